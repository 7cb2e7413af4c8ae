"""Whom pronouns stand for: the party of a subject or object before, by the place that both have in their sentences."""

from __future__ import annotations

from collections.abc import Callable

from helpers.finding.tokens import SUBJECTS
from helpers.finding.weapons.shapes import subjects_before
from helpers.reading.parse import Token


class Pronouns:
    """Resolves the pronouns of one article to states, alliances and groups.

    Parameters
    ----------
    party
        Whom a noun or name stands for.
    named
        Whom a name alone stands for, be it a place's.
    """

    def __init__(self, party: Callable[[Token], str | None], named: Callable[[Token], str | None]) -> None:
        self._party = party
        self._named = named

    def of(self, token: Token) -> str | None:
        """The party that a pronoun stands for by the place where both are ("helping Oslo by sending it tanks")."""
        match token.lower_:
            case "they":
                return self._subject_before(token)
            case "that" | "this" if token.head.lemma_ in _COMPRISING:
                return self._subject_before(token)  # "Oslo flexes its muscle. That includes sending tanks"
            case "latter" | "former":
                return self._one_of_two(token)
            case "them":
                return self._object_before(token) or self._subject_above(token)
            case "it" | "him" | "her" if token.dep_ in _OBJECT:
                return self._object_above(token) or self._accused(token)
        return None

    def _subject_before(self, pronoun: Token) -> str | None:
        """The party of the main subject of the sentence before, for a pronoun that is the main subject of its own."""
        if pronoun.dep_ not in SUBJECTS or pronoun.head.dep_ != "ROOT":
            return None
        main = (token for token in subjects_before(pronoun) if token.head.dep_ == "ROOT" and token.pos_ != "PRON")
        return next((party for token in main if (party := self._party(token))), None)

    def antecedent(self, pronoun: Token) -> str | None:
        """The party of the nearest subject before a possessive pronoun, in its sentence or the one before."""
        start = pronoun.doc[pronoun.sent.start - 1].sent.start if pronoun.sent.start else 0
        before = reversed(pronoun.doc[start : pronoun.i])
        found = (token for token in before if token.dep_ in SUBJECTS)
        told = (t.head.head if t.tag_ in _RELATIVE and t.head.dep_ == "relcl" else t for t in found)
        subjects = (token for token in told if token.pos_ != "PRON" or token.tag_ == "WDT")
        return next((party for token in subjects if (party := self._party(token))), None)

    def _accused(self, pronoun: Token) -> str | None:
        """Who is accused as "it": the main subject of the sentence before, if it is another than who accuses."""
        if pronoun.dep_ != "dobj" or pronoun.head.lemma_ not in _ACCUSING:
            return None
        accusers = {self._party(child) for child in pronoun.head.children if child.dep_ == "nsubj"}
        before = (token for token in subjects_before(pronoun) if token.head.dep_ == "ROOT" and token.pos_ != "PRON")
        return next((party for token in before if (party := self._party(token)) and party not in accusers), None)

    def _one_of_two(self, token: Token) -> str | None:
        """The party of the first or last of two coordinated names before, for "the former" or "the latter"."""
        pairs = (t for t in reversed(token.doc[token.sent.start : token.i]) if t.dep_ == "conj" and self._named(t))
        last = next(pairs, None)
        return self._party(last if token.lower_ == "latter" else last.head) if last is not None else None

    def _object_before(self, pronoun: Token) -> str | None:
        """The party of an object before, in the same sentence, for "them" ("train Finnish crews and give them")."""
        before = reversed(pronoun.doc[pronoun.sent.start : pronoun.i])
        objects = (token for token in before if token.dep_ in {"dobj", "pobj", "dative"} and token.pos_ != "PRON")
        return next((party for token in objects if (party := self._party(token))), None)

    def _subject_above(self, pronoun: Token) -> str | None:
        """The party of several that say something of themselves ("Oslo and Bern said that Rome let them send arms")."""
        for above in pronoun.head.ancestors:
            subjects = [c for c in above.children if c.dep_ == "nsubj" and any(c.conjuncts)]
            if (party := next((p for c in subjects if (p := self._party(c))), None)) is not None:
                return party
        return None

    def _object_above(self, pronoun: Token) -> str | None:
        """The party that the verb above acts on, for a pronoun below ("helping Oslo by sending it tanks")."""
        for above in pronoun.head.ancestors:
            objects = (c for c in above.subtree if c.dep_ == "dobj" and c.pos_ != "PRON" and c.i < pronoun.head.i)
            party = next((p for c in objects if (p := self._party(c))), None)
            if above.pos_ == "VERB" and party is not None:
                return party
            if above.dep_ in {"ccomp", "relcl", "ROOT"}:
                return None
        return None


_RELATIVE = frozenset({"WDT", "WP"})
_COMPRISING = frozenset({"include", "involve", "mean"})
_OBJECT = frozenset({"dobj", "dative", "pobj"})
_ACCUSING = frozenset({"accuse", "suspect", "blame", "condemn"})
