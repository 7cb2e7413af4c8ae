"""How sure a quote is: how often those that its rule found were right, as data/lexicons/quote_rules.csv keeps it."""

from __future__ import annotations

from typing import NamedTuple

from helpers.reading.lexicons import Lexicons

LEXICON = "quote_rules.csv"
# Every rule that finds content: by a quotation beside the attribution, by the verb's complement, by the sentence
# around it, and without a verb.
RULES = (
    "quote before",
    "quote after",
    "clause",
    "loose clause",
    "phrase",
    "infinitive",
    "gerund",
    "predicate",
    "preposition",
    "parenthesis",
    "trailing",
    "according to",
    "colon",
    "dash",
)


class Rule(NamedTuple):
    """A row of the lexicon: how many quotes a rule found in the measured articles, and how many of them were right."""

    rule: str
    quotes: int
    right: int
    confidence: float


class Reliability:
    """The confidence of every rule.

    Parameters
    ----------
    lexicons
        Where the measured figures are.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._confidence = {row.rule: row.confidence for row in lexicons.table(LEXICON, Rule)}

    def of(self, rule: str) -> float:
        """The probability that a quote which this rule found is right."""
        return self._confidence[rule]
