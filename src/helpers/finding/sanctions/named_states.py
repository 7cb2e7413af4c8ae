"""The states that an article names, how often and where: they tell whom its measures are likely to concern."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import NamedTuple

from helpers.finding.sanctions.actors import Actors
from helpers.finding.sanctions.words import Vocabulary
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Span, Token

_EUROPE = "Europe"
# The part of an article's words for states from which on a state is not named in passing.
_PASSING = 0.05
# The part from which on an article is about a state.
_TOPICAL = 0.25
_TEXTS = frozenset({"resolution", "resolutions"})
_TALKS = frozenset({"agreement", "accord", "process", "protocol", "talk", "summit"})


class Named(NamedTuple):
    """A word that names a state, and the state."""

    token: Token
    state: str


class NamedStates:
    """The states of one article.

    Parameters
    ----------
    parsed
        The article.
    actors
        Its actors.
    vocabulary
        The words of sanctions.

    Attributes
    ----------
    named
        Every word that names a state, in order.
    resolutions
        Every word for a resolution of the United Nations, and the body that passed it.
    sanctioned
        States that hardly set what the article calls sanctions without saying whose.
    resolved
        States under sanctions of the Security Council.
    setters
        States and bodies that are likely to set measures.
    members
        States whose union sets measures for them.
    imposing
        All who are known to set measures.
    """

    def __init__(self, parsed: ParsedArticle, actors: Actors, vocabulary: Vocabulary) -> None:
        self._cast = actors.cast
        self.named = [
            Named(token, state)
            for token in parsed.doc
            if token.text[0].isupper() and not _of_talks(token) and (state := _state(token, actors))
        ]
        self.resolutions = [
            Named(token, name) for token in parsed.doc if token.lower_ in _TEXTS and (name := actors.resolving(token))
        ]
        self.sanctioned = vocabulary.phrases("sanctioned")
        self.resolved = vocabulary.phrases("resolved")
        self.setters = vocabulary.phrases("setter")
        self.members = vocabulary.phrases("member")
        self.imposing = vocabulary.imposing()

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(word.state for word in self.named)

    @cached_property
    def _by_sentence(self) -> dict[int, list[Named]]:
        """The words by the first token of their sentence."""
        found: dict[int, list[Named]] = defaultdict(list)
        for word in self.named:
            found[word.token.sent.start].append(word)
        return found

    def share(self, states: Iterable[str]) -> float:
        """How large a part of what the article names is the one of some states that it names most."""
        return max((self._counts[state] for state in states), default=0) / max(1, len(self.named))

    def most(self, states: Iterable[str], least: int = 1) -> str | None:
        """Of some states the one that the article names most, and so many times at least."""
        among = set(states)
        return next((state for state, times in self._counts.most_common() if state in among and times >= least), None)

    def likely_hit(self, apart_from: Iterable[str] = ()) -> str | None:
        """The state under sanctions that the article names most, if it is not named in passing."""
        state = self.most(self.sanctioned.difference(apart_from))
        return state if state is not None and self.share([state]) >= _PASSING else None

    def topic(self, apart_from: Iterable[str]) -> str | None:
        """The state that an article is about, none of those who set measures, if no other is named as often."""
        others = self._counts.keys() - {*apart_from} - self.setters - {_EUROPE}
        state = self.most(others, least=2)
        if state is None or self.share([state]) < _TOPICAL:
            return None
        return state if self.share([state]) > self.share(others - {state}) else None

    def sole(self, setting: Collection[str]) -> list[str]:
        """The one state or body of those that may set measures which the article names, if not just once."""
        named = self._counts.keys() & setting
        return [state for state in named if len(named) == 1 and self._counts[state] > 1]

    def names(self, state: str) -> bool:
        """Whether the article names a state."""
        return self._counts[state] > 0

    def within(self, sentence: Span) -> list[Named]:
        """The words of a sentence that name states."""
        return self._by_sentence.get(sentence.start, [])

    def before(self, sentence: Span) -> list[Named]:
        """The words of the sentence before that name states."""
        return self.within(sentence.doc[sentence.start - 1].sent) if sentence.start else []

    def is_state(self, name: str) -> bool:
        """Whether a name is a state's or a union's."""
        return self._cast.kind(name) == "country"


def _state(token: Token, actors: Actors) -> str | None:
    return _EUROPE if token.text == _EUROPE else actors.country(token)


def _of_talks(token: Token) -> bool:
    """Whether a capital names talks or their outcome ("the Minsk agreements")."""
    following = itertools.takewhile(lambda word: word.text[0].isupper() or word.text == "-", token.doc[token.i :])
    return any(word.lemma_.lower() in _TALKS for word in (*following, *token.doc[token.i + 1 : token.i + 2]))
