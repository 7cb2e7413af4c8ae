"""Every chart says what it shows, holds from nothing to thousands of articles, and leads to its evidence."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from helpers.paths import QUALITY
from helpers.scoring import TASKS
from helpers.showing.charts.claims import shared_claims
from helpers.showing.charts.counting import grouped, largest
from helpers.showing.charts.overview import articles_read, corrections_made, coverage, key_numbers, over_time, problems
from helpers.showing.charts.quality import (
    confidences,
    field_accuracy,
    how_accurate,
    measured_accuracy,
    other_benchmarks,
    reliability_curve,
    scores_on_gold,
)
from helpers.showing.charts.quotes import quoted_for_whom, who_is_quoted, who_quotes_whom
from helpers.showing.charts.sanctions import sanctions_by_sender, sanctions_by_target
from helpers.showing.charts.troops import troop_figures
from helpers.showing.charts.weapons import weapons_by_category, weapons_by_name, who_supplies_whom
from helpers.showing.evidence import evidence
from helpers.showing.figures import Chart
from helpers.showing.pages import scope
from helpers.tables import CORRECTIONS, Tables, frame

from .conftest import article, figure, mention, quote, tables_of
from .test_drawing import check

CHARTS: list[Callable[[Tables], Chart]] = [
    who_is_quoted,
    quoted_for_whom,
    who_quotes_whom,
    sanctions_by_sender,
    sanctions_by_target,
    weapons_by_category,
    weapons_by_name,
    who_supplies_whom,
    troop_figures,
    coverage,
    over_time,
    confidences,
]
named = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__)


def weapon(number: int, article_id: str = "a0", **fields: object) -> dict[str, object]:
    return mention(number, article_id, "tanks", **({"name": "tank", "category": "tank"} | fields))


def sanction(number: int, article_id: str = "a0", **fields: object) -> dict[str, object]:
    return mention(number, article_id, "sanctions", **({"measure": "trade", "status": "imposed"} | fields))


def one_of_each() -> Tables:
    return tables_of(
        [article(0)],
        quotes=[quote(1, affiliation="Norway")],
        sanctions=[sanction(2, senders=["Norway"], targets=["Atlantis"])],
        weapons=[weapon(3, name="T-72", supplier="Norway", recipient="Atlantis")],
        troop_figures=[figure(4, force="Norway")],
    )


def anchors(chart: Chart) -> list[str]:
    assert chart.data is not None
    return lxml_html.fromstring(str(chart.data.html)).xpath("//@id")


@named
def test_with_nothing_found_a_chart_says_so_in_words(chart: Callable[[Tables], Chart], empty: Tables) -> None:
    shown = chart(empty)
    assert shown.figure is None
    assert shown.finding.startswith(("No", "Nothing", "There are no"))


@named
def test_with_one_of_each_a_chart_holds(chart: Callable[[Tables], Chart]) -> None:
    shown = chart(one_of_each())
    assert any(words in f" {shown.finding.casefold()}" for words in (" 1 ", "(1)", " all ", "% of 4 mentions"))
    if shown.figure is not None:
        check(shown.figure)


@named
def test_with_thousands_a_chart_holds_and_stays_small(chart: Callable[[Tables], Chart], huge: Tables) -> None:
    shown = chart(huge)
    assert shown.figure is not None
    check(shown.figure)
    assert len(shown.svg()) < 400_000
    assert len(shown.data.html if shown.data else "") < 200_000


names = st.sampled_from(["Norway", "Ny-Ålesund & <Son>", "$5", "", "x" * 90, "Союз"])
numbers = st.none() | st.integers(0, 10**7).map(float)


@st.composite
def any_tables(draw: st.DrawFn) -> Tables:
    ids = [f"a{n}" for n in range(draw(st.integers(1, 4)))]
    article_ids = st.sampled_from(ids)
    day = st.none() | st.dates(datetime.date(2021, 1, 1), datetime.date(2024, 12, 31))
    articles = [article(n, outlet=draw(st.none() | names), published=draw(day)) for n in range(len(ids))]
    lists, size = st.lists(names, max_size=3), st.integers(0, 6)
    kind, status = st.sampled_from(["direct", "mixed", "indirect"]), st.sampled_from(["imposed", "lifted", "mentioned"])
    return tables_of(
        articles,
        quotes=[
            quote(n, draw(article_ids), type=draw(kind), speakers=draw(lists), affiliation=draw(st.none() | names))
            for n in range(draw(size))
        ],
        sanctions=[
            sanction(n, draw(article_ids), senders=draw(lists), targets=draw(lists), status=draw(status))
            for n in range(draw(size))
        ],
        weapons=[
            weapon(
                n,
                draw(article_ids),
                name=draw(names),
                supplier=draw(st.none() | names),
                recipient=draw(st.none() | names),
            )
            for n in range(draw(size))
        ],
        troop_figures=[
            figure(n, draw(article_ids), low=draw(numbers), high=draw(numbers), force=draw(st.none() | names))
            for n in range(draw(size))
        ],
    )


@settings(max_examples=5, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate])
@given(any_tables())
def test_whatever_the_tables_hold_every_chart_holds_and_leads_to_its_data(tables: Tables) -> None:
    for chart in CHARTS:
        shown = chart(tables)
        assert "nan" not in shown.finding.casefold().split()
        if shown.figure is not None:
            check(shown.figure)
            links = lxml_html.fromstring(shown.svg()).xpath("//a/@href")
            assert set(links) <= {f"#{anchor}" for anchor in anchors(shown)} if links else True


@pytest.mark.parametrize(
    ("chart", "table"),
    [
        (who_is_quoted, "quotes"),
        (quoted_for_whom, "quotes"),
        (who_quotes_whom, "quotes"),
        (sanctions_by_sender, "sanctions"),
        (sanctions_by_target, "sanctions"),
        (weapons_by_category, "weapons"),
        (weapons_by_name, "weapons"),
        (who_supplies_whom, "weapons"),
        (troop_figures, "troop_figures"),
    ],
)
def test_every_bar_point_and_cell_leads_to_the_sentence(chart: Callable[[Tables], Chart], table: str) -> None:
    tables = one_of_each()
    shown = chart(tables)
    svg_links = set(lxml_html.fromstring(shown.svg()).xpath("//a/@href"))
    assert svg_links
    assert svg_links == {f"#{anchor}" for anchor in anchors(shown)}
    assert shown.data is not None
    data_links = set(lxml_html.fromstring(str(shown.data.html)).xpath("//a/@href"))
    rows = lxml_html.fromstring(f"<div>{evidence(tables.mentions[table]).html}</div>").xpath("//tr/@id")
    assert data_links == {f"#{row}" for row in rows}


def test_the_numbers_of_links_are_those_of_the_rows_that_they_lead_to_also_of_a_selection() -> None:
    speakers = ["A", "B", "A", "B", "B"]
    quotes = [quote(n, confidence=0.5 + n / 10, speakers=[name]) for n, name in enumerate(speakers)]
    tables = tables_of([article(0)], quotes=quotes)
    chosen = replace(tables, mentions=tables.mentions | {"quotes": tables.quotes.tail(4)})
    rows = lxml_html.fromstring(str(evidence(chosen.quotes, chosen.articles).html)).xpath("//tbody/tr")
    numbers = {f"#{row.get('id')}": f"[{row.xpath('th/small')[0].text}]" for row in rows}
    links = lxml_html.fromstring(str(who_is_quoted(chosen).data.html)).xpath("//tbody//a")
    assert [link.text for link in links] == ["[5]", "[4]", "[2]", "[3]"]
    assert all(numbers[link.get("href")] == link.text for link in links)


def test_who_is_quoted_counts_speakers_and_their_own_words() -> None:
    quotes = [
        quote(1, speakers=["Kari Moe"], type="direct"),
        quote(2, speakers=["Kari Moe", "Ola Moe"]),
        quote(3, speakers=[]),
    ]
    shown = who_is_quoted(tables_of([article(0)], quotes=quotes))
    assert shown.finding == (
        "Most quoted: Kari Moe (2 of 3 quotes); 2 actors are quoted in 1 article, "
        "33% of the quotes wholly in quotation marks."
    )
    rows = lxml_html.fromstring(str(shown.data.html)).xpath("//tbody/tr")
    assert [[cell.text_content() for cell in row][:5] for row in rows] == [
        ["Kari Moe", "1", "0", "1", "2"],
        ["Ola Moe", "0", "0", "1", "1"],
    ]


def test_those_who_share_the_first_place_are_all_named() -> None:
    quotes = [quote(1, speakers=["B"]), quote(2, speakers=["A"])]
    assert who_is_quoted(tables_of([article(0)], quotes=quotes)).finding.startswith(
        "Most quoted: A and B alike (1 each of 2 quotes);"
    )


def test_of_pairs_that_are_equally_frequent_none_is_named_before_the_others() -> None:
    pairs = [("Norway", "Peru"), ("Norway", "Chile"), ("Chile", "Peru"), ("Peru", "Norway")]
    rows = [weapon(n, supplier=supplier, recipient=recipient) for n, (supplier, recipient) in enumerate(pairs)]
    weapons = tables_of([article(0)], weapons=rows)
    assert who_supplies_whom(weapons).finding == (
        "Supplier or recipient are known for all 4 mentions of weapons; most often 4 pairs alike (1 each)."
    )
    rows[1] |= {"supplier": "Peru", "recipient": "Norway"}
    weapons = tables_of([article(0)], weapons=[*rows, weapon(9)])
    assert who_supplies_whom(weapons).finding == (
        "Supplier or recipient are known for 4 of 5 mentions of weapons; most often Peru to Norway (2)."
    )
    one = tables_of([article(0)], weapons=rows[:1])
    assert "are known for the only mention of weapons; most often Norway to Peru (1)." in who_supplies_whom(one).finding


def test_statuses_and_kinds_that_are_equally_frequent_are_all_named() -> None:
    rows = [sanction(1, status="called_for", measure="arms"), sanction(2, status="imposed", measure="trade")]
    tables = tables_of([article(0)], sanctions=rows)
    assert "commonest status: called for and imposed alike (1 each)" in sanctions_by_sender(tables).finding
    assert "Commonest kind of sanction: arms and trade alike (1 each)" in sanctions_by_target(tables).finding


def test_of_many_figures_that_are_the_largest_together_none_is_named() -> None:
    rows = [figure(n, force=force) for n, force in enumerate(("Norway", "Peru", "Chile", "Ghana"))]
    told = troop_figures(tables_of([article(0)], troop_figures=rows)).finding
    assert "the largest are 4 of 500, of different forces, places or sources;" in told


def test_who_quotes_whom_tells_who_is_everywhere_and_who_is_alone() -> None:
    articles = [article(0, outlet="X"), article(1, outlet="Y")]
    quotes = [quote(1, "a0", speakers=["A"]), quote(2, "a1", speakers=["A"]), quote(3, "a1", speakers=["B"])]
    finding = who_quotes_whom(tables_of(articles, quotes=quotes)).finding
    assert finding == "Quoted by all 2 outlets: A; heard in one outlet alone: 1 of 2 actors."


def test_quotes_without_an_outlet_keep_nobody_from_being_in_all_outlets() -> None:
    outlets = ("X", "Y", None)
    articles = [article(number, outlet=outlet) for number, outlet in enumerate(outlets)]
    quotes = [quote(number, f"a{number}", speakers=["A"]) for number in range(len(outlets))]
    finding = who_quotes_whom(tables_of(articles, quotes=quotes)).finding
    assert finding == "Quoted by all 2 outlets: A; heard in one outlet alone: 0 of 1 actor."
    finding = who_quotes_whom(tables_of(articles[1:], quotes=quotes[1:])).finding
    assert finding == "All quotes are in Y (1 without an outlet)."


def test_without_outlets_charts_say_so() -> None:
    tables = tables_of([article(0, outlet=None)], quotes=[quote(1)], troop_figures=[figure(1)])
    assert who_quotes_whom(tables).finding == "No article names its outlet, so who quotes whom cannot be told."
    assert coverage(tables).finding == "1 article without an outlet, all of 26 January 2022; all were read."
    assert "no source named in the article)" in troop_figures(tables).finding


def test_statuses_stand_in_order_of_firmness() -> None:
    rows = [sanction(1, status="lifted"), sanction(2, status="called_for"), sanction(3, status="imposed")]
    shown = sanctions_by_sender(tables_of([article(0)], sanctions=rows))
    heads = lxml_html.fromstring(str(shown.data.html)).xpath("//thead//th/text()")
    assert heads == ["Sender", "Called for", "Imposed", "Lifted"]


def test_the_same_figure_of_the_same_source_is_drawn_once() -> None:
    rows = [
        figure(1, force="Norway", attributed_to="Kari Moe"),
        figure(2, force="Norway", attributed_to="Kari Moe"),
        figure(3, force="Norway"),
    ]
    shown = troop_figures(tables_of([article(0)], troop_figures=rows))
    cells = [row.text_content() for row in lxml_html.fromstring(str(shown.data.html)).xpath("//tbody/tr")]
    assert len(cells) == 2
    assert "Kari Moe[1] [2]" in cells[0]
    assert "no source named in Outlet 0" in cells[1]
    assert shown.finding == (
        '3 troop figures; the largest are "500 soldiers" (Norway, according to Kari Moe) and "500 soldiers" (Norway, '
        "no source named in Outlet 0); 0 with an open end, 2 with a named source."
    )


def test_a_figure_that_is_only_denied_is_not_said_by_the_outlet() -> None:
    denied = figure(1, force="Norway", sentence="Norway denied that 500 soldiers had left.", attributed_to=None)
    shown = troop_figures(tables_of([article(0)], troop_figures=[denied]))
    assert "(Norway, no source named in Outlet 0)" in shown.finding
    assert "no source named: 500 soldiers" in shown.svg()
    assert "according to" not in shown.finding


def test_a_rough_figure_is_called_so_and_casualties_are_told_from_a_strength() -> None:
    rows = [
        figure(1, low=6000, high=6000, comparator="about", text="some 6,000 soldiers"),
        figure(2, low=24, high=99, comparator="vague", text="dozens of soldiers", measure="casualty"),
        figure(3, low=None, high=80, comparator="at_most", text="up to 80 soldiers"),
        figure(4, low=1, high=1, text="a soldier", measure="casualty"),
        figure(5, low=40, high=40, text="40 casualties", unit="casualty", measure="casualty"),
    ]
    tables = tables_of([article(0)], troop_figures=rows)
    chart, proof = (
        lxml_html.fromstring(str(part.html)) for part in (troop_figures(tables).data, evidence(tables.troop_figures))
    )
    counted = {
        ("about 6,000", "soldiers"),
        ("about 24 to 99", "soldiers (casualties)"),
        ("up to 80", "soldiers"),
        ("1", "soldier (casualty)"),
        ("40", "casualties"),
    }
    assert {(row[2].text_content(), row[3].text_content()) for row in chart.xpath("//tbody/tr")} == counted
    numbered = [(row[0].text_content().split(maxsplit=1), row[1].text_content()) for row in proof.xpath("//tbody/tr")]
    assert {(amount, unit) for (_, amount), unit in numbered} == counted


def test_a_source_in_two_outlets_is_one_source_and_articles_without_an_outlet_are_two() -> None:
    articles = [article(n, outlet=None if n < 2 else f"Outlet {n}") for n in range(4)]
    rows = [figure(0, "a0"), figure(1, "a1"), figure(2, "a2", attributed_to="A"), figure(3, "a3", attributed_to="A")]
    shown = troop_figures(tables_of(articles, troop_figures=rows))
    sources = [row[4].text_content() for row in lxml_html.fromstring(str(shown.data.html)).xpath("//tbody/tr")]
    assert sorted(sources) == ["A", "no source named in the article", "no source named in the article"]


def test_the_largest_keep_their_place_and_the_others_are_summed_up_once() -> None:
    quotes = [quote(n, speakers=[f"S{n % 5}", "everybody"]) for n in range(10)]
    groups = grouped(tables_of([article(0)], quotes=quotes).quotes, "speakers")
    kept = largest(groups, 2)
    assert [group.label for group in kept] == ["everybody", "S0", "4 others"]
    assert len(kept[-1].mentions) == 8
    assert [group.name for group in largest(groups, 5)] == [group.name for group in groups]


def test_coverage_names_outlets_dates_and_what_was_not_read() -> None:
    tables = tables_of([article(0), article(1)], problems=({"path": "x.txt", "problem": "x.txt: holds no text"},))
    assert coverage(tables).finding == (
        "2 articles of 2 outlets, 26 January 2022 to 27 January 2022; 1 problem in 1 file."
    )
    assert "holds no text" in problems(tables).html
    assert repr(articles_read(tables)) == "Articles: 2"
    assert "outlets: 2" in repr(key_numbers(tables))


def test_what_lacks_an_outlet_or_a_date_is_counted_beside_what_has_one() -> None:
    bare = {"outlet": None, "published": None}
    tables = tables_of([article(0), *(article(n, **bare) for n in (1, 2))])
    assert coverage(tables).finding.startswith(
        "3 articles of 1 outlet (2 without one), 26 January 2022 (2 without a date);"
    )
    told = scope(tables.articles).replace("\N{NO-BREAK SPACE}", " ")
    assert told == "3 articles from 1 outlet (2 without one), 26 January 2022 (2 without a date)"


def test_problems_are_told_apart_from_the_files_that_have_them() -> None:
    faults = tuple({"path": path, "problem": f"line {line}: no text"} for path, line in (("a", 1), ("a", 2), ("b", 1)))
    tables = tables_of([article(0)], problems=faults)
    assert coverage(tables).finding.endswith("; 3 problems in 2 files.")
    assert repr(problems(tables)) == "3 problems in 2 files"
    assert "files with problems: 2" in repr(key_numbers(tables))


def test_the_busiest_period_is_named_by_itself_only_where_it_is_the_busiest() -> None:
    articles = [article(number) for number in (0, 1)]
    quotes = [quote(1, "a0"), quote(2, "a1")]
    shared = over_time(tables_of(articles, quotes=quotes))
    assert shared.finding.endswith("most quotes are in those of 26 Jan 2022 and 27 Jan 2022 alike (1 each).")
    alone = over_time(tables_of(articles, quotes=quotes[:1]))
    assert alone.finding.endswith("most quotes are in those of 26 Jan 2022 (1).")


def test_there_is_no_course_over_time_of_a_single_day() -> None:
    shown = over_time(tables_of([article(0), article(2)]))
    assert shown.figure is None
    assert shown.finding == "All articles with a date are of 26 January 2022, so there is no course over time to draw."


def test_each_column_of_time_leads_to_the_articles_of_its_period() -> None:
    shown = over_time(tables_of([article(0), article(1)], quotes=[quote(1, "a1")]))
    links = lxml_html.fromstring(shown.svg()).xpath("//a/@href")
    assert set(links) == {f"#{anchor}" for anchor in anchors(shown)}
    rows = lxml_html.fromstring(str(shown.data.html)).xpath("//tbody/tr")
    assert [row.xpath(".//a/@href") for row in rows] == [["#a-a0"], ["#a-a1"]]


def test_time_without_articles_has_no_row_and_time_without_quotes_no_busiest_period() -> None:
    days = [datetime.date(2022, 1, 26), datetime.date(2022, 1, 29)]
    shown = over_time(tables_of([article(number, published=day) for number, day in enumerate(days)]))
    rows = lxml_html.fromstring(str(shown.data.html)).xpath("//tbody/tr/th/text()")
    assert rows == ["26 Jan 2022", "29 Jan 2022"]
    assert shown.finding == "The articles run from 26 January 2022 to 29 January 2022; nobody is quoted in them."


def test_a_claim_is_by_whom_the_articles_write_with_their_capitals() -> None:
    said = "the gates of the old harbour would stay open"
    quotes = [
        mention(n, f"a{n}", said, who="U.S. officials", type="indirect", speakers=["u.s. officials"]) for n in (0, 1)
    ]
    quotes = [row | {"spans": [[row["start"], row["end"]]]} for row in quotes]
    texts = [article(n, text=f"{n} " * 9) for n in (0, 1)]
    assert f"U.S. officials: {said}" in shared_claims(tables_of(texts, quotes=quotes)).data.html


@pytest.mark.parametrize(
    "chart",
    [
        who_is_quoted,
        quoted_for_whom,
        who_quotes_whom,
        sanctions_by_sender,
        sanctions_by_target,
        who_supplies_whom,
        troop_figures,
        shared_claims,
    ],
    ids=lambda chart: chart.__name__,
)
def test_actors_are_written_by_the_lexicons_that_they_were_found_with(
    chart: Callable[[Tables], Chart], ruritanian: Path
) -> None:
    actor = "ruritanian guards"
    sentence = {"sentence": "Ruritanian guards said so."}
    tables = tables_of(
        [article(n, text=f"{n} " * 9) for n in range(2)],
        quotes=[quote(n, f"a{n}", speakers=[actor], affiliation=actor) | sentence for n in range(2)],
        sanctions=[sanction(2, senders=[actor], targets=[actor]) | sentence],
        weapons=[weapon(3, supplier=actor, recipient=actor) | sentence],
        troop_figures=[figure(4, force=actor, attributed_to=actor) | sentence],
    )
    assert actor in chart(tables).data.html
    shown = chart(replace(tables, lexicons=ruritanian)).data.html
    assert "Ruritanian guards" in shown
    assert actor not in shown


def test_corrections_are_shown_with_who_and_why() -> None:
    tables = tables_of([article(0)])
    assert repr(corrections_made(tables)) == "Nothing was corrected by hand."
    line = {
        "line": 2,
        "action": "drop",
        "table": "quotes",
        "article_id": "a0",
        "text": "<b>",
        "who": "Ada",
        "why": "rumour",
    }
    tables.corrections = frame([line | {"outcome": "applied"}], CORRECTIONS)
    shown = corrections_made(tables)
    assert repr(shown) == "Corrected by hand: 1 line, 1 applied"
    assert all(words in shown.html for words in ("Ada", "rumour", "&lt;b&gt;"))


def test_a_claim_of_two_articles_leads_to_both() -> None:
    words = "the northern garrison will leave the island before the winter storms arrive"
    articles = [article(n, outlet=f"Outlet {n}", text=f"{words} {n}") for n in range(2)]
    rows = [figure(n, f"a{n}", force="Norway", locations=["Oslo"]) for n in range(2)]
    shown = shared_claims(tables_of(articles, troop_figures=rows), pages=".")
    assert shown.finding == "1 claim is made in several articles: they agree in 1."
    links = lxml_html.fromstring(str(shown.data.html)).xpath("//a/@href")
    assert links == ["./articles/a0.html#m-a0-m-0", "./articles/a1.html#m-a1-m-1"]
    assert shared_claims(tables_of([article(0)])).finding == "No claim is made by two different articles."
    assert shared_claims(tables_of([]), family="troop_figures").finding.startswith("No troop figure claim")


def test_claims_of_one_force_have_bars_whose_names_differ_before_they_are_cut() -> None:
    articles = [article(n, text=f"{n} " * 90) for n in range(3)]
    rows = [
        figure(n, f"a{n}", force="Norwegian Joint Headquarters", locations=["Republic of the Marshall Islands"])
        | {"low": low, "high": low, "text": f"{low:,.0f} soldiers"}
        for n, low in enumerate((900.0, 900.0, 600.0))
    ]
    shown = shared_claims(tables_of(articles, troop_figures=rows))
    for drawing in (shown.figure, shown.figure.narrow()):
        names = [label.get_text() for label in drawing.axes[0].get_yticklabels()]
        assert len(set(names)) == 2
        assert ["against" in name for name in names] == [True, False]


FIGURES = """measured_on,kind,metric,value,low,high,n,commit,date
"news, 12 articles",quote,f1,0.9,0.85,0.94,200,0123abc,2024-05-01
"news, 12 articles",quote,joint_f1,0.8,0.7,0.9,200,0123abc,2024-05-01
"news, 12 articles",quote,type,0.97,,,200,0123abc,2024-05-01
bundled (in sample),quote,f1,0.99,,,100,0123abc,2024-05-01
"sentences, 300",quantity,value,0.91,,,400,0123abc,2024-05-01
"""

RELIABILITY = """measured_on,kind,confidence_low,confidence_high,mean_confidence,share_matched,share_right,n,commit,date
news,quote,0.5,0.6,0.55,0.7,0.5,20,0123abc,2024-05-01
news,quote,0.9,1.0,0.95,0.97,0.9,80,0123abc,2024-05-01
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    (tmp_path / "accuracy.csv").write_text(FIGURES)
    (tmp_path / "reliability.csv").write_text(RELIABILITY)
    return tmp_path


