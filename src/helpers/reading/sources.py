"""Reads `sources.csv`, which says of the articles that lie beside it what their files leave out."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

from helpers.errors import ArticleError
from helpers.reading import formats

_NAMED = 3
"""How many articles a message names."""


class Sources(NamedTuple):
    """What a file says of each article by its id, and the errors in it; a faulty row is lost, the others are not."""

    told: dict[str, dict[str, Any]]
    errors: list[ArticleError]


def read_sources(path: Path, articles: Collection[str]) -> Sources:
    """Read a file with a column `article_id` and any of outlet, title, authors, published, url, language.

    Parameters
    ----------
    path
        The file.
    articles
        The ids of the articles beside it; a row of another one is an error, unless a file of that name lies there, of
        which it is told elsewhere why nothing was read.
    """
    known = {*articles, *(file.stem for file in path.parent.iterdir() if file.is_file())}
    told: dict[str, dict[str, Any]] = {}
    errors: list[ArticleError] = []
    strays: list[str] = []
    try:
        for place, row in formats.rows(path, "article_id"):
            try:
                name, described = _judged(row, place, told)
            except ArticleError as error:
                errors.append(error)
                continue
            if name in known:
                told[name] = described
            else:
                strays.append(name)
    except ArticleError as error:
        errors.append(error)
    if strays:
        errors.append(_stray(path, strays, articles))
    return Sources(told, errors)


def _judged(row: dict[str, Any] | ArticleError, place: str, told: Collection[str]) -> tuple[str, dict[str, Any]]:
    """The article of a row and what it says."""
    if isinstance(row, ArticleError):
        raise row
    if "article_id" not in row:
        raise ArticleError(f"{place}: has no article_id; give each row its article's file name")
    if row["article_id"] in told:
        raise ArticleError(f"{place}: {row['article_id']} has a row already, which counts; take one of them out")
    return row["article_id"], formats.typed(row, place)


def _stray(path: Path, names: list[str], articles: Collection[str]) -> ArticleError:
    if len(names) == 1:
        close = difflib.get_close_matches(names[0], articles, n=1)
        meant = f"; did you mean {close[0]}?" if close else ""
        reason = f"there is no article {names[0]!r} beside it{meant}"
    else:
        more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
        reason = f"there are no articles {', '.join(map(repr, names[:_NAMED]))}{more} beside it"
    return ArticleError(f"{path}: {reason}; article_id is a file's name without its suffix")
