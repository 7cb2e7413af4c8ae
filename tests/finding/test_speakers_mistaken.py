"""Those who might be taken for the speaker and are not: places of firms, regions, other coalitions, namesakes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]
Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy sought to reassure skippers that the toll was fair.", ["the toll was fair"]),
        ("Councillors voted to declare that the wreck was a grave.", ["the wreck was a grave"]),
        ("The skipper tried to stress that the ferry floats.", ["the ferry floats"]),
        ("The skipper attempted to explain that the ferry floats.", ["the ferry floats"]),
        # Yet to be said.
        ("The skipper is expected to say that the ferry floats.", []),
        ("The skipper was due to announce that the ferry floats.", []),
        ("The skipper refused to say that the ferry floats.", []),
        ("The skipper did not want to say who had sunk the ferry.", []),
    ],
)
def test_who_tries_to_say_something_has_said_it(contents: Contents, text: str, expected: list[str]) -> None:
    assert [content.removeprefix("that ") for content, _ in contents(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan came from a lobby in Peru, which claims that the toll is unfair.", "lobby in peru [-]"),
        ("They read it on a blog in Peru, which says that the toll is unfair.", "blog in peru [-]"),
        ("The toll was drawn up by a lobby in Oslo, which warned that it is low.", "lobby in oslo [-]"),
        # Parties to a thing, not where it is.
        ("The toll raised tension with Peru, which says that it is unfair.", "Peru [itself]"),
        ("The toll met protest from Peru, which says that it is unfair.", "Peru [itself]"),
    ],
)
def test_a_place_does_not_speak_for_what_is_there(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Joe Biden spoke on a ferry. The Democrat said it was late.", "Joe Biden [United States]"),
        ("Barack Obama spoke on a ferry. The Democrat said it was late.", "Barack Obama [-]"),
        # Somebody without a name has spoken before.
        (
            "Joe Biden took a ferry. A pilot said it was safe. The Democrat said it was late.",
            "Joe Biden [United States]",
        ),
        # Another is named, or the noun has a rank of its own.
        ("Joe Biden met Emma Sund of Portland. The Democrat said it was late.", "Emma Sund [-]"),
        (
            "Joe Biden spoke on a ferry. The top Democrat on the panel said it was late.",
            "top democrat on the panel [-]",
        ),
    ],
)
def test_who_leads_a_state_may_be_a_democrat(speakers: Speakers, text: str, last: str) -> None:
    assert speakers(text).rpartition("; ")[2] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Skippers called Norway a Nanny State. The state said that was false.", "Norway [itself]"),
        ("A ferry sank in the state of Zulia. Nicolas Maduro spoke. The state said it was sorry.", "state [-]"),
        ("A ferry sank in the state of Oregon. The state said it was sorry.", "Oregon [itself]"),
        (
            "The state of Oregon sued on Monday. Peru shut a ford. It rained. It snowed. It froze. It thawed. Ferries "
            "sank. Skippers swam. Gulls came. Peru shut a port. The state said it was sorry.",
            "Peru [itself]",
        ),
        ("The state of Oregon sued on Monday. Peru shut a ford. The state said it was sorry.", "Oregon [itself]"),
    ],
)
def test_a_region_is_called_the_state_where_it_acts(speakers: Speakers, text: str, last: str) -> None:
    assert speakers(text).rpartition("; ")[2] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The US-led coalition struck a port. In Oslo, the minority coalition lost a vote. The coalition said it "
            "was late.",
            "minority coalition [-]",
        ),
        (
            "The US-led coalition struck a port. In Oslo, the minority coalition lost. The coalition said it was late. "
            "The coalition said it was sorry.",
            "minority coalition [-]",
        ),
        (
            "In Oslo, the minority coalition lost a vote. The US-led coalition struck a port. The coalition said it "
            "was late.",
            "US-led coalition [itself]",
        ),
    ],
)
def test_a_coalition_is_the_one_that_stands_nearest(speakers: Speakers, text: str, last: str) -> None:
    assert speakers(text).rpartition("; ")[2] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Jung-un said the ford was closed.", "Kim Jong Un [North Korea]"),
        ("Kim Jong Nam said the ford was closed.", "Kim Jong Nam [-]"),
    ],
)
def test_a_common_misspelling_is_no_other_name(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_an_office_tells_a_misspelt_name_without_a_date(told: Callable[[str], list[str]]) -> None:
    text = "It rained in the hills.\n\nChinese Foreign Minister Wang Ji said on Monday that the ford was closed."
    assert told(text) == ["Wang Yi"]
