"""Reads which quantities of an article are troop figures, and what they count: the noun may be far off or left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from helpers.finding.places import is_speech
from helpers.finding.quantities import MEASURES, Quantity, find_quantities
from helpers.finding.tokens import beside, first_conjunct
from helpers.finding.troops.elisions import Elisions
from helpers.finding.troops.figure import (
    CONFIDENT,
    GUESSED,
    LIKELY,
    MOBILISED,
    MOBILISING,
    PARTICIPLES,
    STILL,
    UNIT_NAMES,
    Figure,
)
from helpers.finding.troops.harm import is_spared
from helpers.finding.troops.named_forces import STATELESS
from helpers.finding.troops.units import CASUALTY, FORMATION, PERSONNEL, Counted, UnitEntry
from helpers.finding.troops.words import TroopWords
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token


class FigureReader:
    """Reads the troop figures of an article.

    Parameters
    ----------
    words
        The nouns that troop figures count.
    """

    def __init__(self, words: TroopWords) -> None:
        self._words = words
        self._elisions = Elisions(words)

    def figures(self, parsed: ParsedArticle) -> list[Figure]:
        """The troop figures of an article, in order."""
        doc = parsed.doc
        at_war = _is_of_fighting(doc)
        found: list[Figure] = []
        starts: list[int] = []
        bare: tuple[Quantity, tuple[int, int]] | None = None
        for quantity, number in _quantities(parsed):
            starts.append(number[0])
            if quantity.unit in MEASURES:
                continue
            figure = self._read(doc, quantity, number, parsed.sentence(number[1] - 1), found)
            entry = figure.entry if figure is not None else None
            soldiers = entry is not None and entry.measure == PERSONNEL and entry.when in {"always", "military"}
            if figure is not None and not soldiers and figure.measure == CASUALTY and _is_terror(doc, figure):
                figure = None
            if figure is not None and (at_war or soldiers or figure.measure != CASUALTY):
                if bare is not None and _shares_noun(doc, bare[1], figure):
                    share = replace(figure, quantity=bare[0], number=bare[1], head=None, confidence=LIKELY, shares=True)
                    found.append(share)
                    part = doc[bare[1][1]].lower_ == "of"  # of whom others were not harmed
                    figure = replace(figure, measure=PERSONNEL) if part and soldiers else figure
                found.append(figure)
            bare = (quantity, number) if figure is None else None
        return [replace(figure, until=_next(starts, figure)) for figure in found]

    def _read(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int], found: list[Figure]
    ) -> Figure | None:
        number = max(number[0], sentence[0]), number[1]
        previous = found[-1] if found and found[-1].sentence == sentence else None
        one = quantity.low == quantity.high == 1 or doc[number[1] - 1].lower_ == "one"  # "at least one soldier"
        of = number[1] < sentence[1] and doc[number[1]].lower_ == "of"
        of_its_own = of and beside(doc[number[1]]).tag_ == "PRP$"  # "one of its soldiers was killed"
        partitive = one and of and not of_its_own
        last_but = number[0] > sentence[0] + 1 and doc[number[0] - 1].lower_ == "but"  # "the last bridge but one"
        if partitive or last_but or _is_accident(doc, sentence) or _is_no_count(doc, number):
            return None
        strong = self._words.strong(doc, number[1], sentence[1])
        if strong is not None:
            return Figure(quantity, number, strong, strong.entry.noun, PERSONNEL, strong.entry, sentence, LIKELY)
        noun = self._words.counted(doc, number[1], sentence[1], one and not of_its_own)
        told = noun is not None and noun.entry.noun in PARTICIPLES and _is_adverbial(doc, number[1], noun.start)
        left = noun is not None and noun.entry.noun == "dead" and _is_left(doc, number, noun.start)
        if noun is None or (told and _is_verbal(previous)) or left:
            return self._elisions.read(doc, quantity, number, sentence, found)
        entry = noun.entry
        if (quantity.high or _FEW) < _FEW and noun.end < sentence[1] and is_speech(doc[noun.end]):
            return None  # "one commander said", "two officers said"
        if _is_punished(doc[noun.end - 1]) or _is_thing(doc, noun):
            return None
        measure, confidence = self._measure(doc, number, noun, sentence, found[-1] if found else None)
        again = None
        if _is_definite(doc, number):
            same = (f for f in found if f.quantity.low == quantity.low)
            again = next((f for f in same if f.unit == entry.noun or _are_men(entry.noun, f)), None)
        if measure is None and again is not None:
            measure, confidence = again.measure, GUESSED
        if measure is None:
            return None
        if entry.noun == "other" and measure == CASUALTY and (fellow := self._fellow(doc, found, number)) is not None:
            unit, heir = UNIT_NAMES.get(fellow.noun, fellow.noun), bool(found) and found[-1].entry == fellow
            return Figure(quantity, number, noun, unit, measure, fellow, sentence, confidence, heir=heir)
        unit = UNIT_NAMES.get(entry.noun, entry.noun)
        return Figure(quantity, number, noun, unit, measure, entry, sentence, confidence, again=again is not None)

    def _fellow(self, doc: Doc, found: list[Figure], number: tuple[int, int]) -> UnitEntry | None:
        """The soldiers harmed right before "three others", who are soldiers too: counted, or one without a number."""
        last = found[-1] if found and number[0] - found[-1].end < STILL else None
        if last is not None:
            entry = last.entry if last.measure == CASUALTY and last.head is not None else None
        else:
            before = doc[doc[number[0]].sent.start : number[0]]
            nouns = (self._words.noun_at(doc, t.i, t.i + 1, one=True) for t in before if t.dep_ in _PATIENTS)
            entry = next((noun.entry for noun in nouns if noun is not None), None)
        soldiers = entry is not None and (entry.when == "always" or entry.noun == "force")
        return entry if entry is not None and entry.measure == PERSONNEL and soldiers else None

    def _measure(
        self, doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int], last: Figure | None
    ) -> tuple[str | None, float]:
        """What a count with a noun measures, None where it is no troop figure, and how sure that is."""
        words, entry = self._words, noun.entry
        previous = last if last is not None and last.sentence == sentence else None
        people = entry.measure == PERSONNEL
        if (people or entry.noun == "life") and words.is_harmed(doc, number, noun, sentence):
            return CASUALTY, CONFIDENT
        if (
            people
            and not is_spared(doc, number, noun)
            and (_joins_harmed(doc, number, previous) or self._is_total_of_casualties(doc, number, sentence))
        ):
            return CASUALTY, LIKELY
        losses = _restates_losses(doc[noun.end - 1]) or _is_part_of_casualties(doc, number, sentence, last)
        if people and losses and not is_spared(doc, number, noun):
            return CASUALTY, LIKELY
        if entry.when == "harmed":
            civilian = any(token.lower_ == "civilian" for token in doc[number[1] : noun.start])  # "civilian members"
            force = (
                self._is_total_of_troops(doc, number, sentence)
                or _is_mobilised(doc, number, noun, sentence)
                or words.is_described_as_personnel(doc, noun.end, sentence[1])
                or words.is_of_group(doc, number[1], noun)
                or _is_fighting(doc[noun.end - 1])
                or (_may_serve(entry) and (words.leads(doc, noun) or _joins_force(doc, number, previous)))
                or (_may_serve(entry) and _restates_force(doc[noun.end - 1], previous))
            )
            return (PERSONNEL, LIKELY) if people and force and not civilian else (None, 0.0)
        one = doc[number[1] - 1].lower_ in {"one", "1"}
        if not words.is_counted(doc, number[1], noun, sentence) or (one and people):
            return None, 0.0
        return entry.measure, CONFIDENT if entry.when == "always" else LIKELY

    def _is_total_of_casualties(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
        """Read "the number of victims, which amounted to 900 soldiers"."""
        total = self._elisions.total(doc, number, sentence)
        return total is not None and total.entry.measure == CASUALTY

    def _is_total_of_troops(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
        """Read "the number of soldiers is estimated at 94,300 people"."""
        total = self._elisions.total(doc, number, sentence)
        return total is not None and total.entry.measure == PERSONNEL and total.entry.when == "always"


_ONE = re.compile(r"(?:^|(?<=[.,;:] )|(?<= and )|(?<= while ))[Oo]ne(?= (?:is|was|has|will|remains|remained)\b)")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PATIENTS = frozenset({"nsubjpass", "dobj"})
_FRONTS = frozenset("alongside beside front fronts side war army ranks trenches".split())
_JOINING_UP = frozenset({"register", "sign", "enlist", "volunteer", "apply", "offer", "travel", "enrol", "enroll"})
_COMBAT = frozenset("assault offensive fighting combat army forces militia battalion brigade invasion".split())
_FEW = 4  # people who are too many to be a source
_SHORT = 150  # tokens of a text that may be about fighting without any word for it
_AGED = frozenset("woman man boy girl child pensioner teenager resident person".split())
_LENGTHS = frozenset({"mile", "kilometer", "kilometre", "km", "meter", "metre", "day", "week", "month", "year", "hour"})
_PUNISHING = frozenset({"blacklist", "sanction", "designate", "penalise", "penalize", "indict", "charge"})
_PENALTIES = frozenset({"sanction", "ban", "freeze", "penalty", "measure", "restriction", "charge", "warrant"})
_LISTING = frozenset({"add", "put", "place", "include", "list"})
_LISTS = frozenset({"list", "blacklist", "register"})
_PART = 14  # tokens back to the casualties of whom people are a part
_STRICKEN = (
    r"(?:dead|killed|wounded|injured|victims|casualties|fatalities|slain|fallen|hurt|deaths|losses|"
    r"loss of (?:lives|life))"
)
_AMONG_CASUALTIES = re.compile(
    rf"\bamong (?:the|those) (?:\w+ )?{_STRICKEN}\b[^.;]*\b(?:are|were|was|is)(?: at least| also| about| some)?$|"
    rf"\b(?:{_STRICKEN}|toll)(?: \w+){{0,6}} (?:includes?|included|comprised?)\b[\w ,]{{0,40}}$",
    re.IGNORECASE,
)
_AMONG_THEM = re.compile(
    r"^[\"“]?(?:among|of) (?:them|these|those),? (?:are|were)(?: at least| also| about| some)?\b[\w ,]{0,40}$|"
    r"\bthe (?:number|figure|total|toll|count) (?:includes?|included)\b[\w ,]{0,40}$",
    re.IGNORECASE,
)
_JOINING = (["and"], [","], ["-"], ["–"], ["—"], ["("])
_UNITS = frozenset({"unit", "force", "formation", "contingent", "army", "troop"})
_JOINTS = frozenset({"and", ",", "including", "as", "well", "or", "plus", "among", "them", "with", "least", "at"})
# Deaths that no fighting caused; a sentence about them has no troop figure.
_ACCIDENTS = re.compile(
    r"\b(?:earthquakes?|quakes?|floods?|flooding|tsunami|hurricane|cyclone|landslide|avalanche|covid|"
    r"typhoon(?!s? (?:jet|fighter|war|combat|air|missile))|coronavirus|cholera|homicides?|shooting victims?|"
    r"gun violence|shooting at a (?:\w+ )?school|overturned|fire (?:at|in) an? |"
    r"pandemic|epidemic|car crash|road accident|traffic accident|train crash|bus crash|stampede|heatwave|"
    r"holodomor|cancer|overdose|stabb\w+|murder(?:ed|er)?|serial killer|school shooting|mass shooting|"
    r"shooting spree|9/11|september 11|shopping (?:centre|center|mall)|concert hall|plane crash|helicopter crash|"
    r"(?<!to )ferry|shipwreck|(?:die|died|dying|lives) while crossing|holocaust|drown\w*|"
    r"hypothermia|immigration (?:detention|detainees?)|(?:freez\w+|cold|severe) weather)\b",
    re.IGNORECASE,
)

# What kills people of itself, unless it comes with a war that does.
_HARDSHIPS = re.compile(r"\bfamine\b", re.IGNORECASE)
_WARS = re.compile(r"\b(?:war|conflict|fighting)\b", re.IGNORECASE)

# What kills people who are no soldiers, beside a war too.
_DISEASES = re.compile(r"\bdiseases?\b", re.IGNORECASE)
_SOLDIERS = re.compile(r"\b(?:soldiers?|troops?|servicemen|marines?|army|military|police\w*)\b", re.IGNORECASE)

# The deaths of those who flee over the sea, unless something hits their ship.
_AT_SEA = re.compile(r"\b(?:die|died|dying|lives) at sea\b", re.IGNORECASE)
_HIT = re.compile(
    r"\b(?:missiles?|torpedo\w*|attack\w*|shell\w*|drones?|rockets?|mines?|bomb\w*|(?:air)?strikes?)\b", re.IGNORECASE
)

# Crimes against people who are no soldiers, which are no fighting.
_TERROR = re.compile(
    r"\b(?:executed (?:\w+ )*(?:prison|jail)|executions|hangings?|hanged|jailbreak|war on drugs|unlawfully killed|"
    r"prison (?:\w+ )?(?:riots?|massacres?|uprisings?|violence|killings?)|"
    r"drug[ -]related|vigilantes?|(?:car|lorry|truck|van) (?:into|ploughed|plowed)|"
    r"terror(?:ist)? attacks?|terrorists? (?:who )?(?:killed|shot|murdered)|"
    r"(?:city|music) hall|nightclub|knife attack|car[ -]ramming|truck attack)\b",
    re.IGNORECASE,
)
# Who or what tells of a war, and not of an attack in a city alone.
_ARMED = re.compile(
    r"\b(?:troops?|soldiers?|army|armies|military|militants?|militias?|rebels?|insurgen\w+|jihadists?|taliban|"
    r"shelling|shelled|shells|air ?strikes?|missiles?|rockets?|artillery|invasion|offensive|frontline|warring|"
    r"armed group|(?:civil|full-scale|\w+-year) war|the war(?! on)|conflict|gunmen)\b",
    re.IGNORECASE,
)
_FIGHTING = re.compile(
    r"\b(?:shell\w*|missiles?|(?:air)?strikes?|drones?|attack\w*|fight\w*|battles?|bomb\w*|rockets?|artillery|combat|"
    r"clash\w*|offensive|counteroffensive|invasion|war|wounded|conflict|hostilities|siege|blast|explosion|raids?|"
    r"ambush\w*|gunmen|rebels|insurgents|massacre|civilians?|front|troops?|soldiers?|army|military|forces|militants|"
    r"occup\w+)\b",
    re.IGNORECASE,
)


def _quantities(parsed: ParsedArticle) -> Iterator[tuple[Quantity, tuple[int, int]]]:
    """The quantities of every unit of an article, each with its tokens."""
    doc = parsed.doc
    for unit in parsed.units:
        whole = doc[unit.start : unit.end]
        for quantity in sorted((*find_quantities(whole.text), *_single_ones(whole.text))):
            start = whole.start_char
            span = doc.char_span(start + quantity.start, start + quantity.end)
            if span is not None:
                yield quantity, (span.start, span.end)


def _single_ones(text: str) -> Iterator[Quantity]:
    """The ones, of those counted before, of which each is somewhere else ("One is in Mali, one was moved to Chad")."""
    for one in _ONE.finditer(text):
        yield Quantity(one.start(), one.end(), 1.0, 1.0, "exact", None)


def _next(starts: list[int], figure: Figure) -> int:
    """Where the next quantity of a figure's sentence starts, else where the sentence ends."""
    return min((s for s in starts if figure.end <= s < figure.sentence[1]), default=figure.sentence[1])


