"""Values of the tables read as one would say them."""

from __future__ import annotations

import datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest

from helpers.showing.plurals import plural
from helpers.showing.wording import bounds, count, day, listed, names, number, plain_category, said, share_of


@pytest.mark.parametrize("missing", [None, pd.NA, float("nan"), pd.NaT])
def test_what_is_missing_says_nothing(missing: Any) -> None:
    assert said(missing) is None
    assert names(missing) == []
    assert number(missing) is None
    assert day(missing) is None


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (100_000, None, "100,000 or more"),
        (None, 8500, "up to 8,500"),
        (200, 200, "200"),
        (3000.0, 5000.0, "3,000 to 5,000"),
        (1.5, 1.5, "1.5"),
        (0, 0, "0"),
        (None, float("nan"), None),
    ],
)
def test_bounds(low: Any, high: Any, expected: str | None) -> None:
    assert bounds(low, high) == expected


@pytest.mark.parametrize(
    ("items", "expected"), [([], None), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_in_a_row(items: list[str], expected: str | None) -> None:
    assert listed(items) == expected


def test_nouns_follow_their_number() -> None:
    assert [count(n, "article") for n in (0, 1, 2000)] == ["0 articles", "1 article", "2,000 articles"]
    assert count(2, "actor is", "actors are") == "2 actors are"


def test_a_part_that_is_the_whole_is_told_as_one() -> None:
    told = [share_of(part, whole, "quote") for part, whole in ((1, 1), (2, 2), (7, 7), (3, 7))]
    assert told == ["the only quote", "both quotes", "all 7 quotes", "3 of 7 quotes"]
    assert share_of(1, 2, "quote", " each") == "1 each of 2 quotes"


def test_lists_dates_and_categories() -> None:
    assert names(np.array(["A", "B"], dtype=object)) == ["A", "B"]
    assert day(datetime.date(2022, 1, 7)) == "7 January 2022"
    assert [plain_category(name) for name in ("anti_tank", "small_arms")] == ["anti-tank", "small arms"]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("troop", "troops"),
        ("life", "lives"),
        ("border guardsman", "border guardsmen"),
        ("tank company", "tank companies"),
        ("loss", "losses"),
        ("special forces", "special forces"),
        ("wounded", "wounded"),
    ],
)
def test_units_have_a_plural(one: str, many: str) -> None:
    assert plural(one) == many
