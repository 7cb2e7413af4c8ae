"""What words say about weapons: who gives, uses and hits with them, and which nouns hold them."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from helpers.finding.actors.entries import CountryEntry, InstitutionEntry
from helpers.finding.armies import Wars, alliances, groups_named
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token


class MaterielWord(NamedTuple):
    """A row of ``materiel_words.csv``."""

    word: str
    role: str


class NavyEntry(NamedTuple):
    """A row of ``navies.csv``."""

    prefix: str
    country: str | None


class MaterielWords:
    """What words say about weapons, by role: ``words.has("give", token)``.

    Attributes
    ----------
    navies
        The state, if one alone, whose ships bear a prefix ("USS").
    alliances
        Bodies that states are members of.
    groups
        Whose the armed group is that words in lower case name ("daesh").
    companies, media
        The companies, and the newspapers and broadcasters, that are listed.
    demonyms
        The adjective of a state, in lower case ("syrian").
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self.alliances = alliances(lexicons)
        self.groups = groups_named(lexicons)
        bodies = lexicons.table("institutions.csv", InstitutionEntry)
        self.companies = frozenset(body.name for body in bodies if body.kind == "company")
        self.media = frozenset(body.name for body in bodies if body.kind == "medium")
        states = lexicons.table("countries.csv", CountryEntry)
        self.demonyms = {state.country: state.demonyms[0].lower() for state in states if state.demonyms}
        self._group_ends = {phrase.replace("-", " ").split()[-1] for phrase in self.groups}
        self.navies = {navy.prefix: navy.country for navy in lexicons.table("navies.csv", NavyEntry)}
        self._wars = Wars(lexicons)
        self._roles: dict[str, set[str]] = {}
        for word, role in lexicons.table("materiel_words.csv", MaterielWord):
            self._roles.setdefault(role, set()).add(word)

    def opponent(self, party: str, month: str | None) -> str | None:
        """Whom a state fights in a month, as is known of wars beyond any article; None where the month is not known."""
        return self._wars.opponent(party, month)

    def invader(self, parties: Container[str], month: str | None) -> str | None:
        """Whose forces advance on those of one of some states in a month, as is known."""
        return self._wars.invader(parties, month)

    def user(self, weapon: str, parties: Container[str], month: str | None) -> str | None:
        """Who alone of the sides of a known war fires a weapon, where one of some parties is a side."""
        return self._wars.user(weapon, parties, month)

    def has(self, role: str, token: Token) -> bool:
        """Whether a token's lemma or form has a role."""
        words = self._roles[role]
        return token.lemma_.lower() in words or token.lower_ in words

    def group(self, token: Token) -> str | None:
        """Whose the armed group is that a token names, with those before it at times ("Rapid Support Forces")."""
        if token.pos_ != "AUX" and token.text in self.groups:
            return self.groups[token.text]
        if token.lower_ not in self._group_ends:
            return None
        first = max(token.sent.start, token.i - _LONGEST + 1)
        phrases = (token.doc[i : token.i + 1].text.lower() for i in range(first, token.i + 1))
        return next((group for phrase in phrases if (group := self.groups.get(phrase))), None)


_LONGEST = 8  # tokens of a group's name, hyphens counted


def is_western(token: Token) -> bool:
    """Whether a phrase is the West by another word ("Western nations")."""
    if token.lemma_.lower() not in {"country", "nation", "state", "power", "ally", "partner", "government", "capital"}:
        return False
    return any(child.lower_ in {"western", "collective"} for child in token.lefts)


def led_by(noun: Token) -> str | None:
    """The states that fight together, called by who leads them ("the US-led coalition")."""
    if noun.lemma_.lower() not in {"coalition", "alliance"}:
        return None
    led = next((child for child in noun.lefts if child.lower_.rpartition("-")[2] == "led"), None)
    return f"{noun.doc[led.left_edge.i : led.i + 1].text} {noun.lower_}" if led is not None else None


def is_unnamed_group(fighters: Token) -> bool:
    """Whether "the group" or "the militants" are called by nothing that tells them from those named elsewhere."""
    lefts = [child for child in fighters.lefts if child.lower_ not in _ARMED]
    return (
        fighters.lemma_.lower() in _UNNAMED and bool(lefts) and all(child.lower_ in {"the", "its"} for child in lefts)
    )


_UNNAMED = frozenset({"group", "militant", "jihadist", "organisation", "organization", "fighter", "extremist"})
_ARMED = frozenset({"armed", "militant", "terror", "terrorist", "jihadist", "extremist", "islamist"})
