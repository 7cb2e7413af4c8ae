"""Mends what a bad conversion does to marks and spaces: '"?' for a closing mark or a dash, "the-ferry" for "the ferry".

Text that was stored in one encoding and read in another keeps the first half of a typographic mark and has a question
mark or nothing for the rest. A quotation then seems never to close: '"It sank,"?she said' for '"It sank," she said'.
Pages whose links were cut out have hyphens where these began and ended: "told-NRK that the-ferry sank.-It is lost."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

# What a mark has become that no question mark can follow, and a character for each of its characters; an empty one
# where none stands for it.
_TORN = (
    (re.compile(r'(?<=\w)"\N{REPLACEMENT CHARACTER}(?=\w)'), ("'", "")),  # O"�Neill
    (re.compile(r'(?<!\w)"\N{REPLACEMENT CHARACTER}'), ('"', "")),
    (re.compile(r'(?<=\w)"(?=(?:t|re|ve|ll|s|d|m)\b)'), ("'",)),
    (re.compile(r'(?<=[\w,;)%]\s)"\?(?=\w)'), ("—", " ")),
    (re.compile(r'(?<=\S)"\?(?=[a-z])|(?<=[,.!])"\?(?=[\w"(\[-])'), ('"', " ")),
    # The sailors"?boats sank," he said
    (re.compile(r'(?<=s)"\?(?=[a-z][^"]*[^\s"]"(?:\?|\s|$))'), ("'", " ")),
)
# The same where it may be a question mark as well, as in 'Is it "late"?"No."' and 'a "?" mark'.
_DOUBTFUL = (
    (re.compile(r'(?<=[\w,;)%]\s)"\?(?![,\w])'), ("—", " ")),
    (re.compile(r'(?<=[^\s,.!])"\?(?=[A-Z0-9"(\[-])'), ('"', " ")),
)
# So many torn marks, and so many hyphens, are no slips of the pen.
_TORN_OFTEN = 2
_GLUED_OFTEN = 3
_ANY_TORN = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _TORN))
# Words that end no compound, those of them that may begin one ("told-you-so", "with-profits"), and how any word does.
_BEGINNING = r"(?:but|will|would(?!-be\b)|who|with|told|have(?!-nots?\b)|has(?!-been\b))"
_WORDS = (
    r"(?:the|that|and|is|are|was|were|had|could|which|where|from|their|his|its|this|said|says|also|been|"
    rf"{_BEGINNING})"
)
_FIRST = r"(?<=\s)(?=[A-Za-z][a-z]*-)"  # all capitals are an acronym ("WHO-led")
_PARTICIPLE = r"(?!(?:led|linked|backed|held|run|claimed|controlled|inspired|affiliated|based)\b)"
# Hyphens that part what a space should, and runs of them that part nothing.
_GLUING = re.compile(
    rf"{_FIRST}(?!(?i:{_BEGINNING})-)(?i:{_WORDS})(-)(?=[A-Za-z]){_PARTICIPLE}"
    rf"|(?<!\w)(?<!\w-)\w+(-)(?={_WORDS}\b(?!-))"
    r"|(?<=[,:;])(-)(?=[A-Za-z\"“])|(?<=[a-z)][.!?])(-)(?=[\"“A-Z])|(?<=[.!?,][\"”])(-)(?=[\"“A-Za-z])"
    r"|(?<=[.!?\"”\s])(-{3,}|-+(?: -+)+)(?=\s|$)"
)
_DOUBTFULLY_GLUING = re.compile(rf"{_FIRST}(?i:{_BEGINNING})(-)(?=[A-Za-z]){_PARTICIPLE}")


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
    if "-" in text[start:end]:
        yield from _parted(text, start, end)
    if '"' in text[start:end]:
        yield from _whole(text, start, end)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Spaces for the hyphens that links have left."""
    for pattern in (_GLUING, _DOUBTFULLY_GLUING) if _is_glued(text) else (_GLUING,):
        for match in pattern.finditer(text, start, end):
            assert match.lastindex is not None
            yield from ((offset, " ") for offset in range(*match.span(match.lastindex)))


def _whole(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The characters of torn marks, each of which has kept a straight quotation mark."""
    for torn, characters in _TORN:
        for match in torn.finditer(text, start, end):
            yield from zip(range(*match.span()), characters, strict=True)
    for torn, characters in _DOUBTFUL:
        for match in torn.finditer(text, start, end):
            if _is_torn(text) or _is_unpaired(text, start, match.start()):
                yield from zip(range(*match.span()), characters, strict=True)


def _is_unpaired(text: str, start: int, place: int) -> bool:
    """Whether a mark between letters would open a quotation, as no quotation is open there: 'sailors"?Hall'."""
    between = text[place - 1].isalpha() and text[place + 2 : place + 3].isalpha()
    last = text.rfind('"', start, place)
    closed = last > start and not text[last - 1].isspace()
    return between and (last < start or closed)


@lru_cache(maxsize=1)
def _is_glued(text: str) -> bool:
    """Whether an article has several hyphens where links were cut out."""
    return len(_GLUING.findall(text)) + len(_DOUBTFULLY_GLUING.findall(text)) >= _GLUED_OFTEN


@lru_cache(maxsize=1)
def _is_torn(text: str) -> bool:
    """Whether an article has several torn marks that can be nothing else."""
    return len(_ANY_TORN.findall(text)) >= _TORN_OFTEN
