"""What numbers are written with: the tokens of a text, and the words and signs that have a value."""

from __future__ import annotations

import re
from typing import NamedTuple

SMALL = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        start=1,
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
ABBREVIATED_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mil": 1_000_000,
    "mln": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
# What a bare plural says: the interval that it is read as.
VAGUE = {
    "tens": (20.0, 99.0),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2_000.0, 9_999.0),
    "millions": (2_000_000.0, 9_999_999.0),
    "billions": (2_000_000_000.0, 9_999_999_999.0),
    "trillions": (2_000_000_000_000.0, 9_999_999_999_999.0),
}
SEVERAL = (3.0, 9.0)
FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fourth": 0.25, "fifth": 0.2, "tenth": 0.1}

CURRENCIES = {
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₽": "ruble",
    "₴": "hryvnia",
    "us": "dollar",
    "usd": "dollar",
    "au": "dollar",
    "nz": "dollar",
    "hk": "dollar",
    "eur": "euro",
    "gbp": "pound",
    "ps": "pound",  # what "£" becomes in pages saved as ASCII
    "y=": "yen",
    "jpy": "yen",
    "uah": "hryvnia",
    "rub": "ruble",
    "rm": "ringgit",
    "rs": "rupee",
    "inr": "rupee",
    "cny": "yuan",
    "rmb": "yuan",
    "chf": "franc",
    "pln": "zloty",
    "sek": "krona",
}


class Numeral(NamedTuple):
    """A number as written.

    Attributes
    ----------
    start, end
        Characters of the number with its scale word, currency signs left out.
    low, high
        Its value twice, or a vague word's interval.
    vague
        Whether it is a vague word ("dozens").
    scaled
        Whether it has a scale word ("million").
    currency
        The currency whose sign or code stands before it.
    begin
        Where the currency sign starts; `start` without one.
    share
        Whether it is a fraction of a whole ("two thirds", "half of").
    """

    start: int
    end: int
    low: float
    high: float
    vague: bool
    scaled: bool
    currency: str | None
    begin: int
    share: bool = False


class Token(NamedTuple):
    """A number, a word or a sign, and its characters."""

    text: str
    lower: str
    start: int
    end: int


HYPHENS = frozenset("-‐‑")
_GROUPED = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}(?:, 000)+(?!\d)"
)
_DECIMAL_COMMA = r"\d+,\d{1,2}(?=\s*(?:thousand|million|billion|mln|bn|percent|%))"
_PHONE = r"\+\d[\d\s()-]{7,}\d"
_TOKENS = re.compile(rf"{_PHONE}|{_DECIMAL_COMMA}|(?:{_GROUPED}|\d+)(?:\.\d+)?|Y=(?=\d)|[^\W\d_]+(?:['’][^\W\d_]+)?|\S")


def tokens_of(text: str) -> list[Token]:
    """Cut a text into numbers, words and single signs."""
    return [Token(word := m[0], word.lower(), *m.span()) for m in _TOKENS.finditer(text)]


def glued(tokens: list[Token], i: int) -> Token | None:
    """The token right behind another, if no space parts them."""
    if i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end:
        return tokens[i + 1]
    return None


def is_number_word(word: str) -> bool:
    """Whether a word in lower case has a value by itself."""
    return word in SMALL or word in TENS or word in SCALES
