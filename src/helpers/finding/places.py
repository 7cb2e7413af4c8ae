"""The places that a text names, and where a passage says that something is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpers.finding.actors.entries import CountryEntry, PlaceEntry
from helpers.finding.arabic import ArticledNames
from helpers.finding.tokens import COMPOUNDED, MODIFIERS
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Token


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
_LANDS = frozenset(
    "centre centres center centers waters airspace ports towns villages cities hospitals mainland".split()
)
_FEATURES = frozenset("Strait Bay Island Gulf Airport Peninsula River Bridge Canal".split())
_PARTS_OF_STATES = frozenset({"province", "district", "governorate", "department", "county", "valley"})
_REGION_NOUNS = frozenset({"region", "oblast", "province", "governorate"})
_PROVINCES = frozenset({"province", "governorate"})
_CAMPS = frozenset({"Camp", "Fort"})
_AIRPORTS = frozenset({"airport", "airfield", "airbase"})
_QUARTERS = frozenset({"West", "East"})  # of the world, which are no places
_POSSESSIVE = frozenset({"'s", "'", "’s", "’"})
_LONGEST = 7


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
            doc[j].text in _POSSESSIVE or doc[j].lower_ in {"eastern", "northern", "southern", "western", "own"}
        ):
            j += 1
        if j < end and doc[j].lower_ == "side" and (j + 1 == len(doc) or doc[j + 1].lower_ != "of"):
            return (
                None  # "the dead on the Ukrainian side" are of a party, "the Ukrainian side of the border" is a place
            )
        if j == i + 1 < end and doc[j].lower_ == "capital" and country in self._seats:
            return PlaceMention(i, j + 1, self._seats[country], country)
        if j < end and (doc[j].lower_ in EDGES or (j == i + 1 and doc[j].lower_ in _LANDS)):
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
        fought = noun in _BATTLES | {"clash", "clashes"} and token.ent_type_ not in {"DATE", "TIME"}
        named = (link == "of" and noun in _NAMED_OF | {"battle", "siege"}) or (link in {"at", "near"} and fought)
        if named and token.pos_ == "PROPN":
            ends = (t.i for t in doc[i + 1 : end] if t.pos_ != "PROPN" and (t.text != "-" or t.whitespace_))
            last = next(ends, end)
            return PlaceMention(i, last, doc[i:last].text, None)
        if (articled := self._articled.place_end(doc, i, end)) is not None:
            return PlaceMention(i, articled, doc[i:articled].text, None)
        owned = i > 0 and (doc[i - 1].text in _POSSESSIVE or _direction(doc, i - 1) is not None)
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
        if last < end and doc[last].lower_ in _REGION_NOUNS and token.ent_type_ == "GPE":
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
    named = last > i and last < end and doc[last].lower_ in _PARTS_OF_STATES
    return last + 1 if named else None


_LOCATIVE = frozenset(
    "in at near on to into along alongside around across inside outside within over throughout toward towards off by "
    "beside between amid through onto opposite from under".split()
)
_NOT_LOCATIVE_AFTER = frozenset(
    "threat according due response aid support relation relations contrary loyal help helped accused "
    "commitment weapons arms deliveries addition guarantees membership leader president minister official".split()
)
# What is put or laid "on Oslo".
_DIRECTED = frozenset("blame blames blamed blaming pressure sanctions sanction embargo tariffs".split())
_OF_PLACE = frozenset(
    "border borders frontier territory region community area part parts north south east west city town village "
    "southeast southwest northeast northwest island islands peninsula "
    "outskirts capital centre territories regions areas districts cities towns villages suburbs waters shores skies "
    "streets shelling bombardment bombing invasion storming capture seizure evacuation ground grounds center suburb "
    "district province edge coast front battle liberation occupation siege defence defense direction side battles "
    "quay quays sides port ports harbour harbor airport airfield station ruins trenches fields forests hills valley "
    "plains basements hospitals reach range proximity distance".split()
)
_NOT_LOCATIVE = frozenset({"against", "after", "for", "about", "than", "that", ",", ";", ":", "-", "–", "("})
_BESIDE = frozenset({"neighboring", "neighbouring", "adjoining", "surrounding", "bordering"})
SETTLEMENTS = frozenset({"city", "town", "village", "suburb", "hamlet", "port", "community"})
_NAMED_OF = SETTLEMENTS | {"island", "peninsula", "province", "district"}
_OF_TWO = frozenset(
    "war wars conflict situation tension tensions crisis dispute standoff stand-off relations hostilities ceasefire "
    "truce talks negotiations agreement deal treaty peace effort efforts operation cooperation exercise exercises "
    "clashes".split()
)
_ACCORDS = frozenset(
    {"agreement", "accord", "deal", "treaty", "pact", "protocol", "convention", "summit", "talk", "memorandum"}
)
_PURPOSES = frozenset({"support", "preparation", "response", "retaliation", "revenge", "connection", "solidarity"})
_DEEDS = frozenset(
    "day week month year war attack strike raid offensive operation invasion army military history fight campaign "
    "airstrike assault bombardment bombing shelling intervention incursion loss view hand eye name interest".split()
)
_ENTERING = frozenset(
    "enter reach leave invade occupy attack defend hit strike shell bomb liberate capture seize storm besiege "
    "surround recapture encircle bombard".split()
)
_REINFORCING = frozenset({"bolster", "reinforce", "strengthen", "shore", "guard", "patrol", "protect", "secure"})
_MOVING = frozenset({"move", "deploy", "redeploy", "shift", "bring", "transfer"})
_LEAVING = frozenset(
    "withdraw withdrawn withdrew withdrawing pull retreat retreated withdrawal departure pullout exit drawdown".split()
)
_BATTLES = frozenset({"battle", "battles", "fight", "fighting", "struggle"})
_DEPARTING = frozenset({"leave", "left", "leaving", "depart", "departed", "bound", "head", "heading", "headed"})
_LIST_JOINTS = frozenset({",", "and", "or", "&"})
_BASES = frozenset({"air", "military", "naval", "army", "base"})
SPEECH = frozenset(
    "say tell report announce warn claim add note state estimate write explain stress disclose reveal confirm deny "
    "acknowledge admit insist declare allege assert specify inform".split()
)
_SPELLED_OUT = frozenset("flank region area countries states members territory territories regions areas".split())
_REACH = 7


def where(doc: Doc, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions that say where something is or goes, by the preposition before them or before their list."""
    kept: list[PlaceMention] = []
    for n, mention in enumerate(mentions):
        between = doc[kept[-1].end : mention.start] if kept else None
        joined = between is not None and len(between) <= 2 and all(t.lower_ in _LIST_JOINTS for t in between)
        within = bool(kept) and _holds(doc, kept[-1], mention)
        hyphenated = mention.end < len(doc) and doc[mention.end].text == "-" and not doc[mention.end - 1].whitespace_
        if within or hyphenated or _has_part_after(doc, mentions, n):
            continue  # "Mariupol, Ukraine" and "Ukraine's Donetsk region" are one place: the nearer one
        if _is_bracketed(doc, mentions, n):
            kept = [other for other in kept if other.end != mention.start - 1]  # "the flank (Estonia, Latvia)"
        elif not (joined and not _opens_clause(doc, mention)) and not _is_located(doc, mention):
            continue
        kept.append(mention)
    return kept


