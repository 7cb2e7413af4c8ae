"""A folder of reports as a whole: each report's page, and the index that leads to everything."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import quote

import pandas as pd
from markupsafe import Markup

from helpers.errors import SelectionError
from helpers.selection import select
from helpers.showing import provenance
from helpers.showing.downloads import Download
from helpers.showing.evidence import ROWS_A_PAGE, article_page
from helpers.showing.families import look_of
from helpers.showing.html import Body, body, display
from helpers.showing.markup import Row, element, join, link, table, unbroken
from helpers.showing.pages import MenuItem, Page, links_between, render, scope
from helpers.showing.parameters import Value, settable
from helpers.showing.provenance import Provenance
from helpers.showing.runner import Execution, Failure
from helpers.showing.wording import count, day, each, in_files, said, spaced
from helpers.tables import Tables

INDEX = "index.html"


class Card(NamedTuple):
    """A key number."""

    label: str
    value: str
    css: str


@dataclass(frozen=True)
class FinishedReport:
    """A report after its run.

    Attributes
    ----------
    execution
        Its notebook, executed, and how that went.
    body
        Its content.
    chosen
        The parameters that differ from the notebook's own, as readers see them.
    """

    execution: Execution
    body: Body
    chosen: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, execution: Execution) -> FinishedReport:
        """Render the content of an executed notebook."""
        report = execution.report
        values = [(p, report.parameters.get(name, p.initial)) for name, p in settable(report.notebook).items()]
        chosen = tuple((p.name, display(value)) for p, value in values if value != p.initial)
        return cls(execution, body(execution.notebook, values), chosen)

    @property
    def name(self) -> str:
        return self.execution.report.name

    @property
    def page(self) -> str:
        return f"{self.name}.html"

    @property
    def parameters(self) -> Mapping[str, Value]:
        return self.execution.report.parameters

    @property
    def failure(self) -> Failure | None:
        return self.execution.failure

    @property
    def question(self) -> str:
        return self.body.question

    @property
    def plain_title(self) -> str:
        """The notebook's title."""
        return self.body.title or self.execution.report.notebook.stem

    @property
    def filter(self) -> str:
        """The parameters that were chosen, in words; empty where none was."""
        # A name says by itself what it is; a date or a number does not.
        return ", ".join(value if any(map(str.isalpha, value)) else f"{name} {value}" for name, value in self.chosen)

    @property
    def title(self) -> str:
        """The notebook's title and the parameters that were chosen, which tell it from all others."""
        return f"{self.plain_title}: {self.filter}" if self.chosen else self.plain_title


