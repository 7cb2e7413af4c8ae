"""How sure quotes are."""

from __future__ import annotations

import pytest

from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.finding.quotes.reliability import LEXICON, NAMINGS, RULES, Row, naming
from helpers.reading.articles import Article
from helpers.reading.language import Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote


@pytest.fixture(scope="module")
def finder(lexicons: Lexicons) -> QuoteFinder:
    return QuoteFinder(lexicons)


@pytest.fixture(scope="module")
def knowledge(lexicons: Lexicons) -> Knowledge:
    return Knowledge(lexicons)


def quotes(text: str, parser: Parser, finder: QuoteFinder, knowledge: Knowledge) -> list[Quote]:
    parsed = parser.parse(Article(article_id="a", text=text, path="a.txt", sha256=""))
    return finder.find(parsed, Cast(parsed, knowledge))


def test_every_rule_and_naming_has_its_measured_confidence(lexicons: Lexicons) -> None:
    rows = lexicons.table(LEXICON, Row)
    assert [(row.part, row.way) for row in rows] == [("content", r) for r in RULES] + [("speaker", n) for n in NAMINGS]
    for row in rows:
        assert 0 <= row.right <= row.quotes
        assert 0 < row.confidence < 1


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("President Emmanuel Macron said the talks would go on.", "name"),
        ("Emmanuel Macron arrived in Berlin. He said the talks would go on.", "he or she"),
        ("Emmanuel Macron arrived in Berlin. The French president said the talks would go on.", "role"),
        ("The Pentagon said the talks would go on.", "organisation"),
        ("Sweden said the talks would go on.", "country"),
        ("Analysts said the talks would go on.", "group"),
        ("A senior diplomat said the talks would go on.", "unnamed"),
        ("The envoy said the talks would go on.", "unresolved"),
        ("The diplomats met late. They said the talks would go on.", "other pronoun"),
    ],
)
def test_a_quote_tells_how_its_speaker_is_named(
    text: str, way: str, parser: Parser, finder: QuoteFinder, knowledge: Knowledge
) -> None:
    [quote] = quotes(text, parser, finder, knowledge)
    assert naming(quote) == way


def test_a_quote_by_somebody_named_is_surer_than_one_by_somebody_unknown(
    parser: Parser, finder: QuoteFinder, knowledge: Knowledge
) -> None:
    [named] = quotes("Emmanuel Macron said the talks would go on.", parser, finder, knowledge)
    [unknown] = quotes("The envoy said the talks would go on.", parser, finder, knowledge)
    assert named.confidence > unknown.confidence
