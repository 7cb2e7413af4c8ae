"""Measures of several stories in one article: each keeps its own senders and targets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Those under a measure face the one whose owner is named
        ("Putin rejected the American embargo.", "American embargo: United States > Russia, trade, imposed"),
        (
            "Havana said that Cuba would study the EU's sanctions.",
            "sanctions: European Union > Cuba, general, imposed",
        ),
        # Who set what is known to hit the same state
        (
            "Iran has lived under US sanctions for years. Belarus came under EU sanctions in May. Alexander Lukashenko "
            "said that the sanctions had failed. In Tehran, Hassan Rouhani said the sanctions were a failure.",
            "sanctions: United States > Iran, general, imposed",
        ),
        # Those who set a measure do not hit their own people
        (
            "China sanctioned three American judges. The United States had imposed sanctions on Chinese judges. "
            "Beijing said its sanctions were an answer.",
            "sanctions: China > United States, general, imposed",
        ),
        # A word takes up a description of the same senders
        (
            "Norway imposed sanctions on Cuban banks in July. Canada's sanctions on banks are due in May.",
            "sanctions: Canada > banks, financial, imposed",
        ),
        # The state that an article is about is no target of a measure that nobody is known to set
        (
            "Peru bought gas. Gas is dear in Peru. Traders said that sanctions had hurt sales.",
            "sanctions: - > -, general, imposed",
        ),
        # Beside doping, those of the West are of states
        (
            "Western sanctions and a doping scandal have angered Moscow.",
            "Western sanctions: western countries > Russia, general, imposed",
        ),
        # Relatives of somebody named, where immigration is only named in passing
        (
            "A court lifted the travel ban on Robert Mugabe's wife. Norway's immigration clerks had stopped her.",
            "travel ban: - > robert mugabe's wife, travel, lifted",
        ),
        # A tariff on goods of which nothing was said is another
        (
            "The United States imposed tariffs on Chinese steel. Canada's tariffs on butter are old.",
            "tariffs: United States > China, trade, imposed",
        ),
    ],
)
def test_measures_keep_to_their_story(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


def test_tariffs_on_goods_that_were_named_are_the_same(sanctions_in: Find) -> None:
    text = "The United States imposed tariffs on Chinese steel. Trump's tariffs on steel annoy China."
    assert list(map(told, sanctions_in(text))) == ["tariffs: United States > China, trade, imposed"] * 2
