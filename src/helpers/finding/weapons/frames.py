"""Frames of verbs and nouns that say what happens to weapons: who gives, gets, uses, loses or destroys them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.doers import PASSIVE, Doers
from helpers.finding.weapons.materiel import MaterielWords
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles


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
    read
        The roles read so far, by the last token of the weapon's name.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._arrivals = Arrivals(words, parties, doers)
        self.read: dict[int, Roles] = {}

    def holder(self, noun: Token, roles: Roles) -> None:
        """A noun of transfer or stock that holds the weapon: "arms deliveries to X", "X's shipment of arms"."""
        if self._words.has("assault", noun) and noun.lemma_ not in {"blast", "explosion"}:
            self.assault(noun, roles)
        if self._words.has("doing", noun) and not self._words.has("transfer", noun):
            self._done(noun, roles)
        if (deal := self._deal(noun)) is not None:
            noun = deal
        if not self._words.has("transfer", noun):
            return
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        stopped = noun.dep_ == "nsubjpass" and self._words.has("ban", noun.head)
        roles.frame = "denied" if stopped else roles.frame or "give"
        if above.lemma_ in _BANS and above.i < noun.i:
            roles.frame = "denied"  # a rule for all, not a transfer that somebody stops
            return
        roles.given_by_other = noun.dep_ == "pobj"
        for child in noun.children:
            if child.dep_ in {"poss", "amod", "nmod", "compound"} and child.i < noun.i:
                party = self._parties.of(first_possessor(child))
                if noun.lemma_ in _TAKINGS:
                    roles.recipient = roles.recipient or party
                else:
                    roles.supplier = roles.supplier or party
        for child in noun.subtree:
            if child.i > noun.i and child.dep_ in {"prep", "agent", "dative"} and child.head.pos_ == "NOUN":
                self.preposition(child, roles)
        if noun.dep_ == "pobj" and noun.head.lower_ == "including":
            self._part_of(noun.head.head, roles)
        if noun.lemma_ == "arrival" and not roles.afloat:
            self._arrivals.arrived(noun, roles)
        if roles.supplier is None:
            roles.supplier = self._decider(noun, roles)
        if roles.supplier is None and noun.dep_ == "pobj" and noun.head.lower_ == "against":
            warned = (c for c in noun.head.head.children if c.dep_ == "dobj")
            roles.supplier = next((party for token in warned if (party := self._parties.of(token))), None)
        if roles.recipient is None and noun.dep_ == "dobj":
            for child in noun.head.children:
                if child.lower_ == "to" and child.i > noun.i:
                    self.preposition(child, roles)
        if roles.recipient is None and noun.dep_ == "dobj" and noun.head.lemma_ == "take":
            roles.recipient = self._doers.actor(noun.head)

    def _done(self, noun: Token, roles: Roles) -> None:
        """A noun of doing: its possessor's, that of whoever is blamed for it, or that of the subject above."""
        by = (p for c in noun.rights if c.lower_ == "by" and c.dep_ == "prep" for p in self._doers.objects(c))
        party = self._doers.blamed(noun) or self._doers.possessor(noun) or next(by, None)
        if party is not None and roles.owner is None:
            roles.frame, roles.operator = roles.frame or "use", roles.operator or party

    def _deal(self, noun: Token) -> Token | None:
        """The transfer behind whose receiver the parse hangs the weapon ("the sale to Oslo of three tanks")."""
        above = noun.head.head
        behind = noun.dep_ == "pobj" and noun.head.lower_ in {"to", "for", "from"}
        return above if behind and self._words.has("transfer", above) else None

    def _decider(self, noun: Token, roles: Roles) -> str | None:
        """Who gives, announces, approves or halts a transfer, unless it comes to him."""
        for clause in noun.children:
            if clause.dep_ in {"relcl", "acl"} and (clause.lemma_ in _DECIDING or self._words.has("give", clause)):
                return self._doers.actor(clause)  # "the package that Oslo announced"
        while noun.dep_ == "conj":
            noun = noun.head
        deciding = noun.head.lemma_ in _DECIDING or self._words.has("give", noun.head)
        if noun.dep_ not in {"dobj", "nsubjpass"} or not deciding or noun.lemma_ in _TAKINGS:
            return None
        party = self._doers.actor(noun.head)
        return party if party != roles.recipient else None

    def _part_of(self, support: Token, roles: Roles) -> None:
        """Deliveries within somebody's support ("Oslo's support for Kyiv, including arms sales")."""
        if support.lemma_ not in _SUPPORT:
            return
        roles.supplier = roles.supplier or self._doers.possessor(support) or self._decider(support, roles)
        for child in support.rights:
            if child.dep_ == "prep":
                self.preposition(child, roles)

    def assault(self, attack: Token, roles: Roles) -> None:
        """An attack with the weapon: it is the attacker's, whom the noun, the verb above or the target tells."""
        roles.spent = roles.hostile = True
        party = None
        if attack.dep_ == "pobj":
            verb = attack.head.head.head if attack.head.head.pos_ == "ADV" else attack.head.head
            by_it = attack.head.lower_ in {"through", "with", "via"} and verb.pos_ == "VERB"
            in_it = attack.head.lower_ in {"in", "during"} and _strikes(self._words, verb)
            party = self._doers.actor(verb) if by_it or in_it else None
        party = party or self._doers.assailant(attack)
        if party is None and attack.dep_ == "nsubj":
            party = self._doers.attacker(attack.head)
        if roles.owner is None:
            roles.operator = roles.operator or party

    def preposition(self, preposition: Token, roles: Roles) -> None:
        for party in self._doers.objects(preposition):
            word = preposition.lower_
            if word in {"from", "by"}:
                roles.supplier = roles.supplier or party
            elif word in {"to", "for", "towards"} and party != roles.supplier:
                roles.recipient = roles.recipient or party

    def governing_verb(self, verb: Token, word: str, roles: Roles) -> None:
        """A verb that takes the weapon by a preposition."""
        match word:
            case "with":
                self._done_with(verb, roles)
            case "for":
                self._asked_for(verb, roles)
            case "by" if self._words.has("attack", verb):
                self._attacked_by(verb, roles)
            case "by" if self._words.has("stop", verb) and roles.owner is None:
                roles.operator = roles.operator or self._parties.enemy(self._payload(verb))
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
            case "on" if verb.lemma_ in _TEACHING:
                pass
            case "from" | "in" | "on" | "using" | "aboard" if verb.lemma_ in _RIDING or self._words.has("use", verb):
                roles.operator = roles.operator or self._doers.actor(verb) or self._payload(verb)

    def _done_with(self, verb: Token, roles: Roles) -> None:
        if self._words.has("equip", verb):
            self._equipped(verb, roles)
        elif any(self._words.has(role, verb) for role in ("attack", "use", "stop")):
            roles.frame, roles.spent = "use", not self._words.has("start", verb)
            roles.hostile = self._words.has("attack", verb)
            roles.operator = roles.operator or self._doers.actor(verb) or self._doers.attacker(verb)

    def _asked_for(self, verb: Token, roles: Roles) -> None:
        if verb.lemma_ == "thank":
            givers = (self._parties.of(child) for child in verb.children if child.dep_ == "dobj")
            roles.frame, roles.recipient = "get", self._doers.actor(verb)
            roles.supplier = roles.supplier or next(givers, None)
        elif any(self._words.has(role, verb) for role in ("get", "plead")):
            self._received(verb, roles)
        elif verb.lemma_ in _TURNING and (source := self._turned_to(verb)) is not None:
            roles.frame, roles.recipient = "get", roles.recipient or self._doers.actor(verb)
            roles.supplier = roles.supplier or source

    def _turned_to(self, verb: Token) -> str | None:
        """On whom somebody relies for weapons ("turned to Oslo for drones", "relied on Oslo for")."""
        return next(
            (p for c in verb.children if c.lower_ in {"to", "on", "upon"} for p in self._doers.objects(c)), None
        )

    def _attacked_by(self, verb: Token, roles: Roles) -> None:
        targets = (self._parties.place(t) for c in verb.children if c.dep_ == "nsubjpass" for t in c.subtree)
        roles.hostile = True
        roles.operator = roles.operator or self._parties.enemy(next((place for place in targets if place), None))

    def _payload(self, verb: Token) -> str | None:
        """Whose weapons are fired from or stand on the weapon ("missiles were launched from bombers")."""
        loads = [verb.head] if verb.dep_ == "acl" else [c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}]
        return next((self.read[load.i].operator for load in loads if load.i in self.read), None)

    def _dependent(self, verb: Token) -> str | None:
        """Who depends, by himself or by what is his ("Kyiv's success hinges on shells")."""
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return (self._parties.of(subject) or self._doers.possessor(subject)) if subject is not None else None

    def as_object(self, verb: Token, roles: Roles, passive: bool) -> None:
        """A verb whose object, or passive subject, is the weapon."""
        roles.captured = roles.captured or self._exhibits(verb)
        if _ordered_about(verb):
            roles.frame, roles.operator = "use", roles.operator or roles.owner or self._doers.actor(verb)
        elif self._surrendered(verb):
            roles.frame, roles.operator = "use", roles.operator or self._doers.actor(verb)
        elif self._words.has("give", verb) and not self._put(verb, roles):
            self._given(verb, roles)
        elif self._words.has("get", verb):
            self._received(verb, roles)
        elif self._words.has("hold", verb):
            self._held(verb, roles)
        elif self._words.has("let", verb) and (flowing := self._flowing(verb)) is not None:
            self._arrivals.arrival(flowing, roles)
            roles.supplier = roles.supplier or self._granting(verb)
        elif verb.dep_ == "acl" and verb.lemma_ in _CARRYING and (to := self._arrivals.carried_to(verb)) is not None:
            roles.frame, roles.recipient = "give", roles.recipient or to
        elif verb.lemma_ in _CARRYING and (origin := self._from_whom(verb)) is not None:
            roles.frame, roles.supplier = "give", roles.supplier or origin
        elif verb.lemma_ in _CARRYING and (vehicle := _arriving(verb)) is not None:
            roles.frame = "give"
            roles.supplier = roles.supplier or roles.owner or self._parties.of(vehicle)
            self._arrivals.arrival(vehicle.head, roles)
        elif self._words.has("stop", verb):
            self._stopped(verb, roles)
        elif verb.lemma_ in _BRINGING and not passive and (to := self._arrivals.brought_to(verb, roles)) is not None:
            roles.frame, roles.recipient = "give", roles.recipient or to or None
            roles.supplier = roles.supplier or self._doers.actor(verb)
        elif self._words.has("use", verb) or self._words.has("make", verb):
            self._used(verb, roles, passive)

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

    def _given(self, verb: Token, roles: Roles) -> None:
        """The subject gives the weapon, unless it sends crews with it to an ally or keeps it for itself."""
        packed = roles.transferred
        roles.given_by_other = any(c.dep_ == "nsubj" and c.pos_ not in {"PRON"} for c in verb.children)
        roles.frame = "denied" if self._banned(verb) else "give"
        roles.supplier = roles.supplier or self._doers.actor(verb)
        for child in verb.children:
            if child.lower_ == "from" and child.dep_ == "prep":
                roles.supplier = roles.supplier or next(self._doers.objects(child), None)
        roles.recipient = roles.recipient or self._receiver(verb, roles) or self._asker(verb, roles)
        sending = verb.lemma_ in _SENDING
        if roles.recipient is not None:
            state = roles.recipient[0].isupper()  # others are described: "separatist fighters"
            kept = sending and roles.manned and state and not self._parties.at_war(roles.recipient)
        else:
            kept = not packed and (self._words.has("keep", verb) or (sending and roles.afloat))
        if kept and roles.supplier is not None:
            roles.frame, roles.operator, roles.supplier, roles.recipient = "use", roles.supplier, None, None

    def _asker(self, verb: Token, roles: Roles) -> str | None:
        """Who asks somebody to give weapons, and so wants them himself ("Oslo pleads with Bern to send tanks")."""
        above = verb.head
        asking = verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.tag_ == "VB" and above.lemma_ in _ASKING
        asker = self._doers.actor(above) if asking else None
        return asker if asker != roles.supplier else None

    def as_made_up(self, verb: Token, roles: Roles) -> None:
        """A package "made up of" the weapon: the one told of last before."""
        before = reversed(verb.doc[verb.sent.start : verb.i])
        package = next((token for token in before if token.pos_ == "NOUN" and self._words.has("transfer", token)), None)
        if package is None:
            return
        self.holder(package, roles)
        giving = next((token for token in package.ancestors if token.pos_ == "VERB"), None)
        if giving is not None and self._words.has("give", giving):
            self._given(giving, roles)

    def _held(self, verb: Token, roles: Roles) -> None:
        """A package, stock or loss is made up of the weapon."""
        holder = (
            verb.head if verb.dep_ in {"relcl", "acl"} else next((c for c in verb.children if c.dep_ == "nsubj"), None)
        )
        if holder is None:
            return
        self.holder(holder, roles)
        if (package := self._package(holder)) is not None:
            self.holder(package, roles)
        if any(self._words.has(role, holder) for role in ("stock", "doing")):
            of = (p for c in holder.children if c.lower_ == "of" for p in self._doers.objects(c))
            roles.operator = roles.operator or self._doers.possessor(holder) or next(of, None)

    def _package(self, subject: Token) -> Token | None:
        """The package told of in the sentence before, which "it" or "the package" takes up."""
        taken_up = subject.lower_ in {"it", "this"} or any(child.lower_ in {"the", "this"} for child in subject.lefts)
        start = subject.sent.start
        if not taken_up or start == 0 or not (subject.pos_ == "PRON" or self._words.has("transfer", subject)):
            return None
        before = (token for token in subject.doc[start - 1].sent if token.pos_ in {"NOUN", "PROPN"})
        return next((noun for noun in before if self._words.has("transfer", noun)), None)

    def _stopped(self, verb: Token, roles: Roles) -> None:
        """The weapon is shot down, destroyed or captured: it is the enemy's of whoever does it."""
        actor, loser = self._doers.actor(verb), self._from_whom(verb)
        if loser is None and roles.frame == "give" and verb.lemma_ in _CAPTURING:
            loser, roles.supplier = roles.supplier, None  # the parse may hang "from them" on the weapon
        roles.frame, roles.hostile, roles.against = "stop", True, actor
        roles.captured = roles.captured or loser is not None
        below = self._doers.attacker(verb) if actor is None else None
        roles.operator = roles.operator or loser or self._parties.enemy(actor) or below

    def _used(self, verb: Token, roles: Roles, passive: bool) -> None:
        """The subject has, makes, moves or uses the weapon; where none is named, target or teller show whose it is."""
        if roles.frame == "give" and verb.lemma_ in _PREPARING:
            roles.supplier = roles.supplier or self._doers.actor(verb)  # "Oslo prepares an arms delivery"
            return
        roles.frame, roles.spent = "use", self._words.has("spend", verb) or verb.lemma_ in _OPERATING
        if self._without(verb):
            roles.frame = "denied"
            roles.owner = None if verb.lemma_ in _OWNING else roles.owner
            return
        roles.carrier = None if passive else self._carrier(verb)
        carried = self.read[roles.carrier].operator if roles.carrier is not None else None
        roles.operator = roles.operator or carried or self._doers.actor(verb) or self._users(verb)
        roles.hostile = self._words.has("spend", verb) and (roles.operator is not None or not _with_agent(verb))
        if roles.operator is None and passive and not self._words.has("spend", verb):
            roles.operator = self._announcer(verb)
        elif roles.operator is None and passive and roles.owner is None:
            roles.operator = self._doers.attacker(verb) or self._parties.enemy(self._teller(verb))

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

    def _announcer(self, verb: Token) -> str | None:
        """Who tells that weapons are or will be somewhere, and not by whom; a party at war tells of its enemy's too."""
        while verb.dep_ == "ccomp" and verb.head.pos_ == "VERB":
            verb = verb.head
            teller = next((child for child in verb.children if child.dep_ == "nsubj"), None)
            party = self._parties.of(teller) if teller is not None else None
            if party is not None:
                return None if self._parties.enemy(party) else party
        return None

    def _flowing(self, verb: Token) -> Token | None:
        """The verb of arrival below one of permission ("allow arms to flow to Oslo")."""
        below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"})
        return next((c for c in below if self._words.has("arrive", c)), None)

    def _granting(self, clause: Token) -> str | None:
        """Who gives or passes the package that a relative clause is about ("Oslo passed a package, which will let")."""
        packages = (token for token in clause.ancestors if token.dep_ == "dobj" and self._words.has("transfer", token))
        package = next(packages, None) if clause.dep_ == "relcl" else None
        return self._doers.actor(package.head) if package is not None else None

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
        if verb.lemma_ == "be":
            below = [verb, *(c for c in verb.children if c.dep_ == "acomp")]  # "are to go to", "are likely to go to"
            verb = next((c for t in below for c in t.children if c.dep_ == "xcomp" and c.tag_ == "VB"), verb)
        arriving = next((v for v in self._coordinated(verb) if self._words.has("arrive", v)), None)
        if given is not None:
            self.as_object(given, roles, passive=True)
        elif self._words.has("attack", verb) and roles.owner is None:
            self._attacking(verb, roles)
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

    def _coordinated(self, verb: Token) -> Iterator[Token]:
        yield verb
        yield from (child for child in verb.children if child.dep_ in {"conj", "dep"} and child.pos_ == "VERB")

    def _attacking(self, verb: Token, roles: Roles) -> None:
        """Weapons that hit something: those "from X" are X's, others the opponent's of whoever is hit."""
        roles.hostile = True
        if roles.frame == "give" and roles.recipient is None:
            roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        else:
            roles.operator = roles.operator or self._doers.attacker(verb)

    def _reaching(self, verb: Token, roles: Roles) -> None:
        """What a delivery does: it goes to somebody, or lets somebody do something."""
        for child in verb.children:
            if child.dep_ in {"prep", "dative", "agent"} and child.i > verb.i:
                self.preposition(child, roles)
        if self._words.has("let", verb):
            roles.recipient = roles.recipient or self._arrivals.enabled(verb)
        elif self._words.has("arrive", verb):
            self._arrivals.arrival(verb, roles)

    def _exhibits(self, verb: Token) -> bool:
        """Whether the subject is an exhibition, which has or includes the object."""
        return any(c.dep_ == "nsubj" and self._words.has("exhibit", c) for c in verb.children)

    def _from_whom(self, verb: Token) -> str | None:
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
        roles.frame = "denied" if self._banned(verb) else "get"
        if roles.frame == "denied":
            return
        roles.wished = verb.lemma_ in _WISHED or self._words.has("plead", verb)
        actor = self._doers.actor(verb)
        if roles.recipient is not None and actor != roles.recipient:
            roles.supplier = roles.supplier or actor
        roles.recipient = roles.recipient or actor
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                roles.supplier = roles.supplier or next(iter(self._doers.objects(child)), None)
            elif child.dep_ in {"prep", "dative"} and child.lower_ == "for" and verb.lemma_ in _BUYING:
                bought_for = next((party for party in self._doers.objects(child) if party != actor), None)
                if bought_for is not None:
                    roles.recipient, roles.supplier = bought_for, roles.supplier or actor

    def _equipped(self, verb: Token, roles: Roles) -> None:
        objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
        if self._banned(verb):
            roles.frame = "denied"
        elif objects:
            recipient, supplier = self._parties.of(objects[0]), self._doers.actor(verb)
            shored = recipient is None and verb.lemma_ in _SHORING
            if recipient == supplier or shored or _own(objects[0]):
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

    def _receiver(self, verb: Token, roles: Roles) -> str | None:
        """Who receives what a verb gives, if need be by the verb that it is coordinated with."""
        found = self._recipient(verb, roles) or self._bare_recipient(verb, roles)
        if found is None and verb.lemma_ in _DITRANSITIVE and verb.nbor().pos_ == "PROPN":
            found = self._parties.named(verb.nbor())
        if found is None and verb.dep_ == "relcl":
            found = next((p for c in verb.children if c.dep_ == "dobj" and (p := self._parties.named(c))), None)
        if found is None and verb.dep_ == "conj" and self._words.has("give", verb.head):
            after = verb.head.nbor()
            found = self._recipient(verb.head, roles) or self._parties.named(after)
        return found if found != roles.supplier else None

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
        first = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else verb
        above = first.head if first.dep_ in {"xcomp", "pcomp", "ccomp"} else verb
        if above.pos_ == "ADP":
            above = above.head
        unseen = above.lemma_ in _UNSEEN and any(child.dep_ == "neg" for child in above.children)
        return above.i != verb.i and (unseen or self._words.has("ban", above))


