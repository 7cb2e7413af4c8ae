"""Chooses among the parties of an article's other measures those of a mention that names none by itself.

No single clue decides: every candidate is given marks for what speaks for it, and the one with the most is taken. The
marks were set beside the annotated articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from helpers.finding.actors import WEST
from helpers.finding.sanctions.actors import EUROPEAN_UNION
from helpers.finding.sanctions.anaphors import akin
from helpers.finding.sanctions.complements import complement
from helpers.finding.sanctions.deeds import Deed
from helpers.finding.sanctions.drafts import NOT_ON_PERSONS, RECENT, Draft, overlap
from helpers.finding.sanctions.named_states import NamedStates
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
from helpers.finding.sanctions.repeats import PLAIN
from helpers.finding.sanctions.words import PERSONAL, modifiers

Names = tuple[str, ...]

# What speaks for or against a target; the share is that of the words for states which name it.
_TARGET_SHARE, _SAME_SENDER, _IN_SENTENCE_BEFORE = 7.0, 3.0, 3.0
_SPEAKER, _DESCRIBED, _SETTER = 3.0, -5.0, -5.0
# What speaks for or against senders.
_SENDER_SHARE, _MEASURES_SHARE = 7.0, 3.5
_SAME_SORT, _ACTOR, _MEMBER, _NOBODY_ASKED = 4.5, 3.5, 3.5, 3.5
_SAME_NOUN = 1.5
_NEAR, _IN_SENTENCE, _LAST, _NEXT, _TOGETHER = 2.0, 1.5, 2.0, 1.5, 2.0
# Those of other measures need more than being there, to come before who acts in the sentence, the West or nobody.
_OF_OTHERS = -2.5
_HANDED_ON = frozenset({IMPOSED, ANNOUNCED, THREATENED, CONSIDERED, MAINTAINED})
# What states that hardly set any say of theirs does not put any in force.
_UNSET = frozenset({CALLED_FOR, CONSIDERED, THREATENED})
# The price of Russian oil is capped by the Group of Seven and those who joined it.
_G7 = "G7"
_CAPS = frozenset({"cap", "ceiling"})
# States that act together as the West.
_WESTERN = frozenset({"United States", EUROPEAN_UNION, "United Kingdom", "Canada", "G7", WEST})


class Known(NamedTuple):
    """What an article tells of its measures before the open ones are filled.

    Attributes
    ----------
    drafts
        Its mentions, in order.
    deeds
        The measures that verbs tell of, in order.
    states
        The states that it names.
    """

    drafts: Sequence[Draft]
    deeds: Sequence[Deed]
    states: NamedStates

    def others(self, draft: Draft) -> Iterator[Draft | Deed]:
        """The other mentions, the nearest first, then the deeds."""
        others = (other for other in self.drafts if other is not draft)
        yield from sorted(others, key=lambda other: abs(other.noun.head.i - draft.noun.head.i))
        yield from self.deeds

    def homes(self, draft: Draft | Deed) -> list[str]:
        """The states that the targets of a mention are or belong to, firms of no known state left out."""
        return [name for name in draft.states if self.states.is_state(name)]


class _Around(NamedTuple):
    """What stands around a mention whose senders are sought.

    Attributes
    ----------
    here, near
        The states that its sentence names, and those of the sentence before with them.
    told
        How many mentions name senders.
    last
        The last one before it that does.
    following
        The mention behind it.
    together
        Whether several of the states that set measures act together as the West.
    """

    here: set[str]
    near: set[str]
    told: int
    last: Draft | None
    following: Draft | None
    together: bool


def rank_targets(known: Known) -> None:
    """Give every mention without targets the likeliest ones of the article's other measures.

    Parameters
    ----------
    known
        What the article tells of its measures; its drafts are changed in place.
    """
    chosen = [(draft, _best_targets(draft, known)) for draft in known.drafts if not draft.targets]
    for draft, best in chosen:
        if best is not None:
            draft.take_targets(*best)


def rank_senders(known: Known) -> None:
    """Give every mention without senders the likeliest ones of the article's other measures, or none.

    Parameters
    ----------
    known
        What the article tells of its measures; its drafts are changed in place.
    """
    chosen = [(draft, _best_senders(draft, known)) for draft in known.drafts if not draft.senders]
    for draft, best in chosen:
        if best is not None:
            draft.take_senders(best)
            draft.nobody = draft.nobody or not best


def _best_targets(draft: Draft, known: Known) -> tuple[Names, Names] | None:
    """The targets with the best marks and their states, None where no other measure may be of the same senders."""
    sources = [other for other in known.others(draft) if other.targets and not _on_persons(draft, other)]
    if draft.senders and known.states.sanctioned.issuperset(draft.senders):
        return _answered(draft, sources)
    # Who refuses to set a measure tells on whom others set it.
    if not any(other.status == OPPOSED or _may_agree(draft.senders, other.senders) for other in sources):
        return None
    setting = _by_names(sources, lambda other: (other.states, other.targets))
    found = {names: tuple(others[-1].states) for names, others in setting.items()}
    likely = {word.state for word in known.states.within(draft.noun.head.sent)} & known.states.sanctioned
    likely |= {known.states.likely_hit() or "", draft.spoken_by or ""} & known.states.sanctioned
    for state in sorted(likely):
        found.setdefault((state,), (state,))
    open_to = [
        names for names, homes in found.items() if not overlap([*names, *homes], [*draft.senders, *draft.wishing])
    ]
    marks = {names: _target_marks(names, draft, setting.get(names, ()), known.states) for names in open_to}
    best = max(open_to, key=marks.__getitem__, default=None)
    # Nothing may speak for any, neither who sets it nor where it is named.
    return (best, found[best]) if best is not None and marks[best] > _DESCRIBED else None


def _by_names(
    sources: Iterable[Draft | Deed], columns: Callable[[Draft | Deed], tuple[Sequence[str], ...]]
) -> dict[Names, list[Draft | Deed]]:
    """The other measures by what they have in some columns."""
    found: dict[Names, list[Draft | Deed]] = defaultdict(list)
    for other in sources:
        for names in dict.fromkeys(map(tuple, columns(other))):
            if names:
                found[names].append(other)
    return found


def _on_persons(draft: Draft, other: Draft | Deed) -> bool:
    """Whether another measure hits single persons and the draft's kind hits none."""
    return draft.kind in NOT_ON_PERSONS and other.kind == PERSONAL and not other.states


