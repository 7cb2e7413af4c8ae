"""Scores say what was found, what was missed and which fields are right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from helpers.errors import GoldError
from helpers.scoring import outcomes, score
from helpers.tables import ARTICLES, MENTIONS, Tables, TroopFigure, Weapon, frame, schema

TEXT = "Some 300 soldiers came with two Kite tanks. Envoys saw 40 mines."


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def weapon(words: str, **fields: Any) -> dict[str, Any]:
    start, end = span(words)
    return {"article_id": "a", "start": start, "end": end, "text": words, "name": "tank", "category": "tank"} | fields


def gold_weapon(words: str, **fields: Any) -> dict[str, Any]:
    start, end = span(words)
    known = {"kind": "weapon", "start": start, "end": end, "text": words, "name": "tank", "category": "tank"}
    return known | {"quantity": None, "supplier": None, "recipient": None, "operator": None} | fields


def tables(weapons: list[dict[str, Any]], figures: list[dict[str, Any]] = []) -> Tables:  # noqa: B006
    mentions = {mention.TABLE: frame([], schema(mention)) for mention in MENTIONS}
    mentions["weapons"] = frame(weapons, schema(Weapon))
    mentions["troop_figures"] = frame(figures, schema(TroopFigure))
    return Tables(frame([{"article_id": "a", "text": TEXT}], ARTICLES), mentions)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    records = [gold_weapon("Kite tanks", name="Kite"), gold_weapon("mines", name="mine", category="mine", quantity=40)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    return tmp_path


def test_a_perfect_table_scores_one_and_an_empty_one_nothing(gold: Path) -> None:
    found = [
        weapon("Kite tanks", name="Kite"),
        weapon("mines", name="mine", category="mine", quantity_low=40, quantity_high=40),
    ]
    assert score(tables(found), gold).loc["weapon", ["f1", "exact_f1", "joint_f1", "quantity"]].tolist() == [1, 1, 1, 1]
    assert score(tables([]), gold).loc["weapon", ["f1", "joint_f1"]].tolist() == [0, 0]


def test_a_wrong_key_field_counts_as_found_but_not_jointly_right(gold: Path) -> None:
    row = score(tables([weapon("Kite tanks", name="Kite", category="mine")]), gold).loc["weapon"]
    assert row["f1"] == pytest.approx(2 / 3)
    assert row["joint_f1"] == 0


def test_a_designation_is_right_with_or_without_its_class_noun(gold: Path) -> None:
    assert score(tables([weapon("Kite tanks", name="Kite tank")]), gold).loc["weapon", "name"] == 1


def test_a_field_that_is_mostly_null_is_not_right_by_being_empty(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(gold_weapon("Kite tanks", operator="Russia")))
    assert score(tables([weapon("Kite tanks")]), tmp_path).loc["weapon", "operator"] == 0
    assert score(tables([weapon("Kite tanks", operator="Russia")]), tmp_path).loc["weapon", "operator"] == 1


def test_half_an_overlap_is_a_match_and_less_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(gold_weapon("two Kite tanks")))
    assert score(tables([weapon("Kite tanks")]), tmp_path).loc["weapon", "f1"] == 1
    assert score(tables([weapon("two")]), tmp_path).loc["weapon", "f1"] == 0


def test_intervals_hold_the_figure(gold: Path) -> None:
    row = score(tables([weapon("Kite tanks", name="Kite")]), gold, intervals=True).loc["weapon"]
    assert row["f1_low"] <= row["f1"] <= row["f1_high"]


def test_outcomes_say_of_every_find_whether_it_is_right(gold: Path) -> None:
    found = [weapon("soldiers"), weapon("Kite tanks", name="Kite"), weapon("mines", category="tank")]
    listed = outcomes(tables(found), gold, "weapon")
    assert listed[["text", "matched", "right"]].values.tolist() == [
        ["soldiers", False, False],
        ["Kite tanks", True, True],
        ["mines", True, False],
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 1: not a gold record"),
        (json.dumps({"kind": "boat", "start": 0, "end": 4, "text": "Some"}), "line 1: kind is 'boat'; known are quote"),
        (
            json.dumps({"kind": "quote", "start": 0, "end": 4, "text": "Some"}),
            "not a gold record, it lacks 'type'",
        ),
        (json.dumps(gold_weapon("mines") | {"start": 0}), "line 1: the article has"),
        (json.dumps(gold_weapon("mines") | {"start": "0"}), "line 1: not a gold record"),
        (json.dumps(gold_weapon("mines") | {"spans": [[0, 9999]]}), "line 1: not a gold record"),
    ],
)
def test_malformed_gold_is_an_error_that_names_the_line(tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "a.jsonl").write_text(line)
    with pytest.raises(GoldError, match=complaint):
        score(tables([]), tmp_path)


def test_gold_that_is_not_utf_8_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\xff")
    with pytest.raises(GoldError, match=r"a\.jsonl: cannot be read"):
        score(tables([]), tmp_path)


def test_gold_without_its_article_and_an_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no gold"):
        score(tables([]), tmp_path)
    (tmp_path / "b.jsonl").write_text("")
    with pytest.raises(GoldError, match="no article 'b'"):
        score(tables([]), tmp_path)
