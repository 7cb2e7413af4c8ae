"""Names that the tables keep in lower case, written as the article writes them: "U.S. officials", "Nigerien army"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from helpers.reading.lexicons import Lexicons

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
# What stands before a word within a sentence; a word at its start has a capital whatever it means.
_WITHIN = r"(?<=[\w,;’'”)] )"


class _Country(NamedTuple):
    country: str
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


def as_written(name: str, sentences: Iterable[str]) -> str:
    """A name with the capitals that its words have in the sentences, and those of countries and their people.

    Parameters
    ----------
    name
        A name as the tables have it; one with a capital letter is left as it is.
    sentences
        Where it was read.
    """
    if name != name.lower():
        return name
    text = "\n".join(dict.fromkeys(sentences))
    return _WORD.sub(lambda word: _written(word[0], text), name)


def _written(word: str, text: str) -> str:
    pattern = rf"{_WITHIN}{re.escape(word)}(?!\w)"
    forms = Counter(re.findall(pattern, text, re.IGNORECASE)).most_common(1)
    if forms and forms[0][0] != word:
        return str(forms[0][0])
    return _proper().get(word, word)


@cache
def _proper() -> dict[str, str]:
    """Words that are capitalised wherever they stand, by their lower-case form."""
    rows = Lexicons().table("countries.csv", _Country)
    names = (name for row in rows for name in (row.country, *row.demonyms, *row.capitals) if " " not in name)
    return {name.lower(): name for name in names if name[:1].isupper()} | _ABBREVIATIONS
