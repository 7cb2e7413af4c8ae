"""Measures how often quotes are right, by the rule that found the content and by how the article names the speaker.

Writes ``data/lexicons/quote_rules.csv``. A content is right where it overlaps that of an annotated quote (Jaccard of
0.3 and more, best first), a speaker where it is that quote's, in any spelling. PolNeAR, which has no speakers, tells of
contents alone; its dev part is left out, so that confidence can be judged on it.

usage: python bench/quote_rules.py [SHARED]     SHARED holds articles/, gold/ and benchmarks/; ../shared when left out
"""

from __future__ import annotations

import csv
import datetime
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from news import broadcasts, news

from helpers.agreement import SAME
from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.finding.quotes.reliability import LEXICON, NAMINGS, RULES, naming
from helpers.paths import LEXICONS
from helpers.reading.articles import Article, read_articles
from helpers.reading.language import Parser
from helpers.reading.lexicons import Lexicons
from helpers.scoring import jaccard, positions
from helpers.tables import Quote

ROOT = Path(__file__).resolve().parents[1]
ANNOTATION = ROOT / "bench" / "annotation"
LEAST_OVERLAP = 0.3
# Few quotes say little: each rule and naming starts from this many of the share that is right overall.
PRIOR = 10
# How much a quote weighs. Our own articles are of the kind that is read; the held-out ones tell what to expect, since
# no rule was written with them.
WEIGHTS = {"benchmark": 1, "read": 10, "held-out": 20}
OWN = ("seeds", "dev", "dev_war")
COMMENT = """\
# How often quotes are right, of which their confidence is made: that of the rule that found the content, times that of
# the way in which the article names the speaker.
# part: content or speaker. way: the rule, or the naming. quotes, right: how many there were in the measured articles,
# and how many had the content (overlap of 0.3 and more) of an annotated quote; of those, how many the speakers.
# confidence: right / quotes, articles of our own {read} times and held-out ones {held_out} times as heavy as those of
# the benchmark, and drawn to the overall share where there are few.
# Measured {date} with {model} on {n_benchmark} articles of PolNeAR's train part,
# {n_read} annotated articles of our own and {n_held_out} held-out ones; renewed by bench/quote_rules.py.
"""


class Wanted(NamedTuple):
    """An annotated quote: its content, and its speakers where they are annotated."""

    content: frozenset[int]
    speakers: list[str] | None


class Sample(NamedTuple):
    """An article with its annotation and the set that it is of."""

    article: Article
    wanted: list[Wanted]
    part: str


def main(shared: Path) -> None:
    """Measure every rule and every way of naming, and write the lexicon."""
    lexicons, parser = Lexicons(), Parser()
    finder, knowledge = QuoteFinder(lexicons), Knowledge(lexicons)
    samples = [*_benchmark(shared), *_own(shared)]
    rows: list[dict[str, Any]] = []
    for article, wanted, part in samples:
        parsed = parser.parse(article)
        pairs = list(finder.explained(parsed, Cast(parsed, knowledge)))
        quotes = [quote for _, quote in pairs]
        for (attribution, quote), (content, speaker) in zip(pairs, _hits(quotes, wanted, article.text), strict=True):
            row = {"part": part, "rule": attribution.path, "naming": naming(quote)}
            rows.append(row | {"content": content, "speaker": speaker})
    found = pd.DataFrame(rows)
    found["weight"] = found["part"].map(WEIGHTS)
    sizes = pd.Series([sample.part for sample in samples]).value_counts()
    with (LEXICONS / LEXICON).open("w", encoding="utf-8", newline="") as file:
        numbers = {f"n_{part.replace('-', '_')}": size for part, size in sizes.items()}
        weights = {part.replace("-", "_"): weight for part, weight in WEIGHTS.items()}
        today = datetime.datetime.now(datetime.UTC).date()
        file.write(COMMENT.format(date=today, model=parser.version, **numbers, **weights))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["part", "way", "quotes", "right", "confidence"])
        writer.writerows(["content", *row] for row in _shares(found, "rule", "content", RULES))
        writer.writerows(["speaker", *row] for row in _shares(found.dropna(), "naming", "speaker", NAMINGS))


def _shares(found: pd.DataFrame, way: str, right: str, ways: Sequence[str]) -> Iterator[tuple[str, int, int, float]]:
    """How many quotes each rule or naming has, how many are right, and the weighed and smoothed share."""
    weighed = found["weight"] * found[right].astype(bool)
    overall, prior = weighed.sum() / found["weight"].sum(), PRIOR * found["weight"].min()
    for name in ways:
        of = found[way] == name
        share = (weighed[of].sum() + prior * overall) / (found.loc[of, "weight"].sum() + prior)
        yield name, int(of.sum()), int(found.loc[of, right].sum()), round(share, 2)


def _benchmark(shared: Path) -> Iterator[Sample]:
    for line in (shared / "benchmarks/polnear/train.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text, name = document["text"], document["doc_id"]
        wanted = [Wanted(positions(a["content"], text), None) for a in document["attributions"]]
        yield Sample(Article(article_id=name, text=text, path=name, sha256=""), wanted, "benchmark")


def _own(shared: Path) -> Iterator[Sample]:
    war = read_articles(shared / "articles" / "unlabelled").articles
    sets = [(read_articles(shared / "articles" / name).articles, shared / "gold" / name, "read") for name in OWN]
    sets += [(war, ANNOTATION / "read_2022", "read")]
    for name, texts, part in (
        ("read_2017", news, "read"),
        ("held_out", news, "held-out"),
        ("read_2001", broadcasts, "read"),
        ("held_out_2001", broadcasts, "held-out"),
    ):
        sets += [(texts({path.stem for path in (ANNOTATION / name).glob("*.jsonl")}), ANNOTATION / name, part)]
    for articles, gold, part in sets:
        for article in articles:
            annotation = gold / f"{article.article_id}.jsonl"
            if annotation.exists():
                records = map(json.loads, annotation.read_text(encoding="utf-8").splitlines())
                yield Sample(article, [_wanted(r, article.text) for r in records if r["kind"] == "quote"], part)


def _wanted(record: dict[str, Any], text: str) -> Wanted:
    return Wanted(positions(record["spans"], text), record["speakers"])


def _hits(quotes: Sequence[Quote], wanted: Sequence[Wanted], text: str) -> list[tuple[bool, bool | None]]:
    """For each quote whether its content is right, and its speaker; None where that cannot be told."""
    contents = [positions(quote.spans, text) for quote in quotes]
    pairs = [(i, j) for i, c in enumerate(contents) for j, w in enumerate(wanted) if c & w.content]
    overlaps = sorted(((jaccard(contents[i], wanted[j].content), i, j) for i, j in pairs), reverse=True)
    hits: list[tuple[bool, bool | None]] = [(False, None)] * len(quotes)
    seen: set[int] = set()
    taken: set[int] = set()
    for overlap, i, j in overlaps:
        if overlap >= LEAST_OVERLAP and i not in seen and j not in taken:
            seen.add(i)
            taken.add(j)
            speakers = wanted[j].speakers
            hits[i] = True, None if speakers is None else SAME["names"](list(quotes[i].speakers), speakers)
    return hits


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        sys.exit(f"{folder}: no such folder of benchmarks; name it: python bench/quote_rules.py FOLDER")
    main(folder)
