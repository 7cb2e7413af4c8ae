"""Names that the tables keep in lower case have the capitals that articles give them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from helpers.casing import as_written, written


@pytest.mark.parametrize(
    ("kept", "sentence", "shown"),
    [
        ("ruritanian officials", "He met Ruritanian officials in Zenda.", "Ruritanian officials"),
        ("officials", "Officials said so, and officials know.", "officials"),
        ("officials", "Officials said so.", "officials"),
        ("u.s. diplomat", "U.S. diplomats and one of their own said so.", "U.S. diplomat"),
        ("nigerien army", "The army of Niger said so.", "Nigerien army"),
        ("Kari Moe", "KARI MOE said so.", "Kari Moe"),
        ("", "Nobody said so.", ""),
        ("european union envoys", "European Union envoys said so.", "European Union envoys"),
        ("envoys in new york", "A new pier opened, envoys in\nNew York said.", "envoys in New York"),
        ("new york traders", "New York traders want a new pier.", "New York traders"),
        ("red cross doctors", "Red Cross doctors said so.", "Red Cross doctors"),
        ("state department aide", "One of the aides said so.", "State Department aide"),
        ("new envoys", "New envoys said so.", "new envoys"),
        ("western officials", "The West said so.", "Western officials"),
        ("people of western ukraine", "Nobody else said so.", "people of western Ukraine"),
        ("senior un envoy", "Senior UN envoys said so.", "senior UN envoy"),
    ],
)
def test_names_kept_in_lower_case_have_the_capitals_of_their_sentence(kept: str, sentence: str, shown: str) -> None:
    assert as_written(kept, [sentence]) == shown


def test_countries_are_those_of_the_lexicons_in_use(ruritanian: Path) -> None:
    name, sentences = "ruritanian guards", ["Ruritanian guards said so."]
    assert as_written(name, sentences) == name
    assert as_written(name, sentences, ruritanian) == "Ruritanian guards"


def test_a_table_has_its_actors_as_each_sentence_writes_them_and_all_else_as_it_was(ruritanian: Path) -> None:
    rows = {
        "speakers": [["ruritanian guards", "Kari Moe"], []],
        "force": ["the gendarmes", None],
        "text": ["ruritanian", "x"],
        "sentence": ["Ruritanian guards and the Gendarmes said so.", "Nobody said so."],
    }
    mentions = pd.DataFrame(rows, index=[3, 5])
    shown = written(mentions, ruritanian)
    assert shown["speakers"].tolist() == [["Ruritanian guards", "Kari Moe"], []]
    assert shown["force"].dropna().tolist() == ["the Gendarmes"]
    assert shown["text"].tolist() == rows["text"]
    assert shown.index.tolist() == [3, 5]
    assert mentions["speakers"].tolist() == rows["speakers"]
