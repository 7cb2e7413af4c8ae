"""The states, alliances and armed groups that words of an article stand for, and whom they are at war with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Container
from functools import cached_property
from operator import itemgetter

from helpers.finding.actors import WEST, Cast
from helpers.finding.places import SETTLEMENTS, Gazetteer
from helpers.finding.tokens import COMPOUNDED, MODIFIERS, SUBJECTS, beside
from helpers.finding.weapons.conflict import ANYBODY, Conflict
from helpers.finding.weapons.groups import LYING, REBELS, RISEN, STATES, Groups
from helpers.finding.weapons.pronouns import Pronouns
from helpers.finding.weapons.shapes import subjects_before, teller_above, teller_of_itself
from helpers.finding.weapons.words import MaterielWords, is_western, led_by
from helpers.reading.parse import Doc, Token


class Parties:
    """The states, alliances and groups that tokens of one article stand for.

    Parameters
    ----------
    doc
        The parsed article.
    words
        What words say about weapons.
    cast
        Who is who in the article.
    speaker
        For whom the words around a token are said: the party of "we" and "our".
    gazetteer
        The states and places that words alone stand for.
    materiel
        The tokens that name weapons ("fighters" that are aircraft).

    Attributes
    ----------
    cast
        As given.
    """

    def __init__(
        self,
        doc: Doc,
        words: MaterielWords,
        cast: Cast,
        speaker: Callable[[Token], str | None],
        gazetteer: Gazetteer,
        materiel: Container[int] = (),
    ) -> None:
        self._doc = doc
        self._words = words
        self.cast = cast
        self._speaker = speaker
        self._gazetteer = gazetteer
        self._materiel = materiel
        self._pronouns = Pronouns(self.of, self.named)
        self._groups = Groups(doc, words, cast, self.place, self._sites)
        self._found: dict[int, str | None] = {}

    def of(self, token: Token) -> str | None:
        """The party of a noun phrase by its head: its own name, what it belongs to, or an armed group's description."""
        if token.i not in self._found:
            self._found[token.i] = self._find(token)
        return self._found[token.i]

    def _find(self, token: Token) -> str | None:
        word = token.lower_
        if word in _WE and token.pos_ != "PROPN":
            return self._speaker(token)
        if word == "it" and self._of_a_package(token):
            return None
        if (party := self._pronouns.of(token)) is not None:
            return party
        if word == "they" and (teller := teller_of_itself(token)) is not None:
            return self.of(teller)
        if token.text in {"West", "Western"} or is_western(token):
            return WEST
        if (states := self._states_together(token)) is not None:
            return states
        if (party := self._beside_description(token)) is not None:
            return party
        if (alliance := self._whose_states(token)) is not None:
            return alliance
        if self._is_of_others(token):
            return None
        if any(child.tag_ == "WP$" for child in token.lefts) and (owner := self.whose(token)) is not None:
            return owner
        if token.text in {"North", "South"} and self._is_korea(token):
            return f"{token.text} Korea"
        if (army := led_by(token) or self._groups.listed(token) or self._navy(token)) is not None:
            return army
        return self._by_name(token) if self._is_actor(token) else None

    def _beside_description(self, noun: Token) -> str | None:
        """The party named behind what describes it ("its ally Oslo", "two members, Oslo and Bern", "rebels M23")."""
        described = noun.lemma_.lower() in _OTHERS | _MEMBERS or self._words.has("group", noun)
        named = (c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and described)
        return next((party for token in named if (party := self.of(token))), None)

    def _is_of_others(self, noun: Token) -> bool:
        """Whether a noun is for another than whose it is ("Oslo's allies"; "the NATO ally" is one of its states)."""
        word = noun.lemma_.lower()
        if word in _OTHERS and not any(child.dep_ in {"amod", "compound"} for child in noun.lefts):
            return True
        return word in _MEMBERS and any(self.cast.country(c) in self._words.alliances for c in noun.lefts)

    def _whose_states(self, noun: Token) -> str | None:
        """The alliance all of whose states a plural means ("NATO countries")."""
        if noun.tag_ != "NNS" or noun.lemma_.lower() not in STATES:
            return None
        unions = (self.cast.country(child) for child in noun.lefts if child.dep_ in COMPOUNDED)
        return next((union for union in unions if union in self._words.alliances), None)

    def _states_together(self, noun: Token) -> str | None:
        """Several states that are called by part of the world or alliance ("Arab states", "NATO allies")."""
        lemma = noun.lemma_.lower()
        if lemma not in STATES | {"ally", "member"}:
            return None
        for child in noun.lefts:
            if child.lower_ in _LEAGUES and lemma in STATES:
                return f"{child.text} states"
            if child.lower_ in _REGIONAL and noun.tag_ == "NNS":
                return f"{child.lower_} {noun.lower_}"
            if lemma == "ally" and noun.tag_ == "NNS" and child.text == "NATO":
                return f"NATO {noun.lower_}"
        return None

    def _is_actor(self, token: Token) -> bool:
        """Whether a word can stand for a party: no common noun but for those who act, and capitals so tagged."""
        placed = token.text[0].isupper() and self._is_state(token)  # a capital that the tagger takes for a noun
        return token.pos_ != "NOUN" or token.lemma_.lower() in _ENEMIES or placed or self._acts(token)

    def _by_name(self, token: Token) -> str | None:
        """The party that a name or description stands for, for "the enemy" the speaker's."""
        lemma = token.lemma_.lower()
        if re.fullmatch(REBELS, lemma):
            lefts = reversed(list(token.lefts))
            state = next((state for child in lefts if (state := self.cast.country(child))), None)
            if state is None:
                return self._group(token) or self._words.group(token)  # rebels in a state are not that state's
            if lemma in RISEN:
                return self._groups.risen(token, state)
        party = self._crowned(token) or self.cast.country(token) or self._seated(token)
        if party is None and lemma in _ENEMIES:
            telling = teller_above(token)
            told = self.of(telling) if telling is not None and telling.lemma_.lower() not in _ENEMIES else None
            party = self.enemy(self._speaker(token)) or self.enemy(told) or self._invading(token)
        party = party or self._group(token) or self._words.group(token)
        return party or self._told_of(token) or self._of_speaker(token) or self._governed(token)

    def _crowned(self, force: Token) -> str | None:
        """Whose a royal force is ("the Royal Danish Navy"); "Royal" alone may be a princess, or British."""
        lefts = list(force.lefts)
        royal = any(child.text == "Royal" for child in lefts)
        return next((state for c in lefts if royal and c.text != "Royal" and (state := self.cast.country(c))), None)

    @cached_property
    def _invader(self) -> str | None:
        """Who is known to have invaded a state that the article names."""
        named = {country for token in self._doc if token.text[0].isupper() and (country := self.cast.country(token))}
        return self._words.invader(named, self.cast.month)

    def _invading(self, enemy: Token) -> str | None:
        """Whose "the enemy" of whoever speaks for nobody is, if the sentence is of no other war."""
        invader = self._invader
        sites = self._sites(enemy) - {invader}
        return invader if all(self._words.invader({site}, self.cast.month) == invader for site in sites) else None

    def _sites(self, word: Token) -> set[str]:
        """The states that a word's sentence tells of what happens in."""
        lying = (t for t in word.sent if t.dep_ == "pobj" and t.head.lower_ in LYING and t.text[0].isupper())
        return {state for name in lying if (state := self.place(name))}

    @cached_property
    def _conflict(self) -> Conflict:
        """Who fights and aids whom in the article."""
        return Conflict(self._doc, self._words, self._fighter, self.is_site)

    @cached_property
    def mentioned(self) -> list[tuple[int, str]]:
        """Which states and groups the article names, each with its place; pronouns left out."""
        words = (token for token in self._doc if token.pos_ in _NAMING)
        return [(token.i, party) for token in words if (party := self.of(token) or self._placed(token))]

    def mentioned_in(self, start: int, end: int) -> list[tuple[int, str]]:
        """The same for tokens start to end, end exclusive."""
        first, last = (bisect_left(self.mentioned, place, key=itemgetter(0)) for place in (start, end))
        return self.mentioned[first:last]

    @cached_property
    def times_mentioned(self) -> Counter[str]:
        """How often the article names each party."""
        return Counter(party for _, party in self.mentioned)

    @cached_property
    def main(self) -> str | None:
        """Whom the article names most."""
        return max(self.times_mentioned, key=lambda party: self.times_mentioned[party], default=None)

    def _placed(self, token: Token) -> str | None:
        """The state that a name lies in or belongs to."""
        return self.place(token) if token.pos_ != "NOUN" else None

    def is_weapon(self, token: Token) -> bool:
        """Whether a token names a weapon, which receives nothing ("shells for the National Guard's guns")."""
        return token.i in self._materiel

    def place(self, token: Token) -> str | None:
        """The state that a token names, lies in or belongs to, actor or not."""
        named = (self.cast.home(c.text) for c in token.lefts if c.dep_ == "compound" and token.lemma_ in _REGIONS)
        return self.cast.home(token.text) or self.cast.country(token) or next((p for p in named if p), None)

    def hit(self, token: Token) -> str | None:
        """The state that is hit where a token tells what is, "the city" for the place named last."""
        if token.pos_ in {"PROPN", "ADJ"}:
            return self.place(token)
        if token.lemma_ not in SETTLEMENTS or not any(child.lower_ == "the" for child in token.lefts):
            return None
        before = reversed(token.doc[max(0, token.i - _RECENT) : token.i])
        towns = (t for t in before if t.pos_ == "PROPN" and self._gazetteer.is_town(t.text))
        return next((party for town in towns if (party := self.place(town)) is not None), None)

    def _fighter(self, token: Token) -> str | None:
        """The state or armed group that a token stands for in a war."""
        return self.place(token) or self._words.group(token)

    def is_place(self, token: Token) -> bool:
        """Whether a word is a state's or town's name, whatever the tagger makes of it ("sends | Oslo Danish tanks")."""
        return self.cast.home(token.text) is not None

    def called(self, word: str) -> str | None:
        """The state that a word by itself stands for."""
        return self._gazetteer.state(word)

    def is_site(self, modifier: Token) -> bool:
        """Whether a town before a noun of attack says where it was made ("a Baghdad air strike")."""
        name = modifier.dep_ in COMPOUNDED and modifier.pos_ == "PROPN"
        return name and self._gazetteer.is_town(modifier.text)

    def named(self, token: Token) -> str | None:
        """The party that a name stands for, be it a place's; no adjective's."""
        place = self.cast.home(token.text) is not None
        return self.of(token) if place or token.pos_ == "PROPN" else None

    def body(self, token: Token) -> str | None:
        """The company or group that a name stands for where no state does: who sells or is sent something."""
        if token.pos_ != "PROPN" or token.ent_type_ not in {"ORG", "NORP"}:
            return None
        name = self.cast.name(token)
        return name if name[0].isupper() and self.cast.kind(name) in {"organisation", "group"} else None

    def enemy(self, party: str | None) -> str | None:
        """The opponent of a party that the article says to be at war, or else is known to be in its month."""
        if party is None:
            return None
        return self._conflict.opponent(party) or self._words.opponent(party, self.cast.month)

    def fought(self, party: str | None) -> str | None:
        """Whose weapons a party destroys: its enemy's, and Ukraine's where it is the pro-Russian rebels."""
        rebels = party is not None and party.startswith("pro-russian ")
        return self.enemy(party) or ("Ukraine" if rebels else None)

    def known_foes(self, one: str | None, other: str) -> bool:
        """Whether two parties are known, beyond any article, to be at war in its month."""
        return one is not None and self._words.opponent(one, self.cast.month) == other

    def user(self, weapon: str) -> str | None:
        """Who alone fires a weapon in the war of which the article tells, as is known beyond it."""
        return self._words.user(weapon, self.times_mentioned, self.cast.month)

    def is_league(self, party: str) -> bool:
        """Whether a party is a body of states."""
        return party in self._words.alliances

    def at_war(self, party: str) -> bool:
        """Whether the article says that a party is at war, or it is known to be in its month."""
        return party in self._conflict or self._words.opponent(party, self.cast.month) is not None

    def attacks(self, party: str) -> bool:
        """Whether a party is at war and said to attack more often than to be attacked."""
        return self._conflict.attacks(party) and self.enemy(party) is not None

    def attacked(self, party: str) -> int:
        """1 for a party that the article says to be attacked more often than to attack, -1 for the contrary."""
        if (foe := self._words.opponent(party, self.cast.month)) is not None:
            return 1 if self._words.invader({party}, self.cast.month) == foe else -1
        return self._conflict.attacks(self.enemy(party) or "") - self._conflict.attacks(party)

    def main_foe(self, party: str) -> bool:
        """Whether a party is whom its enemy fights most (in "raids on the Houthis in Yemen" Yemen is not)."""
        return self.at_war(party) and self._conflict.opponent(self._conflict.opponent(party) or "") == party

    def shooter(self, teller: str | None) -> str | None:
        """Whose the shots are of which a party tells: its own if it is said to attack others, else its enemy's."""
        return teller if teller is not None and self._conflict.attacks(teller) else self.enemy(teller)

    def backed(self, supplier: str | None) -> str | None:
        """The party that the article says a supplier aids, or whoever is aided where no supplier is known."""
        return self._conflict.aided(supplier or ANYBODY)

    def possessor(self, token: Token) -> str | None:
        """The party that something belongs to by "of", also where the parse takes a verb for the head noun."""
        inner = next((c for c in token.lefts if c.dep_ == "compound" and self._acts(c)), None)
        return self.of(token) or (self.of(inner) if inner is not None else None)

    def _of_a_package(self, pronoun: Token) -> bool:
        """Whether "it" takes up a package or delivery, the subject of the sentence before."""
        return any(self._words.has("transfer", subject) for subject in subjects_before(pronoun))

    def antecedent(self, pronoun: Token) -> str | None:
        """The party that a possessive pronoun stands for."""
        return self._pronouns.antecedent(pronoun)

    def whose(self, noun: Token) -> str | None:
        """The party that "whose" before another noun stands for ("Oslo, whose gunners")."""
        clause = next((token for token in noun.ancestors if token.dep_ == "relcl"), None)
        return self.of(clause.head) if clause is not None and clause.head != noun else None

    def _is_korea(self, token: Token) -> bool:
        """Whether "the North" is a state, which the article names in full elsewhere."""
        alone = token.dep_ in {"nsubj", "nsubjpass", "poss", "pobj", "dobj"} and beside(token).pos_ != "PROPN"
        return alone and f"{token.text} Korea" in self._doc.text

    def _is_state(self, token: Token) -> bool:
        name = self.cast.name(token)
        return name is not None and name == self.cast.country(token)

    def _acts(self, noun: Token) -> bool:
        """Whether a noun acts, so that a state beside it is a party ("Finnish troops", not "the Finnish border")."""
        if noun.lemma_.lower() in {"defence", "defense"}:
            return any(child.lower_ == "air" for child in noun.lefts)
        told = self._words.has("actor", noun) or self._words.has("group", noun)
        return told or self._words.group(noun) is not None or noun.lower_.endswith(_ACTOR_ENDINGS)

    def _seated(self, token: Token) -> str | None:
        """An institution by what follows it: "the army of X", "the government in Y"."""
        if token.i + 1 == len(token.doc) or token.pos_ not in {"NOUN", "PROPN"}:
            return None
        following = token.nbor()
        if following.lower_ not in {"of", "in", "from"}:
            return None
        seats = (t for t in following.children if t.dep_ == "pobj" and t.ent_type_ != "LOC")  # no state lies in a sea
        return next((place for seat in seats if (place := self.cast.country(seat) or self._seated(seat))), None)

    def _group(self, token: Token) -> str | None:
        """The armed group that a noun describes, be it by the name of a listed one."""
        return None if self.is_weapon(token) else self._groups.described(token)

    def _navy(self, ship: Token) -> str | None:
        """The state whose navy's prefix stands before a ship's name ("USS Argo downed two drones")."""
        prefixes = (self._words.navies.get(child.text) for child in ship.lefts if child.dep_ == "compound")
        return next((state for state in prefixes if state), None)

    def _told_of(self, soldiers: Token) -> str | None:
        """Whose "the soldiers" or "army" are: those of the ones told of last, or of who sent or massed them."""
        word = soldiers.lemma_.lower()
        alike = SOLDIERS if word in SOLDIERS else {word} & _SERVICES
        if not alike or any(c.dep_ in MODIFIERS for c in soldiers.lefts):
            return None
        for token in reversed(soldiers.doc[max(0, soldiers.i - _RECENT) : soldiers.i]):
            if token.lemma_.lower() in alike:
                subject = (c for c in token.head.children if c.dep_ == "nsubj" and token.dep_ == "dobj")
                return self.of(token) or next((self.of(c) for c in subject), None)
        return None

    def _of_speaker(self, soldiers: Token) -> str | None:
        """Whose "the army" or "the soldiers" are of which somebody speaks who speaks for a state: his own."""
        alone = [child.lower_ for child in soldiers.lefts] == ["the"] and not any(True for _ in soldiers.rights)
        own = soldiers.lemma_.lower() in _SERVICES | SOLDIERS | {"military"}
        if not (alone and own and soldiers.dep_ in SUBJECTS):
            return None
        party = self._speaker(soldiers)
        return party if party is not None and self.cast.kind(party) == "country" else None

    def _governed(self, government: Token) -> str | None:
        """Whose "the government" is: that of the lawmakers or ministers told of last ("Danish lawmakers urged the")."""
        if government.lemma_ != "government" or [child.lower_ for child in government.lefts] != ["the"]:
            return None
        before = reversed(self._doc[max(0, government.i - _RECENT) : government.i])
        politicians = (t for t in before if t.lemma_.lower() in _POLITICIANS)
        owners = (
            state for t in politicians for c in t.lefts if c.dep_ in MODIFIERS and (state := self.cast.country(c))
        )
        return next(owners, None)


_NAMING = frozenset({"PROPN", "ADJ", "NOUN"})
_MEMBERS = frozenset({"ally", "member", "partner", "nation", "country", "state"})
_REGIONS = frozenset({"region", "oblast", "province", "district", "area", "city"})
SOLDIERS = frozenset("soldier troop serviceman personnel battalion brigade force".split())
_POLITICIANS = frozenset("lawmaker parliament deputy minister premier opposition chancellor coalition party".split())
_SERVICES = frozenset({"army", "navy"})
_RECENT = 60  # tokens back to the soldiers that "the soldiers" are
_WE = frozenset({"we", "us", "our", "ours"})
_ENEMIES = frozenset({"enemy", "invader", "occupier", "aggressor", "attacker"})
_LEAGUES = frozenset({"baltic", "nordic"})
# What comes before several states that are no alliance.
_REGIONAL = frozenset(
    "arab gulf european african asian scandinavian balkan muslim islamic neighbouring neighboring".split()
)
# Nouns for others than their possessor ("Oslo's allies").
_OTHERS = frozenset("ally partner neighbour neighbor backer supporter opponent adversary rival foe donor".split())
_ACTOR_ENDINGS = ("man", "men", "troops")
