"""Which reports a run makes: every notebook once, or what a run list (`reports.yml`) names."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count, product
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from helpers.errors import ReportError
from helpers.handwritten import read_yaml
from helpers.showing.parameters import Value, checked, settable, suggestion
from helpers.tables import Tables

_KEYS = {"notebooks", "parameters", "each", "most"}
_MOST = 12


@dataclass(frozen=True)
class Report:
    """A notebook and the parameters that it runs with.

    Attributes
    ----------
    name
        The page's file name without its suffix.
    """

    name: str
    notebook: Path
    parameters: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One item of a run list: notebooks times parameters, perhaps once for each outlet, week or actor.

    Attributes
    ----------
    choices
        For each parameter the values that it takes in turn.
    each
        ``outlet``, ``week``, ``actor`` or None.
    most
        How many outlets, weeks or actors at most; those with the most articles or quotes come first.
    """

    notebooks: tuple[Path, ...]
    choices: Mapping[str, tuple[Value, ...]]
    each: str | None = None
    most: int = _MOST

    @property
    def spread(self) -> Iterable[str]:
        """The parameters that `each` sets."""
        return _SPREADS[self.each].example if self.each else ()

    def reports(self, tables: Tables, overrides: Mapping[str, str]) -> Iterable[Report]:
        """The reports that the entry stands for, given what the articles hold; an override replaces all choices."""
        spread = _SPREADS[self.each].values(tables)[: self.most] if self.each else [{}]
        for notebook in self.notebooks:
            known = settable(notebook)
            choices: dict[str, Sequence[object]] = dict(self.choices)
            choices |= {name: [value] for name, value in overrides.items() if name in known}
            several = [name for name, options in choices.items() if len(options) > 1]
            for own, values in product(spread, product(*choices.values())):
                given = {**dict(zip(choices, values, strict=True)), **own}
                varied = [*own.values(), *(_told(name, given[name]) for name in several)]
                yield Report("-".join([notebook.stem, *map(slug, varied)]), notebook, checked(notebook, given))


def every_notebook(folder: Path) -> list[Entry]:
    """The run without a list: each notebook of the folder once, in order of name."""
    return [Entry((notebook,), {}) for notebook in notebooks(folder)]


def notebooks(folder: Path) -> list[Path]:
    """The notebooks of a folder that are reports: those whose names start with a number."""
    found = sorted(folder.glob("[0-9]*.ipynb"))
    if not found:
        raise ReportError(f"{folder}: no notebook there whose name starts with a number")
    return found


def read_run_list(path: Path, folder: Path) -> list[Entry]:
    """Read a run list and check its names and types against the notebooks.

    Parameters
    ----------
    path
        A YAML file: ``reports:`` and a list of items with ``notebooks`` (names, or ``all``), ``parameters`` (a list of
        values makes a report for each), ``each`` (``outlet``, ``week`` or ``actor``) and ``most``.
    folder
        Where the notebooks are.

    Raises
    ------
    ReportError
        The file cannot be read, or an item names what does not exist; the message names the item.
    """
    try:
        content = read_yaml(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReportError(f"{path}: cannot be read ({error.strerror}); give a run list, such as reports.yml") from None
    except UnicodeDecodeError:
        raise ReportError(f"{path}: not UTF-8; open the run list in an editor and save it with that encoding") from None
    except ValueError as error:
        raise ReportError(f"{path}: cannot be read as a run list: {error}") from None
    items = content.get("reports") if isinstance(content, dict) else None
    if not isinstance(items, list) or not items:
        raise ReportError(f"{path}: write `reports:` and below it a list of items with `notebooks:`")
    return [_entry(item, f"{path}, item {number}", folder) for number, item in enumerate(items, start=1)]


def check_overrides(entries: Sequence[Entry], overrides: Mapping[str, str]) -> None:
    """See that each parameter of the command line is one that some notebook of the run has, and of its type.

    Raises
    ------
    ReportError
        No notebook has it, and the message names those that are near; or the run list makes a report for each of its
        values.
    """
    known = {name: p for entry in entries for notebook in entry.notebooks for name, p in settable(notebook).items()}
    for name, value in overrides.items():
        if name not in known:
            raise ReportError(f"no notebook has a parameter {name!r}; {suggestion(name, known)}")
        known[name].read(value)
        each = next((entry.each for entry in entries if name in entry.spread), None)
        if each:
            raise ReportError(f"-p {name}: the run list makes a report for each {each}; leave one of the two out")


def expand(entries: Iterable[Entry], tables: Tables, overrides: Mapping[str, str]) -> list[Report]:
    """All reports of the entries, each with a name of its own."""
    reports = [report for entry in entries for report in entry.reports(tables, overrides)]
    unique: dict[str, Report] = {}
    for report in reports:
        names = chain([report.name], (f"{report.name}-{number}" for number in count(2)))
        name = next(name for name in names if name not in unique)
        unique[name] = replace(report, name=name)
    return list(unique.values())


def slug(value: object) -> str:
    """A value as part of a file name: lower-case letters, digits and hyphens."""
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40] or "any"


