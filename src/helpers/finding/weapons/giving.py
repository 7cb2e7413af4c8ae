"""Verbs by which weapons change hands: who gives, gets, asks for and is equipped with them."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.tokens import SUBJECTS
from helpers.finding.weapons.addressees import Addressees
from helpers.finding.weapons.deals import Deals, holds_off, refuses
from helpers.finding.weapons.doers import PASSIVE, Doers
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.using import Using
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Giving:
    """Reads the verbs of giving and getting of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.
    deals, using
        Who reads the nouns, and the verbs of use.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers, deals: Deals, using: Using) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self.deals = deals
        self._using = using
        self._addressees = Addressees(words, parties, doers)

    def given(self, verb: Token, roles: Roles) -> None:
        """The subject gives the weapon, unless it sends crews with it to an ally or keeps it for itself."""
        if verb.lemma_ in _FREEING and roles.owner is not None:
            roles.frame, roles.operator = "use", roles.operator or roles.owner  # "releases three Finnish ships"
            return
        roles.refused = roles.refused or _refused(verb)
        packed = roles.transferred or self._packed(verb)
        roles.given_by_other = any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in verb.children)
        roles.frame = "denied" if self._banned(verb) else "give"
        roles.supplier = roles.supplier or self._giver(verb)
        endowed, owner = self._addressees.endowed(verb), roles.owner
        addressee = roles.recipient or endowed or self._addressees.receiver(verb, roles)
        roles.recipient = addressee or self._addressees.asker(verb, roles) or self._contractor(verb, roles.supplier)
        outright = endowed is not None or owner != roles.owner or self._addressees.to_army(verb)
        sending = verb.lemma_ in _SENDING and not outright
        if roles.recipient is not None:
            kept = sending and self._goes_along(roles.recipient, roles)
        else:
            kept = not packed and self._stays(verb, sending, roles)
        if kept and roles.supplier is not None:
            keeper = roles.supplier if not roles.refused else None  # "will not send jets" tells of none in use
            roles.frame, roles.operator, roles.sent_to = "use", keeper, roles.recipient
            roles.supplier = roles.recipient = None

    def _giver(self, verb: Token) -> str | None:
        """Who gives: who promised it, the subject, its company or vehicles, or who is behind "from"."""
        arranging = verb.dep_ in {"advcl", "xcomp", "ccomp"} and verb.head.lemma_ in _ARRANGING
        giver = self._keeping_word(verb) or self._doers.actor(verb) or self._company(verb)
        if giver is None and arranging:
            giver = self._doers.actor(verb.head)  # "Oslo cleared the way for tanks to be sent"
        origins = (c for c in verb.children if c.lower_ == "from" and c.dep_ == "prep")
        return giver or next((p for link in origins for p in self._doers.objects(link)), None)

    def _goes_along(self, receiver: str, roles: Roles) -> bool:
        """Whether a crew goes along with a weapon to a state, as it does but to one at war."""
        state = receiver[0].isupper()  # others are described: "separatist fighters"
        return roles.manned and state and not self._parties.at_war(receiver)

    def _stays(self, verb: Token, sending: bool, roles: Roles) -> bool:
        """Whether weapons that go to nobody stay their owner's: with a crew, or "sent in"."""
        entering = any(child.dep_ == "prt" and child.lower_ == "in" for child in verb.children)
        return self._words.has("keep", verb) or (sending and (roles.afloat or roles.manned or entering))

    def _company(self, verb: Token) -> str | None:
        """Who gives weapons by company or vehicles ("Saab will deliver tanks", "Finnish trucks brought rifles")."""
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        carriers = (p for noun in subjects if noun.i in self._using.read and (p := self._using.bearer(noun)))
        return next((p for noun in subjects if (p := self._parties.body(noun)) is not None), next(carriers, None))

    def made_available(self, verb: Token, roles: Roles) -> bool:
        """Whether somebody makes weapons available to others, so gives them ("made ten tanks available to Oslo")."""
        ready = next((c for c in verb.children if c.lower_ == "available"), None) if verb.lemma_ == "make" else None
        if ready is None:
            return False
        links = (c for t in (ready, verb) for c in t.children if c.lower_ in {"to", "for"} and c.i > ready.i)
        roles.frame = "denied" if self._banned(verb) else "give"
        roles.recipient = roles.recipient or next((p for c in links for p in self._doers.objects(c)), None)
        roles.supplier = roles.supplier or self._doers.actor(verb)
        return True

    def received(self, verb: Token, roles: Roles) -> None:
        roles.frame = "denied" if self._banned(verb) and not _kept_from(verb) else "get"
        if roles.frame == "denied":
            return
        roles.wished = verb.lemma_ in _WISHED or self._words.has("plead", verb)
        actor = self._doers.actor(verb)
        if roles.recipient is not None and actor != roles.recipient:
            roles.supplier = roles.supplier or actor
        roles.recipient = roles.recipient or actor
        roles.supplier = roles.supplier or self._contractor(verb, roles.recipient)
        for child in _of_clause(verb) if verb.lemma_ in BUYING else verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                roles.supplier = roles.supplier or next(iter(self._doers.objects(child)), None)
            elif child.dep_ == "prep" and child.lower_ in {"under", "in", "through"}:
                roles.supplier = roles.supplier or self._partner(child)
                state = actor is not None and self._parties.cast.kind(actor) == "country"
                if child.lower_ == "in" and verb.lemma_ in BUYING and (state or verb.dep_ == "acl"):
                    # "howitzers bought in Oslo", not "a gunman bought a rifle in Oslo"
                    sellers = (party for party in self._doers.objects(child) if party != actor)
                    roles.supplier = roles.supplier or next(sellers, None)
            elif child.dep_ in {"prep", "dative"} and child.lower_ == "for" and verb.lemma_ in BUYING:
                bought_for = next((party for party in self._doers.objects(child) if party != actor), None)
                if bought_for is not None:
                    roles.recipient, roles.supplier = bought_for, roles.supplier or actor

    def _partner(self, preposition: Token) -> str | None:
        """With whom the deal is under which somebody receives weapons ("under a deal signed with Oslo")."""
        deals = (c for c in preposition.children if c.lemma_ in _CONTRACTS)
        withs = (t for deal in deals for t in deal.subtree if t.lower_ == "with")
        return next((party for word in withs for party in self._doers.objects(word)), None)

    def _contractor(self, verb: Token, first: str | None) -> str | None:
        """With whom somebody agrees to buy or sell ("Oslo signed a deal with Bern to buy tanks")."""
        above = verb.head
        if verb.tag_ not in {"VB", "VBG"} or verb.dep_ not in {"acl", "advcl", "xcomp", "relcl", "pcomp"}:
            return None
        deals = [above, above.head, *(c for c in above.children if c.dep_ == "dobj")]
        deals += [c for p in above.children if p.lower_ == "in" for c in p.children]  # "is in talks with Oslo to buy"
        deal = next((noun for noun in deals if noun.lemma_.lower() in _CONTRACTS | _TALKS), None)
        if deal is None:
            return None
        withs = (c for t in (deal, deal.head) for c in t.children if c.lower_ == "with" and c.i < verb.i)
        return next((p for word in withs for p in self._doers.objects(word) if p != first), None)

    def contracted(self, contract: Token, roles: Roles) -> bool:
        """Whether one signs a contract with another, of whom he buys ("signed a contract with Oslo for tanks")."""
        signing = contract.head
        if contract.lemma_ not in _CONTRACTS:
            return False
        signers = [c for c in signing.children if c.dep_ == "nsubj"]
        owner = self._doers.possessor(contract)
        if owner is None and (contract.dep_ != "dobj" or any(True for s in signers for _ in s.conjuncts)):
            return False
        worth = (c for c in contract.children if c.lower_ == "worth")
        withs = (c for t in (contract, signing, *worth) for c in t.children if c.lower_ == "with")
        partner = next((p for word in withs for p in self._doers.objects(word)), None)
        buyer = owner or self._doers.actor(signing)
        if partner is None or buyer is None or partner == buyer:
            return False
        roles.frame, roles.recipient, roles.supplier = "get", roles.recipient or buyer, roles.supplier or partner
        return True

    def equipped(self, verb: Token, roles: Roles) -> None:
        objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
        if self._banned(verb):
            roles.frame = "denied"
            if objects and _kept_from(verb):  # "stopped Oslo from providing Bern with arms"
                roles.recipient, roles.supplier = self._parties.of(objects[0]), self._doers.actor(verb)
        elif objects:
            recipient, supplier = self._parties.of(objects[0]), self._doers.actor(verb)
            if objects[0].lower_ in {"it", "them"} and recipient == supplier:
                recipient = self._other(objects[0], supplier)
            shored = recipient is None and verb.lemma_ in _SHORING
            pleading = verb.dep_ == "pcomp" and verb.head.lower_ == "for" and self._words.has("plead", verb.head.head)
            if pleading and (shored or _own(objects[0])):
                roles.frame, roles.wished = "get", True  # "called for strengthening his country with tanks"
                roles.recipient = roles.recipient or supplier
            elif (recipient == supplier is not None) or shored or _own(objects[0]):
                roles.frame, roles.operator = "use", roles.operator or supplier
            else:
                roles.frame, roles.recipient, roles.supplier = "give", recipient, roles.supplier or supplier
        elif verb.dep_ in {"acl", "relcl"} or any(c.dep_ in PASSIVE for c in verb.children):
            holder = verb.head if verb.dep_ in {"acl", "relcl"} else None
            roles.frame = "give" if roles.owner is not None else roles.frame
            carrier = self._using.bearer(holder) or self._doers.possessor(holder) if holder is not None else None
            if carrier is None and holder is not None and holder.dep_ == "dobj" and self._words.has("use", holder.head):
                carrier = self._doers.subject(holder.head)  # "rebels used a car packed with explosives"
            party = carrier if holder is not None else self._doers.subject(verb, passive=True)
            giver = self._doers.actor(verb)
            if party is not None and giver not in {None, party}:  # "Oslo has been supplied with tanks by Bern"
                roles.frame, roles.recipient, roles.supplier = "give", roles.recipient or party, roles.supplier or giver
            else:
                roles.operator = roles.operator or party
        elif verb.lemma_ in _LOADING:  # the tagger may take "a drone packed with explosives" for a clause
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            carrier = self._using.bearer(subject) or self._doers.possessor(subject) if subject is not None else None
            roles.operator = roles.operator or carrier

    def sent_full(self, verb: Token, roles: Roles) -> bool:
        """Whether weapons are given in what a participle says is full of them ("sent crates packed with rifles")."""
        holder = verb.head if verb.dep_ == "acl" and verb.lemma_ in _LOADING else verb
        if holder.dep_ != "dobj" or holder.i in self._using.read or not self._words.has("give", holder.head):
            return False
        self.given(holder.head, roles)
        return True

    def _other(self, pronoun: Token, supplier: str | None) -> str | None:
        """The party named last before a pronoun that is not the subject, as "it" never is ("Oslo armed it")."""
        before = reversed(pronoun.doc[pronoun.sent.start : pronoun.i])
        named = (party for token in before if token.pos_ != "PRON" and (party := self._parties.of(token)))
        return next((party for party in named if party != supplier), None)

    def asked_for(self, verb: Token, roles: Roles) -> None:
        """A verb whose "for" takes the weapons: somebody thanks, asks, turns to others or signs a contract for them."""
        if any(self.contracted(child, roles) for child in verb.children if child.dep_ == "dobj"):
            return
        payees = [p for c in verb.children if c.dep_ in {"dobj", "dative"} and (p := self._parties.of(c))]
        if verb.lemma_ == "thank" or (verb.lemma_ == "pay" and payees):
            roles.frame, roles.recipient = "get", self._doers.actor(verb)
            roles.supplier = roles.supplier or next(iter(payees), None)
        elif self._words.has("get", verb) or (self._words.has("plead", verb) and not holds_off(verb)):
            self.received(verb, roles)
            asked = (party for child in verb.children if child.dep_ == "dobj" and (party := self._parties.of(child)))
            roles.supplier = roles.supplier or next((party for party in asked if party != roles.recipient), None)
        elif verb.lemma_ in _TURNING and (source := self._turned_to(verb)) is not None:
            roles.frame, roles.recipient = "get", roles.recipient or self._doers.actor(verb)
            roles.supplier = roles.supplier or source

    def held(self, verb: Token, roles: Roles) -> None:
        """A package, stock or loss is made up of the weapon."""
        holder = (
            verb.head if verb.dep_ in {"relcl", "acl"} else next((c for c in verb.children if c.dep_ == "nsubj"), None)
        )
        if holder is None:
            return
        if (known := self._using.read.get(holder.i)) is not None and known.known and roles.owner is None:
            roles.frame = known.frame
            roles.take(known)  # "the hardware that Oslo bought includes tanks"
            return
        if verb.dep_ == "relcl" and holder.pos_ == "PROPN":  # "a package heading to Oslo, which includes"
            holder = next((token for token in holder.ancestors if self._words.has("transfer", token)), holder)
        self.deals.holder(holder, roles)
        if (package := self._package(holder)) is not None:
            self.deals.holder(package, roles)
        if any(self._words.has(role, holder) for role in ("stock", "doing")):
            of = (p for c in holder.children if c.lower_ == "of" for p in self._doers.objects(c))
            own = self._doers.possessor(holder) or next(of, None)
            roles.operator = roles.operator or own or self._using.told_before(holder)

    def as_made_up(self, verb: Token, roles: Roles) -> None:
        """A package "made up of" the weapon: the one told of last before."""
        before = reversed(verb.doc[verb.sent.start : verb.i])
        package = next((token for token in before if token.pos_ == "NOUN" and self._words.has("transfer", token)), None)
        if package is None:
            roles.operator = roles.operator or self._doers.subject(verb, passive=True)  # "a convoy consisting of"
            return
        self.deals.holder(package, roles)
        giving = next((token for token in package.ancestors if token.pos_ == "VERB"), None)
        if giving is not None and self._words.has("give", giving):
            self.given(giving, roles)

    def sends_to_attack(self, verb: Token) -> bool:
        """Whether weapons are sent to hit something ("sent ten drones to attack the port"), and so used."""
        aims = (c for c in verb.children if c.dep_ in {"xcomp", "advcl", "relcl"} and c.tag_ == "VB")
        nouns = (c for o in verb.children if o.dep_ == "dobj" for c in o.children if c.dep_ in {"acl", "relcl"})
        return verb.lemma_ in _SENDING and any(c.lemma_ in _HITTING for c in (*aims, *nouns))

    def moves_own(self, verb: Token) -> bool:
        """Whether a verb of sending moves the sender's own forces ("sent tanks into the city", "to the border")."""
        if verb.lemma_ not in {"send", "transfer", "move", "ship", "return", "lead", "airlift", "rush", "hand"}:
            return False
        prepositions = [c for c in verb.children if c.dep_ in {"prep", "dative"}]
        ways = (c for c in prepositions if c.lower_ in {"into", "toward", "towards", "across", "over"})
        inwards = any(c.dep_ == "pobj" and c.lemma_ not in _TIMES for way in ways for c in way.children)
        ends = [c for c in prepositions if c.lower_ == "to" and not any(o.tag_ in {"WDT", "WP"} for o in c.children)]
        receivers = [party for end in ends for party in self._doers.objects(end)]
        if any(party[0].islower() for party in receivers):
            return False  # "sends arms across the border to the rebels"
        nowhere = any(not any(self._doers.objects(end)) for end in ends)
        return (inwards or nowhere) and not any(c.dep_ == "dative" and c.pos_ != "ADP" for c in verb.children)

    def _turned_to(self, verb: Token) -> str | None:
        """On whom somebody relies for weapons ("turned to Oslo for drones", "relied on Oslo for")."""
        return next(
            (p for c in verb.children if c.lower_ in {"to", "on", "upon"} for p in self._doers.objects(c)), None
        )

    def _packed(self, verb: Token) -> bool:
        """Whether what a verb gives is aid or a package ("committed millions in aid, including ten tanks")."""
        objects = (child for child in verb.children if child.dep_ == "dobj")
        return any(self._words.has("transfer", token) for noun in objects for token in noun.subtree)

    def _keeping_word(self, verb: Token) -> str | None:
        """Who gives what "it" promised before ("Oslo has delivered but half of the tanks that it promised")."""
        pronoun = any(c.dep_ == "nsubj" and c.lower_ in {"it", "they"} for c in verb.children)
        above = (t for t in verb.ancestors if pronoun and verb.dep_ == "relcl" and self._words.has("give", t))
        return next((party for giving in above if (party := self._doers.actor(giving))), None)

    def _package(self, subject: Token) -> Token | None:
        """The package told of in the sentence before, which "it" or "the package" takes up."""
        taken_up = subject.lower_ in {"it", "this"} or any(child.lower_ in {"the", "this"} for child in subject.lefts)
        start = subject.sent.start
        if not taken_up or start == 0 or not (subject.pos_ == "PRON" or self._words.has("transfer", subject)):
            return None
        before = (token for token in subject.doc[start - 1].sent if token.pos_ in {"NOUN", "PROPN"})
        found = next((noun for noun in before if self._words.has("transfer", noun)), None)
        again = self._package(found) if found is not None and found.dep_ in SUBJECTS else None
        return again or found

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


