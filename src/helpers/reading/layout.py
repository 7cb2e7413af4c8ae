"""Divides an article's text into units (headlines, captions, paragraphs) and leaves page furniture out.

A saved web page holds more than the article: bylines, credits, video players, links to other articles, legal notices.
Left in, they join the sentences beside them and every parser fails on the result. Nothing is cut out of the text
itself: units are offsets, and furniture is what no unit covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpers.reading.furniture import SIGN_OFF, is_label_or_notice

HEADLINE_LENGTH = 160
SHORTEST_BROKEN_LINE = 40


class Unit(NamedTuple):
    """A stretch of the article that is read by itself.

    Attributes
    ----------
    kind
        ``headline`` (also between paragraphs), ``caption`` or ``paragraph``.
    start, end
        Offsets in the article's text, end exclusive.
    """

    kind: str
    start: int
    end: int


def units(text: str) -> list[Unit]:
    """Give the units of a text in order, furniture left out.

    A hard line break inside a sentence is mended: a line without closing punctuation is joined with a next one that
    goes on in lower case, or that follows a word which cannot end a sentence. Datelines at the start of a unit and
    picture credits at its end lie outside it.

    Parameters
    ----------
    text
        An article's text, as stored.

    Returns
    -------
    list of Unit
        In order of start, never overlapping.
    """
    return [unit for start, end in _joined(text, _article_lines(text)) if (unit := _unit(text, start, end))]


_LINE = re.compile(r"\S(?:[^\n]*\S)?")

# A sentence may end in a mark, closed by quotation marks, brackets or emphasis.
_CLOSED = re.compile(r"[.!?:;…][\"”'’)\]*_]*$|[\"”]$")
_FULL_STOP = re.compile(r"[.!?:;…][\"”'’)\]*_]*$")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|the|that|which|who|of|to|in|on|at|for|from|by|with|and|or|but|its|his|her|their|is|are|was|were|"
    r"be|been|has|have|had|will|would|serious|said))$"
)

# An item of a list; a dash in front of a small letter goes on with a sentence ("We stay\n- said the envoy").
_ITEM = re.compile(r"(?:[-–—] (?=[A-Z\d\"“‘])|[*•·▪●] )")

# How an agency numbers a picture ("epa01234567").
_NUMBERED = re.compile(r"[a-z]+\d{3,}")

_CAPITALS = re.compile(r"[^a-z]*[A-Z]{2,}[^a-z]*\s[^a-z]*[A-Z]{2,}[^a-z.]*")

# From which part of an article on a sign-off may end it.
_SIGN_OFF_FROM = 0.3

_PLACE = r"[A-Z][A-Z.'’-]+(?:(?:[ /]| / )[A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_TOWN = r"[A-Z][a-z.'’-]+(?: [A-Z][a-z.'’-]+){0,2}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_DAY = r"(?:[,.] (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
_AGENCY = r"(?:\([A-Z][\w./,& -]{1,30}\)|[A-Z]{2,6}(?:/[A-Z]{2,6})?)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY},?(?:\s{_AGENCY})?|(?:[A-Z][\w'’-]+(?:,? [A-Z]\w+){{0,2}}{_DAY},? )?{_AGENCY})"
    r"\s*(?:—|–|--?)(?:\s+(?=[\"“'‘A-Z0-9])|$)"
)
# What runs into the text behind it: the button of an advertisement ("Hide AdThe"), the label of a caption.
_BUTTON = re.compile(r"(?:(?:Advertisement|Hide Ad|(?:Image|Media|Video) caption,? )(?=[A-Z“\"‘]))+")
# A wire's name that runs into the text behind it: "(CNN)A", "RIGA, Latvia (Reuters) -The", "RIGA, May 2. /LETA/. A".
_WIRE = re.compile(
    rf"(?:(?:(?:{_PLACE}|{_TOWN}){_DAY},?\s*)?\((?:CNN(?: Business)?|AP|AFP|Reuters|REUTERS|UPI|Bloomberg|dpa)\)|"
    rf"{_PLACE}(?: /\w+/)?{_DAY}\. /[A-Z]{{2,6}}/\.?)\s*[-–—]*\s*"
    r"(?=[\"“'‘A-Z])"
)
_CREDIT = re.compile(
    r"\s*(?:\*\*[^*]{2,60}\*\*|\((?i:photo|image|credit|source)\b[^)]{2,80}\)|"
    r"(?i:photo(?:graph)?(?: by|:)|credits?:|(?:image|picture) credit:?) ?[A-Z][^.]{2,60}\.?|"
    r"(?:/ )?[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,3} ?/ ?(?:AP|AFP|TASS|Reuters|REUTERS|EPA|Getty Images|Getty|PAP|dpa|"
    r"Shutterstock|[A-Z][\w.]+)(?: (?:Images|Photo|Pool))?|"
    r"(?<=[.!?])(?:AP|AFP|TASS|Reuters|EPA|Getty Images))$",
)
# The name of the site behind a headline.
_SITE = re.compile(
    r"\s+(?:\|\s+[A-Z][^|]{1,40}|[-–—]\s+(?P<site>The (?:[A-Z]\w*\s?){1,4}|(?:[A-Z][\w.’']*\s){0,3}(?:News|Times|Post|"
    r"Journal|Herald|Tribune|Gazette|Telegraph|Chronicle|Observer|Mail|Independent|Standard|Today|Online|Magazine|Press)|"
    r"BBC|CNN|CNBC|NPR|ABC|CBS|Axios|Vox|Slate|TIME|Forbes|Fortune|Salon|[A-Z][a-z]+[A-Z]\w+|Reuters|Bloomberg|Politico|"
    r"POLITICO|Newsweek|Al Jazeera|Euronews|France 24|[\w-]+\."
    r"(?:com|org|net|eu|uk|ua|ru|de)))$"
)


def _article_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of the article itself, as offsets."""
    first = True
    for match in _LINE.finditer(text):
        line = match.group()
        if SIGN_OFF.match(line) and match.start() >= _SIGN_OFF_FROM * len(text):
            return
        if is_label_or_notice(line) or (_CAPITALS.fullmatch(line) and not first):
            continue
        first = False
        yield match.span()


