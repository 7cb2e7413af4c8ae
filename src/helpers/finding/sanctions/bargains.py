"""Reads with whom those under a measure bargain over it ("a deal with Norway in exchange for an end of sanctions")."""

from __future__ import annotations

from collections.abc import Collection

from helpers.finding.sanctions.actors import Actors, unique
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import prepositional
from helpers.reading.parse import Token

_BARGAINS = frozenset({"deal", "agreement", "accord", "pact", "bargain"})
_STRIKING = frozenset({"reach", "strike", "sign", "clinch", "make", "conclude", "negotiate", "seal", "agree"})
_EXCHANGING = frozenset({"exchange", "return"})


def other_side(measure: Token, actors: Actors, sanctioned: Collection[str]) -> list[str]:
    """The parties to a bargain for a measure's end that are not under sanctions: it is theirs to end.

    Parameters
    ----------
    measure
        Its head noun.
    actors
        The article's actors.
    sanctioned
        States that hardly set any.
    """
    traded = (word for word in measure.ancestors if word.lemma_ in _EXCHANGING and word.head.lower_ == "in")
    link = next(traded, None)
    if link is None:
        return []
    before = reversed(measure.doc[measure.sent.start : link.i])
    bargain = next((word for word in before if word.lemma_ in _BARGAINS and word.pos_ == "NOUN"), None)
    if bargain is None:
        return []
    sides = list(prepositional(bargain, frozenset({"with", "between"})))
    if bargain.dep_ == "dobj" and bargain.head.lemma_ in _STRIKING:
        sides += [subject] if (subject := subject_of(bargain.head)) is not None else []
    return unique(name for side in sides for name in actors.states(side) if name not in sanctioned)
