"""Armies, insurgents and alliances: which words name them."""

from __future__ import annotations

from helpers.finding.armies import ForceEntry, alliances, forces_named, groups_named
from helpers.reading.lexicons import Lexicons


def test_a_force_goes_by_any_of_its_words(lexicons: Lexicons) -> None:
    forces = forces_named(lexicons)
    assert forces["KFOR"] == "NATO"
    assert forces["Tamil Tigers"] == "LTTE"


def test_an_armed_group_goes_by_its_words_however_they_are_written(lexicons: Lexicons) -> None:
    groups = groups_named(lexicons)
    assert groups["daesh"] == groups["isis"] == groups["islamic state"] == "Islamic State"


def test_an_alliance_is_no_armed_group(lexicons: Lexicons) -> None:
    assert "kfor" not in groups_named(lexicons)


def test_the_european_union_is_an_alliance_and_a_state_none(lexicons: Lexicons) -> None:
    assert {"NATO", "European Union", "African Union"} <= alliances(lexicons)
    assert "Poland" not in alliances(lexicons)


def test_no_word_names_two_forces(lexicons: Lexicons) -> None:
    words = [word for entry in lexicons.table("forces.csv", ForceEntry) for word in entry.words]
    assert len(words) == len(set(words))
