"""Whose a weapon is by the words before it: adjectives, possessives, "-made" and "-launched", prefixes of ships."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.finding.actors import WEST
from helpers.finding.tokens import beside
from helpers.finding.weapons.deals import first_possessor
from helpers.finding.weapons.naming import AFLOAT, FIRED, Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import after_headline_verb
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Owners:
    """Reads the owners and makers before the weapons of one article.

    Parameters
    ----------
    words
        What words say about weapons.
    parties
        Whom the article's tokens stand for.
    read
        The roles read so far, by the last token of a weapon's name.
    """

    def __init__(self, words: MaterielWords, parties: Parties, read: Mapping[int, Roles]) -> None:
        self._words = words
        self._parties = parties
        self._read = read

    def modifiers(self, node: Token, naming: Naming, roles: Roles) -> None:
        """Adjectives, possessives and "-made" participles before the noun."""
        for child in node.lefts:
            if naming.first.i <= child.i <= naming.last.i and child is not naming.last:
                self.modifiers(child, naming, roles)
            elif child.dep_ in {"poss", "amod", "compound", "nmod", "nummod", "det"}:
                struck = naming.holder is not None and self._words.has("assault", naming.holder)
                if (struck or naming.planted) and self._parties.is_site(child):
                    continue
                if child.pos_ == "PROPN" and child.dep_ == "compound" and beside(naming.last).lemma_ in _CASES:
                    continue  # "an Oslo explosives charge" says where
                if child.lemma_.lower() in _HURLED or child.lower_.endswith(_HURLED_ENDINGS):
                    launchers = (self._maker_of_hurled(t) for t in child.subtree)
                    roles.owner = roles.owner or next((party for party in launchers if party), None)
                elif child.lemma_.lower() in MADE or child.text.lower().endswith(_MADE_ENDINGS):
                    maker = next((p for t in child.subtree if (p := self._maker(t))), None)
                    if child.text.lower().endswith(_ORIGINS):
                        roles.maker = roles.maker or maker
                    else:
                        roles.supplier = roles.supplier or maker
                elif (party := self._owner(child, naming)) is not None:
                    if roles.owner not in {None, party} and child.pos_ == "ADJ":
                        roles.maker = roles.maker or party  # "Kyiv's French howitzers"
                    roles.owner = party if roles.owner is None or after_headline_verb(child) else roles.owner
                elif child.dep_ == "poss" and child.i in self._read:
                    roles.carrier = child.i  # "the system's radar"
                elif child.lemma_.lower() in _TAKEN:
                    roles.captured = True
                elif child.tag_ == "VBN" and naming.category in FIRED and self._words.has("stop", child):
                    roles.hostile = True

    def before_name(self, naming: Naming, roles: Roles) -> None:
        """A ship's owner, by what stands before its class noun or by the prefix of its name."""
        if naming.category not in AFLOAT or not naming.named or roles.owner is not None:
            return
        if naming.first.dep_ not in {"compound", "nmod", "amod"}:
            self.modifiers(naming.first, naming, roles)
        nouns = (token for token in naming.first.doc[naming.first.i + 1 : naming.last.i] if token.pos_ == "NOUN")
        for noun in nouns:
            self.modifiers(noun, naming, roles)
        named = naming.first.doc[naming.first.i : naming.last.i + 1]
        prefixes = (self._words.navies.get(word) for word in (*(token.text for token in named), *naming.name.split()))
        roles.owner = roles.owner or next((navy for navy in prefixes if navy), None)

    def _maker(self, token: Token) -> str | None:
        """Who makes or gives what is "X-made"; "western" is the West here however it is written."""
        if token.lower_.startswith("western"):
            return WEST
        glued = token.lower_.endswith(_MADE_ENDINGS)  # "U.S.-supplied" may be one token
        return self._parties.called(token.text.rpartition("-")[0]) if glued else self._parties.of(token)

    def _maker_of_hurled(self, token: Token) -> str | None:
        """Who fires what is "X-launched", the word in one token or in three."""
        glued = token.lower_.endswith(_HURLED_ENDINGS)
        return self._parties.called(token.text.rpartition("-")[0]) if glued else self._parties.of(token)

    def _owner(self, modifier: Token, naming: Naming) -> str | None:
        """Whom a modifier stands for, a pronoun for the subject of its own clause if that is a party."""
        if modifier.tag_ == "PRP$" and modifier.lower_ in {"its", "their"} and self._of_weapon_before(modifier):
            return None
        if modifier.tag_ == "PRP$" and modifier.lower_ in {"its", "their", "his", "her"}:
            verb = next((token for token in naming.root.ancestors if token.pos_ == "VERB"), None)
            while verb is not None and verb.dep_ in {"xcomp", "acomp"}:
                verb = verb.head  # "Oslo began to deploy its jets", "Oslo is due to deploy its jets"
            kept = _held_back(verb) if verb is not None else None
            if kept is not None and (party := self._parties.of(kept)) is not None:
                return party  # "bars Oslo from sending its jets"
            subjects = verb.children if verb is not None else ()
            subject = next((t for t in subjects if t.dep_ == "nsubj" and t.i < modifier.i and t.pos_ != "PRON"), None)
            if subject is not None and naming.root not in subject.subtree and (party := self._parties.of(subject)):
                return party
        if modifier.tag_ == "PRP$" and (teller := self._teller_of_downing(modifier, naming)) is not None:
            return teller
        if modifier.tag_ == "WP$":
            return self._parties.whose(modifier.head)
        party = self._parties.of(first_possessor(modifier))
        if party is None and modifier.tag_ == "PRP$" and modifier.lower_ in {"its", "their"}:
            party = self._parties.antecedent(modifier)
        return party

    def _teller_of_downing(self, pronoun: Token, naming: Naming) -> str | None:
        """Who says that weapons were downed by "its" system ("Oslo said that the missiles were downed by its guns")."""
        verb = naming.root.head.head if naming.root.head.dep_ == "agent" else naming.root
        if pronoun.lower_ not in {"its", "their"} or verb.dep_ != "ccomp" or not self._words.has("stop", verb):
            return None
        tellers = (c for c in verb.head.children if c.dep_ == "nsubj")
        return next((party for token in tellers if (party := self._parties.of(token))), None)

    def _of_weapon_before(self, pronoun: Token) -> bool:
        """Whether a pronoun behind "and" stands for the weapons just named ("launchers and their missiles")."""
        before = pronoun.doc[max(0, pronoun.i - 4) : pronoun.i]
        joined = len(before) > 1 and before[-1].lower_ in {"and", "with", "plus"}
        return joined and any(token.i in self._read for token in before)


def _held_back(verb: Token) -> Token | None:
    """Who is kept from what a verb says, as the object of any verb above is taken to be ("bars Oslo from sending")."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "from":
        return None
    kept = (c for c in verb.head.head.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ != "PRON")
    return next(kept, None)


_CASES = frozenset("charge case trial plot offence offense haul raid probe inquiry".split())
_HURLED = frozenset({"launch", "launched", "fire", "fired", "operate", "operated", "fly", "flown"})
_HURLED_ENDINGS = ("-launched", "-fired", "-operated", "-flown", "-owned")
_MADE_ENDINGS = ("-made", "-supplied", "-provided", "-donated", "-built", "-produced", "-designed", "-manufactured")
_TAKEN = frozenset({"capture", "captured", "trophy", "seize", "seized"})
MADE = frozenset(
    {"make", "made", "supply", "provide", "donate", "deliver", "build", "produce", "design", "manufacture", "gift"}
)
# Who made a thing need not have handed it over.
_ORIGINS = ("made", "built", "produced", "designed", "manufactured")