def test_each_table_says_how_accurate_it_is_with_interval_data_set_commit_and_date(kept: Path) -> None:
    assert repr(how_accurate("quotes", kept)) == (
        "How accurate is this table? F1, which weighs what is missed against what is wrong, on sets that were used "
        "while developing, so expect less on other articles (95 % intervals in brackets; measured 2024-05-01, commit "
        "0123abc): 0.90 [0.85 to 0.94] for finding a mention, 0.80 [0.70 to 0.90] with speakers right as well on news, "
        "12 articles (200 annotated). Other fields are not among these; where the mention is found, they reach: type "
        "0.97 (the share that is right or, of a field that is often empty, F1). The confidence beside each mention is "
        "set from annotated articles, most of which were in view while the rules were made: of 100 mentions on news it "
        "says that 87% are right with their key fields, and 82% are."
    )
    assert "has not been measured" in repr(how_accurate("weapons", kept))
    assert "has not been measured; no figures for summits" in repr(how_accurate("summits", kept))


@pytest.mark.parametrize(
    ("family", "key", "others"),
    [
        ("quotes", "speakers", ["affiliation"]),
        ("sanctions", "senders, targets and status", ["measure"]),
        ("weapons", "name and category", ["supplier", "recipient", "operator"]),
        ("troop_figures", "low, high, unit, measure and force", ["locations", "attributed to"]),
    ],
)
def test_each_report_gives_the_kept_figures_of_key_fields_and_of_the_others(
    family: str, key: str, others: list[str]
) -> None:
    kind = next(kind for kind, task in TASKS.items() if task.table == family)
    figures = pd.read_csv(QUALITY / "accuracy.csv")
    held_out = figures[(figures["kind"] == kind) & figures["measured_on"].str.startswith("held-out")]
    told = repr(how_accurate(family))
    for measured_on, part in held_out.groupby("measured_on"):
        value = part.set_index("metric").loc["joint_f1", "value"]
        assert re.search(rf", {value:.2f} \[[^]]+\] with {key} right as well on {measured_on}", told)
    for field in others:
        values = held_out.loc[held_out["metric"] == field.replace(" ", "_"), "value"]
        assert re.search(rf"{field} {values.min():.2f}", told)


