"""Which files below a folder are taken for articles, and what mends those in a format that is not read."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path

from helpers.errors import ArticleError

CORRECTIONS = "corrections.csv"
"""A file beside the articles that is none of them: what people corrected by hand, see `helpers.corrections`."""

SOURCES = "sources.csv"
"""Another: outlet, title, authors, date and address of the articles, by article_id, which is a file's name."""

REPORTS = "ro-crate-metadata.json"
"""A file in every folder of reports, whose pages and tables are no articles either."""

TABLES = "articles.parquet"
"""A file in every folder of extracted tables."""

# Where browsers put what belongs to a saved page: "Talks end_files" beside "Talks end.html".
_PARTS = "_files"

_DECORATION = ("image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript")
_NAMED = frozenset({SOURCES, CORRECTIONS, "desktop.ini", "thumbs.db"})  # two are what Windows hides
_TYPES = mimetypes.MimeTypes()

_MENDS = {
    "save the sheet as .csv in UTF-8": (".xlsx", ".xls", ".ods", ".numbers"),
    "unpack it": (".zip", ".gz", ".tar", ".7z", ".rar"),
    "write it as .jsonl, one object a line": (".json",),
}


def files_below(path: Path) -> Iterator[Path]:
    """The file itself, or the files of a folder in depth and in order of name, whether their format is read or not.

    Passed over are hidden files, those with a name of their own here (`SOURCES`, `CORRECTIONS`, readmes), pictures,
    films, styles and scripts, the parts of saved pages in folders that browsers make for them, and folders of reports
    or tables that an earlier run wrote.

    Raises
    ------
    ArticleError
        There is no such path.
    """
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise ArticleError(f"{path}: no such file or folder")
    below = sorted(path.rglob("*"))
    made = {file.parent for file in below if file.name in (REPORTS, TABLES)} - {path}
    for file in below:
        inside = file.relative_to(path)
        hidden = any(part.startswith(".") for part in inside.parts)
        apart = not made.isdisjoint(file.parents) or any(_is_of_a_page(path / folder) for folder in inside.parents)
        if file.is_file() and not hidden and not apart and not _is_known_for_none(file):
            yield file


def mend(file: Path) -> str:
    """What to do with a file whose format is not read."""
    suffix = file.suffix.lower()
    return next((told for told, suffixes in _MENDS.items() if suffix in suffixes), "save it as .txt or .html")


def _is_of_a_page(folder: Path) -> bool:
    page = folder.name.removesuffix(_PARTS)
    return page != folder.name and any((folder.parent / f"{page}.{suffix}").is_file() for suffix in ("html", "htm"))


def _is_known_for_none(file: Path) -> bool:
    kind = _TYPES.guess_type(file.name, strict=False)[0] or ""
    return file.name.lower() in _NAMED or file.stem.lower() == "readme" or kind.startswith(_DECORATION)
