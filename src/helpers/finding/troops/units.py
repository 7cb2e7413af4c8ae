"""What troop figures count: the entries of the lexicon, and a counted noun as it stands in a text."""

from __future__ import annotations

from typing import NamedTuple

PERSONNEL, FORMATION, CASUALTY = "personnel", "formation", "casualty"


class UnitEntry(NamedTuple):
    """A line of units.csv."""

    noun: str
    measure: str
    when: str
    force: str | None


class Counted(NamedTuple):
    """A noun that a number counts: its tokens and what the lexicon says of it."""

    start: int
    end: int
    entry: UnitEntry
