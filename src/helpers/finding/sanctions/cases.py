"""One word that governs a punitive measure, with the status that the words within it gave."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from helpers.finding.sanctions.clauses import negated
from helpers.finding.sanctions.determiners import nobody, none_of
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.subjects import subject_of

# What is not done so is done in part.
_DEGREES = frozenset({"fully", "sufficiently", "entirely", "completely", "wholly"})


class Step(NamedTuple):
    """The status after a governor.

    Attributes
    ----------
    status
        None while nothing tells it.
    final
        Whether the governors further out have no say in it.
    """

    status: str | None
    final: bool


class Case:
    """One governor of a measure and the status that the words within it gave."""

    def __init__(self, status: str | None, governor: Governor, noun: SanctionNoun) -> None:
        self.status = status
        self.token, self.slot, self.entry = governor
        self.noun = noun

    @cached_property
    def denied(self) -> bool:
        if any(child.lower_ in _DEGREES for child in self.token.children):
            return False  # "Have not been fully lifted"
        if self.token.pos_ == "VERB" and (subject := subject_of(self.token)) is not None and nobody(subject):
            return True
        return negated(self.token) or none_of(self.token) or (self.slot == "object" and none_of(self.noun.head))

    def says(self, *statuses: str) -> bool:
        """Whether the lexicon gives the governor one of some statuses."""
        return self.entry is not None and self.entry.status in statuses

    def about(self, *parties: str | None) -> bool:
        """Whether the governor's subject is one of some parties."""
        return self.entry is not None and self.entry.subject in parties
