"""Lexicons are typed tables; a fault names its place."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from helpers.errors import LexiconError
from helpers.reading.lexicons import Lexicons


class Ship(NamedTuple):
    name: str
    aliases: tuple[str, ...]
    guns: int | None
    sunk: bool
    note: str | None = None


HEADER = "# Ships of the test fleet.\nname,aliases,guns,sunk\n"


def read(folder: Path, body: str) -> tuple[Ship, ...]:
    (folder / "ships.csv").write_text(body)
    return Lexicons(folder).table("ships.csv", Ship)


def test_cells_are_read_as_the_rows_type_says(tmp_path: Path) -> None:
    rows = read(tmp_path, HEADER + 'Kite,"The Kite, old|Kite II",12,no\nGull,,,yes\n')
    assert rows == (Ship("Kite", ("The Kite, old", "Kite II"), 12, False), Ship("Gull", (), None, True))


def test_a_lexicon_that_a_spreadsheet_saved_is_read_all_the_same(tmp_path: Path) -> None:
    rows = read(tmp_path, '\ufeff"# Ships, of the test fleet",,,\nname,aliases,guns,sunk\n,,,\nGull,,,yes\n')
    assert rows == (Ship("Gull", (), None, True),)


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("name,aliases,sunk\nKite,,no\n", r"line 1: lacks the columns guns"),
        (HEADER + "Kite,,twelve,no\n", r"line 3, column guns: 'twelve' is not a whole number"),
        (HEADER + "Kite,,12,maybe\n", r"line 3, column sunk: 'maybe' is neither yes nor no"),
        (HEADER + "Kite,,12\n", r"line 3: 3 cells where the header has 4"),
        (HEADER + ",,12,no\n", r"line 3, column name: empty"),
        ("# only a comment\n", r"empty; its first line"),
        (HEADER + 'Kite,"The\nKite",12,no\n', r"a cell holds a line break"),
    ],
)
def test_a_fault_names_file_line_and_column(tmp_path: Path, body: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint) as raised:
        read(tmp_path, body)
    assert "ships.csv" in str(raised.value)


def test_a_missing_lexicon_or_folder_says_where_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="copy it from"):
        Lexicons(tmp_path).table("ships.csv", Ship)
    with pytest.raises(LexiconError, match="no such folder"):
        Lexicons(tmp_path / "nowhere")


def test_a_folders_lexicons_are_its_csv_files(tmp_path: Path) -> None:
    for name in ("ships.csv", "harbours.csv", "notes.md", "settings.toml"):
        (tmp_path / name).write_text("")
    assert [file.name for file in Lexicons(tmp_path).files()] == ["harbours.csv", "ships.csv"]
