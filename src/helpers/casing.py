"""Names that the tables keep in lower case, written as the article writes them: "U.S. officials", "Nigerien army"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from helpers.reading.headlines import ALWAYS_NAMES
from helpers.reading.lexicons import Lexicons
from helpers.reading.proper_names import found, listed_names
from helpers.tables import ACTOR_COLUMNS

_WORD = re.compile(r"(?<![\w'’])[^\W\d_](?:[.&]?[^\W\d_])*\.?")
_ABBREVIATIONS = {
    "u.s.": "U.S.",
    "u.k.": "U.K.",
    "u.n.": "U.N.",
    "e.u.": "E.U.",
    "eu": "EU",
    "uk": "UK",
    "nato": "NATO",
}
# What is of the countries of the West, not of the west of a country: "western officials", "western Ukraine".
_OF_THE_WEST = re.compile(r"\bwestern(?= [a-z])")
# What stands before a word within a sentence; a word at its start has a capital whatever it means.
_WITHIN = r"(?<=[\w,;’'”)] )"


class _Country(NamedTuple):
    country: str
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


def as_written(name: str, sentences: Iterable[str], lexicons: Path | str | None = None) -> str:
    """A name with the capitals that its words have in the sentences, and those of listed names in it.

    Parameters
    ----------
    name
        A name as the tables have it; one with a capital letter is left as it is.
    sentences
        Where it was read.
    lexicons
        Folder of lexicons with the names; the project's own when None or empty.
    """
    if name != name.lower():
        return name
    text = "\n".join(dict.fromkeys(sentences))
    name = _with_names(_as_it_stands(name, text), lexicons)
    return _OF_THE_WEST.sub("Western", _WORD.sub(lambda word: _written(word[0], text, lexicons), name))


def written(mentions: pd.DataFrame, lexicons: Path | str | None = None) -> pd.DataFrame:
    """A table with its actors as each mention's own sentence writes them; `lexicons` as for `as_written`."""

    def cased(cell: Any, sentence: str) -> Any:
        if isinstance(cell, str):
            return as_written(cell, [sentence], lexicons)
        return [as_written(name, [sentence], lexicons) for name in cell] if hasattr(cell, "__iter__") else cell

    sentences, index = mentions["sentence"], mentions.index
    actors = {
        column: pd.Series(map(cased, mentions[column], sentences), index, dtype=object)
        for column in ACTOR_COLUMNS
        if column in mentions.columns
    }
    return mentions.assign(**actors)


def _as_it_stands(name: str, text: str) -> str:
    """A name with the capitals of the place where all of it stands, but for its first word: a sentence may begin there.

    Its words may have other capitals elsewhere: "the new envoys met diplomats in New York".
    """
    pattern = r"\s+".join(map(re.escape, name.split()))
    whole = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
    if whole is None or not whole[0]:
        return name
    first, *others = whole[0].split()
    named = others and others[0][0].isupper() and ALWAYS_NAMES.match(name)
    return " ".join([first.capitalize() if named else first.lower(), *others])


def _with_names(name: str, lexicons: Path | str | None) -> str:
    """A name with capitals on the names of several words in it that the lexicons list."""
    names = listed_names(lexicons)
    for start, end in found(name, names):
        name = name[:start] + names[name[start:end].lower()] + name[end:]
    return name


def _written(word: str, text: str, lexicons: Path | str | None) -> str:
    if not word.islower():
        return word
    pattern = rf"{_WITHIN}{re.escape(word)}(?!\w)"
    forms = Counter(re.findall(pattern, text, re.IGNORECASE)).most_common(1)
    if forms and forms[0][0] != word:
        return str(forms[0][0])
    return _proper(lexicons).get(word, word)


@cache
def _proper(lexicons: Path | str | None) -> dict[str, str]:
    """Words that are capitalised wherever they stand, by their lower-case form."""
    rows = Lexicons(lexicons).table("countries.csv", _Country)
    names = (name for row in rows for name in (row.country, *row.demonyms, *row.capitals) if " " not in name)
    return {name.lower(): name for name in names if name[:1].isupper()} | _ABBREVIATIONS
