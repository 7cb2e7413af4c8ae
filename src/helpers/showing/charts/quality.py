"""How far the tables can be trusted: measured accuracy, scores on the gold, and whether confidence holds.

The measured figures are kept in ``data/quality`` with data set, size, commit and date; `make quality` renews them.
A data set is held out where its label says so, in sample where the rules were written with it in view, and otherwise
one of development: its errors were looked at and mended, so that its figures are better than those on new articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.paths import GOLD, QUALITY
from helpers.scoring import TASKS, score
from helpers.showing.drawing.accuracy import Calibration, Estimate, Estimates, Point, estimates, reliability, shares
from helpers.showing.evidence import LOW_CONFIDENCE, article_href
from helpers.showing.families import look_of
from helpers.showing.figures import Chart
from helpers.showing.markup import Content, Fragment, Row, join, link, note, table, tabled, unbroken
from helpers.showing.style import MUTED, Colour
from helpers.showing.wording import count, each, listed, number, percent, spaced
from helpers.tables import Tables

IN_SAMPLE = "in sample"
"""Says of a data set that the rules were written with it in view, so that it is no estimate."""

_BANDS = (0, 0.5, 0.7, 0.9, 1.01)
HELD_OUT = "held-out"
"""Says of a data set that nobody had looked at its errors, so that its figures are the honest estimate."""

_DEVELOPED = "used while developing"
_FEW = 5
"""An interval from fewer articles than these says nothing."""
_SCORES = {"f1": "found (F1)", "exact_f1": "exact words (F1)", "joint_f1": "key fields (F1)"}
_METRICS = {
    "exact_f1_with_that": "exact words, a leading “that” counted in (F1)",
    "overlap_f1": "found (F1), any overlap",
    "value": "value right (share)",
    "bound": "bounds right (share)",
}


def how_accurate(family: str, folder: Path = QUALITY) -> Fragment:
    """Say in a line how accurate a family's table is, from the figures that are kept.

    Parameters
    ----------
    family
        Name of a table, such as ``quotes``.
    folder
        Where the measured figures are kept.
    """
    kind = next((kind for kind, task in TASKS.items() if task.table == family), None)
    figures = _measured(folder)
    own = figures[(figures["kind"] == kind) & (figures["metric"] == "f1") & ~figures["in_sample"]]
    if not len(own):
        return note(f"How accurate is this table? It has not been measured; no figures for {family} are kept.")
    held_out, developed = (_told(own[own["held_out"] == honest]) for honest in (True, False))
    if held_out:
        told = f"is {held_out}, whose errors nobody had looked at"
        told += (
            f"; on sets that were {_DEVELOPED} (no estimate for other articles) it is {developed}" if developed else ""
        )
    else:
        told = f"has been measured only on sets that were {_DEVELOPED}, so expect less on other articles: {developed}"
    last = own.iloc[0]
    return note(
        f"How accurate is this table? F1, which weighs what is missed against what is wrong, {told} "
        f"(95 % intervals in brackets; measured {last['date']}, commit {last['commit']})."
    )


def measured_accuracy(folder: Path = QUALITY) -> Chart:
    """Chart the measured F1 of every family with its interval, one row a data set."""
    name = "measured-accuracy"
    figures = _measured(folder)
    found = figures[(figures["metric"] == "f1") & figures["kind"].isin(TASKS)]
    if not len(found):
        return Chart(name, "No measured figures are kept; make quality measures them.")
    panels = []
    for kind, task in TASKS.items():
        rows = [_estimate(figure, f"#{_anchor(name, figure)}") for figure in each(found[found["kind"] == kind])]
        if rows:
            panels.append(Estimates(_title(kind), rows, look_of(task.table).colour))
    honest, developed = _ranges(found[found["held_out"]]), _ranges(found[~found["held_out"] & ~found["in_sample"]])
    finding = f"F1 on held-out articles: {honest or 'not measured'}."
    if developed:
        finding += f" On sets that were {_DEVELOPED}, no estimate for other articles: {developed}."
    drawn = estimates(panels, "F1 with 95 % interval", (HELD_OUT, f"{_DEVELOPED} or in sample: no estimate"))
    return Chart(name, finding, drawn, _scores_table(name, figures))


def field_accuracy(folder: Path = QUALITY) -> Fragment:
    """How often each field is right where the mention is found, one column a data set."""
    figures = _measured(folder)
    fields = figures[_is_field(figures)]
    if not len(fields):
        return note("No figures for fields are kept.")
    sets = list(dict.fromkeys(fields["measured_on"].astype(str)))
    rows = []
    for (kind, metric), part in fields.groupby(["kind", "metric"], sort=False):
        values = dict(zip(part["measured_on"].astype(str), part["value"], strict=True))
        cells = [f"{values[name]:.2f}" if name in values else None for name in sets]
        rows.append(Row([f"{spaced(kind)}: {spaced(metric)}", *cells]))
    caption = f"Fields that are right, as a share of the mentions found; all but those {HELD_OUT} promise too much"
    return tabled(caption, ["field", *(name.partition(",")[0] for name in sets)], rows)


def other_benchmarks(folder: Path = QUALITY) -> Fragment:
    """The figures on public benchmarks that have scores of their own."""
    figures = _measured(folder)
    own = figures[~_is_field(figures) & ~figures["metric"].isin(_SCORES)]
    if not len(own):
        return note("No figures on other benchmarks are kept.")
    caption = "Figures on public benchmarks"
    rows = [
        Row([_label(figure), spaced(figure.kind), _metric(figure.metric), f"{figure.value:.2f}", int(figure.n)])
        for figure in each(own)
    ]
    return tabled(caption, ["measured on", "of", "score", "value", "annotated"], rows)


def scores_on_gold(tables: Tables, gold: Path = GOLD) -> Fragment:
    """Score tables of the bundled articles against their gold; the rules were written with these in view.

    Parameters
    ----------
    tables
        Tables of the bundled articles.
    gold
        Folder of gold annotation.
    """
    annotated = {path.stem for path in gold.glob("*.jsonl")} & set(tables.articles["article_id"])
    if not annotated:
        return note("None of these articles has gold annotation, so there is nothing to score.")
    scores = score(tables, gold)
    rows = [
        Row([spaced(kind), int(row["gold"]), int(row["found"]), *(f"{row[name]:.2f}" for name in _GOLD_SCORES)])
        for kind, row in scores.iterrows()
    ]
    caption = f"Scores on the gold of {count(len(annotated), 'bundled article')}: {IN_SAMPLE}, no estimate of accuracy"
    columns = ["kind", "annotated", "found", "precision", "recall", *_SCORES.values()]
    text = "; ".join(f"{kind}: F1 {row['f1']:.2f}" for kind, row in scores.iterrows())
    return Fragment(table(caption, columns, rows), f"{caption}. {text}")


def confidences(tables: Tables, pages: str = "") -> Chart:
    """Chart how sure the rules are of what they found, by family.

    Parameters
    ----------
    tables
        A run's tables.
    pages
        Where the report's pages are; empty where there are none.
    """
    name = "confidences"
    found = {key: rows["confidence"] for key, rows in tables.mentions.items() if len(rows)}
    if not found:
        return Chart(name, "Nothing was found, so there is no confidence to show.")
    every = pd.concat(found.values())
    finding = (
        f"{percent((every >= 0.9).mean())} of {count(len(every), 'mention')} have a confidence of 0.9 or more; "
        f"{percent((every < LOW_CONFIDENCE).mean())} have one below {LOW_CONFIDENCE} and are marked as uncertain."
    )
    groups = [spaced(key) for key, values in found.items() for _ in values]
    colours = [look_of(key).colour for key in found]
    rows = []
    for key in found:
        least = tables.mentions[key].sort_values("confidence", kind="stable").head(5)
        links = [
            link(f"{mention.confidence:.2f}", article_href(mention.article_id, mention.mention_id, pages))
            for mention in each(least)
        ]
        spread = pd.cut(found[key], _BANDS, right=False).value_counts(sort=False)
        rows.append(Row([spaced(key), *(int(number) for number in spread), join(links, " ")]))
    caption = "Mentions by confidence"
    columns = ["family", *(f"{low:g} to {high:g}" for low, high in pairwise((*_BANDS[:-1], 1))), "least sure"]
    data = tabled(caption, columns, rows)
    return Chart(name, finding, shares([*every], groups, "confidence", colours), data)


def reliability_curve(folder: Path = QUALITY) -> Chart:
    """Chart how often mentions of a given confidence are right, where figures are kept."""
    name, path = "reliability", folder / "reliability.csv"
    if not path.is_file():
        return Chart(name, "No figures on the reliability of confidence are kept; make quality measures them.")
    figures = pd.read_csv(path)
    panels = [
        Calibration(
            f"{_title(kind)} ({part['n'].sum():,})",
            [_point(row, f"#{name}-{row.Index}") for row in each(part)],
            _colour(str(kind)),
        )
        for kind, part in figures.groupby("kind", sort=False)
    ]
    total = figures["n"].sum()
    gap = float(((figures["share_right"] - figures["mean_confidence"]).abs() * figures["n"]).sum() / total)
    sure = figures[figures["mean_confidence"] >= 0.9]
    right = float((sure["share_right"] * sure["n"]).sum() / sure["n"].sum()) if len(sure) else None
    told = f"; of those at 0.9 or more {percent(right)} are right" if right is not None else ""
    first = figures.iloc[0]
    finding = (
        f"Confidence and the share that is right differ by {gap:.2f} on average over {total:,} mentions{told} "
        f"({_set(first['measured_on'])}; {first['date']}, commit {first['commit']})."
    )
    rows = [
        Row(
            [_title(row.kind), f"{row.mean_confidence:.2f}", f"{row.share_right:.2f}", int(row.n)],
            f"{name}-{row.Index}",
        )
        for row in each(figures)
    ]
    caption = "Share of mentions that are right, by confidence"
    data = tabled(caption, ["kind", "confidence", "right", "mentions"], rows)
    return Chart(name, finding, reliability(panels, "mean confidence", "share that is right"), data)


_GOLD_SCORES = ("precision", "recall", *_SCORES)


def _measured(folder: Path) -> pd.DataFrame:
    """The figures that are kept, none where there is no file."""
    path = folder / "accuracy.csv"
    columns = ["measured_on", "kind", "metric", "value", "low", "high", "n", "commit", "date"]
    figures = pd.read_csv(path, dtype={"commit": str}) if path.is_file() else pd.DataFrame(columns=columns)
    label = figures["measured_on"].astype(str)
    figures = figures.assign(in_sample=label.str.contains(IN_SAMPLE), held_out=label.str.contains(HELD_OUT))
    # The honest estimates come first, those that are none last.
    order = figures["in_sample"].astype(int) - figures["held_out"].astype(int)
    return figures.loc[order.sort_values(kind="stable").index]


def _is_field(figures: pd.DataFrame) -> pd.Series:
    """Which figures are the accuracy of a column of a table."""
    known = {(kind, field) for kind, task in TASKS.items() for field in task.fields}
    pairs = zip(figures["kind"], figures["metric"], strict=True)
    return pd.Series([pair in known for pair in pairs], index=figures.index, dtype=bool)


def _set(measured_on: str) -> str:
    """A data set's label with what it proves."""
    plain = any(word in measured_on for word in (HELD_OUT, IN_SAMPLE))
    return measured_on if plain else f"{measured_on} ({_DEVELOPED})"


