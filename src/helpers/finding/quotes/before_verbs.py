"""Finds who stands right before a verb of speech that has no subject in the parse."""

from __future__ import annotations

from helpers.finding.actors.titles import SETTINGS
from helpers.finding.quotes.parties import FINITE, IN_PHRASE, NOMINAL, Source, phrase, subject
from helpers.finding.tokens import TIMES
from helpers.reading.parse import Span, Token

# How far before a verb an apposition to its speaker may begin.
_FARTHEST = 20


def before(verb: Token) -> Source | None:
    """The noun phrase right before a finite verb that has no subject in the parse, with the list that it ends."""
    doc, end = verb.doc, verb.i
    while end > verb.sent.start and doc[end - 1].pos_ in {"ADV", "AUX"}:
        end -= 1
    end = _before_time(verb, end)
    if verb.tag_ in {"VBD", "VBZ", "VBP"} and end - 1 > verb.sent.start and doc[end - 1].text == ",":
        return before_apposition(verb, end - 1)
    if end == verb.sent.start and end < verb.i and doc[end].text[0].isupper() and verb.lower_ in {"said", "says"}:
        return Source(end, end + 1, doc[end])  # a name that the parser takes for an adverb
    finite = verb.tag_ in FINITE or any(child.dep_ == "aux" and child.tag_ in FINITE for child in verb.lefts)
    if not finite or end == verb.sent.start or doc[end - 1].pos_ not in NOMINAL:
        return None
    setting = _setting(verb, end)
    if setting is not None:
        return setting
    head, start = doc[end - 1], end - 1
    while start > verb.sent.start and is_in_phrase(doc[start - 1]):
        start -= 1
    joined = start > verb.sent.start + 1 and doc[start - 1].lower_ == "and"
    if joined and (doc[start - 2].text != "," or _is_series(doc[verb.sent.start : start - 2])):
        while start > verb.sent.start and (doc[start - 1].pos_ in IN_PHRASE or doc[start - 1].text in {",", "and"}):
            if doc[start - 1].ent_type_ == "DATE":
                break
            start -= 1
    while start < end - 1 and doc[start].is_punct:
        start += 1
    return Source(start, end, head)


def is_in_phrase(token: Token) -> bool:
    """Whether a word may stand before the last one of a noun phrase, a possessor's mark included."""
    return (token.pos_ in IN_PHRASE or token.tag_ == "POS") and token.ent_type_ != "DATE"


def before_apposition(verb: Token, comma: int) -> Source | None:
    """The noun phrase with the apposition that ends at a comma before the verb: "X, the minister, said"."""
    doc = verb.doc
    first = next((i for i in range(comma - 1, max(verb.sent.start, comma - _FARTHEST), -1) if doc[i].text == ","), None)
    if first is None or doc[first - 1].pos_ not in NOMINAL:
        return None
    start = first - 1
    while start > verb.sent.start and is_in_phrase(doc[start - 1]):
        start -= 1
    return Source(start, comma, doc[first - 1])


def of_clause_before(verb: Token) -> Source | None:
    """Who acts in what a comma parts from a verb without subject: "Doe vetoes bill, | says it protects polluters"."""
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if clause is None or verb.tag_ != "VBZ" or verb.nbor(-1).text != ",":
        return None
    acting = subject(clause)
    return phrase(acting) if acting is not None and acting.left_edge.i == verb.sent.start else None


def before_governor(verb: Token) -> Source | None:
    """Who stands before the verb that a participle belongs to, torn from it: "In Oslo, Doe sat down, | saying ..."."""
    governor = verb.head
    torn = verb.tag_ == "VBG" and verb.dep_ == "advcl" and governor.i < verb.i and subject(governor) is None
    return before(governor) if torn else None


def _before_time(verb: Token, end: int) -> int:
    """Where a source ends before when something was said: "the minister | on Monday said"."""
    start = end
    while start - 1 > verb.sent.start and verb.doc[start - 1].ent_type_ in TIMES:
        start -= 1
    if start == end:
        return end
    return start - (verb.doc[start - 1].pos_ == "ADP")


def _is_series(before: Span) -> bool:
    """Whether words before ", and X" are those of a list: "Jane Doe, John Roe|, and X"."""
    last = len(before)
    while last and before[last - 1].pos_ in IN_PHRASE:
        last -= 1
    return 0 < last < len(before) and before[last - 1].text == ","


def _setting(verb: Token, end: int) -> Source | None:
    """Who stands before where something was said: "Jane Doe | in an interview with the BBC said"."""
    doc, first = verb.doc, verb.sent.start
    for i in range(end - 2, first, -1):
        if doc[i].is_punct or doc[i].tag_ in {"VBD", "VBZ", "MD"}:
            return None
        if doc[i].lower_ in SETTINGS and (link := _preposition_before(doc[i])) is not None and link.i > first:
            head = doc[link.i - 1]
            return Source(first, link.i, head) if head.pos_ in NOMINAL else None
    return None


def _preposition_before(noun: Token) -> Token | None:
    """The preposition right before a noun and its determiner and adjectives."""
    i = noun.i - 1
    while i > 0 and noun.doc[i].pos_ in {"DET", "ADJ", "PRON"}:
        i -= 1
    return noun.doc[i] if noun.doc[i].lower_ in {"in", "during", "on", "at"} else None
