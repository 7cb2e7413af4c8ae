"""Finds the names of listed states and bodies in an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from helpers.finding.actors.entries import InstitutionEntry
from helpers.finding.actors.knowledge import BODY, CAPITAL, COUNTRY, DEMONYM, Knowledge
from helpers.finding.actors.mentions import Mention
from helpers.finding.actors.titles import is_title
from helpers.finding.tokens import beside
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token

# Whoever holds these speaks for a state, whatever the party.
OF_STATE = frozenset(
    "minister premier chancellor secretary senator congressman congresswoman governor ambassador mayor".split()
)
_ENDS = frozenset({",", ".", "'s", '"', ")"})


def listed_in(parsed: ParsedArticle, knowledge: Knowledge, acronyms: Mapping[str, str]) -> Iterator[Mention]:
    """Listed names in the article as tokens; single common words only where the parser takes them for names.

    An acronym is that of the body whose name the article spells out, listed or not.
    """
    doc = parsed.doc
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for token in doc:
        starts[token.idx] = token.i
        ends[token.idx + len(token)] = token.i + 1
    for match in knowledge.matches(doc.text):
        start, end = starts.get(match.start), ends.get(match.end)
        if start is None or end is None:
            continue
        if match.kind == BODY and end - start == 1 and not is_body(doc, start, knowledge.body(match.name)):
            continue
        if match.kind in {COUNTRY, CAPITAL} and _ends_name(doc[start]):
            continue
        name, whole = match.name, acronyms.get(doc[start].text) if match.kind == BODY and end - start == 1 else None
        if whole is not None:
            spelled_out = knowledge.body_spelled(whole)
            if spelled_out is None:
                continue
            name = spelled_out.name
        yield Mention(start, end, match.kind, name)


def halves(doc: Doc, listed: Sequence[Mention]) -> Iterator[Mention]:
    """Of an article that names the Koreas: what it calls "the North" and "the South"."""
    states = {mention.name for mention in listed if mention.kind in {COUNTRY, DEMONYM}}
    for token in doc[1:]:
        name = f"{token.text} Korea"
        alone = (
            token.i + 1 == len(doc) or doc[token.i + 1].pos_ not in {"PROPN", "PUNCT"} or doc[token.i + 1].text in _ENDS
        )
        if token.text in {"North", "South"} and name in states and alone and doc[token.i - 1].lower_ == "the":
            yield Mention(token.i, token.i + 1, COUNTRY, name)


def _ends_name(place: Token) -> bool:
    """Whether a state or capital is the last word of a body's name ("Real | Madrid", "Air | France")."""
    before = place.nbor(-1) if place.i else place
    inside = place.ent_type_ == before.ent_type_ == "ORG" and place.ent_iob_ == "I" != beside(place).ent_iob_
    return inside and before.pos_ == "PROPN" and before.dep_ == "compound" and not is_title(before.lower_)


def is_body(doc: Doc, place: int, body: InstitutionEntry | None) -> bool:
    """Whether one word names a body: where the parser takes it for a name; a party before its people, not offices."""
    word, following = doc[place], doc[place + 1].lower_ if place + 1 < len(doc) else ""
    if body is not None and body.kind == "party" and is_title(following):
        return following not in OF_STATE
    announced = following == ":" and bool(word.is_sent_start)  # "Aker: three ships lost"
    plural = word.is_upper and word.tag_ == "NNS"  # An acronym in "-AS"
    return word.pos_ in {"PROPN", "X"} or bool(word.ent_type_) or announced or plural
