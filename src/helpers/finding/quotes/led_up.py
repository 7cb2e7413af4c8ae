"""Finds the quotations that words without a reporting verb lead up to: 'He was blunt: "..."', 'Her answer: "..."'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.quotes.parties import FINITE, phrase
from helpers.finding.quotes.phrases import SPEAKING_OFFICES
from helpers.finding.quotes.quotation import Quotations, Segment
from helpers.finding.quotes.statements import Attribution


def led_up_to(doc: Doc, quotations: Quotations) -> Iterator[Attribution]:
    """
    Find the quotations behind a colon.

    Parameters
    ----------
    doc : Doc
        The article.
    quotations : Quotations
        Its quotations.

    Yields
    ------
    Attribution
        In the order of the quotations; the cue is the word that leads up to one.
    """
    for segment in quotations.segments:
        before = segment.start - 1
        if not segment.closed or before < 0 or segment.end - segment.start < _SHORTEST:
            continue
        asks = doc[before].text == "?" and not quotations.closed_at(before)
        if doc[before].text == ":" or asks:
            first, _ = quotations.sentence(before)
            led = _by_noun(doc, first, segment) or (None if asks else _by_sentence(doc, first, segment, quotations))
            if led is not None:
                cue, speaker = led
                content = set(range(segment.start, segment.end))
                yield Attribution(content, "colon", (cue.i, cue.i + 1), phrase(speaker))


_SHORTEST = 4
# Nouns for words that a colon leads up to.
_WORDS = frozenset(
    "quote quotation word words message messages line tweet post statement answer reply response reaction retort "
    "verdict advice warning comment explanation conclusion argument point plea appeal assessment motto slogan joke "
    "excuse promise order orders demand request confession prediction justification summary refrain note".split()
)
_FROM = frozenset({"from", "of", "by"})
_PEOPLE = SPEAKING_OFFICES | ROLE_NOUNS | ROLE_GENDERS.keys()


def _by_noun(doc: Doc, first: int, segment: Segment) -> tuple[Token, Token] | None:
    """A noun for words and whose they are: "Her | answer was brief", "the | message from Oslo"."""
    for token in doc[first : segment.start]:
        if token.lower_ not in _WORDS or token.pos_ != "NOUN":
            continue
        owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
        prepositions = (c for c in token.rights if c.lower_ in _FROM)
        authors = (c for preposition in prepositions for c in preposition.children if c.dep_ == "pobj")
        author = owner or next((a for a in authors if _speaks(a) or a.pos_ in {"NOUN", "PROPN"}), None)
        if author is not None and author.ent_type_ not in {"DATE", "TIME"}:
            return token, author
    return None


def _by_sentence(doc: Doc, first: int, segment: Segment, quotations: Quotations) -> tuple[Token, Token] | None:
    """A verb and its subject, who speaks: "One soldier | shrugged"; or "| for Doe, the matter is simple"."""
    tokens = [token for token in doc[first : segment.start - 1] if not quotations.closed_at(token.i)]
    for token in tokens:
        finite = token.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in FINITE for c in token.lefts)
        speaker = next((c for c in token.lefts if c.dep_ == "nsubj"), None) if finite else None
        if speaker is not None and _speaks(speaker):
            return token, speaker
    opening = tokens[0] if tokens else None
    if opening is None or opening.lower_ != "for":
        return None
    named = next((child for child in opening.children if child.dep_ == "pobj"), None)
    return (opening, named) if named is not None and _speaks(named) else None


def _speaks(head: Token) -> bool:
    """Whether the head of a noun phrase is one that speaks: a person, an office, a body."""
    return head.lower_ in {"he", "she", "they", "who"} | _PEOPLE or head.ent_type_ in {"PERSON", "ORG"}
