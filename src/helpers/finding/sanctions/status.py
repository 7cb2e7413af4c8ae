"""Reads how far a punitive measure has come from the words that govern it: verbs, nouns, modals, negation.

The chain of governors is climbed from the measure outwards ("the EU did not rule out imposing sanctions": impose,
then rule out, then its negation), and each one turns the status that the inner ones gave into its own.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from helpers.finding.sanctions.clauses import (
    approaching,
    asked,
    factual,
    future,
    hypothetical,
    infinitive,
    negated,
    passive,
    pending,
    purpose,
    starting,
    topic,
)
from helpers.finding.sanctions.governors import PONDERING, SENDER, TARGET, Governor, Governors
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    NEGATED,
    OPPOSED,
    PREVENTING,
    THREATENED,
    WAIVERS,
    combined,
    under_modal,
)
from helpers.finding.sanctions.words import (
    NOUNS,
    forms,
    modifiers,
)


class Standing(NamedTuple):
    """What a measure's governors say.

    Attributes
    ----------
    status
        None when they say nothing and the context has to.
    governors
        From the innermost outwards.
    """

    status: str | None
    governors: tuple[Governor, ...]


class StatusReader:
    """Reads the status of measures.

    Parameters
    ----------
    governors
        What finds the words that govern a measure.
    """

    def __init__(self, governors: Governors) -> None:
        self._governors = governors

    def read(self, noun: SanctionNoun) -> Standing:
        """The status of one measure and the words that govern it."""
        status = self._own(noun)
        governors: list[Governor] = []
        final = False
        for governor in self._governors.of(noun):
            if (final and not _names_parties(governor)) or (governors and _adjunct(governor)):
                if status == IMPOSED and _ended(governor):
                    status = LIFTED
                if not (status == IMPOSED and _told_aside(governors[-1].token) and _ends(governor)):
                    continue
                final = False
            if not final:
                if status == CONSIDERED and governors and _planned_aside(governors[-1]) and _carries_out(governor):
                    # "Will impose the sanctions that it has prepared"
                    status = None
                planned = _plan(governors[-1]) if governors else noun.head != noun.core
                waived = governors[-1].token if governors else noun.head
                if (
                    status == IMPOSED
                    and waived.lemma_ in WAIVERS
                    and governor.entry
                    and governor.entry.status == LIFTED
                ):
                    # "Ended the exemptions from the travel ban"
                    governors.append(governor)
                    final = True
                    continue
                carried = planned and governor.slot == "object" and governor.token.lemma_ in _CARRYING
                status, final = _step(None if carried and status == CONSIDERED else status, governor, noun)
            governors.append(governor)
        if not any(governor.entry for governor in governors) and (listing := self._governors.listing(noun.head)):
            governors.append(listing)
            status = _step(status, listing, noun)[0]
        made = any(governor.entry and governor.entry.subject == SENDER for governor in governors)
        told = any(governor.token.dep_ in {"acl", "relcl"} for governor in governors)
        if (
            status in {None, IMPOSED}
            and not (made or told)
            and any(child.lower_ == "any" for child in noun.head.children)
        ):
            status = CONSIDERED
        if status is None and any(asked(governor.token) for governor in governors):
            status = CONSIDERED
        if status == IMPOSED and made and purpose(governors[-1].token):
            status = CALLED_FOR if any(map(_obliged, noun.head.ancestors)) else CONSIDERED
        if status == LIFTED and any(_unsaid(governor.token) for governor in governors):
            status = MAINTAINED
        return Standing(status, tuple(governors))

    def of_deed(self, deed: SanctionNoun) -> Standing:
        """The status of a measure that a verb names ("plans to ban imports")."""
        status: str | None = OPPOSED if negated(deed.head) else under_modal(IMPOSED, deed.head)
        governors: list[Governor] = []
        for governor in self._governors.of(deed):
            status, final = _step(status, governor, deed)
            governors.append(governor)
            if final:
                break
        return Standing(status, tuple(governors))

    def _own(self, noun: SanctionNoun) -> str | None:
        """The status that the phrase's own words give ("existing sanctions", "sanctions relief")."""
        for token in modifiers(noun.head):
            for form in forms(token):
                if row := self._governors.entry("adjective", form, "modifier"):
                    return row.status
        after = noun.head.doc[noun.head.i + 1 : min(noun.head.i + 3, noun.head.sent.end)]
        if len(after) == 2 and after[0].lower_ in {"under", "in"} and after[1].lemma_ in PONDERING:
            return CONSIDERED
        if noun.head != noun.core:
            for form in forms(noun.head):
                if row := self._governors.entry("noun", form, "of"):
                    return row.status
        return None


