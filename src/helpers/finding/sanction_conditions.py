"""Finds the words that make a measure conditional ("if Moscow attacks", "in case of an invasion")."""

from __future__ import annotations

from spacy.tokens import Token

_CONJUNCTIONS = frozenset({"if", "unless", "once", "until", "provided"})
_AUXILIARIES = frozenset({"should", "were", "had"})
_CLAUSES = frozenset({"advcl", "ccomp", "conj", "relcl"})
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
        if token.i in around:
            continue
        start = _inverted(token) if token.dep_ in _CLAUSES else None
        if start is None:
            start = _marker(token) if token.dep_ == "advcl" else _case(token)
        if start is not None and (token.head.i in around or _coordinated(token.head, around)):
            return _trimmed(head, start, token.right_edge.i + 1)
    return None


def _marker(verb: Token) -> int | None:
    """Where a clause with "if", "unless" ... starts, None for another clause."""
    marks = (child.i for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i)
    return next((i for i in marks if verb.doc[i].lower_ in _CONJUNCTIONS), None)


def _inverted(verb: Token) -> int | None:
    """Where a condition by inversion starts ("should the talks fail"), None for another clause."""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return None
    before = (child for child in verb.children if child.dep_ == "aux" and child.i < subject.left_edge.i)
    return next((child.i for child in before if child.lower_ in _AUXILIARIES), None)


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
