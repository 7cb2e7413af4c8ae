"""The nouns that troop figures count, matched in a parse: troops, formations, casualties, people who were harmed."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.finding.actors.entries import CountryEntry
from helpers.finding.armies import groups_named
from helpers.finding.nouns import is_plural, singular
from helpers.finding.tokens import COMPOUNDED, SUBJECTS
from helpers.finding.troops.harm import HARMED_WORDS, HarmWords
from helpers.finding.troops.named_forces import MOVEMENTS
from helpers.finding.troops.units import CASUALTY, FORMATION, PERSONNEL, Counted, UnitEntry
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Token


class AircraftEntry(NamedTuple):
    """A line of weapons.csv, of which only aircraft's names matter: "fighters" may be theirs."""

    name: str
    aliases: tuple[str, ...]
    category: str


# Posts that only an army has.
GARRISONS = frozenset({"garrison", "barracks"})
_INVARIABLE = frozenset(
    {
        "personnel",
        "military",
        "dead",
        "wounded",
        "injured",
        "corps",
        "spetsnaz",
        "special forces",
        "peshmerga",
        "taliban",
    }
)
# Words around a number that settle that "personnel", "officers" or "losses" are an army's.
_STATES = frozenset({"country", "nation", "state", "power", "neighbour", "neighbor", "ally", "republic"})
_MILITARY = frozenset(
    "military army armies troop troops soldier soldiers servicemen brigade brigades battalion battalions regiment "
    "navy naval force forces combat war front frontline battlefield fighting battle offensive counteroffensive "
    "invasion invaders nato wagner deploy deploys deployed deploying deployment mobilise mobilised mobilisation "
    "mobilize mobilized mobilization conscription enemy occupiers defence defense security armed airborne infantry "
    "artillery marines guard militia mercenary mercenaries readiness standby barracks contingent pilots unifil rebels "
    "counterattack assembled massed massing amassed "
    "insurgents jihadists minusma monusco kfor isaf amisom atmis eufor reinforcements garrison warplanes tanks "
    "weapons exercise exercises drills peacekeeping peacekeepers osce undof unmiss minusca unamid unisfa aussom".split()
)
_MILITARY_MODIFIERS = frozenset(
    "military army infantry tank armored armoured motorised motorized mechanised mechanized airborne artillery combat "
    "assault reconnaissance special elite marine naval air defence defense engineering engineer rifle multinational "
    "government regime loyalist coalition rebel opposition "
    "tactical field reserve nato russian ukrainian security border storm sabotage drone missile mountain guards".split()
)
_SYSTEM = re.compile(r"[A-Z]+-?\d+\w*")  # a system of which a number of units are bought
# What companies that are firms make or trade in.
_COMMERCIAL = frozenset({"defence", "defense", "security", "military", "drone", "missile", "engineering"})
_LONGEST_PHRASE = 6  # tokens: "battalion - size tactical group" has five


