"""Reads from the clause who supplies, receives and operates a weapon, by frames of verbs and nouns over the parse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from helpers.finding.materiel import MaterielWords, Naming
from helpers.finding.opponents import Opponents
from helpers.finding.parties import WEST, Parties


@dataclass
class Roles:
    """Who has to do with one weapon, canonical names.

    Attributes
    ----------
    supplier, recipient, operator
        As the clause states them.
    owner
        Whose it is by adjective or possessive, before the frame decides between supplier and operator.
    shared
        Whose the first of several coordinated weapons is.
    frame
        What happens to it: ``give``, ``get``, ``use``, ``stop``, ``denied`` (nobody has it) or None.
    spent
        Whether its user fires, loses or attacks with it, so that another owner must have been its supplier.
    """

    supplier: str | None = None
    recipient: str | None = None
    operator: str | None = None
    owner: str | None = None
    shared: str | None = None
    frame: str | None = None
    spent: bool = False

    @property
    def transferred(self) -> bool:
        """Whether the weapon changes hands."""
        return self.frame in {"give", "get"}

    @property
    def known(self) -> bool:
        """Whether any role is stated."""
        return bool(self.supplier or self.recipient or self.operator)

    def take(self, other: Roles) -> None:
        """Take the roles of another mention of the same weapons."""
        self.supplier, self.recipient, self.operator = other.supplier, other.recipient, other.operator

    def settle(self) -> Roles:
        """Decide what the owner is once the frame is known."""
        if self.transferred and self.supplier is None and self.shared != self.recipient:
            self.supplier = self.shared
        if self.owner == WEST or (self.owner and self.transferred and self.owner != self.recipient):
            self.supplier = self.supplier or self.owner
        elif self.owner and self.spent and self.operator not in {None, self.owner}:
            self.supplier = self.supplier or self.owner
        elif self.owner and not self.transferred:
            self.operator = self.owner
        if self.supplier and self.operator not in {None, self.supplier}:
            self.recipient = self.recipient or self.operator
        return self


class Transfers:
    """Reads the roles of the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties
        Whom the article's tokens stand for.
    opponents
        Who is at war with whom.
    """

    def __init__(self, words: MaterielWords, parties: Parties, opponents: Opponents) -> None:
        self._words = words
        self._parties = parties
        self._opponents = opponents
        self._present: set[str] | None = None
        self._read: dict[int, Roles] = {}

    def roles(self, naming: Naming) -> Roles:
        """The roles that the clause around a mention states."""
        roles = Roles()
        self._modifiers(naming.root, naming, roles)
        if naming.holder is not None:
            self._modifiers(naming.last, naming, roles)
            self._holder(naming.holder, roles)
        self._followers(naming.root, roles)
        self._climb(naming.root, naming, roles)
        if roles.frame is None and roles.operator is None and roles.supplier is None:
            self._listed(naming, roles)
        if roles.frame is None and roles.owner is None and not roles.known:
            roles.operator = self._paraded(naming)
        self._read[naming.last.i] = roles.settle()
        return roles

    def _paraded(self, naming: Naming) -> str | None:
        """The host of a parade, whose weapons roll in it."""
        sentence = naming.first.sent
        around = naming.first.doc[max(0, sentence.start - _AROUND) : sentence.end]
        if not any(token.lemma_.lower() == "parade" for token in around):
            return None
        hosts = Counter(place for token in around if (place := self._place(token)))
        return hosts.most_common(1)[0][0] if hosts else None

    # --- inside the noun phrase ---

    def _modifiers(self, node: Token, naming: Naming, roles: Roles) -> None:
        """Adjectives, possessives and "-made" participles before the noun."""
        for child in node.lefts:
            if naming.first.i <= child.i <= naming.last.i and child is not naming.last:
                self._modifiers(child, naming, roles)
            elif child.dep_ in {"poss", "amod", "compound", "nmod", "nummod", "det"}:
                if child.lemma_.lower() in _MADE or child.text.lower().endswith(_MADE_ENDINGS):
                    maker = next((p for t in child.subtree if (p := self._parties.of(t))), None)
                    roles.supplier = roles.supplier or maker
                elif (party := self._parties.of(_first(child))) is not None:
                    roles.owner = roles.owner or party

    def _holder(self, noun: Token, roles: Roles) -> None:
        """A noun of transfer or stock that holds the weapon: "arms deliveries to X", "X's shipment of arms"."""
        if not self._words.has("transfer", noun):
            return
        roles.frame = roles.frame or "give"
        for child in noun.children:
            if child.dep_ in {"poss", "amod", "nmod", "compound"} and child.i < noun.i:
                roles.supplier = roles.supplier or self._parties.of(_first(child))
        for child in noun.subtree:
            if child.i > noun.i and child.dep_ in {"prep", "agent", "dative"} and child.head.pos_ == "NOUN":
                self._preposition(child, roles)
        if roles.supplier is None and noun.dep_ == "dobj" and self._words.has("give", noun.head):
            roles.supplier = self._actor(noun.head)

    def _preposition(self, preposition: Token, roles: Roles) -> None:
        for party in self._objects(preposition):
            word = preposition.lower_
            if word in {"from", "by"}:
                roles.supplier = roles.supplier or party
            elif word in {"to", "for", "towards"} and party != roles.supplier:
                roles.recipient = roles.recipient or party

    def _followers(self, node: Token, roles: Roles) -> None:
        """What follows the noun: "from X", "of X's army", "sent by X to Y", "that X fired"."""
        for child in node.rights:
            if child.dep_ == "prep":
                self._trailing_preposition(child, roles)
            elif child.dep_ in {"acl", "relcl"} and child.pos_ in {"VERB", "AUX"}:
                self._clause(child, roles)
        for conjunct in node.conjuncts:
            for child in conjunct.rights:
                if conjunct.i > node.i and child.dep_ == "acl" and child.tag_ == "VBN" and not roles.known:
                    self._clause(child, roles)

    def _trailing_preposition(self, preposition: Token, roles: Roles) -> None:
        word = preposition.lower_
        if word == "of":
            parties = (self._parties.possessor(child) for child in preposition.children if child.dep_ == "pobj")
            roles.owner = roles.owner or next((party for party in parties if party), None)
            return
        for party in self._objects(preposition):
            if word == "from":
                roles.supplier = roles.supplier or party
                roles.frame = roles.frame or "give"
            elif word in {"to", "for"}:
                roles.recipient = roles.recipient or party
                roles.frame = roles.frame or "give"

    def _clause(self, verb: Token, roles: Roles) -> None:
        """A participle or relative clause about the noun."""
        passive = (verb.dep_ == "acl" and verb.tag_ == "VBN") or any(c.dep_ in _PASSIVE for c in verb.children)
        subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"}]
        if passive or subjects:
            self._as_object(verb, roles, passive)
        elif verb.dep_ == "relcl" or self._words.has("arrive", verb):
            self._as_subject(verb, roles)

    # --- up the tree ---

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
                head = head.head if head.head.pos_ not in {"VERB", "AUX"} else self._included(head, naming, roles)
            elif relation in _OBJECTS:
                return self._as_object(head, roles, relation == "nsubjpass")
            elif relation == "nsubj":
                return self._as_subject(head, roles)
            elif relation not in {"compound", "nmod", "npadvmod", "amod"} or head.pos_ in {"VERB", "AUX"}:
                return None
            if head.pos_ in {"NOUN", "PROPN"} and relation not in {"conj", "appos"}:
                self._holder(head, roles)
            node = head
        return None

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
                    self._as_object(token, roles, passive=False)
                return

    def _included(self, preposition: Token, naming: Naming, roles: Roles) -> Token:
        """The noun whose parts a preposition lists ("arms arrived, including mortars")."""
        nouns = [
            c for c in preposition.head.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"} and c.i < preposition.i
        ]
        if not nouns:
            return preposition.head
        if roles.owner is None:
            self._shared(nouns[-1], naming, roles)
        return nouns[-1]

    def _shared(self, first: Token, naming: Naming, roles: Roles) -> None:
        """A modifier before the first of several nouns holds for all, of named systems only where they are sent."""
        parties = (self._parties.of(c) for c in first.lefts if c.dep_ in {"poss", "amod", "compound", "nmod"})
        roles.shared = next((party for party in parties if party), roles.shared)
        if not naming.named:
            roles.owner = roles.shared

    def _through_preposition(self, preposition: Token, roles: Roles) -> bool:
        """Read a preposition above the weapon; whether the climb goes on beyond it."""
        governor, word = preposition.head, preposition.lower_
        if word in {"including", "like", "as"}:
            return True
        if word == "with" and preposition.i and preposition.nbor(-1).lower_ in {"along", "together"}:
            governor = governor.head if governor.pos_ in {"ADP", "ADV"} else governor
            if governor.pos_ == "VERB":
                self._as_object(governor, roles, passive=False)
            return governor.pos_ in {"NOUN", "PROPN"}
        if governor.pos_ in {"VERB", "AUX"}:
            self._governing_verb(governor, word, roles)
            return False
        if word == "of":
            if any(self._words.has(role, governor) for role in ("stock", "assault", "doing")):
                roles.operator = roles.operator or self._holder_of(governor) or self._subject_above(governor)
            return True
        if word == "with" and governor.dep_ == "nsubj" and self._words.has("arrive", governor.head):
            roles.supplier = self._parties.of(governor)
            self._arrival(governor.head, roles)
        elif word in {"with", "without"} and governor.pos_ in {"NOUN", "PROPN"}:
            roles.operator = roles.operator or self._bearer(governor) or self._holder_of(governor)
        if word == "for" and self._words.has("ask", governor):
            roles.frame, roles.recipient = "get", self._holder_of(governor)
        return word in {"in", "on", "for"} and self._words.has("transfer", governor)

    def _subject_above(self, noun: Token) -> str | None:
        """Who does what a noun of doing names, where it is the object of a verb ("increased production of shells")."""
        if noun.dep_ in {"dobj", "obj"} and noun.head.pos_ == "VERB":
            return self._subject(noun.head)
        return None

    def _governing_verb(self, verb: Token, word: str, roles: Roles) -> None:
        if word == "with":
            if self._words.has("equip", verb):
                self._equipped(verb, roles)
            elif self._words.has("attack", verb) or self._words.has("use", verb):
                roles.frame, roles.spent = "use", not self._words.has("start", verb)
                roles.operator = roles.operator or self._actor(verb)
        elif word in {"for", "of"} and self._words.has("get", verb):
            self._received(verb, roles)
        elif word == "by" and self._words.has("attack", verb):
            targets = (self._place(t) for c in verb.children if c.dep_ == "nsubjpass" for t in c.subtree)
            target = next((place for place in targets if place), None)
            roles.operator = roles.operator or self._opponent(target, verb)
        elif word == "to" and self._words.has("give", verb) and roles.owner is not None:
            roles.frame, roles.recipient, roles.owner = "give", roles.owner, None
            roles.supplier = roles.supplier or self._actor(verb)
        elif word in {"by", "of"} and verb.lemma_ in {"back", "support", "accompany", "protect", "equip"}:
            roles.operator = roles.operator or self._subject(verb, passive=True)
        elif word in {"from", "in", "on", "using"} and self._words.has("use", verb):
            roles.operator = roles.operator or self._actor(verb)

    # --- frames of verbs ---

    def _as_object(self, verb: Token, roles: Roles, passive: bool) -> None:
        if self._words.has("give", verb) and not self._put(verb, roles):
            packed, roles.frame = roles.transferred, "give"
            if self._banned(verb):
                return
            roles.supplier = roles.supplier or self._actor(verb)
            roles.recipient = roles.recipient or self._recipient(verb, roles)
            if roles.recipient is None and not packed and self._words.has("keep", verb):
                roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        elif self._words.has("get", verb):
            self._received(verb, roles)
        elif self._words.has("hold", verb):
            held = verb.head if verb.dep_ == "relcl" else next((c for c in verb.children if c.dep_ == "nsubj"), None)
            if held is not None:
                self._holder(held, roles)
        elif self._words.has("let", verb) and (flowing := self._flowing(verb)) is not None:
            self._arrival(flowing, roles)
        elif verb.lemma_ in {"carry", "transport", "bring"} and (vehicle := _arriving(verb)) is not None:
            roles.frame = "give"
            roles.supplier = roles.supplier or roles.owner or self._parties.of(vehicle)
            self._arrival(vehicle.head, roles)
        elif self._words.has("stop", verb):
            roles.frame = "stop"
            roles.operator = roles.operator or self._captured_from(verb) or self._opponent(self._actor(verb), verb)
        elif self._words.has("use", verb) or self._words.has("make", verb):
            roles.frame, roles.spent = "use", self._words.has("spend", verb)
            if verb.lemma_ in {"have", "possess", "own"} and any(child.dep_ == "neg" for child in verb.children):
                roles.frame, roles.owner = "denied", None
                return
            roles.operator = roles.operator or self._actor(verb) or self._users(verb)
            if roles.operator is None and roles.spent and passive and roles.owner is None:
                roles.operator = self._enemy_of_target(verb) or self._enemy_of_teller(verb)

    def _flowing(self, verb: Token) -> Token | None:
        """The verb of arrival below one of permission ("allow arms to flow to Oslo")."""
        below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"})
        return next((c for c in below if self._words.has("arrive", c)), None)

    def _users(self, verb: Token) -> str | None:
        """The party in whose doing a weapon is used ("missiles used in Oslo's strikes", "for Swedish use")."""
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "during", "for"}:
                for noun in child.children:
                    if noun.dep_ == "pobj" and noun.pos_ == "NOUN" and (party := self._holder_of(noun)):
                        return party
        return None

    def _as_subject(self, verb: Token, roles: Roles) -> None:
        given = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN"), None)
        arriving = next((v for v in self._coordinated(verb) if self._words.has("arrive", v)), None)
        if given is not None and verb.lemma_ == "be":
            self._as_object(given, roles, passive=True)
        elif self._words.has("attack", verb) and roles.owner is None:
            self._attacking(verb, roles)
        elif roles.frame == "give":
            self._reaching(verb, roles)
        elif arriving is not None:
            self._arrival(arriving, roles)
        elif verb.lemma_ == "belong":
            roles.owner = next((p for c in verb.children if c.lower_ == "to" for p in self._objects(c)), roles.owner)

    def _coordinated(self, verb: Token) -> Iterator[Token]:
        yield verb
        yield from (child for child in verb.children if child.dep_ in {"conj", "dep"} and child.pos_ == "VERB")

    def _attacking(self, verb: Token, roles: Roles) -> None:
        """Weapons that hit something: those "from X" are X's, others the opponent's of whoever is hit."""
        if roles.frame == "give" and roles.recipient is None:
            roles.frame, roles.operator, roles.supplier = "use", roles.supplier, None
        else:
            roles.operator = roles.operator or self._enemy_of_target(verb)

    def _reaching(self, verb: Token, roles: Roles) -> None:
        """What a delivery does: it goes to somebody, or lets somebody do something."""
        for child in verb.children:
            if child.dep_ in {"prep", "dative", "agent"} and child.i > verb.i:
                self._preposition(child, roles)
        if self._words.has("let", verb):
            below = [c for c in verb.children if c.i > verb.i]
            objects = [c for c in below if c.dep_ in {"dobj", "nsubj", "dative"}]
            subjects = [c for v in below for c in v.children if c.dep_ == "nsubj"]
            enabled = (self._parties.of(token) for token in [*objects, *subjects])
            roles.recipient = roles.recipient or next((party for party in enabled if party), None)
        elif self._words.has("arrive", verb):
            self._arrival(verb, roles)

    def _opponent(self, party: str | None, verb: Token) -> str | None:
        if party is None or party not in self._opponents:
            return None
        if self._present is None:
            self._present = {place for token in verb.doc if (place := self._place(token))}
        return self._opponents.of(party, self._present)

    def _place(self, token: Token) -> str | None:
        """The state that a token names or lies in."""
        return self._opponents.soil(token.text) or self._parties.country(token)

    def _enemy_of_target(self, verb: Token) -> str | None:
        """The opponent of whoever owns what a verb of attack hits."""
        for token in verb.subtree:
            if token.i > verb.i and token.pos_ in {"PROPN", "ADJ"} and (place := self._place(token)):
                return self._opponent(place, verb)
        return None

    def _enemy_of_teller(self, verb: Token) -> str | None:
        """The opponent of whoever tells that weapons were fired, and does not say by whom."""
        if verb.dep_ != "ccomp" or any(child.tag_ == "MD" for child in verb.children):
            return None
        teller = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        return self._opponent(self._parties.of(teller), verb) if teller is not None else None

    def _captured_from(self, verb: Token) -> str | None:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                return next(iter(self._objects(child)), None)
        return None

    def _put(self, verb: Token, roles: Roles) -> bool:
        """Whether a verb of sending moves the sender's own forces ("sent tanks into the city", "to the border")."""
        if verb.lemma_ not in {"send", "transfer", "move", "ship", "return", "lead", "airlift", "rush", "hand"}:
            return False
        prepositions = [c for c in verb.children if c.dep_ in {"prep", "dative"}]
        inwards = any(c.lower_ in {"into", "toward", "towards", "across", "over"} for c in prepositions)
        nowhere = any(c.lower_ == "to" and not any(self._objects(c)) for c in prepositions)
        return (inwards or nowhere) and not any(c.dep_ == "dative" and c.pos_ != "ADP" for c in verb.children)

    def _received(self, verb: Token, roles: Roles) -> None:
        roles.frame = "get"
        if self._banned(verb):
            return
        roles.recipient = roles.recipient or self._actor(verb)
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "from":
                roles.supplier = roles.supplier or next(iter(self._objects(child)), None)

    def _equipped(self, verb: Token, roles: Roles) -> None:
        objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
        if self._banned(verb):
            roles.frame = "give"
        elif objects:
            recipient, supplier = self._parties.of(objects[0]), self._actor(verb)
            if recipient is None or recipient == supplier:
                roles.frame, roles.operator = "use", roles.operator or supplier
            else:
                roles.frame, roles.recipient, roles.supplier = "give", recipient, roles.supplier or supplier
        elif verb.dep_ in {"acl", "relcl"} or any(c.dep_ in _PASSIVE for c in verb.children):
            holder = verb.head if verb.dep_ in {"acl", "relcl"} else None
            roles.frame = "give" if roles.owner is not None else roles.frame
            party = self._bearer(holder) if holder is not None else self._subject(verb, passive=True)
            roles.operator = roles.operator or party

    def _bearer(self, noun: Token) -> str | None:
        """The party of whoever or whatever carries the weapon, be it another weapon."""
        carrier = self._read.get(noun.i)
        return carrier.operator if carrier is not None else self._parties.of(noun)

    def _arrival(self, verb: Token, roles: Roles) -> None:
        roles.frame = "give"
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "to", "at"}:
                roles.recipient = roles.recipient or next(iter(self._objects(child)), None)
            elif child.dep_ == "dobj" and (party := self._parties.of(child)):
                roles.recipient = roles.recipient or party
            elif child.dep_ == "prep" and child.lower_ == "from":
                roles.supplier = roles.supplier or next(iter(self._objects(child)), None)

    def _recipient(self, verb: Token, roles: Roles) -> str | None:
        """The indirect object, or the first "to" or "for" with a party in the rest of the clause."""
        for child in verb.children:
            if child.dep_ == "dative" and child.pos_ != "ADP" and (party := self._parties.of(child)):
                return party
        for token in verb.subtree:
            if token.i > verb.i and token.lower_ in {"to", "for"} and token.dep_ in {"prep", "dative"}:
                if any(t.pos_ == "VERB" and t.tag_ in _FINITE for t in token.doc[verb.i + 1 : token.i]):
                    return None
                for party in self._objects(token):
                    if party != roles.supplier:
                        return party
        return None

    def _banned(self, verb: Token) -> bool:
        """Whether the clause says that the transfer does not take place."""
        if any(child.dep_ == "neg" or child.lower_ == "longer" for child in verb.children):
            return True
        above = verb.head if verb.dep_ in {"xcomp", "pcomp", "ccomp"} else verb
        if above.pos_ == "ADP":
            above = above.head
        return above.i != verb.i and self._words.has("ban", above)

    # --- who does it ---

    def _actor(self, verb: Token) -> str | None:
        passive = any(child.dep_ in _PASSIVE for child in verb.children) or (verb.dep_ == "acl" and verb.tag_ == "VBN")
        if passive:
            agents = (t for t in verb.subtree if t.lower_ == "by" and t.i > verb.i and t.dep_ in {"agent", "prep"})
            return next((party for agent in agents for party in self._objects(agent)), None)
        return self._subject(verb)

    def _subject(self, verb: Token, passive: bool = False) -> str | None:
        """The party of the subject, sought upwards where a clause has none of its own."""
        node = verb
        for _ in range(7):
            controlled = _controller(node)
            if controlled is not None and (party := self._parties.of(controlled)):
                return party
            for child in node.children:
                if child.dep_ == "nsubj" or (child.dep_ == "nsubjpass" and (passive or node.i != verb.i)):
                    if child.tag_ in {"WDT", "WP"} and node.dep_ == "relcl":
                        return self._parties.of(node.head)
                    return self._parties.of(child)
            if node.dep_ in {"acl", "relcl"}:
                noun = node.head
                if node.tag_ == "VBG" and node.dep_ == "acl" and (party := self._parties.of(noun)):
                    return party
                if (party := self._holder_of(noun)) is not None:
                    return party
                node = noun
            if node.head.i == node.i or (node.dep_ in {"ccomp", "parataxis"} and node.pos_ == "VERB"):
                return None
            node = node.head
            if node.pos_ in {"NOUN", "PROPN"} and (party := self._holder_of(node)) is not None:
                return party
        return None

    def _holder_of(self, noun: Token) -> str | None:
        """The party to whom a noun of doing or holding belongs ("Oslo's decision", "the Greek arsenal")."""
        for child in noun.children:
            if child.dep_ in {"poss", "amod", "compound", "nmod"} and (party := self._parties.of(child)):
                return party
        return None

    def _objects(self, preposition: Token) -> Iterator[str]:
        for child in preposition.children:
            if child.dep_ == "pobj" and (party := self._parties.of(child)) is not None:
                yield party


