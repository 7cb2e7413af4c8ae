"""The docstring of each package says where its rules are: it names every module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import helpers

ROOT = Path(helpers.__file__).parent
PACKAGES = sorted(path.parent for path in ROOT.rglob("__init__.py") if "_data" not in path.parts)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(ROOT.parent).as_posix())
def test_a_packages_docstring_names_every_module(package: Path) -> None:
    text = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    named = {name.rpartition(".")[2] for name in re.findall(r"``([\w.]+)``", text)}
    modules = {path.stem for path in package.glob("*.py")} | {
        path.parent.name for path in package.glob("*/__init__.py")
    }
    assert modules - {"__init__"} <= named
