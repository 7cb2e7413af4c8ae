"""Runs reading and finding over many articles and gathers the tables; the only module that knows of processes."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from helpers.errors import WirewatchError
from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.finding.sanctions import SanctionFinder
from helpers.finding.troops import TroopFinder
from helpers.finding.weapons import WeaponFinder
from helpers.reading.articles import Article, Problem, Reading, read_articles
from helpers.reading.language import ParsedArticle, Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import ARTICLES, PROBLEMS, Mention, Quote, Sanction, Tables, TroopFigure, Weapon, frame, schema

# A process loads the model before its first article; fewer articles than this are done sooner without another one.
WORTH_A_PROCESS = 20


class Finder(Protocol):
    """What every family offers: a parsed article in, mentions out."""

    def __init__(self, lexicons: Lexicons) -> None: ...

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote]) -> Sequence[Mention]:
        """Find the family's mentions in one article, in order of start."""
        ...


class Family(NamedTuple):
    """A kind of mention: its row and what finds it."""

    mention: type[Mention]
    finder: type[Finder]


QUOTES = Family(Quote, QuoteFinder)
FAMILIES = (
    QUOTES,
    Family(Sanction, SanctionFinder),
    Family(Weapon, WeaponFinder),
    Family(TroopFigure, TroopFinder),
)


class Found(NamedTuple):
    """One article's rows by table, or the problem that kept them away."""

    rows: dict[str, list[dict[str, Any]]]
    problem: Problem | None = None


class Extractor:
    """Finds the mentions of every family in an article.

    Parameters
    ----------
    lexicons
        Folder of lexicons; the project's own when None or empty.
    model
        Name of a spaCy pipeline; see `helpers.reading.language.Parser`.
    families
        The families sought; quotes come first, since the others ask who says a thing.
    parser
        A parser that is already loaded, in place of `model`.
    """

    def __init__(
        self,
        lexicons: Path | str | None = None,
        model: str | None = None,
        families: Sequence[Family] = FAMILIES,
        parser: Parser | None = None,
    ) -> None:
        words = Lexicons(lexicons)
        self.parser = parser or Parser(model, lexicons)
        self._knowledge = Knowledge(words)
        self._finders = [(family.mention.TABLE, family.finder(words)) for family in families]

    def find(self, article: Article) -> Found:
        """The mentions of one article; an article that defeats us becomes a problem."""
        try:
            return Found(self._rows(self.parser.parse(article)))
        except WirewatchError as error:
            return Found({}, Problem.of(article.path, error))
        except Exception as error:
            reason = f"could not be analysed ({type(error).__name__}: {error}); please report it"
            return Found({}, Problem(article.path, reason))

    def _rows(self, parsed: ParsedArticle) -> dict[str, list[dict[str, Any]]]:
        cast = Cast(parsed, self._knowledge)
        quotes: Sequence[Mention] = ()
        rows = {}
        for table, finder in self._finders:
            mentions = finder.find(parsed, cast, quotes)  # type: ignore[arg-type]
            quotes = mentions if table == Quote.TABLE else quotes
            rows[table] = [_row(parsed, mention, table, number) for number, mention in enumerate(mentions, start=1)]
        return rows


def extract(
    source: Path | str | Reading | Iterable[Article],
    *,
    lexicons: Path | str | None = None,
    model: str | None = None,
    families: Sequence[Family] = FAMILIES,
    workers: int = 1,
    advance: Callable[[], None] = lambda: None,
) -> Tables:
    """Turn articles into tables of mentions.

    Parameters
    ----------
    source
        A file or folder of articles, or what `read_articles` gave, or articles of your own.
    lexicons, model, families
        See `Extractor`.
    workers
        Processes to use; 1 works in this one, 0 takes one a core where there are articles enough for it.
    advance
        Called once an article is done, for a progress bar.

    Returns
    -------
    Tables
        One row an article and one a mention, in order of articles and of start.

    Raises
    ------
    WirewatchError
        The path, the lexicons or the model cannot be used at all. An article that cannot be read or analysed is a
        row of ``problems`` instead.
    """
    problems: list[Problem] = []
    if isinstance(source, str | Path):
        source = read_articles(source)
    if isinstance(source, Reading):
        articles, problems = source.articles, list(source.problems)
    else:
        articles = list(source)
    done: list[Article] = []
    rows: dict[str, list[dict[str, Any]]] = {family.mention.TABLE: [] for family in families}
    for article, found in zip(articles, _found(articles, lexicons, model, families, workers), strict=True):
        if found.problem is None:
            done.append(article)
        else:
            problems.append(found.problem)
        for table, new in found.rows.items():
            rows[table].extend(new)
        advance()
    return Tables(
        articles=frame(map(_article_row, done), ARTICLES),
        mentions={
            family.mention.TABLE: frame(rows[family.mention.TABLE], schema(family.mention)) for family in families
        },
        problems=frame([problem._asdict() for problem in problems], PROBLEMS),
        lexicons=lexicons,
    )


def _found(
    articles: Sequence[Article],
    lexicons: Path | str | None,
    model: str | None,
    families: Sequence[Family],
    workers: int,
) -> Iterator[Found]:
    workers = min(workers, len(articles)) or min(os.cpu_count() or 1, len(articles) // WORTH_A_PROCESS)
    if workers <= 1:
        yield from map(Extractor(lexicons, model, families).find, articles)
        return
    find = partial(_find, lexicons, model, tuple(families))
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(find, articles, chunksize=4)


def _find(lexicons: Path | str | None, model: str | None, families: tuple[Family, ...], article: Article) -> Found:
    return _extractor(lexicons, model, families).find(article)


@cache
def _extractor(lexicons: Path | str | None, model: str | None, families: tuple[Family, ...]) -> Extractor:
    """A process's extractor, made with its first article: an error of ours in a pool's initializer would be lost."""
    return Extractor(lexicons, model, families)


def _article_row(article: Article) -> dict[str, Any]:
    row = dataclasses.asdict(article)
    return row | {"authors": list(article.authors), "n_words": article.n_words}


def _row(parsed: ParsedArticle, mention: Mention, table: str, number: int) -> dict[str, Any]:
    text = parsed.article.text
    first, last = parsed.token_at(mention.start), parsed.token_at(mention.end - 1)
    start, end = parsed.tokens(parsed.sentence(first)[0], parsed.sentence(last)[1])
    common = {
        "article_id": parsed.article.article_id,
        "mention_id": f"{parsed.article.article_id}-{table.replace('_', '-')}-{number}",
        "text": text[mention.start : mention.end],
        "sentence_start": start,
        "sentence_end": end,
        "sentence": text[start:end],
    }
    return common | {f.name: getattr(mention, f.name) for f in dataclasses.fields(mention)}
