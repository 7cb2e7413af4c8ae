"""Verbs that leave weapons where they are: who has, uses, fires, loses or destroys them."""

from __future__ import annotations

from helpers.finding.tokens import COMPOUNDED
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.parties import SOLDIERS, Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import VEHICLES
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Using:
    """Reads the verbs of use of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.

    Attributes
    ----------
    read
        The roles read so far, by the last token of the weapon's name.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self.read: dict[int, Roles] = {}

    def used(self, verb: Token, roles: Roles, passive: bool) -> None:
        """The subject has, makes, moves or uses the weapon; where none is named, target or teller show whose it is."""
        if self._prepared(verb, roles) or (self._made(verb, roles) if passive else self._let(verb, roles)):
            return
        if self._as_shield(verb, roles) or _is_aimed_at_it(verb):
            return
        self._moved(verb, roles, passive)
        roles.frame, roles.spent = "use", self._words.has("spend", verb) or verb.lemma_ in _OPERATING
        if self._without(verb):
            roles.frame = "denied"
            roles.owner = None if verb.lemma_ in _OWNING else roles.owner
            return
        self._by_user(verb, roles, passive)

    def _by_user(self, verb: Token, roles: Roles, passive: bool) -> None:
        """Whose a weapon in use is: its carrier's, the subject's, or of whom target or teller show it to be."""
        spent = self._words.has("spend", verb)
        roles.carrier = None if passive else self._carrier(verb)
        carried = self.read[roles.carrier].operator if roles.carrier is not None else None
        roles.operator = (
            roles.operator
            or carried
            or self._as_before(verb)
            or self._doers.actor(verb)
            or self._users(verb)
            or self._involving(verb)
            or self._body(verb)
        )
        if roles.operator is None and roles.owner is not None and roles.spent and self._unnamed(verb):
            roles.supplier, roles.owner = roles.supplier or roles.owner, None
        roles.hostile = spent and (roles.operator is not None or not _with_agent(verb))
        if roles.operator is None and passive and roles.owner is None:
            roles.operator = self._shooter(verb) if spent else self.announcer(verb)

    def _shooter(self, verb: Token) -> str | None:
        """Whose a weapon is that is fired by nobody named: by the place it comes from, its target, or who tells."""
        return self._holder_of_site(verb) or self._doers.attacker(verb) or self._parties.shooter(self._teller(verb))

    def _prepared(self, verb: Token, roles: Roles) -> bool:
        """Whether a verb prepares a delivery, which is its subject's ("Oslo prepares an arms delivery")."""
        prepared = roles.frame == "give" and verb.lemma_ in _PREPARING
        if prepared:
            roles.supplier = roles.supplier or self._doers.actor(verb)
        return prepared

    def _as_shield(self, verb: Token, roles: Roles) -> bool:
        """Whether somebody uses another's weapons as what they are not ("used Oslo's aircraft as a shield")."""
        as_it = any(child.lower_ == "as" for child in verb.children)
        return verb.lemma_ == "use" and roles.owner is not None and as_it

    def _let(self, verb: Token, roles: Roles) -> bool:
        """Whether who uses weapons has leave of those who gave them ("let Oslo fire its missiles")."""
        user = self._permitted(verb, roles)
        if user is not None:
            owner, roles.owner = roles.owner, None
            roles.frame, roles.recipient, roles.given_by_other = "give", roles.recipient or user, True
            roles.supplier = owner if owner not in {None, user} else roles.supplier
        return user is not None

    def _made(self, verb: Token, roles: Roles) -> bool:
        """Whether it is told where weapons are made: of one's make they are, built in a land they are given to it."""
        if verb.lemma_ not in _MAKING:
            return False
        if verb.dep_ == "acl":  # "howitzers made in Oslo" are as Norwegian-made ones
            makers = (p for c in verb.children if c.lower_ in {"by", "in"} for p in self._doers.objects(c))
            roles.maker = roles.maker or next(makers, None)
            return True
        host = self._host(verb)
        if host in {None, roles.owner}:
            return False
        roles.frame, roles.recipient = "give", roles.recipient or host  # "Swedish jets will be built in Oslo"
        return True

    def _moved(self, verb: Token, roles: Roles, passive: bool) -> None:
        """What is deployed or withdrawn "from" a place is not given by whose that is, but its own or only was there."""
        lent = roles.frame == "give" and roles.recipient is None and roles.supplier is not None
        if passive and lent and verb.lemma_ in _STATIONING:
            roles.supplier, roles.operator = None, roles.operator or roles.supplier  # "guns from Oslo were deployed"
        if lent and verb.lemma_ in _REMOVING:
            roles.supplier = None  # "withdrew guns from Oslo" says where they were

    def _host(self, verb: Token) -> str | None:
        """In whose land weapons will be built ("will be produced at a plant near Oslo")."""
        if not any(child.tag_ == "MD" for child in verb.children):
            return None
        lying = {"in", "at", "near", "outside"}
        sites = (t for c in verb.children if c.lower_ in lying for t in c.subtree if t.dep_ == "pobj")
        return next((state for site in sites if site.pos_ == "PROPN" and (state := self._parties.place(site))), None)

    def _permitted(self, verb: Token, roles: Roles) -> str | None:
        """Who may use weapons by leave of those who gave them, their suppliers ("let Oslo fire its missiles")."""
        above = verb.head
        if verb.tag_ != "VB" or verb.lemma_ not in _FIRING or any(child.dep_ == "neg" for child in above.children):
            return None
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        if above.pos_ == "VERB" and above.lemma_ in _LETTING:
            users = subjects or [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
            giver = self._doers.actor(above)
        elif above.lemma_ in _LEAVES and verb.dep_ in {"acl", "relcl"}:
            given = above.dep_ == "dobj" and above.head.lemma_ in _GRANTING  # "gave Oslo permission"
            names = [c for c in above.lefts if c.dep_ in COMPOUNDED and c.pos_ == "PROPN"]
            datives = [c for c in above.head.children if c.dep_ == "dative"]
            users = subjects or (datives or names if given else [])
            giver = self._doers.actor(above.head) if given else self._doers.possessor(above)
        else:
            return None
        user = next((party for token in users if (party := self._parties.of(token))), None)
        roles.supplier = roles.supplier or (giver if giver != user else None)
        return user

    def stopped(self, verb: Token, roles: Roles) -> None:
        """The weapon is shot down, destroyed or captured: it is the enemy's of whoever does it."""
        if roles.frame == "give" and roles.recipient is not None and verb.lemma_ in _CAPTURING:
            return  # "seized rifles that were smuggled to Oslo": they are the smuggler's, whoever that is
        actor = self._doers.actor(verb) or self._firing(verb) or self._involving(verb)
        loser = self.from_whom(verb)
        if loser is None and roles.frame == "give" and verb.lemma_ in _CAPTURING:
            loser, roles.supplier = roles.supplier, None  # the parse may hang "from them" on the weapon
        roles.frame, roles.hostile, roles.against = "stop", not roles.afloat, actor
        roles.captured = roles.captured or loser is not None
        below = self._doers.attacker(verb) or self.losing(verb) if actor is None else None
        roles.operator = roles.operator or loser or self._parties.fought(actor) or below

    def losing(self, verb: Token) -> str | None:
        """Whose losses are told of before ("put Danish losses at 900 killed and 30 tanks | destroyed")."""
        above = verb.head if verb.dep_ == "conj" else verb
        if (fallen := _fallen_with(verb)) is not None:
            return self._doers.possessor(fallen) or self._parties.of(fallen)
        losses = (c for c in above.children if c.dep_ in {"dobj", "nsubj", "nsubjpass"} and c.lemma_ == "loss")
        return next((party for noun in losses if (party := self._doers.possessor(noun))), None)

    def done_with(self, verb: Token, roles: Roles) -> None:
        if roles.frame == "give" and verb.lemma_ in _ANSWERING:
            roles.supplier = roles.supplier or self._doers.actor(verb)  # "answered with the approval of arms sales"
        elif any(self._words.has(role, verb) for role in ("attack", "use", "stop")) or opens_fire(verb):
            roles.frame, roles.spent = "use", not self._words.has("start", verb)
            roles.hostile = self._words.has("attack", verb) or opens_fire(verb)
            roles.operator = (
                roles.operator or self._doers.actor(verb) or self._firing(verb) or self._doers.attacker(verb)
            )
        elif verb.lemma_ in _ANSWERING | _RINGING or self._by_soldiers(verb):
            roles.frame, roles.spent, roles.operator = "use", True, roles.operator or self._doers.actor(verb)

    def _by_soldiers(self, verb: Token) -> bool:
        """Whether soldiers are said to do something, with their own weapons ("troops blocked the road with a tank")."""
        armed = (c for c in verb.children if c.dep_ == "nsubj" and not self._words.has("give", verb))
        return any(noun.lemma_.lower() in SOLDIERS or self._words.has("group", noun) for noun in armed)

    def _firing(self, verb: Token) -> str | None:
        """Whose the weapon is that does what a verb says ("HMS Argo downed two drones with her guns")."""
        subjects = (child for child in verb.children if child.dep_ == "nsubj" and child.i in self.read)
        return next((self.read[subject.i].operator for subject in subjects), None)

    def attacked_by(self, verb: Token, roles: Roles) -> None:
        hit = (t for c in verb.children if c.dep_ == "nsubjpass" for t in c.subtree)
        targets = (self._parties.place(t) for t in hit if not _told_aside(t, verb))
        roles.hostile = True
        roles.operator = roles.operator or self._parties.enemy(next((place for place in targets if place), None))

    def attacking(self, verb: Token, roles: Roles) -> None:
        """Weapons that hit something: those "from X" are X's, others the opponent's of whoever is hit."""
        roles.hostile = True
        if roles.frame == "give" and roles.recipient is None:
            roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        else:
            roles.operator = roles.operator or self._doers.attacker(verb)

    def bearer(self, noun: Token) -> str | None:
        """The party of whoever or whatever carries the weapon, be it another weapon."""
        carrier = self.read.get(noun.i)
        return carrier.operator if carrier is not None else self._parties.of(noun)

    def has_weapon(self, verb: Token) -> bool:
        """Whether a weapon read before is the verb's object."""
        return any(child.dep_ == "dobj" and child.i in self.read for child in verb.children)

    def given_with(self, noun: Token, roles: Roles) -> bool:
        """Whether the weapon is on or in another that changes hands, and goes with it ("sends lorries with guns")."""
        carrier = self.read.get(noun.i)
        if carrier is None or not (carrier.transferred and carrier.known) or roles.known:
            return False
        roles.frame, roles.supplier, roles.recipient = carrier.frame, carrier.supplier, carrier.recipient
        return True

    def payload(self, verb: Token) -> str | None:
        """Whose weapons are fired from or stand on the weapon ("missiles were launched from bombers")."""
        loads = [verb.head] if verb.dep_ == "acl" else [c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}]
        return next((self.read[load.i].operator for load in loads if load.i in self.read), None)

    def from_whom(self, verb: Token) -> str | None:
        """From whose place a verb takes weapons, or comes what it takes them on ("on a boat from Oslo")."""
        carried = (c for p in verb.children if p.dep_ in {"agent", "prep"} for c in p.children if c.lemma_ in VEHICLES)
        for noun in (verb, *carried):
            for child in noun.children:
                if child.dep_ == "prep" and child.lower_ == "from":
                    return next(iter(self._doers.objects(child)), None)
        return None

    def _involving(self, verb: Token) -> str | None:
        """Whose the deed is that is the subject of a verb ("the attack by Oslo involved drones")."""
        deeds = [c for c in verb.children if c.dep_ == "nsubj" and c.pos_ == "NOUN"]
        attacks = (self._doers.assailant(noun) for noun in deeds if self._words.has("assault", noun))
        told = (noun for noun in deeds if self._words.has("doing", noun) or self._words.has("stock", noun))
        others = (self._doers.possessor(noun) for noun in told)
        return next((party for party in (*attacks, *others) if party), None)

    def _unnamed(self, verb: Token) -> bool:
        """Whether an army of no known state uses others' weapons ("the army flies Danish drones")."""
        subjects = (child for child in verb.children if child.dep_ == "nsubj")
        return any(noun.pos_ == "NOUN" and noun.lemma_ in _FORCES for noun in subjects)

    def _as_before(self, verb: Token) -> str | None:
        """Who "also used" weapons: who used those of the sentence before."""
        pronoun = any(c.dep_ == "nsubj" and c.lower_ in {"it", "they"} for c in verb.children)
        also = any(c.lower_ == "also" for c in verb.children)
        if not (pronoun and also and self.read) or verb.dep_ != "ROOT":
            return None
        last = next(reversed(self.read))
        near = verb.doc[last].sent.end == verb.sent.start
        return self.read[last].operator if near else None

    def _body(self, verb: Token) -> str | None:
        """The armed body without a state that fires weapons."""
        if not self._words.has("spend", verb):
            return None
        subjects = (child for child in verb.children if child.dep_ == "nsubj")
        return next((body for noun in subjects if (body := self._parties.body(noun))), None)

    def _holder_of_site(self, verb: Token) -> str | None:
        """Who holds the place from which weapons are fired ("from Hamas-controlled areas", "areas held by Hamas").

        A state that the article says to be at war holds its own land, unless its foe fights somebody else there.
        """
        sites = [c for p in verb.children if p.lower_ == "from" for c in p.children if c.dep_ == "pobj"]
        held = (t for site in sites for t in site.lefts if t.lower_.rpartition("-")[2] in _HELD)
        holder = next((party for word in held for t in word.subtree if (party := self._parties.of(t))), None)
        based = (self._doers.possessor(site) for site in sites if site.lemma_ in _BASES)
        holder = holder or next((party for party in based if party), None)
        states = (self._parties.place(site) or self._doers.possessor(site) for site in sites)
        holder = holder or next((party for party in states if party and self._parties.main_foe(party)), None)
        ruled = (t for site in sites for t in site.subtree if t.dep_ == "acl" and t.lower_ in _HELD)
        return holder or next((party for clause in ruled if (party := self._doers.actor(clause))), None)

    def _carrier(self, verb: Token) -> int | None:
        """The weapon that carries, fires or drops the other ("the frigate, which carries missiles")."""
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        about = verb.dep_ in {"acl", "relcl"} and (not subjects or subjects[0].lower_ in _STANDING_FOR)
        vehicles = [verb.head] if about else subjects
        return next((part.i for v in vehicles for part in (v, *v.lefts) if part.i in self.read), None)

    def _without(self, verb: Token) -> bool:
        """Whether nobody has or uses the object ("does not possess", "needs to have", "asked not to develop")."""
        wished = verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHING and verb.lemma_ in _OWNING
        return wished or any(child.dep_ == "neg" for child in verb.children)

    def _teller(self, verb: Token) -> str | None:
        """Who tells that weapons were fired, and does not say by whom."""
        if verb.dep_ != "ccomp" or any(child.tag_ == "MD" for child in verb.children):
            return None
        teller = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        return self._parties.of(teller) if teller is not None else None

    def announcer(self, verb: Token) -> str | None:
        """Who tells that weapons are or will be somewhere, and not by whom; a party at war tells of its enemy's too."""
        while verb.dep_ == "ccomp" and verb.head.pos_ == "VERB":
            verb = verb.head
            teller = next((child for child in verb.children if child.dep_ == "nsubj"), None)
            party = self._parties.of(teller) if teller is not None else None
            if party is not None:
                return None if self._parties.enemy(party) else party
        return None

    def _users(self, verb: Token) -> str | None:
        """The party in whose doing a weapon is used ("missiles used in Oslo's strikes", "for Swedish use")."""
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "during", "for"}:
                for noun in child.children:
                    deed = noun.dep_ == "pobj" and noun.pos_ == "NOUN" and noun.lemma_ not in _SITES
                    attack = deed and self._words.has("assault", noun)
                    party = (self._doers.assailant(noun) if attack else self._doers.possessor(noun)) if deed else None
                    if deed and (party := party or self.told_before(noun)) is not None:
                        return party
        return None

    def told_before(self, deed: Token) -> str | None:
        """Whose "the build-up" is: that of the last deed of which the text says whose it is."""
        definite = any(child.lower_ in {"the", "this"} for child in deed.lefts)
        if not (definite and self._is_deed(deed)):
            return None
        before = reversed(deed.doc[max(0, deed.i - _RECENT) : deed.i])
        deeds = (token for token in before if token.pos_ == "NOUN" and self._is_deed(token))
        return next((party for token in deeds if (party := self._doers.possessor(token))), None)

    def _is_deed(self, noun: Token) -> bool:
        """Whether a noun tells of what is done with weapons, "build-up" in three tokens too."""
        torn = noun.lower_ == "up" and noun.i > 1 and noun.nbor(-1).text == "-" and noun.nbor(-2).lower_ == "build"
        return torn or self._words.has("doing", noun)