def _answered(draft: Draft, sources: Sequence[Draft | Deed]) -> tuple[Names, Names] | None:
    """Whom those under sanctions hit with theirs: whom they hit elsewhere, else those whose measures they answer."""
    own = Counter((tuple(o.targets), tuple(o.states)) for o in sources if overlap(draft.senders, o.senders))
    setting = Counter(tuple(o.senders) for o in sources if o.senders and overlap(draft.senders, o.states))
    hit = own or Counter({(names, names): times for names, times in setting.items()})
    return hit.most_common(1)[0][0] if hit else None


def _target_marks(names: Names, draft: Draft, setting: Sequence[Draft | Deed], states: NamedStates) -> float:
    """What speaks for some targets, by where the article names them and by the other measures that are on them."""
    homes = {name for name in names if states.is_state(name)}
    homes = homes or {state for other in setting for state in other.states if states.is_state(state)}
    marks = _TARGET_SHARE * states.share(homes)
    if any(overlap(draft.senders, other.senders) for other in setting):
        marks += _SAME_SENDER
    if any(word.state in homes for word in states.before(draft.noun.head.sent)):
        marks += _IN_SENTENCE_BEFORE
    if draft.spoken_by in homes and setting:
        marks += _SPEAKER
    if not all(map(states.is_state, names)):
        marks += _DESCRIBED
    if homes and states.imposing.issuperset(homes):
        marks += _SETTER
    return marks


def _best_senders(draft: Draft, known: Known) -> Names | None:
    """The senders with the best marks, none where nobody is; None where no other measure may be on the same states."""
    sources = [other for other in known.others(draft) if other.senders and _sets(other, draft)]
    if draft.said in {IMPOSED, MAINTAINED}:
        sources = [other for other in sources if other.status not in _UNSET or known.states.setters & {*other.senders}]
    if draft.noun.core.lemma_ in _CAPS and known.states.names(_G7) and not _named(draft, sources):
        return (_G7,)
    passed = {text.state for text in known.states.resolutions if text.token.sent == draft.noun.head.sent}
    if passed and known.states.resolved.issuperset(known.homes(draft)):
        return tuple(sorted(passed)[-1:])
    own = [draft.actors, (draft.likely_sender,) if draft.likely_sender else ()]
    if not any(_may_agree(known.homes(draft), known.homes(other)) for other in sources):
        return next(filter(None, own), None)
    if any(overlap(known.homes(draft), known.homes(other)) for other in sources):
        # Those of measures on others do not come before those of measures on the same state.
        sources = [other for other in sources if _may_agree(known.homes(draft), known.homes(other))]
    if together := _each(draft, known.drafts):
        return together
    if _cuts_off(draft) and known.states.sanctioned.intersection(draft.states):
        return (WEST,)
    found = _by_names(sources, lambda other: (other.senders,))
    western = {name for names in found for name in names} & _WESTERN
    likely = [*own, (draft.spoken_by,) if draft.spoken_by in known.states.setters else ()]
    if len(western) > 1 or known.states.names(WEST):
        likely.append((WEST,))
    candidates = [*found, *(names for names in likely if names and names not in found), ()]
    barred = {*draft.targets, *draft.states, *draft.bystanders}
    open_to = [names for names in candidates if barred.isdisjoint(names)]
    around = _around(draft, known, together=len(western) > 1)
    return max(open_to, key=lambda names: _sender_marks(names, draft, found.get(names, ()), known.states, around))


