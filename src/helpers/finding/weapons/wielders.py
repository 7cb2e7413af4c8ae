"""Weapons in the hands of single people who speak for no state: gunmen, defendants, volunteers."""

from __future__ import annotations

from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.shapes import subject_above
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Wielders:
    """Reads which person of an article has or uses a weapon.

    Parameters
    ----------
    words
        What words say about weapons.
    parties
        Whom the article's tokens stand for.
    """

    def __init__(self, words: MaterielWords, parties: Parties) -> None:
        self._words = words
        self._parties = parties

    def of(self, naming: Naming) -> str | None:
        """The person who is said to have the weapon in his hands ("Doe, who posed with a rifle", "put a gun to")."""
        verb = self._verb(first_conjunct(naming.root))
        subject = subject_above(verb) if verb is not None and not _is_denied(verb) else None
        return self._person(subject) if subject is not None else None

    def _person(self, token: Token) -> str | None:
        """The person whom a name or "he" or "she" stands for, by full name if he speaks for no state or body."""
        if self._parties.is_weapon(token) or (token.pos_ != "PROPN" and token.lower_ not in _SINGLE):
            return None
        cast = self._parties.cast
        name = cast.name(token)
        alone = cast.kind(name) == "person" and cast.affiliation(name) is None
        return name if alone and " " in name and name[0].isupper() else None

    def _verb(self, noun: Token) -> Token | None:
        """The verb of having or using whose object a weapon is, or that takes it by "with"."""
        verb = noun.head
        if noun.dep_ == "dobj":
            return verb if self._words.has("use", verb) and not self._words.has("make", verb) else None
        if noun.dep_ != "pobj" or noun.head.lower_ != "with":
            return None
        verb = noun.head.head
        using = self._words.has("attack", verb) or self._words.has("spend", verb) or verb.lemma_ in _ARMED
        return verb if using else None


def _is_denied(verb: Token) -> bool:
    """Whether somebody says that he does not use a weapon ("did not fire it", "denied firing it")."""
    return verb.head.lemma_ == "deny" or any(child.dep_ == "neg" for child in verb.children)


_SINGLE = frozenset({"he", "she", "him", "her"})
_ARMED = frozenset({"arm", "pose", "equip", "threaten", "train", "walk", "run", "stand"})
