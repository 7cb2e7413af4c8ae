"""Finds the condition that a punitive measure is under ("if Moscow attacks"), and what becomes of its status there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from helpers.finding.sanctions.aims import lifts
from helpers.finding.sanctions.clauses import hypothetical, told_aside
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import ANNOUNCED, CONSIDERED, IMPOSED, LIFTED, THREATENED, of_a_text
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.tokens import beside, first_conjunct
from helpers.reading.parse import Span, Token

_CONJUNCTIONS = frozenset({"if", "unless", "once", "until", "provided"})
# "If anything", and "if any", "if ever", "if not" where no clause follows, are no conditions.
_ANY = frozenset({"any", "ever", "not"})
_AUXILIARIES = frozenset({"should", "were", "had"})
_CLAUSES = frozenset({"advcl", "ccomp", "conj", "relcl"})
_CASES = frozenset({"case", "event"})
# "The ban will last a year unless" is there.
_LASTING = frozenset({"last", "remain", "stay", "continue", "expire", "run", "end", "lapse"})
# What becomes of a status under a condition; one that no word gives is a threat.
_UNDER_CONDITION = {None: THREATENED, ANNOUNCED: THREATENED, IMPOSED: THREATENED, LIFTED: IMPOSED}


class Conditioned(NamedTuple):
    """The token range of a measure's condition, None where it has none, and its status under it."""

    condition: tuple[int, int] | None
    status: str | None


def under_condition(noun: SanctionNoun, status: str | None, governors: Sequence[Governor]) -> Conditioned:
    """Read the condition that a measure is under, and let it change the measure's status.

    Parameters
    ----------
    noun
        The measure.
    status
        What its governors say.
    governors
        From the innermost outwards.
    """
    condition = _find(noun.head) if not _told_of(governors, status) else None
    if condition and not _is_there(noun, status, governors) and not _lasts(noun, status, condition):
        status = _UNDER_CONDITION.get(status, status)
        if status == CONSIDERED and any(map(_would_by_law, governors)):
            status = THREATENED  # "A bill that would impose an embargo if"
    if status in {ANNOUNCED, IMPOSED} and _or_else(noun.head):
        status = THREATENED
    return Conditioned(condition, status)


def _is_there(noun: SanctionNoun, status: str | None, governors: Sequence[Governor]) -> bool:
    """Whether a measure is in force, so that the condition is one of something else."""
    eased = status == IMPOSED and any(map(lifts, governors))  # "Open to easing the sanctions if"
    # "Under the cap, it may be sold only if"
    under = any(one.entry is not None and one.entry.part == "preposition" for one in governors)
    return eased or under or _past(noun.head)


def _lasts(noun: SanctionNoun, status: str | None, condition: tuple[int, int]) -> bool:
    """Whether a condition only tells how long a measure lasts ("new ones every day until", "will last a year if")."""
    words = noun.head.doc[slice(*condition)]
    until = words[0].lower_ == "until" and status in {None, ANNOUNCED, IMPOSED}
    return until or (status is None and noun.definite and words.root.head.lemma_ in _LASTING)


def _told_of(governors: Sequence[Governor], status: str | None) -> bool:
    """Whether a participle tells how far a measure is, not the clause ("those announced in May will grow if")."""
    return status in {ANNOUNCED, IMPOSED} and bool(governors) and told_aside(governors[0].token)


def _would_by_law(governor: Governor) -> bool:
    """Whether a verb tells what a bill would do ("a bill would hit Iran with an embargo")."""
    return hypothetical(governor.token) and of_a_text(governor.token)


def _or_else(head: Token) -> bool:
    """Whether a measure is what will happen otherwise ("must leave, or else sanctions will follow")."""
    before = [token.lower_ for token in head.doc[head.sent.start : head.i]]
    pairs = [before[i : i + 2] for i in range(len(before))]
    return "otherwise" in before or ["or", "else"] in pairs or ["failing", "which"] in pairs


def _past(head: Token) -> bool:
    """Whether the clause of a measure tells what has happened."""
    verb = next((token for token in head.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return (
        verb is not None
        and verb.tag_ == "VBN"
        and any(child.lower_ in {"has", "have", "had"} for child in verb.children)
    )


def _find(head: Token) -> tuple[int, int] | None:
    """The token range of the condition that a measure is under, None where its clause has none."""
    around = {head.i, *(token.i for token in head.ancestors)}
    around.update(child.i for child in head.children if child.dep_ == "relcl")
    for token in head.sent:
        if token.i in around:
            continue
        start = _inverted(token) if token.dep_ in _CLAUSES else None
        if start is None:
            start = _marker(token) if token.dep_ == "advcl" else _case(token)
        if start is not None and (token.head.i in around or _coordinated(head, token.head, around)):
            return _trimmed(head, start, token.right_edge.i + 1)
    return None


def _marker(verb: Token) -> int | None:
    """Where a clause with "if", "unless" ... starts, None for another clause."""
    marks = (child.i for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i)
    return next((i for i in marks if verb.doc[i].lower_ in _CONJUNCTIONS and not _concedes(verb.doc[i])), None)


def _concedes(conjunction: Token) -> bool:
    """Whether "if" sets no condition ("even if", "if anything", "sanctions, if any, ...")."""
    following = beside(conjunction).lower_
    bare = following in _ANY and beside(conjunction, 2).is_punct
    return following == "anything" or bare or beside(conjunction, -1).lower_ == "even"


def _inverted(verb: Token) -> int | None:
    """Where a condition by inversion starts ("should the talks fail"), None for another clause."""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return None
    before = (child for child in verb.children if child.dep_ == "aux" and child.i < subject.left_edge.i)
    return next((child.i for child in before if child.lower_ in _AUXILIARIES), None)


def _case(token: Token) -> int | None:
    """Where "in case of" or "in the event of" starts, None at another word."""
    if token.dep_ != "prep" or token.lower_ != "in":
        return None
    cases = (child for child in token.children if child.dep_ == "pobj" and child.lower_ in _CASES)
    return token.i if any(not (_at_hand(case) or _any_case(case)) for case in cases) else None


def _at_hand(case: Token) -> bool:
    """Whether a case is one that is there ("in this case")."""
    return any(child.lower_ in {"this", "that", "his", "her", "their", "its"} for child in case.children)


def _any_case(case: Token) -> bool:
    """Whether something holds without a condition ("in any case")."""
    return any(child.lower_ in {"any", "either", "each", "every", "most", "some"} for child in case.children)


def _coordinated(head: Token, governor: Token, around: set[int]) -> bool:
    """Whether a condition's verb is joined to one that the measure stands in, and is no further clause."""
    apart = governor.dep_ == "conj" and any(child.dep_ in {"aux", "nsubj"} for child in governor.children)
    before = first_conjunct(governor).i < head.i  # Not "the ban covers tea and will end if"
    return not (apart and before) and any(other.i in around for other in governor.conjuncts)


def _closes_quote(words: Span) -> bool:
    """Whether some words end with the quotation mark for one that opens among them."""
    quotes = [word for word in words if word.is_quote]
    return words[-1].is_quote and len(quotes) % 2 == 0


def _trimmed(head: Token, start: int, end: int) -> tuple[int, int] | None:
    """The range without closing punctuation, and without the measure itself when the parser swallowed it."""
    if start <= head.i < end:
        return None
    while end > start and head.doc[end - 1].is_punct and not _closes_quote(head.doc[start:end]):
        end -= 1
    return (start, end) if end > start else None
