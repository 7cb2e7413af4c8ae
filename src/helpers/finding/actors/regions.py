"""States of a federation: "the state of Hawaii", "Hawaii state", and "the state" after that."""

from __future__ import annotations

from helpers.finding.actors.knowledge import BODY, CAPITAL
from helpers.finding.actors.scene import Scene
from helpers.reading.parse import Token

_PLACES = frozenset({"GPE", "LOC"})
# So many sentences on "the state" still takes up a region.
_PASSAGE = 8


def region(scene: Scene, head: Token) -> str | None:
    """
    Name the state of a federation that a noun means.

    Parameters
    ----------
    scene : Scene
        The article, as far as it is read.
    head : Token
        The noun "state".

    Returns
    -------
    str or None
        The name that stands beside the noun, else that of the region called a state before; None where it is a
        sovereign state or none.
    """
    if head.lower_ != "state" or head.tag_ not in {"NN", "NNP"}:
        return None
    links = (child for child in head.rights if child.lower_ == "of" and child.i == head.i + 1)
    behind = next((noun for link in links for noun in link.rights if noun.dep_ == "pobj"), None)
    before = head.nbor(-1) if head.i and not head.is_sent_start else None
    beside = before is not None and before.pos_ == "PROPN" and head.is_lower
    name = behind or (before if beside else None)
    if name is not None:
        return _called(scene, name, head)
    bare = [child.lower_ for child in head.lefts] == ["the"]
    return _last(scene, head) if bare and not any(child.dep_ == "prep" for child in head.rights) else None


def _called(scene: Scene, name: Token, head: Token) -> str | None:
    """The region's name beside its noun; of "Washington state" it is not the capital."""
    listed = scene.named.get(name.i)
    placed = listed is not None or name.ent_type_ in _PLACES
    if (
        name.pos_ != "PROPN"
        or not placed
        or name.i in scene.people.at
        or (listed is not None and listed.kind != CAPITAL)
    ):
        return None
    first = name.left_edge.i if name.i > head.i else min([name.i, *(child.i for child in name.lefts)])
    words = [token for token in scene.doc[first : name.i + 1] if token.pos_ == "PROPN"]
    text = " ".join(token.text for token in words)
    text = f"{text} (state)" if listed is not None else text
    scene.learn(text, "organisation", text)
    return text


def _last(scene: Scene, head: Token) -> str | None:
    """The region called a state last in the passage; none where it only tells where, and a country acts since."""
    sentences, acts = 0, False
    for token in reversed(scene.doc[: head.i]):
        sentences += bool(token.nbor().is_sent_start)
        if sentences > _PASSAGE:
            return None
        name = scene.meant.get(token.i) if token.lower_ == "state" else None
        if name is not None and not scene.knowledge.is_country(name):
            return None if acts and token.dep_ == "pobj" and token.head.lower_ == "in" else name
        acts = acts or (token.dep_ == "nsubj" and _is_of_country(scene, token))
    return None


def _is_of_country(scene: Scene, actor: Token) -> bool:
    """Whether a word names a sovereign state or somebody who is listed as of one."""
    mention, figure = scene.named.get(actor.i), scene.people.at.get(actor.i)
    listed = figure is not None and figure.known is not None and scene.nationality(figure) is not None
    return listed or (mention is not None and mention.kind != BODY)
