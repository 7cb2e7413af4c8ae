"""Reads files into articles; one that cannot be read becomes a problem and never sinks the others."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from helpers.errors import ArticleError
from helpers.reading import formats
from helpers.reading.layout import units

CORRECTIONS = "corrections.csv"
"""A file beside the articles that is none of them: what people corrected by hand, see `helpers.corrections`."""

SOURCES = "sources.csv"
"""Another: outlet, title, authors, date and address of the articles, by article_id, which is a file's name."""

REPORTS = "ro-crate-metadata.json"
"""A file in every folder of reports, whose pages and tables are no articles either."""

_NO_ARTICLES = {CORRECTIONS, SOURCES, *(f"readme{suffix}" for suffix in formats.READERS)}
_DATE = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")


@dataclass(frozen=True)
class Article:
    """One news article; `text` is what every offset refers to.

    Where nothing says when a file's one article was published, a date at the start of the file's name is taken for it
    ("2022-06-30-summit.txt", "20220630T141500Z.txt").
    """

    article_id: str
    text: str
    path: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    url: str | None = None
    language: str | None = None

    @property
    def n_words(self) -> int:
        return len(re.findall(r"\w+", self.text))


class Problem(NamedTuple):
    """A file that could not be read, and why."""

    path: str
    problem: str

    @classmethod
    def of(cls, path: str, error: Exception) -> Problem:
        """A problem told by an error, whose message may begin with the path."""
        return cls(_legible(path), _legible(str(error).removeprefix(path).lstrip(":, ")))


class Reading(NamedTuple):
    """What a path gave: articles, and problems for the rest."""

    articles: list[Article]
    problems: list[Problem]


def read_articles(path: Path | str) -> Reading:
    """Read a file or every article file below a folder.

    Parameters
    ----------
    path
        A file in a known format (see `helpers.reading.formats`) or a folder, searched in depth and in order of name.
        Documents in a format that is not read (.docx, .pdf) are problems; other files are passed over, and so are
        folders of reports that an earlier run wrote there. A `sources.csv` beside articles says of them what their
        files leave out: outlet, title, authors, published, url by article_id.

    Raises
    ------
    ArticleError
        The path does not exist or holds no file in a known format.
    """
    path = Path(path)
    files = list(_files(path))
    if all(_is_foreign(file) for file in files):
        known = ", ".join(sorted(formats.READERS))
        raise ArticleError(f"{path}: no article found; give a file or a folder of files that end in {known}")
    articles: list[Article] = []
    problems: list[Problem] = []
    for file in files:
        for read in _articles_of(file):
            if isinstance(read, Article):
                articles.append(read)
            else:
                problems.append(Problem.of(str(file), read))
    described, faults = _described(articles)
    return Reading(_unique(described), problems + faults)


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise ArticleError(f"{path}: no such file or folder")
    reports = {mark.parent for mark in path.rglob(REPORTS)} - {path}
    for file in sorted(path.rglob("*")):
        if not reports.isdisjoint(file.parents):
            continue
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        suffix = file.suffix.lower()
        sought = suffix in formats.READERS or suffix in formats.CONVERTIBLE
        if file.is_file() and sought and not hidden and file.name.lower() not in _NO_ARTICLES:
            yield file


def _is_foreign(file: Path) -> bool:
    return file.suffix.lower() not in formats.READERS


def _articles_of(file: Path) -> Iterator[Article | ArticleError]:
    if _is_foreign(file):
        yield ArticleError(f"{file}: {file.suffix} files are not read; save it as .txt or .html")
        return
    try:
        for document in formats.READERS[file.suffix.lower()](file):
            yield document if isinstance(document, ArticleError) else _article(document, file)
    except ArticleError as error:
        yield error


def _article(document: formats.Document, file: Path) -> Article | ArticleError:
    if not document.text.strip():
        return ArticleError(f"{file}: holds no text; fill it or take it away")
    return Article(
        article_id=document.name or _legible(file.stem),
        text=document.text,
        path=_legible(str(file)),
        sha256=hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
        **_known(document.metadata),
    )


def _legible(name: str) -> str:
    """A file's name with a question mark for each byte that is not UTF-8, which no table and no page can hold."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _described(articles: list[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles with what a sources file beside them says, where they say nothing themselves."""
    sources: dict[Path, dict[str, dict[str, Any]]] = {}
    problems = []
    for path in sorted({Path(article.path).parent / SOURCES for article in articles}):
        try:
            sources[path.parent] = formats.read_sources(path) if path.is_file() else {}
        except ArticleError as error:
            problems.append(Problem.of(str(path), error))
    described = []
    for article in articles:
        told = sources.get(Path(article.path).parent, {}).get(article.article_id, {})
        described.append(_completed(_completed(article, _known(told)), _guessed(article)))
    return described, problems


def _completed(article: Article, told: dict[str, Any]) -> Article:
    return replace(article, **{name: value for name, value in told.items() if not getattr(article, name)})


def _guessed(article: Article) -> dict[str, Any]:
    """What the name and the beginning of a file tell of its one article."""
    file = Path(article.path)
    if file.suffix.lower() in formats.OF_MANY:
        return {}
    return {"published": _date_in(file.stem), "title": article.title or _headline(article.text)}


def _date_in(name: str) -> datetime.date | None:
    """The date with which a file's name begins, where it is one."""
    match = _DATE.match(name)
    try:
        return datetime.date(*map(int, match.group("year", "month", "day"))) if match else None
    except ValueError:
        return None


def _headline(text: str) -> str | None:
    """The headline with which a text begins, where it begins with one."""
    first = next(iter(units(text)), None)
    if first is None or first.kind != "headline":
        return None
    return " ".join(text[first.start : first.end].lstrip("# ").split())


def _known(metadata: dict[str, Any]) -> dict[str, Any]:
    fields = {"outlet", "title", "authors", "published", "url", "language"}
    return {key: value for key, value in metadata.items() if key in fields and value is not None}


def _unique(articles: list[Article]) -> list[Article]:
    """Make ids unique where two files share a name."""
    seen: Counter[str] = Counter()
    taken = {a.article_id for a in articles}
    unique = []
    for article in articles:
        name = article.article_id
        seen[name] += 1
        if seen[name] > 1:
            number = seen[name]
            while f"{name}-{number}" in taken:
                number += 1
            taken.add(f"{name}-{number}")
            article = replace(article, article_id=f"{name}-{number}")
        unique.append(article)
    return unique
