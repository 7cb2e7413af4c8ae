"""Finds the verbs that carry out punitive measures ("sanctioned two banks"): no mentions, but what nouns take up.

"Canada banned imports of Iranian oil. The embargo starts in May": who, whom and what kind stand in the verb's clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.sanctions.actors import Actors, subject_of, unique
from helpers.finding.sanctions.clauses import passive
from helpers.finding.sanctions.doing import Doing, carried_out
from helpers.finding.sanctions.targets import TargetReader
from helpers.finding.sanctions.words import Vocabulary, prepositional
from helpers.reading.language import ParsedArticle

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
        doings = (carried_out(token, self._words) for token in parsed.doc)
        return [self._read(doing) for doing in doings if doing is not None]

    def _read(self, doing: Doing) -> Deed:
        targets = [name for thing in doing.things for name in self._targets.names(thing)]
        senders = unique(name for actor in _doers(doing.verb) for name in self._actors.states(actor))
        states = unique(state for thing in doing.things for state in self._targets.homes(thing))
        rest = [name for name in unique(targets) if name not in senders]
        return Deed(doing.verb, tuple(senders), tuple(rest), tuple(states), doing.kind)


def _doers(verb: Token) -> Iterator[Token]:
    if passive(verb):
        yield from prepositional(verb, _AGENT)
    elif (subject := subject_of(verb)) is not None:
        yield subject
