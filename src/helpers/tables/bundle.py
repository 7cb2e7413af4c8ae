"""A run's tables together."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from helpers.tables.schemas import CORRECTIONS, PROBLEMS, frame


@dataclass
class Tables:
    """What one run found.

    Attributes
    ----------
    articles
        One row an article; columns of ``ARTICLES``.
    mentions
        A table for each family by name (quotes, sanctions, weapons, troop_figures); columns of ``schema``.
    problems
        What could not be read, or not wholly as it was meant, and why: path, problem.
    corrections
        What people corrected by hand and what came of it; columns of ``CORRECTIONS``.
    lexicons
        Folder of the lexicons that the run found them with, and by which they are shown; the project's own when None
        or empty.
    """

    articles: pd.DataFrame
    mentions: dict[str, pd.DataFrame]
    problems: pd.DataFrame = field(default_factory=lambda: frame([], PROBLEMS))
    corrections: pd.DataFrame = field(default_factory=lambda: frame([], CORRECTIONS))
    lexicons: Path | str | None = None

    @property
    def quotes(self) -> pd.DataFrame:
        return self.mentions["quotes"]

    @property
    def sanctions(self) -> pd.DataFrame:
        return self.mentions["sanctions"]

    @property
    def weapons(self) -> pd.DataFrame:
        return self.mentions["weapons"]

    @property
    def troop_figures(self) -> pd.DataFrame:
        return self.mentions["troop_figures"]

    def named(self) -> dict[str, pd.DataFrame]:
        """Every table by its file's name."""
        about = {"problems": self.problems, "corrections": self.corrections}
        return {"articles": self.articles, **self.mentions, **about}

    def __repr__(self) -> str:
        return "Tables(" + ", ".join(f"{name}: {len(table)} rows" for name, table in self.named().items()) + ")"
