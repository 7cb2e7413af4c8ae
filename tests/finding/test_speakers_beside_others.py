"""Who speaks where others are spoken of: bodies within a speech, asides about others, counterparts and namesakes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Norwegian Harbour Agency opened an inquiry on Monday. "
            '"The boat was bought by the Coastal Trading Agency in Bergen," the agency said.',
            "Norwegian Harbour Agency [Norway]",
        ),
        (
            "The Peruvian Transport Ministry closed the tunnel on Monday. "
            '"Officers of the Peruvian Interior Ministry have seen the tunnel," the ministry said.',
            "Peruvian Transport Ministry [Peru]",
        ),
    ],
)
def test_a_body_of_which_a_speech_tells_is_not_the_one_that_makes_it(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Chilean President Juan Rojas called the tunnel "a gift", in response to Peruvian President Luis Quispe, '
            'who said it was "the worst tunnel in history". "The tunnel is an example for others," he said.',
            "Juan Rojas [Chile]; Luis Quispe [Peru]; Juan Rojas [Chile]",
        ),
        (
            "The idea pleased Peruvian President Luis Quispe, who said the tunnel was a gift. "
            '"It will be an example for others," he said.',
            "Luis Quispe [Peru]; Luis Quispe [Peru]",
        ),
    ],
)
def test_whoever_speaks_in_an_aside_is_not_the_next_one_to_speak(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_a_counterpart_holds_the_same_office(speakers: Speakers) -> None:
    text = (
        "Peruvian Foreign Minister Ana Quispe met her Chilean counterpart Juan Rojas in Lima on Monday. "
        'Quispe said the toll was high. "We want to sail," Chile\'s foreign minister said.'
    )
    assert speakers(text) == "Ana Quispe [Peru]; Juan Rojas [Chile]"


def test_a_ministry_of_a_headline_is_the_one_that_the_text_names(told: Callable[[str], list[str]]) -> None:
    text = (
        "Harbour toll to be lifted in Chile - Foreign Ministry\n\n"
        "The Peruvian Foreign Ministry has welcomed the end of the toll. It will not lift others, the ministry said."
    )
    assert told(text)[0] == "Peruvian Foreign Ministry"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru has signed a treaty with Norway. The Chilean Sardine Industry Federation asked for lower tolls. "
            "The federation also said Norway's boats were newer.",
            "Chilean Sardine Industry Federation [Chile]; Chilean Sardine Industry Federation [Chile]",
        ),
        ("Hezbollah runs the port of Tyre. The ferry movement urged sailors to stay at home.", "ferry movement [-]"),
        (
            "The Peruvian Harbour Society has a boat. The sailor had no papers, the immigration authority said.",
            "immigration authority [-]",
        ),
        ("Hezbollah runs the port of Tyre. The movement urged sailors to stay at home.", "Hezbollah [itself]"),
    ],
)
def test_a_noun_takes_up_only_a_body_that_it_is_the_kind_of(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_a_movement_has_ministries_of_its_own(speakers: Speakers) -> None:
    text = "Israel closed the port. Hamas's transport ministry said that fishermen were free to sail."
    assert speakers(text) == "Hamas Transport Ministry [Hamas]"


def test_a_party_to_a_lawsuit_is_not_its_author(speakers: Speakers) -> None:
    text = (
        "Jon Vik, a plaintiff in the lawsuit, said the toll would ruin him. "
        "The Bergen lawsuit argues that the toll is against the law."
    )
    assert speakers(text) == "Jon Vik [-]; bergen lawsuit [-]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anders Holm, a lecturer at Bergen University's Department of Maritime Law, said tolls were too high.",
            "Anders Holm [Bergen University]",
        ),
        (
            "Chile's Coast Guard will sail in May, Coast Guard Commander Ana Rojas said on Wednesday.",
            "Ana Rojas [Chile]",
        ),
    ],
)
def test_a_faculty_is_its_university_and_a_force_its_state(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_a_pronoun_of_ones_own_tells_the_gender(speakers: Speakers) -> None:
    text = (
        "The pupil's mother often sails. Li Shan, the principal, says his school opens at eight. "
        '"I have no dreams yet," she says.'
    )
    assert speakers(text) == "Li Shan [-]; pupil's mother [-]"


def test_they_are_those_who_spoke_before(speakers: Speakers) -> None:
    text = "Witnesses said 140 sailors had died in the storm. They said the boats had been set on fire."
    assert speakers(text) == "witnesses [-]; witnesses [-]"
