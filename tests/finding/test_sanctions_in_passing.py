"""Sanctions that an article only mentions: bans on migrants, penalties of clubs and what is said of those in force."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    "text",
    [
        "A judge in Oslo halted the travel ban. The ban would shut out sailors from six nations.",
        "The king signed an executive order on refugees. His travel ban caused queues. Critics of the ban sued.",
        "The court will hear the lawsuit on a reworked travel ban. Ministers barred visitors from Peru. "
        "The move drew anger.",
        "The executive order has hurt refugees. The travel ban and the sanctions hurt Norway too.",
    ],
)
def test_bans_on_migrants_are_no_sanctions(text: str, sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(text) if found != "sanctions"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A court in Oslo upheld the travel ban on Peruvian ministers.", ["travel ban"]),
        ("A court in Oslo upheld an asset freeze and a travel ban on Peru.", ["asset freeze", "travel ban"]),
        ("Norway took in refugees. It set a visa ban on Peruvians.", ["visa ban"]),
        (
            "The executive order shut out refugees. Norway set travel bans on Peruvian judges.",
            ["travel bans"],
        ),
        ("The executive order shut out refugees. Norway set a ban on imports from Peru.", ["ban"]),
    ],
)
def test_travel_bans_on_officials_and_beside_others_are_sanctions(
    text: str, names: list[str], sanctions_in: Find
) -> None:
    assert [found for found, _ in sanctions_in(text)] == names


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        # Who talks of measures with those who are under some
        ("Ada Doe discussed sanctions with the Iranian envoy.", "imposed"),
        ("Ada Doe quit over her discussions of Norwegian sanctions with the Iranian envoy.", "imposed"),
        ("Ada Doe discussed sanctions with the Maltese envoy.", "considered"),
        ("Ada Doe discussed new sanctions with the Iranian envoy.", "considered"),
        # Those that somebody is to carry out
        ("Norway looks to Malta to hold its word and fully implement the sanctions called for by the king.", "imposed"),
        ('The king called on Malta to "fully implement" Norway-led sanctions on Peru.', "imposed"),
        ("The king wants to see rigorous implementation of existing sanctions on Peru.", "imposed"),
        # Threats of more than one thing, or to do more than one
        (
            "The king has not followed through on campaign threats to call Peru a pirate or slap an embargo on it.",
            "threatened",
        ),
        # What is over, what may be over one day
        ("Peru is emerging from years of sanctions.", "lifted"),
        ("Peru was promised the abandonment of the sanctions imposed by Norway.", "lifted"),
        ("A mayor welcomed the possible abolition of the sanctions on Peru.", "imposed"),
        # None at all
        ("The fishing pact provides no sanctions for late boats.", "mentioned"),
    ],
)
def test_tells_how_far_measures_are_that_are_named_in_passing(sentence: str, status: str, sanctions_in: Find) -> None:
    assert [mention.status for _, mention in sanctions_in(sentence)] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        # Clubs, leagues and schools
        "The club could face sanctions from the league over a brawl of its fans.",
        "The university warned that sanctions may hit students who block the campus.",
        "Oslo's coach wants tougher sanctions against Peruvian swimmers over doping.",
        # A movement's name
        "The mayor scorned the boycott, divestment and sanctions (BDS) movement.",
        # Other things
        "The treaty has a ban on their development, storage and sale of mustard gas shells.",
    ],
)
def test_penalties_of_no_state_and_names_of_movements_are_no_sanctions(sentence: str, sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(f"{sentence} Norway hit Iran with an embargo.")] == ["embargo"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The league welcomed Norway's sanctions on Peruvian clubs and their fans.", ["sanctions"]),
        ("Norway hit Peru with sanctions and expulsions.", ["sanctions", "expulsions"]),
        ("Norway imposed an embargo on Peru in a tit-for-tat move.", ["embargo"]),
        ("Oslo ended its transport blockade of the islands.", ["transport blockade"]),
        ("A minister advocated a steep tariff on copper from Peru.", ["steep tariff"]),
    ],
)
def test_finds_measures_that_stand_beside_others(text: str, names: list[str], sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(text)] == names


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway imposed sanctions on Andesbank, Limabank and VTB.", ["financial"]),
        ("Norway imposed sanctions on Andesbank's subsidiary.", ["financial"]),
        ("Norway imposed sanctions on Peru and Andesbank.", ["general"]),
        ("Norway threatened sanctions against old trade ties with Peru.", ["trade"]),
        ("Norway drew up a blacklist of Peruvian television channels.", ["other"]),
    ],
)
def test_whom_and_what_measures_hit_tells_their_kind(text: str, kinds: list[str], sanctions_in: Find) -> None:
    assert [mention.measure for _, mention in sanctions_in(text)] == kinds
