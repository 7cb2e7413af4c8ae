"""What several articles state: where they agree, and where they contradict each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from helpers.reconcile import AGREE, COMPATIBLE, CONTRADICT, claims
from helpers.showing.drawing.counts import Bar, Series, bars
from helpers.showing.evidence import article_href, numbered, row_numbers
from helpers.showing.families import look_of
from helpers.showing.figures import Chart
from helpers.showing.markup import Content, Row, element, tabled, unbroken
from helpers.showing.style import MUTED
from helpers.showing.wording import count, day, each, listed, names
from helpers.tables import Tables

_VERDICTS = {AGREE: "agree", COMPATIBLE: "may both be true", CONTRADICT: "contradict"}
_SERIES = [
    Series(_VERDICTS[AGREE], MUTED),
    Series(_VERDICTS[COMPATIBLE], MUTED, "hatched"),
    Series(_VERDICTS[CONTRADICT], MUTED, "hollow"),
]


def shared_claims(tables: Tables, top: int = 15, pages: str = "", family: str = "") -> Chart:
    """Chart the claims that several articles make, by the number of articles, and whether these agree.

    Parameters
    ----------
    tables
        A run's tables.
    top
        How many claims are shown.
    pages
        Where the report's pages are; empty where there are none.
    family
        ``quotes`` or ``troop_figures`` to look at one of them alone; empty for both.
    """
    name = "shared-claims"
    found = claims(tables)
    if family:
        found = found[found["family"] == family]
    kind = f"{look_of(family).one} " if family else ""
    if not len(found):
        return Chart(name, f"No {kind}claim is made by two different articles.")
    tally = found["agreement"].value_counts()
    told = listed(f"they {words} in {tally[verdict]:,}" for verdict, words in _VERDICTS.items() if verdict in tally)
    finding = f"{count(len(found), f'{kind}claim is', f'{kind}claims are')} made in several articles: {told}."
    shown = found.sort_values("n_articles", ascending=False, kind="stable").head(top)
    mentions = {
        name: rows.assign(row=row_numbers(rows)).set_index("mention_id") for name, rows in tables.mentions.items()
    }
    drawn, data = [], []
    for place, claim in enumerate(each(shown), start=1):
        anchor = f"{name}-{place}"
        values = [int(claim.n_articles) if claim.agreement == verdict else 0 for verdict in _VERDICTS]
        drawn.append(Bar(_label(claim), values, f"#{anchor}"))
        data.append(Row([claim.summary, *_facts(claim), _links(claim, mentions, pages)], anchor))
    caption = f"Claims of several articles: {count(len(shown), 'claim')}"
    if len(shown) < len(found):
        caption = f"Claims of several articles: the {len(shown)} most shared of {len(found):,}"
    columns = ["claim", "they", "articles", "copies", "outlets", "from", "evidence"]
    return Chart(name, finding, bars(drawn, _SERIES, "articles", label=60), tabled(caption, columns, data))


def _label(claim: Any) -> str:
    """A claim's name beside its bar, where the end is cut: figures come first, the first of each number."""
    if claim.family == "quotes":
        return str(claim.summary)
    what, _, told = claim.summary.partition(": ")
    figures = " against ".join(several.partition("; ")[0] for several in told.split(" against "))
    return f"{figures}: {what}"


def _facts(claim: Any) -> list[Content]:
    outlets = listed(names(claim.outlets))
    first = unbroken(day(claim.first_published))
    return [_VERDICTS[claim.agreement], int(claim.n_articles), int(claim.n_copies), outlets, first]


def _links(claim: Any, mentions: Mapping[str, pd.DataFrame], pages: str, most: int = 6) -> Markup:
    """Links to the mentions in the pages of their articles, by their numbers in tables of evidence."""
    own = mentions[claim.family].loc[names(claim.mention_ids)]
    links = [
        (mention.row, article_href(mention.article_id, mention.Index, pages), f"mention {mention.row}: {mention.Index}")
        for mention in each(own)
    ]
    return element("small", numbered(links, len(own), most), class_="k-refs")
