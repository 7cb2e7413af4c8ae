"""Statements in hurried copy: torn marks, times before what is said, names of places run into them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Olsen says the toll is a "bad idea."?"the bridge isn"t paid for,"?he said. "And it never will be."?The '
            "council meets in May.",
            [
                ('the toll is a "bad idea."', "Olsen"),
                ('"the bridge isn"t paid for," | "And it never will be."', "he"),
            ],
        ),
        (
            'The mayor said the ferry "?the only one "?had sunk. "We need a "Tew"?one," she added.',
            [('the ferry "?the only one "?had sunk', "The mayor"), ('"We need a "Tew"?one,"', "she")],
        ),
    ],
)
def test_torn_marks_bound_what_is_said(contents: Contents, text: str, told: list[tuple[str, str | None]]) -> None:
    assert contents(text) == told
