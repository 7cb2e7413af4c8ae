"""The shape of a troop figure as read from a text, and what its readers share."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.finding.quantities import Quantity
from helpers.finding.troops.units import CASUALTY, Counted, UnitEntry


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
    shares
        Whether it counts the noun of the next figure, too ("six of the nine soldiers").
    """

    quantity: Quantity
    number: tuple[int, int]
    head: Counted | None
    unit: str
    measure: str
    entry: UnitEntry
    sentence: tuple[int, int]
    confidence: float
    heir: bool = False
    until: int = 0
    again: bool = False
    shares: bool = False

    @property
    def start(self) -> int:
        return self.number[0]

    @property
    def end(self) -> int:
        return self.head.end if self.head else self.number[1]


# The share of figures of a kind whose bounds, unit, measure and force are right, measured on articles annotated by
# hand, in part unseen when the rules were made; behind each, how many of how many were right when last counted.
CONFIDENT = 0.9  # a count with its noun and its force: 97 of 111
UNOWNED = 0.85  # civilians of no known force: 34 of 37
LIKELY = 0.75  # a noun left out, or one that counts only in its context: 33 of 38
GUESSED = 0.6  # people inferred, or soldiers of no known force: 10 of 15
PARTICIPLES = frozenset({"killed", "wounded", "injured", "hurt", "hospitalised", "hospitalized"})
MOBILISING = frozenset(
    "mobilise mobilize conscript recruit draft enlist train deploy station arm call muster field garrison mass join "
    "amass concentrate commit assemble".split()
)
MOBILISED = frozenset("person man woman citizen individual russian ukrainian national convict inmate prisoner".split())
STILL = 40  # tokens from a figure to another that goes on from it
SAME_PASSAGE = 60  # tokens between two figures that are still about the same force
_HEADLINE = 14  # tokens of the first sentence, where that is a heading
_HEADING = 6  # tokens of a heading, which the text below it explains


def is_civilian(figure: Figure) -> bool:
    """Whether a figure counts people who were harmed and are not called soldiers."""
    return figure.measure == CASUALTY and figure.entry.when == "harmed"


def is_heading(figure: Figure) -> bool:
    """Whether a figure stands in a heading."""
    longest = _HEADLINE if figure.sentence[0] == 0 else _HEADING
    return figure.sentence[1] - figure.sentence[0] <= longest
