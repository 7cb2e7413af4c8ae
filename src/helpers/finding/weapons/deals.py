"""Nouns that say what happens to weapons: transfers and who decides on them, attacks, other deeds."""

from __future__ import annotations

from helpers.finding.tokens import MODIFIERS, SUBJECTS, first_conjunct
from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.doers import PASSIVE, Doers
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import BOUND
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Deals:
    """Reads the nouns around the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers, arrivals
        Whom tokens stand for, who does what a verb says, and where weapons arrive.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers, arrivals: Arrivals) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers
        self._arrivals = arrivals

    def holder(self, noun: Token, roles: Roles) -> None:
        """A noun of transfer or stock that holds the weapon: "arms deliveries to X", "X's shipment of arms"."""
        if self._words.has("assault", noun) and noun.lemma_ not in {"blast", "explosion"}:
            self.assault(noun, roles)
        if self._words.has("doing", noun) and not self._words.has("transfer", noun):
            self._done(noun, roles)
        if noun.lemma_ in {"supply", "supplies"} and noun.head.lemma_ in _DWINDLING:
            roles.operator = roles.operator or self._doers.possessor(noun)
            return
        deal = self._deal(noun) or noun
        if self._is_transfer(deal):
            self._transferred(deal, roles)

    def _is_transfer(self, noun: Token) -> bool:
        """Whether a noun is a transfer; a network is none, nor are "batches of warplanes" that conduct exercises."""
        network = noun.dep_ == "compound" and noun.head.lemma_ in _NETWORKS
        batch = noun.lemma_ in {"batch", "package"} and noun.dep_ == "nsubj" and self._words.has("start", noun.head)
        below = noun.subtree if noun.dep_ in SUBJECTS else noun.doc[noun.i : noun.sent.end]
        stream = noun.lemma_ in _STREAMS and not any(token.lower_ in _WAYS for token in below)  # "a stream of tanks"
        return self._words.has("transfer", noun) and not (network or batch or stream)

    def _transferred(self, noun: Token, roles: Roles) -> None:
        """The weapons change hands, unless the transfer is stopped or ruled out for all ("a ban on arms sales")."""
        ruled_out = _is_ruled_out(noun)
        stopped = noun.dep_ == "nsubjpass" and self._words.has("ban", noun.head)
        roles.frame = "denied" if stopped or ruled_out else roles.frame or "give"
        if ruled_out:
            return
        roles.refused = roles.refused or (noun.dep_ in {"dobj", "nsubjpass"} and refuses(noun.head))
        roles.given_by_other = noun.dep_ == "pobj"
        self._told_before(noun, roles)
        self._told_behind(noun, roles)
        if noun.dep_ == "pobj" and noun.head.lower_ == "including":
            self._part_of(noun.head.head, roles)
        if noun.lemma_ == "arrival" and not roles.afloat:
            self._arrivals.arrived(noun, roles)
        if roles.supplier is None:
            roles.supplier = self._decider(noun, roles) or self._includer(noun, roles) or self._warned(noun)
            roles.supplier = roles.supplier or self._notifier(noun) or self._increaser(noun)
        if noun.dep_ == "dobj" and roles.recipient is None:
            self._told_by_verb(noun, roles)
        if noun.lemma_ in _TAKINGS:
            self._lent_for(noun, roles)
            self._taken(noun, roles)

    def _told_before(self, noun: Token, roles: Roles) -> None:
        """Whoever is blamed for it or stands before it gives, or buys if it is a purchase ("Oslo's arms exports")."""
        lefts = (c for c in noun.lefts if c.dep_ in MODIFIERS)
        owners = (self._parties.of(first_possessor(child)) for child in lefts)
        party = self._doers.blamed(noun) or next((owner for owner in owners if owner), None)
        if noun.lemma_ in _TAKINGS:
            roles.recipient = roles.recipient or party
        else:
            roles.supplier = roles.supplier or party

    def _told_behind(self, noun: Token, roles: Roles) -> None:
        """The prepositions behind it, also below what is bound for somebody ("a shipment of arms bound for Oslo")."""
        for child in noun.subtree:
            bound = child.head.dep_ == "acl" and child.head.lemma_ in BOUND
            onwards = child.head.lower_ == "from" or child.head.head.lower_ == "from"  # "from Oslo | to Bern"
            if child.i > noun.i and child.dep_ in _LINKS and (bound or onwards or child.head.pos_ == "NOUN"):
                self.preposition(child, roles)

    def _told_by_verb(self, noun: Token, roles: Roles) -> None:
        """The verb above says to whom it goes ("sent a shipment to Oslo", "Oslo took delivery from Bern")."""
        for child in noun.head.children:
            if child.lower_ == "to" and child.i > noun.i:
                self.preposition(child, roles)
        if roles.recipient is None and noun.head.lemma_ == "take":
            roles.recipient = self._doers.actor(noun.head)
            origins = (p for c in noun.head.rights if c.lower_ == "from" for p in self._doers.objects(c))
            roles.supplier = roles.supplier or next(origins, None)

    def _warned(self, noun: Token) -> str | None:
        """Who is warned against a transfer would be its supplier ("warned Oslo against arms sales")."""
        if noun.dep_ != "pobj" or noun.head.lower_ != "against":
            return None
        warned = (c for c in noun.head.head.children if c.dep_ == "dobj")
        return next((party for token in warned if (party := self._parties.of(token))), None)

    def _lent_for(self, purchase: Token, roles: Roles) -> None:
        """Who gets money for a purchase buys, by rule from who lends it ("a loan from Oslo for the purchase of")."""
        money = purchase.head.head if purchase.dep_ == "pobj" and purchase.head.lower_ == "for" else None
        if money is not None and money.pos_ == "VERB":
            money = next((child for child in money.children if child.dep_ == "dobj"), None)
        if money is None or money.lemma_ not in {"loan", "credit"} or money.dep_ != "dobj":
            return
        sources = (c for t in (money, money.head) for c in t.children if c.lower_ == "from")
        lenders = (p for source in sources for p in self._doers.objects(source))
        roles.supplier = roles.supplier or next(lenders, None)
        roles.recipient = roles.recipient or self._doers.actor(money.head)

    def _taken(self, purchase: Token, roles: Roles) -> None:
        """Who decides on a purchase or signs a contract for it receives its goods, the contract's other party gives."""
        verb = next((token for token in purchase.ancestors if token.pos_ == "VERB"), None)
        signed = verb is not None and verb.lemma_ == "sign" and purchase.head.lower_ == "for"
        if verb is None or not (signed or is_taking(verb)) or verb.i > purchase.i:
            return
        if any(True for c in verb.children if c.dep_ == "nsubj" for _ in c.conjuncts):
            return  # "Oslo and Bern sign a deal": one of them sells
        decider = self._doers.actor(verb)
        if roles.recipient not in {None, decider} and verb.lemma_ in _LICENSING:
            roles.supplier = roles.supplier or decider
        roles.recipient = roles.recipient or decider
        withs = (token for token in verb.subtree if token.lower_ == "with" and token.i < purchase.i)
        partners = (party for word in withs for party in self._doers.objects(word))
        roles.frame, roles.supplier = "get", roles.supplier or next(partners, None)

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
        for noun, party in self._doers.parties_behind(preposition):
            word = preposition.lower_
            if word == "for" and (noun.lemma_ in _MAKERS or self._parties.is_weapon(noun)):
                continue  # "orders for Finnish firms" brings them no weapons
            if word == "by" and preposition.head.lemma_ in _TAKINGS:
                roles.recipient = roles.recipient or party
            elif word in {"from", "by"}:
                roles.supplier = roles.supplier or party
            elif word in {"to", "for", "towards"} and party != roles.supplier:
                roles.recipient = roles.recipient or party

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
        noun = first_conjunct(noun)
        deciding = noun.head.lemma_ in _DECIDING or holds_off(noun.head) or self._words.has("give", noun.head)
        if noun.dep_ == "pobj" and noun.head.head.lemma_ in _BANS and noun.head.head.head.lemma_ in _LIFTING:
            return self._doers.actor(noun.head.head.head)
        if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ in _COMMITTING:
            return self._doers.actor(noun.head.head)
        above = noun.head.head if noun.dep_ == "pobj" else noun
        if above != noun and above.pos_ == "NOUN" and self._words.has("ask", above) and noun.head.lower_ == "for":
            asker = self._doers.possessor(above)  # "Oslo's request for the re-export of tanks to Kyiv"
            if noun.lemma_ in _TAKINGS or (roles.recipient is None and "export" not in noun.lemma_):
                roles.recipient, asker = roles.recipient or asker, None
            return asker if asker != roles.recipient else None
        leave = next((c for c in (above, *above.children) if c.lemma_ in _LEAVES and c.dep_ == "dobj"), None)
        if leave is not None:
            return self._doers.actor(leave.head)  # "gave its approval for the sale of"
        if noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.head.head.lemma_ == "sign":
            return self._doers.actor(noun.head.head)  # "signed off on the sale of"
        proceeding = noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.lemma_ in _PROCEEDING
        if proceeding and (roles.recipient or noun.lemma_ not in {"deal", "contract"}):  # in which he may buy
            return self._doers.actor(noun.head.head)  # "goes ahead with the delivery of"
        if noun.dep_ not in {"dobj", "nsubjpass"} or not deciding or noun.lemma_ in _TAKINGS:
            return None
        if noun.head.dep_ == "csubj":
            return None  # "delaying deliveries is wrong" says of nobody that he does
        if noun.head.dep_ in {"xcomp", "advcl"} and noun.head.head.lemma_ in {"call", "appeal"}:
            roles.given_by_other = True
            return None  # "Oslo calls to halt arms sales" says nothing of its own
        signers = (c for c in noun.head.children if c.dep_ == "nsubj" and noun.head.lemma_ == "sign")
        if any(True for signer in signers for _ in signer.conjuncts):
            return None  # "Oslo and Bern sign a deal": one of them sells
        party = self._doers.actor(noun.head)
        return party if party != roles.recipient else None

    def _includer(self, noun: Token, roles: Roles) -> str | None:
        """Who puts something into a transfer, and who asks for that ("Oslo's request to include it in deliveries")."""
        if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.head.head.lemma_ not in {"include", "add"}:
            return None
        verb = noun.head.head
        if verb.dep_ == "acl" and self._words.has("ask", verb.head):
            roles.recipient = roles.recipient or self._doers.possessor(verb.head)
        return self._doers.actor(verb)

    def _notifier(self, noun: Token) -> str | None:
        """Who lets its parliament know of a sale that it plans ("notified Congress of plans for a sale")."""
        verb = next((token for token in noun.ancestors if token.pos_ == "VERB"), noun)
        told = (c for c in verb.children if c.dep_ == "dobj" and verb.lemma_ in {"notify", "inform"})
        return self._doers.actor(verb) if any(c.lemma_.lower() in _PARLIAMENTS for c in told) else None

    def _increaser(self, noun: Token) -> str | None:
        """Who changes how much it sells ("has increased arms sales")."""
        changed = noun.dep_ == "dobj" and noun.lemma_ in {"sale", "export"} and noun.head.lemma_ in _CHANGING
        return self._doers.actor(noun.head) if changed else None

    def _part_of(self, support: Token, roles: Roles) -> None:
        """Deliveries within somebody's support ("Oslo's support for Kyiv, including arms sales")."""
        if support.lemma_ not in _SUPPORT:
            return
        roles.supplier = roles.supplier or self._doers.possessor(support) or self._decider(support, roles)
        for child in support.rights:
            if child.dep_ == "prep":
                self.preposition(child, roles)


