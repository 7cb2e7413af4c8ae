"""One reader a file format; each turns a file into documents: a text with what is known about it.

A file of many articles gives an error in the place of one that is malformed, so that the others are not lost.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from helpers.errors import ArticleError

# A cell may hold a whole article, and csv by itself takes 131,072 characters at most.
csv.field_size_limit(2**31 - 1)

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# Where a page declares its encoding, which stands near its beginning.
_CHARSET, _HEAD = re.compile(rb"<meta[^>]+charset=[\"']?([\w.:-]+)", re.IGNORECASE), 4096


@dataclass(frozen=True)
class Document:
    """A text and its metadata; `name` is the article's own id where the format holds several."""

    text: str
    metadata: dict[str, Any] = field(default_factory=dict)
    name: str | None = None


def read_text(path: Path) -> Iterator[Document | ArticleError]:
    """Plain text or Markdown, with or without YAML front matter; the text is what follows it, unchanged."""
    content = decode(path)
    front = _FRONT_MATTER.match(content)
    if front is None:
        yield Document(content)
        return
    try:
        metadata = yaml.safe_load(front[1]) or {}
    except (yaml.YAMLError, ValueError) as error:  # a date that no calendar has is a ValueError
        raise ArticleError(f"{path}: its front matter is no YAML: {' '.join(str(error).split())}") from None
    if not isinstance(metadata, dict):
        raise ArticleError(f"{path}: its front matter must be `key: value` lines")
    yield Document(content[front.end() :], _typed(metadata, path))


def decode(path: Path) -> str:
    """The file's characters, newlines as stored; UTF-8, without the mark that some programs put before it."""
    content = _bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        place = f"{path}, line {line}"
        raise ArticleError(f"{place}: not UTF-8; open the file in an editor and save it with that encoding") from None


def read_page(path: Path) -> Iterator[Document | ArticleError]:
    """A saved web page; the article and what the page says of it, by trafilatura."""
    import trafilatura

    page = trafilatura.bare_extraction(
        _decode_page(path), with_metadata=True, include_comments=False, include_tables=False, favor_recall=True
    )
    if not isinstance(page, trafilatura.settings.Document) or not page.text:
        raise ArticleError(f"{path}: no article found on this page; save it again, or paste its text into a .txt file")
    metadata = {
        "outlet": page.sitename,
        "title": page.title,
        "authors": page.author,
        "published": page.date,
        "url": page.url,
        "language": page.language,
    }
    yield Document(page.text.replace("\n", "\n\n"), _typed(metadata, path))


def read_records(path: Path) -> Iterator[Document | ArticleError]:
    """One JSON object a line, with `text` and any of article_id, outlet, title, authors, published, url, language."""
    for number, line in enumerate(decode(path).split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            record = json.loads(line)
            json.dumps(record, ensure_ascii=False).encode()  # fails on half a surrogate pair, which is no character
            yield _record(record, place)
        except ValueError as error:
            yield ArticleError(f"{place}: not JSON ({error}); write one object a line")


def read_sheet(path: Path) -> Iterator[Document | ArticleError]:
    """A CSV file with a column `text` and any of those of `read_records`; several authors are joined by semicolons."""
    for place, record in _rows(path, "text"):
        yield record if isinstance(record, ArticleError) else _record(record, place)


def read_sources(path: Path) -> dict[str, dict[str, Any]]:
    """What a CSV file with a column `article_id` says of articles that lie beside it: outlet, title, authors and so on.

    Raises
    ------
    ArticleError
        A row has no `article_id` or more cells than the header, or a date is none.
    """
    sources = {}
    for place, record in _rows(path, "article_id"):
        if isinstance(record, ArticleError):
            raise record
        if "article_id" not in record:
            raise ArticleError(f"{place}: has no article_id; give each row its article's file name")
        sources[record["article_id"]] = _typed(record, place)
    return sources


def _rows(path: Path, needed: str) -> Iterator[tuple[str, dict[str, Any] | ArticleError]]:
    """Where each row of a CSV file with a needed column stands, and its filled cells by column or what ails it."""
    reader = csv.DictReader(io.StringIO(decode(path), newline=""), strict=True)
    try:
        if needed not in (reader.fieldnames or ()):
            raise ArticleError(f"{path}: lacks the column {needed}; name it in the first line, commas between columns")
        for number, row in enumerate(reader, start=2):
            place = f"{path}, row {number}"
            if any(row.pop(None, ())):
                reason = "has more cells than the header; put what holds a comma in quotation marks"
                yield place, ArticleError(f"{place}: {reason}")
            else:
                yield place, {name: value for name, value in row.items() if name and value}
    except csv.Error as error:
        place = f"{path}, line {reader.line_num + 1}"  # where the faulty row begins
        raise ArticleError(f"{place}: not CSV ({error}); close quotation marks and double those inside") from None


def _record(record: Any, place: str) -> Document | ArticleError:
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str) or not text.strip():
        return ArticleError(f"{place}: has no `text`; give every article its text under that name")
    name = record.get("article_id")
    try:
        return Document(text, _typed(record, place), None if name is None else str(name))
    except ArticleError as error:
        return error


_TEXTS = ("outlet", "title", "url", "language")


def _typed(metadata: dict[str, Any], place: Path | str) -> dict[str, Any]:
    """What is said of an article, each item of its type; what is empty is left out."""
    typed = {name: value for name, value in metadata.items() if value not in (None, "", [])}
    typed |= {name: _text(typed[name], name, place) for name in _TEXTS if name in typed}
    if "authors" in typed:
        authors = typed["authors"]
        authors = authors if isinstance(authors, list) else _text(authors, "authors", place).split(";")
        typed["authors"] = tuple(name for author in authors if (name := _text(author, "authors", place).strip()))
    if "published" in typed:
        typed["published"] = _date(typed["published"], place)
    return typed


def _text(value: Any, name: str, place: Path | str) -> str:
    if isinstance(value, dict | list):
        raise ArticleError(f"{place}: {name}: {value!r} is no text; put it in quotation marks")
    return str(value)


def _date(value: Any, place: Path | str) -> datetime.date:
    """A day, of a time its day in UTC."""
    if not isinstance(value, datetime.date):
        value = _parsed(str(value), place)
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).date() if value.tzinfo else value.date()
    day: datetime.date = value
    return day


def _parsed(text: str, place: Path | str) -> datetime.date:
    for read, stamp in ((datetime.datetime.fromisoformat, text), (datetime.date.fromisoformat, text[:10])):
        try:
            return read(stamp)
        except ValueError:
            continue
    raise ArticleError(f"{place}: published: {text!r} is no date; write it as 2022-01-26")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: {error.strerror}") from None


def _decode_page(path: Path) -> str:
    """A page's characters: in UTF-8, or else in the encoding that the page itself declares."""
    content = _bytes(path)
    declared = _CHARSET.search(content[:_HEAD])
    try:
        return decode(path)
    except ArticleError:
        if declared is None:
            raise
    try:
        return content.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        raise ArticleError(f"{path}: neither UTF-8 nor the encoding that it declares; save the page again") from None


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
