"""A number without a noun of its own, and what stands around it."""

from __future__ import annotations

from typing import NamedTuple

from helpers.finding.quantities import Quantity
from helpers.finding.troops.figure import LIKELY, Figure
from helpers.finding.troops.units import UnitEntry
from helpers.reading.parse import Doc, Token


class Bare(NamedTuple):
    """A number without a noun of its own.

    Attributes
    ----------
    doc, quantity, number, sentence
        The article, and as in a figure.
    previous
        The figure before it in its sentence.
    last
        The figure before it that is not far off.
    whole
        The figure before it in its sentence of which others are a part ("six people, including two soldiers").
    same
        The last figure before it of as many.
    """

    doc: Doc
    quantity: Quantity
    number: tuple[int, int]
    sentence: tuple[int, int]
    previous: Figure | None
    last: Figure | None
    whole: Figure | None
    same: Figure | None

    @property
    def following(self) -> Token | None:
        """The token behind the number in its sentence."""
        return self.doc[self.number[1]] if self.number[1] < self.sentence[1] else None

    @property
    def after(self) -> str:
        """The word behind the number, in lower case."""
        return self.following.lower_ if self.following is not None else ""

    @property
    def is_missing(self) -> bool:
        """Whether those who are not found are counted ("a dozen were missing")."""
        words = [token.lower_ for token in self.doc[self.number[1] : min(self.number[1] + 2, self.sentence[1])]]
        return words in (["were", "missing"], ["are", "missing"])

    @property
    def before(self) -> str:
        """The word before the number in its sentence, in lower case."""
        return self.doc[self.number[0] - 1].lower_ if self.number[0] > self.sentence[0] else ""

    @property
    def is_single(self) -> bool:
        """Whether the number is a "one" of which something is said ("One is in Mali")."""
        return self.number[1] - self.number[0] == 1 and self.after in BEING and self._numeral == "one"

    @property
    def _numeral(self) -> str:
        return self.doc[self.number[1] - 1].lower_

    @property
    def stands_alone(self) -> bool:
        """Whether no word behind the number is what it counts, or a part of that ("900 were killed")."""
        if self._is_dated:
            return True
        nominal = self.following is not None and self.following.pos_ in _NOMINAL
        return not (nominal or self._is_part or self._counts_a_noun)

    @property
    def _is_dated(self) -> bool:
        """Whether the words behind the number say when ("killed 900 | last year")."""
        return self.after in {"last", "this"} and self.doc[self.number[1]].ent_type_ == "DATE"

    @property
    def _is_part(self) -> bool:
        """Whether the number is a part of something ("900 of the soldiers", "three out of five")."""
        words = self.doc[self.number[1] : self.number[1] + 2]
        if [token.lower_ for token in words] == ["out", "of"]:
            return True
        return self.after == "of" and self.number[1] + 1 < self.sentence[1] and words[1].pos_ != "PRON"

    @property
    def _counts_a_noun(self) -> bool:
        """Whether the parse says that the number counts a noun behind it, whatever that is."""
        numeral = self.doc[self.number[1] - 1]
        return numeral.dep_ == "nummod" and numeral.head.i >= self.number[1]

    def of(self, entry: UnitEntry, confidence: float = LIKELY) -> Figure:
        """The number as one of people or formations of a kind."""
        return Figure(self.quantity, self.number, None, entry.unit, entry.measure, entry, self.sentence, confidence)

    def like(self, figure: Figure) -> Figure:
        """The number as one of what a figure before it counts."""
        number, sentence = self.number, self.sentence
        return Figure(self.quantity, number, None, figure.unit, figure.measure, figure.entry, sentence, LIKELY, True)


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"})
BEING = frozenset("is are was were remain remained stay stayed have has had will would could".split())
