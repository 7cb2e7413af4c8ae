"""Who says what in sentences as many wires have them: torn titles, asides, questions, glued datelines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]
_RAIN = "It rained in the hills.\n\n"


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "If the pilots' offer were to be refused until the council in June, where a long list of tolls is set to "
            "be read, it would likely close the harbour and greatly raise the price of a ticket on the ferry, Borg "
            "said.",
            "If the pilots' offer were to be refused until the council in June, where a long list of tolls is set to "
            "be read, it would likely close the harbour and greatly raise the price of a ticket on the ferry",
            "Borg",
        ),
        (
            "The new horn of Norway's lighthouses will have a wind gauge made for small boats, the deputy chief of "
            "Norway's coastal pilots for training affairs, Rear-Admiral Erik Lund, told the media.",
            "The new horn of Norway's lighthouses will have a wind gauge made for small boats",
            "the deputy chief of Norway's coastal pilots for training affairs, Rear-Admiral Erik Lund",
        ),
        (
            "Boats were needed to end the stalemate in the strike, Whitby, the top Peru commander in Norway, told the "
            "council in Lima.",
            "Boats were needed to end the stalemate in the strike",
            "Whitby, the top Peru commander in Norway",
        ),
        (
            "Some 4,000 sailors have left the port in the past two weeks as crews backed by unions marched on quays "
            "held by GRAL, the International Organisation for Lighthouses (IOL) said Monday.",
            "Some 4,000 sailors have left the port in the past two weeks as crews backed by unions marched on quays "
            "held by GRAL",
            "the International Organisation for Lighthouses (IOL)",
        ),
        (
            "The ruling on opening of a panel of judges within Norway's case against Peru over tolls may be given at "
            "the session on March 3, a source in Norway's Trade Ministry told NTB on Monday.",
            "The ruling on opening of a panel of judges within Norway's case against Peru over tolls may be given at "
            "the session on March 3",
            "a source in Norway's Trade Ministry",
        ),
        (
            "Head of the Norwegian delegation Erik Lund said earlier that in Bergen and the northern ports, the "
            "crews that had joined the strike, were going back to work.",
            "in Bergen and the northern ports, the crews that had joined the strike, were going back to work",
            "Head of the Norwegian delegation Erik Lund",
        ),
        ('"Well, maybe the ice is thin," pointed out Lund.', '"Well, maybe the ice is thin,"', "Lund"),
        (
            "The pilot of the ferry is trying to reach the northern quays in the harbour of Valparaiso, the Norwegian "
            "envoy to Peru, Erik Lund told NTB.",
            "The pilot of the ferry is trying to reach the northern quays in the harbour of Valparaiso",
            "the Norwegian envoy to Peru, Erik Lund",
        ),
        (
            "Oslo (NTB)The port would open its locks to small boats, Mayor Erik Lund said Friday.",
            "The port would open its locks to small boats",
            "Mayor Erik Lund",
        ),
        (
            "Lima - Peruvian pilots and fishing groups have warned that a new toll levied by the town breaks the law.",
            "a new toll levied by the town breaks the law",
            "Peruvian pilots and fishing groups",
        ),
        (
            "Mayor Erik Lund responded to Peru's decision to ban a regatta in Lima by claiming that the lake was safe.",
            "the lake was safe",
            "Mayor Erik Lund",
        ),
        (
            "In June, Lund told a delegation of European Union envoys that Norway would open the lock.",
            "Norway would open the lock",
            "Lund",
        ),
        (
            "The charts were given to the Maltese side one month later but according to the Maltese pilots, the "
            "trouble stems from an odd scale.",
            "the trouble stems from an odd scale",
            "the Maltese pilots",
        ),
        (
            "That has raised tensions with Peru, which says the tolls could ruin its ferries.",
            "the tolls could ruin its ferries",
            "Peru, which",
        ),
        (
            "Asked whether Lund will make clear on Monday that there is no ice on the lake, Borg said, "
            '"I expect that he will."',
            '"I expect that he will."',
            "Borg",
        ),
        (
            "Rebels of the lake have claimed capture of the last lighthouse in the south of the island.",
            "capture of the last lighthouse in the south of the island",
            "Rebels of the lake",
        ),
        (
            "Lund said the council still backs a new bridge over the fjord, a day after Mayor Borg left for Malta.",
            "the council still backs a new bridge over the fjord",
            "Lund",
        ),
    ],
)
def test_a_statement_has_its_whole_content_and_who_makes_it(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert contents(_RAIN + text) == [(content, source)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'Mayor Lund was angry. "There are many bad pilots," Lund said. "Do you think our old harbour is so safe?" '
            "Malta's spokesman called on the pilots to apologise.",
            [('"There are many bad pilots,"', "Lund"), ("the pilots to apologise", "Malta's spokesman")],
        ),
        (
            'He was asked: "If there is ice on the lake, what will you do?" Mr Lund replied: "I will stay at home."',
            [('"I will stay at home."', "Mr Lund")],
        ),
        (
            '"The piers are left to rot," Lund said as other pilots chanted: "Stone by stone, build the piers again!"',
            [
                ('"The piers are left to rot,"', "Lund"),
                ('"Stone by stone, build the piers again!"', "other pilots"),
            ],
        ),
    ],
)
def test_quotations_side_by_side_are_each_their_own_speaker_s(
    contents: Contents, text: str, found: list[tuple[str, str | None]]
) -> None:
    assert contents(_RAIN + text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board quickly appealed the ruling to the Court of Bergen in Norway.",
        "Pilots, most of whom undertake long trips to the island to look for eels, are tired.",
        "Radio Nord has asked the Norwegian council for comment.",
        "It was the third storm of the year for the pilots of Bergen, and underlined the growing danger of the ice.",
        "Mayor Lund will need to convince both that it is best to keep the lock.",
        "It is telling that Mayor Lund was able to close the lock.",
        "The storm drowns out the horn, as gulls - believed to be a bad omen - circle above the mast.",
        "Pilot Erik Lund met the envoys at a party announcing the report.",
    ],
)
def test_acts_requests_and_hopes_are_no_statements(contents: Contents, text: str) -> None:
    assert contents(_RAIN + text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "President of the Maltese Ferry Association (MFA) Erik Lund said that the ice was thin. The MFA has "
            "charged that the tolls are illegal.",
            ["Erik Lund", "Maltese Ferry Association"],
        ),
        (
            '"The fog is thick and the lock shut," an officer told Radio Nord.\n\n"It is dark," said Erik Lund, one '
            "of the pilots who came.",
            ["officer", "Erik Lund"],
        ),
        ("BERGEN (NTB)Norwegian pilot Erik Lund met the council on Monday, urging lower tolls.", ["Erik Lund"]),
        (
            "The trade in herring grew last year, Norway's Ambassador Extraordinary and Plenipotentiary to Peru Erik "
            "Lund said.",
            ["Erik Lund"],
        ),
        (
            '"The lock leaks and nobody mends it," a former pilot said, according to Radio Nord.',
            ["former pilot", "Radio Nord"],
        ),
        (
            '"The fog is thick," one pilot told Radio Nord.\n\nAnother pilot, Erik Lund, said the lock was shut.',
            ["pilot", "Erik Lund"],
        ),
    ],
)
def test_a_speaker_is_no_other_who_is_named_nearby(
    told: Callable[[str], list[str]], text: str, names: list[str]
) -> None:
    assert told(_RAIN + text) == names
