"""Measures accuracy on the annotated sets and public benchmarks beside the checkout and keeps the figures.

Writes ``data/quality/accuracy.csv`` (one figure a row) and ``data/quality/reliability.csv`` (how often mentions of a
given confidence are right). Both name their data set, its size, the commit and the day, and are what the reports show.

usage: python bench/quality.py [SHARED]     SHARED holds articles/, gold/ and benchmarks/; ../shared when left out
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from keeping import DIGITS, keep
from news import broadcasts, news

from helpers import find_quantities, read_articles, write_tables
from helpers.extract import extract
from helpers.paths import ARTICLES, GOLD
from helpers.reading.articles import Article
from helpers.scoring import REPETITIONS, TASKS, outcomes, score
from helpers.tables import Tables

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "quality"
ANNOTATION = ROOT / "bench" / "annotation"
ANNOTATED = {
    "dev": "dev, 12 articles of 2014",
    "dev_war": "dev_war, 2 articles of 2022-24",
    "seeds": "seeds, 5 articles",
}
NUMBERS = "dev_numbers, 3 articles of 2023-24"
IN_SAMPLE = "bundled digests (in sample)"
README = ROOT / "README.md"
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"
# Nobody looks at what is found in these, so that they tell what to expect of articles that nobody has seen.
HELD_OUT = {
    "held_out": ("held-out, 31 articles of 2016-17", news),
    "held_out_2001": ("held-out, 43 short items of 2001-02", broadcasts),
}
ALL_HELD_OUT = "held-out, 74 articles of 2001-02 and 2016-17"
READ_NEWS = "read 2017, 172 articles of 2016-17"
READ_SANCTIONS = "read 2017, sanctions in 91 more"
READ_BROADCASTS = "read 2001, 44 items of 2001-02"
READ_WAR = "read 2022, 100 articles of 2022-24"
FIGURES = ("f1", "exact_f1", "joint_f1")
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Figure(NamedTuple):
    """One measured figure; `low` and `high` bound its 95 % interval (bootstrap over articles) where there is one."""

    measured_on: str
    kind: str
    metric: str
    value: float
    low: float | None
    high: float | None
    n: int


def main(shared: Path) -> None:
    """Measure everything and write both files."""
    figures: list[Figure] = []
    found = []
    for folder, (label, texts) in HELD_OUT.items():
        unseen, gold = annotated(folder, texts)
        figures += of_tables(unseen, gold, label)
        found += [outcomes(unseen, gold, kind).assign(kind=kind) for kind in TASKS]
    figures += of_tables(*annotated("read_2017", news), READ_NEWS)
    figures += of_tables(*annotated("sanctions_2017", news), READ_SANCTIONS)
    figures += of_tables(*annotated("read_2001", broadcasts), READ_BROADCASTS)
    figures += of_tables(*annotated("read_2022", partial(unlabelled, shared)), READ_WAR)
    for name, label in (ANNOTATED | {"dev_numbers": NUMBERS}).items():
        tables = extract(shared / "articles" / name)
        figures += of_tables(tables, shared / "gold" / name, label, without_quotes=name == "dev_numbers")
    figures += of_tables(extract(ARTICLES), GOLD, IN_SAMPLE)
    figures += of_polnear(shared / "benchmarks")
    figures += of_newsquant(shared / "benchmarks")
    figures += of_re3d(shared / "benchmarks")
    keep("accuracy.csv", [figure._asdict() for figure in figures])
    tell(README, pd.DataFrame(figures))
    keep("reliability.csv", reliability(pd.concat(found, ignore_index=True)))


def annotated(name: str, texts: Callable[[Collection[str]], Sequence[Article]]) -> tuple[Tables, Path]:
    """The tables of the articles that a folder of our annotation covers, and a folder with their gold.

    The annotation is kept here without any text; the articles' own, which `texts` gives by their names, is filled in.
    """
    annotation = ANNOTATION / name
    articles = texts({path.stem for path in annotation.glob("*.jsonl")})
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)  # an article may have been in this set before and be in another now
    folder.mkdir(parents=True)
    for article in articles:
        records = map(json.loads, (annotation / f"{article.article_id}.jsonl").read_text("utf-8").splitlines())
        lines = [json.dumps(r | {"text": article.text[r["start"] : r["end"]]}) for r in records]
        (folder / f"{article.article_id}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return extract(articles), folder


def unlabelled(shared: Path, names: Collection[str]) -> list[Article]:
    """Those of these names among the articles beside the checkout that no gold covers."""
    return [a for a in read_articles(shared / "articles" / "unlabelled").articles if a.article_id in names]


def of_tables(tables: Tables, gold: Path, label: str, *, without_quotes: bool = False) -> Iterator[Figure]:
    """F1 figures and fields of every family, with intervals for f1 and joint_f1."""
    scores = score(tables, gold, intervals=True)
    for kind, row in scores.iterrows():
        if row["gold"] == 0 or (without_quotes and kind == "quote"):
            continue
        task = TASKS[str(kind)]
        for metric in [*FIGURES, *task.fields]:
            if not np.isnan(row[metric]):
                low, high = row.get(f"{metric}_low"), row.get(f"{metric}_high")
                yield Figure(label, str(kind), metric, row[metric], low, high, int(row["gold"]))


def of_polnear(benchmarks: Path) -> Iterator[Figure]:
    """The speech view of PolNeAR dev, by the benchmark's own scorer, document by document for the intervals.

    PolNeAR counts the "that" of "said that" to the content, which our tables leave out: the row of `exact_f1` is
    measured as the tables are, that of `exact_f1_with_that` with it taken in.
    """
    scorer = load(benchmarks / "score_polnear.py")
    documents = [json.loads(line) for line in (benchmarks / "polnear" / "dev.jsonl").read_text("utf-8").splitlines()]
    folder = tables_of(documents, "polnear")
    plain = by_document(scorer, documents, folder)
    yield from of_documents(plain, {"f@.3": "f1", "exact_f": "exact_f1", "joint_f": "joint_f1"})
    take_in_complementisers(folder)
    yield from of_documents(by_document(scorer, documents, folder), {"exact_f": "exact_f1_with_that"})


def by_document(scorer: ModuleType, documents: Sequence[dict[str, Any]], folder: Path) -> list[dict[str, float]]:
    """The speech view's figures for each document alone."""
    single = WORK / "document.jsonl"
    rows = []
    for document in documents:
        single.write_text(json.dumps(document), encoding="utf-8")
        rows.append(scorer.score(folder, single)["speech"])
    return rows


