"""What a notebook begins with: the tables of some articles, extracted once and kept."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from helpers.corrections import corrected
from helpers.paths import CACHE
from helpers.reading.articles import Reading, read_articles
from helpers.reading.lexicons import Lexicons
from helpers.reading.models import model_name, model_version
from helpers.tables import Tables, read_tables, write_tables

_KEPT = 12
"""How many extractions are kept; the longest unused goes first."""


def load_tables(
    articles: Path | str, tables: Path | str = "", lexicons: Path | str = "", model: str | None = None
) -> Tables:
    """The tables of some articles: read where they were written, else extracted and kept for the next time.

    Parameters
    ----------
    articles
        A file or folder of articles; `helpers.corrections` beside them are applied.
    tables
        A folder of tables that were extracted before, taken as they are; empty extracts the articles.
    lexicons
        Folder of lexicons; empty takes the project's own.
    model
        Name of a spaCy pipeline; the installed one when None.
    """
    if tables:
        return replace(read_tables(tables), lexicons=lexicons)
    reading = read_articles(articles)
    kept = CACHE / _key(reading, model_name(model), Lexicons(lexicons))
    if kept.is_dir():
        os.utime(kept)
        found = replace(read_tables(kept), lexicons=lexicons)
    else:
        found = _extracted(reading, lexicons, model)
        _keep(found, kept)
    return corrected(found, articles)


def _extracted(reading: Reading, lexicons: Path | str, model: str | None) -> Tables:
    from helpers.extract import extract  # loads spaCy, a second that tables from before do without

    return extract(reading, lexicons=lexicons, model=model, workers=0)


def _key(reading: Reading, model: str, lexicons: Lexicons) -> str:
    """A name that changes with everything that the tables depend on."""
    versions = version("spacy"), model_version(model)
    digest = hashlib.sha256(repr((model, versions, reading)).encode("utf-8", "surrogatepass"))
    package = Path(__file__).parent
    code = (file for file in sorted(package.rglob("*.py")) if "showing" not in file.relative_to(package).parts)
    pipeline = (file for file in sorted(Path(model).rglob("*")) if file.is_file())  # of one that lies in a folder
    for file in (*code, *lexicons.files(), *pipeline):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:32]


def _keep(tables: Tables, place: Path) -> None:
    """Keep tables for the next time; where the folder cannot be written, the next time extracts anew."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as name:
            made = Path(name) / place.name
            write_tables(tables, made)
            with suppress(OSError):  # another process was faster
                made.rename(place)
        for old in sorted(place.parent.iterdir(), key=lambda kept: kept.stat().st_mtime)[:-_KEPT]:
            shutil.rmtree(old, ignore_errors=True)
    except OSError:
        return
