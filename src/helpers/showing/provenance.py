"""What a run was made from and with: hashes, versions and parameters, for readers and as an RO-Crate for machines."""

from __future__ import annotations

import datetime
import hashlib
import importlib.util
import json
import mimetypes
import platform
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from markupsafe import Markup
from rocrate.model.contextentity import ContextEntity
from rocrate.model.entity import Entity
from rocrate.rocrate import ROCrate

from helpers.reading.files import REPORTS
from helpers.reading.lexicons import Lexicons
from helpers.reading.models import model_name, model_version
from helpers.showing.markup import Row, element, join, table
from helpers.tables import Tables

NAME = REPORTS
DISTRIBUTION = "wirewatch"

_PACKAGE = Path(__file__).parents[1]
# More articles than these are told by one hash of them all in a page; the crate names each.
_LISTED = 40
_PROCESS = "https://w3id.org/ro/wfrun/process/0.5"


@dataclass(frozen=True)
class Provenance:
    """What a run's tables and pages depend on.

    Attributes
    ----------
    articles
        SHA-256 of each article file by article.
    lexicons
        SHA-256 of each lexicon file by name.
    model, code
        Name and version of the language model and of Wirewatch, each with the SHA-256 of its files.
    packages
        Versions of Python and of the packages that Wirewatch asks for.
    """

    articles: Mapping[str, str]
    lexicons: Mapping[str, str]
    model: tuple[str, str]
    code: tuple[str, str]
    packages: Mapping[str, str]


def gather(tables: Tables, lexicons: Path | None, model: str | None) -> Provenance:
    """Look up what a run depends on."""
    return Provenance(
        articles=dict(zip(tables.articles["article_id"], tables.articles["sha256"], strict=True)),
        lexicons={file.name: _hash([file]) for file in Lexicons(lexicons).files()},
        model=_model(model_name(model)),
        code=(f"{DISTRIBUTION} {version(DISTRIBUTION)}", _hash(_sources(_PACKAGE))),
        packages={"python": platform.python_version(), **_packages()},
    )


def fragment(provenance: Provenance, parameters: Iterable[tuple[str, str]] = ()) -> Markup:
    """The provenance as tables for a page."""
    articles = provenance.articles
    all_articles = hashlib.sha256("\n".join(f"{k} {v}" for k, v in articles.items()).encode()).hexdigest()
    rows = [
        Row(("Code", provenance.code[0], _code(provenance.code[1]))),
        Row(("Language model", provenance.model[0], _code(provenance.model[1]))),
        Row(("Articles", f"{len(articles):,}, this hash is of all their hashes", _code(all_articles))),
        *(Row(("Article", name, _code(digest))) for name, digest in _few(articles)),
        *(Row(("Lexicon", name, _code(digest))) for name, digest in provenance.lexicons.items()),
        *(Row(("Parameter", name, value)) for name, value in parameters),
    ]
    packages = ", ".join(f"{name} {number}" for name, number in provenance.packages.items())
    return join(
        [
            table("Made from", ("What", "Which", "SHA-256 or value"), rows),
            element("p", "With ", packages, ".", class_="note"),
        ]
    )


def crate(
    provenance: Provenance,
    files: Sequence[str],
    reports: Sequence[tuple[str, str, Mapping[str, Any]]],
    started: datetime.datetime,
    ended: datetime.datetime,
) -> str:
    """The run as the metadata of an RO-Crate, after the profile for runs of a process.

    Parameters
    ----------
    provenance
        What the run depends on.
    files
        What it wrote, relative to the folder that the metadata describe.
    reports
        Each report's page, title and parameters.
    started, ended
        When it ran; the only part that differs between runs on the same inputs.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # rocrate warns of files that it did not write itself
        record = ROCrate(version="1.1")
        _describe(record, ended)
        titles = {path: title for path, title, _ in reports}
        results = [_result(record, path, titles.get(path)) for path in files]
        times = {"startTime": started.isoformat(timespec="seconds"), "endTime": ended.isoformat(timespec="seconds")}
        action = {"@type": "CreateAction", "name": "wirewatch report", **times}
        record.add_action(_tool(record, provenance), "#run", _inputs(record, provenance, reports), results, action)
        return json.dumps(record.metadata.generate(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def files_of(metadata: str) -> list[str]:
    """The files that a crate's metadata list, relative to its folder; empty for metadata that are none of ours."""
    from urllib.parse import unquote

    try:
        graph = {entity["@id"]: entity for entity in json.loads(metadata)["@graph"]}
        return [unquote(part["@id"]) for part in graph["#run"]["result"]]
    except (ValueError, KeyError, TypeError):
        return []


