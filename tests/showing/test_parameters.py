from __future__ import annotations

import datetime
from typing import Any

import pytest
from made_up import NOTEBOOKS

from helpers.errors import ReportError
from helpers.showing.parameters import Parameter, assignments, checked, settable

PASSES = NOTEBOOKS / "01_passes.ipynb"


def test_parameters_come_with_type_default_and_help_from_the_notebooks_own_cell() -> None:
    assert settable(PASSES)["top"] == Parameter("top", "int", "15", "how many")


def test_what_the_run_itself_sets_is_not_for_others_to_set() -> None:
    assert "tables" not in settable(PASSES)
    with pytest.raises(ReportError, match="no parameter 'tables'"):
        checked(PASSES, {"tables": "elsewhere"})


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("str", "7", "7"),
        ("str", datetime.date(2022, 2, 24), "2022-02-24"),
        ("int", "7", 7),
        ("float", "0.5", 0.5),
        ("bool", "yes", True),
        ("bool", "false", False),
        ("list[str]", "Zenda Post, Strelsau Courier", ["Zenda Post", "Strelsau Courier"]),
        ("list[str]", "[Zenda Post, 'Strelsau Courier']", ["Zenda Post", "Strelsau Courier"]),
        ("list[int]", "[1, 2]", [1, 2]),
        ("list[str]", "", []),
        ("list[int]", "1,2", [1, 2]),
        ("list[str]", ["a, b"], ["a, b"]),
    ],
)
def test_a_value_is_read_as_the_parameters_type(kind: str, given: Any, value: Any) -> None:
    assert Parameter("p", kind, "''", "").read(given) == value


@pytest.mark.parametrize(
    ("kind", "given"), [("int", "many"), ("int", 1.5), ("bool", "perhaps"), ("list[int]", "1,x"), ("str", ["a"])]
)
def test_a_value_of_another_type_is_an_error_that_names_the_parameter(kind: str, given: Any) -> None:
    with pytest.raises(ReportError, match=r"parameter p = .* not of type"):
        Parameter("p", kind, "''", "").read(given)


@pytest.mark.parametrize(("kind", "given"), [("int", "0"), ("int", -1), ("list[int]", "5,0")])
def test_a_whole_number_below_one_is_an_error(kind: str, given: Any) -> None:
    with pytest.raises(ReportError, match=r"parameter p = .*: write a number from 1"):
        Parameter("p", kind, "''", "").read(given)


def test_a_mistyped_name_is_an_error_that_names_its_neighbour() -> None:
    with pytest.raises(ReportError, match=r"01_passes.ipynb has no parameter 'outlet'; did you mean outlets\?"):
        checked(PASSES, {"outlet": "Zenda Post"})


def test_a_name_like_no_other_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(ReportError, match="known are: outlets, top"):
        checked(PASSES, {"zzz": 1})


def test_assignments_keep_further_equals_signs_in_the_value() -> None:
    assert assignments(["outlets=A=B", "top=3"]) == {"outlets": "A=B", "top": "3"}


@pytest.mark.parametrize("texts", [["top"], ["=3"], ["top=1", "top=2"]])
def test_an_assignment_that_cannot_be_read_is_an_error(texts: list[str]) -> None:
    with pytest.raises(ReportError, match="-p"):
        assignments(texts)
