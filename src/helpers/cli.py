"""The command `wirewatch`: reads arguments, calls the package, says what was written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress

from helpers.errors import TableError, WirewatchError
from helpers.paths import ARTICLES, NOTEBOOKS

app = typer.Typer(
    help="Who is quoted, which sanctions and weapons are mentioned, and how many troops are counted in news articles.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
console = Console(stderr=True)

Articles = Annotated[Path, typer.Argument(help="A file or folder of articles.")]
LexiconFolder = Annotated[Path | None, typer.Option("--lexicons", help="Folder of lexicons in place of the project's.")]
Model = Annotated[str | None, typer.Option(help="Name of an installed spaCy pipeline for English.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes to use; 0 takes one a core.")]


@app.command("report")
def report_command(
    articles: Articles = ARTICLES,
    out: Annotated[Path, typer.Option("--out", help="Folder for the reports.")] = Path("reports"),
    run: Annotated[Path | None, typer.Option("--run", help="A run list, such as reports.yml.")] = None,
    listing: Annotated[bool, typer.Option("--list", help="Show what can be set, and make nothing.")] = False,
    parameters: Annotated[list[str] | None, typer.Option("-p", metavar="NAME=VALUE", help="Set a parameter.")] = None,
    show_text: Annotated[str, typer.Option(help="Of an article's text, show its sentences with mentions or full.")] = (
        "sentences"
    ),
    notebooks: Annotated[Path, typer.Option(help="Folder of the notebooks.")] = NOTEBOOKS,
    lexicons: LexiconFolder = None,
    model: Model = None,
    jobs: Jobs = 0,
) -> None:
    """Turn articles into reports: HTML pages that open anywhere, with the evidence for every number."""
    from helpers.showing.parameters import assignments
    from helpers.showing.reports import Request, make, what_can_be_set
    from helpers.showing.wording import count

    if listing:
        print(what_can_be_set(notebooks))
        return
    request = Request(
        articles=articles,
        out=out,
        run_list=run,
        parameters=assignments(parameters or ()),
        shown_text=show_text,
        jobs=jobs,
        lexicons=lexicons,
        model=model,
        notebooks=notebooks,
    )
    with Progress(console=console, transient=True) as progress:

        def stage(name: str, steps: int) -> Callable[[], None]:
            task = progress.add_task(name, total=steps)
            return lambda: progress.advance(task)

        outcome = make(request, stage)
    _say("yellow", "problem", outcome.problems)
    _say("yellow", "changed nothing", outcome.unapplied)
    _say("red", "not complete", (f"{page}: {error}" for page, error in outcome.failed.items()))
    _say("green", "made", [f"{count(len(outcome.made), 'report')}; start at {outcome.start}"])
    if outcome.failed or outcome.problems:
        raise typer.Exit(1)


@app.command("extract")
def extract_command(
    articles: Articles,
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables.")],
    formats: Annotated[str, typer.Option("--format", help="parquet, csv and jsonl, joined by commas.")] = "parquet",
    lexicons: LexiconFolder = None,
    model: Model = None,
    jobs: Jobs = 0,
) -> None:
    """Turn articles into tables of quotes, sanctions, weapons and troop figures."""
    from helpers.corrections import corrected, unapplied
    from helpers.extract import extract
    from helpers.reading.articles import read_articles
    from helpers.showing.wording import count
    from helpers.tables import known_formats, write_tables

    wanted = known_formats(formats.split(","))
    if wanted != ["parquet"] and out.resolve().is_relative_to(articles.resolve()):
        raise TableError(f"--out {out} lies among the articles, where {formats} would be read as such; choose another")
    reading = read_articles(articles)
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("reading articles", total=len(reading.articles))
        found = extract(reading, lexicons=lexicons, model=model, workers=jobs, advance=lambda: progress.advance(task))
    tables = corrected(found, articles)
    written = write_tables(tables, out, wanted)
    _say("yellow", "problem", (f"{path}: {problem}" for path, problem in tables.problems.itertuples(index=False)))
    _say("yellow", "changed nothing", unapplied(tables))
    _say("green", "made", [f"{count(len(written), 'file')} in {out} from {count(len(tables.articles), 'article')}"])
    if len(tables.problems):
        raise typer.Exit(1)


@app.command("score")
def score_command(
    tables: Annotated[Path, typer.Argument(help="Folder of extracted tables.")],
    gold: Annotated[Path, typer.Argument(help="Folder of gold annotation, one JSONL file an article.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Measure tables against gold annotation: precision, recall, F1 and the fields' accuracy."""
    from helpers.scoring import score
    from helpers.tables import read_tables

    scores = score(read_tables(tables), gold)
    print(scores.to_json(orient="index", indent=2) if as_json else scores.T.to_string())


def main() -> None:
    """Run the command; an error of ours, or a file that cannot be written, becomes one clear line and exit status 2."""
    try:
        app(standalone_mode=True)
    except WirewatchError as error:
        _stop(str(error))
    except OSError as error:
        _stop(f"{error.filename or 'a file'}: {error.strerror or error}; choose another place, or make room for it")


def _say(colour: str, what: str, lines: Iterable[str]) -> None:
    for line in lines:
        console.print(f"[{colour}]{what}[/] {escape(line)}", highlight=False, soft_wrap=True)


def _stop(reason: str) -> NoReturn:
    _say("red", "error", [reason])
    sys.exit(2)
