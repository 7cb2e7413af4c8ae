"""The command says what it wrote, and what stopped it in one line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import read_tables
from helpers.cli import main
from helpers.paths import ARTICLES, GOLD


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["wirewatch", *map(str, arguments)])
    with pytest.raises(SystemExit) as stopped:
        main()
    return int(stopped.value.code or 0)


def test_extract_writes_every_table_in_every_format_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text('"We will stay," the envoy said.')
    status = run(monkeypatch, "extract", tmp_path / "in", "--out", tmp_path / "out", "--format", "parquet,csv,jsonl")
    assert status == 0
    tables = read_tables(tmp_path / "out")
    assert tables.articles["article_id"].tolist() == ["a"]
    for name in tables.named():
        assert {(tmp_path / "out" / f"{name}.{suffix}").exists() for suffix in ("parquet", "csv", "jsonl")} == {True}


def test_an_unreadable_article_is_named_the_rest_written_and_the_status_not_zero(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "in" / "good.txt").write_text("The envoy left.")
    assert run(monkeypatch, "extract", tmp_path / "in", "--out", tmp_path / "out") == 1
    assert "bad.txt" in capsys.readouterr().err
    assert read_tables(tmp_path / "out").articles["article_id"].tolist() == ["good"]


def test_a_correction_that_changes_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("The envoy left.")
    (tmp_path / "corrections.csv").write_text(
        "action,table,article_id,text,who,why\ndrop,quotes,a,we will stay,A. Analyst,never said\n"
    )
    assert run(monkeypatch, "extract", tmp_path, "--out", tmp_path / "out") == 0
    assert "changed nothing corrections.csv, line 2: the article has no mention" in capsys.readouterr().err


def test_score_prints_a_table_or_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "extract", ARTICLES, "--out", tmp_path) == 0
    capsys.readouterr()
    assert run(monkeypatch, "score", tmp_path, GOLD, "--json") == 0
    scores = json.loads(capsys.readouterr().out)
    assert set(scores) == {"quote", "sanction", "weapon", "troop_figure"}
    assert 0 < scores["quote"]["f1"] <= 1
    assert run(monkeypatch, "score", tmp_path, GOLD) == 0
    assert "joint_f1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["extract", "nowhere", "--out", "out"], "nowhere: no such file or folder"),
        (["score", "nowhere", "nowhere"], "articles.parquet: missing"),
        (
            ["extract", "nowhere", "--out", "out", "--format", "xlsx"],
            "unknown format 'xlsx'; choose from parquet, csv, jsonl",
        ),
    ],
)
def test_a_mistake_is_one_clear_line_and_status_two(
    arguments: list[str],
    complaint: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(monkeypatch, *arguments) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert "Traceback" not in error


def test_a_folder_that_cannot_be_written_is_one_clear_line_and_status_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("The envoy left.")
    assert run(monkeypatch, "extract", tmp_path / "a.txt", "--out", tmp_path / "a.txt" / "out") == 2
    error = capsys.readouterr().err
    assert "choose another place" in error
    assert "Traceback" not in error


def test_sheets_are_not_written_among_the_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("The envoy left.")
    assert run(monkeypatch, "extract", tmp_path, "--out", tmp_path / "tables", "--format", "csv") == 2
    assert "lies among the articles, where csv would be read as such; choose another" in capsys.readouterr().err
    assert not (tmp_path / "tables").exists()


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "helpers", "--help"], capture_output=True, text=True, check=True)
    for verb in ("report", "extract", "score"):
        assert verb in done.stdout
