"""Those named together in an article, whom "the two men", "both countries" and "they" take up."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.knowledge import DEMONYM
from helpers.finding.actors.salience import SUBJECTS, Recent
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

# Nouns of which two take up two people, and their gender.
_PAIRS = {
    **dict.fromkeys("leaders politicians presidents ministers diplomats officials".split()),
    "men": "m",
    "women": "f",
}
# Nouns of which two take up two states.
_STATES = frozenset("countries states nations sides capitals governments allies neighbours neighbors".split())
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_NOUNS = _PAIRS.keys() | _STATES


class Together:
    """Who is named together, and where they are taken up.

    Parameters
    ----------
    scene
        The article.
    titles
        For the noun of every title, whose it is.

    Attributes
    ----------
    names
        For every word that takes up several, their canonical names.
    """

    def __init__(self, scene: Scene, titles: Mapping[int, Figure]) -> None:
        self._scene = scene
        self._titles = titles
        self._doc = scene.doc
        self.names: dict[int, tuple[str, ...]] = {}
        self._couple: tuple[Figure, ...] = ()
        self._several: tuple[str, ...] = ()
        self._last = -1

    def note_person(self, token: Token) -> None:
        """Keep two people named together, "Doe and Roe"."""
        at, second = self._scene.people.at, self._scene.people.at[token.i]
        while token.dep_ == "appos" and self._titles.get(token.head.i) is second:
            token = token.head  # "the pilot and the host, Jane | Doe"
        before = token.head if token.dep_ == "conj" else self._other_subject(token)
        first = (at.get(before.i) or self._titles.get(before.i)) if before is not None else None
        if before is not None and before.pos_ == "PRON":  # "he and | Doe"
            first = self._scene.people.figure(self._scene.meant.get(before.i, ""))
        if before is not None and first is not None and first is not second:
            self._couple = (first, second)
            self._note(token, before, (first.name, second.name))

    def note_named(self, token: Token) -> None:
        """Keep two states or bodies named together, "Poland and Latvia"."""
        second = self._scene.named[token.i]
        token = self._doc[second.start : second.end].root
        first = self._scene.named.get(token.head.i)
        if token.dep_ == "conj" and first is not None and first.name != second.name and second.kind != DEMONYM:
            self._note(token, token.head, (first.name, second.name))

    def is_taken_up_by(self, token: Token) -> bool:
        """Whether a word is "both" or "the three" as a subject, or the noun of "the two men", "both leaders"."""
        if token.lower_ not in _NOUNS and not self._is_of_couple(token):
            number = token.lower_ in _NUMBERS and beside(token, -1).lower_ == "the"
            return (token.lower_ == "both" or number) and token.dep_ in SUBJECTS
        words = [t.lower_ for t in self._doc[max(0, token.i - 2) : token.i]]
        counted = words[:1] == ["the"] and words[-1] in _NUMBERS and (words[-1] == "two" or token.lower_ in _STATES)
        return counted or words[-1:] == ["both"]

    def take_up(self, token: Token, recent: Recent) -> None:
        """Let such a word be two who were named together, or the two people most present."""
        if token.lower_ in _PAIRS:
            names = self._two_people(token, _PAIRS[token.lower_], recent)
        elif self._is_of_couple(token):
            names = tuple(figure.name for figure in self._couple)
        else:
            states = token.lower_ in _STATES
            fits = all(map(self._scene.knowledge.is_country, self._several)) if states else len(self._several) == 2
            number = next((_NUMBERS[w.lower_] for w in (token, beside(token, -1)) if w.lower_ in _NUMBERS), None)
            fits = fits if number in {None, 2} and states else len(self._several) == (number or 2)
            names = self._several if fits else ()
        if names:
            self.names[token.i] = names

    def are_they(self, token: Token, recent: Recent) -> bool:
        """Let "they" be those who were the subject together, where no group has come on after them."""
        they = bool(self._several) and self._last > (recent.group.i if recent.group is not None else -1)
        if they:
            self.names[token.i] = self._several
        return they

    def _is_of_couple(self, token: Token) -> bool:
        """Whether a plural is of two people named together, as a title of one of them tells: "the two pilots"."""
        if not self._couple:
            return False
        noun = singular(token.lower_)
        titles = (role for figure in self._couple for role in figure.roles)
        told = noun != token.lower_ and noun in ROLE_NOUNS
        return told and any(self._doc[i].lower_ == noun for role in titles for i in range(*role))

    def _two_people(self, token: Token, gender: str | None, recent: Recent) -> tuple[str, ...]:
        def fits(figure: Figure) -> bool:
            named = self._scene.people.figure(figure.name) is not None
            return named and (gender is None or figure.gender in {gender, None})

        couple = self._couple if self._couple and all(map(fits, self._couple)) else recent.pair(token.i, fits)
        return tuple(figure.name for figure in couple)

    def _other_subject(self, token: Token) -> Token | None:
        """The subject before one that the parse takes for a second one of the same verb ("X and | Minister Y said")."""
        subjects = (c for c in token.head.lefts if c.dep_ in SUBJECTS and c.i < token.i)
        return next(subjects, None) if token.dep_ in SUBJECTS else None

    def _note(self, second: Token, first: Token, names: tuple[str, str]) -> None:
        """Keep those whose names are the subject together, however many."""
        apposed = first.dep_ == "appos" and first.head.dep_ in SUBJECTS
        if first.dep_ in SUBJECTS or apposed:
            self._several, self._last = names, second.i
        elif self._several[-1:] == names[:1] and first.dep_ == "conj":
            self._several, self._last = (*self._several, names[1]), second.i
