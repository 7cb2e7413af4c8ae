"""Rules that are applied once for each word find what spaCy's attribute ruler finds at every place."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from helpers.reading.models import model_name
from helpers.reading.pipeline import load_pipeline
from helpers.reading.word_rules import WordRules

PLAIN = spacy.load(model_name())
RULER: Any = PLAIN.get_pipe("attribute_ruler")
WORDS = st.sampled_from("the tug got gets gon na let 's ai n't y' all is There were Oslo rides , . 3 quickly".split())


@given(st.lists(WORDS, min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_rules_are_found_where_spacy_finds_them(words: list[str]) -> None:
    doc = Doc(PLAIN.vocab, words=words)
    for name in ("tok2vec", "tagger", "parser"):
        doc = PLAIN.get_pipe(name)(doc)  # type: ignore[operator]
    assert WordRules(RULER).match(doc) == sorted(set(RULER.match(doc)))


@pytest.mark.parametrize(
    "pattern",
    [
        [{"LOWER": "tug"}],
        [{"LOWER": "two"}, {"LOWER": "tugs"}],
        [{"LOWER": "tugs", "OP": "+"}],
        [{"POS": "NUM"}],
        [{"TEXT": {"REGEX": "^T.g"}}],
    ],
)
def test_rules_of_every_kind_apply_at_each_place(pattern: list[dict[str, object]]) -> None:
    ruler = AttributeRuler(PLAIN.vocab)
    ruler.add([pattern], {"LEMMA": "boat"})
    doc = PLAIN("Two tugs towed a tug, and two tugs towed the Tug to Oslo.")
    rules = WordRules(ruler)
    assert [rules.match(doc), rules.match(doc)] == [ruler.match(doc)] * 2
    assert ruler.match(doc)


def test_the_loaded_pipeline_reads_as_the_plain_one_does() -> None:
    text = "They're gonna let's go; there were 3 tugs. \"Ain't it odd?\" the envoys asked, and gets got better."
    ours, plain = load_pipeline(model_name())(text), PLAIN(text)
    assert [(t.text, t.pos_, t.tag_, t.lemma_, t.dep_, str(t.morph)) for t in ours] == [
        (t.text, t.pos_, t.tag_, t.lemma_, t.dep_, str(t.morph)) for t in plain
    ]
