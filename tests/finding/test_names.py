"""Spellings of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.finding.actors.names import fold, sound, spelled

GIVEN = {"sergei": "Sergey", "dmitri": "Dmitry", "oleksandr": "Oleksandr"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Ministry", "defense ministry"),
        ("U.S. Senate", "US Senate"),
        ("Radosław Sikorski", "Radoslaw Sikorski"),
        ("Jane Doe, adviser", "jane doe advisor"),
        ("Kim Jong-un", "Kim Jong Un"),
    ],
)
def test_case_accents_points_and_british_spelling_do_not_tell_names_apart(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Lavrov", "Siergiej Ławrow"),
        ("Dmitri Peskov", "Dmitrij Peskov"),
        ("Yevgeny Popov", "Evgeny Popov"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Valeriy Kim", "Valerii Kim"),
        ("Alexander Ivanov", "Aleksander Ivanov"),
    ],
)
def test_transliterations_of_one_name_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oleg Orlov", "Olga Orlova"),
        ("Ivan Petrov", "Ivan Pavlov"),
        ("Petro Bondar", "Pavlo Bondar"),
        ("John Smith", "Joan Smith"),
    ],
)
def test_different_names_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Sergei Gromov", "Sergey Gromov"),
        ("Dmitri Belskiy", "Dmitry Belsky"),
        ("Oleksandr Horodnii", "Oleksandr Horodny"),
        ("Andrzej Kowalski", "Andrzej Kowalski"),
        ("Sergei", "Sergei"),
    ],
)
def test_unlisted_people_get_one_spelling(written: str, kept: str) -> None:
    assert spelled(written, GIVEN) == kept


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzłńśźżóěščřžабвгдежзийклмнопрстуфхцчшщіїє -'"))
def test_capitals_sound_as_small_letters_do(text: str) -> None:
    assert sound(text) == sound(text.upper())
