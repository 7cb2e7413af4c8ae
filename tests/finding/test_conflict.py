"""Who fights and who aids whom, as an article's own words say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast
from helpers.finding.weapons.conflict import Conflict
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons

Read = Callable[[str], Conflict]


@pytest.fixture(scope="module")
def read(
    lexicons: Lexicons, parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast]
) -> Callable[[str], Conflict]:
    words = MaterielWords(lexicons)

    def read_in(text: str) -> Conflict:
        parsed = parse(text)
        who = cast(parsed)
        return Conflict(parsed.doc, words, lambda token: who.home(token.text) or who.country(token))

    return read_in


@pytest.mark.parametrize(
    ("text", "party", "opponent"),
    [
        ("Sweden invaded Finland.", "Finland", "Sweden"),
        ("Sweden invaded Finland.", "Sweden", "Finland"),
        ("Finland was bombed by Sweden.", "Finland", "Sweden"),
        ("Sweden has widened its campaign, bombarding Finland for weeks.", "Finland", "Sweden"),
        ("The Swedish invasion of Finland goes on.", "Finland", "Sweden"),
        ("Sweden's war on Finland goes on.", "Sweden", "Finland"),
        ("The war between Sweden and Finland goes on.", "Finland", "Sweden"),
        ("Sweden is at war with Finland.", "Finland", "Sweden"),
        ("Fighting between Swedish and Finnish troops flared again.", "Finland", "Sweden"),
        ("Talks between Swedish and Finnish diplomats failed.", "Finland", None),
        ("Swedish aggression against Finland was condemned.", "Finland", "Sweden"),
        ("Sweden struck Kharkiv.", "Sweden", "Ukraine"),
        ("Sweden attacked Finland. Sweden attacked Norway. Norway was shelled by Sweden.", "Sweden", "Norway"),
        ("Sweden attacked Finland. Later, Sweden attacked Norway.", "Sweden", None),
        ("Dozens of Swedish missiles struck targets across Finland.", "Finland", "Sweden"),
        ("Swedish aggression goes on. The war in Finland is long.", "Finland", "Sweden"),
        ("The war in Finland is long.", "Finland", None),
        ("Sweden will stop its aggression against Finland.", "Norway", None),
        ("Sweden and Finland are neighbours.", "Sweden", None),
        ("Ukraine and Russia are neighbours.", "Ukraine", None),
    ],
)
def test_a_war_is_read_from_the_article_in_both_directions(
    read: Read, text: str, party: str, opponent: str | None
) -> None:
    assert read(text).opponent(party) == opponent


@pytest.mark.parametrize(
    ("text", "giver", "aided"),
    [
        ("Norway's support for Finland is strong.", "Norway", "Finland"),
        ("Norwegian aid to Finland went on.", "Norway", "Finland"),
        ("Norway helped Finland.", "Norway", "Finland"),
        ("Military support for Finland goes on.", "Norway", "Finland"),
        ("Military support for Norway goes on.", "Norway", None),
        ("Norway bombed Finland. Military support for Finland goes on.", "Norway", None),
        ("Norway and Finland are neighbours.", "Norway", None),
        ("Norway borders Ukraine.", "Norway", None),
    ],
)
def test_aid_is_read_from_the_article(read: Read, text: str, giver: str, aided: str | None) -> None:
    assert read(text).aided(giver) == aided
