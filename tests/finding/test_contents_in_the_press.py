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
            "Ferries will sail again past the lighthouses on the islands of Latvia, Ambassador of Malta to Norway Jan "
            "Borg told pupils, LETA has learned.",
            "Ferries will sail again past the lighthouses on the islands of Latvia",
            "Ambassador of Malta to Norway Jan Borg",
        ),
        (
            "The aim of the strikers is to close the port, stated the Minister of Trade, Erik Lund, during an "
            "interview with the radio.",
            "The aim of the strikers is to close the port",
            "the Minister of Trade, Erik Lund",
        ),
        (
            "In the weekly report of the Harbour Board of Latvia, it was stated that the ice was thin.",
            "the ice was thin",
            "the Harbour Board of Latvia",
        ),
        (
            "The weather bureau has warned pilots in Bergen of a sudden frost on the lake.",
            "a sudden frost on the lake",
            "The weather bureau",
        ),
        ("The office warned skippers of new delays at the lock.", "new delays at the lock", "The office"),
        (
            "Two ferries left Malta ahead of the storm. The harbour board of Riga informed about it.",
            "Two ferries left Malta ahead of the storm",
            "The harbour board of Riga",
        ),
        (
            "“Nobody will sail”: That is what the pilot Erik Lund says on the radio.",
            "“Nobody will sail”",
            "the pilot Erik Lund",
        ),
        (
            'The order has been given to repair the quay, Lund said, "but we have to learn how to pay for it."',
            'The order has been given to repair the quay, Lund said, "but we have to learn how to pay for it."',
            "Lund",
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
    found = [(words.replace(" | ", ", Lund said, "), who) for words, who in contents(text)]
    assert (content, source) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said nine boats had sunk but papers close to the navy wrote that more had sunk.",
            ["nine boats had sunk", "more had sunk"],
        ),
        (
            "The board admitted its maps were old, as Harbour Minister Erik Lund hailed the skill of the pilots.",
            ["its maps were old", "the skill of the pilots"],
        ),
        ("The state vowed to build a bridge after the old one had burned.", ["to build a bridge"]),
        (
            "The board shut the lock and asked skippers to wait, and on Sunday pilots of both towns started counting "
            "boats.",
            ["skippers to wait"],
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
            "The board said on Friday it would buy nine tugs – the largest order since the war ended in 1945.",
            ["it would buy nine tugs"],
        ),
        (
            "According to BNS, pilots have agreed to a truce, however papers say that the strike goes on.",
            ["pilots have agreed to a truce, however papers say that the strike goes on", "the strike goes on"],
        ),
        (
            "The lock is shut until May, the board said, though pilots say that they can pass.",
            ["The lock is shut until May", "they can pass"],
        ),
        (
            "The ferry will be late, said Erik Lund, the pilot, and the bar is shut.",
            ["The ferry will be late | and the bar is shut"],
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
        "As the frost in the hills continues, the lake has frozen over.",
        "Footage has revealed a hole in the quay.",
        "Malta identified as main cause of delay",
        "The lawyer left without revealing the name of the ship.",
        "The mayor did not answer questions about whether the port would close.",
        "I am not arguing that the port is old.",
        "The storm gave them a cudgel to repeat the charge that tolls are unfair.",
        "Only time will tell if the port survives.",
        "The head of the harbour board, Erik Lund, declared Riga's lack of interest in the bridge.",
    ],
)
def test_acts_pictures_and_the_writer_make_no_statement(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "If all goes according to plan, the ferry will sail in May.",
        "The repairs went according to the schedule that the port set out in June.",
        "The crews acted according to the rules of the harbour.",
    ],
)
def test_according_to_what_something_is_done_is_no_source(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize("headline", ["Keep off the pier, dog owners told", "'Stay at home', sailors in Malta urged"])
def test_whom_a_headline_has_told_does_not_speak(told: Callable[[str], list[str]], headline: str) -> None:
    assert told(f"{headline}\n\nThe harbour office has put up a sign.") == []


def test_a_text_may_begin_with_a_source_and_end_in_what_is_done(contents: Contents) -> None:
    assert contents("According to the harbour board, the ferries will go") == [
        ("the ferries will go", "the harbour board"),
    ]


def test_a_text_may_begin_with_who_reported(contents: Contents) -> None:
    assert contents("Reported by NTB.") == []


def test_a_text_may_break_off_in_the_noun_behind_a_name(told: Callable[[str], list[str]]) -> None:
    text = '"We want new locks, so crews come and see more than just the quay," said Jiang A harbour'
    assert len(told(text)) == 1


def test_what_closes_a_sentence_is_no_apposition_of_a_name_before_it(contents: Contents) -> None:
    text = "“Not now,” Marta Holm, head of the harbour agency for trade in Latvia told CNN."
    assert contents(text) == [("“Not now,”", "Marta Holm, head of the harbour agency for trade in Latvia")]


def test_a_clause_of_how_soon_is_no_other_voice(contents: Contents) -> None:
    text = "He added that the boats would sail as soon as the harbour confirms it is ready."
    assert contents(text) == [("the boats would sail as soon as the harbour confirms it is ready", "He")]


@pytest.mark.parametrize(
    "text",
    [
        "He urged them to go, and on Friday ministers from both towns began talks, said Erik Lund, the mayor.",
        "“The pier is open,” - as stated by the mayor Erik Lund.",
        "The tolls are fair, spokesman for the board Jan Kowal told BNS, but Malta denied entry to crews.",
    ],
)
def test_text_that_breaks_off_anywhere_is_read(contents: Contents, text: str) -> None:
    words = text.split()
    for length in range(1, len(words)):
        assert contents("It rained in the hills.\n\n" + " ".join(words[:length])) is not None


@pytest.mark.parametrize("text", ["report the", "claim the", "say the harbour", "report a"])
def test_a_text_of_a_few_words_is_read(contents: Contents, text: str) -> None:
    assert all(content in text for content, _ in contents(text))
