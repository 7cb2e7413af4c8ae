"""Verbs of saying, and who says what stands at a place of an article, by the quotes found in it."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.reading.parse import Token
from helpers.tables import Quote

SPEECH = frozenset(
    "say tell report announce warn claim add note state estimate write explain stress disclose reveal confirm deny "
    "acknowledge admit insist declare allege assert specify inform".split()
)


def innermost(quotes: Iterable[Quote], start: int, end: int) -> Quote | None:
    """
    Find the shortest quote whose content holds a stretch of the article.

    Parameters
    ----------
    quotes : iterable of Quote
        The article's quotes, in any order.
    start, end : int
        Offsets in characters of the article's text, end exclusive.

    Returns
    -------
    Quote or None
        None where the article says it itself.
    """
    around = (quote for quote in quotes if quote.start <= start and end <= quote.end)
    holding = (quote for quote in around if any(first <= start and end <= last for first, last in quote.spans))
    return min(holding, key=lambda quote: quote.end - quote.start, default=None)


def teller(quotes: Iterable[Quote], start: int, end: int) -> str | None:
    """Find the first speaker of the innermost quote around a stretch of the article; parameters as for `innermost`."""
    quote = innermost(quotes, start, end)
    return quote.speakers[0] if quote is not None and quote.speakers else None


def is_speech(token: Token) -> bool:
    """Whether a token is a verb of saying, as "claim" is not where lives are claimed."""
    if token.lemma_ == "claim" and any(c.dep_ == "dobj" and c.lemma_ in {"life", "victim"} for c in token.children):
        return False  # "the raid in Gao claimed nine lives"
    return token.pos_ == "VERB" and token.lemma_ in SPEECH
