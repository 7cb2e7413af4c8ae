"""Joins cues, contents and sources into attributions: who says what, in tokens of one article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from helpers.finding.complements import complement, own_words
from helpers.finding.quotation import Quotations, Segment
from helpers.finding.reporting import Cue, ReportingVerbs
from helpers.finding.sources import Source, source_of, subject
from helpers.reading.language import ParsedArticle


@dataclass
class Attribution:
    """A statement in tokens.

    Attributes
    ----------
    content
        The tokens of what is said.
    path
        The rule that found it.
    cue
        Tokens of the words that signal it, end exclusive; None where nothing does.
    source
        The words that name the speaker; None where none do.
    trailing
        Whether the attribution follows or interrupts its content.
    """

    content: set[int]
    path: str
    cue: tuple[int, int] | None = None
    source: Source | None = None
    trailing: bool = False
    own: frozenset[int] = field(default_factory=frozenset)
    previous: Attribution | None = None


def edge(token: Token) -> bool:
    """Whether a token may stand at the edge of a content without belonging to it."""
    return token.is_punct or token.is_quote or token.text in {"''", "``", "--", "—"}


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
        self._doc: Doc = parsed.doc
        self._verbs = verbs
        self.quotations = Quotations(parsed)

    def find(self) -> list[Attribution]:
        found = [a for cue in self._cues() if (a := self._by_verb(cue)) is not None]
        found += self._by_phrase()
        found = self._without_nested(found)
        self._join_free(found)
        return sorted(found, key=lambda a: min(a.content))

    def _cues(self) -> Iterator[Cue]:
        for token in self._doc:
            if not self.quotations.closed_at(token.i):
                cue = self._verbs.cue(token)
                if cue is not None:
                    yield cue

    # one cue
    def _by_verb(self, cue: Cue) -> Attribution | None:
        verb = cue.verb
        source = source_of(verb)
        if passive_without_agent(verb):
            return None
        comp = complement(cue)
        own = set(own_words(cue)) - (set(comp.tokens) if comp else set())
        if source:
            own |= set(range(source.start, source.end))
        unit = self._parsed.unit(verb.i)
        lo, hi = self._block(cue, source, own)
        cue_span = (verb.i, comp.cue_end if comp else cue.end)
        before = self._quote_before(lo, unit.start)
        if before is not None:
            content = self._back_to_sentence(before)
            content |= self._after_block(hi, unit.end, own)
            return Attribution(content, 'quote before', (verb.i, cue.end), source, True, frozenset(own))
        if source is None and verb.dep_ not in {"ROOT", "conj", "advcl"}:
            return None
        if comp is not None and cue.entry.sense != "document":
            content = self._whole_quotes(set(comp.tokens), cue, unit.end)
            return Attribution(content, comp.frame, cue_span, source, False, frozenset(own))
        after = self._quote_after(cue, own, unit.end)
        if after:
            return Attribution(after, 'quote after', (verb.i, cue.end), source, False, frozenset(own))
        trailing = self._trailing(cue, source, lo, hi, own)
        if trailing:
            return Attribution(trailing, 'trailing', (verb.i, cue.end), source, True, frozenset(own))
        return None

    def _block(self, cue, source, own):
        lo, hi = cue.verb.i, cue.end
        s0, s1 = self._sentence(cue.verb.i)
        if source and s0 <= source.start < s1:
            if source.end <= lo and all(i in own or edge(self._doc[i]) for i in range(source.end, lo)):
                lo = source.start
            elif source.start >= cue.end and all(i in own or edge(self._doc[i]) for i in range(cue.end, source.start)):
                hi = source.end
        while lo > s0 and self._doc[lo-1].i in own and not edge(self._doc[lo-1]):
            lo -= 1
        while hi < s1 and not edge(self._doc[hi]) and self.quotations.at(hi) is None:
            hi += 1
        return lo, hi

    def _sentence(self, i):
        """sentence of token, not cut inside quotation nor at a place without sentence end"""
        a, b = self._parsed.sentence(i)
        unit = self._parsed.unit(i)
        while a > unit.start:
            seg = self.quotations.at(a)
            if seg and seg.closed and seg.start < a and self.quotations.at(a-1) is seg:
                a = self._parsed.sentence(seg.start)[0]
            elif not (self._doc[a-1].is_punct or self._doc[a-1].is_quote):
                a = self._parsed.sentence(a-1)[0]
            else:
                break
        return a, b

    def _quote_before(self, lo, unit_start):
        p = lo - 1
        comma = False
        while p >= unit_start and self._doc[p].text in {",", "-", "—", "--", "–"}:
            comma = True
            p -= 1
        if p < unit_start:
            return None
        seg = self.quotations.at(p)
        if seg is None or seg.end != p + 1 or seg.end > lo or not seg.closed:
            return None
        inner = self._doc[p-1].text if p > seg.start else ""
        if comma or inner in {",", "?", "!", ".", "...", "…", "-", "—", "--"} or inner[-1:] in ",?!.":
            return seg
        return None

    def _back_to_sentence(self, seg):
        a, _ = self._sentence(seg.start)
        content = set(range(seg.start, seg.end))
        if a < seg.start and self._doc[seg.start-1].text != ":" :
            prior = set(range(a, seg.start))
            if not any(self._verbs.cue(self._doc[i]) and not self.quotations.closed_at(i) for i in prior):
                content |= prior
        # directly preceding quotations
        p = seg.start - 1
        while p >= self._parsed.unit(seg.start).start and (s := self.quotations.at(p)) is not None and s.closed and a >= seg.start:
            content |= set(range(s.start, s.end))
            p = s.start - 1
        return content

    def _after_block(self, hi, unit_end, own):
        content = set()
        p = hi
        while p < unit_end and edge(self._doc[p]) and self.quotations.at(p) is None:
            p += 1
        while p < unit_end and (seg := self.quotations.at(p)) is not None and seg.start == p:
            after = seg.end
            content |= set(range(seg.start, seg.end))
            p = seg.end
        return content

    def _quote_after(self, cue, own, unit_end):
        p = cue.end
        s0, s1 = self._sentence(cue.verb.i)
        limit = min(unit_end, cue.end + 40)
        start = None
        while p < limit:
            seg = self.quotations.at(p)
            if seg is not None:
                if seg.start < cue.verb.i: return set()
                break
            t = self._doc[p]
            if p >= s1 and not (self._doc[p-1].text == ":"):
                return set()
            if self._verbs.cue(t):
                return set()
            if p not in own and not edge(t) and t.lower_ != "that":
                start = p if start is None else start
            elif start is not None and not edge(t) and p in own:
                pass
            p += 1
        else:
            return set()
        introduced = self._doc[p-1].text in {",", ":", "that", "-", "—", "--"}
        if start is not None and not introduced:
            if p - start > 14: return set()
            return set(range(start, seg.end)) if cue.allows("clause") else set()
        content = set()
        while p < unit_end and (seg := self.quotations.at(p)) is not None and seg.start == p:
            content |= set(range(seg.start, seg.end))
            p = seg.end
        return self._rest_of_sentence(content, s1)

    def _rest_of_sentence(self, content, s1):
        return content

    def _whole_quotes(self, content, cue, unit_end):
        for i in list(content):
            seg = self.quotations.at(i)
            if seg and seg.start >= cue.end and seg.closed:
                content |= set(range(seg.start, seg.end))
        # quotation that follows directly
        last = max(content)
        p = last + 1
        while p < unit_end and (edge(self._doc[p]) or self._doc[p].dep_ == "cc") and self.quotations.at(p) is None and p - last < 3:
            p += 1
        if p < unit_end:
            seg = self.quotations.at(p)
            s0, s1 = self._parsed.sentence(last)
            if seg and seg.start == p and p < s1:
                content |= set(range(last, seg.end))
        return content

    def _trailing(self, cue, source, lo, hi, own):
        verb = cue.verb
        if source is None or subject(verb) is None and not (source.start >= cue.end):
            return set()
        if not cue.allows("clause", "quotation"):
            return set()
        s0, s1 = self._sentence(verb.i)
        if lo <= s0:
            return set()
        as_clause = self._doc[lo-1].lower_ == "as"
        if as_clause:
            lo -= 1
            if lo <= s0:
                rest = set(range(hi, s1))
                return rest if hi < s1 and self._doc[hi].text == "," else set()
        if self._doc[lo-1].text not in {",", "-", "—", "--", "–"}:
            return set()
        if hi < s1 and self._doc[hi].text not in {",", ".", "-", "—", "--", "–", ";", ":", '"', "?", "!"} and not edge(self._doc[hi]):
            return set()
        content = set(range(s0, lo - 1))
        if not cue.allows("clause") and not any(self.quotations.at(i) for i in content):
            return set()
        if hi < s1 and self._doc[hi].text in {",", "-", "—", "--", "–"}:
            rest = set(range(hi + 1, s1))
            first = self._doc[hi+1] if hi + 1 < s1 else None
            if first is not None and not (first.tag_ == "VBG" or first.lower_ in {"who", "which", "while", "as", "when", "after"}):
                content |= rest
        return content

    def _by_phrase(self):
        out = []
        for t in self._doc:
            if t.lower_ == "according" and t.i + 1 < len(self._doc) and self._doc[t.i+1].lower_ == "to" and not self.quotations.closed_at(t.i):
                po = [w for w in self._doc[t.i+1].children if w.dep_ == "pobj"]
                if not po:
                    continue
                from helpers.finding.sources import phrase
                src = phrase(po[0])
                a, b = self._sentence(t.i)
                if t.i - a <= 2:
                    toks = set(range(src.end, b))
                else:
                    toks = set(range(a, t.i))
                toks -= set(range(src.start, src.end))
                if toks:
                    out.append(Attribution(toks, 'according', (t.i, t.i+2), src, True))
        return out

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


def passive_without_agent(verb):
    from helpers.finding.sources import agent, is_passive
    return is_passive(verb) and agent(verb) is None and not (verb.dep_ == "acl" and False)
