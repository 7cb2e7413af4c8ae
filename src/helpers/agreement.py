"""When two values say the same: names in any common spelling, designations with or without nickname, bounds, labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz.distance import Indel
from unidecode import unidecode


def same_label(one: Any, other: Any) -> bool:
    """Equal but for case, accents and punctuation."""
    return _fold(one) == _fold(other)


def same_name(one: Any, other: Any) -> bool:
    """One name in two common spellings, or null on both sides."""
    if one is None or other is None:
        return one is other
    a, b = _fold(one), _fold(other)
    return a == b or (min(len(a), len(b)) > 5 and Indel.normalized_similarity(a, b) >= 0.88)


def same_names(one: Any, other: Any) -> bool:
    """Two lists of the same names, in any order."""
    a, b = list(one or []), list(other or [])
    return len(a) == len(b) and _covers(a, b) and _covers(b, a)


def same_number(one: Any, other: Any) -> bool:
    """Equal numbers, or null on both sides."""
    return one is other if one is None or other is None else float(one) == float(other)


def same_bounds(one: Any, other: Any) -> bool:
    """Equal lower and upper bounds; a single number is both."""
    return all(same_number(a, b) for a, b in zip(_bounds(one), _bounds(other), strict=True))


def same_designation(one: Any, other: Any) -> bool:
    """One system under its designation, its nickname or both: all words of the shorter name occur in the longer."""
    a, b = set(_fold(one).split()), set(_fold(other).split())
    return a <= b or b <= a


def same_description(one: Any, other: Any) -> bool:
    """At least half of all words are shared, or null on both sides."""
    if one is None or other is None:
        return one is other
    a, b = set(_fold(one).split()), set(_fold(other).split())
    return len(a & b) >= 0.5 * len(a | b)


def stated(value: Any) -> bool:
    """Whether a value is neither null, nor an empty list, nor a pair of open bounds."""
    return value is not None and value != [] and value != [None, None]


def _fold(value: Any) -> str:
    words = unidecode(str(value)).casefold().replace("defence", "defense").replace("armour", "armor")
    return " ".join("".join(c if c.isalnum() else " " for c in words).removeprefix("the ").split())


def _covers(names: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(same_name(name, other) for other in others) for name in names)


def _bounds(quantity: Any) -> Iterator[Any]:
    yield from quantity if isinstance(quantity, list | tuple) else (quantity, quantity)


SAME = {
    "label": same_label,
    "name": same_name,
    "names": same_names,
    "number": same_number,
    "bounds": same_bounds,
    "designation": same_designation,
    "description": same_description,
}
