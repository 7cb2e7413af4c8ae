from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_up import NOTEBOOKS, make_tables

from helpers.showing import runner
from helpers.showing.parameters import Value
from helpers.showing.runlist import Report
from helpers.showing.runner import Execution, run
from helpers.tables import write_tables

SETTINGS: dict[str, Value] = {"tables": "../tables", "pages": "."}


@pytest.fixture(scope="module")
def executions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Execution]:
    folder = tmp_path_factory.mktemp("a folder {with} braces")
    write_tables(make_tables(), folder / "tables")
    wanted = [
        Report("passes", NOTEBOOKS / "01_passes.ipynb", {"top": 3, "outlets": ["Zenda Post"]}),
        Report("fails", NOTEBOOKS / "02_fails.ipynb"),
        Report("dies", NOTEBOOKS / "04_dies.ipynb"),
        Report("weekly", NOTEBOOKS / "05_weekly.ipynb"),
    ]
    return {e.report.name: e for e in run(wanted, folder / "notebooks", SETTINGS, jobs=4)}


def printed(execution: Execution) -> str:
    outputs = [o for cell in execution.notebook.cells for o in cell.get("outputs", [])]
    return "".join(o.text for o in outputs if o.output_type == "stream")


def test_a_notebook_runs_with_its_parameters(executions: dict[str, Execution]) -> None:
    assert executions["passes"].failure is None
    assert printed(executions["passes"]) == "3 of 1 outlets\n"


def test_the_run_tells_a_notebook_where_the_tables_are(executions: dict[str, Execution]) -> None:
    assert printed(executions["weekly"]) == "2 quotes in 3 articles\n"


def test_a_failure_names_the_cell_its_code_and_the_error_without_terminal_colours(
    executions: dict[str, Execution],
) -> None:
    failure = executions["fails"].failure
    assert failure is not None
    assert (failure.cell, failure.error) == (4, "ValueError: no <b>bold</b> figures")
    assert failure.source.startswith("raise ValueError")
    assert "\x1b" not in failure.traceback


def test_what_a_notebook_printed_before_it_failed_is_kept_and_papermills_banner_is_not(
    executions: dict[str, Execution],
) -> None:
    assert printed(executions["fails"]) == "before the failure\n"
    assert "papermill" not in json.dumps([cell.source for cell in executions["fails"].notebook.cells])


def test_a_kernel_that_dies_is_a_failure_like_another(executions: dict[str, Execution]) -> None:
    failure = executions["dies"].failure
    assert failure is not None
    assert "kernel stopped" in failure.error
    assert printed(executions["dies"]) == "still alive\n"


def test_executed_notebooks_hold_neither_times_nor_paths(executions: dict[str, Execution]) -> None:
    text = json.dumps(executions["passes"].notebook)
    assert "start_time" not in text
    assert "duration" not in text
    assert str(NOTEBOOKS) not in text


def test_running_twice_gives_the_same_executed_notebook(tmp_path: Path) -> None:
    report = Report("passes", NOTEBOOKS / "01_passes.ipynb")
    first, second = (run([report], tmp_path / name, SETTINGS, jobs=1)[0] for name in ("a", "b"))
    assert first.notebook == second.notebook


def test_a_kernels_sockets_are_found_on_a_short_path_however_long_the_temporary_folders_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long-" * 20)
    long.mkdir()
    monkeypatch.setenv("TMPDIR", str(long))
    monkeypatch.setattr("tempfile.tempdir", None)
    with runner._sockets() as config:
        assert config.KernelManager.transport == "ipc"
        assert len(config.KernelManager.connection_file) < 80
