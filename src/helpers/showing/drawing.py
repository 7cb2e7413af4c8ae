"""Pictures from plain labels and numbers: bars, a matrix, intervals, columns over time, estimates and calibration.

Nothing here knows of articles. Every drawing takes what it draws as named tuples, leads each bar, point and cell to an
address, says everything in form as well as in colour, and cuts labels that would not fit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, NamedTuple, ParamSpec

import matplotlib as mpl
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend_handler import HandlerLine2D
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullFormatter, NullLocator

from helpers.showing.markup import clean
from helpers.showing.style import INK, MUTED, PAPER, RULE, SETTINGS, Colour
from helpers.showing.wording import short

_WIDTH = 7.2
_ROW = 0.31
_LABEL = 30
_NOTE = 44
_LEVEL = 6
"""Number of columns up to which their names are level; more are slanted."""
_PALEST, _DEEPEST = 0.1, 0.45
_ARROW = 24
"""Length in points of the arrow at an open end."""
_LOG_FROM = 30
"""Ratio of the largest to the smallest number from which a scale is logarithmic."""

_P = ParamSpec("_P")


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


class Interval(NamedTuple):
    """A number known between two bounds, of which one may be open; `rough` marks an approximate number."""

    label: str
    low: float | None
    high: float | None
    note: str = ""
    rough: bool = False
    href: str | None = None


class Panel(NamedTuple):
    """Drawings that share a title and a scale."""

    title: str
    intervals: Sequence[Interval]
    colour: Colour


class Columns(NamedTuple):
    """A count for each period, under a title."""

    title: str
    values: Sequence[int]
    colour: Colour


class Point(NamedTuple):
    """A share with its interval, at the share that was expected, and where it leads."""

    expected: float
    share: float
    low: float
    high: float
    href: str | None = None


class Calibration(NamedTuple):
    """Points of one curve under a title."""

    title: str
    points: Sequence[Point]
    colour: Colour


class Estimate(NamedTuple):
    """A measured value, its interval where one was measured, and where it leads; hollow where it proves little."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None
    hollow: bool = False
    href: str | None = None


class Estimates(NamedTuple):
    """Measured values under a title."""

    title: str
    rows: Sequence[Estimate]
    colour: Colour


def _styled(draw: Callable[_P, Figure]) -> Callable[_P, Figure]:
    @wraps(draw)
    def styled(*args: _P.args, **kwargs: _P.kwargs) -> Figure:
        with mpl.rc_context(SETTINGS):
            return draw(*args, **kwargs)

    return styled