def _is_accident(doc: Doc, sentence: tuple[int, int]) -> bool:
    text = doc[sentence[0] : sentence[1]].text
    if _ACCIDENTS.search(text) or (_HARDSHIPS.search(text) and not _WARS.search(text)):
        return True
    if (_AT_SEA.search(text) and not _HIT.search(text)) or (_DISEASES.search(text) and not _SOLDIERS.search(text)):
        return True
    if _FIGHTING.search(text) or sentence[0] == 0:
        return False
    return bool(_ACCIDENTS.search(doc[sentence[0] - 1].sent.text))


def _is_of_fighting(doc: Doc) -> bool:
    """Whether a text tells of fighting, and not most of all of an accident."""
    fights, accidents = len(_FIGHTING.findall(doc.text)), len(_ACCIDENTS.findall(doc.text))
    armed = len(doc) < _SHORT or (fights > 1 and _ARMED.search(doc.text) is not None)
    return armed and not 1 < accidents >= fights


def _is_terror(doc: Doc, figure: Figure) -> bool:
    return _TERROR.search(doc[figure.sentence[0] : figure.sentence[1]].text) is not None


def _shares_noun(doc: Doc, number: tuple[int, int], figure: Figure) -> bool:
    """Whether a number right before a figure counts the same: "from 400 to 900 troops", "900 of the 1,000 men"."""
    if figure.head is None or not figure.sentence[0] <= number[0] < figure.start:
        return False
    between = [token.lower_ for token in doc[number[1] : figure.start]]
    if between == ["of"] or (
        between[:1] == ["of"] and len(between) == 2 and doc[figure.start - 1].tag_ in {"DT", "PRP$"}
    ):
        return doc[number[1] - 1].lower_ != "one"
    if len(between) > 1 and doc[number[1]].ent_type_ == "NORP" and doc[number[1]].pos_ in {"ADJ", "PROPN"}:
        between = between[1:]  # "900 Danish and 40 Norwegian soldiers"
    return between in (["to"], ["or"], ["and"], ["not"], [",", "not"])


