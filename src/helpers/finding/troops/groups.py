"""Says which armed group fighters are of whom no word of their own phrase or clause tells that."""

from __future__ import annotations

from functools import cached_property

from helpers.finding.speech import is_speech
from helpers.finding.tokens import COMPOUNDED, SUBJECTS, beside
from helpers.finding.troops.figure import Figure
from helpers.finding.troops.forces import Forces
from helpers.finding.troops.named_forces import AGAINST_STATES, MOVEMENTS
from helpers.finding.troops.units import CASUALTY
from helpers.reading.parse import Doc, Token


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
        told = self._mourning(figure) if figure.measure == CASUALTY else None
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
        around = ((first, figure.start), (figure.end, last), (before, first))
        named = (self._named_between(start, end, figure) for start, end in around)
        return next((group for group in named if group is not None), None) or self._named_behind(figure, after)

    def _named_between(self, start: int, end: int, figure: Figure) -> str | None:
        """The group named last between two tokens that fighters do not fight."""
        while (found := self._forces.last_named(self._doc, end, start)) is not None:
            end, group = found
            if not _is_fought(self._doc[end], self._doc[figure.end - 1]):
                return group
        return None

    def _named_behind(self, figure: Figure, after: int) -> str | None:
        """The group named after the sentence of fighters, the only one of the article, if no state stands between."""
        found = self._forces.last_named(self._doc, after, figure.sentence[1])
        between = self._doc[figure.end : found[0]] if found is not None else ()
        if found is None or any(token.ent_type_ in {"GPE", "NORP"} for token in between):
            return None
        return found[1] if self._named_groups == {found[1]} else None

    @cached_property
    def _named_groups(self) -> set[str]:
        return self._forces.groups_in(self._doc)

    def _mourning(self, figure: Figure) -> str | None:
        """The group whose dead "the movement" or "the group" tells of."""
        for token in self._doc[figure.end : figure.sentence[1]]:
            told = token.head.lower_ == "to" and token.head.head.lower_ == "according"
            if token.lower_ in MOVEMENTS and (told or (token.dep_ == "nsubj" and is_speech(token.head))):
                return self._forces.last_group(self._doc, token.i)
        return None


def _is_fought(group: Token, counted: Token) -> bool:
    """Whether people fight a group ("900 men died battling X", "were killed in clashes with X")."""
    noun = group
    while noun.dep_ in COMPOUNDED | {"amod"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    against = noun.dep_ == "pobj" and noun.head.lower_ in {"against", "with"}
    fight = noun.head
    if against:  # which a parse may hang elsewhere
        fight = beside(fight, -1) if beside(fight, -1).lemma_ in _FIGHTS else fight.head
    if not (against or noun.dep_ == "dobj") or fight.lemma_ not in (_FIGHTS if against else _FIGHTING):
        return False
    doers = (c for verb in (fight, *fight.ancestors) for c in verb.children if c.dep_ in SUBJECTS)
    return fight in counted.subtree or next(doers, None) == counted


# Those against a state who may fight the groups of jihadists and terrorists, too.
_RISEN = AGAINST_STATES - {"jihadist", "jihadi", "terrorist"}
_OTHERS = frozenset({"rival", "other", "enemy", "opposing"})
_BEFORE = 40  # tokens back to the name of a group that a passage is about
_BEHIND = 60  # tokens on to it, where a report's first sentence names none
_FIGHTS = frozenset({"fight", "battle", "clash", "war", "combat", "fighting"})
_FIGHTING = frozenset({"fight", "battle", "attack", "oppose", "resist"})
