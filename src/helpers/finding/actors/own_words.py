"""Whom a pronoun means in what somebody says of himself: "Doe says his school ...", "the agency said that it ..."."""

from __future__ import annotations

from helpers.finding.actors.figures import Figure
from helpers.finding.actors.naming import Naming
from helpers.finding.actors.people import People
from helpers.finding.actors.scene import Scene
from helpers.finding.actors.titles import SPEAKING
from helpers.reading.parse import Token


def own_subject(scene: Scene, naming: Naming, token: Token) -> str | None:
    """The body that says something of itself: "The agency said that it had ..."."""
    clause = token.head
    if token.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head.lemma_ not in SPEAKING:
        return None
    subject = next((c for c in clause.head.lefts if c.dep_ == "nsubj" and c.i < token.i and c.pos_ != "PRON"), None)
    name = naming.name(subject) if subject is not None else None
    return name if name is not None and scene.kind(name) in {"organisation", "country"} else None


def is_of_speaker(people: People, token: Token, figure: Figure) -> bool:
    """Whether a pronoun in what somebody says is his own, no other named between: "Doe says | his school ..."."""
    said = next((verb for verb in token.ancestors if verb.dep_ == "ccomp"), None)
    if said is None or said.head.lemma_ not in SPEAKING or said.head.i > token.i:
        return False
    own = any(people.at.get(child.i) is figure for child in said.head.lefts if child.dep_ == "nsubj")
    return own and not any(i in people.at for i in range(said.head.i, token.i))
