"""Finds sanctions: nouns of punitive measures with sender, target, kind, status and condition.

A mention's own sentence comes first; what it leaves open is filled from the measure that it takes up, then from the
nearest mention of the same measure in the article.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.finding.sanctions.actors import Actors
from helpers.finding.sanctions.aims import lifts
from helpers.finding.sanctions.clauses import find_condition, hypothetical, passive, told_aside
from helpers.finding.sanctions.complements import HOSTILE, complement
from helpers.finding.sanctions.context import resolve
from helpers.finding.sanctions.deeds import Deeds
from helpers.finding.sanctions.determiners import any_such
from helpers.finding.sanctions.drafts import Draft
from helpers.finding.sanctions.governors import Governors
from helpers.finding.sanctions.guesses import guess
from helpers.finding.sanctions.named_states import NamedStates
from helpers.finding.sanctions.nouns import SanctionNoun, SanctionNouns
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    LIFTED,
    MAINTAINED,
    MENTIONED,
    OPPOSED,
    THREATENED,
    of_a_text,
)
from helpers.finding.sanctions.parties import Parties
from helpers.finding.sanctions.reactions import takes_for_known
from helpers.finding.sanctions.repeats import is_the_one
from helpers.finding.sanctions.senders import SenderReader
from helpers.finding.sanctions.status import StatusReader
from helpers.finding.sanctions.status_words import SENDER, Governor
from helpers.finding.sanctions.talks import partners, talked_about
from helpers.finding.sanctions.targets import TargetReader
from helpers.finding.sanctions.words import ARMS, GENERAL, TRADE, SanctionWord, Vocabulary, kind_of_words, prepositional
from helpers.finding.speech import teller
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token
from helpers.tables import Quote, Sanction

_CONDITIONAL = frozenset({CALLED_FOR, CONSIDERED, THREATENED, ANNOUNCED, LIFTED, MENTIONED, OPPOSED, MAINTAINED})

_WISHED = frozenset({CALLED_FOR, CONSIDERED, OPPOSED})
_ANSWERING = frozenset({"answer", "response", "retaliation", "reply", "reprisal", "retaliate", "respond", "react"})
# "The ban will last a year unless" is there.
_LASTING = frozenset({"last", "remain", "stay", "continue", "expire", "run", "end", "lapse"})
_STUDYING = frozenset({"study", "analyse", "analyze", "assess", "examine", "evaluate", "review"})
_ANSWERED = frozenset({"to", "for", "against"})
# What becomes of a status under a condition; one that no word gives is a threat.
_UNDER_CONDITION = {None: THREATENED, ANNOUNCED: THREATENED, IMPOSED: THREATENED, LIFTED: IMPOSED}

# The confidence of a mention: the share that is right (span, senders, targets and status). It starts from the kind of
# rule; every column that the context had to fill takes its share away, and so do targets other than one name and an
# article that names no sender. Fitted to the 887 mentions found in all annotated articles, written ones on other
# crises among them; the rules were mended beside most of these, so that others may be read less well.
_SURE, _UNSURE = 0.79, 0.65
_TRUST = {
    "measure": _SURE,
    "object": _SURE,
    "aimed": _SURE,
    "modified": _SURE,
    "burden": _UNSURE,
    "retaliation": _UNSURE,
    "anaphor": _UNSURE,
}
_FILLED = {"senders": 0.84, "targets": 0.74, "status": 0.81}
_DESCRIBED = 0.6
_SENDERLESS = 0.77


class SanctionFinder:
    """Finds mentions of punitive measures.

    Parameters
    ----------
    lexicons
        The run's lexicons; ``sanctions.csv`` and ``sanction_status.csv`` are read.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._words = Vocabulary(lexicons)
        self._nouns = SanctionNouns(self._words)
        self._status = StatusReader(Governors(lexicons, self._words))

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[Sanction]:
        """Find the mentions in one article.

        Parameters
        ----------
        parsed
            The article.
        cast
            Who is who in it.
        quotes
            Its quotes, for who says so.

        Returns
        -------
        list of Sanction
            In order of start.
        """

        @functools.cache
        def speaker(token: Token) -> str | None:
            return teller(quotes, *parsed.tokens(token.i, token.i + 1))

        actors = Actors(cast, speaker, parsed.doc)
        parties = Parties(self._words, actors)
        senders = SenderReader(self._words, actors)
        targets = TargetReader(self._words, actors, parties, senders)
        drafts = [self._draft(noun, actors, senders, targets) for noun in self._nouns.find(parsed, cast)]
        deeds = Deeds(self._words, actors, senders, parties, self._status).find(parsed)
        states = NamedStates(parsed, actors, self._words)
        resolve(drafts, deeds, states)
        guess(drafts, states, actors, self._words)
        return [_row(draft, parsed, quotes) for draft in drafts]

    def _draft(
        self, noun: SanctionNoun, actors: Actors, sender_reader: SenderReader, target_reader: TargetReader
    ) -> Draft:
        status, governors = self._status.read(noun)
        condition = find_condition(noun.head) if not _told_of(governors, status) else None
        eased = status == IMPOSED and any(map(lifts, governors))  # "Open to easing the sanctions if"
        # "Under the weight of sanctions"
        known = any(one.entry is not None and one.entry.part == "preposition" for one in governors)
        if condition and not (eased or known or _past(noun.head)):  # "Under the cap, it may be sold only if"
            until = noun.head.doc[condition[0]].lower_ == "until"  # "New ones every day until"
            lasting = (until and status in {None, ANNOUNCED, IMPOSED}) or (
                status is None
                and noun.definite
                and noun.head.doc[condition[0] : condition[1]].root.head.lemma_ in _LASTING
            )
            status = status if lasting else _UNDER_CONDITION.get(status, status)
            if status == CONSIDERED and any(map(_would_by_law, governors)):
                status = THREATENED  # "A bill that would impose an embargo if"
        if status in {ANNOUNCED, IMPOSED} and _or_else(noun.head):
            status = THREATENED
        studied = any(governor.token.lemma_ in _STUDYING for governor in governors[:1])
        faced = status == OPPOSED or (status == CONSIDERED and studied)
        protest = faced and not any(map(lifts, governors)) and sender_reader.protest(noun, governors)
        status = None if protest else status
        makers = sender_reader.read(noun, governors, status) if not protest else sender_reader.others(noun)
        senders = sender_reader.as_union(noun, governors, makers, status)
        if senders != makers and any(governor.token.lemma_ == "propose" for governor in governors[:1]):
            status = CALLED_FOR  # members ask their union for what they propose
        targets = target_reader.read(noun, governors, senders)
        spoken_of = status in {THREATENED, ANNOUNCED, MAINTAINED, CONSIDERED} and not senders
        if not senders and (status in _WISHED or noun.numbered):
            senders = sender_reader.union(noun, governors)
        if not senders and status == OPPOSED:
            senders = sender_reader.refusing(noun, governors)
        if not senders and not is_the_one(noun):
            senders = sender_reader.as_members(governors)
        if not senders and targets:
            senders = [name for name in sender_reader.carried_over(noun, governors) if name not in targets]
        if status == THREATENED and condition and not targets:
            targets = [name for name in target_reader.conditional(noun.head, condition) if name not in senders]
        done = any(governor.entry is not None and governor.entry.subject == SENDER for governor in governors)
        if (campaign := self._words.find(noun.core, "campaign")) is not None:
            senders, targets = [], targets or [*campaign.objects]
            status = CALLED_FOR if status in {None, IMPOSED} else status
        likely = sender_reader.speaker(noun, governors) if spoken_of else None
        as_such = noun.as_such and not (senders or targets or done)
        if as_such and status in {None, IMPOSED, CONSIDERED}:
            status = MENTIONED
        return Draft(
            noun=noun,
            nobody=as_such or campaign is not None,
            as_such=as_such,
            senders=senders,
            targets=targets,
            states=target_reader.states(targets, noun, governors) if targets else [],
            kind=self._kind(noun) or target_reader.kind(noun, governors),
            status=status,
            said=status,
            condition=condition,
            likely_sender=likely,
            actors=tuple(sender_reader.actors(noun, governors)),
            unwanted=status == OPPOSED and any(map(lifts, governors)),
            answered=any(governor.token.lemma_ in _ANSWERING and governor.slot in _ANSWERED for governor in governors),
            spoken_by=sender_reader.spoken_by(noun),
            reacted_to=protest or (not any_such(noun.head) and any(map(takes_for_known, governors))),
            staged=_staged(governors, status),
            told=noun.known and not any(complement(noun.core)) and _announces(governors[:1]),
            bystanders=frozenset(sender_reader.bystanders(noun, governors) - {likely}),
            talked_about=talked_about(noun, governors, status),
            partners=frozenset(partners(noun, governors, actors)),
        )

    def _kind(self, noun: SanctionNoun) -> str | None:
        if noun.word.role == "measure" and noun.word.measure:
            return noun.word.measure
        on_goods = "embargo" in noun.word.phrase and any(prepositional(noun.core, HOSTILE))
        named = noun.word.role == "measure" and not on_goods
        limited = [(token, row) for token, row in self._nouns.limited(noun) if not named or token.i < noun.head.i]
        if _of_two_kinds(noun.head, limited):
            return GENERAL  # "Economic and travel restrictions"
        rows = [row for _, row in limited]
        # "The list" is one of the measures named before it.
        own = noun.word.measure if noun.word.role != "list" or noun.path != "anaphor" else None
        return kind_of_words(rows) or own


