"""The places that a text names, listed or not, and the states in which they lie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpers.finding.actors.entries import CountryEntry, PlaceEntry
from helpers.finding.arabic import ArticledNames
from helpers.finding.tokens import POSSESSIVE, TIMES
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc


class PlaceMention(NamedTuple):
    """A place named in a text: its tokens, its canonical name, and the state that it is or lies in."""

    start: int
    end: int
    name: str
    country: str | None


class _Known(NamedTuple):
    name: str
    kind: str
    country: str | None


_DIRECTION = re.compile(r"(?:north|south|east|west|central|mid)(?:-?(?:east|west))?(?:ern)?", re.IGNORECASE)
EDGES = frozenset("border borders frontier frontiers territory soil side doorstep boundary boundaries flank".split())
# What lies in a state by whose adjective it is called ("trained in Norwegian centres").
LANDS = frozenset(
    "centre centres center centers waters airspace ports towns villages cities hospitals mainland".split()
)
_FEATURES = frozenset("Strait Bay Island Gulf Airport Peninsula River Bridge Canal".split())
PARTS_OF_STATES = frozenset({"province", "district", "governorate", "department", "county", "valley"})
REGION_NOUNS = frozenset({"region", "oblast", "province", "governorate"})
_PROVINCES = frozenset({"province", "governorate"})
_CAMPS = frozenset({"Camp", "Fort"})
_AIRPORTS = frozenset({"airport", "airfield", "airbase"})
_QUARTERS = frozenset({"West", "East"})  # of the world, which are no places
_LONGEST = 7  # tokens of a name
SETTLEMENTS = frozenset({"city", "town", "village", "suburb", "hamlet", "port", "community"})
_NAMED_OF = SETTLEMENTS | {"island", "peninsula", "province", "district"}
BATTLES = frozenset({"battle", "battles", "fight", "fighting", "struggle"})


class Gazetteer:
    """Places by every spelling that the lexicons know.

    Parameters
    ----------
    lexicons
        The folder with places.csv and countries.csv, and the names that are no places.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._known: dict[str, _Known] = {}
        self._edges: dict[str, str] = {}
        self._capitals: set[str] = set()
        self._seats: dict[str, str] = {}
        for country in lexicons.table("countries.csv", CountryEntry):
            known = _Known(country.country, "country", country.country)
            self._known.update((name, known) for name in (country.country, *country.spellings))
            self._capitals.update(country.capitals)
            self._seats.update((country.country, capital) for capital in country.capitals[:1])
            for capital in (name for name in country.capitals if re.search(r"[\s'-]", name)):
                self._known.setdefault(capital, _Known(capital, "city", country.country))  # else cut up by the parse
            for word in (*country.demonyms, *country.capitals):
                self._edges[word] = country.country
        for entry in lexicons.table("places.csv", PlaceEntry):
            known = _Known(entry.place, entry.kind, entry.country)
            self._known.update((name, known) for name in (entry.place, *entry.spellings))
        self._articled = ArticledNames(lexicons)
        self._first = {first for name in self._known for first in _firsts(name)}

    def state(self, word: str) -> str | None:
        """The state that a word stands for by itself: its name, its people, its capital."""
        known = self._known.get(word)
        return known.name if known is not None and known.kind == "country" else self._edges.get(word)

    def place(self, word: str) -> str | None:
        """The canonical name of the place or state that a word names by itself, a state by its people too."""
        known = self._known.get(word)
        return known.name if known is not None else self._edges.get(word)

    def is_town(self, word: str) -> bool:
        """Whether a word names a place that is no state."""
        known = self._known.get(word)
        return word in self._capitals or (known is not None and known.kind != "country")

    def breadth(self, mention: PlaceMention) -> str:
        """Whether a place named is a ``state``, a ``region`` or a ``town``, as which unlisted places count."""
        if mention.name == mention.country:
            return "state"
        known = self._known.get(mention.name)
        directed = mention.country is not None and mention.name.endswith(f" {mention.country}")
        return "region" if directed or (known is not None and known.kind in {"area", "region"}) else "town"

    def mentions(self, doc: Doc, start: int, end: int) -> Iterator[PlaceMention]:
        """Every place named by tokens start to end, in order; a demonym only before "border" and its like."""
        i = start
        while i < end:
            mention = (
                self._edge(doc, i, end)
                or half_of_korea(doc, i)
                or self._base(doc, i, end)
                or self._listed(doc, i, end)
                or self._unlisted(doc, i, end)
            )
            if mention:
                yield mention
            i = mention.end if mention else i + 1

    def _listed(self, doc: Doc, i: int, end: int) -> PlaceMention | None:
        plain = self._longest(doc, i, end)
        if plain is not None:
            return plain
        direction = _direction(doc, i) if i + 1 < end else None
        within = self._longest(doc, i + 1, end) if direction else None
        if within is None:
            return None
        name = f"{direction} {within.name}" if within.name == within.country else within.name
        return within._replace(start=i, name=name)

    def _longest(self, doc: Doc, first: int, end: int) -> PlaceMention | None:
        word = doc[first].text
        if word not in self._first and not (word.isupper() and word.title() in self._first):
            return None
        for last in range(min(end, first + _LONGEST), first, -1):
            text = doc[first:last].text
            known = self._known.get(text) or (self._known.get(text.title()) if text.isupper() else None)
            if known is not None and last < end and doc[last].text in _FEATURES:
                return PlaceMention(first, last + 1, doc[first : last + 1].text, None)
            if known is not None and known.kind in {"city", "area"} and last < end and doc[last].lower_ in _PROVINCES:
                return PlaceMention(first, last + 1, f"{known.name} {doc[last].lower_}", known.country)
            if known is not None and not _is_part_of_name(doc, first, last):
                return PlaceMention(first, last, known.name, known.country)
        return None

    def _edge(self, doc: Doc, i: int, end: int) -> PlaceMention | None:
        """Read "the Ukrainian border", "Kyiv's borders" as the state."""
        country = self._edges.get(doc[i].text)
        known = self._known.get(doc[i].text)
        if known is not None and known.kind == "country":
            country = known.country
        if country is None:
            return None
        j = i + 1
        while j < end and (
            doc[j].text in POSSESSIVE or doc[j].lower_ in {"eastern", "northern", "southern", "western", "own"}
        ):
            j += 1
        if j < end and doc[j].lower_ == "side" and (j + 1 == len(doc) or doc[j + 1].lower_ != "of"):
            return (
                None  # "the dead on the Ukrainian side" are of a party, "the Ukrainian side of the border" is a place
            )
        if j == i + 1 < end and doc[j].lower_ == "capital" and country in self._seats:
            return PlaceMention(i, j + 1, self._seats[country], country)
        if j < end and (doc[j].lower_ in EDGES or (j == i + 1 and doc[j].lower_ in LANDS)):
            return PlaceMention(i, j + 1, country, country)
        return None

    def _base(self, doc: Doc, i: int, end: int) -> PlaceMention | None:
        """A camp or an airport by its name ("Camp Linderud", "Podgor airport")."""
        last = i
        while last < end and doc[last].pos_ == "PROPN" and last - i < _LONGEST and self.state(doc[last].text) is None:
            last += 1
        if last > i + 1 and (doc[i].text in _CAMPS or doc[last - 1].lower_ in _AIRPORTS):
            return PlaceMention(i, last, doc[i:last].text, None)
        if i < last < end and doc[last].lower_ in _AIRPORTS and doc[last].text.islower():
            return PlaceMention(i, last + 1, f"{doc[i:last].text} {doc[last].text.title()}", None)
        return None

    def _unlisted(self, doc: Doc, i: int, end: int) -> PlaceMention | None:
        """A place that only the parse's entity labels know."""
        token = doc[i]
        noun, link = (doc[i - 2].lower_, doc[i - 1].lower_) if i > 1 else ("", "")
        fought = noun in BATTLES | {"clash", "clashes"} and token.ent_type_ not in TIMES
        named = (link == "of" and noun in _NAMED_OF | {"battle", "siege"}) or (link in {"at", "near"} and fought)
        if named and token.pos_ == "PROPN":
            ends = (t.i for t in doc[i + 1 : end] if t.pos_ != "PROPN" and (t.text != "-" or t.whitespace_))
            last = next(ends, end)
            return PlaceMention(i, last, doc[i:last].text, None)
        if (articled := self._articled.place_end(doc, i, end)) is not None:
            return PlaceMention(i, articled, doc[i:articled].text, None)
        owned = i > 0 and (doc[i - 1].text in POSSESSIVE or _direction(doc, i - 1) is not None)
        if owned and (end_of := _province(doc, i, end)) is not None:
            return PlaceMention(i, end_of, doc[i:end_of].text, None)
        if (
            token.ent_type_ not in {"GPE", "LOC"}
            or token.ent_iob_ != "B"
            or (token.text in self._edges and token.text not in self._capitals)
            or not token.text[0].isupper()
            or any(c.isdigit() for c in token.text)
        ):
            return None
        last = i + 1
        while last < end and doc[last].ent_iob_ == "I":
            last += 1
        name = doc[i:last].text.removeprefix("the ").removeprefix("The ")
        name = re.sub(r"\s*['’]s?$", "", name)
        if name in _QUARTERS:
            return None
        if last < end and doc[last].lower_ in REGION_NOUNS and token.ent_type_ == "GPE":
            noun = doc[last].lower_
            return PlaceMention(i, last + 1, f"{name} {noun if noun in _PROVINCES else 'region'}", None)
        return PlaceMention(i, last, name, self._edges.get(name)) if len(name) > 2 else None


