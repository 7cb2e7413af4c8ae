"""Reads from the clause around a weapon who supplies, receives and operates it."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from helpers.finding.places import is_speech
from helpers.finding.weapons.alongside import Alongside
from helpers.finding.weapons.arrivals import Arrivals
from helpers.finding.weapons.doers import PASSIVE, Doers, is_participle
from helpers.finding.weapons.frames import Frames
from helpers.finding.weapons.itemised import Itemised
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.owners import MADE, Owners
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import (
    after_headline_verb,
    cleft,
    counting,
    meant,
    of_many,
    reduced,
    said_to,
    second,
    set_off,
    supposed,
    verb_over,
    with_crew,
)
from helpers.finding.weapons.words import MaterielWords


class Transfers:
    """Reads the roles of the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties
        Whom the article's tokens stand for.
    """

    def __init__(self, words: MaterielWords, parties: Parties) -> None:
        self._words = words
        self._parties = parties
        self._doers = Doers(words, parties)
        self._frames = Frames(words, parties, self._doers)
        self._arrivals = Arrivals(words, parties, self._doers)
        self._owners = Owners(words, parties, self._frames.using.read)
        self._alongside = Alongside(words, self._doers, self._frames.using.read)
        self._itemised = Itemised(words, self._frames.deals, self._frames.giving)

    def roles(self, naming: Naming) -> Roles:
        """The roles that the clause around a mention states."""
        defensive = naming.category == "air_defence" or "defensive" in naming.first.lower_
        roles = Roles(afloat=naming.category in _AFLOAT, manned=with_crew(naming), defensive=defensive)
        self._owners.modifiers(naming.root, naming, roles)
        self._owners.before_name(naming, roles)
        if naming.holder is not None:
            self._owners.modifiers(naming.last, naming, roles)
            self._frames.deals.holder(naming.holder, roles)
        self._followers(naming.root, roles)
        if (clause := set_off(naming)) is not None:
            self._clause(clause, roles)
        if (verb := of_many(naming)) is not None:
            self._frames.as_object(verb, roles, passive=True)
        if (verb := meant(naming)) is not None:
            self._frames.as_object(verb, roles, passive=True)
        if (verb := said_to(naming)) is not None:
            self._supposed(verb, roles)
        self._climb(naming.root, naming, roles)
        if roles.frame is None and roles.operator is None and roles.supplier is None:
            self._listed(naming, roles)
        if roles.frame is None and roles.owner is None and not roles.known:
            self._itemised.announce(naming, roles)
        if roles.frame is None and roles.owner is None and not roles.known:
            roles.operator = self._paraded(naming)
        if naming.maker is not None and roles.supplier is None and not roles.hostile:
            roles.supplier = self._stated_maker(naming.maker, naming)
        if (buyer := self._buyer(naming)) is not None:
            roles.owner = roles.owner if roles.owner != buyer else None
            roles.supplier = roles.supplier if roles.supplier != buyer else None
            roles.recipient = roles.recipient or buyer
        self._alongside.settle(naming, roles)
        self._frames.using.read[naming.last.i] = roles.settle()
        return roles

    def _stated_maker(self, maker: str, naming: Naming) -> str | None:
        """The maker of a system, where the sentence says of things beside it that they are from there."""
        for token in naming.last.sent:
            if token.lower_ == "from" and token.head.pos_ in {"NOUN", "PROPN"}:
                if maker in self._doers.objects(token):
                    return maker
            elif token.lower_ in MADE and any(self._parties.of(child) == maker for child in token.lefts):
                return maker
        return None

    def _buyer(self, naming: Naming) -> str | None:
        """Whose name, no adjective, stands before a sale to it ("a Taiwan missile sale", not "a US arms deal")."""
        deal = naming.holder
        if deal is None or deal.lemma_ not in _DEALS:
            return None
        lefts = [token for noun in (deal, naming.last) for token in noun.lefts if token.dep_ in {"compound", "nmod"}]
        names = (t for t in lefts if t.pos_ == "PROPN" and not t.text.isupper() and "." not in t.text)
        return next((party for t in names if (party := self._parties.of(t)) and party == t.text), None)

    def _paraded(self, naming: Naming) -> str | None:
        """The host of a parade, whose weapons roll in it."""
        sentence = naming.first.sent
        around = naming.first.doc[max(0, sentence.start - _AROUND) : sentence.end]
        if not any(token.lemma_.lower() == "parade" for token in around):
            return None
        hosts = Counter(place for token in around if (place := self._parties.place(token)))
        return hosts.most_common(1)[0][0] if hosts else None

    def _supposed(self, verb: Token, roles: Roles) -> None:
        """What weapons are believed to do or to have undergone."""
        if any(child.dep_ == "auxpass" for child in verb.children):
            self._frames.as_object(verb, roles, passive=True)
        else:
            self._frames.as_subject(verb, roles)

    def _followers(self, node: Token, roles: Roles) -> None:
        """What follows the noun: "from X", "of X's army", "sent by X to Y", "that X fired"."""
        for child in node.rights:
            if child.dep_ == "prep":
                self._trailing_preposition(child, roles)
            elif child.dep_ in {"acl", "relcl"} and child.pos_ in {"VERB", "AUX"}:
                self._clause(child, roles)
        for conjunct in node.conjuncts:
            for child in conjunct.rights:
                one = any(word.lower_ in {"a", "an"} for word in conjunct.lefts)  # what is said of it is of it alone
                joined = conjunct.i > node.i and not one and not roles.known
                if joined and child.dep_ == "acl" and child.tag_ == "VBN":
                    self._clause(child, roles)

    def _trailing_preposition(self, preposition: Token, roles: Roles) -> None:
        word = preposition.lower_
        if word == "of":
            parties = (self._parties.possessor(child) for child in preposition.children if child.dep_ == "pobj")
            roles.owner = roles.owner or next((party for party in parties if party), None)
            return
        for noun, party in self._doers.parties_behind(preposition):
            if word == "from" and self._words.has("formation", noun):
                roles.owner, roles.manned = roles.owner or party, True  # "tanks from a Danish regiment" stay its own
            elif word == "for" and preposition.head.dep_ == "attr":
                roles.operator = roles.operator or party  # "a last resort for Oslo" changes no hands
            elif word == "from":
                roles.supplier = roles.supplier or party
                roles.frame = roles.frame or "give"
            elif word in {"to", "for"}:
                roles.recipient = roles.recipient or party
                roles.frame = roles.frame or "give"

    def _clause(self, verb: Token, roles: Roles) -> None:
        """A participle or relative clause about the noun."""
        passive = is_participle(verb) or any(c.dep_ in PASSIVE for c in verb.children)
        subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"}]
        if passive or subjects:
            lower = (t.head for t in verb.subtree if t.tag_ == "WDT" and t.dep_ == "dobj")  # "that X agreed to build"
            self._frames.as_object(next(lower, verb), roles, passive)
        elif verb.dep_ == "relcl" or self._words.has("arrive", verb):
            self._frames.as_subject(verb, roles)
        for other in verb.conjuncts if verb.dep_ == "relcl" and not roles.known else ():
            if any(child.dep_ == "auxpass" for child in other.children):  # "which are new and were used by Oslo"
                self._frames.as_object(other, roles, passive=True)

    def _climb(self, node: Token, naming: Naming, roles: Roles) -> None:
        """Follow the phrase up to the verb that says what happens to it."""
        for _ in range(8):
            head, relation = node.head, node.dep_
            if relation in {"conj", "appos"} and head.pos_ not in {"VERB", "AUX"}:
                if roles.owner is None and roles.supplier is None:
                    self._shared(head, naming, roles)
            elif relation == "pobj":
                if not self._through_preposition(head, roles):
                    return None
                verbal = head.head.pos_ in {"VERB", "AUX"}
                if head.lower_ == "including" and not verbal and roles.owner is None:
                    self._shared(head.head, naming, roles)
                    roles.owner = roles.shared  # of what is included in Swedish equipment all is Swedish
                head = self._included(head, naming, roles) if verbal else head.head
            elif relation == "dative" and any(child.dep_ == "dobj" for child in head.children):
                return None
            elif relation == "nsubj" and reduced(head):
                return self._frames.as_object(head, roles, passive=True)
            elif relation == "nsubjpass" and (verb := supposed(head)) is not None:
                return self._supposed(verb, roles)
            elif relation in _OBJECTS:
                verb = self._giving(head) if relation == "nsubjpass" else head
                return self._frames.as_object(verb, roles, relation == "nsubjpass")
            elif relation == "nsubj":
                return self._frames.as_subject(head, roles)
            elif relation == "attr" and (wanting := cleft(head)) is not None:
                return self._frames.as_object(wanting, roles, passive=False)
            elif relation not in {"compound", "nmod", "npadvmod", "amod"} or head.pos_ in {"VERB", "AUX"}:
                return None
            elif node == naming.holder and not self._of_weapons(head):
                return None  # what happens to a "drone procurement network" happens to no drones
            if head.pos_ in {"NOUN", "PROPN"} and relation not in {"conj", "appos"}:
                self._frames.deals.holder(head, roles)
            node = head
        return None

    def _of_weapons(self, noun: Token) -> bool:
        """Whether a noun stands for weapons that are held, sent or used."""
        roles = ("transfer", "stock", "assault", "count", "formation", "doing")
        return any(self._words.has(role, noun) for role in roles)

    def _giving(self, verb: Token) -> Token:
        """The verb that hands over the passive subject, be it the second ("were repaired and delivered to Oslo")."""
        others = (c for c in verb.children if c.dep_ == "conj" and not any(d.dep_ in _SUBJECTS for d in c.children))
        return next((other for other in others if self._words.has("give", other)), verb)

    def _listed(self, naming: Naming, roles: Roles) -> None:
        """Where the parse of a long list falls apart: the last verb before it, if nothing else stands between."""
        between = list(reversed(naming.first.doc[naming.first.sent.start : naming.first.i]))
        for at, token in enumerate(between):
            if (
                (token.pos_ == "ADP" and token.lower_ not in {"of", "including"})
                or token.pos_ in {"SCONJ", "AUX"}
                or token.text in {";", ":", "("}
                or token.tag_ in {"WDT", "WP", "WRB"}
            ):
                return
            if token.pos_ == "VERB":
                listed = any(mark.text == "," or mark.dep_ == "cc" for mark in between[:at])
                governs = any(child.dep_ in {"dobj", "obj"} for child in token.children)
                if listed and (governs or (token.tag_ == "VBG" and token.dep_ == "amod")):
                    self._frames.as_object(token, roles, passive=False)
                return

    def _included(self, preposition: Token, naming: Naming, roles: Roles) -> Token:
        """The noun whose parts a preposition lists ("arms arrived, including mortars")."""
        nouns = [
            c for c in preposition.head.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"} and c.i < preposition.i
        ]
        nouns = [noun for noun in nouns if noun.i in self._frames.using.read or self._of_weapons(noun)]
        if not nouns:
            return preposition.head
        if roles.owner is None:
            self._shared(nouns[-1], naming, roles)
        return nouns[-1]

    def _shared(self, first: Token, naming: Naming, roles: Roles) -> None:
        """A modifier before the first of several nouns holds for all, of named systems if they are ships or sent."""
        modifiers = [c for c in first.lefts if c.dep_ in {"poss", "amod", "compound", "nmod"}]
        parties = [(c, party) for c in modifiers if (party := self._parties.of(c))]
        if parties:
            roles.shared = next((party for c, party in parties if after_headline_verb(c)), parties[0][1])
        if not naming.named or naming.category in _AFLOAT:
            roles.owner = roles.shared

    def _through_preposition(self, preposition: Token, roles: Roles) -> bool:
        """Read a preposition above the weapon; whether the climb goes on beyond it."""
        governor, word = preposition.head, preposition.lower_
        if word in {"from", "to"} and governor.pos_ == "VERB" and second(preposition):
            self._frames.as_object(governor, roles, passive=False)
            return False
        if word in {"including", "like", "as"}:
            return True
        if word == "given":
            roles.frame, roles.recipient = "get", roles.recipient or self._doers.subject(governor)
            return False
        if word == "with" and preposition.i and preposition.nbor(-1).lower_ in {"along", "together"}:
            governor = governor.head if governor.pos_ in {"ADP", "ADV"} else governor
            if governor.pos_ == "VERB":
                self._frames.as_object(governor, roles, passive=False)
                if roles.frame == "use" and roles.owner is None and roles.operator is None:
                    roles.operator = self._doers.subject(governor, passive=True)  # "gunners are there, along with"
            return governor.pos_ in {"NOUN", "PROPN"}
        if word == "with" and governor.lower_ in {"armed", "equipped"} and governor.dep_ == "advcl":
            roles.operator = roles.operator or self._doers.subject(governor, passive=True)
            return False
        if word == "with" and governor.lower_ in _LADEN and governor.head.pos_ == "NOUN":
            laden = governor.head
            roles.operator = roles.operator or self._frames.using.bearer(laden) or self._doers.possessor(laden)
            return False
        if word == "of" and governor.lower_ == "out" and governor.head.pos_ == "VERB" and _numbered(governor.head):
            self._frames.as_object(governor.head, roles, passive=False)  # "downed 28 out of 31 drones"
            return False
        if word in {"of", "on"} and governor.lower_ in _WANTING and governor.head.pos_ in {"VERB", "AUX"}:
            roles.operator = roles.operator or self._doers.subject(governor.head)
            return False
        if governor.pos_ == "VERB" and counting(preposition):
            self._frames.as_object(governor, roles, passive=False)
            return False
        if word == "of" and governor.lemma_ in _CONSISTING:
            self._frames.giving.as_made_up(governor, roles)
            return False
        if governor.pos_ in {"VERB", "AUX"}:
            self._frames.governing_verb(governor, word, roles)
            return False
        if word == "in" and governor.lemma_ in _SUMS:
            return True
        if word == "of" and governor.lemma_ == "form" and governor.dep_ == "pobj":
            return self._in_the_form(governor.head, roles)
        if word == "of" and governor.lemma_.lower() in _PICTURES:
            return False  # what happens to footage of drones happens to no drones
        if word in {"on", "upon"} and governor.lemma_ in _DEPENDENCE:
            roles.frame, roles.recipient = "get", roles.recipient or self._holder(governor)
            return False
        if word == "of" and (governor.like_num or governor.lemma_ in _COUNTING):
            self._followers(governor, roles)  # "tons of shells from Oslo" are from Oslo
        if word == "of":
            roles.captured = roles.captured or self._words.has("exhibit", governor)
            if governor.lemma_ in _BUYERS:
                roles.frame, roles.recipient = "get", roles.recipient or self._trader(governor)
            if governor.lemma_ in _TRADERS:
                roles.supplier = roles.supplier or self._trader(governor)
                to = (c for c in governor.rights if c.lower_ == "to")
                roles.recipient = roles.recipient or next((p for c in to for p in self._doers.objects(c)), None)
            if governor.lemma_ == "use":
                roles.frame = roles.frame or "use"
            if any(self._words.has(role, governor) for role in ("stock", "assault", "doing")):
                roles.operator = roles.operator or self._doers.possessor(governor) or self._subject_above(governor)
            return True
        if word == "with" and governor.dep_ == "nsubj" and self._words.has("arrive", governor.head):
            roles.supplier = None if roles.manned else self._parties.of(governor)
            self._arrivals.arrival(governor.head, roles)
        elif word in {"with", "by"} and self._words.has("assault", governor):
            self._frames.deals.assault(governor, roles)
        elif word == "with" and (verb := verb_over(governor)) is not None and self._takes_with(verb):
            self._frames.governing_verb(verb, word, roles)
        elif word in {"with", "without"} and governor.pos_ in {"NOUN", "PROPN"}:
            holder = self._frames.using.bearer(governor) or self._doers.possessor(governor) or self._called(governor)
            roles.operator = roles.operator or holder
        if word == "for" and self._words.has("ask", governor):
            roles.frame, roles.recipient = "get", self._doers.possessor(governor)
        return word in {"in", "on", "for"} and self._words.has("transfer", governor)

    def _called(self, noun: Token) -> str | None:
        """Who is said to be what a noun says ("Oslo is a power with missiles", "made Oslo a power with")."""
        copula = noun.head if noun.dep_ == "attr" else noun
        return next((p for c in copula.children if c.dep_ == "nsubj" and (p := self._parties.of(c))), None)

    def _in_the_form(self, preposition: Token, roles: Roles) -> bool:
        """Aid or money "in the form of" weapons."""
        governor = preposition.head
        if governor.pos_ == "VERB":
            self._frames.as_object(governor, roles, passive=False)
            return False
        self._frames.deals.holder(governor, roles)
        return False

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
        told = is_speech(noun.head) or noun.head.lemma_ in _TELLING
        if (
            noun.dep_ in {"dobj", "obj"}
            and noun.head.pos_ == "VERB"
            and not (told or self._words.has("ban", noun.head))
        ):
            return self._doers.subject(noun.head)
        return None


def _numbered(verb: Token) -> bool:
    """Whether a bare number is the verb's object."""
    return any(child.dep_ in {"dobj", "nsubjpass"} and child.like_num for child in verb.children)


