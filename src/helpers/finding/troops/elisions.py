"""Figures that leave their noun out ("up from 59", "the number of soldiers reached 94,300"): the context has it."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc, Token

from helpers.finding.nouns import singular
from helpers.finding.quantities import Quantity
from helpers.finding.troops.figure import (
    GUESSED,
    LIKELY,
    MOBILISED,
    MOBILISING,
    PARTICIPLES,
    UNIT_NAMES,
    Figure,
)
from helpers.finding.troops.words import CASUALTY, PERSONNEL, SPARED, Counted, TroopWords, UnitEntry


class Elisions:
    """Reads numbers without a noun of their own.

    Parameters
    ----------
    words
        The nouns that troop figures count.
    """

    def __init__(self, words: TroopWords) -> None:
        self._words = words

    def read(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int], found: list[Figure]
    ) -> Figure | None:
        """A number without a noun of its own: it takes the noun of its context."""
        previous = found[-1] if found and found[-1].sentence == sentence else None
        number = number[0], _with_more(doc, number[1], sentence[1])
        following = doc[number[1]] if number[1] < sentence[1] else None
        harmed = following is not None and following.lower_ in PARTICIPLES
        part = (
            following is not None
            and following.lower_ == "of"
            and number[1] + 1 < sentence[1]
            and doc[number[1] + 1].pos_ != "PRON"
        )
        part = part or [token.lower_ for token in doc[number[1] : number[1] + 2]] == ["out", "of"]
        numeral = doc[number[1] - 1]
        part = part or (numeral.dep_ == "nummod" and numeral.head.i >= number[1])  # it counts a noun, whatever that is
        bare = not part and (following is None or following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"})
        harmed = harmed or (bare and self._words.is_harmed(doc, number, Counted(*number, _PEOPLE), sentence))
        if harmed:
            if previous is None and found and number[0] - found[-1].end < _STILL and found[-1].measure == CASUALTY:
                previous = found[-1]  # "5,000 soldiers were killed. Others say that 8,000 had been"
            people = previous is not None and previous.entry is not None and previous.entry.measure == PERSONNEL
            unit = previous.unit if previous and people else "person"
            entry = previous.entry if previous and people else _PEOPLE
            heir = previous is not None and previous.measure == CASUALTY
            return Figure(quantity, number, None, unit, CASUALTY, entry, sentence, LIKELY, heir)
        if previous is not None and following is not None and _repeats_head(following.text, previous.unit):
            number = number[0], number[1] + 1
            return Figure(
                quantity, number, None, previous.unit, previous.measure, previous.entry, sentence, LIKELY, True
            )
        if previous is not None and _continues(doc, previous, number):
            among = following is not None and following.lower_ == "of"
            kind = self._words.noun_at(doc, number[1] + 2, sentence[1], one=False) if among else None
            unit = kind.entry.noun if kind is not None else previous.unit  # "20 people, nine of them children"
            return Figure(quantity, number, None, unit, previous.measure, previous.entry, sentence, LIKELY, True)
        last = found[-1] if found and number[0] - found[-1].end < _STILL else None
        first = number[0] == sentence[0] + 1 and doc[sentence[0]].lower_ in {"the", "another"}
        further = number[0] > sentence[0] and doc[number[0] - 1].lower_ in (_FURTHER | _REST)
        further = further or (first and doc[number[0]].lower_ in _REST)
        further = further or _is_there(doc, number, sentence)
        if last is not None and bare and (further or _is_put(doc, number, sentence)):
            return Figure(quantity, number, None, last.unit, last.measure, last.entry, sentence, LIKELY, True)
        strong = following is not None and following.lower_ == "strong"
        total = self.total(doc, number, sentence) if bare and not strong else None
        if strong and any(
            token.lower_ in _BODIES_OF_PEOPLE for token in doc[max(sentence[0], number[0] - 6) : number[0]]
        ):
            return Figure(quantity, number, None, _TROOPS.noun, PERSONNEL, _TROOPS, sentence, LIKELY)
        if total is not None:
            unit = UNIT_NAMES.get(total.entry.noun, total.entry.noun)
            fallen = total.entry.measure == PERSONNEL and self._words.is_harmed(
                doc, (total.start,) * 2, total, sentence
            )
            measure = CASUALTY if fallen else total.entry.measure
            return Figure(quantity, number, None, unit, measure, total.entry, sentence, LIKELY)
        spared = following is not None and following.lower_ in SPARED
        if bare and (told := self._of_whom(doc, number, sentence)) is not None:
            return Figure(quantity, number, None, told.noun, PERSONNEL, told, sentence, LIKELY)
        if bare and not spared and number[0] > sentence[0] and doc[number[0] - 1].lower_ == "leaving":
            return self._left(doc, quantity, number, sentence)
        if following is not None and following.lower_ in _DEPLOYED and (following.dep_ in {"acl", "ROOT"} or bare):
            return Figure(quantity, number, None, _TROOPS.noun, PERSONNEL, _TROOPS, sentence, GUESSED)
        if (
            quantity.comparator == "vague"
            and following is not None
            and following.pos_ in {"VERB", "AUX"}
            and not spared
        ):
            return self._acting(doc, quantity, number, sentence)
        return None

    def total(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> Counted | None:
        """The noun of a total that a number gives: "the number of victims exceeds 465,000", "a force of 190,000"."""
        i = number[0] - 1
        if i > sentence[0] and doc[i].lower_ == "of" and doc[i - 1].lower_ in _BODIES_OF_PEOPLE:
            return Counted(i - 1, i, _TROOPS)
        first = _before_peak(doc, number[0])
        before = doc[max(sentence[0], first - 5) : first]
        verb = next((t.i for t in reversed(before) if t.lemma_ in _AMOUNTING or _is_amount_of(t)), None)
        if verb is None:
            return None
        numbers = doc[verb].lower_ in {"number", "numbers", "numbered", "numbering"}
        for k in range(verb - 1, max(sentence[0], verb - 25) - 1, -1):
            counted = self._words.longest_to(doc, k, max(sentence[0], k - 4), verb)
            put = doc[verb].lower_ == "at" and any(token.lemma_ == "put" for token in doc[max(sentence[0], k - 4) : k])
            drafted = counted is not None and _is_drafted(doc, counted, verb)
            countable = counted is not None and (counted.entry.when != "harmed" or drafted)
            if countable and (numbers or put or _is_totalled(doc, sentence[0], k)):
                return counted
            if doc[k].lower_ == "toll":
                return Counted(k, k + 1, _DEATHS)
            if doc[k].lower_ in {"numbers", "strength", "levels"} and doc[k - 1].lower_ in {"troop", "troops", "force"}:
                return Counted(k - 1, k + 1, _TROOPS)
        return None

    def _of_whom(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> UnitEntry | None:
        """The people of whom a clause says how many there are ("the peacekeepers, of whom there are 900")."""
        for k in range(number[0] - 1, max(sentence[0], number[0] - 7), -1):
            if doc[k].lower_ == "whom" and doc[k - 1].lower_ == "of" and doc[k + 1].lower_ == "there":
                noun = self._words.noun_at(doc, k - 3, k - 2, one=False) if k - 3 >= sentence[0] else None
                return noun.entry if noun is not None and noun.entry.measure == PERSONNEL else None
        return None

    def _left(self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int]) -> Figure | None:
        """Those who stay when troops named before go: "a third of the troops will go, leaving 4,000"."""
        for k in range(number[0] - 1, sentence[0] - 1, -1):
            noun = self._words.noun_at(doc, k, number[0], one=False)
            if noun and noun.entry.when == "always" and noun.entry.measure == PERSONNEL:
                return Figure(quantity, number, None, noun.entry.noun, PERSONNEL, noun.entry, sentence, LIKELY)
        return None

    def _acting(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int]
    ) -> Figure | None:
        """A vague number as subject after the fighters were named: "as the rebels ran short, dozens surrendered"."""
        for k in range(number[0] - 1, sentence[0] - 1, -1):
            noun = self._words.noun_at(doc, k, number[0], one=False)
            if noun and noun.entry.when == "always" and noun.entry.measure == PERSONNEL:
                return Figure(quantity, number, None, noun.entry.noun, PERSONNEL, noun.entry, sentence, GUESSED)
        return None


_TROOPS = UnitEntry("troop", PERSONNEL, "always", None)
_PEOPLE = UnitEntry("person", PERSONNEL, "harmed", None)
_DEATHS = UnitEntry("death", CASUALTY, "always", None)
_STILL = 40  # tokens from a figure to another that is put for the same
_AMOUNTING = frozenset(
    "be reach exceed amount total stand rise grow increase number surpass pass hit climb swell fall drop top "
    "estimate".split()
)
_TOTALS = frozenset(
    "number total toll count figure strength size loss losses casualties estimate estimates tally "
    "buildup build-up presence massing accumulation concentration deployment contingent grouping ranks".split()
)
_BODIES_OF_PEOPLE = frozenset({"force", "army", "contingent", "garrison", "forces", "military", "grouping"})
_REST = frozenset({"remaining", "other", "rest"})
_ESTIMATES = frozenset({"estimate", "figure", "toll", "total", "tally", "count"})
_COMPARING = frozenset({"compared", "than", "from", "against", "versus", "unlike"})
_FURTHER = frozenset({"another", "further", "additional"})
_BY_NOW = frozenset({"now", "currently", "today", "already", "still"})
_THERE = frozenset({("there", "are"), ("there", "were")})
_MARKS = frozenset({"high", "peak", "record", "low", "maximum", "ceiling", "cap", "total"})
_DEPLOYED = frozenset({"deployed", "stationed", "mobilised", "mobilized", "conscripted", "drafted"})
_PUT = frozenset({"figure", "number", "total", "toll"})
_RELATING = frozenset({("compared", "with"), ("compared", "to"), ("of", "whom"), ("of", "which")})


def _is_amount_of(token: Token) -> bool:
    """Whether a colon or preposition may lead to an amount ("put at 900", "rose to 900"; not "to deploy 900")."""
    return token.lower_ in {":", "at", "from", "to"} and token.tag_ != "TO"


def _is_put(doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether somebody puts "the figure" or "the toll" at a number, so that it counts what was counted before."""
    before = list(doc[max(sentence[0], number[0] - 7) : number[0]])
    words = [token.lower_ for token in before]
    put = any(token.lemma_ in {"put", "place", "estimate", "set"} for token in before)
    return put and "at" in words[-3:] and not _PUT.isdisjoint(words)


