"""From a number to the words it was read from: marked sentences, marked articles and the links between them.

Every mention has the anchor ``m-`` and its id, both in a table of evidence and in the page of its article. A bar of a
chart leads to its row of data, the row to the mention's row of evidence, and that to the mention in its article:
``articles/<article_page(article_id)>#m-<mention_id>``. Families with more than `ROWS_A_PAGE` mentions have their
evidence on pages of their own, ``evidence/<family>-<number>.html``.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pandas as pd
from markupsafe import Markup

from helpers.casing import written
from helpers.errors import TableError
from helpers.showing.families import COMMON_COLUMNS, Look, family_of, look_of
from helpers.showing.markup import Content, Fragment, Row, clean, element, join, link, opening, table
from helpers.showing.stylesheet import mark_rules
from helpers.showing.wording import count, day, each, said, short
from helpers.tables import Tables

ROWS_A_PAGE = 200
"""Rows of evidence that a page holds; more are on pages of their own."""

LOW_CONFIDENCE = 0.5
"""Mentions below this are marked as uncertain."""


class Mark(NamedTuple):
    """Words to mark: where, of which kind (a class of the stylesheet), what to say of them, and their anchor."""

    start: int
    end: int
    kind: str
    title: str
    anchor: str | None = None


class EvidencePage(NamedTuple):
    """A page of evidence: its file, relative to the report, its title and its table."""

    path: str
    title: str
    html: Markup


def mark(text: str, marks: Sequence[Mark], start: int = 0, end: int | None = None) -> Markup:
    """Text with its marked words in ``<mark>`` elements; marks may overlap.

    Parameters
    ----------
    text
        Text of an article.
    marks
        What to mark, by offsets into `text`.
    start, end
        The part of `text` to give; the whole when left out.
    """
    stop = len(text) if end is None else end
    inside = sorted((m for m in marks if max(m.start, start) < min(m.end, stop)), key=lambda m: (m.start, -m.end))
    edges = {start, stop, *(min(max(edge, start), stop) for m in inside for edge in (m.start, m.end))}
    pieces: list[Content] = []
    standing: list[Mark] = []
    anchored: set[str | None] = {None}
    for left, right in pairwise(sorted(edges)):
        ended = next((place for place, m in enumerate(standing) if m.end <= left), len(standing))
        interrupted = [m for m in standing[ended:] if m.end > left]
        pieces += [Markup("</mark>")] * len(standing[ended:])
        begun = [m for m in inside if max(m.start, start) == left]
        standing[ended:] = sorted(interrupted + begun, key=lambda m: -m.end)
        for m in standing[ended:]:
            anchor = m.anchor if m.anchor not in anchored else None
            anchored.add(anchor)
            pieces.append(opening("mark", class_=m.kind, title=m.title, id_=anchor))
        pieces.append(text[left:right])
    pieces += [Markup("</mark>")] * len(standing)
    return join(pieces)


def article_marks(tables: Tables) -> dict[str, list[Mark]]:
    """Every article's marks of all families, by article."""
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for name, mentions in tables.mentions.items():
        look = _look(mentions, name)
        for mention in each(written(mentions, tables.lexicons)):
            marks[mention.article_id] += _marks(mention, look, anchored=True)
    return dict(marks)


def article_page(article_id: str) -> str:
    """Name of the file that holds an article's page; different articles never share one."""
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", article_id).strip(".-")
    if safe == article_id:
        return f"{safe}.html"
    return f"{safe}-{hashlib.sha256(article_id.encode(errors='surrogatepass')).hexdigest()[:8]}.html".lstrip("-")


def article_href(article_id: str, mention_id: str | None, pages: str) -> str | None:
    """Address of an article's page, at one of its mentions; None where there are no pages."""
    place = f"#{quote(anchor(mention_id))}" if mention_id else ""
    return f"{pages}/articles/{quote(article_page(article_id))}{place}" if pages else None


