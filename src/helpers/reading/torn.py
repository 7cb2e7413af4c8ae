"""Mends the marks that a wrong decoding has torn: '"?' for a closing mark or a dash, 'isn"t' for "isn't".

Text that was stored in one encoding and read in another keeps the first half of a typographic mark and has a question
mark or nothing for the rest. A quotation then seems never to close: '"It sank,"?she said' for '"It sank," she said'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What a mark has become, and a character for each of its characters; an empty one where none stands for it.
_TORN = (
    (re.compile(r'(?<=\w)"\N{REPLACEMENT CHARACTER}(?=\w)'), ("'", "")),  # O"�Neill
    (re.compile(r'(?<!\w)"\N{REPLACEMENT CHARACTER}'), ('"', "")),
    (re.compile(r'(?<=\w)"(?=(?:t|re|ve|ll|s|d|m)\b)'), ("'",)),
    (re.compile(r'(?<=[\w,;)%]\s)"\?(?!,)'), ("—", " ")),
    (re.compile(r'(?<=\S)"\?(?=[\w"(\[-])'), ('"', " ")),
)


def mended(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """
    Find the characters that torn marks have become, and what stood in their place.

    Parameters
    ----------
    text : str
        An article.
    start, end : int
        A stretch of it, end exclusive.

    Yields
    ------
    tuple of int and str
        Offset in the text of a character, and the one that a reader should see there, if any.
    """
    for pattern, characters in _TORN:
        for match in pattern.finditer(text, start, end):
            yield from zip(range(*match.span()), characters, strict=True)
