"""One reader a file format; each turns a file into documents: a text with what is known about it.

A file of many articles gives an error in the place of one that is malformed, so that the others are not lost.
"""

from __future__ import annotations

import csv
import datetime
import difflib
import io
import json
import re
import textwrap
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from helpers.errors import ArticleError
from helpers.handwritten import read_yaml
from helpers.reading import saved_pages

# A cell may hold a whole article, and csv by itself takes 131,072 characters at most.
csv.field_size_limit(2**31 - 1)

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = re.compile(r"---[ \t]*\r?\n(\w+)[ \t]*:")

_TEXTS = ("outlet", "title", "url", "language")
FIELDS = (*_TEXTS, "authors", "published")
"""What can be said of an article."""

# What else people call these.
_OTHERWISE = {
    "outlet": ("source", "publisher", "publication", "newspaper", "medium", "site"),
    "title": ("headline",),
    "authors": ("byline", "by"),
    "published": ("date", "pubdate", "day", "date_published", "publish_date", "publication_date"),
    "url": ("link",),
    "article_id": ("id",),
}
_ALIKE = 0.8
"""How much of a name is that of another where it seems to be mistyped: "titel", but not "text" for "outlet"."""


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
        opened = _OPENED.match(content)
        if opened and _meant(opened[1], FIELDS):
            raise ArticleError(f"{path}: its front matter does not end; write a line of --- between it and the text")
        yield Document(content)
        return
    try:
        metadata = read_yaml(front[1], before=1) or {}
    except ValueError as error:
        raise ArticleError(f"{path}: its front matter cannot be read: {error}") from None
    if not isinstance(metadata, dict):
        raise ArticleError(f"{path}: its front matter must be `key: value` lines")
    yield from _mistaken(metadata, FIELDS, path)
    yield Document(content[front.end() :], typed(metadata, path))


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
    """A saved web page; the article and what the page says of it."""
    try:
        page = saved_pages.article(saved_pages.decoded(_bytes(path)))
    except ValueError:
        raise ArticleError(f"{path}: neither UTF-8 nor the encoding that it declares; save the page again") from None
    if page is None or page.text is None:
        raise ArticleError(f"{path}: no article found on this page; save it again, or paste its text into a .txt file")
    metadata = {
        "outlet": page.sitename,
        "title": page.title,
        "authors": page.author,
        "published": page.date,
        "url": page.url,
        "language": page.language,
    }
    yield Document(page.text.replace("\n", "\n\n"), typed(metadata, path))


def read_records(path: Path) -> Iterator[Document | ArticleError]:
    """One JSON object a line, with `text` and any of article_id, outlet, title, authors, published, url, language."""
    for number, line in enumerate(decode(path).split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            record = json.loads(line)
            json.dumps(record, ensure_ascii=False).encode()  # fails on half a surrogate pair, which is no character
        except json.JSONDecodeError as error:
            reason = error.msg.removesuffix(" starting at")
            yield ArticleError(f"{place}, column {error.colno}: not JSON ({reason}); write one object a line")
        except ValueError as error:
            yield ArticleError(f"{place}: not JSON ({error}); write one object a line")
        else:
            yield from _mistaken(record if isinstance(record, dict) else (), ("article_id", "text", *FIELDS), path)
            yield _record(record, place)


def read_sheet(path: Path) -> Iterator[Document | ArticleError]:
    """A table with a column `text` and any of those of `read_records`; several authors are joined by semicolons."""
    for place, record in rows(path, "text"):
        yield record if isinstance(record, ArticleError) else _record(record, place)


def rows(path: Path, needed: str) -> Iterator[tuple[str, dict[str, Any] | ArticleError]]:
    """Where each row of a table with a needed column stands, and its filled cells by column or what ails it.

    Columns are divided by commas, in a `.tsv` by tabs, and named in capitals or not.
    """
    mark, division = ("\t", "tabs") if path.suffix.lower() == ".tsv" else (",", "commas")
    reader = csv.DictReader(io.StringIO(decode(path), newline=""), strict=True, delimiter=mark)
    try:
        found = reader.fieldnames or ()
        reader.fieldnames = columns = [name.strip().lower() for name in found]
        if needed not in columns:
            has = f"it has {', '.join(map(repr, found))}" if found else "it has none"
            reason = f"lacks the column {needed}; {has}; name it in the first line, {division} between columns"
            raise ArticleError(f"{path}: {reason}")
        for error in _mistaken(columns, tuple(dict.fromkeys((needed, "article_id", *FIELDS))), path):
            yield str(path), error
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
    if not isinstance(record, dict):
        return ArticleError(f'{place}: is no object; write it as {{"text": "..."}}')
    text, name = record.get("text"), record.get("article_id")
    if text is not None and not isinstance(text, str):
        return ArticleError(f"{place}: `text` is {_shortened(text)}, no text; put it in quotation marks")
    if not text or not text.strip():
        return ArticleError(f"{place}: has no `text`; give every article its text under that name")
    try:
        return Document(text, typed(record, place), None if name is None else str(name))
    except ArticleError as error:
        return error


def _mistaken(given: Collection[Any], known: tuple[str, ...], path: Path) -> Iterator[ArticleError]:
    """The names that seem to mean one of those that are known, where that one is not given; others are passed over."""
    for name in given:
        meant = _meant(name, known)
        if meant and meant not in given:
            reason = f"{name!r} is not known; did you mean {meant}? Known are {', '.join(known)}"
            yield ArticleError(f"{path}: {reason}")


@cache
def _meant(name: Any, known: tuple[str, ...]) -> str | None:
    """The known name that a name is, or is another word for, or nearly is."""
    folded = str(name).lower()
    otherwise = (field for field, words in _OTHERWISE.items() if folded in words and field in known)
    return next(otherwise, None) or next(iter(difflib.get_close_matches(folded, known, n=1, cutoff=_ALIKE)), None)


def _shortened(value: Any) -> str:
    return textwrap.shorten(json.dumps(value), 30)


def typed(metadata: dict[str, Any], place: Path | str) -> dict[str, Any]:
    """What is said of an article, each item of its type; what is empty is left out."""
    known = {name: metadata[name] for name in FIELDS if metadata.get(name) not in (None, "", [])}
    known |= {name: _text(known[name], name, place) for name in _TEXTS if name in known}
    if "authors" in known:
        authors = known["authors"]
        authors = authors if isinstance(authors, list) else _text(authors, "authors", place).split(";")
        known["authors"] = tuple(name for author in authors if (name := _text(author, "authors", place).strip()))
    if "published" in known:
        known["published"] = _date(known["published"], place)
    return known


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


Reader = Callable[[Path], Iterator[Document | ArticleError]]

READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown"), read_text),
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_page),
    ".jsonl": read_records,
    **dict.fromkeys((".csv", ".tsv"), read_sheet),
}
OF_MANY = frozenset({".jsonl", ".csv", ".tsv"})
"""Formats whose files hold many articles, so that a file's name tells nothing of one of them."""
