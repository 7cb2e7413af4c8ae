"""Each family looks like itself alone; one that is not known is shown all the same."""

from __future__ import annotations

import pytest

from helpers.showing.families import LOOKS, family_of, look_of
from helpers.showing.style import MUTED
from helpers.showing.stylesheet import stylesheet
from helpers.tables import MENTIONS, Mention, frame, schema


@pytest.mark.parametrize("mention", MENTIONS, ids=lambda mention: mention.TABLE)
def test_a_family_is_told_by_its_columns_and_has_a_card_and_a_mark_of_its_colour(mention: type[Mention]) -> None:
    assert family_of(frame([], schema(mention))) == mention.TABLE
    css, look = stylesheet(), LOOKS[mention.TABLE]
    assert f".cards .{mention.TABLE} {{ --card: var(--{look.colour.name}); }}" in css
    assert f"mark.{look.css} {{" in css


def test_a_family_that_is_not_known_is_called_by_its_table_and_shows_its_own_columns() -> None:
    look = look_of("peace_talks", ["article_id", "sentence", "held_in"])
    assert (look.one, look.colour) == ("peace talk", MUTED)
    assert [header for header, _ in look.facts] == ["held in"]
