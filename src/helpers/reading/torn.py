"""Mends what a bad conversion does to marks and spaces: '"?' for a closing mark or a dash, "the-ferry" for "the ferry".

Text that was stored in one encoding and read in another keeps the first half of a typographic mark and has a question
mark or nothing for the rest. A quotation then seems never to close: '"It sank,"?she said' for '"It sank," she said'.
Pages whose links were cut out have hyphens where these began and ended: "told-NRK that the-ferry sank.-It is lost."
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
    # The sailors"?boats sank," he said
    (re.compile(r'(?<=s)"\?(?=[a-z][^"]*[^\s"]"(?:\?|\s|$))'), ("'", " ")),
)
# Words that begin and end no compound.
_WORDS = (
    r"(?:the|that|and|but|is|are|was|were|had|will|would|could|who|which|where|from|with|their|his|its|this|"
    r"said|says|told|also|been|have(?!-nots?\b)|has(?!-been\b))"
)
# Hyphens that part what a space should, and runs of them that part nothing.
_GLUING = re.compile(
    rf"(?<=\s)(?i:{_WORDS})(-)(?=[A-Za-z])|(?<!\w)(?<!\w-)\w+(-)(?={_WORDS}\b(?!-))"
    r"|(?<=[,:;])(-)(?=[A-Za-z\"“])|(?<=[a-z)][.!?])(-)(?=[\"“A-Z])|(?<=[.!?,][\"”])(-)(?=[\"“A-Za-z])"
    r"|(?<=[.!?\"”\s])(-{3,}|-+(?: -+)+)(?=\s|$)"
)


def mended(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """
    Find the characters that torn marks and cut links have become, and what stood in their place.

    Parameters
    ----------
    text : str
        An article.
    start, end : int
        A stretch of it, end exclusive.

    Yields
    ------
    tuple of int and str
        Offset in the text of a character, and the one that a reader should see there, if any; the last one counts.
    """
    for match in _GLUING.finditer(text, start, end):
        assert match.lastindex is not None
        yield from ((offset, " ") for offset in range(*match.span(match.lastindex)))
    for pattern, characters in _TORN:
        for match in pattern.finditer(text, start, end):
            yield from zip(range(*match.span()), characters, strict=True)
