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
_NAMED = frozenset({SOURCES, CORRECTIONS, "makefile", "desktop.ini", "thumbs.db"})  # two are what Windows hides
# What tells of a folder, in any format.
_ABOUT = frozenset({"readme", "license", "licence", "copying", "changelog"})
# Run lists, notebooks, scripts, and what editors leave beside the file that they change.
_WORK, _OPENED = (".yml", ".yaml", ".ipynb", ".py", ".bak", "~"), "~$"
_TYPES = mimetypes.MimeTypes()

_MENDS = {
    "save the sheet as .csv in UTF-8": (".xlsx", ".xls", ".ods", ".numbers"),
    "unpack it": (".zip", ".gz", ".tar", ".7z", ".rar"),
    "write it as .jsonl, one object a line": (".json",),
}


def files_below(path: Path) -> Iterator[Path]:
    """The file itself, or the files of a folder in depth and in order of name, whether their format is read or not.

    Passed over are hidden files, those with a name of their own here (`SOURCES`, `CORRECTIONS`, readmes, licences),
    pictures, films, styles, scripts, notebooks, run lists and editors' copies, the parts of saved pages in folders that
    browsers make for them, and folders of reports or tables that an earlier run wrote.

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
    yield from (file for file in _visible(path) if not _is_known_for_none(file))


def sources_below(path: Path) -> Iterator[Path]:
    """The files of a folder, in depth, that say of the articles beside them what these leave out."""
    return (file for file in _visible(path) if file.name == SOURCES)


def mend(file: Path) -> str:
    """What to do with a file whose format is not read."""
    suffix = file.suffix.lower()
    return next((told for told, suffixes in _MENDS.items() if suffix in suffixes), "save it as .txt or .html")


def _visible(path: Path) -> Iterator[Path]:
    """The files of a folder in depth but for hidden ones, parts of saved pages, and what an earlier run wrote."""
    below = sorted(path.rglob("*"))
    made = {file.parent for file in below if file.name in (REPORTS, TABLES)} - {path}
    for file in below:
        inside = file.relative_to(path)
        hidden = any(part.startswith(".") for part in inside.parts)
        apart = not made.isdisjoint(file.parents) or any(_is_of_a_page(path / folder) for folder in inside.parents)
        if file.is_file() and not hidden and not apart:
            yield file


def _is_of_a_page(folder: Path) -> bool:
    page = folder.name.removesuffix(_PARTS)
    return page != folder.name and any((folder.parent / f"{page}.{suffix}").is_file() for suffix in ("html", "htm"))


def _is_known_for_none(file: Path) -> bool:
    name, kind = file.name.lower(), _TYPES.guess_type(file.name, strict=False)[0] or ""
    named = name in _NAMED or file.stem.lower() in _ABOUT or name.endswith(_WORK) or name.startswith(_OPENED)
    return named or kind.startswith(_DECORATION)
