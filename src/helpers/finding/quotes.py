"""Finds quotes in a parsed article: who is quoted, saying what, in which words of attribution."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.finding.attribution import Attributor
from helpers.finding.statements import Attribution, edge
from helpers.finding.reporting import ReportingVerbs
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote


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
        out = []
        for a in attributor.find():
            q = _quote(parsed, cast, attributor, a)
            if q: out.append(q)
        return out

KEEP_THAT=True
def _quote(parsed, cast, attributor, a):
    doc = parsed.doc
    t = sorted(a.content); runs = []
    for i in t:
        if runs and i == runs[-1][1]: runs[-1][1] = i + 1
        else: runs.append([i, i + 1])
    spans = []
    for n, (i, j) in enumerate(runs):
        while i < j and (doc[i].text in {",", ".", ";", ":", "-", "--", "—", "–"} or (not KEEP_THAT and doc[i].lower_ == "that" and not spans and doc[i].dep_ == "mark")): i += 1
        while j > i and doc[j-1].text in {",", ".", ";", ":", "-", "--", "—", "–"}: j -= 1
        if i < j: spans.append(parsed.tokens(i, j))
    if not spans: return None
    words = [i for i in t if not edge(doc[i])]
    inside = [attributor.quotations.closed_at(i) for i in words]
    kind = "direct" if inside and all(inside) else "mixed" if any(inside) else "indirect"
    cue = parsed.tokens(*a.cue) if a.cue else (None, None)
    src = parsed.tokens(a.source.start, a.source.end) if a.source else (None, None)
    names = cast.names(a.source.start, a.source.end) if a.source else []
    return Quote(start=spans[0][0], end=spans[-1][1], confidence=.5, spans=tuple(spans), type=kind,
        cue_start=cue[0], cue_end=cue[1], cue=parsed.article.text[cue[0]:cue[1]] if a.cue else None,
        source_start=src[0], source_end=src[1], source=parsed.article.text[src[0]:src[1]] if a.source else None, speakers=tuple(names), role=a.path)
