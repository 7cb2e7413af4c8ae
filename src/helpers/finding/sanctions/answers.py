"""Gives the sides of measures that answer others: who set those is hit, and whom they hit sets the answer."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import INTERNATIONAL
from helpers.finding.sanctions.complements import complement
from helpers.finding.sanctions.deeds import Deed
from helpers.finding.sanctions.drafts import Draft, overlap
from helpers.finding.sanctions.named_states import NamedStates
from helpers.finding.sanctions.outcomes import OPPOSED
from helpers.finding.sanctions.words import FOOD, modifiers

# Senders who are named together, whoever they are.
COLLECTIVE = ([WEST], [INTERNATIONAL], ["allies"], ["partners"])
_ANSWERS = frozenset({"response", "retaliation", "reply", "answer"})


def retaliate(draft: Draft, before: Sequence[Draft]) -> None:
    """The senders of the measures that a step answers are its targets, their targets its senders."""
    previous = before[-1]
    if previous.noun.path == "retaliation":
        draft.take_senders(previous.senders)
        draft.take_targets(previous.targets, previous.states)
    answered = [other for other in before if other.noun.path != "retaliation" and other.senders]
    if answered:
        draft.take_senders(answered[-1].states)
    answering = [name for other in answered for name in other.senders if other.senders not in COLLECTIVE]
    names = list(dict.fromkeys(answering))
    draft.take_targets(names, names)


def counter(draft: Draft, before: Sequence[Draft], sanctioned: frozenset[str]) -> None:
    """Let "the counter-sanctions" be those that a sanctioned state has set, else the answer to those on one."""
    known = [other for other in reversed(before) if other.senders]
    own = next((other for other in known if sanctioned.issuperset(other.senders)), None)
    answered = next((other for other in known if sanctioned.intersection(other.states)), None)
    if own is not None:
        draft.take_senders(own.senders)
        draft.take_targets(own.targets, own.states)
        draft.kind = draft.kind or own.kind
    elif answered is not None:
        draft.take_senders(answered.states)
        draft.take_targets(answered.senders, answered.senders)


def hit_back(draft: Draft, before: Sequence[Draft], deeds: Sequence[Deed]) -> None:
    """Let what somebody sets "in response" hit who set something on him before."""
    if draft.targets or not draft.senders:
        return
    answers = any(token.lemma_ in _ANSWERS and token.head.lower_ == "in" for token in draft.noun.head.sent)
    answers = answers or any(verb.lemma_ == "retaliate" for verb in draft.noun.head.ancestors)
    if not answers:
        return
    deed = next((one for one in reversed(deeds) if one.verb.i < draft.noun.head.i and one.senders), None)
    last = next((other for other in reversed(before) if other.senders and other.status != OPPOSED), None)
    for other in (last, deed):
        if other is not None and overlap(draft.senders, other.states):
            draft.take_targets(other.senders, other.senders)


def swap_sides(draft: Draft, drafts: Sequence[Draft], deeds: Sequence[Deed]) -> None:
    """Swap the sides of the measure that answers this one ("banned imports in response to sanctions")."""
    head = draft.noun.head
    for other in drafts:
        if other is not draft and other.sentence == draft.sentence and not other.answered:
            draft.take_senders(other.states)
            draft.take_targets(other.senders, other.senders)
    for deed in deeds:
        if deed.verb.is_ancestor(head):
            draft.take_senders(deed.states)
            draft.take_targets(deed.senders, deed.senders)


def answer_with_food(drafts: Sequence[Draft], states: NamedStates) -> None:
    """Let those under sanctions be who bars food, where none is named: they answer with it, the others bar no food."""
    likely = states.most(states.sanctioned)
    for draft in drafts:
        limited = (*modifiers(draft.noun.head), *complement(draft.noun.core))
        on_food = any(word.lemma_.lower() in FOOD for word in limited)
        if likely and on_food and not draft.targets:
            draft.take_senders([likely])
