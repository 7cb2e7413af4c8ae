"""Names those whom a measure's targets only count: "two banks - Alfa and Beta", "two banks" that are named later."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.finding.quantities.numerals import find_numerals
from helpers.finding.sanctions.drafts import RECENT, Draft
from helpers.finding.sanctions.words import GENERAL
from helpers.finding.tokens import NAMING_DASHES
from helpers.reading.parse import Token

_JOINING = frozenset({",", "and", "&"})


def counts(head: Token, number: int) -> bool:
    """Whether a noun is counted with a number."""
    numbers = (numeral for child in head.children if child.dep_ == "nummod" for numeral in find_numerals(child.text))
    return any(numeral.low == numeral.high == number for numeral in numbers)


def listed_behind(head: Token) -> list[Token]:
    """The last words of the names behind a dash or colon that are as many as a noun counts ("two banks - A and B")."""
    marks = (word for word in head.doc[head.i + 1 : head.sent.end] if word.text in NAMING_DASHES)
    for mark in marks:
        if not mark.doc[mark.i - 1].whitespace_ and mark.text != ":":
            continue
        names: list[Token] = []
        for word in head.doc[mark.i + 1 : head.sent.end]:
            if word.pos_ != "PROPN" and word.lower_ not in _JOINING:
                break
            if word.pos_ == "PROPN" and names and names[-1].i == word.i - 1:
                names[-1] = word
            elif word.pos_ == "PROPN":
                names.append(word)
        if len(names) > 1 and counts(head, len(names)):
            return names
    return []


def name_counted(draft: Draft, others: Sequence[Draft]) -> None:
    """Let those whom a mention only counts be those whom one near it names, if they are as many.

    "Norway imposed sanctions on two banks. The sanctions on Alfa and Beta are in force."
    """
    if len(draft.targets) != 1 or not draft.targets[0][0].islower() or draft.noun.likens:
        return
    here = draft.noun.head.i
    described = draft.targets[0].split()
    heads = [word for word in draft.noun.head.doc[here : draft.noun.head.sent.end] if word.lower_ in described]
    for other in others:
        number = len(other.targets)
        near = 0 < other.noun.head.i - here <= RECENT
        if near and number > 1 and all(name[0].isupper() for name in other.targets):
            apart = draft.senders and other.senders and set(draft.senders) != set(other.senders)
            if not apart and any(counts(head, number) and _same(draft, other, head) for head in heads):
                draft.targets, draft.states = [*other.targets], [*other.states]
                return


def _same(draft: Draft, other: Draft, counted: Token) -> bool:
    """Whether a later mention takes up a measure by the same noun, or its names say that they are what is counted."""
    if all(name.lower().endswith(counted.lemma_) for name in other.targets):
        return True  # "Two banks. Restrictions hit Limabank and Andesbank"
    kinds = {draft.kind, other.kind} - {None, GENERAL}
    again = draft.noun.core.lemma_.lower() == other.noun.core.lemma_.lower()
    return again and (other.noun.known or other.noun.takes_up) and len(kinds) < 2
