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

    @property
    def unit(self) -> str:
        """What the table calls it."""
        return _IN_FULL.get(self.noun, self.noun)

    @property
    def is_military(self) -> bool:
        """Whether soldiers or fighters are so called wherever they are counted."""
        return self.measure == PERSONNEL and self.when == "always"


class Counted(NamedTuple):
    """A noun that a number counts: its tokens and what the lexicon says of it."""

    start: int
    end: int
    entry: UnitEntry


_IN_FULL = {
    "btg": "battalion tactical group",
    "special force": "force",
    "special operations force": "force",
    "service personnel": "personnel",
    "navy seal": "seal",
}
