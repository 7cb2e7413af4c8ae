"""Lets a mention take up one that the article has named before: "the embargo", "such steps", "the sanctions"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from helpers.finding.sanctions.anaphors import akin
from helpers.finding.sanctions.complements import HOSTILE
from helpers.finding.sanctions.drafts import RECENT, Draft, overlap
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import CALLED_FOR, IMPOSED, MENTIONED, OPPOSED
from helpers.finding.sanctions.words import FURTHER, GENERAL, PERSONAL, modifiers, prepositional

# "The sanctions" may be others than those just named, "the embargo" is the one.
PLAIN = frozenset({"sanction", "restriction", "measure"})
# What is said of a measure, and not how far it has come.
_VIEWS = frozenset({CALLED_FOR, MENTIONED, OPPOSED, None})
# The kinds that together make measures on persons ("travel bans and asset freezes").
_ON_PERSONS = frozenset({"travel", "financial", PERSONAL})


def take_up(draft: Draft, before: Sequence[Draft]) -> None:
    """Give an anaphor, or a measure that is known by its name, the columns of the one that it stands for.

    Parameters
    ----------
    draft
        Changed in place.
    before
        The mentions before it.
    """
    if draft.noun.takes_up:
        known = _taken_up(draft, before)
        draft.kind = draft.kind or _shared_kind(draft, known, before)
        _take(draft, known)
    elif is_the_one(draft.noun) and (last := _last_such(draft, _own(draft, before) or before)) is not None:
        _take(draft, last)


def repeat(draft: Draft, before: Sequence[Draft], is_state: Callable[[str], bool]) -> None:
    """Let "the sanctions" be on the persons or bodies on whom the article has last put some."""
    if len(draft.targets) == 1 and (fuller := _described_before(draft, before)) is not None:
        draft.targets = [fuller]
    core = draft.noun.core.lemma_
    if not draft.targets and _on_those(draft.noun) and (described := _last_described(before)) is not None:
        draft.take_targets(described.targets, described.states)
        draft.kind = draft.kind or described.kind
        return
    if not draft.targets and (named := _on_named(draft, before, is_state)) is not None:
        draft.take_targets(named.targets, named.states)
        draft.kind = draft.kind or named.kind
        return
    same = (other for other in reversed(before) if other.noun.core.lemma_ == core and not other.noun.likens)
    last = next(same, None)
    if draft.targets or draft.kind or last is None or not _names_known(draft.noun):
        return
    said = draft.spoken_by
    if said and last.senders and said not in last.senders:
        # "The sanctions" are rather those of who speaks of them, by whichever name.
        last = next((other for other in reversed(before) if said in other.senders), last)
        if said in last.senders:
            draft.take_targets(last.targets, last.states)
            return
    if last.kind != PERSONAL:
        return
    if not draft.senders or not last.senders or overlap(draft.senders, last.senders):
        draft.take_targets(last.targets, last.states)
        draft.kind = last.kind


def _on_named(draft: Draft, before: Sequence[Draft], is_state: Callable[[str], bool]) -> Draft | None:
    """The mention just before, if "the sanctions" go on from those that it says to be on named firms or persons."""
    last = before[-1] if before else None
    if last is None or not (draft.noun.definite or draft.noun.takes_up) or draft.noun.likens or last.noun.likens:
        return None
    near = draft.noun.head.i - last.noun.head.i <= RECENT
    alone = bool(last.targets) and all(name[0].isupper() and not is_state(name) for name in last.targets)
    agree = not draft.senders or not last.senders or overlap(draft.senders, last.senders)
    return last if near and alone and agree else None


def _on_those(noun: SanctionNoun) -> bool:
    """Whether measures are on people who have been named ("sanctions on these people")."""
    hit = (thing for holder in (noun.core, noun.head.head) for thing in prepositional(holder, HOSTILE))
    return any(child.lower_ in {"these", "those"} for thing in hit if thing.tag_ == "NNS" for child in thing.children)


def _described_before(draft: Draft, before: Sequence[Draft]) -> str | None:
    """Whom one word means that an earlier mention describes more fully ("the banks" after "on Norwegian banks")."""
    name = draft.targets[0]
    if " " in name or not name.islower():
        return None
    agreeing = (o for o in reversed(before) if not (draft.senders and o.senders) or overlap(draft.senders, o.senders))
    known = (target for other in agreeing for target in other.targets)
    return next((target for target in known if target.endswith(f" {name}") and target.islower()), None)


def _last_described(before: Sequence[Draft]) -> Draft | None:
    """The last mention that hits people or bodies who are described."""
    return next((other for other in reversed(before) if other.targets and other.targets[0][0].islower()), None)


def come_to(draft: Draft, status: str | None) -> None:
    """Let a known measure be as far as it was, where its sentence does not say how far or only tells of it.

    What somebody thinks of it, or that it was only named, says nothing of how far it is.
    """
    if status not in _VIEWS and (draft.status is None or (draft.told and status == IMPOSED)):
        draft.status = status


def is_the_one(noun: SanctionNoun) -> bool:
    """Whether "the embargo" is the one named before, other than "the sanctions"."""
    return noun.definite and noun.core.lemma_ not in PLAIN


def _own(draft: Draft, before: Sequence[Draft]) -> list[Draft]:
    """Those of the mentions before that are set by the state whose official speaks and mean the same."""
    own = (other for other in before if draft.spoken_by in other.senders and not draft.senders)
    return [other for other in own if akin(draft.noun.core, other.noun.core)]


def _last_such(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The last mention by the same noun, else by one that means the same."""
    core = draft.noun.core
    # What others have done likewise is told beside the measure itself.
    own = [other for other in before if draft.noun.likens or not other.noun.likens] or before
    alike = [other for other in reversed(own) if akin(core, other.noun.core)]
    same = (other for other in alike if other.noun.core.lemma_ == core.lemma_ and draft.kind in {None, other.kind})
    return next(same, next(iter(alike), None))


