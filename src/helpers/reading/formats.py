"""One reader a file format; each turns a file into documents: a text with what is known about it."""

from __future__ import annotations

import datetime
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


def read_text(path: Path) -> Iterator[Document]:
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
        raise ArticleError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise ArticleError(f"{path}: {error.strerror}") from None


def _typed(metadata: dict[str, Any], path: Path) -> dict[str, Any]:
    typed = dict(metadata)
    if (authors := typed.get("authors")) is not None:
        typed["authors"] = (authors,) if isinstance(authors, str) else tuple(map(str, authors))
    if (published := typed.get("published")) is not None:
        typed["published"] = _date(published, path)
    return typed


def _date(value: Any, path: Path) -> datetime.date:
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).date() if value.tzinfo else value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ArticleError(f"{path}: published: {value!r} is no date; write it as 2022-01-26") from None


READERS: dict[str, Callable[[Path], Iterator[Document]]] = {".txt": read_text, ".md": read_text}
