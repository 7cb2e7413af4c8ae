"""A saved page gives its article with captions and tables, and nothing that leads elsewhere."""

from __future__ import annotations

from itertools import chain, zip_longest

import pytest

from helpers.reading.saved_pages import article

NAV = '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/t">Tanks</a></li></ul></nav></header>'
BODY = [
    "<p>The harbour council of Bergen met on Friday to decide about the new toll, fought over for a year.</p>",
    "<p>Mayor Kari Moe said that the toll would be paid by ferries alone. &ldquo;Fishing boats go free,&rdquo; she "
    "said after the vote.</p>",
    "<p>The navy keeps twelve frigates in the fjord, and its commander told the council that it would not pay.</p>",
]
CARDS = "".join(
    f'<div class="card"><a href="/{n}"><figure><img><figcaption>Rockets fall on lake {n}</figcaption></figure>'
    f"<h3>Lake {n}</h3></a></div>"
    for n in range(4)
)
FOOT = f'<section class="more-stories"><h2>More</h2>{CARDS}</section><footer><p>Cookie policy.</p></footer>'


def read(inside: str) -> list[str]:
    found = article(f"<html><head><title>Toll</title></head><body>{NAV}<article>{inside}</article>{FOOT}</body></html>")
    assert found is not None
    return (found.text or "").split("\n")


def lines(*parts: str) -> list[str]:
    """What the article has beside its body, which stays as it is, with these parts behind its paragraphs."""
    body = read("".join(BODY))
    assert len(body) == len(BODY)
    told = read("".join(chain(*zip_longest(BODY, parts, fillvalue=""))))
    assert [line for line in told if line in body] == body
    return [line for line in told if line not in body]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        ("<figcaption>Two ferries at the quay on Monday.</figcaption>", ["Two ferries at the quay on Monday."]),
        (
            "<figcaption>Two ferries at the quay.<span>Photo: Ola Lie</span></figcaption>",
            ["Two ferries at the quay. Photo: Ola Lie"],
        ),
        (
            "<figcaption><span>Two ferries at the quay</span><span>Image source, Fjord Post</span></figcaption>",
            ["Two ferries at the quay", "Image source, Fjord Post"],
        ),
        (
            "<figcaption>A skipper reads the <em>Fjord Post</em>, the (<b>local</b>) paper.</figcaption>",
            ["A skipper reads the Fjord Post, the (local) paper."],
        ),
        (
            "<video></video><button>Play</button><figcaption>The vote in the council</figcaption>",
            ["The vote in the council"],
        ),
    ],
)
def test_a_caption_is_a_paragraph_of_its_own(figure: str, shown: list[str]) -> None:
    assert lines(f"<figure><img>{figure}</figure>") == shown
    assert lines("", f"<p><figure><picture><img></picture>{figure}</figure></p>") == shown


TABLE = (
    "<table><caption>Who pays</caption><tr><th>Town</th><th>Ferries</th><th>Toll</th></tr>"
    "<tr><td><p>Bergen</p></td><td>12 ferries</td><td>3 crowns</td></tr>"
    "<tr><td>Lima</td><td>1,200</td><td></td></tr></table>"
)


@pytest.mark.parametrize("table", [TABLE, f'<figure class="table">{TABLE}</figure>'])
def test_each_row_of_a_table_is_a_line(table: str) -> None:
    assert lines(table) == ["Who pays", "Town: Ferries; Toll", "Bergen: 12 ferries; 3 crowns", "Lima: 1,200"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        CARDS,
        f'<div class="related"><h3>Related</h3>{CARDS}</div>',
        f"<aside><h3>Read more</h3>{TABLE}<figure><img><figcaption>Nine jets over Lima</figcaption></figure></aside>",
        '<figure><img><figcaption><a href="/g">Gallery: twelve rockets over the fjord</a></figcaption></figure>',
        '<table><tr><td>1</td><td><a href="/1">Nine jets over Lima</a></td></tr>'
        '<tr><td>2</td><td><a href="/2">Ten jets over Lima</a></td></tr></table>',
        '<table role="presentation"><tr><td>Share</td><td>Mail</td></tr><tr><td>Print</td><td>Copy</td></tr></table>',
        "<figure><img></figure>",
    ],
)
def test_pictures_and_tables_that_lead_elsewhere_stay_out(elsewhere: str) -> None:
    assert lines(elsewhere) == []


def test_a_page_that_is_laid_out_by_tables_is_no_table() -> None:
    menu = "<table><tr><td>Home</td><td>World</td></tr><tr><td>Tanks</td><td>Jets</td></tr></table>"
    page = f"<html><body><table><tr><td>{menu}</td><td>{''.join(BODY)}</td></tr></table></body></html>"
    found = article(page)
    assert found is not None
    assert len((found.text or "").split("\n")) == len(BODY)
