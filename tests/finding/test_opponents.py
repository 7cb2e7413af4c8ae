"""Who is at war with whom, and the words that say what happens to weapons."""

from __future__ import annotations

import re

import pytest

from helpers.finding.weapons.materiel import MaterielWord
from helpers.finding.weapons.opponents import Opponents
from helpers.reading.lexicons import Lexicons


@pytest.fixture(scope="module")
def opponents(lexicons: Lexicons) -> Opponents:
    return Opponents(lexicons)


def test_a_war_is_read_in_both_directions(opponents: Opponents) -> None:
    assert opponents.of("Ukraine", {"Russia", "Poland"}) == "Russia"
    assert opponents.of("Russia", {"Ukraine"}) == "Ukraine"


def test_an_opponent_that_the_article_does_not_name_is_not_supplied(opponents: Opponents) -> None:
    assert opponents.of("Ukraine", {"Poland"}) is None


def test_a_party_with_two_opponents_present_has_no_single_one(opponents: Opponents) -> None:
    assert opponents.of("Israel", {"Iran", "Hamas"}) is None


def test_a_backer_is_known_by_the_party_at_war_that_it_arms(opponents: Opponents) -> None:
    assert opponents.backed("Norway") == "Ukraine"
    assert opponents.backed("Iran") == "Russia"
    assert opponents.backed("Brazil") is None


def test_a_listed_place_lies_on_its_states_soil(opponents: Opponents) -> None:
    assert opponents.soil("Kharkiv") == "Ukraine"
    assert opponents.soil("Nowhere") is None


def test_every_role_of_a_materiel_word_is_explained_in_the_lexicons_comments(lexicons: Lexicons) -> None:
    text = (lexicons.directory / "materiel_words.csv").read_text(encoding="utf-8")
    explained = set(re.findall(r"^#   (\w+)\s", text, re.MULTILINE))
    assert {row.role for row in lexicons.table("materiel_words.csv", MaterielWord)} == explained
