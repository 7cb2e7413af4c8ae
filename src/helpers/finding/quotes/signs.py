"""Finds who speaks by a colon or a dash and no word: "X: ..." and, in headlines, "... - X" and "'No deal': X acts"."""

from __future__ import annotations

import itertools

from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.parties import FINITE, SUBJECT_PLACES, Source, phrase
from helpers.finding.quotes.punctuation import edge, is_dash
from helpers.finding.quotes.quotation import Quotations, Segment
from helpers.finding.quotes.speaker_names import SPEAKING_OFFICES, SpeakerNames, is_speaker
from helpers.reading.language import ParsedArticle, ParsedUnit
from helpers.reading.parse import Doc


class SignFinder:
    """Finds the attributions of one article that a colon, a dash or the place in a headline signals.

    Parameters
    ----------
    parsed
        The article.
    quotations
        Its quotations.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._names = SpeakerNames(parsed.doc)

    def find(self) -> list[Attribution]:
        """The attributions in order of their units."""
        found: list[Attribution | None] = []
        for unit in self._parsed.units:
            for part in self._parts_of(unit):
                found.append(self._by_sign(part))
            found.append(self._by_opening(unit))
        return [attribution for attribution in found if attribution is not None]

    def _parts_of(self, unit: ParsedUnit) -> list[ParsedUnit]:
        """A headline in the sentences that a semicolon or full stop parts, where the first one names a speaker."""
        doc = self._doc
        colons = [t.i for t in doc[unit.start : unit.end] if t.text == ":" and not self._quotations.closed_at(t.i)]
        marks = [
            t.i + 1 for t in doc[unit.start : unit.end - 1] if t.text in _PARTING and self._quotations.at(t.i) is None
        ]
        opens = bool(colons and marks) and self._names.fill(unit.start, colons[0])
        if unit.kind != "headline" or not opens or marks[0] < colons[0]:
            return [unit]
        bounds = [unit.start, *marks, unit.end]
        return [ParsedUnit(unit.kind, low, high) for low, high in itertools.pairwise(bounds)]

    def _by_sign(self, unit: ParsedUnit) -> Attribution | None:
        """'X: ...' at the start of a unit, and in headlines '... - X'."""
        colon = self._colon(unit)
        if colon is not None:
            ended = [t.i + 1 for t in self._doc[unit.start : colon] if t.text in _PARTING]
            start = max(ended, default=unit.start)
            if self._is_label(start, colon, unit.end):
                return None
            if (told := self._by_colon(unit, start, colon)) is not None:
                return told
        return self._by_dash(unit) if unit.kind == "headline" else None

    def _colon(self, unit: ParsedUnit) -> int | None:
        """The colon near the start of a unit, in headlines wherever it stands."""
        last = unit.end if unit.kind == "headline" else min(unit.end, unit.start + _LONGEST_NAME)
        return next((t.i for t in self._doc[unit.start : last] if t.text == ":"), None)

    def _by_colon(self, unit: ParsedUnit, start: int, colon: int) -> Attribution | None:
        """What follows a colon behind a speaker, or behind a speaker and a topic."""
        topic = self._topic(start, colon)
        if topic is not None and self._is_told(unit, colon):
            content = set(range(colon + 1, self._last(unit)))
            return Attribution(content, "colon", None, _source(self._doc, start, topic))
        if self._quotations.closed_at(colon) or not self._names.fill(start, colon):
            return None
        quoted = self._quotations.at(min(colon + 1, unit.end - 1))
        told = unit.kind == "headline" and self._is_told(unit, colon)
        if not told and (quoted is None or not quoted.closed):
            return None
        last = self._last(unit) if told or quoted is None else self._quoted_until(quoted, unit)
        return Attribution(set(range(colon + 1, last)), "colon", None, _source(self._doc, start, colon))

    def _by_dash(self, unit: ParsedUnit) -> Attribution | None:
        """What stands in a headline before a dash, or a colon, and a speaker."""
        doc = self._doc
        dash = next((t.i for t in reversed(doc[unit.start : unit.end]) if is_dash(t) or t.text == ":"), None)
        if dash is None or dash - unit.start < _SHORTEST or unit.end - dash > _LONGEST_NAME:
            return None
        if doc[dash - 1].lower_ in _CREDITS or doc[dash - 1].text == ".":
            # A credit, or the name of the site behind a headline of whole sentences.
            return None
        told = any(t.pos_ in {"VERB", "AUX"} for t in doc[unit.start : dash])
        told = told or any(is_speaker(t.lower_) and t.lower_ not in _OUTLETS for t in doc[dash + 1 : unit.end])
        if not told or not self._names.fill(dash + 1, unit.end):
            return None
        return Attribution(set(range(unit.start, dash)), "dash", None, _source(doc, dash + 1, unit.end), trailing=True)

    def _is_label(self, start: int, colon: int, end: int) -> bool:
        """Whether a line only names the source of an item: "Source: | the mayor Jane Doe on the radio"."""
        label = self._doc[start:colon].text.lower() in {"source", "sources"}
        return label and not any(token.tag_ in FINITE for token in self._doc[colon:end])

    def _by_opening(self, unit: ParsedUnit) -> Attribution | None:
        """What opens a headline in marks, and by whom who acts behind the colon: "'No deal': Oslo leaves talks"."""
        opening = self._quotations.at(unit.start)
        if unit.kind != "headline" or opening is None or not opening.closed or opening.end + 1 >= unit.end:
            return None
        content = set(range(opening.start, opening.end))
        inside = self._doc[opening.end - 2].text in _PARTING
        start = opening.end + (not inside)
        if (inside or self._doc[opening.end].text == ".") and self._names_speaker(start, unit.end):
            return Attribution(content, "trailing", None, _source(self._doc, start, unit.end), trailing=True)
        acting = next((t for t in self._doc[start : unit.end] if t.dep_ in SUBJECT_PLACES and t.i < t.head.i), None)
        if self._doc[opening.end].text != ":" or acting is None or phrase(acting).start != start:
            return None
        people = acting.tag_ == "NNS" or acting.pos_ == "PROPN" or acting.lower_ in SPEAKING_OFFICES
        if people and acting.head.tag_ in {"VBZ", "VBP"} and acting.dep_ == "nsubj":
            return Attribution(content, "trailing", None, phrase(acting), trailing=True)
        return None

    def _names_speaker(self, start: int, end: int) -> bool:
        """Whether the rest of a headline only tells who speaks: '"We stay." | The mayor after the vote'."""
        words = self._doc[start:end]
        if not words or any(t.tag_ in FINITE for t in words):
            return False
        link = next((t.i for t in words if t.pos_ == "ADP"), end)
        return self._names.fill(start, link)

    def _is_told(self, unit: ParsedUnit, colon: int) -> bool:
        """Whether a quotation, or in a headline more than a few words or a clause, follows a colon."""
        content = range(colon + 1, self._last(unit))
        told = len(content) >= _SHORTEST or any(self._doc[i].tag_ in FINITE for i in content)
        return self._quotations.closed_at(min(colon + 1, unit.end - 1)) or (unit.kind == "headline" and told)

    def _quoted_until(self, first: Segment, unit: ParsedUnit) -> int:
        """Where the quotations end that follow one another behind a colon, but for a full stop."""
        last = first.end
        while last < unit.end and (following := self._quotations.at(last)) is not None and following.closed:
            last = following.end
        return last

    def _last(self, unit: ParsedUnit) -> int:
        """The end of a headline without the section or outlet behind a dash ("... - Europe")."""
        doc = self._doc
        for position in range(unit.end - 1, max(unit.end - 4, unit.start), -1):
            if is_dash(doc[position]) and not any(t.pos_ in {"VERB", "AUX"} for t in doc[position : unit.end]):
                return position
        return unit.end

    def _topic(self, start: int, colon: int) -> int | None:
        """Where topic or place start behind who speaks: 'Anna Holm | on the ferries: "..."', "Holm | in Oslo: ..."."""
        doc = self._doc
        link = next((i for i in range(start + 1, colon) if doc[i].lower_ in {"on", "about"}), None)
        there = colon - 2 if colon - start > 2 and doc[colon - 2].lower_ in {"in", "at"} else None
        link = there if link is None and there is not None and doc[colon - 1].pos_ == "PROPN" else link
        told = any(t.tag_ in FINITE for t in doc[start:colon])
        return link if link is not None and not told and self._names.fill(start, link) else None


# What stands before the colon of a caption's credit.
_CREDITS = frozenset("photo photograph picture image video credit source file screenshot illustration by".split())
# What parts a headline into sentences.
_PARTING = frozenset({".", "?", "!", ";"})
# What a site may call itself behind its headlines.
_OUTLETS = frozenset("agency newspaper channel media reports report source sources".split())
_LONGEST_NAME = 10
_SHORTEST = 4


def _source(doc: Doc, start: int, end: int) -> Source:
    while start < end and edge(doc[start]):
        start += 1
    while end > start and edge(doc[end - 1]):
        end -= 1
    head = doc[end - 1]
    while start <= head.head.i < end and head.head.i != head.i:
        head = head.head
    return Source(start, end, head)
