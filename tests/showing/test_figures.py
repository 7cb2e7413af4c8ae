"""A chart shows the same bytes every time, leads to its data, and says in words what it shows."""

from __future__ import annotations

from base64 import b64decode

import pytest
from lxml import etree

from helpers.showing.drawing.counts import Bar, Series, bars
from helpers.showing.figures import Chart, figure_element
from helpers.showing.markup import Fragment, Markup
from helpers.showing.style import QUOTE, SANCTION

HOSTILE = 'A<script>&"$x$'
SVG = "{http://www.w3.org/2000/svg}"


def chart() -> Chart:
    rows = [Bar(HOSTILE, (3, 2), "#c-1"), Bar("B", (1, 1), "#c-2")]
    series = [Series("one", QUOTE), Series("two", SANCTION, "hatched")]
    return Chart(
        "c", f"Finding about {HOSTILE}.", bars(rows, series, "things"), Fragment(Markup("<p>data</p>"), "data")
    )


def tree() -> etree._Element:
    return etree.fromstring(chart().svg())


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert chart().svg() == chart().svg()
    assert chart().png() == chart().png()


def test_the_svg_says_what_it_shows_and_keeps_text_as_text() -> None:
    root = tree()
    assert root.get("aria-label") == f"Finding about {HOSTILE}."
    assert root.get("role") == "graphics-document"
    assert HOSTILE in {text.text for text in root.iter(f"{SVG}text")}


def test_bars_lead_to_their_rows_by_links_with_names() -> None:
    links = {a.get("href"): a.get("aria-label") for a in tree().iter(f"{SVG}a")}
    assert links == {"#c-1": f"{HOSTILE}: 5", "#c-2": "B: 2"}


def test_nothing_in_the_svg_can_leak_into_a_page() -> None:
    root = tree()
    assert not list(root.iter(f"{SVG}style", f"{SVG}script", f"{SVG}metadata"))
    assert not [item for item in root.iter() if "style" in item.attrib]
    ids = [item.get("id") for item in root.iter() if "id" in item.attrib]
    assert len(ids) == len(set(ids))
    used = etree.tostring(root, encoding="unicode")
    assert all(f"#{name})" in used for name in ids)


def test_letters_that_the_font_lacks_are_kept_for_the_page() -> None:
    drawn = bars([Bar("新华社", (1,))], [Series("one", QUOTE)], "things")
    assert "新华社" in Chart("c", "finding", drawn).svg()
    assert Chart("c", "finding", drawn).png()


def test_colours_follow_the_page() -> None:
    svg = chart().svg()
    assert QUOTE.variable in svg
    assert SANCTION.variable in svg
    assert svg.count(QUOTE.light) == svg.count(QUOTE.variable)


def test_a_notebook_gets_the_picture_its_alternative_text_and_the_svg() -> None:
    data, metadata = chart()._repr_mimebundle_()
    assert b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert set(data) == {"image/png", "text/plain"}
    assert metadata["image/png"]["alt"] == data["text/plain"] == f"Finding about {HOSTILE}."
    assert metadata["wirewatch"] == {"svg": chart().svg(), "narrow": chart().narrow_svg()}


def test_displaying_prints_the_finding_then_shows_picture_and_data(capsys: pytest.CaptureFixture[str]) -> None:
    chart()._ipython_display_()
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == f"Finding about {HOSTILE}."
    assert "data" in printed


def test_with_nothing_to_draw_the_finding_alone_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    blank = Chart("c", "Nothing there.")
    blank._ipython_display_()
    assert capsys.readouterr().out == "Nothing there.\n"
    assert blank._repr_mimebundle_() == ({"text/plain": "Nothing there."}, {})
    with pytest.raises(ValueError, match="Nothing there"):
        blank.png()


def test_a_page_gets_a_figure_with_its_finding_as_caption() -> None:
    html = figure_element(chart().svg(), None, f"Finding about {HOSTILE}.")
    assert html.startswith('<figure class="k-chart">')
    assert chart().svg() in html
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_the_narrow_picture_is_another_with_the_same_links_and_no_name_of_the_wide_one() -> None:
    wide, narrow = tree(), etree.fromstring(chart().narrow_svg())
    links, names = (
        [{item.get(key) for item in root.iter()} - {None} for root in (wide, narrow)] for key in ("href", "id")
    )
    assert links[0] == links[1] > {"#c-1"}
    assert not names[0] & names[1]
    widths = [float(root.get("viewBox").split()[2]) for root in (wide, narrow)]
    assert widths[1] < 0.7 * widths[0]
    html = figure_element(chart().svg(), chart().narrow_svg(), "Finding.")
    assert chart().svg() in html
    assert chart().narrow_svg() in html
