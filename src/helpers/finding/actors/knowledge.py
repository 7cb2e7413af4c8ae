"""What the lexicons know of actors: states, institutions, people and the offices that they held, when."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz import fuzz, process

from helpers.finding.actors.entries import (
    ActorEntry,
    CountryEntry,
    GivenNameEntry,
    InstitutionEntry,
    KnownPerson,
    OfficeEntry,
    PlaceEntry,
    people_listed,
)
from helpers.finding.actors.names import fold, is_one_given_name, sound, spelled, voiced
from helpers.reading.lexicons import Lexicons

AMERICA, UNION, NATIONS = "United States", "European Union", "United Nations"
COUNTRY, DEMONYM, CAPITAL, BODY, PERSON = "country", "demonym", "capital", "body", "person"

# How alike two whole names must sound when neither list knows the spelling ("Volodymyr Zelnski").
_ALIKE = 88
# How alike their surnames must: "Kharchenko" is no "Tkachenko", whatever the given name.
_ALIKE_SURNAME = 80
# How alike two given names must sound before one surname ("Annalej Baerbock").
_ALIKE_GIVEN = 75
# How alike two whole names must sound where the office is the same ("Ukrainian President Voludimir Zellinski").
_ALIKE_IN_OFFICE = 65
# How alike two names of eastern Asia must be written: "Kim Jong Nam" is no "Kim Yong-nam".
_ALIKE_EASTERN = 92
_SUFFIXES = frozenset({"jr", "sr", "ir", "iii"})
_FORMER = frozenset("former ex late then outgoing incoming new current longtime veteran newly elected".split())
# What the first of several negotiators or prosecutors is called, beside "chief".
_FIRST_OF_MANY = re.compile(r"\b(?:lead|leading|top|head|main) (?=(?:negotiator|prosecutor|envoy|lawyer)\b)")
_ORDER = re.compile(r"^(minister|secretary) (?:of|for) (?:the )?(.+)$")
_FAMILY_FIRST = frozenset({"China", "North Korea", "South Korea", "Taiwan"})
# A name as Baltic and Slavic copy has it: "G. Nausėda".
_INITIALLED = re.compile(r"^([A-Z])\. ?([A-Z]\w+)$")
_HYPHENED = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$")
# What is shorter may be an acronym in capitals.
_LONG = 5
_REIGNING = re.compile(r"(?:crown )?(?:king|queen|prince|princess|duke|duchess|emperor) ")
# The number of a king or a pope.
_NUMERAL = re.compile(r"[IVX]+$")
_ARTICLE = re.compile(r"^(?:[ae][dlnrstz]|ash|ul)-", re.IGNORECASE)
_LEADING_PARTY = "leader of "
_ATTITUDE = re.compile(r"(?:^|[^a-z])(?:pro|anti|non|ex|post|pre|trans)-$", re.IGNORECASE)


class NameMatch(NamedTuple):
    """A known name found in a text: characters start to end, what kind of name, of whom."""

    start: int
    end: int
    kind: str
    name: str


class Knowledge:
    """What the lexicons know of actors, compiled once a run.

    Parameters
    ----------
    lexicons
        The folder with countries.csv, places.csv, institutions.csv, actors.csv, offices.csv and given_names.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._countries = lexicons.table("countries.csv", CountryEntry)
        self._bodies = {entry.name: entry for entry in lexicons.table("institutions.csv", InstitutionEntry)}
        self._people = people_listed(lexicons.table("actors.csv", ActorEntry))
        self._spelled = {s: e.name for e in lexicons.table("actors.csv", ActorEntry) for s in (e.name, *e.spellings)}
        self._held: dict[ActorEntry, frozenset[str]] = {}
        self._offices = lexicons.table("offices.csv", OfficeEntry)
        given = lexicons.table("given_names.csv", GivenNameEntry)
        self._given = {fold(s): entry.name for entry in given for s in (entry.name, *entry.spellings)}
        self._genders = {fold(s): entry.gender for entry in given for s in (entry.name, *entry.spellings)}
        self._homes = {
            spelling: place.country
            for place in lexicons.table("places.csv", PlaceEntry)
            for spelling in (place.place, *place.spellings)
        }
        self._words = dict(self._surface())
        self._patterns = list(self._words)
        self._matcher = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    def matches(self, text: str) -> list[NameMatch]:
        """Every known name in a text, whole words only, the longest where several begin at one place."""
        found = []
        for pattern, start, end in self._matcher.find_matches_as_indexes(text):
            if _whole(text, start, end):
                kind, name = self._words[self._patterns[pattern]]
                found.append(NameMatch(start, end, kind, name))
        return found

    def is_country(self, name: str) -> bool:
        """Whether a canonical name is that of a state or of the European Union."""
        return name in self._adjectives

    def adjective(self, country: str) -> str:
        """The adjective that names a state's institutions ("Russian", "US"); the name where there is none."""
        return self._adjectives.get(country, country)

    def body(self, name: str) -> InstitutionEntry | None:
        """A listed institution by its canonical name."""
        return self._bodies.get(name)

    def body_spelled(self, text: str) -> InstitutionEntry | None:
        """A listed institution by any spelling, case, accents and a leading article aside."""
        folded = fold(text)
        return self._bodies_folded.get(folded) or self._bodies_folded.get(folded.removeprefix("the "))

    def listed(self, name: str) -> str | None:
        """The canonical name of the state, institution or person that a whole name spells, None where no list has it.

        Whoever is only near in sound is another one.
        """
        whole = (match for match in self.matches(name) if (match.start, match.end) == (0, len(name)))
        spelled = next((match.name for match in whole if match.kind in (COUNTRY, BODY, PERSON)), None)
        body = self.body_spelled(name)
        return spelled or (body and body.name)

    def person(self, full_name: str) -> KnownPerson | None:
        """The listed person whom a whole name means: as spelled, as it sounds, or nearly so."""
        name = self._likest(full_name)
        initial = _INITIALLED.match(full_name) if name is None else None
        if initial is not None:
            bearers = self._surnames.get(sound(initial[2]), ())
            name = next((person.name for person in bearers if person.name.startswith(initial[1])), None)
        person = self._people[name] if name is not None else None
        if person is None or not (_HYPHENED.match(full_name) or person.offices[0].affiliation in _FAMILY_FIRST):
            return person
        return person if _is_spelled_like(full_name, person) else None

    def surnamed(self, surname: str, month: str | None) -> KnownPerson | None:
        """The best-known person of a surname: the first in the file who held office in the month.

        Without a month, the one bearer of the name, or of several the one who led a state.
        """
        bearers = self._surnames.get(sound(surname), [])
        if month is None:
            return bearers[0] if len(bearers) == 1 else self.leader_surnamed(surname)
        in_office = [p for p in bearers if any(office.held(month) for office in p.offices)]
        return in_office[0] if in_office else None

    def holder_like(self, name: str, offices: frozenset[str], owner: str, month: str | None) -> KnownPerson | None:
        """
        Who held one of the offices that few hold for a state or the owner of a body, and is called somewhat so.

        Without a month, who held it at any time and is called nearly so.
        """
        offices = frozenset(o for o in offices if o in self.leading or o.endswith((" minister", "spokesperson")))
        body = self.body(owner)
        owner = body.affiliation if body and body.affiliation else owner
        if month is None:
            likest = self._likest(name)
            held = self._people[likest].offices if likest is not None else ()
            told = any(o.affiliation == owner and self.offices(o.office) & offices for o in held)
            return self._people[likest] if likest is not None and told else None
        holders = self.holders(offices, owner, month)
        alike = (p for p in holders if fuzz.ratio(sound(name), sound(p.name)) >= _ALIKE_IN_OFFICE)
        return next(alike, None)

    def is_surname(self, word: str) -> bool:
        """Whether a listed person bears a surname."""
        return sound(word) in self._surnames

    def is_unmistakable(self, surname: str) -> bool:
        """Whether only one listed person bears a surname."""
        return len(self._surnames.get(sound(surname), ())) == 1

    def leader_surnamed(self, surname: str) -> KnownPerson | None:
        """The best-known listed bearer of a surname, where that is the one of them who led a state or an alliance."""
        bearers = self._surnames.get(sound(surname), [])
        leaders = [p for p in bearers if any(self.offices(o.office) & self.leading for o in p.offices)]
        return leaders[0] if leaders and leaders == bearers[:1] else None

    def months(self, office: ActorEntry) -> frozenset[str]:
        """The months in which an office was held, of the years in which most listed offices changed hands."""
        if office not in self._held:
            self._held[office] = frozenset(month for month in self._months if office.held(month))
        return self._held[office]

    def holders(self, offices: Iterable[str], affiliation: str, month: str) -> list[KnownPerson]:
        """Listed people who held one of the offices for a country or organisation in a month."""
        wanted = set(offices)
        return [
            person
            for person in self._by_affiliation.get(affiliation, [])
            if any(
                o.held(month) and o.affiliation == affiliation and self.offices(o.office) & wanted
                for o in person.offices
            )
        ]

    def party_leader(self, party: str, month: str | None) -> str | None:
        """Who led a party in a month; without a month, who alone is listed as its leader."""
        terms = self._party_leaders.get(party, ())
        leaders = {term.name for term in terms if month is None or term.held(month)}
        return leaders.pop() if len(leaders) == 1 else None

    def offices(self, phrase: str) -> frozenset[str]:
        """The offices that a phrase without its country may name ("top diplomat" is a foreign minister)."""
        return self._office_names.get(office_key(phrase), frozenset({office_key(phrase)} if phrase else ()))

    def home(self, place: str) -> str | None:
        """The state in which a city or a region lies."""
        return self._homes.get(place)

    def gender(self, given_name: str) -> str | None:
        """Gender that a given name tells: f, m or None."""
        return self._genders.get(fold(given_name))

    def is_given_name(self, word: str) -> bool:
        """Whether a word is a listed given name in any spelling."""
        return fold(word) in self._genders

    def spelled(self, full_name: str) -> str:
        """The canonical spelling of the name of a person who is not listed."""
        return spelled(full_name, self._given)

    def _surface(self) -> Iterable[tuple[str, tuple[str, str]]]:
        """Every spelling with its kind and canonical name; a later one wins."""
        for entry in self._countries:
            yield f"Republic of {entry.country}", (COUNTRY, entry.country)
        for entry in self._countries:
            for demonym in entry.demonyms:
                yield demonym, (DEMONYM, entry.country)
                if not demonym.endswith(("s", "sh", "ch", "ese", "men", ".")) and demonym != demonym.upper():
                    yield demonym + "s", (DEMONYM, entry.country)
            for capital in entry.capitals:
                yield capital, (CAPITAL, entry.country)
            for name in (entry.country, *entry.spellings):
                yield name, (COUNTRY, entry.country)
                if len(name) >= _LONG:
                    yield name.upper(), (COUNTRY, entry.country)  # "THE PHILIPPINES on Thursday said"
        for body in self._bodies.values():
            for name in (body.name, *body.spellings):
                yield name, (BODY, body.name)
            if body.name.startswith(f"{NATIONS} "):
                for short in ("UN ", "U.N. "):
                    yield short + body.name.removeprefix(f"{NATIONS} "), (BODY, body.name)
        for spelling, name in self._spelled.items():
            yield spelling, (PERSON, name)

    def _likest(self, full_name: str) -> str | None:
        """The canonical name of the listed person who is spelled so, or else sounds so or nearly so."""
        return self._spelled.get(full_name) or self._sounds.get(sound(full_name)) or self._nearest(full_name)

    def _nearest(self, full_name: str) -> str | None:
        key = " ".join(word for word in sound(full_name).split() if len(word) > 1 and word not in _SUFFIXES)
        if key in self._sounds:
            return self._sounds[key]
        given, _, rest = key.partition(" ")
        if not rest:
            return None
        # A name longer by a syllable is another one ("Morris", "Morrison").
        near = [other for other in self._by_given.get(given, ()) if abs(len(other) - len(key)) < 2]
        near = [other for other in near if fuzz.ratio(rest, other.partition(" ")[2]) >= _ALIKE_SURNAME]
        best = process.extractOne(key, near, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is not None:
            return self._sounds[best[0]]
        for person in (p for p in self._surnames.get(rest, ()) if p.offices[0].affiliation not in _FAMILY_FIRST):
            known = sound(person.name).partition(" ")[0]
            alike = given[0] == known[0] and fuzz.ratio(given, known) >= _ALIKE_GIVEN
            if alike or is_one_given_name(given, known):
                return person.name
        return None

    @cached_property
    def _adjectives(self) -> dict[str, str]:
        return {entry.country: entry.demonyms[0] if entry.demonyms else entry.country for entry in self._countries}

    @cached_property
    def _bodies_folded(self) -> dict[str, InstitutionEntry]:
        return {fold(s): entry for entry in self._bodies.values() for s in (entry.name, *entry.spellings)}

    @cached_property
    def _sounds(self) -> dict[str, str]:
        voiced_too = {sound(voiced(spelling)): name for spelling, name in self._spelled.items()}
        return voiced_too | {sound(spelling): name for spelling, name in self._spelled.items()}

    @cached_property
    def _by_given(self) -> dict[str, list[str]]:
        table: dict[str, list[str]] = defaultdict(list)
        for key in self._sounds:
            table[key.partition(" ")[0]].append(key)
        return table

    @cached_property
    def _surnames(self) -> dict[str, list[KnownPerson]]:
        table: dict[str, list[KnownPerson]] = defaultdict(list)
        for spelling, name in self._spelled.items():
            for surname in surnames(spelling, self._people[name].offices[0].affiliation):
                if self.is_given_name(surname) and _REIGNING.match(f"{self._people[name].offices[0].office} "):
                    continue  # "Harry" alone may be anybody
                for key in {sound(surname), sound(voiced(surname))}:
                    if self._people[name] not in table[key]:
                        table[key].append(self._people[name])
        return table

    @cached_property
    def _by_affiliation(self) -> dict[str, list[KnownPerson]]:
        table: dict[str, list[KnownPerson]] = defaultdict(list)
        for person in self._people.values():
            for affiliation in {office.affiliation for office in person.offices if office.affiliation}:
                table[affiliation].append(person)
        return table

    @cached_property
    def _party_leaders(self) -> dict[str, list[ActorEntry]]:
        table: dict[str, list[ActorEntry]] = defaultdict(list)
        for person in self._people.values():
            for office in person.offices:
                if office.office.startswith(_LEADING_PARTY):
                    led = self.body_spelled(office.office.removeprefix(_LEADING_PARTY))
                    if led is not None:
                        table[led.name].append(office)
        return table

    @cached_property
    def _months(self) -> list[str]:
        """Every month from the year when a tenth of the listed offices had begun until the last year in the file."""
        begun = sorted(int(office.since[:4]) for p in self._people.values() for office in p.offices if office.since)
        years = range(begun[len(begun) // 10], begun[-1] + 1)
        return [f"{year}-{month:02}" for year in years for month in range(1, 13)]

    @cached_property
    def leading(self) -> frozenset[str]:
        """Offices whose holder is called the leader."""
        return frozenset(office_key(entry.office) for entry in self._offices if entry.leads)

    @cached_property
    def _office_names(self) -> dict[str, frozenset[str]]:
        table: dict[str, set[str]] = defaultdict(set)
        for entry in self._offices:
            for name in (entry.office, *entry.aliases):
                table[office_key(name)].add(office_key(entry.office))
        return {key: frozenset(offices) for key, offices in table.items()}


@functools.lru_cache(maxsize=20_000)
def office_key(phrase: str) -> str:
    """One form of an office's name: "Minister of Defence" and "defense minister" are the same."""
    words = [w for w in fold(phrase).split() if w not in {"the", "a", "an", "s"} and w not in _FORMER]
    key = " ".join("spokesperson" if re.fullmatch(r"spokes(?:man|woman)", w) else w for w in words)
    key = re.sub(r"\b(chair)(?:man|woman|person)?\b", "chairman", key)
    key = _FIRST_OF_MANY.sub("chief ", key)
    order = _ORDER.match(key)
    return f"{order[2]} {order[1]}" if order and order[2] not in {"state", "exchequer"} else key


def _is_spelled_like(full_name: str, person: KnownPerson) -> bool:
    """Whether a name of eastern Asia is written much as a listed one; there different names often sound alike."""
    names = {person.name, *(spelling for office in person.offices for spelling in office.spellings)}
    return any(fuzz.ratio(fold(full_name), fold(name)) >= _ALIKE_EASTERN for name in names)


def surnames(full_name: str, affiliation: str | None = None) -> list[str]:
    """What a person may be called after the whole name was given: the last word, and the words after the given name.

    Where the family name comes first ("Wang Yi", "Ban Ki-moon"), it is that one; an Arabic article may be left out
    ("Assad" of "Bashar al-Assad"). Kings are called by the name before their number ("Charles" of "Charles III").
    """
    words = re.split(r",| of ", full_name)[0].split()
    while words and _NUMERAL.match(words[-1]):
        words.pop()
    if len(words) < 2:
        return words if words != full_name.split() else []
    if affiliation in _FAMILY_FIRST or _HYPHENED.match(full_name):
        return [words[0]]
    return list(dict.fromkeys((" ".join(words[1:]), words[-1], _ARTICLE.sub("", words[-1]))))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a match is a word by itself; "pro-Russian" does not name Russians."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or before == "@" or after.isalnum():
        return False
    return before != "-" or _ATTITUDE.search(text[max(0, start - 7) : start]) is None