def _taken_up(draft: Draft, before: Sequence[Draft]) -> Draft:
    """The mention that an anaphor stands for: the last one with the same noun, for a plural the last plural, or any."""
    here = draft.noun.head.i
    if draft.spoken_by and not draft.senders:
        # "This measure" is rather that of who speaks of it.
        set_by_own = [other for other in before if draft.spoken_by in other.senders and other.status != OPPOSED]
        if is_the_one(draft.noun):
            set_by_own = [other for other in set_by_own if akin(draft.noun.core, other.noun.core)]
        before = set_by_own or before
    if not draft.noun.likens:
        before = [other for other in before if not other.noun.likens] or before
    recent = [other for other in reversed(before) if here - other.noun.head.i <= RECENT]
    same = _last_such(draft, before)
    plural = draft.noun.core.tag_ == "NNS" and not draft.noun.likens
    several = next((other for other in recent if plural and other.noun.core.tag_ == "NNS"), None)
    beside = before[-1] if before[-1].sentence == draft.sentence else None
    nearer = several if several is not None and draft.noun.core.lemma_ in PLAIN else None
    return nearer or same or beside or several or before[-1]


def _take(draft: Draft, before: Draft) -> None:
    differs = draft.senders and set(draft.senders) != set(before.senders) and not draft.noun.likens
    wider = not draft.noun.likens and _wider(draft.noun, before.noun)
    if draft.noun.likens and draft.states and set(draft.states) <= set(before.senders):
        # "Similar restrictions" on those who set the first ones answer them.
        draft.take_senders(before.states)
    elif wider or differs or adds(draft.noun):
        draft.take_senders(before.senders)
        draft.take_targets(before.states, before.states)
        if differs and not wider and is_the_one(draft.noun) and akin(draft.noun.core, before.noun.core):
            draft.kind = draft.kind or before.kind
    else:
        if before.status != OPPOSED or draft.status is None:
            draft.take_senders(before.senders)
        draft.take_targets(before.states if _on_many(draft, before) else before.targets, before.states)
        if draft.noun.core.lemma_ != "package" or before.noun.core.lemma_ == "package":
            draft.kind = draft.kind or before.kind
    theirs = before.senders and "senders" not in draft.filled and not overlap(draft.senders, before.senders)
    if draft.noun.likens or not draft.senders or not theirs:
        come_to(draft, before.status)


def _on_many(draft: Draft, before: Draft) -> bool:
    """Whether a plural is on the state at large, not on those alone whom one of its measures is said to hit.

    "A bill would hit Iranian banks. The measures are severe": those are on Iran.
    """
    plural = draft.noun.core.tag_ == "NNS" and not draft.noun.likens
    return plural and all(name[0].islower() for name in before.targets)


def _names_known(noun: SanctionNoun) -> bool:
    """Whether a measure is called by no more than its name and whose it is ("China's sanctions")."""
    return noun.known and all(token.text[0].isupper() for token in modifiers(noun.head))


def _shared_kind(draft: Draft, known: Draft, before: Sequence[Draft]) -> str | None:
    """The kind of what takes up measures of one sentence that are of several kinds, None where they are of one."""
    if draft.noun.core.tag_ != "NNS" and draft.noun.core.lemma_ != "package":
        return None
    beside = [other for other in before if other.sentence == known.sentence]
    kinds = {other.kind or (GENERAL if other.noun.core.lemma_ == "sanction" else None) for other in beside} - {None}
    if len(kinds) < 2 or kinds == {PERSONAL, GENERAL}:
        return None
    return PERSONAL if kinds <= _ON_PERSONS else None if draft.noun.likens else GENERAL


def adds(noun: SanctionNoun) -> bool:
    """Whether measures come on top of those named before ("additional measures")."""
    return not noun.definite and any(word.lower_ in FURTHER for word in modifiers(noun.head))


def _wider(noun: SanctionNoun, before: SanctionNoun) -> bool:
    """Whether a plural takes up one measure among others ("the measures" after "an embargo")."""
    several = noun.core.tag_ == "NNS" and before.core.tag_ == "NN"
    return several and before.path != "anaphor" and before.head.sent != noun.head.sent
