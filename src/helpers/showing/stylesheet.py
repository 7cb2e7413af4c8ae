"""The part of the pages' CSS that follows from the palette and the families: colours, marks and cards."""

from __future__ import annotations

from helpers.showing.families import LOOKS, OTHER
from helpers.showing.style import PALETTE, QUOTE


def stylesheet() -> str:
    """The palette as CSS custom properties, light and dark, and the rules for marks, cards and charts on top of it."""
    dark = "\n".join(f"    --{colour.name}: {colour.dark};" for colour in PALETTE)
    light = "\n".join(f"  --{colour.name}: {colour.light};" for colour in PALETTE)
    cards = "\n".join(f".cards .{name} {{ --card: var(--{look.colour.name}); }}" for name, look in LOOKS.items())
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
{cards}
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
    for look in (*LOOKS.values(), OTHER):
        tint = f"color-mix(in srgb, {look.colour.variable} 16%, transparent)"
        rules.append(
            f"mark.{look.css} {{ background: {tint}; "
            f"text-decoration: underline {look.line} {look.colour.variable} 2px; text-underline-offset: 3px; }}"
        )
    rules.append(f"mark.k-cue, mark.k-source {{ border-bottom: 1px dotted {QUOTE.variable}; }}")
    return "\n".join(rules)