def anchor(mention_id: str) -> str:
    """The anchor of a mention in tables of evidence and in pages of articles."""
    return "m-" + re.sub(r"\s", "-", clean(mention_id))


def evidence(
    mentions: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    pages: str = "",
    lexicons: Path | str | None = None,
) -> Fragment:
    """Show each mention in its sentence, marked, with what was read from it.

    Parameters
    ----------
    mentions
        Rows of one family's table, such as ``tables.quotes``.
    articles
        The articles, to name outlets and dates.
    pages
        Where the report's pages are, to link mentions to their articles; empty where there are none.
    lexicons
        Folder of the lexicons that the mentions were found with; the project's own when None or empty.
    """
    look = _look(mentions)
    shown = written(mentions.head(ROWS_A_PAGE), lexicons)
    total = count(len(mentions), look.one)
    caption = f"Evidence: {total}"
    note: Content = None
    if len(mentions) > len(shown):
        caption = f"Evidence: the first {len(shown)} of {total}"
        note = _page_links(mentions, pages)
    html = join([element("style", Markup(mark_rules())), _evidence_table(shown, look, caption, articles, pages), note])
    return Fragment(html, caption)


def evidence_pages(tables: Tables) -> Iterator[EvidencePage]:
    """The pages of evidence of every family with more than `ROWS_A_PAGE` mentions."""
    for name, mentions in tables.mentions.items():
        look = _look(mentions, name)
        for first in range(0, len(mentions) if len(mentions) > ROWS_A_PAGE else 0, ROWS_A_PAGE):
            part = written(mentions.iloc[first : first + ROWS_A_PAGE], tables.lexicons)
            title = f"Evidence: {look.one}s {first + 1:,} to {first + len(part):,} of {len(mentions):,}"
            html = _evidence_table(part, look, title, tables.articles, "..")
            yield EvidencePage(_page(name, first), title, html)


def evidence_links(mentions: pd.DataFrame, chosen: pd.DataFrame, pages: str = "", most: int = 8) -> Markup:
    """Links from a row of data to the evidence of its mentions, by the numbers that these have there; the surest first.

    Parameters
    ----------
    mentions
        All mentions that the page's table of evidence shows.
    chosen
        Those that the row of data counts.
    pages
        As for `evidence`.
    most
        How many to link; the number of the others follows.
    """
    ordered = chosen.sort_values("confidence", ascending=False, kind="stable")
    look = _look(mentions)
    links = [
        (row, _evidence_href(mentions, index, mention_id, pages), f"{look.one} {row}: {text}")
        for row, index, mention_id, text in zip(
            row_numbers(ordered.head(most + 1)), ordered.index, ordered["mention_id"], ordered["text"], strict=False
        )
    ]
    return numbered(links, len(chosen), most)


def row_numbers(rows: pd.DataFrame) -> list[int]:
    """The number of each row: its place in the whole table, which a selection keeps, or else its place here."""
    places = rows.index if pd.api.types.is_integer_dtype(rows.index) else range(len(rows))
    return [int(place) + 1 for place in places]


def with_number(number: int, content: Content) -> Markup:
    """What heads a row, behind the row's number, by which links speak of it; paper has no links."""
    return join([element("small", str(number), class_="k-row"), content], " ")


def numbered(links: Sequence[tuple[int, str | None, str]], total: int, most: int) -> Markup:
    """Links "[3] [7] and 26 more": the words of the rest lead to the first of it.

    Parameters
    ----------
    links
        Number, address and title of each link; one more than `most` where there are more.
    total
        How many there are in all.
    most
        How many have a number of their own.
    """
    told = join([link(f"[{place}]", href, title=title) for place, href, title in links[:most]], " ")
    if total <= most:
        return told
    _, href, title = links[most]
    return join([told, " and ", link(f"{total - most:,} more", href, title=f"the first of them: {title}")])


