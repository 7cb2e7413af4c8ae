"""Where figures are that their sentence places nowhere: where their town, building, garrison or exercise is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from helpers.finding.actors import Cast
from helpers.finding.locating import where
from helpers.finding.places import EDGES, Gazetteer, PlaceMention
from helpers.finding.speech import is_speech
from helpers.finding.tokens import MODIFIERS, SUBJECTS, beside, first_conjunct
from helpers.finding.troops.figure import Figure
from helpers.finding.troops.forces import Forces
from helpers.finding.troops.mentions import DRILLS, is_tellers, starting_in
from helpers.finding.troops.units import CASUALTY
from helpers.finding.troops.words import GARRISONS
from helpers.reading.parse import Doc, Token

NEAR = 70  # tokens back to a place where forces may still be
# Forces that are named after the town where they are.
_SEATED = frozenset("garrison defender contingent brigade battalion regiment front group grouping base".split())
_ATTACKING = frozenset({"offensive", "invade", "invasion", "neighbour", "neighbor"})
# Who speaks for a town or region.
_LOCAL = frozenset("mayor governor head chief official authority administrator administration police".split())
_LOCAL |= {"prosecutor"}
# Who counts the dead and wounded where they are.
_ON_THE_SPOT = frozenset({"doctor", "medic", "hospital", "rescuer"})
_MONITORS = frozenset({"monitors", "observers"})  # not "a monitor in Oslo", who may count from afar
_MINISTRIES = frozenset({"ministry", "authorities", "officials", "department"})
_GIVING = frozenset("offer give provide send lend promise pledge grant supply".split())
_TRAINING = frozenset("train help assist support advise defend protect".split())
ATTACKS = frozenset("strike airstrike attack raid blast explosion shelling bombing ambush bombardment".split())
_BESIDE = 12  # tokens from an attack to where it was
TALKS = frozenset("meet talk talks speak negotiate meeting summit conference negotiation speech interview".split())


class Settings:
    """Where the figures of one article are by what they are told of together with.

    Parameters
    ----------
    doc, cast
        The article's parse, and who is who in it.
    gazetteer, forces, mentions
        The places known, the forces, and the places that the article names.
    """

    def __init__(
        self, doc: Doc, cast: Cast, gazetteer: Gazetteer, forces: Forces, mentions: Sequence[PlaceMention]
    ) -> None:
        self._doc = doc
        self._cast = cast
        self._gazetteer = gazetteer
        self._forces = forces
        self._mentions = mentions

    def of(self, figure: Figure, force: str | None) -> str | None:
        """The place of a figure, None where nothing of this kind tells it."""
        seats = (self._seat, self._struck, self._attacked, self._garrisoned, self._tellers_town, self._receiver)
        seat = next((place for of in seats if (place := of(figure)) is not None), None)
        return seat or self._threatened(figure, force) or self._drilling(figure)

    def _seat(self, figure: Figure) -> str | None:
        """The town that the counted people are named after ("the Odesa garrison of 500 soldiers")."""
        counted = self._doc[figure.end - 1]
        above = (counted, counted.head, counted.head.head)
        for mention in starting_in(self._mentions, *figure.sentence):
            last = self._doc[mention.end - 1]
            named_after = last.dep_ in MODIFIERS and last.head in above
            if named_after and mention.name != mention.country and last.head.lemma_.lower() in _SEATED:
                return mention.name
        return None

    def _struck(self, figure: Figure) -> str | None:
        """The town whose building the clause of casualties is about ("A Kyiv school was hit, killing two")."""
        if figure.measure != CASUALTY:
            return None
        for mention in starting_in(self._mentions, *figure.sentence):
            subject = last = self._doc[mention.end - 1]
            while subject.dep_ in MODIFIERS:
                subject = subject.head
            told = subject != last and subject.dep_ in SUBJECTS and not is_speech(subject.head)
            talks = subject.lemma_.lower() in TALKS  # "the Geneva talks"
            if told and not talks and mention.name != mention.country:
                return mention.name
        return None

    def _attacked(self, figure: Figure) -> str | None:
        """Where "the strike" was in which people died: the place beside the strike told of before."""
        if figure.measure != CASUALTY:
            return None
        clause = self._doc[figure.sentence[0] : figure.sentence[1]]
        again = (t for t in clause if t.lemma_ in ATTACKS and t.i > 0 and t.nbor(-1).lower_ in {"the", "that", "this"})
        attack = next(again, None)
        if attack is None:
            return None
        for token in reversed(self._doc[max(0, figure.sentence[0] - NEAR) : figure.sentence[0]]):
            if token.lemma_ == attack.lemma_:
                near = starting_in(self._mentions, token.i + 1, min(token.i + _BESIDE, token.sent.end))
                return next((mention.name for mention in where(self._doc, near)), None)
        return None

    def _garrisoned(self, figure: Figure) -> str | None:
        """The state whose garrison is attacked where soldiers die ("died when a Kenyan garrison was overrun")."""
        posts = (t for t in self._doc[slice(*figure.sentence)] if t.lemma_ in GARRISONS and figure.measure == CASUALTY)
        names = (child.text for post in posts for child in post.lefts if child.dep_ in MODIFIERS)
        return next((state for name in names if (state := self._gazetteer.state(name))), None)

    def _tellers_town(self, figure: Figure) -> str | None:
        """The town or region whose mayor or governor tells of casualties there ("Odesa's mayor said two were hurt")."""
        if figure.measure != CASUALTY:
            return None
        for mention in starting_in(self._mentions, *figure.sentence):
            above = self._doc[mention.end - 1]
            while above.dep_ in MODIFIERS | {"pobj"} or (above.dep_ == "prep" and above.lower_ in {"of", "in"}):
                local = _LOCAL if above.lower_ != "in" and mention.name != mention.country else frozenset()
                above = above.head
                if above.lemma_.lower() in local | _ON_THE_SPOT or above.lower_ in _MONITORS:
                    return mention.name
        return self._health_ministrys(figure)

    def _health_ministrys(self, figure: Figure) -> str | None:
        """Where the health ministry is that tells of people killed or wounded, who are in its hospitals."""
        for ministry in self._doc[figure.sentence[0] : figure.sentence[1]]:
            if ministry.lower_ in _MINISTRIES and any(c.lower_ == "health" for c in ministry.lefts):
                named = (place for t in ministry.subtree if (place := self._gazetteer.place(t.text)) is not None)
                return next(named, None)
        return None

    def _threatened(self, figure: Figure, force: str | None) -> str | None:
        """The state at whose border the forces of one are that has invaded it, where only "the border" is named."""
        near = self._doc[slice(*figure.sentence)]
        massed = any(t.lower_ in EDGES and not any(c.dep_ == "poss" for c in t.lefts) for t in near)
        attacking = any(t.lemma_.lower() in _ATTACKING for t in near)
        if figure.measure == CASUALTY or force is None or not (massed or attacking):
            return None
        return self._forces.threatened(force, self._cast)

    def _drilling(self, figure: Figure) -> str | None:
        """Where the exercise is in which people take part, of which the article told before."""
        words = self._doc[slice(*figure.sentence)]
        drill = next((t for t in words if t.lemma_.lower() in DRILLS or _takes_part(t)), None)
        if figure.measure == CASUALTY or drill is None:
            return None
        return next((place for i, place in reversed(self._drills) if i < figure.sentence[0]), None)

    @cached_property
    def _drills(self) -> list[tuple[int, str]]:
        """The words for exercises whose sentence tells where they are, and the place nearest to each."""
        placed = []
        for drill in (token for token in self._doc if token.lemma_.lower() in DRILLS):
            held = where(self._doc, starting_in(self._mentions, drill.sent.start, drill.sent.end))
            held = [mention for mention in held if not is_tellers(self._doc[mention.end - 1])]
            if held:
                placed.append((drill.i, min(held, key=lambda mention: abs(mention.start - drill.i)).name))
        return placed

    def _receiver(self, figure: Figure) -> str | None:
        """The state to which people are offered, or whose forces they train ("offers Mali up to 900 soldiers")."""
        if figure.measure == CASUALTY:
            return None
        given = first_conjunct(self._doc[figure.end - 1])
        verb = next((t for t in given.ancestors if t.pos_ == "VERB"), given)
        aims = [t for t in verb.subtree if t.lemma_ in _TRAINING and t.dep_ in {"acl", "advcl", "xcomp", "relcl"}]
        told = [c for c in verb.children if c.dep_ == "dative"] if verb.lemma_ in _GIVING else []
        told += [beside(verb)] if verb.lemma_ in _GIVING and beside(verb).pos_ == "PROPN" else []
        told += [c for t in verb.subtree if t.lower_ == "for" for c in t.children if c.ent_type_ == "GPE"]
        told += [c for aim in aims for c in aim.children if c.dep_ == "dobj"]
        states = (self._cast.country(t) for t in told)
        return next((state for state in states if state is not None and self._cast.kind(state) == "country"), None)


def _takes_part(token: Token) -> bool:
    """Whether a verb says that people are in something ("900 soldiers are taking part")."""
    return token.lemma_ == "participate" or (token.lemma_ == "take" and beside(token).lower_ == "part")
