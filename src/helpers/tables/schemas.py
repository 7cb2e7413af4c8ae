"""The columns of every table, as Arrow schemas, and rows that become a table with exactly these columns."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from helpers.tables.mentions import MENTIONS, Mention

COMMON = (
    pa.field("article_id", pa.string()),
    pa.field("mention_id", pa.string()),
    pa.field("start", pa.int64()),
    pa.field("end", pa.int64()),
    pa.field("text", pa.string()),
    pa.field("sentence_start", pa.int64()),
    pa.field("sentence_end", pa.int64()),
    pa.field("sentence", pa.string()),
    pa.field("confidence", pa.float64()),
)

ARTICLES = pa.schema(
    [
        ("article_id", pa.string()),
        ("outlet", pa.string()),
        ("title", pa.string()),
        ("authors", pa.list_(pa.string())),
        ("published", pa.date32()),
        ("url", pa.string()),
        ("language", pa.string()),
        ("n_words", pa.int64()),
        ("sha256", pa.string()),
        ("path", pa.string()),
        ("text", pa.string()),
    ]
)

PROBLEMS = pa.schema([("path", pa.string()), ("problem", pa.string())])

CORRECTIONS = pa.schema(
    [
        ("line", pa.int64()),
        ("action", pa.string()),
        ("table", pa.string()),
        ("article_id", pa.string()),
        ("text", pa.string()),
        ("start", pa.int64()),
        ("values", pa.string()),
        ("who", pa.string()),
        ("why", pa.string()),
        ("outcome", pa.string()),
    ]
)

ACTOR_COLUMNS = (
    "speakers",
    "affiliation",
    "senders",
    "targets",
    "supplier",
    "recipient",
    "operator",
    "force",
    "attributed_to",
)
"""The columns in which an actor can occur."""

_TYPES: dict[Any, pa.DataType] = {
    int: pa.int64(),
    float: pa.float64(),
    str: pa.string(),
    tuple[str, ...]: pa.list_(pa.string()),
    tuple[tuple[int, int], ...]: pa.list_(pa.list_(pa.int64())),
}


def schema(mention: type[Mention]) -> pa.Schema:
    """The Arrow schema of a family's table: the common columns, then the family's own."""
    common = {f.name for f in dataclasses.fields(Mention)}
    hints = typing.get_type_hints(mention)
    own = [pa.field(f.name, _arrow(hints[f.name])) for f in dataclasses.fields(mention) if f.name not in common]
    return pa.schema([*COMMON, *own])


def schema_of(name: str) -> pa.Schema | None:
    """The schema of a table by its file's name without suffix, None for one of a family that is not in `MENTIONS`."""
    about = {"articles": ARTICLES, "problems": PROBLEMS, "corrections": CORRECTIONS}
    return (about | {mention.TABLE: schema(mention) for mention in MENTIONS}).get(name)


def frame(rows: Iterable[Mapping[str, Any]], columns: pa.Schema) -> pd.DataFrame:
    """Rows as a DataFrame with exactly the schema's columns, missing values null."""
    table = pa.Table.from_pylist(list(rows), schema=columns)
    return to_pandas(table)


def to_pandas(table: pa.Table) -> pd.DataFrame:
    """An Arrow table as pandas, integers with nulls kept as integers."""
    whole = {pa.int64(): pd.Int64Dtype()}
    converted: pd.DataFrame = table.to_pandas(types_mapper=whole.get)
    return converted


def _arrow(hint: Any) -> pa.DataType:
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return _TYPES[next(option for option in options if option is not types.NoneType)]
