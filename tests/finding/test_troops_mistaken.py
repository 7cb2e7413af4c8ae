"""Counts that read like those of troops and casualties and are none: clubs, leaders, saints, parts of machines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # groups that bear no arms
        ("The organisation numbers 40,000 and runs hospitals in Peru.", []),
        ("The movement, which numbers two million, backs the president.", []),
        ("Rebels hold Gao. The group, numbering 900, is led by a smith.", [(900, "fighter", "personnel")]),
        # people about an armed group
        ("Two leaders of Hamas met envoys in Oslo.", []),
        ("Three workers of the Wagner Group canteen went on strike.", []),
        ("Police held 40 members of Hamas in Oslo.", [(40, "member", "personnel")]),
        # the dead of long ago and things
        ("Pilgrims visited the shrine of the 40 martyrs in Chad.", []),
        ("The raid left 31 martyrs in Gao.", [(31, "martyr", "casualty")]),
        ("Two elements of the radar were destroyed in the raid on the army.", []),
        ("The army killed 40 elements of Daesh in Gao.", [(40, "element", "casualty")]),
        # "but" that opens a sentence
        ("Nobody died. But two policemen were hurt in the raid.", [(2, "policeman", "casualty")]),
        # one of many
        ("One of 900 soldiers sent to Mali died on Monday.", [(900, "soldier", "personnel")]),
    ],
)
def test_only_troops_and_casualties_count(find_troops: Find, text: str, figures: list[tuple[float, str, str]]) -> None:
    assert [(figure.low, figure.unit, figure.measure) for figure in find_troops(text)] == figures


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine soldiers were killed in a clash near Wadi Saluki.", "Wadi Saluki"),
        ("A monitor in Norway said nine soldiers had been killed.", ""),
        ("A hospital in Gao said nine soldiers had been killed.", "Gao"),
    ],
)
def test_troops_are_where_they_fall_and_not_where_they_are_counted(find_troops: Find, text: str, places: str) -> None:
    assert [" ".join(figure.locations) for figure in find_troops(text)] == [places]