@_styled
def bars(rows: Sequence[Bar], series: Sequence[Series], unit: str, label: int = _LABEL) -> Figure:
    """Horizontal bars from the first row down, each split into its series, with the total at its end.

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
    legend = len(series) > 1
    figure = _figure(len(rows) * _ROW + 0.55 + 0.3 * legend)
    axes = figure.subplots()
    own = [sum(row.values) for row in rows if not row.rest]
    reach = max(own, default=0) or max((sum(row.values) for row in rows), default=1) or 1
    ends = [0] * len(rows)
    for number, part in enumerate(series):
        values = [row.values[number] for row in rows]
        axes.barh(range(len(rows)), values, left=ends, height=0.66, linewidth=1, **_fill(part))
        ends = [end + value for end, value in zip(ends, values, strict=True)]
    for place, (row, end) in enumerate(zip(rows, ends, strict=True)):
        _total(axes, place, end, reach)
        _target(axes, (0, place - 0.45), reach * 1.12, 0.9, row.href, f"{row.label}: {end:,}")
    _rows_down(axes, [row.label for row in rows], label)
    axes.set_xlim(0, reach * 1.12)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:,.0f}"))
    axes.grid(axis="x")
    axes.set_xlabel(unit)
    if legend:
        handles = [Patch(label=part.name, linewidth=1, **_fill(part)) for part in series]
        figure.legend(handles=handles, loc="outside upper left", ncols=len(series), handlelength=1.4)
    return figure


@_styled
def matrix(rows: Sequence[str], columns: Sequence[str], cells: Sequence[Cell], colour: Colour, unit: str) -> Figure:
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
    figure = _figure(len(rows) * _ROW + (0.8 if len(columns) <= _LEVEL else 1.7))
    axes = figure.subplots()
    places = {name: place for place, name in enumerate(rows)}, {name: place for place, name in enumerate(columns)}
    largest = max((cell.value for cell in cells if not cell.rest), default=1)
    for cell in cells:
        x, y = places[1][cell.column], places[0][cell.row]
        depth = _PALEST if cell.rest else _PALEST + (_DEEPEST - _PALEST) * cell.value / largest
        shade = MUTED if cell.rest else colour
        axes.add_patch(Rectangle((x - 0.5, y - 0.5), 1, 1, color=shade.light, alpha=depth, linewidth=0))
        axes.text(x, y, _brief(cell.value), ha="center", va="center_baseline", fontsize=9)
        _target(axes, (x - 0.5, y - 0.5), 1, 1, cell.href, f"{cell.row}, {cell.column}: {cell.value:,}")
    _rows_down(axes, rows)
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.xaxis.tick_top()
    _columns_across(axes, columns)
    for edge in range(len(columns) + 1):
        axes.axvline(edge - 0.5, color=RULE.light, linewidth=0.6)
    for edge in range(len(rows) + 1):
        axes.axhline(edge - 0.5, color=RULE.light, linewidth=0.6)
    axes.set_xlabel(unit)
    return figure


@_styled
def intervals(panels: Sequence[Panel]) -> Figure:
    """Numbers with their bounds, a panel for each kind: points, ranges between caps, arrows where a side is open.

    Parameters
    ----------
    panels
        The panels from the top; each has a scale of its own, logarithmic where its numbers differ widely.
    """
    heights = [len(panel.intervals) for panel in panels]
    figure = _figure(sum(heights) * _ROW + 0.62 * len(panels) + 0.35)
    grid = figure.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})
    for axes, panel in zip(grid[:, 0], panels, strict=True):
        _draw_panel(axes, panel)
    handles = _interval_key()
    caps = {handles["between"]: HandlerLine2D(numpoints=2)}
    figure.legend(handles=[*handles.values()], handler_map=caps, loc="outside lower left", ncols=5, handlelength=2.2)
    return figure


@_styled
def columns_over_time(periods: Sequence[str], panels: Sequence[Columns], hrefs: Sequence[str] = ()) -> Figure:
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
    figure = _figure(1.15 * len(panels) + 0.3)
    grid = figure.subplots(len(panels), 1, squeeze=False, sharex=True)
    step = -(-len(periods) // 6)
    for axes, panel in zip(grid[:, 0], panels, strict=True):
        axes.bar(range(len(periods)), panel.values, width=0.8, color=panel.colour.light, linewidth=0)
        reach = max(1, *panel.values) * 1.05
        for place, (href, value) in enumerate(zip(hrefs, panel.values, strict=False)):
            name = f"{panel.title}, {periods[place]}: {value:,}"
            _target(axes, (place - 0.5, 0), 1, reach, href if value else None, name)
        axes.set_title(panel.title)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:,.0f}"))
        axes.tick_params(axis="y", labelcolor=MUTED.light, labelsize=9)
        axes.set_ylim(0, reach)
        axes.set_xlim(-0.6, max(len(periods), 6) - 0.4)
        axes.grid(axis="y")
        axes.set_xticks(range(0, len(periods), step), periods[::step])
    return figure


@_styled
def shares(values: Sequence[float], groups: Sequence[str], unit: str, colours: Sequence[Colour]) -> Figure:
    """How values between 0 and 1 are spread in each group, a small histogram for each.

    Parameters
    ----------
    values, groups
        The values and the group that each belongs to.
    unit
        What the values are, under the axis.
    colours
        One for each group, in the order in which groups first occur.
    """
    names = list(dict.fromkeys(groups))
    figure = _figure(1.05 * len(names) + 0.5)
    grid = figure.subplots(len(names), 1, squeeze=False, sharex=True)
    for axes, name, colour in zip(grid[:, 0], names, colours, strict=True):
        own = [value for value, group in zip(values, groups, strict=True) if group == name]
        sns.histplot(  # type: ignore[no-untyped-call]
            x=own, bins=20, binrange=(0, 1), color=colour.light, alpha=1, edgecolor=PAPER.light, ax=axes
        )
        axes.set_title(f"{name} ({len(own):,})")
        axes.set_xlabel("")
        axes.set_ylabel("")
        axes.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True))
        axes.tick_params(axis="y", labelcolor=MUTED.light, labelsize=9)
        axes.grid(axis="y")
        axes.set_xlim(0, 1)
    grid[-1, 0].set_xlabel(unit)
    return figure


@_styled
def reliability(panels: Sequence[Calibration], expected: str, share: str) -> Figure:
    """What was expected against what came true, with intervals; on the dashed line both agree.

    Parameters
    ----------
    panels
        What is judged, each in a small square of its own.
    expected, share
        What the axes are.
    """
    down = -(-len(panels) // 2)
    figure = _figure(3.1 * down + 0.3)
    grid = figure.subplots(down, 2, squeeze=False, sharex=True, sharey=True)
    for axes, panel in zip(grid.flat, panels, strict=False):
        colour = panel.colour.light
        axes.plot([0, 1], [0, 1], color=MUTED.light, linewidth=1, linestyle=(0, (4, 3)))
        for point in panel.points:
            axes.plot([point.expected] * 2, [point.low, point.high], color=colour, linewidth=1.8)
            name = f"{panel.title}, {point.expected:.2f}: {point.share:.2f}"
            _target(axes, (point.expected - 0.03, point.low), 0.06, point.high - point.low, point.href, name)
        axes.plot(
            [p.expected for p in panel.points], [p.share for p in panel.points], "o-", color=colour, linewidth=1.2
        )
        axes.set(xlim=(0, 1.03), ylim=(0, 1.03), aspect="equal", title=panel.title)
        axes.grid()
        axes.tick_params(axis="y", labelcolor=MUTED.light, labelsize=9)
    for axes in grid.flat[len(panels) :]:
        axes.set_visible(False)
    figure.supxlabel(expected, color=MUTED.light, fontsize=9.5)
    figure.supylabel(share, color=MUTED.light, fontsize=9.5)
    return figure


@_styled
def estimates(panels: Sequence[Estimates], unit: str, kinds: tuple[str, str]) -> Figure:
    """Measured values between 0 and 1 with their intervals, a panel for each thing measured.

    Parameters
    ----------
    panels
        The panels from the top.
    unit
        What the values are, under the axis.
    kinds
        What filled and what hollow points are, for the legend.
    """
    rows = [len(panel.rows) for panel in panels]
    figure = _figure(sum(rows) * _ROW + 0.42 * len(panels) + 0.75)
    grid = figure.subplots(len(panels), 1, squeeze=False, sharex=True, gridspec_kw={"height_ratios": rows})
    for axes, panel in zip(grid[:, 0], panels, strict=True):
        for place, row in enumerate(panel.rows):
            if row.low is not None and row.high is not None:
                axes.plot([row.low, row.high], [place, place], color=panel.colour.light, linewidth=2)
            face = PAPER.light if row.hollow else panel.colour.light
            axes.plot([row.value], [place], "o", color=panel.colour.light, markerfacecolor=face, markersize=6.5)
            _target(axes, (0, place - 0.45), 1, 0.9, row.href, f"{panel.title}, {row.label}: {row.value:.2f}")
            axes.annotate(f"{row.value:.2f}", (1.06, place), va="center_baseline", annotation_clip=False)
        axes.set_title(panel.title)
        axes.set_xlim(0, 1.03)  # a point at 1 is drawn whole
        axes.grid(axis="x")
        _rows_down(axes, [row.label for row in panel.rows], width=58)
    grid[-1, 0].set_xlabel(unit)
    look: dict[str, Any] = {"marker": "o", "linestyle": "", "color": MUTED.light, "markersize": 6.5}
    faces = (MUTED.light, PAPER.light)
    handles = [
        Line2D([], [], label=kind, markerfacecolor=face, **look) for kind, face in zip(kinds, faces, strict=True)
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=2)
    return figure


def _figure(height: float) -> Figure:
    return Figure(figsize=(_WIDTH, height), layout="constrained")


def _fill(part: Series) -> dict[str, Any]:
    colour = part.colour.light
    return {
        "facecolor": colour if part.fill == "solid" else PAPER.light,
        "edgecolor": colour,
        "hatch": "////" if part.fill == "hatched" else "",
    }


def _total(axes: Axes, place: int, end: int, reach: int) -> None:
    """Write a bar's length at its end; a rest that would dwarf the others is broken off, which a gap and arrow say."""
    if end > reach:
        axes.barh(place, reach * 0.2, left=reach * 1.02, height=0.9, color=PAPER.light)
    text = f"{end:,}" if end <= reach else f"→ {end:,}"
    axes.annotate(text, (min(end, reach * 1.02), place), (4, 0), textcoords="offset points", va="center_baseline")


