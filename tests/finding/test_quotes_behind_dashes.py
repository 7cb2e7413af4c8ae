"""Speech that no verb of speech attributes, and what copying and translating do to its marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from helpers.finding.quotes import QuoteFinder, closings
from helpers.reading.parse import Doc
from helpers.tables import Quote

Find = Callable[[str], Sequence[Quote]]


@pytest.fixture(scope="module")
def find(find_with: Callable[[type[QuoteFinder]], Callable[[str], Sequence[Any]]]) -> Find:
    """The quotes of a text."""
    return find_with(QuoteFinder)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("- We have no money - shrugs the mayor Jan Lis.", "We have no money", "shrugs", "the mayor Jan Lis"),
        (
            "- I am no bank. I said so - cuts off the starost Jan Lis.",
            "I am no bank. I said so",
            "cuts",
            "the starost Jan Lis",
        ),
        (
            "- The sea is cold. My aunt saw it - the princess joked.",
            "The sea is cold. My aunt saw it",
            "joked",
            "the princess",
        ),
        (
            "- It rings all day - told us the mayor of the town Jan Lis.",
            "It rings all day",
            "told",
            "the mayor of the town Jan Lis",
        ),
        ('"It is late," said in an interview with RMF FM Jan Lis.', '"It is late,"', "said", "Jan Lis"),
        (
            '"It is late," wrote on the X platform the deputy head of the museum, Eva Roth.',
            '"It is late,"',
            "wrote",
            "the deputy head of the museum, Eva Roth",
        ),
        ('"It is late," said in parliament Minister Eva Roth.', '"It is late,"', "said", "Minister Eva Roth"),
        (
            "- It is late - explained on Radio Nord the spokeswoman for the county.",
            "It is late",
            "explained",
            "the spokeswoman for the county",
        ),
        (
            '"It is late" - added during a meeting with voters in Riga political scientist Eva Roth.',
            '"It is late"',
            "added",
            "political scientist Eva Roth",
        ),
        ("- It is late - shortly comments Eva Roth.", "It is late", "comments", "Eva Roth"),
        (
            '"It is late" - delights the editor of "Rundschau" Eva Roth.',
            '"It is late"',
            "delights",
            'the editor of "Rundschau" Eva Roth',
        ),
        (
            "- It is late - informs sub-commissioner Eva Roth from the road police.",
            "It is late",
            "informs",
            "sub-commissioner Eva Roth from the road police",
        ),
        (
            "- It is late - Eva Roth from the Oktan brokerage house tempers the moods.",
            "It is late",
            "tempers",
            "Eva Roth",
        ),
        (
            "- It is late - smiles Mrs. Eva Roth-Bielak.",
            "It is late",
            "smiles",
            "Mrs. Eva Roth-Bielak",
        ),
        ('"It is late," the 81-year-old recalled.', '"It is late,"', "recalled", "the 81-year-old"),
        ('"It is late," he smiled.', '"It is late,"', "smiled", "he"),
        ('"One hour stays" - she cut in TVP Info.', '"One hour stays"', "cut", "she"),
        (
            '"It is late" - this is how Zbigniew Bonek summed up the evening.',
            '"It is late"',
            "summed",
            "Zbigniew Bonek",
        ),
        ("The road is closed, informed the mayor.", "The road is closed", "informed", "the mayor"),
        ("As Jane Doe puts it, the plan is dead.", "the plan is dead", "puts it", "Jane Doe"),
        ("Dennis Holm, 81, shouted from the back that it was late.", "it was late", "shouted", "Dennis Holm, 81"),
        ("The club calculated that it would lose a third.", "it would lose a third", "calculated", "The club"),
        ("Four tanks were lost, the update reads.", "Four tanks were lost", "reads", "the update"),
        ("Acme reported a profit of $161 billion for 2022.", "a profit of $161 billion for 2022", "reported", "Acme"),
        (
            "She has stated that Oslo intends to grow and continue its aid.",
            "Oslo intends to grow and continue its aid",
            "stated",
            "She",
        ),
    ],
)
def test_what_somebody_does_behind_his_words_attributes_them(
    find: Find, text: str, content: str, cue: str, source: str
) -> None:
    (quote,) = find(text)
    assert (quote_text(text, quote), quote.cue, quote.source) == (content, cue, source)


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        (
            "Malta, for its part, denounces the ban.",
            "the ban",
            "denounces",
            "Malta",
        ),
        (
            "Ida Holm called Wednesday for an embargo on coal.",
            "an embargo on coal",
            "called",
            "Ida Holm",
        ),
        (
            "Two ships were lost, the commander of the Harbour Guard, Eva Roth, posted on Telegram.",
            "Two ships were lost",
            "posted",
            "the commander of the Harbour Guard, Eva Roth",
        ),
        (
            "The Harbour Guard insisted in an emailed reply that all the money was accounted for.",
            "all the money was accounted for",
            "insisted",
            "The Harbour Guard",
        ),
        (
            "In his assessment the old rules are late.",
            "the old rules are late",
            "In his assessment",
            "his",
        ),
    ],
)
def test_attributions_that_the_parse_hides_are_found(
    find: Find, text: str, content: str, cue: str, source: str
) -> None:
    (quote,) = find(text)
    assert (quote_text(text, quote), quote.cue, quote.source) == (content, cue, source)


def quote_text(text: str, quote: Quote) -> str:
    return text[quote.start : quote.end]


@pytest.mark.parametrize(
    "text",
    [
        "- Oslo is a big city - it has a million inhabitants.",
        "- We went to Oslo - he is a good man and it was late.",
        "He was told at a meeting of NATO ministers that it was late.",
    ],
)
def test_a_dash_or_a_meeting_alone_attributes_nothing(find: Find, text: str) -> None:
    assert not find(text)


def test_a_text_may_end_where_a_name_would_follow(find: Find) -> None:
    (quote,) = find('"It is late," said in an interview with')
    assert not quote.speakers


def test_a_closing_mark_that_nothing_opened_ends_its_sentence(find: Find) -> None:
    text = 'We are small. We must be strong," the head of state said.\n\n"It is my duty to answer," he added.'
    assert [quote_text(text, quote) for quote in find(text)] == [
        'We must be strong,"',
        '"It is my duty to answer,"',
    ]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ('The organisation calms down: "There will be no queues"', "organisation"),
        ("Enemy assaults without armour near the river - spokesman", "spokesman"),
        ("Nurses from Sanok: We will not leave the corridor", "nurses from sanok"),
        ("The curia: trust was lost", "curia"),
        ("It fell near the border. Command: it was a drone", "command"),
    ],
)
def test_a_headline_may_open_with_those_who_speak(find: Find, headline: str, speaker: str) -> None:
    quotes = find(f"{headline}\n\nThe protest has been going on for fifteen days.")
    assert [quote.speakers for quote in quotes] == [(speaker,)]


@pytest.mark.parametrize(
    ("headline", "content", "source"),
    [
        ('"This is no defeat".The coach of Viking after the lost match', '"This is no defeat"', "The coach of Viking"),
        ("Envoy leaves the port; Eva Roth: we will come back", "we will come back", "Eva Roth"),
    ],
)
def test_a_headline_of_two_sentences_tells_in_one_who_says_the_other(
    find: Find, headline: str, content: str, source: str
) -> None:
    text = f"{headline}\n\nThe envoy Eva Roth left the port."
    (quote,) = find(text)
    assert quote_text(text, quote) == content
    assert str(quote.source).startswith(source)


@pytest.mark.parametrize("text", ["No one claimed responsibility.", "Nobody said that it was late."])
def test_what_nobody_says_is_no_quote(find: Find, text: str) -> None:
    assert not find(text)


def test_a_headline_quotes_two_speakers_and_a_later_paragraph_says_whose_the_lead_is(find: Find) -> None:
    text = (
        "Anna Roth: the ferry is late; Eva Holm: the ferry is lost\n\n"
        "A ferry struck the pier on the night of May 22 and sank within an hour.\n\n"
        "The relevant statement was made by the harbour master Eva Holm on Telegram."
    )
    quotes = find(text)
    assert [quote_text(text, quote) for quote in quotes] == [
        "the ferry is late",
        "the ferry is lost",
        "A ferry struck the pier on the night of May 22 and sank within an hour",
    ]


def test_many_who_speak_behind_a_dash_are_read_but_once(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each "and" between two names used to double the time."""
    end_of_name, starts = closings._end_of_name, []

    def counted(doc: Doc, start: int, last: int) -> int:
        starts.append(start)
        return end_of_name(doc, start, last)

    monkeypatch.setattr(closings, "_end_of_name", counted)
    names = ["Jane Doe", "Jan Lis", "Eva Roth", "Lars Vik"] * 3
    text = f"The road is closed - said {' and '.join(names)}."
    (quote,) = find(text)
    assert quote.source == " and ".join(names)
    assert len(starts) <= 2 * len(names)  # once for the quotes, once for the finder that is given them
