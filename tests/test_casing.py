"""Names that the tables keep in lower case have the capitals that articles give them."""

from __future__ import annotations

import pytest

from helpers.casing import as_written


@pytest.mark.parametrize(
    ("kept", "sentence", "shown"),
    [
        ("ruritanian officials", "He met Ruritanian officials in Zenda.", "Ruritanian officials"),
        ("officials", "Officials said so, and officials know.", "officials"),
        ("officials", "Officials said so.", "officials"),
        ("u.s. diplomat", "U.S. diplomats and one of their own said so.", "U.S. diplomat"),
        ("nigerien army", "The army of Niger said so.", "Nigerien army"),
        ("Kari Moe", "KARI MOE said so.", "Kari Moe"),
    ],
)
def test_names_kept_in_lower_case_have_the_capitals_of_their_sentence(kept: str, sentence: str, shown: str) -> None:
    assert as_written(kept, [sentence]) == shown
