"""Reads which quantities of an article are troop figures, and what they count: the noun may be far off or left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from helpers.finding.nouns import singular
from helpers.finding.places import is_speech
from helpers.finding.quantities import Quantity, find_quantities
from helpers.finding.troops.words import CASUALTY, PERSONNEL, Counted, TroopWords, UnitEntry, is_spared
from helpers.reading.language import ParsedArticle


@dataclass(frozen=True)
class Figure:
    """A quantity read as a troop figure, in tokens.

    Attributes
    ----------
    quantity
        Its bounds and comparator.
    number, sentence
        Token ranges of the quantity with its qualifier and of the sentence.
    head
        The noun that it counts, None where that is left out.
    unit, measure
        As in the table.
    entry
        What the lexicon says of the noun, of a left-out one too.
    confidence
        How sure the rule is that read it.
    heir
        Whether it goes on counting what the figure before it counts.
    until
        Token at which the next quantity of the sentence starts, else the sentence's end.
    again
        Whether it takes up a figure that was given before ("the four men").
    """

    quantity: Quantity
    number: tuple[int, int]
    head: Counted | None
    unit: str
    measure: str
    entry: UnitEntry | None
    sentence: tuple[int, int]
    confidence: float
    heir: bool = False
    until: int = 0
    again: bool = False

    @property
    def start(self) -> int:
        return self.number[0]

    @property
    def end(self) -> int:
        return self.head.end if self.head else self.number[1]


class FigureReader:
    """Reads the troop figures of an article.

    Parameters
    ----------
    words
        The nouns that troop figures count.
    """

    def __init__(self, words: TroopWords) -> None:
        self._words = words

    def figures(self, parsed: ParsedArticle) -> list[Figure]:
        """The troop figures of an article, in order."""
        doc = parsed.doc
        at_war = len(doc) < _SHORT or len(_FIGHTING.findall(doc.text)) > 1
        found: list[Figure] = []
        starts: list[int] = []
        bare: tuple[Quantity, tuple[int, int]] | None = None
        for quantity, number in _quantities(parsed):
            starts.append(number[0])
            if quantity.unit in _MEASURED:
                continue
            figure = self._read(doc, quantity, number, parsed.sentence(number[1] - 1), found)
            soldiers = figure is not None and figure.entry is not None and figure.entry.when in {"always", "military"}
            if figure is not None and not soldiers and figure.measure == CASUALTY and _is_terror(doc, figure):
                figure = None
            if figure is not None and (at_war or soldiers or figure.measure != CASUALTY):
                if bare is not None and _shares_noun(doc, bare[1], figure):
                    found.append(replace(figure, quantity=bare[0], number=bare[1], head=None, confidence=_LIKELY))
                found.append(figure)
            bare = (quantity, number) if figure is None else None
        return [replace(figure, until=_next(starts, figure)) for figure in found]

    def _read(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int], found: list[Figure]
    ) -> Figure | None:
        number = max(number[0], sentence[0]), number[1]
        previous = found[-1] if found and found[-1].sentence == sentence else None
        one = quantity.low == quantity.high == 1
        partitive = one and number[1] < sentence[1] and doc[number[1]].lower_ == "of"
        last_but = number[0] > sentence[0] and doc[number[0] - 1].lower_ == "but"  # "the last bridge but one"
        if partitive or last_but or _is_accident(doc, sentence) or _is_ratio(doc, number):
            return None
        strong = self._words.strong(doc, number[1], sentence[1])
        if strong is not None:
            return Figure(quantity, number, strong, strong.entry.noun, PERSONNEL, strong.entry, sentence, _LIKELY)
        noun = self._words.counted(doc, number[1], sentence[1], one)
        if noun is None or (noun.start == number[1] and noun.entry.noun in _PARTICIPLES and _is_verbal(previous)):
            return self._elided(doc, quantity, number, sentence, found)
        entry = noun.entry
        if one and noun.end < sentence[1] and is_speech(doc[noun.end]):
            return None  # "one commander said"
        if _is_punished(doc[noun.end - 1]):
            return None
        measure, confidence = self._measure(doc, number, noun, sentence, previous)
        again = None
        if _is_definite(doc, number):
            again = next((f for f in found if f.unit == entry.noun and f.quantity.low == quantity.low), None)
        if measure is None and again is not None:
            measure, confidence = again.measure, _GUESSED
        if measure is None:
            return None
        unit = _UNIT_NAMES.get(entry.noun, entry.noun)
        return Figure(quantity, number, noun, unit, measure, entry, sentence, confidence, again=again is not None)

    def _measure(
        self, doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int], previous: Figure | None
    ) -> tuple[str | None, float]:
        """What a count with a noun measures, None where it is no troop figure, and how sure that is."""
        words, entry = self._words, noun.entry
        people = entry.measure == PERSONNEL
        if (people or entry.noun == "life") and words.is_harmed(doc, number, noun, sentence):
            return CASUALTY, _CONFIDENT
        if (
            people
            and not is_spared(doc, number, noun)
            and (_joins_harmed(doc, number, previous) or self._is_total_of_casualties(doc, number, sentence))
        ):
            return CASUALTY, _LIKELY
        if entry.when == "harmed":
            force = people and (
                self._is_total_of_troops(doc, number, sentence)
                or _is_mobilised(doc, number, noun, sentence)
                or words.is_described_as_personnel(doc, noun.end, sentence[1])
                or (entry.noun in _MOBILISED and (words.leads(doc, noun) or _joins_force(doc, number, previous)))
            )
            return (PERSONNEL, _LIKELY) if force else (None, 0.0)
        one = doc[number[1] - 1].lower_ in {"one", "1"}
        if not words.is_counted(doc, number[1], noun, sentence) or (one and people and entry.when == "military"):
            return None, 0.0
        return entry.measure, _CONFIDENT if entry.when == "always" else _LIKELY

    def _is_total_of_casualties(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
        """Read "the number of victims, which amounted to 900 soldiers"."""
        total = self._total(doc, number, sentence)
        return total is not None and total.entry.measure == CASUALTY

    def _is_total_of_troops(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
        """Read "the number of soldiers is estimated at 94,300 people"."""
        total = self._total(doc, number, sentence)
        return total is not None and total.entry.measure == PERSONNEL and total.entry.when == "always"

    def _elided(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int], found: list[Figure]
    ) -> Figure | None:
        """A number without a noun of its own: it takes the noun of its context."""
        previous = found[-1] if found and found[-1].sentence == sentence else None
        number = number[0], _with_more(doc, number[1], sentence[1])
        following = doc[number[1]] if number[1] < sentence[1] else None
        harmed = following is not None and following.lower_ in _PARTICIPLES
        part = (
            following is not None
            and following.lower_ == "of"
            and number[1] + 1 < sentence[1]
            and doc[number[1] + 1].pos_ != "PRON"
        )
        bare = not part and (following is None or following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"})
        harmed = harmed or (bare and self._words.is_harmed(doc, number, Counted(*number, _PEOPLE), sentence))
        if harmed:
            if previous is None and found and number[0] - found[-1].end < _STILL and found[-1].measure == CASUALTY:
                previous = found[-1]  # "5,000 soldiers were killed. Others say that 8,000 had been"
            people = previous is not None and previous.entry is not None and previous.entry.measure == PERSONNEL
            unit = previous.unit if previous and people else "person"
            entry = previous.entry if previous and people else _PEOPLE
            heir = previous is not None and previous.measure == CASUALTY
            return Figure(quantity, number, None, unit, CASUALTY, entry, sentence, _LIKELY, heir)
        if previous is not None and following is not None and _repeats_head(following.text, previous.unit):
            number = number[0], number[1] + 1
            return Figure(
                quantity, number, None, previous.unit, previous.measure, previous.entry, sentence, _LIKELY, True
            )
        if previous is not None and _continues(doc, previous, number):
            return Figure(
                quantity, number, None, previous.unit, previous.measure, previous.entry, sentence, _LIKELY, True
            )
        last = found[-1] if found and number[0] - found[-1].end < _STILL else None
        further = number[0] > sentence[0] and doc[number[0] - 1].lower_ in _FURTHER
        if last is not None and bare and (further or _is_put(doc, number, sentence)):
            return Figure(quantity, number, None, last.unit, last.measure, last.entry, sentence, _LIKELY, True)
        strong = following is not None and following.lower_ == "strong"
        total = self._total(doc, number, sentence) if bare and not strong else None
        if strong and any(
            token.lower_ in _BODIES_OF_PEOPLE for token in doc[max(sentence[0], number[0] - 6) : number[0]]
        ):
            return Figure(quantity, number, None, _TROOPS.noun, PERSONNEL, _TROOPS, sentence, _LIKELY)
        if total is not None:
            unit = _UNIT_NAMES.get(total.entry.noun, total.entry.noun)
            fallen = total.entry.measure == PERSONNEL and self._words.is_harmed(
                doc, (total.start,) * 2, total, sentence
            )
            measure = CASUALTY if fallen else total.entry.measure
            return Figure(quantity, number, None, unit, measure, total.entry, sentence, _LIKELY)
        if quantity.comparator == "vague" and following is not None and following.pos_ in {"VERB", "AUX"}:
            return self._acting(doc, quantity, number, sentence)
        return None

    def _total(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> Counted | None:
        """The noun of a total that a number gives: "the number of victims exceeds 465,000", "a force of 190,000"."""
        i = number[0] - 1
        if i > sentence[0] and doc[i].lower_ == "of" and doc[i - 1].lower_ in _BODIES_OF_PEOPLE:
            return Counted(i - 1, i, _TROOPS)
        before = doc[max(sentence[0], number[0] - 5) : number[0]]
        verb = next(
            (t.i for t in reversed(before) if t.lemma_ in _AMOUNTING or t.lower_ in {":", "at", "from", "to"}), None
        )
        if verb is None:
            return None
        numbers = doc[verb].lower_ in {"number", "numbers", "numbered"}
        for k in range(verb - 1, max(sentence[0], verb - 25) - 1, -1):
            counted = self._words.longest_to(doc, k, max(sentence[0], k - 4), verb)
            put = doc[verb].lower_ == "at" and any(token.lemma_ == "put" for token in doc[max(sentence[0], k - 4) : k])
            drafted = counted is not None and _is_drafted(doc, counted, verb)
            countable = counted is not None and (counted.entry.when != "harmed" or drafted)
            if countable and (numbers or put or _is_totalled(doc, sentence[0], k)):
                return counted
            if doc[k].lower_ == "toll":
                return Counted(k, k + 1, _PEOPLE._replace(measure=CASUALTY))
            if doc[k].lower_ in {"numbers", "strength", "levels"} and doc[k - 1].lower_ in {"troop", "troops", "force"}:
                return Counted(k - 1, k + 1, _TROOPS)
        return None

    def _acting(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int]
    ) -> Figure | None:
        """A vague number as subject after the fighters were named: "as the rebels ran short, dozens surrendered"."""
        for k in range(number[0] - 1, sentence[0] - 1, -1):
            noun = self._words.noun_at(doc, k, number[0], one=False)
            if noun and noun.entry.when == "always" and noun.entry.measure == PERSONNEL:
                return Figure(quantity, number, None, noun.entry.noun, PERSONNEL, noun.entry, sentence, _GUESSED)
        return None


_CONFIDENT, _LIKELY, _GUESSED = 0.9, 0.75, 0.6
_TROOPS = UnitEntry("troop", PERSONNEL, "always", None)
_PEOPLE = UnitEntry("person", PERSONNEL, "harmed", None)
_UNIT_NAMES = {
    "btg": "battalion tactical group",
    "special force": "force",
    "special operations force": "force",
    "service personnel": "personnel",
}
_MEASURED = frozenset(
    "percent share degree penny kilometre metre centimetre millimetre kilogram pound ounce foot yard mile dollar euro "
    "yen ruble "
    "hryvnia ringgit rupee yuan franc zloty krona kilowatt megawatt gigawatt hour minute second day week month year "
    "decade "
    "ton tonne hectare gigabyte megabyte terabyte horsepower cent point time".split()
)
_STILL = 40  # tokens from a figure to another that is put for the same
_SHORT = 150  # tokens of a text that may be about fighting without any word for it
_PARTICIPLES = frozenset({"killed", "wounded", "injured", "hurt", "hospitalised", "hospitalized"})
_AMOUNTING = frozenset(
    "be reach exceed amount total stand rise grow increase number surpass pass hit climb swell fall drop top "
    "estimate".split()
)
_TOTALS = frozenset(
    "number total toll count figure strength size loss losses casualties estimate estimates tally "
    "buildup build-up presence massing accumulation concentration deployment contingent grouping ranks".split()
)
_PUNISHING = frozenset({"blacklist", "sanction", "designate", "penalise", "penalize", "indict", "charge"})
_BODIES_OF_PEOPLE = frozenset({"force", "army", "contingent", "garrison", "forces", "military", "grouping"})
_UNITS = frozenset({"unit", "force", "formation", "contingent", "army", "troop"})
_MOBILISING = frozenset(
    "mobilise mobilize conscript recruit draft enlist train deploy station arm call muster field garrison mass join "
    "amass concentrate commit assemble".split()
)
_MOBILISED = frozenset(
    {
        "person",
        "man",
        "woman",
        "citizen",
        "individual",
        "russian",
        "ukrainian",
        "national",
        "convict",
        "inmate",
        "prisoner",
    }
)
_JOINTS = frozenset({"and", ",", "including", "as", "well", "or", "plus", "among", "them", "with", "least", "at"})
# Deaths that no fighting caused; a sentence about them has no troop figure.
_ACCIDENTS = re.compile(
    r"\b(?:earthquakes?|quakes?|floods?|flooding|tsunami|hurricane|typhoon|cyclone|landslide|avalanche|covid|"
    r"coronavirus|cholera|homicides?|shooting victims?|gun violence|"
    r"pandemic|epidemic|car crash|road accident|traffic accident|train crash|bus crash|stampede|heatwave|famine|"
    r"holodomor|cancer|"
    r"overdose|stabb\w+|murder(?:ed|er)?|serial killer|school shooting|mass shooting|shooting spree|9/11|"
    r"september 11|shopping (?:centre|center|mall)|"
    r"concert hall|plane crash|helicopter crash|ferry|shipwreck|holocaust)\b",
    re.IGNORECASE,
)

# Crimes against people who are no soldiers, which are no fighting.
_TERROR = re.compile(
    r"\b(?:terror(?:ist)? attacks?|terrorists? (?:who )?(?:killed|shot|murdered)|suicide[ -]bomb\w*|"
    r"(?:city|music) hall|nightclub|knife attack|car[ -]ramming|truck attack)\b",
    re.IGNORECASE,
)
_FIGHTING = re.compile(
    r"\b(?:shell\w*|missiles?|(?:air)?strikes?|drones?|attack\w*|fight\w*|battles?|bomb\w*|rockets?|artillery|combat|"
    r"clash\w*|"
    r"offensive|counteroffensive|invasion|war|wounded|conflict|hostilities|siege|blast|explosion|raids?|ambush\w*|"
    r"gunmen|rebels|"
    r"insurgents|massacre|civilians?|front|troops?|soldiers?|army|military|forces|militants|occup\w+)\b",
    re.IGNORECASE,
)


def _quantities(parsed: ParsedArticle) -> Iterator[tuple[Quantity, tuple[int, int]]]:
    """The quantities of every unit of an article, each with its tokens."""
    doc = parsed.doc
    for unit in parsed.units:
        first, last = doc[unit.start], doc[unit.end - 1]
        text = doc.text[first.idx : last.idx + len(last)]
        for quantity in find_quantities(text):
            span = doc.char_span(first.idx + quantity.start, first.idx + quantity.end, alignment_mode="expand")
            if span is not None:
                yield quantity, (span.start, span.end)


def _next(starts: list[int], figure: Figure) -> int:
    """Where the next quantity of a figure's sentence starts, else where the sentence ends."""
    return min((s for s in starts if figure.end <= s < figure.sentence[1]), default=figure.sentence[1])