def _is_punished(counted: Token) -> bool:
    """Whether people are counted since they are put under sanctions ("blacklisted a bank and ten officers")."""
    first = first_conjunct(counted)
    verb = first.head
    frozen = verb.lower_ == "of" and verb.head.lemma_ in {"asset", "account"}
    hit = verb.lower_ in {"against", "on"} and verb.head.lemma_.lower() in _PENALTIES
    patient = first.dep_ in {"dobj", "nsubjpass"}
    lists = (noun.lemma_ for link in verb.children if link.lower_ in {"to", "on"} for noun in link.children)
    listed = verb.lemma_ in _LISTING and not _LISTS.isdisjoint(lists)
    return frozen or hit or (patient and (verb.lemma_ in _PUNISHING or listed))


_OF_THINGS = frozenset(
    "fire shell vehicle car trade government state sport student industry church water market".split()
)


def _is_thing(doc: Doc, noun: Counted) -> bool:
    """Whether bodies and elements are those of things or people who meet, brigades no army's and martyrs saints."""
    before = doc[noun.start - 1].lemma_.lower() if noun.start else ""
    if noun.entry.noun == "martyr":
        return any(child.lower_ == "the" for child in doc[noun.end - 1].lefts)  # "the shrine of the 40 martyrs"
    if noun.entry.noun == "element":
        return doc[noun.end : noun.end + 1].text == "of" and not beside(doc[noun.end]).is_title  # "of the radar"
    return noun.entry.noun in {"body", "brigade"} and before in _OF_THINGS


