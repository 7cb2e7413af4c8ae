"""Names of several words that the lexicons list: "European Union", "Red Cross", "Papua New Guinea"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from helpers.reading.lexicons import Lexicons

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# The small words within names, and the most words of one.
_LINKS = frozenset("of the and for in on".split())
_LONGEST = 6


class _State(NamedTuple):
    country: str
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    spellings: tuple[str, ...]


class _Body(NamedTuple):
    name: str
    spellings: tuple[str, ...]


class _Place(NamedTuple):
    place: str
    spellings: tuple[str, ...]


@cache
def listed_names(lexicons: Path | str | None = None) -> Mapping[str, str]:
    """
    Names of several words that have capitals wherever they stand.

    Parameters
    ----------
    lexicons : Path or str or None
        Folder of lexicons with the states, bodies and places; the project's own when None or empty.

    Returns
    -------
    Mapping of str to str
        The names as they are written, by their lower case.
    """
    tables = Lexicons(lexicons)
    states = tables.table("countries.csv", _State)
    names = [name for row in states for name in (row.country, *row.demonyms, *row.capitals, *row.spellings)]
    names += [name for row in tables.table("institutions.csv", _Body) for name in (row.name, *row.spellings)]
    names += [name for row in tables.table("places.csv", _Place) for name in (row.place, *row.spellings)]
    return {name.lower(): name for name in names if " " in name and _is_capitalised(name.split())}


def found(text: str, names: Container[str]) -> Iterator[tuple[int, int]]:
    """Where names of several words stand in a text, whatever its capitals: the start and end of each, longest first."""
    words = [match.span() for match in _WORD.finditer(text)]
    place = 0
    while place < len(words):
        start = words[place][0]
        ends = [end for _, end in words[place + 1 : place + _LONGEST]]
        size = next((n for n in range(len(ends), 0, -1) if text[start : ends[n - 1]].lower() in names), 0)
        if size:
            yield start, ends[size - 1]
        place += size + 1


def _is_capitalised(words: list[str]) -> bool:
    """Whether a name is one in every word; "The Times" is common words elsewhere."""
    return words[0] != "The" and all(word[0].isupper() or word in _LINKS for word in words)
