"""Weapons in the hands of single people who speak for no state: gunmen, defendants, volunteers."""

from __future__ import annotations

from spacy.tokens import Token

from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.words import MaterielWords


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
        subject = _subject(verb) if verb is not None and not _is_denied(verb) else None
        return self._parties.person(subject) if subject is not None else None

    def _verb(self, noun: Token) -> Token | None:
        """The verb of having or using whose object a weapon is, or that takes it by "with"."""
        verb = noun.head
        if noun.dep_ == "dobj":
            return verb if self._words.has("use", verb) and not self._words.has("make", verb) else None
        if noun.dep_ != "pobj" or noun.head.lower_ != "with":
            return None
        verb = noun.head.head
        return verb if self._words.has("attack", verb) or verb.lemma_ in _ARMED else None


def _is_denied(verb: Token) -> bool:
    """Whether somebody says that he does not use a weapon ("did not fire it", "denied firing it")."""
    return verb.head.lemma_ == "deny" or any(child.dep_ == "neg" for child in verb.children)


def _subject(verb: Token) -> Token | None:
    """Who does what a verb says, sought upwards; for "who" whom it stands for."""
    for _ in range(_LEVELS):
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            return verb.head if subject.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" else subject
        if verb.dep_ == "acl" and verb.head.pos_ in {"PRON", "PROPN"}:
            return verb.head  # "images of him posing with"
        if verb.dep_ == "ROOT":
            return None
        verb = verb.head
    return None


_ARMED = frozenset({"arm", "pose", "equip", "threaten", "train", "walk", "run", "stand"})
_LEVELS = 12