_DECIDING = frozenset(
    "license licence suspend halt stop pause freeze approve announce unveil authorise authorize clear sign resume "
    "cancel delay postpone expedite accelerate hasten "
    "prepare plan finalise finalize detail reveal block withhold restrict end curb".split()
)
_STREAMS = frozenset({"flow", "influx", "infusion", "stream"})  # handed over only if from or to somebody
_WAYS = frozenset({"from", "to", "into", "for", "towards"})
_REFUSING = frozenset({"refuse", "decline"})
_HOLDING_OFF = {
    "put": frozenset({"off"}),
    "hold": frozenset({"back", "up", "off"}),
    "call": frozenset({"off"}),
    "slow": frozenset({"down"}),
    "speed": frozenset({"up"}),
    "step": frozenset({"up"}),
    "cut": frozenset({"off"}),
}
_LEAVES = frozenset({"light", "approval", "permission", "consent", "go-ahead", "nod", "blessing", "clearance"})
# A supply of which this is said is a stock.
_DWINDLING = frozenset({"run", "dwindle", "shrink", "deplete", "exhaust", "last", "dry"})
_BARGAINING = frozenset("negotiate discuss consider complete conclude finish weigh explore agree make".split())
_LINKS = frozenset({"prep", "agent", "dative"})
_MAKERS = frozenset("supplier manufacturer maker contractor industry company firm producer factory".split())
_COMMITTING = frozenset({"commit", "agree", "consent", "object", "stick", "pledge"})
_NETWORKS = frozenset("network ring agency firm company programme program scheme chain route".split())
_PROCEEDING = frozenset({"go", "proceed", "press", "push", "continue", "carry"})
_SUPPORT = frozenset({"support", "aid", "help", "assistance", "backing"})
_TAKINGS = frozenset({"import", "purchase", "procurement", "acquisition"})
_LIFTING = frozenset({"lift", "ease", "end", "remove", "drop", "relax", "loosen", "waive", "scrap"})
_PARLIAMENTS = frozenset({"congress", "parliament", "lawmaker", "senate", "legislator", "bundestag", "knesset"})
_CHANGING = frozenset("increase expand boost raise accelerate grow cut reduce slash limit scale".split())
_LICENSING = frozenset({"approve", "authorise", "authorize", "clear"})
_BANS = frozenset({"ban", "bar", "prohibit", "forbid", "embargo", "prohibition", "moratorium", "freeze", "restriction"})


