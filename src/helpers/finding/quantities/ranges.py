"""Reads the ranges that two numbers make: "from 900 to 1,200", "10-15,000", "between 3 and 4 million"."""

from __future__ import annotations

import re

from helpers.finding.quantities.numerals import Numeral
from helpers.finding.quantities.qualifiers import LOOK_BACK, qualify
from helpers.finding.quantities.quantity import Quantity


def range_of(
    text: str, first: Numeral, second: Numeral, first_unit: str | None, second_unit: str | None
) -> Quantity | None:
    """The range that two numbers in a row make, or None where they are two figures."""
    between = _CONNECTOR.fullmatch(text, first.end, second.begin)
    if between is None or first.vague != second.vague or first.share or second.share:
        return None
    before = text[max(0, first.begin - 2 * LOOK_BACK) : first.begin]
    from_, between_word = bool(_FROM_BEFORE.search(before)), bool(_BETWEEN_BEFORE.search(before))
    low, high = _bounds(first, second, dashed=bool(between["dash"]))
    unit_between = (between["unit"] or "").strip()
    elided = low != first.low
    if not _joins(between, before, low, high, from_=from_, between_word=between_word, elided=elided):
        return None
    if unit_between and not (from_ or between_word or first_unit == second_unit):
        return None
    if first.currency != second.currency and second.currency is not None and first.currency is not None:
        return None
    start, end, _ = qualify(text, first.begin, second.end)
    led = re.search(r"\b(?:between|from)\s+$", text[max(0, start - 10) : start], re.IGNORECASE)
    if led:
        start = max(0, start - 10) + led.start()
    return Quantity(
        start, end, min(low, high), max(low, high), "vague" if first.vague else "range", second_unit or first_unit
    )


def _joins(
    between: re.Match[str], before: str, low: float, high: float, *, from_: bool, between_word: bool, elided: bool
) -> bool:
    """Whether the words around and between two numbers make them the ends of one range."""
    word = between["word"]
    if between["unless"]:
        return low < high
    if word == "and":
        return between_word
    if word == "or":
        return low < high <= 50 * low
    if word == "to":
        if from_:
            return not _CHANGE_FROM.search(before)
        return low < high and (elided or not _MOVED.search(before))
    return low < high or bool(between["dash"] is None)


def _bounds(first: Numeral, second: Numeral, dashed: bool) -> tuple[float, float]:
    """Both values, the second's scale lent to the first where only it was written ("1 to 2 thousand", "10-15,000")."""
    low, high = first.low, second.high
    if second.scaled and not first.scaled and low < 1_000:
        factor = next((f for f in (1e12, 1e9, 1e6, 1e3, 1e2, 12) if high >= f), 1.0)
        if low * factor <= high or not dashed:
            return low * factor, high
    if not first.scaled and low < 1_000 <= high and high % 1_000 == 0 and low * 1_000 < high:
        # "10-15,000"; spelled out, the two must be near each other ("30 to 35,000")
        near = high <= 2 * low * 1_000
        return (low * 1_000 if dashed or near else low), high
    return low, high


_NO_HINGE = r"(?!(?:to|and|or|from)\b)"
_UNIT_BETWEEN = (
    rf"(?:\s*(?:%|°|percent|per cent|pc|{_NO_HINGE}[a-z]{{1,3}}|[A-Z]{{1,3}})"
    rf"|\s+{_NO_HINGE}[a-z]+(?:\s+{_NO_HINGE}[a-z]+){{0,2}})?"
)
_SOFTENER = r"about|around|some|up to|as many as|nearly|almost|over|even"
_CONNECTOR = re.compile(
    rf"(?P<unit>{_UNIT_BETWEEN})"
    rf"(?:(?P<dash>\s*[-–—‑]\s*|/)|(?:\s+up)?\s+(?P<word>to|and|or)(?:\s+(?:{_SOFTENER}))?[\s-]+)"
    r"(?:the\s+)?(?:US\s)?$|"
    r",?\s+(?:(?:or|and)\s+(?:even|perhaps|possibly)|(?P<unless>if not))\s+$"
)
_CHANGES = (
    r"(?:grow(?:n|s|ing)?|grew|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|swell(?:s|ed|ing)?|swollen|"
    r"expand(?:s|ed|ing)?|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing|en)?|"
    r"decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|"
    r"boost(?:s|ed|ing)?|cut(?:s|ting)?|lower(?:s|ed|ing)?)"
)
_CHANGE_FROM = re.compile(rf"\b{_CHANGES}\b(?:\s+[\w-]+){{0,4}}\s+from\s+(?:[\w-]+\s+){{0,3}}$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:ros?e|rises?|risen|fell|falls?|gained|gains?|lost|loses?|jumped|jumps?|added|adds?|dropped|drops?|dips?|"
    r"dipped|surged|climbed|slid|slips?|slipped|sank|tumbled|plunged|plummeted|advanced|rallied|slumped|eased|up|down|"
    r"by|increased|decreased)\s+"
    r"(?:(?:about|around|nearly|almost|some|more than|over|just|another|US|a|an)\s+)*$",
    re.IGNORECASE,
)
_BETWEEN_BEFORE = re.compile(r"\bbetween\s+(?:(?:about|around|some|roughly|an estimated)\s+)?$", re.IGNORECASE)
_FROM_BEFORE = re.compile(
    r"\b(?:from|ranging|range from|ranges from)\s+(?:(?:about|around|some|roughly|up to|as few as)\s+)?$", re.IGNORECASE
)
