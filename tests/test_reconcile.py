"""The same claim in several articles is one claim, contradictions are shown, copies of one text count once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from helpers import reconcile
from helpers.reconcile import claims, copies
from helpers.tables import ARTICLES, MENTIONS, Tables, frame, schema

DAY = dt.date(2023, 3, 1)


def article(number: int, text: str = "", outlet: str | None = None, day: dt.date | None = DAY) -> dict[str, Any]:
    return {
        "article_id": f"a{number}",
        "text": text or " ".join(f"word{number}x{i}" for i in range(120)),
        "outlet": outlet or f"Outlet {number}",
        "published": day,
    }


def quote(number: int, text: str, speaker: str = "Jane Roe", mention: int = 1) -> dict[str, Any]:
    return {
        "article_id": f"a{number}",
        "mention_id": f"a{number}-quotes-{mention}",
        "start": 0,
        "end": len(text),
        "text": text,
        "sentence": text,
        "spans": [[0, len(text)]],
        "type": "direct",
        "speakers": [speaker],
    }


def figure(
    number: int, text: str, low: float | None, high: float | None, mention: int = 1, **more: Any
) -> dict[str, Any]:
    comparator = "exact" if low == high else "at_least" if high is None else "at_most" if low is None else "vague"
    return {
        "article_id": f"a{number}",
        "mention_id": f"a{number}-troop-figures-{mention}",
        "start": 0,
        "end": len(text),
        "text": text,
        "sentence": text,
        "sentence_start": 0,
        "low": low,
        "high": high,
        "comparator": comparator,
        "unit": "soldier",
        "measure": "personnel",
        "force": "Norway",
        "locations": ["Finland"],
    } | more


def tables(articles: list[dict[str, Any]], **rows: list[dict[str, Any]]) -> Tables:
    mentions = {m.TABLE: frame(rows.get(m.TABLE, []), schema(m)) for m in MENTIONS}
    return Tables(frame(articles, ARTICLES), mentions)


def test_a_number_is_one_claim_however_it_is_hedged() -> None:
    found = claims(
        tables(
            [article(1), article(2), article(3)],
            troop_figures=[
                figure(1, "12,000 soldiers", 12000, 12000),
                figure(2, "more than 12,000 soldiers", 12000, None),
                figure(3, "up to 12,000 soldiers", None, 12000),
            ],
        )
    )
    [claim] = found.to_dict("records")
    assert claim["agreement"] == "agree"
    assert claim["n_articles"] == 3
    assert claim["subject"] == "Norway"
    assert (claim["low"], claim["high"]) == (12000, 12000)
    assert claim["outlets"] == ["Outlet 1", "Outlet 2", "Outlet 3"]
    assert claim["mention_ids"] == [f"a{n}-troop-figures-1" for n in (1, 2, 3)]
    assert claim["summary"] == (
        "Norway, personnel, Finland: “12,000 soldiers”; “more than 12,000 soldiers”; “up to 12,000 soldiers”"
    )


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        (("up to 900 soldiers", None, 900), ("500 soldiers", 500, 500), "contradict"),
        (("900 soldiers", 900, 900), ("1,400 soldiers", 1400, 1400), "contradict"),
        (("more than 900 soldiers", 900, None), ("1,400 soldiers", 1400, 1400), "compatible"),
        (("hundreds of soldiers", 200, 999), ("450 soldiers", 450, 450), "compatible"),
    ],
)
def test_two_numbers_are_set_against_each_other(
    first: tuple[str, float | None, float], second: tuple[str, float, float], agreement: str
) -> None:
    figures = [figure(1, *first), figure(2, *second)]
    [claim] = claims(tables([article(1), article(2)], troop_figures=figures)).to_dict("records")
    assert claim["agreement"] == agreement
    assert " against " in claim["summary"]
    assert sorted(claim["mention_ids"]) == ["a1-troop-figures-1", "a2-troop-figures-1"]


@pytest.mark.parametrize(
    "second",
    [
        figure(2, "500 soldiers", 500, 500, force="Sweden"),
        figure(2, "500 soldiers", 500, 500, measure="casualty"),
        figure(2, "500 soldiers", 500, 500, locations=["Estonia"]),
        figure(2, "90,000 soldiers", 90000, 90000),
        figure(1, "500 soldiers", 500, 500, mention=2),
    ],
    ids=["another force", "another measure", "another place", "another magnitude", "the same article"],
)
def test_figures_of_different_things_are_no_claim_together(second: dict[str, Any]) -> None:
    found = claims(tables([article(1), article(2)], troop_figures=[figure(1, "900 soldiers", 900, 900), second]))
    assert found.empty
    assert "agreement" in found.columns


def test_what_a_number_has_come_from_is_no_rival_of_todays() -> None:
    sentence = "The garrison grew from 600 soldiers to 900 soldiers."
    past = figure(2, "600 soldiers", 600, 600, sentence=sentence, start=sentence.index("600"))
    now = figure(1, "900 soldiers", 900, 900)
    assert claims(tables([article(1), article(2)], troop_figures=[now, past])).empty
    then = figure(1, "600 soldiers", 600, 600)
    [claim] = claims(tables([article(1), article(2)], troop_figures=[then, past])).to_dict("records")
    assert claim["agreement"] == "agree"


def test_two_numbers_of_one_article_are_not_set_against_each_other_for_its_sake() -> None:
    figures = [
        figure(1, "900 soldiers", 900, 900),
        figure(2, "900 soldiers", 900, 900),
        figure(2, "600 soldiers", 600, 600, mention=2),
    ]
    found = claims(tables([article(n) for n in (1, 2, 3)], troop_figures=figures))
    assert list(found["agreement"]) == ["agree"]
    elsewhere = figure(3, "600 soldiers", 600, 600)
    found = claims(tables([article(n) for n in (1, 2, 3)], troop_figures=[*figures, elsewhere]))
    assert sorted(found["agreement"]) == ["agree", "agree", "contradict"]


def test_figures_that_lie_far_apart_in_time_are_no_claim_together() -> None:
    later = article(2, day=DAY + dt.timedelta(days=200))
    figures = [figure(1, "900 soldiers", 900, 900), figure(2, "900 soldiers", 900, 900)]
    assert claims(tables([article(1), later], troop_figures=figures)).empty


def test_a_statement_is_one_claim_whole_or_in_part() -> None:
    whole = "We will keep our promise to the fishermen of the north, whatever the courts may say"
    found = claims(
        tables(
            [article(1), article(2), article(3)],
            quotes=[
                quote(1, f"“{whole}.”"),
                quote(2, "keep our promise to the fishermen of the north"),
                quote(3, "We will keep our promise to the fishermen of the north", speaker="John Doe"),
            ],
        )
    )
    [claim] = found.to_dict("records")
    assert claim["article_ids"] == ["a1", "a2"]
    assert claim["agreement"] == "agree"
    assert claim["summary"] == f"Jane Roe: “{whole}.”"


def test_a_summary_writes_names_as_the_articles_do() -> None:
    said = "The Strelsau officials said the harbour is closed to ships"
    quotes = [quote(1, said, "strelsau officials"), quote(2, said, "strelsau officials")]
    figures = [
        figure(n, "900 soldiers", 900, 900, force="nigerien army", sentence="The Nigerien Army has 900 soldiers there.")
        for n in (1, 2)
    ]
    found = claims(tables([article(1), article(2)], quotes=quotes, troop_figures=figures))
    assert list(found["subject"]) == ["strelsau officials", "nigerien army"]
    assert [summary.split(": ")[0] for summary in found["summary"]] == [
        "Strelsau officials",
        "Nigerien Army, personnel, Finland",
    ]


def test_quotes_with_other_words_are_no_claim_together() -> None:
    quotes = [quote(1, "The harvest was the worst in a decade"), quote(2, "The harvest will be brought in by Sunday")]
    assert claims(tables([article(1), article(2)], quotes=quotes)).empty


def test_copies_of_one_text_count_as_one_article() -> None:
    text = " ".join(f"sentence{i} of the agency's report" for i in range(60))
    articles = [article(1, text), article(2, f"By our staff. {text} Read more here."), article(3)]
    figures = [figure(n, "900 soldiers", 900, 900) for n in (1, 2, 3)]
    [claim] = claims(tables(articles, troop_figures=figures)).to_dict("records")
    assert (claim["n_articles"], claim["n_copies"]) == (2, 1)
    assert claim["article_ids"] == ["a1", "a3"]
    assert claim["outlets"] == ["Outlet 1", "Outlet 2", "Outlet 3"]


def test_a_claim_that_only_copies_make_is_none() -> None:
    text = " ".join(f"sentence{i} of the agency's report" for i in range(60))
    figures = [figure(n, "900 soldiers", 900, 900) for n in (1, 2)]
    assert claims(tables([article(1, text), article(2, text)], troop_figures=figures)).empty


def test_the_original_is_the_earliest_and_a_shortened_copy_is_one() -> None:
    text = [f"sentence{i} of the agency's report" for i in range(80)]
    articles = frame(
        [article(1, " ".join(text[:50]), day=DAY + dt.timedelta(days=1)), article(2, " ".join(text)), article(3)],
        ARTICLES,
    )
    found = copies(articles)
    assert list(found.original) == ["a2", "a2", "a3"]
    assert list(found.overlap) == [1.0, 1.0, 1.0]


def test_shared_boilerplate_makes_no_copies() -> None:
    notice = " ".join(f"notice{i}" for i in range(30))
    found = copies(frame([article(n, article(n)["text"] + " " + notice) for n in range(60)], ARTICLES))
    assert list(found.original) == list(found.article_id)


def test_tables_without_rows_give_the_columns() -> None:
    assert list(claims(tables([])).columns)[:4] == ["claim_id", "family", "summary", "agreement"]
    assert copies(frame([], ARTICLES)).empty


def test_figures_are_compared_with_their_neighbours_not_with_every_other(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    alike = reconcile._alike
    monkeypatch.setattr(reconcile, "_alike", lambda one, other: compared.append(1) or alike(one, other))

    def comparisons(count: int) -> int:
        compared.clear()
        figures = [figure(n, f"{n} soldiers", 10 + n * 3, 10 + n * 3) for n in range(count)]
        claims(tables([article(n) for n in range(count)], troop_figures=figures))
        return len(compared)

    few = comparisons(50)
    assert few > 0
    assert comparisons(200) < 6 * few


def test_mention_ids_lead_to_the_rows_of_the_family() -> None:
    data = tables(
        [article(1), article(2)],
        troop_figures=[figure(1, "900 soldiers", 900, 900), figure(2, "900 soldiers", 900, 900)],
    )
    [claim] = claims(data).to_dict("records")
    evidence: pd.DataFrame = data.mentions[claim["family"]]
    assert set(evidence[evidence.mention_id.isin(claim["mention_ids"])].text) == {"900 soldiers"}
