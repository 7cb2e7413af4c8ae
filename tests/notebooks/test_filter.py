"""A notebook that was run and saved in JupyterLab is no change to git, once `make lab` has set the filter."""

from __future__ import annotations

import subprocess
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from helpers.paths import NOTEBOOKS

ROOT = NOTEBOOKS.parent
CONFIG = ROOT / ".gitconfig"

pytestmark = pytest.mark.skipif(
    not CONFIG.is_file() or not (ROOT / ".venv/bin/nbstripout").is_file(), reason="needs a checkout set up by make"
)


def saved(path: Path) -> bytes:
    """The notebook as JupyterLab saves it after a run of its first cells and an edit of a cell's metadata."""
    notebook = nbformat.read(path, as_version=4)
    whole = notebook.cells
    notebook.cells = [nbformat.v4.new_code_cell("print('an output')", id="extra")]
    NotebookClient(notebook).execute()
    [run] = notebook.cells
    for cell in whole:
        cell.metadata.update(editable=True, slideshow={"slide_type": ""})
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count, cell.metadata.execution = run.outputs, 1, run.metadata.execution
    notebook.cells = whole
    return nbformat.writes(notebook).encode() + b"\n"


def test_git_sees_the_source_alone() -> None:
    get = ["git", "config", "-f", str(CONFIG), "filter.notebook.clean"]
    clean = subprocess.run(get, capture_output=True, text=True, check=True).stdout.strip()
    path = NOTEBOOKS / "04_troop_figures.ipynb"
    changed = saved(path)
    assert b"an output" in changed
    assert b"pygments_lexer" in changed
    cleaned = subprocess.run(clean, shell=True, cwd=ROOT, input=changed, capture_output=True, check=True).stdout
    assert cleaned.decode() == path.read_text(encoding="utf-8")


def test_every_notebook_has_the_filter_and_make_lab_sets_it() -> None:
    attribute = ["git", "check-attr", "filter", "--", "notebooks/04_troop_figures.ipynb"]
    told = subprocess.run(attribute, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.strip().endswith("filter: notebook")
    assert "include.path ../.gitconfig" in (ROOT / "Makefile").read_text(encoding="utf-8")
