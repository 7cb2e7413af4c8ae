"""Tables into tables: the same claim in several articles, and the copies of one text.

`copies` finds articles that carry one text (an agency's story in many outlets), so that it counts once. `claims` brings
together the mentions in different texts that state the same thing and says whether they agree:

- **quotes**: the same words of the same speaker, whole or in part;
- **troop figures**: the same number of the same force, kind and place, however it is hedged ("100,000", "more than
  100,000", "over 100,000"); and beside each number the neighbouring one that another text gives at about the same time,
  as ``compatible`` where both may be true ("more than 100,000", "130,000") or as ``contradict`` where they may not
  ("up to 8,500", "5,000"). What a number has come from ("up from 60,000") is of an earlier time, and of two numbers in
  one article each has its own time or part, so that neither is set against the other for its sake.

Nothing compares every article with every other: candidates come from an index of shared word sequences, figures from
sorted order, so the time grows with the number of articles.

>>> found = claims(tables)
>>> found[found.agreement == "contradict"][["summary", "n_articles", "outlets"]]
>>> evidence = tables.troop_figures[tables.troop_figures.mention_id.isin(found.mention_ids.iloc[0])]
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from helpers.casing import as_written
from helpers.copies import SharedWords, copies, day_of, words
from helpers.tables import Tables

__all__ = ["claims", "copies"]

AGREE, COMPATIBLE, CONTRADICT = "agree", "compatible", "contradict"

CLAIM_COLUMNS = (
    "claim_id",
    "family",
    "summary",
    "agreement",
    "subject",
    "low",
    "high",
    "n_articles",
    "n_copies",
    "outlets",
    "first_published",
    "last_published",
    "article_ids",
    "mention_ids",
)

# Two quotes are one when this share of the shorter one's word sequences stands in the other.
SAME_WORDS = 0.6
# Two numbers are one within this share of the larger.
SAME_NUMBER = 0.02
# Figures are set against each other when neither is more than this many times the other: a day's losses are no rival
# of a year's.
COMPARABLE = 2.5
# Figures belong together when their articles are at most this far apart; an article without a date is near to all.
NEAR = dt.timedelta(days=30)

_SHINGLE = 4
_ABOUT = 0.1
# How much of a quote, and how many figures of a number, a summary gives.
_SUMMARY, _FIGURES = 160, 4


def claims(tables: Tables) -> pd.DataFrame:
    """Find what several articles state, and whether they agree.

    Copies of one text (see `copies`) count as one article, and only the original's mentions are listed.

    Parameters
    ----------
    tables
        A run's tables; articles, quotes and troop figures are used.

    Returns
    -------
    pandas.DataFrame
        One row a claim that at least two different texts make, those in most texts first. Columns:

        - ``claim_id``: ``quotes-1``, ``troop-figures-1`` ...
        - ``family``: the table that the mentions are in, ``quotes`` or ``troop_figures``.
        - ``summary``: one line of text: the subject with the capitals that the articles give it, then the words, or
          what is counted, the place and the figures as written.
        - ``agreement``: ``agree`` (one statement; one number, differently hedged), ``compatible`` (two numbers that
          may both be true) or ``contradict`` (two that may not). The last two join two neighbouring numbers; either
          number that several texts give also has its own row as ``agree``.
        - ``subject``: the speaker or the force as the tables have it; of figures without a force no claim is made.
        - ``low``, ``high``: the smallest and largest number stated; null for quotes.
        - ``n_articles``: different texts; ``n_copies``: further articles that carry copies of them.
        - ``outlets``: names of the outlets of texts and copies, in order, each once; unknown ones are left out.
        - ``first_published``, ``last_published``: dates of the texts; null where unknown.
        - ``article_ids``, ``mention_ids``: the evidence, in order of date; ``mention_ids`` are rows of the family's
          table.
    """
    press = _Press(tables.articles, tables.lexicons)
    quotes = _quote_claims(_rows(tables.quotes, press), press)
    figures = _figure_claims(_figures(tables.troop_figures, press), press)
    rows = [*_numbered("quotes", quotes), *_numbered("troop_figures", figures)]
    return pd.DataFrame(rows, columns=list(CLAIM_COLUMNS))


class _Press:
    """The articles by id: their dates, their outlets, which are copies, and how they write a name."""

    def __init__(self, articles: pd.DataFrame, lexicons: Path | str | None) -> None:
        self.written = partial(as_written, lexicons=lexicons)
        self.published = {i: day_of(day) for i, day in zip(articles.article_id, articles.published, strict=True)}
        self.outlet = {
            i: outlet if isinstance(outlet, str) else None
            for i, outlet in zip(articles.article_id, articles.outlet, strict=True)
        }
        self._carriers: dict[str, list[str]] = defaultdict(list)
        for article, original in copies(articles)[["article_id", "original"]].itertuples(index=False):
            self._carriers[original].append(article)

    def is_original(self, article: str) -> bool:
        return article in self._carriers

    def carriers(self, article: str) -> list[str]:
        """The article and its copies."""
        return self._carriers[article]

    def date_key(self, article: str) -> tuple[dt.date, str]:
        return self.published[article] or dt.date.max, article


# Quotes


def _quote_claims(quotes: Iterable[Any], press: _Press) -> Iterator[dict[str, Any]]:
    statements: list[list[Any]] = []
    indexes: dict[str, SharedWords] = defaultdict(SharedWords)
    for quote in quotes:
        shingles = _shingles(words(_content(quote)))
        speakers = {_folded(name) for name in quote.speakers}
        found = [indexes[speaker].best(shingles) for speaker in speakers]
        best, overlap = max(found, key=lambda candidate: candidate[1], default=(None, 0.0))
        if best is None or overlap < SAME_WORDS:
            best = len(statements)
            statements.append([])
        statements[best].append(quote)
        for speaker in speakers:
            indexes[speaker].add(best, shingles)
    for statement in statements:
        if len({quote.article_id for quote in statement}) > 1:
            longest = max(statement, key=lambda quote: len(_content(quote)))
            speaker = longest.speakers[0]
            written = press.written(speaker, (quote.sentence for quote in statement))
            yield _claim(press, statement, AGREE, speaker, f"{written}: {_short(_content(longest))}")


def _shingles(sequence: Sequence[str]) -> set[tuple[str, ...]]:
    """A text's word sequences; a text that is shorter than a sequence is one by itself."""
    starts = range(max(1, len(sequence) - _SHINGLE + 1)) if sequence else ()
    return {tuple(sequence[start : start + _SHINGLE]) for start in starts}


