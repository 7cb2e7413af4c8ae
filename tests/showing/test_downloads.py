from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from made_up import TEXTS, make_tables

from helpers.showing.downloads import web_annotations, write_downloads
from helpers.tables import read_tables


def test_lists_are_joined_and_missing_values_empty(tmp_path: Path) -> None:
    write_downloads(make_tables(), tmp_path)
    with (tmp_path / "quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert row["speakers"] == "Flavia"
    assert row["spans"] == "44-82"
    assert row["role"] == ""


def test_an_article_that_begins_with_a_formula_is_safe_in_the_csv_and_whole_in_the_parquet(tmp_path: Path) -> None:
    write_downloads(make_tables(), tmp_path)
    assert "'=Border guards" in (tmp_path / "articles.csv").read_text(encoding="utf-8-sig")
    assert read_tables(tmp_path).articles["text"][1] == TEXTS["pass"]


@pytest.mark.parametrize("name", ["quotes", "sanctions", "weapons", "troop_figures"])
def test_an_annotations_selectors_find_its_words_in_the_articles_text(name: str) -> None:
    tables = make_tables()
    texts = {f"urn:sha256:{row.sha256}": row.text for row in tables.articles.itertuples()}
    found = list(web_annotations(name, tables))
    assert len(found) == len(tables.mentions[name])
    for annotation, words in zip(found, tables.mentions[name]["text"], strict=True):
        text = texts[annotation["target"]["source"]["id"]]
        position, quote = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == words == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_an_annotation_says_what_was_read(tmp_path: Path) -> None:
    write_downloads(make_tables(), tmp_path)
    page = json.loads((tmp_path / "sanctions.jsonld").read_text(encoding="utf-8"))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    (annotation,) = page["items"]
    assert annotation["id"].startswith("urn:wirewatch:")
    reading = json.loads(annotation["body"][1]["value"])
    assert reading == {"confidence": 0.9, "targets": ["Ruritania"], "measure": "arms", "status": "considered"}


def test_annotations_of_nothing_are_an_empty_page(tmp_path: Path) -> None:
    write_downloads(make_tables({"quiet": TEXTS["quiet"]}), tmp_path)
    assert json.loads((tmp_path / "quotes.jsonld").read_text(encoding="utf-8"))["items"] == []