def _around(draft: Draft, known: Known, *, together: bool) -> _Around:
    here = {word.state for word in known.states.within(draft.noun.head.sent)}
    near = here | {word.state for word in known.states.before(draft.noun.head.sent)}
    told = [other for other in known.drafts if other.senders]
    before = [other for other in told if other.noun.head.i < draft.noun.head.i]
    after = (other for other in known.drafts if other.noun.head.i > draft.noun.head.i)
    return _Around(here, near, len(told), before[-1] if before else None, next(after, None), together)


def _sender_marks(
    names: Names, draft: Draft, setting: Sequence[Draft | Deed], states: NamedStates, around: _Around
) -> float:
    """What speaks for some senders, by where the article names them and by the other measures that they set."""
    if not names:
        return _NOBODY_ASKED if draft.status == CALLED_FOR else 0.0
    drafts = [other for other in setting if isinstance(other, Draft)]
    sort = draft.noun.core.lemma_ not in PLAIN and any(akin(draft.noun.core, other.noun.core) for other in drafts)
    member = names == (EUROPEAN_UNION,) and draft.spoken_by in states.members
    return (
        _SENDER_SHARE * states.share(names)
        + _MEASURES_SHARE * len(drafts) / max(1, around.told)
        + _SAME_SORT * sort
        + _SAME_NOUN * any(draft.noun.core.lemma_ == other.noun.core.lemma_ for other in drafts)
        + _ACTOR * (names in {draft.actors, (draft.likely_sender,)})
        + _MEMBER * member
        + _NEAR * len(around.near.intersection(names)) / len(names)
        + _IN_SENTENCE * len(around.here.intersection(names)) / len(names)
        + _LAST * any(other is around.last for other in drafts)
        + _NEXT * any(other is around.following for other in drafts)
        + _TOGETHER * (around.together and names == (WEST,))
        + _OF_OTHERS * bool(setting)
    )


def _cuts_off(draft: Draft) -> bool:
    """Whether it is the exclusion from SWIFT, which takes the West together, and not just called for."""
    limited = (word for thing in complement(draft.noun.core) for word in (thing, *modifiers(thing)))
    words = (*modifiers(draft.noun.head), *limited)
    return draft.status != CALLED_FOR and any(word.lower_ == "swift" for word in words)


def _named(draft: Draft, sources: Sequence[Draft | Deed]) -> bool:
    """Whether another mention of a measure of the same name tells who sets it."""
    return any(isinstance(other, Draft) and akin(draft.noun.core, other.noun.core) for other in sources)


def _each(draft: Draft, drafts: Sequence[Draft]) -> Names:
    """All who have just been said to set the same measure on the same target, each by itself."""
    recent = [
        other.senders
        for other in drafts
        if 0 < draft.noun.head.i - other.noun.head.i <= RECENT
        and other.kind == draft.kind
        and set(other.targets) == set(draft.targets)
        and other.status in _HANDED_ON
    ]
    together = tuple(dict.fromkeys(name for names in recent for name in names if len(names) == 1))
    return together if len(together) > 1 and WEST not in together else ()


def _sets(other: Draft | Deed, draft: Draft) -> bool:
    """Whether its senders may be those of a mention: they do not refuse to set it, nor do they but do likewise."""
    likened = isinstance(other, Draft) and other.noun.likens and not draft.noun.likens
    unwanted = isinstance(other, Draft) and other.unwanted
    refused = (other.status == OPPOSED and not unwanted) or (
        other.status == MENTIONED and draft.status in {IMPOSED, MAINTAINED}
    )
    return not (refused or likened)


def _may_agree(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two lists of names share one, or one of them is open."""
    return not mine or not theirs or overlap(mine, theirs)
