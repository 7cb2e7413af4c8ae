"""Time is divided as finely as can be shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.showing.periods import periods

START = date(2022, 1, 27)


@pytest.mark.parametrize(
    ("days", "unit", "first", "last"),
    [
        (0, "day", "27 Jan 2022", "27 Jan 2022"),
        (9, "day", "27 Jan 2022", "5 Feb 2022"),
        (30, "week", "24 Jan 2022", "21 Feb 2022"),
        (200, "month", "Jan 2022", "Aug 2022"),
        (700, "quarter", "Q1 2022", "Q4 2023"),
        (2000, "year", "2022", "2027"),
        (9000, "year", "2022", "2046"),
    ],
)
def test_the_unit_is_the_shortest_that_gives_few_enough(days: int, unit: str, first: str, last: str) -> None:
    found = periods([START, START + timedelta(days=days)], most=10)
    assert (found.unit, found.names[0], found.names[-1]) == (unit, first, last)


def test_a_day_without_articles_is_a_period_too() -> None:
    assert periods([START, START + timedelta(days=2)], most=10).names == ["27 Jan 2022", "28 Jan 2022", "29 Jan 2022"]


def test_without_dates_there_are_no_periods() -> None:
    assert periods([], most=10).names == []


@given(st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), min_size=1, max_size=20))
def test_every_date_is_in_a_period_and_names_are_distinct(days: list[date]) -> None:
    found = periods(days, most=10)
    assert set(found.name_of) == set(days)
    assert set(found.name_of.values()) <= set(found.names)
    assert len(found.names) == len(set(found.names))
    assert len(found.names) <= 10 or found.unit == "year"
