"""Bombs that somebody hides, wears or drives: what they are, and who says that he set them off."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.weapons.naming import Naming
from helpers.finding.weapons.parties import Parties
from helpers.finding.weapons.words import MaterielWords
from helpers.reading.parse import Doc, Token


def is_planted(naming: Naming, words: MaterielWords) -> bool:
    """Whether a bomb is one that somebody hides, wears or drives, not one that aircraft drop ("a car bomb").

    Of bare bombs their sentence must tell, that of the bomb which is taken up, or of one bomb who claims the attack.
    """
    if naming.named or naming.name.split(" ")[-1] not in _BOMBS:
        return False
    if naming.name not in _BARE:
        return naming.category == "other" or naming.name in _MINES
    told = (_is_set_off(bomb, words) for bomb in _taken_up(naming.last))
    planted = next((planted for planted in told if planted is not None), None)
    return planted if planted is not None else not naming.plural and _is_claimed(naming.last, words)


def _is_set_off(bomb: Token, words: MaterielWords) -> bool | None:
    """Whether the sentence of a bomb tells that somebody set it off, False where it was dropped; None where neither."""
    first = bomb.sent.start
    if first and _is_definite(bomb):
        first = bomb.doc[first - 1].sent.start  # "Jets came. The bomb exploded"
    if any(words.has("drop", token) for token in bomb.doc[first : bomb.sent.end]):
        return False
    told = any(words.has("blast", token) or words.has("plant", token) or _goes_off(token) for token in bomb.sent)
    return told or _kills(bomb) or None


def _kills(bomb: Token) -> bool:
    """Whether one bomb of which nothing was told before kills ("a bomb killed nine people")."""
    alone = bomb.tag_ == "NN" and not _is_definite(bomb)
    return alone and bomb.dep_ == "nsubj" and bomb.head.lemma_ in _KILLING


def _goes_off(word: Token) -> bool:
    """Whether something "goes off" or is "set off"."""
    return word.lower_ == "off" and word.head.lemma_ in {"go", "set"}


def _taken_up(bomb: Token) -> Iterator[Token]:
    """A bomb, and those named before it where it is one of them ("the bomb")."""
    yield bomb
    if _is_definite(bomb):
        yield from (token for token in reversed(bomb.doc[: bomb.i]) if token.lemma_ == bomb.lemma_)


def _is_definite(bomb: Token) -> bool:
    """Whether a bomb is one that was told of."""
    return any(child.lower_ in _DEFINITE for child in bomb.lefts)


def _is_claimed(bomb: Token, words: MaterielWords) -> bool:
    """Whether somebody claims an attack in the passage of a bomb, or an armed group carries it out."""
    passage = bomb.doc[max(0, bomb.i - PASSAGE) : bomb.i + PASSAGE]
    claims = [token for token in passage if _is_claim(token)]
    doers = (doer for token in claims for doer in _claiming(token))
    armed = any(words.group(doer) is not None or words.has("group", doer) for doer in doers)
    return armed or any(token.lemma_ in _CLAIMING for token in claims)


def is_of_bomber(naming: Naming) -> bool:
    """Whether a single person sets a bomb off, who is of no state's forces ("he detonated his vest")."""
    verb = naming.root.head
    doers = (child for child in verb.children if child.dep_ == "nsubj" and verb.lemma_ in _DETONATING)
    return any(doer.lower_ in {"he", "she"} or doer.lemma_.lower() in _BOMBERS for doer in doers)


def claimants(doc: Doc, parties: Parties) -> Iterator[tuple[int, str]]:
    """Who claims an attack, each with the place of the verb ("X claimed responsibility", "an attack claimed by X")."""
    for token in (token for token in doc if _is_claim(token)):
        named = (_group(doer, parties) for doer in _claiming(token))
        yield from ((token.i, party) for party in named if party is not None)


def _claiming(verb: Token) -> list[Token]:
    """Who claims an attack."""
    agents = [c for by in verb.children if by.dep_ == "agent" for c in by.children]
    return agents or [c for c in verb.children if c.dep_ == "nsubj"]


def _is_claim(verb: Token) -> bool:
    """Whether an attack is claimed or told to be somebody's ("claimed responsibility", "an attack carried out by")."""
    done = verb.lemma_ == "carry" and any(child.lower_ == "out" for child in verb.children)
    if not (verb.lemma_ in _CLAIMING or done) or verb.pos_ != "VERB":
        return False
    claimed = any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_ in _CLAIMED for c in verb.children)
    return claimed or any(c.dep_ == "agent" for c in verb.children)


def _group(token: Token, parties: Parties) -> str | None:
    """The armed group that a token stands for; a state claims no bomb."""
    party = parties.of(token)
    return party if party is not None and parties.cast.kind(party) != "country" else None


PASSAGE = 120  # tokens from a bomb to who claims it
_DEFINITE = frozenset({"the", "this", "that"})
_KILLING = frozenset({"kill", "wound", "injure"})
_BARE = frozenset({"bomb", "explosive"})
_BOMBS = frozenset({"bomb", "explosive", "vest", "belt", "jacket", "device", "trap", "booby-trap"})
_MINES = frozenset({"improvised explosive device", "roadside bomb", "booby trap", "booby-trap"})
_DETONATING = frozenset({"detonate", "explode", "trigger", "activate", "ignite"})
_BOMBERS = frozenset({"bomber", "attacker", "assailant", "driver", "man", "woman", "suspect"})
_CLAIMING = frozenset({"claim", "admit"})
_CLAIMED = frozenset({"responsibility", "attack", "bombing", "blast", "assault", "explosion", "strike"})
