"""How everything shown looks: one colour-blind-safe palette and the settings of charts, shared by page and picture."""

from __future__ import annotations

from typing import Any, NamedTuple


class Colour(NamedTuple):
    """A colour's name in the page's stylesheet and its value on light and on dark paper."""

    name: str
    light: str
    dark: str

    @property
    def variable(self) -> str:
        """The colour as a value in CSS or SVG, which follows the reader's colour scheme."""
        return f"var(--{self.name}, {self.light})"


PAPER = Colour("paper", "#ffffff", "#14181d")
INK = Colour("ink", "#1d2733", "#e4e8ec")
MUTED = Colour("muted", "#55606c", "#a3adb8")
RULE = Colour("rule", "#d3d9df", "#39424c")

QUOTE = Colour("quote", "#0b6aa9", "#62b5ec")
SANCTION = Colour("sanction", "#b84a06", "#f29253")
WEAPON = Colour("weapon", "#8d4a94", "#d99be0")
TROOP = Colour("troop", "#00755c", "#46c7a0")

PALETTE = (PAPER, INK, MUTED, RULE, QUOTE, SANCTION, WEAPON, TROOP)

SETTINGS: Any = {
    "axes.axisbelow": True,
    "axes.edgecolor": RULE.light,
    "axes.facecolor": "none",
    "axes.grid": False,
    "axes.labelcolor": MUTED.light,
    "axes.labelsize": 9.5,
    "axes.spines.bottom": False,
    "axes.spines.left": False,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK.light,
    "axes.titlelocation": "left",
    "axes.titlesize": 10.5,
    "axes.titleweight": "bold",
    "axes.unicode_minus": False,
    "figure.facecolor": PAPER.light,
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "grid.color": RULE.light,
    "grid.linewidth": 0.7,
    "hatch.linewidth": 1.1,
    "legend.fontsize": 9,
    "legend.frameon": False,
    "legend.labelcolor": INK.light,
    "svg.fonttype": "none",
    "text.color": INK.light,
    "text.parse_math": False,
    "xtick.color": MUTED.light,
    "xtick.labelsize": 9,
    "xtick.major.size": 0,
    "xtick.minor.size": 0,
    "ytick.color": RULE.light,
    "ytick.labelcolor": INK.light,
    "ytick.labelsize": 9.5,
    "ytick.major.size": 0,
    "ytick.minor.size": 0,
}
"""Matplotlib's settings for every chart; text is never read as mathematics, since articles write of dollars."""
