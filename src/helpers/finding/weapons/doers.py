"""Who does what a verb says, sought through passives, control verbs, nouns of doing and the target of an attack."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.places import SETTLEMENTS
from helpers.finding.speech import is_speech
from helpers.finding.tokens import MODIFIERS, SUBJECTS, denier, first_conjunct
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.shapes import ONTO
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token

PASSIVE = frozenset({"nsubjpass", "auxpass"})
_LEVELS = 7


class Doers:
    """Finds the parties behind verbs and nouns of doing.

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

    def actor(self, verb: Token) -> str | None:
        joined = verb.head if verb.dep_ == "conj" and verb.tag_ == "VBN" else verb
        marks = PASSIVE | {"agent"}  # the parse may take "rifles sent by Oslo" for a clause
        passive = any(child.dep_ in marks for v in (verb, joined) for child in v.children) or is_participle(verb)
        if passive:
            agents = (t for t in verb.subtree if t.lower_ == "by" and t.i > verb.i and t.dep_ in {"agent", "prep"})
            agents = (t for t in agents if t.head == verb or t.head.dep_ not in _DESCRIBING)
            return next((party for agent in agents for party in self._agents(agent)), None)
        return self.subject(verb)

    def subject(self, verb: Token, passive: bool = False) -> str | None:
        """The party of the subject, sought upwards where a clause has none of its own."""
        node = verb
        for _ in range(_LEVELS):
            if (controlled := _controller(node)) is not None and controlled.lemma_ not in _PAPERS:
                # "Urged Oslo to send", "accused Oslo of": whoever is asked or accused, be he unknown, does it
                return self._parties.of(controlled) or self._named_possessor(controlled)
            if (main := _resumed(node)) is not None:
                return self._parties.of(main)
            if (subject := _subject_of(node, passive or node != verb)) is not None:
                return self._by_subject(subject, node, verb)
            if doers := self._doers_aside(node):
                return doers[0]
            if node.dep_ == "acl" and node.lower_ == "using" and node.head.dep_ == "dobj":
                if (attacker := self._attacking(node.head)) is not None:
                    return attacker  # "a Greek raid using drones"
                node = node.head.head  # "destroyed a Greek depot using drones": who destroyed it uses them
                continue
            if node.dep_ == "acl" and self._is_doer(node):
                return self._parties.of(node.head) or self.possessor(node.head)
            if node.dep_ in {"acl", "relcl"}:
                if (party := self._noun_above(node)) is not None:
                    return party
                if node.dep_ == "acl" and (party := self.owner_of_hit(node.head)) is not None:
                    return party  # "destroyed a depot holding tanks"
                node = node.head
            if _is_last(node):
                return None
            node = _told_with(node) or node.head
            if node.pos_ in {"NOUN", "PROPN"} and (party := self._deciding(node)) is not None:
                return party
        return None

    def _doers_aside(self, verb: Token) -> list[str | None]:
        """Who does what a verb without a subject says, be he unknown, by a plan or an aside ("for Oslo to send")."""
        planner, told = self._planner(verb), _for_whom(verb) or _said_of(verb)
        return [planner] if planner is not None else [self._parties.of(told)] if told is not None else []

    def _planner(self, verb: Token) -> str | None:
        """Whose plan an infinitive right behind a noun tells of, whatever the parse says ("Oslo's deal | to buy")."""
        first = verb.left_edge
        if verb.dep_ != "advcl" or first.lower_ != "to" or first.head != verb or not first.i:
            return None
        noun = first.nbor(-1)
        return self.possessor(noun) if noun.lemma_ in _PLANS and noun.head.i < verb.i else None

    def _with_leave(self, leave: Token) -> str | None:
        """Who is given or refused leave to do something ("gave Oslo permission to send")."""
        if leave.lemma_ not in _LEAVES or leave.dep_ != "dobj":
            return None
        datives = (c for c in leave.head.children if c.dep_ == "dative" and c.pos_ != "ADP")
        names = (c for c in leave.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")
        return next((party for token in (*datives, *names) if (party := self._parties.of(token))), None)

    def _by_subject(self, subject: Token, clause: Token, verb: Token) -> str | None:
        """The party of the subject of a clause that a verb is part of, or for which a relative pronoun stands."""
        if subject.dep_ == "nsubjpass" and verb in subject.subtree:
            return self.actor(clause)  # "the pledge to send them was confirmed by Oslo"
        if subject.tag_ in {"WDT", "WP"} and clause.dep_ == "relcl":
            attack = self._words.has("assault", clause.head)
            return self._parties.of(clause.head) or (self.assailant(clause.head) if attack else None)
        if subject.lower_ == "it" and (denying := denier(subject)) is not None:
            return self._parties.of(denying)
        announced = self._announced_by(clause) if subject.lower_ in _PRONOUNS else None
        joined = (party for token in (subject, *subject.conjuncts) if (party := self._parties.of(token)))
        return announced or next(joined, None)

    def owner_of_hit(self, noun: Token) -> str | None:
        """Whose is what somebody attacks or destroys, where no word says it ("struck a convoy of tanks")."""
        hit = self._words.has("attack", noun.head) or self._words.has("stop", noun.head)
        return self._parties.enemy(self.actor(noun.head)) if hit and noun.dep_ in {"dobj", "nsubjpass"} else None

    def _attacking(self, noun: Token) -> str | None:
        """Whose an attack or war is ("a Greek raid")."""
        attack = any(self._words.has(role, noun) for role in ("assault", "war"))
        return self.possessor(noun) if attack else None

    def _noun_above(self, clause: Token) -> str | None:
        """The party of the noun that a clause tells of: who is asked, who does it, whose decision it is."""
        noun = clause.head
        if (user := self._with_leave(noun)) is not None:
            return user
        if clause.dep_ == "acl" and clause.tag_ == "VB" and self._words.has("ask", noun):
            to = (c for c in noun.rights if c.lower_ in {"to", "for", "on"} and c.i < clause.i)
            if (asked := next((p for c in to for p in self.objects(c)), None)) is not None:
                return asked  # "Oslo's request to Bern to send"
        charged = (c for c in noun.rights if c.lower_ == "for" and clause.tag_ == "VB" and _meets(c, clause))
        if (doer := next((p for c in charged for p in self.objects(c)), None)) is not None:
            return doer  # "a deal for Oslo to send"
        doing = clause.dep_ == "acl" and clause.tag_ == "VBG"
        planned = clause.tag_ == "VB" and noun.lemma_ not in _PERMISSIONS
        decider = self._author(noun) if planned else self._deciding(noun)
        return (self._parties.of(noun) if doing else None) or decider

    def _deciding(self, noun: Token) -> str | None:
        """Whose a decision is; what a permission allows is not done by whose it is, and a town decides nothing."""
        return self.possessor(noun) if noun.lemma_ not in _PERMISSIONS | SETTLEMENTS else None

    def _author(self, noun: Token) -> str | None:
        """Whose a plan or word is, also behind it ("a plan by Oslo to")."""
        by = (p for c in noun.rights if c.lower_ == "by" and c.dep_ == "prep" for p in self.objects(c))
        return self.possessor(noun) or next(by, None)

    def _is_doer(self, clause: Token) -> bool:
        """Whether the noun before a participle does it ("firms accused of selling", "traders shipping arms")."""
        charged = clause.tag_ == "VBN" and clause.lemma_ in _CHARGED
        doing = clause.tag_ == "VBG" and self._words.has("actor", clause.head)
        return charged or doing

    def _announced_by(self, verb: Token) -> str | None:
        """Whose the noun is whose content a clause tells ("Oslo's announcement that it would ...")."""
        if verb.dep_ not in {"acl", "ccomp"} or verb.head.pos_ != "NOUN":
            return None
        return self._author(verb.head)

    def possessor(self, noun: Token) -> str | None:
        """The party to whom a noun of doing or holding belongs ("Oslo's decision", "the Greek arsenal")."""
        for child in noun.children:
            if child.tag_ == "PRP$" and (party := self.blamed(noun)) is not None:
                return party
            if self._parties.is_site(child) and self._words.has("assault", noun):
                continue
            if child.dep_ in MODIFIERS and (party := self._parties.of(child)):
                return party
        return None

    def _named_possessor(self, noun: Token) -> str | None:
        """The possessor of a noun, unless a pronoun says that it is the subject's own."""
        return None if any(child.tag_ == "PRP$" for child in noun.lefts) else self.possessor(noun)

    def attacker(self, hit: Token) -> str | None:
        """The opponent of whoever owns what a verb or noun of attack hits."""
        aiming = (
            c for clause in hit.rights if clause.dep_ == "acl" and clause.lemma_ in _AIMING for c in clause.rights
        )
        for part in (*hit.rights, *aiming):
            if part.dep_ == "dobj" or (part.dep_ == "prep" and part.lower_ in _HIT):
                for token in (token for token in part.subtree if token.dep_ != "npadvmod"):  # "a Danish-made gun"
                    if (place := self._parties.hit(token)) is not None:
                        return self._parties.enemy(place)
        attacks = (n for part in hit.rights if part.lower_ in {"in", "during"} for n in part.children)
        return next((p for noun in attacks if self._words.has("assault", noun) and (p := self.assailant(noun))), None)

    def assailant(self, attack: Token) -> str | None:
        """Whoever makes an attack: its possessor, the "by" behind it, or the opponent of the one attacked."""
        by = (p for c in attack.rights if c.lower_ in {"by", "from"} and c.dep_ == "prep" for p in self.objects(c))
        told = (v for v in attack.rights if v.dep_ in {"relcl", "acl"} and v.lemma_ in _WAGING and not _is_of_itself(v))
        first = first_conjunct(attack)  # the parse may take "missile and drone attacks" for three things
        above = first.head if first.dep_ == "dobj" and first.head.lemma_ in _WAGING else _joined(first)
        wagers = (p for verb in (*told, above) if verb is not None and (p := self.actor(verb)))
        return self.possessor(attack) or next(by, None) or next(wagers, None) or self.attacker(attack)

    def blamed(self, deed: Token) -> str | None:
        """Who is punished or blamed for what a noun names ("sanctions on Oslo for its tests", "blamed Oslo for")."""
        reason = _reason(deed)
        if reason is None:
            return None
        blaming = reason.head
        agents = (c for by in blaming.children if by.dep_ == "agent" for c in by.children)
        if not any(self._words.has("punish", token) for token in (blaming, *blaming.children, *agents)):
            return None
        heads = [c for c in blaming.subtree if c.i < reason.i]
        if not self._words.has("punish", blaming) and blaming.pos_ in {"NOUN", "PROPN"}:  # "Oslo sanctions Finns over"
            nearest = reversed(list(blaming.lefts))
            owners = (p for t in nearest if t.dep_ in {"amod", "poss"} and (p := self._parties.of(t)))
            return next(owners, None) or self._parties.of(blaming)
        charged = [
            c for c in heads if c.dep_ == "dobj" or (c.dep_ == "pobj" and c.head.lower_ in {"on", "against", "at"})
        ]
        hit = blaming.head.head if blaming.dep_ == "pobj" and blaming.head.dep_ == "agent" else blaming
        charged += [c for c in hit.children if c.dep_ == "nsubjpass"]
        charged += [hit.head] if hit.dep_ == "acl" else []  # "Oslo's firms hit by sanctions over"
        found = (self._parties.of(token) or self._named_possessor(token) for token in charged)
        return next((party for party in found if party), None)

    def _agents(self, by: Token) -> Iterator[str]:
        """Who follows "by", also behind a participle that the parse takes for a verb ("by retreating troops")."""
        yield from self.objects(by)
        for participle in by.children:
            if participle.dep_ == "pcomp" and participle.i == by.i + 1:
                yield from (p for c in participle.children if c.dep_ == "dobj" and (p := self._parties.of(c)))

    def objects(self, preposition: Token) -> Iterator[str]:
        """The parties behind a preposition."""
        for _, party in self.parties_behind(preposition):
            yield party

    def parties_behind(self, preposition: Token) -> Iterator[tuple[Token, str]]:
        """The nouns behind a preposition that stand for a party, with it."""
        for child in preposition.children:
            if child.dep_ != "pobj":
                continue
            party = self._parties.of(child)
            if party is None and preposition.lower_ == "from" and child.lemma_ in _STORES:
                party = self._keeper(child)
            if party is not None:
                yield child, party

    def _keeper(self, store: Token) -> str | None:
        """Whose the store is from which weapons come ("from its own stocks", "from Swedish warehouses")."""
        if any(child.lower_ in _BYGONE for child in store.lefts):
            return None  # "from old Soviet stocks" says where it stood once
        pronoun = next((child for child in store.lefts if child.tag_ == "PRP$"), None)
        return self._parties.antecedent(pronoun) if pronoun is not None else self.possessor(store)


_BYGONE = frozenset({"old", "former", "soviet", "east", "cold", "vintage", "surplus"})
_STORES = frozenset(
    "stock stockpile warehouse depot arsenal store storage reserve inventory supply factory plant outpost barracks "
    "base checkpoint".split()
)
_PAPERS = frozenset("contract deal agreement accord pact treaty memorandum decree order bill law plan".split())
# What one has in order to do something ("took a loan to buy tanks"), or gets leave by ("got the green light to send").
_MEANS = frozenset("loan money fund credit million billion dollar euro pound cash grant budget".split())
_LEAVES = frozenset(
    "light permission approval consent go-ahead authorisation authorization licence license clearance leave nod "
    "blessing mandate permit".split()
)
_GETTING = frozenset({"receive", "get", "obtain", "secure", "win", "seek", "await", "need", "have", "request", "gain"})
# Verbs whose subject makes the attack that is their object.
_WAGING = frozenset(
    "launch carry conduct make stage mount order wage unleash perform execute begin start step intensify escalate "
    "resume renew continue open return".split()
)
# What is reported is not the reporter's, unless he does it himself.
_REPORTING = frozenset({"put", "estimate", "report", "mention", "describe", "count", "identify", "document"})
_CONTROLLED = frozenset({"xcomp", "advcl", "pcomp"})
_CLAIMING = frozenset("say claim believe think allege suspect insist maintain assert suggest acknowledge".split())
_SAID = frozenset({"xcomp", "ccomp"})
# What follows these is done by the object of the verb above ("stopped Oslo from sending", "accused of").
_OF_THE_OBJECT = frozenset({"of", "from", "for", "into", "against", "with"})
_TEACHING = frozenset({"train", "teach", "instruct", "school", "coach", "drill"})
# Verbs that want their addressee, the object of a preposition, to do something.
_APPEALING = frozenset({"plead", "call", "appeal", "prevail", "lean", "rely", "count", "depend", "pray", "wait"})
_ADDRESSING = frozenset({"with", "on", "upon", "to", "for"})
_DESCRIBING = frozenset({"acl", "amod", "relcl"})  # "destroyed in areas held by Oslo" does not say who destroyed
_PUNISHING = frozenset({"impose", "slap", "place", "put", "sanction", "sanctions", "levy", "announce"})
_PERMISSIONS = frozenset({"permission", "consent", "approval", "authorisation", "authorization", "licence", "license"})
_PLANS = frozenset(
    "deal plan decision promise pledge request bid offer agreement intention willingness readiness attempt effort "
    "desire commitment proposal move contract vow".split()
)
_CHARGING = frozenset({"accuse", "suspect", "warn", "stop", "prevent", "dissuade", "discourage", "bar"})
_CHARGED = frozenset({"accuse", "suspect", "charge", "involve", "allege", "say", "believe", "think"})
_PRONOUNS = frozenset({"it", "they"})
_AIMING = frozenset({"target", "hit", "strike", "aim", "direct", "wound", "kill"})  # "an attack targeting Oslo"
_HIT = ONTO | {"over", "in", "near", "across"}


def _reason(deed: Token) -> Token | None:
    """The preposition by which a deed is why something is done ("for", "over", "due to", "because of")."""
    if deed.dep_ != "pobj":
        return None
    preposition = deed.head
    if preposition.lower_ == "to" and preposition.head.lower_ == "due":
        preposition = preposition.head
    return preposition if preposition.lower_ in {"for", "over", "due", "because"} else None


def _resumed(verb: Token) -> Token | None:
    """Who does what follows a relative clause, where the parse takes it to go on ("Oslo, which has none, offered")."""
    root, before = verb.sent.root, verb.nbor(-1).text if verb.i else ""
    participle = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"} and before == ","
    told = (c for c in root.children if c.dep_ == "relcl" and participle)
    return root if any(verb in clause.subtree for clause in told) and root.pos_ in {"NOUN", "PROPN"} else None


def is_participle(verb: Token) -> bool:
    """Whether a verb behind a noun is a past participle, which taggers take for a past tense at times."""
    past = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}
    return past and not any(child.dep_ == "nsubj" for child in verb.children)


