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

FAMILIES = {"quotes": QUOTE, "sanctions": SANCTION, "weapons": WEAPON, "troop_figures": TROOP}
PALETTE = (PAPER, INK, MUTED, RULE, *FAMILIES.values())

# Each kind of mark differs in its line as well as its colour, so that it can be told apart without colour.
_MARKS = {
    "k-quote": (QUOTE, "solid"),
    "k-sanction": (SANCTION, "dashed"),
    "k-weapon": (WEAPON, "double"),
    "k-troop": (TROOP, "wavy"),
    "k-other": (MUTED, "dotted"),
}

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


def stylesheet() -> str:
    """The palette as CSS custom properties, light and dark, and the rules for marks and charts that build on it."""
    dark = "\n".join(f"    --{colour.name}: {colour.dark};" for colour in PALETTE)
    light = "\n".join(f"  --{colour.name}: {colour.light};" for colour in PALETTE)
    return f"""\
:root {{
  color-scheme: light dark;
{light}
}}
@media screen and (prefers-color-scheme: dark) {{
  :root {{
{dark}
  }}
}}
{mark_rules()}
.k-chart svg {{ display: block; width: 100%; height: auto; min-width: 30rem; max-width: 48rem; }}
.k-chart a:hover > *, .k-chart a:focus-visible > * {{ stroke: var(--ink); stroke-width: 1.5; }}
"""


def mark_rules() -> str:
    """The CSS of marked words; each variable falls back to its light value where the page does not set it."""
    rules = [
        "mark[class^=k-] { color: inherit; background: none; }",
        ".k-cue { font-style: italic; }",
        ".k-source { font-weight: 600; }",
        ".k-low { font-style: italic; opacity: .85; }",
    ]
    for name, (colour, line) in _MARKS.items():
        tint = f"color-mix(in srgb, {colour.variable} 16%, transparent)"
        rules.append(
            f"mark.{name} {{ background: {tint}; "
            f"text-decoration: underline {line} {colour.variable} 2px; text-underline-offset: 3px; }}"
        )
    rules.append(f"mark.k-cue, mark.k-source {{ border-bottom: 1px dotted {QUOTE.variable}; }}")
    return "\n".join(rules)
