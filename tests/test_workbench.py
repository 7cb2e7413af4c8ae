"""What notebooks begin with: tables extracted once and kept, and the choice of what to look at."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from helpers import workbench
from helpers.errors import SelectionError
from helpers.tables import ARTICLES, MENTIONS, Tables, frame, read_tables, schema, write_tables
from helpers.workbench import load_tables, select


@pytest.fixture
def tables() -> Tables:
    days = [datetime.date(2022, 1, 26), datetime.date(2022, 2, 3), None]
    articles = [
        {"article_id": f"a{n}", "outlet": outlet, "published": day, "text": ""}
        for n, (outlet, day) in enumerate(zip(["North", "South", "North"], days, strict=True))
    ]
    common = {"mention_id": "m", "start": 0, "end": 1, "text": "x", "sentence": "x", "confidence": 0.8}
    quotes = [common | {"article_id": f"a{n}", "speakers": [f"Speaker {n}"]} for n in range(3)]
    weapons = [common | {"article_id": "a1", "name": "tank", "category": "tank", "supplier": "Speaker 0"}]
    rows = {"quotes": quotes, "weapons": weapons}
    return Tables(
        frame(articles, ARTICLES),
        {kind.TABLE: frame(rows.get(kind.TABLE, []), schema(kind)) for kind in MENTIONS},
    )


def test_without_a_wish_everything_is_selected(tables: Tables) -> None:
    assert len(select(tables).articles) == 3
    assert len(select(tables).quotes) == 3


def test_outlets_and_dates_choose_articles_and_their_mentions(tables: Tables) -> None:
    assert list(select(tables, outlets=["South"]).quotes["article_id"]) == ["a1"]
    assert list(select(tables, since="2022-02-01").articles["article_id"]) == ["a1"]
    assert list(select(tables, until="2022-01-26").articles["article_id"]) == ["a0"]
    assert len(select(tables, since="2030-01-01").quotes) == 0


def test_an_actor_is_found_in_every_part(tables: Tables) -> None:
    chosen = select(tables, actor="speaker 0")
    assert list(chosen.quotes["article_id"]) == ["a0"]
    assert list(chosen.weapons["article_id"]) == ["a1"]
    assert len(chosen.articles) == 3


def test_selected_rows_keep_their_place_in_the_whole_table(tables: Tables) -> None:
    assert list(select(tables, outlets=["South"]).quotes.index) == [1]


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"outlets": ["Nort"]}, "no article is of the outlet 'Nort'; did you mean North"),
        ({"actor": "Speaker 7"}, "no mention involves 'Speaker 7'; did you mean Speaker"),
        ({"since": "26.1.2022"}, "since is '26.1.2022'; write the day as 2022-01-26"),
        ({"since": "2022-02-01", "until": "2022-01-01"}, "exchange them"),
    ],
)
def test_a_wish_that_cannot_be_met_is_an_error_that_helps(tables: Tables, wish: dict[str, str], message: str) -> None:
    with pytest.raises(SelectionError) as error:
        select(tables, **wish)
    assert message in str(error.value)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(workbench, "CACHE", tmp_path / "cache")
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text('"We will stay," Kari Moe said on Monday.', encoding="utf-8")
    return articles


def test_articles_are_extracted_once_and_read_the_next_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_tables(folder)
    assert len(first.articles) == 1
    monkeypatch.setattr(workbench, "extract", lambda *_, **__: pytest.fail("extracted again"))
    assert load_tables(folder).articles.equals(first.articles)


def test_changed_articles_are_extracted_anew(folder: Path) -> None:
    load_tables(folder)
    (folder / "two.txt").write_text("Nobody was hurt.", encoding="utf-8")
    assert len(load_tables(folder).articles) == 2


def test_few_extractions_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, tables: Tables) -> None:
    monkeypatch.setattr(workbench, "_KEPT", 2)
    monkeypatch.setattr(workbench, "extract", lambda *_, **__: tables)
    for number in range(4):
        (folder / "one.txt").write_text(f"Version {number}.", encoding="utf-8")
        load_tables(folder)
    assert len(list(workbench.CACHE.iterdir())) == 2


def test_where_nothing_can_be_kept_tables_are_loaded_all_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: Tables
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(workbench, "CACHE", tmp_path / "file" / "cache")
    monkeypatch.setattr(workbench, "extract", lambda *_, **__: tables)
    assert load_tables(folder).articles is not None


def test_tables_that_were_written_are_taken_as_they_are(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    assert load_tables("no such folder", tmp_path).quotes.equals(read_tables(tmp_path).quotes)


def test_corrections_beside_the_articles_are_applied_to_what_was_kept(folder: Path) -> None:
    load_tables(folder)
    line = "add,weapons,one,Kari,,name=tank; category=tank,Ada,test\n"
    (folder / "corrections.csv").write_text(
        "action,table,article_id,text,start,values,who,why\n" + line, encoding="utf-8"
    )
    assert list(load_tables(folder).weapons["text"]) == ["Kari"]
