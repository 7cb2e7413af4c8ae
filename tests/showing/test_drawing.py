"""Pictures hold with nothing, with one thing and with many: no label overlaps another or leaves the picture."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import copysign, radians, sin

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Annotation, Text

from helpers.showing.drawing.accuracy import Calibration, Estimate, Estimates, Point, estimates, reliability, shares
from helpers.showing.drawing.canvas import Drawing
from helpers.showing.drawing.counts import Bar, Cell, Columns, Series, bars, columns_over_time, matrix
from helpers.showing.drawing.ranges import Interval, Panel, intervals
from helpers.showing.style import QUOTE, TROOP
from helpers.showing.wording import short

# A drawing takes a tenth of a second, too long to draw hundreds or to shrink an example.
few = settings(max_examples=8, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate])
labels = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc"]), max_size=60)
counts = st.integers(0, 10**6)


def texts(figure: Figure) -> list[Text]:
    """The labels that are drawn; an axis also has some beyond its ends, which are not."""
    drawn: dict[int, Text] = {}
    draw = Text.draw
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Text, "draw", lambda self, renderer: drawn.setdefault(id(self), self) and draw(self, renderer))
        figure.draw_without_rendering()
    return [item for item in drawn.values() if item.get_visible() and item.get_text().strip()]


def check(figure: Figure) -> None:
    """Assert that every label is whole and by itself."""
    level = []
    drawn = texts(figure)
    for item in drawn:
        box = item.get_window_extent()
        assert box.x0 >= -1, item
        assert box.y0 >= -1, item
        assert box.x1 <= figure.bbox.x1 + 1, item
        assert box.y1 <= figure.bbox.y1 + 1, item
        if item.get_rotation() == 0:
            level.append((item, box))
    for (one, first), (other, second) in combinations(level, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        along = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= 1 or along <= 3.5, (one, other)
    slanted = [item for item in drawn if item.get_rotation() not in (0, 90)]
    for one, other in pairwise(slanted):
        apart = other.get_window_extent().x0 - one.get_window_extent().x0
        assert apart * sin(radians(one.get_rotation())) >= one.get_fontsize()


def check_both(drawing: Drawing) -> None:
    """Assert it of the drawing on wide and on narrow paper."""
    check(drawing)
    check(drawing.narrow())


@few
@given(st.lists(st.tuples(labels, counts, counts), max_size=16))
def test_bars_hold(rows: list[tuple[str, int, int]]) -> None:
    series = [Series("one", QUOTE), Series("two", QUOTE, "hollow")]
    drawn = [Bar(name, values, "#x", rest=place == 15) for place, (name, *values) in enumerate(rows)]
    check_both(bars(drawn, series, "things"))


@few
@given(st.lists(labels, min_size=1, max_size=16), st.lists(labels, min_size=1, max_size=11), st.data())
def test_a_matrix_holds(rows: list[str], columns: list[str], data: st.DataObject) -> None:
    rows = [f"{place} {name}" for place, name in enumerate(rows)]
    columns = [f"{place} {name}" for place, name in enumerate(columns)]
    cell = st.builds(Cell, st.sampled_from(rows), st.sampled_from(columns), st.integers(1, 10**6))
    cells = data.draw(st.lists(cell, max_size=20, unique_by=lambda c: c[:2]))
    check_both(matrix(rows, columns, cells, QUOTE, "things"))


bound = st.none() | st.integers(0, 10**9)


@few
@given(st.lists(st.lists(st.tuples(labels, bound, bound, labels), min_size=1, max_size=15), min_size=1, max_size=3))
def test_intervals_hold(panels: list[list[tuple[str, float | None, float | None, str]]]) -> None:
    drawn = [Panel("Title", [Interval(n, a, b, note, href="#x") for n, a, b, note in rows], TROOP) for rows in panels]
    check_both(intervals(drawn))


@few
@given(st.lists(counts, min_size=1, max_size=40), st.integers(1, 5))
def test_columns_over_time_hold(values: list[int], panels: int) -> None:
    periods = [f"{1 + n % 28} Sep 20{n // 28:02}" for n in range(len(values))]
    check_both(columns_over_time(periods, [Columns(f"Title {n}", values, QUOTE) for n in range(panels)]))


@few
@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from("abcd")), min_size=1, max_size=200))
def test_shares_hold(values: list[tuple[float, str]]) -> None:
    check_both(
        shares(
            [value for value, _ in values],
            [group for _, group in values],
            "confidence",
            [QUOTE] * len({g for _, g in values}),
        )
    )


@few
@given(st.lists(st.lists(st.floats(0, 1), min_size=1, max_size=6), min_size=1, max_size=4))
def test_reliability_holds(panels: list[list[float]]) -> None:
    points = [[Point(value, value, value / 2, min(1, value * 1.5)) for value in panel] for panel in panels]
    check_both(reliability([Calibration("Title (20)", panel, QUOTE) for panel in points], "confidence", "share"))


@few
@given(st.lists(st.lists(st.tuples(labels, st.floats(0, 1)), min_size=1, max_size=6), min_size=1, max_size=4))
def test_estimates_hold(panels: list[list[tuple[str, float]]]) -> None:
    rows = [[Estimate(name, value, value / 2, None if value > 0.9 else 1) for name, value in panel] for panel in panels]
    check_both(estimates([Estimates("Title", panel, QUOTE) for panel in rows], "F1", ("set aside", "in view")))


def arrows(figure: Figure) -> list[float]:
    """How far each arrow reaches from its bound, to the right or, negative, to the left."""
    notes = (note for axes in figure.axes for note in axes.findobj(Annotation))
    return [note.xyann[0] for note in notes if note.arrow_patch is not None]


@pytest.mark.parametrize(
    ("low", "high", "sides"),
    [(100.0, None, [1]), (None, 100.0, [-1]), (100.0, 200.0, []), (100.0, 100.0, []), (None, None, [])],
)
def test_an_open_end_is_drawn_as_an_arrow_to_its_side(low: float | None, high: float | None, sides: list[int]) -> None:
    figure = intervals([Panel("Title", [Interval("A", low, high), Interval("B", 50, 50)], TROOP)])
    assert [copysign(1, reach) for reach in arrows(figure)] == sides


@pytest.mark.parametrize("largest", [20.0, 100.0, 10_000.0])
def test_an_arrow_stays_within_its_scale(largest: float) -> None:
    rows = [Interval("A", None, 5), Interval("B", largest, None), Interval("C", 5, None), Interval("D", None, largest)]
    figure = intervals([Panel("Title", rows, TROOP)])
    figure.draw_without_rendering()
    axes = figure.axes[0]
    for note in axes.findobj(Annotation):
        bound = axes.transData.transform(note.xy)[0]
        assert axes.bbox.x0 <= bound + note.xyann[0] * figure.dpi / 72 <= axes.bbox.x1


@pytest.mark.parametrize(("largest", "scale"), [(200, "linear"), (200_000, "log")])
def test_the_scale_is_logarithmic_where_numbers_differ_widely(largest: float, scale: str) -> None:
    figure = intervals([Panel("Title", [Interval("A", 100, 100), Interval("B", largest, largest)], TROOP)])
    assert figure.axes[0].get_xscale() == scale


def test_a_rest_that_would_dwarf_the_bars_has_none_but_its_numbers_in_words() -> None:
    series = [Series("one", QUOTE), Series("two", QUOTE, "hollow")]
    drawing = bars([Bar("A", (6, 4)), Bar("99 others", (1000, 4000), rest=True)], series, "things")
    assert drawing.axes[0].get_xlim()[1] < 20
    assert "not drawn: 5,000 (1,000 one, 4,000 two)" in {item.get_text() for item in texts(drawing)}
    assert "not drawn: 5,000" in {item.get_text() for item in texts(drawing.narrow())}
    assert [bar.get_width() for bar in drawing.axes[0].containers[0]] == [6, 0]
    check_both(drawing)


def test_a_rest_within_the_scale_is_drawn_part_by_part() -> None:
    series = [Series("one", QUOTE), Series("two", QUOTE, "hollow")]
    axes = bars([Bar("A", (6, 4)), Bar("3 others", (1, 5), rest=True)], series, "things").axes[0]
    assert [[bar.get_width() for bar in part] for part in axes.containers] == [[6, 1], [4, 5]]


@pytest.mark.parametrize("number", [2, 3, 12])
def test_columns_fill_the_width_however_few_the_periods(number: int) -> None:
    periods = [f"{day + 1} May 2031" for day in range(number)]
    axes = columns_over_time(periods, [Columns("Title", [1] * number, QUOTE)]).axes[0]
    left, right = axes.get_xlim()
    assert right - left <= number + 0.3
    assert axes.patches[0].get_width() / (right - left) < 0.15


def test_dollars_are_not_mathematics() -> None:
    figure = bars([Bar("$5 and $6", (1,))], [Series("one", QUOTE)], "things")
    assert any(item.get_text() == "$5 and $6" and not item.get_parse_math() for item in texts(figure))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("short", "short"),
        ("two\nlines", "two lines"),
        ("a description that is far too long for a label", "a description that is far too…"),
        ("", ""),
    ],
)
def test_labels_are_cut_to_one_line(label: str, expected: str) -> None:
    assert short(label, 30) == expected