def _rows_down(axes: Axes, labels: Sequence[str], width: int = _LABEL) -> None:
    axes.set_yticks(range(len(labels)), [short(label, width) for label in labels])
    axes.set_ylim(max(len(labels), 1) - 0.5, -0.5)


def _columns_across(axes: Axes, labels: Sequence[str]) -> None:
    places = range(len(labels))
    if len(labels) <= _LEVEL:
        width = 66 // max(len(labels), 1)
        axes.set_xticks(places, [short(label, width) for label in labels], color=INK.light)
    else:
        cut = [short(label, 24) for label in labels]
        axes.set_xticks(places, cut, rotation=40, ha="left", rotation_mode="anchor", color=INK.light)


def _target(axes: Axes, corner: tuple[float, float], width: float, height: float, href: str | None, name: str) -> None:
    """Lay an invisible link over a place; its id becomes the link's name."""
    if href:
        axes.add_patch(Rectangle(corner, width, height, alpha=0, linewidth=0, url=href, gid=clean(name)))


def _brief(value: int) -> str:
    return f"{value:,}" if value < 10_000 else f"{value / 1000:,.0f}k"


def _draw_panel(axes: Axes, panel: Panel) -> None:
    bounds = [bound for item in panel.intervals for bound in (item.low, item.high) if bound is not None and bound > 0]
    least, most = min(bounds, default=1), max(bounds, default=1)
    logarithmic = most / least > _LOG_FROM
    room = (most / least) ** 0.25  # for the arrow of an open end
    to_the_left = any(item.low is None and item.high is not None for item in panel.intervals)
    left, right = (least / room, most * room) if logarithmic else (-0.16 * most * to_the_left, most * 1.22)
    axes.set_xscale("log" if logarithmic else "linear")
    axes.set_xlim(left, right)
    for place, item in enumerate(panel.intervals):
        _draw_interval(axes, place, item, panel.colour.light)
        name = f"{item.label}: {item.note}" if item.note else item.label
        _target(axes, (left, place - 0.45), right - left, 0.9, item.href, name)
    axes.set_title(panel.title)
    _rows_down(axes, [item.label for item in panel.intervals])
    axes.xaxis.set_major_locator(LogLocator(numticks=6) if logarithmic else MaxNLocator(nbins=5, integer=True))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _compact(x) if x >= 0 else ""))
    axes.grid(axis="x")
    notes = axes.secondary_yaxis("right")
    notes.set_yticks(range(len(panel.intervals)), [short(item.note, _NOTE) for item in panel.intervals])
    notes.tick_params(labelcolor=MUTED.light, labelsize=9)
    notes.spines["right"].set_visible(False)


