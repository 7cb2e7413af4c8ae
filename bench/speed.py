"""Measures speed on one core: Wirewatch beside the floor that every system built on a full spaCy pipeline has.

The Gender Gap Tracker's quote extractor, like most open ones, runs spaCy's full pipeline over whole articles before its
own rules start; that alone is its floor. The stages take turns, so that whatever else slows the machine slows them all.
Writes ``data/quality/speed.csv``, of which only the ratios say anything of other machines.

usage: python bench/speed.py [ARTICLES]     the bundled articles when left out
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

os.environ["OMP_NUM_THREADS"] = "1"

import spacy
from keeping import keep

from helpers import find_quantities, read_articles
from helpers.extract import Extractor
from helpers.paths import ARTICLES
from helpers.reading.articles import Article
from helpers.reading.language import Parser

ROUNDS = 15


class Speed(NamedTuple):
    """How much of some articles a stage does in a CPU-second, and how many times as much as the floor."""

    measured_on: str
    stage: str
    articles_a_second: float
    words_a_second: float
    beside_the_floor: float


def main(path: Path) -> None:
    """Time every stage and keep the figures."""
    keep("speed.csv", [speed._asdict() for speed in speeds(path)])


def speeds(path: Path) -> Iterator[Speed]:
    """The speed of every stage, the floor first."""
    articles = read_articles(path).articles
    words = sum(article.n_words for article in articles)
    parser = Parser()
    pipeline = spacy.load(parser.model)
    extractor = Extractor(parser=parser)
    stages: dict[str, Callable[[Article], object]] = {
        "full spaCy pipeline on whole articles (floor of the others)": lambda article: pipeline(article.text),
        "layout and parse": parser.parse,
        "everything, four tables": extractor.find,
        "quantities alone": lambda article: find_quantities(article.text),
    }
    label = f"{'bundled digests' if path == ARTICLES else path.name}, {len(articles)} articles"
    seconds = timed(stages, articles)
    floor = next(iter(seconds.values()))
    for stage, taken in seconds.items():
        yield Speed(label, stage, len(articles) / taken, words / taken, floor / taken)


def timed(stages: dict[str, Callable[[Article], object]], articles: list[Article]) -> dict[str, float]:
    """The CPU-seconds that each stage takes for all articles; a round before the first that counts warms up."""
    seconds: Counter[str] = Counter()
    for turn in range(ROUNDS + 1):
        for name, stage in stages.items():
            start = time.process_time()
            for article in articles:
                stage(article)
            seconds[name] += (time.process_time() - start) / ROUNDS if turn else 0
    return seconds


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
