"""From every number to the words it was read from."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from helpers.errors import TableError
from helpers.showing.evidence import (
    ROWS_A_PAGE,
    Mark,
    anchor,
    article_marks,
    article_page,
    evidence,
    evidence_links,
    evidence_pages,
    mark,
)
from helpers.showing.markup import clean
from helpers.tables import Tables

from .conftest import article, figure, mention, quote, tables_of


class Nesting(HTMLParser):
    """Records which kinds of marks stand over each character, and that tags nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.over: list[frozenset[str]] = []
        self.text = ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        self.open.append(facts["class"] or "")
        if "id" in facts:
            self.ids.append(facts["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        self.over += [frozenset(self.open)] * len(data)


def parsed(markup: str) -> Nesting:
    parser = Nesting()
    parser.feed(str(markup))
    parser.close()
    return parser


MARKS = st.lists(
    st.tuples(st.integers(0, 45), st.integers(0, 45), st.sampled_from(["k-quote", "k-weapon", "k-troop", "k-cue"])),
    max_size=7,
)


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), min_size=1, max_size=40),
    MARKS,
    st.integers(0, 20),
    st.integers(20, 45),
)
def test_marks_of_any_overlap_stand_over_exactly_their_characters(
    text: str, places: list[tuple[int, int, str]], start: int, end: int
) -> None:
    marks = [Mark(first, last, kind, "title", f"m-{n}") for n, (first, last, kind) in enumerate(places)]
    end = min(end, len(text))
    result = parsed(mark(text, marks, min(start, end), end))
    assert result.open == []
    assert result.text == clean(text[min(start, end) : end])
    for offset, over in enumerate(result.over, start=min(start, end)):
        assert over == {m.kind for m in marks if m.start <= offset < m.end}
    assert len(result.ids) == len(set(result.ids))


def test_a_mark_that_is_cut_in_pieces_has_its_anchor_once() -> None:
    marks = [Mark(0, 6, "k-quote", "q", "m-1"), Mark(3, 9, "k-weapon", "w", "m-2")]
    assert parsed(mark("abcdefghi", marks)).ids == ["m-1", "m-2"]


def test_hostile_text_and_titles_stay_text() -> None:
    marked = mark('<script>alert("1")</script>', [Mark(0, 8, "k-quote", '"><img src=x>', None)])
    assert "<script" not in marked
    assert "<img" not in marked
    assert parsed(marked).text == '<script>alert("1")</script>'


def test_a_quote_is_marked_with_its_cue_and_source() -> None:
    row = quote(1, spans=[[1000, 1009], [1034, 1053]], cue_start=1010, cue_end=1013, source_start=1014, source_end=1019)
    tables = tables_of([article(0)], quotes=[row])
    kinds = [(m.kind, m.start, m.end) for m in article_marks(tables)["a0"]]
    assert kinds == [
        ("k-quote", 1000, 1009),
        ("k-quote", 1034, 1053),
        ("k-cue", 1010, 1013),
        ("k-source", 1014, 1019),
    ]


def test_evidence_shows_the_sentence_marked_and_leads_to_the_article() -> None:
    tables = tables_of([article(0, article_id="an id/with #")], quotes=[quote(1, "an id/with #", role="envoy")])
    shown = evidence(tables.quotes, tables.articles, pages=".")
    tree = lxml_html.fromstring(f"<div>{shown.html}</div>")
    [row] = tree.xpath("//tbody/tr")
    assert row.get("id") == anchor("an id/with #-m-1")
    assert row.xpath("string(.//mark[@class='k-quote'])") == "the talks would last"
    assert "Kari Moe" in row.xpath("string(th)")
    [href] = row.xpath(".//a/@href")
    assert href.startswith(f"./articles/{article_page('an id/with #')}#")
    assert "Outlet 0, 26 January 2022" in row.text_content()
    assert repr(shown) == "Evidence: 1 quote"


def test_without_pages_evidence_leads_nowhere() -> None:
    tables = tables_of([article(0)], troop_figures=[figure(1)])
    assert "<a " not in evidence(tables.troop_figures, tables.articles).html
    assert "a0" in evidence(tables.troop_figures).html


def test_low_confidence_is_said_in_words() -> None:
    tables = tables_of([article(0)], quotes=[quote(1, confidence=0.3), quote(2, confidence=0.9)])
    assert evidence(tables.quotes).html.count("uncertain") == 1


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        (
            "sanctions",
            {"senders": ["A", "B"], "status": "called_for", "condition": "if so"},
            ["A and B", "called for, if so"],
        ),
        (
            "weapons",
            {"name": "T-72", "category": "anti_tank", "quantity_low": 24.0, "quantity_high": 99.0},
            ["24 to 99", "anti-tank"],
        ),
        ("troop_figures", {"low": 100_000.0, "comparator": "at_least", "measure": "personnel"}, ["100,000 or more"]),
        ("troop_figures", {"high": 8500.0, "comparator": "at_most", "measure": "personnel"}, ["up to 8,500"]),
    ],
)
def test_each_family_shows_what_was_read(table: str, row: dict[str, object], expected: list[str]) -> None:
    tables = tables_of([article(0)], **{table: [mention(1, **row)]})
    html = unescape(evidence(tables.mentions[table]).html)
    assert all(words in html for words in expected)


