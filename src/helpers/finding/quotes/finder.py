"""Finds quotes in a parsed article: who is quoted, saying what, in which words of attribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpers.finding.actors import Cast
from helpers.finding.actors.titles import is_honorific
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.attributor import Attributor
from helpers.finding.quotes.punctuation import edge
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reliability import Reliability
from helpers.finding.quotes.reporting import ReportingVerbs
from helpers.finding.quotes.speaker_names import is_speaker
from helpers.finding.quotes.speakers import Speakers
from helpers.finding.tokens import beside
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Token
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
        self._reliability = Reliability(lexicons)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Quote]:
        """Mentions in one article, in order of start."""
        found = [
            replace(quote, confidence=self._reliability.of(attribution.path, quote))
            for attribution, quote in self.explained(parsed, cast)
        ]
        return sorted(found, key=lambda quote: (quote.start, quote.end))

    def explained(self, parsed: ParsedArticle, cast: Cast) -> Iterator[tuple[Attribution, Quote]]:
        """The quotes of one article, each with the attribution in tokens that it was made from."""
        attributor = Attributor(parsed, self._verbs)
        attributions = attributor.find()
        speakers = Speakers(parsed, cast, attributions)
        for attribution in attributions:
            names = speakers.of(attribution)
            if not _is_by_somebody(parsed, cast, attribution, names):
                continue
            quote = _quote(parsed, cast, attributor.quotations, attribution, names)
            if quote is not None:
                yield attribution, quote


def _is_by_somebody(parsed: ParsedArticle, cast: Cast, attribution: Attribution, speakers: tuple[str, ...]) -> bool:
    """Whether somebody speaks who is not the writer, and before a colon or behind a dash is no topic of a headline."""
    if attribution.source is not None and _is_nobody(parsed.doc[attribution.source.start]):
        return False
    if speakers in {("i",), ("we",)} or _is_addressed(parsed, attribution):
        return False
    if attribution.path == "free" and attribution.source is not None:
        own = parsed.unit(attribution.source.start) == parsed.unit(min(attribution.content))
        return own or not any(map(cast.is_public, speakers))  # of whom the paragraph before only tells
    if attribution.path not in {"colon", "dash"} or attribution.cue is not None or attribution.source is None:
        return True
    if attribution.path == "colon" and all(cast.kind(name) == "country" for name in speakers):
        return False
    words = parsed.doc[attribution.source.start : attribution.source.end]
    known = any(cast.kind(name) in {"person", "organisation"} for name in speakers)
    named = any(t.ent_type_ in {"PERSON", "ORG"} or is_speaker(t.lower_) for t in words)
    return known or named or is_honorific(words[0].lower_)


def _is_addressed(parsed: ParsedArticle, attribution: Attribution) -> bool:
    """Whether a headline ends in whom others speak to, and not in who speaks: "Stay at home, residents | told"."""
    if attribution.cue is None or (not attribution.trailing and attribution.path != "quote before"):
        return False
    verb = parsed.doc[attribution.cue[0]]
    unit = parsed.unit(verb.i)
    ends = all(edge(token) for token in parsed.doc[attribution.cue[1] : unit.end])
    return unit.kind == "headline" and ends and verb.lower_ in _ADDRESSING


_ADDRESSING = frozenset("told urged warned asked advised ordered reminded".split())


def _is_nobody(first: Token) -> bool:
    """Whether a source is "nobody", "no one", "no official", and not "No 10"."""
    return first.lower_ in {"nobody", "none"} or (first.lower_ == "no" and not beside(first).is_digit)


def _quote(
    parsed: ParsedArticle, cast: Cast, quotations: Quotations, attribution: Attribution, speakers: tuple[str, ...]
) -> Quote | None:
    """The row of one statement; None where nothing but punctuation is left of its content."""
    pieces = list(_pieces(parsed, quotations, attribution))
    if not pieces:
        return None
    spans = tuple(parsed.tokens(start, end) for start, end in pieces)
    cue = parsed.tokens(*attribution.cue) if attribution.cue else None
    text = parsed.article.text
    source = attribution.source and _with_marks(text, *parsed.tokens(attribution.source.start, attribution.source.end))
    first = speakers[0] if speakers else None
    return Quote(
        start=spans[0][0],
        end=spans[-1][1],
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


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the mark beside it that belongs to a name in it: 'the daily "Bild|"', '|"Azov" commander'."""
    if sum(text[start:end].count(mark) for mark in _DOUBLE) % 2 == 0:
        return start, end
    if text[end : end + 1] in _DOUBLE:
        return start, end + 1
    return start - (start > 0 and text[start - 1] in _DOUBLE), end


