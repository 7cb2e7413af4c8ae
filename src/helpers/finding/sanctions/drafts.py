"""A mention of a measure on its way to a row of the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from helpers.finding.sanctions.actors import SECURITY_COUNCIL, UNITED_NATIONS
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.outcomes import CALLED_FOR
from helpers.finding.sanctions.words import PERSONAL

# Kinds of measure that hit no single persons.
NOT_ON_PERSONS = frozenset({"arms", "energy", "trade"})
# Mentions this many words back are recent.
RECENT = 80


@dataclass
class Draft:
    """A mention on its way to a row: what its own sentence says, later what the context adds.

    Attributes
    ----------
    noun
        The noun phrase.
    senders, targets, kind, status, condition
        The columns of the row; the condition as a token range.
    states
        The states that the targets are or belong to.
    bystanders
        States that the sentence says to suffer, evade or decry the measure: no senders of it.
    filled
        Those of the columns that the context had to give.
    likely_sender
        The state of who says that the measure will come or stay, if no other is known.
    actors
        The powers that its sentence is about.
    spoken_by
        The state whose official speaks of it.
    nobody
        Whether it is "international", in an article that names no community of senders.
    as_such
        Whether it is no certain measure, and so nobody's on nobody.
    said
        The status that its own sentence gives, None where the context has to.
    unwanted
        Whether it is there, and somebody wants it to be lifted ("called on Oslo to lift the sanctions").
    answered
        Whether it is named as what another measure answers ("in response to sanctions").
    told
        Whether its sentence announces what the article may have told before ("announcing the ban").
    staged
        Its status, where that is only an earlier stage ("the package, which was proposed in May, will include") or what
        will be in a package that may still be a proposal ("there will be new bans").
    reacted_to
        Whether its sentence takes it for known ("condemned the sanctions").
    talked_about
        Whether its status comes from words that only speak of it ("discussed the sanctions").
    partners
        The states of those with whom somebody speaks of it.
    """

    noun: SanctionNoun
    senders: list[str]
    targets: list[str]
    states: list[str]
    kind: str | None
    status: str | None
    condition: tuple[int, int] | None
    bystanders: frozenset[str] = frozenset()
    filled: set[str] = field(default_factory=set)
    likely_sender: str | None = None
    actors: tuple[str, ...] = ()
    spoken_by: str | None = None
    nobody: bool = False
    as_such: bool = False
    said: str | None = None
    unwanted: bool = False
    answered: bool = False
    told: bool = False
    reacted_to: bool = False
    staged: str | None = None
    talked_about: bool = False
    partners: frozenset[str] = frozenset()

    @cached_property
    def sentence(self) -> int:
        """The first token of its sentence."""
        return self.noun.head.sent.start

    @property
    def wishing(self) -> frozenset[str]:
        """The states that call for it: they are not hit by it."""
        return self.bystanders if self.status == CALLED_FOR else frozenset()

    def take_senders(self, names: Sequence[str]) -> None:
        """Take senders from the context, if none are known and none of them is hit or stands by."""
        barred = {*self.targets, *self.states, *self.bystanders}
        if names and barred.isdisjoint(names) and not self.senders and not self.nobody:
            self.senders = [*names]
            self.filled.add("senders")

    def hit_with(self, other: Draft) -> Sequence[str]:
        """The targets that it may share with a mention beside it: no single persons for what hits none."""
        return other.states if self.kind in NOT_ON_PERSONS and other.kind == PERSONAL else other.targets

    def take_targets(self, names: Sequence[str], states: Sequence[str]) -> None:
        """Take targets from the context, if none are known."""
        taken = [name for name in names if name not in self.senders]
        if taken and not self.targets and not (self.noun.is_act or self.as_such):
            self.targets = taken
            self.states = list(states)
            self.filled.add("targets")


def overlap(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two lists share a name, or one names the Security Council and the other its organisation."""
    return not {_whole(name) for name in mine}.isdisjoint(map(_whole, theirs))


def _whole(name: str) -> str:
    return UNITED_NATIONS if name == SECURITY_COUNCIL else name
