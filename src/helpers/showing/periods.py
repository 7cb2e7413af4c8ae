"""Divides a stretch of time into days, weeks, months, quarters or years, whichever are few enough to show."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

_UNITS = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q", "year": "Y"}


class Periods(NamedTuple):
    """Consecutive periods: their unit, their names in order, and the name of the one that each date is in."""

    unit: str
    names: list[str]
    name_of: dict[datetime.date, str]


def periods(dates: Iterable[datetime.date], most: int) -> Periods:
    """Divide the time from the first date to the last into at most `most` periods, as short as that allows.

    Years may be more than `most`, since nothing longer is in use.
    """
    days = sorted(set(dates))
    if not days:
        return Periods("day", [], {})
    spans = {
        unit: pd.period_range(pd.Timestamp(days[0]), pd.Timestamp(days[-1]), freq=frequency)
        for unit, frequency in _UNITS.items()
    }
    unit = next((unit for unit, found in spans.items() if len(found) <= most), "year")
    names = {span: _name(span, unit) for span in spans[unit]}
    return Periods(unit, [*names.values()], {day: names[pd.Period(day, freq=_UNITS[unit])] for day in days})


def _name(span: pd.Period, unit: str) -> str:
    first = span.start_time
    if unit == "year":
        return str(first.year)
    if unit == "quarter":
        return f"Q{span.quarter} {first.year}"
    return f"{first:%b %Y}" if unit == "month" else f"{first.day} {first:%b %Y}"
