"""Whose the people counted are by who tells of them: a speaker of "our soldiers", an official of his state's."""

from __future__ import annotations

from helpers.finding.actors import Cast
from helpers.finding.tokens import SUBJECTS
from helpers.finding.troops.figure import MOBILISED, SAME_PASSAGE, Figure, is_civilian
from helpers.finding.troops.forces import Forces
from helpers.finding.troops.mourners import SOLDIERS, Mourners
from helpers.finding.troops.named_forces import JUDGING
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.sides import POLICE
from helpers.finding.troops.units import CASUALTY, FORMATION
from helpers.reading.parse import Doc, Span, Token


class Tellers:
    """Whose the figures of one article are that somebody tells of.

    Parameters
    ----------
    doc, cast, forces, places, mourners
        The article's parse, who is who in it, the forces that are known, where its figures are, and who tells of dead
        soldiers as of their own.
    """

    def __init__(self, doc: Doc, cast: Cast, forces: Forces, places: FigurePlaces, mourners: Mourners) -> None:
        self._doc = doc
        self._cast = cast
        self._forces = forces
        self._places = places
        self._mourners = mourners

    def state(self, speaker: str | None, affiliation: str | None) -> str | None:
        """The state for which a speaker tells something, as its official or by what the article says of him."""
        if speaker is None:
            return None
        official = not _OFFICIALS.isdisjoint(speaker.split())
        state = affiliation if official else None if speaker.islower() else self._cast.affiliation(speaker)
        return state if state is not None and self._cast.kind(state) == "country" else None

    def own(self, figure: Figure, speaker: str | None) -> str | None:
        """The speaker's own force: "we have 20,000 soldiers"."""
        near = self._doc[max(figure.sentence[0], figure.start - _OWN) : figure.start]
        if any(token.lower_ in {"enemy", "hostile"} for token in self._doc[figure.start : figure.end]):
            return None
        phrase = self._doc[figure.number[1] : figure.end]
        ours = any(token.lower_ in {"we", "our"} for token in (*near, *phrase))
        told = not any(verb.lemma_ in JUDGING for verb in self._doc[figure.end - 1].ancestors)  # of another's "its men"
        own = ours or (told and any(t.lower_ in {"its", "their"} for t in phrase)) or _numbers_the_army(phrase[-1:])
        mobilised = figure.measure != CASUALTY and figure.entry.noun in MOBILISED
        if speaker is None or is_civilian(figure) or not (own or mobilised):
            return None
        return self._forces.listed(speaker) or self._cast.affiliation(speaker)

    def ordered(self, figure: Figure, state: str | None) -> str | None:
        """The state whose official says where soldiers will go ("the minister said 900 soldiers would join them")."""
        counted = self._doc[figure.end - 1]
        verb = counted.head
        going = verb.lemma_ in _GOING | {"be"} and any(child.lower_ in {"will", "would"} for child in verb.children)
        ordered = (going and counted.dep_ in SUBJECTS) or _is_announced(counted)
        return state if ordered and figure.measure != CASUALTY else None

    def at_home(self, figure: Figure, state: str | None) -> str | None:
        """The state whose official tells of units in it, if none has ever invaded it ("at our borders, Oslo said")."""
        if state is None or figure.measure != FORMATION or self._places.state(figure) != state:
            return None
        return state if self._forces.threatener(state, self._cast) is None else None

    def dead(self, figure: Figure, state: str | None, before: tuple[Figure, str | None] | None) -> str | None:
        """The state whose own people tell of soldiers killed and not of whose, if they told of no enemy's before."""
        if figure.measure != CASUALTY or figure.unit not in SOLDIERS | POLICE | _TROOPERS or figure.heir:
            return None
        if state is None or self._mourners.is_killed_by(figure, state):
            return None
        last, force = before or (None, None)
        still = last is not None and figure.start - last.end < SAME_PASSAGE and force not in {state, None}
        alike = still and last is not None and last.unit in SOLDIERS | _TROOPERS  # and no rebels
        return state if not alike else None


def _is_announced(counted: Token) -> bool:
    """Whether people are part of what somebody says that he will do ("announced that a force would get 900 men")."""
    for verb in counted.ancestors:
        if verb.lemma_ in _ANNOUNCING:
            return True
        if verb.pos_ in {"VERB", "AUX"}:
            future = any(child.lower_ in {"will", "would", "to"} for child in verb.children if child.dep_ == "aux")
            if verb.dep_ == "ccomp" and not future:
                return False
    return False


def _numbers_the_army(counted: Span) -> bool:
    """Whether people are all those of "the armed forces", of which who speaks for a state means its own."""
    above = [counted[0].head, counted[0].head.head] if len(counted) else []  # "number around 900 troops"
    verb = next((token for token in above if token.lemma_ in _NUMBERING), None)
    if verb is None:
        return False
    army = verb.head if verb.dep_ == "relcl" else next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
    return army.lemma_ in _ARMED_FORCES and {child.lower_ for child in army.lefts} <= {"the", "armed"}


# Who speaks for a state by what an article calls him where it does not name him.
_OFFICIALS = frozenset(
    "official officials officer officers spokesman spokeswoman spokesperson minister commander army military police "
    "governor general ministry government president source sources".split()
)
_TROOPERS = frozenset("marine trooper paratrooper airman commando conscript reservist guardsman".split()) | {
    "service member",
    "border guard",
}
_OWN = 8  # tokens between "we" and a figure of one's own
_GOING = frozenset(
    "reinforce join deploy go move arrive leave head travel strengthen remain stay follow depart".split()
)
_ANNOUNCING = frozenset(
    {"announce", "pledge", "promise", "vow", "authorise", "authorize", "approve", "order", "decide"}
)
_NUMBERING = frozenset({"number", "total", "comprise", "count", "have", "field"})
_ARMED_FORCES = frozenset({"force", "army", "military"})
