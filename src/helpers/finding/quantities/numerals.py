"""Finds numbers in English text, in digits, words or both, as far as they are numbers and not names or dates."""

from __future__ import annotations

import re

from helpers.finding.quantities.digits import read_digits
from helpers.finding.quantities.tokens import SCALES, SMALL, TENS, VAGUE, Numeral, tokens_of
from helpers.finding.quantities.words import read_words

__all__ = ["Numeral", "find_numerals"]


def find_numerals(text: str) -> list[Numeral]:
    """
    Find the numbers in a text, in order; ordinals, years, dates, times and designations are none.

    Parameters
    ----------
    text : str
        Any English text.

    Returns
    -------
    list of Numeral
        Without overlaps.
    """
    if not _ANY_NUMBER.search(text):
        return []
    tokens = tokens_of(text)
    found = []
    i = 0
    while i < len(tokens):
        read = read_digits if tokens[i].text[0].isdigit() else read_words
        after, numeral = read(text, tokens, i)
        if numeral:
            found.append(numeral)
        i = max(after, i + 1)
    return found


_NUMBER_WORDS = (
    SMALL.keys()
    | TENS.keys()
    | SCALES.keys()
    | VAGUE.keys()
    | {"several", "few", "handful", "couple", "pair", "half", "third", "quarter", "fourth"}
)
_ANY_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(sorted(_NUMBER_WORDS))})(?:fold)?\b", re.IGNORECASE)
