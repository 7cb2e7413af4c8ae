"""Reads how far a punitive measure has come from the words that govern it: verbs, nouns, modals, negation.

The chain of governors is climbed from the measure outwards ("the EU did not rule out imposing sanctions": impose,
then rule out, then its negation), and each one turns the status that the inner ones gave into its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from helpers.finding.sanctions.actors import containers
from helpers.finding.sanctions.aims import lifts
from helpers.finding.sanctions.cases import Step
from helpers.finding.sanctions.clauses import (
    PONDERING,
    asked,
    doubted,
    earlier,
    factual,
    future,
    headline,
    hypothetical,
    infinitive,
    negated,
    obliged,
    passive,
    purpose,
    reported,
    starting,
    told_aside,
)
from helpers.finding.sanctions.determiners import certain, dated_today, definite, none_of
from helpers.finding.sanctions.fates import ENACTING, carries, comes_to_nothing
from helpers.finding.sanctions.governors import Governors
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    OPPOSED,
    PREVENTING,
    THREATENED,
    WAIVERS,
    under_modal,
)
from helpers.finding.sanctions.positions import TELLING
from helpers.finding.sanctions.status_words import BEARER, SENDER, TARGET, Governor
from helpers.finding.sanctions.steps import step
from helpers.finding.sanctions.views import PUTTING_IN_FORCE
from helpers.finding.sanctions.words import FURTHER, NOUNS, forms, modifiers
from helpers.finding.tokens import first_conjunct
from helpers.reading.parse import Token

# What a relative clause tells of measures that the main clause sets.
_EARLIER = frozenset({CALLED_FOR, CONSIDERED, LIFTED, OPPOSED, THREATENED})
_OPEN_ENDED = frozenset({"any", "possible", "potential", "eventual"})
_SIGNS = frozenset({"sign", "indication", "hint", "suggestion", "evidence", "signal"})
_RESTORING = frozenset("restore reactivate reimpose reinstate revive reintroduce renew reapply".split())
# Who wants a measure put off does not want it.
_PUTTING_OFF = frozenset({"delay", "postpone", "water down"})
_BREACHES = frozenset({"evasion", "circumvention", "bypassing", "violation", "breach"})
# A law on sanctions lets a state set some, whoever passes or cites it.
_LAWS = frozenset({"law", "act"})


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
        status, governors = self._climbed(noun)
        if noun.head != noun.core and status != MAINTAINED and self._own(noun) == LIFTED:
            status = LIFTED  # "Sanctions relief" is no less so for whom it would help
        if noun.is_act or (noun.head != noun.core and noun.head.lemma_ in _LAWS):
            return Standing(MENTIONED, tuple(governors))
        if not any(governor.entry for governor in governors) and (listing := self._governors.listing(noun.head)):
            governors.append(listing)
            status = step(status, listing, noun).status
        return Standing(_settled(status, noun, governors), tuple(governors))

    def _climbed(self, noun: SanctionNoun) -> tuple[str | None, list[Governor]]:
        """The status after the governors from the innermost outwards, and those that count."""
        status, final = self._own(noun), False
        governors: list[Governor] = []
        for governor in self._governors.of(noun):
            inner = governors[-1] if governors else None
            if final and status == IMPOSED and _plans_end(governors):
                status = _after_plan(governor)
            if (final and not _names_parties(governor)) or (inner is not None and _adjunct(governor)):
                if status == IMPOSED and _ended(governor):
                    status = LIFTED
                told = status == IMPOSED and inner is not None and told_aside(inner.token)
                if not (told and (_ends(governor) or (_wants(governor) and not definite(noun.head)))):
                    continue
                final = False
            if not final:
                status, final = _after(status, governor, inner, noun)
            governors.append(governor)
        return status, governors

    def of_deed(self, deed: SanctionNoun) -> Standing:
        """The status of a measure that a verb names ("plans to ban imports")."""
        status: str | None = OPPOSED if negated(deed.head) else under_modal(IMPOSED, deed.head)
        governors: list[Governor] = []
        for governor in self._governors.of(deed):
            status, final = step(status, governor, deed)
            governors.append(governor)
            if final:
                break
        return Standing(status, tuple(governors))

    def _own(self, noun: SanctionNoun) -> str | None:
        """The status that the phrase's own words give ("existing sanctions", "sanctions relief")."""
        # Not "a possible lifting of sanctions"
        holders = (word for word in containers(noun.head) if not lifts(self._governors.noun(word, "of")))
        measured = (word for container in holders for word in modifiers(container))
        for token in (*modifiers(noun.head), *measured):
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


