"""A table that sets a documented range of people beside each formation that is counted, marked as an estimate."""

from __future__ import annotations

from typing import Any, NamedTuple

from helpers.reading.lexicons import Lexicons
from helpers.showing.markup import Fragment, Row, note, tabled
from helpers.showing.wording import about, bounds, count, each, number, said
from helpers.tables import Tables


class Strength(NamedTuple):
    """A row of ``formations.csv``: how many people one formation usually has."""

    unit: str
    low: float
    high: float
    source: str


def formation_strengths(tables: Tables, top: int = 15) -> Fragment:
    """Show how many people the formations counted would be, by documented ranges.

    Parameters
    ----------
    tables
        A run's tables, whose lexicons have ``formations.csv``; they are not changed.
    top
        How many figures are shown, the largest first.
    """
    known = {row.unit: row for row in Lexicons(tables.lexicons).table("formations.csv", Strength)}
    formations = [figure for figure in each(tables.troop_figures) if figure.unit in known]
    figures = {(said(f.force), f.unit, number(f.low), number(f.high)): f for f in formations}
    if not figures:
        return note("No formation is counted for which a range of people is documented.")
    largest = sorted(figures.values(), key=lambda f: -(_total(f, known[f.unit])[1] or 0))[:top]
    rows = [_row(figure, known[figure.unit]) for figure in largest]
    columns = ["figure", "force", "people in one", "estimate of people in all", "range documented by"]
    caption = f"Estimates, not figures of the articles: people in {count(len(rows), 'count')} of formations"
    return tabled(caption, columns, rows)


def _row(figure: Any, strength: Strength) -> Row:
    low, high = _total(figure, strength)
    people = bounds(low, high)
    each_one = bounds(strength.low, strength.high)
    return Row([figure.text, said(figure.force), each_one, about(people), strength.source])


def _total(figure: Any, strength: Strength) -> tuple[float | None, float | None]:
    """The fewest and the most people; a side that the article leaves open stays open."""
    low, high = number(figure.low), number(figure.high)
    return (None if low is None else low * strength.low, None if high is None else high * strength.high)
