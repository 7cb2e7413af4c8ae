"""Definite descriptions of people whom an article has named take them up by the best clues."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


def last(speakers: str) -> str:
    """The speaker of the last statement, without affiliation."""
    return speakers.rpartition("; ")[2].partition(" [")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Everybody looked at Ida Holm. The owner of the ferry said it was late.",
            "Ida Holm",
        ),
        (
            'Rolf Berg, a retired gunsmith, came with Ida Holm, a nurse. "It is late," the gunsmith said.',
            "Rolf Berg",
        ),
        (
            'Viking trainer Rolf Berg spoke before Ida Holm, a nurse, did. "It is late," the Viking coach said.',
            "Rolf Berg",
        ),
        (
            'Rolf Berg and Ida Holm have a son. "It is late," the mum-of-one said.',
            "Ida Holm",
        ),
        (
            '"We stay," said Ida Holm, a beekeeper. "It is late," added the strict bookkeeper.',
            "Ida Holm",
        ),
        (
            "Rolf Berg, a German actor, met Ida Holm. The German star said it was late.",
            "Rolf Berg",
        ),
    ],
)
def test_a_description_takes_up_who_fits_its_words_and_is_present(speakers: Speakers, text: str, expected: str) -> None:
    assert last(speakers(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Emmanuel Macron flew home. The chairman of the Indian port union said it was late.",
            "chairman of the indian port union",
        ),
        (
            "Ida Holm won. Her adviser said it was late.",
            "ida holm's adviser",
        ),
        (
            "A beekeeper fell. Ida Holm saw it. The beekeeper said it was late.",
            "beekeeper",
        ),
        (
            'A friend of the pair said they quarrelled. Ida Holm left. "It is late," the insider said.',
            "friend of the pair",
        ),
        (
            "Ida Holm left the port. The voice in the fog said it was late.",
            "voice in the fog",
        ),
    ],
)
def test_a_description_of_somebody_else_stays_one(speakers: Speakers, text: str, expected: str) -> None:
    assert last(speakers(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The voit of the commune Ida Holm said it was late.", "Ida Holm"),
        ("When the PiS MP Ida Holm said it was late, all left.", "Ida Holm"),
        ("In the opinion of prof. Ida Holm, the port is late.", "Ida Holm"),
        (
            "Rolf Berg, the head of the museum, met Ida Holm, the head of the commune. The museum's boss spoke. "
            "The head of the commune said it was late.",
            "Ida Holm",
        ),
        ('EU envoy Josep Borrell came. "It is late," the Spaniard said.', "Josep Borrell"),
        ("The Alliance for Safe Harbours said it was late.", "Alliance for Safe Harbours"),
        ("A poll by the think tank PortWatch found that it was late.", "PortWatch"),
        ("According to a poll by the Agora24 centre, the port is late.", "Agora24"),
        ("U.S. miner Stillmont Metals Corp on Wednesday called on Malta to impose duties.", "Stillmont Metals"),
        ('"It is too late for the port" - it was written in the communication of the Harbour Union.', "Harbour Union"),
    ],
)
def test_whom_a_title_a_body_or_a_people_is_named_with(speakers: Speakers, text: str, expected: str) -> None:
    assert last(speakers(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yulia Svyrydenko came. Yuliia Anatoliivna said it was late.", "Yulia Svyrydenko"),
        ("KJ is in bits. The insider said it was late.", "insider"),
        ("Oleksandr Kharchenko said it was late.", "Oleksandr Kharchenko"),
        ("His mother, Olga, came. She said it was late.", "Olga"),
    ],
)
def test_a_name_means_whom_the_article_calls_so_and_no_listed_person_that_sounds_like_it(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert last(speakers(text)) == expected


def test_a_given_name_in_the_headline_is_that_of_the_whole_name_below(speakers: Speakers) -> None:
    text = "Ida-Jo wins again\n\nIda-Jo Holm, 29, said it was late.\n\nIda-Jo said she would go."
    assert speakers(text) == "Ida-Jo Holm [-]; Ida-Jo Holm [-]"
