"""Finds the stretches of a text that stand in quotation marks."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from helpers.finding.actors.titles import is_honorific
from helpers.reading.language import ParsedArticle, ParsedUnit
from helpers.reading.parse import Doc


class Marked(NamedTuple):
    """A stretch of text between quotation marks, the marks included.

    Attributes
    ----------
    start, end
        Character offsets, end exclusive.
    closed
        Whether it has its closing mark; one that has none runs to the end of the text.
    """

    start: int
    end: int
    closed: bool


class Segment(NamedTuple):
    """A quotation as tokens of a parsed article, the marks included.

    Attributes
    ----------
    start, end
        Tokens, end exclusive.
    closed
        Whether it has its closing mark, or goes on with an opening mark in the next paragraph.
    goes_on
        Whether the next paragraph takes it up with an opening mark.
    """

    start: int
    end: int
    closed: bool
    goes_on: bool


class Quotations:
    """The quotations of one article.

    Parameters
    ----------
    parsed
        The article.
    spoken
        Token ranges that stand in dashes and count as quotations.
    """

    def __init__(self, parsed: ParsedArticle, spoken: Iterable[tuple[int, int]] = ()) -> None:
        self._doc = parsed.doc
        self.segments = _merged(_segments(parsed), spoken)
        self._at: list[Segment | None] = [None] * len(parsed.doc)
        for segment in self.segments:
            self._at[segment.start : segment.end] = [segment] * (segment.end - segment.start)
        self._sentences = list(self._sentence_starts(parsed))

    def at(self, token: int) -> Segment | None:
        """The quotation that holds a token."""
        return self._at[token]

    def closed_at(self, token: int) -> bool:
        """Whether a token stands between an opening and a closing mark."""
        segment = self._at[token]
        return segment is not None and segment.closed

    def semicolon(self, first: int, before: int) -> int | None:
        """The last semicolon outside quotations behind a token and before another one."""
        marks = (i for i in range(before - 1, first, -1) if self._doc[i].text == ";" and self._at[i] is None)
        return next(marks, None)

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence of a token, end exclusive; unlike the parser's none ends in a quotation or after "Gen."."""
        index = bisect.bisect_right(self._sentences, token)
        return self._sentences[index - 1], self._sentences[index]

    def _sentence_starts(self, parsed: ParsedArticle) -> Iterator[int]:
        doc = parsed.doc
        for unit in parsed.units:
            for i in range(unit.start, unit.end):
                if i == unit.start or (not self._inside(i) and _starts_sentence(doc, i)):
                    yield i
        yield len(doc)

    def _inside(self, token: int) -> bool:
        """Whether a token stands in a quotation and not at its start."""
        segment = self._at[token]
        return segment is not None and segment.closed and segment.start < token


def marked(text: str, inside: bool = False) -> list[Marked]:
    """
    Find the quotations of one paragraph.

    Typographic, straight, doubled ('' ''), low, angle and single marks are known; a quotation inside another is
    part of the outer one. Apostrophes, inch marks and single marks that never close are none.

    Parameters
    ----------
    text : str
        One paragraph.
    inside : bool
        Whether the paragraph before left a quotation open; without an opening mark of its own this one then goes on
        with it.

    Returns
    -------
    list of Marked
        The outermost quotations in order.
    """
    return list(_scan(text, inside and _closes_first(text)))


_DOUBLE_OPENING = "“„«"
_DOUBLE_CLOSING = "”»"
_DOUBLE = _DOUBLE_OPENING + _DOUBLE_CLOSING + '"'
_SINGLE = "'‘’`"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}]")
_BEFORE_OPENING = "([{—–-:/|…" + _DOUBLE
_LONGEST_NESTED = 60
# How many paragraphs of a quotation may have no mark of their own.
_MOST_UNMARKED = 3
# A paragraph of so many sentences behind an opening mark that never closes is not all quoted, but these few may be.
_LONG, _MOST_OPEN = 6, 2
_AFTER_CLOSING = ".,;:!?)]}—–-…/" + _DOUBLE


def _closes_first(text: str) -> bool:
    """Whether a paragraph's first double mark closes a quotation that the paragraph before opened."""
    position = next((i for i in range(len(text)) if text[i] in _DOUBLE), None)
    return position is not None and position > 0 and not _opens(text, position, position + 1)