_DECIDING = frozenset(
    "suspend halt stop pause freeze approve announce unveil authorise authorize clear sign resume cancel "
    "prepare plan finalise finalize detail reveal block withhold restrict end curb".split()
)
_STANDING_FOR = frozenset({"which", "that", "all", "each", "both", "some", "many", "most"})
_SUPPORT = frozenset({"support", "aid", "help", "assistance", "backing"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CARRYING = frozenset({"carry", "transport", "bring"})
_SENDING = frozenset({"send", "dispatch", "rush", "fly", "airlift", "move"})
_RIDING = frozenset({"cross", "advance", "ride", "travel", "arrive", "drive", "flee", "retreat", "patrol", "sail"})
_BACKING = frozenset({"back", "support", "accompany", "protect", "equip"})
_DITRANSITIVE = frozenset({"give", "hand", "send", "sell", "lend", "offer", "promise", "grant", "pledge", "gift"})
_CAPTURING = frozenset({"capture", "seize", "confiscate", "take", "recover", "loot"})
_BRINGING = frozenset("fly ferry truck bring haul transport smuggle build make produce manufacture".split())
_OPERATING = frozenset({"operate", "use", "field", "fly", "employ"})
_UNSEEN = frozenset({"see", "observe", "want", "wish"})
_TAKINGS = frozenset({"import", "purchase", "procurement", "acquisition"})
_PREPARING = frozenset("ready prepare plan organise organize arrange coordinate fund finance assemble".split())
_ASKING = frozenset({"ask", "plead", "beg", "implore", "appeal", "request", "beseech", "want", "need"})
_TURNING = frozenset({"turn", "look", "go", "rely", "depend", "count"})
_BUYING = frozenset({"buy", "purchase", "order", "procure", "acquire"})
_TEACHING = frozenset({"train", "teach", "instruct", "school"})
_OWNING = frozenset({"have", "possess", "own"})
_SHORING = frozenset({"reinforce", "bolster", "strengthen"})
_WISHED = frozenset({"need", "want", "seek", "ask", "request", "demand", "order"})
_ORDERING = frozenset({"order", "instruct", "direct", "command"})
_WISHING = frozenset({"need", "want", "seek", "hope", "wish", "try", "aspire", "strive"})
_BANS = frozenset({"ban", "bar", "prohibit", "forbid", "embargo", "prohibition", "moratorium", "freeze", "restriction"})
_MONEY = frozenset("money fund funding budget cash dollar euro pound yen billion million".split())


def _ordered_about(verb: Token) -> bool:
    """Whether weapons with their crews are ordered to do something ("ordered two carriers to sail")."""
    below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB")
    return verb.lemma_ in _ORDERING and any(c.lower_ == "to" for v in below for c in v.children)


def _money(verb: Token) -> bool:
    """Whether it is money that goes somewhere."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and any(token.lemma_.lower() in _MONEY for token in subject.subtree)


def _strikes(words: MaterielWords, verb: Token) -> bool:
    """Whether a verb of attack is in the active voice."""
    return words.has("attack", verb) and not any(child.dep_ in PASSIVE for child in verb.children)


def _with_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def _on_target(verb: Token) -> bool:
    """Whether what arrives somewhere strikes it ("three missiles reached their targets")."""
    return any(child.dep_ == "dobj" and child.lemma_ in {"target", "goal", "objective"} for child in verb.children)


def _own(noun: Token) -> bool:
    """Whether a noun stands for the subject's own forces ("itself", "their crews")."""
    return noun.lower_.endswith(("self", "selves")) or any(child.tag_ == "PRP$" for child in noun.lefts)


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
