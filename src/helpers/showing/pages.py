"""Pages of HTML: the frame that all share, and the pages of articles and of evidence."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from helpers.showing.evidence import Mark, article_marks, article_page, evidence_pages, mark
from helpers.showing.families import look_of
from helpers.showing.markup import clean, element, link
from helpers.showing.stylesheet import stylesheet
from helpers.showing.wording import count, day, each, lacking, said
from helpers.tables import Tables

TEMPLATES = Path(__file__).parent / "templates"

GENERATOR = '<meta name="generator" content="Wirewatch'
"""What every page of ours has in its head, as ``base.html.j2`` writes it."""

SHOWN_TEXT = ("sentences", "full")
"""How much of an article its page shows: the sentences in which something was found, or all of it."""

# More reports than these are listed by the index alone.
_MENU = 8
# Pages before and after this one that a page of a long list links to.
_NEIGHBOURS = 4


class MenuItem(NamedTuple):
    """A report in the menu on top of every page."""

    name: str
    title: str


class Page(NamedTuple):
    """A finished page: its file, relative to the report's folder, and its HTML."""

    path: str
    html: str


class Passage(NamedTuple):
    """A stretch of an article with its marks; `gap` when text before it is left out."""

    html: Markup
    gap: bool


class _Kind(NamedTuple):
    """A kind of mark, and how often an article has it."""

    css: str
    label: str


def render(template: str, *, title: str, here: str, menu: Sequence[MenuItem], root: str = "", **content: Any) -> str:
    """A page from one of the templates; everything that is not Markup is escaped.

    Parameters
    ----------
    template
        Name of the template without its suffix.
    title
        The page's title and heading.
    here
        Name of the report that the page is, ``index``, or something else.
    menu
        The reports; many of them are left to the index.
    root
        Where the index is, seen from the page.
    content
        What the template asks for.
    """
    frame = {"title": clean(title), "here": here, "menu": menu if len(menu) <= _MENU else (), "root": root}
    return _environment().get_template(f"{template}.html.j2").render(**frame, **content)


def article_pages(tables: Tables, menu: Sequence[MenuItem], shown_text: str) -> Iterator[Page]:
    """A page for every article with all its mentions marked in place."""
    marks = article_marks(tables)
    sentences = _sentences(tables)
    counts = {name: table["article_id"].value_counts() for name, table in tables.mentions.items()}
    for article in each(tables.articles):
        own = marks.get(article.article_id, [])
        numbers = [(name, int(table.get(article.article_id, 0))) for name, table in counts.items()]
        shown = None if shown_text == "full" else sentences.get(article.article_id, [])
        html = render(
            "article",
            title=said(article.title) or article.article_id,
            article_id=article.article_id,
            here="article",
            menu=menu,
            root="../",
            byline=" · ".join(filter(None, (said(article.outlet), day(article.published), ", ".join(article.authors)))),
            url=_address(article.url),
            legend=_legend(numbers),
            full=shown_text == "full",
            passages=list(passages(str(article.text), own, shown)),
        )
        yield Page(f"articles/{article_page(article.article_id)}", html)


def passages(text: str, marks: Sequence[Mark], sentences: Sequence[tuple[int, int]] | None) -> Iterator[Passage]:
    """An article's paragraphs, or those parts of them that the sentences cover.

    Parameters
    ----------
    text
        The article's text.
    marks
        What to mark in it.
    sentences
        The only parts to show, in order; None shows all.
    """
    last = 0
    for paragraph in re.finditer(r"\S.*?(?=\n\s*\n|\n[-–—*•·▪●] |\Z)", text, re.DOTALL):
        start, end = paragraph.span()
        parts = [(start, end)] if sentences is None else _within(sentences, start, end)
        for first, stop in parts:
            yield Passage(mark(text, marks, first, stop), gap=bool(text[last:first].strip()))
            last = stop


def wrapped_evidence(tables: Tables, menu: Sequence[MenuItem]) -> Iterator[Page]:
    """The pages of evidence of large families, each with links to its neighbours."""
    by_family: dict[str, list[str]] = {}
    pages = list(evidence_pages(tables))
    for page in pages:
        by_family.setdefault(_family(page.path), []).append(page.path)
    for page in pages:
        pager = links_between(by_family[_family(page.path)], page.path)
        html = render(
            "plain", title=page.title, here="evidence", menu=menu, root="../", scope="", pager=pager, body=page.html
        )
        yield Page(page.path, html)


def links_between(paths: Sequence[str], here: str) -> Markup:
    """Numbered links between pages of one folder that continue each other: the neighbours, the first and the last."""
    if len(paths) < 2:
        return Markup("")
    place = paths.index(here)
    items = []
    for number, path in enumerate(paths, start=1):
        if path == here:
            items.append(element("li", element("b", str(number), aria_current="page")))
        elif abs(number - 1 - place) <= _NEIGHBOURS or number in (1, len(paths)):
            items.append(element("li", link(str(number), path.rsplit("/", 1)[-1])))
        elif abs(number - 1 - place) == _NEIGHBOURS + 1:
            items.append(element("li", "…"))
    return element("nav", element("ul", *items, class_="pager"), aria_label="Further pages")


def scope(articles: pd.DataFrame) -> str:
    """Which articles a page is about: how many, from how many outlets, of which days, and how many lack these."""
    outlets = articles["outlet"].dropna().nunique()
    days = pd.to_datetime(articles["published"]).dropna()
    parts = [count(len(articles), "article")]
    if outlets:
        parts[0] += f" from {count(outlets, 'outlet')}{lacking(articles['outlet'], 'one')}"
    if len(days):
        parts.append(_period(days.min().date(), days.max().date()) + lacking(articles["published"], "a date"))
    return ", ".join(parts)


def _period(first: datetime.date, last: datetime.date) -> str:
    """Days from first to last, without saying a month or a year twice, and never broken inside a date."""
    end = str(day(last))
    if first == last:
        start = ""
    elif (first.year, first.month) == (last.year, last.month):
        start = f"{first.day} to "
    else:
        start = f"{day(first)} to " if first.year != last.year else f"{first.day} {first:%B} to "
    return start.replace(" ", "\N{NO-BREAK SPACE}", 1) + end.replace(" ", "\N{NO-BREAK SPACE}")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style = stylesheet() + (TEMPLATES / "style.css").read_text(encoding="utf-8")
    # The sheet is ours; it is put into every page, so that a page stands alone.
    environment.globals |= {"style": Markup(_slim(style)), "version": version("wirewatch")}
    return environment


def _slim(css: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).strip()


def _sentences(tables: Tables) -> dict[str, list[tuple[int, int]]]:
    """For every article the stretches of text in which something was found, in order and merged where they touch."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for table in tables.mentions.values():
        for row in each(table):
            start, end = min(row.sentence_start, row.start), max(row.sentence_end, row.end)
            spans.setdefault(row.article_id, []).append((int(start), int(end)))
    return {article: _merged(found) for article, found in spans.items()}


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    return [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]


def _legend(numbers: Sequence[tuple[str, int]]) -> list[_Kind]:
    """What the marks of an article mean, with how many there are of each family."""
    kinds = [_Kind(look_of(name).css, count(number, look_of(name).one)) for name, number in numbers if number]
    if any(name == "quotes" and number for name, number in numbers):
        kinds += [_Kind("k-source", "who says it"), _Kind("k-cue", "the words that tell it")]
    return kinds


def _family(path: str) -> str:
    return path.rsplit("-", 1)[0]


def _address(value: Any) -> str | None:
    """An article's address, if it is one that a browser should follow."""
    return value if isinstance(value, str) and re.match(r"https?://", value) else None
