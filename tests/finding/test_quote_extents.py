"""Where what is said begins and stops: what something is called, asides of the writer's, marks that never close."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The pilots call the new toll unfair and far too high.", "unfair and far too high"),
        ("The envoy called the toll unfair and “a real burden”.", "unfair and “a real burden”"),
        ("The union calls plans to close the old lock 'utter folly'.", "'utter folly'"),
        ("A new statute branded the strike as unlawful.", "unlawful"),
        ("The guild has dismissed the inquiry as a farce.", "a farce"),
        ("The mayor dismissed concerns that he may be seen as weak.", "concerns that he may be seen as weak"),
        ("The guild called for Norway to drop its “cruel toll”.", "Norway to drop its “cruel toll”"),
    ],
)
def test_what_something_is_called_stands_without_the_thing(contents: Contents, text: str, content: str) -> None:
    assert [words for words, _ in contents(text)] == [content]


def test_who_bears_a_name_calls_himself_nothing(contents: Contents) -> None:
    assert contents("A guild calling itself the Free Pilots ran the harbour.") == []
