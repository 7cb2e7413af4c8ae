"""Troop figures in reports of monitors, missions and emergency services: whose people are listed, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Norway has 58 battalions in Mali, two of which came on Monday.",
            [(58, "battalion", "formation"), (2, "battalion", "formation")],
        ),
        (
            "Norway will send up to 95 soldiers to Mali, up from the present 50.",
            [(None, "soldier", "personnel"), (50, "soldier", "personnel")],
        ),
        (
            "The war may cost the lives of 900 members of the Danish army and 400 members of the Norwegian army.",
            [(900, "member", "casualty"), (400, "member", "casualty")],
        ),
        ("Norway has sent 900 military and police personnel to Mali.", [(900, "personnel", "personnel")]),
        (
            "Norway put its toll in Gao at nine soldiers, while Denmark put the civilian toll at 400.",
            [(9, "soldier", "casualty"), (400, "death", "casualty")],
        ),
        (
            "The army killed 246 Danish rebels in Chad and captured 151.",
            [(246, "rebel", "casualty"), (151, "rebel", "personnel")],
        ),
        # counter-examples
        (
            "In Gao 59 people were hurt and another 29 people, including six children, were rescued.",
            [(59, "person", "casualty")],
        ),
        (
            "Norway keeps 900 soldiers and 40 civilian members of staff in Mali.",
            [(900, "soldier", "personnel")],
        ),
        ("The monitors confirmed 125 civilian casualties in Gao.", [(125, "casualty", "casualty")]),
    ],
)
def test_a_list_counts_each_of_its_bodies_and_leaves_out_those_who_were_saved(
    find_troops: Find, text: str, figures: list[tuple[float | None, str, str]]
) -> None:
    assert [(figure.low, figure.unit, figure.measure) for figure in find_troops(text)] == figures


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("Norway has 900 troops on the border with Denmark, which include 25 battalions.", ["Norway", "Norway"]),
        ("Some Danish battalions, with 700 soldiers each, left Mali.", ["Denmark"]),
        ("Danish soldiers said they had fought in Gao, resulting in the deaths of 30 insurgents.", [None]),
    ],
)
def test_people_are_not_of_the_state_across_a_border_nor_rebels_of_those_who_killed_them(
    find_troops: Find, text: str, forces: list[str | None]
) -> None:
    assert [figure.force for figure in find_troops(text)] == forces


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("The monitors in Chad have confirmed 125 deaths.", ("Chad",)),
        ("The raid on the market in Gao claimed the lives of nine shoppers.", ("Gao",)),
        # counter-examples
        ("Officials in Oslo have confirmed 125 deaths.", ()),
    ],
)
def test_the_dead_are_where_those_are_who_count_them_on_the_spot(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[-1].locations == locations
