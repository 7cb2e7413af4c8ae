"""What notebooks begin with: tables extracted once and kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from helpers import workbench
from helpers.tables import ARTICLES, MENTIONS, Tables, frame, read_tables, schema, write_tables
from helpers.workbench import load_tables


@pytest.fixture
def tables() -> Tables:
    """One article with nothing in it."""
    articles = frame([{"article_id": "a0", "text": ""}], ARTICLES)
    return Tables(articles, {kind.TABLE: frame([], schema(kind)) for kind in MENTIONS})


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
    monkeypatch.setattr("helpers.extract.extract", lambda *_, **__: pytest.fail("extracted again"))
    assert load_tables(folder).articles.equals(first.articles)


def test_changed_articles_are_extracted_anew(folder: Path) -> None:
    load_tables(folder)
    (folder / "two.txt").write_text("Nobody was hurt.", encoding="utf-8")
    assert len(load_tables(folder).articles) == 2


def test_other_lexicons_are_another_extraction_that_knows_by_which_it_was_made(folder: Path, ruritanian: Path) -> None:
    (folder / "one.txt").write_text("The Ruritanian army sent 500 soldiers to the pass.", encoding="utf-8")
    assert load_tables(folder).troop_figures["force"].isna().all()
    for _ in ("extracted", "kept"):
        found = load_tables(folder, lexicons=ruritanian)
        assert list(found.troop_figures["force"]) == ["Ruritania"]
        assert found.lexicons == ruritanian


def test_another_pipeline_in_the_same_folder_is_another_extraction(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: Tables
) -> None:
    monkeypatch.setattr("helpers.extract.extract", lambda *_, **__: tables)
    for weights in ("as bought", "trained on", "trained on"):
        (tmp_path / "pipeline" / "parser").mkdir(parents=True, exist_ok=True)
        (tmp_path / "pipeline" / "parser" / "model").write_text(weights)
        load_tables(folder, model=str(tmp_path / "pipeline"))
    assert len(list(workbench.CACHE.iterdir())) == 2


def test_another_spacy_is_another_extraction(folder: Path, monkeypatch: pytest.MonkeyPatch, tables: Tables) -> None:
    monkeypatch.setattr("helpers.extract.extract", lambda *_, **__: tables)
    load_tables(folder)
    monkeypatch.setattr(workbench, "version", lambda _: "another")
    load_tables(folder)
    assert len(list(workbench.CACHE.iterdir())) == 2


def test_few_extractions_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, tables: Tables) -> None:
    monkeypatch.setattr(workbench, "_KEPT", 2)
    monkeypatch.setattr("helpers.extract.extract", lambda *_, **__: tables)
    for number in range(4):
        (folder / "one.txt").write_text(f"Version {number}.", encoding="utf-8")
        load_tables(folder)
    assert len(list(workbench.CACHE.iterdir())) == 2


def test_where_nothing_can_be_kept_tables_are_loaded_all_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tables: Tables
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(workbench, "CACHE", tmp_path / "file" / "cache")
    monkeypatch.setattr("helpers.extract.extract", lambda *_, **__: tables)
    assert load_tables(folder).articles is not None


def test_tables_that_were_written_are_taken_as_they_are(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    assert load_tables("no such folder", tmp_path).articles.equals(read_tables(tmp_path).articles)
    assert load_tables("no such folder", tmp_path, "lists").lexicons == "lists"


def test_tables_that_were_written_are_read_without_the_second_that_spacy_takes(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    code = f"import sys, helpers; helpers.load_tables('', {str(tmp_path)!r}); sys.exit('spacy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_corrections_beside_the_articles_are_applied_to_what_was_kept(folder: Path) -> None:
    load_tables(folder)
    line = "add,weapons,one,Kari,,name=tank; category=tank,Ada,test\n"
    (folder / "corrections.csv").write_text(
        "action,table,article_id,text,start,values,who,why\n" + line, encoding="utf-8"
    )
    assert list(load_tables(folder).weapons["text"]) == ["Kari"]
