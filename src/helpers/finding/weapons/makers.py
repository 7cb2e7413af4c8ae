"""Companies that make weapons, and so supply them: "Saab builds jets", "the tank's manufacturer Uralmash"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.tokens import beside, first_conjunct
from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.shapes import subject_above
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Token


class Makers:
    """Reads which company of an article makes a weapon.

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

    def of(self, naming: Naming) -> Token | None:
        """The name of the company that is said to make the weapon."""
        return next((token for token in self._tokens(naming) if self.company(token) is not None), None)

    def company(self, token: Token) -> str | None:
        """The company that a name stands for: a listed one, a state's own too, or another body that is no state's."""
        name = self._parties.cast.name(token) if token.pos_ == "PROPN" or token.ent_type_ == "ORG" else ""
        if name in self._words.companies:
            return name
        return self._parties.body(token) if self._parties.of(token) is None else None

    def _tokens(self, naming: Naming) -> Iterator[Token]:
        """The nouns that may name the company: its maker, the subject that makes it, a contractor."""
        root = naming.root
        if root.dep_ == "poss":
            makers = [noun for noun in (root.head, *root.head.conjuncts) if self._makes(noun)]
            yield from (name for noun in makers for name in (noun, beside(noun), *noun.children))
        first = first_conjunct(root)
        if first.dep_ == "dobj" and self._words.has("make", first.head):
            subject = subject_above(first.head)
            named = (subject, *subject.children) if subject is not None else ()
            yield from (name for name in named if self.company(name) in self._words.companies)
        link = beside(naming.last)
        if link.lower_ == "from":
            contractors = (noun for noun in link.children if noun.lemma_ in _MAKERS)
            yield from (name for noun in contractors for name in (*noun.lefts, *noun.rights))

    def _makes(self, noun: Token) -> bool:
        """Whether a noun is for a maker, or is a name behind such a noun."""
        return any(word.lemma_ in _MAKERS for word in (noun, *noun.lefts))


_MAKERS = frozenset(
    "maker manufacturer producer designer developer builder supplier contractor subcontractor shipbuilder".split()
)
