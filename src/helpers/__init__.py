"""Wirewatch: who is quoted, which sanctions and weapons are mentioned, and how many troops are counted.

The names below are what notebooks use; every one is loaded when it is first asked for, so that a command that needs
little starts at once.
"""

from __future__ import annotations

import importlib
from typing import Any

_HOMES = {
    "extract": "helpers.extract",
    "find_quantities": "helpers.finding.quantities",
    "read_articles": "helpers.reading.articles",
    "read_tables": "helpers.tables",
    "write_tables": "helpers.tables",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