_DEALS = frozenset({"sale", "deal", "package", "delivery", "shipment", "order", "transfer"})
_TELLING = frozenset("describe mention film show see discuss condemn question call label".split())
_BUYERS = frozenset({"buyer", "importer", "purchaser", "recipient"})
_TRADERS = frozenset({"exporter", "supplier", "seller", "provider", "producer", "manufacturer", "maker", "developer"})
# Sums of which weapons are bought or given ("100 million dollars in arms").
_CONSISTING = frozenset({"make", "consist", "compose"})
_LADEN = frozenset({"laden", "heavy", "bristling"})
_SUMS = frozenset({"million", "billion", "dollar", "euro", "pound", "$", "€", "£"})
_COUNTING = frozenset("ton tonne hundred dozen thousand score number shipload truckload load batch crate".split())
_DEPENDENCE = frozenset({"dependence", "reliance", "dependency"})
_PICTURES = frozenset({"footage", "video", "image", "photo", "photograph", "picture", "recording", "clip", "film"})
# What leaves its owner with few weapons: "is running out of shells", "is short of tanks", "low on ammunition".
_WANTING = frozenset({"out", "short", "low"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "dative", "oprd"})
# Tokens before a sentence in which a parade may be named.
_AROUND = 40
_AFLOAT = frozenset({"ship", "submarine"})
