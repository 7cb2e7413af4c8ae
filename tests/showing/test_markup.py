"""Whatever an article says stays text in a page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markupsafe import Markup

from helpers.showing.markup import Row, clean, element, link, table


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text())
def test_text_never_becomes_markup(text: str) -> None:
    parser = Tags()
    parser.feed(element("p", text, title=text))
    parser.close()
    assert parser.tags == ["p"]
    assert parser.text == clean(text)


def test_markup_is_kept_and_numbers_get_separators() -> None:
    assert element("p", Markup("<b>x</b>"), 12345, None) == "<p><b>x</b>12,345</p>"


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2066", "\ud800"])
def test_characters_that_disturb_a_page_are_replaced(character: str) -> None:
    assert clean(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_attributes_without_a_value_are_left_out() -> None:
    assert element("a", "x", href=None, class_="k", aria_label="y") == '<a class="k" aria-label="y">x</a>'
    assert link("x", None) == "x"


def test_a_table_has_a_caption_scoped_headers_and_anchors() -> None:
    tree = lxml_html.fromstring(table("What", ["name", "size"], [Row(["<b>", 1200], "row-1")]))
    assert tree.xpath("string(.//caption)") == "What"
    assert tree.xpath(".//thead//th/@scope") == ["col", "col"]
    assert tree.xpath(".//tbody//tr/@id") == ["row-1"]
    assert tree.xpath("string(.//tbody//th[@scope='row'])") == "<b>"
    assert tree.xpath("string(.//tbody//td[@class='k-number'])") == "1,200"


def test_a_table_of_many_columns_is_one_whose_rows_become_cards() -> None:
    assert "k-wide" not in table("What", ["a", "b", "c", "d"], [])
    assert "k-wide" in table("What", ["a", "b", "c", "d", "e"], [])


def test_headers_and_the_labels_of_cards_begin_with_a_capital() -> None:
    tree = lxml_html.fromstring(table("What", ["name", "according to"], [Row(["x", "y"])]))
    assert tree.xpath(".//thead//th/text()") == ["Name", "According to"]
    assert tree.xpath(".//tbody//td/@data-label") == ["According to"]


def test_amounts_of_dollars_are_not_typeset_as_mathematics() -> None:
    assert "mathjax_ignore" in table("$5 and $6", ["a"], [])
