"""A made-up set of articles with its mentions, and where the notebooks are that show one behaviour each."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

from helpers.tables import ARTICLES, MENTIONS, PROBLEMS, Tables, frame, schema

NOTEBOOKS = Path(__file__).parent / "notebooks"

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
