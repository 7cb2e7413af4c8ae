"""Divides an article's text into units (headlines, captions, paragraphs) and leaves page furniture out.

A saved web page holds more than the article: bylines, credits, video players, links to other articles, legal notices.
Left in, they join the sentences beside them and every parser fails on the result. Nothing is cut out of the text
itself: units are offsets, and furniture is what no unit covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

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

# How an agency numbers a picture ("epa01234567").
_NUMBERED = re.compile(r"[a-z]+\d{3,}")

# What pages put between and around the paragraphs, by what it is for. Each pattern describes a whole line.
_FURNITURE = re.compile(
    "|".join(
        f"(?:{pattern})"
        for pattern in (
            # who wrote it, when, from which wire
            r"(?:by|author(?:/\s?author)?|text|photos?|edited by|reporting by|written by)\b[:\s]\W*[A-Z][^.!?]{0,80}",
            r"(?:author|source)s?(?:/\s?author)?: ?[^.!?]{1,60}(?:\.\w{2,3})?",
            r"\(?[A-Z]{2,5}(?:/[A-Z]{2,5})*\)?",
            r"(?:(?:last )?updated?|published|posted|first published|modified)\b.{0,60}\d.{0,40}",
            r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?"
            r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}, )?\d{4}"
            r"(?:,? (?:at )?\d{1,2}:\d\d.{0,20})?",
            r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)*.{0,6}",
            r"\d{1,2} (?:min(?:ute)?s?|hours?|days?) (?:read|ago)",
            # players, pictures and buttons
            r"please wait|no media source.*|embed|share(?: this.*)?|print|copy link|the code has been copied.*|expand|"
            r"play|pause|loading.*|image|\W*\d{1,2}x\d{1,2} image|video|photos?|gallery|download|auto|\d{3,4}p.*",
            r"advertisements?|sponsored.*|accessibility links|breaking news|skip to .*|(?:newsroom )?logo|menu|search",
            r"ie \d+ is not supported.*|for (?:an|the) optimal experience.*|get more news.*",
            # links elsewhere
            r"\W*(?:related(?::| articles?| stor(?:y|ies)| content| topics?)|see also|more on this|"
            r"read (?:more|also|next|the rest|the report)|watch(?: also| live| tv|:)|listen(?: to|:)|view video|"
            r"see (?:the |also )?video|video:)(?<=[\w:]).*",
            r"\W*(?:you can (?:read|find|track|follow)|more "
            r"(?:current|important|similar|messages|information|texts|stories|news|latest))\b.*\b(?:on|at|in|from)\b.*",
            r".{0,40}\b(?:the rest of the (?:text|article)|continuation of the (?:material|text))\b.*",
            r"(?:sign up|subscribe|follow us|join us|click here|download the|get the|support us|donate)\b.*|"
            r".*\b(?:sign up (?:to|for)\b.*\bnewsletter|click here to)\b.*|.*>>+",
            r"other topics of interest\b.*",
            r"for more information,? (?:please )?(?:visit|see)\b.*|to find out more, click here\W*",
            r"(?:original )?(?:url|link)s?:?|<?https?://\S+>?|www\.\S+",
            r"live briefing\b.*|.*\blive briefing gives you\b.*|\W*live (?:updates|blog|coverage)\b.*",
            # rules and leftovers
            r"[\W_]+|\W*(?:ol|ul|li)\W*|\(?(?:crosstalk|applause|laughter)\.?\)?",
            r"(?:[\w.]+/)?(?:getty|reuters|ap|afp|epa|tass|shutterstock|instagram)(?:[ /][\w.]+)*\.?",
        )
    ),
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[^a-z]*[A-Z]{2,}[^a-z]*\s[^a-z]*[A-Z]{2,}[^a-z.]*")

# After a sign-off only the outlet's own notices follow.
_SIGN_OFF = re.compile(
    r"\W*(?:with (?:additional )?reporting by\b|\(?(?:additional )?reporting by\b.*|original url\b|our standards:|"
    r"copyright\b|©|all rights reserved|the views expressed\b|about the author\b|"
    r"this article (?:was )?(?:originally|first) (?:appeared|published))",
    re.IGNORECASE,
)
_SIGN_OFF_FROM = 0.3

_PLACE = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_DAY = r"(?:[,.] (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
_AGENCY = r"(?:\([A-Z][\w./,& -]{1,30}\)|[A-Z]{2,6}(?:/[A-Z]{2,6})?)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY},?(?:\s{_AGENCY})?|(?:[A-Z][\w'’-]+(?:,? [A-Z]\w+){{0,2}}{_DAY},? )?{_AGENCY})"
    r"\s*(?:—|–|--?)(?:\s+(?=[\"“'‘A-Z0-9])|$)"
)
_WIRE = re.compile(r"\((?:CNN|CNN Business|AP|AFP|Reuters)\)\s*(?=[\"“'‘A-Z])")
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
        if _SIGN_OFF.match(line) and match.start() >= _SIGN_OFF_FROM * len(text):
            return
        if _FURNITURE.fullmatch(line) or (_CAPITALS.fullmatch(line) and not first):
            continue
        first = False
        yield match.span()


def _joined(text: str, lines: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines with those that go on with a sentence; a headline may end in a particle ("The war rages on")."""
    current: tuple[int, int] | None = None
    title = True
    for start, end in lines:
        apart = title and text[start].isupper() and current and text[current[1] : start].count("\n") > 1
        if current and not apart and _continues(text[slice(*current)], text[start:end]):
            current = (current[0], end)
            continue
        if current:
            yield current
            title = False
        current = (start, end)
    if current:
        yield current


def _continues(line: str, following: str) -> bool:
    if _CLOSED.search(line):
        return False
    goes_on = following[0].islower() and not _NUMBERED.match(following)
    return bool(_UNFINISHED.search(line)) or (goes_on and len(line) >= SHORTEST_BROKEN_LINE)


def _unit(text: str, start: int, end: int) -> Unit | None:
    line = text[start:end]
    if line.startswith("#"):
        return Unit("headline", start, end)
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