def _holds(doc: Doc, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a place only says where the one before it lies ("in Gao, Mali", "at Camp Linderud in Mali")."""
    between = [token.lower_ for token in doc[inner.end : outer.start]]
    state = outer.name == outer.country
    if inner.name == inner.country or inner.country not in {None, outer.country}:
        return False
    parts = [place.name.endswith(f" {outer.country}") for place in (inner, outer)]  # "in Gao in northern Mali"
    if between == ["in"] and parts == [False, True]:
        return True
    if between == [","]:
        return state and not (inner.country is None and _goes_on(doc, outer.end))
    if between == ["of"] and state and doc[inner.end - 1].lower_ in _REGION_NOUNS:
        return True  # "in the Podgor region of Mali"
    if len(between) == 2 and between[0] in _PARTS_OF_STATES and between[1] == "of":
        return True  # "in the Podgor district of Gao"
    while between[:1] and between[0] in _BASES | SETTLEMENTS:
        between = between[1:]
    return between in (["in"], [",", "in"]) and (state or inner.country is None)


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether a list of places goes on behind one of them ("in Podgor, Chad | and Mali", "in Chad | , Mali")."""
    behind = list(doc[end : end + 2])
    joined = bool(behind) and behind[0].lower_ in _LIST_JOINTS
    return joined and (behind[0].text != "," or behind[-1].pos_ == "PROPN" or behind[-1].lower_ in _LIST_JOINTS)


def _has_part_after(doc: Doc, mentions: Sequence[PlaceMention], n: int) -> bool:
    """Whether a place only tells whose the next one is ("Russia's Pskov region", "the Donbas city of Luhansk")."""
    following = mentions[n + 1] if n + 1 < len(mentions) else None
    end = mentions[n].end
    if following is None or end >= len(doc):
        return False
    if doc[end].text in _POSSESSIVE and following.start - end <= 3:
        return True
    called = [token.lower_ for token in doc[end : following.start]][-2:]
    owned = doc[end].text in _POSSESSIVE or doc[mentions[n].end - 1].dep_ in MODIFIERS
    near = len(called) == 2 and following.start - end <= _LONGEST
    within = mentions[n].country == following.country is not None and called[1:] == ["in"]
    if near and doc[end].text in _POSSESSIVE and within:
        return True  # "outside Chad's highest court in Podgor"
    return near and owned and called[1] == "of" and called[0] in SETTLEMENTS | {"capital"}


def _is_bracketed(doc: Doc, mentions: Sequence[PlaceMention], n: int) -> bool:
    """Whether a place opens a list in brackets behind what it spells out ("the flank (Estonia, Latvia)")."""
    start = mentions[n].start
    if start < 2 or doc[start - 1].text != "(" or doc[start - 2].lower_ not in _SPELLED_OUT:
        return False
    inside = {i for mention in mentions[n:] for i in range(mention.start, mention.end)}
    for token in doc[start : doc[start].sent.end]:
        if token.text == ")":
            return True
        if token.i not in inside and token.lower_ not in _LIST_JOINTS:
            return False
    return False


def _opens_clause(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a place after a comma is a subject and no list item ("..., Russia's ministry said")."""
    following = doc[mention.end] if mention.end < len(doc) else None
    if following is not None and (
        following.text in _POSSESSIVE or following.like_num or following.pos_ in {"VERB", "AUX"}
    ):
        return True
    last = doc[mention.end - 1]
    describes = last.dep_ in {"compound", "amod", "nmod"} and last.head.i >= mention.end
    return last.dep_ in {"nsubj", "nsubjpass"} or (describes and last.head.dep_ in {"nsubj", "nsubjpass"})


def _is_located(doc: Doc, mention: PlaceMention) -> bool:
    last = doc[mention.end - 1]
    if last.dep_ in {"nsubj", "nsubjpass"} or (last.dep_ in COMPOUNDED and last.head.lemma_ in _ACCORDS):
        return False
    if any(above.lemma_ in _PURPOSES and above.head.lower_ == "in" for above in last.ancestors):
        return False  # "sent to Mali in support of the invasion of Chad"
    if last.i + 2 < len(doc) and doc[last.i + 1].text in _POSSESSIVE and doc[last.i + 2].like_num:
        return False  # "900 soldiers to Oslo's 400"
    if last.dep_ == "poss" and last.head.lemma_ in _DEEDS:
        return False  # "in Oslo's worst day of losses in Mali"
    if last.dep_ in COMPOUNDED and _is_abbreviated(doc, mention) and not _is_land(last.head):
        return False  # "in a US raid"
    first = max(doc[mention.start].sent.start, mention.start - _REACH)
    told = (_leads_to_place(doc[i], doc[mention.end - 1]) for i in range(mention.start - 1, first - 1, -1))
    return next((locates for locates in told if locates is not None), False)


def _leads_to_place(token: Token, last: Token) -> bool | None:
    """Whether a word before a place says that something is there; None where it says nothing."""
    before = token.nbor(-1).lower_ if token.i > token.sent.start else ""
    if not token.whitespace_ and "-" in {token.text, token.nbor().text}:
        return None  # "in the self-proclaimed"
    if token.ent_type_ == "DATE" and token.pos_ in {"PROPN", "NUM"}:
        return False  # "after the shelling in May and the | Podgor raid"
    if token.lower_ in {"in", "near"} and _comes_from(token):
        return False
    fixed = _after_noun(token.lower_, before)
    if fixed is not None:
        return fixed
    if token.lower_ == "for" and token.head.lemma_ in _DEPARTING:
        return True  # "leaves its base for Oslo"
    if token.lower_ == "amid" and last.dep_ in MODIFIERS:
        return False  # "amid the Ukraine crisis"
    if token.lemma_ in _REINFORCING and last.lower_ in EDGES:
        return True
    if token.lower_ == "alongside" and last.pos_ == "PROPN":
        return False  # "fought alongside Norway"
    if token.lower_ in _LOCATIVE and (token.pos_ in {"ADP", "SCONJ", "PART", "ADV"} or token.tag_ == "IN"):
        if token.lower_ == "from":
            return before in _LEAVING or _leaves(token) or (before == "away" and last.lower_ in EDGES)
        moved = token.lower_ == "to" and _moves_troops(token.head)  # "moved troops and weapons to Oslo"
        return token.lower_ != "by" and (moved or before not in _NOT_LOCATIVE_AFTER)
    if token.pos_ == "VERB" and token.lemma_ in _ENTERING:
        return True
    verbal = token.pos_ in {"VERB", "AUX"} and token.tag_ != "VBN" and token.lower_ not in _BESIDE
    noun = token.pos_ == "NOUN" and not (token.lower_ in _OF_PLACE or token.nbor().text in _POSSESSIVE)
    return False if token.lower_ in _NOT_LOCATIVE or verbal or noun or token.tag_ in {"WRB", "WDT", "WP"} else None


def _after_noun(preposition: str, before: str) -> bool | None:
    """What a preposition says by the word before it ("the battle | for", "the war | between"); None without any."""
    if preposition in {"of", "with"}:
        return before in _OF_PLACE or (preposition == "of" and before in {"out", "outside", "inside"})
    if preposition == "for" and before in _DEPARTING | _BATTLES:
        return True
    nowhere = (preposition == "on" and before in _DIRECTED) or (preposition == "between" and before in _OF_TWO)
    return False if nowhere else None


def _is_abbreviated(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a state is called by its letters, which serve as its adjective too."""
    return mention.name == mention.country and doc[mention.start : mention.end].text.replace(".", "").isupper()


def _is_land(noun: Token) -> bool:
    """Whether a noun is of a part of a state ("US airspace", "the US city of Boston")."""
    return noun.lower_ in EDGES | _LANDS | _OF_PLACE or noun.text[0].isupper()


_NAMING_SEAT = frozenset({"PROPN", "NOUN", "ADJ", "ADV", "DET", "PRON", "NUM"})


def _comes_from(preposition: Token) -> bool:
    """Whether "in" tells where the place is that people come from ("to Mali from Camp Red | in Dorset")."""
    i = preposition.i - 1
    while (
        i > preposition.sent.start and preposition.doc[i].pos_ in _NAMING_SEAT and preposition.doc[i].lower_ != "from"
    ):
        i -= 1
    source = preposition.doc[i]
    return i < preposition.i - 1 and source.lower_ == "from" and not _leaves(source)


def _leaves(preposition: Token) -> bool:
    """Whether something leaves what is behind "from" ("the withdrawal of thousands of troops from Mali")."""
    left = preposition.head if preposition.head.pos_ == "VERB" else preposition.head.head
    while left.lower_ == "of" or left.dep_ in {"pobj", "dobj", "nsubjpass"}:
        left = left.head  # "withdraw 900 of its soldiers | from"
    return left.lemma_ in _LEAVING


def _moves_troops(verb: Token) -> bool:
    """Whether a verb moves forces to where the place behind "to" is."""
    sent = verb.lemma_ == "send" and any(token.lemma_ in {"troop", "soldier"} for token in verb.subtree)
    return verb.lemma_ in _MOVING or sent


def _is_part_of_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a place's name stands in an organisation's ("Organisation for Security in Europe")."""
    if doc[start].ent_type_ != "ORG":
        return False
    longer = start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].ent_type_ == "ORG"
    return longer or (end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].pos_ == "PROPN")


def _direction(doc: Doc, i: int) -> str | None:
    """The compass word at a token ("eastern", "north-eastern"), lower case."""
    word = doc[i].lower_
    return word if _DIRECTION.fullmatch(word) and word.endswith(("ern", "central")) else None


def _firsts(name: str) -> set[str]:
    """What the first token of a name may be, however the pipeline cuts at hyphens and apostrophes."""
    return {name.split()[0], re.split(r"[\s'’.-]", name)[0]}


def is_of_place(noun: Token) -> bool:
    """Whether a noun is of a place, or of what befalls one ("the outskirts of", "the shelling of")."""
    return noun.lower_ in _OF_PLACE


def is_speech(token: Token) -> bool:
    """Whether a token is a verb of saying, behind which another place may be meant."""
    if token.lemma_ == "claim" and any(c.dep_ == "dobj" and c.lemma_ in {"life", "victim"} for c in token.children):
        return False  # "the raid in Gao claimed nine lives"
    return token.pos_ == "VERB" and token.lemma_ in SPEECH
