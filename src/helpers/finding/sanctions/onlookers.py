"""Tells the verbs whose subject sets no measure: courts that end it, who is spared it, joins it, hopes for its end."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.sanctions.clauses import passive
from helpers.finding.sanctions.outcomes import LIFTED, WAIVERS
from helpers.finding.sanctions.status_words import TARGET, Governor
from helpers.finding.sanctions.subjects import subject_of
from helpers.reading.parse import Token

_GETTING = frozenset({"receive", "get", "obtain", "win", "secure", "have", "seek", "request"})
_SPARING = frozenset({"grant", "give", "issue", "offer", "renew", "extend", "refuse", "deny"})
_JOINING = frozenset({"join", "align"})


def undergoes(governor: Governor) -> bool:
    """Whether a participle says of the noun before it that it is hit, not by whom ("those | hit with sanctions")."""
    hits = governor.entry is not None and governor.entry.object == TARGET
    participle = governor.token.dep_ == "acl" and passive(governor.token)
    by_whom = governor.slot != "by" and any(child.dep_ == "agent" for child in governor.token.children)
    return hits and participle and not by_whom


def hopes(governor: Governor) -> bool:
    """Whether somebody hopes for what is done with a measure ("Moscow hopes | the sanctions will be lifted")."""
    return governor.slot == "clause" and governor.token.lemma_ in {"hope", "hop", "hint", "expect"}


def is_subject(noun: Token, verb: Token) -> bool:
    """Whether the parse takes a measure for who does something ("Arms embargo | lifted")."""
    return noun.dep_ == "nsubj" and noun.head == verb


def by_court(governor: Governor) -> bool:
    """Whether a court ends a measure that others have set."""
    subject = subject_of(governor.token) if governor.entry and governor.entry.status == LIFTED else None
    return subject is not None and subject.lemma_.lower() in {"court", "tribunal", "judge"}


def is_spared(governor: Governor) -> bool:
    """Whether a verb says who gets an exemption ("Malta received a waiver from the sanctions")."""
    things = (child.lemma_ for child in governor.token.children if child.dep_ == "dobj")
    return governor.token.lemma_ in _GETTING and any(thing in WAIVERS for thing in things)


def joined_by(measure: Token) -> Token | None:
    """The verb by which somebody joins the measures of others ("joined | the ban", "aligned itself to | it")."""
    verb = measure.head.head if measure.dep_ == "pobj" and measure.head.lower_ == "to" else measure.head
    return verb if verb.lemma_ in _JOINING else None


def granting(governors: Sequence[Governor]) -> Token | None:
    """The verb that tells who spares others his measures ("granted firms waivers from the sanctions")."""
    verbs = {governor.token for governor in governors if governor.token.lemma_ in _SPARING}
    verbs |= {governor.token.head for governor in governors if governor.token.head.lemma_ in _SPARING}
    spared = (verb for verb in verbs if any(c.dep_ == "dobj" and c.lemma_ in WAIVERS for c in verb.children))
    return next((verb for verb in spared if not passive(verb)), None)