# Whoever is kept from buying wants to buy ("prevent Oslo from buying Danish tanks").
_KEEPING_FROM = frozenset({"prevent", "stop", "dissuade", "deter", "block", "keep", "discourage", "bar"})
_ARRANGING = frozenset({"clear", "arrange", "pave"})
_FREEING = frozenset({"release", "free"})
_TIMES = frozenset("term year month week day time period decade course".split())
_SO_FAR = frozenset({"until", "till", "before", "since", "sooner", "only", "enough"})
_SENDING = frozenset({"send", "dispatch", "rush", "fly", "airlift", "move"})
_UNSEEN = frozenset({"see", "observe", "want", "wish"})
_TURNING = frozenset({"turn", "look", "go", "rely", "depend", "count"})
_CONTRACTS = frozenset({"deal", "contract", "agreement", "accord", "pact"})
_TALKS = frozenset({"talk", "talks", "negotiation", "discussion"})
BUYING = frozenset({"buy", "purchase", "order", "procure", "acquire"})
_LOADING = frozenset({"pack", "load", "fill", "stuff", "fit"})
_HITTING = frozenset({"attack", "strike", "hit", "bomb", "target", "shell", "destroy", "bombard"})
_FRIENDS = frozenset({"ally", "neighbour", "neighbor", "partner", "friend", "client", "customer", "proxy"})
_SHORING = frozenset({"reinforce", "bolster", "strengthen"})
_WISHED = frozenset({"need", "want", "seek", "ask", "request", "demand", "order"})


