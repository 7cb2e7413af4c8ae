"""Report runs on a made-up set of articles, which need no language model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_up import NOTEBOOKS, TEXTS, make_tables

from helpers.showing import reports
from helpers.tables import Tables


def no_progress(_name: str, _steps: int) -> Callable[[], None]:
    return lambda: None


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up articles as files."""
    folder = tmp_path_factory.mktemp("input") / "news"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def make(articles: Path) -> Callable[..., reports.Outcome]:
    """A report run on the made-up articles, whose tables are given rather than extracted."""

    def run(out: Path, tables: Tables | None = None, only: str | None = None, **wishes: Any) -> reports.Outcome:
        if only:
            wishes["run_list"] = articles.parent / f"{only}.yml"
            wishes["run_list"].write_text(f"reports: [{{notebooks: [{only}]}}]", encoding="utf-8")
        request = reports.Request(articles, out, notebooks=NOTEBOOKS, **wishes)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reports, "extract", lambda *_, **__: tables or make_tables())
            return reports.make(request, no_progress)

    return run


@pytest.fixture(scope="session")
def site(make: Callable[..., reports.Outcome], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one such run of every behaviour notebook."""
    out = tmp_path_factory.mktemp("site")
    make(out)
    return out
