"""Lists of weapons whose way a sentence before them tells: one a line, or what a package or "these" include."""

from __future__ import annotations

from helpers.finding.tokens import first_conjunct
from helpers.finding.weapons.deals import Deals
from helpers.finding.weapons.giving import Giving
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.roles import Roles
from helpers.finding.weapons.shapes import VEHICLES
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Span, Token


class Itemised:
    """Reads what the sentence above a list says of the weapons in it.

    Parameters
    ----------
    words
        What words say about weapons.
    deals, giving
        Who reads nouns of transfer and verbs of giving.
    """

    def __init__(self, words: MaterielWords, deals: Deals, giving: Giving) -> None:
        self._words = words
        self._deals = deals
        self._giving = giving

    def announce(self, naming: Naming, roles: Roles) -> None:
        """Give an item's weapon the roles of what its heading or the sentence before tells of: a package or a gift."""
        heading = (_heading(naming) if roles.frame != "use" else None) or self._taken_up(naming)
        if heading is None:
            return
        roles.frame = roles.frame if roles.frame == "give" else None
        self._read(heading, roles)
        sentence = heading
        holds = any(self._words.has("hold", token) for token in heading)
        for _ in range(_BACK):
            start = sentence[0].sent.start
            if roles.supplier is not None or not (roles.transferred or holds) or start == 0:
                return
            sentence = list(heading[0].doc[start - 1].sent)
            self._read(sentence, roles)

    def _taken_up(self, naming: Naming) -> list[Token] | None:
        """The sentence before one that says what "the package" or "these" include, None for other sentences."""
        first = first_conjunct(naming.root)
        sentence = naming.first.sent
        if first.dep_ != "dobj" or first.head.lemma_ not in _COMPRISING | _CARRYING or sentence.start == 0:
            return None
        subject = next((child for child in first.head.lefts if child.dep_ == "nsubj"), None)
        carried = first.head.lemma_ in _CARRYING
        if subject is None or not (_is_the_plane(subject) if carried else self._takes_up(subject)):
            return None
        return list(sentence.doc[sentence.start - 1].sent)

    def _takes_up(self, subject: Token) -> bool:
        """Whether a subject stands for what was told of before."""
        return subject.lower_ in _TAKING_UP or self._is_the_package(subject)

    def _is_the_package(self, noun: Token) -> bool:
        """Whether a noun takes up a delivery or list told of before, whose parties it does not name."""
        definite = {child.lower_ for child in noun.lefts if child.dep_ == "det"} & _DEFINITE
        return bool(definite) and (self._words.has("transfer", noun) or noun.lemma_ in _LISTS)

    def _read(self, sentence: list[Token], roles: Roles) -> None:
        for token in sentence:
            if token.pos_ == "VERB" and self._words.has("equip", token) and token.lemma_ in _SUPPLYING:
                self._giving.equipped(token, roles)
            elif token.pos_ == "VERB" and self._words.has("give", token):
                self._giving.given(token, roles)
            elif token.pos_ == "NOUN" and self._words.has("transfer", token):
                self._deals.holder(token, roles)


_COMPRISING = frozenset({"include", "contain", "comprise", "feature"})
_CARRYING = frozenset({"carry", "bring", "transport", "deliver"})
_TAKING_UP = frozenset({"it", "they", "this", "these", "those"})
_DEFINITE = frozenset({"the", "this", "these", "that"})
_LISTS = frozenset({"list", "package", "tranche", "batch", "consignment", "cargo", "inventory"})
_BACK = 3  # sentences before the heading that may say whose package it is
_SUPPLYING = frozenset({"provide", "supply", "equip", "arm", "furnish"})
_LONGEST = 40  # tokens of an item
_BULLETS = frozenset("-–—•*·▪◦+")
_STOPS = frozenset({".", "!", "?", '"', "”"})


def _is_the_plane(noun: Token) -> bool:
    """Whether a noun is the vehicle that was told of before."""
    return noun.lemma_ in VEHICLES and any(child.lower_ in _DEFINITE for child in noun.lefts)


def _heading(naming: Naming) -> list[Token] | None:
    """The sentence that ends in a colon above the list in which a weapon stands, None outside lists."""
    sentence = naming.first.sent
    while _is_item(sentence) and sentence.start > 0:
        sentence = naming.first.doc[sentence.start - 1].sent
        if sentence[-1].text == ":":
            return list(sentence)
    return None


def _is_item(sentence: Span) -> bool:
    """Whether a line is an item: it has a bullet, or is short and no sentence."""
    open_ended = len(sentence) <= _LONGEST and sentence[-1].text not in _STOPS
    return sentence[0].text in _BULLETS or open_ended
