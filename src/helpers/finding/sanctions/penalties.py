"""Tells the penalties of clubs, leagues and schools ("the league's sanctions on the club") from those of states."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.actors import Cast
from helpers.finding.sanctions.aims import with_apposition
from helpers.finding.sanctions.complements import complement
from helpers.finding.sanctions.words import SanctionWord, Vocabulary, modifiers, prepositional
from helpers.finding.tokens import MODIFIERS
from helpers.reading.parse import Token

_DOPING = "doping"
_WESTERN = "western"
_REASONS = frozenset({"over", "for", "after"})
_SETTERS = frozenset({"by", "from"})
_BEARING = frozenset({"face", "risk", "suffer", "fear"})


class Penalties:
    """Knows the penalties that no state imposes.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._unions = vocabulary.phrases("setter")

    def private(self, token: Token, row: SanctionWord, cast: Cast) -> bool:
        """Whether sanctions are those of a club, league or school.

        Parameters
        ----------
        token
            The noun.
        row
            Its row of the lexicon.
        cast
            Who is who in the article.
        """
        if row.phrase != "sanction":
            return False
        own = (child for child in token.children if child.dep_ in MODIFIERS)
        if any(word.lower_ == _WESTERN or self._of_state(word, cast) for word in own):
            return False
        words = {found.phrase for word in token.sent if (found := self._words.find(word, "private"))}
        on_athletes = any(self._words.find(thing, "private") for thing in complement(token))
        if _DOPING in words and (on_athletes or any(map(self._on_doping, _phrase(token)))):
            return True
        clubs = words - {_DOPING}
        return len(clubs) > 1 and not (
            any(self._of_state(word, cast) for word in token.sent) or self._on_person(token, cast)
        )

    def _of_state(self, word: Token, cast: Cast) -> bool:
        """Whether a word names a state or a union of states."""
        name = cast.name(word) if word.text[0].isupper() else None
        return name is not None and (cast.kind(name) == "country" or name in self._unions)

    def _on_doping(self, word: Token) -> bool:
        """Whether a word is "doping", and not what another ban is about ("sanctions over Crimea and a doping ban")."""
        return word.lower_ == _DOPING and not self._words.find(word.head, "limit")

    def _on_person(self, token: Token, cast: Cast) -> bool:
        """Whether somebody who is named bears the sanctions, no one of a club or school that sets them."""
        tellers = (child for verb in token.ancestors for child in verb.children if child.dep_ == "nsubj")
        if any(prepositional(token, _SETTERS)) or any(self._words.find(word, "private") for word in tellers):
            return False
        for bearer in _bearers(token):
            called = {word for one in with_apposition(bearer) for word in (one, *modifiers(one))}
            people = any(word.pos_ == "PROPN" and cast.kind(cast.name(word)) == "person" for word in called)
            if people and not any(self._words.find(word, "private") for word in called):
                return True
        return False


def _phrase(token: Token) -> Iterator[Token]:
    """The words of a noun phrase, and why its clause says that the measure was taken."""
    yield from token.subtree
    for reason in prepositional(token.head, _REASONS):
        yield from reason.subtree


def _bearers(token: Token) -> Iterator[Token]:
    """Whom sanctions are on ("sanctions on X", "X was hit by sanctions", "X faces sanctions")."""
    yield from complement(token)
    for verb in token.ancestors:
        for child in verb.children:
            if child.dep_ == "nsubjpass" or (child.dep_ == "nsubj" and verb.lemma_ in _BEARING):
                yield child
