"""Joins what the rules find into the attributions of one article: nested ones out, free-standing quotations to their speaker."""

from __future__ import annotations

from helpers.finding.dialogue import dialogue
from helpers.finding.phrases import PhraseFinder
from helpers.finding.quotation import Quotations, Segment
from helpers.finding.reporting import ReportingVerbs
from helpers.finding.statements import Attribution, StatementFinder, edge
from helpers.reading.language import ParsedArticle


class Attributor:
    """Finds the attributions of one article.

    Parameters
    ----------
    parsed
        The article.
    verbs
        The reporting verbs.
    """

    def __init__(self, parsed: ParsedArticle, verbs: ReportingVerbs) -> None:
        self._parsed = parsed
        self._doc = parsed.doc
        self.quotations = Quotations(parsed, dialogue(parsed, verbs))
        self._statements = StatementFinder(parsed, self.quotations, verbs)

    def find(self) -> list[Attribution]:
        """The attributions in order of their content."""
        found = self._statements.find() + PhraseFinder(self._parsed, self.quotations).find()
        kept = self._without_nested(found)
        self._give_free_quotations(kept)
        return sorted(kept, key=lambda a: (min(a.content), max(a.content)))

    def _without_nested(self, found: list[Attribution]) -> list[Attribution]:
        """Drop statements inside the content of another one, and divide content that two claim."""
        kept: list[Attribution] = []
        for attribution in sorted(found, key=lambda a: -len(a.content)):
            outer = [other for other in kept if self._holds(other, attribution)]
            if not all(self._lets_stand(other, attribution) for other in outer):
                continue
            for other in kept:
                if other not in outer and not self._holds(attribution, other):
                    attribution.content -= other.content
            if any(not edge(self._doc[i]) for i in attribution.content):
                kept.append(attribution)
        return kept

    def _holds(self, outer: Attribution, inner: Attribution) -> bool:
        return inner.cue is not None and inner.cue[0] in outer.content

    def _lets_stand(self, outer: Attribution, inner: Attribution) -> bool:
        """Whether an inner statement is one of its own: before a closing "..., X said", of another actor, not quoted."""
        assert inner.cue is not None
        if not outer.trailing or self._quotations_hold(outer, inner.cue[0]):
            return False
        return inner.source is not None and outer.source is not None and self._named(inner) != self._named(outer)

    def _quotations_hold(self, outer: Attribution, token: int) -> bool:
        return self.quotations.at(token) is not None or any(self.quotations.closed_at(i) for i in outer.content)

    def _named(self, attribution: Attribution) -> str:
        assert attribution.source is not None
        return self._doc[attribution.source.start : attribution.source.end].text.lower()

    def _give_free_quotations(self, found: list[Attribution]) -> None:
        """Give each quotation that no rule has claimed to the speaker whom it continues.

        A sentence that is quotation for the most part belongs to the statement before it; one with a quotation in it, right
        behind a statement, is a statement of its own by the same speaker.
        """
        owned = set().union(*(a.content for a in found))
        for segment in self.quotations.segments:
            if owned & set(range(segment.start, segment.end)) or self._words(segment.start, segment.end) < _STATEMENT:
                continue
            before = self._continued(segment, found)
            if before is None:
                continue
            first, last = self.quotations.sentence(segment.start)
            last = max(last, segment.end)
            if self._words(segment.start, segment.end) >= _MOSTLY * self._words(first, last):
                added = set(range(first, last))
                before.content |= added
            elif self._adjoins(before, first) and not any(self._statements.has_cue(i) for i in range(first, last)):
                added = set(range(first, last))
                found.append(Attribution(added, "carried on", None, None, continues=before))
            else:
                continue
            owned |= added

    def _words(self, start: int, end: int) -> int:
        return sum(not edge(self._doc[i]) for i in range(start, end))

    def _adjoins(self, attribution: Attribution, first: int) -> bool:
        """Whether a statement or its attribution ends the sentence before a token of the same paragraph."""
        if first == self._parsed.unit(first).start:
            return False
        start = self.quotations.sentence(first - 1)[0]
        places = {*attribution.content, *(attribution.cue or ())}
        return any(start <= i < first for i in places)

    def _continued(self, segment: Segment, found: list[Attribution]) -> Attribution | None:
        """The statement that a free-standing quotation goes on with: in its paragraph, or in the one before."""
        unit = self._parsed.unit(segment.start)
        before = [a for a in found if unit.start <= a.anchor < segment.start]
        if before:
            return max(before, key=lambda a: a.anchor)
        number = self._parsed.units.index(unit)
        if segment.start != unit.start or number == 0:
            return None
        previous = self._parsed.units[number - 1]
        prior = [a for a in found if any(previous.start <= i < previous.end for i in a.content)]
        return max(prior, key=lambda a: max(a.content), default=None)


_STATEMENT = 4
_MOSTLY = 0.6
