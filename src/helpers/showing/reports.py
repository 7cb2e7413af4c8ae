"""Makes a folder of reports: extracts once, runs the notebooks, writes the pages and what goes with them."""

from __future__ import annotations

import datetime
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from helpers import paths
from helpers.corrections import corrected, unapplied
from helpers.errors import ReportError
from helpers.extract import extract
from helpers.reading.articles import read_articles
from helpers.reading.lexicons import Lexicons
from helpers.selection import CHOICES, PERIOD, select
from helpers.showing import pages, provenance, runlist
from helpers.showing.downloads import write_downloads
from helpers.showing.parameters import settable
from helpers.showing.runner import run
from helpers.showing.site import INDEX, FinishedReport, Site
from helpers.tables import Tables

TABLES = "tables"
NOTEBOOKS = "notebooks"
LEXICONS = "lexicons"
# What a run writes below its folder, and so may replace there.
_FOLDERS = (TABLES, NOTEBOOKS, LEXICONS, "articles", "evidence")
# A page of ours says so within so many characters.
_HEAD = 2_000


@dataclass(frozen=True)
class Request:
    """What to make reports of, and how.

    Attributes
    ----------
    articles
        A file or folder of articles.
    out
        The folder for the reports.
    run_list
        A run list; every notebook once when None.
    parameters
        Values for the notebooks' parameters, as text by name; each goes to the notebooks that have it.
    shown_text
        How much of an article its page shows: ``sentences`` or ``full``.
    jobs
        Processes and kernels at a time; 0 takes one a core.
    lexicons, model
        See `helpers.extract.Extractor`.
    notebooks
        Folder of the notebooks.
    """

    articles: Path
    out: Path
    run_list: Path | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    shown_text: str = pages.SHOWN_TEXT[0]
    jobs: int = 0
    lexicons: Path | None = None
    model: str | None = None
    notebooks: Path = paths.NOTEBOOKS


class Outcome(NamedTuple):
    """What a run made.

    Attributes
    ----------
    start
        The index.
    made
        The finished reports' pages.
    failed
        The pages of those that are not complete, with the reason.
    problems
        The files that could not be read, or not wholly as it was meant, each in a line with the reason.
    unapplied
        The corrections that changed nothing, likewise.
    """

    start: Path
    made: list[Path]
    failed: dict[Path, str]
    problems: list[str]
    unapplied: list[str]


Stage = Callable[[str, int], Callable[[], None]]
"""Opens a stage of the work, given its name and number of steps, and returns what to call after each step."""


def make(request: Request, stage: Stage) -> Outcome:
    """Make the reports.

    Everything is made in a folder of its own and then moved to its place, file by file and the index last, so that
    whoever reads the reports meanwhile finds whole pages. Pages of an earlier run that this one did not make are
    taken away; nothing else in the folder is touched, and no page that is not ours is written over.

    Parameters
    ----------
    request
        What to make.
    stage
        Told of each stage, for a progress bar.

    Raises
    ------
    WirewatchError
        The articles, the run list, a parameter or the folder cannot be used; nothing has been written then.
    """
    started = datetime.datetime.now(datetime.UTC)
    entries = _entries(request)
    reading = read_articles(request.articles)
    jobs = request.jobs or os.cpu_count() or 1
    tables = extract(
        reading,
        lexicons=request.lexicons,
        model=request.model,
        workers=jobs,
        advance=stage("reading articles", len(reading.articles)),
    )
    tables = corrected(tables, request.articles)
    reports = runlist.expand(entries, tables, request.parameters)
    _check_values(reports, tables)
    if not reports:
        raise ReportError(f"{request.run_list}: makes no report of these articles; they lack what `each:` asks for")
    request.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".making-", dir=request.out) as name:
        folder = Path(name)
        downloads = write_downloads(tables, folder / TABLES)
        lexicons = _beside(request.lexicons, folder) if request.lexicons else ""
        settings = {"tables": f"../{TABLES}", "pages": ".", "articles": request.articles.name, "lexicons": lexicons}
        done = run(reports, folder / NOTEBOOKS, settings, jobs, stage("running notebooks", len(reports)))
        origin = provenance.gather(tables, request.lexicons, request.model)
        site = Site(tables, [FinishedReport.of(execution) for execution in done], downloads, origin)
        _write_pages(folder, site, request.shown_text, stage)
        _write_ends(folder, site, started)
        _publish(folder, request.out)
    return _outcome(request.out, site)


def what_can_be_set(notebooks: Path) -> str:
    """Every notebook with its parameters, their types, defaults and help, as lines of text."""
    lines = []
    for notebook in runlist.notebooks(notebooks):
        lines.append(notebook.stem)
        known = settable(notebook).values()
        lines += [f"  {p.name}: {p.type} = {p.default}".ljust(36) + f"  {p.help}".rstrip() for p in known]
    return "\n".join(lines)