def _after(status: str | None, governor: Governor, inner: Governor | None, noun: SanctionNoun) -> Step:
    """The status after a governor, with regard to the one within it."""
    if status == LIFTED and inner is None and governor.token.lemma_ in _RESTORING:
        status = None  # "Reactivated the expired sanctions"
    if status in _EARLIER and inner is not None and _in_aside(inner) and _carries_out(governor):
        status = None  # "Will impose the sanctions that it has prepared", "restored those that had been lifted"
    if inner is not None and _else_done(inner) and governor.slot == "clause" and definite(noun.head):
        return Step(status, final=False)  # "Plans to challenge the sanctions"
    if governor.token.lower_ == "without" and inner is not None and inner.entry is None:
        return Step(status, final=True)  # "Without having its neighbours on board on the embargo"
    about = inner is not None and inner.entry is None and inner.slot == "for" and inner.token.pos_ == "NOUN"
    if status is None and about and governor.slot == "object" and governor.token.lemma_ in TELLING:
        return Step(None, final=True)  # "Published the legal basis for the embargo"
    waived = noun.head if inner is None else inner.token
    if status == IMPOSED and waived.lemma_ in WAIVERS and lifts(governor):
        return Step(IMPOSED, final=True)  # "Ended the exemptions from the travel ban"
    if waived.lemma_ in _BREACHES and governor.entry is not None and governor.entry.status == OPPOSED:
        return Step(IMPOSED, final=True)  # "Warned against sanctions evasion"
    put_off = inner is not None and inner.entry is not None and inner.entry.word in _PUTTING_OFF
    wanted = governor.entry is not None and governor.entry.status == CALLED_FOR and not negated(governor.token)
    if status == CONSIDERED and put_off and wanted:
        return Step(OPPOSED, final=False)  # "Asked the senate to delay the bill"
    planned = noun.head != noun.core if inner is None else _plan(inner)
    return step(None if planned and carries(governor) and status == CONSIDERED else status, governor, noun)


def _settled(status: str | None, noun: SanctionNoun, governors: list[Governor]) -> str | None:
    """What the governors together, and the words around them, make of a status."""
    if governors and governors[0].token.lower_ == "under":
        return status  # what is done to "judges under travel bans" is not done to the bans
    makers = (governor.entry for governor in governors if governor.entry and governor.entry.subject == SENDER)
    made = any(entry.status != CONSIDERED for entry in makers)  # Not "whether to review the sanctions"
    told = any(governor.token.dep_ in {"acl", "relcl"} for governor in governors)
    which = {child.lower_ for child in noun.head.children}
    further = told and not which.isdisjoint(FURTHER)  # "Will answer any new sanctions imposed on it"
    if status in {None, IMPOSED} and "any" in which and (further or not (made or told)):
        status = CONSIDERED
    wondered = any(asked(governor.token) for governor in governors)
    known = status is None and dated_today(noun.head)  # "Asked whether today's sanctions would work"
    if status in {None, ANNOUNCED, THREATENED, CALLED_FOR} and wondered and not known:
        status = CONSIDERED
    if status == IMPOSED and made and (_what(noun.head) or any(doubted(governor.token) for governor in governors)):
        status = MENTIONED
    enforced = governors[-1:] and governors[-1].token.lemma_ in PUTTING_IN_FORCE and certain(noun.head)
    if status == IMPOSED and made and not enforced and purpose(governors[-1].token):
        status = CALLED_FOR if any(map(obliged, noun.head.ancestors)) else CONSIDERED
    if status == LIFTED and made and purpose(governors[-1].token) and not headline(governors[-1].token):
        status = IMPOSED  # "Must do more to get the sanctions lifted"
    if status == LIFTED and _undecided_end(governors):
        status = IMPOSED
    if status in {CONSIDERED, OPPOSED} and _refuses_to_lift(governors):
        status = MAINTAINED
    if status == CONSIDERED and governors and _would_start(governors[-1].token):
        status = THREATENED
    # Not "had asked to", "had proposed"
    wished = {CALLED_FOR, CONSIDERED}
    resisted = (g for g in governors if g.entry is None or g.entry.status not in wished or negated(g.token))
    if status == OPPOSED and _known(noun) and any(earlier(governor.token) for governor in resisted):
        status = None  # "Took a step that he had resisted"
    if status == LIFTED and any(_unsaid(governor.token) for governor in governors):
        status = MAINTAINED
    return status


def _undecided_end(governors: Sequence[Governor]) -> bool:
    """Whether a noun tells what may end measures: "any decision to lift them", "a possible easing or abandonment"."""
    ending = itertools.dropwhile(lambda governor: not lifts(governor), governors)
    nouns = (governor.token for governor in ending if governor.token.pos_ in NOUNS)
    return any(
        child.lower_ in _OPEN_ENDED for one in nouns for noun in (one, first_conjunct(one)) for child in noun.children
    )


def _would_start(verb: Token) -> bool:
    """Whether what somebody has prepared would be put in force ("drew up sanctions that would take effect at once")."""
    later = (word for word in verb.subtree if word.dep_ == "relcl" and hypothetical(word))
    return verb.lemma_ in {"prepare", "draw", "ready"} and any(map(starting, later))


def _known(noun: SanctionNoun) -> bool:
    """Whether an article has told of a measure, or tells of it as it names it ("the embargo", "..., a step that")."""
    return noun.path == "anaphor" or any(map(definite, (noun.head, *containers(noun.head))))


