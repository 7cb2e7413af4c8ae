"""What verbs tell of a punitive measure by their form alone: that it comes, acts, would act, is something.

The rules for words that the lexicon says nothing of; the first three hold for those that it has as well.
"""

from __future__ import annotations

from helpers.finding.sanctions.cases import Case, Step
from helpers.finding.sanctions.clauses import (
    approaching,
    at_once,
    claims,
    conditional,
    factual,
    future,
    hypothetical,
    might,
    negated,
    obliged,
    passive,
    pending,
    reported,
    started,
    starting,
)
from helpers.finding.sanctions.determiners import dated_today, definite, indefinite, none_of, unspecific
from helpers.finding.sanctions.fates import dropped, passed
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    MAINTAINED,
    MENTIONED,
    THREATENED,
    under_modal,
)
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import FURTHER, modifiers, prepositional

# What a measure that is not there yet does: "sanctions could follow".
COMING = frozenset({"follow", "come", "result", "ensue"})

_COSTING = frozenset({"come", "carry", "have", "bring", "exact", "face"})
_INCLUDING = frozenset({"include", "involve", "comprise", "mean", "feature"})
_SETTING_UP = frozenset({"introduction", "imposition", "adoption", "imposing"})
_COSTS = frozenset({"cost", "price", "consequence"})


def in_general(case: Case) -> Step | None:
    """Sanctions as such: "sanctions alone will not bring peace"."""
    as_such = none_of(case.noun.head) and case.token.lemma_ == "be"  # "No sanctions will be enough"
    as_such = as_such or (unspecific(case.noun) and claims(case.token))
    told = case.slot == "subject" and case.status is None and as_such
    return Step(MENTIONED, final=True) if told else None


def on_the_way(case: Case) -> Step | None:
    """A measure that comes closer or starts."""
    if case.slot != "subject":
        return None
    if approaching(case.token):
        return Step(case.status or ANNOUNCED, final=True)
    if started(case.token) or at_once(case.token):
        return Step(IMPOSED, final=True)
    applies = case.token.lemma_ == "apply" and starting(case.token)
    if applies and any(child.lower_ == "still" for child in case.token.children):
        return Step(MAINTAINED, final=True)  # "Sanctions will still apply to the generals"
    return Step(ANNOUNCED, final=False) if starting(case.token) else None


def at_a_cost(case: Case) -> Step | None:
    """What is part of the price of a deed: "an attack would come at a cost, including sanctions"."""
    things = (*case.token.children, *prepositional(case.token, frozenset({"at", "with"})))
    costs = case.token.lemma_ in _COSTING and any(thing.lemma_ in _COSTS for thing in things)
    threat = costs and case.status is None and (future(case.token) or hypothetical(case.token))
    return Step(THREATENED, final=True) if threat else None


def _if_it_comes(case: Case) -> Step | None:
    """What may come: "if new sanctions follow, we will answer"."""
    may = case.slot == "subject" and case.token.lemma_ in COMING and case.status is None
    return Step(CONSIDERED, final=True) if may and pending(case.token) and not definite(case.noun.head) else None


def _has_acted(case: Case) -> Step | None:
    """Whatever measures have done, they are there: "the sanctions have done nothing"."""
    if case.slot != "subject" or not factual(case.token) or case.token.tag_ == "VB":
        return None
    placed = dated_today(case.noun.head) or case.token.lemma_ in COMING  # "The sanctions follow a vote"
    going_on = case.token.tag_ == "VBG" and any(child.lower_ in {"is", "are"} for child in case.token.children)
    present = (case.noun.takes_up or placed) and (going_on or case.token.tag_ in {"VBZ", "VBP"})
    been = case.token.tag_ == "VBN" and any(child.dep_ == "attr" for child in case.token.children)  # "Have been a blow"
    return Step(
        case.status or IMPOSED if (case.token.pos_ == "VERB" or been) and not present else case.status, final=True
    )


def _would_act(case: Case) -> Step | None:
    """What a measure would do says nothing of who sets it."""
    if case.slot != "subject" or not hypothetical(case.token) or passive(case.token):
        return None
    new = not definite(case.noun.head) or any(word.lower_ in FURTHER for word in modifiers(case.noun.head))
    if case.status is None and new and obliged(case.token):
        return Step(CALLED_FOR, final=True)  # "An embargo should be part of the answer"
    subject = subject_of(case.token)
    imagined = subject is not None and subject.lemma_ in _SETTING_UP and not definite(case.noun.head)
    if case.status == IMPOSED and imagined:
        return Step(CONSIDERED, final=True)  # "The introduction of new sanctions would be a mistake"
    if case.status is None and case.token.lemma_ in COMING and reported(case.token) and not conditional(case.token):
        return Step(ANNOUNCED, final=True)  # "Disclosed that more sanctions would follow"
    coming = case.token.lemma_ in COMING
    if coming and (conditional(case.token) or case.token.dep_ == "relcl"):  # "The sanctions that would follow"
        return Step(case.status or THREATENED, final=True)
    open_ended = indefinite(case.noun.head) and not case.noun.likens  # "Such a step would" is one that was named
    return Step(case.status or (CONSIDERED if coming or open_ended else None), final=True)


def _is_predicate(case: Case) -> Step | None:
    """What something would be: "the next step would be sanctions"."""
    if case.slot != "predicate" or case.status is not None:
        return None
    if negated(case.token) or none_of(case.noun.head):
        return Step(MENTIONED, final=True)  # "There is no embargo on Israel"
    taken_up = any(child.dep_ == "nsubj" and child.lower_ in {"it", "this", "that"} for child in case.token.children)
    if taken_up and case.noun.definite and hypothetical(case.token):
        return Step(None, final=True)  # "It would be the fifth package": what the sentence before tells
    if hypothetical(case.token):
        return Step(CALLED_FOR if obliged(case.token) else CONSIDERED, final=False)
    return Step(ANNOUNCED if future(case.token) else None, final=False)


def _imagined(case: Case) -> Step | None:
    """What "imposing sanctions would" bring about is only imagined."""
    would = case.slot == "clause" and hypothetical(case.token) and case.status == IMPOSED
    subject = would and any(child.dep_ == "csubj" for child in case.token.children)
    return Step(CONSIDERED, final=True) if subject else None


def _might_include(case: Case) -> Step | None:
    """What steps might be: "an answer might include an embargo"."""
    named = case.slot == "object" and case.token.lemma_ in _INCLUDING and case.status is None
    return Step(CONSIDERED, final=False) if named and might(case.token) else None


def _any_word(case: Case) -> Step | None:
    """A word that the lexicon says nothing of: its modals count."""
    acting = case.slot != "subject" and case.token.pos_ in {"VERB", "AUX"}
    if case.slot == "object" and case.status is None and none_of(case.noun.head):
        return Step(MENTIONED, final=True)  # "The pact foresees no sanctions"
    there = any(child.lower_ in {"existing", "current"} for child in case.noun.head.children)
    moved = case.status and acting and not there  # "Would replace the existing cap"
    return Step(under_modal(case.status, case.token) if case.status and moved else case.status, final=False)


UNLISTED = (
    passed,
    dropped,
    in_general,
    on_the_way,
    at_a_cost,
    _if_it_comes,
    _has_acted,
    _would_act,
    _is_predicate,
    _imagined,
    _might_include,
    _any_word,
)
