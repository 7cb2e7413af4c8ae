"""Guesses who sets a measure or is hit by it where neither its clause nor the other mentions of the article say so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import EUROPEAN_UNION, SECURITY_COUNCIL, UNITED_NATIONS, Actors
from helpers.finding.sanctions.aims import COVERING
from helpers.finding.sanctions.clauses import hypothetical, negated, passive
from helpers.finding.sanctions.complements import PUTTING_OUT, complement
from helpers.finding.sanctions.drafts import Draft
from helpers.finding.sanctions.legislators import in_congress
from helpers.finding.sanctions.named_states import Named, NamedStates
from helpers.finding.sanctions.onlookers import joined_by
from helpers.finding.sanctions.outcomes import ANNOUNCED, CALLED_FOR, CONSIDERED, MENTIONED, OPPOSED, THREATENED
from helpers.finding.sanctions.subjects import GROUPS, subject_of
from helpers.finding.sanctions.words import PERSONAL, Vocabulary, prepositional
from helpers.finding.tokens import MODIFIERS, first_conjunct

# People who need not belong to a state.
_ANYBODY = frozenset({"individual", "person", "people", "man", "woman", "citizen"})
# Whose measures are not set is no sender of others.
_UNSET = frozenset({OPPOSED, MENTIONED})
# How far measures are that lawmakers may debate.
_DEBATED = frozenset({CALLED_FOR, CONSIDERED, THREATENED, ANNOUNCED})
# What bars the trade with a state, not with some goods of all states.
_ON_STATES = frozenset({"blockade", "boycott", "sanction", "embargo"})
_UNITED = frozenset({UNITED_NATIONS, SECURITY_COUNCIL})
# What names a subject or says whose people it is.
_OF_SUBJECTS = MODIFIERS | {"nsubj", "nsubjpass"}
# A heading's label ("USA.") has no more words than this.
_LABEL = 2


def guess(drafts: Sequence[Draft], states: NamedStates, actors: Actors, vocabulary: Vocabulary) -> None:
    """Fill what is left open with what is likely.

    Parameters
    ----------
    drafts
        In order; changed in place.
    states
        The states that the article names.
    actors
        The article's actors.
    vocabulary
        The words of sanctions.
    """
    named, sanctioned = states.named, states.sanctioned
    at_home = {row.phrase for row in vocabulary.rows if row.role == "party" and row.measure == PERSONAL} - _ANYBODY
    # All who set measures in the article, where it names them alike.
    senders = {tuple(draft.senders) for draft in drafts if draft.senders and draft.status not in _UNSET}
    others = [names for names in senders if not all(name.startswith("other ") for name in names)]
    setting = [names for names in others if sanctioned.isdisjoint(names)]
    speaking = states.imposing - states.members - sanctioned - vocabulary.phrases("pleader")
    lawmaking = _lawmaking(named, vocabulary) if not setting else []
    for draft in drafts:
        given = "senders" in draft.filled and draft.senders
        if states.names(EUROPEAN_UNION) and given and states.members.issuperset(draft.senders):
            draft.senders = [EUROPEAN_UNION]
        near = states.within(draft.noun.head.sent)
        if not draft.senders and draft.spoken_by in sanctioned and states.setters.issuperset(draft.targets or [""]):
            # What a sanctioned state says of a measure against those who sanction it is its own.
            draft.take_senders([draft.spoken_by])
        if not draft.senders and len(setting) == 1 and not draft.nobody:
            draft.take_senders(*setting)
        if not draft.senders and draft.spoken_by in states.members and states.names(EUROPEAN_UNION):
            draft.take_senders([EUROPEAN_UNION])
        if not draft.senders:
            draft.take_senders(_labelled(draft, states) or _western(near))
        if draft.status in _DEBATED:
            draft.take_senders(lawmaking)
        if not draft.senders and not draft.nobody and (names := _joining(draft, actors) or _put_out_of(draft, actors)):
            draft.senders = names
            draft.filled.add("senders")
        if not draft.states:
            _add_home(draft, drafts, actors, at_home)
        if not draft.targets:
            found = _targets(draft, near, states, {name for names in setting for name in names})
            draft.take_targets(found, found)
        if states.resolutions and draft.states and states.resolved.issuperset(draft.states):
            draft.take_senders([states.resolutions[0].state])
        draft.take_senders(_sole(draft, states, speaking))


def _sole(draft: Draft, states: NamedStates, speaking: frozenset[str]) -> list[str]:
    """The one power named that may have set a measure: on a state that is under some, or as its own speaker says."""
    hit = draft.states or draft.targets
    powers = states.sole(states.setters)
    able = states.resolved.issuperset(hit) or _UNITED.isdisjoint(powers)
    if powers and able and draft.noun.definite and states.sanctioned.intersection(hit):
        return powers
    powers = states.sole(speaking)
    if draft.status == CALLED_FOR or draft.spoken_by not in powers:
        return []
    measure = draft.noun.head
    tells = measure.dep_ == "nsubj" and measure.head.lemma_ in COVERING  # "Canada said the sanctions target a bank"
    own = (speaking if tells else states.setters) - _UNITED  # Others speak of measures that are not theirs.
    return powers if own.issuperset(powers) else []


def _targets(draft: Draft, near: Sequence[Named], states: NamedStates, setting: Collection[str]) -> list[str]:
    sanctioned = states.sanctioned
    wishing = draft.wishing
    topic = _topic(draft, states, setting)
    opponent = _opponent(draft, near) or _opponent(draft, _places_before(draft, states))
    if not sanctioned.isdisjoint(draft.senders):
        # What a sanctioned state sets hits the one other state that the sentence names.
        return opponent
    if opponent and wishing.difference(states.imposing):
        # And so does what those call for who set none.
        return opponent
    if draft.kind == "trade" and not _on_the_country(draft):
        # Limits on goods may hit any state.
        likely = draft.spoken_by if draft.spoken_by in sanctioned else topic
        return [likely] if likely and (likely != topic or draft.noun.core.lemma_ in _ON_STATES) else []
    if listed := _listed(near, sanctioned):
        return listed
    if draft.spoken_by in sanctioned - wishing:
        return [draft.spoken_by]
    here = [word.state for word in near if word.state in sanctioned - wishing]
    likely = states.most(here) or states.likely_hit(wishing) or topic
    return [likely] if likely else []


def _on_the_country(draft: Draft) -> bool:
    """Whether a measure is on what belongs to "the country" that the article is about."""
    hit = list(complement(draft.noun.core))
    owners = (child for thing in hit for child in thing.children if child.dep_ == "poss")
    return any(owner.lemma_ in GROUPS and owner.pos_ == "NOUN" for owner in owners)


def _topic(draft: Draft, states: NamedStates, setting: Collection[str]) -> str | None:
    """The state that the article is about, where somebody else is known to set the measure, and it sets none."""
    return states.topic({*setting, *draft.senders, *draft.wishing, *draft.bystanders}) if draft.senders else None


def _opponent(draft: Draft, near: Sequence[Named]) -> list[str]:
    """The one state that some words name apart from the senders."""
    others = dict.fromkeys(word.state for word in near if word.state not in {*draft.senders, *draft.wishing})
    return list(others) if len(others) == 1 else []


def _places_before(draft: Draft, states: NamedStates) -> list[Named]:
    """The states that the sentence before names as places."""
    return [word for word in states.before(draft.noun.head.sent) if word.token.ent_type_ == "GPE"]


def _listed(near: Sequence[Named], sanctioned: frozenset[str]) -> list[str]:
    """Sanctioned states whose people the sentence lists together, and no others with them ("Cuban and Iranian aides").

    What is only likened to states that are named together is none of theirs ("in the mould of Eritrea or Sudan").
    """
    lists: dict[int, list[str]] = {}
    for token, state in near:
        if (first := first_conjunct(token)).dep_ in _OF_SUBJECTS:
            lists.setdefault(first.i, []).append(state)
    several = (states for states in lists.values() if len(states) > 1 and sanctioned.issuperset(states))
    return list(dict.fromkeys(next(several, [])))


def _western(near: Sequence[Named]) -> list[str]:
    """The West, where the sentence speaks of it."""
    return [WEST] if any(word.state == WEST for word in near) else []


def _add_home(draft: Draft, drafts: Sequence[Draft], actors: Actors, at_home: Collection[str]) -> None:
    """Say whose officials or bankers are hit, where no other state is in the article ("generals" of Myanmar)."""
    homes = {state for other in drafts for state in other.states if actors.cast.kind(state) == "country"}
    if len(homes) == 1:
        adjective = actors.cast.adjective(*homes).lower()
        draft.targets = [f"{adjective} {name}" if name.removesuffix("s") in at_home else name for name in draft.targets]


def _lawmaking(named: Sequence[Named], vocabulary: Vocabulary) -> list[str]:
    """The state whose parliament the article names, if it is one: the measures that lawmakers debate are its own."""
    states = {word.state for word in named if vocabulary.find(word.token, "legislator")}
    if named and in_congress(named[0].token.doc):
        states.add("United States")
    return list(states) if len(states) == 1 else []


def _joining(draft: Draft, actors: Actors) -> list[str]:
    """Who has joined a measure of which nobody says whose it is ("Japan joined sanctions on Iran")."""
    verb = joined_by(draft.noun.head)
    if verb is None or verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"} or negated(verb) or hypothetical(verb):
        return []
    subject = subject_of(verb) if not passive(verb) else None
    return actors.states(subject) if subject is not None else []


def _put_out_of(draft: Draft, actors: Actors) -> list[str]:
    """The body that expels or suspends somebody of whom nobody says by whom ("Norway's expulsion from the League")."""
    bodies = prepositional(draft.noun.core, frozenset({"from"})) if draft.noun.core.lemma_ in PUTTING_OUT else ()
    named = (actors.cast.name(body) for body in bodies if body.pos_ == "PROPN" and body.ent_type_ != "GPE")
    return [name for name in named if name and name[0].isupper()][:1]


def _labelled(draft: Draft, states: NamedStates) -> list[str]:
    """The state that labels a heading ("USA. Sanctions to be eased")."""
    start = draft.sentence
    label = draft.noun.head.doc[start - 2].sent if start > 1 else None
    if label is None or len(label) > _LABEL or label.end != start:
        return []
    return [word.state for word in states.within(label) if word.state not in states.sanctioned]
