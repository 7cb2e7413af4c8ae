"""What a notebook lets its reader set: names, types, defaults and help, read from its own parameters cell."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from helpers.errors import ReportError
from helpers.showing.jupyter import papermill

Value = str | int | float | bool | list[str] | list[int] | list[float]

# What the report run itself sets: where tables, pages and lexicons are. Nobody else has a say in these.
OWN = frozenset({"articles", "tables", "pages", "lexicons"})

_TYPES: dict[str, type] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "list[str]": list[str],
    "list[int]": list[int],
    "list[float]": list[float],
}


class Parameter(NamedTuple):
    """One assignment of a parameters cell: ``name: type = default  # help``."""

    name: str
    type: str
    default: str
    help: str

    @property
    def initial(self) -> Value:
        """The default as a value."""
        return self.read(ast.literal_eval(self.default))

    def read(self, value: object) -> Value:
        """The value as the parameter's type; text is parsed, a list's text split at commas.

        Raises
        ------
        ReportError
            A value of another type, or a whole number below 1: such parameters say how many of something to show.
        """
        if self.type.startswith("list") and isinstance(value, str):
            listed = value[1:-1] if value.startswith("[") and value.endswith("]") else value  # as YAML writes a list
            value = [item for part in listed.split(",") if (item := part.strip().strip("'\""))]
        if self.type == "str" and hasattr(value, "isoformat"):
            value = value.isoformat()  # YAML reads 2022-02-24 as a date
        kind = _TYPES.get(self.type)
        if kind is None:
            known = ", ".join(_TYPES)
            raise ReportError(f"parameter {self.name} is of type {self.type}; a report can set {known}")
        try:
            result: Value = TypeAdapter(kind).validate_python(value)
        except ValidationError as error:
            reason = error.errors()[0]["msg"]
            raise ReportError(f"parameter {self.name} = {value!r}: not of type {self.type} ({reason})") from None
        numbers = result if isinstance(result, list) else [result]
        if self.type in ("int", "list[int]") and any(int(number) < 1 for number in numbers):
            raise ReportError(f"parameter {self.name} = {value!r}: write a number from 1")
        return result


def parameters(notebook: Path) -> dict[str, Parameter]:
    """The parameters of a notebook by name, those that a report run sets itself included."""
    found = papermill.inspect_notebook(literal(notebook))
    return {
        name: Parameter(name, p["inferred_type_name"], p["default"], p["help"].strip()) for name, p in found.items()
    }


def settable(notebook: Path) -> dict[str, Parameter]:
    """The parameters of a notebook that a reader may set."""
    return {name: parameter for name, parameter in parameters(notebook).items() if name not in OWN}


def checked(notebook: Path, given: Mapping[str, object]) -> dict[str, Value]:
    """The given values, typed; a name that the notebook does not have is an error that names its neighbours.

    Raises
    ------
    ReportError
        An unknown name or a value of another type.
    """
    known = settable(notebook)
    for name in given:
        if name not in known:
            raise ReportError(f"{notebook.name} has no parameter {name!r}; {suggestion(name, known)}")
    return {name: known[name].read(value) for name, value in given.items()}


def suggestion(name: object, known: Iterable[str]) -> str:
    """What to write instead of a mistyped name, which in YAML may be of any type."""
    known = sorted(known)
    close = difflib.get_close_matches(str(name), known, n=3)
    if close:
        return f"did you mean {' or '.join(close)}?"
    return f"known are: {', '.join(known)}" if known else "it has none that can be set"


def literal(path: Path) -> str:
    """The path as papermill wants it, which takes braces for fields to fill in."""
    return str(path).replace("{", "{{").replace("}", "}}")


def assignments(texts: Iterable[str]) -> dict[str, str]:
    """The command line's ``name=value`` pairs.

    Raises
    ------
    ReportError
        A text without an equals sign, or a name given twice.
    """
    pairs: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        name = name.strip()
        if not equals or not name:
            raise ReportError(f"-p {text}: write it as -p name=value")
        if name in pairs:
            raise ReportError(f"-p {name} is given twice; join the values of a list by commas")
        pairs[name] = value
    return pairs
