"""Reads numbers out of English text, in digits, words or both, as far as they are numbers and not names or dates."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.finding.nouns import is_plural
from helpers.finding.numbered_names import is_name

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


class _Token(NamedTuple):
    text: str
    lower: str
    start: int
    end: int


_GROUPED = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
_DECIMAL_COMMA = r"\d+,\d{1,2}(?=\s*(?:thousand|million|billion|mln|bn|percent|%))"
_PHONE = r"\+\d[\d\s()-]{7,}\d"
_TOKENS = re.compile(rf"{_PHONE}|{_DECIMAL_COMMA}|(?:{_GROUPED}|\d+)(?:\.\d+)?|Y=(?=\d)|[^\W\d_]+(?:['’][^\W\d_]+)?|\S")
_NUMBER_WORDS = (
    SMALL.keys()
    | TENS.keys()
    | SCALES.keys()
    | VAGUE.keys()
    | {"several", "few", "handful", "couple", "half", "third", "quarter", "fourth"}
)
_ANY_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(sorted(_NUMBER_WORDS))})\b", re.IGNORECASE)
_HYPHENS = frozenset("-‐‑")


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
    tokens = [_Token(m[0], m[0].lower(), m.start(), m.end()) for m in _TOKENS.finditer(text)]
    found = []
    i = 0
    while i < len(tokens):
        after, numeral = _read(text, tokens, i)
        if numeral:
            found.append(numeral)
        i = max(after, i + 1)
    return found


def _read(text: str, tokens: list[_Token], i: int) -> tuple[int, Numeral | None]:
    """The numeral that starts at token i, and the token after it."""
    token = tokens[i]
    if token.text[0].isdigit():
        return _read_digits(text, tokens, i)
    if token.lower in VAGUE:
        return _read_vague(tokens, i)
    if token.lower in {"several", "few", "handful", "couple"}:
        return _read_few(tokens, i)
    if token.lower == "half":
        return _read_half(tokens, i)
    if token.lower.endswith("fold") and _is_number_word(token.lower[:-4]):
        value = float(SMALL.get(token.lower[:-4]) or TENS.get(token.lower[:-4]) or SCALES[token.lower[:-4]])
        return i + 1, Numeral(token.start, token.end, value, value, False, False, None, token.start)
    if token.lower in SMALL or token.lower in TENS or token.lower in SCALES or _is_article_of_number(tokens, i):
        return _read_words(text, tokens, i)
    return i + 1, None


# --- digits -----------------------------------------------------------------------------------------------------------

_SUFFIXES = frozenset(
    "p pc km m cm mm nm kg g mg mph kph kmh hp bhp kw mw gw kwh mwh mah gb mb tb kb ghz mhz hz v w l ml cc ft in sq "
    "sqm lb lbs oz "
    "deg c f x t kt yd yds h hr hrs min mins s st ha rpm nm mpg yo degf degc".split()
)
_NOT_SUFFIXES = frozenset("am pm st nd rd th s g d ths nds".split())
_SIGN_WORDS = {"minus": -1.0}
_HYPHENATED_BEFORE = frozenset("minus sub now then to and or under over another".split())
_TIES = frozenset("-‐‑–−/.:")


def _read_digits(text: str, tokens: list[_Token], i: int) -> tuple[int, Numeral | None]:
    token = tokens[i]
    prefix = _prefix(tokens, i)
    if prefix is None or _continues_as_name(tokens, i, prefix.currency):
        return _after_chain(tokens, i), None
    value = prefix.sign * _value(token.text)
    j, factor = _scale(tokens, i + 1, token, prefix.currency)
    end = tokens[j - 1].end
    start = prefix.start if prefix.sign < 0 else token.start
    if (
        prefix.currency is None
        and factor == 1
        and is_name(text[max(0, start - 60) : start], token.text, text[end : end + 60], value)
    ):
        return _after_chain(tokens, i), None
    value *= factor
    return j, Numeral(start, end, value, value, False, factor > 1, prefix.currency, prefix.start)


class _Prefix(NamedTuple):
    start: int
    sign: float = 1.0
    currency: str | None = None


def _prefix(tokens: list[_Token], i: int) -> _Prefix | None:
    """What stands before digits: a currency, a minus, nothing; None where they are part of a name."""
    start = tokens[i].start
    left = tokens[i - 1] if i else None
    if left is None:
        return _Prefix(start)
    glued = left.end == start
    if (
        left.lower in CURRENCIES
        and (glued or left.text == left.text.upper())
        and (glued or left.lower not in {"us", "ps", "rs"})
    ):
        return _currency_prefix(tokens, i - 1)
    if left.text == "US" and i > 1 and tokens[i - 2].text == "$" and tokens[i - 2].end == left.start:
        return _Prefix(tokens[i - 2].start, 1.0, "dollar")
    if left.text == "US" and left.end + 1 >= start:
        return _Prefix(start)
    if not glued:
        return _Prefix(start)
    if left.text.isalnum() or left.text in {"#", "'", "’", "_", "×", "@"}:
        return None
    if left.text in {"-", "‐", "‑", "−"}:
        return _hyphen_prefix(tokens, i)
    beyond = tokens[i - 2] if i > 1 and tokens[i - 2].end == left.start else None
    if left.text in {":", "/", "."} and beyond is not None:
        if beyond.text[0].isdigit() or left.text == ".":
            return _Prefix(start) if left.text == "." and beyond.text.isalpha() and len(beyond.text) > 3 else None
        return _Prefix(start)
    if left.text == ".":
        return None
    return None if left.text == "+" and len(tokens[i].text) > 4 and tokens[i].text.isdigit() else _Prefix(start)


def _currency_prefix(tokens: list[_Token], k: int) -> _Prefix:
    currency = CURRENCIES[tokens[k].lower]
    start = tokens[k].start
    if (
        k
        and tokens[k].text == "$"
        and tokens[k - 1].text.isupper()
        and len(tokens[k - 1].text) <= 3
        and tokens[k - 1].end >= start - 1
    ):
        start = tokens[k - 1].start
    return _Prefix(start, 1.0, currency)


def _hyphen_prefix(tokens: list[_Token], i: int) -> _Prefix | None:
    hyphen = tokens[i - 1]
    before = tokens[i - 2] if i > 1 else None
    if before is None or before.end < hyphen.start:
        return None if before is not None and before.lower == "covid" else _Prefix(hyphen.start, -1.0)
    if before.text[0].isdigit() or before.text in {"%", "$", "(", "£", "€"}:
        return _Prefix(tokens[i].start)
    if before.lower in _SIGN_WORDS:
        return _Prefix(before.start, _SIGN_WORDS[before.lower])
    if before.lower in _HYPHENATED_BEFORE or (before.lower in _SUFFIXES and before.text.islower()):
        return _Prefix(tokens[i].start)
    return None


def _continues_as_name(tokens: list[_Token], i: int, currency: str | None) -> bool:
    """Whether what is glued to the right of digits makes them part of a name, ordinal, time or date."""
    token = tokens[i]
    right = _glued(tokens, i)
    if right is None:
        return False
    lower = right.lower
    if lower.isalpha():
        if lower in _NOT_SUFFIXES:
            return not (lower == "g" and currency is None and right.text == "g")
        return not (lower in ABBREVIATED_SCALES or lower in _SUFFIXES or (len(lower) > 2 and right.text.islower()))
    after = _glued(tokens, i + 1)
    if after is None:
        return False
    if right.text in {":", "/"}:
        return after.text[0].isdigit() and currency is None
    if right.text in _TIES and after.text[0].isdigit():
        third = _glued(tokens, i + 2)
        fourth = _glued(tokens, i + 3)
        more = third is not None and third.text in _TIES and fourth is not None and fourth.text[0].isdigit()
        return more or right.text == "."
    return right.text in _HYPHENS and len(after.text) == 1 and after.text.isupper() and len(token.text) < 4


def _glued(tokens: list[_Token], i: int) -> _Token | None:
    if i + 1 < len(tokens) and tokens[i + 1].start == tokens[i].end:
        return tokens[i + 1]
    return None


def _after_chain(tokens: list[_Token], i: int) -> int:
    """The token after everything that is glued to token i."""
    while (right := _glued(tokens, i)) is not None and (right.text.isalnum() or right.text in _TIES):
        i += 1
    return i + 1


def _value(written: str) -> float:
    digits = re.sub(r"[\s\u00a0\u202f\u2009]", "", written)
    if digits.count(".") > 1 or re.fullmatch(r"\d{1,3}\.000", digits):
        digits = digits.replace(".", "")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    return float(digits.replace(",", ""))


def _scale(tokens: list[_Token], j: int, digits: _Token, currency: str | None) -> tuple[int, float]:
    """The scale words from token j, as (token after them, factor)."""
    factor = 1.0
    while j < len(tokens):
        token = tokens[j]
        glued = token.start == tokens[j - 1].end
        k = j
        if glued and token.text in _HYPHENS and j + 1 < len(tokens):
            k = j + 1
        word = tokens[k].lower.rstrip("s") if len(tokens[k].lower) > 6 else tokens[k].lower
        if word in SCALES:
            factor *= SCALES[word]
            j = k + 1
            continue
        if k == j and factor == 1 and _abbreviates(tokens, j, glued, currency, digits):
            return j + 1, float(ABBREVIATED_SCALES[token.lower])
        break
    return j, factor


def _abbreviates(tokens: list[_Token], j: int, glued: bool, currency: str | None, digits: _Token) -> bool:
    """Whether token j is a scale's abbreviation: "bn", or "m" where it cannot be metres."""
    token = tokens[j]
    if token.lower not in ABBREVIATED_SCALES:
        return False
    if currency is not None or token.lower in {"mn", "mln", "bn", "bln", "tn", "trn", "mil"}:
        return glued or len(token.text) > 1
    if not glued:
        return False
    following = tokens[j + 1] if j + 1 < len(tokens) else None
    if token.lower == "k":
        return len(digits.text) > 1
    if token.text == "m":
        return following is not None and (following.lower in {"of", "people"} or is_plural(following.text))
    return token.text in {"M", "B", "b"}


