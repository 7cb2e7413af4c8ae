"""Frames of verbs that say what happens to weapons: which verb is read how, by its place beside the weapon."""

from __future__ import annotations

from helpers.finding.tokens import SUBJECTS
from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.deals import Deals
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.giving import Giving
from helpers.finding.weapons.objects import Objects
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import CONTAINERS
from helpers.finding.weapons.subjects import Subjects
from helpers.finding.weapons.using import RIDING, Using
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


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
    arrivals, deals, giving, using
        Who reads where weapons arrive, nouns, verbs of giving and verbs of use.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self.arrivals = Arrivals(words, parties, doers)
        self.deals = Deals(words, parties, doers, self.arrivals)
        self.using = Using(words, parties, doers)
        self.giving = Giving(words, parties, doers, self.deals, self.using)
        self._objects = Objects(words, parties, doers, self.arrivals, self.giving, self.using)
        self._subjects = Subjects(words, parties, doers, self.arrivals, self.giving, self.using)

    def governing_verb(self, verb: Token, word: str, roles: Roles) -> None:
        """A verb that takes the weapon by a preposition."""
        match word:
            case "with":
                self._with(verb, roles)
            case "for":
                self.giving.asked_for(verb, roles)
            case "without" if roles.owner is not None or roles.supplier is not None:
                self._lacking(verb, roles)
            case "at" | "to" if verb.lemma_ in _SUMMING:
                roles.operator = roles.operator or self.using.losing(verb)
            case "by" if self._words.has("attack", verb):
                self.using.attacked_by(verb, roles)
            case "by" if self._words.has("stop", verb) and roles.owner is None:
                roles.operator = roles.operator or self._parties.enemy(self.using.payload(verb))
            case "by" | "of" if verb.lemma_ in _BACKING:
                self._backed(verb, roles)
            case "to" if self._words.has("give", verb) and roles.owner is not None:
                roles.frame, roles.recipient, roles.owner = "give", roles.owner, None
                roles.supplier = roles.supplier or self._doers.actor(verb)
            case "on" | "toward" | "towards" if verb.lemma_ == "spend" or _money(verb):
                roles.frame, roles.supplier = "get", roles.supplier or self.using.from_whom(verb)
                roles.recipient = roles.recipient or (self._doers.actor(verb) if verb.lemma_ == "spend" else None)
            case "on" | "upon" if verb.lemma_ in {"depend", "hinge"}:
                roles.recipient = roles.recipient or self._dependent(verb)
            case "on" | "upon" if verb.lemma_ in {"rely", "rest"}:
                roles.frame, roles.spent = "use", True
                roles.operator = roles.operator or self._dependent(verb) or self._doers.subject(verb)
            case "on" if verb.lemma_ in _TEACHING:
                pass
            case "from" | "in" | "on" | "using" | "aboard":
                self._at_work(verb, word, roles)

    def _backed(self, verb: Token, roles: Roles) -> None:
        """Who is backed by weapons has them, given by another if that one only props him up."""
        backed = self._parties.of(verb.head) if verb.dep_ == "acl" else None  # "soldiers supported by tanks"
        backed = backed or self._doers.subject(verb, passive=True)
        if verb.lemma_ in _PROPPING and roles.owner not in {None, backed}:
            roles.frame, roles.recipient = "give", roles.recipient or backed
        else:
            roles.operator = roles.operator or backed

    def _with(self, verb: Token, roles: Roles) -> None:
        """A verb that takes the weapon by "with": what goes with other weapons or in something, arms or is used."""
        fitted = verb.dep_ == "acl" and self.using.given_with(verb.head, roles)  # "sends lorries fitted with launchers"
        if fitted or self.giving.sent_full(verb, roles):
            return
        if self._words.has("arrive", verb) and (vehicle := self.arrivals.vehicle(verb)) is not None:
            roles.frame, roles.supplier = "give", roles.supplier or self._parties.of(vehicle) or roles.owner
            self.arrivals.arrival(verb, roles)
        elif verb.lemma_ == "leave":
            left = (self._parties.of(c) or self._doers.possessor(c) for c in verb.children if c.dep_ == "dobj")
            roles.operator = roles.operator or next((party for party in left if party), None)
        elif self._words.has("equip", verb):
            self.giving.equipped(verb, roles)
        elif self._words.has("give", verb) and (self.using.has_weapon(verb) or _in_containers(verb)):
            self.giving.given(verb, roles)  # "sends launchers with rockets"
        else:
            self.using.done_with(verb, roles)

    def _at_work(self, verb: Token, word: str, roles: Roles) -> None:
        """What somebody fires from, rides in or uses is his; what he shoots some of down "from" is the enemy's."""
        if word == "from" and verb.lemma_ == "shoot" and any(child.lower_ == "down" for child in verb.children):
            self.using.stopped(verb, roles)  # "from the missiles we shot down 30"
        elif verb.lemma_ in RIDING or self._words.has("use", verb):
            roles.operator = roles.operator or self._doers.actor(verb) or self.using.payload(verb)

    def _lacking(self, verb: Token, roles: Roles) -> None:
        """Who could not do something without another's weapons has been given them ("fails without Danish arms")."""
        user = self._doers.subject(verb)
        giver = roles.supplier or roles.owner
        if user is not None and user != giver:
            roles.frame, roles.supplier, roles.recipient = "give", giver, user

    def as_object(self, verb: Token, roles: Roles, passive: bool) -> None:
        """A verb whose object, or passive subject, is the weapon."""
        self._objects.read(verb, roles, passive)

    def as_subject(self, verb: Token, roles: Roles) -> None:
        """A verb whose subject is the weapon, or of which that undergoes something ("was reported sent")."""
        undergone = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN"), None)
        if undergone is not None:
            self._objects.read(undergone, roles, passive=True)
        elif (fate := _fate(verb)) is not None:
            self._objects.read(fate, roles, passive=True)
        else:
            self._subjects.read(verb, roles)

    def _dependent(self, verb: Token) -> str | None:
        """Who depends, by himself or by what is his ("Kyiv's success hinges on shells")."""
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return (self._parties.of(subject) or self._doers.possessor(subject)) if subject is not None else None


_PROPPING = frozenset({"prop", "sustain"})
_BACKING = _PROPPING | {"back", "support", "accompany", "protect", "equip"}
_SUMMING = frozenset({"put", "amount", "come", "rise", "stand", "estimate", "total", "climb"})
_TEACHING = frozenset({"train", "teach", "instruct", "school"})
_MONEY = frozenset("money fund funding budget cash dollar euro pound yen billion million".split())


def _fate(verb: Token) -> Token | None:
    """What befalls weapons whose participle the parse takes for a verb ("drones | launched at Oslo were destroyed")."""
    launched = verb.lemma_ in {"launch", "fire"} and not any(child.dep_ in {"dobj", "prt"} for child in verb.children)
    later = (t for t in (verb.head, *verb.children, *verb.head.children) if t.pos_ == "VERB" and t.i > verb.i)
    passive = (
        t
        for t in later
        if any(c.dep_ == "auxpass" for c in t.children) and not any(c.dep_ == "nsubjpass" for c in t.children)
    )
    return next(passive, None) if launched else None


def _in_containers(verb: Token) -> bool:
    """Whether something is sent that holds what it is sent with ("sent crates with rifles")."""
    return any(child.dep_ == "dobj" and child.lemma_ in CONTAINERS for child in verb.children)


def _money(verb: Token) -> bool:
    """Whether it is money that goes somewhere."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return subject is not None and any(token.lemma_.lower() in _MONEY for token in subject.subtree)
