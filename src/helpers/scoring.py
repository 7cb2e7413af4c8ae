"""Measures tables against gold annotation: which mentions were found, and which of their fields are right."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from helpers.agreement import SAME, stated
from helpers.errors import GoldError
from helpers.tables import Tables

Span = tuple[int, int]


class Task(NamedTuple):
    """How a family is scored.

    Attributes
    ----------
    table
        The table's name.
    overlap
        The least Jaccard overlap of character positions at which a found mention is the gold one.
    fields
        The fields compared, each with its kind of comparison.
    key
        The fields that must all be right for a joint hit.
    """

    table: str
    overlap: float
    fields: Mapping[str, str]
    key: Sequence[str]


TASKS = {
    "quote": Task("quotes", 0.3, {"type": "label", "speakers": "names", "affiliation": "name"}, ["speakers"]),
    "sanction": Task(
        "sanctions",
        0.5,
        {"senders": "names", "targets": "names", "measure": "label", "status": "label"},
        ["senders", "targets", "status"],
    ),
    "weapon": Task(
        "weapons",
        0.5,
        {
            "name": "designation",
            "category": "label",
            "quantity": "bounds",
            "supplier": "name",
            "recipient": "name",
            "operator": "name",
        },
        ["name", "category"],
    ),
    "troop_figure": Task(
        "troop_figures",
        0.5,
        {
            "low": "number",
            "high": "number",
            "comparator": "label",
            "unit": "label",
            "measure": "label",
            "force": "name",
            "locations": "names",
            "attributed_to": "description",
        },
        ["low", "high", "unit", "measure", "force"],
    ),
}

# Fields of these kinds are often null, and right by default in an empty table: they are scored by F1 instead.
OFTEN_NULL = {"name", "bounds", "description"}
ALSO_OFTEN_NULL = {"locations"}

REPETITIONS = 1000


class _Record(NamedTuple):
    """A mention, found or gold, in one form."""

    positions: frozenset[int]
    fields: dict[str, Any]


class _Counts(NamedTuple):
    """One article's outcome for one family: how many gold, found, right in what, and non-null values on both sides."""

    gold: int
    found: int
    right: Counter[str]
    values: Counter[str]


def score(tables: Tables, gold: Path | str, *, intervals: bool = False, seed: int = 0) -> pd.DataFrame:
    """Precision, recall, F1 and the fields' accuracy of every family.

    Spans are compared as sets of the positions of letters and digits, so that quotation marks and spacing never count.
    A found mention and a gold one are paired best overlap first; both must lie in the same article.

    Parameters
    ----------
    tables
        What was found; articles without a gold file are left aside.
    gold
        Folder with one ``<article_id>.jsonl`` an article, in the form of ``data/README.md``.
    intervals
        Add ``f1_low`` and ``f1_high``, and the same for ``joint_f1``: the 95 % interval of a bootstrap over articles.
    seed
        Of the bootstrap.

    Returns
    -------
    pandas.DataFrame
        A row a family (quote, sanction, weapon, troop_figure). Columns: gold, found (counts), precision, recall, f1,
        exact_f1 (equal spans), joint_f1 (key fields right as well), then every field: its accuracy over matches, or,
        for a field that is often null, F1 over its non-null values, so that an empty column scores 0. NaN where the
        family has no such field, or nothing of it was there to find.

    Raises
    ------
    GoldError
        A gold file is malformed, does not fit its article's text, or belongs to no article.
    """
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    annotated = {path.stem: _read_gold(path, texts) for path in sorted(Path(gold).glob("*.jsonl"))}
    if not annotated:
        raise GoldError(f"{gold}: holds no gold annotation; give a folder of <article_id>.jsonl files")
    rows = {}
    for kind, task in TASKS.items():
        found = tables.mentions[task.table]
        by_article = dict(iter(found.groupby("article_id")))
        counts = [
            _count(
                [
                    _found(row, task, texts[article])
                    for row in by_article.get(article, found.iloc[:0]).to_dict("records")
                ],
                records.get(kind, []),
                task,
            )
            for article, records in annotated.items()
        ]
        rows[kind] = _figures(counts, task) | (_intervals(counts, seed) if intervals else {})
    return pd.DataFrame.from_dict(rows, orient="index")


def outcomes(tables: Tables, gold: Path | str, kind: str) -> pd.DataFrame:
    """Every mention found in an annotated article, and whether it is right.

    Returns
    -------
    pandas.DataFrame
        Columns: article_id, mention_id, text, confidence, matched (some gold mention is it), right (its key fields are
        right as well).
    """
    task = TASKS[kind]
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    table = tables.mentions[task.table]
    rows: list[dict[str, Any]] = []
    for path in sorted(Path(gold).glob("*.jsonl")):
        found = table[table["article_id"] == path.stem].to_dict("records")
        records = [_found(row, task, texts[path.stem]) for row in found]
        wanted = _read_gold(path, texts).get(kind, [])
        pairs = {i: j for i, j, _ in _pairs(records, wanted, task.overlap)}
        for i, row in enumerate(found):
            right = i in pairs and set(task.key) <= _hits(records[i], wanted[pairs[i]], task)
            rows.append({name: row[name] for name in _SHOWN} | {"matched": i in pairs, "right": right})
    return pd.DataFrame(rows, columns=[*_SHOWN, "matched", "right"])


def positions(spans: Iterable[Sequence[int]], text: str) -> frozenset[int]:
    """The places of letters and digits in some spans of a text."""
    return frozenset(i for start, end in spans for i in range(int(start), int(end)) if text[i].isalnum())


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """How much two sets of places overlap: what is in both as a share of what is in either."""
    return len(one & other) / len(one | other)


