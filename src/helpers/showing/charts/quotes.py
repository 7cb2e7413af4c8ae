"""Charts of quotes: who is quoted, for whom they speak, and which outlet quotes whom."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from helpers.showing.charts.counting import (
    BarWords,
    MatrixWords,
    Part,
    bar_chart,
    crossed,
    grouped,
    in_articles,
    largest,
    leaders,
    matrix_chart,
)
from helpers.showing.drawing.counts import Series
from helpers.showing.figures import Chart
from helpers.showing.style import QUOTE
from helpers.showing.wording import count, lacking, percent, share_of
from helpers.tables import Tables


def who_is_quoted(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart the actors by their quotes, and how many of these are in their own words.

    Parameters
    ----------
    tables
        A run's tables.
    top
        How many actors have a bar of their own.
    pages
        Where the report's pages are; empty where there are none.
    """
    name, quotes = "who-is-quoted", tables.quotes
    groups = grouped(quotes, "speakers", None, tables.lexicons)
    if not groups:
        return Chart(name, f"Nobody is quoted in {count(len(tables.articles), 'article')}.")
    finding = (
        f"Most quoted: {leaders(groups, 'actors', len(quotes), 'quote')}; "
        f"{count(len(groups), 'actor is', 'actors are')} quoted in {in_articles(quotes)}, "
        f"{percent((quotes['type'] == 'direct').mean())} of the quotes wholly in quotation marks."
    )
    words = BarWords("actor", "quotes", "Quotes by actor", pages)
    return bar_chart(name, finding, largest(groups, top), _DIRECTNESS, quotes, words)


def quoted_for_whom(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart the countries and organisations that the quoted speak for; parameters as for `who_is_quoted`."""
    name, quotes = "quoted-for-whom", tables.quotes
    groups = grouped(quotes, "affiliation", None, tables.lexicons)
    if not groups:
        return Chart(name, "Nobody is quoted for a country or organisation.")
    known = int(quotes["affiliation"].notna().sum())
    finding = (
        f"Most heard: {leaders(groups, 'sides')}; for whom they speak is known of "
        f"{share_of(known, len(quotes), 'quote')} ({percent(known / len(quotes))})."
    )
    words = BarWords("country or organisation", "quotes", "Quotes by country or organisation", pages)
    return bar_chart(name, finding, largest(groups, top), _DIRECTNESS, quotes, words)


def who_quotes_whom(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart how often each outlet quotes each actor; parameters as for `who_is_quoted`."""
    name = "who-quotes-whom"
    outlets = tables.articles.set_index("article_id")["outlet"]
    quotes = tables.quotes.assign(outlet=tables.quotes["article_id"].map(outlets))
    actors = grouped(quotes, "speakers", None, tables.lexicons)
    by_outlet = grouped(quotes, "outlet", "outlet unknown")
    if not actors:
        return Chart(name, f"Nobody is quoted in {count(len(tables.articles), 'article')}.")
    known = quotes["outlet"].dropna().unique()
    if not len(known):
        return Chart(name, "No article names its outlet, so who quotes whom cannot be told.")
    reach = {actor.name: quotes["outlet"].loc[actor.index].nunique() for actor in actors}
    shared = [name for name, number in reach.items() if number == len(known)]
    alone = sum(number == 1 for number in reach.values())
    told = f"Quoted by all {len(known)} outlets: {', '.join(shared[:5])}" if shared else "No actor is in all outlets"
    finding = f"{told}; heard in one outlet alone: {share_of(alone, len(actors), 'actor')}."
    if len(known) == 1:
        finding = f"All quotes are in {known[0]}{lacking(quotes['outlet'], 'an outlet')}."
    rows, columns = largest(actors, top), largest(by_outlet, 10)
    names = [row.label for row in rows], [column.label for column in columns]
    words = MatrixWords("actor", "quotes", "Quotes by actor and outlet", QUOTE, pages)
    return matrix_chart(name, finding, crossed(rows, columns), names, quotes, words)


def _is(kind: str) -> Callable[[pd.DataFrame], pd.Series]:
    return lambda quotes: quotes["type"] == kind


_DIRECTNESS = (
    Part(Series("direct", QUOTE), _is("direct")),
    Part(Series("mixed", QUOTE, "hatched"), _is("mixed")),
    Part(Series("indirect", QUOTE, "hollow"), _is("indirect")),
)
