"""What the charts share: mentions grouped under names, the largest groups with the others together, and their data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from helpers.casing import as_written
from helpers.showing.drawing.counts import Bar, Cell, Series, bars, matrix
from helpers.showing.evidence import evidence_links
from helpers.showing.figures import Chart
from helpers.showing.markup import Row, element, join, tabled
from helpers.showing.style import Colour
from helpers.showing.wording import UNSTATED, count, listed, names, said, share_of
from helpers.tables import ACTOR_COLUMNS

NAMED = 3
"""How many that share the first place are named one by one."""


@dataclass(frozen=True)
class Group:
    """The rows of a table under one name; `size` is how many names it sums up, 1 but for the others."""

    name: str
    table: pd.DataFrame
    index: pd.Index
    size: int = 1

    @property
    def mentions(self) -> pd.DataFrame:
        """The rows themselves."""
        return self.table.loc[self.index]

    @property
    def number(self) -> int:
        """How many rows there are."""
        return len(self.index)

    @property
    def label(self) -> str:
        """The name as a chart writes it."""
        return self.name if self.size == 1 else f"{self.size:,} others"


class Crossing(NamedTuple):
    """Mentions under two names, a row's and a column's; `rest` where one of them is that of the others."""

    row: str
    column: str
    mentions: pd.DataFrame
    rest: bool = False


class Part(NamedTuple):
    """A part of every bar and the mentions that belong to it."""

    series: Series
    chosen: Callable[[pd.DataFrame], pd.Series]


class BarWords(NamedTuple):
    """What a bar chart says: what has a bar, what is counted, the caption of its data, and where the pages are."""

    what: str
    unit: str
    caption: str
    pages: str = ""


class MatrixWords(NamedTuple):
    """What a matrix says: what its rows and columns are, what is counted, its data's caption, where the pages are."""

    corner: str
    unit: str
    caption: str
    colour: Colour
    pages: str = ""


def grouped(
    mentions: pd.DataFrame, column: str, missing: str | None = UNSTATED, lexicons: Path | str | None = None
) -> list[Group]:
    """Mentions under each value of a column, the largest group first; a list counts under each of its names.

    Parameters
    ----------
    mentions
        Rows of a table.
    column
        A column of text or of lists of text.
    missing
        Name for mentions without a value; None leaves them out.
    lexicons
        Folder of the lexicons that the mentions were found with, by which actors' names are written.
    """
    keys = _keys(mentions, column, missing)
    found = ((str(name), part.index.unique()) for name, part in keys.groupby(keys))
    groups = (Group(_shown(name, mentions, index, column, lexicons), mentions, index) for name, index in found)
    return sorted(groups, key=_largest_first)


def largest(groups: Sequence[Group], most: int) -> list[Group]:
    """The first `most` groups, and all others as one group where there are more."""
    kept, rest = list(groups[:most]), groups[most:]
    if len(rest) == 1:
        return [*kept, *rest]
    if rest:
        together = pd.Index([row for group in rest for row in group.index]).unique()
        kept.append(Group("others", rest[0].table, together, len(rest)))
    return kept


def crossed(rows: Sequence[Group], columns: Sequence[Group]) -> list[Crossing]:
    """The mentions that each row shares with each column, where there are any."""
    crossings = []
    for row in rows:
        for column in columns:
            shared = row.index.intersection(column.index)
            if len(shared):
                rest = max(row.size, column.size) > 1
                crossings.append(Crossing(row.label, column.label, row.table.loc[shared], rest))
    return crossings


def leaders(groups: Sequence[Group], many: str, whole: int = 0, one: str = "mention") -> str:
    """`foremost` of groups."""
    return foremost({group.name: group.number for group in groups}, many, whole, one)