def _is_of_itself(clause: Token) -> bool:
    """Whether a relative clause says what an attack does, and so not who makes it ("the raid that began on Monday")."""
    return any(child.dep_ == "nsubj" and child.tag_ in {"WDT", "WP"} for child in clause.children)


def _joined(attack: Token) -> Token | None:
    """The verb by which somebody joins an attack ("took part in the raids")."""
    verb = attack.head.head if attack.dep_ == "pobj" and attack.head.lower_ == "in" else attack.head
    part = verb.lemma_ == "take" and any(child.lower_ == "part" for child in verb.children)
    return verb if part or verb.lemma_ in {"participate", "join"} else None


def _subject_of(verb: Token, passive: bool) -> Token | None:
    """The subject of a verb, of a passive one too if that is wanted."""
    told = next((c for c in verb.children if c.dep_ == "nsubj" or (passive and c.dep_ == "nsubjpass")), None)
    before = verb.nbor(-1) if verb.i else verb
    misread = verb.tag_ in {"VBD", "VBZ"} and before.dep_ == "pobj" and before.head.lower_ == "as"
    gerund = verb.tag_ == "VBG" and before.pos_ == "PROPN" and before.dep_ == "pobj" and before.head.lower_ == "of"
    return before if told is None and (misread or gerund) else told  # "as Oslo | sent", "word of Oslo | agreeing"


