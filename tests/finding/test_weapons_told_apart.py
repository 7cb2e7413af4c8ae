"""Weapons that another sense of their word, or of the words about them, must not hide or change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("Russia hit the Odesa ferry on May 3. The bomb killed 40 clerks.", ["ammunition"]),
        ("The bomb was dropped by Russia on Izium. The bomb killed nine.", ["ammunition", "ammunition"]),
        ("A bomb exploded at the ferry landing. The bomb killed nine clerks.", ["other", "other"]),
        ("A bomb went off at the ferry landing.", ["other"]),
        ("A bomb killed nine clerks at a ferry landing in Manila. Abu Sayyaf claimed responsibility.", ["other"]),
    ],
)
def test_a_bare_bomb_is_planted_only_where_its_passage_tells_that(
    find_weapons: Find, text: str, categories: list[str]
) -> None:
    assert [weapon.category for weapon in find_weapons(text)] == categories


def test_a_bomb_in_a_war_is_whose_who_attacks(find_weapons: Find) -> None:
    text = "Russia has attacked Odesa for weeks. A bomb hit a ferry landing on Sunday."
    assert [(weapon.category, weapon.operator) for weapon in find_weapons(text)] == [("ammunition", "Russia")]


@pytest.mark.parametrize(
    "text",
    [
        "The attack that began on Sunday used drones.",
        "Drones were used in the attack that began on Sunday.",
        "Drones were fired at the pier in raids which started on Sunday.",
    ],
)
def test_what_an_attack_does_says_nothing_of_who_makes_it(find_weapons: Find, text: str) -> None:
    assert [(weapon.name, weapon.operator) for weapon in find_weapons(text)] == [("drone", None)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The landing ship Odesa was hit at the pier. Talks in Odesa went on.", ["Odesa"]),
        ("The landing ship Odesa was hit at the pier. The Odesa talks went on.", ["Odesa"]),
        ("The frigate Roald Dahl sailed to Lima. He read Roald Dahl on the way.", ["Roald Dahl"]),
        ("The frigate Roald Dahl sailed to Lima. The Roald Dahl has guns.", ["Roald Dahl", "Roald Dahl", "gun"]),
        ("Wreckage of a drone was found on a beach in Peru.", ["drone"]),
        ("A vehicle and a drone were found by coastal police near Odesa.", ["vehicle", "drone"]),
    ],
)
def test_towns_and_people_are_no_ships_and_what_lies_on_a_beach_is_still_a_weapon(
    find_weapons: Find, text: str, names: list[str]
) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == names


@pytest.mark.parametrize(
    ("second", "operator"),
    [
        ("Norwegian soldiers are massed near Oslo, where howitzers were set up on Monday for a drill.", None),
        ("Norway condemned the howitzers.", "Chile"),
        ("Nine howitzers were set up on Monday for a drill.", "Chile"),
    ],
)
def test_new_weapons_in_a_sentence_on_others_are_not_those_of_whoever_has_the_rest(
    find_weapons: Find, second: str, operator: str | None
) -> None:
    _, weapon = find_weapons(f"Chile moved its howitzers to the coast. {second}")
    assert weapon.operator == operator
