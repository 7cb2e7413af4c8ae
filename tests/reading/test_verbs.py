"""Verbs that the parser takes for plural nouns are read as verbs, and nouns that it takes for verbs as nouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.reading.language import ParsedArticle

Parse = Callable[[str], ParsedArticle]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The head of GIS underlines that the ferry stays in the port.", "underlines"),
        ("The Ministry of Defense assures that the stocks are sufficient.", "assures"),
        ("As the dpa agency claims, Malta and Cyprus are against any ban.", "claims"),
    ],
)
def test_a_sentence_without_a_verb_is_read_again(parse: Parse, text: str, verb: str) -> None:
    parsed = parse(text)
    (token,) = (token for token in parsed.doc if token.text == verb)
    assert (token.pos_, parsed.doc.text) == ("VERB", text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Malta denied claims that the ferry had left the port.", "claims"),
        ("Claims that the ferry had left the port were false.", "Claims"),
        ("Fresh fears that the ferry may sink", "fears"),
    ],
)
def test_nouns_before_a_clause_stay_nouns(parse: Parse, text: str, noun: str) -> None:
    (token,) = (token for token in parse(text).doc if token.text == noun)
    assert token.tag_ == "NNS"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The ministers approved travel bans and asset freezes on nine judges.", "freezes"),
        ("The new measures include asset freezes and travel bans on nine judges, among them Tom Berg.", "freezes"),
        ("The export controls that Malta and its allies imposed were lifted.", "controls"),
    ],
)
def test_a_compound_ends_in_a_noun_though_it_looks_like_a_verb(parse: Parse, text: str, noun: str) -> None:
    (token,) = (token for token in parse(text).doc if token.text == noun)
    assert (token.tag_, token.nbor(-1).dep_) == ("NNS", "compound")
