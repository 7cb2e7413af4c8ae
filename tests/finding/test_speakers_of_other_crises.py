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
        ("The justice department said the toll was legal.", "United States Department of Justice [United States]"),
        ("The private Dogan news agency said the ford was closed.", "Doğan News Agency [itself]"),
        ("KCNA said the ford was closed.", "Korean Central News Agency [North Korea]"),
    ],
)
def test_a_body_has_its_full_name_however_the_press_shortens_it(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected
