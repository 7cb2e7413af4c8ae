"""Tells subjects that the parser misses: "sent tanks to Oslo and | the Czechs sent guns", "the | 54-year-old said".

A finite verb right behind a noun that "and" or "but" joins to another has that noun as its subject where it has none.
An age right before a verb stands for somebody; the parser takes it for an adjective.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
# How a verb hangs on the one before it, where the parser took its subject for an object of that one.
_CLAUSES = frozenset({"advcl", "conj", "ccomp", "dep", "parataxis"})
_JOINTS = frozenset({"and", "but", "while"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
# Prepositions of two, and those that open a clause of time.
_PAIRING = frozenset("between by with of after before since until as".split())


def with_subjects(doc: Doc) -> Doc:
    """
    Give verbs the subjects that the parser joins to the nouns before them, or takes for adjectives.

    Parameters
    ----------
    doc : Doc
        A parsed text, which is changed in place.

    Returns
    -------
    Doc
        The same text.
    """
    for age in doc:
        if _is_somebodys(age):
            _make_subject(age)
    for verb, subject, joint in list(_joined(doc)):
        passive = any(child.dep_ == "auxpass" for child in verb.lefts)
        subject.head, subject.dep_ = verb, "nsubjpass" if passive else "nsubj"
        joint.head = verb.head
        verb.dep_ = "conj"
    return doc


def _is_somebodys(age: Token) -> bool:
    """Whether a word is the end of an age that says something: "the 54-year-old | said"."""
    verb = age.head
    if age.lower_ != "old" or age.dep_ != "amod" or verb.i != age.i + 1:
        return False
    ends = verb.i + 1 < len(age.doc) and verb.nbor().is_punct
    return verb.tag_ in {"VBD", "VBZ"} or (verb.lower_.endswith("ed") and ends)  # "the 81-year-old | recalled."


def _make_subject(age: Token) -> None:
    verb = age.head
    if verb.pos_ != "VERB":
        verb.tag_, verb.pos_ = "VBD", "VERB"
    for word in [child for child in verb.lefts if child.dep_ == "det"]:
        word.head = age
    age.dep_, age.tag_, age.pos_ = "nsubj", "NN", "NOUN"


def _joined(doc: Doc) -> Iterator[tuple[Token, Token, Token]]:
    """Verbs without a subject, the nouns before them, and what joins those to others."""
    for verb in doc:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ not in _CLAUSES or verb.head.i > verb.i:
            continue
        if any(child.dep_ in _SUBJECTS for child in verb.children):
            continue
        first = min((child for child in verb.lefts if child.dep_ in _AUXILIARIES), default=verb)
        subject = doc[first.i - 1] if first.i else verb
        joint = doc[subject.left_edge.i - 1] if subject.left_edge.i else verb
        finite = first.tag_ in _FINITE and verb.head.pos_ == "VERB"
        if finite and joint.lower_ in _JOINTS and _is_misplaced(subject) and not subject.is_ancestor(verb):
            yield verb, subject, joint


def _is_misplaced(noun: Token) -> bool:
    """Whether a noun can do without the one that it is joined to: no last of a list, nor one of two."""
    first = noun.head
    if noun.dep_ != "conj" or first.dep_ == "conj" or noun.pos_ not in _NOUNS:
        return False
    pair = first.dep_ == "pobj" and first.head.lower_ in _PAIRING
    return not pair and (noun.pos_ == "PROPN" or any(child.dep_ in {"det", "poss"} for child in noun.lefts))
