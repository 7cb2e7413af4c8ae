"""Finds the verbs that carry out punitive measures ("sanctioned two banks"): no mentions, but what nouns take up.

"Canada banned imports of Iranian oil. The embargo starts in May": who, whom and what kind stand in the verb's clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.sanctions.actors import Actors, subject_of
from helpers.finding.sanctions.clauses import hypothetical, passive
from helpers.finding.sanctions.nouns import kind_of_words
from helpers.finding.sanctions.targets import TargetReader
from helpers.finding.sanctions.words import SanctionWord, Vocabulary, modifiers, prepositional
from helpers.reading.language import ParsedArticle

_ABOUT = frozenset({"of", "from", "to", "on"})
_WISHING = frozenset("threaten want urge call demand ask refuse warn decline oppose try vow".split())
_AGENT = frozenset({"by"})


class Deed(NamedTuple):
    """A measure as a verb tells it.

    Attributes
    ----------
    verb
        The verb.
    senders, targets
        Canonical names, as far as the clause gives them.
    states
        The states that the targets are or belong to.
    kind
        The kind of measure, None for any.
    """

    verb: Token
    senders: tuple[str, ...]
    targets: tuple[str, ...]
    states: tuple[str, ...]
    kind: str | None


class Deeds:
    """Finds the deeds of one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    targets
        What reads whom a measure hits.
    """

    def __init__(self, vocabulary: Vocabulary, actors: Actors, targets: TargetReader) -> None:
        self._words = vocabulary
        self._actors = actors
        self._targets = targets

    def find(self, parsed: ParsedArticle) -> list[Deed]:
        """The deeds that an article tells of, in order."""
        verbs = ((token, self._words.find(token, "deed")) for token in parsed.doc if token.pos_ == "VERB")
        deeds = (self._read(token, row) for token, row in verbs if row is not None)
        return [deed for deed in deeds if deed is not None]

    def _read(self, verb: Token, row: SanctionWord) -> Deed | None:
        things = list(_objects(verb))
        limited = [found for thing in things for word in self._parts(thing) if (found := self._goods(word))]
        kinds = [found for found in limited if found.measure in row.objects]
        if not things or (row.objects and not kinds) or hypothetical(verb) or _wished(verb):
            return None
        targets = [name for thing in things for name in self._targets.names(thing)]
        senders = [name for actor in _doers(verb) for name in self._actors.states(actor)]
        states = [state for thing in things for state in self._targets.homes(thing)]
        kind = kind_of_words(kinds or limited) or row.measure
        rest = tuple(name for name in dict.fromkeys(targets) if name not in senders)
        return Deed(verb, tuple(dict.fromkeys(senders)), rest, tuple(dict.fromkeys(states)), kind)

    def _parts(self, thing: Token) -> Iterator[Token]:
        yield thing
        yield from modifiers(thing)
        yield from prepositional(thing, _ABOUT)

    def _goods(self, word: Token) -> SanctionWord | None:
        return self._words.find(word, "object", "party")


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield child
            yield from child.conjuncts
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        yield verb.head


def _wished(verb: Token) -> bool:
    """Whether it is only threatened, wanted or refused."""
    return verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.tag_ == "VB" and verb.head.lemma_ in _WISHING


def _doers(verb: Token) -> Iterator[Token]:
    if passive(verb):
        yield from prepositional(verb, _AGENT)
    elif (subject := subject_of(verb)) is not None:
        yield subject
