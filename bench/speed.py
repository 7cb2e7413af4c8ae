"""Measures speed on one core: Wirewatch beside the floor that every system built on a full spaCy pipeline has.

The Gender Gap Tracker's quote extractor, like most open ones, runs spaCy's full pipeline over whole articles before its
own rules start; that alone is its floor. Figures are ratios of one run on one machine.

usage: python bench/speed.py [ARTICLES]     the bundled articles when left out
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"

import spacy
from rich.console import Console
from rich.table import Table

from helpers import find_quantities, read_articles
from helpers.extract import Extractor
from helpers.paths import ARTICLES
from helpers.reading.articles import Article
from helpers.reading.language import Parser

LEAST_SECONDS = 5.0


def main(path: Path) -> None:
    """Time every stage and print articles and words a CPU-second."""
    articles = read_articles(path).articles
    words = sum(article.n_words for article in articles)
    parser = Parser()
    pipeline = spacy.load(parser.model)
    extractor = Extractor(parser=parser)
    stages: dict[str, Callable[[Article], object]] = {
        "full spaCy pipeline on whole articles (floor of the others)": lambda article: pipeline(article.text),
        "Wirewatch: layout and parse": parser.parse,
        "Wirewatch: everything, four tables": extractor.find,
        "Wirewatch: quantities alone": lambda article: find_quantities(article.text),
    }
    table = Table("stage", "articles a CPU-second", "words a CPU-second", "beside the floor")
    floor = 0.0
    for name, stage in stages.items():
        rounds, seconds = timed(stage, articles)
        rate = rounds * len(articles) / seconds
        floor = floor or rate
        table.add_row(name, f"{rate:.1f}", f"{rounds * words / seconds:,.0f}", f"{rate / floor:.2f}")
    Console(width=120).print(table)


def timed(stage: Callable[[Article], object], articles: list[Article]) -> tuple[int, float]:
    """Run a stage over all articles until it took long enough; the number of rounds and CPU-seconds."""
    rounds, start = 0, time.process_time()
    while (seconds := time.process_time() - start) < LEAST_SECONDS:
        for article in articles:
            stage(article)
        rounds += 1
    return rounds, seconds


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
