"""Verbs whose subject weapons are: what each says of them."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.giving import Giving
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import takes_down
from helpers.finding.weapons.using import RIDING, Using
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Subjects:
    """Reads what the weapons of one article do.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers, arrivals
        Whom tokens stand for, who does what a verb says, and where weapons arrive.
    giving, using
        Who reads verbs of giving and verbs of use.
    """

    def __init__(
        self, words: MaterielWords, parties: Parties, doers: Doers, arrivals: Arrivals, giving: Giving, using: Using
    ) -> None:
        self._words = words
        self._place = parties.place
        self._giving = giving
        self._doers = doers
        self._arrivals = arrivals
        self._deals = giving.deals
        self._using = using
        self._readers = (
            self._available,
            self._being_a_gift,
            self._in_hands,
            self._on_the_way,
            self._leaving,
            self._coming,
            self._of_use,
            self._attacking,
            self._acting,
            self._reaching,
            self._on_target,
            self._enabling,
            self._arriving,
            self._belonging,
            self._accompanying,
            self._taking_part,
        )

    def read(self, verb: Token, roles: Roles) -> None:
        """What the first of the readers that knows the verb takes it to say."""
        verb = _below_be(verb)
        next((read for read in self._readers if read(verb, roles)), None)

    def _in_hands(self, verb: Token, roles: Roles) -> bool:
        """Weapons in somebody's hands are used by him ("fell into the hands of Oslo")."""
        hands = (n for p in verb.children if p.lower_ in {"in", "into"} for n in p.children if n.lower_ == "hands")
        holder = next((party for noun in hands if (party := self._doers.possessor(noun) or self._of(noun))), None)
        if holder is None:
            return False
        roles.supplier = roles.supplier or (roles.owner if roles.owner != holder else None)
        roles.frame, roles.operator, roles.owner = "use", holder, None
        return True

    def _being_a_gift(self, verb: Token, roles: Roles) -> bool:
        """Weapons go the way of the delivery that they are said to be ("were a gift from Oslo to Kyiv")."""
        told = (c for c in verb.children if c.dep_ == "attr" and verb.lemma_ == "be")
        gift = next((noun for noun in told if self._words.has("transfer", noun)), None)
        if gift is not None:
            self._deals.holder(gift, roles)
        return gift is not None

    def _on_the_way(self, verb: Token, roles: Roles) -> bool:
        """Weapons arrive with whom they are on their way to ("are on their way to Oslo")."""
        ways = [n for p in verb.children if p.lower_ == "on" for n in p.children if n.lemma_ == "way"]
        for place in (*ways, verb) if ways else ():
            self._arrivals.arrival(place, roles)
        return bool(ways)

    def _available(self, verb: Token, roles: Roles) -> bool:
        """Weapons made available to somebody are given to him ("made ten tanks available to Oslo")."""
        return verb.lower_ == "available" and self._giving.made_available(verb.head, roles)

    def _leaving(self, verb: Token, roles: Roles) -> bool:
        """Weapons without crews that leave one's port for another's front go to him ("left Oslo for the front")."""
        ends = [c for p in verb.children if p.lower_ == "for" for c in p.children if c.dep_ == "pobj"]
        starts = [c for c in verb.children if c.dep_ == "dobj"]
        if verb.lemma_ not in {"leave", "depart"} or roles.manned or not (ends and starts):
            return False
        origin, goal = (
            next((p for c in nouns for t in c.subtree if (p := self._place(t))), None) for nouns in (starts, ends)
        )
        if goal is None or goal == origin:
            return False
        roles.frame, roles.recipient, roles.supplier = "give", roles.recipient or goal, roles.supplier or origin
        return True

    def _coming(self, verb: Token, roles: Roles) -> bool:
        """Weapons come from their giver ("come from Oslo")."""
        origin = self._using.from_whom(verb) if verb.lemma_ in _COMING else None
        if origin is not None:
            roles.frame, roles.supplier = roles.frame or "give", roles.supplier or origin
            for other in verb.conjuncts:  # "come from Oslo and will go to Kyiv"
                if self._words.has("arrive", other):
                    self._arrivals.arrival(other, roles)
        return origin is not None

    def _of_use(self, verb: Token, roles: Roles) -> bool:
        """Weapons are used by whose tool they are ("remain a key tool for Oslo")."""
        user = self._of_use_to(verb)
        roles.operator = roles.operator or user
        return user is not None

    def _attacking(self, verb: Token, roles: Roles) -> bool:
        """Weapons that hit something are an attacker's; air defence attacks nobody ("ten drones hit the port")."""
        attacking = (self._words.has("attack", verb) or takes_down(verb)) and roles.owner is None
        if attacking and not roles.defensive:
            self._using.attacking(verb, roles)
        return attacking

    def _acting(self, verb: Token, roles: Roles) -> bool:
        """Weapons with crews do what their owner does ("jets from Oslo patrol")."""
        acting = roles.manned and roles.supplier is not None and roles.recipient is None and verb.lemma_ in _ACTING
        if acting:
            roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        return acting

    def _reaching(self, verb: Token, roles: Roles) -> bool:
        """A delivery goes to somebody, or lets him do something ("shells from Oslo went to Kyiv")."""
        if roles.frame != "give":
            return False
        for child in verb.children:
            if child.dep_ in {"prep", "dative", "agent"} and child.i > verb.i:
                self._deals.preposition(child, roles)
        if self._words.has("let", verb):
            roles.recipient = roles.recipient or self._arrivals.enabled(verb)
        elif self._words.has("arrive", verb):
            self._arrivals.arrival(verb, roles)
        return True

    def _on_target(self, verb: Token, roles: Roles) -> bool:
        """Weapons that arrive at a target strike it ("three missiles reached their targets")."""
        aims = (child for child in verb.children if child.dep_ == "dobj" and child.lemma_ in _AIMS)
        striking = self._words.has("arrive", verb) and any(True for _ in aims)
        roles.hostile = roles.hostile or striking
        return striking

    def _enabling(self, verb: Token, roles: Roles) -> bool:
        """Weapons that let somebody do something are his, given to him if another owns them ("let Oslo hit back")."""
        enabled = self._arrivals.enabled(verb) if self._words.has("let", verb) else None
        if enabled is None:
            return False
        if roles.owner not in {None, enabled} and not any(child.tag_ == "MD" for child in verb.children):
            roles.frame, roles.recipient = "give", roles.recipient or enabled
        elif roles.recipient is None:
            roles.operator = roles.operator or enabled
        return True

    def _arriving(self, verb: Token, roles: Roles) -> bool:
        """Weapons arrive, by this verb or by one beside it ("left the port and arrived in Oslo")."""
        beside = (child for child in verb.children if child.dep_ in {"conj", "dep"} and child.pos_ == "VERB")
        arriving = next((v for v in (verb, *beside) if self._words.has("arrive", v)), None)
        if arriving is not None:
            self._arrivals.arrival(arriving, roles)
        return arriving is not None

    def _belonging(self, verb: Token, roles: Roles) -> bool:
        """Weapons belong to their owner ("belong to Oslo")."""
        belonging = verb.lemma_ == "belong"
        if belonging:
            owners = (p for c in verb.children if c.lower_ == "to" for p in self._doers.objects(c))
            roles.owner = next(owners, roles.owner)
        return belonging

    def _accompanying(self, verb: Token, roles: Roles) -> bool:
        """Weapons that take part in a deed are of whoever does it ("saw Finnish movements, with tanks rolling")."""
        if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or roles.owner is not None:
            return False
        if roles.defensive and self._words.has("stop", verb):
            return False  # "Oslo fired drones, with air defences downing nine": those of whoever is hit
        above = verb.head.head
        deeds = (c for c in above.children if c.pos_ == "NOUN" and self._words.has("doing", c))
        roles.operator = roles.operator or next((p for deed in deeds if (p := self._doers.possessor(deed))), None)
        if roles.operator is None and any(self._words.has(role, above) for role in ("attack", "use")):
            roles.operator = self._doers.subject(above)  # "Oslo struck the port, with bombers taking off from Bergen"
        return roles.operator is not None

    def _taking_part(self, verb: Token, roles: Roles) -> bool:
        """Weapons in a drill are whosever drill it is ("Oslo held drills in which tanks took part")."""
        part = verb.lemma_ == "take" and any(child.lower_ == "part" for child in verb.children)
        if not (part or verb.lemma_ == "participate") or roles.owner is not None:
            return False
        inside = (c for p in verb.children if p.lower_ == "in" for c in p.children if c.dep_ == "pobj")
        drills = [verb.head] if verb.dep_ == "relcl" else [noun for noun in inside if noun.pos_ == "NOUN"]
        for drill in drills:
            held = self._doers.actor(drill.head) if drill.dep_ == "dobj" else None
            roles.operator = roles.operator or self._doers.possessor(drill) or held
        roles.operator = roles.operator or self._using.announcer(verb)
        return roles.operator is not None

    def _of(self, noun: Token) -> str | None:
        return next((p for c in noun.rights if c.lower_ == "of" for p in self._doers.objects(c)), None)

    def _of_use_to(self, verb: Token) -> str | None:
        """Whose tool the weapons are said to be ("remain a key tool for Oslo", "are Oslo's weapon of choice")."""
        copulas = (v for v in (verb, *verb.children) if v.lemma_ in _BEING and v.pos_ in {"VERB", "AUX"})
        attributes = (noun for v in copulas for noun in v.children if noun.dep_ == "attr" and noun.lemma_ in _TOOLS)
        for noun in attributes:
            behind = (p for c in noun.rights if c.lower_ in {"for", "of", "in"} for p in self._users(c))
            if (party := self._doers.possessor(noun) or next(behind, None)) is not None:
                return party
        return None

    def _users(self, preposition: Token) -> Iterator[str]:
        """The party behind a preposition, or whose deed stands there ("in Oslo's war", "of the Finnish attacks")."""
        yield from self._doers.objects(preposition)
        for child in preposition.children:
            if child.dep_ == "pobj" and (party := self._doers.possessor(child)) is not None:
                yield party


_ACTING = RIDING | frozenset("take fly join conduct escort intercept guard exercise circle fire shadow operate".split())
_COMING = frozenset({"come", "originate", "derive", "stem", "hail"})
_BEING = frozenset({"be", "become", "remain"})
_TOOLS = frozenset(
    "tool weapon mainstay backbone asset part instrument component element staple workhorse choice pillar core".split()
)
_AIMS = frozenset({"target", "goal", "objective"})


def _below_be(verb: Token) -> Token:
    """What weapons are to do or likely to do ("are to go to", "are likely to go to"), for another verb itself."""
    if verb.lemma_ != "be":
        return verb
    below = [verb, *(c for c in verb.children if c.dep_ == "acomp")]
    return next((c for t in below for c in t.children if c.dep_ == "xcomp" and c.tag_ == "VB"), verb)
