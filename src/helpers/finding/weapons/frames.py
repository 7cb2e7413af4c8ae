"""Frames of verbs that say what happens to weapons: which verb is read how, by its place beside the weapon."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.deals import Deals
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.giving import Giving
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import BOUND
from helpers.finding.weapons.using import Using
from helpers.finding.weapons.words import MaterielWords


class Frames:
    """Reads the frames around the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.

    Attributes
    ----------
    deals, giving, using
        Who reads nouns, verbs of giving and verbs of use.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._arrivals = Arrivals(words, parties, doers)
        self.deals = Deals(words, parties, doers)
        self.using = Using(words, parties, doers)
        self.giving = Giving(words, parties, doers, self.deals, self.using)

    def governing_verb(self, verb: Token, word: str, roles: Roles) -> None:
        """A verb that takes the weapon by a preposition."""
        match word:
            case "with" if self._words.has("equip", verb):
                self.giving.equipped(verb, roles)
            case "with":
                self.using.done_with(verb, roles)
            case "for":
                self.giving.asked_for(verb, roles)
            case "by" if self._words.has("attack", verb):
                self.using.attacked_by(verb, roles)
            case "by" if self._words.has("stop", verb) and roles.owner is None:
                roles.operator = roles.operator or self._parties.enemy(self.using.payload(verb))
            case "by" | "of" if verb.lemma_ in _BACKING:
                roles.operator = roles.operator or self._doers.subject(verb, passive=True)
            case "to" if self._words.has("give", verb) and roles.owner is not None:
                roles.frame, roles.recipient, roles.owner = "give", roles.owner, None
                roles.supplier = roles.supplier or self._doers.actor(verb)
            case "on" | "toward" | "towards" if verb.lemma_ == "spend" or _money(verb):
                roles.frame = "get"
                roles.recipient = roles.recipient or (self._doers.actor(verb) if verb.lemma_ == "spend" else None)
            case "on" | "upon" if verb.lemma_ in {"depend", "hinge"}:
                roles.recipient = roles.recipient or self._dependent(verb)
            case "on" | "upon" if verb.lemma_ == "rely":
                roles.frame, roles.spent = "use", True
                roles.operator = roles.operator or self._dependent(verb) or self._doers.subject(verb)
            case "on" if verb.lemma_ in _TEACHING:
                pass
            case "from" | "in" | "on" | "using" | "aboard" if verb.lemma_ in _RIDING or self._words.has("use", verb):
                roles.operator = roles.operator or self._doers.actor(verb) or self.using.payload(verb)

    def as_object(self, verb: Token, roles: Roles, passive: bool) -> None:
        """A verb whose object, or passive subject, is the weapon."""
        roles.captured = roles.captured or self._exhibits(verb)
        if roles.frame == "get" and self.deals.is_taking(verb):
            return
        if (bound := self._bound_for(verb, roles)) is not None:
            roles.frame, roles.recipient, roles.given_by_other = "give", roles.recipient or bound, True
        elif roles.frame == "give" and roles.recipient is not None and verb.lemma_ in _CARRYING:
            return  # "a lorry carrying arms bound for Oslo" is no user of theirs
        elif _ordered_about(verb):
            roles.frame, roles.operator = "use", roles.operator or roles.owner or self._doers.actor(verb)
        elif self._surrendered(verb):
            roles.frame, roles.operator = "use", roles.operator or self._doers.actor(verb)
        elif verb.lemma_ in _HOLDING and (sending := self._sent(verb)) is not None:
            self.giving.given(sending, roles)
        elif self.giving.sends_to_attack(verb):
            roles.frame, roles.hostile = "use", True
            roles.operator = roles.operator or self._doers.actor(verb)
        elif self._words.has("give", verb) and not self.giving.moves_own(verb):
            self.giving.given(verb, roles)
        elif self._words.has("get", verb):
            self.giving.received(verb, roles)
        elif verb.lemma_ in _LEAVING and any(
            p.lower_ in {"to", "with"} and any(self._doers.objects(p)) for p in verb.children
        ):
            self.giving.given(verb, roles)
            roles.recipient = roles.recipient or next(
                p for c in verb.children if c.lower_ in {"to", "with"} for p in self._doers.objects(c)
            )
        elif self._words.has("hold", verb):
            self.giving.held(verb, roles)
        elif verb.lemma_ == "target" and not any(child.lower_ == "at" for child in verb.children):
            self._targeted(verb, roles)
        elif self._words.has("let", verb) and (flowing := self._flowing(verb)) is not None:
            self._arrivals.arrival(flowing, roles)
            roles.supplier = roles.supplier or self._granting(verb)
        elif verb.dep_ == "acl" and verb.lemma_ in _CARRYING and (to := self._arrivals.carried_to(verb)) is not None:
            roles.frame, roles.recipient = "give", roles.recipient or to
        elif verb.lemma_ in _CARRYING and (origin := self.using.from_whom(verb)) is not None:
            roles.frame, roles.supplier = "give", roles.supplier or origin
        elif verb.lemma_ in _CARRYING and (vehicle := _arriving(verb)) is not None:
            roles.frame = "give"
            roles.supplier = roles.supplier or roles.owner or self._parties.of(vehicle)
            self._arrivals.arrival(vehicle.head, roles)
        elif self._words.has("stop", verb) or _takes_down(verb):
            self.using.stopped(verb, roles)
        elif verb.lemma_ in _BRINGING and not passive and (brought := self._arrivals.delivery(verb, roles)) is not None:
            roles.frame, roles.recipient = "give", roles.recipient or brought.recipient
            roles.supplier = roles.supplier or self._doers.actor(verb)
        elif self._words.has("use", verb) or self._words.has("make", verb):
            self.using.used(verb, roles, passive)

    def as_subject(self, verb: Token, roles: Roles) -> None:
        given = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN"), None)
        if verb.lemma_ == "be":
            below = [verb, *(c for c in verb.children if c.dep_ == "acomp")]  # "are to go to", "are likely to go to"
            verb = next((c for t in below for c in t.children if c.dep_ == "xcomp" and c.tag_ == "VB"), verb)
        arriving = next((v for v in self._coordinated(verb) if self._words.has("arrive", v)), None)
        if given is not None:
            self.as_object(given, roles, passive=True)
        elif (holder := self._in_hands(verb)) is not None:
            roles.supplier = roles.supplier or (roles.owner if roles.owner != holder else None)
            roles.frame, roles.operator, roles.owner = "use", holder, None
        elif verb.lemma_ in _COMING and (origin := self.using.from_whom(verb)) is not None:
            roles.frame, roles.supplier = roles.frame or "give", roles.supplier or origin
        elif (user := self._of_use_to(verb)) is not None:
            roles.operator = roles.operator or user
        elif self._words.has("attack", verb) and roles.owner is None:
            if not roles.defensive:
                self.using.attacking(verb, roles)
        elif roles.manned and roles.supplier and roles.recipient is None and verb.lemma_ in _ACTING:
            roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None  # "jets from Oslo patrol"
        elif roles.frame == "give":
            self._reaching(verb, roles)
        elif self._words.has("arrive", verb) and _on_target(verb):
            roles.hostile = True
        elif self._words.has("let", verb) and (enabled := self._arrivals.enabled(verb)) is not None:
            if roles.owner not in {None, enabled} and not any(child.tag_ == "MD" for child in verb.children):
                roles.frame, roles.recipient = "give", roles.recipient or enabled
            elif roles.recipient is None:
                roles.operator = roles.operator or enabled
        elif arriving is not None:
            self._arrivals.arrival(arriving, roles)
        elif verb.lemma_ == "belong":
            roles.owner = next(
                (p for c in verb.children if c.lower_ == "to" for p in self._doers.objects(c)), roles.owner
            )

    def _bound_for(self, verb: Token, roles: Roles) -> str | None:
        """For whom the weapons, or the vehicle that carries them, are said to be meant ("arms bound for Oslo")."""
        if roles.afloat or roles.manned:
            return None
        vehicle = verb.head.rights if verb.dep_ == "acl" and verb.lemma_ in _CARRYING else ()
        ways = [verb, *(c for c in vehicle if c.dep_ == "acl"), *(c for c in verb.children if c.dep_ == "xcomp")]
        meant = [way for way in ways if way.lemma_ in BOUND]
        links = [c for way in meant for c in way.rights if c.lower_ in {"for", "to"}]
        aims = [c for way in meant for c in way.children if c.dep_ == "xcomp" and c.lemma_ in {"reach", "arm", "equip"}]
        ends = [c for aim in aims for c in aim.children if c.dep_ == "dobj"]
        found = [*(p for link in links for p in self._doers.objects(link)), *(self._parties.of(end) for end in ends)]
        return next((party for party in found if party), None)

    def _in_hands(self, verb: Token) -> str | None:
        """In whose hands weapons are or end up ("fell into the hands of Oslo")."""
        hands = (n for p in verb.children if p.lower_ in {"in", "into"} for n in p.children if n.lower_ == "hands")
        return next((party for noun in hands if (party := self._doers.possessor(noun) or self._of(noun))), None)

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

    def _dependent(self, verb: Token) -> str | None:
        """Who depends, by himself or by what is his ("Kyiv's success hinges on shells")."""
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return (self._parties.of(subject) or self._doers.possessor(subject)) if subject is not None else None

    def _surrendered(self, verb: Token) -> bool:
        """Whether the subject gives its weapons up rather than away ("handed over their weapons")."""
        particles = {c.lower_ for c in verb.children if c.dep_ == "prt"}
        if verb.lemma_ == "give":
            return not particles.isdisjoint({"away", "up"})
        objects = (c for c in verb.children if c.dep_ == "dobj")
        own = any(c.tag_ == "PRP$" for o in objects for c in o.lefts)
        to = any(c.lower_ == "to" or c.dep_ == "dative" for c in verb.children)
        return (
            verb.lemma_ in {"hand", "turn", "lay"}
            and not particles.isdisjoint({"over", "in", "down"})
            and own
            and not to
        )

    def _sent(self, verb: Token) -> Token | None:
        """The verb that sends what holds the weapons ("sent containers that can carry shells")."""
        container = verb.head if verb.dep_ in {"relcl", "acl"} else None
        if container is None or container.dep_ != "dobj" or container.lemma_ not in _CONTAINERS:
            return None
        return container.head if self._words.has("give", container.head) else None

    def _flowing(self, verb: Token) -> Token | None:
        """The verb of arrival below one of permission ("allow arms to flow to Oslo")."""
        below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"})
        return next((c for c in below if self._words.has("arrive", c)), None)

    def _granting(self, clause: Token) -> str | None:
        """Who gives or passes the package that a relative clause is about ("Oslo passed a package, which will let")."""
        packages = (token for token in clause.ancestors if token.dep_ == "dobj" and self._words.has("transfer", token))
        package = next(packages, None) if clause.dep_ == "relcl" else None
        return self._doers.actor(package.head) if package is not None else None

    def _coordinated(self, verb: Token) -> Iterator[Token]:
        yield verb
        yield from (child for child in verb.children if child.dep_ in {"conj", "dep"} and child.pos_ == "VERB")

    def _reaching(self, verb: Token, roles: Roles) -> None:
        """What a delivery does: it goes to somebody, or lets somebody do something."""
        for child in verb.children:
            if child.dep_ in {"prep", "dative", "agent"} and child.i > verb.i:
                self.deals.preposition(child, roles)
        if self._words.has("let", verb):
            roles.recipient = roles.recipient or self._arrivals.enabled(verb)
        elif self._words.has("arrive", verb):
            self._arrivals.arrival(verb, roles)

    def _targeted(self, verb: Token, roles: Roles) -> None:
        """What is targeted is the enemy's of whoever does it; measures hit nobody's weapons."""
        if not any(self._words.has("punish", token) for token in verb.sent):
            self.using.stopped(verb, roles)
            roles.hostile = False

    def _exhibits(self, verb: Token) -> bool:
        """Whether the subject is an exhibition, which has or includes the object."""
        return any(c.dep_ == "nsubj" and self._words.has("exhibit", c) for c in verb.children)


