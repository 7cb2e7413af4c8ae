"""Weapons that come to somebody: by arriving on his soil, by being brought to him, by letting him do something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import VEHICLES
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Delivery(NamedTuple):
    """Weapons that are brought or built for somebody; the recipient is None where that is no party."""

    recipient: str | None


class Arrivals:
    """Reads where the weapons of one article arrive.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers

    def arrival(self, verb: Token, roles: Roles) -> None:
        """Weapons that come into the hands of whoever owns the place; ships only call there."""
        origin = None
        place = None
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "to", "at"}:
                place = place or next(self._doers.objects(child), None) or self._soil(child, roles)
            elif child.dep_ == "dobj":
                place = place or self._parties.of(child)
            elif child.dep_ == "prep" and child.lower_ == "from":
                origin = origin or next(self._doers.objects(child), None)
        within_range = verb.lemma_ == "reach" and any(child.lower_ in _MODALS for child in verb.children)
        flown = roles.manned and roles.owner is not None and place is not None and not self._parties.at_war(place)
        if flown and origin is None and roles.frame is None:
            return  # crews arrive with what is their own
        if place is not None and place != roles.owner and not roles.afloat and not within_range:
            roles.frame = "give"
            roles.recipient = roles.recipient or place
            roles.supplier = roles.supplier or origin
        elif origin is not None and place is None and not self._comes_to_fight(origin, roles):
            roles.supplier = roles.supplier or origin

    def _comes_to_fight(self, origin: str, roles: Roles) -> bool:
        """Whether what arrives from a state is its own still: its aircraft and ships, or the arms of one at war."""
        return roles.manned or roles.afloat or roles.owner is not None or self._parties.enemy(origin) is not None

    def arrived(self, arrival: Token, roles: Roles) -> None:
        """The noun "arrival": the weapons go to whose the place is."""
        places = (p for c in arrival.children if c.lower_ in {"in", "at"} for p in self._doers.objects(c))
        place = next(places, None)
        if place is not None and place != roles.owner:
            roles.recipient = roles.recipient or place

    def enabled(self, verb: Token) -> str | None:
        """Whom the weapons let do something."""
        below = [c for c in verb.children if c.i > verb.i]
        objects = [c for c in below if c.dep_ in {"dobj", "nsubj", "dative"}]
        subjects = [c for v in below for c in v.children if c.dep_ == "nsubj"]
        found = (self._parties.of(token) or self._doers.possessor(token) for token in [*objects, *subjects])
        return next((party for party in found if party), None)

    def delivery(self, verb: Token, roles: Roles) -> Delivery | None:
        """What the subject brings or builds for somebody, a party or not ("built drones for Oslo", "for a firm")."""
        prepositions = (c for c in verb.children if c.dep_ in {"prep", "dative"} and c.i > verb.i)
        behind = (party for preposition in prepositions for party in self._gifts(preposition, verb))
        actor = self._doers.actor(verb)
        if actor is None:
            return None
        others = (party for party in (*behind, roles.recipient) if party and party != actor)
        if (recipient := next(others, None)) is not None:
            return Delivery(recipient)
        objects = (c for p in verb.children if p.lower_ == "to" and p.dep_ in {"prep", "dative"} for c in p.children)
        return Delivery(None) if any(c.dep_ == "pobj" and c.ent_type_ == "ORG" for c in objects) else None

    def carried_to(self, verb: Token) -> str | None:
        """Where vehicles that are nobody's take weapons ("convoys carrying arms to Oslo")."""
        places = (p for c in verb.children if c.lower_ == "to" for p in self._doers.objects(c))
        return next(places, None) if self._parties.of(verb.head) is None else None

    def vehicle(self, verb: Token) -> Token | None:
        """What carries weapons and is the subject of a verb ("a Finnish plane landed with arms")."""
        subjects = (c for c in verb.children if c.dep_ == "nsubj")
        return next((c for c in subjects if c.lemma_.lower() in VEHICLES or _is_transport(c)), None)

    def brought(self, verb: Token) -> tuple[str | None, str] | None:
        """Whose vehicle brings weapons, and to whom ("its five flights brought shells to Oslo")."""
        vehicle = self.vehicle(verb)
        to = (party for c in verb.children if c.lower_ == "to" and c.i > verb.i for party in self._doers.objects(c))
        receiver = next(to, None) if vehicle is not None else None
        return (self._doers.possessor(vehicle), receiver) if vehicle is not None and receiver is not None else None

    def _soil(self, preposition: Token, roles: Roles) -> str | None:
        """On whose soil a delivery arrives, if not on that of the enemy of its owner."""
        if roles.frame != "give":
            return None
        places = (p for c in preposition.children if c.dep_ == "pobj" and (p := self._parties.place(c)))
        place = next(places, None)
        return place if place is None or self._parties.enemy(place) != roles.owner else None

    def _gifts(self, preposition: Token, verb: Token) -> Iterator[str]:
        wanted = "for" if self._words.has("make", verb) else "to"
        yield from self._doers.objects(preposition) if preposition.lower_ == wanted else ()


def _is_transport(noun: Token) -> bool:
    """Whether a name is that of an aircraft that carries cargo ("a C-17")."""
    return noun.text.startswith(("C-", "An-", "Il-", "A400"))


_MODALS = frozenset({"can", "could", "would", "may", "might"})
