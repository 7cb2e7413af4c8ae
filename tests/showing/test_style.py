"""The palette can be read on light and dark paper, in print and with any colour vision."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from helpers.showing.families import LOOKS
from helpers.showing.style import INK, MUTED, PALETTE, PAPER
from helpers.showing.stylesheet import stylesheet

FAMILIES = {name: look.colour for name, look in LOOKS.items()}

# What the three kinds of dichromats see, as linear RGB (Viénot, Brettel and Mollon 1999; tritan after Machado 2009).
SEEN = {
    "all colours": np.eye(3),
    "no red cones": np.array([[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]),
    "no green cones": np.array([[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]),
    "no blue cones": np.array([[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]]),
}


def linear(colour: str) -> np.ndarray:
    values = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colour", [INK, MUTED, *FAMILIES.values()], ids=lambda colour: colour.name)
def test_text_in_every_colour_has_the_contrast_that_accessibility_asks_for(colour: object) -> None:
    assert contrast(colour.light, PAPER.light) >= 4.5
    assert contrast(colour.dark, PAPER.dark) >= 4.5


@pytest.mark.parametrize("vision", SEEN)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_families_colours_stay_apart_for_every_colour_vision(vision: str, scheme: str) -> None:
    seen = {name: SEEN[vision] @ linear(getattr(colour, scheme)) for name, colour in FAMILIES.items()}
    gaps = {pair: float(np.abs(seen[pair[0]] - seen[pair[1]]).max()) for pair in combinations(seen, 2)}
    assert min(gaps.values()) > 0.035, gaps


def test_every_colour_is_a_property_of_the_page_in_both_schemes() -> None:
    css = stylesheet()
    for colour in PALETTE:
        assert css.count(f"--{colour.name}: {colour.light};") == 1
        assert css.count(f"--{colour.name}: {colour.dark};") == 1


def test_kinds_of_marks_differ_in_their_line_too() -> None:
    css = stylesheet()
    lines = {line for line in ("solid", "dashed", "double", "wavy") if f"underline {line} " in css}
    assert len(lines) == len(FAMILIES)
