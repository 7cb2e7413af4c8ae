"""Whose weapons are that a text counts as destroyed or captured: those of whose soldiers it has just counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.tokens import MODIFIERS
from helpers.finding.weapons.mentions import WeaponMention
from helpers.finding.weapons.naming import FIRED
from helpers.finding.weapons.parties import Parties
from helpers.reading.parse import Span, Token


def is_counted(mention: WeaponMention) -> bool:
    """Whether losses are counted, as states at war count their enemy's ("60 tanks and nine guns were destroyed")."""
    return mention.roles.frame == "stop" and mention.quantity not in {(None, None), (1, 1)}


def loser(mention: WeaponMention, mentions: Sequence[WeaponMention], parties: Parties) -> str | None:
    """Whose the counted losses are: of the weapon before in the sentence, or of the soldiers told of before.

    What flies and is shot down may be of those who killed them ("Two were killed. Nine drones were downed").
    """
    sentence = mention.naming.last.sent
    for other in mentions:
        if other is mention:
            break
        if other.naming.last.sent == sentence and is_counted(other) and other.roles.operator is not None:
            return other.roles.operator
    if mention.category in FIRED:
        return None
    return next(_losers(sentence, parties), None)


def _losers(sentence: Span, parties: Parties) -> Iterator[str]:
    """Who loses soldiers in the sentences before, the nearest first ("About 900 Danish soldiers were killed")."""
    for _ in range(_BACK):
        if not sentence.start:
            return
        sentence = sentence.doc[sentence.start - 1].sent
        for verb in sentence:
            if verb.lemma_ in _KILLING:
                for patient in verb.children:
                    owners = (party for word in _words(patient, verb) if (party := parties.of(word)))
                    yield from (party for party in owners if parties.enemy(party) is not None)


def _words(patient: Token, verb: Token) -> list[Token]:
    """Who suffers what a verb says, and whose he is; who loses something is its subject."""
    subjects = {"nsubj"} if verb.lemma_ in _LOSING else {"dobj", "nsubjpass"}
    return [patient, *(c for c in patient.lefts if c.dep_ in MODIFIERS)] if patient.dep_ in subjects else []


_BACK = 2  # sentences back to the soldiers
_LOSING = frozenset({"lose", "suffer", "die", "perish"})
_KILLING = _LOSING | {"kill", "liquidate", "eliminate", "neutralise", "neutralize", "wound", "injure", "put"}
