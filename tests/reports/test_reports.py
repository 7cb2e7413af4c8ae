from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from made_up import NOTEBOOKS, make_tables

from helpers.errors import ReportError, SelectionError
from helpers.showing import reports
from helpers.showing.evidence import ROWS_A_PAGE
from helpers.showing.provenance import NAME
from helpers.showing.reports import Outcome, what_can_be_set

from .conftest import no_progress

Make = Callable[..., Outcome]
TIMED = re.compile(r'<section aria-labelledby="run">.*?<details', re.DOTALL)


class Links(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "href" and tag == "a" and value:
                self.links.append(value)
            if name == "id" and value:
                assert value not in self.anchors, f"{value} stands twice"
                self.anchors.add(value)


def pages(site: Path) -> dict[Path, str]:
    return {page.relative_to(site): page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html"))}


def assert_links_lead_somewhere(site: Path) -> None:
    parsed = {page.resolve(): Links(page) for page in site.rglob("*.html")}
    for page, content in parsed.items():
        for link in content.links:
            if re.match(r"https?:", link):
                continue
            address, _, anchor = link.partition("#")
            target = (page.parent / unquote(address)).resolve() if address else page
            assert target.is_file(), f"{page.name}: {link}"
            if anchor:
                assert unquote(anchor) in parsed[target].anchors, f"{page.name}: {link}"


def test_a_failing_notebook_is_named_and_the_others_are_written(make: Make, tmp_path: Path) -> None:
    outcome = make(tmp_path)
    assert [page.name for page in outcome.made] == ["01_passes.html", "05_weekly.html"]
    assert {page.name: error for page, error in outcome.failed.items()}["02_fails.html"].startswith("ValueError")
    assert outcome.problems == ["articles/broken.html: holds no article text"]
    assert all(page.is_file() for page in [outcome.start, *outcome.made, *outcome.failed])


def test_the_page_of_a_failing_notebook_names_the_cell_and_the_error_escaped(site: Path) -> None:
    page = (site / "02_fails.html").read_text(encoding="utf-8")
    assert '<a href="#cell-4">Cell 4</a> of 02_fails.ipynb' in page
    assert "ValueError: no &lt;b&gt;bold&lt;/b&gt; figures" in page
    assert 'id="cell-4"' in page
    assert "before the failure" in page


def test_every_link_leads_to_a_page_and_an_anchor_that_exist(site: Path) -> None:
    assert_links_lead_somewhere(site)


def test_every_page_has_one_title_a_policy_against_scripts_and_no_script(site: Path) -> None:
    for path, html in pages(site).items():
        assert len(re.findall(r"<h1[ >]", html)) == 1, path
        assert "default-src 'none'; script-src 'none'" in html, path
        assert "<script" not in html.lower(), path


def test_the_index_lists_reports_articles_numbers_and_what_could_not_be_read(site: Path) -> None:
    index = (site / "index.html").read_text(encoding="utf-8")
    for expected in ("01_passes.html", "articles/harbour.html", "holds no article text"):
        assert expected in index
    assert "<dt>quotes</dt><dd>2</dd>" in index
    assert "3 articles from 2 outlets" in index


def test_headings_name_the_parameters_and_the_articles_that_they_leave(make: Make, tmp_path: Path) -> None:
    make(tmp_path, only="01_passes", parameters={"outlets": "Strelsau Courier", "top": "3"})
    page = (tmp_path / "01_passes.html").read_text(encoding="utf-8")
    assert "<h1>A notebook that passes</h1>" in page
    assert "<strong>Strelsau Courier, top 3</strong> · 1 article from" in page
    assert "<title>A notebook that passes: Strelsau Courier, top 3" in page
    assert "These files hold everything that the run found; this page shows a part of it" in page
    assert 'aria-current="page">A notebook that passes</a>' in page
    assert "1 article from 1 outlet, 26\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2022" in page


def test_the_same_inputs_give_the_same_pages_but_for_the_time_of_the_run(make: Make, tmp_path: Path) -> None:
    make(tmp_path / "a", only="01_passes")
    make(tmp_path / "b", only="01_passes")
    first, second = pages(tmp_path / "a"), pages(tmp_path / "b")
    assert first.keys() == second.keys()
    for path, html in first.items():
        if path.name == "index.html":
            assert TIMED.search(html)
            assert TIMED.sub("", html) == TIMED.sub("", second[path])
        else:
            assert html == second[path], path


def test_a_run_takes_away_its_predecessors_pages_and_nothing_else(make: Make, tmp_path: Path) -> None:
    make(tmp_path, only="01_passes")
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    (tmp_path / "articles" / "mine.html").write_text("mine", encoding="utf-8")
    make(tmp_path, only="01_passes", tables=make_tables({"quiet": "It rained."}))
    assert sorted(page.name for page in (tmp_path / "articles").iterdir()) == ["mine.html", "quiet.html"]
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    assert not list(tmp_path.glob(".making-*"))


def test_metadata_that_name_files_elsewhere_take_nothing_away(make: Make, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    make(out, only="01_passes")
    crate = (out / NAME).read_text(encoding="utf-8")
    (out / NAME).write_text(crate.replace("tables/quotes.csv", "../precious.txt"), encoding="utf-8")
    make(out, only="01_passes")
    assert precious.is_file()


def test_a_folder_of_lexicons_reaches_everything_that_a_report_shows(tmp_path: Path, ruritanian: Path) -> None:
    news, listed, out = tmp_path / "news", tmp_path / "reports.yml", tmp_path / "out"
    news.mkdir()
    (news / "pass.txt").write_text("Ruritanian border guards said that two brigades had reached the pass.", "utf-8")
    listed.write_text("reports: [{notebooks: [04_troop_figures]}]", encoding="utf-8")
    reports.make(reports.Request(news, out, run_list=listed, lexicons=ruritanian), no_progress)
    report, article = (pages(out)[Path(name)] for name in ("04_troop_figures.html", "articles/pass.html"))
    assert "about 14 to 18" in report
    assert "ruritanian border guards" not in report + article
    assert 'data-label="According to">Ruritanian border guards<' in report
    assert 'title="quote: Ruritanian border guards ' in article


def test_a_report_keeps_the_lexicons_that_it_was_made_with(make: Make, tmp_path: Path, ruritanian: Path) -> None:
    outcome = make(tmp_path, only="01_passes", lexicons=ruritanian)
    for file in ruritanian.iterdir():
        assert (tmp_path / "lexicons" / file.name).read_bytes() == file.read_bytes()
    notebook = (tmp_path / "notebooks" / "01_passes.ipynb").read_text(encoding="utf-8")
    assert '"lexicons": "../lexicons"' in notebook
    assert str(ruritanian) not in notebook + outcome.start.read_text(encoding="utf-8")
    make(tmp_path, only="01_passes")
    assert not list((tmp_path / "lexicons").iterdir())


def test_reports_are_never_written_over_the_lexicons_themselves(tmp_path: Path, ruritanian: Path) -> None:
    lists = shutil.copytree(ruritanian, tmp_path / "lexicons")
    with pytest.raises(ReportError, match="the lexicons themselves; choose another"):
        reports.make(reports.Request(tmp_path / "news", tmp_path, lexicons=lists), no_progress)


@pytest.mark.parametrize("out", [".", "articles"])
def test_reports_are_never_written_over_the_articles_themselves(tmp_path: Path, out: str) -> None:
    news = tmp_path / "articles"
    news.mkdir()
    (news / "a.html").write_text("mine", encoding="utf-8")
    with pytest.raises(ReportError, match="the articles themselves; choose another"):
        reports.make(reports.Request(news, tmp_path / out, notebooks=NOTEBOOKS), no_progress)


def test_a_page_that_is_not_ours_is_never_written_over(make: Make, tmp_path: Path) -> None:
    mine = "<!doctype html><title>Notes by Wirewatch's reader</title>"
    for page in ("index.html", "01_passes.html"):
        out = tmp_path / page.partition(".")[0]
        out.mkdir()
        (out / page).write_text(mine, encoding="utf-8")
        with pytest.raises(ReportError, match=rf"{page}: is no page of ours .* choose another --out"):
            make(out, only="01_passes")
        assert [path.name for path in out.iterdir()] == [page]
        assert (out / page).read_text(encoding="utf-8") == mine


@pytest.mark.parametrize(
    "wishes", [{"parameters": {"tpo": "3"}}, {"parameters": {"top": "0"}}, {"shown_text": "some"}]
)
def test_a_mistake_in_the_request_is_found_before_anything_is_written(
    make: Make, tmp_path: Path, wishes: dict[str, object]
) -> None:
    with pytest.raises(ReportError):
        make(tmp_path / "out", **wishes)
    assert not (tmp_path / "out").exists()


def test_a_run_list_makes_its_reports(make: Make, tmp_path: Path) -> None:
    listed = tmp_path / "reports.yml"
    listed.write_text("reports: [{notebooks: [01_passes], each: outlet}]", encoding="utf-8")
    outcome = make(tmp_path / "out", run_list=listed)
    assert [page.stem for page in outcome.made] == ["01_passes-zenda-post-extra", "01_passes-strelsau-courier"]
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "A notebook that passes: Zenda Post &lt;Extra&gt;" in index


def test_much_evidence_moves_to_pages_of_its_own_and_pages_stay_small(make: Make, tmp_path: Path) -> None:
    make(tmp_path, only="01_passes", tables=make_tables(copies=ROWS_A_PAGE))
    evidence = sorted(page.name for page in (tmp_path / "evidence").iterdir())
    assert evidence == ["quotes-1.html", "quotes-2.html"]
    assert_links_lead_somewhere(tmp_path)


def test_only_sentences_with_mentions_are_shown_unless_the_full_text_is_wanted(make: Make, tmp_path: Path) -> None:
    make(tmp_path / "some", only="01_passes")
    make(tmp_path / "all", only="01_passes", shown_text="full")
    some, whole = (path / "articles" / "harbour.html" for path in (tmp_path / "some", tmp_path / "all"))
    assert "Nothing else happened" not in some.read_text(encoding="utf-8")
    assert "Nothing else happened" in whole.read_text(encoding="utf-8")


def test_what_can_be_set_is_listed_with_types_defaults_and_help() -> None:
    listing = what_can_be_set(NOTEBOOKS)
    assert re.search(
        r"01_passes\n +outlets: list\[str\] = \[\] +only these outlets\n +top: int = 15 +how many", listing
    )
    assert "tables" not in listing


def test_corrections_beside_the_articles_are_applied_and_shown(make: Make, tmp_path: Path, articles: Path) -> None:
    corrections = articles / "corrections.csv"
    lines = ["action,table,article_id,text,who,why", "drop,weapons,pass,howitzers,R. Rassendyll,they are mortars"]
    corrections.write_text("\n".join(lines), encoding="utf-8")
    try:
        make(tmp_path, only="01_passes")
    finally:
        corrections.unlink()
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "they are mortars" in index
    assert "R. Rassendyll" in index
    assert "<dt>weapons</dt><dd>0</dd>" in index


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"outlets": "Courier"}, "no article is of the outlet 'Courier'; did you mean Strelsau Courier"),
        ({"outlets": "strelsau courier, Times"}, "no article is of the outlet 'Times'; known are Strelsau Courier"),
    ],
)
def test_a_value_that_the_articles_lack_is_an_error_before_any_notebook_runs(
    make: Make, tmp_path: Path, parameters: dict[str, str], told: str
) -> None:
    with pytest.raises(SelectionError, match=told):
        make(tmp_path / "out", only="01_passes", parameters=parameters)
    assert not (tmp_path / "out").exists()


def test_a_period_without_articles_is_an_error_before_any_notebook_runs(make: Make, tmp_path: Path) -> None:
    with pytest.raises(SelectionError, match="since 2022-01-29 until 2022-02-03; the articles are of 2022-01-26 to"):
        make(tmp_path / "out", only="05_weekly", parameters={"since": "2022-01-29", "until": "2022-02-03"})
    assert not (tmp_path / "out").exists()


def test_an_article_tells_the_id_that_corrections_need(site: Path) -> None:
    assert "<code>harbour</code>" in (site / "articles" / "harbour.html").read_text(encoding="utf-8")
