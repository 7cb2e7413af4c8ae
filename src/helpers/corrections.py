"""What people correct by hand: ``corrections.csv`` beside the articles, applied to the tables of every run.

Each line adds, drops or changes one mention and says who did so and why. The mention is named by its article, its
table and its exact words, which stay the same when the rules change; ``start`` tells equal words apart. Actors may be
named in any spelling that the lexicons or the tables have.

========== ===========================================================================================================
column     content
========== ===========================================================================================================
action     ``add``, ``drop`` or ``change``
table      ``quotes``, ``sanctions``, ``weapons`` or ``troop_figures``
article_id the article, as in the tables
text       the words of the mention, exactly as the article writes them
start      where they start in the article's text; needed only where the same words occur more than once
values     what to set, as ``column=value; column=value``; names of a list are divided by ``|``, nothing empties a cell
who, why   the person who vouches for it, and the reason
========== ===========================================================================================================
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd
import pyarrow as pa

from helpers.errors import CorrectionError
from helpers.reading.files import CORRECTIONS as CORRECTIONS_FILE
from helpers.reading.lexicons import Lexicons
from helpers.selection import actors_in
from helpers.tables import ACTOR_COLUMNS, COMMON, CORRECTIONS, MENTIONS, Tables, frame, schema

if TYPE_CHECKING:
    from helpers.finding.actors.knowledge import Knowledge

APPLIED = "applied"
_NOT_APPLIED = f"not {APPLIED}: "

_NEEDED = ("action", "table", "article_id", "text", "who", "why")
_COLUMNS = (*_NEEDED, "start", "values")
_ACTIONS = ("add", "drop", "change")
_SCHEMAS = {mention.TABLE: schema(mention) for mention in MENTIONS}
_VOCABULARIES = {mention.TABLE: mention.VOCABULARIES for mention in MENTIONS}

# Places in the text, which follow from the mention's words and are not set by hand.
_PLACES = {"spans", "cue_start", "cue_end", "cue", "source_start", "source_end", "source"}

# What a new mention must say, since its words alone do not.
_TOLD = {
    "quotes": ("type", "speakers"),
    "sanctions": ("measure", "status"),
    "weapons": ("name", "category"),
    "troop_figures": ("low", "high", "comparator", "unit", "measure"),
}

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’»)\]]*\s+|\n+")


class Correction(NamedTuple):
    """A line of the file."""

    line: int
    action: str
    table: str
    article_id: str
    text: str
    start: int | None
    values: dict[str, Any]
    who: str
    why: str


def corrected(tables: Tables, articles: Path | str) -> Tables:
    """The tables with the corrections that lie beside the articles; unchanged where there are none.

    Parameters
    ----------
    tables
        What was found.
    articles
        The file or folder that the articles came from.

    Raises
    ------
    CorrectionError
        The file is malformed. A correction that fits no mention changes nothing and says so in ``tables.corrections``.
    """
    articles = Path(articles)
    path = (articles if articles.is_dir() else articles.parent) / CORRECTIONS_FILE
    return correct(tables, read_corrections(path)) if path.is_file() else tables


def read_corrections(path: Path) -> list[Correction]:
    """Read a file of corrections.

    Raises
    ------
    CorrectionError
        A column, an action, a table or a value is wrong; the message names every such line and what would be right.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionError(f"{path}: cannot be read ({error}); save it as CSV in UTF-8") from None
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    header = [name.strip() for name in rows.fieldnames or ()]
    lacking = [name for name in _NEEDED if name not in header]
    if lacking:
        raise CorrectionError(f"{path}: lacks the columns {', '.join(lacking)}; it needs {', '.join(_NEEDED)}")
    unknown = [name for name in header if name not in _COLUMNS]
    if unknown:
        raise CorrectionError(f"{path}: unknown columns {', '.join(unknown)}; known are {', '.join(_COLUMNS)}")
    rows.fieldnames = header
    corrections, errors = [], []
    try:
        for row in rows:
            try:
                corrections.append(_read(row, f"{path}, line {rows.line_num}", rows.line_num))
            except CorrectionError as error:
                errors.append(str(error))
    except csv.Error as error:
        place = f"{path}, line {rows.line_num + 1}"  # where the faulty row begins
        errors.append(f"{place}: not CSV ({error}); close quotation marks and double those inside")
    if errors:
        raise CorrectionError("\n".join(errors))
    return corrections


