"""HTML fragments, in which the text of articles is escaped on its way into a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

Content = str | Markup | int | None
"""What an element may hold: text, which is escaped, markup, which is not, a number, or nothing."""

# Characters that HTML forbids or that reverse the direction of the text around them.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")

_FEW_COLUMNS = 4
"""A table with more columns than these is too wide for a phone."""


@dataclass(frozen=True)
class Fragment:
    """A piece of HTML that JupyterLab and reports display, with a line that says the same as text.

    Attributes
    ----------
    html
        The fragment.
    text
        What stands for it where HTML cannot be shown.
    """

    html: Markup
    text: str

    def __html__(self) -> str:
        return self.html

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


class Row(NamedTuple):
    """A row of a table: its cells, of which the first heads it, and the anchor that links lead to."""

    cells: Sequence[Content]
    anchor: str | None = None


def clean(text: str) -> str:
    """Text without the characters that a page cannot hold or that would disturb the text around it."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def element(tag: str, *children: Content, **attributes: str | None) -> Markup:
    """An HTML element with everything inside it escaped that is not markup already.

    Parameters
    ----------
    tag
        Name of the element.
    children
        What it holds, in order.
    attributes
        Its attributes; a trailing underscore is dropped from a name (``class_``), None leaves the attribute out.
    """
    # Everything put together here is markup already; Markup.format would go through it once more, ten times as long.
    return Markup(f"{opening(tag, **attributes)}{join(children)}</{tag}>")


def opening(tag: str, **attributes: str | None) -> Markup:
    """The opening tag of an element, for text that is marked piece by piece; attributes as for `element`."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(clean(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{tag}{written}>")


def join(children: Iterable[Content], separator: str = "") -> Markup:
    """Contents one after another, escaped where they are text."""
    return Markup(str(escape(separator)).join(map(_safe, children)))


def link(content: Content, href: str | None, **attributes: str | None) -> Markup:
    """A link, or the bare content where there is nowhere to lead."""
    return element("a", content, href=href, **attributes) if href else join([content])


def unbroken(text: str | None) -> Markup | None:
    """Text that stays on one line, such as a date in a narrow column; None for none."""
    return element("span", text, class_="k-unbroken") if text else None


def table(caption: str, columns: Sequence[str], rows: Sequence[Row], class_: str | None = None) -> Markup:
    """A table with a caption and scoped headers.

    On a narrow screen the rows of one with many columns become cards, and one with few scrolls in a box by itself.

    Parameters
    ----------
    caption
        What the table shows.
    columns
        Headers, one a column; each is shown with a capital letter first.
    rows
        The rows; numbers are aligned to the right.
    class_
        A class of the table that says how its rows become cards.
    """
    first = rows[0].cells if rows else columns
    columns = [name[:1].upper() + name[1:] for name in columns]
    shape = class_ or ("k-wide" if len(columns) > _FEW_COLUMNS else "k-slim")
    heads = (element("th", name, scope="col", class_=_align(c)) for name, c in zip(columns, first, strict=True))
    body = (
        element(
            "tr",
            element("th", row.cells[0], scope="row"),
            *(_cell(name, content) for name, content in zip(columns[1:], row.cells[1:], strict=True)),
            id_=row.anchor,
        )
        for row in rows
    )
    whole = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *heads)),
        element("tbody", *body),
        # Without this class JupyterLab would read two amounts of dollars as one formula.
        class_=f"k-table {shape} mathjax_ignore tex2jax_ignore",
    )
    return element("div", whole, class_="k-scroll", role="region", aria_label=caption, tabindex="0")


def tabled(caption: str, columns: Sequence[str], rows: Sequence[Row]) -> Fragment:
    """A `table` as a fragment, for which its caption stands as text."""
    return Fragment(table(caption, columns, rows), caption)


def note(line: str) -> Fragment:
    """A line in small print, for what stands beside the charts or in place of one."""
    return Fragment(element("p", line, class_="note"), line)


def _safe(content: Content) -> Markup:
    if content is None:
        return Markup("")
    if isinstance(content, Markup):
        return content
    return escape(clean(f"{content:,}" if isinstance(content, int) else content))


def _cell(column: str, content: Content) -> Markup:
    # The label stands before the cell where a narrow screen shows a row as a card.
    return element("td", content, class_=_align(content), data_label=column)


def _align(content: Content) -> str | None:
    return "k-number" if isinstance(content, int) else None
