"""Reads the lexicons: CSV files that an analyst may edit, each row checked against its type."""

from __future__ import annotations

import csv
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from helpers.errors import LexiconError
from helpers.paths import LEXICONS

Row = TypeVar("Row", bound=tuple[Any, ...])

LIST_SEPARATOR = "|"
COMMENT = "#"


class Lexicons:
    """A folder of lexicons, each table read once.

    Parameters
    ----------
    directory
        Folder with the CSV files; the project's own when None or empty.

    Raises
    ------
    LexiconError
        The folder does not exist.
    """

    def __init__(self, directory: Path | str | None = None) -> None:
        self.directory = Path(directory) if directory else LEXICONS
        if not self.directory.is_dir():
            raise LexiconError(f"{self.directory}: no such folder of lexicons; give one that holds the CSV files")
        self._tables: dict[tuple[str, type], tuple[Any, ...]] = {}

    def table(self, name: str, row_type: type[Row]) -> tuple[Row, ...]:
        """The rows of one lexicon.

        Parameters
        ----------
        name
            File name in the folder, such as ``"weapons.csv"``.
        row_type
            A NamedTuple; its fields are the columns, its annotations say how cells are read: ``str``, ``int``,
            ``float``, ``bool`` (yes or no), ``tuple[str, ...]`` (split at ``|``); ``| None`` where a cell may be
            empty. A field with a default may be missing from the file.

        Raises
        ------
        LexiconError
            The file is missing, lacks a column, or has a cell that does not fit; the message names file, line and
            column.
        """
        key = (name, row_type)
        if key not in self._tables:
            self._tables[key] = tuple(_read(self.directory / name, row_type))
        return self._tables[key]

    def files(self) -> list[Path]:
        """Every lexicon file of the folder, in order of name."""
        return sorted(self.directory.glob("*.csv"))


class _Column(NamedTuple):
    name: str
    kind: Any
    optional: bool


def _columns(row_type: type) -> list[_Column]:
    columns = []
    for name, hint in typing.get_type_hints(row_type).items():
        options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        kind = next(option for option in options if option is not types.NoneType)
        columns.append(_Column(name, kind, types.NoneType in options))
    return columns


def _read(path: Path, row_type: type[Row]) -> Iterator[Row]:
    if not path.is_file():
        raise LexiconError(f"{path}: this lexicon is missing; copy it from the project's data/lexicons")
    numbered = [(n, line) for n, line in enumerate(_lines(path), start=1) if not _is_idle(line)]
    if not numbered:
        raise LexiconError(f"{path}: empty; its first line after the comments names the columns")
    header, *body = csv.reader(line for _, line in numbered)
    columns = _columns(row_type)
    defaults: dict[str, Any] = getattr(row_type, "_field_defaults", {})
    lacking = [c.name for c in columns if c.name not in header and c.name not in defaults]
    if lacking:
        raise LexiconError(f"{path}, line {numbered[0][0]}: lacks the columns {', '.join(lacking)}")
    if len(body) != len(numbered) - 1:
        raise LexiconError(f"{path}: a cell holds a line break, or a quotation mark is not closed; mend it")
    for (number, _), cells in zip(numbered[1:], body, strict=True):
        if len(cells) != len(header):
            raise LexiconError(f"{path}, line {number}: {len(cells)} cells where the header has {len(header)}")
        raw = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        place = f"{path}, line {number}"
        yield row_type(**{c.name: _cell(raw[c.name], c, place) for c in columns if c.name in raw})


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise LexiconError(f"{path}: not UTF-8; save it with that encoding") from None


def _is_idle(line: str) -> bool:
    """Whether a line is empty or a comment, which a spreadsheet may have put in quotation marks."""
    return not line.strip(" ,") or line.startswith((COMMENT, f'"{COMMENT}'))


def _cell(text: str, column: _Column, place: str) -> Any:
    if typing.get_origin(column.kind) is tuple:
        return tuple(part.strip() for part in text.split(LIST_SEPARATOR) if part.strip())
    if not text:
        if column.optional:
            return None
        if column.kind is str:
            raise LexiconError(f"{place}, column {column.name}: empty; fill it in")
    if column.kind is bool:
        if text in {"yes", "no"}:
            return text == "yes"
        raise LexiconError(f"{place}, column {column.name}: {text!r} is neither yes nor no")
    try:
        return column.kind(text)
    except ValueError:
        wanted = "a whole number" if column.kind is int else "a number"
        raise LexiconError(f"{place}, column {column.name}: {text!r} is not {wanted}") from None