def correct(tables: Tables, corrections: list[Correction]) -> Tables:
    """Apply corrections in order; what is added or changed by hand has confidence 1.

    Each correction and its outcome is a row of the result's ``corrections``.
    """
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    mentions = dict(tables.mentions)
    outcomes = []
    named = _Names(tables)
    for correction in corrections:
        correction = correction._replace(values=named.resolved(correction.values))
        outcome = APPLIED
        try:
            table = mentions[correction.table]
            mentions[correction.table] = _apply(table, correction, texts)
        except _MisfitError as reason:
            outcome = f"{_NOT_APPLIED}{reason}"
        told = "; ".join(f"{name}={_shown(value)}" for name, value in correction.values.items())
        outcomes.append(correction._asdict() | {"values": told or None, "outcome": outcome})
    order = {article: place for place, article in enumerate(texts)}
    ordered = {name: _in_order(table, order) for name, table in mentions.items()}
    return replace(tables, mentions=ordered, corrections=frame(outcomes, CORRECTIONS))


def unapplied(tables: Tables) -> list[str]:
    """The corrections that changed nothing, each in a line with its place and the reason."""
    lines = zip(tables.corrections["line"], tables.corrections["outcome"], strict=True)
    told = ((line, outcome.removeprefix(_NOT_APPLIED)) for line, outcome in lines if outcome != APPLIED)
    return [f"{CORRECTIONS_FILE}, line {line}: {reason}" for line, reason in told]


class _MisfitError(Exception):
    """Why a correction fits nothing."""


def _apply(table: pd.DataFrame, correction: Correction, texts: dict[str, str]) -> pd.DataFrame:
    if correction.article_id not in texts:
        raise _MisfitError("no such article in this run; take the article_id from the article's page or the tables")
    if correction.action == "add":
        new = _new(correction, texts[correction.article_id])
        if (table[["article_id", "start", "end"]] == [new["article_id"], new["start"], new["end"]]).all(axis=1).any():
            raise _MisfitError("the mention is already there; write change to set its values")
        row = frame([new], _SCHEMAS[correction.table])
        return pd.concat([table, row], ignore_index=True) if len(table) else row
    place = _place(table, correction)
    if correction.action == "drop":
        kept: pd.DataFrame = table[table.index != place]
        return kept
    table = table.copy()
    for name, value in {**correction.values, "confidence": 1.0}.items():
        table.at[place, name] = value
    return table


