"""Who sets, suffers or ends a measure that an article names again, and what is hoped or hinted of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Who enforces a measure has not set it
        (
            "The United States imposed sanctions on Cuba. Oslo wants Peru to enforce the sanctions.",
            "sanctions: United States > Cuba, general, imposed",
        ),
        # Those under a measure study it or disown it
        (
            "The United States imposed sanctions on Cuba. Havana said it would study the sanctions.",
            "sanctions: United States > Cuba, general, imposed",
        ),
        # Who fears a measure
        (
            "The United States imposed sanctions on Cuba. The European Union fears that the sanctions may hurt ports.",
            "sanctions: United States > Cuba, general, imposed",
        ),
        # The state that an article is about
        (
            "Peru closed its ports. Trade with Peru fell. The United States is considering sanctions.",
            "sanctions: United States > Peru, general, considered",
        ),
        # A word that takes up a fuller description
        (
            "Norway imposed sanctions on Cuban banks. The sanctions bar the banks from moving money.",
            "sanctions: Norway > cuban banks, financial, imposed",
        ),
    ],
)
def test_a_measure_keeps_its_sides(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("A mayor hinted that Norway might lift the sanctions on Cuba.", "lifted"),
        ("Havana hopes that the sanctions on Cuba will be lifted.", "lifted"),
        ("Peru remains opposed to an embargo on Cuba.", "opposed"),
        ("Doe said she would work for the lifting of the sanctions on Cuba.", "opposed"),
        ("Dockers marched against the sanctions on Cuba.", "opposed"),
        ("Scrapping the embargo on Cuba is not an option.", "imposed"),
    ],
)
def test_what_is_hoped_hinted_or_opposed(sanctions_in: Find, sentence: str, status: str) -> None:
    assert [found.status for _, found in sanctions_in(sentence)] == [status]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Norway slapped tariffs on imports from Peru. The tariffs took effect in May.",
            ["tariffs: Norway > Peru, trade, imposed", "tariffs: Norway > Peru, trade, imposed"],
        ),
        (
            "Norway eased the sanctions on Cuba in return for limits on uranium enrichment.",
            ["sanctions: Norway > Cuba, general, lifted"],
        ),
    ],
)
def test_which_measures_there_are(sanctions_in: Find, text: str, mentions: list[str]) -> None:
    assert list(map(told, sanctions_in(text))) == mentions
