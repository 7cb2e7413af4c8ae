"""Who sets sanctions and whom they hit, as articles on many crises tell it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


def _parties(mention: tuple[str, Sanction]) -> str:
    """A mention in one line, without how far it has come."""
    return told(mention).rpartition(", ")[0]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        # Called after whom they are against, or after what they are tied to
        (
            "Norway's harbour board and Iranian envoys discussed the anti-Iranian sanctions.",
            "anti-Iranian sanctions: Norway > Iran, general",
        ),
        (
            "The current anti-Iran sanctions were imposed by orders of the former Canadian prime minister.",
            "current anti-Iran sanctions: Canada > Iran, general",
        ),
        (
            "Canada has kept bans on Iran. The Minsk-linked sanctions were eased.",
            "Minsk-linked sanctions: Canada > Iran, general",
        ),
        # Who talks of them, reports them, or warns of what they do
        (
            "Asked whether the Iranian envoy discussed the sanctions issue with Canada's ministers, Ola Berg smiled.",
            "sanctions: Canada > Iran, general",
        ),
        (
            "The Washington Post wrote of tolls. In June it could expect relief from sanctions. Iran is far off.",
            "sanctions: - > Iran, general",
        ),
        (
            "Peru warned that more sanctions on Libya would make the hunger in the ports worse.",
            "sanctions: - > Libya, general",
        ),
        (
            "Canada warned that more sanctions on Libya would hurt its ports.",
            "sanctions: Canada > Libya, general",
        ),
        # A clause of time is not what somebody says
        (
            "On Sunday, a day after the Canadian government imposed fresh sanctions over an Iranian rocket test, "
            'Norway\'s minister Ola Berg called Iran "a threat to all ports".',
            "fresh sanctions: Canada > Iran, general",
        ),
        # Taken back from those who were hit
        (
            "The international community lifted sanctions from Iran in May.",
            "sanctions: international community > Iran, general",
        ),
        (
            "The law requires the cabinet to submit to the union a list of judges subject to sanction relief.",
            "sanction relief: - > judges, personal",
        ),
        (
            "The ferrymen denied that Canada's minister and Iran's envoy spoke about lifting sanctions.",
            "sanctions: Canada > Iran, general",
        ),
        # Payment in kind
        (
            "There were reports of economic retaliation aimed at Peru by Norway. The minister called it a shame.",
            "economic retaliation: Norway > Peru, general",
        ),
        (
            "Peru fears Norwegian economic retaliation over the fishing nets.",
            "Norwegian economic retaliation: Norway > Peru, general",
        ),
        (
            'Norway\'s minister vowed a "corresponding punishment" in response to the raid. Canada has bans on Peru.',
            "corresponding punishment: Norway > Peru, general",
        ),
        (
            "Canada barred coal from Peru. It rained. Peru was unmoved by Canada's latest move.",
            "latest move: Canada > Peru, trade",
        ),
        (
            "Norway imposed 30 percent tariffs on imports from Peru.",
            "30 percent tariffs: Norway > Peru, trade",
        ),
        ("Canada agreed on a cap on coal exports from Iran.", "cap: Canada > Iran, trade"),
        # Members of a union, which sets them
        (
            "The German chancellor told the European Union that sanctions against Iran cannot yet be lifted.",
            "sanctions: European Union > Iran, general",
        ),
        (
            "Germany's policy is to tie the removal of sanctions against Iran to a truce. The European Union met.",
            "sanctions: European Union > Iran, general",
        ),
        (
            "The German minister said that the sanctions hurt Iran. Canada has set sanctions. The European Union met.",
            "sanctions: Canada > Iran, general",
        ),
        # The council and its resolutions
        (
            "Norway and Peru vetoed a Security Council resolution that would have imposed sanctions on Syria.",
            "sanctions: United Nations Security Council > Syria, general",
        ),
        (
            "Resolution 2145 imposed the toughest sanctions yet on Libya.",
            "toughest sanctions: United Nations Security Council > Libya, general",
        ),
        (
            "Sanctions will not make Libya open its ports. The envoys cited UN Security Council resolutions.",
            "Sanctions: United Nations Security Council > Libya, general",
        ),
        (
            "Canada set sanctions on Libya in May. Libya broke UN resolutions without being deterred by sanctions.",
            "sanctions: United Nations > Libya, general",
        ),
        (
            "Sanctions will not make Cuba open its ports. The envoys cited UN Security Council resolutions.",
            "Sanctions: - > Cuba, general",
        ),
    ],
)
def test_who_sets_sanctions_on_whom(sanctions_in: Find, text: str, mention: str) -> None:
    assert mention in [_parties(found) for found in sanctions_in(text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "The Security Council is split over two ways to put pressure on Libya: an arms embargo, or sanctions on "
            "more people blocking the ports.",
            [
                "arms embargo: United Nations Security Council > Libya, arms",
                "sanctions: United Nations Security Council > people blocking the ports, personal",
            ],
        ),
        (
            "Norway drew up a list of harbour officials from Peru for slapping sanctions against them for their tolls.",
            ["sanctions: Norway > peruvian harbour officials, personal"],
        ),
        (
            "Norway put sanctions on six Peruvian bankers in May. If it is proved, it will look at imposing sanctions "
            "on these people, the minister said.",
            [
                "sanctions: Norway > peruvian bankers, personal",
                "sanctions: Norway > peruvian bankers, personal",
            ],
        ),
        (
            "Six Peruvian bankers were in Norway. They said that they do not fear Norway's possible sanctions.",
            ["possible sanctions: Norway > peruvian bankers, personal"],
        ),
        (
            "Norway drew up a list of judges from northern and other ports who will face sanctions over their trips.",
            ["sanctions: - > judges from northern and other ports, personal"],
        ),
    ],
)
def test_the_people_who_are_hit_are_those_described(sanctions_in: Find, text: str, mentions: list[str]) -> None:
    assert [_parties(found) for found in sanctions_in(text)] == mentions


def test_a_gerund_behind_its_subject_is_no_part_of_a_measure(sanctions_in: Find) -> None:
    found = sanctions_in(
        "Norway hit Iran with sanctions. It came with the Canadian cabinet slapping penalties on Iran."
    )
    assert [told(mention).split(",")[0] for mention in found] == [
        "sanctions: Norway > Iran",
        "penalties: Canada > Iran",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru would love a ban on nuclear weapons. It did not sign the landmine ban. Canada has set sanctions on Iran.",
        "Judges froze Canada's ban on visas for seven Muslim countries, Iran among them. The travel ban drew anger. "
        "Canada has set sanctions on Iran.",
    ],
)
def test_bans_on_arms_of_all_and_on_migrants_are_no_sanctions(sanctions_in: Find, text: str) -> None:
    assert [_parties(found) for found in sanctions_in(text)] == ["sanctions: Canada > Iran, general"]


def test_what_an_expert_knows_about_is_no_certain_measure(sanctions_in: Find) -> None:
    found = sanctions_in("Canada has set sanctions on Iran. It is a test, said Ola Berg, an expert in trade sanctions.")
    assert _parties(found[-1]) == "trade sanctions: - > -, trade"


def test_those_behind_a_blockade_are_described_by_it(sanctions_in: Find) -> None:
    found = sanctions_in("Norway ordered sanctions on the organisers of the blockade.")
    assert _parties(found[0]).startswith("sanctions: Norway > organisers of the blockade")
