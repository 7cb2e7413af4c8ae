"""Names those whom an article describes at first and names later: "Rights group says ...", "a teacher has argued"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from helpers.finding.actors import Cast
from helpers.finding.actors.titles import REPORTERS, ROLE_NOUNS
from helpers.finding.nouns import is_plural
from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.parties import Source, is_hidden
from helpers.reading.language import ParsedArticle

Names = tuple[str, ...]


class Foretold:
    """Who is described where an article begins, and named where it goes on.

    Either the article quotes the same words again with a name, or the next to speak is somebody new whom the first
    words may describe.

    Parameters
    ----------
    parsed, cast
        The article and who is who in it.
    statements
        Its statements, with the names of their speakers.
    """

    def __init__(self, parsed: ParsedArticle, cast: Cast, statements: Sequence[tuple[Attribution, Names]]) -> None:
        self._parsed = parsed
        self._cast = cast
        self._statements = sorted(statements, key=lambda statement: statement[0].anchor)
        self._said: dict[int, str] = {}

    def names(self) -> dict[int, Names]:
        """For the statements (by `id`) with another speaker than their own words tell, the names."""
        named: dict[int, Names] = {}
        described = {names for attribution, names in self._statements if self._is_described(attribution, names)}
        for number, (attribution, names) in enumerate(self._statements):
            source = attribution.source
            if source is None or names not in described or id(attribution) in named or not self._is_early(attribution):
                continue
            if (again := self._quoted_again(attribution, source)) is not None:
                named[id(attribution)] = again
            elif (name := self._named_next(source, number + 1)) is not None:
                named |= {id(other): (name,) for other, others in self._statements if others == names}
        return named

    def _is_early(self, attribution: Attribution) -> bool:
        return self._parsed.unit_number(attribution.anchor) <= _LEAD

    def _is_described(self, attribution: Attribution, names: Names) -> bool:
        """Whether a statement by somebody without a name stands where the article begins."""
        told = attribution.source is not None and attribution.source.head.lower_ not in REPORTERS
        return told and self._is_early(attribution) and len(names) == 1 and self._is_nameless(names[0])

    def _is_nameless(self, name: str) -> bool:
        return self._cast.kind(name) in {"unnamed", "group"}

    def _quoted_again(self, attribution: Attribution, source: Source) -> Names | None:
        """Who says the same words somewhere else, by name."""
        headline = self._parsed.unit(attribution.anchor).kind == "headline"
        if not headline and not self._is_first_told(source):
            return None
        runs = [" ".join(run) for run in self._runs(attribution) if len(run) >= _SAME]
        for other, names in self._statements if runs else ():
            if not any(f" {run} " in self._words(other) for run in runs):
                continue
            shared = other is attribution or other.content & attribution.content or attribution.anchor in other.content
            if not shared and names and not any(map(self._is_nameless, names)):
                return names  # the agency that reports what somebody said has not said it
        return None

    def _words(self, attribution: Attribution) -> str:
        """All words of a statement, with spaces around each."""
        if id(attribution) not in self._said:
            words = [word for run in self._runs(attribution) for word in run]
            self._said[id(attribution)] = f" {' '.join(words)} "
        return self._said[id(attribution)]

    def _runs(self, attribution: Attribution) -> Iterator[list[str]]:
        """The words of a statement, between its quotation marks."""
        run: list[str] = []
        for token in (self._parsed.doc[i] for i in sorted(attribution.content)):
            if token.is_quote:
                yield run
                run = []
            else:
                run.extend(_WORD.findall(token.lower_))
        yield run

    def _named_next(self, source: Source, start: int) -> str | None:
        """Who speaks next by a name that the article has not had before, where a first description may be of him."""
        if not self._is_first_told(source):
            return None
        noun = self._parsed.doc[source.start : source.end].root  # "| a spokesman for President Jane Doe"
        for other, names in self._statements[start:]:
            near = self._parsed.unit_number(other.anchor) - self._parsed.unit_number(noun.i) <= _SOON
            if len(names) != 1 or other.source is None or not near:
                return None
            if self._is_nameless(names[0]) and not self._is_written_as_name(other.source):
                continue
            if self._cast.is_reporter(names[0]):
                continue
            if self._is_introduced(other.source):
                return None
            if self._first_named(names[0], other.source) > noun.i:
                if self._cast.may_be_called(names[0], noun) and self._is_of_same_state(source, names[0]):
                    return names[0]
                if noun.lower_ not in ROLE_NOUNS or self._cast.kind(names[0]) == "person":
                    return None
        return None

    def _is_introduced(self, source: Source) -> bool:
        """Whether somebody comes on as another one: "| another pilot, Jane Doe", "| Jane Doe, a 40-year-old"."""
        doc, behind = self._parsed.doc, source.head.i + 1
        chosen = doc[behind : behind + 3].text == ", one of"
        aged = doc[behind : behind + 2].text == ", a" and doc[behind + 2 : behind + 3].text[:1].isdigit()
        return doc[source.start].lower_ == "another" or aged or chosen

    def _first_named(self, name: str, source: Source) -> int:
        """Where a speaker is named first: of somebody who is no listed person where the head of the source stands."""
        first = self._cast.first_named(name)
        return first if first is not None else next(t.i for t in self._parsed.doc if t.text == source.head.text)

    def _is_of_same_state(self, source: Source, name: str) -> bool:
        """Whether somebody may be of the state, if any, that a description names."""
        words = self._parsed.doc[source.start : source.end]
        states = {state for word in words if (state := self._cast.country(word)) is not None}
        return not states or self._cast.affiliation(name) in {None, *states} or self._cast.kind(name) != "person"

    def _is_written_as_name(self, source: Source) -> bool:
        """Whether a source that no list knows is written as a name: "| Havn Marine said"."""
        ends = source.head, self._parsed.doc[source.start]
        return source.head.pos_ == "PROPN" and all(word.text[0].isupper() for word in ends)

    def _is_first_told(self, source: Source) -> bool:
        """Whether a source is "a teacher", in a headline "teacher" too, and not one who keeps his name to himself."""
        noun, first = source.head, self._parsed.doc[source.start].lower_
        headline = self._parsed.unit(noun.i).kind == "headline"
        told = first in _INDEFINITE or (headline and first not in _DEFINITE) or self._is_office(source)
        return told and not is_hidden(noun) and noun.tag_ not in {"NNS", "NNPS"} and not is_plural(noun.lower_)

    def _is_office(self, source: Source) -> bool:
        """Whether a source is somebody's office told in full, at its first mention: "Malta's envoy to the council"."""
        own, earlier = self._parsed.doc[source.start : source.end], self._parsed.doc[: source.start]
        told = any(word.tag_ == "POS" or word.lower_ in {"of", "to"} for word in own)
        before = (word.lower_ for word in earlier if self._parsed.unit(word.i).kind != "headline")
        return told and source.head.lower_ in ROLE_NOUNS and source.head.lower_ not in before


_WORD = re.compile(r"\w+")
# The headline and this many paragraphs tell the news.
_LEAD = 3
# So many paragraphs later the one whom they describe is named.
_SOON = 3
# So many words in a row are the same statement.
_SAME = 4
_INDEFINITE = frozenset({"a", "an", "one"})
_DEFINITE = frozenset("the this that these those his her its their our some any no".split())