# What a measure that is not there yet does: "sanctions could follow".
_COMING = frozenset({"follow", "come", "result", "ensue"})
_ARTICLES = frozenset({"a", "an", "any"})
_FURTHER = frozenset({"further", "additional", "new", "more", "fresh", "tougher", "stronger", "harsher", "stricter"})
_DEFINITE = frozenset({"the", "these", "those", "this", "such"})
# Verbs that carry out the bill, plan or proposal that they govern.
_CARRYING = frozenset({"pass", "adopt", "approve", "sign", "enact", "ratify", "agree", "accept", "clear", "announce"})
_ORDERS = frozenset({"order", "decree", "directive", "law", "bill", "resolution"})
# Sanctions called so may be any ("economic sanctions never work").
_KINDS = frozenset({"economic", "financial", "individual", "personal", "targeted", "secondary"})
_DECIDING = frozenset({"decide", "agree", "settle"})
_TELLING = frozenset({"announce", "unveil", "reveal", "publish", "outline", "declare", "confirm"})
_PUTTING_IN_FORCE = frozenset({"enforce", "implement", "apply"})
_BACKING = frozenset({"support", "back", "favor", "favour"})


def _step(status: str | None, governor: Governor, noun: SanctionNoun) -> tuple[str | None, bool]:
    """The status after one more governor, and whether the ones further out have no say in it."""
    token, entry = governor.token, governor.entry
    if governor.slot == "subject" and status is None and _unspecific(noun) and _claims(token):
        # "Sanctions alone will not bring peace" speaks of sanctions as such.
        return MENTIONED, True
    if governor.slot == "subject" and approaching(token):
        return (status or ANNOUNCED), True
    if governor.slot == "subject" and starting(token):
        return ANNOUNCED, False
    if entry is None and governor.slot == "subject" and factual(token) and not _bare(token):
        # Whatever they have done, they are there ("the sanctions have done nothing").
        present = noun.takes_up and token.tag_ in {"VBZ", "VBP"}
        return (status or IMPOSED if token.pos_ == "VERB" and not present else status), True
    if entry is None and governor.slot == "subject" and hypothetical(token) and not passive(token):
        # What a measure would do says nothing of who sets it.
        if token.lemma_ in _COMING and _conditional(token):
            return status or THREATENED, True
        return (status or (CONSIDERED if token.lemma_ in _COMING or _indefinite(noun.head) else None)), True
    if entry is None and governor.slot == "predicate" and status is None:
        # "The next step would be sanctions."
        if negated(token):
            return MENTIONED, True
        return (CONSIDERED if hypothetical(token) else ANNOUNCED if future(token) else None), False
    if entry is None:
        acting = governor.slot != "subject" and token.pos_ in {"VERB", "AUX"}
        return (under_modal(status, token) if status and acting else status), False
    if status == LIFTED and entry.status in {IMPOSED, ANNOUNCED} and token.lemma_ in _CARRYING | _ORDERS:
        # "Signed an order lifting the sanctions"
        return LIFTED, False
    if governor.slot == "object" and entry.status == IMPOSED and _told_aside(token):
        # "sanctions imposed by ...", "sanctions that ... imposed" are in force, unless they are lifted or kept.
        return (status or IMPOSED), True
    if token.lemma_ == "require" and token.dep_ == "acl":
        # "The penalties, required under a law"
        return status, False
    if governor.slot == "subject" and token.dep_ in {"acl", "relcl"} and entry.status == IMPOSED:
        return status, False
    lists = token.lemma_ in {"include", "contain", "comprise"}
    if governor.slot == "subject" and entry.status == IMPOSED and status == ANNOUNCED and factual(token) and not lists:
        # "The sanctions, announced on Friday, hit the banks."
        return IMPOSED, True
    if governor.slot == "subject" and entry.status == IMPOSED and status is None and _obliged(token):
        return CALLED_FOR, True
    if governor.slot == "subject" and entry.status == IMPOSED and infinitive(token):
        # "Want the package to include a ban": what governs the verb says more.
        return status, False
    if governor.slot == "subject" and entry.status == IMPOSED and future(token) and status is None:
        # "The embargo will bite": the context tells whether it is there.
        return None, True
    if (
        token.lemma_ in {"avoid", "avert", "escape"}
        and infinitive(token)
        and status is None
        and not _definite(noun.head)
    ):
        # "Must agree to avoid sanctions"
        return THREATENED, True
    if entry.status == IMPOSED and entry.subject not in {SENDER, TARGET}:
        if token.lemma_ in _PUTTING_IN_FORCE and governor.slot == "object" and future(token):
            return status or ANNOUNCED, True
        # A word such as "effect of" or "evade" presupposes the measure, but not under a modal ("sanctions would hurt").
        if token.pos_ in {"VERB", "AUX"} and hypothetical(token):
            open_ended = _indefinite(noun.head) or (_might(token) and not _definite(noun.head))
            return status or (CONSIDERED if open_ended else None), True
        return status or IMPOSED, True
    if entry.status == IMPOSED and entry.subject == TARGET and token.pos_ == "ADJ" and hypothetical(token.head):
        return (status or CONSIDERED), True
    if entry.status == IMPOSED and entry.subject == TARGET and token.pos_ != "NOUN":
        open_ended = hypothetical(token) or future(token)
        return (status or (THREATENED if open_ended else IMPOSED)), not open_ended
    if entry.status == IMPOSED and entry.subject == SENDER and governor.slot == "object" and topic(token):
        # "When it comes to imposing sanctions" speaks of no event.
        return status, False
    if entry.status == MENTIONED and governor.slot in {"subject", "clause"}:
        # "The measures need approval" tells nothing of how far they have come.
        return (status if _definite(noun.head) else MENTIONED), True
    if entry.status == LIFTED and pending(token):
        # "Until sanctions are lifted" they are in force.
        return (status or IMPOSED), True
    needed = entry.part == "adjective" or (token.lemma_ == "need" and passive(token))
    wished = governor.slot == "clause" or (governor.slot in {"subject", "object"} and needed)
    if entry.status == CALLED_FOR and wished and status is None and _definite(noun.head):
        # "Want the sanctions to work": they are there.
        return None, False
    known = status in {None, IMPOSED} and _definite(noun.head)
    if token.lemma_ in _BACKING and governor.slot == "object" and (known or _decided(token)):
        # Who supports "the sanctions" or a decision to set them speaks of those that are there.
        return status, False
    denied = negated(token) or _no(token) or (governor.slot == "object" and _no(noun.head))
    if denied and status is None and entry.status == ANNOUNCED and token.lemma_ in _TELLING:
        # "Did not announce new steps" tells nothing of them.
        return MENTIONED, False
    if denied and status is None and entry.status == IMPOSED and entry.subject == SENDER and _not_done(token):
        return MENTIONED, False
    if denied and status is None and token.lemma_ in _DECIDING:
        return OPPOSED if future(token) else CONSIDERED, False
    if token.lemma_ == "fail" and status == ANNOUNCED:
        # "Failed to agree on an embargo"
        return CONSIDERED, False
    if denied and status == LIFTED and entry.status in {CONSIDERED, ANNOUNCED, CALLED_FOR}:
        # "There is no plan to lift them."
        return MAINTAINED, False
    if token.lemma_ == "raise" and noun.word.role == "tariff":
        return under_modal(IMPOSED, token), False
    if status == CONSIDERED and token.pos_ == "ADJ" and entry.status == THREATENED:
        # "Willing to consider sanctions"
        return CONSIDERED, False
    if token.lemma_ == "expect" and governor.slot == "object" and passive(token):
        soon = any(starting(child) for child in token.children if child.dep_ == "xcomp")
        if not (status is None and _indefinite(noun.head)) and any(map(_has_effect, token.children)):
            # As in: the return of the sanctions is expected to hurt exports.
            return status, True
        return ANNOUNCED if soon else combined(CONSIDERED, status), False
    if status == LIFTED and entry.status == IMPOSED and entry.subject == SENDER and token.pos_ == "VERB":
        # "Moved to lift the sanctions", "took the decision to lift them"
        return under_modal(LIFTED, token), False
    status = combined(entry.status, status)
    if token.lemma_ == "hesitate" and denied:
        return THREATENED, False
    if token.pos_ in NOUNS and denied:
        # "No need for sanctions", "no agreement on sanctions"
        return {CALLED_FOR: OPPOSED, ANNOUNCED: CONSIDERED}.get(status, status), False
    if token.pos_ in {"VERB", "AUX"}:
        status = under_modal(NEGATED.get(status, status) if denied else status, token)
    return status, False


