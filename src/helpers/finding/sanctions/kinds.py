"""Reads of what kind a measure is: by its own words, by its targets ("sanctions on banks", "on six judges")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from helpers.finding.sanctions.aims import with_apposition
from helpers.finding.sanctions.complements import HOSTILE
from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.parties import BRANCHES, Parties, is_role
from helpers.finding.sanctions.words import (
    ARMS,
    GENERAL,
    PERSONAL,
    TRADE,
    SanctionWord,
    Vocabulary,
    kind_of_words,
    modifiers,
    prepositional,
)
from helpers.reading.parse import Token

_ALLIES = frozenset({"ally", "partner"})
_LISTS = frozenset({"blacklist", "black list", "blacklisting"})
_LINKS = frozenset({"link", "tie", "relation", "relationship"})
_BRANCHES = frozenset({"subsidiary", "affiliate", "branch", "unit", "arm"})
# Kinds that the trade of those who are hit does not give to sanctions.
_BUSINESSES = frozenset({"trade", "other"})


class KindReader:
    """Reads kinds in one article.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    parties
        What names parties.
    """

    def __init__(self, vocabulary: Vocabulary, parties: Parties) -> None:
        self._words = vocabulary
        self._parties = parties

    def read(self, noun: SanctionNoun, heads: Sequence[Token]) -> str | None:
        """The kind that the words for its targets make a measure, None where they leave it open."""
        kinds = []
        heads = [meant for head in heads for meant in (self._parties.meant(head) or [head])]
        for head in heads:
            thing = self._words.find(head, "object")
            if is_role(head) and self._parties.is_person(head.head):
                kinds.append(PERSONAL)
            elif noun.path == "burden" or is_role(head) or head.lemma_ in _ALLIES:
                kinds.append(GENERAL)
            elif thing is not None and thing.phrase[0].isupper() and thing.measure:
                kinds.append(thing.measure)
            elif any(map(_is_bank, (head, *_parent(head)))):
                kinds.append("financial")
            elif any(map(self._parties.is_person, with_apposition(head))):
                kinds.append(PERSONAL)
            elif kind := self._sector(head) or self._links(head):
                kinds.append(kind)
            elif row := self._words.find(head, "party", "object"):
                # Sanctions on makers or broadcasters may be of any kind, a ban or blacklist of them is not.
                listed = noun.word.phrase in _LISTS
                any_kind = (
                    not listed and noun.word.role == "measure" and row.role == "party" and row.measure in _BUSINESSES
                )
                goods = row.role == "object" and kind_of_words(self._goods(head))
                kinds += [GENERAL] if any_kind else [goods or row.measure] if row.measure else []
            else:
                kinds.append(GENERAL)
        if noun.path != "burden" and self._on_lists(heads):
            return PERSONAL
        return kinds[0] if kinds and len(set(kinds)) == 1 and kinds[0] != GENERAL else None

    def personal(self, heads: Iterable[Token]) -> bool:
        """Whether persons are hit, and no goods or firms."""
        rows = ((head, self._words.find(head, "party")) for head in heads)
        return all(self._parties.is_person(head) or (row is not None and row.measure == PERSONAL) for head, row in rows)

    def _on_lists(self, heads: Iterable[Token]) -> bool:
        """Whether persons are hit, with bodies or not ("individuals and companies"): their names stand on lists."""
        hit = {
            word for head in heads if not (is_role(head) or head.lemma_ in _ALLIES) for word in (head, *head.conjuncts)
        }
        rows = {word: self._words.find(word, "party") for word in hit}
        persons = [
            word for word, row in rows.items() if self._parties.is_person(word) or (row and row.measure == PERSONAL)
        ]
        return bool(persons) and all(row or self._parties.is_person(word) for word, row in rows.items())

    def _goods(self, head: Token) -> Iterator[SanctionWord]:
        """The lexicon's rows for goods and what says which they are ("oil exports", "sales of arms")."""
        for token in (head, *modifiers(head), *prepositional(head, frozenset({"of"}))):
            if row := self._words.find(token, "object"):
                yield row

    def _links(self, head: Token) -> str | None:
        """The kind of measure that it makes if links of trade or finance are hit ("against trade links")."""
        linked = modifiers(head) if head.lemma_ in _LINKS else ()
        return kind_of_words(row for token in linked if (row := self._words.find(token, "object")))

    def _sector(self, head: Token) -> str | None:
        """The kind of measure that a sector of the economy makes it ("Iran's oil sector")."""
        if head.lemma_ not in BRANCHES:
            return None
        own = list(modifiers(head))
        named = {token for word in own for token in (word, *word.conjuncts) if token.dep_ == "conj" or word in own}
        rows = [self._words.find(token, "object") for token in named]
        if len({row.measure for row in rows if row}) > 2:
            return GENERAL  # "The energy, arms and banking sectors"
        return kind_of_words(row for row in rows if row)


def own_kind(noun: SanctionNoun, limited: Sequence[tuple[Token, SanctionWord]]) -> str | None:
    """The kind that a measure's own noun phrase tells, None where it leaves it open.

    Parameters
    ----------
    noun
        The measure.
    limited
        What it limits or hits, as far as the lexicon knows the words.
    """
    if noun.word.role == "measure" and noun.word.measure:
        return noun.word.measure
    on_goods = "embargo" in noun.word.phrase and any(prepositional(noun.core, HOSTILE))
    named = noun.word.role == "measure" and not on_goods
    limited = [(token, row) for token, row in limited if not named or token.i < noun.head.i]
    if _of_two_kinds(noun.head, limited):
        return GENERAL  # "Economic and travel restrictions"
    rows = [row for _, row in limited]
    # "The list" is one of the measures named before it.
    own = noun.word.measure if noun.word.role != "list" or noun.path != "anaphor" else None
    return kind_of_words(rows) or own


def _of_two_kinds(head: Token, limited: Sequence[tuple[Token, SanctionWord]]) -> bool:
    """Whether "and" joins words for two kinds before a measure ("trade and financial sanctions")."""
    kinds = {token: row.measure for token, row in limited if row.measure and token.i < head.i}
    if set(kinds.values()) == {ARMS, TRADE}:
        return False  # "An arms and equipment embargo"
    return any(kinds.get(joined, kind) != kind for token, kind in kinds.items() for joined in token.conjuncts)


def _is_bank(head: Token) -> bool:
    return head.lower_.endswith("bank")


def _parent(head: Token) -> list[Token]:
    """The bank that another belongs to ("Sberbank's subsidiary")."""
    return [child for child in head.children if child.dep_ in {"poss", "compound"} and head.lemma_ in _BRANCHES]