def _content(quote: Any) -> str:
    """A quote's words without an attribution that interrupts them."""
    return " ".join(quote.text[start - quote.start : end - quote.start] for start, end in quote.spans)


# Troop figures


class _Figure(NamedTuple):
    """A troop figure with the number that stands for it and the interval in which it may be true."""

    row: Any
    number: float
    floor: float
    ceiling: float

    @property
    def is_past(self) -> bool:
        """Whether it is what another number has come from: "up from 60,000", "rose from 60,000 to 90,000"."""
        before = str(self.row.sentence)[: self.row.start - self.row.sentence_start]
        return before.split()[-1:] == ["from"] and self.row.comparator != "range"


def _figures(table: pd.DataFrame, press: _Press) -> Iterator[_Figure]:
    for row in _rows(table, press):
        low = None if pd.isna(row.low) else float(row.low)
        high = None if pd.isna(row.high) else float(row.high)
        number = low if low is not None else high
        if number is None or not isinstance(row.force, str):
            continue
        yield _Figure(row, number, *_interval(row.comparator, low, high, number))


def _interval(comparator: str, low: float | None, high: float | None, number: float) -> tuple[float, float]:
    """Where the true number may lie: "up to N" is read as a figure near N, not as anything below it."""
    if comparator == "at_least":
        return number, float("inf")
    if comparator in {"about", "at_most"}:
        return number * (1 - _ABOUT), number * (1 + _ABOUT if comparator == "about" else 1)
    return low if low is not None else number, high if high is not None else number


def _figure_claims(figures: Iterable[_Figure], press: _Press) -> Iterator[dict[str, Any]]:
    topics: dict[tuple[str, ...], list[_Figure]] = defaultdict(list)
    for figure in figures:
        topics[_topic(figure.row)].append(figure)
    for topic, members in topics.items():
        same = list(_same_number(members, press))
        for group in same:
            if _texts(group) > 1:
                yield _figure_claim(press, topic, [group], AGREE)
        present = [now for group in same if (now := [figure for figure in group if not figure.is_past])]
        for first, second in _rivals(present, press):
            both = any(a.floor <= b.ceiling and b.floor <= a.ceiling for a in first for b in second)
            if both or not any(figure.row.comparator == "vague" for figure in (*first, *second)):
                yield _figure_claim(press, topic, [first, second], COMPATIBLE if both else CONTRADICT)


def _topic(row: Any) -> tuple[str, ...]:
    """What a figure counts: force, kind, formation and first place."""
    unit = row.unit if row.measure == "formation" else ""
    places = list(row.locations) if row.locations is not None else []
    return row.force, row.measure, unit, places[0] if places else ""


