"""What a notebook begins with: tables of articles, extracted once and kept, and the choice of what to look at."""

from __future__ import annotations

import datetime
import difflib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.corrections import corrected
from helpers.errors import SelectionError
from helpers.extract import extract
from helpers.paths import CACHE
from helpers.reading.articles import Reading, read_articles
from helpers.reading.language import model_name
from helpers.reading.lexicons import Lexicons
from helpers.tables import Tables, read_tables, write_tables

_KEPT = 12
"""How many extractions are kept; the longest unused goes first."""

CHOICES = ("outlets", "since", "until", "actor")
"""The parameters by which `select` chooses, as every notebook calls them."""

_SUGGESTED, _NAMED = 3, 10
"""How many names a message suggests, and how many it lists where none is near."""

ACTOR_COLUMNS = (
    "speakers",
    "affiliation",
    "senders",
    "targets",
    "supplier",
    "recipient",
    "operator",
    "force",
    "attributed_to",
)
"""The columns in which an actor can occur."""


def load_tables(articles: Path | str, tables: Path | str = "", model: str | None = None) -> Tables:
    """The tables of some articles: read where they were written, else extracted and kept for the next time.

    Parameters
    ----------
    articles
        A file or folder of articles; `helpers.corrections` beside them are applied.
    tables
        A folder of tables that were extracted before, taken as they are; empty extracts the articles.
    model
        Name of a spaCy pipeline; the installed one when None.
    """
    if tables:
        return read_tables(tables)
    reading = read_articles(articles)
    kept = CACHE / _key(reading, model_name(model))
    if kept.is_dir():
        os.utime(kept)
        found = read_tables(kept)
    else:
        found = extract(reading, model=model, workers=0)
        _keep(found, kept)
    return corrected(found, articles)


def select(tables: Tables, outlets: Sequence[str] = (), since: str = "", until: str = "", actor: str = "") -> Tables:
    """The part of the tables to look at.

    Parameters
    ----------
    tables
        A run's tables.
    outlets
        The outlets to keep, in capitals or not; none keeps all.
    since, until
        The first and last day to keep, as 2022-01-26; articles without a date are left out when either is given.
    actor
        Keep mentions in which this actor speaks, sends, supplies, is counted or is otherwise named; empty keeps all.

    Raises
    ------
    SelectionError
        An outlet, a date or an actor that the tables do not have.
    """
    articles = tables.articles[_chosen(tables.articles, outlets, _date(since, "since"), _date(until, "until"))]
    mentions = {
        name: table[table["article_id"].isin(articles["article_id"])] for name, table in tables.mentions.items()
    }
    if actor:
        involved = {name: _involving(table, actor) for name, table in mentions.items()}
        if not any(mask.any() for mask in involved.values()):
            known = {name for table in mentions.values() for name in _actors(table)}
            raise SelectionError(f"no mention involves {actor!r}{_suggestion(actor, known)}")
        mentions = {name: table[involved[name]] for name, table in mentions.items()}
    return Tables(articles, mentions, tables.problems, tables.corrections)


def _chosen(
    articles: pd.DataFrame, outlets: Sequence[str], since: datetime.date | None, until: datetime.date | None
) -> pd.Series:
    kept = pd.Series(True, index=articles.index)
    if outlets:
        known = set(articles["outlet"].dropna())
        wanted = {outlet.casefold() for outlet in outlets}
        for outlet in outlets:
            if outlet.casefold() not in {name.casefold() for name in known}:
                raise SelectionError(f"no article is of the outlet {outlet!r}{_suggestion(outlet, known)}")
        kept &= articles["outlet"].map(lambda name: isinstance(name, str) and name.casefold() in wanted).astype(bool)
    if since and until and since > until:
        raise SelectionError(f"since is {since} and until is {until}; exchange them")
    if since or until:
        first, last = since or datetime.date.min, until or datetime.date.max
        kept &= articles["published"].map(lambda day: not pd.isna(day) and first <= day <= last).astype(bool)
    return kept


def _date(text: str, name: str) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise SelectionError(f"{name} is {text!r}; write the day as 2022-01-26") from None


def _involving(table: pd.DataFrame, actor: str) -> pd.Series:
    wanted = actor.casefold()
    mask = pd.Series(False, index=table.index)
    for column in (column for column in ACTOR_COLUMNS if column in table.columns):
        mask |= table[column].map(lambda cell: any(name.casefold() == wanted for name in _names(cell))).astype(bool)
    return mask


def _actors(table: pd.DataFrame) -> Iterator[str]:
    for column in (column for column in ACTOR_COLUMNS if column in table.columns):
        for cell in table[column]:
            yield from _names(cell)


def _names(cell: Any) -> list[str]:
    if isinstance(cell, str):
        return [cell]
    return list(cell) if hasattr(cell, "__iter__") else []


def _suggestion(name: str, known: set[str]) -> str:
    """What to write instead: names that are near or hold the word, or else the first that there are."""
    folded = {one.casefold(): one for one in sorted(known)}
    near = difflib.get_close_matches(name.casefold(), folded, n=_SUGGESTED)
    near += [one for one in folded if name.casefold() in one and one not in near]
    if near:
        return f"; did you mean {' or '.join(folded[one] for one in near[:_SUGGESTED])}?"
    some = sorted(known)[:_NAMED]
    more = f" and {len(known) - len(some):,} more" if len(known) > len(some) else ""
    return f"; known are {', '.join(some)}{more}" if some else "; there is none"


def _key(reading: Reading, model: str) -> str:
    """A name that changes with everything that the tables depend on."""
    digest = hashlib.sha256(repr((model, _version(model), reading)).encode("utf-8", "surrogatepass"))
    package = Path(__file__).parent
    code = (file for file in sorted(package.rglob("*.py")) if "showing" not in file.relative_to(package).parts)
    for file in (*code, *Lexicons().files()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:32]


def _version(model: str) -> str:
    try:
        return version(model.replace("_", "-"))
    except PackageNotFoundError:
        return ""


def _keep(tables: Tables, place: Path) -> None:
    """Keep tables for the next time; where the folder cannot be written, the next time extracts anew."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as name:
            made = Path(name) / place.name
            write_tables(tables, made)
            with suppress(OSError):  # another process was faster
                made.rename(place)
        for old in sorted(place.parent.iterdir(), key=lambda kept: kept.stat().st_mtime)[:-_KEPT]:
            shutil.rmtree(old, ignore_errors=True)
    except OSError:
        return
