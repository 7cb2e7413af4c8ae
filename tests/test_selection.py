"""The part of the tables to look at, and what helps when a wish cannot be met."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from helpers.errors import SelectionError
from helpers.selection import select
from helpers.tables import ARTICLES, MENTIONS, Tables, frame, schema


@pytest.fixture
def tables() -> Tables:
    days = [datetime.date(2022, 1, 26), datetime.date(2022, 2, 3), None]
    articles = [
        {"article_id": f"a{n}", "outlet": outlet, "published": day, "text": ""}
        for n, (outlet, day) in enumerate(zip(["North", "South", "North"], days, strict=True))
    ]
    common = {"mention_id": "m", "start": 0, "end": 1, "text": "x", "sentence": "x", "confidence": 0.8}
    quotes = [common | {"article_id": f"a{n}", "speakers": [f"Speaker {n}"]} for n in range(3)]
    weapons = [
        common
        | {
            "article_id": "a1",
            "name": "tank",
            "category": "tank",
            "supplier": "Speaker 0",
            "recipient": "Kingdom of Norland",
        }
    ]
    rows = {"quotes": quotes, "weapons": weapons}
    return Tables(
        frame(articles, ARTICLES),
        {kind.TABLE: frame(rows.get(kind.TABLE, []), schema(kind)) for kind in MENTIONS},
    )


def test_without_a_wish_everything_is_selected(tables: Tables) -> None:
    assert len(select(tables).articles) == 3
    assert len(select(tables).quotes) == 3


def test_outlets_and_dates_choose_articles_and_their_mentions(tables: Tables) -> None:
    assert list(select(tables, outlets=["South"]).quotes["article_id"]) == ["a1"]
    assert list(select(tables, outlets="south").quotes["article_id"]) == ["a1"]
    assert list(select(tables, since="2022-02-01").articles["article_id"]) == ["a1"]
    assert list(select(tables, until="2022-01-26").articles["article_id"]) == ["a0"]
    assert len(select(tables, outlets=["South"], until="2022-01-26").quotes) == 0


def test_an_actor_is_found_in_every_part(tables: Tables) -> None:
    chosen = select(tables, actor="speaker 0")
    assert list(chosen.quotes["article_id"]) == ["a0"]
    assert list(chosen.weapons["article_id"]) == ["a1"]
    assert len(chosen.articles) == 3


def test_selected_rows_keep_their_place_in_the_whole_table(tables: Tables) -> None:
    assert list(select(tables, outlets=["South"]).quotes.index) == [1]


def test_what_is_selected_was_found_with_the_same_lexicons(tables: Tables) -> None:
    assert select(replace(tables, lexicons="lists"), outlets=["South"]).lexicons == "lists"


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"outlets": ["Nort"]}, "no article is of the outlet 'Nort'; did you mean North"),
        ({"actor": "Speaker 7"}, "no mention involves 'Speaker 7'; did you mean Speaker"),
        ({"actor": "Nrland"}, "no mention involves 'Nrland'; did you mean Kingdom of Norland?"),
        ({"since": "26.1.2022"}, "since is '26.1.2022'; write the day as 2022-01-26"),
        ({"since": "2022-02-01", "until": "2022-01-01"}, "exchange them"),
        (
            {"until": "2020-01-01"},
            "no article is of the period until 2020-01-01; the articles are of 2022-01-26 to 2022-02-03",
        ),
        ({"since": "2022-01-27", "until": "2022-02-02"}, "of the period since 2022-01-27 until 2022-02-02; the"),
    ],
)
def test_a_wish_that_cannot_be_met_is_an_error_that_helps(tables: Tables, wish: dict[str, str], message: str) -> None:
    with pytest.raises(SelectionError) as error:
        select(tables, **wish)
    assert message in str(error.value)