def _scan(text: str, inside: bool) -> Iterator[Marked]:
    start: int | None = 0 if inside else None
    left: list[Marked] = []  # Quotations that others go on with, as those of paragraphs run together do
    opener = ""
    position = 0
    while (found := _MARK.search(text, position)) is not None:
        position = found.start()
        mark = _double_mark(text, position)
        if not mark:
            end = _single_quotation(text, position) if start is None else None
            if end is not None:
                yield Marked(position, end, closed=True)
                position = end
            else:
                position += 1
            continue
        after = position + len(mark)
        if start is None:
            if _ends_speech(text, position, after):
                yield Marked(_sentence_start(text, position), after, closed=True)
            elif _may_open(text, mark, position, after):
                start, opener = position, mark
        elif nested := _nested(text, mark, position, after):
            position = nested
            continue
        elif _opens_anew(text, mark, opener, position, after):
            left.append(Marked(start, position, closed=False))
            if not _goes_on(text[start:position]):
                yield from left
                left = []
            start, opener = position, mark
        else:
            yield from (quotation._replace(closed=True) for quotation in left)
            yield Marked(start, after, closed=True)
            start, left = None, []
        position = after
    yield from left
    if start is not None and text[start:].strip(_DOUBLE + _SINGLE + " "):
        yield Marked(start, len(text), closed=False)


def _double_mark(text: str, position: int) -> str:
    """The double mark at a position: one character, or two single ones; empty where there is none."""
    if text[position] in _DOUBLE:
        return text[position]
    pair = text[position : position + 2]
    if text[position + 2 : position + 3] in _SINGLE and text[position + 2 : position + 3]:
        return ""
    return pair if len(pair) == 2 and pair[0] == pair[1] and pair[0] in _SINGLE else ""


def _opens(text: str, start: int, after: int) -> bool:
    """Whether a mark stands where an opening one does: nothing before it, a word after it."""
    free = start == 0 or text[start - 1].isspace() or text[start - 1] in _BEFORE_OPENING
    return free and after < len(text) and not text[after].isspace() and text[after] not in ".,;:!?)"


def _ends_speech(text: str, start: int, after: int) -> bool:
    """Whether a straight mark closes what no mark has opened: 'We must be strong,|" he said'."""
    if text[start] != '"' or text[start - 1 : start] != "," or not text[after : after + 1].isspace():
        return False
    return not any(mark in text[:start] for mark in _DOUBLE)


def _sentence_start(text: str, position: int) -> int:
    """Where the sentence of a position starts."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, position)]
    return ends[-1] if ends else 0


_SENTENCE_END = re.compile(r"[.!?)]\s+(?=[A-Z])")


def _opens_anew(text: str, mark: str, opener: str, start: int, after: int) -> bool:
    """Whether a mark inside an open quotation starts another: the first one's closing mark is missing."""
    if mark in _DOUBLE_CLOSING or (opener == "„" and mark in "“"):
        return False
    return _opens(text, start, after) and (start == 0 or text[start - 1].isspace())


def _nested(text: str, mark: str, start: int, after: int) -> int | None:
    """Where a quotation in straight marks inside another in such marks ends; None where the outer never closes."""
    if mark != '"' or not _opens(text, start, after) or not text[start - 1].isspace():
        return None
    later = list(itertools.islice((i for i in range(after, len(text)) if text[i] == '"'), 2))
    closing = [not _opens(text, i, i + 1) and not text[i - 1].isspace() for i in later]
    return later[0] + 1 if closing == [True, True] and later[0] - start <= _LONGEST_NESTED else None


def _goes_on(quoted: str) -> bool:
    """Whether a quotation without closing mark is a paragraph that the next opening mark goes on with."""
    if _ATTRIBUTION.search(quoted) is not None:
        return False
    return quoted.rstrip().endswith(_FINAL_SIGNS) and len(_SENTENCE_END.findall(quoted)) < _LONG


_ATTRIBUTION = re.compile(r", [\w ]{2,30} (?:said|says|told|tells|added|adds)\b")
_FINAL_SIGNS = (".", "!", "?", "…")


def _may_open(text: str, mark: str, start: int, after: int) -> bool:
    """Whether a mark outside every quotation starts one, and is no inch mark, no closing one and no broken dash."""
    if _is_inch(text, start) or text[after : after + 1] in _ENDS:
        return False
    if mark in _DOUBLE_CLOSING:
        return _opens(text, start, after)
    glued = start > 0 and not text[start - 1].isspace() and text[start - 1] not in _BEFORE_OPENING
    return not (mark == '"' and glued and text[after : after + 1].isspace())


_ENDS = frozenset(".,;:!?)")


def _is_inch(text: str, position: int) -> bool:
    return text[position] == '"' and position > 0 and text[position - 1].isdigit()


