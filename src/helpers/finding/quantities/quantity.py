"""The shape of a quantity."""

from __future__ import annotations

from typing import NamedTuple


class Quantity(NamedTuple):
    """One quantity.

    Attributes
    ----------
    start, end
        Characters from the first word of the qualifier to the last of the number ("more than 100,000").
    low, high
        Bounds; None is an open side.
    comparator
        exact, about, at_least, at_most, vague or range.
    unit
        What is counted or measured, in the singular ("soldier", "percent", "dollar", "kilometre"), "share" for
        fractions of a whole, None where the text does not say.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    comparator: str
    unit: str | None
