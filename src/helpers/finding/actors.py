"""Who is who in one article: names, roles and pronouns resolved to canonical actors."""

from __future__ import annotations

from spacy.tokens import Token

from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons


class Knowledge:
    """What the lexicons know of actors, compiled once a run."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons


class Cast:
    """The actors of one article."""

    def __init__(self, parsed: ParsedArticle, knowledge: Knowledge) -> None:
        self._parsed = parsed
        self._knowledge = knowledge

    def names(self, start: int, end: int) -> list[str]:
        """Canonical names of the actors that tokens start to end name."""
        return [self._parsed.text(start, end)]

    def name(self, token: Token) -> str | None:
        """Canonical name of the noun phrase headed by a token."""
        return self._parsed.text(token.i, token.i + 1)

    def country(self, token: Token) -> str | None:
        """The state or alliance that a word stands for or belongs to."""
        return token.text if token.ent_type_ == "GPE" else None

    def affiliation(self, name: str) -> str | None:
        """The country or organisation that an actor speaks for."""
        return None

    def role(self, name: str) -> str | None:
        """The office or description that the article gives an actor."""
        return None

    def kind(self, name: str) -> str:
        """person, organisation, country, group or unnamed."""
        return "person"