_SHOWN = ["article_id", "mention_id", "text", "confidence"]


def _read_gold(path: Path, texts: Mapping[str, str]) -> dict[str, list[_Record]]:
    if path.stem not in texts:
        raise GoldError(f"{path}: no article {path.stem!r} among the tables; extract it, or take the file away")
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read ({error}); save it as JSON lines in UTF-8") from None
    records: dict[str, list[_Record]] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            kind, record = _gold_record(line, texts[path.stem], f"{path}, line {number}")
            records.setdefault(kind, []).append(record)
    return records


def _gold_record(line: str, text: str, place: str) -> tuple[str, _Record]:
    """The kind of mention that a line of a gold file annotates, and the mention."""
    try:
        raw = json.loads(line)
        kind, span, words = raw["kind"], (raw["start"], raw["end"]), raw["text"]
        if kind not in TASKS:
            raise GoldError(f"{place}: kind is {kind!r}; known are {', '.join(TASKS)}")
        fields = {name: raw[_GOLD_NAMES.get(name, name)] for name in TASKS[kind].fields}
        if text[slice(*span)] != words:
            raise GoldError(f"{place}: the article has {text[slice(*span)]!r} there, not {words!r}")
        return kind, _Record(positions(raw.get("spans", [span]), text), fields)
    except KeyError as error:
        raise GoldError(f"{place}: not a gold record, it lacks {error}; see data/README.md for the form") from None
    except (ValueError, TypeError, IndexError) as error:
        raise GoldError(f"{place}: not a gold record ({error}); see data/README.md for the form") from None


_GOLD_NAMES = {"locations": "location"}


def _found(row: Mapping[Any, Any], task: Task, text: str) -> _Record:
    spans = row.get("spans")
    pieces = [(row["start"], row["end"])] if spans is None else [tuple(piece) for piece in spans]
    fields = {name: _value(row, name) for name in task.fields}
    return _Record(positions(pieces, text), fields)


def _value(row: Mapping[Any, Any], name: str) -> Any:
    if name == "quantity":
        return [_null(row["quantity_low"]), _null(row["quantity_high"])]
    value = row[name]
    return list(value) if isinstance(value, list | tuple | np.ndarray) else _null(value)


def _null(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


def _pairs(found: Sequence[_Record], wanted: Sequence[_Record], least: float) -> list[tuple[int, int, float]]:
    overlaps = sorted(
        (
            (-jaccard(f.positions, w.positions), i, j)
            for i, f in enumerate(found)
            for j, w in enumerate(wanted)
            if f.positions & w.positions
        ),
    )
    pairs: list[tuple[int, int, float]] = []
    for negative, i, j in overlaps:
        if -negative >= least and all(i != a and j != b for a, b, _ in pairs):
            pairs.append((i, j, -negative))
    return pairs


def _count(found: Sequence[_Record], wanted: Sequence[_Record], task: Task) -> _Counts:
    right: Counter[str] = Counter()
    values: Counter[str] = Counter()
    for i, j, overlap in _pairs(found, wanted, task.overlap):
        hits = _hits(found[i], wanted[j], task)
        for name in task.fields:
            one, other = found[i].fields[name], wanted[j].fields[name]
            values[name] += stated(one) + stated(other)
            right[f"{name} stated"] += name in hits and stated(one)
        right.update(hits)
        right["match"] += 1
        right["exact"] += overlap == 1
        right["joint"] += set(task.key) <= hits
    return _Counts(len(wanted), len(found), right, values)


def _hits(found: _Record, wanted: _Record, task: Task) -> set[str]:
    return {name for name, kind in task.fields.items() if SAME[kind](found.fields[name], wanted.fields[name])}


def _figures(counts: Sequence[_Counts], task: Task) -> dict[str, float]:
    gold, found = sum(c.gold for c in counts), sum(c.found for c in counts)
    right = sum((c.right for c in counts), Counter())
    values = sum((c.values for c in counts), Counter())

    def accuracy(name: str, kind: str) -> float:
        if kind in OFTEN_NULL or name in ALSO_OFTEN_NULL:
            return 2 * right[f"{name} stated"] / values[name] if values[name] else math.nan
        return right[name] / right["match"] if right["match"] else math.nan

    return {
        "gold": gold,
        "found": found,
        "precision": right["match"] / max(found, 1),
        "recall": right["match"] / max(gold, 1),
        "f1": _f1(right["match"], gold, found),
        "exact_f1": _f1(right["exact"], gold, found),
        "joint_f1": _f1(right["joint"], gold, found),
        **{name: accuracy(name, kind) for name, kind in task.fields.items()},
    }


def _f1(right: float, gold: float, found: float) -> float:
    return 2 * right / max(gold + found, 1)


def _intervals(counts: Sequence[_Counts], seed: int) -> dict[str, float]:
    random = np.random.default_rng(seed)
    drawn = random.integers(len(counts), size=(REPETITIONS, len(counts)))
    total = np.array([c.gold + c.found for c in counts])[drawn].sum(axis=1).clip(1)
    out = {}
    for figure, what in (("f1", "match"), ("joint_f1", "joint")):
        sample = 2 * np.array([c.right[what] for c in counts])[drawn].sum(axis=1) / total
        out[f"{figure}_low"], out[f"{figure}_high"] = np.quantile(sample, [0.025, 0.975])
    return out
