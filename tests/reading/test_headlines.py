"""Headlines in Title Case are read as sentences; what they name keeps its capital."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.headlines import Casing
from helpers.reading.language import ParsedArticle

Parse = Callable[[str], ParsedArticle]

BODY = "On Monday the envoys left. Later, the Harbour Treaty was signed, as Abela said in Valletta."


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Abela Says Malta Suspending Harbour Treaty", "Abela says Malta suspending Harbour Treaty"),
        (
            "Envoys Leave Valletta Without Signing: Was It Worth It",
            "Envoys leave Valletta without signing: Was it worth it",
        ),
        (
            "Envoys Urge West to Leave South Korea and White House",
            "Envoys urge West to leave South Korea and White House",
        ),
        ("ABELA SAYS ENVOYS LEFT VALLETTA", "Abela says envoys left Valletta"),
        ("U.S. Warns of Harder Times in Valletta", "U.S. warns of harder times in Valletta"),
        (
            "European Union Envoys Leave Papua New Guinea and Burkina Faso",
            "European Union envoys leave Papua New Guinea and Burkina Faso",
        ),
        (
            "Envoys Say World Bank Warns International Criminal Court",
            "Envoys say World Bank warns International Criminal Court",
        ),
        ("Envoys Unite to Criticise a Union and New Banks", "Envoys unite to criticise a union and new banks"),
    ],
)
def test_capitals_of_title_case_stay_on_names_only(parse: Parse, headline: str, read: str) -> None:
    parsed = parse(f"{headline}\n\n{BODY}")
    unit = parsed.units[0]
    assert parsed.doc[unit.start : unit.end].text == read
    assert parsed.text(unit.start, unit.end) == headline


@pytest.mark.parametrize(
    "headline",
    [
        "Abela says Malta will leave the Harbour Treaty",
        "Abela Leaves Valletta",
        "By Michael Short and Rob Long and Ada Swift",
        "Abela sits in the Harbour Hall, Valletta, Malta",
    ],
)
def test_sentences_names_and_short_lines_stay_as_they_are(headline: str) -> None:
    assert Casing([BODY], str.islower).as_sentence(headline) == headline


@given(st.text(max_size=80))
def test_a_headline_keeps_its_length(headline: str) -> None:
    assert len(Casing([BODY], lambda word: True).as_sentence(headline)) == len(headline)
