"""Who speaks where news pages name people by shares, letters, couples, offices and titles behind other names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("61 percent of Norwegians say the tolls are too high.", "norwegians [Norway]"),
        ("Norwegians love the ferries, with 72 percent saying they are safe.", "norwegians [Norway]"),
        ("Forty percent say the tolls are too high. Most Danes do not mind.", "danes [Denmark]"),
        ("About two in three Norwegians, or 66 percent, say the tolls are too high.", "norwegians [Norway]"),
        ("About 2 in 3 Danes, or 66 percent, say the tolls are too high.", "danes [Denmark]"),
        ("Danes love the ferries. Tolls hit Swedes. In all, 73 percent say they are too high.", "danes [Denmark]"),
        ("Half of respondents say the tolls are too high.", "respondents [-]"),
        ("A Gallup poll found that the tolls are too high.", "Gallup [itself]"),
    ],
)
def test_a_share_speaks_for_its_people_and_a_poll_for_who_asked(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Holm KC told the court that he knew. Ms Holm said he had left.", "Marta Holm [-]; Marta Holm [-]"),
        ("Labour's Erik Lund MP said it was late. Lund said it rained.", "Erik Lund [-]; Erik Lund [-]"),
        (
            "Tommy and Marta Holm said the hall was cold. Mr Holm said he would go.",
            "Tommy Holm, Marta Holm [-]; Tommy Holm [-]",
        ),
        ("Their hosts, Tommy and Marta Holm, said the hall was cold.", "Tommy Holm, Marta Holm [-]"),
        (
            "For years the ATP, WTA, World Chess Federation and the four club unions all agreed that the pier was wet.",
            "ATP, WTA, World Chess Federation, four club unions [itself]",
        ),
        (
            "The Sejm has adopted the law on ferries, MPs Jaroslav Zielny and Olek Honczar said on Friday.",
            "Jaroslav Zielny, Olek Honczar [-]",
        ),
    ],
)
def test_letters_couples_and_lists_name_each_person(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour was full in May. Pompeo said help must come.", "Mike Pompeo [-]"),
        (
            "Boiko Borissov spoke first. A year after he gave up the harbour board, deriding it as “a shed,” President "
            "Rumen Radev is back.",
            "Rumen Radev [Bulgaria]",
        ),
        (
            "The ferry tax is part of a plan that Baltic towns welcome, with Latvia on Friday saying it was fair.",
            "Latvia [itself]",
        ),
        (
            "Fishermen left two bays Monday and Latvia said their boats would be towed to Riga as Estonia promised new "
            "tugs.",
            "Latvia [itself]; Estonia [itself]",
        ),
        (
            "The mayor rejected a call for tolls saying they were unfair.",
            "mayor [-]",
        ),
        (
            "Malta is shaken by several strikes and has warned that its ferries will stop.",
            "Malta [itself]",
        ),
        ("The port may close in May, according to Latvian media reports.", "latvian media [-]"),
        ("Minsk was quiet. The authorities accused her of theft.", "belarusian authorities [Belarus]"),
        (
            "A harbour official in Oslo, where the pilots met, said it was late. “It rained,” the official said.",
            "harbour official in oslo [-]; harbour official in oslo [-]",
        ),
    ],
)
def test_who_speaks_is_told_by_the_order_of_the_words(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text).replace("[Norway]", "[-]") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Latvia's envoy to the boat fair praised the stands.\n\nEnvoy Marta Holm said they were full.",
            ["Marta Holm", "Marta Holm"],
        ),
        (
            "The lake will freeze, an expert has told the radio.\n\nMarta Holm, a retired pilot, told the radio that "
            "the ice was near.",
            ["Marta Holm", "Marta Holm"],
        ),
        (
            "The head of the UN's refugee agency praised the new camp.\n\nFilippo Grandi, the UN High Commissioner for "
            "Refugees, said it was full.",
            ["Filippo Grandi", "Filippo Grandi"],
        ),
        ("Ferries not afraid of the new tolls: minister\n\nErik Lund spoke in Oslo.", ["minister"]),
    ],
)
def test_an_office_told_at_first_is_that_of_who_is_named_next(
    told: Callable[[str], list[str]], text: str, expected: list[str]
) -> None:
    assert told(text) == expected
