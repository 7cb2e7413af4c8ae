"""Tells who stands behind a closing dash, whatever he does: "- We have no money - | shrugs the mayor Jane Doe"."""

from __future__ import annotations

import itertools

from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.finding.quotes.parties import FINITE, IN_PHRASE, Source
from helpers.finding.quotes.punctuation import is_dash
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Doc, Token

_PARTICLES = frozenset({"off", "in", "back", "away", "down", "up", "out", "on"})
_LISTENERS = frozenset({"us", "me"})
_HEARING = frozenset({"journalists", "reporters", "deputies", "media", "press", "cameras"})
_STOPS = frozenset({",", ".", "!", "?", ";", ":"})
_FINAL = frozenset({".", "!", "?"})
_PEOPLE = ROLE_NOUNS | ROLE_GENDERS.keys() | {"metropolitan", "informant", "interlocutor", "user"}
_FARTHEST = 16


def actor(doc: Doc, start: int) -> tuple[Token, Source] | None:
    """The verb behind a dash and who stands beside it, a person by name or by what he is.

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
    if start + 1 >= len(doc):
        return None
    if _is_verb(doc[start]):
        first = start + 1
        told = doc[start].lower_ == "told" and (doc[first].ent_type_ == "ORG" or doc[first].is_upper)
        first += doc[first].lower_ in _PARTICLES | _LISTENERS or told
        heard = [token.lower_ for token in doc[first : first + 3]]
        first += 3 if heard[:2] == ["to", "the"] and heard[2:] and heard[2] in _HEARING else 0
        found = person_at(doc, first)
        closed = found is not None and (doc[found.end].text in _STOPS or doc[found.end].pos_ == "ADP")
        return (doc[start], found) if found is not None and closed else None
    return actor_before(doc, start)


def actor_before(doc: Doc, start: int) -> tuple[Token, Source] | None:
    """The verb behind a person, or behind "he" or "she" where no dash follows it in its sentence.

    Parameters
    ----------
    doc : Doc
        The article.
    start : int
        The first token of who acts.

    Returns
    -------
    tuple of Token and Source, or None
        None where something else stands there.
    """
    if doc[start].lower_ in {"he", "she"} and start + 1 < len(doc):
        verb, rest = doc[start + 1], doc[start + 2 : start + _FARTHEST]
        goes_on = any(is_dash(token) for token in itertools.takewhile(lambda t: t.text not in _FINAL, rest))
        acts = verb.is_lower and verb.pos_ != "AUX" and (verb.tag_ in FINITE or _is_past(verb))
        return (verb, Source(start, start + 1, doc[start])) if acts and not goes_on else None
    found = person_at(doc, start)
    if found is None:
        return None
    end = _behind_origin(doc, found.end)
    hides = [token.lower_ for token in doc[end + 1 : end + 3]] in (["not", "hide"], ["n't", "hide"])
    verb = doc[min(end + 2 * hides, len(doc) - 1)]
    tells = verb.is_lower and verb.tag_ == "VBZ" and verb.pos_ == "VERB" and is_dash(doc[start - 1])
    return (verb, found) if hides or tells or _is_past(verb) else None


def _behind_origin(doc: Doc, end: int) -> int:
    """Where the words behind a name go on after whence somebody comes: "Jane Doe from the Aker Union | shrugs"."""
    if doc[end].lower_ not in {"from", "of"}:
        return end
    last = end + 1
    while last < len(doc) and doc[last].pos_ in IN_PHRASE and not _is_past(doc[last]):
        last += 1
    return min(last, len(doc) - 1)


def person_at(doc: Doc, start: int) -> Source | None:
    """The noun phrase that starts at a token, if it is that of a person and does not end the text.

    Parameters
    ----------
    doc : Doc
        The article.
    start : int
        A token.

    Returns
    -------
    Source or None
        None where a phrase for something else, or none, starts there.
    """
    end = start
    while end < min(len(doc), start + _FARTHEST) and (_goes_on(doc[end]) or _is_mark_of_name(doc[end])):
        end += 1
    named = [token for token in doc[start:end] if token.ent_type_ == "PERSON" or _ends_name(token)]
    called = [token for token in doc[start:end] if singular(token.lower_) in _PEOPLE]
    if not (named or called) or end >= len(doc):
        return None
    return Source(start, end, named[-1] if named else called[0])


def _ends_name(word: Token) -> bool:
    """Whether a word ends a name of two that the parse takes for no body or place."""
    before = beside(word, -1)
    untold = {word.ent_type_, before.ent_type_} <= {"", "ORG"} or (before.ent_type_ == "GPE" and not word.ent_type_)
    return word.pos_ == before.pos_ == "PROPN" and untold and word.text.istitle() and before.text.istitle()


def _is_verb(word: Token) -> bool:
    """Whether a word is a finite verb by its form, whatever the parse makes of it behind a dash."""
    following = beside(word)
    led = following.pos_ in {"DET", "PROPN", "PRON"} or following.lower_ in _PARTICLES
    formed = word.tag_ in FINITE or (word.tag_ == "NNS" and led)
    return word.is_lower and word.is_alpha and formed and word.pos_ != "AUX"


def _is_past(word: Token) -> bool:
    """Whether a word behind a person is what he did: "- the princess | joked"."""
    return word.is_lower and word.lower_.endswith("ed") and word.pos_ != "ADJ"


def _is_mark_of_name(word: Token) -> bool:
    """Whether a mark stands beside the name of what somebody works for: 'the editor of |"Rundschau|" Jane Doe'."""
    before, following = beside(word, -1), beside(word)
    return word.is_quote and (before.lower_ in {"of", "for"} or (before.pos_ == following.pos_ == "PROPN"))


def _goes_on(word: Token) -> bool:
    """Whether a word goes on with who acts: a noun phrase, or "of" with whose office it is."""
    if word.text in _STOPS or word.ent_type_ in TIMES or _is_past(word):
        return False
    joins = (
        word.text == "-" and not word.whitespace_ and not beside(word, -1).whitespace_ and beside(word).pos_ == "PROPN"
    )
    return joins or word.pos_ in IN_PHRASE or word.tag_ == "PRP$" or word.lower_ == "of"