def _fallen_with(verb: Token) -> Token | None:
    """The soldiers killed as weapons are destroyed ("900 Danish soldiers were killed and 30 tanks | destroyed")."""
    killed = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "conj" else verb.head
    subjects = (c for c in killed.children if c.dep_ == "nsubjpass" and c.lemma_.lower() in SOLDIERS)
    return next(subjects, None) if killed.lemma_ in {"kill", "wound", "capture"} else None


# What people do with weapons that carry them.
RIDING = frozenset({"cross", "advance", "ride", "travel", "arrive", "drive", "flee", "retreat", "patrol", "sail"})
_FORCES = frozenset({"army", "military", "junta", "navy", "militia", "paramilitary", "police", "force", "rebel"})
_RECENT = 60  # tokens back to a deed that "the build-up" may be
_SITES = frozenset("capital city town region area district province territory base port waters airspace sky".split())
_FIRING = frozenset({"use", "fire", "launch", "employ", "deploy", "operate", "fly", "shoot", "drop"})
_STATIONING = frozenset({"deploy", "station", "base", "position", "redeploy", "move", "use"})
_REMOVING = frozenset({"remove", "withdraw", "pull", "redeploy", "relocate", "evacuate"})
_ANSWERING = frozenset({"answer", "respond", "react", "retaliate", "reply", "resist"})
_RINGING = frozenset({"surround", "encircle", "ring", "blockade", "besiege"})
_BASES = frozenset({"base", "airbase", "airfield", "carrier", "ship", "warship", "submarine", "silo", "launcher"})
_HELD = frozenset({"controlled", "held", "run", "ruled", "occupied", "dominated"})
_LETTING = frozenset({"allow", "permit", "let", "authorise", "authorize", "clear"})
_GRANTING = frozenset({"give", "grant", "hand", "offer", "deny"})
_LEAVES = frozenset("permission authorisation authorization approval consent leave go-ahead clearance".split())
_STANDING_FOR = frozenset({"which", "that", "all", "each", "both", "some", "many", "most"})
_CAPTURING = frozenset({"capture", "seize", "confiscate", "take", "recover", "loot"})
_OPERATING = frozenset({"operate", "use", "field", "fly", "employ"})
_PREPARING = frozenset("ready prepare plan organise organize arrange coordinate fund finance assemble".split())
_MAKING = frozenset({"make", "build", "produce", "manufacture", "design", "develop"})
_OWNING = frozenset({"have", "possess", "own"})
_WISHING = frozenset({"need", "want", "seek", "hope", "wish", "try", "aspire", "strive"})


def _told_aside(token: Token, verb: Token) -> bool:
    """Whether a token stands in a relative clause below a verb ("a ship, which was built in Oslo, was hit")."""
    above = (t for t in token.ancestors if verb.is_ancestor(t))
    return token.dep_ == "relcl" or any(t.dep_ == "relcl" for t in above)


def opens_fire(verb: Token) -> bool:
    """Whether somebody opens or returns fire, or takes aim."""
    return any(child.dep_ == "dobj" and child.lemma_ in {"fire", "aim"} for child in verb.children)


def _is_aimed_at_it(verb: Token) -> bool:
    """Whether weapons are what somebody fires at ("Oslo's ships that were fired upon")."""
    return any(c.lower_ in {"at", "on", "upon"} and not c.children for c in verb.children)


def _with_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)