def _kept_from(verb: Token) -> bool:
    """Whether somebody is kept from doing what he would do ("stop Oslo from sending tanks")."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "from" and verb.head.head.lemma_ in _KEEPING_FROM


def _refused(verb: Token) -> bool:
    """Whether nothing is given, as somebody says ("will not send arms", "refused to send them", "no plans to send")."""
    above = verb.head if verb.dep_ in {"xcomp", "acl", "advcl", "pcomp"} else None
    none = any(c.lower_ == "no" and c.dep_ == "det" for o in verb.children if o.dep_ == "dobj" for c in o.children)
    not_so = none or any(child.dep_ == "neg" and child.lower_ != "never" for child in verb.children)
    unwilling = above is not None and refuses(above)
    planless = above is not None and above.pos_ == "NOUN" and any(child.lower_ == "no" for child in above.children)
    so_far = any(child.lower_ in _SO_FAR for child in verb.children)  # "Did not deliver tanks until May"
    return (not_so or unwilling or planless) and not so_far


def _of_clause(verb: Token) -> Iterator[Token]:
    """The tokens below a verb, what is below verbs joined to it left out."""
    later = [token for token in verb.conjuncts if token.i > verb.i]
    return (t for t in verb.subtree if not any(other == t or other.is_ancestor(t) for other in later))


def _own(noun: Token) -> bool:
    """Whether a noun stands for the subject's own forces ("itself", "their crews")."""
    if noun.lemma_ in _FRIENDS:
        return False  # "its ally" is another
    return noun.lower_.endswith(("self", "selves")) or any(child.tag_ == "PRP$" for child in noun.lefts)