def _might(verb: Token) -> bool:
    """Whether a verb tells what may be ("sanctions could hit Norway")."""
    return any(child.lower_ in {"could", "may", "might"} for child in verb.children if child.dep_ == "aux")


def _has_effect(verb: Token) -> bool:
    """Whether an infinitive tells what a measure does to something, not what is in it."""
    acts = verb.dep_ == "xcomp" and verb.lemma_ not in {"include", "contain", "comprise", "cover", "target"}
    return acts and any(child.dep_ == "dobj" for child in verb.children)


def _decided(verb: Token) -> bool:
    """Whether a verb's object is a decision ("backed the decision to impose sanctions")."""
    return any(child.lemma_ in {"decision", "move"} for child in verb.children if child.dep_ == "dobj")


def _unsaid(verb: Token) -> bool:
    """Whether nobody has said what a verb tells ("has not suggested that sanctions | be lifted")."""
    return verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" and negated(verb.head)


def _ended(governor: Governor) -> bool:
    """Whether a verb says of a measure that it is over ("the sanctions, imposed in May, | were suspended")."""
    lifted = governor.entry is not None and governor.entry.status == LIFTED and governor.slot in {"subject", "object"}
    return lifted and passive(governor.token) and factual(governor.token) and not negated(governor.token)


