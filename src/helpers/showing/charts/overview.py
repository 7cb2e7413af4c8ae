"""What a run read and found at a glance: key numbers, coverage, the course over time, and what could not be read."""

from __future__ import annotations

from collections import Counter

import pandas as pd
from markupsafe import Markup

from helpers.corrections import APPLIED
from helpers.showing.charts.counting import foremost, grouped, largest
from helpers.showing.drawing.counts import Cell, Columns, columns_over_time, matrix
from helpers.showing.evidence import ROWS_A_PAGE, article_href, article_page, numbered, row_numbers, with_number
from helpers.showing.families import LOOKS, look_of
from helpers.showing.figures import Chart
from helpers.showing.markup import Content, Fragment, Row, element, join, link, tabled
from helpers.showing.periods import periods
from helpers.showing.style import MUTED
from helpers.showing.wording import count, day, each, in_files, lacking, said, spaced
from helpers.tables import Tables

_NO_DATE = "no date"
_NO_OUTLET = "outlet unknown"


def key_numbers(tables: Tables) -> Fragment:
    """The run in numbers: articles, outlets, dates, mentions of each family, and problems with files."""
    numbers: dict[str, Content] = {
        "articles": len(tables.articles),
        "outlets": int(tables.articles["outlet"].nunique()),
        "actors quoted": len(grouped(tables.quotes, "speakers", missing=None)),
        **{spaced(name): len(mentions) for name, mentions in tables.mentions.items()},
        "files with problems": int(tables.problems["path"].nunique()),
    }
    cards = [
        element("div", element("dt", name), element("dd", value), class_=_family(name))
        for name, value in numbers.items()
    ]
    text = "; ".join(f"{name}: {value}" for name, value in numbers.items())
    return Fragment(element("dl", *cards, class_="cards"), text)


