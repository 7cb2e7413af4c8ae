"""What follows a weapon: "from X", "of X's army", "sent by X to Y", "that X fired"."""

from __future__ import annotations

from helpers.finding.tokens import SUBJECTS
from helpers.finding.weapons.doers import PASSIVE, Doers, is_participle
from helpers.finding.weapons.frames import Frames
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Followers:
    """Reads the prepositions and clauses behind the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.
    frames
        Who reads verbs.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers, frames: Frames) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._frames = frames

    def read(self, node: Token, roles: Roles) -> None:
        """What follows a noun, and what follows those joined to it."""
        for child in node.rights:
            if child.dep_ == "prep":
                self._preposition(child, roles)
            elif child.dep_ in {"acl", "relcl"} and child.pos_ in {"VERB", "AUX"}:
                self.clause(child, roles)
            elif child.dep_ == "appos" and self._words.has("transfer", child):
                self._frames.deals.holder(child, roles)  # "nine tanks, a gift from Oslo"
        for conjunct in node.conjuncts:
            for child in conjunct.rights:
                one = any(word.lower_ in {"a", "an"} for word in conjunct.lefts)  # what is said of it is of it alone
                joined = conjunct.i > node.i and not one and not roles.known and roles.owner is None
                if joined and child.dep_ == "acl" and child.tag_ == "VBN":
                    self.clause(child, roles)

    def clause(self, verb: Token, roles: Roles) -> None:
        """A participle or relative clause about the noun."""
        passive = is_participle(verb) or any(c.dep_ in PASSIVE for c in verb.children)
        if (told := _told_of(verb)) is not None and told.tag_ == "VBN":
            self._frames.as_object(told, roles, passive=True)
            return
        if told is not None:
            self._frames.as_subject(told, roles)
            return
        subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"}]
        if passive or subjects:
            lower = (t.head for t in verb.subtree if t.tag_ == "WDT" and t.dep_ == "dobj")  # "that X agreed to build"
            self._frames.as_object(next(lower, verb), roles, passive)
        elif verb.lemma_ in _OPERATING and (base := self._base(verb)) is not None:
            roles.owner = roles.owner or base
        elif verb.dep_ == "relcl" or verb.lemma_ == "belong" or self._moves(verb):
            self._frames.as_subject(verb, roles)
        for other in verb.conjuncts if verb.dep_ == "relcl" and not roles.known else ():
            if any(child.dep_ == "auxpass" for child in other.children):  # "which are new and were used by Oslo"
                self._frames.as_object(other, roles, passive=True)

    def _moves(self, verb: Token) -> bool:
        """Whether a verb tells of arrival or attack."""
        return self._words.has("arrive", verb) or self._words.has("attack", verb)

    def _base(self, verb: Token) -> str | None:
        """Whose the ship is from which aircraft fly ("jets operating from the carrier USS Argo")."""
        links = (c for c in verb.children if c.lower_ in {"from", "off"})
        names = (token.text for link in links for token in link.doc[link.i + 1 : link.i + _SHIP])
        return next((state for name in names if (state := self._words.navies.get(name))), None)

    def _preposition(self, preposition: Token, roles: Roles) -> None:
        word = preposition.lower_
        if word == "of":
            parties = (self._parties.possessor(child) for child in preposition.children if child.dep_ == "pobj")
            roles.owner = roles.owner or next((party for party in parties if party), None)
            return
        if word == "by" and (deed := self._deed(preposition.head)) is not None:
            roles.frame, roles.hostile = roles.frame or "use", roles.hostile or self._words.has("assault", deed)
            roles.operator = roles.operator or next(self._doers.objects(preposition), None)
            return
        if word == "for" and roles.recipient is None:
            weapons = (c for c in preposition.children if self._parties.is_weapon(c))
            roles.fed = roles.fed or next((p for c in weapons if (p := self._doers.possessor(c))), None)
        for noun, party in self._doers.parties_behind(preposition):
            if word == "from" and self._words.has("formation", noun):
                roles.owner, roles.manned = roles.owner or party, True  # "tanks from a Danish regiment" stay its own
            elif word == "for" and preposition.head.dep_ == "attr":
                roles.operator = roles.operator or party  # "a last resort for Oslo" changes no hands
            elif word == "from" and self._parties.is_weapon(noun):
                roles.owner = roles.owner or party  # "a helicopter from HMS Argo"
            elif word == "from":
                roles.supplier = roles.supplier or party
                roles.frame = roles.frame or "give"
            elif word in {"to", "for"} and not self._parties.is_weapon(noun):
                roles.recipient = roles.recipient or party
                roles.frame = roles.frame or "give"

    def _deed(self, weapon: Token) -> Token | None:
        """What is done with a weapon, of which "by" tells who does it ("the test of a missile | by Oslo")."""
        deed = weapon.head.head if weapon.dep_ == "pobj" and weapon.head.lower_ == "of" else weapon
        told = any(self._words.has(role, deed) for role in ("doing", "assault"))
        return deed if told and deed != weapon and not self._words.has("transfer", deed) else None


def _told_of(verb: Token) -> Token | None:
    """What somebody says that weapons did or underwent ("missiles that Oslo says were supplied by Bern")."""
    said = [c for c in verb.children if verb.dep_ == "relcl" and c.dep_ == "ccomp"]
    return next((c for c in said if any(t.tag_ == "WDT" and t.dep_ in SUBJECTS for t in c.lefts) or _is_bare(c)), None)


def _is_bare(clause: Token) -> bool:
    """Whether a passive clause lacks its subject ("weapons it says | were used")."""
    parts = {child.dep_ for child in clause.lefts}
    return clause.tag_ == "VBN" and "auxpass" in parts and parts.isdisjoint(SUBJECTS)


_SHIP = 7  # tokens from "from" to the prefix of a ship's name
_OPERATING = frozenset({"operate", "fly", "launch", "sortie"})
