from __future__ import annotations

from pathlib import Path

import pytest
from made_up import NOTEBOOKS, make_tables

from helpers.errors import ReportError
from helpers.showing.runlist import Report, check_overrides, every_notebook, expand, notebooks, read_run_list, slug


def reports(tmp_path: Path, text: str, **overrides: str) -> list[Report]:
    path = tmp_path / "reports.yml"
    path.write_text(text, encoding="utf-8")
    return expand(read_run_list(path, NOTEBOOKS), make_tables(), overrides)


def test_without_a_list_each_notebook_is_run_once_under_its_own_name() -> None:
    made = expand(every_notebook(NOTEBOOKS), make_tables(), {})
    assert [report.name for report in made] == [notebook.stem for notebook in notebooks(NOTEBOOKS)]
    assert all(not report.parameters for report in made)


def test_several_values_of_a_parameter_make_a_report_each(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: 01_passes, parameters: {top: [3, 5]}}]")
    assert [(r.name, dict(r.parameters)) for r in made] == [
        ("01_passes-top-3", {"top": 3}),
        ("01_passes-top-5", {"top": 5}),
    ]


def test_a_list_for_a_parameter_that_is_a_list_is_one_value(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [01_passes], parameters: {outlets: [A, B], top: 3}}]")
    assert [(r.name, dict(r.parameters)) for r in made] == [("01_passes", {"outlets": ["A", "B"], "top": 3})]


def test_lists_of_lists_make_a_report_for_each_inner_list(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [01_passes], parameters: {outlets: [[A], [A, B]]}}]")
    assert [r.parameters["outlets"] for r in made] == [["A"], ["A", "B"]]


def test_each_outlet_gets_its_own_report_those_with_most_articles_first(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [01_passes, 02_fails], each: outlet}]")
    assert [(r.name, r.parameters["outlets"]) for r in made] == [
        ("01_passes-zenda-post-extra", ["Zenda Post <Extra>"]),
        ("01_passes-strelsau-courier", ["Strelsau Courier"]),
        ("02_fails-zenda-post-extra", ["Zenda Post <Extra>"]),
        ("02_fails-strelsau-courier", ["Strelsau Courier"]),
    ]


def test_most_limits_how_many_reports_each_makes(tmp_path: Path) -> None:
    assert len(reports(tmp_path, "reports: [{notebooks: [01_passes], each: outlet, most: 1}]")) == 1


def test_each_week_runs_from_monday_to_sunday(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [05_weekly], each: week}, {notebooks: [05_weekly], each: actor}]")
    assert [dict(r.parameters) for r in made] == [{"since": "2022-01-24", "until": "2022-01-30"}, {"actor": "Flavia"}]


def test_the_command_line_overrides_the_list_where_a_notebook_has_the_parameter(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [01_passes, 04_dies], parameters: {}}]", top="9")
    assert [dict(r.parameters) for r in made] == [{"top": 9}, {}]


def test_the_command_line_leaves_one_report_of_several_values(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [01_passes], parameters: {top: [3, 5]}}]", top="9")
    assert [(r.name, dict(r.parameters)) for r in made] == [("01_passes", {"top": 9})]


def test_the_command_line_cannot_set_what_each_report_has_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "reports.yml"
    path.write_text("reports: [{notebooks: [01_passes], each: outlet}]", encoding="utf-8")
    with pytest.raises(ReportError, match="-p outlets: the run list makes a report for each outlet; leave one"):
        check_overrides(read_run_list(path, NOTEBOOKS), {"outlets": "Zenda Post"})


def test_reports_that_would_share_a_name_are_numbered(tmp_path: Path) -> None:
    made = reports(tmp_path, "reports: [{notebooks: [01_passes]}, {notebooks: [01_passes], parameters: {top: 2}}]")
    assert [r.name for r in made] == ["01_passes", "01_passes-2"]


def test_a_mistyped_parameter_of_the_command_line_is_an_error_that_names_its_neighbour() -> None:
    with pytest.raises(ReportError, match=r"no notebook has a parameter 'tops'; did you mean top\?"):
        check_overrides(every_notebook(NOTEBOOKS), {"tops": "3"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("reports: [", "cannot be read as a run list"),
        ("- 01_passes", "write `reports:`"),
        ("reports: []", "write `reports:`"),
        ("reports: [{notebooks: }]", "item 1: notebooks: None names none"),
        (
            "reports: [{notebooks: 01_passes, parameters: {since: 2022-13-45}}]",
            "line 1, column 54: '2022-13-45' is no date",
        ),
        ("reports: [{parameters: {top: 1}}]", "item 1: give it `notebooks:`"),
        ("reports: [{notebooks: all, parameter: {}}]", r"item 1: 'parameter' is not known; did you mean parameters\?"),
        ("reports: [{notebooks: 01_pases}]", r"there is no notebook '01_pases' .*; did you mean 01_passes\?"),
        ("reports: [{notebooks: 01_passes, parameters: {tip: 1}}]", r"has no parameter 'tip'; did you mean top\?"),
        ("reports: [{notebooks: 01_passes, parameters: {top: many}}]", "not of type int"),
        ("reports: [{notebooks: 01_passes, parameters: [top]}]", "write `parameters:` as name: value"),
        ("reports: [{notebooks: 01_passes, each: outlets}]", r"each: 'outlets' is not known; did you mean outlet\?"),
        (
            "reports: [{notebooks: 01_passes, each: [outlet]}]",
            r"each: \['outlet'\] is not known; did you mean outlet\?",
        ),
        (
            "reports: [{notebooks: 01_passes, each: outlet, parameters: {outlets: [A]}}]",
            "item 1: `each: outlet` sets outlets by itself; take it out of parameters",
        ),
        ("reports: [{notebooks: 01_passes, parameters: {top: []}}]", "item 1: parameter top has no value"),
        ("reports: [{notebooks: 01_passes, parameters: {1: 2}}]", "has no parameter 1; known are: "),
        ("reports: [{notebooks: 01_passes, each: week}]", "has no parameter 'since'"),
        ("reports: [{notebooks: 01_passes, each: outlet, most: 0}]", "most: 0 is not a number from 1"),
    ],
)
def test_a_faulty_list_is_an_error_that_names_the_item_and_the_mend(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ReportError, match=message):
        reports(tmp_path, text)


def test_a_missing_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(
        ReportError, match=r"nowhere\.yml: cannot be read \(No such file or directory\); give a run list"
    ):
        read_run_list(tmp_path / "nowhere.yml", NOTEBOOKS)


@pytest.mark.parametrize(
    ("value", "name"), [("BBC News", "bbc-news"), (["A", "B"], "a-b"), ("Łódź/../x", "odz-x"), ("…", "any"), (5, "5")]
)
def test_a_value_becomes_a_harmless_part_of_a_file_name(value: object, name: str) -> None:
    assert slug(value) == name