def _entry(item: Any, where: str, folder: Path) -> Entry:
    if not isinstance(item, dict) or "notebooks" not in item:
        raise ReportError(f"{where}: give it `notebooks:`, a list of names or `all`")
    for key in item:
        if key not in _KEYS:
            raise ReportError(f"{where}: {key!r} is not known; {suggestion(str(key), _KEYS)}")
    each, most = item.get("each"), item.get("most", _MOST)
    if each is not None and str(each) not in _SPREADS:
        raise ReportError(f"{where}: each: {each!r} is not known; {suggestion(str(each), _SPREADS)}")
    if not isinstance(most, int) or isinstance(most, bool) or most < 1:
        raise ReportError(f"{where}: most: {most!r} is not a number from 1")
    chosen = _chosen(item["notebooks"], where, folder)
    given = item.get("parameters") or {}
    if not isinstance(given, dict):
        raise ReportError(f"{where}: write `parameters:` as name: value")
    try:
        entry = Entry(tuple(chosen), _choices(chosen, given), each, most)
        for notebook in chosen:
            checked(notebook, dict(_SPREADS[each].example) if each else {})
    except ReportError as error:
        raise ReportError(f"{where}: {error}") from None
    for name in entry.spread:
        if name in given:
            raise ReportError(f"{where}: `each: {each}` sets {name} by itself; take it out of parameters")
    return entry


def _chosen(names: Any, where: str, folder: Path) -> list[Path]:
    known = {notebook.stem: notebook for notebook in notebooks(folder)}
    if names == "all":
        return list(known.values())
    if not names or not isinstance(names, str | list):
        raise ReportError(f"{where}: notebooks: {names!r} names none; give a name, a list of names or `all`")
    chosen = []
    for name in [names] if isinstance(names, str) else names:
        stem = str(name).removesuffix(".ipynb")
        if stem not in known:
            raise ReportError(f"{where}: there is no notebook {stem!r} in {folder}; {suggestion(stem, known)}")
        chosen.append(known[stem])
    return chosen


def _choices(chosen: Sequence[Path], given: Mapping[str, Any]) -> dict[str, tuple[Value, ...]]:
    """The values that each parameter takes: a list stands for several reports, a list of lists for lists."""
    choices: dict[str, tuple[Value, ...]] = {}
    for notebook in chosen:
        known = settable(notebook)
        for name, value in given.items():
            whole = name in known and known[name].type.startswith("list") and not _nested(value)
            options = value if isinstance(value, list) and not whole else [value]
            if not options:
                raise ReportError(f"parameter {name} has no value; give one, or leave it out")
            choices[name] = tuple(checked(notebook, {name: option})[name] for option in options)
    return choices


def _told(name: str, value: object) -> object:
    """A value as a file's name has it: a number does not say by itself what it is."""
    return f"{name} {value}" if isinstance(value, int | float) else value


def _nested(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(item, list) for item in value)


def _outlets(tables: Tables) -> list[dict[str, Value]]:
    return [{"outlets": [str(outlet)]} for outlet in tables.articles["outlet"].value_counts(sort=True).index]


def _weeks(tables: Tables) -> list[dict[str, Value]]:
    days = pd.to_datetime(tables.articles["published"]).dropna()
    mondays = sorted({(day - pd.Timedelta(days=day.weekday())).date() for day in days})
    week = datetime.timedelta(days=6)
    return [{"since": monday.isoformat(), "until": (monday + week).isoformat()} for monday in mondays]


def _actors(tables: Tables) -> list[dict[str, Value]]:
    speakers = tables.quotes["speakers"].explode().dropna()
    return [{"actor": str(actor)} for actor in speakers.value_counts(sort=True).index]


class _Spread(NamedTuple):
    """One way to make a report for each: what it sets, by an example that shows the types, and the values found."""

    example: dict[str, Value]
    values: Callable[[Tables], list[dict[str, Value]]]


_SPREADS = {
    "outlet": _Spread({"outlets": []}, _outlets),
    "week": _Spread({"since": "", "until": ""}, _weeks),
    "actor": _Spread({"actor": ""}, _actors),
}
