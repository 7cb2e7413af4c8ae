from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from helpers.cells import as_json, safe_csv

# What LibreOffice, Excel and Google Sheets take for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@given(st.text(), st.sampled_from(["", *FORMULA]))
def test_no_cell_of_text_can_start_a_formula(text: str, start: str) -> None:
    cell = safe_csv(pd.DataFrame({"text": [start + text]}))["text"][0]
    assert not cell.startswith(FORMULA)
    assert cell.removeprefix("'") == (start + text).removeprefix("'")


def test_whatever_is_missing_is_null_in_json() -> None:
    assert [as_json(value) for value in (None, pd.NA, pd.NaT, float("nan"))] == [None] * 4
