"""Statements in agency copy: acts that only look like them, words that part them, clauses told besides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru has yet to confirm that the mine was shut.",
        "Norway is to ask the tribunal to review its judgment on whales.",
        "The fishermen are waiting for the minister to specify what he wants to build.",
        "The captain did not specify any particular lights that had been seen.",
        "After ruling for nine years, Jon Berg refused to leave office and went to Oslo.",
        "It was not immediately clear what charges they may be facing.",
        "Peru accused Norway at a meeting of the whaling council.",
        "The council needs to explain why the ferry sank.",
        "The pilots may try to argue that the toll is void.",
        "Skippers were asked to confirm that the lock was safe.",
    ],
)
def test_what_is_yet_to_be_said_and_acts_are_no_statements(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor made the case on Monday that the toll should stay.", "the toll should stay"),
        ("Some councils also flagged that more money would be needed.", "more money would be needed"),
        ("The Northern Front claimed the bombing.", "the bombing"),
        (
            "Norway has signalled its intention to leave the whaling accord.",
            "its intention to leave the whaling accord",
        ),
        ("The envoy downplayed chances of a deal on salmon.", "chances of a deal on salmon"),
        ("The owners dismissed the possibility of a strike.", "the possibility of a strike"),
        (
            "The minister promised investigations into the sinking of the ferry.",
            "investigations into the sinking of the ferry",
        ),
        (
            "Vik, who accused Oslo during her campaign of unfair tolls and threatened to leave, won.",
            "Oslo during her campaign of unfair tolls",
        ),
        ("The union is angry, accusing the mayor in turn of theft.", "the mayor in turn of theft"),
        (
            "NRK's Kamal Vik said the second major rail crossing at Molde, which leads to Bergen in the west from the "
            "Norwegian city of Bodo, was shut on Friday after the Oslo line was sealed off.",
            "the second major rail crossing at Molde, which leads to Bergen in the west from the Norwegian city of "
            "Bodo, was shut on Friday after the Oslo line was sealed off",
        ),
        ("Peru accused Norway over the wreck in Lima.", "Norway over the wreck in Lima"),
        ("The union accused him that he had sold the docks.", "him that he had sold the docks"),
        ("The tribunal struck down the toll, ruling it was unfair.", "it was unfair"),
        ('The "Harbour News agency" wrote that the pier had sunk.', "the pier had sunk"),
        (
            "The pier was not shut, the mayor said, to save money and avoid trouble.",
            "The pier was not shut | to save money and avoid trouble",
        ),
        (
            "The port had been shut for a week, Jane Doe, reporting from Oslo, on the other side of the fjord, said.",
            "The port had been shut for a week",
        ),
    ],
)
def test_statements_of_further_verbs_and_behind_words_that_part_them(
    contents: Contents, text: str, content: str
) -> None:
    assert content in [found for found, _ in contents(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Radio Nord reported referring to its own sources that the mayor would quit.", "the mayor would quit"),
        (
            "The union called for an inquiry into wages, which have been falling since May.",
            "an inquiry into wages",
        ),
        (
            "The minister identified the men as Jon Berg and Ola Vik, both of whom were sailors.",
            "the men as Jon Berg and Ola Vik",
        ),
        (
            'The rebels agreed to accept what it calls "peace fairs", which involve miners departing for the north '
            "with small boats.",
            '"peace fairs"',
        ),
        ("A sailor, identified by police as Jon Berg, is still in hospital and has not been questioned.", "Jon Berg"),
        (
            "The palace has dismissed the strikers as a spoilt urban elite disconnected from the poor of the far "
            "north, but Sunday's marches included towns in the south.",
            "the strikers as a spoilt urban elite disconnected from the poor of the far north",
        ),
        ("Jon Berg, who accused Oslo of theft and threatened to raise import tolls, left.", "to raise import tolls"),
        ("The council vowed to give the port a crane, two years after selling its docks.", "to give the port a crane"),
        ("The union called for a strike next week.", "a strike"),
        (
            "The port was shut, according to a note released by the council, without giving details.",
            "The port was shut",
        ),
        (
            '(06.08.2014) "The bridge hangs over us like a sword," Vik told the paper.',
            '"The bridge hangs over us like a sword,"',
        ),
        # What has a verb of its own, or belongs to somebody's words, stays.
        (
            "The mayor accused the union of theft, and of lying to men who fish.",
            "the union of theft, and of lying to men who fish",
        ),
        ("The envoy warned of a flood, which could drown the town.", "a flood, which could drown the town"),
        (
            "The pilot said the ferry sank off Molde, two hours after it left Bergen.",
            "the ferry sank off Molde, two hours after it left Bergen",
        ),
        ("The mayor accused the bank, which holds the debt, of theft.", "the bank, which holds the debt, of theft"),
    ],
)
def test_what_the_writer_adds_is_not_said(contents: Contents, text: str, content: str) -> None:
    assert content in [found for found, _ in contents(text)]
