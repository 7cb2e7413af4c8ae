"""Keeps measured figures in ``data/quality``, each with the commit and the day that it was measured."""

from __future__ import annotations

import csv
import datetime
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from rich.console import Console

from helpers.paths import QUALITY

# Digits that kept figures have; the README rounds what is kept.
DIGITS = 4


def keep(name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows with commit and day, their own where they have been measured before, and show them."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=QUALITY, capture_output=True, text=True, check=True
    )
    stamp = {"commit": commit.stdout.strip(), "date": datetime.date.today().isoformat()}
    path = QUALITY / name
    temporary = path.with_suffix(".tmp")
    with temporary.open("w", newline="", encoding="utf-8") as file:
        fields = [field for field in rows[0] if field not in stamp]
        writer = csv.DictWriter(file, [*fields, *stamp], lineterminator="\n")
        writer.writeheader()
        for row in rows:
            rounded = {key: round(value, DIGITS) if isinstance(value, float) else value for key, value in row.items()}
            writer.writerow(stamp | rounded)
    temporary.replace(path)
    Console(width=160).print(pd.read_csv(path).to_string(), highlight=False)
