"""States of a federation: "the state of Hawaii", "Hawaii state", and "the state" after that."""

from __future__ import annotations

from spacy.tokens import Token

from helpers.finding.actors.knowledge import CAPITAL
from helpers.finding.actors.scene import Scene


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
    name = behind or (before if before is not None and before.pos_ == "PROPN" else None)
    if name is not None:
        return _called(scene, name, head)
    bare = [child.lower_ for child in head.lefts] == ["the"]
    return _last(scene, head) if bare and not any(child.dep_ == "prep" for child in head.rights) else None


def _called(scene: Scene, name: Token, head: Token) -> str | None:
    """The region's name beside its noun; of "Washington state" it is not the capital."""
    listed = scene.named.get(name.i)
    if name.pos_ != "PROPN" or name.i in scene.people.at or (listed is not None and listed.kind != CAPITAL):
        return None
    first = name.left_edge.i if name.i > head.i else min([name.i, *(child.i for child in name.lefts)])
    words = [token for token in scene.doc[first : name.i + 1] if token.pos_ == "PROPN"]
    text = " ".join(token.text for token in words)
    text = f"{text} (state)" if listed is not None else text
    scene.learn(text, "organisation", text)
    return text


def _last(scene: Scene, head: Token) -> str | None:
    """The region that was called a state last before a place."""
    earlier = (token for token in reversed(scene.doc[: head.i]) if token.lower_ == "state")
    names = (scene.meant[token.i] for token in earlier if token.i in scene.meant)
    return next((name for name in names if not scene.knowledge.is_country(name)), None)
