"""Reads whose parliament a measure is before: lawmakers who ask for it, bills and those who sponsor them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from helpers.finding.sanctions.actors import Actors, subject_of
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.words import NOUNS, forms

_BILLS = frozenset({"bill", "legislation", "amendment", "act", "law"})
# Titles and parties by which news English calls the members of the United States' Congress.
_AMERICAN = frozenset(
    "republican republicans democrat democrats democratic gop sen. sens. sens rep. reps. reps congress "
    "congressional".split()
)


def lawmaking(measure: Token, governors: Sequence[Governor], actors: Actors, legislators: frozenset[str]) -> list[str]:
    """The state in whose parliament somebody is after a measure, as a list of one or none.

    Parameters
    ----------
    measure
        Its head noun.
    governors
        The measure's, from the innermost outwards.
    actors
        The article's actors.
    legislators
        Words for lawmakers and parliaments.
    """
    for governor in governors:
        for word in _named(governor.token, measure):
            if word.lower_ in _AMERICAN:
                return ["United States"]
            if not legislators.isdisjoint(forms(word)) and (states := actors.states(word, with_conjuncts=False)):
                return states
    return []


def _named(governor: Token, measure: Token) -> Iterator[Token]:
    """The words of who does something, or of a bill and its sponsors, clauses left out."""
    if governor.pos_ in NOUNS:
        roots = [governor] if governor.lemma_ in _BILLS else []
    else:
        subject = subject_of(governor)
        roots = [subject] if subject is not None and measure not in subject.subtree else []
    for root in roots:
        yield from (word for word in root.subtree if not any(_tells(inner) for inner in _between(word, root)))


def _between(word: Token, root: Token) -> Iterator[Token]:
    """A word and those above it, up to another."""
    while word != root:
        yield word
        word = word.head


def _tells(word: Token) -> bool:
    """Whether a word is the verb of a clause that tells more of a noun, other than who sponsors a bill."""
    return word.dep_ in {"relcl", "advcl", "ccomp"} or (word.dep_ == "acl" and word.lemma_ not in {"sponsor", "back"})
