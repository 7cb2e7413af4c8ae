"""Whose the people counted are by the passage that they stand in: whose those are who were counted or named before."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.actors import Cast
from helpers.finding.places import EDGES
from helpers.finding.troops.figure import SAME_PASSAGE, Figure, is_civilian, is_heading
from helpers.finding.troops.forces import Forces, is_taught
from helpers.finding.troops.groups import Groups
from helpers.finding.troops.mourners import Mourners
from helpers.finding.troops.named_forces import STATELESS, unless_a_state
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.units import CASUALTY, Counted
from helpers.reading.parse import Doc


class Passages:
    """Whose the figures of one article are of which neither their own words nor their clause tell that.

    Parameters
    ----------
    doc, cast, forces, places
        The article's parse, who is who in it, the forces that are known, and where its figures are.
    nouns
        The nouns of the article that mean a force without being counted.
    groups, mourners
        Its armed groups, and who tells of dead soldiers as of their own.
    """

    def __init__(
        self,
        doc: Doc,
        cast: Cast,
        forces: Forces,
        places: FigurePlaces,
        nouns: Sequence[Counted],
        groups: Groups,
        mourners: Mourners,
    ) -> None:
        self._doc = doc
        self._cast = cast
        self._forces = forces
        self._places = places
        self._nouns = nouns
        self._untaught = [noun for noun in nouns if not is_taught(doc[noun.end - 1])]
        self._groups = groups
        self._mourners = mourners

    def of(self, figure: Figure, last: tuple[Figure, str | None] | None) -> str | None:
        """The force of the figure before, else of the nearest military noun before, civilians' deaths apart."""
        if is_civilian(figure) or figure.unit in BORN:
            return None
        if figure.entry.noun in _NOBODYS:
            return self._of_those_hit(figure, last) or self._whole(figure, last)
        if figure.unit == "peacekeeper":
            return self._peacekeepers(figure)
        if (whole := self._whole(figure, last)) is not None:
            return whole
        stateless = figure.entry.noun in STATELESS
        if not stateless and (mourner := self._mourners.mourner(figure)) is not None:
            return mourner
        if last is not None and (force := self._still(figure, *last)) is not None:
            return force
        if is_heading(figure) and (force := self._named_below(figure)) is not None:
            return force
        if stateless:
            return unless_a_state(self._named_alike(figure), self._cast) or self._groups.of(figure, last)
        return self._named_alike(figure) or self._named_before(figure)

    def _still(self, figure: Figure, last: Figure, force: str | None) -> str | None:
        """The force of the figure before, where a figure may still be about its people."""
        noun, stateless = figure.entry.noun, figure.entry.noun in STATELESS
        if is_civilian(last) or figure.start - last.end >= SAME_PASSAGE:
            return None
        if stateless != (last.unit in STATELESS) or (noun in _REBELS and last.unit != noun):
            return None  # rebels are not whosever soldiers or fighters were counted
        group = unless_a_state(force, self._cast)
        if stateless:
            return group
        return force if last.unit not in _JOINED or group is None else None  # "fought 900 members of X: two soldiers"

    def _named_below(self, figure: Figure) -> str | None:
        """Whose the first military noun behind a heading is."""
        below = [noun for noun in self._nouns if noun.start >= figure.end]
        return self._forces.recent(self._doc, below[:1], len(self._doc), self._cast)

    def _named_alike(self, figure: Figure) -> str | None:
        """Whose those were who were named last before by the same noun, or fighters by one for fighters."""
        noun = figure.entry.noun
        alike = STATELESS if noun in STATELESS - _REBELS else {noun}
        return self._recent(figure, [named for named in self._near(figure) if named.entry.noun in alike])

    def _named_before(self, figure: Figure) -> str | None:
        """Whose the army is that was named last, else who is at others' borders or was spoken of last."""
        force = self._recent(figure, [noun for noun in self._near(figure) if noun.entry.noun not in STATELESS])
        if force is None and figure.measure == CASUALTY:
            return self._mourners.reporters(figure)  # a state named last need not be the one that mourns
        placed = self._places.placed
        return force or self._at_borders(figure) or self._forces.spoken_of(self._doc, figure.start, placed, self._cast)

    def _near(self, figure: Figure) -> Sequence[Counted]:
        """The military nouns that may tell whose a figure is: of those trained only where it counts such, too."""
        return self._nouns if is_taught(self._doc[figure.end - 1]) else self._untaught

    def _recent(self, figure: Figure, nouns: Sequence[Counted]) -> str | None:
        return self._forces.recent(self._doc, nouns, figure.start, self._cast)

    def _whole(self, figure: Figure, last: tuple[Figure, str | None] | None) -> str | None:
        """Whose those are of whom people are a part ("nine terrorists, including two commanders")."""
        part = last is not None and figure.start > 0 and self._doc[figure.start - 1].lower_ == "including"
        return last[1] if last is not None and part and last[0].sentence == figure.sentence else None

    def _of_those_hit(self, figure: Figure, last: tuple[Figure, str | None] | None) -> str | None:
        """Whose the dead or wounded are that are told of with soldiers ("nine soldiers were hit: 900 dead")."""
        if last is None or last[0].measure != CASUALTY or is_civilian(last[0]):
            return None
        of = self._doc[figure.end - 1].head
        put = of.lower_ in {"of", "at"} and of.head.lemma_ in {"speak", "talk", "put"}  # "Oslo spoke of 900 dead"
        counted, force = last
        near = counted.sentence == figure.sentence or (put and counted.sentence[1] == figure.sentence[0])
        return force if near else None

    def _at_borders(self, figure: Figure) -> str | None:
        """Who stands at the borders of a state that it has invaded before or after ("900 troops near its borders")."""
        for edge in self._doc[figure.end : figure.sentence[1]]:
            own = next((c for c in edge.lefts if c.dep_ == "poss"), None) if edge.lower_ in EDGES else None
            state = self._forces.owner(own, self._cast) if own is not None else None
            if state is not None:
                return self._forces.threatener(state, self._cast)
        return None

    def _peacekeepers(self, figure: Figure) -> str | None:
        """Whose peacekeepers are: those of the ones told of before, else of the United Nations if it is named."""
        told = self._recent(figure, [noun for noun in self._nouns if noun.entry.noun == figure.unit])
        return told or next((body for body in (_NATO, _UN) if self._forces.is_present(body, self._doc)), None)


BORN = frozenset({"native"})  # people called by where they come from, whomever they serve
_JOINED = frozenset({"member", "man", "operative", "houthi", "taliban", "bandit"})
_REBELS = STATELESS - {"fighter", "gunman"}
_UN = "United Nations"
_NATO = "NATO"  # present where its peacekeepers in Kosovo or Afghanistan are named
_NOBODYS = frozenset({"life", "dead", "wounded", "victim", "death", "body", "fatality", "injured", "corpse", "injury"})
