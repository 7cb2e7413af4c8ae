"""Tells who stands behind a closing dash, whatever he does: "- We have no money - | shrugs the mayor Jane Doe"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.quotes.parties import FINITE, IN_PHRASE, Source
from helpers.finding.tokens import TIMES, beside

_PARTICLES = frozenset({"off", "in", "back", "away", "down", "up", "out", "on"})
_LISTENERS = frozenset({"us", "me"})
_STOPS = frozenset({",", ".", "!", "?", ";", ":"})
_PEOPLE = ROLE_NOUNS | ROLE_GENDERS.keys()
_FARTHEST = 16


def actor(doc: Doc, start: int) -> tuple[Token, Source] | None:
    """The verb that follows a dash and who stands right behind it, a person by name or by what he is.

    Parameters
    ----------
    doc : Doc
        The article.
    start : int
        The token behind the dash.

    Returns
    -------
    tuple of Token and Source, or None
        None where something else follows.
    """
    if start + 1 >= len(doc) or not _is_verb(doc[start]):
        return None
    first = start + 1
    if doc[first].lower_ in _PARTICLES | _LISTENERS or (doc[start].lower_ == "told" and doc[first].ent_type_ == "ORG"):
        first += 1
    last = first
    while last < min(len(doc), first + _FARTHEST) and _goes_on(doc[last]):
        last += 1
    named = [token for token in doc[first:last] if token.ent_type_ == "PERSON"]
    called = [token for token in doc[first:last] if token.lower_ in _PEOPLE]
    closed = last < len(doc) and (doc[last].text in _STOPS or doc[last].pos_ == "ADP")
    if not closed or not (named or called):
        return None
    return doc[start], Source(first, last, named[-1] if named else called[0])


def _is_verb(word: Token) -> bool:
    """Whether a word is a finite verb by its form, whatever the parse makes of it behind a dash."""
    formed = word.tag_ in FINITE or (word.tag_ == "NNS" and beside(word).pos_ in {"DET", "PROPN", "PRON"})
    return word.is_lower and word.is_alpha and formed and word.pos_ != "AUX"


def _goes_on(word: Token) -> bool:
    """Whether a word goes on with who acts: a noun phrase, or "of" with whose office it is."""
    return word.text not in _STOPS and word.ent_type_ not in TIMES and (word.pos_ in IN_PHRASE or word.lower_ == "of")
