"""The contract between finding and showing: the columns of every table, and a run's tables together."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from helpers.cells import as_json, write_csv
from helpers.errors import TableError


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A place in an article's text where something was found.

    Attributes
    ----------
    start, end
        Character offsets into the article's text, end exclusive.
    confidence
        Probability, 0 to 1, that the mention is right: span, kind and key fields.
    """

    TABLE: ClassVar[str]

    start: int
    end: int
    confidence: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Quote(Mention):
    """A statement that the article attributes to a source: direct, indirect or mixed.

    Attributes
    ----------
    spans
        The pieces of the content as (start, end); several where the attribution interrupts it.
    type
        ``direct`` (all in quotation marks), ``mixed`` (some of it) or ``indirect`` (none).
    cue, source
        The words that signal the attribution and those that name who speaks, with their offsets; None where absent.
    speakers
        Canonical names of the source, resolved in the whole article.
    speaker_kind
        ``person``, ``organisation``, ``country``, ``group`` or ``unnamed``.
    role, affiliation
        The first speaker's office or description, and the country or organisation spoken for.
    """

    TABLE: ClassVar[str] = "quotes"

    spans: tuple[tuple[int, int], ...]
    type: str
    cue_start: int | None = None
    cue_end: int | None = None
    cue: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    source: str | None = None
    speakers: tuple[str, ...] = ()
    speaker_kind: str | None = None
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, kw_only=True)
class Sanction(Mention):
    """A punitive measure: who sets it on whom, of which kind, and how far it has come.

    Attributes
    ----------
    senders, targets
        Canonical names; a target without a name is a lower-case description.
    measure
        general, personal, financial, trade, travel, arms, energy or other.
    status
        called_for, considered, threatened, announced, imposed, maintained, opposed, lifted or mentioned.
    condition
        The words that make it conditional, or None.
    attributed_to
        Who says so; None where the article states it itself.
    """

    TABLE: ClassVar[str] = "sanctions"

    senders: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    measure: str = "general"
    status: str = "mentioned"
    condition: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, kw_only=True)
class Weapon(Mention):
    """A weapon or military materiel.

    Attributes
    ----------
    name
        Canonical designation, or the singular generic noun.
    category
        One of the guide's categories, such as tank, missile or air_defence.
    quantity_low, quantity_high
        Bounds of the number of pieces; None is an open or unstated bound.
    supplier, recipient, operator
        Canonical names, as far as the article states them.
    attributed_to
        Who says so; None where the article states it itself.
    """

    TABLE: ClassVar[str] = "weapons"

    name: str
    category: str
    quantity_low: float | None = None
    quantity_high: float | None = None
    supplier: str | None = None
    recipient: str | None = None
    operator: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, kw_only=True)
class TroopFigure(Mention):
    """A count of military personnel, formations or casualties.

    Attributes
    ----------
    low, high
        Bounds; None is an open side.
    comparator
        exact, about, at_least, at_most, vague or range.
    unit
        The head noun in the singular ("soldier", "battalion tactical group").
    measure
        personnel, formation or casualty.
    force
        Whose they are, canonical.
    locations
        Canonical names of the places where they are or go.
    attributed_to
        Who gives the figure; None where the article states it itself.
    """

    TABLE: ClassVar[str] = "troop_figures"

    low: float | None
    high: float | None
    comparator: str
    unit: str
    measure: str
    force: str | None = None
    locations: tuple[str, ...] = ()
    attributed_to: str | None = None


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

_ABOUT = {"problems": PROBLEMS, "corrections": CORRECTIONS}

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


MENTIONS: tuple[type[Mention], ...] = (Quote, Sanction, Weapon, TroopFigure)


@dataclass
class Tables:
    """What one run found.

    Attributes
    ----------
    articles
        One row an article; columns of ``ARTICLES``.
    mentions
        A table for each family by name (quotes, sanctions, weapons, troop_figures); columns of ``schema``.
    problems
        What could not be read and why: path, problem.
    corrections
        What people corrected by hand and what came of it; columns of ``CORRECTIONS``.
    """

    articles: pd.DataFrame
    mentions: dict[str, pd.DataFrame]
    problems: pd.DataFrame = field(default_factory=lambda: frame([], PROBLEMS))
    corrections: pd.DataFrame = field(default_factory=lambda: frame([], CORRECTIONS))

    @property
    def quotes(self) -> pd.DataFrame:
        return self.mentions["quotes"]

    @property
    def sanctions(self) -> pd.DataFrame:
        return self.mentions["sanctions"]

    @property
    def weapons(self) -> pd.DataFrame:
        return self.mentions["weapons"]

    @property
    def troop_figures(self) -> pd.DataFrame:
        return self.mentions["troop_figures"]

    def named(self) -> dict[str, pd.DataFrame]:
        """Every table by its file's name."""
        about = {"problems": self.problems, "corrections": self.corrections}
        return {"articles": self.articles, **self.mentions, **about}

    def __repr__(self) -> str:
        return "Tables(" + ", ".join(f"{name}: {len(table)} rows" for name, table in self.named().items()) + ")"


