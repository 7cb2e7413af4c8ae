"""Finds attributions that a dash parts from what they close, as in copy from Slavic languages: "It is over - said X.".

Parsers of English fail on them, so they are read off the order of the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.finding.actors.titles import PLATFORMS
from helpers.finding.quotes.behind_places import after_setting
from helpers.finding.quotes.parties import FINITE, NOMINAL, OBJECTIVE, Source
from helpers.finding.quotes.punctuation import edge, is_dash
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue, ReportingVerbs
from helpers.finding.tokens import TIMES
from helpers.reading.language import ParsedArticle, ParsedUnit
from helpers.reading.parse import Doc, Token


class Closing(NamedTuple):
    """An attribution behind a dash or a closing quotation mark.

    Attributes
    ----------
    content
        What it closes: its sentence up to the dash, or the paragraph before where the dash opens its own.
    cue
        Its reporting verb.
    source
        Who speaks.
    """

    content: range
    cue: Cue
    source: Source


def closings(parsed: ParsedArticle, quotations: Quotations, verbs: ReportingVerbs) -> dict[int, Closing]:
    """
    Find the attributions that close a sentence, a paragraph or a quotation behind a dash or a quotation mark.

    Parameters
    ----------
    parsed : ParsedArticle
        The article.
    quotations : Quotations
        Its quotations.
    verbs : ReportingVerbs
        What marks an attribution.

    Returns
    -------
    dict of int to Closing
        By the token of the verb.
    """
    found: dict[int, Closing] = {}
    for number, unit in enumerate(parsed.units):
        before = parsed.units[number - 1] if number else None
        for closing in _in_unit(parsed.doc, unit, before, quotations, verbs):
            found[closing.cue.verb.i] = closing
    return found


_SHORTEST = 3
_ENDS = frozenset({",", ".", "!", "?", "…", "..."})
_LONGEST_SOURCE = 24
_IN_NAME = NOMINAL | {"ADJ", "DET", "NUM", "PART"}
_OPENING = frozenset({"DET", "PROPN", "PRON", "NOUN", "ADJ"})
_THERE = PLATFORMS | {"turn"}
# Verbs that take a person as object in English, behind whom translated copy has who speaks ("- informs X").
_TURNED = frozenset({"inform", "assure", "warn", "remind"})
_BRIEFLY = frozenset("also then today yesterday recently earlier later however meanwhile".split())
_LINKS = frozenset({"of", "for", "from", "'s"})


def _in_unit(
    doc: Doc, unit: ParsedUnit, before: ParsedUnit | None, quotations: Quotations, verbs: ReportingVerbs
) -> Iterator[Closing]:
    for position in range(unit.start, unit.end - 1):
        if quotations.closed_at(position + 1):
            continue
        if quotations.closed_at(position):
            content = _before_mark(doc, position, quotations, verbs)
        else:
            content = _before_dash(doc, position, unit, before, quotations)
        if content is None:
            continue
        attribution = _attribution(doc, position + 1, quotations.sentence(position)[1], verbs)
        if attribution is not None:
            yield Closing(content, *attribution)


def _before_mark(doc: Doc, mark: int, quotations: Quotations, verbs: ReportingVerbs) -> range | None:
    """The quotation that a mark ends, before a verb that the parser takes for none: '"We stay," added chief X'."""
    segment = quotations.at(mark)
    if segment is None or not edge(doc[mark]) or doc[mark - 1].text not in _ENDS or verbs.cue(doc[mark + 1]):
        return None
    inverted = doc[mark + 1].pos_ in {"VERB", "ADJ"} and doc[mark + 1].tag_ != "VBG"
    read = inverted or _is_read_as_nouns(doc, mark + 1, quotations.sentence(mark)[1])
    return range(segment.start, segment.end) if read else None


def _is_read_as_nouns(doc: Doc, start: int, last: int) -> bool:
    """Whether words up to the next stop are nouns to the parser, with a verb for the last: "the old mayor claims"."""
    stop = next((i for i in range(start, last) if edge(doc[i])), last)
    words = doc[start:stop]
    return len(words) > 1 and words[-1].tag_ == "NNS" and all(word.pos_ in NOMINAL | {"ADJ", "DET"} for word in words)


def _before_dash(
    doc: Doc, dash: int, unit: ParsedUnit, before: ParsedUnit | None, quotations: Quotations
) -> range | None:
    """The statement that a dash ends: the quotation, the sentence or the paragraph before it."""
    if not is_dash(doc[dash]):
        return None
    if dash == unit.start:
        content = range(before.start, before.end) if before is not None else range(0)
    elif (segment := quotations.at(dash - 1)) is not None:
        return range(segment.start, segment.end) if segment.closed else None
    else:
        content = range(quotations.sentence(dash)[0], dash)
    return content if _is_statement(doc, content, quotations) else None


def _is_statement(doc: Doc, content: range, quotations: Quotations) -> bool:
    """Whether words are a sentence, and not the list or the aside before a dash."""
    if len(content) < _SHORTEST or is_dash(doc[content.start]):
        return False
    return any(doc[i].tag_ in FINITE and not quotations.closed_at(i) for i in content)


def _attribution(doc: Doc, start: int, last: int, verbs: ReportingVerbs) -> tuple[Cue, Source] | None:
    """The attribution that fills a sentence from here on: "said X", "X said on Monday"."""
    start += doc[start].tag_ == "RB" and start + 1 < last  # "- | shortly comments Jane Doe"
    start += doc[start].lower_ == "as" and start + 1 < last  # "- as | stated by Jane Doe"
    cue = verbs.closing(doc[start])
    if cue is not None:
        if doc[cue.end : cue.end + 1].text == "to":
            return None  # "fish - | believed to be rare - came"
        if (placed := after_setting(doc, cue.end)) is not None:
            return cue, placed
        start = _past_adverbials(doc, cue.end + (doc[cue.end : cue.end + 1].text == "by"), last)
        end = _end_of_name(doc, start, last)
        turned = cue.verb.lemma_ in _TURNED or (cue.verb.lemma_ == "tell" and doc[start].ent_type_ == "PERSON")
        spoken_to = cue.entry.object == "addressee" and not turned
        addressed = spoken_to or doc[cue.end : cue.end + 1].text.lower() in OBJECTIVE
        tells = end < last and doc[end].tag_ in FINITE
        return (cue, _named(doc, start, end)) if end > start and not addressed and not tells else None
    if doc[start].pos_ not in _OPENING:
        return None
    for position in range(start + 1, min(last, start + _LONGEST_SOURCE)):
        token = doc[position]
        cue = verbs.closing(token)
        if cue is not None and token.nbor(-1).pos_ in NOMINAL | {"ADV", "AUX"}:
            rest = doc[cue.end : _going_on(doc, cue.end, last)]
            done = token.tag_ == "VBN" and doc[cue.end : cue.end + 1].text == "by"  # "- a group | formed by pilots -"
            ends = not done and all(t.tag_ not in FINITE and not is_dash(t) and t.text != "," for t in rest)
            return (cue, _named(doc, start, position)) if ends and len(rest) <= _LONGEST_SOURCE else None
        if edge(token) or token.tag_ in FINITE:
            return None
    return None


def _past_adverbials(doc: Doc, start: int, last: int) -> int:
    """Where the words behind a verb begin to name who speaks: "said | on Thursday | X", "said | in turn | X"."""
    position = start
    while position + 1 < last:
        first, second = doc[position], doc[position + 1]
        if first.lower_ in {"on", "in"} and (second.lower_ in _THERE or second.ent_type_ == "DATE"):
            position += 2
        elif first.lower_ in _BRIEFLY or (first.ent_type_ == "DATE" and first.pos_ == "NOUN"):
            position += 1
        else:
            break
    return position


def _going_on(doc: Doc, start: int, last: int) -> int:
    """Where a participle goes on from an attribution ("- X said|, adding that ..."); else where that ends."""
    commas = (i for i in range(start, last - 1) if doc[i].text == ",")
    return next((i for i in commas if doc[i + 1].tag_ == "VBG"), last)


def _end_of_name(doc: Doc, start: int, last: int) -> int:
    """Where the words behind a verb stop to name who speaks."""
    position = start
    while position < last and not _is_date(doc[position]):
        if doc[position].lower_ == "and" and (end := _end_of_joined(doc, position, last)) is not None:
            return end
        modifies = doc[position].dep_ == "amod" and doc[position].head.i > position
        if not modifies and doc[position].pos_ not in _IN_NAME and doc[position].lower_ not in _LINKS | {"-"}:
            break
        if doc[position].pos_ == "PRON" and doc[position].tag_ != "PRP$":
            return position + 1
        position += 1
    while position > start and (edge(doc[position - 1]) or doc[position - 1].lower_ in _LINKS):
        position -= 1
    return position


def _end_of_joined(doc: Doc, conjunction: int, last: int) -> int | None:
    """Where a name behind "and" ends; None where a clause follows ("said X and | Y", "said X and | Y left")."""
    if conjunction + 1 >= last or doc[conjunction + 1].pos_ not in _OPENING:
        return None
    end = _end_of_name(doc, conjunction + 1, last)
    joined = end > conjunction + 1 and (end >= last or doc[end].tag_ not in FINITE)
    return end if joined else None


def _is_date(token: Token) -> bool:
    """Whether a word says when; a daily and a weekly are papers, and "81-year-old" is an age."""
    ages = any(t.lower_ == "old" for t in token.doc[token.i : token.i + 5])
    return token.ent_type_ in TIMES and token.pos_ in {"PROPN", "NUM"} and not ages


def _named(doc: Doc, start: int, end: int) -> Source:
    """A source whose head is the last word before an "of"."""
    while end > start + 1 and doc[end - 1].pos_ in {"ADV", "AUX"}:
        end -= 1
    stop = next((i for i in range(start + 1, end) if doc[i].pos_ == "ADP"), end)
    return Source(start, end, doc[stop - 1])
