"""What words say about weapons: who gives, uses and hits with them, and which nouns hold them."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from helpers.reading.lexicons import Lexicons


class MaterielWord(NamedTuple):
    """A row of ``materiel_words.csv``."""

    word: str
    role: str


class MaterielWords:
    """What words say about weapons, by role: ``words.has("give", token)``."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._roles: dict[str, set[str]] = {}
        for word, role in lexicons.table("materiel_words.csv", MaterielWord):
            self._roles.setdefault(role, set()).add(word)

    def has(self, role: str, token: Token) -> bool:
        """Whether a token's lemma or form has a role."""
        words = self._roles[role]
        return token.lemma_.lower() in words or token.lower_ in words
