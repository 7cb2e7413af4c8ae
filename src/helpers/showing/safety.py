"""The last gate before a page: what a notebook put out as HTML or SVG, with everything active taken away."""

from __future__ import annotations

import re

import nh3
from lxml import etree
from markupsafe import Markup

_ATTRIBUTES = {
    "*": {"class", "id", "lang", "dir", "title", "role", "tabindex", "hidden"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "ol": {"start", "type"},
    "time": {"datetime"},
    "data": {"value"},
    "meter": {"value", "min", "max", "low", "high", "optimum"},
    "details": {"open"},
}
_TAGS = set(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption "
    "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meter ol p pre q s samp section small span strong sub summary "
    "sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
_SVG_TAGS = set(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs use clipPath pattern marker a "
    "style linearGradient radialGradient stop symbol metadata".split()
)
_REMOTE = re.compile(r"@import|url\((?!\s*['\"]?#)|expression\(|javascript:", re.IGNORECASE)
# A picture whose source was taken away shows nothing and tells nothing.
_LOST_IMAGE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")
# A place in this page or a page of this report: no scheme, no other host.
_LOCAL = re.compile(r"#[^\s]+|[\w%.~-]+(/[\w%.~()!,'-]+)*\.\w+(#[^\s]*)?")


def safe_html(text: str) -> Markup:
    """HTML without scripts, handlers, styles, forms, frames and remote pictures; links go to pages only."""
    clean = nh3.clean(
        text,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        generic_attribute_prefixes={"aria-", "data-"},
        url_schemes={"http", "https", "mailto", "data"},
        link_rel="noopener noreferrer",
        clean_content_tags={"script", "style", "template", "noscript"},
    )
    return Markup(_LOST_IMAGE.sub("", clean))


def safe_svg(text: str) -> Markup | None:
    """A chart's SVG without scripts, handlers, foreign content and remote links; None where it is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or etree.QName(element).localname not in _SVG_TAGS:
            _drop(element)
            continue
        if etree.QName(element).localname == "style" and _REMOTE.search(element.text or ""):
            _drop(element)
            continue
        for name, value in element.attrib.items():
            if not _kept(etree.QName(name).localname.lower(), value):
                del element.attrib[name]
    return Markup(etree.tostring(root, encoding="unicode"))


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "src":
        return value if value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,")) else None
    if name == "href":
        return None if value.strip().lower().startswith("data:") else value
    return value


def _kept(name: str, value: str) -> bool:
    if name == "href":
        return _LOCAL.fullmatch(value) is not None
    return not name.startswith("on") and not _REMOTE.search(value)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        element.clear()
    else:
        parent.remove(element)
