"""Tells what becomes of a plan for a punitive measure, or of one to end it: it is passed, refused, dropped or fails."""

from __future__ import annotations

from helpers.finding.sanctions.aims import lifts
from helpers.finding.sanctions.cases import Case, Step
from helpers.finding.sanctions.clauses import factual, infinitive, might, negated, passive
from helpers.finding.sanctions.determiners import certain
from helpers.finding.sanctions.outcomes import CALLED_FOR, CONSIDERED, IMPOSED, OPPOSED, THREATENED
from helpers.finding.sanctions.status_words import Governor
from helpers.finding.sanctions.subjects import TEXTS, subject_of

ENACTING = frozenset({"pass", "adopt", "approve", "sign", "enact", "ratify"})
# Verbs that carry out the bill, plan or proposal that they govern.
CARRYING = ENACTING | {"agree", "accept", "clear", "announce"}
_PASSAGES = frozenset({"passage", "adoption", "approval", "enactment", "ratification"})
_DROPPING = frozenset(
    "abandon ax axe cancel ditch drop quash scrap stop withdraw "
    "abandonment cancellation dropping scrapping withdrawal".split()
) | {"call off", "give up", "throw out"}
# What refuses a plan or a call, but not a measure ("dismissed the sanctions" thinks little of them).
_DISMISSING = frozenset({"dismiss", "fight"})
_FAILING = frozenset("fail collapse die founder flop".split())
_AWRY = frozenset({"short", "apart", "through", "flat"})
_PASSING = frozenset("pass win gain get clear secure muster garner attract advance succeed".split())
_PLANS = TEXTS | {"plan", "proposal", "effort", "attempt", "bid", "vote", "push", "initiative"}


def carries(governor: Governor) -> bool:
    """Whether a word carries out the plan that it governs ("passed the bill", "voted for it", "its adoption")."""
    word, slot, _ = governor
    if word.pos_ == "NOUN":
        return slot in {"of", "to"} and word.lemma_ in _PASSAGES
    return (slot == "object" and word.lemma_ in CARRYING) or (slot == "for" and word.lemma_ == "vote")


def comes_to_nothing(governor: Governor) -> bool:
    """Whether a word tells that the plan or call that it governs is refused, dropped or fails."""
    word, slot, entry = governor
    if slot == "subject":
        return _fails(governor)
    refused = entry is not None and entry.status == OPPOSED
    return slot in {"object", "of"} and (refused or _drops(governor)) and not negated(word)


def passed(case: Case) -> Step | None:
    """A plan that gets through is carried out: "the bill passed the Senate", "became law"."""
    verb = case.token
    if case.status != CONSIDERED or case.slot != "subject" or verb.pos_ != "VERB" or case.denied or not factual(verb):
        return None
    objects = {child.lemma_ for child in verb.children if child.dep_ in {"dobj", "attr"}}
    through = verb.lemma_ in {"pass", "clear"} or (verb.lemma_ == "become" and "law" in objects)
    through = through or (verb.lemma_ in {"win", "gain", "get", "receive"} and "approval" in objects)
    subject = subject_of(verb)
    done = through and subject is not None and subject.lemma_ in _PLANS
    return Step(IMPOSED, final=False) if done else None


def dropped(case: Case) -> Step | None:
    """A measure that is only planned or wished is not lifted when it is dropped: it is refused."""
    governor = Governor(case.token, case.slot, case.entry)
    given_up = _fails(governor) or (case.slot in {"object", "of"} and _drops(governor))
    dismissed = case.token.lemma_ in _DISMISSING and case.status == THREATENED  # "Dismissed the threat of sanctions"
    if case.status not in {CONSIDERED, CALLED_FOR, THREATENED} or not given_up or dismissed:
        return None
    kept = might(case.token) or (case.denied and case.token.lemma_ != "pass")
    return Step(case.status if kept else OPPOSED, final=False)


def overcome(case: Case) -> Step | None:
    """Who "defeats the sanctions" gets over those that are there; an assembly defeats a plan, or "an embargo"."""
    known = case.status is None and certain(case.noun.head) and not passive(case.token)
    beaten = case.token.lemma_ == "defeat" and case.token.pos_ == "VERB"
    return Step(IMPOSED, final=True) if known and beaten else None


def _drops(governor: Governor) -> bool:
    word = governor.entry.word if governor.entry is not None else governor.token.lemma_
    return word in _DISMISSING or (lifts(governor) and word in _DROPPING)


def _fails(governor: Governor) -> bool:
    """Whether a plan fails, not what it was to do ("the bill failed to pass", not "failed to end the war")."""
    verb = governor.token
    subject = subject_of(verb) if governor.slot == "subject" and verb.pos_ == "VERB" else None
    if subject is None or subject.lemma_ not in _PLANS:
        return False
    fell = verb.lemma_ == "fall" and any(child.lower_ in _AWRY for child in verb.children)
    failed = verb.lemma_ in _FAILING and all(c.lemma_ in _PASSING for c in verb.children if infinitive(c))
    return fell or failed or (verb.lemma_ == "pass" and negated(verb))