class TroopWords(HarmWords):
    """The unit nouns of the lexicon and the verbs that say that people were harmed.

    Parameters
    ----------
    lexicons
        The folder with units.csv, casualty_verbs.csv, weapons.csv and countries.csv; a people's name counts like
        "person".
    """

    def __init__(self, lexicons: Lexicons) -> None:
        super().__init__(lexicons)
        entries = lexicons.table("units.csv", UnitEntry)
        self._units = {entry.noun: entry for entry in _peoples(lexicons)} | {entry.noun: entry for entry in entries}
        weapons = lexicons.table("weapons.csv", AircraftEntry)
        self._aircraft = {word for entry in weapons if entry.category == "aircraft" for word in _names(entry)}
        self._groups = {name.rsplit(" ", 1)[-1] for name in groups_named(lexicons)}

    def noun_at(self, doc: Doc, start: int, limit: int, one: bool) -> Counted | None:
        """The longest unit noun that starts at a token and agrees in number with its count."""
        for end in range(min(limit, start + _LONGEST_PHRASE), start, -1):
            head, of, rest = doc[start:end].text.lower().partition(" of ")
            plural = is_plural(head.rsplit(" ", 1)[-1]) or head in _INVARIABLE
            if (one and is_plural(head) and head not in _INVARIABLE) or (not one and not plural):
                continue
            entry = self._units.get(singular(head) + of + rest) or self._units.get(head + of + rest)
            if entry and not _is_modifier(doc, end, limit):
                return Counted(start, end, entry)
        return None

    def longest_to(self, doc: Doc, start: int, limit: int, end: int) -> Counted | None:
        """The unit noun that starts at a token, or the compound before it that it ends."""
        noun = self.noun_at(doc, start, end, one=False)
        if noun is None:
            return None
        for i in range(limit, start):
            longer = self.noun_at(doc, i, noun.end, one=False)
            if longer is not None and longer.end == noun.end:
                return longer
        return noun

    def strong(self, doc: Doc, start: int, limit: int) -> Counted | None:
        """The noun of "a 4,800-strong brigade" or "an 800-soldier battalion", where people are counted."""
        if start + 1 >= limit or doc[start].text != "-":
            return None
        entry = self._units.get(doc[start + 1].lower_)
        if entry is not None and entry.is_military:
            return Counted(start + 1, start + 2, entry)
        if doc[start + 1].lower_ not in {"strong", "man", "person", "member"}:
            return None
        for i in range(start + 2, min(limit, start + 2 + _FARTHEST)):
            if doc[i].lower_ in _MISSIONS:
                return Counted(i, i + 1, UnitEntry(doc[i].lower_, PERSONNEL, "always", None))
            noun = self.noun_at(doc, i, limit, one=True) or self.noun_at(doc, i, limit, one=False)
            if noun:
                counts = noun.entry.when != "harmed" and noun.entry.measure != CASUALTY  # "the 15-member body"
                return noun if counts else None
            if not _may_precede_head(doc, i, start, one=True):
                return None
        return None

    def counted(self, doc: Doc, start: int, limit: int, one: bool) -> Counted | None:
        """The unit noun that heads the noun phrase of a number, looked for from the token after the number."""
        for i in range(start, min(limit, start + _FARTHEST)):
            noun = self.noun_at(doc, i, limit, one)
            if noun and noun.end + 1 < limit and doc[noun.end].tag_ == "POS" and doc[noun.end + 1].lower_ == "lives":
                return self.noun_at(doc, noun.end + 1, limit, one)  # "fifty soldiers' lives"
            if noun and noun.end + 1 < limit and doc[noun.end].tag_ == "POS" and doc[noun.end + 1].lower_ in _KIN:
                return None  # "nine victims' families"
            if noun:
                return None if self._is_aircraft(doc, start, noun) else noun
            if not _may_precede_head(doc, i, start, one):
                return None
        return None

    def _is_aircraft(self, doc: Doc, start: int, noun: Counted) -> bool:
        """Whether "fighters" are aeroplanes, by a code, a name or a word for aircraft before them."""
        if noun.entry.noun != "fighter":
            return False
        modifiers = doc[start : noun.start]
        coded = any(any(c.isdigit() for c in t.text) or t.lower_ in _AIRCRAFT_WORDS for t in modifiers)
        return coded or any(token.text in self._aircraft for token in modifiers)

    def military_nouns(self, doc: Doc) -> list[Counted]:
        """The nouns of a text that mean a force without being counted: "troops", "losses", "the Air Force"."""
        found = []
        for i, token in enumerate(doc):
            if token.pos_ not in {"NOUN", "PROPN"}:
                continue
            noun = self.noun_at(doc, i, i + 1, one=not is_plural(token.text))
            if noun and (noun.entry.when == "always" or noun.entry.noun in _FORCE_NOUNS):
                found.append(noun)
        return found

    def is_counted(self, doc: Doc, start: int, noun: Counted, sentence: tuple[int, int]) -> bool:
        """Whether a noun counts by itself, or by the military words in its phrase or sentence."""
        modifiers = {token.lower_ for token in doc[start : noun.start]}
        if noun.entry.measure == FORMATION and any(_SYSTEM.fullmatch(token.text) for token in doc[start : noun.start]):
            return False
        national = any(
            (t.pos_ == "ADJ" and t.is_title) or (t.text.isupper() and t.ent_type_ == "GPE")  # "900 US forces"
            for t in doc[start : noun.start]
        )
        of_a_state = national and noun.entry.noun in _OF_STATES and not modifiers & _CIVILIAN
        modified = (
            of_a_state or bool(modifiers & _MILITARY_MODIFIERS) or self._consists_of_soldiers(doc, noun, sentence[1])
        )
        match noun.entry.when:
            case "always":
                return not (noun.entry.noun == "army" and self._consists_of_others(doc, noun, sentence[1]))
            case "modified":
                return modified and not (noun.entry.noun == "company" and modifiers & _COMMERCIAL)
            case "military":
                around = {t.lower_ for t in doc[sentence[0] : noun.start]} | {
                    t.lower_ for t in doc[noun.end : sentence[1]]
                }
                return modified or bool(around & _MILITARY)
        return False

    def _consists_of_soldiers(self, doc: Doc, noun: Counted, limit: int) -> bool:
        """Read "two companies of British soldiers", "of the British Army"."""
        if noun.end >= limit or doc[noun.end].lower_ != "of":
            return False
        if any(t.lower_ in _ARMIES and _is_title(t) for t in doc[noun.end + 1 : min(limit, noun.end + 6)]):
            return True
        members = self.counted(doc, noun.end + 1, limit, one=False)
        return members is not None and members.entry.is_military

    def _consists_of_others(self, doc: Doc, noun: Counted, limit: int) -> bool:
        """Whether an army is one in a manner of speaking ("two armies of lawyers")."""
        if noun.end >= limit or doc[noun.end].lower_ != "of":
            return False
        members = [c for c in doc[noun.end].children if c.dep_ == "pobj" and c.tag_ == "NNS"]
        if any(child.like_num for member in members for child in member.lefts):
            return False  # "two armies of 50,000 men"
        states = any(member.lemma_ in _STATES for member in members)
        armed = self.counted(doc, noun.end + 1, limit, one=False)
        return bool(members) and not states and (armed is None or armed.entry.measure != PERSONNEL)

    def is_of_group(self, doc: Doc, start: int, noun: Counted) -> bool:
        """Whether men are an armed group's by its name before them ("3,450 Wagner men")."""
        return noun.entry.noun in {"man", "member"} and any(t.lower_ in self._groups for t in doc[start : noun.start])

    def names_group(self, token: Token) -> bool:
        """Whether a word is the last one of an armed group's name."""
        return token.text[0].isupper() and token.lower_ in self._groups - _COMMON_WORDS

    def leads(self, doc: Doc, noun: Counted) -> bool:
        """Whether the subject that has or leads the counted people is a force itself ("the rebels have 5,000 men")."""
        verb = doc[noun.end - 1].head
        if verb.lower_ == "of" and verb.head.lemma_ == "consist":
            verb = verb.head
            if any(c.dep_ == "nsubj" and c.lower_ in _BODIES for c in verb.children):
                return True
        if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_ not in _HOLDING:
            return False
        raised = verb.dep_ == "xcomp" and verb.head.lemma_ in _THOUGHT  # "Boko Haram is thought to have 5,000 men"
        for subject in (*verb.children, *(verb.head.children if raised else ())):
            if subject.dep_ in SUBJECTS:
                force = self.noun_at(doc, subject.i, subject.i + 1, one=not is_plural(subject.text))
                armed = subject.lower_ in self._groups or (force is not None and force.entry.when == "always")
                return verb.lemma_ in {"lead", "command"} or armed
        return False

    def is_described_as_personnel(self, doc: Doc, start: int, limit: int) -> bool:
        """Whether people are then said to be soldiers ("four men who served as marines", "30 members of the Guard")."""
        body = doc[start + 1 : min(limit, start + 7)] if start < limit and doc[start].lower_ == "of" else ()
        if any(_is_title(t) and t.lower_ in _ARMIES | _REGIMENTS and t.dep_ not in COMPOUNDED for t in body):
            return True
        named = [t for t in body if self.names_group(t)]
        of_group = any(t.dep_ not in COMPOUNDED or t.head.lower_ in MOVEMENTS for t in named)  # "of the Houthi group"
        if of_group and singular(doc[start - 1].lower_) in _MEMBERS:
            return True
        for i in range(start, min(limit, start + 10)):
            if doc[i].lower_ in {"as", "were", "are", "being"}:
                noun = self.counted(doc, i + 1, limit, one=False)
                return noun is not None and noun.entry.is_military
        return False


