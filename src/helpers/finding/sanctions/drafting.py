"""Drafts a mention from its own sentence: status, condition, senders, targets and kind, as far as it gives them."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.sanctions.actors import Actors
from helpers.finding.sanctions.aims import lifts
from helpers.finding.sanctions.clauses import passive
from helpers.finding.sanctions.complements import complement
from helpers.finding.sanctions.conditions import under_condition
from helpers.finding.sanctions.determiners import any_such
from helpers.finding.sanctions.drafts import Draft
from helpers.finding.sanctions.kinds import own_kind
from helpers.finding.sanctions.nouns import SanctionNoun, SanctionNouns
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    MAINTAINED,
    MENTIONED,
    OPPOSED,
    THREATENED,
)
from helpers.finding.sanctions.reactions import takes_for_known
from helpers.finding.sanctions.repeats import is_the_one
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.status import StatusReader
from helpers.finding.sanctions.status_words import SENDER, Governor
from helpers.finding.sanctions.talks import partners, talked_about
from helpers.finding.sanctions.targets import TargetReader
from helpers.finding.sanctions.words import Vocabulary

_WISHED = frozenset({CALLED_FOR, CONSIDERED, OPPOSED})
# What somebody says will be of a measure may be his own.
_TOLD_BY_SENDER = frozenset({THREATENED, ANNOUNCED, MAINTAINED, CONSIDERED})
_ANSWERING = frozenset({"answer", "response", "retaliation", "reply", "reprisal", "retaliate", "respond", "react"})
_ANSWERED = frozenset({"to", "for", "against"})
_STUDYING = frozenset({"study", "analyse", "analyze", "assess", "examine", "evaluate", "review"})


class DraftReader:
    """Drafts the mentions of one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    actors
        The article's actors.
    nouns
        What recognises measures.
    status
        What reads how far a measure has come.
    senders
        What reads who sets it.
    targets
        What reads whom it hits.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        actors: Actors,
        nouns: SanctionNouns,
        status: StatusReader,
        senders: SenderReader,
        targets: TargetReader,
    ) -> None:
        self._words = vocabulary
        self._actors = actors
        self._nouns = nouns
        self._status = status
        self._senders = senders
        self._targets = targets

    def read(self, noun: SanctionNoun) -> Draft:
        """What a mention's own sentence says."""
        status, governors = self._status.read(noun)
        condition, status = under_condition(noun, status, governors)
        if protest := self._is_protest(noun, governors, status):
            status = None
        makers = self._senders.others(noun) if protest else self._senders.read(noun, governors, status)
        senders = self._senders.as_union(noun, governors, makers, status)
        if senders != makers and any(governor.token.lemma_ == "propose" for governor in governors[:1]):
            status = CALLED_FOR  # members ask their union for what they propose
        targets = self._targets.read(noun, governors, senders)
        speaker = self._senders.speaker(noun, governors) if status in _TOLD_BY_SENDER and not senders else None
        senders = senders or self._unnamed_senders(noun, governors, status, targets)
        if status == THREATENED and condition and not targets:
            targets = [name for name in self._targets.conditional(noun.head, condition) if name not in senders]
        if (campaign := self._words.find(noun.core, "campaign")) is not None:
            senders, targets = [], targets or [*campaign.objects]
            status = CALLED_FOR if status in {None, IMPOSED} else status
        done = any(governor.entry is not None and governor.entry.subject == SENDER for governor in governors)
        as_such = noun.as_such and not (senders or targets or done)
        if as_such and status in {None, IMPOSED, CONSIDERED}:
            status = MENTIONED
        return Draft(
            noun=noun,
            nobody=as_such or campaign is not None,
            as_such=as_such,
            senders=senders,
            targets=targets,
            states=self._targets.states(targets, noun, governors) if targets else [],
            kind=own_kind(noun, list(self._nouns.limited(noun))) or self._targets.kind(noun, governors),
            status=status,
            said=status,
            condition=condition,
            likely_sender=speaker,
            actors=tuple(self._senders.actors(noun, governors)),
            unwanted=status == OPPOSED and any(map(lifts, governors)),
            answered=any(governor.token.lemma_ in _ANSWERING and governor.slot in _ANSWERED for governor in governors),
            spoken_by=self._senders.spoken_by(noun),
            reacted_to=protest or (not any_such(noun.head) and any(map(takes_for_known, governors))),
            staged=_staged(governors, status),
            told=noun.known and not any(complement(noun.core)) and _announces(governors[:1]),
            bystanders=frozenset(self._senders.bystanders(noun, governors) - {speaker}),
            talked_about=talked_about(noun, governors, status),
            partners=frozenset(partners(noun, governors, self._actors)),
        )

    def _is_protest(self, noun: SanctionNoun, governors: Sequence[Governor], status: str | None) -> bool:
        """Whether those under sanctions refuse or study what others set, which tells nothing of how far it is."""
        studied = any(governor.token.lemma_ in _STUDYING for governor in governors[:1])
        faced = status == OPPOSED or (status == CONSIDERED and studied)
        return faced and not any(map(lifts, governors)) and self._senders.protest(noun, governors)

    def _unnamed_senders(
        self, noun: SanctionNoun, governors: Sequence[Governor], status: str | None, targets: Sequence[str]
    ) -> list[str]:
        """Who sets a measure where no word names its sender: the union, who refuses it, who acted just before."""
        found = self._senders.union(noun, governors) if status in _WISHED or noun.numbered else []
        if not found and status == OPPOSED:
            found = self._senders.refusing(noun, governors)
        if not found and not is_the_one(noun):
            found = self._senders.as_members(governors)
        if not found and targets:
            found = [name for name in self._senders.carried_over(noun, governors) if name not in targets]
        return found


def _staged(governors: Sequence[Governor], status: str | None) -> str | None:
    """The status of a measure, if a relative clause, "expected", or what will be of it is all that tells it."""
    aside = bool(governors) and governors[0].token.dep_ in {"acl", "relcl"} and governors[0].slot == "object"
    expected = any(governor.token.lemma_ == "expect" and passive(governor.token) for governor in governors)
    if status == CONSIDERED and ((aside and governors[0].entry) or expected):
        return status
    foretold = any(governor.slot == "predicate" for governor in governors)
    return status if status == ANNOUNCED and foretold and not any(one.entry for one in governors) else None


def _announces(governors: Sequence[Governor]) -> bool:
    """Whether verbs announce a measure, other than those that tell which one it is ("the ban announced in May")."""
    return any(
        governor.entry is not None and governor.entry.status == ANNOUNCED and not passive(governor.token)
        for governor in governors
    )
