from __future__ import annotations

import pytest
from lxml import html

from helpers.showing.safety import safe_html, safe_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)></svg>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' &#106;avascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<iframe src='https://example.org'></iframe>",
        "<object data='https://example.org'></object>",
        "<form action='https://example.org'><button>x</button></form>",
        "<base href='https://example.org'>",
        "<meta http-equiv=refresh content='0;url=https://example.org'>",
        "<link rel=stylesheet href='https://example.org/a.css'>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<p style='background:url(https://example.org/a.png)'>x</p>",
        "<img src='https://example.org/a.png'>",
        "<img src='data:image/svg+xml;base64,AAAA'>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<table background='https://example.org/a.png'><tr><td>x</td></tr></table>",
        "<details ontoggle=alert(1) open>x</details>",
    ],
)
def test_nothing_active_or_remote_in_html_survives(attack: str) -> None:
    for element in html.fragment_fromstring(str(safe_html(attack)), create_parent=True).iter():
        assert element.tag in {"div", "p", "a", "b", "table", "tbody", "tr", "td", "details", "summary"}
        for name, value in element.attrib.items():
            assert name in {"rel", "open"}, f"{name}={value}"


@pytest.mark.parametrize(
    "kept",
    [
        '<mark class="k-quote" title="quote" id="m-a-1">x</mark>',
        '<table class="k-table"><caption>c</caption><tbody><tr id="m-1"><th scope="row">a</th></tr></tbody></table>',
        '<div class="k-scroll" role="region" aria-label="t" tabindex="0">x</div>',
        '<img src="data:image/png;base64,AAAA" alt="one">',
    ],
)
def test_what_evidence_is_made_of_survives_unchanged(kept: str) -> None:
    assert str(safe_html(kept)) == kept


def test_a_picture_that_lost_its_source_goes_as_a_whole() -> None:
    assert safe_html('a<img src="https://example.org/a.png" alt="x">b') == "ab"


def test_links_within_the_reports_survive() -> None:
    assert 'href="./articles/a.html#m-1"' in safe_html('<a href="./articles/a.html#m-1">x</a>')


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<rect onclick='alert(1)'/>",
        "<foreignObject><p>alert(1)</p></foreignObject>",
        "<a href='javascript:alert(1)'><rect/></a>",
        "<a href='https://example.org'><rect/></a>",
        "<use href='https://example.org/a.svg#x'/>",
        "<image href='https://example.org/a.png'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<style>@import url(https://example.org/a.css);</style>",
        "<rect fill='url(https://example.org/a.svg#x)'/>",
    ],
)
def test_nothing_active_or_remote_in_a_chart_survives(attack: str) -> None:
    clean = safe_svg(f"{HEAD}{attack}<text>kept</text></svg>")
    assert clean is not None
    assert "kept" in clean
    assert "alert(1)" not in clean
    assert "example.org" not in clean


def test_a_charts_links_to_its_rows_and_its_clip_paths_survive() -> None:
    drawing = f'{HEAD}<a href="#chart-1"><path clip-path="url(#c1)" fill="var(--quote, #0b6aa9)" d="M0 0"/></a></svg>'
    assert safe_svg(drawing) == drawing


@pytest.mark.parametrize("broken", ["", "<svg", "no drawing", "<svg><g></svg>"])
def test_a_drawing_that_is_not_well_formed_is_none(broken: str) -> None:
    assert safe_svg(broken) is None


def test_a_drawing_that_is_no_svg_at_all_keeps_nothing() -> None:
    assert "alert" not in (safe_svg("<script>alert(1)</script>") or "")
