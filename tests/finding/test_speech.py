"""Who says what stands at a place of an article."""

from __future__ import annotations

from helpers.finding.speech import innermost, teller
from helpers.tables import Quote


def _quote(*spans: tuple[int, int], speaker: str | None = "Berg") -> Quote:
    speakers = () if speaker is None else (speaker,)
    return Quote(start=spans[0][0], end=spans[-1][1], spans=spans, type="indirect", speakers=speakers)


def test_the_shortest_quote_around_a_place_is_the_innermost() -> None:
    outer, inner = _quote((0, 90), speaker="Berg"), _quote((20, 60), speaker="Roe")
    assert innermost([outer, inner], 30, 40) is inner
    assert innermost([inner, outer], 10, 40) is outer
    assert teller([outer, inner], 30, 40) == "Roe"


def test_what_stands_between_the_parts_of_a_quote_is_not_said_in_it() -> None:
    assert innermost([_quote((0, 20), (40, 60))], 25, 35) is None


def test_what_reaches_beyond_a_quote_is_not_said_in_it() -> None:
    assert teller([_quote((0, 20))], 15, 21) is None


def test_a_quote_of_nobody_has_no_teller() -> None:
    assert teller([_quote((0, 20), speaker=None)], 5, 10) is None
