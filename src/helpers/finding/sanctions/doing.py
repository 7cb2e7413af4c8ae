"""Recognises the verbs that carry out punitive measures ("sanctioned two banks", "froze their assets")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.sanctions.clauses import hypothetical, reported
from helpers.finding.sanctions.words import Vocabulary, kind_of_words, modifiers, prepositional

_ABOUT = frozenset({"of", "from", "to", "on"})
_WISHING = frozenset("threaten want urge call demand ask refuse warn decline oppose try vow".split())


class Doing(NamedTuple):
    """A verb that carries out a measure.

    Attributes
    ----------
    verb
        The verb.
    things
        Heads of what it is done to.
    kind
        The kind of measure, None for any.
    """

    verb: Token
    things: tuple[Token, ...]
    kind: str | None


def carried_out(verb: Token, words: Vocabulary) -> Doing | None:
    """The measure that a verb carries out, None where it carries out none, or none yet.

    Parameters
    ----------
    verb
        Any word of an article.
    words
        The words of sanctions.
    """
    row = words.find(verb, "deed") if verb.pos_ == "VERB" or verb.dep_ == "amod" else None
    if row is None or (verb.pos_ != "VERB" and verb.tag_ not in {"VBN", "JJ"}):
        return None
    things = tuple(_objects(verb))
    limited = [found for thing in things for word in _parts(thing) if (found := words.find(word, "object", "party"))]
    kinds = [found for found in limited if found.measure in row.objects]
    if not things or (row.objects and not kinds) or (hypothetical(verb) and not reported(verb)) or _wished(verb):
        return None
    return Doing(verb, things, kind_of_words(kinds or limited) or row.measure)


def _parts(thing: Token) -> Iterator[Token]:
    yield thing
    yield from modifiers(thing)
    yield from prepositional(thing, _ABOUT)


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield child
            yield from child.conjuncts
    if verb.dep_ in {"acl", "amod"} and verb.tag_ in {"VBN", "JJ"}:
        yield verb.head


def _wished(verb: Token) -> bool:
    """Whether it is only threatened, wanted or refused."""
    return verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.tag_ == "VB" and verb.head.lemma_ in _WISHING
