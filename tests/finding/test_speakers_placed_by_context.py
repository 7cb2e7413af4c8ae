"""Who speaks, and for whom, where no lexicon knows him and the article tells it beside him or elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast
from helpers.reading.language import ParsedArticle

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Ana Roca says Chile wants to end the row with Peru. Chile has ships, and the ports of Chile are "
            "open, but Chilean trawlers wait. Peruvian President Luis Vega left for Cuba.",
            "Ana Roca [Chile]",
        ),
        (
            "Chile has ships, and the ports of Chile are open, but Chilean trawlers wait in Chile. "
            "Vice-President Ana Roca said the pier would be closed.",
            "Ana Roca [Chile]",
        ),
        (
            "Chile has ships, and the ports of Chile are open, but Chilean trawlers wait in Chile. "
            "Ana Roca, president of the Havn Bank, said the pier would be closed.",
            "Ana Roca [Havn Bank]",
        ),
        ("Deputy Defence Secretary Jane Doe said the pier was old.", "Jane Doe [United States]"),
        (
            "Jane Doe is the head of the Bergen Ferry Institute. Ms Doe says the pier is old.",
            "Jane Doe [Bergen Ferry Institute]",
        ),
        ("Jane Doe is a trawler captain from Peru's north. Ms Doe says the pier is old.", "Jane Doe [-]"),
        (
            "The bridge was new, said Adam Roe, from the Board of Ferry Pilots.",
            "Adam Roe [Board of Ferry Pilots]",
        ),
        ("Aker's spokesman on shipping, Tom Hale, says the port is safe.", "Tom Hale [Aker]"),
        (
            "Danish envoy Jane Doe met Norwegian Prime Minister Kari Moe, a day after the Danish envoy threatened to "
            "leave the talks.",
            "Jane Doe [Denmark]",
        ),
        ("The Solomon Islands foreign minister, Jane Doe, says the reef is dead.", "Jane Doe [Solomon Islands]"),
    ],
)
def test_office_holders_speak_for_whom_the_article_lets_one_know(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secretary of State Colin Powell met German Chancellor Angela Merkel.", "United States"),
        ("Former secretary of state Colin Powell met German Chancellor Angela Merkel.", None),
    ],
)
def test_in_an_article_without_a_date_a_listed_person_holds_the_office_that_it_gives_him(
    parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast], text: str, expected: str | None
) -> None:
    assert cast(parse(text)).affiliation("Colin Powell") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Federal Government says the pier is old. Canada has ships, the ports of Canada are open, but Canadian "
            "trawlers wait in Canada.",
            "Canada [itself]",
        ),
        ("The Federal Government says the pier is old.", "Federal Government [-]"),
        (
            "Norwegian soldiers left the fort. Tanks rolled on, although the army said the road was closed.",
            "Norwegian Armed Forces [Norway]",
        ),
        (
            "Norwegian soldiers left the fort to Swedish troops, although the army said the road was closed.",
            "army [-]",
        ),
        ("Fatah kept silent. The armed Islamic movement, Hamas, said the road was closed.", "Hamas [itself]"),
        (
            '"The pier is old," the Lima-based Chilean news agency Chilean Islander Press (CIP) said in a report.',
            "Chilean Islander Press [itself]",
        ),
        ("The Chilean Islander Press (CIP) said the pier was old.", "Chilean Islander Press [itself]"),
    ],
)
def test_bodies_are_called_by_their_names_and_media_speak_for_themselves(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier is closed, according to a Chilean trader who knew Ian Moe well.", "chilean trader [Chile]"),
        ("The woman who calls herself Otter Jane said the pier was closed.", "Otter Jane [-]"),
        (
            "A Chilean defector claims the pier is closed. The man who calls himself Otter Joe said he had been there.",
            "Otter Joe [-]; Otter Joe [-]",
        ),
    ],
)
def test_who_is_described_is_who_gives_a_name_and_not_whom_he_knows(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


EMBARGO = "The embargo bars Peruvian copper, Peruvian gold and Peruvian fish, and ships from Peru may not land. "
PUNISHED = [
    (f"Norway joined the embargo on Peru. {EMBARGO}Economy Minister Kari Moe said it was fair.", "Kari Moe [Norway]"),
    (
        "Norway backed sanctions against the Peruvian fleet. Economy Minister Kari Moe said they were fair. "
        "Peruvian Foreign Minister Ana Roca left for home.",
        "Kari Moe [Norway]",
    ),
    (
        f"Norway joined the embargo on Peru. Peru protested. {EMBARGO}Economy Minister Ana Roca said it was unfair.",
        "Ana Roca [Peru]",
    ),
    (
        "Norway shelled Peru. Peruvian ships, Peruvian copper and Peruvian houses burned. "
        "Interior Minister Ana Roca said the port was closed.",
        "Ana Roca [Peru]",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PUNISHED)
def test_a_minister_is_of_no_state_that_others_only_punish(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile's pier is new. Foreign Minister Ana Roca said the pier was open.", "Ana Roca [Chile]"),
        ("Chilean ships left. Foreign Minister Ana Roca said the pier was open.", "Ana Roca [Chile]"),
        ("Ships left Chile for Peru. Foreign Minister Ana Roca said the pier was open.", "Ana Roca [-]"),
    ],
)
def test_a_minister_is_of_the_only_state_that_an_article_names(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway gave Chile 20 ferries, according to two officials who wore hats.", "two officials [-]"),
        ("The road to Oslo is closed, according to two officials.", "two officials [Norway]"),
        ("The road from Oslo to Riga is closed, according to officials.", "officials [Latvia]"),
    ],
)
def test_officials_who_are_counted_are_not_those_of_the_nearest_of_several_states(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected
