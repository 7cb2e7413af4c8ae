"""Reads who stands on a list of targets: what is joined to the first one, wherever the parser hung it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.sanctions.aims import before_dash, listed_with
from helpers.finding.sanctions.descriptions import starts_anew
from helpers.finding.sanctions.parties import Parties, is_role
from helpers.finding.sanctions.words import NOUNS, Vocabulary
from helpers.finding.tokens import COMPOUNDED
from helpers.reading.parse import Token

# What may stand between "and" and a preposition that goes on.
_ADDING = frozenset({"also", "later", "then", "further"})


class TargetLists:
    """Reads lists of targets in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    parties
        What names parties.
    """

    def __init__(self, vocabulary: Vocabulary, parties: Parties) -> None:
        self._words = vocabulary
        self._parties = parties

    def led_to(self, preposition: Token) -> list[Token]:
        """What a preposition leads to, with what the same one leads to behind "and" ("on judges and on their bank")."""
        things = [child for child in preposition.children if child.dep_ == "pobj"]
        again = [word for word in preposition.conjuncts if word.lower_ == preposition.lower_]
        again += [word for thing in things[:1] for word in _resumed(preposition, thing) if word not in again]
        more = [thing for word in again for thing in word.children if thing.dep_ == "pobj"]
        first = [thing for child in things for thing in self._parties.merged(self._with(child))]
        return [*first, *(thing for child in more for thing in self._parties.merged(self._with(child)))]

    def after(self, measure: Token, heads: Sequence[Token]) -> Iterator[Token]:
        """Parties that go on a list, though the parser hung them on the measure, its verb, or in a clause."""
        yield from self._hung_elsewhere(measure, heads)
        for head in heads:
            yield from self._behind_clause(head)

    def _with(self, thing: Token) -> list[Token]:
        """What a preposition leads to, or what "dozens of" counts there, with what is listed beside it."""
        counted = self._parties.counted(before_dash(thing))
        joined = counted.conjuncts if counted.head.lower_ == "of" else ()
        return [*self._run_together(counted), counted, *listed_with(thing), *joined]

    def _run_together(self, state: Token) -> list[Token]:
        """The states before "and" that the parser takes for part of the name of the last one ("Norway and | Malta")."""
        parts = [child for child in state.lefts if child.dep_ in COMPOUNDED and self._parties.is_state(child)]
        return [part for part in parts if any(child.dep_ == "cc" and child.i > part.i for child in part.children)]

    def _hung_elsewhere(self, measure: Token, heads: Sequence[Token]) -> Iterator[Token]:
        last = heads[-1].i
        holders = {measure.i, measure.head.i, heads[-1].i}
        for token in measure.doc[last + 1 : measure.sent.end]:
            if token.dep_ == "agent":
                return
            if token.pos_ not in NOUNS or token in heads or not self._words.find(token, "party"):
                continue
            edge = next((i for i in range(token.left_edge.i - 1, last, -1) if not measure.doc[i].is_quote), last)
            told = is_role(token) or (token.dep_ == "appos" and measure.doc[edge - 1].pos_ == "PROPN")
            if told and any(child.lower_ in {"a", "an"} for child in token.children):
                continue  # "On Limabank, | a lender"
            if _of_participle(token) and measure.doc[edge].text == "," and edge == last + 1:
                last = token.i
                yield token
                continue
            joined = token.dep_ in {"conj", "dobj", "appos"} and measure.doc[edge].lower_ in {",", "and", "as"}
            differs = token.dep_ != "appos" or token.tag_ != measure.doc[last].tag_
            if joined and differs and token.head.i in holders:
                holders.add(token.i)
                last = token.i
                yield token

    def _behind_clause(self, head: Token) -> Iterator[Token]:
        """Parties that the parser joined to a thing in a clause ("judges seen in Oslo | and a bank")."""
        clauses = [child for child in head.children if child.dep_ in {"acl", "relcl"} and child.i > head.i]
        for token in (word for clause in clauses for word in clause.subtree):
            if starts_anew(token, self._words):
                yield token


def _resumed(preposition: Token, thing: Token) -> Iterator[Token]:
    """The same preposition behind "as well as" or "and", wherever it hangs ("on banks, as well as | on Doe")."""
    for word in thing.doc[thing.i + 1 : thing.sent.end]:
        if word.dep_ != "prep" or word.lower_ != preposition.lower_:
            continue
        before = [token for token in thing.doc[thing.i + 1 : word.i] if token.lower_ not in _ADDING]
        if [token.lower_ for token in before[-3:]] == ["as", "well", "as"] or (before and before[-1].lower_ == "and"):
            yield word


def _of_participle(party: Token) -> bool:
    """Whether the parser took a party for the subject of a participle ("on banks, | brokers accused of fraud")."""
    bare = not any(child.dep_ in {"aux", "auxpass"} for child in party.head.children)
    return party.dep_ in {"nsubj", "nsubjpass"} and party.head.tag_ == "VBN" and bare
