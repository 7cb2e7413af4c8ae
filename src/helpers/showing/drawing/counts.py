"""Drawings of counts: bars, a matrix, and columns over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator

from helpers.showing.drawing.canvas import LABEL, Drawing, Paper, drawing, rows_down, target
from helpers.showing.style import INK, MUTED, PAPER, RULE, Colour
from helpers.showing.wording import short

_SHORTEST = 11
"""Length of name that every column needs room for; where it lacks it, names are slanted."""

_BESIDE, _CELL = 1.5, 0.4
"""Inches that a matrix needs beside its cells, and for the width of each."""

_PALEST, _DEEPEST = 0.1, 0.45


class Series(NamedTuple):
    """One part of every bar: its name and how it is filled (``solid``, ``hatched`` or ``hollow``)."""

    name: str
    colour: Colour
    fill: str = "solid"


class Bar(NamedTuple):
    """A bar: a number for each series, and where it leads; `rest` sums up all that have no bar of their own."""

    label: str
    values: Sequence[int]
    href: str | None = None
    rest: bool = False


class Cell(NamedTuple):
    """A cell of a matrix and where it leads; `rest` sums up what has no row or column of its own."""

    row: str
    column: str
    value: int
    href: str | None = None
    rest: bool = False


class Columns(NamedTuple):
    """A count for each period, under a title."""

    title: str
    values: Sequence[int]
    colour: Colour


@drawing
def bars(paper: Paper, rows: Sequence[Bar], series: Sequence[Series], unit: str, label: int = LABEL) -> Drawing:
    """Horizontal bars from the first row down, each split into its series, with the total at its end.

    A rest that would dwarf the others has no bar: its numbers stand in the bar's place.

    Parameters
    ----------
    rows
        The bars.
    series
        What the parts of each bar are; a legend names them where there are several.
    unit
        What is counted, under the axis.
    label
        Length at which names are cut.
    """
    legend = -(-len(series) // paper.legend) if len(series) > 1 else 0
    figure = paper.figure(len(rows) * paper.row + 0.55 + 0.3 * legend)
    axes = figure.subplots()
    own = [sum(row.values) for row in rows if not row.rest]
    reach = max(own, default=0) or max((sum(row.values) for row in rows), default=1) or 1
    ends = [0] * len(rows)
    drawn = [sum(row.values) <= reach for row in rows]
    for number, part in enumerate(series):
        values = [row.values[number] if whole else 0 for row, whole in zip(rows, drawn, strict=True)]
        axes.barh(range(len(rows)), values, left=ends, height=0.66, linewidth=1, **_fill(part))
        ends = [end + value for end, value in zip(ends, values, strict=True)]
    for place, (row, end, whole) in enumerate(zip(rows, ends, drawn, strict=True)):
        total = f"{sum(row.values):,}"
        text = total if whole else f"not drawn: {total}{_split(row, series) if paper.note else ''}"
        axes.annotate(text, (end, place), (4, 0), textcoords="offset points", va="center_baseline")
        target(axes, (0, place - 0.45), reach * 1.12, 0.9, row.href, f"{row.label}: {total}")
    rows_down(axes, [row.label for row in rows], paper, label)
    axes.set_xlim(0, reach * 1.12)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=paper.ticks, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:,.0f}"))
    axes.grid(axis="x")
    axes.set_xlabel(unit)
    if legend:
        handles = [Patch(label=part.name, linewidth=1, **_fill(part)) for part in series]
        figure.legend(handles=handles, loc="outside upper left", ncols=paper.legend, handlelength=1.4)
    return figure


@drawing
def matrix(
    paper: Paper, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Cell], colour: Colour, unit: str
) -> Drawing:
    """A grid of counts: each cell says its number and is the deeper, the larger it is.

    Parameters
    ----------
    rows, columns
        Their names, in order.
    cells
        The cells that hold something.
    colour
        Colour of the cells.
    unit
        What is counted, under the grid.
    """
    level = len(columns) * _SHORTEST <= paper.across
    figure = paper.figure(len(rows) * paper.row + (0.8 if level else 1.7), _BESIDE + len(columns) * _CELL)
    axes = figure.subplots()
    places = {name: place for place, name in enumerate(rows)}, {name: place for place, name in enumerate(columns)}
    largest = max((cell.value for cell in cells if not cell.rest), default=1)
    for cell in cells:
        x, y = places[1][cell.column], places[0][cell.row]
        depth = _PALEST if cell.rest else _PALEST + (_DEEPEST - _PALEST) * cell.value / largest
        shade = MUTED if cell.rest else colour
        axes.add_patch(Rectangle((x - 0.5, y - 0.5), 1, 1, color=shade.light, alpha=depth, linewidth=0))
        axes.text(x, y, _brief(cell.value), ha="center", va="center_baseline", fontsize=9)
        target(axes, (x - 0.5, y - 0.5), 1, 1, cell.href, f"{cell.row}, {cell.column}: {cell.value:,}")
    rows_down(axes, rows, paper)
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.xaxis.tick_top()
    _columns_across(axes, columns, paper.across // max(len(columns), 1) if level else 0)
    for edge in range(len(columns) + 1):
        axes.axvline(edge - 0.5, color=RULE.light, linewidth=0.6)
    for edge in range(len(rows) + 1):
        axes.axhline(edge - 0.5, color=RULE.light, linewidth=0.6)
    axes.set_xlabel(unit)
    return figure


@drawing
def columns_over_time(
    paper: Paper, periods: Sequence[str], panels: Sequence[Columns], hrefs: Sequence[str] = ()
) -> Drawing:
    """Columns over the same periods, a small panel for each thing counted.

    Parameters
    ----------
    periods
        Names of the periods, in order and without gaps.
    panels
        What is counted, from the top.
    hrefs
        Where each period leads.
    """
    figure = paper.figure(1.15 * len(panels) + 0.3)
    grid = figure.subplots(len(panels), 1, squeeze=False, sharex=True)
    step = -(-len(periods) // paper.ticks)
    for axes, panel in zip(grid[:, 0], panels, strict=True):
        # Few columns are spread over the whole width, but no wider than many are.
        width = 0.8 * min(1.0, len(periods) / paper.ticks)
        axes.bar(range(len(periods)), panel.values, width=width, color=panel.colour.light, linewidth=0)
        reach = max(1, *panel.values) * 1.05
        for place, (href, value) in enumerate(zip(hrefs, panel.values, strict=False)):
            name = f"{panel.title}, {periods[place]}: {value:,}"
            target(axes, (place - 0.5, 0), 1, reach, href if value else None, name)
        axes.set_title(panel.title)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:,.0f}"))
        axes.tick_params(axis="y", labelcolor=MUTED.light, labelsize=9)
        axes.set_ylim(0, reach)
        axes.set_xlim(-0.6, len(periods) - 0.4)
        axes.grid(axis="y")
        axes.set_xticks(range(0, len(periods), step), periods[::step])
    return figure


def _fill(part: Series) -> dict[str, Any]:
    colour = part.colour.light
    return {
        "facecolor": colour if part.fill == "solid" else PAPER.light,
        "edgecolor": colour,
        "hatch": "////" if part.fill == "hatched" else "",
    }


def _split(row: Bar, series: Sequence[Series]) -> str:
    """A bar's numbers in words, where it has several."""
    parts = ", ".join(f"{value:,} {part.name}" for value, part in zip(row.values, series, strict=True))
    return f" ({parts})" if len(series) > 1 else ""


def _columns_across(axes: Axes, labels: Sequence[str], length: int) -> None:
    """Name the columns, each name cut at a length, or slanted where there is none."""
    places = range(len(labels))
    if length:
        axes.set_xticks(places, [short(label, length) for label in labels], color=INK.light)
    else:
        cut = [short(label, 24) for label in labels]
        axes.set_xticks(places, cut, rotation=40, ha="left", rotation_mode="anchor", color=INK.light)


def _brief(value: int) -> str:
    return f"{value:,}" if value < 10_000 else f"{value / 1000:,.0f}k"
