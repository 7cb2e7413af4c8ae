"""What people claim, hope, fear or say of punitive measures, and so do not do with them.

Rules for words that the lexicon has, asked with those of ``steps``.
"""

from __future__ import annotations

from helpers.finding.sanctions.cases import Case, Step
from helpers.finding.sanctions.clauses import FINITE, infinitive, obliged, passive
from helpers.finding.sanctions.determiners import certain, indefinite
from helpers.finding.sanctions.outcomes import (
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    THREATENED,
)
from helpers.finding.sanctions.talks import TALK
from helpers.finding.sanctions.words import NOUNS
from helpers.finding.tokens import first_conjunct
from helpers.reading.parse import Token

_CLAIMING = frozenset({"insist", "call"})
_TOPICAL = frozenset({"about", "of", "on", "object"})
PUTTING_IN_FORCE = frozenset({"enforce", "implement", "implementation", "enforcement"})
_SPEAKING = frozenset("speak talk say comment discuss mention specify elaborate list name".split())
_TELLING = frozenset({"disclose", "reveal"})
_GIVING = frozenset({"give", "provide"})
_DETAILS = frozenset({"detail", "information", "answer", "explanation", "timeline", "date"})
_HOPING = frozenset({"hope", "hop", "hint", "suggest", "expect", "indicate", "signal"})
INCLUDING = frozenset({"include", "contain", "comprise"})
_COMING = frozenset({"follow", "come", "start", "begin", "stay", "remain"})


def _claimed(case: Case) -> Step | None:
    """What somebody says that is so he does not demand: "insisted that the sanctions will stay"."""
    clause = _clause(case.token, case.noun.head) if case.slot == "clause" and case.says(CALLED_FOR) else None
    if clause is None or case.token.lemma_ not in _CLAIMING or obliged(clause):
        return None
    finite = {clause.tag_, *(child.tag_ for child in clause.children if child.dep_ in {"aux", "auxpass"})}
    return None if finite.isdisjoint(FINITE) else Step(case.status, final=False)


def _done_already(case: Case) -> Step | None:
    """What is said to matter and has been done is not wished: "it is important that we have imposed sanctions"."""
    clause = _clause(case.token, case.noun.head) if case.slot == "clause" and case.says(CALLED_FOR) else None
    done = clause is not None and clause.dep_ == "ccomp" and clause.tag_ == "VBD" and case.token.pos_ == "ADJ"
    return Step(case.status, final=True) if done else None


def _awaited_from(case: Case) -> Step | None:
    """What measures are hoped or feared to do tells nothing of them: "hopes that sanctions will bring it down"."""
    if not case.says(CONSIDERED, THREATENED, MENTIONED) or case.slot != "clause" or case.status is not None:
        return None
    noun = first_conjunct(case.noun.head)
    verb = noun.head
    acts = noun.dep_ == "nsubj" and not (passive(verb) or infinitive(verb)) and verb.lemma_ not in _COMING | INCLUDING
    reaching = any(child.dep_ in {"dobj", "prep"} and child.i > verb.i for child in verb.children)
    return Step(None, final=False) if acts and reaching and not indefinite(case.noun.head) else None


def _doubted_end(case: Case) -> Step | None:
    """Who doubts that a measure will be lifted takes it for kept."""
    doubted = case.status == LIFTED and case.token.lemma_ == "doubt" and case.slot == "clause" and not case.denied
    return Step(MAINTAINED, final=True) if doubted else None


def _hoped_end(case: Case) -> Step | None:
    """What somebody hopes or hints will end is told as ending: "hopes that the sanctions will be lifted"."""
    ending = case.status == LIFTED and case.slot == "clause" and case.token.lemma_ in _HOPING and not case.denied
    clause = _clause(case.token, case.noun.head) if ending else None
    return Step(LIFTED, final=True) if clause is not None and clause.dep_ in {"ccomp", "acl"} else None


def _wished_to_see(case: Case) -> Step | None:
    """What somebody wants to see he wants: "would like to see an end to the sanctions"."""
    wished = case.token.lemma_ == "see" and infinitive(case.token) and case.status is not None
    return Step(case.status, final=False) if wished else None


def _unafraid(case: Case) -> Step | None:
    """Who does not fear a measure says nothing of how far it is: "do not fear the possible sanctions"."""
    unmoved = case.denied and case.token.lemma_ == "fear" and case.slot == "object" and case.status is not None
    return Step(case.status, final=False) if unmoved else None


def _spoken_of_known(case: Case) -> Step | None:
    """Who speaks of "the sanctions" or "EU sanctions" speaks of those that are there or have been named."""
    about = case.says(MENTIONED) and case.token.pos_ == "VERB" and case.slot in _TOPICAL and case.status is None
    return Step(None, final=True) if about and certain(case.noun.head) else None


def _not_talked_about(case: Case) -> Step | None:
    """What was not spoken of is not ruled out: "the issue of sanctions was not raised"."""
    talk = case.entry is not None and case.entry.word in TALK and case.says(CONSIDERED)
    if not talk or not case.denied or case.token.pos_ != "VERB":
        return None
    if case.status == LIFTED:
        return Step(IMPOSED, final=True)
    told = None if certain(case.noun.head) else MENTIONED
    return Step(told, final=True) if case.status in {None, CONSIDERED} else None


def _unspoken(case: Case) -> Step | None:
    """Of what nobody would speak nothing is told: "declined to speak of new sanctions"."""
    silent = case.token.lemma_ in {"avoid", "decline", "refuse"} and case.slot == "clause"
    inner = [word for word in case.token.children if word.dep_ == "xcomp"] if silent else []
    if any(map(_tells_more, inner)):
        return Step(case.status or MENTIONED, final=True)  # "Declined to give details of what is under discussion"
    return Step(MENTIONED, final=True) if any(word.lemma_ in _SPEAKING for word in inner) else None


def _tells_more(verb: Token) -> bool:
    """Whether somebody discloses something or gives details, not "gives in" or "gives up sanctions"."""
    given = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in _TELLING or (verb.lemma_ in _GIVING and any(thing.lemma_ in _DETAILS for thing in given))


def _carried_out(case: Case) -> Step | None:
    """Who is to enforce known measures has them: "promised to enforce the embargo", "the implementation of"."""
    if case.token.lemma_ not in PUTTING_IN_FORCE or case.status not in {None, IMPOSED} or indefinite(case.noun.head):
        return None
    if case.token.pos_ in NOUNS:
        return Step(IMPOSED, final=True)
    known = certain(case.noun.head) or case.token.dep_ == "acl" or case.token.lemma_ == "enforce"
    joined = case.token.dep_ == "conj" and case.token.tag_ == "VB"  # "To hold talks and implement the sanctions"
    left_open = case.slot == "object" and (infinitive(case.token) or case.token.tag_ == "VBG" or joined)
    return Step(IMPOSED, final=True) if known and left_open and not case.denied else None


def _clause(verb: Token, measure: Token) -> Token | None:
    """The clause below a verb that a measure stands in."""
    return next((child for child in verb.children if child.is_ancestor(measure)), None)


VIEWS = (
    _claimed,
    _done_already,
    _awaited_from,
    _doubted_end,
    _hoped_end,
    _wished_to_see,
    _unafraid,
    _spoken_of_known,
    _not_talked_about,
    _unspoken,
    _carried_out,
)