_OF_STATES = frozenset({"force", "personnel", "instructor"})
_FARTHEST = 12
# Last words of groups' names that other names have, too.
_COMMON_WORDS = frozenset(
    "army forces force front group state network party movement path is council guard brigades jihad kurdish pakistan "
    "maghreb peninsula tigers pmc".split()
)
_MEMBERS = frozenset({"member", "operative", "man"})
_BODIES = frozenset({"force", "forces", "contingent", "mission", "garrison", "army"})
_HOLDING = frozenset({"have", "number", "lead", "command", "field", "lose"})
_THOUGHT = frozenset("think believe say know estimate report suppose claim seem appear".split())
_REGIMENTS = frozenset({"regiment", "brigade", "division", "battalion", "corps", "force", "squadron", "legion"})
_ARMIES = frozenset({"army", "guard", "guards", "marines", "navy", "infantry", "forces"})
_MISSIONS = frozenset({"mission", "operation", "detachment", "deployment"})  # made up of people, if so many strong
# Whose personnel are no soldiers.
_CIVILIAN = frozenset("embassy diplomatic medical civilian consular ground technical airline humanitarian".split())
_FORCE_NOUNS = frozenset({"force", "army", "loss", "guard", "observer", "personnel", "defender", "volunteer"})
_AIRCRAFT_WORDS = frozenset({"jet", "strike", "stealth", "aircraft", "multirole", "generation", "bomber", "escort"})
_KIN = frozenset("families relatives parents widows wives lawyers".split())
_QUOTES_AND_HYPHENS = frozenset("/-–\"'“”‘’,")