def test_held_out_figures_lead_and_those_of_development_are_named_as_such(kept: Path) -> None:
    with (kept / "accuracy.csv").open("a") as file:
        for metric, value in (("f1", 0.85), ("joint_f1", 0.41)):
            file.write(f'"held-out, 22 articles",quote,{metric},{value},0.30,0.90,300,0123abc,2024-05-01\n')
    told = repr(how_accurate("quotes", kept))
    assert "on articles whose errors nobody had looked at" in told
    assert (
        "0.85 [0.30 to 0.90] for finding a mention, 0.41 [0.30 to 0.90] with speakers right as well on held-out" in told
    )
    assert "no estimate for other articles: 0.90 for finding a mention, 0.80 with speakers right as well" in told
    shown = measured_accuracy(kept)
    assert shown.finding == (
        "F1 on held-out articles, and in brackets with the key fields right as well: quotes 0.85 (0.41). On sets that "
        "were used while developing, no estimate for other articles: quotes 0.90 (0.80)."
    )
    assert shown.data.html.index("held-out, 22 articles") < shown.data.html.index("news, 12 articles (used while dev")


@pytest.mark.parametrize(
    ("label", "bounds", "told"),
    [
        ("dev, 3 articles", "0.80,0.90", "too few articles"),
        ("dev, 30 articles", "0.0,1.0", "too few mentions"),
        ("dev, 30 articles", "0.0,0.0", "too few mentions"),
        ("dev, 30 articles", "1.0,1.0", "too few errors"),
        ("dev, 30 articles", "0.80,0.90", "0.80 to 0.90"),
    ],
)
def test_an_interval_that_says_nothing_is_not_printed(kept: Path, label: str, bounds: str, told: str) -> None:
    with (kept / "accuracy.csv").open("a") as file:
        file.write(f'"{label}",weapon,f1,0.85,{bounds},300,0123abc,2024-05-01\n')
    assert f"0.85 [{told}] for finding a mention on {label}" in repr(how_accurate("weapons", kept))


