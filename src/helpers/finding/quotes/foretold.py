"""Names those whom an article describes at first and names later: "Rights group says ...", "a teacher has argued"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from helpers.finding.actors import Cast
from helpers.finding.actors.titles import REPORTERS
from helpers.finding.nouns import is_plural
from helpers.finding.quotes.statements import Attribution
from helpers.reading.language import ParsedArticle

Named = tuple[Attribution, tuple[str, ...]]


def foretold(parsed: ParsedArticle, cast: Cast, statements: Sequence[Named]) -> Mapping[int, tuple[str, ...]]:
    """
    Find who is described where an article begins, and named where it goes on.

    Either the article quotes the same words again with a name, or the next to speak is somebody new whom such words
    may describe.

    Parameters
    ----------
    parsed, cast
        The article and who is who in it.
    statements
        Its statements, with the names of their speakers.

    Returns
    -------
    Mapping
        For the statements (by `id`) with another speaker than their own words tell, the names.
    """
    named: dict[int, tuple[str, ...]] = {}
    ordered = sorted(statements, key=lambda statement: statement[0].anchor)
    described = {names for attribution, names in ordered if _is_described(parsed, cast, attribution, names)}
    for number, (attribution, names) in enumerate(ordered):
        untold = attribution.source is not None and names in described and id(attribution) not in named
        if not untold or not _is_early(parsed, attribution):
            continue
        again = _quoted_again(parsed, cast, attribution, ordered)
        if again is not None:
            named[id(attribution)] = again
            continue
        name = _named_next(parsed, cast, attribution, ordered[number + 1 :])
        if name is not None:
            named |= {id(other): (name,) for other, others in ordered if others == names}
    return named


def _is_early(parsed: ParsedArticle, attribution: Attribution) -> bool:
    return parsed.unit_number(attribution.anchor) <= _LEAD


def _is_described(parsed: ParsedArticle, cast: Cast, attribution: Attribution, names: tuple[str, ...]) -> bool:
    """Whether a statement by somebody without a name stands where an article begins."""
    if attribution.source is None or attribution.source.head.lower_ in REPORTERS:
        return False
    return _is_early(parsed, attribution) and len(names) == 1 and cast.kind(names[0]) in _NAMELESS


def _quoted_again(
    parsed: ParsedArticle, cast: Cast, attribution: Attribution, statements: Sequence[Named]
) -> tuple[str, ...] | None:
    """Who says the same words somewhere else, by name."""
    assert attribution.source is not None
    headline = parsed.unit(attribution.anchor).kind == "headline"
    if not headline and not _is_first_told(parsed, attribution, attribution.source.head):
        return None
    runs = [run for run in _runs(parsed, attribution) if len(run) >= _SAME]
    for other, names in statements:
        if other is attribution or not names or any(cast.kind(name) in _NAMELESS for name in names):
            continue
        said = " ".join(word for run in _runs(parsed, other) for word in run)
        if any(f" {' '.join(run)} " in f" {said} " for run in runs):
            return names
    return None


def _runs(parsed: ParsedArticle, attribution: Attribution) -> Iterator[list[str]]:
    """The words of a statement, between its quotation marks."""
    run: list[str] = []
    for i in sorted(attribution.content):
        token = parsed.doc[i]
        if token.is_quote:
            yield run
            run = []
        else:
            run.extend(_WORD.findall(token.lower_))
    yield run


def _named_next(parsed: ParsedArticle, cast: Cast, attribution: Attribution, statements: Sequence[Named]) -> str | None:
    """Who speaks next by a name that the article has not had before, where a first description may be of that one."""
    assert attribution.source is not None
    noun = attribution.source.head
    if not _is_first_told(parsed, attribution, noun):
        return None
    for other, names in statements:
        name = names[0] if len(names) == 1 else None
        if (
            name is None
            or other.source is None
            or parsed.unit_number(other.anchor) - parsed.unit_number(noun.i) > _SOON
        ):
            return None
        if cast.kind(name) in _NAMELESS and not _is_named(other):
            continue
        first = cast.first_named(name)
        if first is None:
            first = next((t.i for t in parsed.doc if t.text == other.source.head.text), 0)
        if first > noun.i:
            fits = cast.may_be_called(name, noun) and _is_of_same_state(parsed, cast, attribution, name)
            return name if fits else None
    return None


def _is_of_same_state(parsed: ParsedArticle, cast: Cast, attribution: Attribution, name: str) -> bool:
    """Whether somebody may be of the state, if any, that a description names."""
    assert attribution.source is not None
    words = parsed.doc[attribution.source.start : attribution.source.end]
    states = {state for word in words if (state := cast.country(word)) is not None}
    return not states or cast.affiliation(name) in {None, *states} or cast.kind(name) != "person"


def _is_named(attribution: Attribution) -> bool:
    """Whether a source that no list knows is written as a name: "| Harrowgate Marine said"."""
    assert attribution.source is not None
    head = attribution.source.head
    return head.pos_ == "PROPN" and all(t.text[0].isupper() for t in (head, head.doc[attribution.source.start]))


def _is_first_told(parsed: ParsedArticle, attribution: Attribution, noun: Token) -> bool:
    """Whether a source is "a teacher", in a headline "teacher" too, and not one who keeps his name to himself."""
    assert attribution.source is not None
    first = parsed.doc[attribution.source.start]
    headline = parsed.unit(noun.i).kind == "headline"
    told = first.lower_ in _INDEFINITE or (headline and first.lower_ not in _DEFINITE)
    hidden = any(token.lower_ in {"anonymity", "anonymously"} for token in noun.sent)
    return told and not hidden and noun.tag_ not in {"NNS", "NNPS"} and not is_plural(noun.lower_)


_WORD = re.compile(r"\w+")
# The headline and this many paragraphs tell the news.
_LEAD = 3
# So many paragraphs later the one whom they describe is named.
_SOON = 3
# So many words in a row are the same statement.
_SAME = 4
_NAMELESS = frozenset({"unnamed", "group"})
_INDEFINITE = frozenset({"a", "an", "one"})
_DEFINITE = frozenset("the this that these those his her its their our some any no".split())
