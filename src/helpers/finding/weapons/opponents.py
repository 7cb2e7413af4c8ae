"""Who is at war with whom, and whose soil a place is: what tells a weapon's user where the clause does not name him."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from helpers.finding.places import PlaceEntry
from helpers.reading.lexicons import Lexicons


class OpponentRow(NamedTuple):
    """A row of ``opponents.csv``."""

    party: str
    opponent: str


class BackerRow(NamedTuple):
    """A row of ``backers.csv``."""

    party: str
    backers: tuple[str, ...]


class Opponents:
    """The parties of known wars.

    Parameters
    ----------
    lexicons
        Where ``opponents.csv``, ``backers.csv`` and ``places.csv`` are.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        pairs = lexicons.table("opponents.csv", OpponentRow)
        self._of: dict[str, list[str]] = {}
        for party, opponent in [*pairs, *((row.opponent, row.party) for row in pairs)]:
            self._of.setdefault(party, []).append(opponent)
        self._backed = {backer: row.party for row in lexicons.table("backers.csv", BackerRow) for backer in row.backers}
        self._soil = {
            name: row.country
            for row in lexicons.table("places.csv", PlaceEntry)
            if row.country
            for name in (row.place, *row.spellings)
        }

    def __contains__(self, party: str) -> bool:
        return party in self._of

    def of(self, party: str, present: Container[str]) -> str | None:
        """The opponent of a party that an article speaks of; None where it names none or several."""
        found = [opponent for opponent in self._of.get(party, []) if opponent in present]
        return found[0] if len(found) == 1 else None

    def backed(self, supplier: str) -> str | None:
        """The party at war that a supplier arms, by what is publicly known."""
        return self._backed.get(supplier)

    def soil(self, place: str) -> str | None:
        """The state in which a listed place lies."""
        return self._soil.get(place)
