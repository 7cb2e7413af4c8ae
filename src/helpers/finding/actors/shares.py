"""Shares of those whom a poll has asked: "68 percent of Democrats say", "two in three of them", "81 percent say"."""

from __future__ import annotations

from helpers.finding.actors.knowledge import DEMONYM
from helpers.finding.actors.salience import SUBJECTS
from helpers.finding.actors.scene import Scene
from helpers.reading.parse import Token

SHARES = frozenset(
    "percent % percentage half third thirds quarter quarters fifth fifths tenth plurality share proportion".split()
)
_COUNTED = frozenset({"percent", "%"})
_BETWEEN = frozenset({"in", "of", "out"})
_PLURALS = frozenset({"NNS", "NNPS"})


def population(scene: Scene, head: Token) -> str | None:
    """Those of whom a bare "81 percent" are a part: the people named last before, of a state or of another share."""
    if head.lower_ not in _COUNTED or any(child.lower_ == "of" for child in head.rights):
        return None
    for token in (*reversed(scene.doc[: head.i]), *scene.doc[head.i :]):
        citizens = token.i in scene.named and scene.named[token.i].kind == DEMONYM
        asked = token.dep_ in SUBJECTS or _is_whole(token)
        if token.tag_ in _PLURALS and asked and (citizens or _is_whole(token)):
            name: str = token.text.lower()
            scene.learn(name, "group", scene.named[token.i].name if citizens else None)
            return name
    return None


def _is_whole(people: Token) -> bool:
    """Whether a share is one of these people: "68 percent of | Democrats"."""
    return people.dep_ == "pobj" and people.head.lower_ == "of" and people.head.head.lower_ in _COUNTED


def one_in_so_many(head: Token) -> Token | None:
    """The people of whom a number is the head in the parse: "2 in 3 | Danes"."""
    if head.pos_ != "NUM" or not head.text.isdigit():
        return None
    people = (noun for link in head.rights if link.lower_ == "in" for noun in link.children if noun.tag_ in _PLURALS)
    return next((noun for noun in people if any(child.pos_ == "NUM" for child in noun.lefts)), None)


def past_share(scene: Scene, low: int, head: Token) -> int:
    """Where people are named behind a share in words or digits: "2 in 3 | Americans", "nine out of ten | voters"."""
    for i in range(low, head.i):
        first = i - 1
        while first > 0 and scene.doc[first].lower_ in _BETWEEN:
            first -= 1
        if scene.doc[i].like_num and 0 <= first < i - 1 and scene.doc[first].like_num:
            return i + 1
    return low


def is_same_share(conjunct: Token) -> bool:
    """Whether a share is only said again in digits: "two in three Americans, or | 66 percent"."""
    return conjunct.lower_ in _COUNTED and conjunct.left_edge.i > 0 and conjunct.left_edge.nbor(-1).lower_ == "or"
