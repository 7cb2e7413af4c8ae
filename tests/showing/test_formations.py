"""The table that sets documented ranges of people beside formations, as estimates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.html as lxml_html

from helpers.showing.charts.formations import formation_strengths

from .conftest import article, figure, tables_of


def _cells(**fields: object) -> list[str]:
    rows = [
        figure(1, **{"unit": "brigade", "measure": "formation", "low": 2.0, "high": 2.0, "force": "Norway"} | fields)
    ]
    shown = formation_strengths(tables_of([article(0)], troop_figures=rows))
    return [cell.text_content() for cell in lxml_html.fromstring(str(shown.html)).xpath("//tbody/tr/*")]


def test_a_formation_has_its_documented_range_and_an_estimate_beside_it() -> None:
    cells = _cells()
    assert cells[1:4] == ["Norway", "3,000 to 5,000", "about 6,000 to 10,000"]
    assert cells[4] != ""


def test_a_side_that_the_article_leaves_open_stays_open() -> None:
    assert _cells(high=None)[3] == "about 6,000 or more"
    assert _cells(low=None)[3] == "up to 10,000"


def test_people_and_formations_without_a_documented_range_are_not_estimated() -> None:
    assert _cells(unit="soldier", measure="personnel") == []
    assert _cells(unit="squadron") == []


def test_the_same_figure_of_the_same_force_is_shown_once() -> None:
    rows = [figure(n, unit="division", measure="formation", low=3.0, high=3.0, force="Norway") for n in (1, 2)]
    shown = formation_strengths(tables_of([article(0)], troop_figures=rows))
    assert len(lxml_html.fromstring(str(shown.html)).xpath("//tbody/tr")) == 1
    assert shown.text == "Estimates, not figures of the articles: people in 1 count of formations"


def test_the_ranges_are_those_of_the_lexicons_that_the_tables_were_found_with(ruritanian: Path) -> None:
    tables = tables_of([article(0)], troop_figures=[figure(1, unit="brigade", measure="formation", low=2.0, high=2.0)])
    assert "about 14 to 18" in formation_strengths(replace(tables, lexicons=ruritanian)).html