def _is_accident(doc: Doc, sentence: tuple[int, int]) -> bool:
    text = doc[sentence[0] : sentence[1]].text
    if _ACCIDENTS.search(text):
        return True
    if _FIGHTING.search(text) or sentence[0] == 0:
        return False
    return bool(_ACCIDENTS.search(doc[sentence[0] - 1].sent.text))


def _is_terror(doc: Doc, figure: Figure) -> bool:
    return _TERROR.search(doc[figure.sentence[0] : figure.sentence[1]].text) is not None


def _is_put(doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether somebody puts "the figure" or "the toll" at a number, so that it counts what was counted before."""
    before = list(doc[max(sentence[0], number[0] - 7) : number[0]])
    words = [token.lower_ for token in before]
    put = any(token.lemma_ in {"put", "place", "estimate", "set"} for token in before)
    return put and "at" in words[-3:] and not _PUT.isdisjoint(words)


def _shares_noun(doc: Doc, number: tuple[int, int], figure: Figure) -> bool:
    """Whether a number right before a figure counts the same: "grows from 40,000 to 300,000 troops"."""
    if figure.head is None or not figure.sentence[0] <= number[0] < figure.start:
        return False
    return [token.lower_ for token in doc[number[1] : figure.start]] in (["to"], ["or"], ["and"], ["not"], [",", "not"])


def _is_punished(counted: Token) -> bool:
    """Whether people are counted since they are put under sanctions ("blacklisted ten officers")."""
    verb = counted.head
    frozen = verb.lower_ == "of" and verb.head.lemma_ in {"asset", "account"}
    return frozen or (counted.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _PUNISHING)


def _is_ratio(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number is a part of "one in five soldiers"."""
    words = [token.lower_ for token in doc[max(0, number[0] - 3) : number[0]]]
    return (words[-1:] == ["in"] and len(words) > 1 and doc[number[0] - 2].like_num) or words[-2:] == ["out", "of"]


def _is_definite(doc: Doc, number: tuple[int, int]) -> bool:
    """Whether a number is taken up again: "the four men"."""
    return number[0] > 0 and doc[number[0] - 1].lower_ in {"the", "these", "those"}


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
    return len(between) <= 3 and all(token.lower_ in _JOINTS for token in between)


def _joins_force(doc: Doc, number: tuple[int, int], previous: Figure | None) -> bool:
    """Whether people are coordinated with troops or formations ("three battalions and 2,000 men")."""
    if previous is None or previous.measure == CASUALTY or previous.head is None:
        return False
    return [token.lower_ for token in doc[previous.end : number[0]]] in (["and"], [","])


def _is_mobilised(doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int]) -> bool:
    """Whether people count as a force since they are mobilised, trained or deployed."""
    if noun.entry.noun not in _MOBILISED:
        return False
    totalled = doc[number[0] - 1].lemma_.lower() in {"total", "totaling", "totalling", "number"} if number[0] else False
    if totalled and any(token.lemma_ in _UNITS for token in doc[max(sentence[0], number[0] - 12) : number[0]]):
        return True
    around = doc[max(sentence[0], number[0] - 4) : min(sentence[1], noun.end + 5)]
    return any(token.lemma_.lower() in _MOBILISING for token in around)


