"""The notebooks read as prose: one skeleton, thin cells, typed parameters, and nothing stored but their source."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

import pytest

import helpers
from helpers.paths import NOTEBOOKS

SKELETON = ["Question", "Parameters", "What we see", "Evidence", "Limits"]
NAMES = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))

every = pytest.mark.parametrize("name", NAMES)


def notebook(name: str) -> dict[str, Any]:
    return json.loads((NOTEBOOKS / name).read_text(encoding="utf-8"))


def cells(name: str, kind: str) -> list[str]:
    return ["".join(cell["source"]) for cell in notebook(name)["cells"] if cell["cell_type"] == kind]


def parameters(name: str) -> str:
    [cell] = [cell for cell in notebook(name)["cells"] if "parameters" in cell["metadata"].get("tags", [])]
    return "".join(cell["source"])


def test_the_seven_notebooks_are_there() -> None:
    assert NAMES == [
        "00_overview.ipynb",
        "01_actors_quoted.ipynb",
        "02_sanctions.ipynb",
        "03_weapons.ipynb",
        "04_troop_figures.ipynb",
        "05_extraction_quality.ipynb",
        "tutorial_own_articles.ipynb",
    ]


@every
def test_nothing_is_stored_but_the_source(name: str) -> None:
    for cell in notebook(name)["cells"]:
        assert set(cell["metadata"]) <= {"tags"}
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None
    assert set(notebook(name)["metadata"]) == {"kernelspec", "language_info"}
    assert notebook(name)["metadata"]["language_info"] == {"name": "python"}


@every
def test_cells_have_stable_ids_that_say_what_they_hold(name: str) -> None:
    ids = [cell["id"] for cell in notebook(name)["cells"]]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", cell_id) for cell_id in ids)


@every
def test_the_file_is_as_jupyterlab_saves_it(name: str) -> None:
    text = (NOTEBOOKS / name).read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


@every
def test_one_title_then_the_skeleton(name: str) -> None:
    headings = re.findall(r"^(#{1,3}) (.+)$", "\n".join(cells(name, "markdown")), re.MULTILINE)
    assert [level for level, _ in headings].count("#") == 1
    assert cells(name, "markdown")[0].startswith("# ")
    assert [text for level, text in headings if level == "##"] == SKELETON


@every
def test_cells_are_thin(name: str) -> None:
    forbidden = ast.FunctionDef | ast.ClassDef | ast.Lambda | ast.For | ast.While | ast.comprehension
    for source in cells(name, "code"):
        assert len(source.splitlines()) <= 10
        assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, forbidden)], source


@every
def test_only_helpers_is_imported_and_everything_imported_is_exported_and_used(name: str) -> None:
    tree = ast.parse("\n".join(cells(name, "code")))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert {getattr(node, "module", None) for node in imports} == {"helpers"}
    imported = [alias.name for node in imports for alias in node.names]
    assert set(imported) <= set(helpers.__all__)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert set(imported) <= used


@every
def test_every_code_cell_is_led_by_a_sentence(name: str) -> None:
    kinds = [(cell["cell_type"], "".join(cell["source"])) for cell in notebook(name)["cells"]]
    bare = [
        source
        for (kind, source), (before, _) in zip(kinds[1:], kinds, strict=False)
        if kind == "code" and before == "code" and "import" not in source
    ]
    assert bare == []


@every
def test_parameters_are_typed_have_defaults_and_say_what_they_do(name: str) -> None:
    source = parameters(name)
    for statement, line in zip(ast.parse(source).body, source.splitlines(), strict=True):
        assert isinstance(statement, ast.AnnAssign)
        assert statement.value is not None
        ast.literal_eval(statement.value)
        assert re.search(r"  # \S.{9,}$", line)
        assert ast.unparse(statement.annotation) in {"str", "int", "list[str]"}


@every
def test_every_parameter_is_used(name: str) -> None:
    assigned = {node.target.id for node in ast.parse(parameters(name)).body}  # type: ignore[attr-defined]
    rest = "\n".join(source for source in cells(name, "code") if source != parameters(name))
    used = {node.id for node in ast.walk(ast.parse(rest)) if isinstance(node, ast.Name)}
    assert assigned <= used


@pytest.mark.parametrize("name", [name for name in NAMES if name[1] in "1234"])
def test_each_family_says_how_accurate_it_is(name: str) -> None:
    assert any(source.startswith("how_accurate(") for source in cells(name, "code"))
