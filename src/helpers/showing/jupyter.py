"""Imports the Jupyter libraries without the second that an unused check of theirs costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

# jsonschema, which nbformat imports, compiles a grammar for internationalised addresses whenever this package is
# there, and JupyterLab brings it. No notebook schema checks such an address.
_UNUSED = "rfc3987_syntax"


@contextmanager
def _absent(name: str) -> Iterator[None]:
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


with _absent(_UNUSED):
    import nbformat
    import papermill
    from nbconvert.exporters.templateexporter import TemplateExporter
    from nbconvert.filters.highlight import Highlight2HTML
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

NotebookNode = nbformat.NotebookNode

__all__ = [
    "Highlight2HTML",
    "IPythonRenderer",
    "MarkdownWithMath",
    "NotebookNode",
    "TemplateExporter",
    "nbformat",
    "papermill",
]