def _what(head: Token) -> bool:
    """Whether a question asks which measures there are ("it is unclear what sanctions were imposed")."""
    return any(child.lower_ in {"what", "which"} and child.dep_ == "det" for child in head.children)


def _refuses_to_lift(governors: Sequence[Governor]) -> bool:
    """Whether calls to lift a measure are rejected or fail."""
    told = [one for one in governors if comes_to_nothing(one) or (one.entry and one.entry.status != IMPOSED)]
    lifting = [one.entry.status for one in told[:2] if one.entry] == [LIFTED, CALLED_FOR]
    return lifting and any(map(comes_to_nothing, told[2:3]))


def _plans_end(governors: Sequence[Governor]) -> bool:
    """Whether words are of a plan to lift a measure ("a bill to end the embargo")."""
    return bool(governors) and _plan(governors[-1]) and any(map(lifts, governors))


def _after_plan(governor: Governor) -> str:
    """The status of a measure when a plan to lift it is passed or comes to nothing."""
    verb = governor.token
    if verb.pos_ not in NOUNS and not factual(verb):
        return IMPOSED
    if comes_to_nothing(governor):
        return MAINTAINED
    return LIFTED if governor.slot == "object" and verb.lemma_ in ENACTING and not negated(verb) else IMPOSED


def _unsaid(verb: Token) -> bool:
    """Whether nobody has said what a verb tells ("has not suggested that sanctions | be lifted", "no sign that")."""
    if verb.head.pos_ in NOUNS and (verb.dep_ in {"acl", "ccomp"} or verb.head.lemma_ in _SIGNS):
        return none_of(verb.head)
    of = verb.head if verb.dep_ in {"pcomp", "pobj"} else verb
    if of.lower_ == "of" and of.head.lemma_ in _SIGNS:
        return none_of(of.head)  # "No sign of easing the sanctions"
    return verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" and negated(verb.head)


def _ended(governor: Governor) -> bool:
    """Whether a verb says of a measure that it is over ("the sanctions, imposed in May, | were suspended")."""
    lifted = lifts(governor) and governor.slot in {"subject", "object"}
    return lifted and passive(governor.token) and factual(governor.token) and not negated(governor.token)


def _else_done(governor: Governor) -> bool:
    """Whether a verb does to a measure what tells nothing of it ("challenge the sanctions")."""
    return governor.entry is None and governor.slot == "object" and governor.token.pos_ == "VERB"


def _in_aside(governor: Governor) -> bool:
    """Whether a participle or relative clause tells what was done with a measure."""
    return governor.token.dep_ in {"acl", "relcl"} and governor.slot != "subject"


def _carries_out(governor: Governor) -> bool:
    entry = governor.entry
    done = entry is not None and entry.status in {IMPOSED, ANNOUNCED} and entry.subject == SENDER
    return done and governor.slot != "clause"


def _ends(governor: Governor) -> bool:
    """Whether a word ends or keeps a measure that has been told to be there ("lifted sanctions | imposed in May")."""
    entry, word = governor.entry, governor.token
    if entry is None or not (entry.status in {LIFTED, MAINTAINED} or word.lemma_ in PREVENTING):
        return False
    if entry.part == "noun":
        return governor.slot in {"of", "to"}
    if governor.slot == "subject":
        return entry.status == MAINTAINED or word.tag_ in {"VBD", "VBN"}  # "Sanctions imposed in May | have expired"
    helping = word.tag_ == "VB" and word.head.lemma_ == "help"  # "Agreed to help lift sanctions imposed in May"
    told = factual(word) or infinitive(word) or future(word) or reported(word) or helping
    return governor.slot == "object" and word.pos_ == "VERB" and told


def _wants(governor: Governor) -> bool:
    """Whether somebody wants a measure that a participle tells of to be set ("wants sanctions | imposed on Norway")."""
    return governor.slot == "object" and governor.token.lemma_ in {"want", "seek", "demand", "propose"}


def _plan(governor: Governor) -> bool:
    """Whether a word is a bill, plan or proposal."""
    return governor.entry is not None and governor.entry.part == "noun" and governor.entry.status == CONSIDERED


def _adjunct(governor: Governor) -> bool:
    """Whether a word speaks of the measure that its adjunct names itself ("hit in sanctions"), no further one."""
    entry = governor.entry
    return entry is not None and entry.object == TARGET and governor.slot in {"in", "through"}


def _names_parties(governor: Governor) -> bool:
    """Whether a word names sender or target after the status is settled ("evaded those imposed by the West")."""
    if governor.entry is None:
        return False
    if governor.slot != "subject" and governor.entry.subject in {TARGET, BEARER}:
        return True
    hits = governor.entry.object == TARGET
    agent = governor.entry.subject == SENDER and any(child.dep_ == "agent" for child in governor.token.children)
    return hits or agent or governor.entry[3:] == (IMPOSED, None, SENDER)
