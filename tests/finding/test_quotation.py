"""Quotation marks: which stretches of a paragraph they enclose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.quotes.punctuation import follows_comma
from helpers.finding.quotes.quotation import Quotations, marked
from helpers.reading.language import ParsedArticle


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('The mayor said "we stay" and left.', ['"we stay"']),
        ("The mayor said “we stay” and “we fight”.", ["“we stay”", "“we fight”"]),
        ("''We stay,'' the mayor said. ''We fight.''", ["''We stay,''", "''We fight.''"]),
        ("``We stay,'' the mayor said.", ["``We stay,''"]),
        ("„Wir bleiben“, sagte er, «nous aussi».", ["„Wir bleiben“", "«nous aussi»"]),
        ("'We stay,' the mayor's aide said.", ["'We stay,'"]),
        ("‘We’re staying,’ she said. ‘The soldiers’ wives too.’", ["‘We’re staying,’", "‘The soldiers’ wives too.’"]),
        ("''I told him, 'We stay,''' she said.", ["''I told him, 'We stay,'''"]),
        ('He said “we stay" with the wrong mark.', ['“we stay"']),
        ('"Such "deals" are worth nothing. We stay," she wrote.', ['"Such "deals" are worth nothing. We stay,"']),
        ("\"He said 'we stay' to me,\" she recalled.", ["\"He said 'we stay' to me,\""]),
    ],
)
def test_marks_of_every_kind_enclose_a_quotation(text: str, quotations: list[str]) -> None:
    assert [text[m.start : m.end] for m in marked(text)] == quotations
    assert all(m.closed for m in marked(text))


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers' mothers waited since the '90s.",
        'A 24" barrel.',
        "It's the colonel's car.",
        "The 1990s' boom is over.",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert marked(text) == []


def test_a_quotation_without_closing_mark_runs_to_the_end_of_its_paragraph() -> None:
    text = 'She said: "We stay. We fight.'
    (quotation,) = marked(text)
    assert text[quotation.start :] == '"We stay. We fight.'
    assert not quotation.closed


def test_an_opening_mark_inside_a_quotation_shows_that_a_closing_one_is_missing() -> None:
    text = '"We stay, he said. "We fight," he added.'
    assert [(text[m.start : m.end], m.closed) for m in marked(text)] == [
        ('"We stay, he said. ', False),
        ('"We fight,"', True),
    ]


def test_a_closing_mark_whose_opening_one_is_missing_opens_nothing() -> None:
    text = 'She stays at home" in May. The mayor left, and the crew said that it was tired. "We wait," he added.'
    assert [(text[m.start : m.end], m.closed) for m in marked(text)] == [('"We wait,"', True)]


def test_a_paragraph_goes_on_with_the_quotation_that_the_one_before_left_open() -> None:
    text = 'We will rebuild the bridge," the mayor said.'
    assert [text[m.start : m.end] for m in marked(text, inside=True)] == ['We will rebuild the bridge,"']
    assert marked("No mark here.", inside=True) == []


def test_a_quotation_over_several_paragraphs_counts_as_closed(parse: Callable[[str], ParsedArticle]) -> None:
    parsed = parse('"The bridge is gone.\n\n"We will rebuild it," the mayor said.')
    first, second = Quotations(parsed).segments
    assert (first.closed, first.goes_on) == (True, True)
    assert (second.closed, second.goes_on) == (True, False)


def test_sentences_never_end_inside_a_quotation(parse: Callable[[str], ParsedArticle]) -> None:
    parsed = parse('"The bridge is gone. We will rebuild it," said Gen. Marta Holm. Nobody objected.')
    quotations = Quotations(parsed)
    start, end = quotations.sentence(0)
    assert parsed.text(start, end).endswith("Marta Holm.")
    assert parsed.text(*quotations.sentence(end)) == "Nobody objected."


def test_nothing_stands_before_the_first_token(parse: Callable[[str], ParsedArticle]) -> None:
    doc = parse("Shown, she said.").doc
    assert [follows_comma(doc[0]), follows_comma(doc[2])] == [False, True]
