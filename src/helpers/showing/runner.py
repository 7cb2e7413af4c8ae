"""Runs notebooks with papermill, several at a time, each in a kernel of its own."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import zmq
from jupyter_core.utils import ensure_event_loop
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from traitlets.config import Config

from helpers.showing.jupyter import NotebookNode, nbformat, papermill
from helpers.showing.parameters import OWN, Value, literal, parameters
from helpers.showing.runlist import Report

_BANNER = "papermill-error-cell-tag"
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Failure(NamedTuple):
    """Why a notebook stopped: the cell's number among its code cells, the cell's code and the error."""

    cell: int | None
    source: str
    error: str
    traceback: str


class Execution(NamedTuple):
    """A report's notebook after its run, whole or up to where it failed."""

    report: Report
    notebook: NotebookNode
    seconds: float
    failure: Failure | None = None


def run(
    reports: Sequence[Report],
    folder: Path,
    settings: Mapping[str, Value],
    jobs: int,
    advance: Callable[[], None] = lambda: None,
) -> list[Execution]:
    """Execute each report's notebook and leave it in the folder as ``NAME.ipynb``.

    Parameters
    ----------
    reports
        What to run.
    folder
        Where executed notebooks are written, and where they run: relative paths in their parameters start here, so
        that they run again wherever the folder's surroundings have moved.
    settings
        What the run itself tells every notebook that has such parameters: where tables, pages and lexicons are.
    jobs
        How many to run at a time.
    advance
        Called once a notebook is done.

    Returns
    -------
    list of Execution
        In the order of the reports; a notebook that fails does not keep the others from running.
    """
    folder.mkdir(parents=True, exist_ok=True)

    def execute(report: Report) -> Execution:
        try:
            return _execute(report, folder, settings)
        finally:
            # Jupyter's client opens a loop in every thread and leaves it to the end of the process.
            ensure_event_loop().close()
            advance()

    with ThreadPoolExecutor(max(1, jobs)) as pool:
        return list(pool.map(execute, reports))


def _execute(report: Report, folder: Path, settings: Mapping[str, Value]) -> Execution:
    output = folder / f"{report.name}.ipynb"
    known = parameters(report.notebook)
    own = {name: value for name, value in settings.items() if name in OWN and name in known}
    started = time.perf_counter()
    failure = None
    with _sockets() as config:
        try:
            papermill.execute_notebook(
                literal(report.notebook),
                literal(output),
                {**own, **report.parameters},
                kernel_name="python3",
                progress_bar=False,
                config=config,
                record_timing=False,
                shutdown_kernel="immediate",
                resources={"metadata": {"path": str(folder)}},
            )
        except papermill.PapermillExecutionError as error:
            failure = Failure(error.exec_count, error.source, f"{error.ename}: {error.evalue}", _plain(error.traceback))
        except (DeadKernelError, CellTimeoutError, RuntimeError) as error:
            failure = Failure(None, "", f"the kernel stopped: {error}", "")
    return Execution(report, _cleaned(output, report.notebook), time.perf_counter() - started, failure)


@contextmanager
def _sockets() -> Iterator[Config]:
    """Let a kernel speak over sockets in a folder of its own.

    Ports are picked before the kernel binds them, so that two kernels that start together may be given the same one.
    """
    config = Config()
    if not zmq.has("ipc"):
        yield config
        return
    # A socket's path may be no longer than about 100 characters, which TMPDIR alone can exceed.
    base = "/tmp" if Path("/tmp").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="ww", dir=base, ignore_cleanup_errors=True) as folder:
        config.KernelManager.transport = "ipc"
        config.KernelManager.connection_file = f"{folder}/k.json"
        yield config


def _cleaned(output: Path, source: Path) -> NotebookNode:
    """The executed notebook without papermill's banner, times and paths; what stays depends on the inputs alone."""
    notebook = nbformat.read(output if output.is_file() else source, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if _BANNER not in cell.metadata.get("tags", [])]
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.id = "injected-parameters"
        if not cell.metadata.get("tags", True):
            del cell.metadata["tags"]
    notebook.metadata.papermill = {"parameters": notebook.metadata.get("papermill", {}).get("parameters", {})}
    temporary = output.with_suffix(".tmp")
    nbformat.write(notebook, temporary)
    temporary.replace(output)
    return notebook


def _plain(traceback: Sequence[str]) -> str:
    return _ANSI.sub("", "\n".join(traceback))