def frame(rows: Iterable[Mapping[str, Any]], columns: pa.Schema) -> pd.DataFrame:
    """Rows as a DataFrame with exactly the schema's columns, missing values null."""
    table = pa.Table.from_pylist(list(rows), schema=columns)
    return to_pandas(table)


def to_pandas(table: pa.Table) -> pd.DataFrame:
    """An Arrow table as pandas, integers with nulls kept as integers."""
    whole = {pa.int64(): pd.Int64Dtype()}
    converted: pd.DataFrame = table.to_pandas(types_mapper=whole.get)
    return converted


def write_tables(tables: Tables, directory: Path, formats: Sequence[str] = ("parquet",)) -> list[Path]:
    """Write every table into a folder, each file under a temporary name first.

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
    written = []
    for name, table in tables.named().items():
        for suffix in suffixes:
            path = directory / f"{name}.{suffix}"
            temporary = path.with_name(f".{path.name}.tmp")
            _WRITERS[suffix](table, temporary)
            temporary.replace(path)
            written.append(path)
    return written


def known_formats(formats: Sequence[str]) -> list[str]:
    """The formats without the spaces around them, once `write_tables` knows them all.

    Raises
    ------
    TableError
        An unknown format.
    """
    names = [name.strip() for name in formats]
    unknown = sorted(set(names) - set(_WRITERS))
    if unknown:
        raise TableError(f"unknown format {', '.join(unknown)}; choose from {', '.join(_WRITERS)}")
    return names


def read_tables(directory: Path | str, mentions: Sequence[type[Mention]] = MENTIONS) -> Tables:
    """Read the Parquet tables of a folder.

    Raises
    ------
    TableError
        A table is missing or lacks a column of the contract.
    """
    directory = Path(directory)
    return Tables(
        articles=_read_parquet(directory / "articles.parquet", ARTICLES),
        mentions={m.TABLE: _read_parquet(directory / f"{m.TABLE}.parquet", schema(m)) for m in mentions},
        **{name: _about(directory / f"{name}.parquet", columns) for name, columns in _ABOUT.items()},
    )


def arrow_schema(name: str, mentions: Sequence[type[Mention]] = MENTIONS) -> pa.Schema | None:
    """The contract's schema of a table by its file's name, None for a table of another family."""
    known = {"articles": ARTICLES, **_ABOUT, **{m.TABLE: schema(m) for m in mentions}}
    return known.get(name)


def _arrow(hint: Any) -> pa.DataType:
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return _TYPES[next(option for option in options if option is not types.NoneType)]


def _write_parquet(table: pd.DataFrame, path: Path) -> None:
    name = path.name.strip(".").split(".")[0]
    pq.write_table(pa.Table.from_pandas(table, schema=arrow_schema(name), preserve_index=False), path)


def _write_jsonl(table: pd.DataFrame, path: Path) -> None:
    columns = list(table.columns)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in table.itertuples(index=False, name=None):
            record = {column: as_json(value) for column, value in zip(columns, row, strict=True)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


_WRITERS = {"parquet": _write_parquet, "csv": write_csv, "jsonl": _write_jsonl}


def _about(path: Path, columns: pa.Schema) -> pd.DataFrame:
    """A table about the run rather than of mentions, empty where the folder has none."""
    return _read_parquet(path, columns) if path.is_file() else frame([], columns)


def _read_parquet(path: Path, columns: pa.Schema) -> pd.DataFrame:
    if not path.is_file():
        raise TableError(f"{path}: missing; make it with `wirewatch extract ARTICLES --out {path.parent}`")
    table = pq.read_table(path)
    lacking = [name for name in columns.names if name not in table.column_names]
    if lacking:
        raise TableError(f"{path}: lacks the columns {', '.join(lacking)}; extract the articles anew")
    return to_pandas(table)
