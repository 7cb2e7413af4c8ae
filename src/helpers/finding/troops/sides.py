"""Whose people are who are called by the side that they are on: a government's, a coalition's, the police's."""

from __future__ import annotations

import re

from helpers.finding.troops.figure import Figure
from helpers.finding.troops.forces import Forces
from helpers.finding.troops.named_forces import STATELESS
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.units import CASUALTY
from helpers.reading.parse import Doc


class Sides:
    """Whose the people of one article are by a word for their side.

    Parameters
    ----------
    doc, forces, places
        The article's parse, the forces that are known, and where its figures are.
    """

    def __init__(self, doc: Doc, forces: Forces, places: FigurePlaces) -> None:
        self._doc = doc
        self._forces = forces
        self._places = places

    def of(self, figure: Figure) -> str | None:
        """The force that a word for a side means: a militia or coalition that the article names, the state there."""
        if self._is_called(figure, _MILITIA):
            named = _MILITIAS.findall(self._doc.text, 0, self._doc[figure.start].idx)
            return (self._forces.listed(named[-1]) or f"{named[-1]} militia") if named else None
        if self._is_called(figure, _RULING):
            return self._places.state(figure) or self._places.war
        if self.is_foreign(figure):
            return self._coalition()
        police = figure.entry.noun in POLICE and figure.measure == CASUALTY
        return self._places.state(figure) if police else None

    def is_foreign(self, figure: Figure) -> bool:
        """Whether people are soldiers of states that are not named ("foreign troops", "coalition troops")."""
        soldiers = figure.entry.when == "always" and figure.entry.noun not in STATELESS
        return soldiers and self._is_called(figure, _FOREIGN)

    def is_nobodys(self, figure: Figure) -> bool:
        """Whether people are not whosever were told of before: foreign troops, and rebels by another word for them."""
        rebels = any(token.lemma_ in STATELESS for token in self._doc[figure.number[1] : figure.end - 1])
        return self.is_foreign(figure) or (rebels and figure.entry.noun not in STATELESS)

    def _is_called(self, figure: Figure, words: frozenset[str]) -> bool:
        behind = self._doc[figure.end : figure.end + 5] if figure.unit == "member" else ()  # "of pro-government forces"
        return any(token.lower_ in words for token in (*self._doc[figure.number[1] : figure.end - 1], *behind))

    def _coalition(self) -> str | None:
        led = _LED.search(self._doc.text)
        if led is not None:
            return f"{led[1].lower()}-led coalition"
        return "NATO" if _NATO.search(self._doc.text) else None


_MILITIA = frozenset({"militia"})
_MILITIAS = re.compile(r"(?:\bThe )?((?:[A-Z][\w'-]+ )*[A-Z][\w'-]+) militia\b")
_RULING = frozenset({"government", "regime", "loyalist"})
_FOREIGN = frozenset({"foreign", "coalition", "allied"})
POLICE = frozenset({"police", "police officer", "policeman", "policewoman"})
_NATO = re.compile(r"\bNATO\b|\bNato\b")
_LED = re.compile(r"\b([A-Z][\w.]*)-led (?:[\w-]+ ){0,3}coalition\b")