def test_in_sample_scores_are_no_estimate(kept: Path) -> None:
    shown = measured_accuracy(kept)
    assert shown.finding == (
        "F1 on held-out articles, and in brackets with the key fields right as well: not measured. On sets that were "
        "used while developing, no estimate for other articles: quotes 0.90 (0.80)."
    )
    assert "bundled (in sample)" in shown.data.html
    check(shown.figure)
    links = lxml_html.fromstring(shown.svg()).xpath("//a/@href")
    assert len(links) == 2
    assert set(links) == {f"#{anchor}" for anchor in anchors(shown)}


def test_fields_and_other_benchmarks_have_tables_of_their_own(kept: Path) -> None:
    assert "quote: type" in field_accuracy(kept).html
    assert "0.91" in other_benchmarks(kept).html


def test_data_sets_of_one_kind_are_told_apart_above_their_fields(kept: Path) -> None:
    with (kept / "accuracy.csv").open("a") as file:
        for label in ("held-out, 7 articles", "held-out, 9 articles"):
            file.write(f'"{label}",quote,type,0.85,,,300,0123abc,2024-05-01\n')
    heads = lxml_html.fromstring(field_accuracy(kept).html).xpath("//thead//th")
    assert [head.text_content().lower() for head in heads] == [
        "field",
        "held-out, 7 articles",
        "held-out, 9 articles",
        "news",
    ]