def _of_two_kinds(head: Token, limited: Sequence[tuple[Token, SanctionWord]]) -> bool:
    """Whether "and" joins words for two kinds before a measure ("trade and financial sanctions")."""
    kinds = {token: row.measure for token, row in limited if row.measure and token.i < head.i}
    if set(kinds.values()) == {ARMS, TRADE}:
        return False  # "An arms and equipment embargo"
    return any(kinds.get(joined, kind) != kind for token, kind in kinds.items() for joined in token.conjuncts)


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


def _row(draft: Draft, parsed: ParsedArticle, quotes: Sequence[Quote]) -> Sanction:
    start, end = parsed.tokens(draft.noun.start, draft.noun.end)
    status = draft.status or MENTIONED
    condition = draft.condition if status in _CONDITIONAL else None
    return Sanction(
        start=start,
        end=end,
        confidence=_confidence(draft),
        senders=tuple(draft.senders),
        targets=tuple(draft.targets),
        measure=draft.kind or (TRADE if draft.noun.core.lemma_.lower() == "embargo" else GENERAL),
        status=status,
        condition=" ".join(parsed.text(*condition).split()) if condition else None,
        attributed_to=teller(quotes, start, end),
    )


def _confidence(draft: Draft) -> float:
    shares = [_FILLED[column] for column in draft.filled]
    if not draft.senders:
        shares.append(_SENDERLESS)
    if len(draft.targets) != 1 or draft.targets[0][0].islower():
        shares.append(_DESCRIBED)
    return round(_TRUST[draft.noun.path] * math.prod(shares), 2)