def is_taking(verb: Token) -> bool:
    """Whether a verb decides on a purchase, whose goods come to the subject ("approved the purchase of tanks")."""
    objects = (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"})
    return verb.lemma_ in _DECIDING | _BARGAINING and any(noun.lemma_ in _TAKINGS for noun in objects)


def _is_ruled_out(noun: Token) -> bool:
    """Whether a rule for all bans a transfer and is not lifted, which is more than that somebody stops one."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    lifted = above.dep_ in {"dobj", "nsubjpass"} and above.head.lemma_ in _LIFTING
    return above.lemma_ in _BANS and above.i < noun.i and not lifted


def refuses(verb: Token) -> bool:
    """Whether a verb says that somebody will not do what is below it ("ruled out sending", "turned down a request")."""
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    phrasal = (verb.lemma_ == "rule" and "out" in particles) or (verb.lemma_ == "turn" and "down" in particles)
    negated = any(child.dep_ == "neg" for child in verb.children)  # "did not rule out sending arms"
    return (verb.lemma_ in _REFUSING or phrasal) and not negated


def holds_off(verb: Token) -> bool:
    """Whether a verb with its particle delays or ends something ("put off the delivery", "held up the sale")."""
    particles = {child.lower_ for child in verb.children if child.dep_ in {"prt", "advmod", "prep"}}
    return not particles.isdisjoint(_HOLDING_OFF.get(verb.lemma_, frozenset()))


def _strikes(words: MaterielWords, verb: Token) -> bool:
    """Whether a verb of attack is in the active voice."""
    return words.has("attack", verb) and not any(child.dep_ in PASSIVE for child in verb.children)


def first_possessor(possessor: Token) -> Token:
    """The first of two coordinated possessors, which share the mark of the last ("Oslo and Bergen's")."""
    left = possessor.left_edge.i
    if possessor.dep_ == "poss" and left > 1 and possessor.doc[left - 1].dep_ == "cc":
        return possessor.doc[left - 2]
    return possessor