def coverage(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart how many articles each outlet has in each period.

    Parameters
    ----------
    tables
        A run's tables.
    top
        How many outlets have a row of their own.
    pages
        Where the report's pages are; empty where there are none.
    """
    name, articles = "coverage", tables.articles
    unread = in_files(tables.problems) if len(tables.problems) else "all were read"
    if not len(articles):
        return Chart(name, f"There are no articles; {unread}." if len(tables.problems) else "There are no articles.")
    time = periods(articles["published"].dropna(), most=10)
    names = articles["published"].map(time.name_of).astype(object).fillna(_NO_DATE)
    rows = largest(grouped(articles, "outlet", _NO_OUTLET), top)
    columns = [*time.names, *([_NO_DATE] if _NO_DATE in set(names) else [])]
    number = articles["outlet"].nunique()
    unknown = lacking(articles["outlet"], "one")
    outlets = f"of {count(number, 'outlet')}{unknown}" if number else "without an outlet"
    finding = f"{count(len(articles), 'article')} {outlets}, {_days(articles)}; {unread}."
    cells: list[Cell] = []
    texts: dict[tuple[str, str], Markup] = {}
    for row in rows:
        for column, part in row.mentions.groupby(names.loc[row.mentions.index]):
            anchor = f"{name}-{len(cells) + 1}"
            cells.append(Cell(row.label, str(column), len(part), f"#{anchor}", row.size > 1))
            links = join([element("strong", len(part), id_=anchor), _article_links(articles, part, pages)], " ")
            texts[row.label, column] = links
    data = [Row([row.label, *(texts.get((row.label, column), Markup("")) for column in columns)]) for row in rows]
    caption = f"Articles by outlet and {time.unit}"
    drawn = matrix([row.label for row in rows], columns, cells, MUTED, f"articles, by {time.unit}")
    return Chart(name, finding, drawn, tabled(caption, ["outlet", *columns], data))


def over_time(tables: Tables, pages: str = "") -> Chart:
    """Chart articles and mentions over time, where the articles are of different dates; `pages` as for `coverage`."""
    name, articles = "over-time", tables.articles
    dates = dict(zip(articles["article_id"], articles["published"], strict=True))
    dated = articles["published"].dropna()
    if dated.nunique() < 2:
        known = f"All articles with a date are of {day(dated.iloc[0])}" if len(dated) else "No article has a date"
        return Chart(name, f"{known}, so there is no course over time to draw.")
    time = periods(dated, most=40)
    counted = {"articles": articles["article_id"], **{key: rows["article_id"] for key, rows in tables.mentions.items()}}
    tallies = {key: Counter(time.name_of.get(dates[article]) for article in ids) for key, ids in counted.items()}
    panels = [
        Columns(spaced(key), [tally[period] for period in time.names], look_of(key).colour)
        for key, tally in tallies.items()
    ]
    from_day = "the week from " if time.unit == "week" else ""
    busiest = {f"{from_day}{period}": tallies["quotes"][period] for period in time.names}
    quoted = f"most quotes are in those of {foremost(busiest, f'{time.unit}s')}"
    finding = (
        f"The articles run from {_days(articles)}; {quoted if any(busiest.values()) else 'nobody is quoted in them'}."
    )
    titles = [panel.title for panel in panels]
    period_of = articles["published"].map(time.name_of)
    anchors = [f"{name}-{place}" for place in range(1, len(time.names) + 1)]
    data = []
    for place, (period, anchor) in enumerate(zip(time.names, anchors, strict=True)):
        own = articles[period_of == period]
        if not len(own):
            continue  # the drawing shows the gap
        links = _article_links(articles, own, pages)
        data.append(Row([period, *(panel.values[place] for panel in panels), links], anchor))
    caption = f"Articles and mentions by {time.unit}"
    shown = tabled(caption, [time.unit, *titles, "read"], data)
    drawn = columns_over_time(time.names, panels, [f"#{anchor}" for anchor in anchors])
    return Chart(name, finding, drawn, shown)


def articles_read(tables: Tables, pages: str = "") -> Fragment:
    """The articles with what was found in each; the first `ROWS_A_PAGE` where there are more."""
    found = {spaced(key): rows["article_id"].value_counts() for key, rows in tables.mentions.items()}
    shown = tables.articles.head(ROWS_A_PAGE)
    rows = []
    for number, article in zip(row_numbers(shown), each(shown), strict=True):
        href = article_href(article.article_id, None, pages)
        title = with_number(number, link(said(article.title) or article.article_id, href))
        numbers = [int(tally.get(article.article_id, 0)) for tally in found.values()]
        facts = [said(article.outlet), day(article.published), int(article.n_words)]
        rows.append(Row([title, *facts, *numbers], _article_anchor(article.article_id)))
    caption = f"Articles: {len(tables.articles):,}"
    if len(shown) < len(tables.articles):
        caption = f"Articles: the first {len(shown)} of {len(tables.articles):,}"
    return tabled(caption, ["article", "outlet", "published", "words", *found], rows)


def problems(tables: Tables) -> Fragment:
    """What could not be read, or not wholly as it was meant, and why."""
    if not len(tables.problems):
        return Fragment(element("p", "Every file was read."), "Every file was read.")
    caption = in_files(tables.problems)
    rows = [Row([problem.path, problem.problem]) for problem in each(tables.problems)]
    return tabled(caption, ["file", "why, and what mends it"], rows)


def corrections_made(tables: Tables) -> Fragment:
    """What people corrected by hand, with who, why, and what came of it."""
    if not len(tables.corrections):
        return Fragment(element("p", "Nothing was corrected by hand."), "Nothing was corrected by hand.")
    applied = int((tables.corrections["outcome"] == APPLIED).sum())
    caption = f"Corrected by hand: {count(len(tables.corrections), 'line')}, {applied:,} applied"
    columns = ["line", "action", "table", "article_id", "text", "values", "who", "why", "outcome"]
    rows = [
        Row([str(line["line"]), *(said(line[name]) for name in columns[1:])])
        for _, line in tables.corrections.iterrows()
    ]
    return tabled(caption, [name.replace("_id", "") for name in columns], rows)


def _days(articles: pd.DataFrame) -> str:
    dates = articles["published"].dropna()
    if not len(dates):
        return "without dates"
    first, last = day(dates.min()), day(dates.max())
    undated = lacking(articles["published"], "a date")
    return f"{'' if undated else 'all of '}{first}{undated}" if first == last else f"{first} to {last}{undated}"


def _family(title: str) -> str | None:
    """The table that a title is of, whose colour its card has."""
    return next((key for key in LOOKS if spaced(key) == title), None)


def _article_anchor(article_id: str) -> str:
    return "a-" + article_page(article_id).removesuffix(".html")


def _article_links(articles: pd.DataFrame, chosen: pd.DataFrame, pages: str, most: int = 3) -> Markup:
    """Numbered links to the articles' rows in the page's list, or to their pages where the list is cut."""
    links = []
    for row, article in zip(row_numbers(chosen.head(most + 1)), chosen["article_id"], strict=False):
        listed_here = len(articles) <= ROWS_A_PAGE
        href = f"#{_article_anchor(article)}" if listed_here else article_href(article, None, pages)
        links.append((row, href, f"article {row}: {article}"))
    return element("small", numbered(links, len(chosen), most), class_="k-refs")