def foremost(numbers: Mapping[str, int], many: str, whole: int = 0, one: str = "mention") -> str:
    """The name with the largest number and that number, or all names that share the first place.

    Parameters
    ----------
    numbers
        The numbers by name.
    many
        What the names are called; how many of these is said where more than three share the first place.
    whole, one
        Of how many of what the number is a part; 0 leaves that out.
    """
    most = max(numbers.values())
    first = [name for name, number in numbers.items() if number == most]
    told = listed(first) if len(first) <= NAMED else f"{len(first)} {many}"
    alike, apiece = (" alike", " each") if len(first) > 1 else ("", "")
    return f"{told}{alike} ({share_of(most, whole, one, apiece) if whole else f'{most:,}{apiece}'})"


def bar_chart(
    name: str, finding: str, groups: Sequence[Group], parts: Sequence[Part], mentions: pd.DataFrame, words: BarWords
) -> Chart:
    """A chart with a bar for each group.

    Parameters
    ----------
    name, finding
        Of the chart.
    groups
        The bars from the top.
    parts
        What each bar is split into.
    mentions
        All mentions that the page's evidence shows.
    words
        What the axis and the table of data say.
    """
    rows, data = [], []
    for place, group in enumerate(groups, start=1):
        values = [int(part.chosen(group.mentions).sum()) for part in parts]
        rows.append(Bar(group.label, values, f"#{name}-{place}", rest=group.size > 1))
        links = evidence_links(mentions, group.mentions, words.pages)
        split = values if len(parts) > 1 else []
        data.append(Row([group.label, *split, sum(values), links], f"{name}-{place}"))
    split_names = [part.series.name for part in parts] if len(parts) > 1 else []
    columns = [words.what, *split_names, "all" if split_names else words.unit, "evidence"]
    drawn = bars(rows, [part.series for part in parts], words.unit)
    return Chart(name, finding, drawn, tabled(words.caption, columns, data))


def matrix_chart(
    name: str,
    finding: str,
    crossings: Sequence[Crossing],
    names_of: tuple[Sequence[str], Sequence[str]],
    mentions: pd.DataFrame,
    words: MatrixWords,
) -> Chart:
    """A chart with a cell for each crossing.

    Parameters
    ----------
    name, finding
        Of the chart.
    crossings
        The cells.
    names_of
        The names of the rows and of the columns, in order.
    mentions
        All mentions that the page's evidence shows.
    words
        What the axis and the table of data say.
    """
    rows, columns = names_of
    cells, texts = [], {}
    for place, crossing in enumerate(crossings, start=1):
        number = len(crossing.mentions)
        cells.append(Cell(crossing.row, crossing.column, number, f"#{name}-{place}", crossing.rest))
        links = evidence_links(mentions, crossing.mentions, words.pages, most=3)
        value = element("strong", number, id_=f"{name}-{place}")
        texts[crossing.row, crossing.column] = join([value, element("small", links, class_="k-refs")], " ")
    data = [Row([row, *(texts.get((row, column), Markup("")) for column in columns)]) for row in rows]
    drawn = matrix(rows, columns, cells, words.colour, words.unit)
    return Chart(name, finding, drawn, tabled(words.caption, [words.corner, *columns], data))


def in_articles(mentions: pd.DataFrame) -> str:
    """The number of articles that mentions are in, in words."""
    return count(mentions["article_id"].nunique(), "article")


def _keys(mentions: pd.DataFrame, column: str, missing: str | None) -> pd.Series:
    lists = [names(value) if _is_list(value) else [text] if (text := said(value)) else [] for value in mentions[column]]
    keys = pd.Series(lists, index=mentions.index, dtype=object).explode()
    return keys.dropna() if missing is None else keys.fillna(missing)


def _shown(name: str, mentions: pd.DataFrame, index: pd.Index, column: str, lexicons: Path | str | None) -> str:
    """A name as a chart has it: an actor's with the capitals that the articles give it."""
    return as_written(name, mentions.loc[index, "sentence"], lexicons) if column in ACTOR_COLUMNS else name


def _is_list(value: object) -> bool:
    return not isinstance(value, str) and hasattr(value, "__len__")


def _largest_first(group: Group) -> tuple[bool, int, str]:
    return group.name == UNSTATED, -group.number, group.name
