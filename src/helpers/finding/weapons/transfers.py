"""Reads from the clause around a weapon who supplies, receives and operates it."""

from __future__ import annotations

from collections import Counter

from helpers.finding.tokens import COMPOUNDED, MODIFIERS, SUBJECTS, beside
from helpers.finding.weapons.alongside import Alongside
from helpers.finding.weapons.deals import holds_off
from helpers.finding.weapons.denials import Denials
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.followers import Followers
from helpers.finding.weapons.frames import Frames
from helpers.finding.weapons.itemised import Itemised
from helpers.finding.weapons.makers import Makers
from helpers.finding.weapons.naming import AFLOAT, Naming
from helpers.finding.weapons.owners import MADE, Owners
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.planted import is_of_bomber
from helpers.finding.weapons.prepositions import STATIONING, Prepositions
from helpers.finding.weapons.resumed import Resumed
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import (
    ONTO,
    after_headline_verb,
    among,
    cleft,
    describes_kind,
    fronted,
    meant,
    of_many,
    reduced,
    said_to,
    set_off,
    stray,
    supposed,
    taken_for,
    with_crew,
)
from helpers.finding.weapons.wielders import Wielders
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


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
        self._denials = Denials(words)
        self._frames = Frames(words, parties, self._doers)
        self._followers = Followers(words, parties, self._doers, self._frames)
        self._prepositions = Prepositions(words, parties, self._doers, self._frames, self._followers)
        self._owners = Owners(words, parties, self._frames.using.read)
        self._alongside = Alongside(words, parties, self._doers, self._frames.using.read)
        self._wielders = Wielders(words, parties)
        self._makers = Makers(words, parties)
        self._resumed = Resumed(words, parties)
        self._itemised = Itemised(words, self._frames.deals, self._frames.giving)

    def roles(self, naming: Naming) -> Roles:
        """The roles that the clause around a mention states; of what it denies, only those told behind it."""
        if self._denials.cover(naming):
            return self._frames.using.read.setdefault(naming.last.i, self._of_denied(naming))
        defensive = naming.category == "air_defence" or "defensive" in naming.first.lower_
        roles = Roles(afloat=naming.category in AFLOAT, manned=with_crew(naming), defensive=defensive)
        self._owners.modifiers(naming.root, naming, roles)
        if naming.first.head == naming.root.head and naming.first != naming.root:
            self._owners.modifiers(naming.first, naming, roles)  # the parse may take "its Leopard 2s" for two subjects
        self._owners.before_name(naming, roles)
        if naming.holder is not None:
            self._owners.modifiers(naming.last, naming, roles)
            self._frames.deals.holder(naming.holder, roles)
        elif naming.last.lower_ == "supplies":
            self._frames.deals.holder(naming.last, roles)  # "Oslo resumes its military supplies"
        self._followers.read(naming.root, roles)
        if (clause := set_off(naming)) is not None:
            self._followers.clause(clause, roles)
        if (verb := of_many(naming)) is not None:
            self._frames.as_object(verb, roles, passive=True)
        if (verb := taken_for(naming)) is not None:
            self._frames.as_object(verb, roles, passive=False)
        if (verb := meant(naming)) is not None:
            self._frames.as_object(verb, roles, passive=True)
        if (verb := said_to(naming)) is not None:
            self._supposed(verb, roles)
        self._climb(naming.root, naming, roles)
        if roles.frame is None and roles.operator is None and roles.supplier is None:
            self._listed(naming, roles)
        if roles.frame in {None, "give", "use"} and roles.owner is None and not roles.known:
            self._itemised.announce(naming, roles)
        if roles.frame is None and roles.owner is None and not roles.known:
            roles.operator = self._paraded(naming)
        self._by_words_behind(naming, roles)
        if roles.recipient is None and roles.frame in {None, "use", "give", "kind"}:
            self._given_later(naming, roles)
        self._bought(naming, roles)
        self._alongside.settle(naming, roles)
        self._settle(naming, roles)
        return roles

    def _of_denied(self, naming: Naming) -> Roles:
        """What a clause behind a weapon says of it although the rest is denied ("got no guns | that Oslo promised")."""
        roles = Roles()
        for clause in naming.root.rights:
            telling = self._words.has("use", clause) or self._words.has("give", clause)
            if clause.dep_ in {"acl", "relcl"} and telling and not self._denials.deny(clause, naming):
                self._followers.clause(clause, roles)
        return Roles(roles.supplier, roles.recipient, roles.operator, frame="denied")

    def _settle(self, naming: Naming, roles: Roles) -> None:
        """Decide between the roles once all words around the mention are read."""
        roles.stored = naming.category == "nuclear" and roles.frame == "use"
        if not roles.known and {roles.owner, roles.carrier} == {None} and roles.frame in {None, "use"}:
            self._of_no_state(naming, roles)
        self._frames.using.read[naming.last.i] = roles.settle(self._words.alliances)
        if roles.recipient and roles.operator in {None, roles.supplier} and self._used_after(naming):
            roles.operator = roles.recipient
        self._made(naming, roles)
        roles.planted = naming.planted and not roles.transferred and (is_of_bomber(naming) or not roles.known)

    def _given_later(self, naming: Naming, roles: Roles) -> None:
        """What a pronoun behind the weapon says of it ("repairs howitzers to send | them to Oslo")."""
        resumed = self._resumed.verb(naming)
        later = Roles(afloat=roles.afloat, manned=roles.manned)
        if resumed is not None:
            self._frames.as_object(resumed[0], later, passive=resumed[1])
        if later.transferred and later.recipient is not None:
            roles.frame, roles.recipient, roles.refused = later.frame, later.recipient, later.refused
            roles.supplier = later.supplier or roles.supplier or roles.operator
            roles.operator = roles.operator if roles.operator != roles.supplier else None

    def _used_after(self, naming: Naming) -> bool:
        """Whether a clause behind given weapons says that "it" uses them: who got them ("guns | that its men fire")."""
        root = naming.root
        nouns = (root, root.head.head) if root.head.lower_ == "of" else (root,)  # "dozens of guns that"
        clauses = (c for noun in nouns for c in noun.rights if c.dep_ == "relcl" and self._words.has("use", c))
        users = (c for clause in clauses for c in clause.children if c.dep_ == "nsubj" and c.i > naming.last.i)
        return any(t.lower_ in {"it", "they", "its", "their"} for user in users for t in (user, *user.lefts))

    def _land(self, link: Token) -> str | None:
        """The state, by its own name, in which nuclear weapons are its own ("warheads in Norway", not "in Oslo")."""
        lands = self._doers.parties_behind(link) if link.lower_ == "in" else ()
        return next((p for noun, p in lands if link.doc[noun.left_edge.i : noun.i + 1].text == p), None)

    def _made(self, naming: Naming, roles: Roles) -> None:
        """The company that makes a weapon supplies it, and neither it nor its state uses it."""
        name = self._makers.of(naming) if not roles.transferred and roles.supplier is None else None
        if name is not None:
            roles.supplier = self._makers.company(name)
            roles.operator = roles.operator if roles.operator != self._parties.of(name) else None

    def _of_no_state(self, naming: Naming, roles: Roles) -> None:
        """A weapon in one person's hands is his; where no party is named a clause may tell of any piece of a system."""
        roles.operator = self._wielders.of(naming) if naming.category in _HANDY else None
        roles.in_hand = roles.known
        if not roles.known and naming.category == "nuclear":
            roles.operator = self._land(beside(naming.last))
        sentence = naming.first.sent
        if describes_kind(naming) and not self._parties.mentioned_in(sentence.start, sentence.end):
            roles.frame = "kind"

    def _received_from(self, naming: Naming) -> tuple[str, Token] | None:
        """From whom weapons are by the "from" right behind, and the verb ("got tanks from Oslo, guns from | Bern")."""
        link = beside(naming.last)
        before = naming.first.doc[naming.first.sent.start : naming.first.i]
        verbs = (token for token in before if link.lower_ == "from" and self._words.has("get", token))
        getting = next(
            (v for v in verbs if any(c.dep_ == "dobj" and self._parties.is_weapon(c) for c in v.children)), None
        )
        giver = next((party for thing in link.children if (party := self._parties.named(thing))), None)
        return (giver, getting) if giver is not None and getting is not None else None

    def _by_words_behind(self, naming: Naming, roles: Roles) -> None:
        """What the words right behind a mention say, and who made a system, whatever the parse makes of them."""
        if not roles.known and (shooter := self._fired_at(naming)) is not None:
            roles.frame, roles.hostile, roles.operator = roles.frame or "use", True, shooter
        if not roles.known and (attacker := self._attacker(beside(naming.last))) is not None:
            roles.hostile, roles.operator = True, attacker
        if naming.maker is not None and roles.supplier is None and not roles.hostile:
            roles.supplier = self._stated_maker(naming.maker, naming)
        if (holder := self._in_possession(beside(naming.last))) is not None:
            roles.frame, roles.operator = roles.frame or "use", roles.operator or holder
        if roles.operator is None:
            self._gapped(naming, roles)
        if (received := self._received_from(naming)) is not None:
            roles.frame, (roles.supplier, getting) = "get", received
            roles.recipient = roles.recipient or self._doers.subject(getting)

    def _gapped(self, naming: Naming, roles: Roles) -> None:
        """What goes "to" another has the giver of those before ("the sale of ten tanks to Oslo and nine | to Bern")."""
        link, read = beside(naming.last), self._frames.using.read
        before = [read[i] for i in range(naming.first.sent.start, naming.first.i) if i in read]
        if link.lower_ != "to" or not before or not (before[-1].transferred and before[-1].recipient):
            return
        party = next((party for goal in link.children if (party := self._parties.named(goal))), None)
        if party not in {None, before[-1].supplier}:
            roles.frame, roles.supplier, roles.recipient = "give", before[-1].supplier, party

    def _in_possession(self, link: Token) -> str | None:
        """Who has weapons that are in his hands ("ten tanks | already in Oslo's possession", "in Danish service")."""
        link = beside(link) if link.lower_ in {"already", "now", "still", "currently"} else link
        hands = (c for c in link.children if link.lower_ == "in" and c.lemma_.lower() in _HANDS)
        return next((party for noun in hands if (party := self._doers.possessor(noun))), None)

    def _attacker(self, link: Token) -> str | None:
        """Who made the attack that a weapon is from ("fragments of a missile from Sunday's attack on Oslo")."""
        attacks = (c for c in link.children if link.lower_ in {"from", "in"} and self._words.has("assault", c))
        return next((party for attack in attacks if (party := self._doers.assailant(attack)) is not None), None)

    def _fired_at(self, naming: Naming) -> str | None:
        """The enemy of whoever is hit by what a participle tells ("missiles fired at Oslo | were downed")."""
        fired = beside(naming.last)
        onto = beside(fired)
        if fired.lower_ not in _FIRED or onto.lower_ not in ONTO:
            return None
        for token in (token for thing in onto.children for token in thing.subtree):
            hit = self._parties.antecedent(token) if token.tag_ == "PRP$" else self._parties.hit(token)
            if hit is not None:
                return self._parties.enemy(hit)
        return None

    def _stated_maker(self, maker: str, naming: Naming) -> str | None:
        """The maker of a system, where the sentence says of things beside it that they are from there."""
        for token in naming.last.sent:
            if token.lower_ == "from" and token.head.pos_ in {"NOUN", "PROPN"}:
                if maker in self._doers.objects(token):
                    return maker
            elif token.lower_ in MADE and any(self._parties.of(child) == maker for child in token.lefts):
                return maker
        return None

    def _bought(self, naming: Naming, roles: Roles) -> None:
        """A sale is to whose name, no adjective, stands before it ("a Taiwan missile sale", not "a US arms deal")."""
        deal = naming.holder
        if deal is None or deal.lemma_ not in _DEALS:
            return
        lefts = [token for noun in (deal, naming.last) for token in noun.lefts if token.dep_ in COMPOUNDED]
        names = (t for t in lefts if t.pos_ == "PROPN" and not t.text.isupper() and "." not in t.text)
        buyer = next((party for t in names if (party := self._parties.of(t)) and party == t.text), None)
        if buyer is not None:
            roles.owner = roles.owner if roles.owner != buyer else None
            roles.supplier = roles.supplier if roles.supplier != buyer else None
            roles.recipient = roles.recipient or buyer

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

    def _climb(self, node: Token, naming: Naming, roles: Roles) -> None:
        """Follow the phrase up to the verb that says what happens to it."""
        for _ in range(_LEVELS):
            if (above := self._above(node, naming, roles)) is None:
                return
            node = above

    def _above(self, node: Token, naming: Naming, roles: Roles) -> Token | None:
        """Read what stands above a node; the noun to go on from, None where the way ends, at a verb as a rule."""
        head, relation = node.head, node.dep_
        if relation in {"conj", "appos"} and head.pos_ not in _VERBAL:
            if roles.owner is None and roles.supplier is None:
                self._shared(head, naming, roles)
            return head
        if (preposition := head if relation == "pobj" else stray(node)) is not None:
            above = self._above_preposition(preposition, naming, roles)
        elif relation in _MODIFYING and head.pos_ not in _VERBAL:
            # what happens to a "drone procurement network" happens to no drones
            above = head if node != naming.holder or self._of_weapons(head) else None
        else:
            self._at_verb(node, roles)
            above = None
        if above is not None and above.pos_ in {"NOUN", "PROPN"}:
            self._frames.deals.holder(above, roles)
        return above

    def _above_preposition(self, preposition: Token, naming: Naming, roles: Roles) -> Token | None:
        """The word above a preposition, of those that list parts the noun whose parts they are."""
        if not self._prepositions.leads_on(preposition, roles):
            return None
        if preposition.head.pos_ in _VERBAL:
            return self._included(preposition, naming, roles)
        if preposition.lower_ == "including" and preposition.head.lemma_ in _WANTS:
            self._met(preposition.head, roles)
            return None
        if preposition.lower_ == "including" and preposition.head.lemma_ in STATIONING:
            roles.frame, roles.operator = "use", self._doers.possessor(preposition.head)
            return None  # "called for an American presence, including tanks"
        if preposition.lower_ == "including" and roles.owner is None:
            self._shared(preposition.head, naming, roles)
            roles.owner = roles.shared  # of what is included in Swedish equipment all is Swedish
        return preposition.head

    def _met(self, want: Token, roles: Roles) -> None:
        """What meets wants is given by who meets them ("gives Oslo what meets its needs, including tanks")."""
        giving = next((verb for verb in want.ancestors if self._words.has("give", verb)), None)
        if giving is not None:
            self._frames.as_object(giving, roles, passive=False)

    def _at_verb(self, node: Token, roles: Roles) -> None:
        """Read the verb above a node by the part that the node has in its clause."""
        verb, relation = node.head, node.dep_
        if relation == "dobj" and holds_off(verb) and self._words.has("transfer", node):
            return  # the deal says all of "put off the delivery"
        if relation == "dobj" and node.lemma_ in STATIONING and self._words.has("give", verb):
            doer = roles.owner or self._doers.possessor(node) or self._doers.subject(verb)
            roles.frame, roles.operator = "use", roles.operator or doer  # "approved the deployment of tanks" gives none
            return
        if verb.lemma_ in _CARRYING_OUT and relation in {"dobj", "nsubjpass"} and self._words.has("transfer", node):
            self._frames.giving.given(verb, roles)  # "the delivery of American arms will be made in May"
            return
        if relation == "nsubj" and (participle := fronted(node)) is not None:
            self._frames.as_object(participle, roles, passive=True)
        if relation == "nsubj" and not reduced(verb):
            self._frames.as_subject(verb, roles)
        elif relation == "nsubj":
            self._frames.as_object(verb, roles, passive=True)
        elif relation == "nsubjpass" and (done := supposed(verb)) is not None:
            self._supposed(done, roles)
        elif relation == "nsubjpass":
            self._frames.as_object(self._giving(verb), roles, passive=True)
        elif relation == "attr" and (wanting := cleft(verb)) is not None:
            self._frames.as_object(wanting, roles, passive=False)
        elif relation == "attr" and (whole := among(verb)) is not None:
            self._of_whole(whole, roles)
        elif relation in _OBJECTS and not _is_receiver(node):
            self._frames.as_object(verb, roles, passive=False)

    def _of_whole(self, whole: Token, roles: Roles) -> None:
        """What is among weapons or in a delivery goes its way ("among the arms sent to Oslo were ten tanks")."""
        read = self._frames.using.read.get(whole.i)
        if read is None:
            self._frames.deals.holder(whole, roles)
        elif roles.owner is None and not roles.known:
            roles.frame = read.frame
            roles.take(read)

    def _of_weapons(self, noun: Token) -> bool:
        """Whether a noun stands for weapons that are held, sent or used."""
        roles = ("transfer", "stock", "assault", "count", "formation", "doing")
        return any(self._words.has(role, noun) for role in roles)

    def _giving(self, verb: Token) -> Token:
        """The verb that hands over the passive subject, be it the second ("were repaired and delivered to Oslo")."""
        others = (c for c in verb.children if c.dep_ == "conj" and not any(d.dep_ in SUBJECTS for d in c.children))
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
        verb = preposition.head
        verbs = (verb, verb.head) if verb.dep_ == "conj" else (verb,)
        nouns = [
            c for v in verbs for c in v.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"} and c.i < preposition.i
        ]
        nouns = [_counted(noun) for noun in nouns]
        nouns = [noun for noun in nouns if noun.i in self._frames.using.read or self._of_weapons(noun)]
        if not nouns:
            return preposition.head
        if roles.owner is None:
            self._shared(nouns[-1], naming, roles)
        return nouns[-1]

    def _shared(self, first: Token, naming: Naming, roles: Roles) -> None:
        """A modifier before the first of several nouns holds for all, of named systems if they are ships or sent."""
        modifiers = [c for c in first.lefts if c.dep_ in MODIFIERS]
        parties = [(c, party) for c in modifiers if (party := self._parties.of(c))]
        if parties:
            roles.shared = next((party for c, party in parties if after_headline_verb(c)), parties[0][1])
        if not naming.named or naming.category in AFLOAT:
            roles.owner = roles.shared


