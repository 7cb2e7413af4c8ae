"""How far the tables can be trusted: measured accuracy, scores on the gold, and whether confidence holds.

The measured figures are kept in ``data/quality`` with data set, size, commit and date; `make quality` renews them.
A data set is held out where its label says so, in sample where the rules were written with it in view, and otherwise
one of development: its errors were looked at and mended, so that its figures are better than those on new articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
from helpers.showing.markup import Content, Fragment, Row, element, join, link, note, table, tabled, unbroken
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
_BOTH = ("f1", "joint_f1")
_TOO_SURE = 0.1
"""A confidence that promises more than came true by this share of mentions is said to do so."""
_SCORES = {"f1": "found (F1)", "exact_f1": "exact words (F1)", "joint_f1": "key fields (F1)"}
_METRICS = {
    "exact_f1_with_that": "exact words, a leading “that” counted in (F1)",
    "overlap_f1": "found (F1), any overlap",
    "value": "value right (share)",
    "bound": "bounds right (share)",
}


def how_accurate(family: str, folder: Path = QUALITY) -> Fragment:
    """Say how accurate a family's table is, mentions and fields, and whether its confidence holds.

    Parameters
    ----------
    family
        Name of a table, such as ``quotes``.
    folder
        Where the measured figures are kept.
    """
    kind = next((kind for kind, task in TASKS.items() if task.table == family), None)
    figures = _measured(folder)
    own = figures[(figures["kind"] == kind) & ~figures["in_sample"]]
    if kind is None or "f1" not in set(own["metric"]):
        return note(f"How accurate is this table? It has not been measured; no figures for {family} are kept.")
    honest, developed = own[own["held_out"]], own[~own["held_out"]]
    measured = honest if len(honest) else developed
    unseen = "articles whose errors nobody had looked at"
    seen = f"sets that were {_DEVELOPED}, so expect less on other articles"
    last = own.iloc[0]
    lead = (
        "How accurate is this table? F1, which weighs what is missed against what is wrong, on "
        f"{unseen if len(honest) else seen} "
        f"(95 % intervals in brackets; measured {last['date']}, commit {last['commit']}):"
    )
    lines = [*_told(kind, measured), *_other_fields(kind, measured)]
    if len(honest) and len(developed):
        lines.append(f"On sets that were {_DEVELOPED}, no estimate for other articles: {_reach(kind, developed)}.")
    lines += _confidence_told(kind, folder)
    listing = element("ul", *(element("li", line) for line in lines))
    return Fragment(element("div", element("p", lead), listing, class_="note"), " ".join([lead, *lines]))


def measured_accuracy(folder: Path = QUALITY) -> Chart:
    """Chart the measured F1 of every family with its interval, one row a data set."""
    name = "measured-accuracy"
    figures = _measured(folder)
    scored = figures[figures["kind"].isin(TASKS)]
    found = scored[scored["metric"] == "f1"]
    if not len(found):
        return Chart(name, "No measured figures are kept; make quality measures them.")
    panels = []
    for kind, task in TASKS.items():
        rows = [_estimate(figure, f"#{_anchor(name, figure)}") for figure in each(found[found["kind"] == kind])]
        if rows:
            panels.append(Estimates(_title(kind), rows, look_of(task.table).colour))
    honest, developed = _ranges(scored[scored["held_out"]]), _ranges(scored[~scored["held_out"] & ~scored["in_sample"]])
    finding = f"F1 on held-out articles, and in brackets with the key fields right as well: {honest or 'not measured'}."
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
    short = [name.partition(",")[0] for name in sets]
    heads = [whole if short.count(name) > 1 else name for name, whole in zip(short, sets, strict=True)]
    rows = []
    for (kind, metric), part in fields.groupby(["kind", "metric"], sort=False):
        values = dict(zip(part["measured_on"].astype(str), part["value"], strict=True))
        cells = [f"{values[name]:.2f}" if name in values else None for name in sets]
        rows.append(Row([f"{spaced(kind)}: {spaced(metric)}", *cells]))
    caption = f"Fields that are right, as a share of the mentions found; all but those {HELD_OUT} promise too much"
    return tabled(caption, ["field", *heads], rows)


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
    name, figures = "reliability", _reliability(folder)
    if not len(figures):
        return Chart(name, "No figures on the reliability of confidence are kept; make quality measures them.")
    panels = [
        Calibration(
            f"{_title(kind)} ({part['n'].sum():,})",
            [_point(row, f"#{name}-{row.Index}") for row in each(part)],
            _colour(str(kind)),
        )
        for kind, part in figures.groupby("kind", sort=False)
    ]
    total = figures["n"].sum()
    apart = (figures["share_right"] - figures["mean_confidence"]).abs()
    gap = _mean(figures.assign(apart=apart), "apart")
    sure = figures[figures["mean_confidence"] >= 0.9]
    right = _mean(sure, "share_right") if len(sure) else None
    told = f"; of those at 0.9 or more {percent(right)} are right" if right is not None else ""
    means = {
        kind: (_mean(part, "mean_confidence"), _mean(part, "share_right")) for kind, part in figures.groupby("kind")
    }
    lower = [
        f"{_title(kind)} ({percent(true)}, not {percent(said)})"
        for kind, (said, true) in means.items()
        if said - true > _TOO_SURE
    ]
    told += f"; right less often than it says are {listed(lower)}" if lower else ""
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


def _reliability(folder: Path) -> pd.DataFrame:
    """What was promised and what came true, by kind and confidence; none where there is no file."""
    path = folder / "reliability.csv"
    return pd.read_csv(path) if path.is_file() else pd.DataFrame(columns=["kind"])


def _mean(figures: pd.DataFrame, column: str) -> float:
    """The mean over mentions of what is kept by bands of confidence."""
    return float((figures[column] * figures["n"]).sum() / figures["n"].sum())


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


def _told(kind: str, figures: pd.DataFrame) -> Iterator[str]:
    """F1 and F1 with the key fields right on each data set, a line for each."""
    for measured_on, part in figures.groupby("measured_on", sort=False):
        scores = {figure.metric: _with_interval(figure) for figure in each(part)}
        if "f1" in scores:
            yield f"{_both(kind, scores)} on {measured_on} ({part['n'].max():,} annotated)."


def _reach(kind: str, figures: pd.DataFrame) -> str:
    """The lowest and the highest F1, found and with the key fields right."""
    values = {metric: own["value"] for metric, own in figures.groupby("metric")}
    return _both(
        kind, {metric: _range(values[metric].min(), values[metric].max()) for metric in _BOTH if metric in values}
    )


def _both(kind: str, scores: Mapping[str, str]) -> str:
    right = (
        f", {scores['joint_f1']} with {listed(map(spaced, TASKS[kind].key))} right as well"
        if "joint_f1" in scores
        else ""
    )
    return f"{scores['f1']} for finding a mention{right}"


def _other_fields(kind: str, figures: pd.DataFrame) -> Iterator[str]:
    """How the fields score that are not key fields, where the mention is found, if they are measured."""
    others = [field for field in TASKS[kind].fields if field not in TASKS[kind].key]
    reach = {field: figures.loc[figures["metric"] == field, "value"] for field in others}
    told = [f"{spaced(field)} {_range(values.min(), values.max())}" for field, values in reach.items() if len(values)]
    if told:
        yield (
            f"Other fields are not among these; where the mention is found, they reach: {listed(told)} (the share that "
            "is right or, of a field that is often empty, F1)."
        )


def _confidence_told(kind: str, folder: Path) -> Iterator[str]:
    """What a kind's confidence promises and what came true of it, if that is kept."""
    figures = _reliability(folder)
    own = figures[figures["kind"] == kind]
    if len(own):
        promised, right = (percent(_mean(own, column)) for column in ("mean_confidence", "share_right"))
        yield (
            "The confidence beside each mention is set from annotated articles, most of which were in view while the "
            f"rules were made: of {own['n'].sum():,} mentions on {own.iloc[0]['measured_on']} it says that {promised} "
            f"are right with their key fields, and {right} are."
        )


def _ranges(figures: pd.DataFrame) -> str | None:
    """The lowest and the highest value of every family, found and with the key fields right."""
    told = []
    for kind, part in figures.groupby("kind", sort=False):
        values = [part.loc[part["metric"] == metric, "value"] for metric in _BOTH]
        found, right = (_range(own.min(), own.max()) if len(own) else None for own in values)
        told += [f"{_title(kind)} {found}{f' ({right})' if right else ''}"] if found else []
    return listed(told)


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
    few = "articles" if _articles(figure) < _FEW else "errors" if figure.low == figure.high == 1 else "mentions"
    return f"{figure.value:.2f} [{'{:.2f} to {:.2f}'.format(*interval) if interval else f'too few {few}'}]"


def _interval(figure: Any) -> tuple[float, float] | None:
    """A figure's interval; None where it has none, or rests on too little for one that says anything."""
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
