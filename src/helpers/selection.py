"""The part of the tables to look at: outlets, days, an actor."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from helpers.errors import SelectionError
from helpers.tables import ACTOR_COLUMNS, Tables

PERIOD = ("since", "until")
CHOICES = ("outlets", *PERIOD, "actor")
"""The parameters by which `select` chooses, as every notebook calls them; those of `PERIOD` belong together."""

_SUGGESTED, _NAMED = 3, 10
"""How many names a message suggests, and how many it lists where none is near."""


def select(tables: Tables, outlets: Sequence[str] = (), since: str = "", until: str = "", actor: str = "") -> Tables:
    """The part of the tables to look at.

    Parameters
    ----------
    tables
        A run's tables.
    outlets
        The outlets to keep, in capitals or not, a list or one name; none keeps all.
    since, until
        The first and last day to keep, as 2022-01-26; articles without a date are left out when either is given.
    actor
        Keep mentions in which this actor speaks, sends, supplies, is counted or is otherwise named; empty keeps all.

    Raises
    ------
    SelectionError
        An outlet, a period or an actor that the tables do not have, whatever else is asked for.
    """
    articles = tables.articles[_chosen(tables.articles, outlets, _date(since, "since"), _date(until, "until"))]
    mentions = {
        name: table[table["article_id"].isin(articles["article_id"])] for name, table in tables.mentions.items()
    }
    if actor:
        involved = {name: _involving(table, actor) for name, table in mentions.items()}
        if not any(mask.any() for mask in involved.values()):
            known = {name for table in mentions.values() for name in actors_in(table)}
            raise SelectionError(f"no mention involves {actor!r}{_suggestion(actor, known)}")
        mentions = {name: table[involved[name]] for name, table in mentions.items()}
    return replace(tables, articles=articles, mentions=mentions)


def _chosen(
    articles: pd.DataFrame, outlets: Sequence[str], since: datetime.date | None, until: datetime.date | None
) -> pd.Series:
    kept = pd.Series(True, index=articles.index)
    if outlets:
        outlets = [outlets] if isinstance(outlets, str) else outlets
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
        within = articles["published"].map(lambda day: not pd.isna(day) and first <= day <= last).astype(bool)
        if not within.any():
            asked = " ".join(f"{name} {day}" for name, day in zip(PERIOD, (since, until), strict=True) if day)
            days = articles["published"].dropna()
            told = f"the articles are of {days.min()} to {days.max()}" if len(days) else "no article has a date"
            raise SelectionError(f"no article is of the period {asked}; {told}")
        kept &= within
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


def actors_in(table: pd.DataFrame) -> Iterator[str]:
    """Every name of an actor in a table of mentions, as often as it stands there."""
    for column in (column for column in ACTOR_COLUMNS if column in table.columns):
        for cell in table[column]:
            yield from _names(cell)


def _names(cell: Any) -> list[str]:
    if isinstance(cell, str):
        return [cell]
    return list(cell) if hasattr(cell, "__iter__") else []


def _suggestion(name: str, known: set[str]) -> str:
    """What to write instead: names that are near, by a word of theirs or in all, or else the first that there are."""
    names = sorted(known)
    words = {word: one for one in names for word in one.casefold().split()}
    words |= {one.casefold(): one for one in names}
    near = [words[word] for word in difflib.get_close_matches(name.casefold(), words, n=_SUGGESTED)]
    near += [one for one in names if name.casefold() in one.casefold()]
    if near:
        return f"; did you mean {' or '.join([*dict.fromkeys(near)][:_SUGGESTED])}?"
    some = names[:_NAMED]
    more = f" and {len(known) - len(some):,} more" if len(known) > len(some) else ""
    return f"; known are {', '.join(some)}{more}" if some else "; there is none"
