"""Whether a bare number goes on counting what the figure before it in its sentence counts ("up from 59")."""

from __future__ import annotations

from itertools import pairwise

from helpers.finding.nouns import singular
from helpers.finding.troops.figure import Figure
from helpers.finding.troops.units import PERSONNEL
from helpers.reading.parse import Doc


def continues(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether a bare number goes on counting what the figure before it in the sentence counts."""
    following = doc[number[1] : number[1] + 2]
    words = [token.lower_ for token in following]
    after = words[0] if words else ""
    if words[:1] == ["of"] and words[1:] and words[1] in {"them", "whom", "which", "these", "those"}:
        return True
    more = doc[number[1] - 1].lower_ == "more"
    if (
        not more
        and len(following)
        and following[0].pos_ in {"NOUN", "PROPN", "ADJ", "SYM"}
        and not following[0].is_stop
    ):
        return False
    before = doc[max(previous.end, number[0] - 4) : number[0]]
    words = [token.lower_ for token in before]
    if words[-1:] == ["of"] and len(words) > 1 and words[-2] in ESTIMATES and _is_compared(doc, previous, number):
        return True  # "80,000 soldiers were killed, compared to an estimate of 15,000"
    if doc[previous.sentence[0]].lower_ == "of" and doc[number[0] - 1].text == ",":
        return True  # "of the 2,000 soldiers, 1,700 will go"
    if words[-1:] == ["including"] or tuple(words[-2:]) in _RELATING:
        return True
    if after == "who" and previous.entry.measure == PERSONNEL:
        return True  # "3,000 soldiers, and 1,000 who are in Korea"
    if words[-1:] in (["include"], ["includes"]) and after in {"from", "in", "on", "at"}:
        return True  # "the 3,000 soldiers include 2,000 from a division"
    if words[-1:] in (["and"], [","]) and after in {"in", "if"}:
        return True  # "28,500 soldiers in Korea, 2,000 in Guam and 54,000 in Japan"
    onwards = [token.lower_ for token in doc[previous.end : number[0]]][:1]
    if words[-1:] in (["and"], [","]) and after in WHITHER and onwards == [after]:
        return True  # "900 soldiers to Korea and 40 to Guam"
    if words[-1:] in (["and"], [","]) and _is_of_another(doc, previous, number):
        return True  # "eleven soldiers from the Italian contingent and nineteen from the Hungarian one"
    if any(pair == ("out", "of") for pair in pairwise(words)):
        return True  # "2,500 soldiers out of the 3,500 that were there"
    planned = "the" in words and words[-1] in _PLANNED  # "600 soldiers instead of the previously announced 300"
    if (more and words) or planned or any(word in {"from", "than", "to", "versus", *FURTHER} for word in words[-2:]):
        return True
    if words and before[-1].tag_ == "POS" and not {"with", "to", "against", "than", "of", "and"}.isdisjoint(words):
        return True  # "250,000 soldiers, compared with Russia's 900,000 and Ukraine's 700,000"
    return bool(words) and before[-1].pos_ == "PROPN" and not {"and", ",", ";"}.isdisjoint(words)


def _is_of_another(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether a number is "from" somewhere or "of" a body as the figure before it is, or "on" one of two sides."""
    onwards = [token.lower_ for token in doc[number[1] : number[1] + 6]]
    if onwards[:1] == ["on"]:
        return "side" in onwards
    named = any(token.pos_ == "PROPN" and token.dep_ == "pobj" for token in doc[number[1] : number[1] + 6])
    if onwards[:1] == ["of"] and named and any(t.lower_ == "of" for t in doc[previous.number[1] : number[0]]):
        return True  # "nine are of the Guard, and 12 of the Border Service"
    between = [token.lower_ for token in doc[previous.end : number[0]]]
    return onwards[:1] == ["from"] and (between[:1] == ["from"] or between[2:3] == ["from"])


def _is_compared(doc: Doc, previous: Figure, number: tuple[int, int]) -> bool:
    """Whether a number is set beside the figure before it."""
    return any(token.lower_ in _COMPARING for token in doc[previous.end : number[0]])


def repeats_head(word: str, unit: str) -> bool:
    """Whether a noun is short for the compound counted before ("14 more groups" after battalion tactical groups)."""
    return " " in unit and singular(word) == unit.rsplit(" ", 1)[-1]


_PLANNED = frozenset("announced planned promised pledged expected present current existing previous".split())
_COMPARING = frozenset({"compared", "than", "from", "against", "versus", "unlike"})
_RELATING = frozenset({("compared", "with"), ("compared", "to"), ("of", "whom"), ("of", "which")})
ESTIMATES = frozenset({"estimate", "figure", "toll", "total", "tally", "count"})
WHITHER = frozenset({"to", "into", "near", "at", "on", "for"})
FURTHER = frozenset({"another", "further", "additional"})