def _is_drafted(doc: Doc, noun: Counted, end: int) -> bool:
    """Whether a total is one of people to be mobilised ("the number of men to be drafted")."""
    return noun.entry.noun in _MOBILISED and any(t.lemma_ in _MOBILISING for t in doc[noun.end : end])


def _with_more(doc: Doc, end: int, limit: int) -> int:
    """Take the "more" of "several more" into the number."""
    return end + 1 if end < limit and doc[end].lower_ == "more" else end


_FURTHER = frozenset({"another", "further", "additional"})
_PUT = frozenset({"figure", "number", "total", "toll"})
_RELATING = frozenset({("compared", "with"), ("compared", "to"), ("of", "whom"), ("of", "which")})


def _repeats_head(word: str, unit: str) -> bool:
    """Whether a noun is short for the compound counted before ("14 more groups" after battalion tactical groups)."""
    return " " in unit and singular(word) == unit.rsplit(" ", 1)[-1]


def _continues(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether a bare number goes on counting what the figure before it in the sentence counts."""
    following = doc[number[1] : number[1] + 2]
    words = [token.lower_ for token in following]
    if words[:1] == ["of"] and words[1:] and words[1] in {"them", "whom", "these", "those"}:
        return True
    more = doc[number[1] - 1].lower_ == "more"
    if (
        not more
        and len(following)
        and following[0].pos_ in {"NOUN", "PROPN", "ADJ", "SYM"}
        and not following[0].is_stop
    ):
        return False
    before = doc[max(previous.end, number[0] - 4) : number[0]]
    words = [token.lower_ for token in before]
    if words[-1:] == ["including"] or tuple(words[-2:]) in _RELATING:
        return True
    if words[-1:] == ["and"] and doc[number[1]].lower_ in {"in", "if"}:
        return True  # "28,500 soldiers in Korea and 54,000 in Japan"
    if (more and words) or any(word in {"from", "than", "to", "versus", *_FURTHER} for word in words[-2:]):
        return True
    if words and before[-1].tag_ == "POS" and not {"with", "to", "against", "than"}.isdisjoint(words):
        return True  # "250,000 soldiers, compared with Russia's 900,000"
    return bool(words) and before[-1].pos_ == "PROPN" and not {"and", ",", ";"}.isdisjoint(words)


def _is_totalled(doc: Doc, start: int, k: int) -> bool:
    """Whether a noun is what a total counts: "the number of victims", "losses", "the death toll"."""
    return any(token.lower_ in _TOTALS for token in doc[max(start, k - 6) : k + 1])
