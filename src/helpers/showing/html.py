"""An executed notebook as a fragment of HTML, through nbconvert and our own slim template."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup, escape

from helpers.showing.figures import figure_element
from helpers.showing.jupyter import Highlight2HTML, IPythonRenderer, MarkdownWithMath, NotebookNode, TemplateExporter
from helpers.showing.markup import Row, clean, element, table
from helpers.showing.pages import TEMPLATES
from helpers.showing.parameters import Parameter, Value
from helpers.showing.safety import safe_html, safe_svg

_HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
# The contents list goes down to headings of this level.
_LISTED = 3
# The section that a page folds up.
_PARAMETERS = "Parameters"
_PICTURES = ("image/svg+xml", "image/png", "image/jpeg")


class Heading(NamedTuple):
    """A heading for the contents list."""

    level: int
    anchor: str
    text: str


class Body(NamedTuple):
    """A notebook's content: its title, the question below that, the sections, and the HTML."""

    title: str
    question: str
    headings: tuple[Heading, ...]
    html: Markup


def body(notebook: NotebookNode, parameters: Sequence[tuple[Parameter, Value]]) -> Body:
    """Render a notebook's cells.

    Parameters
    ----------
    notebook
        An executed notebook.
    parameters
        What its reader could set and the values of this run, shown in place of the parameters cell.
    """
    exporter = _Exporter()
    resources = {"settings": _settings(parameters), "chosen": _chosen(parameters)}
    html, _ = exporter.from_notebook_node(notebook, resources)
    return Body(exporter.title, exporter.question, tuple(exporter.headings), Markup(html))


class _Exporter(TemplateExporter):  # type: ignore[misc]
    """nbconvert's exporter with our template, its environment escaping by default."""

    def __init__(self) -> None:
        super().__init__(template_name="notebook", extra_template_basedirs=[str(TEMPLATES)])
        self.title = ""
        self.question = ""
        self.headings: list[Heading] = []
        self._anchors: Counter[str] = Counter()
        self._highlight = Highlight2HTML(pygments_lexer="ipython3")

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()
        environment.autoescape = True
        environment.filters |= {
            "prose": self._prose,
            "code": self._code,
            "opens_parameters": _opens_parameters,
            "plain": _plain,
            "printed": _printed,
            "shown": _shown,
        }
        return environment

    def _file_extension_default(self) -> str:
        return ".html"

    def _prose(self, source: str) -> Markup:
        """Markdown as HTML; the first heading becomes the page's title, the others get anchors."""
        html = _markdown(source)
        paragraph = re.search(r"<p>(.*?)</p>", html, re.DOTALL)
        if paragraph and not self.question:
            self.question = Markup(paragraph[1]).striptags()
        return Markup(_HEADING.sub(self._heading, html))

    def _heading(self, match: re.Match[str]) -> str:
        level, inner = int(match[1]), Markup(match[2])
        text = inner.striptags()
        if level == 1 and not self.title:
            self.title = text
            return ""
        if text == _PARAMETERS:
            return ""  # the fold that it opens says so
        name = re.sub(r"\W+", "-", text.lower()).strip("-") or "section"
        self._anchors[name] += 1
        anchor = f"s-{name}" if self._anchors[name] == 1 else f"s-{name}-{self._anchors[name]}"
        level = max(level, 2)
        if level <= _LISTED:
            self.headings.append(Heading(level, anchor, text))
        return f'<h{level} id="{escape(anchor)}">{inner}</h{level}>'

    def _code(self, source: str) -> Markup:
        html = self._highlight(source)
        inner = re.search(r"<pre>(.*)</pre>", html, re.DOTALL)
        return Markup(inner[1]).strip() if inner else escape(source)


def _settings(parameters: Sequence[tuple[Parameter, Value]]) -> Markup:
    if not parameters:
        return Markup("")
    rows = [Row((p.name, display(value), p.help)) for p, value in parameters]
    return table("What this report was asked for", ("Parameter", "Value", "Meaning"), rows)


def _chosen(parameters: Sequence[tuple[Parameter, Value]]) -> str:
    """The parameters that differ from the notebook's own, in a line."""
    chosen = [f"{p.name} = {display(value)}" for p, value in parameters if value != p.initial]
    return ", ".join(chosen) or "nothing chosen for this report"


def _opens_parameters(source: str) -> bool:
    return source.lstrip().startswith(f"## {_PARAMETERS}")


def display(value: Value) -> str:
    """A parameter's value as a reader writes it; "any" where nothing is chosen."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "any"
    return str(value) if value != "" else "any"


def _markdown(source: str) -> Markup:
    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    return safe_html(MarkdownWithMath(renderer=renderer).render(source))


def _plain(text: str) -> Markup:
    """Printed text: escaped, without a terminal's colours."""
    return escape(clean(_ANSI.sub("", text)).strip())


def _printed(text: str, cell: Any) -> Markup:
    """Printed lines as a paragraph, but for those that a chart of the cell has as its caption."""
    captions = {_alternative(output, cell) for output in cell.outputs if output.output_type == "display_data"}
    lines = [line for line in text.splitlines() if line.strip() and line.strip() not in captions]
    return element("p", Markup("<br>").join(map(_plain, lines)), class_="printed") if lines else Markup("")


def _shown(output: Any, cell: Any) -> Markup:
    """The richest form of an output that a page without script can show."""
    data = output.data
    svg, narrow = (safe_svg(output.metadata.get("wirewatch", {}).get(kind, "")) for kind in ("svg", "narrow"))
    if svg is not None:
        return figure_element(svg, narrow, _alternative(output, cell))
    for kind in _PICTURES:
        if kind in data:
            return _picture(kind, data[kind], _alternative(output, cell))
    if "text/html" in data:
        # pandas heads the column of its index with a header that says nothing.
        return Markup(safe_html(data["text/html"]).replace("<th></th>", "<td></td>"))
    if "text/markdown" in data:
        return _markdown(data["text/markdown"])
    return element("pre", _plain(data.get("text/plain", "")))


def _picture(kind: str, content: str, alternative: str) -> Markup:
    packed = b64encode(content.encode()).decode() if kind == "image/svg+xml" else content.strip()
    image = element("div", element("img", src=f"data:{kind};base64,{packed}", alt=alternative), class_="k-picture")
    return element("figure", image, element("figcaption", alternative) if alternative else None, class_="k-chart")


def _alternative(output: Any, cell: Any) -> str:
    """What a picture says in words: its own alternative text, or else what its cell printed."""
    for kind in _PICTURES:
        alternative = output.metadata.get(kind, {}).get("alt")
        if alternative:
            return str(alternative)
    printed = (o.text.strip() for o in cell.outputs if o.output_type == "stream" and o.name == "stdout")
    return " ".join(printed)
