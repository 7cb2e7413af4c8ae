"""Names of several words that the lexicons list are found whatever their capitals."""

from __future__ import annotations

import shutil
from pathlib import Path

from helpers.paths import LEXICONS
from helpers.reading.proper_names import found, listed_names


def test_the_longest_listed_name_is_found_at_each_place() -> None:
    names = {"red sea", "red sea port", "port gate"}
    text = "To the Red Sea Port Gate, the RED SEA and the red-hot sea"
    assert [text[start:end] for start, end in found(text, names)] == ["Red Sea Port", "RED SEA"]


def test_names_with_words_in_lower_case_are_left_out(tmp_path: Path) -> None:
    folder = shutil.copytree(LEXICONS, tmp_path / "lexicons")
    places = folder / "places.csv"
    places.write_text(places.read_text("utf-8") + "Upper Zenda,city,Ruritania,zenda of old|The Zenda\n", "utf-8")
    names = listed_names(folder)
    assert names["upper zenda"] == "Upper Zenda"
    assert not {"zenda of old", "the zenda", "zenda"} & names.keys()
