"""Tells movements that a text only supposes or denies ("if Russia attacks Kyiv") from those that it states."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.tokens import SUBJECTS
from helpers.reading.parse import Token

_CONDITIONAL = frozenset({"if", "unless", "lest"})
_EVENTS = frozenset({"case", "event"})  # "in case of", "in the event that"
_FEARS = frozenset({"fear", "threat", "risk", "prospect", "possibility", "danger", "worry"})  # "fears of an attack on"
_MOVING = frozenset("send deploy move enter dispatch station go put commit redeploy transfer base place".split())
_TOWARDS = frozenset({"to", "into", "onto", "toward", "towards"})
_PLANNING = frozenset("intention plan intent desire wish reason need order decision".split())
_REFUSING = frozenset("refuse decline reject oppose exclude deny forbid".split())
_DRAFTING = frozenset({"mobilise", "mobilize", "draft", "conscript", "recruit", "enlist"})
_ALERT = frozenset({"alert", "standby", "readiness", "preparedness", "notice"})


def supposing(token: Token) -> Token | None:
    """The head of the condition that a token stands in, None where it stands in none."""
    for at in _path(token):
        if (at.lower_ in _EVENTS and at.head.lower_ == "in") or at.lemma_ in _FEARS:
            return at
        if at.pos_ in {"VERB", "AUX"} and _is_condition(at):
            return at
    return None


def is_denied(token: Token) -> bool:
    """Whether the movement that a token belongs to is denied, refused or ruled out."""
    for at in _path(token):
        if at.lemma_ in _MOVING and at.pos_ in {"VERB", "AUX"}:
            return _is_negated(at) or any(_is_refusal(above) for above in _governors(at))
        if at.dep_ == "prep" and at.lower_ not in _TOWARDS and at.head.lemma_ not in _MOVING:
            return False  # "has not moved its soldiers in Poland"
    return False


def is_on_call(token: Token) -> bool:
    """Whether people are put on alert, so that they are where they were ("8,000 soldiers on alert")."""
    near = token.doc[token.i + 1 : min(token.sent.end, token.i + 8)]
    return any(word.lower_ in _ALERT for word in near)


def is_put_on(verb: Token) -> bool:
    """Whether a verb puts people on something, as on alert, and tells no number."""
    on = (t for t in verb.subtree if t.lower_ == "on" and t.i > verb.i)
    alert = (t for t in on if t.head == verb or any(child.lemma_ in _ALERT for child in t.children))
    return verb.lemma_ in {"put", "place"} and any(True for _ in alert)


def is_called_up(token: Token) -> bool:
    """Whether people are called up or trained to be soldiers, which they are wherever they live."""
    for at in _path(token):
        if at.pos_ == "VERB":
            up = any(child.lower_ == "up" for child in at.children)
            return at.lemma_ in _DRAFTING or (at.lemma_ == "call" and up)
    return False


def _path(token: Token) -> Iterator[Token]:
    """A token and what governs it, up to its sentence's head."""
    yield token
    while token.head != token:
        token = token.head
        yield token


def _governors(verb: Token) -> Iterator[Token]:
    """What a verb depends on as part of what is planned or done, not as a clause of its own."""
    while verb.dep_ in {"pcomp", "prep", "xcomp", "acl", "dobj", "pobj", "ccomp", "advcl"} and verb.head != verb:
        if verb.dep_ in {"ccomp", "advcl"} and verb.tag_ != "VBG":
            return
        verb = verb.head
        yield verb


def _is_condition(verb: Token) -> bool:
    children = list(verb.children)
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONAL for child in children):
        return True
    if any(child.lower_ in _EVENTS and child.head == verb and child.i < verb.i for child in children):
        return True
    subject = next((child for child in children if child.dep_ in SUBJECTS), None)
    return subject is not None and any(child.lower_ == "should" and child.i < subject.i for child in children)


def _is_negated(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" and child.i + 1 < len(verb.doc) and child.nbor().lower_ not in {"only", "just"}:
            return True
    return False


def _is_refusal(above: Token) -> bool:
    if above.lemma_ in _PLANNING:
        return any(child.lower_ == "no" for child in above.children) or _is_negated(above.head)
    ruled_out = above.lemma_ == "rule" and any(child.lower_ == "out" for child in above.children)
    refused = ruled_out or above.lemma_ in _REFUSING or above.lower_ == "without"
    return refused != _is_negated(above) if above.pos_ == "VERB" else refused
