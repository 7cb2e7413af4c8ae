"""How often a rule's quotes are right, as measured; the source of every quote's confidence."""

from __future__ import annotations

CONFIDENCE: dict[str, float] = {}


def confidence(path: str) -> float:
    return CONFIDENCE.get(path, 0.5)
