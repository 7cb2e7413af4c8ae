"""Statements that copy with lost line breaks hides, and those of nouns and asides that verbs of speech do not mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.reading.layout import units

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“The ferry is late,” the mayor told the council on Monday.- The port plans to sell cranes. The union says "
            "the plan is bad. It is over.- Olsen said that ferries would stay.",
            [
                ("“The ferry is late,”", "the mayor"),
                ("the plan is bad", "The union"),
                ("ferries would stay", "Olsen"),
            ],
        ),
        (
            "The town hall said in a statement, “two boats sank.”- Local officials told NRK that several crews fled. "
            "“All are safe,” she said.- Residents told NRK that the ferry was late.",
            [
                ("“two boats sank.”", "The town hall"),
                ("several crews fled", "Local officials"),
                ("“All are safe,”", "she"),
                ("the ferry was late", "Residents"),
            ],
        ),
    ],
)
def test_dashes_behind_full_stops_hold_no_speech(
    contents: Contents, text: str, told: list[tuple[str, str | None]]
) -> None:
    assert contents(text) == told


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "- I call on the skippers: Please stay at home.- Olsen said.",
            "I call on the skippers: Please stay at home",
            "Olsen",
        ),
        (
            "The ice came early. - We cope with it as we can. We always did - said the pilot Jan Lis.",
            "We cope with it as we can. We always did",
            "the pilot Jan Lis",
        ),
    ],
)
def test_dashes_around_speech_still_mark_it(contents: Contents, text: str, content: str, source: str) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("The mayor made claims that the port had sold its cranes.", "the port had sold its cranes", "The mayor"),
        (
            "The minister issued a veiled threat to two shipping lines that “each barrel of oil will be paid for”.",
            "“each barrel of oil will be paid for”",
            "The minister",
        ),
        (
            "The mayor brushed off the claims of the union as a “storm in a glass”.",
            "the claims of the union as a “storm in a glass”",
            "The mayor",
        ),
        (
            "The harbour master, insisting on anonymity, said the tolls were low.",
            "the tolls were low",
            "The harbour master",
        ),
    ],
)
def test_statements_of_nouns_and_of_the_unnamed(contents: Contents, text: str, content: str, source: str) -> None:
    assert contents(text) == [(content, source)]


def test_what_police_say_of_somebody_is_theirs(contents: Contents) -> None:
    text = "Two women stand trial over the death of Lis, who police said was killed by a falling crane in Bergen."
    assert [source for _, source in contents(text)] == ["police"]


def test_adding_to_something_says_nothing(contents: Contents) -> None:
    text = (
        "Adding to the confusion, Oslo's port master Kari Olsen has stepped down from the board after it was learned "
        "that she had owned a ferry."
    )
    assert contents(text) == []


def test_an_article_behind_a_button_is_read() -> None:
    text = (
        "Olsen leaves the port\n\nShare this with Bergen's port master Kari Olsen has left her office after ten years "
        'at the quay. "It was time to go," she said'
    )
    assert len(units(text)) == 2
