"""Whose measures are and whom they hit where several are named: lists, bodies with their states, those hit by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Who sets them
        (
            "OSLO: The European Union on Friday (May 5) imposed sanctions on judges in Iran.",
            "sanctions: European Union > iranian judges, personal, imposed",
        ),
        (
            "Harsh sanctions were imposed by ECOWAS on Mali and Burkina Faso over the tolls.",
            "Harsh sanctions: ECOWAS > Mali+Burkina Faso, general, imposed",
        ),
        (
            "The Norwegian premier spoke up for a truce, saying that a refusal could draw more sanctions from Canada "
            "and its allies against Iran.",
            "sanctions: Canada+Canada allies > Iran, general, imposed",
        ),
        (
            "Norway tabled a United Nations Security Council resolution that would have set new sanctions on Libya.",
            "new sanctions: United Nations Security Council > Libya, general, considered",
        ),
        (
            "The Security Council put an embargo on Libya. China warned that it rejects more punitive measures.",
            "more punitive measures: United Nations Security Council > Libya, general, opposed",
        ),
        # Whom they hit
        (
            "Norway announced sanctions from Monday against Iran.",
            "sanctions: Norway > Iran, general, announced",
        ),
        (
            "Norway imposed sanctions on two firms that sold nets to Iran, as well as on a manager of Andes Fish.",
            "sanctions: Norway > firms that sold nets to iran+manager of andes fish, personal, imposed",
        ),
        (
            "Norway hailed its ban on Senator John Doe following Canadian sanctions earlier this week against Iran.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Those hit by the Canadian sanctions are Jane Doe, John Roe and Ada Poe.",
            "Canadian sanctions: Canada > Jane Doe+John Roe+Ada Poe, personal, imposed",
        ),
        (
            "Bankers facing Canadian sanctions include Jane Doe and John Roe.",
            "Canadian sanctions: Canada > Jane Doe+John Roe, personal, imposed",
        ),
        (
            "Canada warned that those that trade with the port also risk being hit with sanctions.",
            "sanctions: Canada > those that trade with the port, general, threatened",
        ),
        (
            "Canada set sanctions on five Norwegian shipyards and their managers.",
            "sanctions: Canada > norwegian shipyards and managers, personal, imposed",
        ),
        (
            "Canada set sanctions on the state-owned Limaflot.",
            "sanctions: Canada > Limaflot, general, imposed",
        ),
        (
            "Canada set sanctions on harbour masters and pilots over the tolls.",
            "sanctions: Canada > harbour masters and pilots, general, imposed",
        ),
        (
            "Canada set sanctions targeting Iranian drone and boat production.",
            "sanctions: Canada > Iran, trade, imposed",
        ),
        (
            "Canada set sanctions on the Iranian fishing sector.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Canada set a price cap on grain shipped by sea from Malta.",
            "price cap: Canada > Malta, energy, imposed",
        ),
        (
            "Iran was warned. Canada set penalties on the country's shipping and ports.",
            "penalties: Canada > Iran, trade, imposed",
        ),
        (
            "Canada has decreed the removal of the largest Norwegian insurers from the clearing house.",
            "removal: - > largest norwegian insurers, financial, imposed",
        ),
        (
            "Canadian sanctions now apply to a total of 31 shipowners.",
            "Canadian sanctions: Canada > shipowners, general, imposed",
        ),
    ],
)
def test_several_are_told_apart(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


def test_the_parts_of_sanctions_on_persons_are_of_those_who_set_them(sanctions_in: Find) -> None:
    text = "Doe is one of six shipowners facing British sanctions, including asset freezes and travel bans."
    assert [told(found) for found in sanctions_in(text)][1:] == [
        "asset freezes: United Kingdom > shipowners, financial, imposed",
        "travel bans: United Kingdom > shipowners, travel, imposed",
    ]
