"""Troop figures whose force, place or noun another word only seems to tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Peru lost 40 Marines near Iquitos.", "Peru"),
        ("Norway deployed 90 Marines to Gao.", "Norway"),
        ("Marines from Peru's 4th brigade fought on. Some 900 Marines surrendered.", "Peru"),
        ("Several hundred Marines are stationed near Gao, Mali.", "United States"),
    ],
)
def test_marines_are_american_only_where_nothing_tells_whose_they_are(find_troops: Find, text: str, force: str) -> None:
    assert find_troops(text)[-1].force == force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Peruvian forces killed nine separatists near Iquitos. In Lebanon, Hezbollah shelled a toll gate.", None),
        ("At least 90 fighters were killed battling Boko Haram near the river.", None),
        ("Some 90 fighters died in clashes with the Shining Path near the river.", None),
        ("Nine rebels were killed in Mali. Boko Haram has raided toll gates in Nigeria.", None),
        ("Nine fighters died at the river. Boko Haram was blamed, and Hezbollah denied all.", None),
        ("Troops battling Boko Haram killed 90 fighters near the river.", "Boko Haram"),
        ("Some 90 fighters were killed in a raid on Boko Haram near the river.", "Boko Haram"),
        ("The Houthi militia took the port in 2014. Jets killed 90 militia fighters.", "Houthis"),
        ("The Linde militia took the port in 2014. Jets killed 90 militia fighters.", "Linde militia"),
    ],
)
def test_fighters_are_of_no_group_that_they_fight_or_that_another_war_is_about(
    find_troops: Find, text: str, force: str | None
) -> None:
    assert find_troops(text)[0].force == force


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Nine soldiers lost their trust in al-Sisi.", ()),
        ("The clerk wrote in al-Linde that nine soldiers had died.", ()),
        ("Nine soldiers guard the house around al-Sisi.", ()),
        ("Nine soldiers were killed in al-Linde.", ("al-Linde",)),
    ],
)
def test_people_and_papers_with_an_arabic_article_are_no_places(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[0].locations == locations


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two armies of clerks met in court over the war for the toll gate.", []),
        ("Nine armies of African states fight in Mali.", [9]),
        ("Two armies of volunteers fought in Mali.", [2]),
        ("Nine sailors died at sea when a torpedo sank their frigate.", [9]),
        ("People flee the war: 900 refugees died at sea.", []),
    ],
)
def test_armies_of_clerks_are_none_and_sailors_whose_ship_is_hit_are_dead(
    find_troops: Find, text: str, counts: list[int]
) -> None:
    assert [figure.low for figure in find_troops(text)] == counts
