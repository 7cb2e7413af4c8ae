"""Frames of verbs and nouns that say what happens to weapons: who gives, gets, uses, loses or destroys them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from helpers.finding.doers import PASSIVE, Doers
from helpers.finding.enemies import Enemies
from helpers.finding.materiel import MaterielWords
from helpers.finding.parties import Parties
from helpers.finding.weapon_roles import Roles


class Frames:
    """Reads the frames around the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers, enemies
        Whom tokens stand for, who does what a verb says, and who is against whom.

    Attributes
    ----------
    read
        The roles read so far, by the last token of the weapon's name.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers, enemies: Enemies) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._enemies = enemies
        self.read: dict[int, Roles] = {}

    def holder(self, noun: Token, roles: Roles) -> None:
        """A noun of transfer or stock that holds the weapon: "arms deliveries to X", "X's shipment of arms"."""
        if not self._words.has("transfer", noun):
            return
        roles.frame = roles.frame or "give"
        for child in noun.children:
            if child.dep_ in {"poss", "amod", "nmod", "compound"} and child.i < noun.i:
                roles.supplier = roles.supplier or self._parties.of(first_possessor(child))
        for child in noun.subtree:
            if child.i > noun.i and child.dep_ in {"prep", "agent", "dative"} and child.head.pos_ == "NOUN":
                self.preposition(child, roles)
        if roles.supplier is None and noun.dep_ == "dobj" and self._words.has("give", noun.head):
            roles.supplier = self._doers.actor(noun.head)
        if roles.recipient is None and noun.dep_ == "dobj" and noun.head.lemma_ == "take":
            roles.recipient = self._doers.actor(noun.head)

    def preposition(self, preposition: Token, roles: Roles) -> None:
        for party in self._doers.objects(preposition):
            word = preposition.lower_
            if word in {"from", "by"}:
                roles.supplier = roles.supplier or party
            elif word in {"to", "for", "towards"} and party != roles.supplier:
                roles.recipient = roles.recipient or party

    def governing_verb(self, verb: Token, word: str, roles: Roles) -> None:
        if word == "with":
            if self._words.has("equip", verb):
                self._equipped(verb, roles)
            elif self._words.has("attack", verb) or self._words.has("use", verb):
                roles.frame, roles.spent = "use", not self._words.has("start", verb)
                roles.operator = roles.operator or self._doers.actor(verb)
        elif word == "for" and verb.lemma_ == "thank":
            givers = (self._parties.of(child) for child in verb.children if child.dep_ == "dobj")
            roles.frame, roles.recipient = "get", self._doers.actor(verb)
            roles.supplier = roles.supplier or next(givers, None)
        elif word == "for" and any(self._words.has(role, verb) for role in ("get", "plead")):
            self._received(verb, roles)
        elif word == "by" and self._words.has("attack", verb):
            targets = (self._enemies.place(t) for c in verb.children if c.dep_ == "nsubjpass" for t in c.subtree)
            target = next((place for place in targets if place), None)
            roles.operator = roles.operator or self._enemies.of(target, verb)
        elif word == "to" and self._words.has("give", verb) and roles.owner is not None:
            roles.frame, roles.recipient, roles.owner = "give", roles.owner, None
            roles.supplier = roles.supplier or self._doers.actor(verb)
        elif word in {"by", "of"} and verb.lemma_ in {"back", "support", "accompany", "protect", "equip"}:
            roles.operator = roles.operator or self._doers.subject(verb, passive=True)
        elif word in {"from", "in", "on", "using"} and self._words.has("use", verb):
            roles.operator = roles.operator or self._doers.actor(verb)

    def as_object(self, verb: Token, roles: Roles, passive: bool) -> None:
        if self._words.has("give", verb) and not self._put(verb, roles):
            packed, roles.frame = roles.transferred, "give"
            if self._banned(verb):
                return
            roles.supplier = roles.supplier or self._doers.actor(verb)
            roles.recipient = roles.recipient or self._recipient(verb, roles) or self._bare_recipient(verb, roles)
            if roles.recipient is None and not packed and self._words.has("keep", verb):
                roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        elif self._words.has("get", verb):
            self._received(verb, roles)
        elif self._words.has("hold", verb):
            held = verb.head if verb.dep_ == "relcl" else next((c for c in verb.children if c.dep_ == "nsubj"), None)
            if held is not None:
                self.holder(held, roles)
        elif self._words.has("let", verb) and (flowing := self._flowing(verb)) is not None:
            self.arrival(flowing, roles)
        elif verb.lemma_ in {"carry", "transport", "bring"} and (vehicle := _arriving(verb)) is not None:
            roles.frame = "give"
            roles.supplier = roles.supplier or roles.owner or self._parties.of(vehicle)
            self.arrival(vehicle.head, roles)
        elif self._words.has("stop", verb):
            roles.frame = "stop"
            roles.operator = (
                roles.operator or self._captured_from(verb) or self._enemies.of(self._doers.actor(verb), verb)
            )
        elif self._words.has("use", verb) or self._words.has("make", verb):
            roles.frame, roles.spent = "use", self._words.has("spend", verb)
            if verb.lemma_ in {"have", "possess", "own"} and any(child.dep_ == "neg" for child in verb.children):
                roles.frame, roles.owner = "denied", None
                return
            roles.operator = roles.operator or self._doers.actor(verb) or self._users(verb)
            if roles.operator is None and passive and not roles.spent:
                roles.operator = self._announcer(verb)
            if roles.operator is None and roles.spent and passive and roles.owner is None:
                roles.operator = self._enemies.of_target(verb) or self._enemies.of_teller(verb)

    def _announcer(self, verb: Token) -> str | None:
        """Who tells that weapons are or will be somewhere, and not by whom; a party at war tells of its enemy's too."""
        while verb.dep_ == "ccomp" and verb.head.pos_ == "VERB":
            verb = verb.head
            teller = next((child for child in verb.children if child.dep_ == "nsubj"), None)
            party = self._parties.of(teller) if teller is not None else None
            if party is not None:
                return None if self._enemies.of(party, verb) else party
        return None

    def _flowing(self, verb: Token) -> Token | None:
        """The verb of arrival below one of permission ("allow arms to flow to Oslo")."""
        below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"})
        return next((c for c in below if self._words.has("arrive", c)), None)

    def _users(self, verb: Token) -> str | None:
        """The party in whose doing a weapon is used ("missiles used in Oslo's strikes", "for Swedish use")."""
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "during", "for"}:
                for noun in child.children:
                    if noun.dep_ == "pobj" and noun.pos_ == "NOUN" and (party := self._doers.possessor(noun)):
                        return party
        return None

    def as_subject(self, verb: Token, roles: Roles) -> None:
        given = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN"), None)
        arriving = next((v for v in self._coordinated(verb) if self._words.has("arrive", v)), None)
        if given is not None and verb.lemma_ == "be":
            self.as_object(given, roles, passive=True)
        elif self._words.has("attack", verb) and roles.owner is None:
            self._attacking(verb, roles)
        elif roles.frame == "give":
            self._reaching(verb, roles)
        elif arriving is not None:
            self.arrival(arriving, roles)
        elif verb.lemma_ == "belong":
            roles.owner = next(
                (p for c in verb.children if c.lower_ == "to" for p in self._doers.objects(c)), roles.owner
            )

    def _coordinated(self, verb: Token) -> Iterator[Token]:
        yield verb
        yield from (child for child in verb.children if child.dep_ in {"conj", "dep"} and child.pos_ == "VERB")

    def _attacking(self, verb: Token, roles: Roles) -> None:
        """Weapons that hit something: those "from X" are X's, others the opponent's of whoever is hit."""
        if roles.frame == "give" and roles.recipient is None:
            roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        else:
            roles.operator = roles.operator or self._enemies.of_target(verb)

    def _reaching(self, verb: Token, roles: Roles) -> None:
        """What a delivery does: it goes to somebody, or lets somebody do something."""
        for child in verb.children:
            if child.dep_ in {"prep", "dative", "agent"} and child.i > verb.i:
                self.preposition(child, roles)
        if self._words.has("let", verb):
            below = [c for c in verb.children if c.i > verb.i]
            objects = [c for c in below if c.dep_ in {"dobj", "nsubj", "dative"}]
            subjects = [c for v in below for c in v.children if c.dep_ == "nsubj"]
            enabled = (self._parties.of(token) for token in [*objects, *subjects])
            roles.recipient = roles.recipient or next((party for party in enabled if party), None)
        elif self._words.has("arrive", verb):
            self.arrival(verb, roles)

    def _captured_from(self, verb: Token) -> str | None:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                return next(iter(self._doers.objects(child)), None)
        return None

    def _put(self, verb: Token, roles: Roles) -> bool:
        """Whether a verb of sending moves the sender's own forces ("sent tanks into the city", "to the border")."""
        if verb.lemma_ not in {"send", "transfer", "move", "ship", "return", "lead", "airlift", "rush", "hand"}:
            return False
        prepositions = [c for c in verb.children if c.dep_ in {"prep", "dative"}]
        inwards = any(c.lower_ in {"into", "toward", "towards", "across", "over"} for c in prepositions)
        nowhere = any(c.lower_ == "to" and not any(self._doers.objects(c)) for c in prepositions)
        return (inwards or nowhere) and not any(c.dep_ == "dative" and c.pos_ != "ADP" for c in verb.children)

    def _received(self, verb: Token, roles: Roles) -> None:
        roles.frame = "get"
        if self._banned(verb):
            return
        actor = self._doers.actor(verb)
        if roles.recipient is not None and actor != roles.recipient:
            roles.supplier = roles.supplier or actor
        roles.recipient = roles.recipient or actor
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                roles.supplier = roles.supplier or next(iter(self._doers.objects(child)), None)

    def _equipped(self, verb: Token, roles: Roles) -> None:
        objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
        if self._banned(verb):
            roles.frame = "give"
        elif objects:
            recipient, supplier = self._parties.of(objects[0]), self._doers.actor(verb)
            if recipient is None or recipient == supplier:
                roles.frame, roles.operator = "use", roles.operator or supplier
            else:
                roles.frame, roles.recipient, roles.supplier = "give", recipient, roles.supplier or supplier
        elif verb.dep_ in {"acl", "relcl"} or any(c.dep_ in PASSIVE for c in verb.children):
            holder = verb.head if verb.dep_ in {"acl", "relcl"} else None
            roles.frame = "give" if roles.owner is not None else roles.frame
            party = self.bearer(holder) if holder is not None else self._doers.subject(verb, passive=True)
            roles.operator = roles.operator or party

    def bearer(self, noun: Token) -> str | None:
        """The party of whoever or whatever carries the weapon, be it another weapon."""
        carrier = self.read.get(noun.i)
        return carrier.operator if carrier is not None else self._parties.of(noun)

    def arrival(self, verb: Token, roles: Roles) -> None:
        """Weapons that come into the hands of whoever owns the place; ships only call there."""
        origin = None
        place = None
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "to", "at"}:
                place = place or next(self._doers.objects(child), None)
            elif child.dep_ == "dobj":
                place = place or self._parties.of(child)
            elif child.dep_ == "prep" and child.lower_ == "from":
                origin = origin or next(self._doers.objects(child), None)
        within_range = any(child.lower_ in {"can", "could"} for child in verb.children)
        if place is not None and place != roles.owner and not roles.afloat and not within_range:
            roles.frame = "give"
            roles.recipient = roles.recipient or place
            roles.supplier = roles.supplier or origin

    def _recipient(self, verb: Token, roles: Roles) -> str | None:
        """The indirect object, or the first "to" or "for" with a party in the rest of the clause."""
        for child in verb.children:
            if child.dep_ == "dative" and child.pos_ != "ADP" and (party := self._parties.of(child)):
                return party
        for token in verb.subtree:
            if token.i > verb.i and token.lower_ in {"to", "for"} and token.dep_ in {"prep", "dative"}:
                if any(t.pos_ == "VERB" and t.tag_ in _FINITE for t in token.doc[verb.i + 1 : token.i]):
                    return None
                for party in self._doers.objects(token):
                    if party != roles.supplier:
                        return party
        return None

    def _bare_recipient(self, verb: Token, roles: Roles) -> str | None:
        """A recipient that the parse takes for part of the weapon's name ("send Kyiv missiles")."""
        after = verb.nbor()
        if after.pos_ != "PROPN" or roles.owner is None or self._parties.of(after) != roles.owner:
            return None
        recipient, roles.owner = roles.owner, None
        return recipient

    def _banned(self, verb: Token) -> bool:
        """Whether the clause says that the transfer does not take place."""
        if any(child.dep_ == "neg" or child.lower_ == "longer" for child in verb.children):
            return True
        above = verb.head if verb.dep_ in {"xcomp", "pcomp", "ccomp"} else verb
        if above.pos_ == "ADP":
            above = above.head
        return above.i != verb.i and self._words.has("ban", above)


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def first_possessor(possessor: Token) -> Token:
    """The first of two coordinated possessors, which share the mark of the last ("Oslo and Bergen's")."""
    left = possessor.left_edge.i
    if possessor.dep_ == "poss" and left > 1 and possessor.doc[left - 1].dep_ == "cc":
        return possessor.doc[left - 2]
    return possessor


def _arriving(verb: Token) -> Token | None:
    """The vehicle of a participle clause that arrives somewhere ("a plane carrying arms landed in Oslo")."""
    noun = verb.head
    if verb.dep_ == "acl" and noun.dep_ == "nsubj" and noun.head.lemma_ in {"land", "arrive", "reach", "touch"}:
        return noun
    return None