def _same_number(figures: Sequence[_Figure], press: _Press) -> Iterator[list[_Figure]]:
    """Figures of one topic by number, in ascending order; long silence between two articles parts them."""
    group: list[_Figure] = []
    for figure in sorted(figures, key=lambda figure: (figure.number, figure.ceiling)):
        if group and not _alike(group[0], figure):
            yield from _by_date(group, press)
            group = []
        group.append(figure)
    if group:
        yield from _by_date(group, press)


def _alike(first: _Figure, second: _Figure) -> bool:
    vague = {"vague", "range"}
    if first.row.comparator in vague or second.row.comparator in vague:
        return (first.floor, first.ceiling) == (second.floor, second.ceiling)
    return second.number - first.number <= SAME_NUMBER * second.number


def _by_date(group: Sequence[_Figure], press: _Press) -> Iterator[list[_Figure]]:
    stretch: list[_Figure] = []
    for figure in sorted(group, key=lambda figure: press.date_key(figure.row.article_id)):
        if stretch and not _near([stretch[-1]], [figure], press):
            yield stretch
            stretch = []
        stretch.append(figure)
    yield stretch


def _rivals(groups: Sequence[list[_Figure]], press: _Press) -> Iterator[tuple[list[_Figure], list[_Figure]]]:
    """Each number with the next larger one of the same time that a text gives, where either is without the other."""
    for position, first in enumerate(groups):
        for second in groups[position + 1 :]:
            if second[0].number > COMPARABLE * first[0].number:
                break
            if second[0].number > first[0].number and _texts([*first, *second]) > 1 and _near(first, second, press):
                one, other = ({figure.row.article_id for figure in group} for group in (first, second))
                if one - other and other - one:
                    yield first, second
                break


def _near(first: Sequence[_Figure], second: Sequence[_Figure], press: _Press) -> bool:
    """Whether two groups' articles appeared at about the same time."""
    days = [[day for f in group if (day := press.published[f.row.article_id])] for group in (first, second)]
    if not all(days):
        return True
    return min(days[1]) - max(days[0]) <= NEAR and min(days[0]) - max(days[1]) <= NEAR


def _texts(figures: Iterable[_Figure]) -> int:
    return len({figure.row.article_id for figure in figures})


def _figure_claim(
    press: _Press, topic: tuple[str, ...], groups: Sequence[Sequence[_Figure]], agreement: str
) -> dict[str, Any]:
    force, measure, unit, place = topic
    what = {"personnel": "personnel", "casualty": "casualties"}.get(measure, unit)
    members = [figure for group in groups for figure in group]
    sentences = [figure.row.sentence for figure in members]
    whose, where = press.written(force, sentences), press.written(place, sentences)
    heading = ", ".join(part for part in (whose, what, where) if part)
    figures = [list(dict.fromkeys(_spaced(f.row.text) for f in group)) for group in groups]
    summary = " against ".join("; ".join(f"“{text}”" for text in texts[:_FIGURES]) for texts in figures)
    stated = [bound for f in members for bound in (f.row.low, f.row.high) if not pd.isna(bound)]
    bounds = {"low": float(min(stated)), "high": float(max(stated))}
    return _claim(press, [f.row for f in members], agreement, force, f"{heading}: {summary}") | bounds


# Claims of every family


def _claim(press: _Press, mentions: Sequence[Any], agreement: str, subject: str, summary: str) -> dict[str, Any]:
    mentions = sorted(mentions, key=lambda mention: press.date_key(mention.article_id))
    articles = list(dict.fromkeys(mention.article_id for mention in mentions))
    carriers = [carrier for article in articles for carrier in press.carriers(article)]
    outlets = sorted({outlet for carrier in carriers if (outlet := press.outlet[carrier])})
    days = [day for article in articles if (day := press.published[article])]
    return {
        "summary": summary,
        "agreement": agreement,
        "subject": subject,
        "low": None,
        "high": None,
        "n_articles": len(articles),
        "n_copies": len(carriers) - len(articles),
        "outlets": outlets,
        "first_published": min(days, default=None),
        "last_published": max(days, default=None),
        "article_ids": articles,
        "mention_ids": [mention.mention_id for mention in mentions],
    }


def _numbered(family: str, found: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    ranked = sorted(found, key=lambda claim: (-claim["n_articles"], claim["mention_ids"]))
    for number, claim in enumerate(ranked, start=1):
        yield {"claim_id": f"{family.replace('_', '-')}-{number}", "family": family} | claim


def _rows(table: pd.DataFrame, press: _Press) -> Iterator[Any]:
    """The rows of a family's table that stand in originals."""
    rows: Iterator[Any] = table.itertuples(index=False)
    return (row for row in rows if press.is_original(row.article_id))


def _folded(name: str) -> str:
    return " ".join(words(name))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    text = _spaced(text)
    return text if len(text) <= _SUMMARY else text[:_SUMMARY].rsplit(" ", 1)[0] + " …"
