"""Fills what a mention's own sentence leaves open from the other mentions of the same measure in the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import EUROPEAN_UNION, INTERNATIONAL
from helpers.finding.sanctions.anaphors import akin
from helpers.finding.sanctions.answers import COLLECTIVE, answer_with_food, counter, hit_back, retaliate, swap_sides
from helpers.finding.sanctions.clauses import hypothetical, negated
from helpers.finding.sanctions.deeds import Deed
from helpers.finding.sanctions.determiners import indefinite
from helpers.finding.sanctions.drafts import RECENT, Draft, overlap
from helpers.finding.sanctions.named_states import NamedStates
from helpers.finding.sanctions.outcomes import (
    ANNOUNCED,
    CALLED_FOR,
    CONSIDERED,
    IMPOSED,
    MAINTAINED,
    MENTIONED,
    THREATENED,
)
from helpers.finding.sanctions.ranking import Known, rank_senders, rank_targets
from helpers.finding.sanctions.repeats import PLAIN, adds, come_to, is_the_one, repeat, take_up
from helpers.finding.sanctions.rosters import name_counted
from helpers.finding.sanctions.subjects import subject_of
from helpers.finding.sanctions.words import EVADING
from helpers.finding.tokens import first_conjunct
from helpers.reading.parse import Token

# Measures whose noun tells no kind, though each of them is of one.
_OF_SOME_KIND = frozenset({"embargo", "ban", "prohibition", "cap", "freeze"})
# The statuses of what words such as "condemn" take for known.
_FACTS = frozenset({IMPOSED, ANNOUNCED, MAINTAINED})
_HANDED_ON = frozenset({IMPOSED, ANNOUNCED, THREATENED, CONSIDERED, MAINTAINED})
# What a measure that is there has left behind.
_UNDERWAY = frozenset({ANNOUNCED, CONSIDERED, THREATENED})
_ENDING = frozenset({".", "!", "?"})
_JOINING = frozenset({"CCONJ", "PUNCT", "DET", "ADV", "PRON"})
_INCLUDING = frozenset({"include", "contain", "comprise", "feature", "involve", "foresee", "envisage", "provide"})
_FORMER = frozenset({"earlier", "previous", "past", "former", "old"})
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})
_UNNAMED = ("allies", "partners", "countries", "states", "nations")
# Who together are the West.
_ATLANTIC = frozenset({"United States", EUROPEAN_UNION})


class _Around(NamedTuple):
    """What an article says around one draft: all drafts in order, its place among them, deeds, and states."""

    drafts: Sequence[Draft]
    number: int
    deeds: Sequence[Deed]
    states: NamedStates

    @property
    def before(self) -> Sequence[Draft]:
        return self.drafts[: self.number]

    @property
    def nearest(self) -> list[Draft]:
        """The other mentions: those of the same sentence, then those before, then those after, each nearest first."""
        others = [*reversed(self.before), *self.drafts[self.number + 1 :]]
        sentence = self.drafts[self.number].sentence
        return sorted(others, key=lambda other: other.sentence != sentence)


def resolve(drafts: Sequence[Draft], deeds: Sequence[Deed], states: NamedStates) -> None:
    """Fill every draft of one article, stage by stage: what one stage fills, the next hands on.

    Parameters
    ----------
    drafts
        In order; changed in place.
    deeds
        The measures that verbs tell of, in order.
    states
        The states that the article names.
    """
    known = Known(drafts, deeds, states)

    def go_through(stages: Sequence[Callable[[Draft, _Around], None]]) -> None:
        for stage in stages:
            for number, draft in enumerate(drafts):
                stage(draft, _Around(drafts, number, deeds, states))

    go_through(_TAKING_UP)
    answer_with_food(drafts, states)
    rank_targets(known)
    rank_senders(known)
    go_through(_CLOSING)


def _turn_round(draft: Draft, around: _Around) -> None:
    """Read "the Iranian sanctions" as those on Iran, and give the sides of a measure that is answered."""
    if _hits_its_state(draft, around.drafts, around.states.sanctioned):
        draft.targets, draft.states, draft.senders = draft.senders, draft.senders, []
    if draft.noun.core.lower_.startswith("counter") and not (draft.senders or draft.targets):
        counter(draft, around.before, around.states.sanctioned)
    if draft.answered:
        swap_sides(draft, around.drafts, around.deeds)


def _share(draft: Draft, around: _Around) -> None:
    """Share what is known between a mention and the one that it is joined to ("sanctions and an embargo on")."""
    if not around.before or not _coordinated(around.before[-1], draft):
        return
    first = around.before[-1]
    if draft.noun.path == "measure":
        first.take_targets(first.hit_with(draft), draft.states)
    draft.take_senders(first.senders)
    if draft.noun.head.dep_ == "conj" and draft.noun.word.measure:
        draft.take_targets(first.targets, first.states)  # "Subject to asset freezes and travel bans"
    draft.status = draft.status or first.status


def _belong(draft: Draft, around: _Around) -> None:
    """Take from the measures that a mention stands in or under ("a package that includes a ban")."""
    above = set(draft.noun.head.ancestors)
    for other in around.before:
        if other.noun.head in above and not _broken(draft.noun.head):
            draft.take_senders(other.senders)
            # "Curbs on Russian banks and controls on components" for Russia
            apart = None not in {draft.kind, other.kind} and draft.kind != other.kind
            draft.take_targets(other.states if apart else other.targets, other.states)
    if containing := _containing(draft, around.before) or _listed_under(draft, around.before):
        draft.take_senders(containing.senders)
        draft.take_targets(containing.targets, containing.states)
        draft.status = _as_part(first_conjunct(draft.noun.head).head, containing.status)
    elif draft.status is None and _stood_in_earlier(draft):
        draft.status = IMPOSED


def _refer(draft: Draft, around: _Around) -> None:
    """Take up the measures before that a mention means or answers."""
    if not around.before:
        return
    if draft.noun.path == "retaliation":
        retaliate(draft, around.before)
    else:
        take_up(draft, around.before)


def _name_group(draft: Draft, around: _Around) -> None:
    """Name the states behind "Western" or "international" sanctions."""
    if draft.senders in COLLECTIVE:
        unresolved = draft.senders == [INTERNATIONAL]
        by_council = unresolved and around.states.resolved.issuperset(draft.states)
        western = [WEST] if around.states.names(WEST) and not by_council else []
        draft.senders = _named_together(draft, around.drafts) or western
        draft.nobody = unresolved and not draft.senders


def _hit_back(draft: Draft, around: _Around) -> None:
    hit_back(draft, around.before, around.deeds)


def _repeat(draft: Draft, around: _Around) -> None:
    repeat(draft, around.before, around.states.is_state)


def _name_counted(draft: Draft, around: _Around) -> None:
    name_counted(draft, around.drafts)


def _known_in_talks(draft: Draft, around: _Around) -> None:
    """Let measures that are only talked about be in force, where the article says so or those under them talk too."""
    if draft.talked_about and (_in_force(draft, around.drafts) or _with_the_hit(draft, around.states.sanctioned)):
        draft.status = draft.said = IMPOSED


def _fill_status(draft: Draft, around: _Around) -> None:
    """Take the status of the same measures; what is in force is not less so for who announces it."""
    if draft.status is None:
        draft.status = _status(draft, around.nearest)
        draft.filled.add("status")
    told = draft.told and draft.status == ANNOUNCED
    if told and (any(_on_the_same(draft, around.drafts)) or _done(draft, around.deeds)):
        draft.status = IMPOSED
    if draft.said is None and draft.status in _UNDERWAY and _in_force(draft, around.drafts):
        draft.status = IMPOSED


def _stand(draft: Draft, around: _Around) -> None:
    """Let a mention that says no more share how far its senders have come with what they set on its targets.

    As long as they only consider it, so is what a package is said to bring; once they have agreed on it, an earlier
    stage that a relative clause tells counts no more. Measures in force beside it say nothing of it.
    """
    if draft.status not in {None, draft.staged}:
        return
    told = [
        other.status
        for other in around.before
        if other.staged is None
        and other.status in {ANNOUNCED, CONSIDERED}
        and overlap(draft.senders, other.senders)
        and overlap(draft.states, other.states)
    ]
    if draft.status == CONSIDERED:
        draft.status = ANNOUNCED if ANNOUNCED in told[-1:] else CONSIDERED
    elif set(told) == {CONSIDERED}:
        draft.status = CONSIDERED


def _take_up_deed(draft: Draft, around: _Around) -> None:
    """Let "the embargo" or "the sanctions" take up what a verb has just told ("banned imports of Iranian oil")."""
    before, deeds = around.before, around.deeds
    if draft.noun.path == "retaliation" or not (draft.noun.takes_up or draft.noun.definite):
        return
    plural = draft.noun.core.tag_ == "NNS"
    if plural and any(other.noun.core.tag_ == "NNS" for other in before):
        # "The measures" are rather those that have been named.
        return
    since = max((other.noun.head.i for other in before if not other.answered), default=-1)
    here = draft.noun.head.i
    near = [deed for deed in deeds if max(since, here - RECENT) < deed.verb.i < here]
    fitting = [deed for deed in near if draft.kind is None or deed.kind in {None, draft.kind}]
    # "The move" is what has happened rather than what it would bring.
    fitting = [deed for deed in fitting if deed.status in _FACTS] or fitting
    if not fitting:
        return
    deed = fitting[-1]
    if plural and draft.noun.takes_up and len(fitting) > 1 and len({one.kind for one in fitting}) > 1:
        # They are all that has been done.
        draft.take_senders(deed.senders)
        draft.take_targets(deed.states, deed.states)
        come_to(draft, deed.status)
        return
    if draft.states and deed.states and WEST not in deed.states and not overlap(draft.states, deed.states):
        return
    if draft.senders and deed.senders and not overlap(draft.senders, deed.senders):
        if draft.noun.likens:
            # "Moscow answered with a similar ban"
            draft.kind = draft.kind or deed.kind
            draft.take_targets(deed.senders if overlap(draft.senders, deed.states) else (), deed.senders)
        return
    draft.take_senders(deed.senders)
    draft.take_targets(deed.targets, deed.states)
    draft.kind = draft.kind or deed.kind
    come_to(draft, deed.status)


def _broken(measure: Token) -> bool:
    """Whether a measure is one that somebody breaks ("penalties for violating | the cap")."""
    return measure.dep_ == "dobj" and measure.head.lemma_ in EVADING


def _containing(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The package that a verb says to include a measure ("the package includes a ban")."""
    verb = first_conjunct(draft.noun.head).head
    if verb.lower_ == "of" and verb.head.lemma_ == "consist":
        verb = verb.head
    elif verb.lemma_ not in _INCLUDING or verb.dep_ == "prep":
        return None
    subject = subject_of(verb)
    if subject is None or subject.pos_ == "PRON":
        # "They include": the last measure before the sentence, or in it where the parser lost the subject.
        start = draft.sentence
        known = (other for other in reversed(before) if subject is None or other.noun.head.i < start)
        return next((other for other in known if other.noun.head.i > start - RECENT), None)
    around = (other for other in reversed(before) if subject == other.noun.head or subject.is_ancestor(other.noun.head))
    return next(around, None)


