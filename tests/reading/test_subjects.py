"""Verbs get the subjects that the parser joins to the nouns before, or takes for adjectives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.reading.language import ParsedArticle

Parse = Callable[[str], ParsedArticle]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The Poles sent tents to Malta and the Czechs sent blankets.", "sent", "Czechs"),
        ("Poland sent tents to Malta and Sweden sent blankets.", "sent", "Sweden"),
        ('"The Danes gave them boats and the Swedes gave them oars," said Tom Berg.', "gave", "Swedes"),
    ],
)
def test_the_last_clause_has_a_subject_of_its_own(parse: Parse, text: str, verb: str, subject: str) -> None:
    last = [token for token in parse(text).doc if token.text == verb][-1]
    assert [child.text for child in last.children if child.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A deal agreed between Chad, Mali and Kenya opened the road.", "Kenya"),
        ("A deal agreed between Chad and Kenya opened the road.", "Kenya"),
    ],
)
def test_one_of_two_and_the_last_of_a_list_are_no_subjects(parse: Parse, text: str, noun: str) -> None:
    (token,) = (token for token in parse(text).doc if token.text == noun)
    assert token.dep_ == "conj"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ('"I want them to win," the 54-year-old said.', "said"),
        ('"It is late," the 81-year-old recalled.', "recalled"),
    ],
)
def test_an_age_right_before_a_verb_is_its_subject(parse: Parse, text: str, verb: str) -> None:
    (age,) = (token for token in parse(text).doc if token.text == "old")
    assert (age.dep_, age.pos_, age.head.text, age.head.pos_) == ("nsubj", "NOUN", verb, "VERB")