def test_reliability_is_told_by_its_gap_and_by_the_surest(kept: Path) -> None:
    shown = reliability_curve(kept)
    assert shown.finding == (
        "Confidence and the share that is right differ by 0.05 on average over 100 mentions; of those at 0.9 or more "
        "90% are right (news (used while developing); 2024-05-01, commit 0123abc)."
    )
    check(shown.figure)
    assert lxml_html.fromstring(shown.svg()).xpath("//a/@href") == [f"#{anchor}" for anchor in anchors(shown)]


def test_a_confidence_that_promises_too_much_is_named_with_what_came_true(kept: Path) -> None:
    with (kept / "reliability.csv").open("a") as file:
        file.write("news,weapon,0.7,0.8,0.75,0.9,0.5,40,0123abc,2024-05-01\n")
    assert "; right less often than it says are weapons (50%, not 75%) (news" in reliability_curve(kept).finding


def test_without_kept_figures_every_view_says_so(tmp_path: Path) -> None:
    views = [measured_accuracy, reliability_curve, field_accuracy, other_benchmarks]
    assert all("are kept" in repr(view(tmp_path)) for view in views)


def test_gold_scores_are_labelled_in_sample(tmp_path: Path) -> None:
    tables = tables_of([article(0, text="word " * 300)], quotes=[quote(1)])
    assert "nothing to score" in repr(scores_on_gold(tables, tmp_path))
    (tmp_path / "a0.jsonl").write_text("")
    assert "in sample, no estimate of accuracy" in repr(scores_on_gold(tables, tmp_path))


