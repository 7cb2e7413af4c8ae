"""The lexicons of sanctions hold only what the rules know; phrases are found by their last word."""

from __future__ import annotations

import typing
from collections.abc import Callable

import pytest

from helpers.finding.sanctions.status_words import StatusWord
from helpers.finding.sanctions.words import SanctionWord, Vocabulary, head_of_compound, modifiers
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Sanction

MEASURES, STATUSES = (set(Sanction.VOCABULARIES[column]) for column in ("measure", "status"))
ROLES = set(
    "measure limit tariff generic burden container modifier reciprocal object party state alien joined holder aim "
    "sanctioned credit power legislator deed pleader member medium setter imposer produce list resolved "
    "campaign private".split()
)


@pytest.fixture(scope="module")
def vocabulary(lexicons: Lexicons) -> Vocabulary:
    return Vocabulary(lexicons)


def test_every_noun_has_a_known_role_and_kind(lexicons: Lexicons) -> None:
    rows = lexicons.table("sanctions.csv", SanctionWord)
    assert {row.role for row in rows} == ROLES
    assert {row.measure for row in rows} - {None} == MEASURES
    assert {kind for row in rows if row.role != "campaign" for kind in row.objects} <= MEASURES


def test_every_governor_has_a_known_part_status_and_party(lexicons: Lexicons) -> None:
    rows = lexicons.table("sanction_status.csv", StatusWord)
    assert {row.status for row in rows} == STATUSES
    assert {row.part for row in rows} == {"verb", "noun", "adjective", "preposition"}
    assert {row.subject for row in rows} <= {None, "sender", "target", "bearer", "other"}
    assert {row.object for row in rows} <= {None, "sender", "target"}


@pytest.mark.parametrize(("name", "row_type"), [("sanctions.csv", SanctionWord), ("sanction_status.csv", StatusWord)])
def test_no_entry_stands_twice(lexicons: Lexicons, name: str, row_type: type[typing.Any]) -> None:
    rows = lexicons.table(name, row_type)
    if row_type is StatusWord:
        keys = [(row.word, row.part, slot) for row in rows for slot in row.slot]
    else:
        keys = [(row.phrase, row.role) for row in rows]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(
    ("text", "last", "phrase"),
    [
        ("They agreed on export controls.", "controls", "export control"),
        ("New Asset Freezes hit Belarus.", "Freezes", "asset freeze"),
        ("The embargoes were lifted.", "embargoes", "embargo"),
        ("They spoke of border controls.", "controls", None),
    ],
)
def test_a_phrase_is_found_in_any_number_and_case(
    parse: Callable[[str], ParsedArticle], vocabulary: Vocabulary, text: str, last: str, phrase: str | None
) -> None:
    token = next(token for token in parse(text).doc if token.text == last)
    row = vocabulary.find(token, "measure")
    assert (row.phrase if row else None) == phrase


@pytest.mark.parametrize(("word", "found"), [("SWIFT", True), ("swift", False)])
def test_a_name_in_capitals_is_no_ordinary_word(
    parse: Callable[[str], ParsedArticle], vocabulary: Vocabulary, word: str, found: bool
) -> None:
    token = next(token for token in parse(f"They wanted a {word} answer.").doc if token.text == word)
    assert (vocabulary.find(token, "object") is not None) is found


def test_a_compound_is_climbed_to_its_last_noun(parse: Callable[[str], ParsedArticle]) -> None:
    doc = parse("Parliament passed the sanctions law on Friday.").doc
    sanctions = next(token for token in doc if token.text == "sanctions")
    assert head_of_compound(sanctions).text == "law"


def test_determiners_and_owners_are_no_modifiers(parse: Callable[[str], ParsedArticle]) -> None:
    doc = parse("Norway's two very tough economic sanctions failed.").doc
    sanctions = next(token for token in doc if token.text == "sanctions")
    assert [token.text for token in modifiers(sanctions)] == ["economic", "tough", "very", "two"]
