"""Quotes of transcripts, of headlines that name their source last, and of what translated copy closes oddly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast
from helpers.finding.quotes import QuoteFinder
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons

Said = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def said(parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast], lexicons: Lexicons) -> Said:
    """Each quote of a text as its content and its speakers."""
    finder = QuoteFinder(lexicons)

    def find_in(text: str) -> list[tuple[str, str]]:
        parsed = parse(text)
        quotes = finder.find(parsed, cast(parsed))
        pieces = [" | ".join(text[start:end] for start, end in quote.spans) for quote in quotes]
        return [(piece, ", ".join(quote.speakers)) for piece, quote in zip(pieces, quotes, strict=True)]

    return find_in


def test_a_turn_of_an_interview_is_said_by_whom_its_label_names(said: Said) -> None:
    text = (
        "BBC: How long will the ferries wait?\n\nAnna Holm: Nobody knows yet. We wait for the ice to go.\n\n"
        "We have food for a month.\n\nBBC: And then?\n\nAnna Holm: Then we sail home.\n\nThe harbour opened on Monday."
    )
    assert said(text) == [
        ("Nobody knows yet. We wait for the ice to go.\n\nWe have food for a month", "Anna Holm"),
        ("Then we sail home", "Anna Holm"),
    ]


def test_a_turn_of_a_transcript_is_said_by_whom_capitals_name(said: Said) -> None:
    text = (
        "Anna Holm met the press.\n\nMS. HOLM: Thank you all for coming to the harbour this morning.\n\nQUESTION: Why?"
    )
    assert said(text) == [("Thank you all for coming to the harbour this morning", "Anna Holm")]


@pytest.mark.parametrize("label", ["READ MORE", "Update", "The ferry", "What we know"])
def test_a_label_that_names_nobody_opens_no_turn(said: Said, label: str) -> None:
    assert said(f"The port is shut.\n\n{label}: How the storm closed the harbour on Monday.") == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Norway urges Malta not to close port: spokesman", ["spokesman", "Norway"]),
        ("Malta will not leave fishing treaty: foreign minister", ["foreign minister"]),
        ("Storm shuts harbour of Valletta: officials", ["officials"]),
        ("Harbour must not be shut 'lightly': Treasury's Moss", ["treasury's moss"]),
    ],
)
def test_a_headline_is_said_by_whom_it_names_behind_a_colon(said: Said, headline: str, expected: list[str]) -> None:
    quotes = said(f"{headline}\n\nThe port stays shut.")
    assert [speaker for _, speaker in quotes] == expected
    assert all(":" not in content for content, _ in quotes)


def test_a_surname_before_a_colon_is_a_speaker_where_the_text_has_it(said: Said) -> None:
    text = "Blinken: Malta plans to send 'more' boats to the port\n\nThe ferry came late. Blinken met the pilots."
    assert said(text) == [("Malta plans to send 'more' boats to the port", "Antony Blinken")]


@pytest.mark.parametrize("name", ["Layla Moran", "Marta Lis"])
def test_a_name_before_a_colon_and_marks_says_what_stands_between_them(said: Said, name: str) -> None:
    assert said(f"The ferry came late.\n\n{name}: “We are ready.” The pilots left.") == [("“We are ready.”", name)]


@pytest.mark.parametrize(
    "headline", ["'We came for three weeks': bakers tell of exile", "'We came for three weeks': Ida Moe waits"]
)
def test_words_that_open_a_headline_are_whose_the_article_says_they_are(said: Said, headline: str) -> None:
    text = f"{headline}\n\nThe ferry came late.\n\n“We came for three weeks, no more,” Olha Petryk said."
    assert said(text)[0] == ("'We came for three weeks'", "Olha Petryk")


def test_a_state_before_the_colon_of_a_headline_is_its_topic(said: Said) -> None:
    assert said("Mali: hired soldiers are supposed to guard the port\n\nThe ferry came late.") == []


def test_a_credit_behind_a_colon_makes_no_statement_of_a_caption(said: Said) -> None:
    assert said("Ships wait off the harbour of Valletta. Photograph: Reuters\n\nThe port stays shut.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "There are ships in the strait that nobody has paid for, admitted Danish Transport Minister Anna Holm "
            "in an interview on Monday.",
            "There are ships in the strait that nobody has paid for",
        ),
        (
            "The minister stated at a press briefing that Danish pilots went too far with their tolls.",
            "Danish pilots went too far with their tolls",
        ),
        (
            "I am planning to meet the pilots on Sunday, the premier said as he spoke to the crews, LETA has learned.",
            "I am planning to meet the pilots on Sunday",
        ),
        (
            "Anna Holm, director of the Harbour Institute, said tolls needed to be cut and that a key part of that "
            "was the ability to do without pilots.",
            "tolls needed to be cut and that a key part of that was the ability to do without pilots",
        ),
        (
            "The bank said that the trade had not shrunk as much as feared.",
            "the trade had not shrunk as much as feared",
        ),
        (
            "The envoy expressed deep condolences to the people of Malta over the storm.",
            "deep condolences to the people of Malta over the storm",
        ),
    ],
)
def test_what_closes_a_sentence_is_told_from_what_is_said_in_it(said: Said, text: str, content: str) -> None:
    assert [quoted for quoted, _ in said(text)] == [content]


def test_they_are_the_two_whom_an_apposition_to_the_subject_names(said: Said) -> None:
    text = (
        "The two leaders of the strike, Anna Holm and Tom Berg, have left Malta. They told the press that all was lost."
    )
    assert said(text) == [("all was lost", "Anna Holm, Tom Berg")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not say when the ferry would sail.",
        "She didn't reveal how many pilots had left.",
        "The envoy has not specified who will take part.",
        "The bank is not going to disclose the price of the ferries.",
    ],
)
def test_what_somebody_does_not_tell_is_no_statement(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_headline_quotes_who_speaks_of_its_topic(said: Said) -> None:
    text = 'Anna Holm on the leak of the ferry plans: "We have taken measures"\n\nThe port stays shut.'
    assert said(text) == [('"We have taken measures"', "Anna Holm")]


@pytest.mark.parametrize("lead", ["", "Anna Holm said: "])
def test_a_quotation_runs_on_over_paragraphs_without_marks(said: Said, lead: str) -> None:
    quoted = '"The bridge is gone.\n\nWe lost it in March.\n\nWe will rebuild it by spring."'
    closing = "" if lead else " Anna Holm said."
    text = lead + (quoted if lead else quoted.replace('."', ',"')) + closing
    assert [speaker for _, speaker in said(text)] == ["Anna Holm"]
    assert said(text)[0][0].startswith('"The bridge')
    assert said(text)[0][0].endswith('"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We have to be ready for a long winter.” That said Anna Holm in an interview with the paper.",
            [("“We have to be ready for a long winter.”", "Anna Holm")],
        ),
        (
            "There is a man here, Tom Berg, who wants a strike – Anna Holm said, adding that the port is shut.",
            [
                ("There is a man here, Tom Berg, who wants a strike", "Anna Holm"),
                ("the port is shut", "Anna Holm"),
            ],
        ),
        (
            "Anna Holm called on pilots to allow Norway to send ferries, while saying that the port is shut.",
            [("pilots to allow Norway to send ferries", "Anna Holm"), ("the port is shut", "Anna Holm")],
        ),
        (
            "According to Anna Holm, Malta should condemn the strike.",
            [("Malta should condemn the strike", "Anna Holm")],
        ),
    ],
)
def test_who_speaks_is_told_from_who_is_spoken_of(said: Said, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("'No rush': Malta sets out plans for the port", [("'No rush'", "Malta")]),
        ("'A joke': Malta faces an angry harbour", [("'A joke'", "Malta")]),
        ("'A joke': what to know of the port", []),
        (
            "NATO: Italy boosting, not reducing its fleet at sea",
            [("Italy boosting, not reducing its fleet at sea", "NATO")],
        ),
    ],
)
def test_who_acts_in_a_headline_says_what_it_quotes(said: Said, headline: str, expected: list[tuple[str, str]]) -> None:
    assert said(f"{headline}\n\nThe ferry came late.") == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("For Ida Moe the matter is simple: “They fire, we fire back.”", "Ida Moe"),
        ("Ida Moe met the crews. Her answer was brief: “They fire, we fire back.”", "Ida Moe"),
        ("Ida Moe’s verdict: “They fire, we fire back.”", "Ida Moe"),
        ("Ida Moe’s reaction? “They fire, we fire back.”", "Ida Moe"),
        ("The governor's message to the crews was clear: “They fire, we fire back.”", "governor"),
        ("Then came the reply from Ida Moe: “They fire, we fire back.”", "Ida Moe"),
        ("One gunner shrugged his shoulders: “They fire, we fire back.”", "gunner"),
        ("Ida Moe is not impressed. “They fire, we fire back.”", "Ida Moe"),
        ("The teacher lost her house. “They fire, we fire back.”", "teacher"),
        ("“They fire, we fire back.” That is how Ida Moe put it.", "Ida Moe"),
        ("“They fire, we fire back.” That is the message from Ida Moe.", "Ida Moe"),
    ],
)
def test_whose_words_a_sentence_leads_up_to_says_them(said: Said, text: str, speaker: str) -> None:
    assert said(f"The ferry came late.\n\n{text}") == [("“They fire, we fire back.”", speaker)]


@pytest.mark.parametrize(
    "text",
    ["The sign over the door read: “They fire, we fire back.”", "Shells fell on the town. “They fire, we fire back.”"],
)
def test_what_nobody_leads_up_to_is_said_by_nobody(said: Said, text: str) -> None:
    assert said(f"The ferry came late.\n\n{text}") == []


def test_who_warns_is_named_before_an_apposition_too(said: Said) -> None:
    text = "The statement came hours after Luca Ferrari, the security adviser, warned that the truce could collapse."
    assert said(text) == [("the truce could collapse", "Luca Ferrari")]


@pytest.mark.parametrize("answer", ["was the answer of Ida Moe", "is Ida Moe’s verdict", "was how Ida Moe put it"])
def test_what_closes_with_a_noun_for_words_is_said_by_their_owner(said: Said, answer: str) -> None:
    assert said(f"The ferry came late.\n\n“They fire, we fire back,” {answer}.") == [
        ("“They fire, we fire back,”", "Ida Moe")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway would host the talks, Ida Moe said in Oslo, where she met the king.", "Norway would host the talks"),
        ("He once told an interviewer that he felt “no guilt” for the fire.", "he felt “no guilt” for the fire"),
        (
            "Ida Moe has ruled out sending crews to the port but last week ordered 300 masks.",
            "sending crews to the port",
        ),
        ("A Dutch court found that the ferry had been sunk by a mine.", "the ferry had been sunk by a mine"),
        ("Ida Moe met the crews. The pit is closing, by her account, for good.", "The pit is closing | for good"),
        ("Ida Moe said the bridge was safe — the first such statement since the storm.", "the bridge was safe"),
        (
            "He promised that crews would come “if he goes in,” a reference to the king.",
            "crews would come “if he goes in,”",
        ),
        ("Berg fears bans, which Brussels denies apply to food.", "apply to food"),
        ("He was held in a case that prosecutors describe as the first of its kind.", "the first of its kind"),
        ("He listed conditions that Washington has called nonstarters.", "nonstarters"),
        ("Minsk called the charge “an old wives’ tale”.", "the charge “an old wives’ tale”"),
        ("Ida Moe estimated their number at around 4,000.", "their number at around 4,000"),
        (
            "Riga was shelled again on Friday night, its mayor, Marta Lis, reported on Telegram.",
            "Riga was shelled again on Friday night",
        ),
        (
            "According to Ida Moe, the operator, about 300 crews are stationed there.",
            "about 300 crews are stationed there",
        ),
        (
            "Norway is sending boats, Ben Roe told MPs on Monday, in the clearest sign yet that Oslo expects war.",
            "Norway is sending boats",
        ),
        ("About 300 crews live there, by the count of the Seamen's Centre.", "About 300 crews live there"),
    ],
)
def test_what_is_said_ends_where_the_article_goes_on(said: Said, text: str, expected: str) -> None:
    assert [content for content, _ in said(text)] == [expected]


def test_a_semicolon_parts_what_two_sources_say(said: Said) -> None:
    text = "Pilots say that Riga ordered 240 boats; nine of these have sunk since May, according to Ida Moe."
    assert said(text) == [
        ("Riga ordered 240 boats", "pilots"),
        ("nine of these have sunk since May", "Ida Moe"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Moe, asked whether further bans were being prepared, would not rule them out.",
        "Riga, which seldom reveals its own losses, has lost nine boats.",
    ],
)
def test_what_is_asked_of_somebody_or_seldom_told_is_no_statement(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_texts_own_view_is_nobodys_statement(said: Said) -> None:
    assert said("Whether the port opens is, in our view, the question on which the winter turns.") == []
