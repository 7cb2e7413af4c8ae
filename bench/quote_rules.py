"""Measures how often the quotes of each rule are right, and keeps it as the rule's confidence.

Writes ``data/lexicons/quote_rules.csv``. A quote is right where its content overlaps that of an annotated one
(Jaccard of 0.3 and more, best first) and its source, or in our own articles its speakers, are that one's. PolNeAR's
dev part is left out, so that the reliability of confidence can be judged on it.

usage: python bench/quote_rules.py [SHARED]     SHARED holds articles/, gold/ and benchmarks/; ../shared when left out
"""

from __future__ import annotations

import collections
import csv
import datetime
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.finding.quotes.reliability import LEXICON, RULES
from helpers.paths import LEXICONS
from helpers.reading.articles import Article, read_articles
from helpers.reading.language import Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote

ROOT = Path(__file__).resolve().parents[1]
LEAST_OVERLAP = 0.3
# Few quotes say little: each rule starts from this many of the share that is right overall.
PRIOR = 10
# Our own articles are of the kind that is read; each of their quotes weighs as much as this many of the benchmark.
WEIGHT = 20
OWN = ("seeds", "dev", "dev_war")
COMMENT = """\
# How often the quotes that a rule finds are right, which is the confidence that they are given.
# rule: the way in which the content was found. quotes, right: how many it found in the measured articles, and how
# many had the content (overlap of 0.3 and more) and the source or speakers of an annotated quote. confidence: right
# / quotes, {weight}
#   times as heavy for our own articles as for the benchmark's, and drawn to the overall share where a rule found few.
# Measured {date} on {n_benchmark} articles of PolNeAR's train part and {n_own} annotated articles of our own with
#   {model}; renewed by bench/quote_rules.py.
"""


class Wanted(NamedTuple):
    """An annotated quote: its content, its source, and its speakers where they are annotated."""

    content: frozenset[int]
    source: frozenset[int]
    speakers: frozenset[str] | None


class Sample(NamedTuple):
    """An article with its annotation and the weight that it has."""

    article: Article
    wanted: list[Wanted]
    weight: int


def main(shared: Path) -> None:
    lexicons, parser = Lexicons(), Parser()
    finder, knowledge = QuoteFinder(lexicons), Knowledge(lexicons)
    found: collections.Counter[str] = collections.Counter()
    right: collections.Counter[str] = collections.Counter()
    weighed: collections.Counter[tuple[str, bool]] = collections.Counter()
    samples = [*_benchmark(shared), *_own(shared)]
    for article, wanted, weight in samples:
        parsed = parser.parse(article)
        pairs = list(finder.explained(parsed, Cast(parsed, knowledge)))
        hits = _hits([quote for _, quote in pairs], wanted, article.text)
        for (attribution, _), hit in zip(pairs, hits, strict=True):
            found[attribution.path] += 1
            right[attribution.path] += hit
            weighed[attribution.path, hit] += weight
    overall = sum(n for (_, hit), n in weighed.items() if hit) / weighed.total()
    own = sum(sample.weight > 1 for sample in samples)
    with (LEXICONS / LEXICON).open("w", encoding="utf-8", newline="") as file:
        today = datetime.datetime.now(datetime.UTC).date()
        counts = {"n_benchmark": len(samples) - own, "n_own": own}
        file.write(COMMENT.format(date=today, weight=WEIGHT, model=parser.version, **counts))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["rule", "quotes", "right", "confidence"])
        for rule in RULES:
            yes, no = weighed[rule, True], weighed[rule, False]
            confidence = (yes + PRIOR * overall) / (yes + no + PRIOR)
            writer.writerow([rule, found[rule], right[rule], round(confidence, 2)])


def _benchmark(shared: Path) -> Iterator[Sample]:
    for line in (shared / "benchmarks/polnear/train.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text, name = document["text"], document["doc_id"]
        wanted = [
            Wanted(_positions(a["content"], text), _positions(a["source"], text), None)
            for a in document["attributions"]
        ]
        yield Sample(Article(article_id=name, text=text, path=name, sha256=""), wanted, 1)


def _own(shared: Path) -> Iterator[Sample]:
    articles = [(name, article) for name in OWN for article in read_articles(shared / "articles" / name).articles]
    for name, article in articles:
        lines = (shared / f"gold/{name}/{article.article_id}.jsonl").read_text(encoding="utf-8").splitlines()
        wanted = [_wanted(record, article.text) for record in map(json.loads, lines) if record["kind"] == "quote"]
        yield Sample(article, wanted, WEIGHT)


def _wanted(record: dict[str, Any], text: str) -> Wanted:
    source = [record["source"]] if record["source"] else []
    return Wanted(_positions(record["spans"], text), _positions(source, text), frozenset(record["speakers"]))


def _positions(spans: Sequence[Sequence[int]], text: str) -> frozenset[int]:
    return frozenset(i for start, end in spans for i in range(start, end) if text[i].isalnum())


def _hits(quotes: Sequence[Quote], wanted: Sequence[Wanted], text: str) -> list[bool]:
    contents = [_positions(quote.spans, text) for quote in quotes]
    pairs = [(i, j) for i, c in enumerate(contents) for j, w in enumerate(wanted) if c & w.content]
    overlaps = sorted(((_jaccard(contents[i], wanted[j].content), i, j) for i, j in pairs), reverse=True)
    hits, taken = [False] * len(quotes), set()
    seen: set[int] = set()
    for overlap, i, j in overlaps:
        if overlap >= LEAST_OVERLAP and i not in seen and j not in taken:
            seen.add(i)
            taken.add(j)
            hits[i] = _is_right(quotes[i], wanted[j], text)
    return hits


def _jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


def _is_right(quote: Quote, wanted: Wanted, text: str) -> bool:
    if wanted.speakers is not None:
        return frozenset(quote.speakers) == wanted.speakers
    if quote.source_start is None or quote.source_end is None:
        return not wanted.source
    return bool(_positions([(quote.source_start, quote.source_end)], text) & wanted.source)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared")
