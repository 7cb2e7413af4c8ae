"""Reads a saved web page: its characters, and its article with the captions and tables that trafilatura leaves out."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# Where a page declares its encoding, which stands near its beginning.
_CHARSET, _HEAD = re.compile(rb"<meta[^>]+charset=[\"']?([\w.:-]+)", re.IGNORECASE), 4096
# What browsers take a page for that declares nothing, or one of these.
_WESTERN, _TAKEN_FOR_IT = "windows-1252", frozenset({"ascii", "cp1252", "iso8859-1"})

# A longer cell is part of the page's layout and no item of a table.
_LONGEST_CELL = 200
_CLOSE = re.compile(r" (?=[,.;:!?)\]”’])|(?<=[(\[“‘]) ")
_LAYOUT = "self::*[@role='presentation'] | ancestor::table | .//table | .//h1 | .//h2 | .//h3 | .//form"


def decoded(content: bytes) -> str:
    """A page's characters, as browsers read them: in UTF-8, else in the encoding that it declares, else windows-1252.

    Raises
    ------
    ValueError
        It is not in the encoding that it declares.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(content[:_HEAD])
    name = declared[1].decode("ascii") if declared else _WESTERN
    try:
        if codecs.lookup(name).name not in _TAKEN_FOR_IT:
            return content.decode(name)
    except LookupError:  # there is no such encoding of texts
        pass
    return content.decode(_WESTERN, "replace")


def article(page: str) -> Document | None:
    """The article of a page and what the page says of it; None where it has none."""
    import trafilatura

    tree = trafilatura.load_html(page)
    if tree is None:
        return None
    _keep_captions_and_tables(tree)
    found = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, include_tables=False, favor_recall=True
    )
    return found if isinstance(found, trafilatura.settings.Document) and found.text else None


def _keep_captions_and_tables(tree: HtmlElement) -> None:
    """Write captions and rows of tables as paragraphs, in which trafilatura seeks the article."""
    written = {caption: _lines(caption) for caption in tree.iter("figcaption")}
    written |= {table: _rows(table) for table in tree.iter("table")}
    for element, lines in written.items():
        if not lines or _leads_elsewhere(element):
            continue
        for around in element.iterancestors("figure", "p"):
            around.tag = "div"
        element.clear(keep_tail=True)
        element.tag = "div"
        for line in lines:
            etree.SubElement(element, "p").text = line


def _leads_elsewhere(element: HtmlElement) -> bool:
    """Whether it is a link, or links are most of it, as in lists of other stories."""
    linked = sum(len(_text(link)) for link in element.iter("a"))
    return 2 * linked > len(_text(element)) or next(element.iterancestors("a"), None) is not None


def _lines(caption: HtmlElement) -> list[str]:
    """A caption, its parts in lines of their own where it is all parts: what is seen, whose picture it is."""
    parts = [_text(part) for part in caption]
    whole = _text(caption)
    return [part for part in parts if part] if len(" ".join(parts).split()) == len(whole.split()) else [whole]


def _rows(table: HtmlElement) -> list[str]:
    """The rows of a table of facts, each as a line; none where it serves the layout of the page."""
    rows = [[cell for part in row.iter("td", "th") if (cell := _text(part))] for row in table.iter("tr")]
    facts = sum(len(row) > 1 for row in rows) > 1 and max(len(cell) for row in rows for cell in row) <= _LONGEST_CELL
    if not facts or table.xpath(_LAYOUT):
        return []
    titles = [_text(caption) for caption in table.iter("caption")]
    return titles + [": ".join(filter(None, (row[0], "; ".join(row[1:])))) for row in rows if row]


def _text(element: HtmlElement) -> str:
    """An element's words; tags part them, but for marks that stand close ("the *Harbour Post*, he said")."""
    return _CLOSE.sub("", " ".join(" ".join(element.itertext()).split()))
