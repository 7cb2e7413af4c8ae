"""Who fights whom and who aids whom, as one article says: what tells whose a weapon is where a clause does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain

from spacy.tokens import Doc, Token

from helpers.finding.weapons.materiel import MaterielWords

Party = Callable[[Token], str | None]


class Conflict:
    """The wars and the aid that one article speaks of.

    Parameters
    ----------
    doc
        The parsed article.
    words
        What words say about weapons.
    party
        The state or group that a token names, lies in or belongs to.
    """

    def __init__(self, doc: Doc, words: MaterielWords, party: Party) -> None:
        self._words = words
        self._party = party
        self._foes: dict[str, Counter[str]] = {}
        self._aided: dict[str, Counter[str]] = {}
        for token in doc:
            for one, other in self._at_war(token):
                self._foes.setdefault(one, Counter())[other] += 1
                self._foes.setdefault(other, Counter())[one] += 1
            for giver, receiver in self._aid(token):
                self._aided.setdefault(giver, Counter())[receiver] += 1

    def __contains__(self, party: str) -> bool:
        return party in self._foes

    def opponent(self, party: str) -> str | None:
        """Whom the article says a party fights; None where it says it of nobody, or of several as often."""
        return _most(self._foes.get(party, Counter()))

    def aided(self, giver: str) -> str | None:
        """Whom the article says a party aids."""
        return _most(self._aided.get(giver, Counter()))

    def _at_war(self, token: Token) -> Iterator[tuple[str, str]]:
        """The pairs that a word sets against each other."""
        if token.pos_ in {"NOUN", "PROPN"} and (self._words.has("war", token) or self._words.has("assault", token)):
            yield from self._sides(token)
        elif token.pos_ == "VERB" and self._words.has("wage", token):
            yield from _pairs(self._doing(token), self._suffering(token))

    def _sides(self, war: Token) -> Iterator[tuple[str, str]]:
        """The sides of a war or attack: "X's war on Y", "the war between X and Y", "the X-Y war"."""
        before = [child for child in war.lefts if child.dep_ in _MODIFIERS]
        waging = [party for child in before if (party := self._party(child))] or self._at(war)
        behind = self._behind(war, {"by", "from"})
        against = self._behind(war, _AGAINST)
        yield from _pairs(waging or behind, against)
        between = self._behind(war, {"between"})
        if len(between) == 2:
            yield from _pairs(between[:1], between[1:])
        for child in before:
            joined = [p for t in chain(child.lefts, (child,)) if (p := self._party(t))]
            if self._words.has("war", war) and len(set(joined)) == 2:
                yield joined[0], joined[-1]

    def _at(self, war: Token) -> list[str]:
        """Who is "at war" or "in a war"."""
        return self._doing(war.head.head) if war.dep_ == "pobj" and war.head.lower_ in {"at", "in"} else []

    def _behind(self, head: Token, prepositions: frozenset[str] | set[str]) -> list[str]:
        objects = (c for p in head.rights if p.lower_ in prepositions for c in p.children if c.dep_ == "pobj")
        named = (token for first in objects for token in (first, *first.conjuncts))
        return [party for token in named if (party := self._party(token))]

    def _doing(self, verb: Token) -> list[str]:
        passive = any(child.dep_ == "nsubjpass" for child in verb.children) or verb.dep_ == "acl"
        if passive:
            return self._behind(verb, {"by"})
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        if not subjects and verb.dep_ == "conj":
            return self._doing(verb.head)
        return [p for first in subjects for token in (first, *first.conjuncts) if (p := self._party(token))]

    def _suffering(self, verb: Token) -> list[str]:
        objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
        objects += [verb.head] if verb.dep_ == "acl" else []
        return [party for token in objects if (party := self._party(token))] or self._behind(verb, _AGAINST)

    def _aid(self, token: Token) -> Iterator[tuple[str, str]]:
        """Who is said to aid whom: "X's support for Y", "X will help Y"."""
        if token.pos_ == "NOUN" and self._words.has("aid", token):
            givers = [p for child in token.lefts if child.dep_ in _MODIFIERS and (p := self._party(child))]
            yield from _pairs(givers, self._behind(token, {"to", "for", "of"}))
        elif token.pos_ == "VERB" and self._words.has("aid", token):
            yield from _pairs(self._doing(token), self._suffering(token))


_MODIFIERS = frozenset({"poss", "amod", "compound", "nmod"})
_AGAINST = frozenset({"against", "on", "of", "in", "with", "into", "upon"})


def _pairs(ones: list[str], others: list[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one in ones for other in others if one != other)


def _most(votes: Counter[str]) -> str | None:
    """The party named most often, None where two are."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