_FIRED = frozenset("fired launched aimed dropped lobbed hurled shot flown directed".split())
_HANDS = frozenset("possession hand hands inventory arsenal service custody stock stockpile fleet".split())
_DEALS = frozenset({"sale", "deal", "package", "delivery", "shipment", "order", "transfer"})
_HANDY = frozenset({"small_arms", "ammunition", "other", "unspecified"})  # what one man has in his hands
_CARRYING_OUT = frozenset({"make", "carry", "complete", "conduct", "perform", "effect", "organise", "organize"})
_OBJECTS = frozenset({"dobj", "obj", "dative", "oprd"})
_WANTS = frozenset({"need", "requirement", "priority", "request", "demand", "wish", "shortage"})
_NUMBERS = frozenset({"hundred", "thousand", "dozen", "score", "number", "handful", "majority", "half", "most"})
_MODIFYING = frozenset({"compound", "nmod", "npadvmod", "amod"})
_VERBAL = frozenset({"VERB", "AUX"})
_LEVELS = 8  # steps from a weapon up to the verb
# Tokens before a sentence in which a parade may be named.
_AROUND = 40


def _counted(noun: Token) -> Token:
    """What "hundreds of" or its like counts."""
    of = (
        c for p in noun.rights if p.lower_ == "of" for c in p.children if c.dep_ == "pobj" and noun.lemma_ in _NUMBERS
    )
    return next(of, noun)


def _is_receiver(node: Token) -> bool:
    """Whether a verb's indirect object receives something ("gave the drones new engines")."""
    return node.dep_ == "dative" and any(child.dep_ == "dobj" for child in node.head.children)
