"""Armies, insurgents and alliances: the words that name them, and which of them name an armed group."""

from __future__ import annotations

from typing import NamedTuple

from helpers.finding.actors.entries import InstitutionEntry
from helpers.reading.lexicons import Lexicons


class ForceEntry(NamedTuple):
    """A line of forces.csv."""

    force: str
    group: bool
    words: tuple[str, ...]


def forces_named(lexicons: Lexicons) -> dict[str, str]:
    """The force that a word or phrase names, as written ("KFOR": NATO)."""
    return {word: entry.force for entry in _forces(lexicons) for word in entry.words}


def groups_named(lexicons: Lexicons) -> dict[str, str]:
    """Whose the armed group is that words name, in lower case ("daesh": Islamic State, "azov": Ukraine)."""
    groups = (entry for entry in _forces(lexicons) if entry.group)
    return {words.lower(): entry.force for entry in groups for words in entry.words}


def alliances(lexicons: Lexicons) -> frozenset[str]:
    """The bodies that states are members of (NATO, ECOWAS), and the European Union, which is listed as a state."""
    bodies = lexicons.table("institutions.csv", InstitutionEntry)
    return frozenset({_UNION, *(body.name for body in bodies if body.kind in {"alliance", "bloc"})})


_UNION = "European Union"


def _forces(lexicons: Lexicons) -> tuple[ForceEntry, ...]:
    return lexicons.table("forces.csv", ForceEntry)