# --- words ------------------------------------------------------------------------------------------------------------

_HYPHENATED_AFTER = frozenset("strong man men odd plus member members person people soldier ish".split())


def _is_article_of_number(tokens: list[_Token], i: int) -> bool:
    if tokens[i].lower not in {"a", "an"} or i + 1 >= len(tokens):
        return False
    following = tokens[i + 1].lower
    if following in {"few", "handful", "couple", "half"} or following in SCALES:
        return True
    return following in FRACTIONS and i + 2 < len(tokens) and tokens[i + 2].lower == "of"


def _read_words(text: str, tokens: list[_Token], i: int) -> tuple[int, Numeral | None]:
    start = i
    if tokens[i].lower in {"a", "an"}:
        following = tokens[i + 1].lower
        if following in {"few", "handful", "couple"}:
            after, numeral = _read_few(tokens, i + 1)
            return after, numeral and numeral._replace(start=tokens[start].start, begin=tokens[start].start)
        if following == "half":
            after, numeral = _read_half(tokens, i + 1)
            return after, numeral and numeral._replace(start=tokens[start].start, begin=tokens[start].start)
        if following in FRACTIONS:
            return _fraction(tokens, start, i + 1, 1.0)
        i += 1
    j, value, scaled = _compose(tokens, i)
    fraction = _fraction_word(tokens, j)
    if fraction is not None and value < 20:
        return _fraction(tokens, start, fraction, value)
    first, last = tokens[start], tokens[j - 1]
    if _in_compound(tokens, start, j):
        return j, None
    before, after = text[max(0, first.start - 60) : first.start], text[last.end : last.end + 60]
    if not scaled and is_name(before, text[first.start : last.end], after, value):
        return j, None
    return j, Numeral(first.start, last.end, value, value, False, scaled, None, first.start)


