"""One reader a file format; each turns a file into documents: a text with what is known about it.

A file of many articles gives an error in the place of one that is malformed, so that the others are not lost.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from helpers.errors import ArticleError


@dataclass(frozen=True)
class Document:
    """A text and its metadata; `name` is the article's own id where the format holds several."""

    text: str
    metadata: dict[str, Any] = field(default_factory=dict)
    name: str | None = None


def read_text(path: Path) -> Iterator[Document | ArticleError]:
    """Plain text or Markdown, with or without YAML front matter; the text is what follows it, unchanged."""
    content = decode(path)
    if not content.startswith("---\n"):
        yield Document(content)
        return
    head, closed, text = content[4:].partition("\n---\n")
    if not closed:
        yield Document(content)
        return
    try:
        metadata = yaml.safe_load(head) or {}
    except yaml.YAMLError as error:
        raise ArticleError(f"{path}: its front matter is no YAML: {error}") from None
    if not isinstance(metadata, dict):
        raise ArticleError(f"{path}: its front matter must be `key: value` lines")
    yield Document(text, _typed(metadata, path))


def decode(path: Path) -> str:
    """The file's characters, newlines as stored; UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        place = f"{path}, line {line}"
        raise ArticleError(f"{place}: not UTF-8; open the file in an editor and save it with that encoding") from None
    except OSError as error:
        raise ArticleError(f"{path}: {error.strerror}") from None


def _typed(metadata: dict[str, Any], place: Path | str) -> dict[str, Any]:
    typed = dict(metadata)
    if (authors := typed.get("authors")) is not None:
        typed["authors"] = (authors,) if isinstance(authors, str) else tuple(map(str, authors))
    if (published := typed.get("published")) is not None:
        typed["published"] = _date(published, place)
    return typed


def _date(value: Any, place: Path | str) -> datetime.date:
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).date() if value.tzinfo else value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ArticleError(f"{place}: published: {value!r} is no date; write it as 2022-01-26") from None


def read_page(path: Path) -> Iterator[Document | ArticleError]:
    """A saved web page; the article and what the page says of it, by trafilatura."""
    import trafilatura

    page = trafilatura.bare_extraction(
        decode(path), with_metadata=True, include_comments=False, include_tables=False, favor_recall=True
    )
    if not isinstance(page, trafilatura.settings.Document) or not page.text:
        raise ArticleError(f"{path}: no article found on this page; save it again, or paste its text into a .txt file")
    metadata = {
        "outlet": page.sitename,
        "title": page.title,
        "authors": [name.strip() for name in (page.author or "").split(";") if name.strip()],
        "published": page.date,
        "url": page.url,
        "language": page.language,
    }
    yield Document(
        page.text.replace("\n", "\n\n"), _typed({key: value for key, value in metadata.items() if value}, path)
    )


def read_records(path: Path) -> Iterator[Document | ArticleError]:
    """One JSON object a line, with `text` and any of article_id, outlet, title, authors, published, url, language."""
    for number, line in enumerate(decode(path).splitlines(), start=1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            yield _record(json.loads(line), place)
        except ValueError as error:
            yield ArticleError(f"{place}: not JSON ({error}); write one object a line")


def read_sheet(path: Path) -> Iterator[Document | ArticleError]:
    """A CSV file with a column `text` and any of those of `read_records`; several authors are joined by semicolons."""
    for number, record in _rows(path):
        yield _record(record, f"{path}, row {number}")


def read_sources(path: Path) -> dict[str, dict[str, Any]]:
    """What a CSV file with a column `article_id` says of articles that lie beside it: outlet, title, authors and so on.

    Raises
    ------
    ArticleError
        A row has no `article_id`, or a date is none.
    """
    sources = {}
    for number, record in _rows(path):
        if "article_id" not in record:
            raise ArticleError(f"{path}, row {number}: has no article_id; give each row its article's file name")
        sources[record["article_id"]] = _typed(record, f"{path}, row {number}")
    return sources


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The filled cells of each row of a CSV file, with the row's number."""
    reader = csv.DictReader(io.StringIO(decode(path), newline=""))
    for number, row in enumerate(reader, start=2):
        record: dict[str, Any] = {key: value for key, value in row.items() if key and value}
        if "authors" in record:
            record["authors"] = [name.strip() for name in record["authors"].split(";")]
        yield number, record


def _record(record: Any, place: str) -> Document | ArticleError:
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str) or not text.strip():
        return ArticleError(f"{place}: has no `text`; give every article its text under that name")
    name = record.get("article_id")
    try:
        return Document(text, _typed(record, place), None if name is None else str(name))
    except ArticleError as error:
        return error


Reader = Callable[[Path], Iterator[Document | ArticleError]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_records,
    ".csv": read_sheet,
}
OF_MANY = frozenset({".jsonl", ".csv"})
"""Formats whose files hold many articles, so that a file's name tells nothing of one of them."""

CONVERTIBLE = frozenset({".doc", ".docx", ".epub", ".mht", ".mhtml", ".odt", ".pdf", ".rtf"})
"""Documents that people keep articles in and that have to be converted first."""
