"""The parse as plain objects says what spaCy says, under the same names."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from helpers.reading.models import model_name
from helpers.reading.parse import Doc, Span, Token

PIPELINE = spacy.load(model_name())
TEXTS = (
    "The envoy, who arrived on 3 May from Oslo, said that the harbour and its two cranes would close. Nobody left!",
    '"We paid $5.5m," Ms Berg told nordport.no, "and not a krone more"; the port, the ferry and the tug lay idle.',
    "UNDER the bridge of which the mayor had spoken, six tugs lay. What they towed nobody knows.",
    "",
)
WORDS = st.sampled_from("the port of Oslo and ships, which sank . sailed “ ” 3 $ said that who to a old".split())
SAME = (
    "i idx text lower_ lemma_ whitespace_ pos_ tag_ dep_ ent_type_ ent_iob_ is_alpha is_currency is_digit is_lower "
    "is_punct is_quote is_stop is_title is_upper like_num like_url is_sent_start"
).split()
RELATED = "lefts rights children ancestors conjuncts".split()


def _places(tokens: object) -> list[int]:
    return [token.i for token in tokens]  # type: ignore[attr-defined]


def _ends(span: Span | SpacySpan | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def _assert_alike(ours: Doc, theirs: SpacyDoc) -> None:
    assert (ours.text, len(ours)) == (theirs.text, len(theirs))
    for token, same in zip(ours, theirs, strict=True):
        for name in SAME:
            assert getattr(token, name) == getattr(same, name), name
        for name in RELATED:
            assert _places(getattr(token, name)) == _places(getattr(same, name)), name
        assert _places(token.subtree) == sorted(_places(same.subtree))
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(token, name).i == getattr(same, name).i
        assert (token.sent.start, token.sent.end) == (same.sent.start, same.sent.end)
        assert _places(above for above in ours if above.is_ancestor(token)) == sorted(_places(same.ancestors))


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_annotated_and_linked_as_in_spacys_parse(text: str) -> None:
    parsed = PIPELINE(text)
    _assert_alike(Doc(parsed), parsed)


def test_pieces_are_joined_as_spacy_joins_documents() -> None:
    pieces = [PIPELINE(text) for text in TEXTS[:3]]
    joined = SpacyDoc.from_docs(pieces)
    assert joined is not None
    _assert_alike(Doc(*pieces), joined)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_tokens_of_any_words_are_linked_as_in_spacys_parse(text: str) -> None:
    parsed = PIPELINE(text)
    _assert_alike(Doc(parsed), parsed)


def test_a_subtree_is_in_order_where_branches_cross() -> None:
    words, heads = "which the ferry sank to".split(), [4, 2, 3, 3, 2]
    parsed = SpacyDoc(PIPELINE.vocab, words=words, heads=heads, deps=["pobj", "det", "nsubj", "ROOT", "prep"])
    assert _places(parsed[2].subtree) != [0, 1, 2, 4]
    assert _places(Doc(parsed)[2].subtree) == [0, 1, 2, 4]


@pytest.mark.parametrize("text", TEXTS)
def test_spans_have_the_text_root_and_sentence_of_spacys(text: str) -> None:
    parsed = PIPELINE(text)
    ours = Doc(parsed)
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in parsed.sents]
    for start in range(len(parsed)):
        for end in range(start + 1, len(parsed) + 1):
            span, same = ours[start:end], parsed[start:end]
            assert (span.text, span.start_char, span.end_char) == (same.text, same.start_char, same.end_char)
            assert (span.root.i, span.sent.start) == (same.root.i, same.sent.start)
            assert span[-1].i == same[-1].i
            assert _places(span[1:]) == _places(same[1:])


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("text", TEXTS)
def test_a_stretch_of_text_gives_the_tokens_that_spacy_gives(text: str, exact: bool) -> None:
    parsed = PIPELINE(text)
    ours = Doc(parsed)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            same = parsed.char_span(start, end, alignment_mode="strict" if exact else "expand")
            span = ours.char_span(start, end, exact=exact)
            assert _ends(span) == _ends(same)


def test_an_empty_slice_is_an_empty_span_where_it_was_cut() -> None:
    span = Doc(PIPELINE("Two tugs left."))[3:1]
    assert (span.start, span.end, span.text, list(span), bool(span)) == (3, 3, "", [], False)


def test_a_token_before_the_first_or_behind_the_last_is_an_error() -> None:
    first, last = Doc(PIPELINE("Tugs left"))
    assert (first.nbor(), last.nbor(-1)) == (last, first)
    with pytest.raises(IndexError):
        first.nbor(-1)
    with pytest.raises(IndexError):
        last.nbor()


def test_a_list_of_a_thousand_names_is_no_deeper_than_python_allows() -> None:
    parsed = SpacyDoc(PIPELINE.vocab, words=["tug"] * 1500, heads=[0, *range(1499)], deps=["ROOT", *["conj"] * 1499])
    tokens: list[Token] = Doc(parsed).tokens
    assert len(tokens[0].subtree) == len(tokens[0].conjuncts) + 1 == 1500
    assert tokens[0].is_ancestor(tokens[-1])
    assert not tokens[-1].is_ancestor(tokens[0])
