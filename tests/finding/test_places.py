"""Places: their canonical names, and what a preposition makes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.locating import where
from helpers.finding.places import Gazetteer
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons

Parse = Callable[[str], ParsedArticle]


@pytest.fixture(scope="module")
def gazetteer(lexicons: Lexicons) -> Gazetteer:
    return Gazetteer(lexicons)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("They landed in Kharkov.", ["Kharkiv"]),
        ("Norway withdrew its men from Mali.", ["Mali"]),
        ("The fighters left for Belarus.", ["Belarus"]),
        ("Two men died in Bakhmut, US officials said.", ["Bakhmut"]),
        ("They dug in around Artyomovsk.", ["Bakhmut"]),
        ("Guns were moved to the Kursk oblast.", ["Kursk region"]),
        ("They gathered near the Ukrainian border.", ["Ukraine"]),
        ("They gathered near Kyiv's borders.", ["Ukraine"]),
        ("They gathered near the border with Ukraine.", ["Ukraine"]),
        ("They fought in eastern Ukraine.", ["eastern Ukraine"]),
        ("They trained in Latvia, Poland and Romania.", ["Latvia", "Poland", "Romania"]),
        ("They were buried in Russia's Pskov region.", ["Pskov region"]),
        ("They patrol the eastern part of the Kerch Strait.", ["Kerch Strait"]),
        ("They stormed Mariupol.", ["Mariupol"]),
    ],
)
def test_a_place_that_a_phrase_locates_has_its_canonical_name(
    gazetteer: Gazetteer, parse: Parse, text: str, places: list[str]
) -> None:
    doc = parse(text).doc
    assert [mention.name for mention in where(doc, list(gazetteer.mentions(doc, 0, len(doc))))] == places


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said that the talks had failed.",
        "They voted for Russia.",
        "The ships were UK-based.",
        "They are waging a campaign against Ukraine.",
    ],
)
def test_a_place_that_acts_or_is_acted_on_locates_nothing(gazetteer: Gazetteer, parse: Parse, text: str) -> None:
    doc = parse(text).doc
    assert where(doc, list(gazetteer.mentions(doc, 0, len(doc)))) == []