def _told_with(verb: Token) -> Token | None:
    """What is told, which a participle behind who tells it goes on ("drones flew in, Oslo said, | damaging a tank")."""
    teller = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or not is_speech(teller) or verb.i < teller.i:
        return None
    return next((child for child in teller.lefts if child.dep_ == "ccomp"), None)


def _meets(preposition: Token, clause: Token) -> bool:
    """Whether an infinitive follows at once what a preposition takes ("for Oslo | to send")."""
    return preposition.right_edge.i + 1 == next((c.i for c in clause.lefts if c.lower_ == "to"), -1)


def _is_last(verb: Token) -> bool:
    """Whether nothing above a verb says who does it: it is the main verb, or what somebody says or reports."""
    if verb.head == verb or (verb.dep_ in {"ccomp", "parataxis"} and verb.pos_ == "VERB"):
        return True
    another = verb.dep_ == "conj" and (verb.tag_ == "VBZ" or any(c.dep_ == "aux" for c in verb.children))
    return verb.dep_ not in _CONTROLLED and verb.head.lemma_ in _REPORTING and not another  # "put men there and is"


def _for_whom(verb: Token) -> Token | None:
    """The noun between "for" and an infinitive, which does what that says ("leave for Oslo to send tanks")."""
    mark = next((c for c in verb.children if c.lower_ == "for" and c.dep_ == "mark"), None)
    return next((c for c in mark.children if c.dep_ == "pobj"), None) if mark is not None else None


