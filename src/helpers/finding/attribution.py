"""Joins what the rules find into the attributions of one article: nested ones out, free-standing quotations to their speaker."""

from __future__ import annotations

from helpers.finding.quotation import Quotations
from helpers.finding.reporting import ReportingVerbs
from helpers.finding.sources import phrase
from helpers.finding.statements import Attribution, StatementFinder, edge
from helpers.reading.language import ParsedArticle


class Attributor:
    def __init__(self, parsed: ParsedArticle, verbs: ReportingVerbs) -> None:
        self._parsed = parsed
        self._doc = parsed.doc
        self.quotations = Quotations(parsed)
        self._statements = StatementFinder(parsed, self.quotations, verbs)

    def find(self) -> list[Attribution]:
        found = self._statements.find()
        found += self._by_phrase()
        found = self._without_nested(found)
        self._join_free(found)
        return sorted(found, key=lambda a: min(a.content))

    def _by_phrase(self):
        out = []
        for t in self._doc:
            if t.lower_ == "according" and t.i + 1 < len(self._doc) and self._doc[t.i+1].lower_ == "to" and not self.quotations.closed_at(t.i):
                po = [w for w in self._doc[t.i+1].children if w.dep_ == "pobj"]
                if not po:
                    continue
                src = phrase(po[0])
                a, b = self.quotations.sentence(t.i)
                if t.i - a <= 2:
                    main = self._main_clause(src, b)
                    src = src._replace(end=min(src.end, main))
                    toks = set(range(main, b))
                else:
                    toks = set(range(a, t.i))
                toks -= set(range(src.start, src.end))
                if toks:
                    out.append(Attribution(toks, 'according', (t.i, t.i+2), src, True))
        return out

    def _main_clause(self, source, last):
        doc = self._doc
        commas = [i for i in range(source.head.i + 1, last) if doc[i].text == "," and not self.quotations.closed_at(i)]
        for i in commas:
            subjects = [t.i for t in doc[i + 1:last] if t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") and t.left_edge.i == i + 1]
            if subjects:
                return i + 1
        return commas[0] + 1 if commas else source.end

    def _without_nested(self, found):
        found.sort(key=lambda a: (-len(a.content), a.cue[0] if a.cue else 0))
        owner = {}
        kept = []
        for a in found:
            if a.cue and a.cue[0] in owner:
                continue
            a.content = {i for i in a.content if i not in owner}
            if not any(not edge(self._doc[i]) for i in a.content):
                continue
            kept.append(a)
            for i in a.content:
                owner[i] = a
        kept = [a for a in kept if not a.cue or a.cue[0] not in owner or owner[a.cue[0]] is a]
        kept.sort(key=lambda a: a.cue[0] if a.cue else min(a.content))
        return kept

    def _join_free(self, found):
        owned = set().union(*(a.content for a in found)) if found else set()
        for seg in self.quotations.segments:
            if any(i in owned for i in range(seg.start, seg.end)):
                continue
            words = [i for i in range(seg.start, seg.end) if not edge(self._doc[i])]
            if len(words) < 5:
                continue
            unit = self._parsed.unit(seg.start)
            same = [a for a in found if a.cue and unit.start <= a.cue[0] < seg.start and any(self.quotations.at(i) for i in a.content)]
            target = None
            if same:
                target = same[-1]
            elif seg.start == unit.start:
                n = self._parsed.units.index(unit)
                if n:
                    prev = self._parsed.units[n-1]
                    prior = [a for a in found if any(prev.start <= i < prev.end for i in a.content)]
                    if prior:
                        target = max(prior, key=lambda a: max(a.content))
            if target is not None:
                target.content |= set(range(seg.start, seg.end))
                owned |= set(range(seg.start, seg.end))
