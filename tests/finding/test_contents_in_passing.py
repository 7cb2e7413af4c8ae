"""Statements in hurried copy: torn marks, times before what is said, names of places run into them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Olsen says the toll is a "bad idea."?"the bridge isn"t paid for,"?he said. "And it never will be."?The '
            "council meets in May.",
            [
                ('the toll is a "bad idea."', "Olsen"),
                ('"the bridge isn"t paid for," | "And it never will be."', "he"),
            ],
        ),
        (
            'The mayor said the ferry "?the only one "?had sunk. "We need a "Tew"?one," she added.',
            [('the ferry "?the only one "?had sunk', "The mayor"), ('"We need a "Tew"?one,"', "she")],
        ),
    ],
)
def test_torn_marks_bound_what_is_said(contents: Contents, text: str, told: list[tuple[str, str | None]]) -> None:
    assert contents(text) == told


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Officials previously told NRK plans for the lock had been made for years.",
            "plans for the lock had been made for years",
            None,
        ),
        ("Berg advised families the last ferry could be late.", "the last ferry could be late", None),
        ("The mayor promised Berg her town would pay for it.", "her town would pay for it", None),
        ("The office said Thursday morning it will run the ferry.", "it will run the ferry", None),
        ("The bank warned on Monday of the risk of new floods.", "the risk of new floods", None),
        ("Opening the lock was not easy, however, the mayor said.", "Opening the lock was not easy", None),
        ("The ferry, Berg told the council on Monday, was late.", "The ferry | was late", "Berg"),
        ("The ferry, Berg continued, was late.", "The ferry | was late", "Berg"),
        ("The port reported more than 60 cases of theft by foreign crews.", None, "The port"),
    ],
)
def test_who_is_told_and_when_stay_out_of_what_is_said(
    contents: Contents, text: str, content: str | None, source: str | None
) -> None:
    [(found, named)] = contents(text)
    assert content in {None, found}
    assert source in {None, named}


@pytest.mark.parametrize(
    "text",
    [
        "Berg is expected to say that the ferry will stay.",
        "The port did not want to say who owned the ferry.",
        "The town could argue that the ferry is safe.",
    ],
)
def test_what_somebody_is_yet_to_say_is_no_quote(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg went on to say that the ferry was late.", "the ferry was late"),
        ("Berg may insist that the ferry was late.", "the ferry was late"),
        ("Berg told families the last ferry was late.", "the last ferry was late"),
        ("Berg promised a ferry that would stay.", "a ferry that would stay"),
    ],
)
def test_other_verbs_above_and_words_between_change_nothing(contents: Contents, text: str, content: str) -> None:
    assert [found for found, _ in contents(text)] == [content]
