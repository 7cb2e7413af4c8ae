"""The bundled digests, the list of their sources and their gold fit together."""

from __future__ import annotations

import csv
import datetime
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers.paths import ARTICLES, DATA, GOLD
from helpers.reading.articles import Article, read_articles
from helpers.tables import MENTIONS

FILES = sorted(ARTICLES.glob("*.md"))
GOLD_FILES = sorted(GOLD.glob("*.jsonl"))

FIELDS = {
    "quote": {"spans", "type", "cue", "source", "speakers", "affiliation"},
    "sanction": {"senders", "targets", "measure", "status"},
    "weapon": {"name", "category", "quantity", "supplier", "recipient", "operator"},
    "troop_figure": {"low", "high", "comparator", "unit", "measure", "force", "location", "attributed_to"},
}
VOCABULARIES = {kind: mention.VOCABULARIES for kind, mention in zip(FIELDS, MENTIONS, strict=True)}


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    reading = read_articles(ARTICLES)
    assert not reading.problems
    return {article.article_id: article for article in reading.articles}


def front_matter(file: Path) -> dict[str, Any]:
    head: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8").split("---\n", 2)[1])
    return head


def records(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def sources() -> list[dict[str, str]]:
    with (DATA / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_five_digests_are_bundled_and_each_has_its_gold() -> None:
    assert len(FILES) == 5
    assert [f.stem for f in FILES] == [f.stem for f in GOLD_FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_front_matter_names_the_original_and_says_that_the_file_is_a_digest(file: Path) -> None:
    head = front_matter(file)
    assert {"title", "outlet", "authors", "published", "url", "digest", "note"} <= head.keys()
    assert head["title"]
    assert head["outlet"]
    assert isinstance(head["authors"], list)
    assert isinstance(head["published"], datetime.date)
    assert head["digest"] is True
    assert "digest" in head["note"].lower()


def test_the_text_starts_right_after_the_front_matter(articles: dict[str, Article]) -> None:
    for file in FILES:
        assert articles[file.stem].text == file.read_text(encoding="utf-8").split("---\n", 2)[2]


def test_each_digest_is_of_readable_length(articles: dict[str, Article]) -> None:
    lengths = {name: len(article.text.split()) for name, article in articles.items()}
    assert all(250 <= length <= 1100 for length in lengths.values()), lengths


def test_sources_list_has_one_row_an_article_that_agrees_with_its_front_matter(articles: dict[str, Article]) -> None:
    rows = sources()
    assert sorted(row["article_id"] for row in rows) == sorted(articles)
    for row in rows:
        article = articles[row["article_id"]]
        assert row["outlet"] == article.outlet
        assert row["title"] == article.title
        assert row["authors"] == "; ".join(article.authors)
        assert row["published"] == str(article.published)
        assert row["url"] == (article.url or "")
        assert row["published_basis"]


@pytest.mark.parametrize("file", GOLD_FILES, ids=lambda f: f.stem)
def test_each_gold_record_stands_where_it_says(file: Path, articles: dict[str, Article]) -> None:
    text = articles[file.stem].text
    found = records(file)
    assert found
    for record in found:
        assert text[record["start"] : record["end"]] == record["text"]
        assert record["text"] == record["text"].strip()
    assert [r["start"] for r in found] == sorted(r["start"] for r in found)


@pytest.mark.parametrize("file", GOLD_FILES, ids=lambda f: f.stem)
def test_no_gold_record_is_given_twice(file: Path) -> None:
    keys = [(r["kind"], r["start"], r["end"], str(r.get("source"))) for r in records(file)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("file", GOLD_FILES, ids=lambda f: f.stem)
def test_gold_records_have_the_fields_and_values_of_their_kind(file: Path) -> None:
    for record in records(file):
        assert record.keys() == {"kind", "start", "end", "text"} | FIELDS[record["kind"]]
        for column, values in VOCABULARIES[record["kind"]].items():
            assert record.get(column, values[0]) in values
        if record["kind"] == "troop_figure":
            assert record["low"] is not None or record["high"] is not None


@pytest.mark.parametrize("file", GOLD_FILES, ids=lambda f: f.stem)
def test_a_gold_quote_reaches_from_its_first_piece_to_its_last_and_leaves_cue_and_source_out(file: Path) -> None:
    for record in records(file):
        if record["kind"] != "quote":
            continue
        pieces = record["spans"]
        assert (record["start"], record["end"]) == (pieces[0][0], pieces[-1][1])
        assert all(left[1] < right[0] for left, right in pairwise(pieces))
        assert record["speakers"]
        for part in filter(None, (record["cue"], record["source"])):
            assert all(part[1] <= start or end <= part[0] for start, end in pieces)


@pytest.mark.parametrize("file", GOLD_FILES, ids=lambda f: f.stem)
def test_the_type_of_a_gold_quote_is_what_its_quotation_marks_say(file: Path, articles: dict[str, Article]) -> None:
    text = articles[file.stem].text
    for record in records(file):
        if record["kind"] != "quote":
            continue
        content = [text[start:end] for start, end in record["spans"]]
        marked = sum(mark in piece for piece in content for mark in '"“')
        wholly = all(piece[0] in '"“' and piece[-1] in '"”' for piece in content)
        assert record["type"] == ("indirect" if not marked else "direct" if wholly else "mixed"), record["text"]
