"""Tells whom what a measure limits is for or with: "exports to Iran", "visas for officials", "flights from Norway"."""

from __future__ import annotations

from helpers.finding.sanctions.words import Vocabulary, prepositional
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

# Prepositions between what a measure limits and its target ("exports to Iran").
_PLACED = frozenset({"to", "for", "with", "in", "at"})
# Of what is limited to places, who goes there is the target ("entry to the EU for Russians").
_TRAVEL = frozenset({"entry", "travel", "access", "admission", "visit", "flight", "trip"})
_CLOSED = frozenset({"border", "airspace", "port", "frontier", "crossing"})
# Those to a state hit it where no travellers are named ("restrictions on flights to Iran").
_JOURNEYS = frozenset({"travel", "flight", "trip"})
_TRAVELLERS = frozenset({"for", "by", "from", "of"})


def placed(thing: Token, vocabulary: Vocabulary) -> list[Token]:
    """Whom what a measure limits is for or with ("exports to Iran", "visas for Russian officials")."""
    # "The closure of their borders" is set by those whose they are.
    theirs = thing.lemma_ not in _CLOSED
    owners = [c for c in thing.children if theirs and c.dep_ == "poss" and vocabulary.find(c, "party")]
    around = owners or list(prepositional(thing, _TRAVELLERS if moves(thing) else _PLACED)) or _behind(thing)
    if not around and thing.lemma_ in _JOURNEYS:
        around = list(prepositional(thing, frozenset({"to"})))
    states = [token for token in around if token.ent_type_ in {"GPE", "NORP"}]
    named = [token for token in around if token.pos_ == "PROPN" and token.head.lower_ == "with"]
    return states or named or [token for token in around if token.pos_ == "NOUN" and vocabulary.find(token, "party")]


def moves(thing: Token) -> bool:
    """Whether what is limited is that people come or go."""
    return thing.lemma_ in _TRAVEL


def _behind(thing: Token) -> list[Token]:
    """Where goods go, though the parser hung it on the verb ("tightened curbs on exports of chips to Iran")."""
    following = beside(thing)
    if following.lower_ not in {"to", "with"} or following.tag_ == "TO" or following.head == thing:
        return []
    return [place for child in following.children if child.dep_ == "pobj" for place in (child, *child.conjuncts)]