_DOUBLE = frozenset('"“”„«»')
_AROUND = frozenset({",", ".", ";", ":", "-", "--", "—", "–", "•", "●", "▪", "·"})
_MARKS = frozenset({'"', "'", "''", "``"})


def _pieces(parsed: ParsedArticle, quotations: Quotations, attribution: Attribution) -> Iterator[tuple[int, int]]:
    """The content's unbroken stretches, without the word that joins them to what is before, and outer punctuation."""
    doc = parsed.doc
    joins = _is_conjunction if attribution.trailing else _is_complementiser
    clause = attribution.path not in {"predicate", "preposition"}  # "described | that order as a threat"
    for number, (start, end) in enumerate(_runs(parsed, attribution.content)):
        while start < end and (doc[start].text in _AROUND or (number == 0 and clause and joins(parsed, start))):
            start += 1
        while end > start and (
            _is_outer_sign(parsed, quotations, end - 1) or _is_stray_mark(parsed, quotations, start, end - 1)
        ):
            end -= 1
        if any(not edge(doc[i]) for i in range(start, end)):
            yield start, end + _leaves_open(doc, start, end)


def _leaves_open(doc: Doc, start: int, end: int) -> bool:
    """Whether the bracket right behind a stretch closes one within it."""
    opened = sum({"(": 1, ")": -1}.get(token.text, 0) for token in doc[start:end])
    return opened > 0 and doc[end : end + 1].text == ")"


def _is_outer_sign(parsed: ParsedArticle, quotations: Quotations, token: int) -> bool:
    """Whether a sign at the end of a content is none of its own, as it is where the next paragraph goes on."""
    segment = quotations.at(token)
    return parsed.doc[token].text in _AROUND and (segment is None or not segment.goes_on)


def _runs(parsed: ParsedArticle, tokens: set[int]) -> Iterator[tuple[int, int]]:
    start = previous = None
    for token in sorted(tokens):
        if previous is None or start is None:
            start = token
        elif token != previous + 1 or _are_parted(parsed, previous, token):
            yield start, previous + 1
            start = token
        previous = token
    if start is not None and previous is not None:
        yield start, previous + 1


def _are_parted(parsed: ParsedArticle, before: int, after: int) -> bool:
    """Whether page furniture stands between the last token of a paragraph and the first one of the next."""
    if parsed.unit(before) == parsed.unit(after):
        return False
    between = parsed.article.text[parsed.tokens(before, before + 1)[1] : parsed.tokens(after, after + 1)[0]]
    return any(character.isalnum() for character in between)


def _is_complementiser(parsed: ParsedArticle, token: int) -> bool:
    """Whether a content starts with the "that" of "said that", and not with a demonstrative ("that was")."""
    word = parsed.doc[token]
    follows = parsed.doc[token + 1] if token + 1 < len(parsed.doc) else word
    return word.lower_ == "that" and (word.pos_ == "SCONJ" or follows.pos_ not in {"VERB", "AUX", "PUNCT"})


def _is_conjunction(parsed: ParsedArticle, token: int) -> bool:
    """Whether a sentence starts with a word that joins it to the one before: "But | he left, she said"."""
    return parsed.doc[token].lower_ in {"and", "but", "meanwhile"} and parsed.doc[token].text.istitle()


def _is_stray_mark(parsed: ParsedArticle, quotations: Quotations, start: int, token: int) -> bool:
    """Whether a content ends in a quotation mark that belongs to no quotation of its own."""
    return parsed.doc[token].text in _MARKS and quotations.at(token) is None and token > start


def _type(parsed: ParsedArticle, quotations: Quotations, pieces: Sequence[tuple[int, int]]) -> str:
    """direct, mixed or indirect: all, some or none of the words in quotation marks."""
    inside = [quotations.closed_at(i) for start, end in pieces for i in range(start, end) if not edge(parsed.doc[i])]
    return "direct" if all(inside) else "mixed" if any(inside) else "indirect"
