"""Drawings of shares between 0 and 1: how they are spread, what was expected of them, how well they are measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import seaborn as sns
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from helpers.showing.drawing.canvas import WIDE, Drawing, Paper, drawing, rows_down, target
from helpers.showing.style import MUTED, PAPER, Colour


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


@drawing
def shares(
    paper: Paper, values: Sequence[float], groups: Sequence[str], unit: str, colours: Sequence[Colour]
) -> Drawing:
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
    figure = paper.figure(1.05 * len(names) + 0.5)
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


@drawing
def reliability(paper: Paper, panels: Sequence[Calibration], expected: str, share: str) -> Drawing:
    """What was expected against what came true, with intervals; on the dashed line both agree.

    Parameters
    ----------
    panels
        What is judged, each in a small square of its own.
    expected, share
        What the axes are.
    """
    down = -(-len(panels) // 2)
    figure = paper.figure(3.1 * down * paper.width / WIDE.width + 0.3)
    grid = figure.subplots(down, 2, squeeze=False, sharex=True, sharey=True)
    for axes, panel in zip(grid.flat, panels, strict=False):
        colour = panel.colour.light
        axes.plot([0, 1], [0, 1], color=MUTED.light, linewidth=1, linestyle=(0, (4, 3)))
        for point in panel.points:
            axes.plot([point.expected] * 2, [point.low, point.high], color=colour, linewidth=1.8)
            name = f"{panel.title}, {point.expected:.2f}: {point.share:.2f}"
            target(axes, (point.expected - 0.03, point.low), 0.06, point.high - point.low, point.href, name)
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


@drawing
def estimates(paper: Paper, panels: Sequence[Estimates], unit: str, kinds: tuple[str, str]) -> Drawing:
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
    legend = -(-len(kinds) // _side_by_side(paper))
    figure = paper.figure(sum(rows) * paper.row + 0.42 * len(panels) + 0.45 + 0.3 * legend)
    grid = figure.subplots(len(panels), 1, squeeze=False, sharex=True, gridspec_kw={"height_ratios": rows})
    for axes, panel in zip(grid[:, 0], panels, strict=True):
        for place, row in enumerate(panel.rows):
            if row.low is not None and row.high is not None:
                axes.plot([row.low, row.high], [place, place], color=panel.colour.light, linewidth=2)
            face = PAPER.light if row.hollow else panel.colour.light
            axes.plot([row.value], [place], "o", color=panel.colour.light, markerfacecolor=face, markersize=6.5)
            target(axes, (0, place - 0.45), 1, 0.9, row.href, f"{panel.title}, {row.label}: {row.value:.2f}")
            axes.annotate(f"{row.value:.2f}", (1.06, place), va="center_baseline", annotation_clip=False)
        axes.set_title(panel.title)
        axes.set_xlim(0, 1.03)  # a point at 1 is drawn whole
        axes.grid(axis="x")
        rows_down(axes, [row.label for row in panel.rows], paper, 58)
    grid[-1, 0].set_xlabel(unit)
    look: dict[str, Any] = {"marker": "o", "linestyle": "", "color": MUTED.light, "markersize": 6.5}
    faces = (MUTED.light, PAPER.light)
    handles = [
        Line2D([], [], label=kind, markerfacecolor=face, **look) for kind, face in zip(kinds, faces, strict=True)
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=_side_by_side(paper))
    return figure


def _side_by_side(paper: Paper) -> int:
    """How many entries of the legend stand side by side, whose texts are twice as long as those of other drawings."""
    return paper.legend // 2
