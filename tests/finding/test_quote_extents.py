"""Where what is said begins and stops: what something is called, asides of the writer's, marks that never close."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


def test_a_thing_called_something_may_hold_an_infinitive(contents: Contents) -> None:
    [(words, _)] = contents("The union calls plans to close the old lock 'utter folly'.")
    assert words == "plans to close the old lock 'utter folly'"


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
    text = f'"We came late," Berg said. "We had no lamp. We lost the oars. {told}'
    assert contents(text) == [('"We came late," | "We had no lamp. We lost the oars', "Berg")]


def test_words_in_marks_far_behind_a_statement_are_the_writer_s(contents: Contents) -> None:
    text = (
        "Berg said the toll would rise. The lock is old. It was built by monks. It leaks in spring. "
        "The second lock “has never paid for itself” in the eyes of the town."
    )
    assert [words for words, _ in contents(text)] == ["the toll would rise"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mill said it had sold its lamps, triggering a call for talks at the guild.", "it had sold its lamps"),
        (
            'Lund said new locks would be "too early" for now, prompting the thought that a time might come.',
            'new locks would be "too early" for now',
        ),
        (
            "She said tolls may have come up in the calls, which coincided with a strike.",
            "tolls may have come up in the calls",
        ),
        (
            "Holm said the yard had reached the last stage, which would be a major step in its plan.",
            "the yard had reached the last stage",
        ),
        (
            "Norway said it would stop all fishing until May, with the statement coming on the heels of a storm.",
            "it would stop all fishing until May",
        ),
        (
            "Lund said Riga could sell its ships, a proposal swiftly shot down by the guild.",
            "Riga could sell its ships",
        ),
    ],
)
def test_what_the_writer_adds_to_a_statement_is_not_said(contents: Contents, text: str, content: str) -> None:
    assert content in [words for words, _ in contents(text)]


def test_what_a_fleet_does_in_a_battle_stays_in_the_statement(contents: Contents) -> None:
    text = "Lund said two boats left the quay, prompting the crews to give chase."
    assert contents(text) == [("two boats left the quay, prompting the crews to give chase", "Lund")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor has said his policy of “slow building” is over and suggested it might close the lock.",
            ["his policy of “slow building” is over", "it might close the lock"],
        ),
        (
            "He will bring a message, insisting that Oslo keep to the accord and vowing support for the pilots.",
            ["Oslo keep to the accord", "support for the pilots"],
        ),
    ],
)
def test_one_speaker_s_joined_verbs_make_two_statements(contents: Contents, text: str, expected: list[str]) -> None:
    assert [words for words, _ in contents(text)] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg declined to rule out a strike against the ferry firms.", "a strike against the ferry firms"),
        (
            "The guild has accused Norway, its main rival, of not doing enough to clear the ice.",
            "Norway, its main rival, of not doing enough to clear the ice",
        ),
        ("Berg called repeatedly for steps to cut the tolls.", "steps to cut the tolls"),
        ("The old miller described being given months of lessons.", "being given months of lessons"),
        ("He described attending a camp and mending nets.", "attending a camp and mending nets"),
        ("Lund threatened the guild with “dark days” in case of a strike.", "“dark days” in case of a strike"),
        (
            "Norway threatened Malta on Sunday with a blockade of ships if it did not come to the talks.",
            "a blockade of ships if it did not come to the talks",
        ),
    ],
)
def test_what_is_ruled_out_called_for_or_threatened_is_found(contents: Contents, text: str, content: str) -> None:
    assert [words for words, _ in contents(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has praised Jane Lund.",
        "The mayor has expressed little concern about the toll.",
        "Losing a race suggests the crew is tired.",
        "Soil tests revealed that the field had been flooded.",
    ],
)
def test_who_is_praised_and_what_things_suggest_is_no_statement(contents: Contents, text: str) -> None:
    assert contents(text) == []


def test_a_name_between_commas_behind_a_title_closes_a_statement(contents: Contents) -> None:
    text = (
        "The mobile clinic gives aid and provides the valley's people with medicine every day, head of the clinic "
        "group, Erik Lund, told reporters."
    )
    assert contents(text) == [
        (
            "The mobile clinic gives aid and provides the valley's people with medicine every day",
            "head of the clinic group, Erik Lund",
        )
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Holm said toll zones had been proposed by Norway, but rejected by the council.",
            "toll zones had been proposed by Norway, but rejected by the council",
        ),
        (
            "Lund tweeted that the guild was “sailing badly” and had been “idle” for years.",
            "the guild was “sailing badly” and had been “idle” for years",
        ),
        (
            "The Riga Post reported that Holm and Lund held a talk in May and had spoken at a meeting with pilots.",
            "Holm and Lund held a talk in May and had spoken at a meeting with pilots",
        ),
        (
            "The pilot said it was a calm morning and there was no reason to turn back.",
            "it was a calm morning and there was no reason to turn back",
        ),
        (
            "Lund sailed to Oslo, where he announced that the toll was over, and that new locks were on the way.",
            "the toll was over, and that new locks were on the way",
        ),
    ],
)
def test_what_is_joined_to_a_statement_and_only_goes_on_with_it_is_said(
    contents: Contents, text: str, content: str
) -> None:
    assert [words for words, _ in contents(text)] == [content]


def test_a_date_in_brackets_is_not_said(contents: Contents) -> None:
    text = "(06.08.2014) The thief was a member of the guard, court clerk Erik Holm told the paper on Sunday."
    assert contents(text) == [("The thief was a member of the guard", "court clerk Erik Holm")]


def test_a_headline_s_few_quoted_words_are_said_with_what_goes_on_from_them(contents: Contents) -> None:
    text = "Norway says 'all lamps on deck' to deal with fog\n\nThe port of Bergen was dark on Monday and lay idle."
    assert contents(text) == [("'all lamps on deck' to deal with fog", "Norway")]
