"""Prepositions above weapons: what the verb, adjective or noun that takes them says ("armed with", "tons of")."""

from __future__ import annotations

from helpers.finding.speech import is_speech
from helpers.finding.weapons.deals import refuses
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.followers import Followers
from helpers.finding.weapons.frames import Frames
from helpers.finding.weapons.giving import BUYING
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import CONTAINERS, counting, second, verb_over
from helpers.finding.weapons.using import opens_fire
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Prepositions:
    """Reads the prepositions above the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.
    frames, followers
        Who reads verbs, and what follows a noun.
    """

    def __init__(
        self, words: MaterielWords, parties: Parties, doers: Doers, frames: Frames, followers: Followers
    ) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._arrivals = frames.arrivals
        self._frames = frames
        self._followers = followers

    def leads_on(self, preposition: Token, roles: Roles) -> bool:
        """Read what takes a preposition; whether what stands above that tells of the weapon too."""
        governor, word = preposition.head, preposition.lower_
        if governor.lower_ == "worth" and governor.head.pos_ == "NOUN":
            governor = governor.head  # "a deal worth millions | for ten tanks"
        if word in {"including", "like", "as"}:
            return True
        if word == "given":
            roles.frame, roles.recipient = "get", roles.recipient or self._doers.subject(governor)
            return False
        if word == "with" and preposition.i and preposition.nbor(-1).lower_ in {"along", "together"}:
            return self._along_with(governor.head if governor.pos_ in {"ADP", "ADV"} else governor, roles)
        if word == "alongside" and roles.owner is None:
            return self._along_with(governor, roles)
        if word == "with" and governor.lemma_ in _PACKAGES:
            return True  # "a package worth millions with ten tanks"
        if self._of_adjective(governor, word, roles):
            return False
        if governor.pos_ in {"VERB", "AUX"} or (word == "of" and governor.lemma_ in _CONSISTING):
            self._of_verb(preposition, roles)
            return False
        if word == "of":
            return self._of(governor, roles)
        return self._of_noun(governor, word, roles)

    def _along_with(self, governor: Token, roles: Roles) -> bool:
        """What befalls weapons "along with" others befalls them, too; whether a noun takes both."""
        if governor.pos_ == "AUX" and roles.owner is None:
            roles.operator = roles.operator or self._doers.subject(governor)  # "troops will be there along with tanks"
        elif governor.pos_ == "VERB":
            self._frames.as_object(governor, roles, passive=False)
            if roles.frame == "use" and roles.owner is None and roles.operator is None:
                roles.operator = self._doers.subject(governor, passive=True)  # "gunners are there, along with"
            elif roles.frame is None and roles.owner is None:
                roles.operator = roles.operator or self._doers.subject(governor)  # "an army of 900, along with"
        return governor.pos_ in {"NOUN", "PROPN"}

    def _of_adjective(self, governor: Token, word: str, roles: Roles) -> bool:
        """Whether an adjective or adverb takes the weapons: "armed with", "laden with", "28 out of", "short of"."""
        if word == "with" and governor.lower_ in {"armed", "equipped"} and governor.dep_ == "advcl":
            roles.operator = roles.operator or self._doers.subject(governor, passive=True)
        elif word == "with" and governor.lower_ in _LADEN and governor.head.pos_ == "NOUN":
            laden = governor.head
            roles.operator = roles.operator or self._frames.using.bearer(laden) or self._doers.possessor(laden)
        elif word == "of" and governor.lower_ == "out" and governor.head.pos_ == "VERB" and _numbered(governor.head):
            self._frames.as_object(governor.head, roles, passive=False)  # "downed 28 out of 31 drones"
        elif word in {"of", "on"} and governor.lower_ in _WANTING and governor.head.pos_ in {"VERB", "AUX"}:
            roles.operator = roles.operator or self._doers.subject(governor.head)
        else:
            return False
        return True

    def _of_verb(self, preposition: Token, roles: Roles) -> None:
        """A verb takes the weapons by a preposition, or as its object where the parse is wrong ("downed over 40")."""
        verb, word = preposition.head, preposition.lower_
        if word == "with" and verb.lemma_ in _WATCHING:
            roles.frame, roles.operator = "use", roles.operator or self._doers.subject(verb)
            return
        bought = verb.lemma_ in BUYING and not any(child.dep_ == "dobj" for child in verb.children)
        if word == "in" and (bought or verb.lemma_ in _FLOWN):
            self._frames.as_object(verb, roles, passive=False)  # "flew in | 900 shells", "bought in Oslo | 900 shells"
            return
        if preposition.dep_ == "prt" and verb.pos_ == "VERB":
            self._frames.as_object(verb, roles, passive=False)  # "from handing over | ten tanks"
            return
        if word == "in" and preposition.i and preposition.nbor(-1).lemma_ in _SUMS:
            deals = (c for c in verb.children if c.dep_ == "dobj" and self._words.has("transfer", c))
            for deal in deals:  # "approved the sale to Oslo of ten million dollars | in shells"
                self._frames.deals.holder(deal, roles)
        misread = counting(preposition) or (word in {"from", "to"} and second(preposition))
        if verb.pos_ == "VERB" and misread:
            self._frames.as_object(verb, roles, passive=False)
        elif word == "of" and verb.lemma_ in _CONSISTING:
            self._frames.giving.as_made_up(verb, roles)
        else:
            self._frames.governing_verb(verb, word, roles)

    def _of(self, noun: Token, roles: Roles) -> bool:
        """What befalls "tons of" weapons befalls them, but not what befalls "footage of" them."""
        if noun.lemma_ == "form" and noun.dep_ == "pobj":
            self._in_the_form(noun.head.head, roles)
            return False
        if noun.lemma_.lower() in _PICTURES | _REMAINS:
            return False
        if noun.lemma_ in STATIONING and (owner := roles.owner or roles.shared) is not None:
            roles.frame, roles.operator = "use", owner
            return False  # "asked for the deployment of American tanks", which stay America's
        if noun.like_num or noun.lemma_ in _COUNTING | _GATHERED:
            self._followers.read(noun, roles)  # "tons of shells from Oslo" are from Oslo
        roles.captured = roles.captured or self._words.has("exhibit", noun)
        self._traded(noun, roles)
        if noun.lemma_ in _SEIZURES:
            self._seized(noun, roles)
        if noun.lemma_ == "use":
            roles.frame = roles.frame or "use"
        if noun.dep_ == "dobj" and noun.lemma_ in _LOSSES and noun.head.lemma_ in _SUFFERING:
            roles.operator = roles.operator or self._doers.possessor(noun) or self._doers.subject(noun.head)
        if noun.lemma_ in _CREWS or any(self._words.has(role, noun) for role in ("stock", "assault", "doing")):
            owner = self._doers.possessor(noun) or self._doers.owner_of_hit(noun) or self._subject_above(noun)
            if owner is None and roles.owner is None and noun.lemma_ in _CREWS and _acts(noun):
                owner = self._frames.using.announcer(noun.head)  # "the crews of bombers moved, Oslo said"
            roles.operator = roles.operator or owner
        return noun.lemma_ not in _CREWS  # whoever frees a pilot gives no aircraft away

    def _seized(self, seizure: Token, roles: Roles) -> None:
        """What is seized was whose it is seized from, the enemy's of whoever seized it ("the seizure of guns from")."""
        links = (t for t in seizure.subtree if t.lower_ == "from" and t.dep_ == "prep" and t.head.pos_ != "VERB")
        loser = next((party for link in links for party in self._doers.objects(link)), None)
        by = (p for c in seizure.rights if c.lower_ == "by" for p in self._doers.objects(c))
        seizer = self._doers.possessor(seizure) or next(by, None)
        roles.frame, roles.captured, roles.supplier = "stop", True, None
        roles.against, roles.operator = seizer, roles.operator or loser or self._parties.fought(seizer)

    def _traded(self, trader: Token, roles: Roles) -> None:
        """Weapons come to who is called a buyer of them, and from an exporter ("a supplier of arms to Oslo")."""
        if trader.lemma_ in _BUYERS:
            roles.frame, roles.recipient = "get", roles.recipient or self._trader(trader)
        if trader.lemma_ in _TRADERS:
            client = self._doers.possessor(trader) if trader.dep_ == "attr" else None
            seller = self._doers.subject(trader.head) if client is not None else self._trader(trader)
            roles.supplier, roles.recipient = roles.supplier or seller, roles.recipient or client
            to = (c for c in trader.rights if c.lower_ == "to")
            roles.recipient = roles.recipient or next((p for c in to for p in self._doers.objects(c)), None)

    def _of_noun(self, noun: Token, word: str, roles: Roles) -> bool:
        """A noun takes the weapons by another preposition than "of" ("dependence on", "talks on deliveries of")."""
        if word in {"on", "upon"} and noun.lemma_ in _DEPENDENCE:
            roles.frame, roles.recipient = "get", roles.recipient or self._holder(noun)
            return False
        if word in {"with", "by"}:
            self._with(noun, word, roles)
        if word == "from" and noun.dep_ == "pobj" and noun.head.lower_ == "under":
            suffering = self._doers.subject(noun.head.head)  # "Oslo came under attack from mortars"
            roles.hostile, roles.operator = True, roles.operator or self._parties.enemy(suffering)
        if word == "for" and noun.lemma_ in _PARTS:
            roles.frame = "denied"  # "parts for drones" are sold, and no drones
            return False
        if word == "for" and self._frames.giving.contracted(noun, roles):
            return False
        if word == "for" and self._words.has("ask", noun) and not (roles.frame == "give" and roles.recipient):
            asked = (p for c in noun.rights if c.lower_ == "to" for p in self._doers.objects(c))
            denied = refuses(noun.head) or noun.head.lemma_ in {"reject", "spurn", "dismiss"}
            roles.refused = roles.refused or (noun.dep_ in {"dobj", "nsubjpass"} and denied)
            roles.frame, roles.recipient = "get", self._doers.possessor(noun)
            roles.supplier = roles.supplier or next(asked, None)
        summed = word == "in" and noun.lemma_ in _SUMS
        return summed or (word in {"in", "on", "for"} and self._words.has("transfer", noun))

    def _with(self, noun: Token, word: str, roles: Roles) -> None:
        """Whoever has, brings or attacks with the weapons ("a raid with drones", "a power with missiles")."""
        verb = verb_over(noun)
        watching = noun.head.head if noun.dep_ == "pobj" else None  # "watch over the road with drones"
        if word == "with" and noun.dep_ == "nsubj" and self._words.has("arrive", noun.head):
            roles.supplier = None if roles.manned else self._parties.of(noun)
            self._arrivals.arrival(noun.head, roles)
        elif word in {"with", "by"} and self._words.has("assault", noun):
            self._frames.deals.assault(noun, roles)
        elif word == "with" and verb is not None and (self._takes_with(verb) or noun.lemma_ == "aim"):
            self._frames.governing_verb(verb, word, roles)
        elif word == "with" and watching is not None and watching.lemma_ in _WATCHING:
            roles.frame, roles.operator = "use", roles.operator or self._doers.subject(watching)
        elif word == "with" and self._frames.using.given_with(noun, roles):
            return
        elif word == "with" and noun.lemma_ in CONTAINERS and verb is not None and self._words.has("give", verb):
            self._frames.giving.given(verb, roles)  # "sent containers with shells"
        elif word == "with" and noun.pos_ in {"NOUN", "PROPN"}:
            above = next((token for token in noun.ancestors if token.pos_ == "VERB"), None)
            if above is not None and opens_fire(above):
                self._frames.using.done_with(above, roles)  # "opened fire on protesters in Oslo with mortars"
                return
            holder = self._frames.using.bearer(noun) or self._doers.possessor(noun) or self._called(noun)
            roles.operator = roles.operator or holder

    def _called(self, noun: Token) -> str | None:
        """Who is said to be what a noun says ("Oslo is a power with missiles", "made Oslo a power with")."""
        copula = noun.head if noun.dep_ == "attr" else noun
        return next((p for c in copula.children if c.dep_ == "nsubj" and (p := self._parties.of(c))), None)

    def _in_the_form(self, governor: Token, roles: Roles) -> None:
        """Aid or money "in the form of" weapons."""
        if governor.pos_ == "VERB":
            self._frames.as_object(governor, roles, passive=False)
        else:
            self._frames.deals.holder(governor, roles)

    def _trader(self, noun: Token) -> str | None:
        """Who is said to be an exporter or maker ("Oslo is a leading exporter of")."""
        first = next((token for token in (*noun.conjuncts, noun) if token.dep_ in {"attr", "appos"}), noun)
        if first.dep_ == "appos" and (party := self._parties.of(first.head)) is not None:
            return party
        return self._doers.possessor(noun) or (self._doers.subject(first.head) if first.dep_ == "attr" else None)

    def _holder(self, noun: Token) -> str | None:
        """Whose a state is that a noun names, be it by the verb above ("Oslo cut its dependence on")."""
        above = noun.head if noun.dep_ == "dobj" else None
        return self._doers.possessor(noun) or (self._doers.subject(above) if above is not None else None)

    def _takes_with(self, verb: Token) -> bool:
        """Whether "with" after the object of a verb is the verb's ("killed ten with mines", "arms them with guns")."""
        return any(self._words.has(role, verb) for role in ("attack", "equip", "stop"))

    def _subject_above(self, noun: Token) -> str | None:
        """Who does what a noun of doing names, where it is the object of a verb ("increased production of shells")."""
        told = is_speech(noun.head) or noun.head.lemma_ in _TELLING or self._words.has("stop", noun.head)
        if (
            noun.dep_ in {"dobj", "obj"}
            and noun.head.pos_ == "VERB"
            and not (told or self._words.has("ban", noun.head))
        ):
            return self._doers.subject(noun.head)
        return None