def test_confidences_count_the_sure_and_the_uncertain() -> None:
    rows = [quote(n, confidence=value) for n, value in enumerate([0.95, 0.7, 0.4, 0.3])]
    shown = confidences(tables_of([article(0)], quotes=rows), pages=".")
    assert "./articles/a0.html#m-a0-m-3" in shown.data.html
    assert shown.finding == (
        "25% of 4 mentions have a confidence of 0.9 or more; 50% have one below 0.5 and are marked as uncertain."
    )


def test_a_chart_does_not_change_the_tables_it_shows(huge: Tables) -> None:
    before = {name: list(table.columns) for name, table in huge.named().items()}
    who_quotes_whom(huge)
    weapons_by_category(huge)
    assert before == {name: list(table.columns) for name, table in huge.named().items()}
    assert isinstance(huge.quotes.index, pd.RangeIndex)


def test_the_largest_figure_is_the_one_with_an_open_end_and_its_places_are_all_told() -> None:
    rows = [
        figure(0, low=100_000, high=100_000, text="100,000 troops", locations=["Chad", "Mali"]),
        figure(1, low=100_000, high=None, text="more than 100,000 troops", locations=["Poland", "Latvia", "Estonia"]),
    ]
    shown = troop_figures(tables_of([article(0)], troop_figures=rows))
    assert 'the largest is "more than 100,000 troops"' in shown.finding
    assert "(Poland and 2 more)" in shown.svg()
    assert "(Chad and Mali)" in shown.svg()
    assert "Poland, Latvia and Estonia" in shown.data.html