_CARRYING = frozenset({"carry", "transport", "bring"})
_LEAVING = frozenset({"leave", "abandon", "lose", "entrust"})
_HOLDING = _CARRYING | {"hold", "contain", "fill", "load", "pack"}
_CONTAINERS = frozenset("container crate shipment consignment truckload trainload cargo load box wagon".split())
_RIDING = frozenset({"cross", "advance", "ride", "travel", "arrive", "drive", "flee", "retreat", "patrol", "sail"})
_ACTING = _RIDING | frozenset(
    "take fly join conduct escort intercept guard exercise circle fire shadow operate".split()
)
_BACKING = frozenset({"back", "support", "accompany", "protect", "equip"})
_BRINGING = frozenset("fly ferry truck bring haul transport smuggle build make produce manufacture".split())
_TEACHING = frozenset({"train", "teach", "instruct", "school"})
_ORDERING = frozenset({"order", "instruct", "direct", "command"})
_COMING = frozenset({"come", "originate", "derive", "stem", "hail"})
_BEING = frozenset({"be", "become", "remain"})
_TOOLS = frozenset(
    "tool weapon mainstay backbone asset part instrument component element staple workhorse choice pillar core".split()
)
_MONEY = frozenset("money fund funding budget cash dollar euro pound yen billion million".split())


def _takes_down(verb: Token) -> bool:
    """Whether a verb with its particle destroys ("took down the drones", "knocked out a tank")."""
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    return verb.lemma_ in {"take", "bring", "knock"} and not particles.isdisjoint({"down", "out"})


def _ordered_about(verb: Token) -> bool:
    """Whether weapons with their crews are ordered to do something ("ordered two carriers to sail")."""
    below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB")
    return verb.lemma_ in _ORDERING and any(c.lower_ == "to" for v in below for c in v.children)


def _money(verb: Token) -> bool:
    """Whether it is money that goes somewhere."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and any(token.lemma_.lower() in _MONEY for token in subject.subtree)


def _on_target(verb: Token) -> bool:
    """Whether what arrives somewhere strikes it ("three missiles reached their targets")."""
    return any(child.dep_ == "dobj" and child.lemma_ in {"target", "goal", "objective"} for child in verb.children)


def _arriving(verb: Token) -> Token | None:
    """The vehicle of a participle clause that arrives somewhere ("a plane carrying arms landed in Oslo")."""
    noun = verb.head
    if verb.dep_ == "acl" and noun.dep_ == "nsubj" and noun.head.lemma_ in {"land", "arrive", "reach", "touch"}:
        return noun
    return None
