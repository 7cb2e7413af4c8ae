"""Whose soldiers died, by who tells of it: the army that reports its own dead, the state that admits them."""

from __future__ import annotations

from helpers.finding.actors import Cast
from helpers.finding.speech import is_speech
from helpers.finding.tokens import MODIFIERS, SUBJECTS, first_conjunct
from helpers.finding.troops.figure import Figure
from helpers.finding.troops.forces import Forces
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.units import CASUALTY
from helpers.reading.parse import Doc


class Mourners:
    """Who tells of the dead soldiers of one article as of their own.

    Parameters
    ----------
    doc, cast, forces, places
        The article's parse, who is who in it, the forces that are known, and where its figures are.
    """

    def __init__(self, doc: Doc, cast: Cast, forces: Forces, places: FigurePlaces) -> None:
        self._doc = doc
        self._cast = cast
        self._forces = forces
        self._places = places

    def bare_armys(self, figure: Figure) -> str | None:
        """The state of "the army" that tells of soldiers or men killed where only its passage tells which."""
        if figure.measure != CASUALTY or figure.unit not in SOLDIERS | {"man"} or figure.heir:
            return None
        for token in self._doc[figure.sentence[0] : figure.sentence[1]]:
            teller = token.dep_ == "nsubj" and is_speech(token.head)
            told = token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"
            body = [word.lower_ for word in token.subtree]
            if (teller or told) and body in (["the", "army"], ["the", "military"], ["the", "general", "staff"]):
                called = self.is_killed_by(figure, "") or self._is_army_named(token.i)
                return None if called else self._places.state(figure) or self._places.war
        return None

    def loser_before(self, figure: Figure) -> str | None:
        """Who has lost the people that a colon leads to ("Oslo has lost half of its army: 900 soldiers died")."""
        before = self._doc[figure.sentence[0] : figure.start]
        colon = next((t.i for t in before if t.text in {":", "–", "—"}), None)
        if colon is None or figure.measure != CASUALTY:
            return None
        losing = (t for t in before if t.lemma_ in {"lose", "suffer", "sustain"} and t.i < colon)
        losers = (c for verb in losing for c in verb.children if c.dep_ == "nsubj")
        return next((force for c in losers if (force := self._forces.owner(c, self._cast))), None)

    def mourner(self, figure: Figure) -> str | None:
        """The state that admits that soldiers, of whom it does not say whose they are, have died."""
        counted = self._doc[figure.end - 1]
        if counted.dep_ == "pobj" and counted.head.lower_ == "of" and counted.head.head.lemma_ in _DEATHS:
            counted = first_conjunct(counted.head.head)  # "announced the killing of six soldiers"
            if figure.measure == CASUALTY and counted.dep_ == "dobj" and counted.head.lemma_ in _ADMITTING:
                tellers = (child for child in counted.head.children if child.dep_ == "nsubj")
                return next((self._forces.owner(teller, self._cast) for teller in tellers), None)
            return None
        verb = counted.head
        died = counted.dep_ in SUBJECTS and verb.dep_ in {"ccomp", "xcomp"}
        if figure.measure != CASUALTY or not died or verb.head.lemma_ not in _ADMITTING:
            return None
        tellers = (child for child in verb.head.children if child.dep_ == "nsubj")
        state = next((self._cast.country(teller) for teller in tellers), None)
        return state if not self._forces.is_alliance(state) else None

    def reporters(self, figure: Figure) -> str | None:
        """The state of the army that reports the dead of its own: of "the army" alone the one where they died."""
        for token in (*self._doc[figure.end : figure.sentence[1]], *self._doc[figure.sentence[0] : figure.start]):
            if token.lower_ in _ARMED and token.dep_ == "pobj" and token.head.lower_ == "to":
                owner = self._forces.owner(token, self._cast)
                return owner or self._forces.after(self._doc, token.i + 1, figure.sentence[1], self._cast)
            if is_speech(token):
                army = next((t for t in token.children if t.dep_ == "nsubj" and t.lower_ in _ARMED), None)
                if army is None:
                    return None
                alone = [word.lower_ for word in army.subtree] in (["the", "army"], ["the", "military"])
                return self._forces.owner(army, self._cast) or (self._places.state(figure) if alone else None)
        return None

    def is_killed_by(self, figure: Figure, state: str) -> bool:
        """Whether those who tell of people killed, or whom they do not name, have killed them ("we killed 900")."""
        counted = self._doc[figure.end - 1]
        if any(token.lower_ in {"enemy", "hostile"} for token in self._doc[figure.start : figure.end]):
            return True
        if counted.dep_ != "dobj":
            return False
        above = (counted.head, *counted.head.ancestors)
        killer = next((c for verb in above for c in verb.children if c.dep_ == "nsubj"), None)
        own = killer is None or killer.pos_ == "PRON" or any(child.tag_ == "PRP$" for child in killer.lefts)
        return own or (killer is not None and self._forces.owner(killer, self._cast) == state)

    def _is_army_named(self, before: int) -> bool:
        """Whether an article has told not long before whose "the army" is."""
        armies = (token for token in self._doc[max(0, before - _LATELY) : before] if token.lower_ in _ARMED)
        return any(self._cast.country(child) for army in armies for child in army.lefts if child.dep_ in MODIFIERS)


_LATELY = 120  # tokens back to an army that "the army" still is
_DEATHS = frozenset({"death", "killing", "wounding", "loss"})
_ADMITTING = frozenset({"report", "admit", "acknowledge", "confirm", "concede", "announce", "disclose"})
_ARMED = frozenset("army military forces ministry staff navy".split())
SOLDIERS = frozenset({"soldier", "troop", "serviceman", "personnel", "force"})
