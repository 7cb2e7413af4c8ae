"""What every drawing stands on: paper of one width, rows with names, and links laid over places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import ParamSpec

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from helpers.showing.markup import clean
from helpers.showing.style import SETTINGS
from helpers.showing.wording import short

ROW = 0.31
"""Height of a row in inches."""

LABEL = 30
"""Length at which names of rows are cut."""

_WIDTH = 7.2

_P = ParamSpec("_P")


def styled(draw: Callable[_P, Figure]) -> Callable[_P, Figure]:
    @wraps(draw)
    def styled(*args: _P.args, **kwargs: _P.kwargs) -> Figure:
        with mpl.rc_context(SETTINGS):
            return draw(*args, **kwargs)

    return styled


def paper(height: float) -> Figure:
    return Figure(figsize=(_WIDTH, height), layout="constrained")


def rows_down(axes: Axes, labels: Sequence[str], width: int = LABEL) -> None:
    axes.set_yticks(range(len(labels)), [short(label, width) for label in labels])
    axes.set_ylim(max(len(labels), 1) - 0.5, -0.5)


def target(axes: Axes, corner: tuple[float, float], width: float, height: float, href: str | None, name: str) -> None:
    """Lay an invisible link over a place; its id becomes the link's name."""
    if href:
        axes.add_patch(Rectangle(corner, width, height, alpha=0, linewidth=0, url=href, gid=clean(name)))
