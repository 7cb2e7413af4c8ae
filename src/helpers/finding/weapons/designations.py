"""Matches the names of the weapons lexicon in a text, however they are spelled; knows nothing of grammar.

A name is compared piece by piece, runs of letters and runs of digits, so that S400, S-400 and "S 400" are one, and so
are armour and armor. What follows a code is read as its variant (F-15C, T-72B3) and as its plural (F-16s).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from helpers.finding.nouns import singular
from helpers.reading.lexicons import Lexicons

LEXICON = "weapons.csv"


class WeaponEntry(NamedTuple):
    """A row of the weapons lexicon; its comments say what the columns mean."""

    name: str
    aliases: tuple[str, ...]
    homographs: tuple[str, ...]
    category: str
    maker: str | None
    kind: str


class Match(NamedTuple):
    """A name of the lexicon at a place of the text.

    Attributes
    ----------
    start, end
        Offsets in the text, end exclusive.
    entry
        The lexicon's row.
    name
        The canonical name, with the variant letters of the text.
    guarded
        Whether the spelling means it only in a military context.
    plural
        Whether the text has it in the plural.
    cased
        Whether it is capitalised as names are; a name in small letters needs a class noun behind it.
    """

    start: int
    end: int
    entry: WeaponEntry
    name: str
    guarded: bool
    plural: bool = False
    cased: bool = True

    @property
    def kind(self) -> str:
        """The entry's kind."""
        return self.entry.kind

    @property
    def named(self) -> bool:
        """Whether it is one system or ship rather than a class."""
        return self.entry.kind in {"designation", "ship"}


class Designations:
    """The names of the weapons lexicon, ready to be matched.

    Parameters
    ----------
    lexicons
        Where ``weapons.csv`` is.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._root = _Node()
        for entry in lexicons.table(LEXICON, WeaponEntry):
            for form in dict.fromkeys((entry.name, *entry.aliases, *entry.homographs)):
                self._add(form, entry)

    def find(self, text: str) -> list[Match]:
        """The names in a text, leftmost and longest first, never overlapping.

        Parameters
        ----------
        text
            Any text.

        Returns
        -------
        list of Match
            In order of start; unknown codes beside a class noun ("XY-12 missile") are left to `unknown_code`.
        """
        pieces = list(_pieces(text))
        found = []
        at = 0
        while at < len(pieces):
            match, used = self._longest(text, pieces, at)
            at += max(used, 1)
            if match is None:
                continue
            if match.named and (block := _BLOCK.match(text, match.end)) is not None:
                match = match._replace(end=block.end())
                at = next((i for i in range(at, len(pieces)) if pieces[i].start >= match.end), len(pieces))
            found.append(match)
        return found

    def _add(self, form: str, entry: WeaponEntry) -> None:
        guarded = form in entry.homographs
        words = [piece.key for piece in _pieces(form)]
        spellings = [(words, False)]
        if not words[-1].isdigit() and entry.kind != "modifier":
            spellings += [([*words[:-1], plural], True) for plural in _plurals(words[-1])]
        for spelling, plural in spellings:
            node = self._root
            for word in spelling:
                node = node.next.setdefault(word, _Node())
            if all(held.form != form for held in node.forms):
                node.forms.append(_Form(form, entry, guarded, plural))

    def _longest(self, text: str, pieces: list[_Piece], at: int) -> tuple[Match | None, int]:
        node, best, used = self._root, None, 0
        for offset in range(at, len(pieces)):
            piece = pieces[offset]
            if offset > at and not _joined(text, pieces[offset - 1], piece):
                break
            following = node.next.get(piece.key)
            if following is None:
                break
            node = following
            match = _best(text, pieces[at].start, piece.end, node.forms)
            if match is not None and not _breaks_off(text[match.start : match.end]):
                best = match
                used = sum(pieces[i].end <= match.end for i in range(at, min(len(pieces), offset + 5)))
        return best, used


CODE = re.compile(r"\b[A-Z][A-Za-z]{0,4}[-‑ ]?\d{1,4}[A-Z]{0,3}\d?s?\b(?![-‑]?\w)|\b\d[A-Z]{1,2}\d{1,3}[A-Z]?\d?\b")


def unknown_code(text: str) -> tuple[str, int] | None:
    """The code that ends a text, such as "XY-12", and where it starts; None where none does."""
    for match in CODE.finditer(text):
        if match.end() == len(text.rstrip()):
            return match.group().strip(), match.start()
    return None


class _Form(NamedTuple):
    form: str
    entry: WeaponEntry
    guarded: bool
    plural: bool


class _Node:
    __slots__ = ("forms", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.forms: list[_Form] = []


class _Piece(NamedTuple):
    key: str
    start: int
    end: int


_PIECE = re.compile(r"[^\W\d_]+|\d+")
# Letters of Cyrillic that stand for Latin ones in designations copied from Russian or Ukrainian.
_LATIN = str.maketrans("АВЕКМНОРСТХаеорсх", "ABEKMHOPSTXaeopsx")
_SPELLING = {
    "armour": "armor",
    "armoured": "armored",
    "defence": "defense",
    "defences": "defenses",
    "millimetre": "millimeter",
    "calibre": "caliber",
    "aeroplane": "airplane",
    "aeroplanes": "airplanes",
    "refuelling": "refueling",
    "sulphur": "sulfur",
    "fertiliser": "fertilizer",
}
_SPLIT = re.compile(r"(anti)(aircraft|tank|missile|personnel|ship|ballistic|radar|submarine)$")
_BETWEEN = re.compile(r"[ ]?[-‑–/.'\"&()]?[ ]?")
# How makers count the variants of one system, which keeps its name.
_BLOCK = re.compile(r" (?:Block|Mk\.?|Mark|Mod\.?) (?:[IVX]+|\d{1,3})[A-Z]?\b")
_VARIANT = re.compile(r"((?: (?=A\d\b))?[A-Z]{1,3}\d{0,2}(?:-?\d)?|-\d[A-Z]{1,2})?(s)?(?!\w)")


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(text):
        start, end = match.span()
        first, second = _keys(match.group())
        if second:
            yield _Piece(first, start, start + len(first))
            start += len(first)
        yield _Piece(second or first, start, end)


@lru_cache(maxsize=1 << 16)
def _keys(word: str) -> tuple[str, str]:
    """A word in plain letters, by which its spellings are one; in two where it is written as one of two."""
    latin = word.translate(_LATIN)
    key = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower() or latin.lower()
    compound = _SPLIT.match(key)
    return (compound[1], compound[2]) if compound else (_SPELLING.get(key, key), "")


def _plurals(word: str) -> list[str]:
    if word.endswith("craft") or (word.endswith("s") and len(word) > 3 and not word.endswith("ss")):
        return []
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies", word + "s"]
    if word.endswith(("s", "x", "ch", "sh", "z", "o")):
        return [word + "es", word + "s"]
    return [word + "s"]


def _joined(text: str, left: _Piece, right: _Piece) -> bool:
    return _BETWEEN.fullmatch(text, left.end, right.start) is not None


def _breaks_off(spelling: str) -> bool:
    """Whether a bracket is closed that was opened before ("the navy) vessels")."""
    return spelling.count(")") > spelling.count("(")


def _best(text: str, start: int, end: int, forms: list[_Form]) -> Match | None:
    """The first form that fits the text's capitals, else a name written small."""
    spelling = text[start:end]
    fitting = [form for form in forms if _case_fits(form, spelling)]
    if fitting:
        return _match(text, start, end, min(fitting, key=lambda form: (form.form != spelling, not form.guarded)))
    small = next((form for form in forms if form.entry.kind == "designation" and _title(form.form)), None)
    match = _match(text, start, end, small) if small is not None else None
    if match is not None and _ABBREVIATED.match(text, match.end):
        return match  # "high-mobility rocket systems (HIMARS)"
    return match._replace(guarded=True, cased=False) if match is not None else None