class _Names:
    """The names of actors as the lexicons and the tables have them, however a correction spells them."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def resolved(self, values: dict[str, Any]) -> dict[str, Any]:
        """The values of a correction with the names that actors have elsewhere."""
        named = {column: value for column, value in values.items() if column in ACTOR_COLUMNS and value}
        return values | {
            column: [self._name(name) for name in value] if isinstance(value, list) else self._name(value)
            for column, value in named.items()
        }

    def _name(self, given: str) -> str:
        known = self._knowledge
        same = (self._found.get(name.casefold()) for name in (given, known.spelled(given)))
        return known.listed(given) or next(filter(None, same), given)

    @cached_property
    def _knowledge(self) -> Knowledge:
        from helpers.finding.actors.knowledge import Knowledge  # loads spaCy, which few corrections need

        return Knowledge(Lexicons(self._tables.lexicons))

    @cached_property
    def _found(self) -> dict[str, str]:
        return {name.casefold(): name for table in self._tables.mentions.values() for name in actors_in(table)}


def _place(table: pd.DataFrame, correction: Correction) -> Any:
    """The index of the mention that a correction means."""
    starts = table.loc[(table["article_id"] == correction.article_id) & (table["text"] == correction.text), "start"]
    if not len(starts):
        raise _MisfitError(
            "the article has no mention with these words in this table; write them as the table has them"
        )
    return starts.index[list(starts).index(_start(correction, list(starts), "mentions have these words"))]


def _new(correction: Correction, text: str) -> dict[str, Any]:
    starts = [match.start() for match in re.finditer(re.escape(correction.text), text)]
    if not starts:
        raise _MisfitError("the article has no such words; write them as it does")
    start = _start(correction, starts, "places in the article have these words")
    end = start + len(correction.text)
    first, last = _sentence(text, start, end)
    empty: dict[str, Any] = {column.name: [] for column in _SCHEMAS[correction.table] if pa.types.is_list(column.type)}
    spans = {"spans": [[start, end]]} if correction.table == "quotes" else {}
    row = {
        "article_id": correction.article_id,
        "mention_id": f"{correction.article_id}-{correction.table.replace('_', '-')}-line{correction.line}",
        "start": start,
        "end": end,
        "text": correction.text,
        "sentence_start": first,
        "sentence_end": last,
        "sentence": text[first:last],
        "confidence": 1.0,
    }
    return empty | row | correction.values | spans


def _start(correction: Correction, starts: list[int], several: str) -> int:
    """Which of the places that its words have a correction means."""
    places = " or ".join(map(str, starts))
    if correction.start is None and len(starts) > 1:
        raise _MisfitError(f"{len(starts)} {several}; set start to {places}")
    if correction.start not in (None, *starts):
        raise _MisfitError(f"these words do not start at {correction.start}; set start to {places}")
    return starts[0] if correction.start is None else correction.start


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    return first, len(text[: stop.end()].rstrip()) if stop else len(text.rstrip())


def _in_order(table: pd.DataFrame, order: dict[str, int]) -> pd.DataFrame:
    places = table.assign(place=table["article_id"].map(order))
    return places.sort_values(["place", "start"], kind="stable", ignore_index=True).drop(columns="place")


def _read(row: dict[str, str | None], where: str, line: int) -> Correction:
    if None in row:
        raise CorrectionError(f"{where}: has more cells than the header; put values with a comma in quotation marks")
    cells = {name: (value or "").strip() for name, value in row.items()}
    empty = [name for name in _NEEDED if not cells[name]]
    if empty:
        raise CorrectionError(f"{where}: {', '.join(empty)} must not be empty")
    action, table = cells["action"], cells["table"]
    _among(action, _ACTIONS, f"{where}: action")
    _among(table, _SCHEMAS, f"{where}: table")
    start = cells.get("start", "")
    if start and not start.isdecimal():
        raise CorrectionError(f"{where}: start is {start!r}; give the position as a whole number or leave it empty")
    values = dict(_values(cells.get("values", ""), table, where))
    if action == "change" and not values:
        raise CorrectionError(f"{where}: changes nothing; write in values what to set, as column=value")
    if action == "drop" and values:
        raise CorrectionError(f"{where}: drops a mention, so values must be empty")
    lacking = [name for name in _TOLD.get(table, ()) if name not in values] if action == "add" else []
    if lacking:
        bound = "; an open bound is written low= or high=" if {"low", "high"} & set(lacking) else ""
        raise CorrectionError(f"{where}: a new row of {table} must set {', '.join(lacking)} in values{bound}")
    return Correction(
        line,
        action,
        table,
        cells["article_id"],
        row["text"] or "",
        int(start) if start else None,
        values,
        cells["who"],
        cells["why"],
    )


def _values(text: str, table: str, where: str) -> Iterator[tuple[str, Any]]:
    common = {field.name for field in COMMON}
    types = {field.name: field.type for field in _SCHEMAS[table] if field.name not in common | _PLACES}
    for part in filter(None, (part.strip() for part in re.split(r";\s*(?=\w+\s*=)", text))):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals:
            raise CorrectionError(f"{where}: values has {part!r}; write column=value, divided by semicolons")
        _among(name, types, f"{where}: column")
        if name in _VOCABULARIES[table]:
            _among(value, _VOCABULARIES[table][name], f"{where}: {name}")
        yield name, _typed(value.rstrip(";").strip(), types[name], f"{where}: {name}")


def _typed(value: str, kind: pa.DataType, where: str) -> Any:
    if pa.types.is_list(kind):
        return [name.strip() for name in value.split("|") if name.strip()]
    if not value:
        return None
    if pa.types.is_string(kind):
        return value
    try:
        number = float(value.replace(",", ""))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise CorrectionError(f"{where} is {value!r}; give a number, or nothing for an open bound")
    return int(number) if pa.types.is_integer(kind) else number


def _among(value: str, known: Any, what: str) -> None:
    if value not in known:
        raise CorrectionError(f"{what} is {value!r}; known are {', '.join(known)}")


def _shown(value: Any) -> str:
    return "|".join(value) if isinstance(value, list) else "" if value is None else str(value)