def _is_no_count(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number is a ratio or a rise, measures something else than people, or counts nobody."""
    before = doc[number[0] - 1].lower_ if number[0] > 0 else ""
    rises = before == "+" or doc[number[0]].text.startswith("+")  # "lost 40 tanks (+12)"
    nobody = before == "not" and doc[number[0]].lower_ == "one"
    return (
        rises
        or nobody
        or _is_age(doc, number[0])
        or _is_ratio(doc, number)
        or _is_worth(doc, number)
        or _is_length(doc, number)
    )


def _is_age(doc: Doc, start: int) -> bool:
    """Whether a number is somebody's age ("a woman of 61")."""
    if start > 1 and doc[start - 1].text == "," and doc[start - 2].ent_type_ == "PERSON":
        return start + 1 == len(doc) or doc[start + 1].is_punct  # "Jane Doe, 61, was hurt"
    if start < 2 or doc[start - 1].lower_ != "of":
        return False
    return doc[start - 2].lower_ == "age" or (doc[start - 2].lower_ in _AGED and doc[start - 2].tag_ == "NN")


def _is_ratio(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number is a part of "one in five soldiers"."""
    words = [token.lower_ for token in doc[max(0, number[0] - 3) : number[0]]]
    return (words[-1:] == ["in"] and len(words) > 1 and doc[number[0] - 2].like_num) or words[-2:] == ["out", "of"]


def _is_length(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number measures what troops make up ("a 40-mile convoy of troops")."""
    behind = [token.lower_ for token in doc[number[1] : number[1] + 2]]
    return behind[:1] == ["-"] and len(behind) > 1 and behind[1] in _LENGTHS


def _is_worth(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether formations only measure what others are given ("two battalions' worth of tanks")."""
    return "worth" in [token.lower_ for token in doc[number[1] : number[1] + 4]]


def _is_definite(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number is taken up again: "the four men"."""
    return number[0] > 0 and doc[number[0] - 1].lower_ in {"the", "these", "those"}


def _are_men(noun: str, figure: Figure) -> bool:
    """Whether "the 600 men" are the 600 troops counted before."""
    return noun in {"man", "woman"} and figure.measure == PERSONNEL


def _is_adverbial(doc: Doc, start: int, end: int) -> bool:
    """Whether nothing but "more" or adverbs stand between tokens ("nine | slightly | wounded")."""
    return all(token.pos_ == "ADV" or token.lower_ == "more" for token in doc[start:end])


def _is_left(doc: Doc, number: tuple[int, int], end: int) -> bool:
    """Whether people are "left dead", which says what befell them and does not count."""
    return number[1] == end and any(t.lemma_ == "leave" for t in doc[max(0, number[0] - 2) : number[0]])


def _is_verbal(previous: Figure | None) -> bool:
    """Whether "12 injured" goes on from "three people were killed", where it leaves its noun out."""
    if (
        previous is None
        or previous.measure != CASUALTY
        or previous.entry is None
        or previous.entry.measure != PERSONNEL
    ):
        return False
    return previous.head is not None


def _joins_harmed(doc: Doc, number: tuple[int, int], previous: Figure | None) -> bool:
    """Whether a number is coordinated with one whose people were harmed ("killed a medic and about 20 soldiers")."""
    if previous is None or previous.measure != CASUALTY:
        return False
    between = doc[previous.end : number[0]]
    if any(pair == ("among", "them") for pair in pairwise(token.lower_ for token in between)):
        return True
    if _is_of_next_body(doc, previous, number):
        return True
    if len(between) == 3 and between[0].lower_ == "were" and between[-1].text == "," and previous.head is None:
        return True  # "of the 48 wounded, eight were children, | 22 women"
    others = any(token.like_num for token in between)  # "nine people were hurt and 40, including | six children, saved"
    included = len(between) > 0 and between[-1].lower_ in {"including", "include", "included"} and not others
    included = included or [token.lower_ for token in between[-3:]] == ["in", "addition", "to"]
    return included or (len(between) <= 3 and all(token.lower_ in _JOINTS for token in between))


def _is_of_next_body(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether people of another body than those harmed before are listed ("900 members of X and 40 members | of Y")."""
    between = doc[previous.end : number[0]]
    same = previous.head is not None and doc[number[1] : number[1] + 1].text == doc[previous.end - 1].text
    listed = len(between) > 2 and between[0].lower_ == "of" and between[-1].lower_ in {"and", ","}
    return same and listed and all(token.pos_ not in {"VERB", "AUX"} for token in between)


def _joins_force(doc: Doc, number: tuple[int, int], previous: Figure | None) -> bool:
    """Whether people are coordinated with troops or formations ("three battalions and 2,000 men")."""
    if previous is None or previous.measure == CASUALTY or previous.head is None:
        return False
    between = [token.lower_ for token in doc[previous.end : number[0]]]
    counted = any(token.pos_ == "NUM" for token in doc[previous.end : number[0]])
    included = between[-1:] == ["including"] or between[-2:] == ["among", "them"]
    return between in _JOINING or (included and not counted)


def _restates_losses(counted: Token) -> bool:
    """Whether people are those whom casualties right before were ("heavy casualties, more than 90 men a day")."""
    return counted.dep_ == "appos" and counted.head.lemma_ in {"casualty", "loss", "fatality"}


def _restates_force(counted: Token, previous: Figure | None) -> bool:
    """Whether people are those that a formation right before has ("two brigades, some 5,000 men in all")."""
    formation = previous if previous is not None and previous.measure == FORMATION else None
    return formation is not None and counted.dep_ == "appos" and counted.head.i == formation.end - 1


def _is_part_of_casualties(doc: Doc, number: tuple[int, int], sentence: tuple[int, int], last: Figure | None) -> bool:
    """Whether a clause says who were among the dead or wounded ("Among the dead were nine", "The toll includes")."""
    words = doc[max(sentence[0], number[0] - _PART) : number[0]].text
    if _AMONG_CASUALTIES.search(words):
        return True
    toll = last is not None and last.measure == CASUALTY and number[0] - last.end < STILL
    return toll and _AMONG_THEM.search(words) is not None


def _may_serve(entry: UnitEntry) -> bool:
    """Whether people may be soldiers by what they are called: men, citizens, a people."""
    return entry.noun in MOBILISED or entry.force is not None


def _is_fighting(counted: Token) -> bool:
    """Whether people are said to fight ("900 Danes are fighting alongside them", "were involved in the assault")."""
    clauses = [c for c in counted.children if c.dep_ in {"acl", "relcl"}]
    verbs = [*clauses, counted.head] if counted.dep_ in _SUBJECTS else clauses
    for verb in verbs:
        goals = [c for link in verb.children if link.dep_ == "prep" for c in link.children if c.dep_ == "pobj"]
        words = {c.lower_ for c in goals} | {link.lower_ for link in verb.children if link.dep_ == "prep"}
        states = any(c.ent_type_ in {"GPE", "NORP"} for c in goals)
        rebels = any(c.lemma_ in STATELESS for c in goals)  # "fight for militants"
        if verb.lemma_ == "fight" and (states or rebels or not _FRONTS.isdisjoint(words)):
            return True
        if verb.lemma_ in _JOINING_UP and any(c.dep_ == "xcomp" and c.lemma_ == "fight" for c in verb.subtree):
            return True
        if verb.lemma_ in {"involve", "participate", "serve"} and not _COMBAT.isdisjoint(words):
            return True
    return False


def _is_mobilised(doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int]) -> bool:
    """Whether people count as a force since they are mobilised, trained or deployed."""
    if noun.entry.noun not in MOBILISED:
        return False
    totalled = doc[number[0] - 1].lemma_.lower() in {"total", "totaling", "totalling", "number"} if number[0] else False
    if totalled and any(token.lemma_ in _UNITS for token in doc[max(sentence[0], number[0] - 12) : number[0]]):
        return True
    around = doc[max(sentence[0], number[0] - 4) : min(sentence[1], noun.end + 5)]
    return any(token.lemma_.lower() in MOBILISING for token in around)
