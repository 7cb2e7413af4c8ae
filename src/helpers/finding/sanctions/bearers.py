"""What is said of those whom a punitive measure hits: that they face it, are spared it or try to avoid it.

Rules for words that the lexicon has, asked with those of ``steps``.
"""

from __future__ import annotations

from helpers.finding.sanctions.cases import Case, Step
from helpers.finding.sanctions.clauses import future, hypothetical, infinitive, no_longer, obliged
from helpers.finding.sanctions.determiners import definite
from helpers.finding.sanctions.outcomes import ANNOUNCED, CALLED_FOR, CONSIDERED, IMPOSED, LIFTED, THREATENED
from helpers.finding.sanctions.status_words import TARGET
from helpers.reading.parse import Token

_AVOIDING = frozenset({"avoid", "avert", "escape"})
# Not what somebody "no longer recovers from" or is "no longer immune to".
_BEARING = frozenset("bear be endure face live object remain subject suffer target under".split())


def avoided(case: Case) -> Step | None:
    """What somebody has to do something to be spared: "must agree to avoid sanctions"."""
    avoided = case.token.lemma_ in _AVOIDING and infinitive(case.token) and case.slot == "object"
    open_ended = case.status is None and not definite(case.noun.head)
    return Step(THREATENED, final=True) if avoided and open_ended else None


def borne_no_more(case: Case) -> Step | None:
    """What somebody is spared from now on: "should no longer face sanctions", "is no longer under sanctions"."""
    borne = case.says(IMPOSED) and case.about(TARGET) and case.status is None and case.token.lemma_ in _BEARING
    spared = borne and any(no_longer(word) for word in (case.token, case.token.head))
    able = any(child.lower_ in {"can", "could"} for child in case.token.children)  # "Can no longer bear the sanctions"
    return Step(LIFTED, final=True) if spared and not able else None


def spared(case: Case) -> Step | None:
    """Whom known measures do not hit: "food will not be covered by the coming sanctions"."""
    spared = case.denied and case.entry is not None and case.entry.object == TARGET and definite(case.noun.head)
    return Step(case.status, final=True) if spared and case.slot in {"by", "with"} else None


def borne(case: Case) -> Step | None:
    """What somebody is or would be under."""
    if not case.says(IMPOSED) or not case.about(TARGET):
        return None
    if case.token.pos_ == "ADJ" and hypothetical(case.token.head):
        return Step(case.status or CONSIDERED, final=True)
    if case.token.pos_ == "NOUN":
        return None
    if future(case.token) and case.noun.path != "burden":
        return Step(case.status or ANNOUNCED, final=False)
    open_ended = hypothetical(case.token) or future(case.token) or _or_else(case.token)
    if case.status is None and obliged(case.token):
        return Step(CALLED_FOR, final=True)  # "Should face sanctions"
    return Step(case.status or (THREATENED if open_ended else IMPOSED), final=not open_ended)


def _or_else(verb: Token) -> bool:
    """Whether a verb tells what happens to who does not do what stands before "or" ("to leave or face sanctions")."""
    joined = verb.dep_ == "conj" and verb.tag_ == "VB"
    return joined and any(child.lower_ == "or" and child.i < verb.i for child in verb.head.children)
