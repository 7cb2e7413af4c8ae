"""Nouns by their form."""

from __future__ import annotations

import pytest

from helpers.finding.nouns import is_plural, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("soldiers", "soldier"),
        ("Battalion Tactical Groups", "battalion tactical group"),
        ("mercenaries", "mercenary"),
        ("servicemen", "serviceman"),
        ("gunmen", "gunman"),
        ("people", "person"),
        ("lives", "life"),
        ("bodies", "body"),
        ("branches", "branch"),
        ("losses", "loss"),
        ("personnel", "personnel"),
        ("corps", "corps"),
        ("soldier", "soldier"),
    ],
)
def test_a_plural_has_its_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["his", "previous", "less", "is", "campus", "across", "news", "soldier"])
def test_a_word_that_only_ends_like_a_plural_is_none(word: str) -> None:
    assert not is_plural(word)
