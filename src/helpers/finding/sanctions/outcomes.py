"""The statuses of punitive measures, and what becomes of one under outer words, negation and modals."""

from __future__ import annotations

from helpers.finding.sanctions.clauses import fronted, headline, hypothetical, imperative, negated, passive, reported
from helpers.finding.sanctions.subjects import subject_of
from helpers.reading.parse import Token

CALLED_FOR, CONSIDERED, THREATENED, ANNOUNCED = "called_for", "considered", "threatened", "announced"
IMPOSED, MAINTAINED, OPPOSED, LIFTED, MENTIONED = "imposed", "maintained", "opposed", "lifted", "mentioned"

# Statuses of an outer word that outweigh "imposed", "announced", "called for" and so on within it.
_OUTWEIGHS = frozenset({CALLED_FOR, CONSIDERED, THREATENED, OPPOSED, MAINTAINED, LIFTED})
_OUTER: dict[str, dict[str, str]] = {
    IMPOSED: {word: word for word in (CALLED_FOR, CONSIDERED, THREATENED, OPPOSED, MAINTAINED, LIFTED, ANNOUNCED)},
    LIFTED: {
        MENTIONED: IMPOSED,
        IMPOSED: IMPOSED,
        CALLED_FOR: OPPOSED,
        CONSIDERED: IMPOSED,
        THREATENED: IMPOSED,
        OPPOSED: MAINTAINED,
    },
    MAINTAINED: {OPPOSED: OPPOSED, LIFTED: LIFTED, CALLED_FOR: CALLED_FOR},
    OPPOSED: {OPPOSED: CONSIDERED},
    CALLED_FOR: {word: word for word in (CONSIDERED, OPPOSED, LIFTED)},
    THREATENED: {word: word for word in (CALLED_FOR, CONSIDERED, OPPOSED, LIFTED)},
    CONSIDERED: {CALLED_FOR: CALLED_FOR, OPPOSED: OPPOSED, THREATENED: THREATENED},
}
# What a negated word makes of its status.
NEGATED = {
    IMPOSED: OPPOSED,
    ANNOUNCED: OPPOSED,
    CONSIDERED: OPPOSED,
    CALLED_FOR: OPPOSED,
    THREATENED: MENTIONED,
    OPPOSED: CONSIDERED,
    LIFTED: MAINTAINED,
    MAINTAINED: LIFTED,
}
_WOULD = {IMPOSED: THREATENED, LIFTED: IMPOSED}
_MAY = {IMPOSED: CONSIDERED, ANNOUNCED: CONSIDERED}
_COULD = {**_MAY, LIFTED: IMPOSED}
# Who says what it can do threatens to.
_CAN = {**_COULD, IMPOSED: THREATENED}
_SHOULD = {IMPOSED: CALLED_FOR, ANNOUNCED: CALLED_FOR, CONSIDERED: CALLED_FOR, LIFTED: OPPOSED}
_WILL = {IMPOSED: ANNOUNCED}
_MODALS = {
    "would": _WOULD,
    "'d": _WOULD,
    "could": _MAY,
    "may": _MAY,
    "might": _MAY,
    "can": _CAN,
    "ca": _COULD,
    # What "must be renewed every six months" is only due.
    "should": {**_SHOULD, MAINTAINED: CALLED_FOR},
    "must": _SHOULD,
    "ought": _SHOULD,
    "will": _WILL,
    "wo": _WILL,
    "'ll": _WILL,
    "shall": _WILL,
}
# Verbs that keep a measure from being set.
PREVENTING = frozenset({"veto", "block", "prevent", "reject", "torpedo", "scuttle", "thwart", "derail", "defeat"})
# What spares somebody a measure.
WAIVERS = frozenset({"exemption", "waiver", "exception"})
_TEXTS = frozenset(
    {"bill", "draft", "legislation", "proposal", "plan", "amendment", "resolution", "motion", "measure", "act"}
)


def combined(outer: str, inner: str | None) -> str:
    """What an outer governor makes of the status that the inner words gave."""
    if inner is None or inner == MENTIONED:
        return outer
    if inner in _OUTER:
        return _OUTER[inner].get(outer, inner)
    return outer if outer in _OUTWEIGHS else inner


def under_modal(status: str, verb: Token) -> str:
    """What the auxiliary, condition or headline infinitive of a verb makes of the status that the verb gives."""
    for aux in verb.children:
        if aux.dep_ in {"aux", "auxpass"} and aux.lower_ in _MODALS:
            if aux.lower_ == "should" and aux.i < verb.sent.end and fronted(aux, verb):
                return _COULD.get(status, status)
            if aux.lower_ in {"would", "could"} and of_a_text(verb):
                return _COULD.get(status, status)
            return (_WILL if reported(verb) else _MODALS[aux.lower_]).get(status, status)
    if imperative(verb):
        return _MODALS["should"].get(status, status)
    if verb.lower_ == "ought":
        return _SHOULD.get(status, status)  # "Ought to lift the ban"
    if verb.dep_ == "csubj" and (hypothetical(verb.head) or negated(verb.head)):
        return _COULD.get(status, status)  # "Imposing sanctions would cost jobs", "is not on the agenda"
    if verb.tag_ == "VBG" and status == IMPOSED and (_scheduled(verb) or _declared(verb)):
        return ANNOUNCED  # "Is imposing sanctions next week", "said it was banning imports"
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and passive(verb) and not negated(verb):
        return _SHOULD.get(status, status)  # "Will have to be used"
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and passive(verb):
        return _WILL.get(status, status)  # "Is to be adopted"
    if headline(verb):
        return _WILL.get(status, status)
    if verb.dep_ == "advcl" and any(
        child.lower_ in {"if", "unless"} for child in verb.children if child.dep_ == "mark"
    ):
        return _COULD.get(status, status)
    if verb.lemma_ == "go" and any(child.dep_ == "xcomp" for child in verb.children):
        return _WILL.get(status, status)
    return status


def of_a_text(verb: Token) -> bool:
    """Whether a bill or proposal does it ("the bill would impose sanctions")."""
    subject = subject_of(verb)
    return subject is not None and subject.lemma_ in _TEXTS


def _declared(verb: Token) -> bool:
    """Whether somebody said what he was doing ("Oslo said it was imposing an embargo")."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    said = verb.dep_ == "ccomp" and verb.head.lemma_ in {"say", "announce", "declare"} and verb.head.tag_ == "VBD"
    return said and subject is not None and subject.lower_ in {"it", "they", "he", "she", "we"}


def _scheduled(verb: Token) -> bool:
    """Whether a progressive tells what is due at some later time."""
    due = {word.lower_ for child in verb.children for word in (child, *child.children) if child.i > verb.i}
    being = any(child.lower_ in {"is", "are"} for child in verb.children if child.dep_ == "aux")
    return being and not due.isdisjoint({"next", "tomorrow", "soon", "shortly"})
