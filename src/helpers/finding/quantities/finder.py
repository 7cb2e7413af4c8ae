"""Finds quantities in English text: bounds, comparator and unit, each with the characters that say so.

Pure text, no parse: it works on single sentences that have lost their punctuation as well as on whole articles.
"""

from __future__ import annotations

import re

from helpers.finding.quantities.numerals import Numeral, find_numerals
from helpers.finding.quantities.qualifiers import qualify
from helpers.finding.quantities.quantity import Quantity
from helpers.finding.quantities.ranges import range_of
from helpers.finding.quantities.units import DURATIONS, unit_of


def find_quantities(text: str) -> list[Quantity]:
    """
    Find the quantities in a text, in order and without overlaps.

    Numbers that are no quantities are left out: dates, years, times, ordinals, labels ("Article 5") and
    designations ("S-400").

    Parameters
    ----------
    text : str
        Any English text.

    Returns
    -------
    list of Quantity
    """
    found: list[Quantity] = []
    numerals = find_numerals(text)
    units = [unit_of(text, numeral) for numeral in numerals]
    i = 0
    while i < len(numerals):
        quantity = None
        if i + 1 < len(numerals):
            quantity = range_of(text, numerals[i], numerals[i + 1], units[i], units[i + 1])
        step = 2 if quantity else 1
        quantity = quantity or _single(text, numerals[i], units[i])
        if quantity:
            floor = found[-1].end if found else 0
            found.append(_with_inherited_unit(text, found, quantity._replace(start=max(quantity.start, floor))))
        i += step
    return [q for q in found if not _is_in_score(text, q)]


def _single(text: str, numeral: Numeral, unit: str | None) -> Quantity | None:
    if numeral.vague and numeral.low < 10 and unit in DURATIONS:
        return None  # "a few minutes": a way of speaking of time, not a count
    begin, end, comparator = qualify(text, numeral.begin, numeral.end)
    low: float | None = numeral.low
    high: float | None = numeral.high
    if numeral.vague:
        comparator = "vague"
    elif comparator == "at_least":
        high = None
    elif comparator == "at_most":
        low = None
    return Quantity(begin, end, low, high, comparator, unit)


def _is_in_score(text: str, quantity: Quantity) -> bool:
    """Whether a number is half of a score ("won 2-2"), which counts nothing."""
    before, after = text[max(0, quantity.start - 4) : quantity.start], text[quantity.end : quantity.end + 4]
    return bool(re.search(r"\d[-–]$", before) or re.match(r"[-–]\d", after))


def _with_inherited_unit(text: str, found: list[Quantity], quantity: Quantity) -> Quantity:
    """A number without a noun of its own counts what the number before it in the sentence counts ("up from 59")."""
    if quantity.unit is not None or not found:
        return quantity
    between = text[found[-1].end : quantity.start]
    if re.search(r"[.!?]\s", between) or not _ELISION_BEFORE.search(between):
        return quantity
    if found[-1].unit in DURATIONS and len(between) > _BESIDE:
        return quantity  # "in 24 hours the number of victims rose to 300"
    return quantity._replace(unit=found[-1].unit)


_BESIDE = 25  # characters from a duration to another of the same unit
_ELISION_BEFORE = re.compile(r"(?:\b(?:from|to|with|than|against|by|and|or)\b[\s\w]{0,12}|[,(]\s*)$", re.IGNORECASE)
