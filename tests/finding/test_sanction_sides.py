"""Whose measures are and whom they hit: counted lists, clauses that tell who is meant, joiners, bargains, bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Norway imposed sanctions on two firms with Peruvian funding - Marlina and Torvik - in May.",
            "sanctions: Norway > Marlina+Torvik, general, imposed",
        ),
        (
            "Norway may impose financial penalties on ferry firms and banks that trade with Iran.",
            "financial penalties: Norway > ferry firms and banks that trade with iran, financial, considered",
        ),
        ("Talks on the port ended as Norway joined sanctions on Iran.", "sanctions: Norway > Iran, general, imposed"),
        (
            "Norway's suspension from the Arab League was long awaited in the ports.",
            "suspension: Arab League > Norway, general, imposed",
        ),
        (
            "Iran wants a deal with Norway on the ports in exchange for the lifting of sanctions.",
            "sanctions: Norway > Iran, general, lifted",
        ),
        (
            "The port may face sanctions from foreign authorities.",
            "sanctions: foreign authorities > -, trade, threatened",
        ),
        (
            "West African leaders lifted the sanctions on Mali.",
            "sanctions: - > Mali, general, lifted",
        ),
        (
            "Malta has been carrying out economic retaliation against Iran for its tolls.",
            "economic retaliation: Malta > Iran, general, imposed",
        ),
        (
            "Jane Doe runs one of the Iranian shipping firms affected by sanctions.",
            "sanctions: - > iranian shipping firms, general, imposed",
        ),
        (
            "Canada may still set sanctions on the ports, a regime in the mould of Cuba or Sudan.",
            "sanctions: Canada > -, trade, considered",
        ),
    ],
)
def test_a_measure_has_the_sides_that_its_article_gives_it(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last