def _label(figure: Any) -> str:
    return _set(str(figure.measured_on))


def _metric(name: str) -> str:
    return _METRICS.get(name, spaced(name))


def _told(figures: pd.DataFrame) -> str | None:
    return listed(f"{_with_interval(figure)} on {figure.measured_on}" for figure in each(figures))


def _ranges(figures: pd.DataFrame) -> str | None:
    """The lowest and the highest value of every family."""
    reach = figures.groupby("kind", sort=False)["value"].agg(["min", "max"])
    return listed(f"{_title(kind)} {_range(row['min'], row['max'])}" for kind, row in reach.iterrows())


def _scores_table(name: str, figures: pd.DataFrame) -> Fragment:
    rows = []
    for (kind, measured_on), part in figures.groupby(["kind", "measured_on"], sort=False):
        told = {figure.metric: figure for figure in each(part)}
        if kind in TASKS and "f1" in told:
            cells: Sequence[Content] = [_with_interval(told[score]) if score in told else None for score in _SCORES]
            first = told["f1"]
            facts: Sequence[Content] = [
                _title(kind),
                _set(str(measured_on)),
                *cells,
                int(first.n),
                first.commit,
                unbroken(first.date),
            ]
            rows.append(Row(facts, _anchor(name, first)))
    caption = "Measured accuracy, 95 % intervals in brackets"
    columns = ["kind", "measured on", *_SCORES.values(), "annotated", "commit", "date"]
    return tabled(caption, columns, rows)


