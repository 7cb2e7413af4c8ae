"""Finds the clause behind a cue that the parse fails to hang on it, or tears: "said that, in the end, | it fell"."""

from __future__ import annotations

from helpers.finding.quotes.clausal import takes_up
from helpers.finding.quotes.cues import Cues, Place
from helpers.finding.quotes.extents import HANGING, Extents
from helpers.finding.quotes.made import is_negated
from helpers.finding.quotes.parties import COUNTED, FINITE, SUBJECTS
from helpers.finding.quotes.punctuation import is_comma
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import beside
from helpers.reading.parse import Doc, Token

# The fewest words of a clause that the parse takes for an object.
_CLAUSE = 8
_ASIDE = 14
_LISTENER = 6


class LooseClauses:
    """The clauses of one article that belong to a cue and not by the parse.

    Parameters
    ----------
    doc, cues, extents
        The article, its reporting verbs, and how far their contents reach.
    """

    def __init__(self, doc: Doc, cues: Cues, extents: Extents) -> None:
        self._doc = doc
        self._cues = cues
        self._extents = extents

    def behind(self, cue: Cue, place: Place) -> set[int]:
        """The clause after a cue that the parser failed to hang on it."""
        if not cue.allows("clause") or takes_up(cue):
            return set()
        words = [i for i in range(cue.end, place.end) if i not in place.own]
        opening = place.participle and cue.verb.i == place.first
        if opening and any(self._cues.speech_at(i) and self._doc[i].tag_ in FINITE for i in words):
            # "Responding to the claims, X said that ..."
            return set()
        if " anonymity to " in self._doc[cue.end : place.end].text.lower():
            return set()
        if torn := self._torn(cue, place):
            return self._extents.to_sentence_end(torn, cue, place, within=False)
        return self._unhung(words, cue, place)

    def _unhung(self, words: list[int], cue: Cue, place: Place) -> set[int]:
        """A clause with its subject and verb among the words behind a cue."""
        also = {t.i for c in cue.verb.rights if c.dep_ == "conj" and c.i in self._cues.at for t in c.subtree}
        finite = [i for i in words if self._doc[i].tag_ in FINITE and i not in self._cues.at and i not in also]
        nominal = any(self._doc[i].pos_ in COUNTED for i in words if finite and i < finite[-1])
        if finite and is_negated(cue) and _is_relative(self._doc[finite[0]]):
            return set()  # "Did not specify any lights that had been seen"
        if not nominal or self._doc[words[0]].lower_ in HANGING or _is_conditional(self._doc[finite[-1]], cue):
            return set()
        return self._extents.to_sentence_end(set(range(words[0], place.end)), cue, place)

    def _torn(self, cue: Cue, place: Place) -> set[int]:
        """Words of a clause that an aside, its own subject or a relative clause parts from the cue or tears."""
        parted = self._behind_aside(cue, place.last)
        if parted is not None and self._cues.source(cue) is not None:
            return {parted}
        if self._fills_gap(cue, place):
            return {cue.end}
        if parts := self._torn_by_aside(cue):
            return parts
        return self._torn_clause(cue) or self._torn_by_relative(cue, place) if cue.entry.cue == "say" else set()

    def _behind_aside(self, cue: Cue, last: int) -> int | None:
        """Where a clause starts that an aside tears off: "said that, | in the end, it fell"; "said citing him that"."""
        start = cue.end + (self._doc[cue.end : cue.end + 1].text.lower() in {"earlier", "later"})
        words = [token.lower_ for token in self._doc[start : min(last - 1, start + _ASIDE)]]
        if words[:2] == ["that", ","]:
            return start + 2 if self._doc[start + 2].tag_ != "VBG" else None  # "disputes that, saying it fell"
        if words[:1] == ["to"] and "that" in words[:_LISTENER]:
            return start + words.index("that") + 1  # "Confirmed to MPs that it was late"
        aside = words[:1] == [","] and "that" in words and words[words.index("that") - 1] == ","
        aside = aside or ((words[:1] == ["citing"] or words[:2] == ["referring", "to"]) and "that" in words)
        if not aside and words[:2] == [",", "citing"] and "," in words[2:] and "that" not in words:
            return start + words.index(",", 2) + 1
        return start + words.index("that") + 1 if aside else None

    def _fills_gap(self, cue: Cue, place: Place) -> bool:
        """Whether the attribution stands between a subject and its verb: "a man who Berg said | had lied"."""
        source = self._cues.source(cue)
        if source is None or source.end != cue.verb.i or source.start <= place.first or cue.end >= place.last:
            return False
        before, following = self._doc[source.start - 1], self._doc[cue.end]
        opens = before.pos_ in COUNTED or before.lower_ in {"that", "which", "who"}
        return following.tag_ in FINITE and following.i not in self._cues.at and opens

    def _torn_clause(self, cue: Cue) -> set[int]:
        """The start and the verb of a clause that the parse tears: "said | the piers hit in the raid house a bank"."""
        objects = [child for child in cue.verb.rights if child.dep_ == "dobj" and child.i >= cue.end]
        told = objects and any(token.dep_ == "acl" and token.tag_ == "VBN" for token in objects[0].subtree)
        if not told or sum(1 for _ in objects[0].subtree) < _CLAUSE:
            return set()
        verb = next((child.i for child in cue.verb.rights if child.dep_ == "conj" and child.tag_ == "VBN"), None)
        return {objects[0].left_edge.i, objects[0].i if verb is None else verb}

    def _torn_by_aside(self, cue: Cue) -> set[int]:
        """The subject and the verb of a clause that an aside tears: "claimed | the piers, close by, posed risks"."""
        thing = next((c for c in cue.verb.rights if c.dep_ == "dobj" and c.left_edge.i == cue.end), None)
        joined = (c for c in cue.verb.rights if c.dep_ == "conj" and c.tag_ in FINITE and is_comma(beside(c, -1)))
        verb = next(joined, None)
        if thing is None or verb is None or not is_comma(beside(thing)) or any(c.dep_ in SUBJECTS for c in verb.lefts):
            return set()
        between = self._doc[thing.i + 2 : verb.i - 1]
        whole = len(between) > 0 and not any(t.tag_ in FINITE or t.dep_ == "cc" for t in between)
        return {thing.left_edge.i, verb.i} if whole else set()

    def _torn_by_relative(self, cue: Cue, place: Place) -> set[int]:
        """The start of a clause that the parse tears at a relative one: "said | the pass, which leads on, was shut"."""
        following = self._doc[min(place.end + 1, place.last - 1)]
        clause = next((token for token in following.ancestors if token.dep_ == "relcl"), None)
        if following.tag_ not in {"WDT", "WP"} or clause is None or clause.left_edge != following:
            return set()
        resumed = clause.right_edge.i + 2
        goes_on = resumed < place.last and is_comma(self._doc[resumed - 1]) and self._doc[resumed].tag_ in FINITE
        return set(range(cue.end, resumed)) if goes_on else set()


def _is_relative(verb: Token) -> bool:
    """Whether a verb is that of a relative clause."""
    return "relcl" in {verb.dep_, verb.head.dep_ if verb.dep_ in {"aux", "auxpass"} else ""}


def _is_conditional(verb: Token, cue: Cue) -> bool:
    """Whether a verb is that of a condition of the cue's own: "threatened Oslo with tariffs if it | refused"."""
    clause = verb.head if verb.dep_ == "aux" else verb
    marks = {child.lower_ for child in clause.lefts if child.dep_ == "mark"}
    return clause.dep_ == "advcl" and clause.head == cue.verb and not marks.isdisjoint({"if", "unless", "until"})