def _compose(tokens: list[_Token], i: int) -> tuple[int, float, bool]:
    """The value of the number words from token i: (token after them, value, whether a scale word is among them)."""
    total = current = 0.0
    scaled = False
    j = i
    while j < len(tokens):
        k = _skip_joint(tokens, j) if j > i else j
        word = tokens[k].lower if k < len(tokens) else ""
        if word in SMALL and _has_room(current, SMALL[word]):
            current += SMALL[word]
        elif word in TENS and _has_room(current, TENS[word]):
            current += TENS[word]
        elif word in SCALES and (j == i or SCALES[word] > 12 or current):
            scaled = True
            if word in {"hundred", "dozen"}:
                current = (current or 1) * SCALES[word]
            else:
                total, current = total + (current or 1) * SCALES[word], 0.0
        elif j > i and (last := _and_a_half(tokens, j)):
            current += 0.5
            k = last
        else:
            break
        j = k + 1
    return j, total + current, scaled


def _has_room(current: float, value: int) -> bool:
    """Whether a word's value fits below what has been read: "twenty" takes "one", "one" takes nothing."""
    if current == 0:
        return True
    return current % 100 == 0 if value >= 10 else current % 10 == 0


def _skip_joint(tokens: list[_Token], j: int) -> int:
    """Skip a hyphen or the "and" within a number."""
    token, last = tokens[j], tokens[j - 1]
    if token.text in _HYPHENS and token.start == last.end:
        return j + 1
    following = tokens[j + 1].lower if j + 1 < len(tokens) else ""
    if token.lower == "and" and last.lower in {"hundred", "thousand"} and (following in SMALL or following in TENS):
        return j + 1
    return j


