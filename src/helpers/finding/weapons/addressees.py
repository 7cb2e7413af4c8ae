"""To whom weapons go by the words around a verb of giving: objects, "to" and "for", whom they help, who asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from helpers.finding.tokens import beside
from helpers.finding.weapons.doers import Doers
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Addressees:
    """Reads to whom the verbs of giving of one article give.

    Parameters
    ----------
    words
        What words say about weapons.
    parties, doers
        Whom tokens stand for, and who does what a verb says.
    """

    def __init__(self, words: MaterielWords, parties: Parties, doers: Doers) -> None:
        self._words = words
        self._parties = parties
        self._doers = doers

    def endowed(self, verb: Token) -> str | None:
        """Who is given weapons without a preposition ("sent Oslo's army ten tanks", "Oslo was promised ten tanks")."""
        whom = [c for p in verb.children if p.lower_ == "to" for c in p.children if c.tag_ in {"WDT", "WP"}]
        if whom and verb.dep_ == "relcl":
            return self._parties.of(verb.head)  # "Oslo, to which Bern has sent tanks"
        objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.pos_ != "ADP"]
        if objects and any(child.dep_ == "auxpass" for child in verb.children):
            return self._doers.subject(verb, passive=True)
        party = self._parties.of(objects[0]) if len(objects) > 1 else None
        if party is not None and objects[0].lower_ == "it" and party == self._doers.actor(verb):
            return self._doers.subject(verb.head)  # "Oslo urges Bern to send it tanks"
        return party

    def receiver(self, verb: Token, roles: Roles) -> str | None:
        """Who receives what a verb gives, if need be by the verb that it is coordinated with."""
        found = self._recipient(verb, roles) or self._bare_recipient(verb, roles)
        if found is None and verb.lemma_ in _DITRANSITIVE and beside(verb).pos_ == "PROPN":
            found = self._parties.named(beside(verb))
        if found is None and (aided := self._aided(verb)) is not None:
            found = aided
        if found is None and verb.dep_ == "relcl":
            objects = [c for c in verb.children if c.dep_ == "dobj" and not self._parties.is_weapon(c)]
            found = next((party for noun in objects if (party := self._parties.of(noun))), None)
        if found is None:
            users = (c for v in _meant_for(verb) for c in v.children if c.dep_ == "nsubj")
            found = next((p for c in users if (p := self._parties.of(c))), None)
        if found is None and verb.dep_ == "conj" and self._words.has("give", verb.head):
            after = beside(verb.head)
            found = self._recipient(verb.head, roles) or self._parties.named(after)
        return found if found != roles.supplier else None

    def _aided(self, verb: Token) -> str | None:
        """Who is said to be helped by what a verb gives ("send tanks to help Oslo defend itself")."""
        aims = (c for c in verb.children if c.dep_ in {"advcl", "xcomp"} and c.lemma_ in _AIDING and c.tag_ == "VB")
        users = (t for aim in aims for v in (aim, *aim.children) for t in v.children if t.dep_ in {"dobj", "nsubj"})
        return next((party for token in users if (party := self._parties.of(token))), None)

    def _recipient(self, verb: Token, roles: Roles) -> str | None:
        """The indirect object, or the first "to" or "for" with a party in the rest of the clause."""
        for child in verb.children:
            if child.dep_ == "dative" and child.pos_ != "ADP" and (party := self._parties.of(child)):
                return party
        links = [token for token in verb.subtree if token.i > verb.i and token.lower_ in {"to", "for"}]
        towards = any(token.lower_ == "to" and any(self._doers.objects(token)) for token in links)
        for token in links:
            if towards and token.lower_ == "for":
                continue  # "ammunition for Oslo's guns to Riga"
            if token.dep_ in {"prep", "dative"}:
                if any(t.pos_ == "VERB" and t.tag_ in _FINITE for t in token.doc[verb.i + 1 : token.i]):
                    return None
                for party in self._doers.objects(token):
                    if party != roles.supplier:
                        return self._onwards(verb, token.i, roles) or party
                bodies = (self._parties.body(c) for c in token.children if c.dep_ == "pobj" and token.lower_ == "to")
                users = (by for c in token.children if c.lemma_ == "use" for by in c.children if by.lower_ == "by")
                used = (party for by in users for party in self._doers.objects(by))  # "for use by Oslo"
                if (body := next((name for name in (*bodies, *used) if name), None)) is not None:
                    return body
        return None

    def _onwards(self, verb: Token, place: int, roles: Roles) -> str | None:
        """To whom it goes in the end ("to Oslo for delivery | to Riga", "to Oslo to give | to Riga")."""
        given = (t for t in verb.subtree if t.i > place and t.tag_ == "VB" and self._words.has("give", t))
        for last in given:
            to = (c for c in last.children if c.lower_ == "to" and c.pos_ == "ADP" and c.i > last.i)
            if (party := next((p for link in to for p in self._doers.objects(link)), None)) is not None:
                return party
        for token in verb.subtree:
            if token.i > place and token.lower_ == "for":
                for step in (c for c in token.children if c.dep_ == "pobj" and c.lemma_ in _STEPS):
                    links = (c for c in step.children if c.lower_ in {"to", "by", "in"})
                    ends = (p for link in links for p in self._doers.objects(link) if p != roles.supplier)
                    return next(ends, None)
        return None

    def _bare_recipient(self, verb: Token, roles: Roles) -> str | None:
        """A recipient that the parse takes for part of the weapon's name ("send Kyiv missiles", "Oslo's men | 9 guns").

        A number ends it, since nothing that says whose they are stands before the number of weapons.
        """
        after = beside(verb)
        words = list(takewhile(lambda token: not token.like_num, verb.doc[verb.i + 1 : verb.i + _NAMED]))
        counted = len(words) + 1 < _NAMED and words[-1:] and words[-1].pos_ in {"NOUN", "PROPN", "ADJ"}
        if verb.lemma_ in _DITRANSITIVE and counted and all(token.pos_ in _NOMINAL for token in words):
            found = next((p for token in reversed(words) if (p := self._parties.of(token))), None)
            roles.owner = None if roles.owner == found else roles.owner
            return found
        name = after.pos_ == "PROPN" or self._parties.is_place(after)
        name = name and self._parties.of(after) != self._doers.actor(verb)  # "Britain will send RAF jets"
        if not name or roles.owner is None or self._parties.of(after) != roles.owner:
            return None
        recipient, roles.owner = roles.owner, None
        return recipient

    def asker(self, verb: Token, roles: Roles) -> str | None:
        """Who asks somebody to give weapons, and so wants them himself ("Oslo pleads with Bern to send tanks")."""
        above = verb.head
        if verb.dep_ == "pcomp" and above.lower_ == "for" and above.head.lemma_ == "thank":
            return self._doers.actor(above.head)  # "Oslo thanked Bern for sending tanks"
        if verb.dep_ == "acl" and verb.tag_ == "VB" and self._words.has("ask", above):
            asker = self._doers.possessor(above)
            return asker if asker != roles.supplier else None
        asking = verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.tag_ == "VB" and above.lemma_ in _ASKING
        called = (
            verb.tag_ == "VB" and above.lemma_ == "call" and any(c.lower_ in {"on", "upon"} for c in above.children)
        )
        asker = self._doers.actor(above) if asking or called else None
        if called and (asker is None or not self._parties.at_war(asker)):
            return None  # "Oslo called on Bern to send tanks", which may be for others
        return asker if asker != roles.supplier else None

    def to_army(self, verb: Token) -> bool:
        """Whether an army of a state receives what a verb gives, which no crew of the giver goes along to."""
        links = (c for c in verb.children if c.lower_ == "to" and c.dep_ in {"prep", "dative"})
        armies = (c for link in links for c in link.children if c.dep_ == "pobj" and self._words.has("military", c))
        return any(self._parties.of(army) not in {None, *self._words.alliances} for army in armies)


_NAMED = 7  # tokens from a verb to the number of weapons behind their receiver
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
_AIDING = frozenset({"help", "assist", "support"})
_STEPS = frozenset({"delivery", "transfer", "shipment", "handover", "donation", "use", "export"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DITRANSITIVE = frozenset({"give", "hand", "send", "sell", "lend", "offer", "promise", "grant", "pledge", "gift"})
_ASKING = frozenset({"ask", "plead", "beg", "implore", "appeal", "request", "beseech", "want", "need"})


def _meant_for(verb: Token) -> Iterator[Token]:
    """What somebody is to do with what a verb gives ("supply arms for Oslo to defend itself")."""
    marks = (t for t in verb.subtree if t.i > verb.i and t.lower_ == "for" and t.dep_ == "mark")
    return (mark.head for mark in marks if mark.head.tag_ == "VB")
