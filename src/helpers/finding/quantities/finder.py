"""Finds quantities in English text: bounds, comparator and unit, each with the characters that say so.

Pure text, no parse: it works on single sentences that have lost their punctuation as well as on whole articles.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.finding.nouns import is_plural, singular
from helpers.finding.quantities.numerals import Numeral, find_numerals


class Quantity(NamedTuple):
    """One quantity.

    Attributes
    ----------
    start, end
        Characters from the first word of the qualifier to the last of the number ("more than 100,000").
    low, high
        Bounds; None is an open side.
    comparator
        exact, about, at_least, at_most, vague or range.
    unit
        What is counted or measured, in the singular ("soldier", "percent", "dollar", "kilometre"), "share" for
        fractions of a whole, None where the text does not say.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    comparator: str
    unit: str | None


def find_quantities(text: str) -> list[Quantity]:
    """
    Find the quantities in a text, in order and without overlaps.

    Numbers that are no quantities are left out: dates, years, times, ordinals, labels ("Article 5") and
    designations ("S-400").

    Parameters
    ----------
    text : str
        Any English text.

    Returns
    -------
    list of Quantity
    """
    found: list[Quantity] = []
    numerals = find_numerals(text)
    units = [_unit(text, numeral) for numeral in numerals]
    i = 0
    while i < len(numerals):
        quantity = None
        if i + 1 < len(numerals):
            quantity = _range(text, numerals[i], numerals[i + 1], units[i], units[i + 1])
        step = 2 if quantity else 1
        quantity = quantity or _single(text, numerals[i], units[i])
        if quantity:
            floor = found[-1].end if found else 0
            found.append(_with_inherited_unit(text, found, quantity._replace(start=max(quantity.start, floor))))
        i += step
    return [q for q in found if not _is_in_score(text, q)]


# --- qualifiers -------------------------------------------------------------------------------------------------------

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
_AFTER = re.compile(
    r"(?P<at_least>\s*\+(?!\d)|[\s-]plus\b|\s+(?:or|and) (?:more|above|over|greater)\b)|(?P<at_most>\s+or (?:less|"
    r"fewer|under)\b)"
    r"|(?P<about>[\s-]odd\b|\s+or so\b|-ish\b|\s+or thereabouts\b)",
    re.IGNORECASE,
)
_BOUNDING_VERB = re.compile(
    r"\w*\s*(?:exceed|surpass|topp|tops|passed|averag|approaching|near(?:s|ed|ing)\b|capped|limited)", re.IGNORECASE
)
_LOOK_BACK = 60


class _Qualified(NamedTuple):
    start: int
    end: int
    comparator: str


def _qualify(text: str, begin: int, end: int) -> _Qualified:
    """The comparator that surrounds a number and the characters with its words included."""
    floor = max(0, begin - _LOOK_BACK)
    before = _BEFORE.search(text[floor:begin])
    if before:
        # A verb that bounds a number ("exceeds 465,000") is no part of the quantity.
        start = begin if _BOUNDING_VERB.match(before[0]) else floor + before.start()
        return _Qualified(start, end, before.lastgroup or "exact")
    after = _AFTER.match(text, end)
    if after:
        return _Qualified(begin, after.end(), after.lastgroup or "exact")
    return _Qualified(begin, end, "exact")


def _single(text: str, numeral: Numeral, unit: str | None) -> Quantity | None:
    if numeral.vague and numeral.low < 10 and unit in _DURATIONS:
        return None  # "a few minutes": a way of speaking of time, not a count
    begin, end, comparator = _qualify(text, numeral.begin, numeral.end)
    low: float | None = numeral.low
    high: float | None = numeral.high
    if numeral.vague:
        comparator = "vague"
    elif comparator == "at_least":
        high = None
    elif comparator == "at_most":
        low = None
    return Quantity(begin, end, low, high, comparator, unit)


# --- ranges -----------------------------------------------------------------------------------------------------------

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


def _range(
    text: str, first: Numeral, second: Numeral, first_unit: str | None, second_unit: str | None
) -> Quantity | None:
    """The range that two numbers in a row make, or None where they are two figures."""
    between = _CONNECTOR.fullmatch(text, first.end, second.begin)
    if between is None or first.vague != second.vague or first.share or second.share:
        return None
    before = text[max(0, first.begin - 2 * _LOOK_BACK) : first.begin]
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
    start, end, _ = _qualify(text, first.begin, second.end)
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


def _is_in_score(text: str, quantity: Quantity) -> bool:
    """Whether a number is half of a score ("won 2-2"), which counts nothing."""
    before, after = text[max(0, quantity.start - 4) : quantity.start], text[quantity.end : quantity.end + 4]
    return bool(re.search(r"\d[-–]$", before) or re.match(r"[-–]\d", after))


# --- units ------------------------------------------------------------------------------------------------------------

_DURATIONS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "time", "moment", "night"}
)
# What a number measures rather than counts: time, parts, sizes, sums of money.
MEASURES = _DURATIONS | frozenset(
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


def _unit(text: str, numeral: Numeral) -> str | None:
    """What a number counts or measures, read off the words that follow it."""
    if numeral.currency:
        return numeral.currency
    if numeral.share:
        return "share"
    qualifier = _AFTER.match(text, numeral.end)
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
    return len(words) > 1 and words[0].lower() in _SMALL and singular(words[1]) in _DURATIONS


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


_BESIDE = 25  # characters from a duration to another of the same unit
_ELISION_BEFORE = re.compile(r"(?:\b(?:from|to|with|than|against|by|and|or)\b[\s\w]{0,12}|[,(]\s*)$", re.IGNORECASE)


def _with_inherited_unit(text: str, found: list[Quantity], quantity: Quantity) -> Quantity:
    """A number without a noun of its own counts what the number before it in the sentence counts ("up from 59")."""
    if quantity.unit is not None or not found:
        return quantity
    between = text[found[-1].end : quantity.start]
    if re.search(r"[.!?]\s", between) or not _ELISION_BEFORE.search(between):
        return quantity
    if found[-1].unit in _DURATIONS and len(between) > _BESIDE:
        return quantity  # "in 24 hours the number of victims rose to 300"
    return quantity._replace(unit=found[-1].unit)