def _with_interval(figure: Any) -> str:
    if number(figure.low) is None or number(figure.high) is None:
        return f"{figure.value:.2f}"
    interval = _interval(figure)
    none = "too few articles" if _articles(figure) < _FEW or figure.low != figure.high else "too few errors"
    return f"{figure.value:.2f} [{'{:.2f} to {:.2f}'.format(*interval) if interval else none}]"


def _interval(figure: Any) -> tuple[float, float] | None:
    """A figure's interval; None where it has none, or too few articles for one that says anything."""
    low, high = number(figure.low), number(figure.high)
    if low is None or high is None or _articles(figure) < _FEW or low == high or (low, high) == (0, 1):
        return None
    return low, high


def _articles(figure: Any) -> float:
    """How many articles a data set has, as its label says; no limit where it does not say."""
    told = re.search(r"(\d+) (?:articles?|documents?)\b", str(figure.measured_on))
    return int(told[1]) if told else float("inf")


def _estimate(figure: Any, href: str) -> Estimate:
    low, high = _interval(figure) or (None, None)
    return Estimate(_label(figure), float(figure.value), low, high, not figure.held_out, href)


def _anchor(name: str, figure: Any) -> str:
    """The anchor of the row that a figure's kind and data set have in the table of scores."""
    return f"{name}-{figure.kind}-{re.sub(r'[^A-Za-z0-9]+', '-', figure.measured_on).strip('-')}"


def _range(low: float, high: float) -> str:
    return f"{low:.2f}" if f"{low:.2f}" == f"{high:.2f}" else f"{low:.2f} to {high:.2f}"


def _point(row: Any, href: str) -> Point:
    low, high = _wilson(float(row.share_right), int(row.n))
    return Point(float(row.mean_confidence), float(row.share_right), low, high, href)


def _wilson(share: float, n: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % score interval of a share, which holds for small numbers too."""
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _colour(kind: str) -> Colour:
    return look_of(TASKS[kind].table).colour if kind in TASKS else MUTED


def _title(kind: object) -> str:
    """The plural of a kind, as its table is called."""
    return spaced(TASKS[str(kind)].table) if kind in TASKS else spaced(kind)
