"""Tells measures that are only talked about: words that speak of one leave open if it is in force or pondered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.sanctions.actors import Actors
from helpers.finding.sanctions.clauses import future
from helpers.finding.sanctions.determiners import unspecific
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import CALLED_FOR, CONSIDERED, MENTIONED, OPPOSED
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.words import modifiers, prepositional
from helpers.reading.parse import Token

TALK = frozenset({"bring up", "come up"}).union(
    "discuss discussion raise talk conversation speak mention ask issue question subject intention link cite recall "
    "joke compare".split()
)
# Who is for a measure may back one that is there.
_ASSENT = frozenset({"support", "favor", "favour", "backing"})
_OPEN = frozenset({CALLED_FOR, CONSIDERED, MENTIONED, OPPOSED})


def talked_about(noun: SanctionNoun, governors: Sequence[Governor], status: str | None) -> bool:
    """Whether a measure is spoken of or backed, or sanctions are judged in general, so that it may be in force."""
    if status not in _OPEN or noun.word.role == "tariff":
        return False
    if status == MENTIONED and governors and governors[0].slot == "subject" and unspecific(noun):
        return True
    inner = next((governor for governor in governors if governor.entry is not None), None)
    if inner is None or inner.entry is None:
        return False
    if inner.entry.word in TALK:
        return inner.entry.status != CALLED_FOR and not future(inner.token)
    plain = all(word.text[0].isupper() for word in modifiers(noun.head))  # Not "support tougher sanctions"
    return plain and inner.entry.word in _ASSENT and status != OPPOSED


def partners(noun: SanctionNoun, governors: Sequence[Governor], actors: Actors) -> Iterator[str]:
    """The states of those with whom somebody talks ("discussed the embargo with the Iranian envoy")."""
    for governor in governors:
        if governor.token.lemma_ in TALK:
            for person in _with(governor.token, noun.head):
                yield from actors.states(person)


def _with(talk: Token, measure: Token) -> Iterator[Token]:
    """With whom somebody talks, or has the call in which he does; the parser may hang them on the measure."""
    objects = (child for child in talk.children if child.dep_ == "dobj")
    occasions = prepositional(talk, frozenset({"in", "during", "on"}))
    for word in dict.fromkeys((talk, *objects, *occasions, measure)):
        yield from prepositional(word, frozenset({"with", "to"}))
