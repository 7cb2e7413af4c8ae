"""The reports on the bundled articles as readers meet them: in a browser, and re-run by nbval."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from helpers.paths import ARTICLES, NOTEBOOKS
from helpers.showing import reports
from helpers.showing.reports import Outcome

from .browser import browser, opened
from .conftest import no_progress

LIMIT = 2_000_000
PHONE = 390


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return reports.make(reports.Request(ARTICLES, tmp_path_factory.mktemp("bundled")), no_progress)


@pytest.fixture(scope="module")
def folder(outcome: Outcome) -> Path:
    return outcome.start.parent


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def all_pages(folder: Path, site: Path) -> list[Path]:
    return [*sorted(folder.rglob("*.html")), *sorted(site.rglob("*.html"))]


def test_every_report_is_made_and_every_article_read(outcome: Outcome) -> None:
    assert not outcome.failed
    assert not outcome.problems
    assert len(outcome.made) == 6


def test_every_page_is_under_two_megabytes(folder: Path) -> None:
    sizes = {page.name: page.stat().st_size for page in folder.rglob("*.html")}
    assert max(sizes.values()) < LIMIT, sizes


def test_pages_ask_for_nothing_and_say_nothing_on_the_console(chromium: Any, all_pages: list[Path]) -> None:
    for path in all_pages:
        with opened(chromium, path) as (_, seen):
            assert seen.requests == [path.resolve().as_uri()]
            assert seen.messages == [], path.name


# On dark paper the same page has other colours and nothing else that is new.
@pytest.mark.parametrize(("scheme", "options"), [("light", {}), ("dark", {"runOnly": ["color-contrast"]})])
def test_no_page_breaks_a_rule_of_accessibility(
    chromium: Any, all_pages: list[Path], scheme: str, options: dict[str, Any]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for path in all_pages:
        with opened(chromium, path, scheme=scheme) as (page, _):
            found = Axe().run(page, options=options).response["violations"]
            told = [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in found]
            assert told == [], path.name


def test_no_page_scrolls_sideways_on_a_phone(chromium: Any, all_pages: list[Path]) -> None:
    for path in all_pages:
        with opened(chromium, path, width=PHONE) as (page, _):
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE, path.name


def test_no_table_of_the_bundled_reports_is_cut_on_a_phone(chromium: Any, folder: Path) -> None:
    cut = "[...document.querySelectorAll('.k-scroll')].filter(x => x.scrollWidth > x.clientWidth).map(x => x.ariaLabel)"
    for path in sorted(folder.glob("*.html")):
        with opened(chromium, path, width=PHONE) as (page, _):
            assert page.evaluate(cut) == [], path.name


def test_every_picture_says_in_words_what_it_shows(chromium: Any, folder: Path) -> None:
    pictures = 0
    for path in sorted(folder.glob("*.html")):
        with opened(chromium, path) as (page, _):
            for words in page.evaluate(
                "[...document.querySelectorAll('img, figure svg')].map(x => x.alt ?? x.getAttribute('aria-label'))"
            ):
                pictures += 1
                assert words, path.name
                assert len(words) > 20, words
                assert not re.search(r"no description|figure size|<Figure|image\b", words, re.IGNORECASE), words
    assert pictures >= 8


def test_hostile_text_runs_nothing(chromium: Any, site: Path) -> None:
    with opened(chromium, site / "03_hostile.html") as (page, seen):
        assert "owned" not in page.title()
        assert page.locator("script, iframe, [onload], [onerror], [onclick]").count() == 0
        assert "owned" in page.inner_text("main")
        assert len(seen.requests) == 1


def test_a_bar_leads_to_its_row_that_to_its_evidence_and_that_to_the_article(chromium: Any, folder: Path) -> None:
    with opened(chromium, folder / "01_actors_quoted.html") as (page, _):
        page.locator("figure svg a").first.click()
        row = page.locator("tr:target")
        row.locator('a[href^="#m-"]').first.click()
        evidence = page.locator("tr:target")
        words = evidence.locator("mark").first.inner_text()
        evidence.locator('a[href*="articles/"]').click()
        assert "/articles/" in page.url
        assert words[:20] in page.locator("mark:target").first.inner_text() or words[:20] in page.inner_text("main")
        assert page.locator("mark:target").count() == 1


def nbval(notebooks: Path) -> subprocess.CompletedProcess[str]:
    """Re-run notebooks as `make test` does."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval",
        "-c",
        str(NOTEBOOKS / "nbval.ini"),
        "--color=no",
        str(notebooks),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_nbval_passes_on_an_executed_notebook_and_fails_when_one_stored_number_differs(
    folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder / "tables", tmp_path / "tables")
    (tmp_path / "notebooks").mkdir()
    copy = tmp_path / "notebooks" / "04_troop_figures.ipynb"
    shutil.copy(folder / "notebooks" / copy.name, copy)
    whole = nbval(copy.parent)
    assert whole.returncode == 0, whole.stdout
    change_one_number(copy)
    changed = nbval(copy.parent)
    assert changed.returncode == 1, changed.stdout
    assert re.search(r"\b1 failed", changed.stdout), changed.stdout


def change_one_number(notebook: Path) -> None:
    """Add one to the first number that a cell of the notebook printed."""
    content = nbformat.read(notebook, as_version=4)
    printed = (o for cell in content.cells for o in cell.get("outputs", []) if o.output_type == "stream")
    output = next(o for o in printed if re.search(r"\d", o.text))
    output.text = re.sub(r"\d+", lambda match: str(int(match[0]) + 1), output.text, count=1)
    nbformat.write(content, notebook)


def test_executed_notebooks_are_valid_and_name_no_place_of_this_machine(folder: Path) -> None:
    for notebook in folder.glob("notebooks/*.ipynb"):
        nbformat.validate(nbformat.read(notebook, as_version=4))
        assert str(Path.home()) not in json.dumps(notebook.read_text(encoding="utf-8"))
        assert str(ARTICLES) not in notebook.read_text(encoding="utf-8")