@dataclass(frozen=True)
class Site:
    """All that a run made, ready to be put into pages."""

    tables: Tables
    reports: Sequence[FinishedReport]
    downloads: Sequence[Download]
    origin: Provenance

    @cached_property
    def menu(self) -> list[MenuItem]:
        """The reports as every page's menu has them: by their notebook's title where that is of one report alone."""
        often = Counter(report.plain_title for report in self.reports)
        return [
            MenuItem(report.name, report.plain_title if often[report.plain_title] == 1 else report.title)
            for report in self.reports
        ]

    def parameters(self) -> list[tuple[str, str, Mapping[str, Value]]]:
        """Each report's page, title and parameters."""
        return [(report.page, report.title, report.parameters) for report in self.reports]

    def report_page(self, report: FinishedReport) -> Page:
        """The page of one report, with what to take away and where it all comes from."""
        html = render(
            "report",
            title=report.title,
            heading=report.plain_title,
            filter=report.filter,
            here=report.name,
            menu=self.menu,
            scope=scope(_selected(self.tables, report.parameters)),
            notebook=report.execution.report.notebook.name,
            failure=report.failure,
            headings=report.body.headings,
            body=report.body.html,
            downloads=self._downloads(),
            provenance=provenance.fragment(self.origin, report.chosen),
        )
        return Page(report.page, html)

    def index_page(self, started: datetime.datetime, ended: datetime.datetime) -> Page:
        """The page that leads to everything, and that alone tells when the run was."""
        few = len(self.tables.articles) <= ROWS_A_PAGE
        articles = (
            self._articles(self.tables.articles) if few else element("p", link("All articles", _articles_page(0)))
        )
        html = render(
            "index",
            title=scope(self.tables.articles),
            here="index",
            menu=self.menu,
            scope="Who is quoted, which sanctions and weapons are mentioned, and how many troops are counted.",
            reports=self.reports,
            failed=[report for report in self.reports if report.failure is not None],
            cards=self._cards(),
            articles=articles,
            downloads=self._downloads(),
            problems=self._problems(),
            corrections=self._corrections(),
            run=self._run(started, ended),
            provenance=provenance.fragment(self.origin),
        )
        return Page(INDEX, html)

    def article_lists(self) -> Iterator[Page]:
        """The list of the articles on pages of its own, when it is too long for the index."""
        articles = self.tables.articles
        starts = range(0, len(articles) if len(articles) > ROWS_A_PAGE else 0, ROWS_A_PAGE)
        paths = [_articles_page(start) for start in starts]
        for start, path in zip(starts, paths, strict=True):
            part = articles.iloc[start : start + ROWS_A_PAGE]
            html = render(
                "plain",
                title=f"Articles {start + 1:,} to {start + len(part):,} of {len(articles):,}",
                here="articles",
                menu=self.menu,
                scope=scope(part),
                pager=links_between(paths, path),
                body=self._articles(part),
            )
            yield Page(path, html)

    def _cards(self) -> list[Card]:
        articles, quotes = self.tables.articles, self.tables.quotes
        cards = [Card("articles", f"{len(articles):,}", "articles")]
        for name, mentions in self.tables.mentions.items():
            one = look_of(name).one
            cards.append(Card(one if len(mentions) == 1 else f"{one}s", f"{len(mentions):,}", name))
        speakers = quotes["speakers"].explode().dropna().nunique()
        return [cards[0], cards[1], Card("actors quoted", f"{speakers:,}", "quotes"), *cards[2:]]

    @cached_property
    def _counts(self) -> dict[str, pd.Series[int]]:
        """How many mentions each article has, by family."""
        return {name: mentions["article_id"].value_counts() for name, mentions in self.tables.mentions.items()}

    def _articles(self, articles: pd.DataFrame) -> Markup:
        counts = self._counts
        columns = ["Title", "Outlet", "Date", *(f"{look_of(name).one}s".capitalize() for name in counts)]
        rows = []
        for article in each(articles):
            page = f"articles/{quote(article_page(article.article_id))}"
            numbers = [int(tally.get(article.article_id, 0)) for tally in counts.values()]
            title = link(said(article.title) or article.article_id, page)
            rows.append(Row((title, said(article.outlet), unbroken(day(article.published)), *numbers)))
        return table("Articles, with how many mentions each has", columns, rows)

    def _downloads(self) -> Markup:
        rows = []
        for name, number, files in (download for download in self.downloads if download.rows):
            links = [link(kind, f"{path.parent.name}/{path.name}") for kind, path in files.items()]
            rows.append(Row((spaced(name).capitalize(), number, join(links, " · "))))
        return table("Every row, for a spreadsheet, for a program and for annotation tools", _DOWNLOADS, rows)

    def _problems(self) -> Markup:
        problems = self.tables.problems
        if not len(problems):
            return element("p", "Every file was read.")
        rows = [Row((str(row.path), str(row.problem))) for row in each(problems)]
        return table(in_files(problems), ("File", "Why, and what mends it"), rows)

    def _corrections(self) -> Markup | None:
        rows = [
            Row((f"{row.action} in {row.table}", said(row.article_id), said(row.text), row.who, row.why, row.outcome))
            for row in each(self.tables.corrections)
        ]
        columns = ("Correction", "Article", "Words", "By", "Why", "What came of it")
        return table(f"{count(len(rows), 'correction')} from corrections.csv", columns, rows) if rows else None

    def _run(self, started: datetime.datetime, ended: datetime.datetime) -> Markup:
        seconds = (ended - started).total_seconds()
        made = element("p", f"Made on {day(started)} at {started:%H:%M} UTC in {seconds:.1f} seconds.")
        rows = []
        for report in self.reports:
            chosen = ", ".join(f"{name} {value}" for name, value in report.chosen) or "the notebook’s own"
            how = "not complete" if report.failure else "complete"
            rows.append(Row((link(report.title, quote(report.page)), chosen, how, f"{report.execution.seconds:.1f}")))
        columns = ("Report", "Parameters", "Result", "Seconds")
        return join([made, table("Reports of this run", columns, rows)])


_DOWNLOADS = ("Table", "Rows", "Files")


def _articles_page(start: int) -> str:
    return f"articles-{start // ROWS_A_PAGE + 1}.html"


def _selected(tables: Tables, parameters: Mapping[str, Any]) -> pd.DataFrame:
    """The articles that a report's parameters leave in; none where they fit nothing and the notebook failed for it."""
    wanted = {name: parameters[name] for name in ("outlets", "since", "until") if parameters.get(name)}
    try:
        return select(tables, **wanted).articles if wanted else tables.articles
    except SelectionError:
        return tables.articles.head(0)
