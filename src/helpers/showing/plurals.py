"""The plural of a unit, which the tables keep in the singular: "troops", "lives", "servicemen"."""

from __future__ import annotations

from typing import Any

_IRREGULAR = {"life": "lives", "person": "people", "child": "children"}
_UNCOUNTED = frozenset("killed wounded dead injured missing captured personnel military spetsnaz".split())


def plural(unit: str) -> str:
    """A unit in the plural; only its last word changes."""
    *rest, last = unit.split(" ")
    return " ".join([*rest, _many(last)])


def units(figure: Any) -> str:
    """What a troop figure counts, in the plural but for a single one; that soldiers are casualties is added."""
    unit = str(figure.unit) if figure.low == figure.high == 1 else plural(str(figure.unit))
    told = figure.measure != "casualty" or figure.unit == "casualty"
    return unit if told else f"{unit} ({'casualty' if figure.low == figure.high == 1 else 'casualties'})"


def _many(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _UNCOUNTED or (word.endswith("s") and not word.endswith("ss")):
        return word
    if word.endswith("man"):
        return f"{word[:-3]}men"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("ss", "x", "ch", "sh")) else "s")