def _joined(text: str, lines: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines with those that go on with a sentence; a headline may end in a particle ("The war rages on")."""
    current: tuple[int, int] | None = None
    last = ""  # the line that `current` ends with
    title = True
    for start, end in lines:
        line = text[start:end]
        apart = title and line[0].isupper() and current and text[current[1] : start].count("\n") > 1
        if current and not apart and _continues(last, current[1] - current[0], line):
            current, last = (current[0], end), line
            continue
        if current:
            yield current
            title = False
        current, last = (start, end), line
    if current:
        yield current


def _continues(line: str, length: int, following: str) -> bool:
    """Whether a sentence that ends a stretch of a length in a line goes on in the following one."""
    if _CLOSED.search(line) or _WIRE.match(following) or _ITEM.match(following):
        return False
    goes_on = following[0].islower() and not _NUMBERED.match(following)
    return bool(_UNFINISHED.search(line)) or (goes_on and length >= SHORTEST_BROKEN_LINE)


def _unit(text: str, start: int, end: int) -> Unit | None:
    line = text[start:end]
    if line.startswith("#"):
        return Unit("headline", start, end)
    if button := _BUTTON.match(line):
        start += button.end()
        line = text[start:end]
    if dateline := _DATELINE.match(line) or _WIRE.match(line):
        start += dateline.end()
    credit = _CREDIT.search(text[start:end])
    if credit:
        end = start + credit.start()
    if start >= end:
        return None
    if credit:
        return Unit("caption", start, end)
    if _FULL_STOP.search(text[start:end]) or end - start > HEADLINE_LENGTH:
        return Unit("paragraph", start, end)
    site = _SITE.search(text[start:end])
    if site and text.count(site["site"] or site[0]) == 1:
        end = start + site.start()
    return Unit("headline", start, end)
