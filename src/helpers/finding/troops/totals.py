"""Reads what a total counts whose number stands far from its noun ("the number of victims, it said, exceeds 900")."""

from __future__ import annotations

from itertools import pairwise

from helpers.finding.troops.figure import MOBILISED, MOBILISING, STILL
from helpers.finding.troops.named_forces import STATELESS
from helpers.finding.troops.units import CASUALTY, FORMATION, PERSONNEL, Counted, UnitEntry
from helpers.finding.troops.words import TroopWords
from helpers.reading.parse import Doc, Token


class Totals:
    """Says what totals count.

    Parameters
    ----------
    words
        The nouns that troop figures count.
    """

    def __init__(self, words: TroopWords) -> None:
        self._words = words

    def of(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> Counted | None:
        """The noun of a total that a number gives: "the number of victims exceeds 465,000", "a force of 190,000"."""
        i = number[0] - 1
        if i > sentence[0] and doc[i].lower_ == "of" and self._is_body_of_people(doc, i - 1):
            return Counted(i - 1, i, TROOPS)
        if i > sentence[0] and doc[i].lower_ == "of" and doc[i - 1].lower_ == "toll":
            return Counted(i - 1, i, _DEATHS)
        first = _before_peak(doc, number[0])
        before = doc[max(sentence[0], first - 5) : first]
        verb = next((t.i for t in reversed(before) if _amounts(t) or _is_amount_of(t)), None)
        if verb is None or any(t.like_num for t in doc[verb + 1 : first]):
            return None
        if _are_troop_numbers(doc, verb - 1, first):
            return Counted(verb, verb + 1, TROOPS)  # "will increase troop numbers by 900"
        return self._before(doc, verb, sentence)

    def _before(self, doc: Doc, verb: int, sentence: tuple[int, int]) -> Counted | None:
        """The noun of a total before the verb or preposition that leads to its amount."""
        for k in range(verb - 1, max(sentence[0], verb - _FARTHEST) - 1, -1):
            if (counted := self._counted(doc, k, verb, sentence)) is not None:
                return counted
            of = doc[k + 1].lower_ == "of"
            if doc[k].lower_ == "number" and of:
                return None  # "the toll is high, the number of refugees hits 900"
            if doc[k].lower_ == "toll":
                return Counted(k, k + 1, _DEATHS)
            if doc[k].lower_ in {"strength", "size"} and of:
                bodies = [t for t in doc[k + 2 : min(verb, k + 7)] if self.is_body(t)]
                return Counted(k, k + 1, TROOPS) if bodies else None
            if _are_troop_numbers(doc, k - 1, k + 1):
                return Counted(k - 1, k + 1, TROOPS)
        return None

    def _counted(self, doc: Doc, k: int, verb: int, sentence: tuple[int, int]) -> Counted | None:
        """The unit noun at a token, if the verb behind it may give its number."""
        if doc[k].pos_ == "VERB" and doc[k].dep_ in {"acl", "conj"}:
            return None  # "the number of men killed or | wounded"
        counted = self._words.longest_to(doc, k, max(sentence[0], k - 4), verb)
        if counted is None:
            return None
        put = doc[verb].lower_ == "at" and any(token.lemma_ == "put" for token in doc[max(sentence[0], k - 4) : k])
        told = counted.entry.measure == CASUALTY and doc[counted.end - 1].dep_ == "nsubj"
        numbers = doc[verb].lower_ in {"number", "numbers", "numbered", "numbering"}
        totalled = numbers or put or told or _is_totalled(doc, sentence[0], k)
        military = counted.entry.when != "harmed"
        countable = military or _is_drafted(doc, counted, verb) or self.is_fallen(doc, counted, sentence)
        return counted if totalled and countable else None

    def is_fallen(self, doc: Doc, counted: Counted, sentence: tuple[int, int]) -> bool:
        """Whether a total is one of a people's dead ("the number of dead Kenyans")."""
        if counted.entry.measure != PERSONNEL:
            return False
        left = doc[counted.start].left_edge.i
        return self._words.is_harmed(doc, (left, left), counted, sentence)

    def is_body(self, noun: Token) -> bool:
        """Whether a noun is an army's, a formation's or an armed group's."""
        if noun.lower_ in ARMED_BODIES:
            return self._is_armed(noun)
        if noun.lower_ in BODIES_OF_PEOPLE or self._words.names_group(noun):
            return True
        counted = self._words.noun_at(noun.doc, noun.i, noun.i + 1, one=noun.tag_ != "NNS")
        return counted is not None and counted.entry.measure == FORMATION

    def _is_body_of_people(self, doc: Doc, i: int) -> bool:
        """Whether what stands before "of" is made up of people ("a force | of 900", "a Danish brigade | of 4,000")."""
        noun = self._words.noun_at(doc, i, i + 1, one=True)
        formation = noun is not None and noun.entry.measure == FORMATION and noun.entry.when == "always"
        if doc[i - 1].lower_ in _MACHINES:
            return False  # "a tank force of 900"
        return doc[i].lower_ in BODIES_OF_PEOPLE or formation  # "a company of 14" may be one of tanks

    def _is_armed(self, group: Token) -> bool:
        """Whether a group is told of with arms: a militia, one called so, or one behind an armed group's name."""
        before = group.doc[max(0, group.i - STILL) : group.i]
        told = any(t.lemma_.lower() in STATELESS | _ARMED or self._words.names_group(t) for t in before)
        return told or group.lower_ in _ALWAYS_ARMED


def _amounts(verb: Token) -> bool:
    """Whether a verb says how many there are ("reached 900", "nears 900", "range between 90 and 900")."""
    ranges = verb.lemma_ == "range" and verb.pos_ == "VERB"
    return ranges or verb.lemma_ in _AMOUNTING or verb.lower_ in _NEARING


def _is_amount_of(token: Token) -> bool:
    """Whether a colon or preposition may lead to an amount ("put at 900", "rose to 900"; not "to deploy 900")."""
    return token.lower_ in {":", "at", "from", "to"} and token.tag_ != "TO"


def _are_troop_numbers(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens hold words for how many troops there are ("troop numbers", "force levels")."""
    words = [token.lower_ for token in doc[max(0, start) : end]]
    pairs = pairwise(words)
    return any(a in {"troop", "troops", "force"} and b in {"numbers", "strength", "levels"} for a, b in pairs)


def _before_peak(doc: Doc, start: int) -> int:
    """Where the words before a number begin that call it a mark ("an all-time high of 900")."""
    marked = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _MARKS
    return doc[start - 2].left_edge.i if marked else start


def _is_drafted(doc: Doc, noun: Counted, end: int) -> bool:
    """Whether a total is one of people to be mobilised ("the number of men to be drafted")."""
    return noun.entry.noun in MOBILISED and any(t.lemma_ in MOBILISING for t in doc[noun.end : end])


def _is_totalled(doc: Doc, start: int, k: int) -> bool:
    """Whether a noun is what a total counts: "the number of victims", "losses", "the death toll"."""
    return any(token.lower_ in _TOTALS for token in doc[max(start, k - 6) : k + 1])


TROOPS = UnitEntry("troop", PERSONNEL, "always", None)
_DEATHS = UnitEntry("death", CASUALTY, "always", None)
_FARTHEST = 25  # tokens back from an amount to the noun of which it is the total
_AMOUNTING = frozenset(
    "be reach exceed amount total stand rise grow increase number surpass pass hit climb swell fall drop top "
    "estimate".split()
)
_TOTALS = frozenset(
    "number total toll count figure strength size loss losses casualties fatalities estimate estimates tally "
    "buildup build-up presence massing accumulation concentration deployment contingent grouping ranks".split()
)
BODIES_OF_PEOPLE = frozenset({"force", "army", "contingent", "garrison", "forces", "military", "grouping"})
_ALWAYS_ARMED = frozenset({"militia", "insurgency"})
_ARMED = frozenset("armed islamist paramilitary terrorist militia insurgency".split())
ARMED_BODIES = frozenset({"group", "movement", "militia", "faction", "insurgency", "organisation", "organization"})
_MACHINES = frozenset({"tank", "missile", "submarine", "bomber", "drone", "fighter", "nuclear", "fleet"})
_NEARING = frozenset({"nears", "neared", "nearing"})
_MARKS = frozenset({"high", "peak", "record", "low", "maximum", "ceiling", "cap", "total"})
