"""Finds the words that name the source of a statement."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Source(NamedTuple):
    """The words that name who speaks.

    Attributes
    ----------
    start, end
        Tokens, end exclusive.
    head
        The head of the noun phrase.
    """

    start: int
    end: int
    head: Token


def source_of(verb: Token) -> Source | None:
    """
    Find the source of a reporting verb.

    It is the verb's subject, the agent of a passive, the noun that a participle or relative clause belongs to, or the subject
    of the verb that governs it.

    Parameters
    ----------
    verb : Token
        A reporting verb.

    Returns
    -------
    Source or None
        None where the text names nobody.
    """
    head = _source_head(verb, 0)
    return None if head is None else phrase(head)


def subject(verb: Token) -> Token | None:
    """The verb's own subject."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def agent(verb: Token) -> Token | None:
    """Who acts in a passive: "accused by X"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep" and is_passive(verb)):
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive, or a bare participle that modifies a noun."""
    if verb.tag_ != "VBN":
        return False
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children) or verb.dep_ == "acl"


def phrase(head: Token) -> Source:
    """
    Find where a noun phrase that names a source starts and ends.

    Restrictive modifiers and appositions belong to it; clauses after a comma, dates and clauses on the verb do not.
    """
    start, end = head.left_edge.i, head.right_edge.i + 1
    doc = head.doc
    for token in head.subtree:
        outside = token.left_edge.i
        if outside <= head.i:
            continue
        loose = token.dep_ in {"relcl", "advcl", "acl"} and (doc[outside - 1].is_punct or token.dep_ == "advcl")
        dated = token.dep_ in {"prep", "npadvmod"} and any(t.ent_type_ in {"DATE", "TIME"} for t in token.subtree)
        spoken = token.dep_ in {"ccomp", "parataxis"}
        if loose or dated or spoken:
            end = min(end, outside)
    while end > head.i + 1 and (doc[end - 1].is_punct or doc[end - 1].dep_ == "cc") and doc[end - 1].text not in ")":
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].dep_ == "cc"):
        start += 1
    return Source(start, end, head)


_RELATIVE = frozenset({"who", "which", "that", "what", "whom"})
_CLAUSAL = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "dep", "parataxis"})
_FARTHEST = 5


def _source_head(verb: Token, depth: int) -> Token | None:
    by = agent(verb)
    if by is not None:
        return by
    own = subject(verb)
    if own is not None and own.lower_ in _RELATIVE:
        own = verb.head if verb.dep_ in {"relcl", "acl"} and verb.head is not verb else None
        return own
    if own is not None:
        return own
    if depth > _FARTHEST or verb.head is verb:
        return None
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head if verb.tag_ != "VBN" else None
    if verb.dep_ in _CLAUSAL:
        return _source_head(verb.head, depth + 1)
    return None
