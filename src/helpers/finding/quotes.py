"""Finds quotes in a parsed article: who is quoted, saying what, in which words of attribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.actors import Cast
from helpers.finding.attribution import Attributor
from helpers.finding.quotation import Quotations
from helpers.finding.reliability import confidence
from helpers.finding.reporting import ReportingVerbs
from helpers.finding.speakers import Speakers
from helpers.finding.statements import Attribution, edge
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote

__all__ = ["QuoteFinder"]


class QuoteFinder:
    """Finds quotes.

    Parameters
    ----------
    lexicons
        Where the reporting verbs are.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._verbs = ReportingVerbs(lexicons)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Quote]:
        """Mentions in one article, in order of start."""
        attributor = Attributor(parsed, self._verbs)
        attributions = attributor.find()
        speakers = Speakers(parsed, cast, attributions)
        found = (
            _quote(parsed, cast, attributor.quotations, attribution, speakers.of(attribution))
            for attribution in attributions
        )
        return sorted((quote for quote in found if quote is not None), key=lambda quote: (quote.start, quote.end))


def _quote(
    parsed: ParsedArticle, cast: Cast, quotations: Quotations, attribution: Attribution, speakers: tuple[str, ...]
) -> Quote | None:
    """The row of one statement; None where nothing but punctuation is left of its content."""
    pieces = list(_pieces(parsed, quotations, attribution))
    if not pieces:
        return None
    spans = tuple(parsed.tokens(start, end) for start, end in pieces)
    cue = parsed.tokens(*attribution.cue) if attribution.cue else None
    source = parsed.tokens(attribution.source.start, attribution.source.end) if attribution.source else None
    text = parsed.article.text
    first = speakers[0] if speakers else None
    return Quote(
        start=spans[0][0],
        end=spans[-1][1],
        confidence=confidence(attribution.path),
        spans=spans,
        type=_type(parsed, quotations, pieces),
        cue_start=cue[0] if cue else None,
        cue_end=cue[1] if cue else None,
        cue=text[slice(*cue)] if cue else None,
        source_start=source[0] if source else None,
        source_end=source[1] if source else None,
        source=text[slice(*source)] if source else None,
        speakers=speakers,
        speaker_kind=cast.kind(first) if first else None,
        role=cast.role(first) if first else None,
        affiliation=cast.affiliation(first) if first else None,
    )


_AROUND = frozenset({",", ".", ";", ":", "-", "--", "—", "–"})
_MARKS = frozenset({'"', "'", "''", "``"})


def _pieces(parsed: ParsedArticle, quotations: Quotations, attribution: Attribution) -> Iterator[tuple[int, int]]:
    """The content's unbroken stretches, complementiser and outer punctuation left out."""
    doc = parsed.doc
    for number, (start, end) in enumerate(_runs(attribution.content)):
        while start < end and doc[start].text in _AROUND:
            start += 1
        if number == 0 and start < end and _is_complementiser(parsed, start):
            start += 1
        while end > start and (doc[end - 1].text in _AROUND or _is_stray_mark(parsed, quotations, start, end - 1)):
            if doc[end - 1].text == "." and quotations.closed_at(end - 1) and quotations.at(end - 1) is None:
                break
            end -= 1
        if any(not edge(doc[i]) for i in range(start, end)):
            yield start, end


def _runs(tokens: set[int]) -> Iterator[tuple[int, int]]:
    start = previous = None
    for token in sorted(tokens):
        if previous is None or start is None:
            start = token
        elif token != previous + 1:
            yield start, previous + 1
            start = token
        previous = token
    if start is not None and previous is not None:
        yield start, previous + 1


def _is_complementiser(parsed: ParsedArticle, token: int) -> bool:
    """Whether a content starts with the "that" of "said that", and not with one that points at something."""
    word = parsed.doc[token]
    return word.lower_ == "that" and word.dep_ in {"mark", "det", "nsubj", "dobj"} and word.pos_ == "SCONJ"


def _is_stray_mark(parsed: ParsedArticle, quotations: Quotations, start: int, token: int) -> bool:
    """Whether a content ends in a quotation mark that belongs to no quotation of its own."""
    return parsed.doc[token].text in _MARKS and quotations.at(token) is None and token > start


def _type(parsed: ParsedArticle, quotations: Quotations, pieces: Sequence[tuple[int, int]]) -> str:
    """direct, mixed or indirect: all, some or none of the words in quotation marks."""
    inside = [
        quotations.closed_at(i) for start, end in pieces for i in range(start, end) if not edge(parsed.doc[i])
    ]
    return "direct" if all(inside) else "mixed" if any(inside) else "indirect"
