"""Sanctions: those in force that are only discussed, hoped to work, tied to something or to be lifted one day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]

_IN_FORCE = "Norway imposed sanctions on Peru in May over a sunken ferry."


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ada Doe discussed sanctions on Peru at a dinner.", "imposed"),
        ("Ada Doe denied having discussed sanctions on Peru at a dinner.", "imposed"),
        ("Ada Doe raised Norway's intentions concerning sanctions on Peru.", "imposed"),
        ("Sanctions on Peru may have come up at a dinner.", "imposed"),
        ("Polls show support for sanctions on Peru.", "imposed"),
        ("Sanctions have never filled a port.", "imposed"),
        ("The issue of sanctions on Peru was not raised at the dinner.", "imposed"),
        # Further ones, those still to be discussed and those asked for are others
        ("Ada Doe discussed new sanctions on Peru at a dinner.", "considered"),
        ("The council will discuss sanctions on Peru on Monday.", "considered"),
        ("Polls show support for tougher sanctions on Peru.", "called_for"),
        ("Malta asked for sanctions on Peru.", "called_for"),
    ],
)
def test_what_is_talked_about_is_in_force_where_the_article_says_so(
    sentence: str, status: str, sanctions_in: Find
) -> None:
    (_, first), (_, second) = sanctions_in(f"{_IN_FORCE} {sentence}")
    assert (first.status, second.status) == ("imposed", status)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ada Doe discussed sanctions on Peru with the Peruvian envoy.", "imposed"),
        ("Ada Doe raised sanctions on Peru in a call with the Peruvian envoy.", "imposed"),
        ("Ada Doe discussed sanctions on Peru with the Maltese envoy.", "considered"),
        ("Ada Doe discussed new sanctions on Peru with the Peruvian envoy.", "considered"),
    ],
)
def test_what_is_discussed_with_those_under_it_is_in_force(sentence: str, status: str, sanctions_in: Find) -> None:
    assert [mention.status for _, mention in sanctions_in(sentence)] == [status]
