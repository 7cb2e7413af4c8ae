"""Whom sanctions hit and who sets them where their own clause does not name them, and verbs that name none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    "text",
    [
        "The inspectors tell the moorings it sanctions from those it does not.",
        "The meeting was expected to end the review of the harbour plan and sanction another ferry for Norway worth "
        "two million crowns.",
    ],
)
def test_a_verb_names_no_measure(sanctions_in: Find, text: str) -> None:
    assert sanctions_in(text) == []


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        # Who set them, in a word or in a resolution
        (
            "He met Norway's envoy over the U.S.-imposed sanctions on Peru.",
            "U.S.-imposed sanctions: United States > Peru, general, imposed",
        ),
        (
            "Norway hopes that Peru will honour the sanctions set out in the UN resolutions on Libya.",
            "sanctions: United Nations > Libya, general, imposed",
        ),
        # Where the goods are made, and whom "the likes of" and "those" mean
        (
            "Brazil vowed to slap steep tariffs on Norwegian-made skis.",
            "steep tariffs: Brazil > Norway, trade, threatened",
        ),
        (
            "Peru has levied stiff sanctions on the likes of Maersk.",
            "stiff sanctions: Peru > Maersk, general, imposed",
        ),
        (
            "Norway drafted rules on sanctions against those who break the truce in Libya. Russia praised the rules.",
            "sanctions: Norway > those who break the truce in libya, general, considered",
        ),
        # Who calls for sanctions is not hit by them
        (
            "Peruvian president Ana Diaz accused Norway of greed. She called for sanctions.",
            "sanctions: - > Norway, general, called_for",
        ),
        (
            "Iran called for sanctions. Nobody knew why.",
            "sanctions: - > -, general, called_for",
        ),
        # A campaign that has its name from them
        (
            "The report asked ports to support boycott, divestment and sanctions. It came out in Lebanon.",
            "sanctions: - > Israel, general, called_for",
        ),
        (
            "The Boycott, Divestment, and Sanctions (BDS) drive is loud in the ports. Iran is far off.",
            "Sanctions: - > Israel, general, called_for",
        ),
    ],
)
def test_who_is_told_by_other_words(sanctions_in: Find, text: str, mention: str) -> None:
    assert mention in [told(found) for found in sanctions_in(text)]


_FERRIES = "Norway sold ferries to Japan, and Japan sold them to Norway. " * 8


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            f"{_FERRIES}A captain once sailed to Iran. The owners fear that the crews might ask for costly sanctions.",
            "costly sanctions: - > -, general",
        ),
        # One that is named often is likely
        (
            "Iran sold ferries. Peru bought them. The owners fear that the crews might ask for costly sanctions.",
            "costly sanctions: - > Iran, general",
        ),
        # People who are punished for something else are none of whom sanctions hit
        (
            f"{_FERRIES}The mayor will punish people who waste water. The fee wards off costly sanctions from the EU.",
            "costly sanctions: European Union > -, general",
        ),
    ],
)
def test_whoever_is_named_in_passing_is_not_hit(sanctions_in: Find, text: str, mention: str) -> None:
    assert mention in [told(found).rpartition(", ")[0] for found in sanctions_in(text)]
