"""Verbs whose object, or passive subject, weapons are: what each says of them."""

from __future__ import annotations

from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.deals import is_taking
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.giving import Giving
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import BOUND, CONTAINERS, VEHICLES, takes_down
from helpers.finding.weapons.using import Using
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Objects:
    """Reads the verbs above the weapons of one article.

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
        self,
        words: MaterielWords,
        parties: Parties,
        doers: Doers,
        arrivals: Arrivals,
        giving: Giving,
        using: Using,
    ) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._arrivals = arrivals
        self._giving = giving
        self._using = using
        self._readers = (
            self._loaded,
            self._outlawed,
            self._bound,
            self._giving.made_available,
            self._flown_in,
            self._on_the_way,
            self._driven_off,
            self._put_aboard,
            self._ordered_about,
            self._surrendered,
            self._sent_inside,
            self._sent_to_attack,
            self._given,
            self._received,
            self._left,
            self._held,
            self._targeted,
            self._let_through,
            self._carried_to,
            self._carried_in,
            self._carried_from,
            self._unloaded,
            self._found,
            self._stopped,
            self._attacked,
        )

    def read(self, verb: Token, roles: Roles, passive: bool) -> None:
        """What the first of the readers that knows the verb takes it to say."""
        roles.captured = roles.captured or self._exhibits(verb)
        if roles.frame == "get" and is_taking(verb):
            return
        if any(read(verb, roles) for read in self._readers) or (not passive and self._delivered(verb, roles)):
            return
        if self._words.has("use", verb) or self._words.has("make", verb):
            self._using.used(verb, roles, passive)

    def _loaded(self, verb: Token, roles: Roles) -> bool:
        """A warhead that another weapon can take somewhere is given to nobody ("a missile able to deliver it to")."""
        loads = any(c.dep_ == "dobj" and c.lemma_ in _LOADS for c in verb.children)
        if verb.lemma_ not in {"deliver", "carry"} or not loads:
            return False
        able = [t for t in verb.ancestors if t.lower_ in {"capable", "able", "designed"}][:1]
        carriers = [*(t.head for t in able), *(c for c in verb.children if c.dep_ == "nsubj")]
        carrier = next((noun for noun in carriers if noun.i in self._using.read), None)
        if carrier is not None:
            roles.frame, roles.operator, roles.recipient = "use", roles.operator or self._using.bearer(carrier), None
        return carrier is not None

    def _outlawed(self, verb: Token, roles: Roles) -> bool:
        """Weapons that a rule bans for all are nobody's ("a treaty that bans mines")."""
        banned = verb.lemma_ in _OUTLAWING and roles.owner is None
        roles.frame = "denied" if banned else roles.frame
        return banned

    def _bound(self, verb: Token, roles: Roles) -> bool:
        """Weapons bound for somebody are given to him, by whoever sent them on their way ("arms bound for Oslo")."""
        if (bound := self._bound_for(verb, roles)) is None:
            return False
        roles.frame, roles.recipient, roles.given_by_other = "give", roles.recipient or bound, True
        roles.supplier = roles.supplier or self._using.from_whom(verb)
        return True

    def _flown_in(self, verb: Token, roles: Roles) -> bool:
        """Weapons without crews that are flown or shipped in are given ("has flown in anti-tank weapons")."""
        into = any(c.lower_ == "in" and c.dep_ in {"prt", "prep", "advmod"} and _is_bare(c) for c in verb.children)
        if verb.lemma_ not in _BRINGING or not into or roles.manned:
            return False
        self._giving.given(verb, roles)
        return True

    def _on_the_way(self, verb: Token, roles: Roles) -> bool:
        """What carries weapons to somebody does not use them ("a lorry carrying arms for Oslo")."""
        return roles.frame == "give" and roles.recipient is not None and verb.lemma_ in _CARRYING

    def _driven_off(self, verb: Token, roles: Roles) -> bool:
        """Weapons that somebody drives off are not his ("drove off two Danish boats")."""
        away = any(child.lower_ in _AWAY and child.dep_ in {"prt", "advmod"} for child in verb.children)
        actor = self._doers.actor(verb)
        taken = verb.lemma_ == "drive" and roles.owner in {None, actor}  # "drove off two tanks"
        if verb.lemma_ not in _REPELLING or not away or taken:
            return False
        roles.frame = "use"
        roles.operator = roles.operator or roles.owner or self._parties.enemy(actor)
        return True

    def _put_aboard(self, verb: Token, roles: Roles) -> bool:
        """Weapons are whose who loads them on something, unless they are on their way ("loads missiles onto boats")."""
        aboard = any(child.lower_ in _ABOARD for child in verb.children)
        if verb.lemma_ != "load" or not aboard or roles.frame == "give":
            return False
        roles.frame = "use"
        roles.operator = roles.operator or roles.owner or self._doers.actor(verb)
        return True

    def _ordered_about(self, verb: Token, roles: Roles) -> bool:
        """Weapons ordered to do something have crews, which are their owner's ("ordered two carriers to sail")."""
        below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB")
        if verb.lemma_ not in _ORDERING or not any(c.lower_ == "to" for v in below for c in v.children):
            return False
        roles.frame, roles.operator = "use", roles.operator or roles.owner or self._doers.actor(verb)
        return True

    def _surrendered(self, verb: Token, roles: Roles) -> bool:
        """Weapons given up rather than away were the subject's ("handed over their weapons")."""
        if not _gives_up(verb):
            return False
        roles.frame, roles.operator = "use", roles.operator or self._doers.actor(verb)
        return True

    def _sent_inside(self, verb: Token, roles: Roles) -> bool:
        """Weapons are given with what holds them ("sent containers that can carry shells")."""
        sending = self._sent(verb) if verb.lemma_ in _HOLDING else None
        if sending is not None:
            self._giving.given(sending, roles)
        return sending is not None

    def _sent_to_attack(self, verb: Token, roles: Roles) -> bool:
        """Weapons sent to hit something are the sender's ("sent ten drones to attack the port")."""
        if not self._giving.sends_to_attack(verb):
            return False
        roles.frame, roles.hostile = "use", True
        roles.operator = roles.operator or self._doers.actor(verb)
        return True

    def _given(self, verb: Token, roles: Roles) -> bool:
        """Weapons are given, unless the subject moves its own ("sends launchers to Kyiv")."""
        giving = self._words.has("give", verb) and not self._giving.moves_own(verb)
        if giving:
            self._giving.given(verb, roles)
        return giving

    def _received(self, verb: Token, roles: Roles) -> bool:
        """Weapons are received, bought or asked for ("has received mortars")."""
        getting = self._words.has("get", verb)
        if getting:
            self._giving.received(verb, roles)
        return getting

    def _left(self, verb: Token, roles: Roles) -> bool:
        """Weapons that are left with a party are given to it ("left its rifles to Oslo")."""
        behind = (p for c in verb.children if c.lower_ in {"to", "with"} for p in self._doers.objects(c))
        heir = next(behind, None) if verb.lemma_ in _LEAVING else None
        if heir is not None:
            self._giving.given(verb, roles)
            roles.recipient = roles.recipient or heir
        return heir is not None

    def _held(self, verb: Token, roles: Roles) -> bool:
        """Weapons share the way of the package that they are in ("the package includes ten howitzers")."""
        holding = self._words.has("hold", verb)
        if holding:
            self._giving.held(verb, roles)
        return holding

    def _targeted(self, verb: Token, roles: Roles) -> bool:
        """What is targeted is the enemy's of whoever does it; measures hit nobody's weapons ("targeted two ships")."""
        if verb.lemma_ != "target" or any(child.lower_ == "at" for child in verb.children):
            return False
        if not any(self._words.has("punish", token) for token in verb.sent):
            self._using.stopped(verb, roles)
            roles.hostile = False
        return True

    def _let_through(self, verb: Token, roles: Roles) -> bool:
        """Weapons that are let in come from whoever passes the bill ("will allow arms to flow to Oslo")."""
        flowing = self._flowing(verb) if self._words.has("let", verb) else None
        if flowing is not None:
            self._arrivals.arrival(flowing, roles)
            roles.supplier = roles.supplier or self._granting(verb)
        return flowing is not None

    def _carried_to(self, verb: Token, roles: Roles) -> bool:
        """Weapons on vehicles that are nobody's go to whose the place is ("convoys carrying arms to Oslo")."""
        carrying = verb.dep_ == "acl" and verb.lemma_ in _CARRYING
        to = self._arrivals.carried_to(verb) if carrying else None
        if to is not None:
            roles.frame, roles.recipient = "give", roles.recipient or to
        return to is not None

    def _carried_from(self, verb: Token, roles: Roles) -> bool:
        """Weapons come from whose the place is that they are carried from ("lorries carry arms from Oslo")."""
        origin = self._using.from_whom(verb) if verb.lemma_ in _CARRYING else None
        if origin is not None:
            to = (p for c in verb.children if c.lower_ == "to" for p in self._doers.objects(c) if p != origin)
            roles.frame, roles.supplier = "give", roles.supplier or origin
            roles.recipient = roles.recipient or next(to, None)
        return origin is not None

    def _carried_in(self, verb: Token, roles: Roles) -> bool:
        """Weapons arrive with the vehicle that carries them ("a Finnish plane carrying arms landed in Oslo")."""
        landing = _arriving(verb) if verb.lemma_ in _CARRYING else None
        if landing is not None:
            roles.frame = "give"
            whose = self._parties.of(verb.head) or self._doers.possessor(verb.head)
            roles.supplier = roles.supplier or self._using.from_whom(verb) or roles.owner or whose
            self._arrivals.arrival(landing, roles)
        return landing is not None

    def _unloaded(self, verb: Token, roles: Roles) -> bool:
        """Weapons arrive where they are taken off what carried them ("arms were unloaded in Oslo")."""
        if verb.lemma_ not in {"unload", "offload"} or roles.manned:
            return False
        roles.frame = "give"
        self._arrivals.arrival(verb, roles)
        return True

    def _stopped(self, verb: Token, roles: Roles) -> bool:
        """Weapons that are destroyed or captured are the enemy's ("shot down four drones", "knocked out a tank")."""
        stopping = self._words.has("stop", verb) or takes_down(verb)
        if stopping:
            self._using.stopped(verb, roles)
        return stopping

    def _attacked(self, verb: Token, roles: Roles) -> bool:
        """Weapons that one side of a war attacks are the other's, if no clause says whose ("attacked a frigate")."""
        hit = (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"})
        told = any(c.dep_ in {"acl", "relcl"} for noun in hit for c in noun.rights)
        if verb.lemma_ not in _HITTING or roles.owner is not None or told:
            return False
        actor = self._doers.actor(verb)
        foe = self._parties.fought(actor)
        if foe is not None and (foe not in self._sites(verb) or self._parties.known_foes(actor, foe)):
            roles.operator = roles.operator or foe
        return True

    def _sites(self, verb: Token) -> set[str | None]:
        """The states in which an attack is said to be made, which need not be the other side."""
        links = (t for t in verb.subtree if t.dep_ == "prep" and t.lower_ not in {"against", "by", "with"})
        return {self._parties.hit(place) for link in links for place in link.children}

    def _found(self, verb: Token, roles: Roles) -> bool:
        """Weapons that one side of a war finds are the other's ("Danish troops found rifles in a tunnel")."""
        found = verb.lemma_ in _FINDING and verb.tag_ in {"VBD", "VBN"} and roles.owner is None
        finder = self._doers.actor(verb) if found else None
        foe = self._parties.enemy(finder)
        roles.operator = roles.operator or foe
        return foe is not None

    def _delivered(self, verb: Token, roles: Roles) -> bool:
        """Weapons are brought to somebody or built for him ("flew shells to Oslo", "builds frigates for Oslo")."""
        moved = verb.lemma_ in _BRINGING or verb.lemma_ in _MOVING or verb.lemma_ == "carry"
        delivery = self._arrivals.delivery(verb, roles) if moved else None
        if delivery is not None and verb.lemma_ in _MOVING and not (delivery.recipient or "X")[0].islower():
            delivery = None  # what is moved to another state may have crews
        if delivery is None and moved and (brought := self._arrivals.brought(verb)) is not None:
            giver, receiver = brought
            roles.frame, roles.recipient = "give", roles.recipient or receiver
            roles.supplier = roles.supplier or self._using.from_whom(verb) or giver
            return True
        if delivery is not None:
            roles.frame, roles.recipient = "give", roles.recipient or delivery.recipient
            roles.supplier = roles.supplier or self._doers.actor(verb)
        return delivery is not None

    def _bound_for(self, verb: Token, roles: Roles) -> str | None:
        """For whom the weapons, or the vehicle that carries them, are said to be meant ("arms bound for Oslo")."""
        if roles.afloat or roles.manned:
            return None
        vehicle = verb.head.rights if verb.dep_ == "acl" and verb.lemma_ in _CARRYING else ()
        agents = (c for by in verb.children if by.dep_ == "agent" for boat in by.children for c in boat.rights)
        clauses = (c for c in (*vehicle, *agents) if c.dep_ in {"acl", "relcl"})
        ways = [verb, *clauses, *(c for c in verb.children if c.dep_ == "xcomp")]
        meant = [way for way in ways if way.lemma_ in BOUND]
        links = [c for way in meant for c in way.rights if c.lower_ in {"for", "to"}]
        aims = [c for way in meant for c in way.children if c.dep_ == "xcomp" and c.lemma_ in {"reach", "arm", "equip"}]
        ends = [c for aim in aims for c in aim.children if c.dep_ == "dobj"]
        found = [*(p for link in links for p in self._doers.objects(link)), *(self._parties.of(end) for end in ends)]
        return next((party for party in found if party), None)

    def _sent(self, verb: Token) -> Token | None:
        """The verb that sends what holds the weapons ("sent containers that can carry shells")."""
        container = verb.head if verb.dep_ in {"relcl", "acl"} else None
        if container is None or container.dep_ != "dobj" or container.lemma_ not in CONTAINERS:
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

    def _exhibits(self, verb: Token) -> bool:
        """Whether the subject is an exhibition, which has or includes the object."""
        return any(c.dep_ == "nsubj" and self._words.has("exhibit", c) for c in verb.children)


_CARRYING = frozenset({"carry", "transport", "bring"})
_LOADS = frozenset({"warhead", "bomb", "payload", "charge", "munition", "weapon"})
_OUTLAWING = frozenset({"ban", "prohibit", "outlaw", "forbid", "abolish"})
_LEAVING = frozenset({"leave", "abandon", "lose", "entrust"})
_HOLDING = _CARRYING | {"hold", "contain", "fill", "load", "pack"}
_BRINGING = frozenset("fly ferry truck bring haul transport smuggle build make produce manufacture".split())
_MOVING = frozenset({"move", "get", "take", "slip", "sneak", "shift", "push", "pass"})
_FINDING = frozenset({"find", "discover", "uncover", "unearth"})
_LANDING = frozenset({"land", "arrive", "reach", "touch"})
_HITTING = frozenset("attack strike hit shell bomb bombard ram torpedo strafe ambush pound pummel assault".split())
_REPELLING = frozenset({"drive", "chase", "scare", "ward", "fend", "beat", "see", "turn"})
_AWAY = frozenset({"off", "away", "back"})
_ABOARD = frozenset({"onto", "aboard", "on", "into"})
_ORDERING = frozenset({"order", "instruct", "direct", "command"})


def _is_bare(particle: Token) -> bool:
    """Whether "in" tells no place: nothing stands behind it, or what is flown in, with a number ("in | 900 shells")."""
    behind = [child for child in particle.children if child.dep_ == "pobj"]
    return all(any(word.like_num for word in noun.subtree) and noun.tag_ == "NNS" for noun in behind)


def _gives_up(verb: Token) -> bool:
    """Whether the subject gives its weapons up rather than away ("handed over their weapons")."""
    particles = {c.lower_ for c in verb.children if c.dep_ == "prt"}
    if verb.lemma_ == "give":
        return not particles.isdisjoint({"away", "up"})
    objects = (c for c in verb.children if c.dep_ == "dobj")
    own = any(c.tag_ == "PRP$" for o in objects for c in o.lefts)
    to = any(c.lower_ == "to" or c.dep_ == "dative" for c in verb.children)
    hands_over = verb.lemma_ in {"hand", "turn", "lay"} and not particles.isdisjoint({"over", "in", "down"})
    return hands_over and own and not to


def _arriving(verb: Token) -> Token | None:
    """The verb by which the vehicle of a participle clause arrives ("a plane carrying arms | landed in Oslo")."""
    noun = verb.head
    if verb.dep_ == "acl" and noun.dep_ == "nsubj" and noun.head.lemma_ in _LANDING:
        return noun.head
    if verb.dep_ == "acl" and noun.dep_ == "ROOT" and noun.lemma_ in VEHICLES:  # "a plane with arms – nine – landed"
        return next((t for t in verb.sent if t.i > verb.i and t.lemma_ in _LANDING and t.tag_ in {"VBD", "VBN"}), None)
    return None
