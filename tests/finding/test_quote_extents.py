"""Where what is said begins and stops: what something is called, asides of the writer's, marks that never close."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The pilots call the new toll unfair and far too high.", "unfair and far too high"),
        ("The envoy called the toll unfair and “a real burden”.", "unfair and “a real burden”"),
        ("The union calls plans to close the old lock 'utter folly'.", "'utter folly'"),
        ("A new statute branded the strike as unlawful.", "unlawful"),
        ("The guild has dismissed the inquiry as a farce.", "a farce"),
        ("The mayor dismissed concerns that he may be seen as weak.", "concerns that he may be seen as weak"),
        ("The guild called for Norway to drop its “cruel toll”.", "Norway to drop its “cruel toll”"),
    ],
)
def test_what_something_is_called_stands_without_the_thing(contents: Contents, text: str, content: str) -> None:
    assert [words for words, _ in contents(text)] == [content]


def test_who_bears_a_name_calls_himself_nothing(contents: Contents) -> None:
    assert contents("A guild calling itself the Free Pilots ran the harbour.") == []


def test_an_opening_mark_goes_on_with_a_quotation_whose_paragraph_runs_into_the_next(contents: Contents) -> None:
    text = '"We sail at ten. The tide is high. "Nobody stays at home. "I have told the crew," Berg said.'
    assert contents(text) == [
        ('"We sail at ten. The tide is high. "Nobody stays at home. "I have told the crew,"', "Berg")
    ]


def test_a_mark_before_a_closing_sign_opens_no_quotation(contents: Contents) -> None:
    text = 'The lock stays shut, Lund said. "?Follow the harbour desk on the radio. It opens at nine in the morning.'
    assert contents(text) == [("The lock stays shut", "Lund")]


def test_of_a_long_paragraph_not_all_is_quoted_where_no_mark_closes_it(contents: Contents) -> None:
    told = "The mill was built in May. It has two wheels. It feeds the town. It has a long roof. It was sold in June."
    text = f'Berg said: "We came late. We had no lamp. {told}'
    assert contents(text) == [("We came late", "Berg")]


def test_words_in_marks_far_behind_a_statement_are_the_writer_s(contents: Contents) -> None:
    text = (
        "Berg said the toll would rise. The lock is old. It was built by monks. It leaks in spring. "
        "It is hard to see how the “great opening” of the river could ever be paid for."
    )
    assert [words for words, _ in contents(text)] == ["the toll would rise"]
