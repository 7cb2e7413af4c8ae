"""Tells what says when, where and on what occasion something was said from what is said itself."""

from __future__ import annotations

from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Token


def is_setting(token: Token) -> bool:
    """Whether an adjunct says when or where something was said."""
    if token.lower_ in _OF_THINGS:
        return False
    return token.ent_type_ in TIMES or any(t.ent_type_ in TIMES or t.lower_ in _SETTINGS for t in token.subtree)


def is_occasion(preposition: Token) -> bool:
    """Whether words say on what occasion something was said: "in a speech on Friday"."""
    objects = [child for child in preposition.children if child.dep_ == "pobj"]
    if preposition.lower_ not in {"in", "during"} or not objects:
        return False
    dated = preposition.lower_ == "during" and any(child.ent_type_ in TIMES for child in objects[0].lefts)
    led = beside(preposition).lower_ in {"a", "an"} and objects[0].lower_ in _OCCASIONS
    return led or (dated and objects[0].lower_ in _OCCASIONS | _SITTINGS)


def dates_act(preposition: Token) -> bool:
    """Whether a date is that of what is told of, and not of the telling: "the fair to be held | in May"."""
    verb = preposition.head
    if verb.pos_ != "VERB" or verb.i > preposition.i or any(t.lower_ in _SETTINGS for t in preposition.subtree):
        return False
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if preposition.lower_ == "on" and verb.tag_ in {"VB", "VBG"} and not passive:
        return verb.lemma_ in {"begin", "start"}  # "Announced a ban hitting two firms | on Monday"
    return True


def is_span_after(word: Token) -> bool:
    """Whether the writer says how long after something else: ", a day after ...", ", two years after ..."."""
    counted = word.lower_ in {"a", "an"} or word.like_num
    return counted and beside(word).lower_ in _SPANS and beside(beside(word)).lower_ == "after"


_SETTINGS = frozenset(
    "interview statement conference speech briefing address letter twitter telegram facebook x post message "
    "call meeting show remarks comments appearance broadcast podcast email tweet debate rally testimony program "
    "programme television tv networks media scanner".split()
)
# Prepositions that tell of what is said, and not when: "reported a profit | for 2022".
_OF_THINGS = frozenset({"to", "of", "for", "since", "from", "until"})
_OCCASIONS = frozenset(
    "interview statement post speech address letter briefing message tweet broadcast podcast email op-ed video "
    "call conference telegram".split()
)
# "During Tuesday's | hearing".
_SITTINGS = frozenset("hearing meeting session debate rally visit talks".split())
_SPANS = frozenset("hour hours day days week weeks month months year years decade decades".split())