def _entries(request: Request) -> list[runlist.Entry]:
    if request.shown_text not in pages.SHOWN_TEXT:
        raise ReportError(f"--show-text {request.shown_text}: choose from {', '.join(pages.SHOWN_TEXT)}")
    out = request.out.resolve()
    for name, given in {"articles": request.articles, "lexicons": request.lexicons}.items():
        place = given.resolve() if given else None
        if place and (place == out or any(place.is_relative_to(out / folder) for folder in _FOLDERS)):
            raise ReportError(f"--out {request.out} would write into {place}, the {name} themselves; choose another")
    _check_place(request.out, [INDEX])
    listed = request.run_list
    where = request.notebooks
    entries = runlist.read_run_list(listed, where) if listed else runlist.every_notebook(where)
    runlist.check_overrides(entries, request.parameters)
    return entries


def _check_place(out: Path, paths: Iterable[str]) -> None:
    """See that no page of others stands where one of ours would go."""
    for path in paths:
        place = out / path
        if place.suffix == ".html" and place.is_file() and pages.GENERATOR not in _head(place):
            raise ReportError(f"{place}: is no page of ours and would be overwritten; choose another --out, or move it")


def _head(page: Path) -> str:
    with page.open(encoding="utf-8", errors="replace") as file:
        return file.read(_HEAD)


def _beside(lexicons: Path, folder: Path) -> str:
    """Put a copy of the lexicons beside the notebooks, so that these run again anywhere; its address for them."""
    (folder / LEXICONS).mkdir()
    for file in Lexicons(lexicons).files():
        shutil.copyfile(file, folder / LEXICONS / file.name)
    return f"../{LEXICONS}"


def _check_values(reports: Sequence[runlist.Report], tables: Tables) -> None:
    """See that the tables have each outlet, period and actor that a report asks for, before any notebook runs."""
    wishes: dict[str, dict[str, Any]] = {}
    for report in reports:
        chosen: dict[str, Any] = {name: value for name, value in report.parameters.items() if name in CHOICES}
        period = {name: chosen.pop(name) for name in PERIOD if name in chosen}
        wishes |= {str(wish): wish for wish in (period, *({name: value} for name, value in chosen.items()))}
    for wish in wishes.values():
        select(tables, **wish)


def _write_pages(folder: Path, site: Site, shown_text: str, stage: Stage) -> None:
    for page in pages.wrapped_evidence(site.tables, site.menu):
        _write(folder, page)
    advance = stage("writing the articles' pages", len(site.tables.articles))
    for page in pages.article_pages(site.tables, site.menu, shown_text):
        _write(folder, page)
        advance()
    for page in site.article_lists():
        _write(folder, page)
    for report in site.reports:
        _write(folder, site.report_page(report))


def _write_ends(folder: Path, site: Site, started: datetime.datetime) -> None:
    """Write what speaks of the whole: the index and the metadata, which alone hold the time of the run."""
    ended = datetime.datetime.now(datetime.UTC)
    _write(folder, site.index_page(started, ended))
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    record = provenance.crate(site.origin, files, site.parameters(), started, ended)
    (folder / provenance.NAME).write_text(record, encoding="utf-8")


def _write(folder: Path, page: pages.Page) -> None:
    path = folder / page.path
    path.parent.mkdir(exist_ok=True)
    path.write_text(page.html, encoding="utf-8", newline="\n")


def _publish(made: Path, out: Path) -> None:
    """Move a run's files to their places, the index last, and take away those of the run before."""
    metadata = out / provenance.NAME
    before = provenance.files_of(metadata.read_text(encoding="utf-8")) if metadata.is_file() else []
    files = sorted((file for file in made.rglob("*") if file.is_file()), key=lambda file: file.name == INDEX)
    new = [file.relative_to(made).as_posix() for file in files]
    _check_place(out, new)
    for file, path in zip(files, new, strict=True):
        place = out / path
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
    for path in set(before) - set(new):
        old = out / path
        if old.resolve().is_relative_to(out.resolve()):
            old.unlink(missing_ok=True)


def _outcome(out: Path, site: Site) -> Outcome:
    whole = [report for report in site.reports if report.failure is None]
    failed = {out / report.page: report.failure.error for report in site.reports if report.failure is not None}
    problems = [f"{path}: {problem}" for path, problem in site.tables.problems.itertuples(index=False)]
    made = [out / report.page for report in whole]
    return Outcome(out / INDEX, made, failed, problems, unapplied(site.tables))
