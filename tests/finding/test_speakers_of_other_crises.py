"""Who speaks in news of crises of which the first articles did not tell: bodies, offices and names of other states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US army said the ford was closed.", "United States Army [United States]"),
        ("The U.S. Strategic Command said the ford was closed.", "United States Strategic Command [United States]"),
        ("The justice department said the toll was legal.", "US Department of Justice [United States]"),
        ("The private Dogan news agency said the ford was closed.", "Doğan News Agency [itself]"),
        ("The Democrats said the ford was closed.", "Democratic Party [itself]"),
        ("KCNA said the ford was closed.", "Korean Central News Agency [North Korea]"),
    ],
)
def test_a_body_has_its_full_name_however_the_press_shortens_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alexander Turchinov said the ford was closed.", "Oleksandr Turchynov [-]"),
        ("Alexander Lund said the ford was closed.", "Alexander Lund [-]"),
        (
            "Secretary of Oslo's Harbour and Ferry Council (HFC), Erik Lund, said that the ford was closed.",
            "Erik Lund [Norway]",
        ),
        ("The top monitor of Peru's fishing deal, former sailor Luis Ruiz, said the deal held.", "Luis Ruiz [-]"),
    ],
)
def test_a_person_is_found_by_another_given_name_or_behind_an_office(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gates shut at noon. Ten boats were seized, a police statement said.", "police [-]"),
        ("Lagoon Police shut the gates. It was late, a police statement said.", "Lagoon Police [itself]"),
        ("The ferry sank. According to captain estimates, ten boats were lost.", "captains [-]"),
        ("The ferry carried 90 people, according to UN figures.", "United Nations [itself]"),
        ("A senior figure of the board said it was late.", "senior figure of the board [-]"),
        ("The ferry sank at noon, according to quotes published by the NTB news agency.", "NTB [itself]"),
        (
            "A report on the storm carried early Monday by Denmark's Ritzau agency said the ferry sank.",
            "Ritzau [itself]",
        ),
        ("Holm's rebuke was read on Monday, mentioning “a refusal by the council to act”.", "Holm [-]"),
        ("The appeal, approved by the Birka movement in Oslo, says that the toll is high.", "Birka [itself]"),
        (
            "The press office of Norway's Defence Ministry said the ship had sailed. It will anchor in Bergen, the "
            "press office said.",
            "Norwegian Defence Ministry [Norway]; Norwegian Defence Ministry [Norway]",
        ),
    ],
)
def test_figures_and_papers_speak_for_who_gives_them(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al Jazeera's Stefanie Holm, reporting from Oslo, said the ford was closed.", "Stefanie Holm [Al Jazeera]"),
        ("Labour's Stefanie Holm said the ford was closed.", "Stefanie Holm [-]"),
        (
            "Israeli jets flew over the fjord, the Israeli army said. Sirens sounded there, the military said.",
            "Israel Defense Forces [Israel]; Israel Defense Forces [Israel]",
        ),
        ("Peru sails on Monday. Its state media said that the ships are new.", "peruvian state media [Peru]"),
        ("Peru sails on Monday. The ships are new, according to state media.", "peruvian state media [Peru]"),
        (
            "A harbour official said it rained. A second official said it was dry. Both met Erik Lund in Oslo. "
            "The tide rose, the first official said.",
            "harbour official [-]; second official [-]; harbour official [-]",
        ),
        (
            "A third official said that it rained. It was not clear that he had met Mr Lund, the third official said.",
            "third official [-]; third official [-]",
        ),
    ],
)
def test_who_has_no_name_is_of_the_state_or_body_told_before(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_two_initials_are_those_of_a_body_of_two_words(told: Callable[[str], list[str]]) -> None:
    assert told(
        "AI estimates ten boats sank in fjord\n\nAmnesty International said on Monday that the boats were old."
    ) == [
        "Amnesty International",
        "Amnesty International",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It sank, according to Yun Duk-min of the state-run Institute for Old Ferries. “It was old,” he said.",
            "Yun Duk-min [Institute for Old Ferries]; Yun Duk-min [Institute for Old Ferries]",
        ),
        ("Moon Sang-gyun told reporters that the ferry sank.", "Moon Sang-gyun [-]"),
        ("Li Li, harbour master, says the ferry sank. Premier Li Keqiang was away.", "Li Li [-]"),
        (
            "Ben Salem was old. Zoran Ben Salem said the ferry sank. Ben Salem said he swam.",
            "Zoran Ben Salem [-]; Zoran Ben Salem [-]",
        ),
        ("Ziyed Ben Tahar, 39, drowned. Tahar said he could swim.", "Ziyed Ben Tahar [-]"),
    ],
)
def test_names_of_other_tongues_stay_whole(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Danish general says ferries will sail\n\nA senior Danish general accused Peru of hiding some. "
            "“It was on purpose,” Gen. Erik Lund, vice chairman of the ferry board, told a hearing.",
            ["Erik Lund"] * 3,
        ),
        (
            "Danish diplomat believes ferries sail\n\nTalks must go on, Denmark's Ambassador in Lima Erik Lund said. "
            "“We do not share the view,” the diplomat said.",
            ["Erik Lund"] * 2,
        ),
        (
            "Ferries hit as residents flee\n\nA police commander said they took the quay. The BBC's Marta Holm in Lima "
            "said it was dry. “It is late,” said General Luis Ruiz, head of the quay police.",
            ["Luis Ruiz", "Marta Holm", "Luis Ruiz"],
        ),
        (
            "Ferries hit as residents flee\n\nA police commander said they took the quay. The Lagoon Agency said it "
            "was dry. “It is late,” said General Luis Ruiz, head of the quay police.",
            ["Luis Ruiz", "Lagoon Agency", "Luis Ruiz"],
        ),
    ],
)
def test_a_headline_and_a_lead_tell_of_whom_the_article_names(
    told: Callable[[str], list[str]], text: str, expected: list[str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Erik Lund left for Lima.\n\nMarta Holm is a professor of ports. The views expressed here are hers."
            "\n\n“The ferries have stopped,” she said. Marie Dahl waved.",
            "Marie Dahl",
        ),
        ("Al Jazeera's Marta Holm was in Lima. Ten boats sank. “It is dry,” our correspondent said.", "Marta Holm"),
        ("Erik Lund mentioned a letter made public by Olaf Dahl in which he slammed the toll.", "Olaf Dahl"),
        ("Many of these people cannot swim. “It is late,” he said. Erik Lund waved.", "Erik Lund"),
        ("It sank, according to the Danish mission to the UN.", "Danish Mission to the United Nations"),
        ("The UN met. It sank, the Danish mission said.", "Danish Mission to the United Nations"),
    ],
)
def test_who_is_meant_is_not_who_stands_nearest(speakers: Speakers, text: str, expected: str) -> None:
    assert {name.partition(" [")[0] for name in speakers(text).split("; ")} == {expected}


def test_somebody_goes_on_saying_and_no_thing_does(speakers: Speakers) -> None:
    text = (
        "However, Erik Lund did not elaborate on the progress the pump showed the yard had made, nor comment on "
        "whether the pump could be used at sea, saying the yard was busy."
    )
    assert speakers(text).split("; ")[-1] == "Erik Lund [-]"