def _look(mentions: pd.DataFrame, name: str | None = None) -> Look:
    """How to show a table, which must be one of mentions."""
    if not COMMON_COLUMNS.issubset(mentions.columns):
        raise TableError("evidence needs mentions with their sentences; pass a table such as tables.quotes")
    return look_of(name or family_of(mentions) or "mentions", mentions.columns)


def _marks(mention: Any, look: Look, anchored: bool) -> Iterator[Mark]:
    """The marks of one mention: its words and, for a quote, who says it and the cue."""
    title = f"{look.one}: {Markup(look.head[1](mention)).striptags()}"
    own = anchor(mention.mention_id) if anchored else None
    spans = [tuple(span) for span in getattr(mention, "spans", ())] or [(mention.start, mention.end)]
    for start, end in spans:
        yield Mark(int(start), int(end), look.css, title, own)
    for part in ("cue", "source"):
        begin: Any = getattr(mention, f"{part}_start", None)
        if begin is not None and pd.notna(begin):
            yield Mark(int(begin), int(getattr(mention, f"{part}_end")), f"k-{part}", f"{part} of this {look.one}")


def _evidence_table(
    mentions: pd.DataFrame, look: Look, caption: str, articles: pd.DataFrame | None, pages: str
) -> Markup:
    origins = _origins(articles)
    columns = [look.head[0], *(name for name, _ in look.facts), "Sentence", "Article", "Confidence"]
    rows = []
    for number, mention in zip(row_numbers(mentions), each(mentions), strict=True):
        facts = [read(mention) for _, read in look.facts]
        head = with_number(number, look.head[1](mention))
        cells = [head, *facts, _sentence(mention, look), _origin(mention, origins, pages)]
        rows.append(Row([*cells, _confidence(mention.confidence)], anchor(mention.mention_id)))
    return table(caption, columns, rows, class_="k-evidence")


def _sentence(mention: Any, look: Look) -> Markup:
    begin = mention.sentence_start
    marks = [m._replace(start=m.start - begin, end=m.end - begin) for m in _marks(mention, look, anchored=False)]
    return mark(mention.sentence, marks)


class _Article(NamedTuple):
    """What a row of evidence says of its article."""

    title: str
    origin: str


def _origins(articles: pd.DataFrame | None) -> dict[str, _Article]:
    if articles is None:
        return {}
    return {
        article.article_id: _Article(
            short(said(article.title) or article.article_id, 60),
            ", ".join(filter(None, (said(article.outlet), day(article.published)))),
        )
        for article in each(articles)
    }


def _origin(mention: Any, origins: dict[str, _Article], pages: str) -> Markup:
    article = origins.get(mention.article_id, _Article(mention.article_id, ""))
    title = link(article.title, article_href(mention.article_id, mention.mention_id, pages))
    return join([title, element("small", article.origin, class_="k-office") if article.origin else None], " ")


def _confidence(value: float) -> Markup:
    if value >= LOW_CONFIDENCE:
        return join([f"{value:.2f}"])
    return element("span", f"{value:.2f}, uncertain", class_="k-low")


def _evidence_href(mentions: pd.DataFrame, index: Any, mention_id: str, pages: str) -> str | None:
    """Where a mention's row of evidence is: in the page, or on the page that its place in the whole table tells."""
    place = f"#{quote(anchor(mention_id))}"
    if len(mentions) <= ROWS_A_PAGE:
        return place
    family = family_of(mentions)
    return f"{pages}/{_page(family, int(index))}{place}" if pages and family else None


def _page(name: str, row: int) -> str:
    return f"evidence/{name}-{row // ROWS_A_PAGE + 1}.html"


def _page_links(mentions: pd.DataFrame, pages: str) -> Markup | None:
    name = family_of(mentions)
    if not pages or name is None:
        return None
    numbers = sorted({int(row) // ROWS_A_PAGE for row in mentions.index})
    links = [link(str(number + 1), f"{pages}/{_page(name, number * ROWS_A_PAGE)}") for number in numbers]
    return element("p", "All of it, page by page: ", join(links, " "), class_="k-pages")
