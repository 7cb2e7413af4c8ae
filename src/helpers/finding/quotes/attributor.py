"""Joins what the rules find into an article's attributions: nested ones out, free quotations to their speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.cues import Cues
from helpers.finding.quotes.dialogue import acted, dialogue
from helpers.finding.quotes.free import FreeQuotations
from helpers.finding.quotes.led_up import led_up_to
from helpers.finding.quotes.nominal import nominal
from helpers.finding.quotes.parties import FINITE
from helpers.finding.quotes.phrases import PhraseFinder
from helpers.finding.quotes.punctuation import edge
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.remarks import remarks
from helpers.finding.quotes.reporting import ReportingVerbs
from helpers.finding.quotes.signs import SignFinder
from helpers.finding.quotes.statements import StatementFinder
from helpers.finding.quotes.turns import turns
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
        self._cues = Cues(parsed, self.quotations, verbs)

    def find(self) -> list[Attribution]:
        """The attributions in order of their content."""
        found = StatementFinder(self._parsed, self.quotations, self._cues).find()
        found += PhraseFinder(self._doc, self.quotations).find()
        found += SignFinder(self._parsed, self.quotations).find()
        found += led_up_to(self._doc, self.quotations)
        found += turns(self._parsed, self.quotations)
        found = self._with_acted(found)
        found += nominal(self._parsed, self.quotations)
        found += remarks(self._parsed, self.quotations, self._cues)
        kept = self._without_nested(found)
        FreeQuotations(self._parsed, self.quotations, self._cues).give(kept)
        return sorted(kept, key=lambda a: (min(a.content), max(a.content)))

    def _with_acted(self, found: list[Attribution]) -> list[Attribution]:
        """Add the quotations of those who only act, in place of what the same verb governs or nobody says."""
        acting = {attribution.anchor: attribution for attribution in acted(self._doc, self.quotations)}
        stands = (a for a in found if a.anchor not in acting or (a.source and a.content & acting[a.anchor].content))
        return [*stands, *acting.values()]

    def _without_nested(self, found: list[Attribution]) -> list[Attribution]:
        """Drop statements inside the content of another one, and divide content that two claim."""
        told = _Claims(a for a in found if a.path != "according to")
        kept = _Claims()
        for attribution in sorted(found, key=lambda a: -len(a.content)):
            if self._is_aside(attribution, told):
                continue
            if not all(self._lets_stand(outer, attribution) for outer in kept.around(attribution)):
                continue
            for other in kept.sharing(attribution):
                if not self._holds(other, attribution) and not self._holds(attribution, other):
                    attribution.content -= other.content
            if any(not edge(self._doc[i]) and self._doc[i].pos_ != "DET" for i in attribution.content):
                kept.add(attribution)
        for attribution in kept.statements:
            self._trim(attribution.content)
            self._keep_within(attribution, kept)
        return [a for a in kept.statements if self._stands(a, kept)]

    def _stands(self, inner: Attribution, kept: _Claims) -> bool:
        """Whether all the statements that one was begun in let it stand."""
        outer = (other for other in kept.around(inner) if other is not inner and self._contains(other, inner))
        return all(self._lets_stand(other, inner) for other in outer)

    def _trim(self, content: set[int]) -> None:
        """Take the start of what is not said from the end of a content: "said it would sink | and the crew [left]"."""
        last = self._doc[max(content)]
        torn = last.dep_ in _LEADING and last.head.i > last.i and not edge(last.nbor())
        earliest = max(last.i - _LONGEST_START, -1)
        first = next((i for i in range(last.i, earliest, -1) if self._doc[i].dep_ == "cc"), None)
        if first is None or self.quotations.closed_at(last.i) or not (torn or first == last.i):
            return
        kept = {i for i in content if i < first - (self._doc[first - 1].text == ",")}
        if kept:
            content.intersection_update(kept)

    def _keep_within(self, inner: Attribution, kept: _Claims) -> None:
        """Let what X said before "..., Y said" go no further than what Y said."""
        for outer in kept.around(inner):
            if outer.trailing and outer is not inner and self._contains(outer, inner):
                inner.content = (inner.content & outer.content) or inner.content

    def _contains(self, outer: Attribution, inner: Attribution) -> bool:
        """Whether a statement that runs on beyond another one was begun inside of it."""
        return self._holds(outer, inner) and not self._holds(inner, outer)

    def _passes_on(self, outer: Attribution, inner: Attribution) -> bool:
        """Whether a statement is but a quotation with an attribution of its own: '"...," X wrote, Y reports'."""
        if not outer.trailing or inner.path != "quote before" or not inner.content < outer.content:
            return False
        rest = sorted(outer.content - inner.content)
        verbs = [i for i in rest if self._doc[i].tag_ in FINITE]
        return inner.cue is not None and verbs == [inner.cue[0]] and len(rest) <= _LONGEST_ATTRIBUTION

    def _is_aside(self, aside: Attribution, told: _Claims) -> bool:
        """Whether "in his view" stands inside what a verb attributes: "X said the city should, in his view, ..."."""
        return aside.path == "according to" and any(self._holds(aside, statement) for statement in told.around(aside))

    def _holds(self, outer: Attribution, inner: Attribution) -> bool:
        return inner.cue is not None and inner.cue[0] in outer.content

    def _lets_stand(self, outer: Attribution, inner: Attribution) -> bool:
        """Whether an inner statement is one of its own: another actor's before a closing "..., X said", unquoted."""
        assert inner.cue is not None
        if self._passes_on(outer, inner):
            return True
        if not outer.trailing or self.quotations.at(inner.cue[0]) is not None:
            return False
        if inner.source is not None and inner.path == "clause" and self._named(inner) in {"i", "we"}:
            return False
        return inner.source is not None and outer.source is not None and self._named(inner) != self._named(outer)

    def _named(self, attribution: Attribution) -> str:
        assert attribution.source is not None
        return self._doc[attribution.source.start : attribution.source.end].text.lower()


class _Claims:
    """Statements, and which of them claim each token of the article."""

    def __init__(self, statements: Iterable[Attribution] = ()) -> None:
        self.statements: list[Attribution] = []
        self._at: defaultdict[int, list[int]] = defaultdict(list)
        for statement in statements:
            self.add(statement)

    def add(self, statement: Attribution) -> None:
        for token in statement.content:
            self._at[token].append(len(self.statements))
        self.statements.append(statement)

    def around(self, inner: Attribution) -> list[Attribution]:
        """Those that claimed the cue of a statement when they were added, in that order."""
        return [self.statements[n] for n in self._at.get(inner.cue[0], ())] if inner.cue else []

    def sharing(self, statement: Attribution) -> list[Attribution]:
        """Those that claimed words of a statement when they were added, in that order."""
        return [self.statements[n] for n in sorted({n for i in statement.content for n in self._at.get(i, ())})]


# What leads up to a word that follows.
_LEADING = frozenset({"nsubj", "nsubjpass", "compound", "amod", "nmod", "poss"})
_LONGEST_START = 5
_LONGEST_ATTRIBUTION = 30
