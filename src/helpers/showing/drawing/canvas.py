"""What every drawing stands on: paper, wide and as narrow as a phone, rows with names, and links laid over places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from textwrap import wrap
from typing import Concatenate, NamedTuple, ParamSpec

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from helpers.showing.markup import clean
from helpers.showing.style import SETTINGS
from helpers.showing.wording import short

LABEL = 30
"""Length at which names of rows are cut where nothing else is asked for."""

_P = ParamSpec("_P")


class Paper(NamedTuple):
    """What a drawing has room for.

    Attributes
    ----------
    width
        In inches.
    row
        Height of a row in inches.
    longest, lines
        Length of a line of a row's name, and how many lines it may have; what is beyond is cut.
    across
        Length of the names of all columns together.
    ticks
        How many numbers an axis has at most.
    legend
        How many entries of a legend stand side by side.
    note
        Length at which notes beside rows are cut; 0 leaves them out.
    """

    width: float
    row: float
    longest: int
    lines: int
    across: int
    ticks: int
    legend: int
    note: int

    def figure(self, height: float, width: float = 0.0) -> Drawing:
        """An empty figure, wider than the paper where it must be."""
        return Drawing(figsize=(max(self.width, width), height), layout="constrained")

    def name(self, text: str, length: int) -> str:
        """A row's name, cut at a length, in as many lines as it needs and may have."""
        return "\n".join(wrap(short(text, length), self.longest, max_lines=self.lines, placeholder="…"))


WIDE = Paper(width=7.2, row=0.31, longest=60, lines=1, across=66, ticks=6, legend=5, note=44)
NARROW = Paper(width=4.3, row=0.38, longest=20, lines=2, across=36, ticks=4, legend=2, note=0)


class Drawing(Figure):
    """A figure that can be drawn anew on narrow paper."""

    narrow: Callable[[], Figure]


def drawing(draw: Callable[Concatenate[Paper, _P], Drawing]) -> Callable[_P, Drawing]:
    """Make a function that draws on paper one that gives a `Drawing`, in the style of all charts."""

    @wraps(draw)
    def drawn(*args: _P.args, **kwargs: _P.kwargs) -> Drawing:
        def on(paper: Paper) -> Drawing:
            with mpl.rc_context(SETTINGS):
                return draw(paper, *args, **kwargs)

        figure = on(WIDE)
        figure.narrow = lambda: on(NARROW)
        return figure

    return drawn


def rows_down(axes: Axes, labels: Sequence[str], paper: Paper, length: int = LABEL) -> None:
    """Name an axes' rows from the top, each name cut at a length."""
    axes.set_yticks(range(len(labels)), [paper.name(label, length) for label in labels], linespacing=1)
    axes.set_ylim(max(len(labels), 1) - 0.5, -0.5)


def target(axes: Axes, corner: tuple[float, float], width: float, height: float, href: str | None, name: str) -> None:
    """Lay an invisible link over a place; its id becomes the link's name."""
    if href:
        axes.add_patch(Rectangle(corner, width, height, alpha=0, linewidth=0, url=href, gid=clean(name)))
