"""Bombs that somebody hides, wears or drives: what they are, and who says that he set them off."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import Parties

# What tells of a bomb that no army dropped or fired.
BLASTS = frozenset("suicide detonate detonator bombing blast explosion checkpoint".split())


def is_planted(naming: Naming) -> bool:
    """Whether a bomb is one that somebody hides, wears or drives, not one that aircraft drop ("a car bomb")."""
    if naming.named or naming.name.split(" ")[-1] not in _BOMBS:
        return False
    if naming.name not in _BARE:
        return naming.category == "other" or naming.name in _MINES
    sentence = naming.last.sent
    taken_up = naming.first.i > sentence.start and naming.first.nbor(-1).lower_ in {"the", "this", "that"}
    start = sentence.doc[sentence.start - 1].sent.start if taken_up and sentence.start else sentence.start
    told = {token.lemma_.lower() for token in sentence.doc[start : sentence.end]}
    return told.isdisjoint(_DROPPING) and not (naming.plural and told.isdisjoint(_SETTING_OFF))


def is_of_bomber(naming: Naming) -> bool:
    """Whether a single person sets a bomb off, who is of no state's forces ("he detonated his vest")."""
    verb = naming.root.head
    doers = (child for child in verb.children if child.dep_ == "nsubj" and verb.lemma_ in _DETONATING)
    return any(doer.lower_ in {"he", "she"} or doer.lemma_.lower() in _BOMBERS for doer in doers)


def claimants(doc: Doc, parties: Parties) -> Iterator[tuple[int, str]]:
    """Who claims an attack, each with the place of the verb ("X claimed responsibility", "an attack claimed by X")."""
    for token in doc:
        done = token.lemma_ == "carry" and any(child.lower_ == "out" for child in token.children)
        if not (token.lemma_ in _CLAIMING or done) or token.pos_ != "VERB":
            continue
        agents = [c for by in token.children if by.dep_ == "agent" for c in by.children]
        claimed = any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_ in _CLAIMED for c in token.children)
        doers = agents or ([c for c in token.children if c.dep_ == "nsubj"] if claimed else [])
        yield from ((token.i, party) for doer in doers if (party := _group(doer, parties)) is not None)


def _group(token: Token, parties: Parties) -> str | None:
    """The armed group that a token stands for; a state claims no bomb."""
    party = parties.of(token)
    return party if party is not None and parties.cast.kind(party) != "country" else None


_BARE = frozenset({"bomb", "explosive"})
_BOMBS = frozenset({"bomb", "explosive", "vest", "belt", "jacket", "device", "trap", "booby-trap"})
_MINES = frozenset({"improvised explosive device", "roadside bomb", "booby trap", "booby-trap"})
_DROPPING = frozenset(
    "aircraft plane warplane jet drone helicopter drop airstrike air-strike aerial raid sortie air guided pilot "
    "missile rocket shell artillery rain barrage bombard coalition".split()
)
_SETTING_OFF = BLASTS | frozenset(
    "explode plant defuse booby trap police militant terrorist jihadist gunman attacker cache seize find".split()
)
_DETONATING = frozenset({"detonate", "explode", "trigger", "activate", "ignite"})
_BOMBERS = frozenset({"bomber", "attacker", "assailant", "driver", "man", "woman", "suspect"})
_CLAIMING = frozenset({"claim", "admit"})
_CLAIMED = frozenset({"responsibility", "attack", "bombing", "blast", "assault", "explosion", "strike"})
