"""Finds the words that make a measure conditional ("if Moscow attacks", "in case of an invasion")."""

from __future__ import annotations

from spacy.tokens import Token

_CONJUNCTIONS = frozenset({"if", "unless", "once", "until", "provided"})
_CASES = frozenset({"case", "event"})


def find_condition(head: Token) -> tuple[int, int] | None:
    """The token range of the condition that a measure is under, None where its clause has none.

    Parameters
    ----------
    head
        The measure's head noun.
    """
    around = {head.i, *(token.i for token in head.ancestors)}
    for token in head.sent:
        if token.i in around and token.dep_ == "advcl" and _marker(token) is None:
            continue
        start = _marker(token) if token.dep_ == "advcl" else _case(token)
        if start is None or token.i in around:
            continue
        governor = token.head
        if governor.i in around or _coordinated(governor, around):
            return _trimmed(head, start, token.right_edge.i + 1)
    return None


def _marker(verb: Token) -> int | None:
    """Where a conditional clause starts, None for another clause."""
    for child in verb.children:
        if child.dep_ in {"mark", "advmod"} and child.lower_ in _CONJUNCTIONS and child.i < verb.i:
            return child.i
        if child.dep_ == "aux" and child.lower_ in {"should", "were", "had"} and child.i < verb.i:
            subjects = [other for other in verb.children if other.dep_ in {"nsubj", "nsubjpass"}]
            if subjects and child.i < subjects[0].left_edge.i:
                return child.i
    return None


def _case(token: Token) -> int | None:
    """Where "in case of" or "in the event of" starts, None at another word."""
    if token.dep_ != "prep" or token.lower_ != "in":
        return None
    return token.i if any(child.dep_ == "pobj" and child.lower_ in _CASES for child in token.children) else None


def _coordinated(governor: Token, around: set[int]) -> bool:
    return any(other.i in around for other in governor.conjuncts)


def _trimmed(head: Token, start: int, end: int) -> tuple[int, int] | None:
    """The range without closing punctuation, and without the measure itself when the parser swallowed it."""
    if start <= head.i < end:
        return None
    while end > start and head.doc[end - 1].is_punct:
        end -= 1
    return (start, end) if end > start else None