def test_evidence_writes_actors_by_the_lexicons_that_they_were_found_with(ruritanian: Path) -> None:
    rows = [
        quote(n, speakers=["ruritanian guards"], sentence="Ruritanian guards said so.") for n in range(ROWS_A_PAGE + 1)
    ]
    tables = replace(tables_of([article(0)], quotes=rows), lexicons=ruritanian)
    assert "ruritanian guards" in evidence(tables.quotes).html
    assert "ruritanian guards" not in evidence(tables.quotes, lexicons=ruritanian).html
    assert "ruritanian guards" not in "".join(page.html for page in evidence_pages(tables))
    assert article_marks(tables)["a0"][0].title == "quote: Ruritanian guards"


def test_a_family_that_is_not_known_here_shows_all_its_columns() -> None:
    summits = pd.DataFrame([mention(1, place="Oslo", guests=["A", "B"], size=None)])
    tables = Tables(tables_of([article(0)]).articles, {"summits": summits})
    assert "Oslo" in evidence(summits).html
    assert "A and B" in evidence(summits).html
    assert article_marks(tables)["a0"][0].title == "summit: a thing"


def test_a_family_that_is_not_known_here_may_have_any_number_of_rows() -> None:
    summits = pd.DataFrame([mention(n, place="Oslo") for n in range(ROWS_A_PAGE + 1)])
    assert evidence(summits, pages=".").html.count("<tr id=") == ROWS_A_PAGE
    assert evidence_links(summits, summits, pages=".", most=2).endswith(f"and {ROWS_A_PAGE - 1} more")


def test_a_table_without_sentences_is_refused() -> None:
    with pytest.raises(TableError, match=r"tables\.quotes"):
        evidence(pd.DataFrame({"speakers": [["A"]]}))


def test_more_rows_than_a_page_holds_move_to_pages_that_links_find() -> None:
    tables = tables_of([article(0)], quotes=[quote(n) for n in range(2 * ROWS_A_PAGE + 1)])
    pages = list(evidence_pages(tables))
    assert [page.path for page in pages] == [f"evidence/quotes-{n}.html" for n in (1, 2, 3)]
    assert pages[2].html.count("<tr id=") == 1
    shown = evidence(tables.quotes, tables.articles, pages=".")
    assert shown.html.count("<tr id=") == ROWS_A_PAGE
    assert all(f'href="./{page.path}"' in shown.html for page in pages)
    last = evidence_links(tables.quotes, tables.quotes.tail(1), pages=".")
    assert f'href="./evidence/quotes-3.html#m-a0-m-{2 * ROWS_A_PAGE}"' in last
    assert f'id="m-a0-m-{2 * ROWS_A_PAGE}"' in pages[2].html


def test_links_of_a_selection_find_the_pages_of_the_whole_table() -> None:
    tables = tables_of([article(0)], quotes=[quote(n) for n in range(3 * ROWS_A_PAGE)])
    selection = tables.quotes[tables.quotes.index >= ROWS_A_PAGE - 5]
    assert "quotes-2.html#m-a0-m-200" in evidence_links(selection, selection.loc[[ROWS_A_PAGE]], pages=".")


def test_a_family_that_fits_has_no_pages_of_its_own() -> None:
    assert list(evidence_pages(tables_of([article(0)], quotes=[quote(1)]))) == []


def test_links_name_the_surest_first_and_count_the_rest() -> None:
    rows = [quote(n, confidence=n / 10) for n in range(1, 6)]
    quotes = tables_of([article(0)], quotes=rows).quotes
    links = evidence_links(quotes, quotes, most=2)
    assert [a.get("href") for a in lxml_html.fromstring(f"<p>{links}</p>").iter("a")] == [
        "#m-a0-m-5",
        "#m-a0-m-4",
        "#m-a0-m-3",
    ]
    assert lxml_html.fromstring(f"<p>{links}</p>").text_content().endswith(" and 3 more")


@given(st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=6))
def test_articles_never_share_a_page_and_names_are_safe(ids: list[str]) -> None:
    names = [article_page(article_id) for article_id in ids]
    assert len(set(names)) == len(names)
    assert all("/" not in name and not name.startswith(".") for name in names)