_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "dative", "oprd"})
# Tokens before a sentence in which a parade may be named.
_AROUND = 40
_PASSIVE = frozenset({"nsubjpass", "auxpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MADE = frozenset(
    {"make", "made", "supply", "provide", "donate", "deliver", "build", "produce", "design", "manufacture", "gift"}
)
_MADE_ENDINGS = ("-made", "-supplied", "-provided", "-donated", "-built", "-produced", "-designed", "-manufactured")


def _first(possessor: Token) -> Token:
    """The first of two coordinated possessors, which share the mark of the last ("Oslo and Bergen's")."""
    left = possessor.left_edge.i
    if possessor.dep_ == "poss" and left > 1 and possessor.doc[left - 1].dep_ == "cc":
        return possessor.doc[left - 2]
    return possessor


def _controller(verb: Token) -> Token | None:
    """The object of a higher verb that does what this one says ("urged Oslo to send", "accused Oslo of sending")."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "pcomp", "advcl"} or above.pos_ != "VERB" or above.i > verb.i:
        return None
    if any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children):
        return None
    if verb.dep_ == "advcl" and verb.tag_ != "VB":
        return None
    return next((child for child in above.children if child.dep_ in {"dobj", "dative"} and child.i < verb.i), None)


def _arriving(verb: Token) -> Token | None:
    """The vehicle of a participle clause that arrives somewhere ("a plane carrying arms landed in Oslo")."""
    noun = verb.head
    if verb.dep_ == "acl" and noun.dep_ == "nsubj" and noun.head.lemma_ in {"land", "arrive", "reach", "touch"}:
        return noun
    return None
