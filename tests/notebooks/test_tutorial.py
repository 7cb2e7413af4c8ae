"""The tutorial, which is no report, runs from top to bottom in JupyterLab's way: from its own folder."""

from __future__ import annotations

import nbformat
from nbclient import NotebookClient

from helpers.paths import NOTEBOOKS


def test_the_tutorial_runs_and_shows_something_in_every_cell() -> None:
    notebook = nbformat.read(NOTEBOOKS / "tutorial_own_articles.ipynb", as_version=4)
    NotebookClient(notebook, resources={"metadata": {"path": str(NOTEBOOKS)}}, timeout=300).execute()
    shown = {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}
    assert [name for name, outputs in shown.items() if not outputs] == ["parameters"]
    printed = [output.text for outputs in shown.values() for output in outputs if output.output_type == "stream"]
    assert any(line.startswith("Most quoted: ") for line in printed)
    assert all(output.get("name") != "stderr" for outputs in shown.values() for output in outputs)