def _and_a_half(tokens: list[_Token], j: int) -> int:
    """The index of "half" where "and a half" starts at token j, hyphens apart; 0 where it does not."""
    words = [k for k in range(j, min(j + 6, len(tokens))) if tokens[k].text not in _HYPHENS][:3]
    return words[-1] if [tokens[k].lower for k in words] == ["and", "a", "half"] else 0


def _in_compound(tokens: list[_Token], start: int, j: int) -> bool:
    """Whether the words are part of a hyphenated adjective or noun ("five-year", "one-on-one", "no-one")."""
    if start and tokens[start - 1].text in _HYPHENS and tokens[start - 1].end == tokens[start].start:
        return True
    hyphen = _glued(tokens, j - 1)
    if hyphen is None or hyphen.text not in _HYPHENS:
        return False
    following = _glued(tokens, j)
    return following is not None and following.lower not in _HYPHENATED_AFTER and not _is_number_word(following.lower)


def _is_number_word(word: str) -> bool:
    return word in SMALL or word in TENS or word in SCALES


# --- fractions and vague words ----------------------------------------------------------------------------------------


def _fraction_word(tokens: list[_Token], j: int) -> int | None:
    """The index of a fraction's denominator after a numerator ("two thirds", "three-quarters")."""
    k = j + 1 if j < len(tokens) and tokens[j].text in _HYPHENS else j
    if k < len(tokens) and tokens[k].lower.rstrip("s") in FRACTIONS and tokens[k].lower != "half":
        following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
        return k if tokens[k].lower.endswith("s") or following == "of" or k > j else None
    return None


def _fraction(tokens: list[_Token], start: int, k: int, numerator: float) -> tuple[int, Numeral]:
    value = numerator * FRACTIONS[tokens[k].lower.rstrip("s")]
    first, last = tokens[start], tokens[k]
    return k + 1, Numeral(first.start, last.end, value, value, False, False, None, first.start, share=True)


def _read_half(tokens: list[_Token], i: int) -> tuple[int, Numeral | None]:
    """Read "half a million", "half-dozen", "half of them", "half the ships"."""
    following = [t.lower for t in tokens[i + 1 : i + 3]]
    k = i + 2 if following[:1] in (["a"], ["-"]) or following[:1] == ["an"] else i + 1
    if k < len(tokens) and tokens[k].lower in SCALES:
        value = 0.5 * SCALES[tokens[k].lower]
        return k + 1, Numeral(tokens[i].start, tokens[k].end, value, value, False, True, None, tokens[i].start)
    if following[:1] and following[0] in {"of", "the", "its", "their", "his", "her", "our", "all"}:
        return _fraction(tokens, i, i, 1.0)
    return i + 1, None


def _read_vague(tokens: list[_Token], i: int) -> tuple[int, Numeral | None]:
    """Read "dozens", "tens of thousands", "hundreds and hundreds"."""
    word = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word in {"tens", "scores"} and following not in {"of", "more"}:
        return i + 1, None
    low, high = VAGUE[word]
    j = i + 1
    while j + 1 < len(tokens) and tokens[j].lower in {"of", "and"} and tokens[j + 1].lower in VAGUE:
        if tokens[j].lower == "of":
            unit = SCALES[tokens[j + 1].lower.rstrip("s")]
            low, high = low * unit, (high + 1) * unit - 1
        j += 2
    first, last = tokens[i], tokens[j - 1]
    return j, Numeral(first.start, last.end, low, high, True, True, None, first.start)


def _read_few(tokens: list[_Token], i: int) -> tuple[int, Numeral | None]:
    """Read "several", "a few", "a handful", "a couple", alone or before a scale word ("several dozen")."""
    word = tokens[i].lower
    article = i > 0 and tokens[i - 1].lower in {"a", "an", "the", "these", "those", "last", "past", "next", "first"}
    j = i + 1
    if word == "couple" and j < len(tokens) and tokens[j].lower == "of":
        j += 1
    scale = tokens[j].lower.rstrip("s") if j < len(tokens) else ""
    if (scale in SCALES and tokens[j].lower not in VAGUE) or (scale in SCALES and word == "several"):
        factor: float = SCALES[scale]
        j += 1
    elif (word == "few" and not article) or (word == "couple" and j == i + 1):
        return i + 1, None
    else:
        factor, j = 1, i + 1
    low, high = (2.0, 2.0) if word == "couple" else SEVERAL
    first, last = tokens[i], tokens[j - 1]
    vague = word != "couple"
    return j, Numeral(first.start, last.end, low * factor, high * factor, vague, factor > 1, None, first.start)
