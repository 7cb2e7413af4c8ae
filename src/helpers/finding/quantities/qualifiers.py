"""Reads the words around a number that bound it: "more than", "up to", "about", "or more"."""

from __future__ import annotations

import re
from typing import NamedTuple


class Qualified(NamedTuple):
    """The characters of a number with the words that bound it, and the comparator that they make."""

    start: int
    end: int
    comparator: str


def qualify(text: str, begin: int, end: int) -> Qualified:
    """The comparator that surrounds a number and the characters with its words included."""
    floor = max(0, begin - LOOK_BACK)
    before = _BEFORE.search(text[floor:begin])
    if before:
        # A verb that bounds a number ("exceeds 465,000") is no part of the quantity.
        start = begin if _BOUNDING_VERB.match(before[0]) else floor + before.start()
        return Qualified(start, end, before.lastgroup or "exact")
    after = AFTER.match(text, end)
    if after:
        return Qualified(begin, after.end(), after.lastgroup or "exact")
    return Qualified(begin, end, "exact")


_ADVERB = (
    r"(?:well|just|far|slightly|significantly|considerably|a little|only|still|already|perhaps|possibly|probably|now|"
    r"even|as)"
)
_AT_LEAST = (
    r"more than|greater than|larger than|higher than|no (?:fewer|less) than|not (?:fewer|less) than|at least|"
    r"at the least|in excess of|upwards? of|north of|a minimum of|minimum(?: of)?|"
    r"(?<!hand )(?<!hands )(?<!handed )(?<!handing )(?<!take )(?<!took )over|above|beyond|exceed(?:s|ed|ing)?|"
    r"surpass(?:es|ed|ing)?|topped|topping|tops|passed|>|≥|>="
)
_AT_MOST = (
    r"no more than|not more than|fewer than|less than|lower than|smaller than|at most|at the most|up to|as many as|"
    r"as much as|as few as|as high as|a maximum of|maximum(?: of)?|under|below|south of|sub|a ceiling of|capped at|"
    r"limited to|<|≤|<="
)
_ABOUT = (
    r"(?<!speak )(?<!spoke )(?<!spoken )(?<!speaking )(?<!talk )(?<!talked )(?<!talking )(?<!warned )(?<!heard )about|"
    r"around|around about|approximately|approx\.?|roughly|some|nearly|almost|an estimated|estimated(?: at)?|"
    r"an approximate|close to|circa|ca\.|c\.|in the region of|on the order of|in the order of|in the range of|"
    r"just shy of|virtually|barely|averag(?:es|ed|ing)|approaching|near(?:s|ed|ing)?|~|≈|more or less|something like"
)
_BOUNDED = {"at_least": _AT_LEAST, "at_most": _AT_MOST, "about": _ABOUT}
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:{_ADVERB})\s+)?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BOUNDED.items())
    + r")(?:\s*-\s*|[\"”’']?\s+[\"“‘']?|(?<=[<>~≈≤≥=])\s*)(?:(?:(?:an )?additional|(?:an )?extra|another|"
    r"estimated|about|around|approximately|some|roughly)\s+)*$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?P<at_least>\s*\+(?!\d)|[\s-]plus\b|\s+(?:or|and) (?:more|above|over|greater)\b)|(?P<at_most>\s+or (?:less|"
    r"fewer|under)\b)"
    r"|(?P<about>[\s-]odd\b|\s+or so\b|-ish\b|\s+or thereabouts\b)",
    re.IGNORECASE,
)
_BOUNDING_VERB = re.compile(
    r"\w*\s*(?:exceed|surpass|topp|tops|passed|averag|approaching|near(?:s|ed|ing)\b|capped|limited)", re.IGNORECASE
)
LOOK_BACK = 60  # characters before a number in which words may bound it
