"""Says which armed group fighters are of whom no word of their own phrase or clause tells that."""

from __future__ import annotations

from spacy.tokens import Doc

from helpers.finding.places import is_speech
from helpers.finding.troops.figure import Figure
from helpers.finding.troops.forces import MOVEMENTS, Forces
from helpers.finding.troops.words import CASUALTY


class Groups:
    """The armed groups whose fighters one article counts.

    Parameters
    ----------
    doc, forces
        The article's parse, and the forces that are known.
    """

    def __init__(self, doc: Doc, forces: Forces) -> None:
        self._doc = doc
        self._forces = forces

    def of(self, figure: Figure, last: tuple[Figure, str | None] | None) -> str | None:
        """The group of fighters: the one that tells of its dead, else the one named in their passage.

        Rebels are not of the group of other people that were counted last, whom they may fight.
        """
        if figure.head is None and last is not None and last[0].sentence == figure.sentence:
            return None  # as those counted with them, who are no known group's
        told = self._tellers(figure) if figure.measure == CASUALTY else None
        if (group := told or self._named(figure)) is None or figure.unit not in _RISEN or last is None:
            return group
        counted, force = last
        return group if counted.unit == figure.unit or force != group else None

    def _named(self, figure: Figure) -> str | None:
        """The group named in the sentence of fighters, else right before or behind it."""
        words = {token.lower_ for token in self._doc[figure.number[1] : figure.end - 1]}
        first, last = figure.sentence
        if not words.isdisjoint(_OTHERS) or self._doc[first].lower_ == "among":
            return None  # "Among them were 900 fighters" goes on from people without a number
        before, after = max(0, first - _BEFORE), min(last + _BEHIND, len(self._doc))
        around = ((first, figure.start), (figure.end, last), (before, first), (last, after))
        named = (self._forces.last_group(self._doc, end, start) for start, end in around)
        return next((group for group in named if group is not None), None)

    def _tellers(self, figure: Figure) -> str | None:
        """The group whose dead "the movement" or "the group" tells of."""
        for token in self._doc[figure.end : figure.sentence[1]]:
            told = token.head.lower_ == "to" and token.head.head.lower_ == "according"
            if token.lower_ in MOVEMENTS and (told or (token.dep_ == "nsubj" and is_speech(token.head))):
                return self._forces.last_group(self._doc, token.i)
        return None


_RISEN = frozenset({"rebel", "insurgent", "separatist", "guerrilla"})
_OTHERS = frozenset({"rival", "other", "enemy", "opposing"})
_BEFORE = 40  # tokens back to the name of a group that a passage is about
_BEHIND = 60  # tokens on to it, where a report's first sentence names none
