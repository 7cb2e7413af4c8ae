"""A made-up set of articles with its mentions, and report runs on it that need no language model."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpers.showing import reports
from helpers.tables import ARTICLES, MENTIONS, PROBLEMS, Tables, frame, schema

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"

TEXTS = {
    "harbour": "The Duchess of Strelsau said on Monday that 1,200 soldiers had reached the harbour.\n\n"
    "Nothing else happened there.\n\n“We will not leave,” she told reporters.",
    "pass": "=Border guards counted up to 40 howitzers at the pass.\n\nRuritania may face an arms embargo.",
    "quiet": "It rained in Zenda all day.",
}


def make_tables(texts: dict[str, str] | None = None, copies: int = 1) -> Tables:
    """Tables of the made-up articles; each mention found by its words, as often as `copies` says."""
    texts = texts or TEXTS
    outlets = {"harbour": "Strelsau Courier", "pass": "Zenda Post <Extra>", "quiet": "Zenda Post <Extra>"}
    articles = [
        {
            "article_id": name,
            "outlet": outlets.get(name),
            "title": f"News of the {name}",
            "authors": ["A. Hope"],
            "published": datetime.date(2022, 1, 26 + number % 3),
            "url": f"https://example.org/{name}",
            "language": "en",
            "n_words": len(text.split()),
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "path": f"articles/{name}.txt",
            "text": text,
        }
        for number, (name, text) in enumerate(texts.items())
    ]
    wanted: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
        "quotes": [
            ("harbour", "1,200 soldiers had reached the harbour", {"type": "indirect", "speakers": ["Flavia"]}),
            ("harbour", "We will not leave", {"type": "direct", "speakers": ["Flavia"]}),
        ],
        "sanctions": [
            ("pass", "arms embargo", {"targets": ["Ruritania"], "measure": "arms", "status": "considered"}),
        ],
        "weapons": [
            ("pass", "howitzers", {"name": "howitzer", "category": "artillery", "quantity_high": 40.0}),
        ],
        "troop_figures": [
            (
                "harbour",
                "1,200 soldiers",
                {"low": 1200.0, "high": 1200.0, "comparator": "exact", "unit": "soldier", "measure": "personnel"},
            ),
        ],
    }
    mentions = {}
    for kind in MENTIONS:
        rows = [
            _row(texts[article], article, kind.TABLE, number * copies + copy, words, fields)
            for number, (article, words, fields) in enumerate(wanted[kind.TABLE])
            if article in texts
            for copy in range(copies)
        ]
        mentions[kind.TABLE] = frame(rows, schema(kind))
    problems = [{"path": "articles/broken.html", "problem": "holds no article text"}]
    return Tables(frame(articles, ARTICLES), mentions, frame(problems, PROBLEMS))


def _row(text: str, article: str, table: str, number: int, words: str, fields: dict[str, Any]) -> dict[str, Any]:
    start = text.index(words)
    left = max(text.rfind("\n", 0, start) + 1, 0)
    right = text.find("\n", start)
    right = len(text) if right < 0 else right
    place = {"start": start, "end": start + len(words), "text": words}
    sentence = {"sentence_start": left, "sentence_end": right, "sentence": text[left:right]}
    own = {"spans": [[start, start + len(words)]]} if table == "quotes" else {}
    identity = {"article_id": article, "mention_id": f"{article}-{table}-{number}", "confidence": 0.9}
    return identity | place | sentence | own | fields


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
