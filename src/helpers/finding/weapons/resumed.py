"""Weapons that a pronoun takes up behind them: "repaired tanks to send | them to Oslo", "Norway wants to give them"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.weapons.naming import PLURAL, Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Resumed:
    """Finds the verbs of giving that say "them" or "it" of the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties
        Whom the article's tokens stand for.
    """

    def __init__(self, words: MaterielWords, parties: Parties) -> None:
        self._words = words
        self._parties = parties

    def verb(self, naming: Naming) -> tuple[Token, bool] | None:
        """The first verb of giving whose object or passive subject a pronoun for the weapon is, and whether passive."""
        pronouns = {"them", "they"} if naming.plural else {"it"}
        for token in self._behind(naming):
            if token.lower_ not in pronouns:
                continue
            node = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token  # "all of them"
            if node.dep_ in {"dobj", "nsubjpass"} and self._words.has("give", node.head):
                return node.head, node.dep_ == "nsubjpass"
        return None

    def _behind(self, naming: Naming) -> Iterator[Token]:
        """The tokens behind a weapon, to the end of the next sentence or to what else the pronoun may stand for."""
        doc, end = naming.last.doc, naming.last.sent.end
        end = doc[end].sent.end if naming.plural and end < len(doc) else end
        for token in doc[naming.last.i + 1 : end]:
            if self._rivals(token, naming):
                return
            yield token

    def _rivals(self, token: Token, naming: Naming) -> bool:
        """Whether a pronoun behind a noun may stand for that noun rather than for the weapon."""
        if token.dep_ in {"compound", "nummod", "npadvmod"} or token.lemma_.lower() in _TIMES:
            return False
        if self._parties.is_weapon(token):
            return token not in naming.root.conjuncts
        return token.tag_ in PLURAL if naming.plural else token.tag_ == "NN" and not self._words.has("actor", token)


_TIMES = frozenset({"year", "month", "week", "day", "hour", "order", "turn", "stock", "number"})
