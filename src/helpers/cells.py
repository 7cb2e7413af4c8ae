"""Cells of tables as other programs take them: JSON's own values, and text that no spreadsheet runs as a formula."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pandas as pd

# What a spreadsheet takes for the beginning of a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BETWEEN = "; "


def as_json(value: Any) -> Any:
    """A cell as a value that JSON has; None for what is missing."""
    if isinstance(value, datetime.date) and value is not pd.NaT:
        return value.isoformat()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [as_json(item) for item in value]
    return None if pd.isna(value) else value


def write_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table as CSV that a spreadsheet opens as text in UTF-8 and never as a formula."""
    safe_csv(table).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")


def safe_csv(table: pd.DataFrame) -> pd.DataFrame:
    """The table with lists joined, and with an apostrophe before text that a spreadsheet would take for a formula."""
    safe = {name: column.map(_cell) if _holds_text(column) else column for name, column in table.items()}
    return pd.DataFrame(safe, index=table.index)


def _cell(value: Any) -> Any:
    value = as_json(value)
    if isinstance(value, list):
        value = _BETWEEN.join("-".join(map(str, item)) if isinstance(item, list) else str(item) for item in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _holds_text(column: pd.Series[Any]) -> bool:
    return column.dtype == object or pd.api.types.is_string_dtype(column.dtype)
