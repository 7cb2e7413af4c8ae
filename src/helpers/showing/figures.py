"""A chart as readers meet it: its finding in words, the picture, and the rows behind it with links to the evidence.

In a notebook a `Chart` prints its finding, which nbval compares, and displays the picture and then the table of its
data. The picture is a PNG, which nbval leaves aside, so that another machine's fonts fail nothing. Its metadata, which
nbval leaves aside too, carry what a report needs:

``metadata["image/png"]["alt"]``
    The finding: the picture's alternative text.
``metadata["wirewatch"]["svg"]``
    The same picture as an ``<svg>`` element to put into a page as it is: text stays text, colours are the custom
    properties of `helpers.showing.stylesheet`, and every bar, point and cell links to its row in the table below.
``metadata["wirewatch"]["narrow"]``
    The same for a screen as narrow as a phone's.
"""

from __future__ import annotations

import io
import re
import warnings
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import matplotlib as mpl
from markupsafe import Markup
from matplotlib.figure import Figure

from helpers.showing.drawing.canvas import Drawing
from helpers.showing.markup import Fragment, element
from helpers.showing.style import PALETTE, SETTINGS

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DPI = 200
_NOTHING: dict[str, None] = dict.fromkeys(("Date", "Creator", "Format", "Type"))
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_COLOURS = {colour.light: colour.variable for colour in PALETTE}


@dataclass(frozen=True, repr=False)
class Chart:
    """A chart with its finding and its data.

    Attributes
    ----------
    name
        Short name, unique in a notebook; anchors of the data's rows start with it.
    finding
        What the chart shows, in one line computed from the data.
    figure
        The picture; None where there is nothing to draw.
    data
        The table of what is drawn, each row linked to its evidence.
    """

    name: str
    finding: str
    figure: Drawing | None = None
    data: Fragment | None = None

    def __repr__(self) -> str:
        return self.finding

    def png(self) -> bytes:
        """The picture as a PNG on white paper, at twice the usual resolution."""
        buffer = io.BytesIO()
        with _settings():
            self._drawn().savefig(buffer, format="png", dpi=_DPI, metadata={"Software": None})
        return buffer.getvalue()

    def svg(self) -> Markup:
        """The picture as an ``<svg>`` element to stand in a page; the same chart always gives the same bytes."""
        return self._svg(self._drawn(), self.name)

    def narrow_svg(self) -> Markup:
        """The picture for a narrow screen, whose names do not clash with those of the other in one page."""
        return self._svg(self._drawn().narrow(), f"{self.name}-narrow")

    def _svg(self, figure: Figure, salt: str) -> Markup:
        buffer = io.StringIO()
        with _settings(hashsalt=salt):
            figure.savefig(buffer, format="svg", metadata=_NOTHING)
        root = ElementTree.fromstring(buffer.getvalue())
        for item in root.iter():
            _adapt(item)
        _name_links(root)
        _strip(root)
        root.attrib = {"viewBox": root.attrib["viewBox"], "role": "graphics-document", "aria-label": self.finding}
        ElementTree.register_namespace("", _SVG.strip("{}"))
        return Markup(ElementTree.tostring(root, encoding="unicode"))

    def _drawn(self) -> Drawing:
        if self.figure is None:
            raise ValueError(f"{self.name}: nothing is drawn, since {self.finding}")
        return self.figure

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        """The picture and its finding, for IPython."""
        if self.figure is None:
            return {"text/plain": self.finding}, {}
        width, height = (round(inches * _DPI / 2) for inches in self.figure.get_size_inches())
        data = {"image/png": b64encode(self.png()).decode("ascii"), "text/plain": self.finding}
        metadata = {
            "image/png": {"alt": self.finding, "width": width, "height": height},
            "wirewatch": {"svg": str(self.svg()), "narrow": str(self.narrow_svg())},
        }
        return data, metadata

    def _ipython_display_(self) -> None:
        from IPython.display import display  # a kernel has loaded it; a script need not

        print(self.finding)
        if self.figure is not None:
            data, metadata = self._repr_mimebundle_()
            display(data, metadata=metadata, raw=True)  # type: ignore[no-untyped-call]
        if self.data is not None:
            display(self.data)  # type: ignore[no-untyped-call]


def figure_element(svg: Markup, narrow: Markup | None, finding: str) -> Markup:
    """A chart's ``<figure>`` for a page, from what a notebook's output kept of it; a screen shows one of the two."""
    caption = element("figcaption", finding, class_="k-finding")
    # Without a narrow one the picture scrolls by itself on a narrow screen, which a keyboard must be able to do too.
    wide = element("div", svg, class_="k-picture", role="group", aria_label="Chart", tabindex="0")
    other = element("div", narrow, class_="k-narrow", role="group", aria_label="Chart") if narrow else None
    return element("figure", wide, other, caption, class_="k-chart k-twice" if narrow else "k-chart")


@contextmanager
def _settings(hashsalt: str | None = None) -> Iterator[None]:
    """Matplotlib's settings for saving; letters that its font lacks are boxes in the PNG but whole in the SVG."""
    with warnings.catch_warnings(), mpl.rc_context({**SETTINGS, "svg.hashsalt": hashsalt}):
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        yield


def _adapt(item: ElementTree.Element) -> None:
    """Turn matplotlib's style attribute into plain ones, on the page's fonts and colours."""
    for declaration in item.attrib.pop("style", "").split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name and name != "font-family":
            item.set(name, value)
    for name, value in item.attrib.items():
        if value in _COLOURS:
            item.set(name, _COLOURS[value])
    if _XLINK in item.attrib:
        item.set("href", item.attrib.pop(_XLINK))


def _name_links(root: ElementTree.Element) -> None:
    """Give each link its place's name, which the drawing left as the id of the group around it, and a shape to hit."""
    for group in root.iter(f"{_SVG}g"):
        for anchor in group.findall(f"{_SVG}a"):
            name = group.get("id", "")
            anchor.attrib = {"href": anchor.attrib["href"], "aria-label": name}
            for shape in anchor:
                shape.attrib.pop("opacity", None)
                shape.set("pointer-events", "all")
            ElementTree.SubElement(anchor, f"{_SVG}title").text = name


def _strip(root: ElementTree.Element) -> None:
    """Leave out styles that would leak into the page, and names that nothing refers to and that could clash in it."""
    used = {name for item in root.iter() for value in item.attrib.values() for name in _REFERENCE.findall(value)}
    used |= {value[1:] for item in root.iter(f"{_SVG}use") for value in [item.get("href", "")]}
    for item in root.iter():
        if item.get("id") not in used:
            item.attrib.pop("id", None)
        for style in item.findall(f"{_SVG}style"):
            item.remove(style)
        if item.text and item.tag != f"{_SVG}text":
            item.text = item.text.strip()
        if item.tail:
            item.tail = item.tail.strip()
