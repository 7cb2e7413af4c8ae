"""Finds the quotation marks that enclose a name and no speech: "Bild" writes, the "Azov" regiment, Tom "Raven" Berg.

Copy from languages that set the names of papers, units and people's other names in quotation marks is full of them,
and a parser reads `As "Bild" writes` far worse than `As Bild writes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What has a name of its own beside it.
_KINDS = (
    r"(?:daily|dailies|newspapers?|papers?|weekly|monthly|bi-?weekly|magazine|journal|tabloid|portal|web ?site|site|"
    r"service|agency|station|channel|broadcaster|television|radio|outlet|programme|program|podcast|blog|journalists?|"
    r"correspondents?|reporters?|columnists?|editors?|readers|regiment|brigade|battalion|company|division|detachment|"
    r"unit|group|fighters|commander|soldiers|movement|party|coalition|foundation|association|institute|concern|"
    r"corporation|plant|factory|ship|cruiser|frigate|corvette|yacht|submarine|operation|call ?sign|nickname|pseudonym|"
    r"airlines?|bank|club|cinema|theatre|system|complex|missiles?|drones?|tanks?)"
)
# Verbs with which papers report; what people call out in a word or two is more often said, asked or shouted.
_WRITES = (
    r"(?:writes|wrote|reports|reported|notes|noted|informs|informed|adds|claims|claimed|quotes|quoted|cites|cited|"
    r"recalls|recalled|reminds|emphasi[sz]es|stresses|announced|estimates|describes|described|explains|believes|"
    r"learned|learnt|publishe[sd]|found out|points out|asked|says|said that|said on|reveals|revealed|warns)"
)
_SMALL = r"(?:of|the|and|for|in|on|to|a|at|de|la|von|der)"
_WORD = r"[^\W\d_a-zß-ÿ][\w’'&.-]*\w|[^\W\d_a-zß-ÿ]|\d+"
_NAME = rf"(?P<name>(?:{_WORD})(?: (?:{_SMALL} )?(?:{_WORD})){{0,5}})"
_OPENING = '"“„«'
_OPEN, _CLOSE = rf"(?P<open>[{_OPENING}])", r"(?P<close>[\"”“»])"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # the daily "Bild"; the "Azov" regiment
        rf"\b{_KINDS} {_OPEN}{_NAME}{_CLOSE}(?!\w)",
        rf"{_OPEN}{_NAME}{_CLOSE} (?:[a-z]+ )?{_KINDS}\b",
        # according to "Bild"; told "Bild"; as "Bild" writes
        rf"\b(?:[Aa]ccording to|told|interview (?:with|for|to)|[Ii]n|[Ww]ith|[Bb]y|[Ff]rom) (?:the )?"
        rf"{_OPEN}{_NAME}{_CLOSE}(?!\w)",
        rf"(?:^|\b[Aa]s (?:the )?|(?<=[.!?,;–—-] )|\b[Tt]he ){_OPEN}{_NAME}{_CLOSE} {_WRITES}\b",
        # ..., writes "Bild"
        rf"[,–—-] ?{_WRITES} (?:the )?{_OPEN}{_NAME}{_CLOSE}(?!\w)",
    )
)
# Tom "Raven" Berg
_NICKNAME = re.compile(rf"\b[A-Z]\w+ (?={_OPEN}{_NAME}{_CLOSE} [A-Z])")
# How many of a headline's words have a capital, so that capitals there tell no names.
_HEADLINE = 0.7


def around_names(text: str, start: int, end: int) -> Iterator[int]:
    """
    Find the quotation marks around names, and nicknames in marks within them.

    Parameters
    ----------
    text : str
        An article.
    start, end : int
        A paragraph or line of it, end exclusive.

    Yields
    ------
    int
        Offset in the text of a character that a reader of names may leave out.
    """
    stretch = text[start:end]
    if not any(mark in stretch for mark in _OPENING) or _is_headline(stretch):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(stretch):
            if not match["name"].isupper() or len(match["name"]) <= 5:
                yield start + match.start("open")
                yield start + match.start("close")
    for match in _NICKNAME.finditer(stretch):
        yield from range(start + match.start("open"), start + match.end("close") + 1)


def _is_headline(text: str) -> bool:
    """Whether nearly all words have a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= _HEADLINE * len(words)