def _planned_aside(governor: Governor) -> bool:
    """Whether a participle or relative clause tells that a measure was planned."""
    return governor.token.dep_ in {"acl", "relcl"} and governor.slot == "object"


def _carries_out(governor: Governor) -> bool:
    entry = governor.entry
    return entry is not None and entry.status == IMPOSED and entry.subject == SENDER and governor.slot == "object"


def _ends(governor: Governor) -> bool:
    """Whether a word ends or keeps a measure that has been told to be there ("lifted sanctions | imposed in May")."""
    entry, word = governor.entry, governor.token
    if entry is None or not (entry.status in {LIFTED, MAINTAINED} or word.lemma_ in PREVENTING):
        return False
    if entry.part == "noun":
        return governor.slot in {"of", "to"}
    return governor.slot == "object" and word.pos_ == "VERB" and (factual(word) or infinitive(word))


def _told_aside(verb: Token) -> bool:
    """Whether a participle or relative clause tells what was done with the noun before it."""
    return (verb.dep_ == "acl" and passive(verb)) or (verb.dep_ == "relcl" and verb.tag_ == "VBD" and factual(verb))


def _conditional(verb: Token) -> bool:
    """Whether a condition stands beside a verb ("would follow if troops crossed the border")."""
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(word.lower_ in {"if", "unless", "should"} for clause in clauses for word in clause.children)


def _plan(governor: Governor) -> bool:
    """Whether a word is a bill, plan or proposal."""
    return governor.entry is not None and governor.entry.part == "noun" and governor.entry.status == CONSIDERED


def _adjunct(governor: Governor) -> bool:
    """Whether a word speaks of the measure that its adjunct names itself ("hit in sanctions"), no further one."""
    entry = governor.entry
    return entry is not None and entry.object == TARGET and governor.slot in {"in", "through"}


def _names_parties(governor: Governor) -> bool:
    """Whether a word names sender or target after the status is settled ("criticised the West for those imposed")."""
    if governor.entry is None:
        return False
    hits = governor.slot == "subject" and governor.entry.object == TARGET
    agent = governor.entry.subject == SENDER and any(child.dep_ == "agent" for child in governor.token.children)
    return hits or agent or governor.entry[3:] == (IMPOSED, None, SENDER)


def _not_done(verb: Token) -> bool:
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "have":
        # "Have yet to be imposed"
        return True
    """Whether a negated verb tells what has not been done, and not what is refused ("has not imposed any")."""
    auxiliaries = {child.lemma_ for child in verb.children if child.dep_ == "aux"}
    spoken_of = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    return spoken_of and bool(auxiliaries) and auxiliaries <= {"have", "do", "be"}


def _obliged(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"must", "should", "ought"} for child in verb.children)


def _no(noun: Token) -> bool:
    return any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children)


def prospective(noun: Token) -> bool:
    """Whether the words before a measure say that it is not there yet ("any measures", "such sanctions")."""
    return _indefinite(noun) or any(child.lower_ in {"such", "any"} for child in noun.children)


def _indefinite(noun: Token) -> bool:
    """Whether a measure is not there yet ("an embargo would cost jobs", "new sanctions would hurt")."""
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    return not words.isdisjoint(_ARTICLES) or (not words.isdisjoint(_FURTHER) and words.isdisjoint(_DEFINITE))


def _unspecific(noun: SanctionNoun) -> bool:
    """Whether a plural names no certain measures ("sanctions never work")."""
    loose = {"cc", "conj", "punct", "advmod"}
    own = [word for word in noun.head.children if word.dep_ not in loose and word.lower_ not in _KINDS]
    return noun.path == "measure" and noun.head.tag_ == "NNS" and not own


def _claims(verb: Token) -> bool:
    """Whether a clause says what its subject is or cannot do, at no certain time."""
    if verb.tag_ == "VBD" or any(child.lower_ in {"there", "could", "may", "might"} for child in verb.children):
        return False
    nominal = verb.lemma_ == "be" and any(child.dep_ == "attr" for child in verb.children)
    return nominal or negated(verb)


def _definite(noun: Token) -> bool:
    return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in noun.children if child.i < noun.i)


def _bare(verb: Token) -> bool:
    """Whether a verb has an infinitive's form for lack of an auxiliary ("sanctions to stay")."""
    return verb.tag_ == "VB"
