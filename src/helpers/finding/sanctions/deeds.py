"""Finds the verbs that carry out punitive measures ("sanctioned two banks"): no mentions, but what nouns take up.

"Canada banned imports of Iranian oil. The embargo starts in May": who, whom and what kind stand in the verb's clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.finding.sanctions.actors import Actors, unique
from helpers.finding.sanctions.aims import dealt_with
from helpers.finding.sanctions.clauses import passive
from helpers.finding.sanctions.doing import Doing, carried_out
from helpers.finding.sanctions.nouns import DEED, SanctionNoun
from helpers.finding.sanctions.parties import Parties
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.status import StatusReader
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import Vocabulary, prepositional
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token

_AGENT = frozenset({"by"})
# With whom goods are exchanged, though the parser hung it on the verb ("suspended all trade | with Norway").
_PARTNERS = frozenset({"with", "to", "from"})
_EXCHANGED = frozenset({"trade", "energy", "arms"})


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
    status
        How far it has come, as far as the words that govern it say.
    """

    verb: Token
    senders: tuple[str, ...]
    targets: tuple[str, ...]
    states: tuple[str, ...]
    kind: str | None
    status: str | None


class Deeds:
    """Finds the deeds of one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    senders
        What reads who sets a measure.
    parties
        What names those who are hit.
    status
        What reads how far it has come.
    """

    def __init__(
        self, vocabulary: Vocabulary, actors: Actors, senders: SenderReader, parties: Parties, status: StatusReader
    ) -> None:
        self._words = vocabulary
        self._actors = actors
        self._senders = senders
        self._parties = parties
        self._status = status

    def find(self, parsed: ParsedArticle) -> list[Deed]:
        """The deeds that an article tells of, in order."""
        doings = (carried_out(token, self._words) for token in parsed.doc)
        return [self._read(doing) for doing in doings if doing is not None and not self._binds_own(doing)]

    def _binds_own(self, doing: Doing) -> bool:
        """Whether it tells what measures mean for people at home ("Canadians are barred from dealing with it")."""
        nations = {name for thing in doing.things for name in self._actors.nationalities(thing)}
        return passive(doing.verb) and any(dealt_with(doing.verb)) and self._senders.may_impose(nations)

    def _read(self, doing: Doing) -> Deed:
        verb = doing.verb
        noun = SanctionNoun(verb, verb, verb.i, verb.i + 1, doing.word, DEED)
        status, governors = self._status.of_deed(noun)
        doers = unique(name for actor in _doers(verb) for name in self._actors.states(actor))
        senders = doers or self._senders.read(noun, governors, status)
        things = (*doing.things, *(prepositional(verb, _PARTNERS) if doing.kind in _EXCHANGED else ()))
        targets = unique(name for thing in things for name in self._parties.names(thing))
        homes = unique(state for thing in things for state in self._parties.homes(thing))
        # Who is banned "from Norway" by Norway is not Norwegian.
        states = [state for state in homes if state not in senders]
        # In a headline of capitals the parser knows no objects.
        headline = verb.text[0].isupper() and verb.i > verb.sent.start
        rest = tuple(name for name in targets if name not in senders and not headline)
        return Deed(verb, tuple(senders), rest, tuple(states), doing.kind, status)


def _doers(verb: Token) -> Iterator[Token]:
    if passive(verb):
        yield from prepositional(verb, _AGENT)
    elif (subject := subject_of(verb)) is not None:
        yield subject
