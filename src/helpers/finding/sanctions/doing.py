"""Recognises the verbs that name punitive measures ("sanctioned two banks", "may freeze their assets")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.finding.sanctions.words import TRAVEL, SanctionWord, Vocabulary, kind_of_words, modifiers, prepositional
from helpers.reading.parse import Token

# "Frozen funds"; the parser reads "sanctioning Minsk would hurt" alike.
_ADJECTIVAL = frozenset({"amod", "compound"})
_COMING = frozenset({"enter", "travel", "visit", "come"})
_ABOUT = frozenset({"of", "from", "to", "on"})


class Doing(NamedTuple):
    """A verb that names a measure.

    Attributes
    ----------
    verb
        The verb.
    word
        The lexicon row that recognised it.
    things
        Heads of what it is done to.
    kind
        The kind of measure, None for any.
    """

    verb: Token
    word: SanctionWord
    things: tuple[Token, ...]
    kind: str | None


def carried_out(verb: Token, words: Vocabulary) -> Doing | None:
    """The measure that a verb names, carried out or not, None where it names none.

    Parameters
    ----------
    verb
        Any word of an article.
    words
        The words of sanctions.
    """
    row = words.find(verb, "deed") if verb.pos_ == "VERB" or verb.dep_ in _ADJECTIVAL else None
    if row is None or (verb.pos_ != "VERB" and verb.tag_ not in {"VBN", "VBG", "JJ"}):
        return None
    things = tuple(_objects(verb))
    limited = [found for thing in things for word in _parts(thing) if (found := words.find(word, "object", "party"))]
    kinds = [found for found in limited if found.measure in row.objects]
    people = bool(things) and all(thing.pos_ != "PRON" for thing in things)
    if people and TRAVEL in row.objects and _from_entering(verb):
        return Doing(verb, row, things, TRAVEL)
    if not things or (row.objects and not kinds):
        return None
    return Doing(verb, row, things, kind_of_words(kinds or limited) or row.measure)


def _from_entering(verb: Token) -> bool:
    """Whether people are kept from coming: "banned 20 judges from entering the country"."""
    links = (child for child in verb.children if child.lower_ == "from")
    return any(child.lemma_ in _COMING for link in links for child in link.children if child.tag_ == "VBG")


def _parts(thing: Token) -> Iterator[Token]:
    yield thing
    yield from modifiers(thing)
    yield from prepositional(thing, _ABOUT)


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield child
            yield from child.conjuncts
        if child.dep_ == "xcomp" and child.tag_ == "VBG":
            # "Stop issuing visas"
            yield from (thing for thing in child.children if thing.dep_ == "dobj")
    if verb.dep_ in {"acl", *_ADJECTIVAL} and verb.tag_ in {"VBN", "VBG", "JJ"}:
        yield verb.head
