"""Reads which quantities of an article are troop figures, and what they count: the noun may be far off or left out."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from helpers.finding.quantities import MEASURES, Quantity, find_quantities
from helpers.finding.speech import is_speech
from helpers.finding.tokens import SUBJECTS, beside
from helpers.finding.troops.elisions import Elisions
from helpers.finding.troops.fighting import is_of_accident, is_of_crime, is_of_fighting
from helpers.finding.troops.figure import (
    CONFIDENT,
    GUESSED,
    LIKELY,
    MOBILISED,
    MOBILISING,
    PARTICIPLES,
    STILL,
    Figure,
)
from helpers.finding.troops.harm import is_spared
from helpers.finding.troops.named_forces import STATELESS
from helpers.finding.troops.totals import Totals
from helpers.finding.troops.uncounted import counts_nobody, counts_others, is_left_dead
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
        self._totals = Totals(words)
        self._elisions = Elisions(words, self._totals)

    def figures(self, parsed: ParsedArticle) -> list[Figure]:
        """The troop figures of an article, in order."""
        doc = parsed.doc
        at_war = cache(partial(is_of_fighting, doc))
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
            civilian = figure is not None and figure.measure == CASUALTY and not soldiers
            if figure is not None and civilian and is_of_crime(doc, figure.sentence):
                figure = None
            if figure is not None and (not civilian or at_war()):
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
        one = quantity.low == quantity.high == 1 or doc[number[1] - 1].lower_ == "one"  # "at least one soldier"
        of = number[1] < sentence[1] and doc[number[1]].lower_ == "of"
        of_its_own = of and beside(doc[number[1]]).tag_ == "PRP$"  # "one of its soldiers was killed"
        partitive = one and of and not of_its_own
        if partitive or is_of_accident(doc, sentence) or counts_nobody(doc, number, sentence):
            return None
        strong = self._words.strong(doc, number[1], sentence[1])
        if strong is not None:
            return Figure(quantity, number, strong, strong.entry.noun, PERSONNEL, strong.entry, sentence, LIKELY)
        noun = self._words.counted(doc, number[1], sentence[1], one and not of_its_own)
        previous = found[-1] if found and found[-1].sentence == sentence else None
        if noun is None or is_left_dead(doc, number, noun) or _tells_of_harm(doc, number, noun, previous):
            return self._elisions.read(doc, quantity, number, sentence, found)
        if (quantity.high or _FEW) < _FEW and noun.end < sentence[1] and is_speech(doc[noun.end]):
            return None  # "one commander said", "two officers said"
        return self._counted(doc, quantity, number, noun, sentence, found) if not counts_others(doc, noun) else None

    def _counted(
        self,
        doc: Doc,
        quantity: Quantity,
        number: tuple[int, int],
        noun: Counted,
        sentence: tuple[int, int],
        found: list[Figure],
    ) -> Figure | None:
        """A count with its noun; of "the four men" what the figure is that it takes up."""
        measure, confidence = self._measure(doc, number, noun, sentence, found[-1] if found else None)
        again = _taken_up(doc, quantity, number, noun.entry, found)
        if measure is None and again is not None:
            measure, confidence = again.measure, GUESSED
        if measure is None:
            return None
        others = noun.entry.noun == "other" and measure == CASUALTY
        if others and (fellow := self._fellow(doc, found, number)) is not None:
            heir = bool(found) and found[-1].entry == fellow
            return Figure(quantity, number, noun, fellow.unit, measure, fellow, sentence, confidence, heir=heir)
        entry, repeated = noun.entry, again is not None
        return Figure(quantity, number, noun, entry.unit, measure, entry, sentence, confidence, again=repeated)

    def _fellow(self, doc: Doc, found: list[Figure], number: tuple[int, int]) -> UnitEntry | None:
        """The soldiers harmed right before "three others", who are soldiers too: counted, or one without a number."""
        last = found[-1] if found and number[0] - found[-1].end < STILL else None
        if last is not None:
            entry = last.entry if last.measure == CASUALTY and last.head is not None else None
        else:
            before = doc[doc[number[0]].sent.start : number[0]]
            nouns = (self._words.noun_at(doc, t.i, t.i + 1, one=True) for t in before if t.dep_ in _PATIENTS)
            entry = next((noun.entry for noun in nouns if noun is not None), None)
        soldiers = entry is not None and (entry.is_military or (entry.noun == "force" and entry.measure == PERSONNEL))
        return entry if soldiers else None

    def _measure(
        self, doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int], last: Figure | None
    ) -> tuple[str | None, float]:
        """What a count with a noun measures, None where it is no troop figure, and how sure that is."""
        words, entry = self._words, noun.entry
        previous = last if last is not None and last.sentence == sentence else None
        people = entry.measure == PERSONNEL
        if (people or entry.noun == "life") and words.is_harmed(doc, number, noun, sentence):
            return CASUALTY, CONFIDENT
        total = self._totals.of(doc, number, sentence)
        told = total is not None and total.entry.measure == CASUALTY  # "of the victims, who amounted to 900 soldiers"
        stricken = (
            told
            or _joins_harmed(doc, number, previous)
            or _restates_losses(doc[noun.end - 1])
            or _is_part_of_casualties(doc, number, sentence, last)
        )
        if people and stricken and not is_spared(doc, number, noun):
            return CASUALTY, LIKELY
        if entry.when == "harmed":
            civilian = any(token.lower_ == "civilian" for token in doc[number[1] : noun.start])  # "civilian members"
            numbered = total is not None and total.entry.is_military  # "the number of soldiers is put at 900 people"
            force = numbered or self._serve(doc, number, noun, sentence, previous)
            return (PERSONNEL, LIKELY) if people and force and not civilian else (None, 0.0)
        one = doc[number[1] - 1].lower_ in {"one", "1"}
        if not words.is_counted(doc, number[1], noun, sentence) or (one and people):
            return None, 0.0
        return entry.measure, CONFIDENT if entry.when == "always" else LIKELY

    def _serve(
        self, doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int], previous: Figure | None
    ) -> bool:
        """Whether people by whose noun nothing is known are soldiers or fighters, by what is said of them."""
        words, counted = self._words, doc[noun.end - 1]
        if (
            _is_mobilised(doc, number, noun, sentence)
            or words.is_described_as_personnel(doc, noun.end, sentence[1])
            or words.is_of_group(doc, number[1], noun)
            or _is_fighting(counted)
        ):
            return True
        men = noun.entry.noun in MOBILISED or noun.entry.force is not None  # men, citizens, a people
        led = words.leads(doc, noun) or _joins_force(doc, number, previous) or _restates_force(counted, previous)
        return men and led


_ONE = re.compile(r"(?:^|(?<=[.,;:] )|(?<= and )|(?<= while ))[Oo]ne(?= (?:is|was|has|will|remains|remained)\b)")
_PATIENTS = frozenset({"nsubjpass", "dobj"})
_FRONTS = frozenset("alongside beside front fronts side war army ranks trenches".split())
_JOINING_UP = frozenset({"register", "sign", "enlist", "volunteer", "apply", "offer", "travel", "enrol", "enroll"})
_COMBAT = frozenset("assault offensive fighting combat army forces militia battalion brigade invasion".split())
_FEW = 4  # people who are too many to be a source
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


def _next(starts: Sequence[int], figure: Figure) -> int:
    """Where the next quantity of a figure's sentence starts, else where the sentence ends."""
    behind = bisect.bisect_left(starts, figure.end)
    return min([*starts[behind : behind + 1], figure.sentence[1]])


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


