"""Who is present to a reader at a place of the text, and so whom a pronoun there means."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.titles import INVERTING, PLATFORMS, SPEAKING
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OWN_VIEWS = re.compile(r"\b(?:views|opinions) expressed\b", re.IGNORECASE)
_DASHES = frozenset({"-", "–", "—", "--"})
_BEFORE_NAMES = frozenset("DET ADJ NOUN PROPN ADV".split())
# Between a verb and who has written: "wrote later on Facebook the mayor".
_THERE = frozenset({"on", "in", "at"})
_EMBEDDED = frozenset({"advcl", "relcl", "acl", "xcomp", "ccomp", "pcomp"})
# A mention loses one point of weight in so many tokens; each of the first mentions adds a little.
_FADES, _OFTEN, _EACH = 30, 5, 0.08
_REMEMBERED = 8
# How many tokens the end of a paragraph counts for.
_BREAK = 15
_SPEAKER = 1.7
_UNKNOWN_GENDER = 0.3
# Above this a state is present that was named of late as one who does something.
_ACTING = -0.8
# Below this nobody is taken up by a mere noun: by "the politician", by "the report".
_FORGOTTEN = -2.0


class Recent:
    """The people, bodies and states mentioned so far, each with where and how weightily.

    Parameters
    ----------
    parsed
        The article: what stands in other paragraphs is farther away than its tokens say.
    """

    def __init__(self, parsed: ParsedArticle) -> None:
        self._distance = [i + _BREAK * number for number, u in enumerate(parsed.units) for i in range(u.start, u.end)]
        notes = (u for u in parsed.units if _OWN_VIEWS.search(parsed.doc[u.start : u.end].text))
        self._of_authors = {i for unit in notes for i in range(unit.start, unit.end)}
        self._people: dict[str, tuple[Figure, list[tuple[int, float]]]] = {}
        self._others: dict[str, list[tuple[int, float]]] = {}
        self._bodies: set[str] = set()
        self.state: str | None = None
        self.group: Token | None = None
        self.government: str | None = None

    def person(self, figure: Figure, place: int, weight: float) -> None:
        """Note a mention of a person, but for what a note tells of the author ("The views expressed are his")."""
        if place in self._of_authors:
            return
        self._people.setdefault(figure.name, (figure, []))[1].append((place, weight))

    def body(self, name: str, place: int, weight: float) -> None:
        """Note a mention of a body."""
        self._bodies.add(name)
        self._others.setdefault(name, []).append((place, weight))

    def collective(self, name: str, place: int, weight: float) -> None:
        """Note a mention of many without a name of their own ("the government")."""
        self._others.setdefault(name, []).append((place, weight))

    def country(self, name: str, place: int, weight: float, adjective: bool = False) -> None:
        """Note a mention of a state; one by its adjective is not taken up by "it"."""
        self.state = name
        if not adjective:
            self._others.setdefault(name, []).append((place, weight))

    def figures(self) -> list[Figure]:
        """Everyone mentioned so far, by first mention, the unnamed too."""
        return [figure for figure, _ in self._people.values()]

    def presence(self, figure: Figure, place: int) -> float:
        """How present a person is at a place; people not mentioned so far least."""
        mentions = self._people[figure.name][1] if figure.name in self._people else []
        before = [mention for mention in mentions if mention[0] < place]
        return self._presence(place, before) if before else float("-inf")

    def is_since(self, figure: Figure, place: int) -> bool:
        """Whether a person was mentioned after a place."""
        return any(mention > place for mention, _ in self._people.get(figure.name, (figure, []))[1])

    def he(self, gender: str, place: int, others: Container[str] = ()) -> Figure | None:
        """The most present person of a gender, others left out."""
        scores = [
            (self._presence(place, mentions) - _doubt(figure, gender), number, figure)
            for number, (figure, mentions) in enumerate(self._people.values())
            if figure.gender in {gender, None} and figure.name not in others
        ]
        return max(scores)[2] if scores else None

    def pair(self, place: int, fits: Callable[[Figure], bool]) -> list[Figure]:
        """The two most present people who fit, in order of appearance."""
        present = [
            (self._presence(place, mentions), number, figure)
            for number, (figure, mentions) in enumerate(self._people.values())
            if fits(figure)
        ]
        best = sorted((entry for entry in present if entry[0] > _FORGOTTEN), reverse=True)[:2]
        return [figure for _, _, figure in sorted(best, key=lambda entry: entry[1])] if len(best) == 2 else []

    def it(self, place: int) -> str | None:
        """The most present body or state."""
        scores = [(self._presence(place, mentions), name) for name, mentions in self._others.items()]
        return max(scores)[1] if scores else None

    def acting(self, place: int, land: Callable[[str], str | None]) -> str | None:
        """The state of the most present actor that has one, where that one has just done something."""
        states = ((self._presence(place, mentions), land(name)) for name, mentions in self._others.items())
        best = max(((presence, state) for presence, state in states if state is not None), default=None)
        return best[1] if best and best[0] > _ACTING else None

    def issuer(self, place: int) -> str | None:
        """The most present body, where one is present at all."""
        bodies = ((name, mentions) for name, mentions in self._others.items() if name in self._bodies)
        scores = [(self._presence(place, mentions), name) for name, mentions in bodies]
        best = max(scores, default=None)
        return best[1] if best and best[0] > _FORGOTTEN else None

    def _presence(self, place: int, mentions: list[tuple[int, float]]) -> float:
        """By the nearest weighty mention, and a little by how often there was one."""
        at = self._distance
        nearest = max(points - (at[place] - at[mention]) / _FADES for mention, points in mentions[-_REMEMBERED:])
        return nearest + min(len(mentions), _OFTEN) * _EACH


def _doubt(figure: Figure, gender: str) -> float:
    """How much less likely a person of unknown gender is, by how the given name ends."""
    if figure.gender is not None:
        return 0.0
    sounds_female = figure.name.partition(" ")[0][-1:] in {"a", "e", "i", "y", "h"}
    return _UNKNOWN_GENDER if sounds_female == (gender == "f") else 2 * _UNKNOWN_GENDER


def closes_speech(token: Token) -> bool:
    """Whether a name ends "..., said Foreign Minister Jane Doe", whatever the parse makes of it."""
    i = token.i - 1
    while i > 0 and (
        token.doc[i].lower_ in PLATFORMS
        or (token.doc[i].lower_ in _THERE and token.doc[i + 1].lower_ in PLATFORMS)
        or (token.doc[i].pos_ in _BEFORE_NAMES and token.doc[i].lemma_ not in INVERTING)
    ):
        i -= 1
    verb = token.doc[max(i, 0)]
    return i > 0 and verb.lemma_ in INVERTING and verb.tag_ in {"VBD", "VBN", "VBZ"} and token.doc[i - 1].is_punct


def may_speak(token: Token) -> bool:
    """Whether a word is a subject or stands where "..., said X" has who speaks."""
    beside = token.dep_ == "conj" and token.head.dep_ in SUBJECTS  # "He and the | woman said"
    return token.dep_ in SUBJECTS or beside or closes_speech(token)


def spoken(parsed: ParsedArticle) -> set[int]:
    """Tokens of direct speech, between quotation marks or dashes, unit by unit."""
    inside: set[int] = set()
    for unit in parsed.units:
        marked, dash = False, None
        for i in range(unit.start, unit.end):
            token = parsed.doc[i]
            if token.text in {'"', "``", "''"}:
                marked = not marked
            elif marked:
                inside.add(i)
            elif token.text in _DASHES and i + 1 < unit.end:
                following = parsed.doc[i + 1]
                if dash is not None and following.lemma_ in SPEAKING:
                    inside.update(range(dash, i))
                    dash = None
                elif following.text[0].isupper() and (i == unit.start or parsed.doc[i - 1].is_punct):
                    dash = i + 1
    return inside


def weight(token: Token, end: int, quoted: Container[int], stand_ins: Container[str]) -> float:
    """How likely a mention is taken up again: subjects are, above all of speech; words in quotation marks less.

    Parameters
    ----------
    token, end
        The mention's first token and where it ends.
    quoted
        Tokens between quotation marks.
    stand_ins
        Nouns that stand for what modifies them: the subject "the Nato document" is Nato as a subject.
    """
    points = -1.0 if token.i in quoted else 0.0
    if closes_speech(token):
        return points + _SPEAKER
    top = token
    while top.head.i != top.i and (
        top.dep_ == "appos"
        or (top.dep_ in {"compound", "flat"} and top.head.i < end)
        or (top.head.pos_ == "NOUN" and top.head.lemma_ in stand_ins)
    ):
        top = top.head
    if top.dep_ in SUBJECTS:
        points += 0.6 if _is_embedded(top.head) else 1.2
        points += 0.5 if top.head.lemma_ in SPEAKING else 0.0
    elif top.dep_ == "pobj" and _tells_by_whom(top.head):
        points += 1.2
    elif top.dep_ in {"dobj", "oprd", "attr"} and top.i > top.head.i and top.head.lemma_ in INVERTING:
        points += _SPEAKER
    elif top.dep_ == "poss":
        points -= 0.3
    return points


# Passives of which who acts has a view: "the claim was | echoed by X".
_VOICING = frozenset("voice express echo share back reject dispute contradict second dismiss repeat".split())


def _tells_by_whom(preposition: Token) -> bool:
    """Whether a preposition is that of "according to X", "said by X", "the same view is voiced by X"."""
    governor = preposition.head
    if preposition.lower_ == "to":
        return governor.lower_ == "according"
    acts = governor.lemma_ in SPEAKING or (preposition.dep_ == "agent" and governor.lemma_ in _VOICING)
    return preposition.lower_ == "by" and acts


def _is_embedded(verb: Token) -> bool:
    """Whether a clause is part of another one; one that comes before "..., says the portal" is not."""
    return verb.dep_ in _EMBEDDED and not (verb.dep_ == "ccomp" and verb.i < verb.head.i)
