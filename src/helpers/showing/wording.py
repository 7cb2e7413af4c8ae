"""Values of the tables in words: missing values, lists of names, bounds, counts and dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from helpers.showing.markup import clean

UNSTATED = "not stated"


def said(value: Any) -> str | None:
    """A cell's text, None where it is missing."""
    return None if value is None or value is pd.NA or value != value else str(value)


def names(value: Any) -> list[str]:
    """A cell's names, none where it is missing."""
    return [str(name) for name in value] if hasattr(value, "__iter__") and not isinstance(value, str) else []


def each(table: pd.DataFrame) -> Iterator[Any]:
    """The rows of a table, their columns as attributes."""
    return table.itertuples()


def number(value: Any) -> float | None:
    """A cell's number, None where it is missing."""
    return None if value is None or pd.isna(value) else float(value)


def listed(items: Iterable[str]) -> str | None:
    """Names in a row, "A, B and C"; None for none."""
    *most, last = [*items] or [""]
    return f"{', '.join(most)} and {last}" if most else last or None


def count(amount: int, one: str, many: str | None = None) -> str:
    """An amount with its noun in the right number."""
    return f"{amount:,} {one if amount == 1 else many or one + 's'}"


def share_of(part: int, whole: int, one: str, apiece: str = "") -> str:
    """A part of an amount: "3 of 7 quotes", "all 7 quotes", "both quotes", "the only quote"."""
    if part == whole:
        return {1: f"the only {one}", 2: f"both {one}s"}.get(whole, f"all {count(whole, one)}")
    return f"{part:,}{apiece} of {count(whole, one)}"


def lacking(values: pd.Series, what: str) -> str:
    """How many rows lack a value, to stand behind what the others say; empty where none does."""
    missing = int(values.isna().sum())
    return f" ({missing:,} without {what})" if missing else ""


def in_files(problems: pd.DataFrame) -> str:
    """How many problems there are, of which one file may have several, in how many files."""
    return f"{count(len(problems), 'problem')} in {count(problems['path'].nunique(), 'file')}"


def bounds(low: Any, high: Any) -> str | None:
    """Bounds in words: "100,000 or more", "up to 8,500", "3,000 to 5,000"; None where both are open."""
    least, most = number(low), number(high)
    if least is None and most is None:
        return None
    if least is None:
        return f"up to {plain(most)}"
    if most is None:
        return f"{plain(least)} or more"
    return plain(least) if least == most else f"{plain(least)} to {plain(most)}"


def about(words: str | None) -> str | None:
    """Bounds in words as rough ones: "about 6,000"; those that are open above are so already."""
    return words if words is None or words.startswith("up to") else f"about {words}"


def amount(figure: Any) -> str | None:
    """How many a troop figure counts, in words: "6,000", "about 6,000", "3,000 to 5,000"."""
    words = bounds(figure.low, figure.high)
    return about(words) if is_rough(figure) else words


def is_rough(figure: Any) -> bool:
    """Whether the article gives no exact number ("some 6,000", "dozens")."""
    return figure.comparator in ("about", "vague")


def plain(value: float | None) -> str:
    """A number with separators and without needless decimals."""
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def spaced(name: object) -> str:
    """A name or value of the tables as one writes it: "troop figures", "called for"."""
    return str(name).replace("_", " ")


def plain_category(name: str) -> str:
    """A category of weapons as one writes it: "anti-tank", "small arms"."""
    return spaced(name.replace("anti_", "anti-"))


def day(value: datetime.date | Any) -> str | None:
    """A date as "27 January 2022"; None where it is missing."""
    if value is None or pd.isna(value):
        return None
    return f"{value.day} {value:%B %Y}"


def percent(share: float) -> str:
    """A share of 1 as a whole percentage."""
    return f"{share:.0%}"


def short(text: str, width: int) -> str:
    """Text on one line, cut with an ellipsis where it is longer than `width`."""
    line = " ".join(clean(text).split())
    return line if len(line) <= width else line[: width - 1].rstrip(" ,;") + "…"