_LETTERED = re.compile(r"[A-Z]-[a-z]")
_ABBREVIATED = re.compile(r" \([A-Z]{3,}s?\)")


def _title(name: str) -> bool:
    """Whether a name is no acronym, so that translations may write it small."""
    return not name.split()[0].isupper() or any(c.isdigit() for c in name)


def _case_fits(form: _Form, text: str) -> bool:
    """Names begin with a capital, short acronyms are capitals throughout, common nouns come in any case."""
    name = form.form
    if name[0].isupper() and not text[0].isupper():
        return False
    letters = "".join(c for c in name if c.isalpha())
    if name == letters and letters.isupper() and len(letters) <= 3:
        return text[: len(name)].isupper()
    return _LETTERED.match(name) is None or text[1] == "-"  # "A bomb" at the start of a sentence is any bomb


def _match(text: str, start: int, end: int, form: _Form) -> Match | None:
    """The match with variant and plural read behind a code; None where the text's code is another one."""
    name, plural = form.entry.name, form.plural
    if text[end - 1].isdigit():
        variant = _VARIANT.match(text, end)
        if variant is None:
            return None
        end, plural = variant.end(), bool(variant.group(2))
        if variant.group(1):
            name = form.form + variant.group(1).lstrip()
    elif end < len(text) and text[end].isdigit():
        return None
    elif (
        form.entry.kind == "generic"
        and form.form != name
        and not form.form.isupper()
        and form.form == form.form.lower()
    ):
        name = form.entry.name
    elif form.entry.kind in {"generic", "tail"} and not form.form.isupper():
        name = _class_name(text[start:end], plural)
        if start and text[start - 1] in _OPENING and _CLOSING.search(text, start, end) is not None:
            start -= 1  # "a 'suicide' drone"
    return Match(start, end, form.entry, name, form.guarded, plural)


def _class_name(words: str, plural: bool) -> str:
    """The name of a class noun as written: its singular, if it has one, and "anti-tank" with a hyphen."""
    words = _CLOSING.sub("", words)
    paired = words.lower().endswith(_PAIRED)
    return _UNHYPHENED.sub("anti-", singular(words) if plural and not paired else words.lower())


_OPENING = "'‘\"“"
_CLOSING = re.compile(r"[\"”]|['’](?= )")
_PAIRED = ("goggles", "glasses", "binoculars")
_UNHYPHENED = re.compile(r"\banti(?=(?:tank|aircraft|missile|ship|submarine|radar)\b)")
