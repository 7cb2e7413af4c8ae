"""What stands beside a class noun: ships' names, designations that no lexicon lists, the weight of bombs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from helpers.finding.speech import is_speech
from helpers.finding.tokens import COMPOUNDED
from helpers.finding.weapons.designations import Match, WeaponEntry, unknown_code
from helpers.finding.weapons.naming import AFLOAT, AIRCRAFT, PLURAL, Naming
from helpers.reading.parse import Doc, Span, Token


def with_code(doc: Doc, text: str, naming: Naming) -> Naming:
    """The phrase with an unlisted designation before it ("XY-12 missile")."""
    if naming.category == "unspecified" or not naming.start or text[naming.start - 1] != " ":
        return naming
    offset = max(0, naming.start - _CODE_LENGTH)
    code = unknown_code(text[offset : naming.start])
    if code is None or re.search(r" \d", code[0]):
        return naming
    start = offset + code[1]
    span = doc.char_span(start, naming.end)
    first = span[0] if span is not None else naming.first
    sure = naming.sure or naming.category not in AIRCRAFT  # "an EC135 helicopter" of the rescue service
    return replace(naming, start=start, first=first, name=code[0], named=True, sure=sure)


def with_size(doc: Doc, text: str, naming: Naming) -> Naming:
    """Ammunition with the weight that tells its kind, in other units behind it too ("2,000-pound (900-kg) bomb")."""
    if naming.category not in _WEIGHED:
        return naming
    weight = _WEIGHT.search(text, max(0, naming.start - _WEIGHT_LENGTH), naming.start)
    span = doc.char_span(weight.start(), naming.end) if weight is not None else None
    if weight is None or span is None:
        return naming
    return replace(naming, start=weight.start(), first=span[0], name=f"{_pounds(weight[1])} {naming.name}")


def _pounds(weight: str) -> str:
    """A weight with its unit spelled out ("500-lb")."""
    return re.sub(r"lb$", "pound", weight, flags=re.IGNORECASE)


def with_class(doc: Doc, text: str, naming: Naming) -> Naming:
    """A ship's class noun with the unlisted class before it ("Skjold-class corvettes")."""
    named = _SHIP_CLASS.search(text, 0, naming.start) if naming.category in AFLOAT and not naming.named else None
    span = doc.char_span(named.start(), naming.end) if named is not None else None
    if named is None or span is None:
        return naming
    first = next(token for token in span if token.ent_type_ not in _NO_SHIPS | {"GPE"} and token.pos_ != "DET")
    name = f"{text[first.idx : named.end()].rstrip()} {naming.name}"
    return replace(naming, start=first.idx, first=first, name=name, named=True, sure=True)


def with_vessel(doc: Doc, naming: Naming) -> Naming:
    """A ship's class noun with the proper name behind it ("the frigate Viktor Leonov")."""
    if naming.category not in AFLOAT or naming.last.tag_ in PLURAL:
        return naming
    if (name := apposed(doc, naming)) is not None:
        return replace(naming, name=name, named=True, sure=True)
    first = naming.last.i + 1
    quoted = first < len(doc) and doc[first].text in _MARKS
    end = first + quoted
    while end < min(len(doc), first + 6) and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper():
        if doc[end].is_sent_start or doc[end].lower_ in _SMALL:
            break  # "Navy Seizes Ship Off Coast": a headline writes all words large
        end += 1
    closed = not quoted or (end < len(doc) and doc[end].text == doc[first].text)
    if end == first + quoted or not closed or doc[first].ent_type_ in {"DATE", "NORP"}:
        return naming
    name = doc[first + quoted : end].text
    last = doc[end if quoted else end - 1]
    return replace(naming, end=last.idx + len(last), name=name, named=True)


def apposed(doc: Doc, naming: Naming) -> str | None:
    """A ship's name that stands apart from its class noun ("the vessel, the Argo", "the Argo, a landing ship")."""
    last = naming.last.i
    behind = doc[last + 1 : last + 3]
    if [token.lower_ for token in behind] == [",", "the"]:
        name = _proper(doc, last + 3, 1)
        end = last + 3 + len(name)
        if name and end < len(doc) and doc[end].text in _ENDS:
            return doc[last + 3 : end].text
    start = naming.first.i - 1
    while start > 1 and (doc[start].pos_ in {"ADJ", "NOUN", "NUM"} or doc[start].text == "-"):
        start -= 1
    if start > 1 and doc[start].lower_ in {"a", "the"} and doc[start - 1].text == ",":
        name = _proper(doc, start - 2, -1)
        at = start - 1 - len(name)
        if name and at > 0 and doc[at - 1].lower_ == "the":
            return doc[at : start - 1].text
    return None


