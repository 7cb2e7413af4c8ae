"""Listed names where they stand in a text, and which of them are but part of a person's name."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from helpers.finding.actors.knowledge import BODY, Knowledge
from helpers.finding.actors.person_names import NO_SURNAMES
from helpers.finding.actors.runs import is_article
from helpers.finding.actors.titles import HONORIFICS, ROLE_NOUNS, is_speaking, is_title
from helpers.reading.parse import Token


class Mention(NamedTuple):
    """A place that has a listed name, of what kind, whose."""

    start: int
    end: int
    kind: str
    name: str


# Before these a name is a place's ("in Jordan Biden said").
_WHERE = frozenset("in from to near across into at of with between".split())


def is_of_person(tokens: Sequence[Token], starts: Container[int], mention: Mention, knowledge: Knowledge) -> bool:
    """
    Whether a listed place or body is part of a person's name, as in "Michael Jordan", "Israel Jones".

    Parameters
    ----------
    tokens, starts
        The text, and the tokens at which a unit of it starts.
    mention, knowledge
        The listed name, and what is known of names.
    """
    i = mention.start
    token = tokens[i]
    if mention.end - i != 1:
        return False
    before = tokens[i - 1] if i and i not in starts else None
    if before is not None and before.lower_ in HONORIFICS and token.tag_ != "NNPS":
        return True  # "Mr Turk"
    after = tokens[i + 1] if i + 1 < len(tokens) and i + 1 not in starts else None
    if after is not None and after.pos_ == "PROPN" and knowledge.is_given_name(token.text):
        where = before is not None and before.lower_ in _WHERE
        return not where and (_goes_on_as_person(after) or _names_speaker(before, after))
    capital = before is not None and before.text[0].isupper()
    if _goes_on_as_person(token) and mention.kind == BODY and capital:
        return True  # "Foreign Minister Thérèse Kayikwamba Wagner"
    if i > 1 and is_article(tokens, i - 2):
        return True
    return before is not None and capital and knowledge.is_given_name(before.text)


def _goes_on_as_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" and token.ent_iob_ == "I"


def _names_speaker(before: Token | None, surname: Token) -> bool:
    """Whether a place's name between two words has a title, or speaks with the second ("Georgia | Hale said")."""
    if surname.tag_ != "NNP" or is_title(surname.lower_) or surname.lower_ in NO_SURNAMES:
        return False
    titled = before is not None and before.lower_ in ROLE_NOUNS | HONORIFICS.keys()
    return titled or is_speaking(surname)
