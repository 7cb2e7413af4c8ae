"""Finds direct speech that dashes mark, as in copy from Slavic languages: "- We are ready - said the minister."."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from helpers.finding.actors.stand_ins import STAND_INS
from helpers.finding.actors.titles import ROLE_NOUNS, WRITINGS
from helpers.finding.nouns import singular
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.dashes import actor, actor_before
from helpers.finding.quotes.parties import FINITE, Source, phrase, subject
from helpers.finding.quotes.punctuation import is_dash
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import READING, ReportingVerbs
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token


def dialogue(parsed: ParsedArticle, verbs: ReportingVerbs) -> list[tuple[int, int]]:
    """
    Find the speech between dashes.

    An opening dash stands at the start of a paragraph or sentence, before a capital letter; a closing one stands
    before the words of attribution. Speech that a dash takes up after the attribution runs to the next such dash or
    to the end of the
    paragraph.

    Parameters
    ----------
    parsed : ParsedArticle
        The article.
    verbs : ReportingVerbs
        What marks an attribution.

    Returns
    -------
    list of (int, int)
        Token ranges, the dashes left out, in order.
    """
    found: list[tuple[int, int]] = []
    for unit in parsed.units:
        found.extend(_in_unit(parsed.doc, unit.start, unit.end, verbs))
    return found


def acted(doc: Doc, quotations: Quotations) -> Iterator[Attribution]:
    """
    Find the quotations that no verb of speech attributes, but who acts behind the comma or the dash that closes them.

    Parameters
    ----------
    doc : Doc
        The article.
    quotations : Quotations
        Its quotations, speech between dashes among them.

    Yields
    ------
    Attribution
        In the order of the quotations.
    """
    for segment in quotations.segments:
        if not segment.closed or segment.end + 2 >= len(doc):
            continue
        if is_dash(doc[segment.end]):
            found = actor(doc, segment.end + 1) or _manner(doc, segment.end + 1) or _written(doc, segment.end + 1)
        else:
            led = doc[segment.end - 2].text in _LEADING and doc[segment.end - 1].is_quote
            led = led and not (segment.start and doc[segment.start - 1].pos_ == "ADP")  # 'an essay on "Hamlet," he'
            found = actor_before(doc, segment.end) if led else None  # '"We cope," he | smiled'
        asked = doc[segment.end - 2].text == "?" and found is not None and found[0].nbor().text == ":"
        if found is not None and not asked:
            cue, source = found  # 'He was asked: "Is it over?" | The mayor replied: "Yes."'
            yield Attribution(set(range(segment.start, segment.end)), "quote before", (cue.i, cue.i + 1), source)


# What ends a quotation that an attribution follows.
_LEADING = frozenset({",", "!", "?"})
_BEFORE = frozenset({".", "!", "?", ":", "...", "…", '"', "''"})
_FINAL = frozenset({".", "!", "?"})
_LONGEST_ATTRIBUTION, _LONGEST_TAG = 30, 12
_MANNERS = frozenset({"this", "that", "so", "thus"})
_SUBORDINATING = frozenset({"which", "who", "that", "because", "and", "but", "if", "when", "what"})


def _in_unit(doc: Doc, start: int, end: int, verbs: ReportingVerbs) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    closed: int | None = None
    for position in range(start, end):
        if not is_dash(doc[position]):
            continue
        ended = position > start and _ends_sentence(doc, position - 1)
        closes = not ended or _is_attribution_only(doc, position + 1, end)
        if opened is not None and closes and _attributes(doc, position + 1, end, verbs):
            yield opened, _without_comma(doc, position)
            opened, closed = None, position
        elif (opened is None or ended) and _opens(doc, position, start, end):
            opened = None if ended and _is_report(doc, position + 1, end, verbs) else position + 1
    if opened is not None and closed is not None and opened - closed <= _LONGEST_ATTRIBUTION:
        yield opened, end


def _opens(doc: Doc, position: int, start: int, end: int) -> bool:
    if position + 1 >= end or not doc[position + 1].text[0].isupper():
        return False
    return position == start or doc[position - 1].text in _BEFORE


def _ends_sentence(doc: Doc, position: int) -> bool:
    """Whether a full stop, or a mark or dash behind one, stands here."""
    while position > 0 and (doc[position].is_quote or is_dash(doc[position])):
        position -= 1
    return doc[position].text == "."


def _is_report(doc: Doc, start: int, end: int, verbs: ReportingVerbs) -> bool:
    """Whether a sentence reports what another says, and is none's own: "Ice came. - | The mayor said it would melt"."""
    himself = any(token.lower_ in {"i", "we"} for token in doc[start : min(end, start + _LONGEST_TAG)])
    return not himself and _attributes(doc, start, end, verbs)


def _is_attribution_only(doc: Doc, start: int, end: int) -> bool:
    """Whether a sentence behind a full stop and a dash says who spoke, "We stay. - | Olsen said.", and no more."""
    sentence = list(itertools.takewhile(lambda token: token.text not in _FINAL, doc[start:end]))
    finite = [token for token in sentence if token.tag_ in FINITE]
    return bool(sentence) and (sentence[0].is_lower or (len(sentence) <= _LONGEST_TAG and len(finite) == 1))


def _attributes(doc: Doc, start: int, end: int, verbs: ReportingVerbs) -> bool:
    """Whether an attribution starts here: a reporting verb before the sentence or the clause ends."""
    if start < end and doc[start].lower_ in _SUBORDINATING:
        return False
    if actor(doc, start) is not None:
        return True
    for token in doc[start : min(end, start + _LONGEST_ATTRIBUTION)]:
        read = token.i == start + 1 and token.lower_ in READING
        if verbs.finite(token) or ((token.i == start or read) and verbs.closing(token)):
            return True
        if token.tag_ in FINITE and token.pos_ == "VERB":
            return False
        if is_dash(token) or token.text in {".", "!", "?", ":", ";", '"'}:
            return False
    return False


def _without_comma(doc: Doc, position: int) -> int:
    return position - 1 if doc[position - 1].text == "," else position


def _written(doc: Doc, start: int) -> tuple[Token, Source] | None:
    """What something stands in: '"..." - it was | written in the answer sent to us'."""
    if start + 4 >= len(doc) or doc[start].lower_ != "it" or doc[start + 1].lower_ not in {"was", "is"}:
        return None
    verb, link = doc[start + 2], doc[start + 3]
    thing = next((child for child in link.children if child.dep_ == "pobj"), None)
    if (
        verb.tag_ != "VBN"
        or link.lower_ not in {"in", "on"}
        or thing is None
        or thing.lemma_ not in STAND_INS | WRITINGS
    ):
        return None
    return verb, phrase(thing)


def _manner(doc: Doc, start: int) -> tuple[Token, Source] | None:
    """Who did something "so": '"..." - this is how Jane Doe | summed it up'."""
    if doc[start].lower_ not in _MANNERS:
        return None
    how = next((token for token in doc[start : start + 3] if token.lower_ in {"how", "so", "thus"}), None)
    near = doc[start + 1 : start + _LONGEST_ATTRIBUTION]
    verb = next((token for token in near if token.tag_ in FINITE and token.pos_ == "VERB"), None)
    speaker = subject(verb) if verb is not None else None
    if how is None or verb is None or speaker is None:
        return None
    if speaker.ent_type_ not in {"PERSON", "ORG"} and singular(speaker.lower_) not in ROLE_NOUNS:
        return None
    return verb, Source(speaker.left_edge.i, speaker.i + 1, speaker)
