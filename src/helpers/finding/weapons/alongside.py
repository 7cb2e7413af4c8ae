"""Weapons that a text counts along with soldiers: they are whosever the soldiers are, and move with them."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from helpers.finding.tokens import beside, first_conjunct
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import SOLDIERS
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.using import RIDING
from helpers.finding.weapons.words import MaterielWords


class Alongside:
    """Reads whose the soldiers are who stand before a weapon in a list.

    Parameters
    ----------
    words, doers
        What words say about weapons, and who does what a verb says.
    read
        The roles read so far, by the last token of a weapon's name.
    """

    def __init__(self, words: MaterielWords, doers: Doers, read: Mapping[int, Roles]) -> None:
        self._words = words
        self._doers = doers
        self._read = read

    def settle(self, naming: Naming, roles: Roles) -> None:
        """Give the weapon to the soldiers' side, unless somebody receives it ("sent men and tanks to the coast")."""
        if not roles.known and roles.frame is None and roles.owner is None:
            roles.operator = self._accompanied(naming)
        if not roles.known and roles.frame is None and (riders := self._riders(naming)) is not None:
            roles.frame, roles.operator = "use", roles.owner or self._doers.possessor(riders)
        soldiers = self._soldiers_before(naming)
        if soldiers is None or roles.recipient is not None or roles.owner is not None or roles.barred:
            return
        if roles.frame == "give":
            roles.frame, roles.operator, roles.supplier = "use", roles.operator or roles.supplier, None
        if roles.operator is None and roles.frame in {None, "use"}:
            roles.operator = self._doers.possessor(soldiers) or self._mover(soldiers)
            roles.frame = roles.frame or ("use" if roles.operator else None)

    def _accompanied(self, naming: Naming) -> str | None:
        """Whose soldiers are or go somewhere with the weapon ("nine hundred soldiers are there, with tanks")."""
        first = first_conjunct(naming.root)
        verb = first.head.head
        if first.dep_ != "pobj" or first.head.lower_ != "with" or verb.lemma_ not in _BEING_THERE:
            return None
        subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if any(noun.lemma_ in _SOME for noun in subjects):  # "soldiers, many of whom are there with tanks"
            subjects = list(reversed(verb.doc[verb.sent.start : verb.i]))
        armed = (noun for noun in subjects if noun.lemma_.lower() in _ARMED)
        return next((party for noun in armed if (party := self._doers.possessor(noun))), None)

    def _riders(self, naming: Naming) -> Token | None:
        """The soldiers who go somewhere in the weapon ("900 soldiers are moving to Oslo in armoured vehicles")."""
        first = first_conjunct(naming.root)
        if first.dep_ != "pobj" or first.head.lower_ not in {"in", "on", "aboard"}:
            return None
        verb = next((token for token in first.head.ancestors if token.pos_ == "VERB"), None)
        if verb is None or verb.lemma_ not in _RIDING:
            return None
        return next((c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in _ARMED), None)

    def _mover(self, soldiers: Token) -> str | None:
        """Who has or moves the soldiers, by the verb that they depend on."""
        verb = soldiers.head
        moving = self._words.has("use", verb) or self._words.has("give", verb)
        return self._doers.actor(verb) if soldiers.dep_ == "dobj" and moving else None

    def _soldiers_before(self, naming: Naming) -> Token | None:
        """The soldiers that a weapon follows in a list ("900 soldiers, 90 tanks and guns"), whatever the parse says."""
        token = beside(naming.first, -1)
        joined = False
        while naming.first.i - token.i <= _REACH and token.i > naming.first.sent.start:
            if token.lemma_.lower() in _ARMED and token.dep_ != "compound":
                return token if joined else None
            joint = token.text == "," or token.lower_ in {"and", "with"}
            listed = token.i in self._read or token.dep_ == "compound"
            if not (joint or listed or token.pos_ in {"NUM", "ADJ", "DET", "ADV"}):
                return None
            joined = joined or joint
            token = beside(token, -1)
        return None


_RIDING = RIDING | {"move", "go", "head", "roll", "deploy", "enter"}
_ARMED = SOLDIERS | {"peacekeeper", "marine", "sailor", "paratrooper", "reservist"}
_SOME = frozenset({"many", "most", "some", "all", "few", "half"})
_BEING_THERE = frozenset(
    "be deploy station arrive cross enter move mass advance stand remain stay come ferry gather position go".split()
)
_REACH = 12  # tokens of a list
