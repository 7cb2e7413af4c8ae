"""Tables as files: Parquet, which is read again, and CSV and JSON lines for other programs."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from helpers.cells import as_json, write_csv
from helpers.errors import TableError
from helpers.tables.bundle import Tables
from helpers.tables.mentions import MENTIONS, Mention
from helpers.tables.schemas import ARTICLES, CORRECTIONS, PROBLEMS, frame, schema, schema_of, to_pandas


def write_tables(tables: Tables, directory: Path, formats: Sequence[str] = ("parquet",)) -> list[Path]:
    """Write every table into a folder; the files move to their places once all of them are written.

    Parameters
    ----------
    tables
        What to write.
    directory
        Folder, made where it is missing.
    formats
        Any of ``parquet``, ``csv`` and ``jsonl``.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    TableError
        An unknown format.
    """
    suffixes = known_formats(formats)
    directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".writing-", dir=directory) as folder:
        made = []
        for name, table in tables.named().items():
            for suffix in suffixes:
                made.append(Path(folder) / f"{name}.{suffix}")
                _WRITERS[suffix](table, made[-1])
        return [file.replace(directory / file.name) for file in made]


def known_formats(formats: Sequence[str]) -> list[str]:
    """The formats that `write_tables` is asked for, each once and without the spaces around it.

    Raises
    ------
    TableError
        An unknown format.
    """
    names = list(dict.fromkeys(name.strip() for name in formats))
    for name in names:
        if name not in _WRITERS:
            raise TableError(f"unknown format {name!r}; choose from {', '.join(_WRITERS)}")
    return names


def read_tables(directory: Path | str, mentions: Sequence[type[Mention]] = MENTIONS) -> Tables:
    """Read the Parquet tables that `write_tables` wrote into a folder.

    Parameters
    ----------
    directory
        The folder.
    mentions
        The families to read.

    Raises
    ------
    TableError
        A table is missing, is no Parquet, or lacks a column of the contract. Those of problems and corrections are
        empty where the folder has none.
    """
    directory = Path(directory)
    return Tables(
        articles=_read_parquet(directory / "articles.parquet", ARTICLES),
        mentions={m.TABLE: _read_parquet(directory / f"{m.TABLE}.parquet", schema(m)) for m in mentions},
        problems=_about(directory / "problems.parquet", PROBLEMS),
        corrections=_about(directory / "corrections.parquet", CORRECTIONS),
    )


def _write_parquet(table: pd.DataFrame, path: Path) -> None:
    pq.write_table(pa.Table.from_pandas(table, schema=schema_of(path.stem), preserve_index=False), path)


def _write_jsonl(table: pd.DataFrame, path: Path) -> None:
    columns = list(table.columns)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in table.itertuples(index=False, name=None):
            record = {column: as_json(value) for column, value in zip(columns, row, strict=True)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


_WRITERS = {"parquet": _write_parquet, "csv": write_csv, "jsonl": _write_jsonl}


def _about(path: Path, columns: pa.Schema) -> pd.DataFrame:
    return _read_parquet(path, columns) if path.is_file() else frame([], columns)


def _read_parquet(path: Path, columns: pa.Schema) -> pd.DataFrame:
    if not path.is_file():
        raise TableError(f"{path}: missing; make it with `wirewatch extract ARTICLES --out {path.parent}`")
    try:
        table = pq.read_table(path)
    except pa.ArrowInvalid:
        raise TableError(f"{path}: is no Parquet file, or not a whole one; extract the articles anew") from None
    lacking = [name for name in columns.names if name not in table.column_names]
    if lacking:
        raise TableError(f"{path}: lacks the columns {', '.join(lacking)}; extract the articles anew")
    return to_pandas(table)