_WATCHING = frozenset("watch monitor observe survey patrol scan scout reconnoitre guard protect defend".split())
STATIONING = frozenset({"deployment", "redeployment", "stationing", "basing", "positioning", "presence", "return"})
_FLOWN = frozenset({"fly", "ship", "airlift", "bring"})
# Who sees the destruction of weapons suffers it.
_LOSSES = frozenset({"loss", "destruction", "sinking", "downing"})
_SUFFERING = frozenset({"see", "suffer", "witness", "endure", "admit", "acknowledge", "concede"})
_TELLING = frozenset("describe mention film show see discuss condemn question call label".split())
_PARTS = frozenset({"part", "component", "chip", "technology", "engine", "electronics", "fuel", "microchip"})
_CREWS = frozenset({"crew", "pilot", "gunner", "operator", "driver"})
_BUYERS = frozenset({"buyer", "importer", "purchaser", "recipient"})
_TRADERS = frozenset({"exporter", "supplier", "seller", "provider", "producer", "manufacturer", "maker", "developer"})
_CONSISTING = frozenset({"make", "consist", "compose"})
_LADEN = frozenset({"laden", "heavy", "bristling"})
# Sums for which weapons are bought or given ("100 million dollars in arms").
_PACKAGES = frozenset({"package", "shipment", "consignment", "tranche", "batch", "instalment", "installment"})
_SUMS = frozenset({"million", "billion", "dollar", "euro", "pound", "$", "€", "£"})
_COUNTING = frozenset("ton tonne hundred dozen thousand score number shipload truckload load batch crate".split())
_YIELDING = frozenset("surrender flee desert defect escape die perish burn abandon retreat give".split())
_SEIZURES = frozenset({"seizure", "capture", "confiscation"})
_GATHERED = frozenset("cache pile stockpile haul collection row line column fleet".split())
_DEPENDENCE = frozenset({"dependence", "reliance", "dependency"})
_PICTURES = frozenset({"footage", "video", "image", "photo", "photograph", "picture", "recording", "clip", "film"})
_REMAINS = frozenset({"remain", "remains", "wreckage", "debris", "fragment", "wreck"})
# What leaves its owner with few weapons: "is running out of shells", "is short of tanks", "low on ammunition".
_WANTING = frozenset({"out", "short", "low"})


def _acts(crew: Token) -> bool:
    """Whether a crew does something of which its own side may tell; of its surrender the other side tells, too."""
    return crew.dep_ == "nsubj" and crew.head.lemma_ not in _YIELDING


def _numbered(verb: Token) -> bool:
    """Whether a bare number is the verb's object."""
    return any(child.dep_ in {"dobj", "nsubjpass"} and child.like_num for child in verb.children)
