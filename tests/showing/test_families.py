"""Each family looks like itself alone; one that is not known is shown all the same."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from helpers.showing.charts.overview import articles_read, key_numbers, over_time
from helpers.showing.charts.quality import confidences
from helpers.showing.downloads import write_downloads
from helpers.showing.families import LOOKS, family_of, look_of
from helpers.showing.pages import article_pages
from helpers.showing.style import MUTED
from helpers.showing.stylesheet import stylesheet
from helpers.tables import MENTIONS, Mention, frame, schema

from .conftest import article, mention, tables_of


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


def test_a_family_that_is_not_known_is_counted_charted_marked_and_given_to_take_away(tmp_path: Path) -> None:
    tables = tables_of([article(n, text="A summit." * 300) for n in range(2)])
    tables.mentions["summits"] = pd.DataFrame([mention(1, what="a summit", host="Oslo")])
    assert "summits: 1" in repr(key_numbers(tables))
    for shown in (over_time(tables).data, articles_read(tables), confidences(tables).data):
        assert "ummits" in shown.html
    [page, _] = article_pages(tables, (), "full")
    assert '<mark class="k-other">1 summit</mark>' in page.html
    [files] = [download.files for download in write_downloads(tables, tmp_path) if download.table == "summits"]
    assert all(path.is_file() for path in files.values())
