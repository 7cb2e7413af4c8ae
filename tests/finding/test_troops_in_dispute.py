"""Figures that are denied or doubted, told of civilians beside soldiers, or given without their noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway denied that 900 of its soldiers had entered Chad.", None),
        ("Norway denied sending 900 soldiers into Chad.", None),
        ("Norway rejected the claim that 900 soldiers had deserted.", None),
        ("Norway dismissed reports that 900 of its soldiers had deserted.", None),
        ("Norway rejected a Peruvian claim that 900 soldiers had deserted.", "Peru"),
        ("Norway rejected Lima's claim that 900 soldiers had deserted.", "Peru"),
        ("Norway dismissed claims by rebels that 90 soldiers had been killed.", "rebels"),
        ("Norway dismissed the rebels' claim that 90 soldiers had been killed.", "rebels"),
        ("Norway denied Peruvian reports of 90 dead soldiers.", "Peru"),
        ("Norway denied Peru's accusation that it had sent 900 soldiers to Chad.", "Peru"),
        ("Norway disputed a Peruvian estimate that 900 soldiers had deserted.", "Peru"),
        ("Norway said the Peruvian claim that 900 soldiers had deserted was a lie.", "Peru"),
        ("The Peruvian army, whose claim that 900 soldiers had deserted Norway denied, said no more.", None),
        ("Norway said that 900 soldiers had deserted.", "Norway"),
        ("Norway said its figures showed that 900 soldiers had died.", "Norway"),
        ("Peru repeated Chile's claim to the hills where 900 soldiers are based.", "Peru"),
        ("In a claim for aid, Norway said that 900 soldiers had died.", "Norway"),
    ],
)
def test_a_claim_is_of_who_makes_it_and_not_of_who_denies_it(find_troops: Find, text: str, source: str | None) -> None:
    assert [figure.attributed_to for figure in find_troops(text)] == [source]
