"""Finds the turns of interviews and transcripts, each behind its speaker's name: "JANE DOE: We are ready."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

from helpers.finding.actors.titles import is_honorific
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.parties import Source
from helpers.finding.quotes.quotation import Quotations
from helpers.reading.language import ParsedArticle, ParsedUnit
from helpers.reading.parse import Token


class _Label(NamedTuple):
    """The words before the colon that opens a turn: which unit they open and where the colon stands."""

    unit: int
    colon: int
    asks: bool


def turns(parsed: ParsedArticle, quotations: Quotations) -> Iterator[Attribution]:
    """
    Find what the speakers of an interview or a transcript say in their turns.

    A name in capitals, or with an office, opens a turn wherever it stands; another name does where other turns or
    questions are labelled too. A turn goes on over the paragraphs before the next one.

    Parameters
    ----------
    parsed : ParsedArticle
        The article.
    quotations : Quotations
        Its quotations: what is quoted behind a colon is no turn.

    Yields
    ------
    Attribution
        In the order of the text; those who only ask questions are left out.
    """
    again = _repeated(parsed)
    labels = [label for number in range(len(parsed.units)) if (label := _label(parsed, number, again)) is not None]
    many = len(labels) >= _SEVERAL
    for label, following in zip_longest(labels, labels[1:]):
        unit = parsed.units[label.unit]
        if label.asks or quotations.at(label.colon + 1) is not None or not (many or _stands_alone(parsed, label)):
            continue
        last = following.unit if following is not None else label.unit + 1
        end = max((u.end for u in parsed.units[label.unit : last] if u.kind == "paragraph"), default=unit.end)
        source = Source(unit.start, label.colon, parsed.doc[label.colon - 1])
        yield Attribution(set(range(label.colon + 1, max(end, unit.end))), "colon", None, source)


_LONGEST = 6
_SHORTEST_TURN = 4
# How many labels make a transcript, and how long the initials of a medium are.
_SEVERAL, _INITIALS = 3, 5
_OFFICE_AND_NAME, _LONG_TURN = 2, 20
_ASKING = frozenset({"q", "question", "reporter", "journalist", "moderator", "host", "interviewer", "operator"})
_SPEAKING = frozenset(
    "secretary president senator ambassador general minister chancellor chairman admiral colonel speaker "
    "spokesperson".split()
)


def _repeated(parsed: ParsedArticle) -> dict[str, bool]:
    """
    The last words, lower case, of people's names that open two units or more, and whether at least half of those ask.

    A name is a person's where the parse takes it for one, or where it stands in full and by its last word alone.
    """
    opening: defaultdict[str, list[bool]] = defaultdict(list)
    whole: set[str] = set()
    alone: set[str] = set()
    for unit in parsed.units:
        colon = _colon(parsed, unit)
        words = [t for t in parsed.doc[unit.start : colon] if not t.is_punct] if colon is not None else []
        if words and all(t.text[0].isupper() and t.is_alpha for t in words):
            name = words[-1].lower_
            opening[name].append(parsed.doc[unit.end - 1].text == "?")
            person = words[-1].ent_type_ == "PERSON"
            whole |= {name} if len(words) > 1 or person else set()
            alone |= {name} if len(words) == 1 or person else set()
    names = {name for name in whole & alone if len(opening[name]) > 1}
    return {name: 2 * sum(opening[name]) >= len(opening[name]) for name in names}


def _colon(parsed: ParsedArticle, unit: ParsedUnit) -> int | None:
    """The colon near the start of a unit that goes on behind it."""
    window = parsed.doc[unit.start : min(unit.end, unit.start + _LONGEST + 1)]
    colon = next((t.i for t in window if t.text == ":"), None)
    return colon if colon is not None and unit.start < colon < unit.end - 1 else None


def _label(parsed: ParsedArticle, number: int, repeated: Mapping[str, bool]) -> _Label | None:
    """The label that opens a unit, if one does."""
    unit = parsed.units[number]
    colon = _colon(parsed, unit)
    if colon is None:
        return None
    words = [t for t in parsed.doc[unit.start : colon] if not t.is_punct]
    if words and words[-1].lower_ in repeated and all(t.text[0].isupper() for t in words):
        return _Label(number, colon, asks=repeated[words[-1].lower_])
    if len(words) == 1 and words[0].lower_ in _ASKING:
        return _Label(number, colon, asks=True)
    if len(words) == 1 and words[0].is_upper and len(words[0]) <= _INITIALS:
        # The medium that asks: "DW: How long will it last?"
        return _Label(number, colon, asks=True)
    told = unit.kind == "paragraph" and unit.end - colon > _SHORTEST_TURN
    return _Label(number, colon, asks=False) if told and _names_person(words) else None


def _names_person(words: list[Token]) -> bool:
    """Whether words are a name, or an address or an office and a surname, and nothing else."""
    if not words or not all(t.text[0].isupper() and t.pos_ not in {"VERB", "AUX"} for t in words):
        return False
    titled = words[0].lower_ in _SPEAKING or is_honorific(words[0].lower_)
    return (titled and len(words) > 1) or words[-1].ent_type_ == "PERSON"


def _stands_alone(parsed: ParsedArticle, label: _Label) -> bool:
    """Whether a label needs no others: a name in capitals, or an office with a whole name before a long turn."""
    unit = parsed.units[label.unit]
    words = parsed.doc[unit.start : label.colon]
    titled = len(words) > _OFFICE_AND_NAME and words[0].lower_ in _SPEAKING and unit.end - label.colon > _LONG_TURN
    return titled or (len(words) > 1 and all(t.is_upper for t in words if t.is_alpha))
