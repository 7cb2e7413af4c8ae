"""Divides an article's text into units (headlines, captions, paragraphs) and leaves page furniture out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Unit(NamedTuple):
    """A stretch of the article that is read by itself.

    Attributes
    ----------
    kind
        ``headline``, ``caption`` or ``paragraph``.
    start, end
        Offsets in the article's text.
    """

    kind: str
    start: int
    end: int


def units(text: str) -> list[Unit]:
    """The units of a text in order, furniture left out.

    Hard line breaks inside a sentence are mended: a block that ends without closing punctuation is joined with the next
    one when that goes on in lower case or stands in the middle of a sentence.
    """
    found: list[Unit] = []
    for start, end in _joined(text, list(_blocks(text))):
        block = text[start:end]
        if not _FURNITURE.search(block):
            found.append(Unit(_kind(block, first=not found), start, end))
    return found


_BLOCK = re.compile(r"\S(?:[^\n]*\S)?")
_CLOSED = re.compile(r"[.!?:;…\"”'’)\]*]\s*$")
_FURNITURE = re.compile(
    r"^(?:"
    r"\W*(?:By\s+\[?[A-Z]\w+[^.]{0,60}|\d{1,2}:\d\d(?:\s+\d{1,2}:\d\d:\d\d)*.*)$"
    r"|\W*(?:Related articles?|Read more|See also|Live Briefing|Original url|Accessibility links|Breaking News|"
    r"Last update|Get more news|Sign up|Subscribe|Follow us|Share this|No media source|please wait|Newsroom logo|"
    r"With reporting by)\b"
    r"|[<*\s]*https?://"
    r")",
    re.IGNORECASE,
)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    for match in _BLOCK.finditer(text):
        yield match.span()


def _joined(text: str, blocks: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, end in blocks:
        if current and not _CLOSED.search(text[current[0] : current[1]]) and text[start].islower():
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _kind(block: str, *, first: bool) -> str:
    if block.startswith("#") or (first and len(block) < 200 and not _CLOSED.search(block)):
        return "headline"
    return "paragraph"
