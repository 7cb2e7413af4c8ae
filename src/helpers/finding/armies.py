"""Armies, insurgents and alliances: the words that name them, which of those name a group, and who fights whom."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from helpers.finding.actors.entries import InstitutionEntry
from helpers.reading.lexicons import Lexicons


class ForceEntry(NamedTuple):
    """A line of forces.csv."""

    force: str
    group: bool
    words: tuple[str, ...]


class War(NamedTuple):
    """A line of wars.csv."""

    side: str
    opponent: str
    since: str
    until: str | None
    arms: tuple[str, ...]

    def rages(self, month: str) -> bool:
        """Whether the war is fought in a month ("2022-03"), its first and last month too."""
        return self.since <= month <= (self.until or month)


class Wars:
    """Who fights whom, as is known beyond any article.

    Parameters
    ----------
    lexicons
        The folder with wars.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._wars = lexicons.table("wars.csv", War)

    def opponent(self, party: str, month: str | None) -> str | None:
        """Whom a state fights in a month; None where the month is not known."""
        sides = ((war.side, war.opponent) for war in self._wars if month is not None and war.rages(month))
        return next((other for pair in sides if party in pair for other in pair if other != party), None)

    def invader(self, parties: Container[str], month: str | None) -> str | None:
        """Whose forces advance on those of one of some states in a month, or now where that is not known."""
        raging = (war for war in self._wars if war.rages(month or _NOW))
        return next((war.side for war in raging if war.opponent in parties), None)

    def ground(self, parties: Container[str], month: str | None) -> str | None:
        """On whose land a war is fought in a month, or now where that is not known, by the states of an article."""
        raging = (war for war in self._wars if war.rages(month or _NOW))
        return next((war.opponent for war in raging if war.opponent in parties), None)

    def invaders(self, state: str) -> Iterator[str]:
        """Who has invaded a state in any month."""
        return (war.side for war in self._wars if war.opponent == state)

    def invaded(self, state: str) -> Iterator[str]:
        """Whom a state has invaded in any month."""
        return (war.opponent for war in self._wars if war.side == state)

    def user(self, weapon: str, parties: Container[str], month: str | None) -> str | None:
        """Who alone of the two sides of a war fires a weapon, where some state of an article is a side."""
        raging = (war for war in self._wars if war.rages(month or _NOW) and weapon in war.arms)
        return next((war.side for war in raging if war.side in parties or war.opponent in parties), None)


def forces_named(lexicons: Lexicons) -> dict[str, str]:
    """The force that a word or phrase names, as written ("KFOR": NATO)."""
    return {word: entry.force for entry in _forces(lexicons) for word in entry.words}


def groups_named(lexicons: Lexicons) -> dict[str, str]:
    """Whose the armed group is that words name, in lower case but for "IS" ("daesh": Islamic State)."""
    groups = (entry for entry in _forces(lexicons) if entry.group)
    return {
        words.lower() if len(words) > _SHORTEST else words: entry.force for entry in groups for words in entry.words
    }


def alliances(lexicons: Lexicons) -> frozenset[str]:
    """The bodies that states are members of (NATO, ECOWAS), and the European Union, which is listed as a state."""
    bodies = lexicons.table("institutions.csv", InstitutionEntry)
    return frozenset({_UNION, *(body.name for body in bodies if body.kind in {"alliance", "bloc"})})


_UNION = "European Union"
_SHORTEST = 2  # letters of a name that small letters make another word
# Wars that had not ended are fought in the month of an article whose date nothing tells.
_NOW = "9999-12"


def _forces(lexicons: Lexicons) -> tuple[ForceEntry, ...]:
    return lexicons.table("forces.csv", ForceEntry)
