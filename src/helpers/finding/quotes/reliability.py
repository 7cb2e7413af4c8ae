"""How sure a quote is: how often its rule found the content of one, and how often such a source led to the speaker."""

from __future__ import annotations

from typing import NamedTuple

from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote

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
    "free",
)
# Every way in which an article names who speaks.
NAMINGS = (
    "name",
    "he or she",
    "other pronoun",
    "role",
    "organisation",
    "country",
    "group",
    "unresolved",
    "unnamed",
    "none",
)

_ONE_PERSON = frozenset({"he", "she", "his", "her", "him"})
_PRONOUNS = _ONE_PERSON | {"i", "it", "its", "one", "that", "they", "their", "this", "us", "we", "who", "you"}


class Row(NamedTuple):
    """A row of the lexicon: how many quotes a rule or naming has in the measured articles, and how many are right."""

    part: str
    way: str
    quotes: int
    right: int
    confidence: float


class Reliability:
    """The confidence of every quote.

    Parameters
    ----------
    lexicons
        Where the measured figures are.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._confidence = {(row.part, row.way): row.confidence for row in lexicons.table(LEXICON, Row)}

    def of(self, rule: str, quote: Quote) -> float:
        """The probability that a quote which this rule found is one, and has the right speaker."""
        return round(self._confidence["content", rule] * self._confidence["speaker", naming(quote)], 2)


def naming(quote: Quote) -> str:
    """How the article names who speaks; "unresolved" is a definite description whose person is not known."""
    if quote.source is None or not quote.speakers:
        return "none"
    words, speaker = quote.source.lower().split(), quote.speakers[0]
    named = quote.speaker_kind not in {"group", "unnamed"}
    if len(words) == 1 and words[0] in _PRONOUNS:
        return "he or she" if named and words[0] in _ONE_PERSON else "other pronoun"
    if quote.speaker_kind == "group":
        return "group"
    if not named:
        return "unresolved" if words[0] in {"the", "this", "that"} else "unnamed"
    if quote.speaker_kind != "person":
        return quote.speaker_kind or "none"
    return "name" if speaker.lower().split()[-1] in quote.source.lower() else "role"
