"""Fixtures of what is found in articles."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from helpers.extract import Extractor, Finder
from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.finding.sanctions import SanctionFinder
from helpers.finding.troops import TroopFinder
from helpers.finding.weapons import WeaponFinder
from helpers.reading.articles import Article
from helpers.reading.language import ParsedArticle, Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import Sanction, TroopFigure, Weapon


@pytest.fixture(scope="session")
def speakers(parser: Parser, knowledge: Knowledge, lexicons: Lexicons) -> Callable[[str], str]:
    """Who speaks in an article of June 2022, quote by quote: "Jane Doe, John Roe [for whom the first speaks]"."""
    finder = QuoteFinder(lexicons)

    def speakers_of(text: str) -> str:
        # A line of its own might be taken for a caption.
        text = f"It rained in the hills.\n\n{text}"
        article = Article("a", text=text, path="a.txt", sha256="", published=datetime.date(2022, 6, 15))
        parsed = parser.parse(article)
        quotes = sorted(finder.find(parsed, Cast(parsed, knowledge)), key=lambda quote: quote.start)
        return "; ".join(_named(quote.speakers, quote.affiliation) for quote in quotes)

    return speakers_of


@pytest.fixture(scope="session")
def told(parser: Parser) -> Callable[[str], list[str]]:
    """Who speaks in an article that begins with its headline, quote by quote."""
    extractor = Extractor(parser=parser)

    def told_in(text: str) -> list[str]:
        rows = extractor.find(Article("a", text=text, path="a.txt", sha256="")).rows["quotes"]
        return [", ".join(row["speakers"]) for row in rows]

    return told_in


@pytest.fixture(scope="session")
def contents(
    parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast], lexicons: Lexicons
) -> Callable[[str], list[tuple[str, str | None]]]:
    """Each quote of a text as its content, pieces joined by a bar, and its source."""
    finder = QuoteFinder(lexicons)

    def find_in(text: str) -> list[tuple[str, str | None]]:
        parsed = parse(text)
        quotes = finder.find(parsed, cast(parsed))
        return [(" | ".join(text[start:end] for start, end in quote.spans), quote.source) for quote in quotes]

    return find_in


@pytest.fixture(scope="session")
def find_with(
    parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast], lexicons: Lexicons
) -> Callable[[type[Finder]], Callable[[str], Sequence[Any]]]:
    """A function that gives a family's mentions in a text, for any family's finder; it is given the quotes too."""
    quote_finder = QuoteFinder(lexicons)

    def of(family: type[Finder]) -> Callable[[str], Sequence[Any]]:
        finder = family(lexicons)

        def find_in(text: str) -> Sequence[Any]:
            parsed = parse(text)
            members = cast(parsed)
            return finder.find(parsed, members, quote_finder.find(parsed, members))

        return find_in

    return of


@pytest.fixture(scope="session")
def find_weapons(find_with: Callable[[type[Finder]], Callable[[str], list[Weapon]]]) -> Callable[[str], list[Weapon]]:
    """A function that gives the weapons of a text."""
    return find_with(WeaponFinder)


@pytest.fixture(scope="session")
def find_troops(
    find_with: Callable[[type[Finder]], Callable[[str], list[TroopFigure]]],
) -> Callable[[str], list[TroopFigure]]:
    """A function that gives the troop figures of a text."""
    return find_with(TroopFinder)


@pytest.fixture(scope="session")
def sanctions_in(
    find_with: Callable[[type[Finder]], Callable[[str], Sequence[Sanction]]],
) -> Callable[[str], list[tuple[str, Sanction]]]:
    """The mentions of sanctions in a text, each with its words."""
    find = find_with(SanctionFinder)
    return lambda text: [(text[mention.start : mention.end], mention) for mention in find(text)]


def _named(speakers: tuple[str, ...], affiliation: str | None) -> str:
    owner = "itself" if speakers and affiliation == speakers[0] else affiliation
    return f"{', '.join(speakers)} [{owner or '-'}]"