def _is_there(doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a clause only says how many there are ("there are now 900"), so that it counts what was counted."""
    words = [token.lower_ for token in doc[max(sentence[0], number[0] - 4) : number[0]] if token.lower_ not in _BY_NOW]
    return tuple(words[-2:]) in _THERE


def _before_peak(doc: Doc, start: int) -> int:
    """Where the words before a number begin that call it a mark ("an all-time high of 900")."""
    marked = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _MARKS
    return doc[start - 2].left_edge.i if marked else start


def _is_drafted(doc: Doc, noun: Counted, end: int) -> bool:
    """Whether a total is one of people to be mobilised ("the number of men to be drafted")."""
    return noun.entry.noun in MOBILISED and any(t.lemma_ in MOBILISING for t in doc[noun.end : end])


def _with_more(doc: Doc, end: int, limit: int) -> int:
    """Take the "more" of "several more" into the number."""
    return end + 1 if end < limit and doc[end].lower_ == "more" else end


def _repeats_head(word: str, unit: str) -> bool:
    """Whether a noun is short for the compound counted before ("14 more groups" after battalion tactical groups)."""
    return " " in unit and singular(word) == unit.rsplit(" ", 1)[-1]


def _continues(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether a bare number goes on counting what the figure before it in the sentence counts."""
    following = doc[number[1] : number[1] + 2]
    words = [token.lower_ for token in following]
    after = words[0] if words else ""
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
    if words[-1:] == ["of"] and len(words) > 1 and words[-2] in _ESTIMATES and _is_compared(doc, previous, number):
        return True  # "80,000 soldiers were killed, compared to an estimate of 15,000"
    if doc[previous.sentence[0]].lower_ == "of" and doc[number[0] - 1].text == ",":
        return True  # "of the 2,000 soldiers, 1,700 will go"
    if words[-1:] == ["including"] or tuple(words[-2:]) in _RELATING:
        return True
    if after == "who" and previous.entry is not None and previous.entry.measure == PERSONNEL:
        return True  # "3,000 soldiers, and 1,000 who are in Korea"
    if words[-1:] in (["include"], ["includes"]) and after in {"from", "in", "on", "at"}:
        return True  # "the 3,000 soldiers include 2,000 from a division"
    if words[-1:] == ["and"] and after in {"in", "if"}:
        return True  # "28,500 soldiers in Korea and 54,000 in Japan"
    if words[-1:] == ["and"] and after == "from" and _is_part_from(doc, previous, number):
        return True  # "eleven soldiers from the Italian contingent and nineteen from the Hungarian one"
    if any(pair == ("out", "of") for pair in pairwise(words)):
        return True  # "2,500 soldiers out of the 3,500 that were there"
    if (more and words) or any(word in {"from", "than", "to", "versus", *_FURTHER} for word in words[-2:]):
        return True
    if words and before[-1].tag_ == "POS" and not {"with", "to", "against", "than"}.isdisjoint(words):
        return True  # "250,000 soldiers, compared with Russia's 900,000"
    return bool(words) and before[-1].pos_ == "PROPN" and not {"and", ",", ";"}.isdisjoint(words)


def _is_part_from(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether the figure before a number is said to be "from" somewhere too."""
    between = [token.lower_ for token in doc[previous.end : number[0]]]
    return between[:1] == ["from"] or between[2:3] == ["from"]


def _is_compared(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether a number is set beside the figure before it."""
    return any(token.lower_ in _COMPARING for token in doc[previous.end : number[0]])


def _is_totalled(doc: Doc, start: int, k: int) -> bool:
    """Whether a noun is what a total counts: "the number of victims", "losses", "the death toll"."""
    return any(token.lower_ in _TOTALS for token in doc[max(start, k - 6) : k + 1])