def _single_quotation(text: str, position: int) -> int | None:
    """Where a quotation in single marks that starts here ends; None where no quotation starts."""
    if text[position] not in "'‘" or not _opens(text, position, position + 1) or text[position + 1].isdigit():
        return None
    doubtful: int | None = None
    for end in range(position + 2, len(text)):
        if text[end] in _DOUBLE:
            break
        if text[end] in "'‘" and _opens(text, end, end + 1):
            break
        if text[end] not in "'’" or text[end - 1].isspace():
            continue
        following = text[end + 1 : end + 2]
        if following.isalnum():
            continue
        if not following or following in _AFTER_CLOSING or text[end - 1] in ".,!?…" or text[end - 1] != "s":
            return end + 1
        doubtful = doubtful or end + 1
    return doubtful


def _starts_sentence(doc: Doc, token: int) -> bool:
    """Whether a sentence starts here: after a closing sign, where the parser says so or a capital letter follows."""
    before = token - 1
    while before > 0 and doc[before].text in _TRAILING:
        before -= 1
    if doc[before].text not in _FINAL:
        return (
            doc[token].is_sent_start is True
            and doc[before].text[-1] in ".:;"
            and len(doc[before]) > 2
            and not doc[before].text[0].isupper()
        )
    if doc[before].text == "." and before and is_honorific(doc[before - 1].lower_):
        return False
    word = doc[token].text.lstrip(_DOUBLE + _SINGLE + "([") or (doc[token + 1].text if token + 1 < len(doc) else "")
    return doc[token].is_sent_start is True or (word[:1].isupper() and before == token - 1)


_FINAL = frozenset({".", "!", "?", "...", "…", "?!", "!?", "....", ".."})
_TRAILING = frozenset({'"', "'", "''", ")", "]"})


def _segments(parsed: ParsedArticle) -> Iterator[Segment]:
    starts = [token.idx for token in parsed.doc]
    texts = [_original(parsed, unit) for unit in parsed.units]
    inside = False
    for number, unit in enumerate(parsed.units):
        if unit.start == unit.end:
            continue
        offset = starts[unit.start]
        if inside and _runs_on(texts, number):
            yield Segment(unit.start, unit.end, closed=True, goes_on=True)
            continue
        found = marked(texts[number], inside)
        inside = bool(found) and not found[-1].closed
        token = unit.start
        for quotation in found:
            while starts[token] + len(parsed.doc[token]) <= offset + quotation.start:
                token += 1
            start = token
            while token < unit.end and starts[token] < offset + quotation.end:
                token += 1
            goes_on = not quotation.closed and _takes_up(texts, number + 1)
            if not quotation.closed and not goes_on:
                token = _soon(parsed.doc, start, token)
            if token > start:
                yield Segment(start, token, quotation.closed or goes_on, goes_on)
            token = min(token, unit.end - 1)


def _soon(doc: Doc, start: int, end: int) -> int:
    """Where a quotation without closing mark ends: with its paragraph, of a long one behind a few sentences."""
    following = [i for i in range(start + 2, end) if _starts_sentence(doc, i)]
    return following[_MOST_OPEN - 1] if len(following) >= _LONG else end


def _merged(quotations: Iterable[Segment], spoken: Iterable[tuple[int, int]]) -> tuple[Segment, ...]:
    """Quotations and speech between dashes in order; a quotation inside such speech is part of it."""
    dashed = [Segment(start, end, closed=True, goes_on=False) for start, end in spoken]
    outside = [q for q in quotations if not any(d.start < q.end and q.start < d.end for d in dashed)]
    return tuple(sorted([*outside, *dashed]))


def _original(parsed: ParsedArticle, unit: ParsedUnit) -> str:
    """A unit's clean text with the article's own quotation marks, those that make one of a torn mark aside."""
    if unit.start == unit.end:
        return ""
    span = parsed.doc[unit.start : unit.end]
    origin = parsed.origin[span.start_char : span.end_char]
    return "".join(
        parsed.article.text[i] if clean == '"' or parsed.article.text[i] in _SINGLE else clean
        for clean, i in zip(span.text, origin, strict=True)
    )


def _takes_up(texts: list[str], number: int) -> bool:
    """Whether a paragraph goes on with a quotation: with an opening mark of its own, or up to a closing one."""
    if number >= len(texts) or not texts[number]:
        return False
    return texts[number][0] in _DOUBLE + _SINGLE or _closes_first(texts[number]) or _runs_on(texts, number)


def _runs_on(texts: list[str], number: int) -> bool:
    """Whether a paragraph without marks, and others behind it, lead up to one that closes a quotation."""
    ahead = texts[number : number + _MOST_UNMARKED + 1]
    marked_later = next((i for i, text in enumerate(ahead) if any(mark in text for mark in _DOUBLE)), 0)
    return marked_later > 0 and _closes_first(ahead[marked_later])
