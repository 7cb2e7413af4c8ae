"""A person of an article, and what his mentions and his name tell of him."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from helpers.finding.actors.entries import KnownPerson
from helpers.finding.actors.knowledge import Knowledge
from helpers.finding.actors.titles import Span

_FEMALE_SURNAME = re.compile(r"(?:ova|eva|skaya|skaia|ska|cka|ina|enkova)$")
_MALE_SURNAME = re.compile(r"(?:[oe]v|sky|skiy|skyi|skyy|ski|cki)$")


@dataclass(eq=False)
class Figure:
    """A person of the article.

    Attributes
    ----------
    name
        Canonical name.
    known
        The person's entry, where the lexicon has one.
    gender
        f, m or None.
    roles
        Titles and appositions that the article gives.
    mentions
        Where the person is named, in order.
    """

    name: str
    known: KnownPerson | None
    gender: str | None
    roles: list[Span] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)


def called_so(figure: Figure, before: int) -> bool:
    """Whether a person has been named by one word before a place."""
    return any(mention.end - mention.start == 1 for mention in figure.mentions if mention.start < before)


def last_named(figure: Figure, before: int) -> int:
    """Where somebody was named last before a place; -1 if nowhere."""
    return max((mention.start for mention in figure.mentions if mention.start < before), default=-1)


def gender_of(knowledge: Knowledge, name: str) -> str | None:
    """The gender that somebody's names tell: f, m or None."""
    words = name.split()
    given, last = words[0], words[-1]
    gender = knowledge.gender(given)
    if gender is None and _FEMALE_SURNAME.search(last):
        return "f"
    return gender or ("m" if _MALE_SURNAME.search(last) else None)