def _proper(doc: Doc, at: int, step: int) -> list[Token]:
    """The capitalised names from a token on, forwards or backwards."""
    found: list[Token] = []
    while 0 <= at < len(doc) and doc[at].pos_ == "PROPN" and doc[at].ent_type_ not in _NO_SHIPS and len(found) < 4:
        found.append(doc[at])
        at += step
    return found


def ship_names(prefixes: Iterable[str]) -> re.Pattern[str]:
    """Ships' names behind the prefix of a navy ("USS Donald Cook")."""
    return re.compile(
        rf"\b(?:{'|'.join(prefixes)})\s+(?:(?:[A-Z](?:\.[A-Z])*\.|[A-Z][\w'’-]*|de|of|la|le)(?: |\b)){{1,4}}(?<! )"
    )


def ship(match: re.Match[str]) -> Match:
    name = re.sub(r"\s(?:of|de|la|le)$", "", match.group())
    entry = WeaponEntry(name, (), (), "ship", None, "ship")
    return Match(match.start(), match.start() + len(name), entry, name, guarded=False)


def short_names(text: str, ships: Sequence[Match]) -> list[Match]:
    """Ships named again without their navy's prefix, behind the full name ("HMS Argo ... Argo fired")."""
    found: dict[int, Match] = {}
    for named in ships:
        _, _, name = named.name.partition(" ")
        if " " in name or len(name) < _SHORTEST:
            continue
        for again in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])(?! [A-Z])", text[named.end :]):
            start = named.end + again.start()
            alone = not re.search(r"[A-Z][\w.]* $", text[max(0, start - _CODE_LENGTH) : start])
            if alone or text[max(0, start - 4) : start] == "The ":
                found[start] = named._replace(start=start, end=start + len(name), guarded=True)
    return list(found.values())


def named_again(doc: Doc, text: str, namings: Sequence[Naming]) -> list[Naming]:
    """Ships behind whose class noun their name stood, by that name alone ("the frigate Rei Argo ... the Argo")."""
    found: dict[int, Naming] = {}
    taken = [(naming.start, naming.end) for naming in namings]
    for ship in (naming for naming in namings if naming.category in AFLOAT and _bears_name(naming)):
        last = ship.name.split(" ")[-1]
        again = rf"(?<=\b[Tt]he )(?:{re.escape(ship.name)}|{re.escape(last)})(?![\w-])(?! [A-Z])"
        for match in re.compile(again).finditer(text, max(0, ship.start - _AHEAD)):
            span = doc.char_span(match.start(), match.end(), exact=True)
            explained = any(end + len(", the ") == match.start() for _, end in taken)  # "the ship, the Argo"
            ahead = match.start() < ship.start  # "the Argo, a landing ship"
            explained = explained or (ahead and not re.match(r", an? ", text[match.end() :]))
            within = any(s < match.end() and match.start() < e for s, e in taken)
            if span is None or explained or within or not _is_ship(span):
                continue
            naming = replace(ship, start=match.start(), end=match.end(), first=span[0], last=span[-1], holder=None)
            found.setdefault(match.start(), naming)
    return list(found.values())


def _is_ship(name: Span) -> bool:
    """Whether a ship's name stands for it: no modifier, nor where somebody is or who speaks ("the Podgor talks")."""
    last = name[-1]
    modifies = last.dep_ in COMPOUNDED or (last.dep_ == "nsubj" and is_speech(last.head))
    return not modifies and not (last.ent_type_ == "GPE" and last.head.lower_ in {"in", "at", "from"})


def _bears_name(naming: Naming) -> bool:
    """Whether a ship goes by a name of its own rather than by its class."""
    return naming.named and naming.name[-1].islower() and naming.name[0].isupper() and "-class" not in naming.name


_AHEAD = 60  # characters from a ship's name to what ship it is
_SHORTEST = 4  # letters of a ship's name that stands by itself
_CODE_LENGTH = 12
_WEIGHT_LENGTH = 40
_WEIGHED = frozenset({"ammunition", "nuclear"})
_WEIGHT = re.compile(
    r"(?<![\d,.])(\d[\d,.]*-(?:pound|lb|kilogram|kg|ton|tonne|kiloton|megaton))(?: \([^()]{1,20}\))? $", re.IGNORECASE
)
_SHIP_CLASS = re.compile(r"(?<![\w-])(?:[A-Z][\w'’]*[ -]){0,2}[A-Z][\w'’]*-[Cc]lass $")
_ENDS = frozenset({",", ".", ";", ")"})
_NO_SHIPS = frozenset({"NORP", "DATE"})
_SMALL = frozenset("off in on at for from to with over near after before by as into amid".split())
_MARKS = frozenset({'"', "'"})
