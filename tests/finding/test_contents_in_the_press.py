"""What is said, and what is not, in sentences as news pages have them: torn titles, contrasts, acts, copied labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The pier is closed to small boats in Latvia, deputy chief of the Baltic Fleet staff Jan Kowal told "
            "reporters.",
            "The pier is closed to small boats in Latvia",
            "deputy chief of the Baltic Fleet staff Jan Kowal",
        ),
        (
            "A row of concerts will be held in Oslo to mark the anniversary of the liberation of Latvia, Ambassador of "
            "Malta to Norway Jan Borg told the media, LETA has learned.",
            "A row of concerts will be held in Oslo to mark the anniversary of the liberation of Latvia",
            "Ambassador of Malta to Norway Jan Borg",
        ),
        (
            "The aim of the strikers is to close the port, stated the Minister of Trade, Erik Lund, during an "
            "interview with the radio.",
            "The aim of the strikers is to close the port",
            "the Minister of Trade, Erik Lund",
        ),
        (
            "In the Sunday report of the Harbour Board of Latvia, it was reported that nine boats had sunk.",
            "nine boats had sunk",
            "the Harbour Board of Latvia",
        ),
        (
            "The harbour office had warned colleagues in Oslo of a possible raid on the port.",
            "a possible raid on the port",
            "The harbour office",
        ),
        ("The office warned skippers of new delays at the lock.", "new delays at the lock", "The office"),
        (
            "They are sailors on leave in Malta. The Foreign Ministry of Latvia informed about it.",
            "They are sailors on leave in Malta",
            "The Foreign Ministry of Latvia",
        ),
        (
            "“We will close the bridge”: This is what the mayor Erik Lund says in a video.",
            "“We will close the bridge”",
            "the mayor Erik Lund",
        ),
        (
            'The choice has been made to leave, she said, "but we need to find a way to do it."',
            'The choice has been made to leave, she said, "but we need to find a way to do it."',
            "she",
        ),
        (
            "Erik Lund said control of the locks had been re-established but that isolated strikes went on.",
            "control of the locks had been re-established but that isolated strikes went on",
            "Erik Lund",
        ),
        (
            "OSLO: The state has halted the sale of boats, a minister said on Friday.",
            "The state has halted the sale of boats",
            "a minister",
        ),
        ("Navy announces $1B in boats, buoys for Malta", "$1B in boats", "Navy"),
    ],
)
def test_a_statement_has_its_own_words_and_its_whole_source(
    contents: Contents, text: str, content: str, source: str
) -> None:
    found = [(words.replace(" | ", ", she said, "), who) for words, who in contents(text)]
    assert (content, source) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said nine boats had sunk but papers close to the navy wrote that more had sunk.",
            ["nine boats had sunk", "more had sunk"],
        ),
        (
            "The navy on Friday estimated as many as 20 boats may be in the bay but acknowledged its count was poor, "
            "as Harbour Minister Erik Lund praised the patience of the crews.",
            ["as many as 20 boats may be in the bay", "its count was poor", "the patience of the crews"],
        ),
        ("The state vowed to build a bridge after the old one had burned.", ["to build a bridge"]),
        (
            "Malta barred boats from the bay and urged crews to avoid it, and on Thursday ministers from the states "
            "began discussing tolls.",
            ["crews to avoid it"],
        ),
        (
            "Malta announced on Sunday that it would buy two boats, a long-awaited announcement.",
            ["it would buy two boats"],
        ),
        ("Lund said 300 crews had been called up, a number never seen before.", ["300 crews had been called up"]),
        (
            "The rower left early, claiming his boat was wet, despite having won in it the day before.",
            ["his boat was wet"],
        ),
        (
            "The rule will apply to ferries, the office said, though Latvia said it would sail.",
            ["The rule will apply to ferries", "it would sail"],
        ),
        (
            "Two people fell in the harbour, said Erik Lund, the mayor, and the pier was damaged.",
            ["Two people fell in the harbour | and the pier was damaged"],
        ),
    ],
)
def test_a_statement_ends_where_another_voice_or_the_writer_goes_on(
    contents: Contents, text: str, expected: list[str]
) -> None:
    assert [words for words, _ in contents(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lund pleaded guilty to theft last year and has come back to court.",
        "The town has begun welcoming crews into its halls.",
        "Malta denies entry to two ferries.",
        "As the storm in the north continues, tolls have risen to a new high.",
        "Footage has revealed a sad sight at the pier.",
        "Malta identified as main cause of delay",
        "The lawyer left without revealing the name of the ship.",
        "The mayor did not answer questions about whether the port would close.",
        "I am not arguing that the port is old.",
        "The storm gave them a cudgel to repeat the charge that tolls are unfair.",
        "Only time will tell if the port survives.",
    ],
)
def test_acts_pictures_and_the_writer_make_no_statement(contents: Contents, text: str) -> None:
    assert contents(text) == []


def test_what_closes_a_sentence_is_no_apposition_of_a_name_before_it(contents: Contents) -> None:
    text = "“Not now,” Marta Holm, head of the harbour agency for trade in Latvia told CNN."
    assert contents(text) == [("“Not now,”", "Marta Holm, head of the harbour agency for trade in Latvia")]


def test_a_clause_of_how_soon_is_no_other_voice(contents: Contents) -> None:
    text = "He added that the boats would sail as soon as the harbour confirms it is ready."
    assert contents(text) == [("the boats would sail as soon as the harbour confirms it is ready", "He")]
