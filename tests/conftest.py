"""Fixtures that every test module may use."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.extract import extract
from helpers.finding.actors import Cast, Knowledge
from helpers.paths import ARTICLES, LEXICONS
from helpers.reading.articles import Article
from helpers.reading.language import ParsedArticle, Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import Tables

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def lexicons() -> Lexicons:
    return Lexicons()


@pytest.fixture(scope="session")
def ruritanian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of lexicons that knows a country of its own, and brigades of seven to nine people."""
    folder = shutil.copytree(LEXICONS, tmp_path_factory.mktemp("data") / "lexicons")
    with (folder / "countries.csv").open("a", encoding="utf-8") as file:
        file.write("Ruritania,Ruritanian,Strelsau,\n")
    formations = folder / "formations.csv"
    formations.write_text(formations.read_text(encoding="utf-8").replace("brigade,3000,5000", "brigade,7,9"), "utf-8")
    return folder


@pytest.fixture(scope="session")
def knowledge(lexicons: Lexicons) -> Knowledge:
    return Knowledge(lexicons)


@pytest.fixture(scope="session")
def parse(parser: Parser) -> Callable[[str], ParsedArticle]:
    """Parse a text as an article of its own."""

    def parse_text(text: str) -> ParsedArticle:
        return parser.parse(Article(article_id="text", text=text, path="text.txt", sha256=""))

    return parse_text


@pytest.fixture(scope="session")
def cast(knowledge: Knowledge) -> Callable[[ParsedArticle], Cast]:
    """The cast of a parsed article."""
    return lambda parsed: Cast(parsed, knowledge)


@pytest.fixture(scope="session")
def bundled() -> Tables:
    """What is found in the bundled articles."""
    return extract(ARTICLES)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of benchmarks and gold beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("needs the benchmarks folder beside the checkout")
    return SHARED
