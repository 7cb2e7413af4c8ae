"""Sanctions in the long sentences of news agencies: stages, asides, conditions and anaphors of many kinds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Canada had sanctions on Peru. It gave no indication that it intended to ease the sanctions.", "maintained"),
        ("Canada shows no sign of easing the sanctions on Peru.", "maintained"),
        ("He declined to give details on what kind of sanctions on Peru were under consideration.", "considered"),
        ("Canada promised that it would not break its word and reimpose sanctions on Peru.", "opposed"),
        ("Norway should not wait and impose sanctions on Peru now.", "called_for"),
        ("Canada and Japan were set on Wednesday to impose new sanctions on Peru.", "announced"),
        ("India vetoed a resolution of the Security Council to strengthen sanctions on Peru.", "opposed"),
        ("What is needed now are tougher sanctions against Peru.", "called_for"),
        ("What we need is an arms embargo on Peru, he said.", "called_for"),
        ("Canada can hardly expect its measures against Peru to bite.", "imposed"),
        ("Sanctions will still apply to the former Peruvian president.", "maintained"),
        ("A Swift ban on Peruvian banks is now in the works.", "considered"),
        ("The union took steps towards implementing trade restrictions on Peru.", "considered"),
        ("There is wariness on both sides of the ocean about applying economic sanctions to Peru.", "opposed"),
        (
            "He cited the general's refusals to join talks as justification for the punitive measures on Peru.",
            "imposed",
        ),
        (
            "The minister told the house that further sanctions on Peru would depend on what Lima does next.",
            "considered",
        ),
        ("If new sanctions on Peru follow, we will react.", "considered"),
        ("Diego Ruiz is one of nine Peruvian magnates to be targeted with new sanctions.", "imposed"),
        ("Peru's president had asked Canada to lift the sanctions.", "opposed"),
        ("Canada approved an embargo on Peruvian copper until Lima frees the judges.", "announced"),
        ("According to Oslo, the export restrictions on Peru would be phased in from May.", "announced"),
        ("Canada condemned efforts to reactivate expired UN sanctions on Peru.", "considered"),
        ("A list of magnates was being considered for further sanctions by Canada.", "considered"),
    ],
)
def test_how_far_it_has_come(sanctions_in: Find, text: str, statuses: str) -> None:
    assert sanctions_in(text)[-1][1].status == statuses


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Canada imposed economic and travel restrictions on Peru.", "general"),
        ("Canada has not said whether it plans trade and financial sanctions against Peru.", "general"),
        ("The oil and gas embargo on Peru has hurt.", "energy"),
        ("They face asset freezes and travel bans by Oslo. Japan adopted similar sanctions.", "personal"),
        ("Norway imposed sanctions on two Peruvian magnates.", "personal"),
        ("Norway imposed sanctions on Peru's army chief.", "personal"),
    ],
)
def test_what_kind_it_is(sanctions_in: Find, text: str, kind: str) -> None:
    assert sanctions_in(text)[-1][1].measure == kind


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Canada imposed punishing new sanctions on Peru.", ["punishing new sanctions"]),
        ("Canada hit Peru with sanctions. Prices rose. Italy resisted the move.", ["sanctions", "move"]),
        ("Canada hit Peru with sanctions. “This is not a blanket ban,” he said.", ["sanctions", "blanket ban"]),
        (
            "Canada put sanctions on a Peruvian general. Today's action underscores our resolve, Ottawa said.",
            ["sanctions", "action"],
        ),
        (
            "Canada put sanctions on a Peruvian magnate. The move, announced on Friday, means that a sale is off.",
            ["sanctions", "move"],
        ),
        (
            "Canada put sanctions on Peru. We answer these illegitimate unilateral measures, Lima said.",
            ["sanctions", "illegitimate unilateral measures"],
        ),
        ("As well as sanctions, talks with Peru were important.", ["sanctions"]),
        (
            "Peru's president should face further punishment, they said. Canada has put sanctions on Peru.",
            ["further punishment", "sanctions"],
        ),
        # Counter-examples.
        ("Congress threatened to sanction firms that worked on the Peruvian cable.", []),
        ("He asked for powers to sanction individuals in Peru.", []),
    ],
)
def test_what_names_it(sanctions_in: Find, text: str, mentions: list[str]) -> None:
    assert [mention for mention, _ in sanctions_in(text)] == mentions


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("There are other sanctions on Peru that we can introduce if Lima goes further.", "if Lima goes further"),
        ("A bill would slap sanctions on Peru and would stop aid if Lima closed its ports.", None),
    ],
)
def test_under_which_condition(sanctions_in: Find, text: str, condition: str | None) -> None:
    assert sanctions_in(text)[0][1].condition == condition


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ottawa opposed the resolution calling for an end to the embargo on Cuba.", "maintained"),
        ("A full end to the embargo on Peru seems unlikely.", "imposed"),
        ("Paris said its sanctions on Chile would be followed by national sanctions on Peru.", "announced"),
        ("That is why it is so important that leaders decided to roll over the sanctions against Peru.", "maintained"),
        ("No sanctions on Peru will be enough.", "mentioned"),
        ("He asked whether today's sanctions would deter Peru.", "imposed"),
        ("The existing curbs on Peruvian banks will create uncertainty until the deal holds.", "imposed"),
        ("The sanctions on Peru have been made ready.", "considered"),
    ],
)
def test_what_is_done_about_it(sanctions_in: Find, text: str, status: str) -> None:
    assert sanctions_in(text)[-1][1].status == status


def test_a_list_of_things_hit_and_measures_is_no_one_phrase(sanctions_in: Find) -> None:
    text = "It includes full sanctions on a Peruvian bank and comprehensive sanctions on Peru's sovereign debt."
    assert [mention for mention, _ in sanctions_in(text)] == ["full sanctions", "comprehensive sanctions"]


def test_what_measures_exact_is_no_measure(sanctions_in: Find) -> None:
    text = "Canada will take sanctions on Peru that exact a massive cost."
    assert [mention for mention, _ in sanctions_in(text)] == ["sanctions"]


def test_a_condition_keeps_its_quotation_marks(sanctions_in: Find) -> None:
    text = "Canada is ready to impose sanctions on Peru if Lima shows “bad behaviour”."
    assert sanctions_in(text)[0][1].condition == "if Lima shows “bad behaviour”"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Treasury officials found that the Peruvian firm should no longer face sanctions.", "lifted"),
        ("Nine Peruvian banks are no longer subject to sanctions.", "lifted"),
        ("Norwegian senators rejected legislation to keep sanctions on Peru.", "opposed"),
        (
            "Many have been questioning Canada's decision in May to ease sanctions imposed in April on a Peruvian.",
            "lifted",
        ),
        ("The act would authorize Canada to impose sanctions on Peru.", "considered"),
        ("A swap would replace the existing price cap on Peruvian oil.", "imposed"),
        ("Canada plans sanctions on Peru. The new package should be as powerful as the last one.", "called_for"),
        ("Canada plans sanctions on Peru. The measures are meeting with resistance.", "considered"),
        ("No new sanctions on Peru were imposed on Monday.", "mentioned"),
        ("Ottawa's introduction of new sanctions against Lima would amount to a rupture.", "considered"),
        ("Warsaw accused Berlin of standing in the way of tougher sanctions on Peru.", "opposed"),
        ("Banks in Peru could be exposed to sanctions.", "considered"),
        ("The bloc asked Togo for a date, failing which it would slap sanctions on its rulers.", "threatened"),
        ("Canada has put sanctions on Peru. Food will not be hit by the sanctions.", "imposed"),
        ("Peru will answer any new sanctions imposed on it.", "considered"),
        ("He would not forgive Canada for introducing sanctions on Peru.", "imposed"),
        ("A new law would allow an asset freeze on Peruvian banks.", "considered"),
        # Counter-examples.
        ("Sanctions on Peru stand in the way of a deal.", "imposed"),
        ("Canada lifted any sanctions imposed on Peru.", "lifted"),
        ("Sanctions on Peru will not be lifted by the new government.", "maintained"),
    ],
)
def test_who_is_hit_spared_or_in_the_way(sanctions_in: Find, text: str, status: str) -> None:
    assert sanctions_in(text)[-1][1].status == status


def test_a_ban_on_business_or_dealings_is_a_measure(sanctions_in: Find) -> None:
    text = "It imposed a ban on doing business with the Peruvian army and bans on dealing in Peruvian debt."
    assert [mention for mention, _ in sanctions_in(text)] == ["ban", "bans"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Oslo has so far avoided imposing sanctions on Peru.", "opposed"),
        ("Norway expects that the tenth package of sanctions on Peru will contain a ban on tea.", "considered"),
        ("Britain has announced sanctions on Peru. A minister confirmed the forthcoming measures.", "announced"),
        # Counter-examples.
        ("Peru must agree to avoid sanctions.", "threatened"),
        ("Canada took the decision to impose sanctions on Peru.", "announced"),
    ],
)
def test_what_is_avoided_expected_or_warned_of(sanctions_in: Find, text: str, status: str) -> None:
    assert sanctions_in(text)[-1][1].status == status
