"""Makes a stretch of an article clean for the parser: remnants of links left out, marks mended and made plain.

White space of any kind and length becomes one space, and spaces stand where words or sentences run into each other.
"""

from __future__ import annotations

import re

from helpers.reading.marks import around_names
from helpers.reading.torn import mended

_REMNANT = re.compile(
    r"\[(?=[^\[\]\n]*\]\([^()\n]*\))|\]\([^()\n]*\)|\*\*|^#+\s+|^\s*[•*]\s+"
    r"| Extraordinary and Plenipotentiary\b"
    r"|(?<=\b(?:pro|non)) (?=-\w)|(?<=\b(?:anti|post|self)) (?=-\w)"
    r"|(?<=\w) (?=-(?:language|speaking|range|made|backed|led)\b)",
    re.MULTILINE,
)
_SAYS = r"(?:said|says|added|adds|explained|explains|noted|notes|emphasi[sz]e[sd]|stresse[sd]|replied|believes|he|she)"
# The marks beside which a space may be missing: a search that looks for them first is four times as fast.
_GLUED = re.compile(
    r"(?:(?<=[.!?\"”)–—-])|(?=[–—-]))(?:"
    r"(?<=[a-z][a-z0-9)][.!?])(?=[\"“]?[A-Z])|(?<=[a-z0-9][.!?][\"”])(?=[A-Z])"
    rf"|(?<=\w[-–—])(?={_SAYS}\b (?!-))|(?<= [-–—])(?={_SAYS}\b)|(?<=\w)(?=[-–—]{_SAYS}\b (?!-))"
    r"|(?<=[\w.!?,][\"”])(?=[-–—] \w)|(?<=^[-–—])(?=[A-Z])"
    r"|(?<=\d\d[.!?])(?=[A-Z][a-z])|(?<=\w[)%][.!?])(?=[\"“]?[A-Z][a-z])"
    r"|(?<=[A-Z]{2}\.)(?=[A-Z][a-z])|(?<=[A-Z]{2}\))(?=[A-Z])"
    r"|(?<=[.!?])(?=[-–—] [A-Z\"“])|(?<=[.!?][\"”])(?=[-–—] |[\"“][A-Z]))",
    re.MULTILINE,
)
# Words with a capital that begin sentences and no names.
_BEGINS = (
    r"(?:The|He|She|It|They|We|This|That|These|Those|There|His|Their|Its|Our|But|And|If|When|While|In|On|At|After|"
    r"Before|For|From|As|By|With|According|However|Meanwhile|Both|Also|An?(?= [a-z]))\b(?!\.)"
)
# A full stop behind a single letter that is no initial, or behind a time of day: spaCy takes it for the abbreviation's
# alone, and ends no sentence there ("wrote on X|. He", "for $5m|. Peru", "Plan B|. The", "at 9 p.m|. They").
_STOP = re.compile(
    r"\.(?:(?<=\d[a-z]\.)|(?<=\d [a-uw-z]\.)|(?<=\bon X\.)|(?<=\bvia X\.)|(?<=\bplatform X\.)|(?<=\bnetwork X\.))"
    r"(?=\s+[\"“]?[A-Z])"
    rf"|\.(?:(?<=[a-z] [A-Z]\.)|(?<=\b[ap]\.m\.))(?=\s+{_BEGINS})"
)
# Names of two parts with a space too many ("Berg -Hansen").
_TORN_NAME = re.compile(r"\b[A-ZŁŚŻĆ][a-zà-ž]+( )-[A-ZŁŚŻĆ][a-zà-ž]+\b")
# Hyphens behind which the parser loses the noun ("the vice|-president of the club said").
_PREFIXED = re.compile(
    r"(?<=\b[Ss]ub)-(?=(?:commissioner|inspector|prefect|governor)\b)|"
    r"(?<=\b[Vv]ice)-(?=[a-z])|(?<=\b[Ee]x)-(?=[a-z])"
    r"|(?<=\b[Cc]o)-(?=[a-z]*(?:er|or|ist|chair|chairman|chairwoman|president|host|pilot)s?\b)"
)
_PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"', "‘": "'", "’": "'", "\u00ad": ""}


def clean(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """
    Give the clean text of a stretch of an article.

    Parameters
    ----------
    text : str
        An article.
    start, end : int
        A stretch of it, end exclusive.

    Returns
    -------
    tuple of str and list of int
        The clean text, and for each of its characters the offset in `text`.
    """
    glued = {match.start() for pattern in (_GLUED, _STOP) for match in pattern.finditer(text, start, end)}
    changed = _changed(text, start, end)
    characters: list[str] = []
    origin: list[int] = []
    last = " "
    for offset, character in enumerate(text[start:end], start):
        if offset in glued and last != " ":
            characters.append(" ")
            origin.append(offset - 1)
            last = " "
        if offset in changed:
            character = changed[offset]
        character = " " if character.isspace() else _PLAIN.get(character, character)
        if character and (character != " " or last != " "):
            characters.append(character)
            origin.append(offset)
            last = character
    if characters and last == " ":
        characters.pop()
        origin.pop()
    return "".join(characters), origin


def _changed(text: str, start: int, end: int) -> dict[int, str]:
    """The characters that a reader should see in place of some, nothing for those to leave out."""
    changed = dict(mended(text, start, end))
    changed |= {match.start(): " " for match in _PREFIXED.finditer(text, start, end)}
    changed |= {offset: "" for match in _REMNANT.finditer(text, start, end) for offset in range(*match.span())}
    changed |= {match.start(1): "" for match in _TORN_NAME.finditer(text, start, end)}
    changed |= dict.fromkeys(around_names(text, start, end), "")
    return changed