def _draw_interval(axes: Axes, place: int, item: Interval, colour: str) -> None:
    low, high = item.low, item.high
    if low is not None and high is not None and low == high:
        face = PAPER.light if item.rough else colour
        axes.plot([low], [place], "o", color=colour, markerfacecolor=face, markersize=6.5, markeredgewidth=1.6)
        return
    known = [bound for bound in (low, high) if bound is not None]
    axes.plot(known, [place] * len(known), "|-", color=colour, linewidth=2, markersize=9, markeredgewidth=2)
    if len(known) == 1:
        way = _ARROW if high is None else -_ARROW
        look = {"arrowstyle": "<|-,head_length=.45,head_width=.25", "color": colour, "lw": 2}
        whole = {"shrinkA": 0, "shrinkB": 0}
        axes.annotate("", (known[0], place), (way, 0), textcoords="offset points", arrowprops={**look, **whole})


def _interval_key() -> dict[str, Line2D]:
    looks: dict[str, dict[str, Any]] = {
        "exact": {"marker": "o", "linestyle": ""},
        "about": {"marker": "o", "linestyle": "", "markerfacecolor": PAPER.light, "markeredgewidth": 1.6},
        "between": {"marker": "|", "markersize": 9, "markeredgewidth": 2, "linewidth": 2},
        "at least": {"marker": ">", "linewidth": 2, "markeredgewidth": 0},
        "at most": {"marker": "<", "linewidth": 2, "markeredgewidth": 0},
    }
    return {name: Line2D([], [], color=MUTED.light, label=name, **look) for name, look in looks.items()}


def _compact(value: float) -> str:
    for size, letter in ((1e9, "bn"), (1e6, "m"), (1e3, "k")):
        if value >= size:
            return f"{value / size:,.3g}{letter}"
    return f"{value:,.3g}"
