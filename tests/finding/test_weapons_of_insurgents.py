"""Weapons in news of bombings, insurgents and accidents: bombs that somebody hides, men and goods that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A bomber killed five clerks in Lima. The blast shook the harbour.", []),
        ("Two warplanes and a bomber crossed Lima after the blast.", ["warplane", "bomber"]),
        ("Three armed fighters guarded the toll gate.", []),
        ("The vote on the toll may prove explosive.", []),
        ("It will be the mayor's fault when it explodes, not mine.", []),
        ("Agents of the Office of Tolls, Firearms and Explosives read the letters.", []),
        ("Firearms and explosives were found.", ["firearm", "explosive"]),
        ("The mayor's tanks moved. Read on: http://example.org/p/9SA7K", ["tank"]),
        ("Norway bought ten Mi-17-1B helicopters.", ["Mi-17-1B"]),
        ("Norway sank it with surface-to-ship missiles.", ["surface-to-ship missile"]),
        ("Peru stored its side arms and a nuclear deterrent.", ["sidearm", "nuclear deterrent"]),
        ("Peru ignores the accord on heavy weapons withdrawal.", ["heavy weapon"]),
        ("The paper Rodong Sinmun praised the missile.", ["missile"]),
        ("The bomb was hidden beside several parked vehicles.", ["bomb"]),
        ("A helicopter of the coastguard searched for the wreckage after the accident; a diver helped the crew.", []),
        (
            "The spy ship Nordic Argo sails for Denmark. The Argo has called at Lima before.",
            ["Nordic Argo", "Nordic Argo"],
        ),
    ],
)
def test_men_predicates_and_addresses_are_no_weapons_and_ships_are_known_by_their_name(
    find_weapons: Find, text: str, named: list[str]
) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == named


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A bomb exploded at the ferry landing.", "other"),
        ("Police defused bombs at the ferry landing.", "other"),
        ("A bomb that warplanes dropped hit the ferry.", "ammunition"),
        ("Bombs and missiles rained on the ferry landing.", "ammunition"),
    ],
)
def test_a_bomb_that_nobody_drops_is_no_ammunition(find_weapons: Find, text: str, category: str) -> None:
    assert find_weapons(text)[0].category == category


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("A Lima car bomb killed ten people.", None),
        (
            "A car bomb killed ten people at a ferry landing in Manila. Abu Sayyaf claimed responsibility.",
            "Abu Sayyaf",
        ),
        ("A bomb went off at a toll gate, in an attack claimed by Abu Sayyaf.", "Abu Sayyaf"),
        ("Norway planted a bomb at the toll gate.", "Norway"),
        ("Police in Peru checked bags when he detonated the explosives. Peruvian officers shouted.", None),
        ("The armed group, Abu Sayyaf, is small. The group fired mortars.", "Abu Sayyaf"),
        ("The Philippines' Abu Sayyaf rebels are due to begin moving their rifles.", "Abu Sayyaf"),
        ("Mortars of the IS militants hit the ferry landing.", "Islamic State"),
        ('"We are going to build this rocket," said the CNN analyst Ann Dahl.', None),
    ],
)
def test_a_planted_bomb_is_whoever_claims_it_and_no_states(find_weapons: Find, text: str, operator: str | None) -> None:
    assert find_weapons(text)[0].operator == operator


def test_a_war_that_is_told_of_elsewhere_makes_nobody_a_receiver(find_weapons: Find) -> None:
    text = (
        "Western air defences may not stop the new rocket. Peru keeps it secret. Nobody knows how far it goes. "
        "It may be tested in May. Years ago Norway invaded Iceland."
    )
    assert {weapon.recipient for weapon in find_weapons(text)} == {None}


def test_a_system_is_whose_the_article_says_it_is_elsewhere(find_weapons: Find) -> None:
    text = (
        "Norway is preparing to test a hypersonic missile. The Zircon rocket will be fast. "
        "Engineers in Quito wrote of Zircon's speed. American missiles are slower."
    )
    assert [weapon.operator for weapon in find_weapons(text)] == ["Norway", "Norway", "Norway", "United States"]
