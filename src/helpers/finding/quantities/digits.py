"""Reads numbers that start with a digit, with their currency, sign and scale."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.finding.nouns import is_plural
from helpers.finding.quantities.numbered_names import is_name
from helpers.finding.quantities.tokens import ABBREVIATED_SCALES, CURRENCIES, HYPHENS, SCALES, Numeral, Token, glued

_SUFFIXES = frozenset(
    "p pc km m cm mm nm kg g mg mph kph kmh hp bhp kw mw gw kwh mwh mah gb mb tb kb ghz mhz hz v w l ml cc ft in sq "
    "sqm lb lbs oz deg c f x t kt yd yds h hr hrs min mins s st ha rpm mpg yo degf degc".split()
)
_NOT_SUFFIXES = frozenset("am pm st nd rd th s g d ths nds".split())
_HYPHENATED_BEFORE = frozenset("minus sub now then to and or under over another than least most about around".split())
_ROUND = frozenset({100.0, 1000.0, 10_000.0, 100_000.0})
_TIES = frozenset("-‐‑–−/.:")


def read_digits(text: str, tokens: list[Token], i: int) -> tuple[int, Numeral | None]:
    """The numeral in digits at token i, None where they are part of a name, and the token after what was read."""
    if (round_number := _rounded(tokens, i)) is not None:
        return i + 2, round_number
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


def _rounded(tokens: list[Token], i: int) -> Numeral | None:
    """Read "100s of", which is as vague as "hundreds of"."""
    plural = glued(tokens, i)
    if plural is None or plural.lower != "s" or i + 2 >= len(tokens) or tokens[i + 2].lower != "of":
        return None
    value, start = _value(tokens[i].text), tokens[i].start
    return Numeral(start, plural.end, 2 * value, 10 * value - 1, True, False, None, start) if value in _ROUND else None


class _Prefix(NamedTuple):
    start: int
    sign: float = 1.0
    currency: str | None = None


def _prefix(tokens: list[Token], i: int) -> _Prefix | None:
    """What stands before digits: a currency, a minus, nothing; None where they are part of a name."""
    start = tokens[i].start
    left = tokens[i - 1] if i else None
    if left is None:
        return _Prefix(start)
    touching = left.end == start
    if (
        left.lower in CURRENCIES
        and (touching or left.text == left.text.upper())
        and (touching or left.lower not in {"us", "ps", "rs"})
    ):
        return _currency_prefix(tokens, i - 1)
    if left.text == "US" and i > 1 and tokens[i - 2].text == "$" and tokens[i - 2].end == left.start:
        return _Prefix(tokens[i - 2].start, 1.0, "dollar")
    if left.text == "US" and left.end + 1 >= start:
        return _Prefix(start)
    if not touching:
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


def _currency_prefix(tokens: list[Token], k: int) -> _Prefix:
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


def _hyphen_prefix(tokens: list[Token], i: int) -> _Prefix | None:
    hyphen = tokens[i - 1]
    before = tokens[i - 2] if i > 1 else None
    if before is None or before.end < hyphen.start:
        return None if before is not None and before.lower == "covid" else _Prefix(hyphen.start, -1.0)
    if before.text[0].isdigit() or before.text in {"%", "$", "(", "£", "€"}:
        return _Prefix(tokens[i].start)
    if before.lower == "minus":
        return _Prefix(before.start, -1.0)
    if before.lower in _HYPHENATED_BEFORE or (before.lower in _SUFFIXES and before.text.islower()):
        return _Prefix(tokens[i].start)
    return None


def _continues_as_name(tokens: list[Token], i: int, currency: str | None) -> bool:
    """Whether what is glued to the right of digits makes them part of a name, ordinal, time or date."""
    token = tokens[i]
    right = glued(tokens, i)
    if right is None:
        return False
    lower = right.lower
    if lower.isalpha():
        beyond = glued(tokens, i + 1)
        if beyond is not None and beyond.text[0].isdigit():
            return True  # "9M729"
        if lower in _NOT_SUFFIXES:
            return not (lower == "g" and currency is None and right.text == "g")
        return not (lower in ABBREVIATED_SCALES or lower in _SUFFIXES or (len(lower) > 2 and right.text.islower()))
    after = glued(tokens, i + 1)
    if after is None:
        return False
    if right.text in {":", "/"}:
        return after.text[0].isdigit() and currency is None
    if right.text in _TIES and after.text[0].isdigit():
        third = glued(tokens, i + 2)
        fourth = glued(tokens, i + 3)
        more = third is not None and third.text in _TIES and fourth is not None and fourth.text[0].isdigit()
        return more or right.text == "."
    return right.text in HYPHENS and len(after.text) == 1 and after.text.isupper() and len(token.text) < 4


def _after_chain(tokens: list[Token], i: int) -> int:
    """The token after everything that is glued to token i."""
    while (right := glued(tokens, i)) is not None and (right.text.isalnum() or right.text in _TIES):
        i += 1
    return i + 1


def _value(written: str) -> float:
    digits = re.sub(r"[\s\u00a0\u202f\u2009]", "", written)
    if digits.count(".") > 1 or re.fullmatch(r"\d{1,3}\.000", digits):
        digits = digits.replace(".", "")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    return float(digits.replace(",", ""))


def _scale(tokens: list[Token], j: int, digits: Token, currency: str | None) -> tuple[int, float]:
    """The scale words from token j, as (token after them, factor)."""
    factor = 1.0
    while j < len(tokens):
        token = tokens[j]
        touching = token.start == tokens[j - 1].end
        k = j
        if touching and token.text in HYPHENS and j + 1 < len(tokens):
            k = j + 1
        word = tokens[k].lower.rstrip("s") if len(tokens[k].lower) > 6 else tokens[k].lower
        if word in SCALES:
            factor *= SCALES[word]
            j = k + 1
            continue
        if k == j and factor == 1 and _abbreviates(tokens, j, touching, currency, digits):
            return j + 1, float(ABBREVIATED_SCALES[token.lower])
        break
    return j, factor


def _abbreviates(tokens: list[Token], j: int, touching: bool, currency: str | None, digits: Token) -> bool:
    """Whether token j is a scale's abbreviation: "bn", or "m" where it cannot be metres."""
    token = tokens[j]
    if token.lower not in ABBREVIATED_SCALES:
        return False
    if currency is not None or token.lower in {"mn", "mln", "bn", "bln", "tn", "trn", "mil"}:
        return touching or len(token.text) > 1
    if not touching:
        return False
    following = tokens[j + 1] if j + 1 < len(tokens) else None
    if token.lower == "k":
        return len(digits.text) > 1
    if token.text == "m":
        return following is not None and (following.lower in {"of", "people"} or is_plural(following.text))
    return token.text in {"M", "B", "b"}
