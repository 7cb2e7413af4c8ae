"""Tables keep the contract through files and back."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from helpers.errors import TableError
from helpers.tables import ARTICLES, MENTIONS, Quote, Tables, Weapon, files, frame, read_tables, schema, write_tables

COMMON = [
    "article_id",
    "mention_id",
    "start",
    "end",
    "text",
    "sentence_start",
    "sentence_end",
    "sentence",
    "confidence",
]


@pytest.fixture
def tables() -> Tables:
    day = datetime.date(2022, 2, 3)
    article = {"article_id": "a", "text": "He said no.", "authors": ["Ann Lee"], "n_words": 3, "published": day}
    quote = {"article_id": "a", "start": 8, "end": 10, "spans": [[8, 10]], "speakers": ["Ann Lee"], "cue_start": None}
    empty = {mention.TABLE: frame([], schema(mention)) for mention in MENTIONS}
    return Tables(frame([article], ARTICLES), empty | {"quotes": frame([quote], schema(Quote))})


def test_every_table_has_the_common_columns_first_then_its_own() -> None:
    for mention in MENTIONS:
        assert schema(mention).names[:9] == COMMON
    assert schema(Weapon).names[9:] == [
        "name", "category", "quantity_low", "quantity_high", "supplier", "recipient", "operator", "attributed_to",
    ]  # fmt: skip


def test_tables_come_back_from_files_as_they_were(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    back = read_tables(tmp_path)
    for name, table in tables.named().items():
        pd.testing.assert_frame_equal(back.named()[name], table)


def test_missing_values_are_null_and_lists_are_lists(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    table = pq.read_table(tmp_path / "quotes.parquet")
    assert table["cue_start"].null_count == 1
    assert table["speakers"].to_pylist() == [["Ann Lee"]]
    assert table["spans"].to_pylist() == [[[8, 10]]]


def test_other_formats_are_written_on_request(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path, ["csv", "jsonl"])
    [row] = [json.loads(line) for line in (tmp_path / "quotes.jsonl").read_text().splitlines()]
    assert (row["speakers"], row["cue_start"], row["start"]) == (["Ann Lee"], None, 8)
    assert json.loads((tmp_path / "articles.jsonl").read_text())["published"] == "2022-02-03"
    assert (tmp_path / "articles.csv").read_text(encoding="utf-8-sig").startswith("article_id,outlet,")
    assert not list(tmp_path.glob(".*"))


def test_an_unknown_format_and_a_missing_table_are_clear_errors(tables: Tables, tmp_path: Path) -> None:
    with pytest.raises(TableError, match="unknown format 'xlsx'; choose from parquet, csv, jsonl"):
        write_tables(tables, tmp_path, ["xlsx"])
    with pytest.raises(TableError, match="wirewatch extract"):
        read_tables(tmp_path)


def test_a_table_that_is_cut_off_is_refused(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    content = (tmp_path / "quotes.parquet").read_bytes()
    (tmp_path / "quotes.parquet").write_bytes(content[:-20])
    with pytest.raises(TableError, match=r"quotes\.parquet: is no Parquet file, or not a whole one"):
        read_tables(tmp_path)


def test_nothing_is_written_where_one_table_cannot_be(
    tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(table: pd.DataFrame, path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setitem(files._WRITERS, "jsonl", stop)
    with pytest.raises(KeyboardInterrupt):
        write_tables(tables, tmp_path, ["csv", "jsonl"])
    assert not list(tmp_path.iterdir())


def test_a_table_that_lacks_a_column_is_refused(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    short = pq.read_table(tmp_path / "quotes.parquet").drop_columns(["speakers"])
    pq.write_table(short, tmp_path / "quotes.parquet")
    with pytest.raises(TableError, match="lacks the columns speakers"):
        read_tables(tmp_path)
