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
            "Harsh sanctions were imposed by ECOWAS on Mali and Burkina Faso over the tolls.",
            "Harsh sanctions: ECOWAS > Mali+Burkina Faso, general, imposed",
        ),
        (
            "Norway tabled a United Nations Security Council resolution that would have set new sanctions on Libya.",
            "new sanctions: United Nations Security Council > Libya, general, considered",
        ),
        (
            "The Security Council put an embargo on Libya. China warned that it rejects more punitive measures.",
            "more punitive measures: United Nations Security Council > Libya, general, opposed",
        ),
        (
            "Iran's envoy said that the sanctions must end. Washington said no. American tankers sailed on.",
            "sanctions: United States > Iran, general, opposed",
        ),
        (
            "Canada's foreign ministry said that the sanctions target the banker Jane Doe. Canada is cold.",
            "sanctions: Canada > Jane Doe, personal, imposed",
        ),
        (
            "Latvia and Poland want to widen the sanctions on Iran. The EU met in May.",
            "sanctions: European Union > Iran, general, called_for",
        ),
        (
            "Iran blamed the West for the floods and warned the Group of Seven that it would hit back over its plan to "
            "impose sanctions on Libya.",
            "sanctions: G7 > Libya, general, considered",
        ),
        (
            "Norway scolded the West. Iran has refused to join international sanctions on Belarus.",
            "international sanctions: western countries > Belarus, general, imposed",
        ),
        (
            "Iran has had talks with Canada. Ottawa insists that the sanctions on the dockers of Iran will stay.",
            "sanctions: Canada > iranian dockers, general, maintained",
        ),
        (
            'Canada has been slow. Iran\'s minister spoke on Friday. "They keep raising these sanctions," he said.',
            "sanctions: - > Iran, general, considered",
        ),
        (
            "Under a 2011 UN Security Council resolution, twelve Andean officials are subject to sanctions.",
            "sanctions: United Nations Security Council > andean officials, personal, imposed",
        ),
        (
            "The officials of the port are already under the sanctions of other states.",
            "sanctions: other states > officials of the port, personal, imposed",
        ),
        (
            "Libya is under international sanctions over its tolls. The West sent a ferry.",
            "international sanctions: - > Libya, general, imposed",
        ),
        (
            "Norway's oil minister said the sanctions on Iran have driven up prices. Norway drills for oil.",
            "sanctions: - > Iran, general, imposed",
        ),
        (
            "Norway said the sanctions on Maltese brokers work. Norway drills for oil.",
            "sanctions: - > maltese brokers, general, imposed",
        ),
        (
            "Cuba's envoy said that the sanctions hurt its ports. The UN held a vote. The UN vote was close.",
            "sanctions: - > Cuba, general, imposed",
        ),
        (
            "Estonia and Latvia want to impose an entry ban on Maltese fishermen. The EU met in May.",
            "entry ban: Estonia+Latvia > maltese fishermen, travel, called_for",
        ),
        # Whom they hit
        (
            "Canada set sanctions on the honorary head of the ruling party, former Maltese skipper Jane Doe.",
            "sanctions: Canada > Jane Doe, personal, imposed",
        ),
        (
            "Canada met. The main target of the Canadian sanctions will be Lima Lines, the ferry line.",
            "Canadian sanctions: Canada > Lima Lines, general, imposed",
        ),
        (
            "In May Canada designated the skipper Jane Doe, a Maltese, as a target for sanctions.",
            "sanctions: Canada > Jane Doe, general, imposed",
        ),
        (
            "Canada set sanctions on a string of admirals in Peru over the tolls.",
            "sanctions: Canada > peruvian admirals, personal, imposed",
        ),
        (
            "Canada set sanctions on ferry lines, brokers and others accused of fraud.",
            "sanctions: Canada > ferry lines and brokers, general, imposed",
        ),
        (
            "Canada will keep the ban on trade and financial dealings with Cuba.",
            "ban: Canada > Cuba, financial, maintained",
        ),
        (
            "Canada set sanctions on the owner of two ports, the banker John Doe, over the tolls.",
            "sanctions: Canada > John Doe, personal, imposed",
        ),
        (
            "Canada set sanctions on Peruvian firms named Marlina and Andes Fish.",
            "sanctions: Canada > Marlina+Andes Fish, general, imposed",
        ),
        (
            "After Polar Energy, part-owned by Limabank, was hit by Canadian sanctions, it sold its tankers.",
            "Canadian sanctions: Canada > Polar Energy, energy, imposed",
        ),
        (
            "Brokers are staying away from Torvik Energy after it was singled out by Canadian sanctions.",
            "Canadian sanctions: Canada > Torvik Energy, general, imposed",
        ),
        (
            "Police saw the yacht of Jane Doe, Malta's richest woman, who was placed on Canada's sanctions list.",
            "sanctions list: Canada > Jane Doe, personal, imposed",
        ),
        (
            "The skipper is one of Malta's best. Jane Doe is among those who are under Canadian sanctions.",
            "Canadian sanctions: Canada > Jane Doe, personal, imposed",
        ),
        (
            "Canada lists Maltese firms subject to its export controls on drills.",
            "export controls: Canada > maltese firms, trade, imposed",
        ),
        (
            "Canada says Libya will be saddled with additional sanctions, as Mali was.",
            "additional sanctions: Canada > Libya, general, announced",
        ),
        (
            "Malta shrugged off the prospect of sanctions from Western capitals. Canada has left the talks on Malta. "
            "Ottawa set a toll on cod.",
            "sanctions: western countries > -, general, considered",
        ),
        (
            "Norway imposed sanctions on two firms that sold nets to Iran, as well as on a manager of Andes Fish.",
            "sanctions: Norway > firms that sold nets to iran+manager of andes fish, personal, imposed",
        ),
        (
            "Those hit by the Canadian sanctions are Jane Doe, John Roe and Ada Poe.",
            "Canadian sanctions: Canada > Jane Doe+John Roe+Ada Poe, personal, imposed",
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
            "Justin Trudeau announced sanctions on Maltese skippers in Ottawa.",
            "sanctions: Canada > maltese skippers, personal, announced",
        ),
        (
            "The main targets of the Canadian sanctions are brokers linked to Jane Doe.",
            "Canadian sanctions: Canada > brokers linked to jane doe, general, imposed",
        ),
        (
            "Canada set sanctions on the Maltese Rowing Union, an association close to the navy.",
            "sanctions: Canada > Maltese Rowing Union, general, imposed",
        ),
        (
            "Canada set sanctions on the Presidential Guard of Burundi.",
            "sanctions: Canada > Burundian Presidential Guard, general, imposed",
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
