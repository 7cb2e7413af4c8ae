"""Who fights whom and who aids whom, as one article says: what tells whose a weapon is where a clause does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable
from functools import cached_property
from itertools import product

from helpers.finding.tokens import MODIFIERS
from helpers.finding.weapons.shapes import ONTO, SHOOTING_DOWN
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Doc, Token

Party = Callable[[Token], str | None]
Sides = tuple[list[str], list[str]]
# Who gives aid of which no giver is named.
ANYBODY = ""


class Conflict:
    """The wars and the aid that one article speaks of.

    Parameters
    ----------
    doc
        The parsed article.
    words
        What words say about weapons.
    party
        The state or group that a token names, lies in or belongs to.
    site
        Whether a modifier of an attack only says where it was.
    """

    def __init__(
        self, doc: Doc, words: MaterielWords, party: Party, site: Callable[[Token], bool] | None = None
    ) -> None:
        self._words = words
        self._named = party
        self._site = site
        self._foes: dict[str, Counter[str]] = {}
        self._attackers: Counter[str] = Counter()
        self._attacked: Counter[str] = Counter()
        self._aided: dict[str, Counter[str]] = {}
        for token in doc:
            self._note_war(*self._sides(token))
            self._note_foes(*self._downing(token))
            for giver, receiver in product(*self._aid(token)):
                self._aided.setdefault(giver, Counter())[receiver] += giver != receiver

    def __contains__(self, party: str) -> bool:
        return self.opponent(party) is not None

    def opponent(self, party: str) -> str | None:
        """Whom the article says a party fights; None where it says it of nobody, or of several as often.

        Where no clause names both sides, the one who is said to attack and the one who is said to be attacked are.
        """
        if self._foes:
            return _most(self._foes.get(party, Counter()))
        sides = _most(self._attackers), _most(self._attacked)
        if party not in sides or None in sides or sides[0] == sides[1]:
            return None
        return sides[1] if party == sides[0] else sides[0]

    def attacks(self, party: str) -> bool:
        """Whether a party is said to attack more often than to be attacked."""
        return self._attackers[party] > self._attacked[party]

    def aided(self, giver: str) -> str | None:
        """Whom the article says a party aids, or else whom it says to be aided."""
        if own := _most(self._aided.get(giver, Counter())):
            return own
        return self._aided_most if self._aided_most not in {giver, self.opponent(giver)} else None

    @cached_property
    def _aided_most(self) -> str | None:
        """Whom the article says most often to be aided, by whomever."""
        return _most(sum(self._aided.values(), Counter[str]()))

    def _note_foes(self, ones: list[str], others: list[str]) -> None:
        for one, other in product(set(ones), set(others)):
            if one != other:
                self._foes.setdefault(one, Counter())[other] += 1
                self._foes.setdefault(other, Counter())[one] += 1

    def _note_war(self, ones: list[str], others: list[str]) -> None:
        self._note_foes(ones, others)
        self._attackers.update(set(ones))
        self._attacked.update(set(others))

    def _sides(self, token: Token) -> Sides:
        """Whom a word sets against whom: "X's war on Y", "the war between X and Y", "X invaded Y"."""
        fought = self._words.has("war", token) or self._words.has("assault", token)
        for between in (self._behind(token, {"between"}), self._both(token)) if fought else ():
            if len(between) == 2:
                return between[:1], between[1:]
        if token.pos_ == "VERB" and self._words.has("wage", token):
            return self._doing(token), self._suffering(token)
        if token.lemma_ == "defend" and (foes := self._behind(token, {"against", "from"})):
            return foes, self._doing(token) or self._suffering(token)
        if token.pos_ == "VERB" and token.lemma_ in _HURLING:
            heads = [token, *(noun for c in token.children for noun in (c, *c.conjuncts))]
            hit = [party for head in heads for party in self._behind(head, ONTO)]
            return (self._doing(token), hit) if hit else ([], [])
        if token.pos_ not in {"NOUN", "PROPN"} or not fought:
            return [], []
        before = [child for child in token.lefts if child.dep_ in MODIFIERS and not (self._site and self._site(child))]
        joined = [p for child in before for t in (*child.lefts, child) if (p := self._party(t))]
        if len(set(joined)) == 2 and self._words.has("war", token):
            return joined[:1], joined[-1:]
        return joined or self._at(token) or self._behind(token, {"by"}), self._behind(token, _AGAINST)

    def _both(self, war: Token) -> list[str]:
        """Whose troops fight each other, named by adjectives ("clashes between Danish and Finnish troops")."""
        sides = (c for p in war.rights if p.lower_ == "between" for c in p.children if c.dep_ == "pobj")
        adjectives = (c for noun in sides for c in noun.lefts if c.dep_ in MODIFIERS)
        return self._parties(adjectives)

    def _downing(self, token: Token) -> Sides:
        """Who shoots down whose weapons ("X intercepted Y's drones", "X downed missiles fired by Y")."""
        shot = token.lemma_ != "shoot" or any(child.lower_ == "down" for child in token.children)
        if token.pos_ != "VERB" or token.lemma_ not in _DOWNING or not shot:
            return [], []
        objects = [c for c in token.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ == "NOUN"]
        owners = [p for o in objects for c in o.lefts if c.dep_ in MODIFIERS and (p := self._party(c))]
        clauses = (c for o in objects for c in o.rights if c.dep_ in {"acl", "relcl"} and c.lemma_ in _HURLING)
        return self._doing(token), owners or [p for clause in clauses for p in self._doing(clause)]

    def _at(self, war: Token) -> list[str]:
        """Who is "at war"."""
        return self._doing(war.head.head) if war.dep_ == "pobj" and war.head.lower_ == "at" else []

    def _aid(self, token: Token) -> Sides:
        """Who is said to aid whom: "X's support for Y", "X will help Y", "support for Y"."""
        if token.pos_ == "NOUN" and self._words.has("aid", token):
            givers = [p for child in token.lefts if child.dep_ in MODIFIERS and (p := self._party(child))]
            return givers or [ANYBODY], self._behind(token, {"to", "for"})
        if token.pos_ == "VERB" and self._words.has("aid", token):
            return self._doing(token) or [ANYBODY], self._suffering(token)
        return [], []

    def _doing(self, verb: Token) -> list[str]:
        if any(child.dep_ == "nsubjpass" for child in verb.children) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
            return self._behind(verb, {"by"})
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        if not subjects and (verb.dep_ == "conj" or (verb.dep_ in {"advcl", "xcomp"} and verb.tag_ in {"VB", "VBG"})):
            return self._doing(verb.head)
        return self._parties(subjects)

    def _suffering(self, verb: Token) -> list[str]:
        objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
        found = self._parties([*objects, verb.head] if verb.dep_ == "acl" else objects)
        onto = {"against"} if verb.lemma_ in _CONTENDING else _AGAINST  # "fought in X" says where
        return found or [p for head in (*objects, verb) for p in self._behind(head, onto)]

    def _behind(self, head: Token, prepositions: Container[str]) -> list[str]:
        objects = [c for p in head.rights if p.lower_ in prepositions for c in p.children if c.dep_ == "pobj"]
        sites = [c for o in objects if o.lemma_ in _SITES for c in o.lefts if c.dep_ in MODIFIERS]
        sites = sites if self._is_fight(head) else []
        return self._parties(objects) or self._parties(sites)  # "raids on Danish positions"

    def _is_fight(self, head: Token) -> bool:
        """Whether a noun of attack or war, or a verb with such a noun or none for its object, is told of."""
        deeds = [c for c in head.children if c.dep_ == "dobj"] if head.pos_ == "VERB" else [head]
        return all(any(self._words.has(role, deed) for role in ("assault", "war")) for deed in deeds)

    def _parties(self, heads: Iterable[Token]) -> list[str]:
        return [party for first in heads for token in (first, *first.conjuncts) if (party := self._party(token))]

    def _party(self, token: Token) -> str | None:
        """The party of a noun, or of what it counts ("dozens of Swedish missiles"); pronouns are too often misread."""
        if token.pos_ == "PRON":
            return None
        counted = (c for of in token.rights if of.lower_ == "of" for c in of.children if token.lemma_ in _COUNTS)
        return self._named(token) or next((party for noun in counted if (party := self._named(noun))), None)


_SITES = frozenset(
    "position base basis target site stronghold troop force camp facility depot launcher outpost".split()
)
_DOWNING = SHOOTING_DOWN | {"repel", "thwart"}
_CONTENDING = frozenset({"fight", "battle"})
_HURLING = frozenset({"fire", "launch", "shoot", "lob", "hurl", "rain", "unleash"})
_COUNTS = frozenset({"dozen", "hundred", "thousand", "score", "wave", "series", "number", "group", "ten", "salvo"})
_AGAINST = frozenset("against on of in into upon with at across over near".split())


def _most(votes: Counter[str]) -> str | None:
    """The party named most often, None where two are."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
