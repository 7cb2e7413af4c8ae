"""Reads what a number counts or measures off the words behind it: "soldier", "percent", "kilometre"."""

from __future__ import annotations

import re

from helpers.finding.nouns import is_plural, singular
from helpers.finding.quantities.numerals import Numeral
from helpers.finding.quantities.qualifiers import AFTER


def unit_of(text: str, numeral: Numeral) -> str | None:
    """What a number counts or measures, read off the words that follow it."""
    if numeral.currency:
        return numeral.currency
    if numeral.share:
        return "share"
    qualifier = AFTER.match(text, numeral.end)
    start = qualifier.end() if qualifier else numeral.end
    words = _following_words(text[start : start + 120])
    if not words or _is_time_ago(words):
        return None
    first = words[0].lower()
    if first == "per" and len(words) > 1 and words[1].lower() == "cent":
        return "percent"
    if first in _SYMBOLS or singular(first) in _SYMBOLS:
        return _SYMBOLS.get(first) or _SYMBOLS[singular(first)]
    head = _head(words)
    return singular(head) if head else None


def _following_words(after: str) -> list[str]:
    """The words that may belong to the noun phrase of a number: no punctuation between, no function word."""
    words: list[str] = []
    position = 0
    while len(words) < _LONGEST_UNIT and (match := _WORD.match(after, position)):
        word = match[0].lstrip(" \t\n\u00a0-–")
        lower = word.lower()
        opening = not words or words[-1].lower() in _MORE
        joins_adjectives = lower in _LINKS and not opening and not is_plural(words[-1])
        if lower in _STOP and not joins_adjectives and lower != "per" and not (opening and lower in _MORE):
            break
        if not joins_adjectives:
            words.append(word)
        position = match.end()
    return words


def _is_time_ago(words: list[str]) -> bool:
    """Whether a number of days begins right behind another number ("up from 30 | two weeks ago")."""
    return len(words) > 1 and words[0].lower() in _SMALL and singular(words[1]) in DURATIONS


def _head(words: list[str]) -> str | None:
    """The noun that heads a number's noun phrase, by form: its first plural, else its last word that is no verb."""
    content = [word for word in words if word.lower() not in _MORE]
    if len(content) > 1 and content[0].lower() == "strong":
        return content[1]
    for i, word in enumerate(content):
        if is_plural(word):
            return content[i + 1] if i + 1 < len(content) and is_plural(content[i + 1]) else word
    nouns = content[:3]
    while len(nouns) > 1 and nouns[-1].endswith("ed"):
        nouns.pop()
    return re.split("[-–]", nouns[-1])[0] if nouns else None


DURATIONS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "time", "moment", "night"}
)
# What a number measures rather than counts: time, parts, sizes, sums of money.
MEASURES = DURATIONS | frozenset(
    "percent share degree point kilometre metre centimetre millimetre mile yard foot inch hectare kilogram gram pound "
    "ounce ton tonne kilowatt megawatt gigawatt horsepower gigabyte megabyte terabyte dollar cent penny euro yen ruble "
    "hryvnia ringgit rupee yuan franc zloty krona".split()
)
_SYMBOLS = {
    symbol: name
    for name, symbols in {
        "percent": "% percent percentage pc pct",
        "degree": "°",
        "penny": "p",
        "kilometre": "km kms kilometer kilometre",
        "metre": "m meter",
        "centimetre": "cm",
        "millimetre": "mm",
        "kilogram": "kg kgs",
        "pound": "lb lbs",
        "ounce": "oz",
        "foot": "ft",
        "yard": "yd",
        "mile per hour": "mph",
        "kilometre per hour": "kph kmh",
        "mile per gallon": "mpg",
        "horsepower": "hp bhp",
        "kilowatt": "kw",
        "megawatt": "mw",
        "gigawatt": "gw",
        "kilowatt hour": "kwh",
        "gigabyte": "gb",
        "megabyte": "mb",
        "terabyte": "tb",
        "hour": "hr hrs",
        "minute": "min mins",
        "ruble": "rouble",
    }.items()
    for symbol in symbols.split()
}
_WORD = re.compile(r"[\s\-–]*(?:(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’.][^\W\d_]+)*(?:-[^\W\d_]+)*|%|°)")
_STOP = frozenset(
    "of the a an in on at to for from by with within without into onto over under after before since until during "
    "about against among as than and or but nor so yet if when while where who whom which that this these those it "
    "its he she they we you i his her their our is are was were be been being has have had do does did will would can "
    "could may might must shall should not now then there here said says according because per up down ago later "
    "earlier each every both either out off back away again also only just still already last next tens dozens "
    "hundreds thousands scores".split()
)
_LINKS = frozenset({"and", "or"})
_MORE = frozenset("more other further additional extra new of the these those its their his her our such".split())
_LONGEST_UNIT = 7
_SMALL = frozenset("two three four five six seven eight nine ten eleven twelve several".split())
