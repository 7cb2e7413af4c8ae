"""What the parse says of the words that a verb governs: their subtrees, whether they are whole clauses."""

from __future__ import annotations

from helpers.finding.actors.titles import SETTINGS
from helpers.finding.quotes.parties import FINITE, SUBJECTS
from helpers.finding.quotes.reporting import Cue
from helpers.reading.parse import Token

Found = tuple[set[int], int] | None
# Behind the "to" of these is what somebody else has said.
ANSWERING = frozenset({"respond", "reply", "react"})
# What is done with an interview or a speech: "in an interview that he | gave".
_HOLDING = frozenset("give hold make issue publish release post deliver attend organise organize host".split())
RELATIVES = frozenset({"who", "which", "whom", "whose"})
LONGEST_OBJECT = 12
TOPICAL = frozenset({"of", "about"})
# What a medium does beside reporting something itself.
CITING = frozenset({"cite", "quote", "refer"})


def in_clause(token: Token, top: Token) -> bool:
    """Whether a token belongs to a clause below the top one."""
    while token.i != top.i:
        if token.dep_ in {"ccomp", "acl", "relcl"}:
            return True
        token = token.head
    return False


def subtree_of(*tokens: Token) -> set[int]:
    """The positions of some tokens and of all that hangs on them."""
    return {t.i for token in tokens for t in token.subtree}


def governed_by(cue: Cue, *deps: str) -> list[Token]:
    """What hangs behind a cue on one of its words by one of some dependencies."""
    words = cue.verb.doc[cue.verb.i : cue.end]
    return [child for word in words for child in word.children if child.dep_ in deps and child.i >= cue.end]


def is_finite(verb: Token) -> bool:
    """Whether a complement is a clause of its own and not a bare infinitive or participle."""
    if verb.tag_ in FINITE:
        return True
    if verb.pos_ not in {"VERB", "AUX"}:
        return any(child.dep_ in SUBJECTS | {"expl", "mark", "cop"} for child in verb.children)
    return any(child.dep_ in SUBJECTS | {"aux", "mark", "expl"} and child.lower_ != "to" for child in verb.children)


def says_how(preposition: Token) -> bool:
    """Whether another verb tells how something is said: "explained it | by saying ..."."""
    return preposition.lower_ == "by" and any(child.tag_ == "VBG" for child in preposition.children)


def full_clause(verb: Token) -> bool:
    """Whether a clause on a noun is no relative clause: it has its own subject and no gap word."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects or any(t.lower_ in RELATIVES for t in verb.doc[verb.left_edge.i : verb.i]):
        return False
    first = verb.doc[verb.left_edge.i]
    if first.lower_ != "that" or first.dep_ == "mark":
        return True
    if verb.head.lower_ == "time" and any(child.lower_ == "same" for child in verb.head.lefts):
        return True  # "Assured at the same time that nobody slept there"
    # "Said at a briefing that nobody left"
    return first.dep_ in {"dobj", "pobj"} and verb.head.lower_ in SETTINGS and verb.lemma_ not in _HOLDING