def _taken_up(
    doc: Doc, quantity: Quantity, number: tuple[int, int], entry: UnitEntry, found: list[Figure]
) -> Figure | None:
    """The figure given before that "the four men" takes up, of troops too."""
    if number[0] == 0 or doc[number[0] - 1].lower_ not in {"the", "these", "those"}:
        return None
    men = entry.noun in {"man", "woman"}
    same = (figure for figure in found if figure.quantity.low == quantity.low)
    return next((f for f in same if f.unit == entry.noun or (men and f.measure == PERSONNEL)), None)


def _tells_of_harm(doc: Doc, number: tuple[int, int], noun: Counted, previous: Figure | None) -> bool:
    """Whether "12 slightly injured" goes on from "three people were killed", where it leaves its noun out."""
    if previous is None or previous.measure != CASUALTY or previous.head is None:
        return False
    adverbial = all(token.pos_ == "ADV" or token.lower_ == "more" for token in doc[number[1] : noun.start])
    return noun.entry.noun in PARTICIPLES and adverbial and previous.entry.measure == PERSONNEL


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


def _is_fighting(counted: Token) -> bool:
    """Whether people are said to fight ("900 Danes are fighting alongside them", "were involved in the assault")."""
    clauses = [c for c in counted.children if c.dep_ in {"acl", "relcl"}]
    verbs = [*clauses, counted.head] if counted.dep_ in SUBJECTS else clauses
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
