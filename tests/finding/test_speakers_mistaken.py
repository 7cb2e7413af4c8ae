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
