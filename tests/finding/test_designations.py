"""Matching the weapons lexicon in plain text."""

from __future__ import annotations

import collections

import pytest

from helpers.finding.weapons.designations import LEXICON, Designations, WeaponEntry, unknown_code
from helpers.reading.lexicons import Lexicons
from helpers.tables import Weapon

CATEGORIES = set(Weapon.VOCABULARIES["category"])


@pytest.fixture(scope="module")
def designations(lexicons: Lexicons) -> Designations:
    return Designations(lexicons)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("S400", "S-400"),
        ("S 400", "S-400"),
        ("S-400s", "S-400"),
        ("S-400 Triumf", "S-400"),
        ("С-300", "S-300"),
        ("S-300V", "S-300V"),
        ("Х-101", "Kh-101"),
        ("Kh-101", "Kh-101"),
        ("F16", "F-16 Fighting Falcon"),
        ("F-16s", "F-16 Fighting Falcon"),
        ("F-15C", "F-15C"),
        ("KC-135Rs", "KC-135R"),
        ("CF-18s", "CF-18 Hornet"),
        ("MiG29", "MiG-29"),
        ("MiG-31K", "MiG-31K"),
        ("T-72B3", "T-72B3"),
        ("Tu-22M3s", "Tu-22M3"),
        ("M142 HIMARS", "M142 HIMARS"),
        ("Himars", "M142 HIMARS"),
        ("Shahed-136", "Shahed-136"),
        ("Geran-2", "Shahed-136"),
        ("Javelins", "FGM-148 Javelin"),
        ("Leopard II", "Leopard 2"),
        ("PAC-3", "MIM-104 Patriot"),
        ("armored personnel carriers", "armored personnel carrier"),
        ("APCs", "armoured personnel carrier"),
        ("SALW", "small arms and light weapons"),
        ("anti-aircraft guns", "anti-aircraft gun"),
        ("antiaircraft guns", "anti-aircraft gun"),
        ("landmines", "landmine"),
        ("weapons of mass destruction", "weapon of mass destruction"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(designations: Designations, text: str, name: str) -> None:
    (match,) = designations.find(f"They showed {text} there.")
    assert match.name == name
    assert f"They showed {text} there."[match.start : match.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "T-720",
        "S-4000",
        "F-1634",
        "Sam went home",
        "a tow rope",
        "July 4th",
        "Article 5",
        "the G20",
        "a hot day",
        "apc",
    ],
)
def test_other_codes_and_words_are_not_taken_for_designations(designations: Designations, text: str) -> None:
    assert [match for match in designations.find(text) if match.named and not match.guarded] == []


def test_a_phrase_that_is_no_weapon_hides_the_noun_inside_it(designations: Designations) -> None:
    found = designations.find("A think tank and a water tank, but one tank.")
    assert [(match.kind, match.name) for match in found][-1] == ("generic", "tank")
    assert {match.kind for match in found[:-1]} == {"not"}


def test_a_homograph_is_guarded_and_its_code_is_not(designations: Designations) -> None:
    bare, coded = designations.find("Javelin or FGM-148")
    assert (bare.guarded, coded.guarded) == (True, False)
    assert bare.name == coded.name


@pytest.mark.parametrize(
    ("text", "code"), [("the new XY-12 ", "XY-12"), ("a 9X77 ", "9X77"), ("about 300 ", None), ("the latest ", None)]
)
def test_a_code_before_a_class_noun_is_read_without_the_lexicon(text: str, code: str | None) -> None:
    found = unknown_code(text)
    assert (found[0] if found else None) == code


def test_every_entry_has_a_category_of_the_contract_and_a_kind(lexicons: Lexicons) -> None:
    entries = lexicons.table(LEXICON, WeaponEntry)
    assert {entry.category for entry in entries} <= CATEGORIES
    assert {entry.kind for entry in entries} == {"designation", "ship", "generic", "tail", "modifier", "not"}


def test_the_lexicon_is_broad_and_names_each_system_once(lexicons: Lexicons) -> None:
    entries = lexicons.table(LEXICON, WeaponEntry)
    named = [entry for entry in entries if entry.kind in {"designation", "ship"}]
    assert len(named) >= 600
    assert {entry.category for entry in named} >= CATEGORIES - {"protective", "unspecified"}
    assert [name for name, n in collections.Counter(entry.name for entry in named).items() if n > 1] == []
