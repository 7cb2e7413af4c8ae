"""The drawing of numbers that are known between bounds: points, ranges between caps, arrows where a side is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.legend_handler import HandlerLine2D
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullFormatter, NullLocator

from helpers.showing.drawing.canvas import Drawing, Paper, drawing, rows_down, target
from helpers.showing.style import MUTED, PAPER, Colour
from helpers.showing.wording import short

_ARROW = 24
"""Length in points of the arrow at an open end."""

_LOG_FROM = 30
"""Ratio of the largest to the smallest number from which a scale is logarithmic."""


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


@drawing
def intervals(paper: Paper, panels: Sequence[Panel]) -> Drawing:
    """Numbers with their bounds, a panel for each kind: points, ranges between caps, arrows where a side is open.

    Parameters
    ----------
    panels
        The panels from the top; each has a scale of its own, logarithmic where its numbers differ widely.
    """
    heights = [len(panel.intervals) for panel in panels]
    handles = _interval_key()
    legend = -(-len(handles) // paper.legend)
    figure = paper.figure(sum(heights) * paper.row + 0.62 * len(panels) + 0.1 + 0.25 * legend)
    grid = figure.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})
    for axes, panel in zip(grid[:, 0], panels, strict=True):
        _draw_panel(axes, panel, paper)
    caps = {handles["between"]: HandlerLine2D(numpoints=2)}
    figure.legend(
        handles=[*handles.values()], handler_map=caps, loc="outside lower left", ncols=paper.legend, handlelength=2.2
    )
    return figure


def _draw_panel(axes: Axes, panel: Panel, paper: Paper) -> None:
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
        target(axes, (left, place - 0.45), right - left, 0.9, item.href, name)
    axes.set_title(panel.title)
    rows_down(axes, [item.label for item in panel.intervals], paper)
    axes.xaxis.set_major_locator(
        LogLocator(numticks=paper.ticks) if logarithmic else MaxNLocator(nbins=paper.ticks - 1, integer=True)
    )
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: _compact(x) if x >= 0 else ""))
    axes.grid(axis="x")
    if paper.note:
        _draw_notes(axes, [short(item.note, paper.note) for item in panel.intervals])


def _draw_notes(axes: Axes, texts: Sequence[str]) -> None:
    notes = axes.secondary_yaxis("right")
    notes.set_yticks(range(len(texts)), texts)
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