def _listed_under(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The measures that a colon says to be listed below, each behind a dash ("The measures include:")."""
    doc, start = draft.noun.head.doc, draft.sentence
    while start and doc[start].text in _BULLETS:
        start = doc[start - 1].sent.start
    heading = doc[start].sent
    if start == draft.sentence or heading[-1].text != ":":
        return None
    return next((other for other in reversed(before) if other.sentence == start), None)


def _as_part(verb: Token, status: str | None) -> str | None:
    """How far a measure is that a verb says to be in a package, by how far the package is."""
    if negated(verb):
        return MENTIONED  # "The package does not include a ban"
    if any(child.lower_ in {"if", "whether"} for child in verb.children if child.dep_ == "mark"):
        return CONSIDERED  # "Would not say whether the package includes a ban"
    return status or (CONSIDERED if hypothetical(verb) else None)


def _stood_in_earlier(draft: Draft) -> bool:
    """Whether a measure is part of earlier ones ("the earlier ones included an embargo")."""
    verb = first_conjunct(draft.noun.head).head
    subject = subject_of(verb) if verb.lemma_ in _INCLUDING else None
    return subject is not None and any(child.lower_ in _FORMER for child in subject.children)


def _named_together(draft: Draft, drafts: Sequence[Draft]) -> list[str]:
    """The states that the article names together as senders, in place of "Western" or "international"."""
    for other in drafts:
        together = _ATLANTIC.issubset(other.senders) and not any(name.endswith(_UNNAMED) for name in other.senders)
        if together and (not other.states or not draft.states or overlap(other.states, draft.states)):
            return list(other.senders)
    return [] if draft.senders == [INTERNATIONAL] else draft.senders


def _hits_its_state(draft: Draft, drafts: Sequence[Draft], sanctioned: frozenset[str]) -> bool:
    """Whether "the Iranian sanctions" are those on Iran: other measures of the article hit it, none are its own."""
    adjective = any(child.dep_ == "amod" and child.ent_type_ == "NORP" for child in draft.noun.head.children)
    named = draft.noun.core.lemma_.lower() == "sanction" and adjective
    if draft.targets or not named or len(draft.senders) != 1 or draft.senders[0] not in sanctioned:
        return False
    others = [other for other in drafts if other is not draft]
    hit = any(draft.senders[0] in other.states for other in others)
    return hit and not any(draft.senders[0] in other.senders for other in others)


def _coordinated(first: Draft, second: Draft) -> bool:
    """Whether nothing but "and", commas and determiners stands between two mentions."""
    between = first.noun.core.doc[first.noun.end : second.noun.start]
    joined = all(token.pos_ in _JOINING and token.text not in _ENDING for token in between)
    return first.noun.end <= second.noun.start and joined


def _done(draft: Draft, deeds: Sequence[Deed]) -> bool:
    """Whether a verb says that a measure against the same has been taken before."""
    before = (deed for deed in deeds if deed.verb.i < draft.noun.head.i)
    return any(deed.status == IMPOSED and overlap(draft.states, deed.states) for deed in before)


def _on_the_same(draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The other mentions of measures on the same states that are in force by what their own sentences say."""
    in_force = (other for other in drafts if other is not draft and other.said in {IMPOSED, MAINTAINED})
    return (other for other in in_force if overlap(draft.states, other.states))


def _in_force(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another mention of the same measure says that it is in force."""
    return any(_the_same(draft, other) for other in _on_the_same(draft, drafts))


def _the_same(draft: Draft, other: Draft) -> bool:
    """Whether two mentions of measures on the same states are of one ("the cap" and "the ceiling", "sanctions")."""
    cores = draft.noun.core, other.noun.core
    apart = draft.senders and other.senders and not overlap(draft.senders, other.senders)
    alike = akin(*cores) or all(core.lemma_ in PLAIN for core in cores)
    return alike and not (apart or draft.noun.likens or other.noun.likens or indefinite(draft.noun.head))


def _with_the_hit(draft: Draft, sanctioned: frozenset[str]) -> bool:
    """Whether somebody talks of a measure with those whom it hits, or who are under some, if it names no targets."""
    return overlap([*draft.partners], draft.states or [*sanctioned]) and not indefinite(draft.noun.head)


def _status(draft: Draft, others: Sequence[Draft]) -> str:
    """The status of the same measure elsewhere; one spoken of as a fact is in force, unless it is only called for."""
    own = draft.senders if "senders" not in draft.filled else []
    handed = _FACTS if draft.reacted_to else _HANDED_ON
    further = adds(draft.noun)
    known: list[Draft] = []
    for other in others:
        if further and other.said in {IMPOSED, MAINTAINED} and not adds(other.noun):
            continue  # "New sanctions" are not those that are there
        if (other.noun.likens and not draft.noun.likens) or (own and other.senders and not overlap(own, other.senders)):
            continue  # How far others have come with theirs
        same = overlap(draft.states or draft.senders, other.states if draft.states else other.senders)
        if same and other.status in handed and other.noun.path != "retaliation":
            known.append(other)
    named = (other for other in known if is_the_one(draft.noun) and akin(draft.noun.core, other.noun.core))
    nearest = next(named, next(iter(known), None))
    if nearest is not None and nearest.status is not None:
        # That some are kept says of others no more than that they are there.
        kept = nearest.status == MAINTAINED and nearest.sentence != draft.sentence
        return IMPOSED if kept else nearest.status
    wished = any(other.said == CALLED_FOR and _the_same(draft, other) for other in others)
    return CONSIDERED if wished or _is_imagined(draft.noun.head) else IMPOSED


def _is_imagined(measure: Token) -> bool:
    """Whether only what a measure would be is told ("the exclusion of its banks would be painful")."""
    verb = measure.head
    return measure.dep_ == "nsubj" and verb.lemma_ == "be" and hypothetical(verb) and not negated(verb)


def _name_kind(draft: Draft, around: _Around) -> None:
    """Let "the embargo" and "a wider ban" be of the kind of the nearest measure that the article calls so."""
    if draft.kind is not None or draft.noun.core.lemma_ not in _OF_SOME_KIND:
        return
    called = (other for other in around.nearest if other.noun.core.lemma_ == draft.noun.core.lemma_ and other.kind)
    known = next((o for o in called if not (o.states and draft.states) or overlap(o.states, draft.states)), None)
    if known is not None:
        draft.kind = known.kind


# How far a measure has come is handed on by some stages and depends on the parties, which others fill; what "the
# sanctions" are on, those that take them up and stand in them ask again.
_TAKING_UP = (
    _turn_round,
    _stand,
    _name_counted,
    _take_up_deed,
    _share,
    _belong,
    _refer,
    _hit_back,
    _name_group,
    _repeat,
    _refer,
    _belong,
)
_CLOSING = (_stand, _known_in_talks, _fill_status, _name_kind)
