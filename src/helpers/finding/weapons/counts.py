"""How many weapons there are: the number before each, where it counts them and nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from helpers.finding.quantities import MEASURES, find_quantities
from helpers.finding.tokens import beside
from helpers.finding.weapons.mentions import Bounds, WeaponMention
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Doc, Token


class Counts:
    """Reads the numbers of the weapons of one article.

    Parameters
    ----------
    doc
        The parsed article.
    words
        What words say about weapons.
    namings
        Its weapons, in whose names no number is sought.
    """

    def __init__(self, doc: Doc, words: MaterielWords, namings: Sequence[Naming]) -> None:
        self._doc = doc
        self._words = words
        self._quantities = find_quantities(_masked(doc.text, namings))

    def of(self, naming: Naming, before: WeaponMention | None) -> Bounds:
        """The bounds of a weapon's number, where it has none those of the weapon before if they are counted alike."""
        own = self._own(naming)
        if own != (None, None) or before is None:
            return own
        alike = _counted_together(before.naming, naming) or _is_as_many(before.naming, naming)
        return before.quantity if alike else own

    def _own(self, naming: Naming) -> Bounds:
        """The bounds of the number before the phrase, where nothing else is counted by it."""
        if naming.holder is not None and not self._counts(naming.holder):
            return None, None
        if _is_single(naming):
            return 1, 1
        start = naming.first.sent.start_char
        first_of, last_of = (bisect_left(self._quantities, at, key=attrgetter("start")) for at in (start, naming.start))
        before = [quantity for quantity in self._quantities[first_of:last_of] if quantity.end <= naming.start]
        if not before:
            return None, None
        quantity = before[-1]
        text = self._doc.text
        if _ONE_OF.match(text, quantity.start):
            return None, None  # "one of the missiles": how many there are is not told
        if len(before) > 1 and _OUT_OF.fullmatch(text[before[-2].end : quantity.start]):
            quantity = before[-2]._replace(end=quantity.end)  # "28 out of 31 drones"
        if _SIZE.match(text, quantity.end):
            counted = before[-2] if len(before) > 1 and before[-2].end + 1 == quantity.start else None
            return (counted.low, counted.high) if counted is not None else (None, None)
        if quantity.unit in MEASURES:
            return None, None
        between = [t for t in self._doc[max(0, naming.first.i - 9) : naming.first.i] if t.idx >= quantity.end]
        if any(token.lemma_ in _COLLECTIVE for token in between):
            return None, None  # "three waves of drones" are any number of drones
        if not all(self._fits(token) for token in between):
            return None, None
        return quantity.low, quantity.high

    def _counts(self, holder: Token) -> bool:
        """Whether a noun behind a system's name counts it ("two S-400 batteries", "five S-400 regiments")."""
        return self._words.has("count", holder) or self._words.has("formation", holder)

    def _fits(self, token: Token) -> bool:
        """Whether a token may stand between a number and what it counts."""
        if token.is_punct:
            return token.text in _INNER_MARKS
        if beside(token, -1).text in _HYPHENS:
            return True  # "nine broken-down tanks"
        joint = token.lower_ in {"and", "or"} and token.nbor(-1).pos_ == "ADJ"  # "new and modernised"
        joint = joint and not any(sign.isdigit() for sign in token.nbor(-1).text)  # no "four Mi-35s and | radars"
        modifier = token.pos_ in {"ADJ", "DET", "PRON", "ADV", "PROPN", "PART"} or token.dep_ in {
            "compound",
            "amod",
            "nmod",
        }
        modifier = modifier or (token.dep_ == "poss" and token.tag_ == "NN")  # no "two countries' tanks"
        modifier = modifier or joint or (token.tag_ == "VBN" and token.dep_ == "conj")
        return modifier or token.lower_ == "of" or self._words.has("count", token)


def _is_single(naming: Naming) -> bool:
    """Whether but one weapon is told of ("a single howitzer", not "not a single howitzer")."""
    before = [token.lower_ for token in naming.first.doc[max(0, naming.first.i - 3) : naming.first.i]]
    return not naming.plural and before[-2:] == ["a", "single"] and before[:1] != ["not"]


def _is_as_many(before: Naming, naming: Naming) -> bool:
    """Whether there are "as many" of a weapon as of the one before ("nine missiles and as many drones")."""
    words = [token.lower_ for token in naming.first.doc[max(0, naming.first.i - 2) : naming.first.i]]
    return words == ["as", "many"] and before.first.sent == naming.first.sent


def _counted_together(before: Naming, naming: Naming) -> bool:
    """Whether "dozens of" or its like counts two weapons at once ("hundreds of mortars and other guns")."""
    doc = naming.first.doc
    between = [token.lower_ for token in doc[before.last.i + 1 : naming.first.i]]
    counted = doc[max(0, before.first.i - 4) : before.first.i]
    vague = any(token.lower_ in _VAGUE for token in counted) and any(token.lower_ == "of" for token in counted)
    return vague and naming.plural and between in (["and"], ["or"], ["and", "other"])


def _masked(text: str, namings: Sequence[Naming]) -> str:
    """The text with the weapons' names as plain words, so that no number is read in or joined to a designation."""
    pieces, done = [], 0
    for naming in namings:
        if naming.start >= done:
            plain = "w" * (naming.end - naming.start)
            pieces += [text[done : naming.start], plain[:-1] + "s" if naming.plural else plain]
            done = naming.end
    return "".join([*pieces, text[done:]])


# A number that tells the size of each piece ("2,000-pound bombs").
_SIZE = re.compile(
    r"-(?:dollar|euro|pound|kilogram|kg|kiloton|megaton|tonne|ton|met(?:re|er)|foot|inch|mm|mile|kilomet(?:re|er)|km|calib(?:re|er))\b"
)
_COLLECTIVE = frozenset("salvo volley wave swarm batch group type kind variety barrage".split())
_OUT_OF = re.compile(r" (?:out )?of (?:an? |the |its |their |some |about )?(?:planned |total |total of |promised )?")
_VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "tens", "handful", "number"})
_HYPHENS = frozenset({"-", "‑"})
_INNER_MARKS = _HYPHENS | {"'", '"'}
_ONE_OF = re.compile(r"[Oo]ne of ")