_FORMATS = {
    ".parquet": "application/vnd.apache.parquet",
    ".jsonld": "application/ld+json",
    ".ipynb": "application/x-ipynb+json",
}


def _describe(record: ROCrate, ended: datetime.datetime) -> None:
    about = record.root_dataset
    about["name"] = "Reports by Wirewatch"
    about["description"] = "Mentions found in news articles, the reports on them and how they were made."
    about["datePublished"] = ended.date().isoformat()
    about["license"] = "The reports quote the articles; the rights in these stay with their publishers."
    profile = ContextEntity(record, _PROCESS, {"@type": "CreativeWork", "name": "Process Run Crate"})
    about["conformsTo"] = record.add(profile)


def _result(record: ROCrate, path: str, title: str | None) -> Entity:
    about = {"encodingFormat": mimetypes.guess_type(path)[0] or _FORMATS.get(Path(path).suffix), "name": title}
    return record.add_file(dest_path=path, properties={name: value for name, value in about.items() if value})


def _tool(record: ROCrate, provenance: Provenance) -> Entity:
    tool = _software(record, "#wirewatch", provenance.code)
    tool["softwareRequirements"] = [
        _software(record, f"#package-{name}", (f"{name} {number}", None))
        for name, number in provenance.packages.items()
    ]
    return tool


def _inputs(
    record: ROCrate, provenance: Provenance, reports: Sequence[tuple[str, str, Mapping[str, Any]]]
) -> list[Entity]:
    return [
        *(_input(record, "article", name, digest) for name, digest in provenance.articles.items()),
        *(_input(record, "lexicon", name, digest) for name, digest in provenance.lexicons.items()),
        _software(record, "#language-model", provenance.model),
        *(
            _parameter(record, path, title, name, value)
            for path, title, parameters in reports
            for name, value in parameters.items()
        ),
    ]


def _software(record: ROCrate, identifier: str, what: tuple[str, str | None]) -> Entity:
    name, number = what[0].rsplit(" ", 1) if " " in what[0] else (what[0], "unknown")
    about = {"@type": "SoftwareApplication", "name": name, "version": number, "softwareVersion": number}
    return record.add(ContextEntity(record, identifier, {**about, **({"sha256": what[1]} if what[1] else {})}))


def _input(record: ROCrate, kind: str, name: str, digest: str) -> Entity:
    about = {"@type": "CreativeWork", "name": name, "additionalType": kind, "sha256": digest}
    return record.add(ContextEntity(record, f"#{kind}-{_identifier(name)}", about))


def _parameter(record: ROCrate, path: str, title: str, name: str, value: Any) -> Entity:
    about = {"@type": "PropertyValue", "name": name, "value": value, "description": f"parameter of {title}"}
    return record.add(ContextEntity(record, f"#parameter-{_identifier(path)}-{name}", about))


def _identifier(name: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name)
    return plain if plain == name else f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _model(name: str) -> tuple[str, str]:
    spec = importlib.util.find_spec(name) if re.fullmatch(r"\w+", name) else None
    folder = Path(spec.origin).parent if spec and spec.origin else Path(name)
    number = model_version(name) or "of unknown version"
    return f"{name} {number}", _hash(file for file in folder.rglob("*") if file.suffix != ".pyc")


def _packages() -> dict[str, str]:
    """The versions of the packages that Wirewatch itself asks for."""
    found = {}
    for requirement in requires(DISTRIBUTION) or ():
        name = re.match(r"[\w.-]+", requirement)
        if name is not None and "extra ==" not in requirement:
            try:
                found[name[0].lower()] = version(name[0])
            except PackageNotFoundError:
                continue
    return dict(sorted(found.items()))


def _sources(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.suffix in {".py", ".j2", ".css"}]


def _hash(files: Iterable[Path]) -> str:
    """One SHA-256 of files in order of name; that of a single file is the file's own."""
    digest = hashlib.sha256()
    for file in sorted(file for file in files if file.is_file()):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _few(articles: Mapping[str, str]) -> list[tuple[str, str]]:
    return list(articles.items()) if len(articles) <= _LISTED else []


def _code(digest: str) -> Markup:
    return element("code", digest, class_="hash")
