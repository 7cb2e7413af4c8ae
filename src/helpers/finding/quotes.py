"""Finds quotes in a parsed article."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote


class QuoteFinder:
    """Finds quotes."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Quote]:
        """Mentions in one article, in order of start."""
        return []
