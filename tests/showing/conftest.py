"""Tables of any size to show, made without reading a single article."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from helpers.tables import ARTICLES, MENTIONS, PROBLEMS, Tables, frame, schema

SENTENCE = "On Monday the envoy of {who} named {what} in plain words."


def article(number: int, **facts: Any) -> dict[str, Any]:
    """A row of the articles' table."""
    day = datetime.date(2022, 1, 26) + datetime.timedelta(days=number % 2)
    row = {
        "article_id": f"a{number}",
        "outlet": f"Outlet {number % 3}",
        "title": f"Title {number}",
        "authors": [],
        "published": day,
        "n_words": 100,
        "sha256": f"{number:064x}",
        "path": f"a{number}.txt",
        "text": "",
    }
    return row | facts


def mention(
    number: int, article_id: str = "a0", what: str = "a thing", who: str = "Norway", **fields: Any
) -> dict[str, Any]:
    """A mention in a sentence of its own; `fields` are the family's."""
    sentence = SENTENCE.format(who=who, what=what)
    start = sentence.index(what)
    row = {
        "article_id": article_id,
        "mention_id": f"{article_id}-m-{number}",
        "start": 1000 + start,
        "end": 1000 + start + len(what),
        "text": what,
        "sentence_start": 1000,
        "sentence_end": 1000 + len(sentence),
        "sentence": sentence,
        "confidence": 0.8,
    }
    return row | fields


def quote(number: int, article_id: str = "a0", **fields: Any) -> dict[str, Any]:
    """A statement by the envoy of Norway."""
    row = mention(number, article_id, "the talks would last")
    defaults = {"spans": [[row["start"], row["end"]]], "type": "indirect", "speakers": ["Kari Moe"]}
    return row | defaults | fields


def figure(number: int, article_id: str = "a0", **fields: Any) -> dict[str, Any]:
    """A count of troops."""
    defaults = {"low": 500.0, "high": 500.0, "comparator": "exact", "unit": "soldier", "measure": "personnel"}
    return mention(number, article_id, "500 soldiers") | defaults | fields


def tables_of(articles: list[dict[str, Any]], problems: tuple[dict[str, str], ...] = (), **mentions: Any) -> Tables:
    """Tables with these rows; families that are not named are empty."""
    return Tables(
        frame(articles, ARTICLES),
        {kind.TABLE: frame(mentions.get(kind.TABLE, []), schema(kind)) for kind in MENTIONS},
        frame(problems, PROBLEMS),
    )


@pytest.fixture(scope="session")
def huge() -> Tables:
    """5,000 articles of 60 outlets over two years, with 20,000 statements of 3,000 actors and more."""
    articles = [
        article(
            n, outlet=f"Outlet number {n % 60}", published=datetime.date(2022, 1, 1) + datetime.timedelta(days=n % 700)
        )
        for n in range(5000)
    ]
    kinds = ("direct", "mixed", "indirect")
    statuses = ("called_for", "considered", "threatened", "announced", "imposed", "maintained", "opposed", "lifted")
    categories = ("tank", "missile", "drone", "anti_tank", "small_arms", "air_defence")
    quotes = [
        quote(n, f"a{n % 5000}", type=kinds[n % 3], speakers=[f"Speaker {n % 3000}"], affiliation=f"Country {n % 150}")
        for n in range(20_000)
    ]
    sanctions = [
        mention(
            n, f"a{n}", "sanctions", senders=[f"Sender {n % 90}"], targets=[f"Target {n % 200}"], status=statuses[n % 8]
        )
        | {"measure": "trade"}
        for n in range(5000)
    ]
    weapons = [
        mention(n, f"a{n}", "a tank", name=f"T-{n % 70}", category=categories[n % 6], supplier=f"Country {n % 40}")
        | {"recipient": f"Country {n % 17}"}
        for n in range(5000)
    ]
    figures = [
        figure(
            n,
            f"a{n}",
            low=float(n + 1),
            high=None if n % 3 else float(n + 1),
            force=f"Force {n % 30}",
            locations=["Oslo"],
        )
        | {"measure": ("personnel", "formation", "casualty")[n % 3], "comparator": "at_least" if n % 3 else "exact"}
        for n in range(5000)
    ]
    return tables_of(articles, quotes=quotes, sanctions=sanctions, weapons=weapons, troop_figures=figures)


@pytest.fixture(scope="session")
def empty() -> Tables:
    """No articles and nothing found."""
    return tables_of([])
