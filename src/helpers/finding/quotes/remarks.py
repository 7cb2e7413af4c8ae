"""Finds statements that stand before a sentence about them: "... This was reported by X", "... X made the remarks."."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.cues import Cues
from helpers.finding.quotes.parties import FINITE, agent, phrase, subject
from helpers.finding.quotes.punctuation import is_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token


def remarks(parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> Iterator[Attribution]:
    """
    Find what was learned from somebody, what somebody made remarks about, and what a "this" was said of.

    Parameters
    ----------
    parsed : ParsedArticle
        The article.
    quotations : Quotations
        Its quotations.
    cues : Cues
        Its reporting verbs: a sentence that has its own is not taken up by the next one.

    Yields
    ------
    Attribution
        In order of their verbs.
    """
    for token in parsed.doc:
        if quotations.closed_at(token.i):
            continue
        attribution = (
            _learned(token, quotations)
            or _so_said(token, parsed, quotations)
            or _made(token, parsed, quotations, cues)
            or _pointed_at(token, parsed, quotations, cues)
        )
        if attribution is not None:
            yield attribution


_REMARKS = frozenset("statement statements remark remarks comment comments announcement announcements".split())
_NEWS = frozenset({"information", "news"})
_WHERE = frozenset({"on", "in", "at", "during"})
# By these somebody says that what stands before is not so.
_DENYING = frozenset("deny reject refute dispute dismiss contradict doubt".split())
_TAKING_UP = frozenset({"this", "it", "that"})
# With these "about it" takes up what stands before, as in copy translated from Slavic languages.
_INFORMING = frozenset("inform report notify".split())
_IS = frozenset({"is", "was", "'s"})
_POINTING = frozenset({"the", "this", "these", "such"})


def _learned(verb: Token, quotations: Quotations) -> Attribution | None:
    """The sentence that "..., X learned from Y" closes."""
    learner = subject(verb) if verb.lower_ in {"learned", "learnt"} else None
    preposition = next((c for c in verb.children if c.lower_ == "from" and c.i == verb.i + 1), None)
    if learner is None or preposition is None:
        return None
    informant = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    first, _ = quotations.sentence(verb.i)
    start = learner.left_edge.i
    if informant is None or start <= first or start > verb.i or not is_comma(verb.doc[start - 1]):
        return None
    content = set(range(first, start - 1))
    return Attribution(content, "according to", (verb.i, preposition.i + 1), phrase(informant), trailing=True)


def _so_said(verb: Token, parsed: ParsedArticle, quotations: Quotations) -> Attribution | None:
    """What stands before "That said Jane Doe in an interview", as in copy translated from German."""
    doc = verb.doc
    first, last = quotations.sentence(verb.i)
    opens = first == verb.i - 1 and doc[first].lower_ in _TAKING_UP | {"so"}
    if not opens or verb.lower_ not in {"said", "says"} or first == parsed.unit(verb.i).start or verb.i + 1 >= last:
        return None
    speaker = next((c for c in verb.rights if c.dep_ in {"nsubj", "dobj"} and c.left_edge.i == verb.i + 1), None)
    if speaker is None or speaker.ent_type_ not in {"PERSON", "ORG"}:
        return None
    content = range(quotations.sentence(first - 1)[0], first)
    return Attribution(set(content), "according to", (verb.i, verb.i + 1), phrase(speaker), trailing=True)


def _pointed_at(verb: Token, parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> Attribution | None:
    """What stands before "This was reported by X", "X said this in Riga" and "That is according to X"."""
    pointer, speaker, cue = _pointer(verb, cues)
    if verb.lemma_ in _DENYING:
        return None
    if pointer is None or speaker is None or speaker.pos_ == "PRON" or any(t.lower_ == "that" for t in verb.rights):
        return None
    first, _ = quotations.sentence(verb.i)
    before = _quoted_before(pointer, quotations) or _sentence_before(first, parsed, quotations, cues)
    if pointer.i < verb.i and pointer.i - 1 > first and is_comma(verb.doc[pointer.i - 1]):
        before = range(first, pointer.i - 1)
    elif pointer.lower_ == "it" and pointer.dep_ != "pobj":
        return None
    told = any(verb.doc[i].pos_ in {"VERB", "AUX"} for i in before)
    if any(cues.speech_at(i) for i in range(first, verb.i)):
        return None
    source = phrase(speaker)
    medium = (t.i for t in verb.doc[speaker.i + 1 : source.end] if t.dep_ == "prep" and t.lower_ in _WHERE)
    source = source._replace(end=next(medium, source.end))
    if not told:
        quoted = _quoted_behind(verb, parsed, quotations)
        return Attribution(set(quoted), "quote after", cue, source) if quoted else None
    return Attribution(set(before), "according to", cue, source, trailing=True)


def _quoted_before(pointer: Token, quotations: Quotations) -> range:
    """The quotation that a colon parts from what tells of it: '"We are safe": | This is what the mayor said.'."""
    colon = pointer.i - 1
    segment = quotations.at(colon - 1) if colon > 0 and pointer.doc[colon].text == ":" else None
    return range(segment.start, segment.end) if segment is not None and segment.closed else range(0)


def _quoted_behind(verb: Token, parsed: ParsedArticle, quotations: Quotations) -> range:
    """The quotation right behind a sentence that tells who has spoken: 'This was reported by X. "We are safe."'."""
    _, last = quotations.sentence(verb.i)
    segment = quotations.at(last) if last < parsed.unit(verb.i).end else None
    return range(segment.start, segment.end) if segment is not None and segment.closed else range(0)


def _pointer(verb: Token, cues: Cues) -> tuple[Token | None, Token | None, tuple[int, int]]:
    """The "this" that takes up a statement, who makes that, and the cue."""
    if cues.speech_at(verb.i):
        cue = (verb.i, cues.at[verb.i].end)
        passive = next((c for c in verb.children if c.dep_ == "nsubjpass" and _takes_up(c)), None)
        if passive is not None:
            return passive, agent(verb), cue
        clefts = (c for c in verb.head.children if verb.head.lemma_ == "be" and c.dep_ == "nsubj" and _takes_up(c))
        if (
            any(c.dep_ in {"dobj", "dative"} and c.lower_ == "what" for c in verb.lefts)
            and (cleft := next(clefts, None)) is not None
        ):
            return cleft, subject(verb), cue
        about = [o for c in verb.rights if c.lower_ in {"about", "on", "of"} for o in c.children]
        objects = (c for c in (*verb.rights, *about) if c.dep_ in {"dobj", "pobj"} and c.lower_ == "this")
        of_it = (c for c in about if c.lower_ == "it" and verb.lemma_ in _INFORMING)
        return next(objects, None) or next(of_it, None), subject(verb), cue
    pointer = verb.doc[max(verb.i - 2, 0)]
    if verb.i < 2 or verb.lower_ != "according" or verb.nbor(-1).lower_ not in _IS or pointer.lower_ not in _TAKING_UP:
        return None, None, (verb.i, verb.i)
    informants = [c for preposition in verb.children for c in preposition.children if c.dep_ == "pobj"]
    return pointer, informants[-1] if informants else None, (verb.i, verb.i + 2)


def _takes_up(noun: Token) -> bool:
    """Whether a subject is the statement before it: "this", "the information"."""
    pointed = any(child.lower_ in {"this", "the"} for child in noun.lefts)
    return noun.lower_ in _TAKING_UP or (noun.lower_ in _NEWS and pointed and len(noun.lefts) == 1 and not noun.rights)


def _sentence_before(first: int, parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> range:
    """The sentence before one, or the paragraph where that one opens its own; empty where it tells who speaks."""
    unit = parsed.unit(first)
    number = parsed.unit_number(first)
    if first > unit.start:
        before = range(quotations.sentence(first - 1)[0], first)
    elif number and parsed.units[number - 1].kind == "paragraph":
        before = range(parsed.units[number - 1].start, parsed.units[number - 1].end)
    else:
        return range(0)
    places = (cues.place(cues.at[i]) for i in before if cues.speech_at(i))
    named = (place for place in places if place.named and not place.participle)
    told = (place for place in named if place.governs or place.closes(parsed.doc) or place.parenthetical(parsed.doc))
    quoted = before and quotations.closed_at(before.start)
    return range(0) if quoted or next(told, None) is not None else before


def _made(verb: Token, parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> Attribution | None:
    """The sentence before "X made the statement in Riga", unless it says itself who made it."""
    speaker = (subject(verb) if verb.tag_ == "VBD" else agent(verb)) if verb.lower_ == "made" else None
    noun = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.lower_ in _REMARKS), None)
    if speaker is None or noun is None or noun.left_edge.lower_ not in _POINTING:
        return None
    if any(c.dep_ in {"acl", "relcl"} and c.tag_ in FINITE for c in noun.children):
        return None
    first, _ = quotations.sentence(verb.i)
    unit = parsed.unit(verb.i)
    quoted = any(verb.i < segment.start < unit.end for segment in quotations.segments)
    if first == unit.start and (noun.dep_ == "dobj" or quoted):
        return None
    before = _sentence_before(first, parsed, quotations, cues)
    if not before or any(i in cues.at for i in before):
        return None
    cue = (min(noun.i, verb.i), max(noun.i, verb.i) + 1)
    return Attribution(set(before), "according to", cue, phrase(speaker), trailing=True)
