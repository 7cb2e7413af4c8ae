"""Data to take away: CSV that a spreadsheet opens safely, Parquet, and W3C Web Annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from helpers.cells import as_json
from helpers.showing.families import COMMON_COLUMNS
from helpers.tables import Tables, write_tables

CONTEXT = 32
"""Characters of an annotation's text quoted before and after it."""

_MOTIVATION = "tagging"
_ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
# What places a mention is said by the selectors, and what repeats the text by the quote.
_NOT_IN_BODY = COMMON_COLUMNS - {"confidence"}


class Download(NamedTuple):
    """A table as files of several formats: path below the report's folder by the format's name."""

    table: str
    rows: int
    files: dict[str, Path]


def write_downloads(tables: Tables, folder: Path) -> list[Download]:
    """Write every table as Parquet and CSV, and every family's mentions as Web Annotations too.

    Parameters
    ----------
    tables
        What a run found.
    folder
        Where to write; made where it is missing.
    """
    write_tables(tables, folder, ("parquet", "csv"))
    downloads = []
    for name, table in tables.named().items():
        files = {"Parquet": folder / f"{name}.parquet", "CSV": folder / f"{name}.csv"}
        if name in tables.mentions:
            files["Web Annotations"] = folder / f"{name}.jsonld"
            _write_annotations(files["Web Annotations"], name, tables)
        downloads.append(Download(name, len(table), files))
    return downloads


def web_annotations(name: str, tables: Tables) -> Iterator[dict[str, Any]]:
    """The mentions of one family as annotations of the W3C Web Annotation Data Model.

    Each has a text-position selector, in characters of the article's text, and a text-quote selector with the words
    around it, so that it is found again in a copy whose beginning differs.
    """
    articles = {article["article_id"]: article for article in _records(tables.articles)}
    for row in _records(tables.mentions[name]):
        article = articles[row["article_id"]]
        yield {
            "type": "Annotation",
            "id": f"urn:wirewatch:{article['sha256']}:{row['mention_id'].removeprefix(row['article_id'] + '-')}",
            "motivation": _MOTIVATION,
            "body": [
                {"type": "TextualBody", "purpose": "tagging", "value": name},
                {
                    "type": "TextualBody",
                    "purpose": "describing",
                    "format": "application/json",
                    "value": _reading(row),
                },
            ],
            "target": {"source": _source(article), "selector": _selectors(str(article["text"]), row)},
        }


def _write_annotations(path: Path, name: str, tables: Tables) -> None:
    items = [json.dumps(item, ensure_ascii=False, sort_keys=True) for item in web_annotations(name, tables)]
    head = {"@context": _ANNOTATION, "id": f"urn:wirewatch:{name}", "type": "AnnotationPage", "startIndex": 0}
    opening = json.dumps(head)[:-1]
    path.write_text(opening + ', "items": [\n' + ",\n".join(items) + "\n]}\n", encoding="utf-8")


def _source(article: dict[str, Any]) -> dict[str, Any]:
    """What the offsets count in: the text with this hash, whose page is at the address, where one is known."""
    source: dict[str, Any] = {"id": f"urn:sha256:{article['sha256']}", "type": "Text", "format": "text/plain"}
    if isinstance(article["language"], str):
        source["language"] = article["language"]
    if isinstance(article["url"], str):
        source["via"] = article["url"]
    return source


def _selectors(text: str, row: dict[str, Any]) -> list[dict[str, Any]]:
    start, end = int(row["start"]), int(row["end"])
    quote = {"type": "TextQuoteSelector", "exact": text[start:end]}
    quote["prefix"] = text[max(0, start - CONTEXT) : start]
    quote["suffix"] = text[end : end + CONTEXT]
    return [{"type": "TextPositionSelector", "start": start, "end": end}, quote]


def _reading(row: dict[str, Any]) -> str:
    fields = {name: as_json(value) for name, value in row.items() if name not in _NOT_IN_BODY}
    return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False)


def _records(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    columns = list(table.columns)
    return (dict(zip(columns, row, strict=True)) for row in table.itertuples(index=False, name=None))
