"""Weapons that a text counts along with soldiers: they are whosever the soldiers are, and move with them."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.finding.tokens import SUBJECTS, beside, first_conjunct
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import SOLDIERS, Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.using import RIDING
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Alongside:
    """Reads whose the soldiers are who stand before a weapon in a list.

    Parameters
    ----------
    words, parties, doers
        What words say about weapons, whom tokens stand for, and who does what a verb says.
    read
        The roles read so far, by the last token of a weapon's name.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers, read: Mapping[int, Roles]) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._read = read

    def settle(self, naming: Naming, roles: Roles) -> None:
        """Give the weapon to the soldiers' side, unless somebody receives it ("sent men and tanks to the coast")."""
        if not roles.known and roles.frame is None and roles.owner is None:
            roles.operator = (
                self._accompanied(naming) or self._backing(naming) or self._counted_with(naming) or self._lost(naming)
            )
        if not roles.known and roles.frame is None and (riders := self._riders(naming)) is not None:
            roles.frame, roles.operator = "use", roles.owner or self._band(riders)
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
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        if any(noun.lemma_ in _SOME for noun in subjects):  # "soldiers, many of whom are there with tanks"
            subjects = list(reversed(verb.doc[verb.sent.start : verb.i]))
        if verb.dep_ == "relcl" and any(noun.tag_ == "WP" for noun in subjects):
            subjects = [verb.head]  # "the troops, who arrived with tanks"
        armed = (noun for noun in subjects if noun.lemma_.lower() in _ARMED)
        return next((party for noun in armed if (party := self._side(noun))), None)

    def _backing(self, naming: Naming) -> str | None:
        """Whose soldiers the weapon backs, who stand before it in the sentence ("30,000 troops, backed by tanks")."""
        first = first_conjunct(naming.root)
        participle = first.head.head
        if first.dep_ != "pobj" or first.head.lower_ not in {"by", "with"} or participle.lemma_ not in _BACKING:
            return None
        before = reversed(participle.doc[participle.sent.start : participle.i])
        armed = (token for token in before if token.lemma_.lower() in _ARMED and token.pos_ == "NOUN")
        return next((party for noun in armed if (party := self._side(noun))), None)

    def _counted_with(self, naming: Naming) -> str | None:
        """Whose soldiers or equipment it is counted with ("20,000 men of the Danish army, plus 60 tanks")."""
        first = first_conjunct(naming.root)
        if first.dep_ == "pobj" and first.head.lower_ == "including":
            first = first.head.head
            first = next((c for c in first.children if c.dep_ == "nsubj"), first)
            wholes = (thing for of in first.children if of.lower_ == "of" for thing in of.children)
            return next((party for whole in (first, *wholes) if (party := self._doers.possessor(whole))), None)
        return self._owner(first) if first != naming.root and first.lemma_.lower() in _ARMED else None

    def _lost(self, naming: Naming) -> str | None:
        """Who lost it along with men ("lost 138 people killed and wounded, four guns and two tanks")."""
        first = first_conjunct(naming.root)
        people = first.head if first.dep_ == "acl" and first.tag_ == "VBN" else None
        verb = people.head if people is not None and people.dep_ == "dobj" else None
        return self._doers.actor(verb) if verb is not None and verb.lemma_ == "lose" else None

    def _side(self, soldiers: Token) -> str | None:
        """Whose soldiers are, be it by what was told before."""
        return self._owner(soldiers) or self._parties.of(soldiers)

    def _owner(self, soldiers: Token) -> str | None:
        """Whose the words around soldiers say that they are."""
        of = (thing for p in soldiers.children if p.lower_ == "of" for thing in p.children)
        owners = (party for thing in of if (party := self._parties.of(thing)))
        return self._doers.possessor(soldiers) or next(owners, None)

    def _riders(self, naming: Naming) -> Token | None:
        """The soldiers who go somewhere in the weapon ("900 soldiers are moving to Oslo in armoured vehicles")."""
        first = first_conjunct(naming.root)
        if first.head.lower_ == "of" and first.head.head.lower_ == "front":
            return self._posing(first.head.head.head.head) if self._is_whole(first) else None
        if first.head.lower_ == "of" and first.head.head.lower_ == "top":
            first = first.head.head  # "on top of the tank"
        if first.head.lower_ == "to" and first.head.head.lower_ == "next":
            return self._posing(first.head.head.head) if self._is_whole(first) else None  # "stand next to a tank"
        if first.dep_ == "pobj" and first.head.lower_ in _BESIDE:
            return self._posing(first.head.head) if self._is_whole(first) else None
        if first.dep_ != "pobj" or first.head.lower_ not in {"in", "on", "atop", "aboard"}:
            return None
        verb = next((token for token in first.head.ancestors if token.pos_ == "VERB"), None)
        if verb is None or verb.lemma_ not in _RIDING:
            return None
        return next((c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in _ARMED), None)

    def _band(self, riders: Token) -> str | None:
        """Whose the soldiers are, or the group that they are called ("Kenyan rebels", but "rebel fighters")."""
        named = any(self._words.has("group", child) for child in riders.lefts)
        own = None if named else self._parties.of(riders)
        return own or self._doers.possessor(riders)

    def _posing(self, verb: Token) -> Token | None:
        """The soldiers of a caption who stand, sit or work beside a weapon ("soldiers stand beside a howitzer")."""
        if verb.lemma_ not in _POSING:
            return None
        return next((c for c in verb.children if c.dep_ == "nsubj" and self._is_armed(c)), None)

    def _is_armed(self, noun: Token) -> bool:
        """Whether a noun is for people who bear arms, listed groups among them."""
        return noun.lemma_.lower() in _ARMED or self._words.has("group", noun)

    def _is_whole(self, noun: Token) -> bool:
        """Whether a weapon is not said to be wrecked or captured, as those of an enemy are that soldiers show."""
        return not any(child.lemma_.lower() in _WRECKED or child.lower_ in _WRECKED for child in noun.lefts)

    def _mover(self, soldiers: Token) -> str | None:
        """Who has or moves the soldiers, by the verb that they depend on."""
        drill = (
            soldiers.head.head if soldiers.dep_ == "pobj" and soldiers.head.lower_ in {"for", "of", "with"} else None
        )
        if drill is not None and drill.lemma_ in _DRILLS and drill.dep_ == "dobj":
            return self._doers.actor(drill.head)  # "announced a drill for 900 soldiers and 30 tanks"
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


_DRILLS = frozenset({"drill", "exercise", "manoeuvre", "maneuver", "deployment"})
_BACKING = frozenset({"back", "support", "equip", "arm", "accompany", "reinforce"})
_BESIDE = frozenset({"beside", "alongside", "behind", "by", "near"})
_POSING = frozenset("stand sit pose rest wait gather work smoke sleep crouch kneel lie hide guard".split())
_WRECKED = frozenset(
    "destroyed destroy damaged damage burnt burned burn wrecked wreck captured capture seized seize abandoned abandon "
    "crashed crash downed down unexploded trophy disabled enemy exploded".split()
)
_RIDING = RIDING | {"move", "go", "head", "roll", "deploy", "enter", "sit", "stand", "patrol"}
_ARMED = SOLDIERS | {"peacekeeper", "marine", "sailor", "paratrooper", "reservist"}
_SOME = frozenset({"many", "most", "some", "all", "few", "half"})
_BEING_THERE = frozenset(
    "be deploy station arrive cross enter move mass advance stand remain stay come ferry gather position go".split()
)
_REACH = 12  # tokens of a list
