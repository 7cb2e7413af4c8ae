"""Finds the articles that carry one text: an agency's story in many outlets, a page that was saved twice.

No article is compared with every other: candidates come from an index of the word sequences that they share.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

import pandas as pd

# Two texts are one when this share of the shorter one's word sequences stands in the other.
SAME_TEXT = 0.6

_SHINGLE = 5
# One word sequence in this many is kept of an article's text.
_SAMPLED = 4
# Fewer kept sequences than this are too little to call a text a copy.
_TOO_SHORT = 8
# A sequence that more items than this share is boilerplate and proves nothing.
_BOILERPLATE = 40


def copies(articles: pd.DataFrame) -> pd.DataFrame:
    """Find the articles that carry one text.

    Parameters
    ----------
    articles
        The articles table.

    Returns
    -------
    pandas.DataFrame
        One row an article, in the table's order: ``article_id``; ``original``, the article_id of the first article (by
        date, then by the table's order) with this text, the article's own when it is no copy; ``overlap``, the share of
        the shorter text's word sequences that stand in the original, 1.0 for an original itself.
        ``copies(a).groupby("original").size()`` gives the number of outlets that carry a text.
    """
    order = sorted(range(len(articles)), key=lambda i: (day_of(articles.published.iloc[i]) or dt.date.max, i))
    index = SharedWords()
    originals: dict[int, tuple[int, float]] = {}
    for i in order:
        shingles = _sampled(articles.text.iloc[i])
        best, overlap = index.best(shingles) if len(shingles) >= _TOO_SHORT else (None, 0.0)
        if best is not None and overlap >= SAME_TEXT:
            originals[i] = (best, overlap)
        else:
            originals[i] = (i, 1.0)
            index.add(i, shingles)
    ids = list(articles.article_id)
    rows = [(ids[i], ids[originals[i][0]], round(originals[i][1], 3)) for i in range(len(ids))]
    return pd.DataFrame(rows, columns=["article_id", "original", "overlap"])


class SharedWords:
    """Finds, of the items added so far, the one that shares most word sequences with a new one."""

    def __init__(self) -> None:
        self._holders: dict[Hashable, list[int]] = defaultdict(list)
        self._sizes: Counter[int] = Counter()

    def add(self, item: int, shingles: Iterable[Hashable]) -> None:
        """Add an item, or further sequences of one that is known."""
        for shingle in set(shingles):
            holders = self._holders[shingle]
            if item in holders:
                continue
            self._sizes[item] += 1
            if len(holders) <= _BOILERPLATE:
                holders.append(item)

    def best(self, shingles: Iterable[Hashable]) -> tuple[int | None, float]:
        """The item with the largest share of the shorter one's sequences, and that share."""
        wanted = set(shingles)
        shared = Counter(
            item
            for shingle in wanted
            if len(holders := self._holders.get(shingle, ())) <= _BOILERPLATE
            for item in holders
        )
        share = {item: count / max(1, min(len(wanted), self._sizes[item])) for item, count in shared.items()}
        best = max(share, key=lambda item: (share[item], -item), default=None)
        return best, share[best] if best is not None else 0.0


def words(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return re.findall(r"\w+", text.casefold())


def day_of(value: Any) -> dt.date | None:
    """A cell of the column ``published`` as a date, None where it is null."""
    if value is None or value is pd.NaT or not isinstance(value, dt.date):
        return None
    return value.date() if isinstance(value, dt.datetime) else value


def _sampled(text: str) -> set[int]:
    """One in a few of a text's word sequences, the same ones in every text, as checksums."""
    all_words = words(text)
    starts = range(len(all_words) - _SHINGLE + 1)
    sums = (zlib.crc32(" ".join(all_words[i : i + _SHINGLE]).encode()) for i in starts)
    return {checksum for checksum in sums if checksum % _SAMPLED == 0}
