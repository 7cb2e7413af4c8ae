"""Finds quotations beside words for words, and not beside a verb: 'Her answer: "..."', 'He was blunt: "..."'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.finding.actors.anaphors import TAKING_UP
from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.parties import FINITE, phrase, subject
from helpers.finding.quotes.quotation import Quotations, Segment
from helpers.finding.quotes.speaker_names import SPEAKING_OFFICES
from helpers.finding.tokens import beside
from helpers.reading.parse import Doc, Token


def led_up_to(doc: Doc, quotations: Quotations) -> Iterator[Attribution]:
    """
    Find the quotations that words before or behind them tell the speaker of.

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
        if not segment.closed or segment.end - segment.start < _SHORTEST:
            continue
        found = _before(doc, segment, quotations) or _behind(doc, segment, quotations)
        if found is not None:
            cue, speaker = found
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


def _before(doc: Doc, segment: Segment, quotations: Quotations) -> tuple[Token, Token] | None:
    """The cue and the speaker of what leads up to a quotation with a colon or a question."""
    last = segment.start - 1
    if last < 0 or quotations.closed_at(last) or doc[last].text not in {":", "?"}:
        return None
    first, _ = quotations.sentence(last)
    led = _by_noun(doc[first:last])
    return led or (_by_sentence(doc[first:last], quotations) if doc[last].text == ":" else None)


def _behind(doc: Doc, segment: Segment, quotations: Quotations) -> tuple[Token, Token] | None:
    """The cue and the speaker of '"...," was the | answer of Doe' and '"..." That is how Doe | put it'."""
    if segment.end + 2 >= len(doc):
        return None
    _, last = quotations.sentence(segment.end)
    words = list(doc[segment.end : last])
    if words[0].lower_ == "that":
        del words[0]
    if not words or words[0].lemma_ != "be":
        return None
    if len(words) > 1 and words[1].lower_ == "how":
        put = next((word for word in words if word.lemma_ == "put" and beside(word).lower_ == "it"), None)
        speaker = subject(put) if put is not None else None
        return (put, speaker) if put is not None and speaker is not None else None
    return _by_noun(words)


def _by_noun(words: Iterable[Token]) -> tuple[Token, Token] | None:
    """A noun for words and whose they are: "Her | answer was brief", "the | message from Oslo"."""
    for token in words:
        if token.lower_ not in _WORDS or token.pos_ != "NOUN":
            continue
        owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
        issued = (c for c in token.rights if c.dep_ == "acl" and c.tag_ == "VBN")  # "a statement released by Doe"
        links = (*token.rights, *(c for verb in issued for c in verb.rights if c.dep_ == "agent"))
        prepositions = (c for c in links if c.lower_ in _FROM)
        authors = (c for preposition in prepositions for c in preposition.children if c.dep_ == "pobj")
        author = owner or next(filter(_may_write, authors), None)
        if author is not None and author.ent_type_ not in {"DATE", "TIME"}:
            return token, author
    return None


def _by_sentence(words: Iterable[Token], quotations: Quotations) -> tuple[Token, Token] | None:
    """A verb and its subject, who speaks: "One soldier | shrugged"; or "| for Doe, the matter is simple"."""
    tokens = [token for token in words if not quotations.closed_at(token.i)]
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


def _may_write(head: Token) -> bool:
    """Whether words can be somebody's: "the answer of the village", and not "words of | thanks"."""
    bare = head.tag_ == "NN" and not any(child.dep_ in {"det", "poss", "nummod"} for child in head.lefts)
    return _speaks(head) or (head.pos_ in {"NOUN", "PROPN"} and not bare)


def _speaks(head: Token) -> bool:
    """Whether the head of a noun phrase is one that speaks: a person, an office, a body."""
    return head.lower_ in {"he", "she", "they", "who"} | _PEOPLE | TAKING_UP or head.ent_type_ in {"PERSON", "ORG"}