def _names(entry: AircraftEntry) -> set[str]:
    """The words of an aircraft's names that are names themselves ("Dassault", "Rafale")."""
    return {word for name in (entry.name, *entry.aliases) for word in name.split() if word[0].isupper()}


def _peoples(lexicons: Lexicons) -> list[UnitEntry]:
    """What a state's people are called, as people who count when they are harmed."""
    peoples = []
    for country in lexicons.table("countries.csv", CountryEntry):
        peoples += [UnitEntry(demonym.lower(), PERSONNEL, "harmed", country.country) for demonym in country.demonyms]
    return peoples


def _is_modifier(doc: Doc, end: int, limit: int) -> bool:
    """Whether a unit noun only modifies the noun after it ("military vehicles", "police officers' families")."""
    if end >= limit:
        return False
    following = doc[end]
    last = doc[end - 1]
    if last.lower_ == "military" and following.lower_ in {"and", "or"} and end + 2 < limit:
        return doc[end + 2].pos_ == "NOUN"  # "900 military and police personnel"
    if last.lower_ in _INVARIABLE or not is_plural(last.text):
        return following.pos_ in {"NOUN", "PROPN"} or (
            following.pos_ == "ADJ" and end + 1 < limit and doc[end + 1].pos_ == "NOUN"
        )
    counted = is_plural(following.text) or following.lower_ in _INVARIABLE
    joined = last.dep_ == "conj" and last.head.dep_ in {"amod", "compound"}  # "military and police personnel"
    return counted and (joined or (last.dep_ == "compound" and last.head.i == end))


def _may_precede_head(doc: Doc, i: int, start: int, one: bool) -> bool:
    """Whether a token can stand between a number and the noun that it counts."""
    token = doc[i]
    if token.lower_ in {"of", "more", "other", "or", "and", "strong"} or token.text in _QUOTES_AND_HYPHENS:
        return token.text != "," or (i > start and doc[i - 1].pos_ == "ADJ")
    if token.pos_ in {"NOUN", "PROPN"}:
        return (
            one
            or (token.dep_ == "compound" and token.head.i > i)
            or (token.dep_ == "conj" and token.head.dep_ in {"amod", "compound"})
            or not (is_plural(token.text) and token.pos_ == "NOUN")
        )
    if token.pos_ == "VERB":
        following = doc[i + 1] if i + 1 < len(doc) else token
        leads_on = following.pos_ in {"NOUN", "ADJ", "PROPN", "VERB"} or following.text in _QUOTES_AND_HYPHENS
        participle = token.tag_ in {"VBN", "VBG"} or token.lower_ in HARMED_WORDS
        return participle and leads_on and token.lower_ != "including"
    if _is_hyphenated(doc, i, start) or (token.text.isupper() and len(token.text) > 1):
        return True  # "2,000 soon-to-be-deployed troops"
    if token.pos_ in {"DET", "PRON"}:
        return i > start and doc[i - 1].lower_ == "of" and token.tag_ in {"DT", "PRP$", "WP$"}
    return (
        token.pos_ in {"ADJ", "ADV", "PART"}
        or token.tag_ == "POS"
        or (any(c.isdigit() for c in token.text) and "-" in token.text)
    )


def _is_hyphenated(doc: Doc, i: int, start: int) -> bool:
    """Whether a word stands between hyphens, inside an adjective of several words."""
    return i > start and i + 1 < len(doc) and doc[i - 1].text == "-" == doc[i + 1].text


def _is_title(noun: Token) -> bool:
    """Whether a noun with the words before it is an army's name ("the British Army", "the National Guard")."""
    return noun.text[0].isupper() or any(child.text[0].isupper() for child in noun.lefts)
