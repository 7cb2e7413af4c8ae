"""Wirewatch: who is quoted, which sanctions and weapons are mentioned, and how many troops are counted.

An article goes through four packages, each of which has a map of its modules in its own docstring:

- ``reading``: from files to parsed articles.
- ``finding``: from a parsed article to mentions, by rules; ``actors`` tells who is who, and ``quotes``, ``sanctions``,
  ``weapons`` and ``troops`` are the four families, quotes first, since the others ask who says a thing. ``quantities``
  reads numbers for all of them.
- ``tables``: what a mention says and how it is kept; all that finding and showing know of each other.
- ``showing``: from tables to charts and reports.

The modules beside them, in the order in which a run comes by:

- ``cli`` is the command (``__main__`` the same as ``python -m helpers``), ``workbench`` what a notebook begins with;
- ``extract`` reads and finds for many articles, in one process or several;
- ``corrections`` applies what people mended by hand, ``selection`` chooses outlets, days or an actor;
- ``copies`` finds articles that carry one text, ``reconcile`` what several articles state;
- ``scoring`` measures tables against gold annotation, with ``agreement`` to say when two values are the same;
- ``handwritten`` reads YAML that people write, front matter and run lists;
- ``casing`` gives names their capitals back, ``cells`` makes cells safe for spreadsheets and JSON, ``paths`` says where
  the data lie, ``errors`` has every error that is raised on purpose.

The names below are what notebooks use; every one is loaded when it is first asked for, so that a command that needs
little starts at once.
"""

from __future__ import annotations

import importlib
from typing import Any

_CHARTS = "helpers.showing.charts"
_HOMES = {
    "articles_read": f"{_CHARTS}.overview",
    "claims": "helpers.reconcile",
    "confidences": f"{_CHARTS}.quality",
    "copies": "helpers.reconcile",
    "corrections_made": f"{_CHARTS}.overview",
    "coverage": f"{_CHARTS}.overview",
    "evidence": "helpers.showing.evidence",
    "field_accuracy": f"{_CHARTS}.quality",
    "find_quantities": "helpers.finding.quantities",
    "formation_strengths": f"{_CHARTS}.formations",
    "how_accurate": f"{_CHARTS}.quality",
    "key_numbers": f"{_CHARTS}.overview",
    "load_tables": "helpers.workbench",
    "measured_accuracy": f"{_CHARTS}.quality",
    "other_benchmarks": f"{_CHARTS}.quality",
    "over_time": f"{_CHARTS}.overview",
    "problems": f"{_CHARTS}.overview",
    "quoted_for_whom": f"{_CHARTS}.quotes",
    "read_articles": "helpers.reading.articles",
    "read_tables": "helpers.tables",
    "reliability_curve": f"{_CHARTS}.quality",
    "sanctions_by_sender": f"{_CHARTS}.sanctions",
    "sanctions_by_target": f"{_CHARTS}.sanctions",
    "scores_on_gold": f"{_CHARTS}.quality",
    "select": "helpers.selection",
    "shared_claims": f"{_CHARTS}.claims",
    "troop_figures": f"{_CHARTS}.troops",
    "weapons_by_category": f"{_CHARTS}.weapons",
    "weapons_by_name": f"{_CHARTS}.weapons",
    "who_is_quoted": f"{_CHARTS}.quotes",
    "who_quotes_whom": f"{_CHARTS}.quotes",
    "who_supplies_whom": f"{_CHARTS}.weapons",
    "write_tables": "helpers.tables",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
