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
from helpers.reading.files import SOURCES, files_below, mend, sources_below
from helpers.reading.layout import units
from helpers.reading.sources import read_sources

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
    """A file that could not be read, or not wholly as it was meant, and why."""

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
        Files in another format are problems, unless a file of the same name beside them is read; what belongs to no
        article is passed over, see `files_below`. A `sources.csv` beside articles says of them what their files leave
        out: outlet, title, authors, published, url by article_id.

    Raises
    ------
    ArticleError
        The path does not exist or holds no file in a known format.
    """
    path = Path(path)
    files = list(files_below(path))
    if path.is_dir() and all(_is_foreign(file) for file in files):
        known = ", ".join(sorted(formats.READERS))
        raise ArticleError(f"{path}: no article found; give a file or a folder of files that end in {known}")
    articles: list[Article] = []
    problems: list[Problem] = []
    for file in files:
        if _is_foreign(file) and _is_saved_anew(file):
            continue
        for read in _articles_of(file):
            if isinstance(read, Article):
                articles.append(read)
            else:
                problems.append(Problem.of(str(file), read))
    described, faults = _described(articles, path)
    unique, renamed = _unique(described)
    return Reading(unique, list(dict.fromkeys(problems + faults + renamed)))


def _is_foreign(file: Path) -> bool:
    return file.suffix.lower() not in formats.READERS


def _is_saved_anew(file: Path) -> bool:
    """Whether a file of the same name beside it is read, as where a problem was mended: story.pdf and story.txt."""
    return any(file.with_suffix(suffix).is_file() for suffix in formats.READERS)


def _articles_of(file: Path) -> Iterator[Article | ArticleError]:
    if _is_foreign(file):
        kind = f"{file.suffix} files" if file.suffix else "files without a suffix"
        yield ArticleError(f"{file}: {kind} are not read; {mend(file)}")
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
        **document.metadata,
    )


def _legible(name: str) -> str:
    """A file's name with a question mark for each byte that is not UTF-8, which no table and no page can hold."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _described(articles: list[Article], path: Path) -> tuple[list[Article], list[Problem]]:
    """The articles with what a sources file beside them says, where they say nothing themselves."""
    beside: dict[Path, list[Article]] = {file: [] for file in sources_below(path)}
    for article in articles:
        beside.setdefault(Path(article.path).parent / SOURCES, []).append(article)
    told = {}
    problems = []
    for file in filter(Path.is_file, sorted(beside)):
        told[file], errors = read_sources(file, {article.article_id for article in beside[file]})
        problems += [Problem.of(str(file), error) for error in errors]
    described = []
    for article in articles:
        known = told.get(Path(article.path).parent / SOURCES, {}).get(article.article_id, {})
        described.append(_completed(_completed(article, known), _guessed(article)))
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


def _unique(articles: list[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles with an id each of its own, and what is called otherwise than its file or its row says."""
    seen: Counter[str] = Counter()
    first: dict[str, str] = {}
    taken = {a.article_id for a in articles}
    unique, renamed = [], []
    for article in articles:
        name = article.article_id
        seen[name] += 1
        holder = first.setdefault(name, article.path)
        if seen[name] > 1:
            number = seen[name]
            while f"{name}-{number}" in taken:
                number += 1
            new = f"{name}-{number}"
            taken.add(new)
            article = replace(article, article_id=new)
            if holder != article.path or name != Path(holder).stem:  # rows without ids of their own are only numbered
                by = holder if holder != article.path else "an earlier line"
                reason = f"its article_id {name} is taken (by {by}), so that corrections find it as {new}"
                renamed.append(Problem(article.path, f"{reason}; give it another name"))
        unique.append(article)
    return unique, renamed
