"""Who is who in one article: names, roles, institutions and pronouns resolved to canonical actors."""

from __future__ import annotations

import re

from helpers.finding.actors.anaphors import may_be_called, taken_up
from helpers.finding.actors.knowledge import Knowledge
from helpers.finding.actors.ministries import NOUNS
from helpers.finding.actors.naming import Naming
from helpers.finding.actors.reader import Reader
from helpers.finding.actors.salience import Recent
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import TITLE_WORDS, Span
from helpers.finding.tokens import MODIFIERS
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token

# Offices that name their place, so that the state need not be added.
_PLACED = re.compile(r"\b(?:of|of the|of St) [A-Z]")


class Cast:
    """The actors of one article.

    Parameters
    ----------
    parsed, knowledge
        The article and what the lexicons know.
    """

    def __init__(self, parsed: ParsedArticle, knowledge: Knowledge) -> None:
        self._doc = parsed.doc
        self._knowledge = knowledge
        self._scene = Scene(parsed, knowledge)
        self._people = self._scene.people
        self._named = self._scene.named
        recent = Recent(parsed)
        self._naming = Naming(self._scene, recent)
        Reader(self._scene, self._naming, recent).read()
        self._scene.settle_people()

    @property
    def month(self) -> str | None:
        """When the article was written ("2022-03"), if its date or the offices that it names tell."""
        return self._people.month

    @property
    def states(self) -> frozenset[str]:
        """The states that the article names, by themselves or by their bodies and places."""
        return frozenset(self._scene.named_often)

    def names(self, start: int, end: int) -> list[str]:
        """Canonical names of the actors that tokens start to end name.

        Coordinated actors are named one by one; pronouns, roles and surnames stand for whom they mean in the article;
        an actor without a name is described in lower case ("western intelligence official").
        """
        return self._naming.names(start, end)

    def name(self, token: Token) -> str:
        """Canonical name of the noun phrase headed by a token."""
        return self._naming.name(token)

    def country(self, token: Token) -> str | None:
        """The state (or NATO, the European Union) that a word stands for or belongs to."""
        if token.i in self._named:
            return self._scene.state(self._named[token.i].name)
        if token.i in self._people.at:
            return self._scene.state(self._people.at[token.i].name)
        if token.i in self._scene.meant:
            return self._scene.state(self._scene.meant[token.i])
        for child in token.lefts:
            if child.dep_ in MODIFIERS:
                state = self.country(child)
                if state is not None:
                    return state
        return self._scene.state(taken_up(self._scene, token)) if token.pos_ in {"NOUN", "PROPN"} else None

    def stance(self, token: Token) -> str | None:
        """The state that a word names which a prefix makes an attitude ("Russian" in "anti-Russian")."""
        return next(map(self._scene.state, (match.name for match in self._knowledge.matches(token.text))), None)

    def home(self, place: str) -> str | None:
        """The state in which a listed city or region lies."""
        return self._knowledge.home(place)

    def affiliation(self, name: str) -> str | None:
        """The country or organisation that an actor speaks for."""
        return self._scene.affiliation(name)

    def take_over_affiliation(self, name: str, described: str) -> None:
        """Keep that a person is the one described before, and speaks for the same, if he still does."""
        if "former" not in described.split():
            self._scene.learn(name, self._scene.kind(name), self._scene.affiliation(described))

    def role(self, name: str) -> str | None:
        """The office or description that the article gives an actor, else the one that the lexicon knows."""
        figure = self._people.figure(name)
        if figure is None:
            return None
        if figure.roles:
            return self._role_text(figure.roles[0])
        if figure.known is None:
            return None
        office = figure.known.office(self._people.month)
        owner = office.affiliation if office.affiliation and self._knowledge.is_country(office.affiliation) else None
        if owner is None or office.office[0].isupper() or _PLACED.search(office.office):
            return office.office
        return f"{self._knowledge.adjective(owner)} {office.office}"

    def kind(self, name: str) -> str:
        """person, organisation, country, group or unnamed."""
        return self._scene.kind(name)

    def is_public(self, name: str) -> bool:
        """Whether somebody is listed, or speaks for a state or a body."""
        return self._knowledge.person(name) is not None or self.affiliation(name) is not None

    def is_medium(self, name: str) -> bool:
        """Whether a name is that of a listed newspaper, agency or channel."""
        body = self._knowledge.body(name)
        return body is not None and body.kind == "medium"

    def is_company(self, name: str) -> bool:
        """Whether a name is that of a listed company."""
        body = self._knowledge.body(name)
        return body is not None and body.kind == "company"

    def first_named(self, name: str) -> int | None:
        """Where the article names a person first; None where nobody is called so."""
        figure = self._people.figure(name)
        return figure.mentions[0].start if figure is not None else None

    def may_be_called(self, name: str, noun: Token) -> bool:
        """Whether an article that names somebody only behind a noun for him, or for a body, may have meant that one."""
        figure = self._people.figure(name)
        if figure is None:
            members = (c for link in noun.rights if link.lower_ == "of" for c in link.children)
            people = any(member.tag_ == "NNS" for member in members)  # "a group of sailors" is no body
            return not people and may_be_called(self._scene, noun.lemma_.lower(), name)
        return self._naming.epithets.may_be(figure, noun)

    def is_reporter(self, name: str) -> bool:
        """Whether a person works for a medium, and tells of others."""
        figure = self._people.figure(name)
        return figure is not None and self._naming.epithets.is_reporter(figure)

    def adjective(self, country: str) -> str:
        """The adjective of a state ("Russian"); its name where there is none."""
        return self._knowledge.adjective(country)

    def gender(self, name: str) -> str | None:
        """M or f of a person, None where neither the name nor the lexicon tells."""
        figure = self._people.figure(name)
        return figure.gender if figure else None

    def _role_text(self, role: Span) -> str:
        words = []
        for token in self._doc[role.start : role.end]:
            name = (
                token.i in self._named or token.i in self._people.at or token.ent_type_ in {"GPE", "ORG", "NORP", "LOC"}
            )
            title = token.lower_ in TITLE_WORDS and token.i not in self._named and not self._is_in_name(token)
            name = (name or (token.is_upper and len(token) > 1)) and token.lower_ not in NOUNS
            words.append((token.text if name and not title else token.lower_) + token.whitespace_)
        return "".join(words).partition(" (")[0].strip()

    def _is_in_name(self, token: Token) -> bool:
        """Whether a word of titles belongs to the name of a body ("the High | Council for National Reconciliation")."""
        i, name = token.i, [token]
        while i + 1 < len(self._doc) and self._doc[i + 1].ent_type_ == "ORG" and self._doc[i + 1].ent_iob_ == "I":
            i += 1
            name.append(self._doc[i])
        i = token.i
        while i and self._doc[i].ent_type_ == "ORG" and self._doc[i].ent_iob_ == "I":
            i -= 1
            name.append(self._doc[i])
        own = (t for t in name if t.pos_ == "PROPN" and t.lower_ not in TITLE_WORDS | NOUNS)
        return token.ent_type_ == "ORG" and any(t.i not in self._named for t in own)