def of_documents(rows: Sequence[dict[str, float]], metrics: dict[str, str]) -> Iterator[Figure]:
    """Figures over all documents, with the interval of a bootstrap over them."""
    total = np.array([row["gold"] + row["found"] for row in rows])
    gold = int(sum(row["gold"] for row in rows))
    drawn = np.random.default_rng(0).integers(len(rows), size=(REPETITIONS, len(rows)))
    for metric, name in metrics.items():
        right = np.array([row[metric] for row in rows]) * total / 2
        sample = 2 * right[drawn].sum(axis=1) / total[drawn].sum(axis=1)
        low, high = np.quantile(sample, [0.025, 0.975])
        yield Figure("PolNeAR dev (speech), 84 articles", "quote", name, 2 * right.sum() / total.sum(), low, high, gold)


def take_in_complementisers(folder: Path) -> None:
    """Widen every content by the "that" before it, as PolNeAR annotates."""
    texts = pd.read_parquet(folder / "articles.parquet").set_index("article_id")["text"]
    quotes = pd.read_parquet(folder / "quotes.parquet")

    def widened(row: Any) -> list[list[int]]:
        spans = [list(map(int, span)) for span in row.spans]
        if that := re.search(r"\bthat\s+$", texts[row.article_id][: spans[0][0]]):
            spans[0][0] = that.start()
        return spans

    quotes.assign(spans=[widened(row) for row in quotes.itertuples()]).to_parquet(folder / "quotes.parquet")


def of_newsquant(benchmarks: Path) -> Iterator[Figure]:
    """Quantities in NewsQuant's development sentences, by the benchmark's own scorer."""
    result = load(benchmarks / "score_newsquant.py").score(benchmarks / "newsquant" / "dev.jsonl", find_quantities)
    for metric in ("value", "bound"):
        yield Figure("NewsQuant dev, 308 sentences", "quantity", metric, result[metric], None, None, result["gold"])


def of_re3d(benchmarks: Path) -> Iterator[Figure]:
    """Weapons in re3d's development documents, by the benchmark's own scorer."""
    path = benchmarks / "re3d" / "dev.jsonl"
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    result = load(benchmarks / "score_re3d.py").score(tables_of(documents, "re3d"), path)
    yield Figure("re3d dev, 49 documents", "weapon", "overlap_f1", result["overlap_f1"], None, None, result["gold"])


def reliability(found: pd.DataFrame) -> list[dict[str, Any]]:
    """How often mentions are right, by family and band of confidence."""
    found = found.assign(band=pd.cut(found["confidence"], BANDS, include_lowest=True, right=False))
    rows = []
    for kind, of_kind in found.groupby("kind"):
        for band, group in of_kind.groupby("band", observed=True):
            rows.append(
                {
                    "measured_on": ALL_HELD_OUT,
                    "kind": kind,
                    "confidence_low": band.left,
                    "confidence_high": band.right,
                    "mean_confidence": group["confidence"].mean(),
                    "share_matched": group["matched"].mean(),
                    "share_right": group["right"].mean(),
                    "n": len(group),
                }
            )
    return rows


def tables_of(documents: Sequence[dict[str, Any]], name: str) -> Path:
    """Extract a benchmark's documents into a folder of tables."""
    articles = [Article(article_id=d["doc_id"], text=d["text"], path=d["doc_id"], sha256="") for d in documents]
    folder = WORK / name
    write_tables(extract(articles), folder)
    return folder


def tell(readme: Path, figures: pd.DataFrame) -> None:
    """Put the table of accuracy between the README's two marks."""
    kept = figures.round({"value": DIGITS})
    values = {(row.measured_on, row.kind, row.metric): row for row in kept.itertuples()}
    lines = ["| measured on | quotes | sanctions | weapons | troop figures |", "| --- | --- | --- | --- | --- |"]
    for label in figures.loc[figures["metric"] == "f1", "measured_on"].unique():
        cells = []
        for kind in TASKS:
            told = [values.get((label, kind, metric)) for metric in FIGURES]
            cells.append(f"{' / '.join(f'{row.value:.2f}' for row in told)} ({told[0].n:,})" if all(told) else "")
        lines.append(f"| {label} | {' | '.join(cells)} |")
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}\n{chr(10).join(lines)}\n{END}{after}", encoding="utf-8")


def load(path: Path) -> ModuleType:
    """Import a scorer from its file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        sys.exit(f"{folder}: no such folder of benchmarks; name it: python bench/quality.py FOLDER")
    WORK.mkdir(parents=True, exist_ok=True)
    main(folder)
