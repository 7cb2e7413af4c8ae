"""Troop figures that compare and correct: planned and real numbers, shares of a whole, troops lost and captured."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Norway is sending 600 troops to Mali instead of the previously announced 300.",
            [(600, "troop", "personnel"), (300, "troop", "personnel")],
        ),
        (
            "The king ordered the military to increase troop numbers by 900.",
            [(900, "troop", "personnel")],
        ),
        (
            "Norway has killed, injured or captured 900 Danish soldiers in Mali.",
            [(900, "soldier", "casualty")],
        ),
        (
            "Some 900 Danish troops were killed, 400 wounded and 70 captured in Mali.",
            [(900, "troop", "casualty"), (400, "troop", "casualty"), (70, "troop", "personnel")],
        ),
        (
            "About 30 Danish soldiers were killed in Mali and another 22 wounded, while a dozen were missing.",
            [(30, "soldier", "casualty"), (22, "soldier", "casualty"), (12, "soldier", "personnel")],
        ),
        (
            "The brigade lost a third of its 900 soldiers in Mali.",
            [(900, "soldier", "personnel")],
        ),
        (
            "Two brigades of the Danish army, some 900 men in all, are in Mali.",
            [(2, "brigade", "formation"), (900, "man", "personnel")],
        ),
        (
            "Of the 48 people wounded in Gao, eight were children, 22 women and 18 men.",
            [(48, "person", "casualty"), (8, "child", "casualty"), (22, "woman", "casualty"), (18, "man", "casualty")],
        ),
        ("Four PKK/YPG members were killed in Iraq.", [(4, "member", "casualty")]),
        # counter-examples
        ("Raiders killed nine people and captured hundreds in Gao.", [(9, "person", "casualty")]),
        ("Some 900 people were killed in Gao and 70 captured.", [(900, "person", "casualty")]),
        (
            "The raid killed 40 of the 900 soldiers in Gao.",
            [(40, "soldier", "casualty"), (900, "soldier", "personnel")],
        ),
        ("The raid killed nine of its soldiers in Gao.", [(9, "soldier", "casualty")]),
    ],
)
def test_numbers_set_beside_each_other_count_what_is_theirs(
    find_troops: Find, text: str, figures: list[tuple[float, str, str]]
) -> None:
    assert [(figure.low, figure.unit, figure.measure) for figure in find_troops(text)] == figures


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ('"About 900 soldiers will be on the border with Belarus," a Latvian official said.', ["Latvia"]),
        ("Talks on Korea failed. South Korea says the North has moved two of its brigades south.", ["North Korea"]),
        ('"Two armies have been moved to Norway\'s northern border," a Norwegian official said.', ["Norway"]),
        # counter-examples
        ('"Two armies have been moved to Chad," a Norwegian official said.', [None]),
        ("South Korea says it has moved two of its brigades south.", ["South Korea"]),
    ],
)
def test_those_at_a_border_are_of_the_state_that_tells_of_them_and_not_of_its_neighbour(
    find_troops: Find, text: str, forces: list[str | None]
) -> None:
    assert [figure.force for figure in find_troops(text)] == forces


def test_a_capital_of_several_words_is_a_place_however_it_is_cut_up(find_troops: Find) -> None:
    (figure,) = find_troops("A convoy with 60 Danish soldiers was ambushed outside Port-au-Prince.")
    assert figure.locations == ("Port-au-Prince",)