def _said_of(verb: Token) -> Token | None:
    """The noun before an aside of saying that does what the verb says ("the gunners it says have used mines")."""
    asides = [c for c in verb.children if c.dep_ == "parataxis"]
    if verb.dep_ in _SAID and verb.head.dep_ in {"relcl", "ccomp"}:
        asides.append(verb.head)
    for aside in asides:
        sayer = next((child for child in aside.children if child.dep_ == "nsubj" and child.pos_ == "PRON"), None)
        if sayer is not None and sayer.i and aside.lemma_ in _CLAIMING and sayer.nbor(-1).pos_ in {"NOUN", "PROPN"}:
            return sayer.nbor(-1)
    return None


def _controller(verb: Token) -> Token | None:
    """The object of a higher verb that does what this one says ("urged Oslo to send", "accused Oslo of sending")."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ == "conj" and verb.tag_ == "VB" and above.tag_ in {"VBZ", "VBD", "VBP"}:
        asked = any(c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB" and c.i < verb.i for c in above.children)
        objects = (c for c in above.children if c.dep_ == "dobj" and asked)
        return next(objects, None)  # "urges Oslo to recognise it and cancel the sale"
    taught = above.lemma_ in _TEACHING and verb.head.lower_ in {"on", "in"}
    if verb.dep_ == "pcomp" and verb.head.lower_ not in _OF_THE_OBJECT and not taught:
        return None  # "helped Oslo by sending": who helped sent
    if above.lemma_ in _APPEALING and verb.tag_ == "VB" and verb.dep_ in {"xcomp", "advcl"} and above.i < verb.i:
        addressed = (c for p in above.children if p.lower_ in _ADDRESSING and p.i < verb.i for c in p.children)
        return next((noun for noun in addressed if noun.dep_ == "pobj"), None)
    if verb.dep_ == "pcomp" and above.dep_ == "dobj" and above.head.lemma_ in _CHARGING:
        return above
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for" and above.lemma_ in _PUNISHING:
        hit = (c for p in above.subtree if p.lower_ == "on" for c in p.children if c.dep_ == "pobj")
        sanctioned = (c for c in above.children if c.dep_ == "dobj" and above.lemma_ == "sanction")
        return next(hit, None) or next(sanctioned, None)  # "sanctions on Oslo for", "sanction Oslo for"
    if verb.dep_ not in {"xcomp", "ccomp", "pcomp", "advcl"} or above.pos_ != "VERB" or above.i > verb.i:
        return None
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    if verb.dep_ == "advcl" and verb.tag_ != "VB":
        return None
    objects = (child for child in above.children if child.dep_ in {"dobj", "dative"} and child.i < verb.i)
    means = _MEANS | _LEAVES if above.lemma_ in _GETTING else _MEANS
    controller = next((child for child in objects if not (child.lemma_ in means or child.like_num)), None)
    if controller is None:
        accused = verb.dep_ == "pcomp" and above.dep_ == "relcl" and above.lemma_ in _CHARGING
        return above.head if accused else None  # "firms | it accuses of selling"
    if controller.tag_ not in {"WDT", "WP"}:
        return controller
    before = reversed(controller.doc[max(controller.sent.start, controller.i - 2) : controller.i])
    return next((noun for noun in before if noun.pos_ in {"NOUN", "PROPN"}), controller)  # "firms that it accuses of"
