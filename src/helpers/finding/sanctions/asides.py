"""Reads what clauses behind a punitive measure tell of it: "sanctions imposed by Oslo", "the ban that Bern lifted"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.sanctions.clauses import PONDERING
from helpers.finding.sanctions.complements import AIMED
from helpers.finding.sanctions.positions import (
    clause_slot,
    has_object,
    joined_participles,
    tells_of_noun,
    told_as,
    told_behind,
)
from helpers.finding.sanctions.status_lexicon import StatusLexicon
from helpers.finding.sanctions.status_words import SENDER, Governor
from helpers.finding.sanctions.words import prepositional
from helpers.finding.tokens import first_conjunct
from helpers.reading.parse import Token


class Asides:
    """Finds the verbs of clauses behind a measure.

    Parameters
    ----------
    lexicon
        What says something of verbs and nouns.
    """

    def __init__(self, lexicon: StatusLexicon) -> None:
        self._lexicon = lexicon

    def behind(self, noun: Token) -> Iterator[Governor]:
        """Participles and relative clauses after a measure ("sanctions imposed by", "sanctions that the EU lifted")."""
        parted = told_behind(noun)
        for child in (*noun.children, *self._behind_target(noun), *parted):
            told = tells_of_noun(child) or child in parted
            if child.i <= noun.i or not told or child.pos_ not in {"VERB", "AUX"}:
                continue
            if any(word.lower_ == "than" for word in noun.doc[noun.i + 1 : child.i]):
                continue  # "Measures harsher than those that Norway took"
            # "Imposed in May and lifted in June": what was done last counts.
            parts = reversed(joined_participles(child))
            child = next((verb for verb in parts if self._lexicon.verb(verb, "object").entry), child)
            inner = [child, *(verb for verb in child.children if verb.dep_ == "xcomp" and not has_object(verb))]
            for verb in reversed(inner):
                slot = clause_slot(verb)
                if (governor := self._lexicon.verb(verb, slot)).entry is not None:
                    yield governor
                    if verb != child:
                        yield self._lexicon.verb(child, "clause")
                    break

    def of_its_sort(self, noun: Token) -> Iterator[Governor]:
        """What is told of the options or steps that a measure is named as ("sanctions are an option under review")."""
        named = told_as(first_conjunct(noun))
        if named is None:
            return
        yield from self.behind(named)
        weighed = any(thing.lemma_ in PONDERING for thing in prepositional(named, frozenset({"under", "in"})))
        word = ("verb", "consider", "object") if weighed else ("noun", named.lemma_, "of")
        entry = self._lexicon.entry(*word)
        if entry is not None:
            yield Governor(named, "of", entry)

    def _behind_target(self, noun: Token) -> Iterator[Token]:
        """Clauses that say who sets a measure but hang on its target ("sanctions on Iran, which X imposed")."""
        for preposition in noun.children:
            if preposition.dep_ != "prep" or preposition.lower_ not in AIMED:
                continue
            for target in preposition.children:
                for clause in target.children:
                    if clause.dep_ not in {"acl", "relcl"} or clause.pos_ != "VERB":
                        continue
                    entry = self._lexicon.entry("verb", clause.lemma_.lower(), "object")
                    if entry is not None and entry.subject == SENDER and clause_slot(clause) == "object":
                        yield clause
