from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up import NOTEBOOKS, make_tables
from typer.testing import CliRunner, Result

from helpers import cli
from helpers.errors import ReportError
from helpers.paths import NOTEBOOKS as BUNDLED
from helpers.showing import reports
from helpers.showing.runlist import expand, read_run_list

ROOT = Path(__file__).parents[2]
Report = Callable[..., Result]


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch, articles: Path, tmp_path: Path) -> Report:
    """The command on the made-up articles, with what is found given."""
    tables = make_tables()
    monkeypatch.setattr(reports, "extract", lambda *_, **__: tables)

    def run(*arguments: str, problems: bool = False) -> Result:
        if not problems:
            tables.problems = tables.problems.head(0)
        command = ["report", str(articles), "--out", str(tmp_path / "out"), "--notebooks", str(NOTEBOOKS), *arguments]
        return CliRunner().invoke(cli.app, command)

    return run


def run_list(tmp_path: Path, notebook: str) -> str:
    path = tmp_path / "list.yml"
    path.write_text(f"reports: [{{notebooks: {notebook}}}]", encoding="utf-8")
    return str(path)


def test_the_exit_status_is_0_when_everything_was_made(report: Report, tmp_path: Path) -> None:
    result = report("--run", run_list(tmp_path, "01_passes"))
    assert result.exit_code == 0
    assert "1 report; start at" in result.stderr


def test_a_failed_report_is_named_and_the_exit_status_is_not_0(report: Report, tmp_path: Path) -> None:
    result = report("--run", run_list(tmp_path, "[01_passes, 02_fails]"))
    assert result.exit_code == 1
    assert re.search(r"not complete .*02_fails\.html: ValueError: no <b>bold</b> figures", result.stderr)
    assert (tmp_path / "out" / "01_passes.html").is_file()


def test_an_article_that_was_left_out_is_named_and_the_exit_status_is_not_0(report: Report, tmp_path: Path) -> None:
    result = report("--run", run_list(tmp_path, "01_passes"), problems=True)
    assert result.exit_code == 1
    assert "problem articles/broken.html: holds no article text" in result.stderr


def test_a_mistyped_parameter_is_an_error_before_anything_is_made(report: Report, tmp_path: Path) -> None:
    result = report("-p", "outlet=Zenda Post")
    assert isinstance(result.exception, ReportError)
    assert "did you mean outlets?" in str(result.exception)
    assert not (tmp_path / "out").exists()


def test_listing_shows_what_can_be_set_and_makes_nothing(report: Report, tmp_path: Path) -> None:
    result = report("--list")
    assert result.exit_code == 0
    assert "top: int = 15" in result.stdout
    assert not (tmp_path / "out").exists()


def test_the_run_list_of_the_project_fits_its_notebooks() -> None:
    made = expand(read_run_list(ROOT / "reports.yml", BUNDLED), make_tables(), {})
    assert {report.name for report in made} >= {
        "00_overview",
        "01_actors_quoted-strelsau-courier",
        "04_troop_figures-2022-01-24-2022-01-30",
        "01_actors_quoted-flavia",
    }