def half_of_korea(doc: Doc, i: int) -> PlaceMention | None:
    """The state that "the North" or "the South" is in a text on Korea."""
    if doc[i].text not in {"North", "South"} or i == 0 or doc[i - 1].lower_ != "the":
        return None
    state = f"{doc[i].text} Korea"
    goes_on = i + 1 < len(doc) and doc[i + 1].text[0].isupper()
    return None if goes_on or all(token.text != "Korea" for token in doc) else PlaceMention(i, i + 1, state, state)


def _province(doc: Doc, i: int, end: int) -> int | None:
    """The end of a name with a noun for a part of a state behind it ("Mozambique's | Cabo Delgado province")."""
    last = i
    while last < end and doc[last].pos_ == "PROPN":
        last += 1
    named = last > i and last < end and doc[last].lower_ in PARTS_OF_STATES
    return last + 1 if named else None


def _is_part_of_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a place's name stands in an organisation's ("Organisation for Security in Europe")."""
    if doc[start].ent_type_ != "ORG":
        return False
    longer = start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].ent_type_ == "ORG"
    return longer or (end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].pos_ == "PROPN")


def _direction(doc: Doc, i: int) -> str | None:
    """The compass word at a token ("eastern", "north-eastern"), lower case."""
    word = doc[i].lower_
    return word if word.endswith(("ern", "central")) and _DIRECTION.fullmatch(word) else None


def _firsts(name: str) -> set[str]:
    """What the first token of a name may be, however the pipeline cuts at hyphens and apostrophes."""
    return {name.split()[0], re.split(r"[\s'’.-]", name)[0]}
