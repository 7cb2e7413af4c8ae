"""Tells places from people and papers among names with an Arabic article ("near al-Podgor")."""

from __future__ import annotations

import re

from helpers.finding.actors.entries import ActorEntry, InstitutionEntry
from helpers.finding.armies import groups_named
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc


class ArticledNames:
    """Names with an Arabic article that no list of places has.

    Parameters
    ----------
    lexicons
        The folder with actors.csv, institutions.csv and forces.csv, whose names are no places.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        people = lexicons.table("actors.csv", ActorEntry)
        bodies = lexicons.table("institutions.csv", InstitutionEntry)
        names = [name for person in people for name in (person.name, *person.spellings)]
        names += [name for body in bodies if body.kind == "medium" for name in (body.name, *body.spellings)]
        articled = (found for name in names if (found := _ARTICLED.search(name)) is not None)
        self._others = {*(name[0].lower().replace(" ", "-") for name in articled), *groups_named(lexicons)}

    def place_end(self, doc: Doc, i: int, end: int) -> int | None:
        """The end of a name at a token that the words about it tell to be a place's."""
        if i + 2 >= end or i == 0 or doc[i].lower_ not in _ARTICLES or doc[i + 1].text != "-":
            return None
        last = doc[i + 2]
        if not last.text[0].isupper() or doc[i : i + 3].text.lower() in self._others:
            return None
        if i + 3 < len(doc) and doc[i + 3].lower_ in _QUARTERS_OF_TOWNS:
            return i + 3
        link = doc[i - 1]
        meant = link.head.lemma_ in _TRUSTING | _WRITING if link.lower_ == "in" else last.ent_type_ == "PERSON"
        return i + 3 if link.lower_ in _AT and last.dep_ == "pobj" and not meant else None


_ARTICLES = frozenset("al el an ar as ash at ad az".split())
_ARTICLED = re.compile(rf"\b(?:{'|'.join(sorted(_ARTICLES))})[- ]\w+$", re.IGNORECASE)
_AT = frozenset({"in", "near", "outside", "around"})
_QUARTERS_OF_TOWNS = frozenset("neighborhood neighbourhood district area town village suburb quarter".split())
# What people have or lose "in" a person, and what they do "in" a paper.
_TRUSTING = frozenset({"confidence", "faith", "trust", "belief", "hope", "believe"})
_WRITING = frozenset({"say", "write", "publish", "print", "report", "appear"})
