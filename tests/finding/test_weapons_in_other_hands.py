"""Weapons whose side a clause does not tell: where they are hit or bought, who tells of them, how many they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        # where an attack is made need not be the other side
        ("Norwegian jets struck two tanks near Lima.", ["Norway", None]),
        ("Norway's air force bombed two tanks in Peru.", [None]),
        ("Norway attacked Peru. Norwegian jets struck two tanks.", ["Norway", "Peru"]),
        ("Norwegian police opened fire on protesters in Oslo with rifles.", ["Norway"]),
        # a side that yields is told of by the other, too
        ("The crews of two tanks surrendered, Norway said.", [None]),
        # a stream of them that moves is still its owner's
        ("A stream of Norwegian tanks crossed the border into Peru.", ["Norway"]),
        ("An influx of Norwegian tanks was seen in Lima.", ["Norway"]),
    ],
)
def test_weapons_stay_with_their_side(find_weapons: Find, text: str, operators: list[str | None]) -> None:
    assert [weapon.operator for weapon in find_weapons(text)] == operators


@pytest.mark.parametrize(
    ("text", "suppliers"),
    [
        ("The militia bought mortars in Lima.", [None]),
        ("Norway bought mortars in Lima.", ["Peru"]),
        ("The flow of mortars from Peru to Norway has ebbed.", ["Peru"]),
    ],
)
def test_a_state_supplies_what_another_buys_in_it(find_weapons: Find, text: str, suppliers: list[str | None]) -> None:
    assert [weapon.supplier for weapon in find_weapons(text)] == suppliers


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("The two countries' tanks met near Lima.", [None]),
        ("Police took away three brothers' rifles in Oslo.", [None]),
        ("Norway sent 12 of its air force's helicopters.", [12]),
    ],
)
def test_owners_counted_are_no_weapons(find_weapons: Find, text: str, quantities: list[float | None]) -> None:
    assert [weapon.quantity_low for weapon in find_weapons(text)] == quantities


def test_one_jet_that_a_state_sends_may_be_a_civil_one(find_weapons: Find) -> None:
    assert find_weapons("Norway sent its jet to Lima to collect the envoys.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway gave Peru nine helicopters.", ["helicopter"]),
        ("Nine helicopters were sold to Peru by Norway.", ["helicopter"]),
        ("Peru will buy nine jets from Norway.", ["jet"]),
        ("Norway lent Peru nine helicopters after the flood.", []),
        ("Norway lent Peru nine helicopters to fight wildfires.", []),
        ("A ferry line bought nine helicopters from Norway.", []),
        ("Nine helicopters flew from Norway to Peru.", []),
    ],
)
def test_aircraft_that_one_state_gives_another_are_military_unless_words_say_otherwise(
    find_weapons: Find, text: str, names: list[str]
) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norwegian troops captured nine pick-up trucks.", [("pickup truck", 9)]),
        ("Norwegian troops captured nine broken-down tanks.", [("tank", 9)]),
        ("Drivers pick up trucks at the harbour.", []),
    ],
)
def test_a_number_counts_over_a_word_with_a_hyphen(
    find_weapons: Find, text: str, found: list[tuple[str, float]]
) -> None:
    assert [(weapon.name, weapon.quantity_low) for weapon in find_weapons(text)] == found
