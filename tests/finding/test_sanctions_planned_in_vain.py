"""How far sanctions are that somebody plans, votes on, asks for in so many words, or will not confirm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


def _statuses(sanctions_in: Find, text: str) -> set[str]:
    return {sanction.status for _, sanction in sanctions_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian parliament voted down an arms embargo on Peru.",
        "An embargo on Peru was defeated by 60 votes to 40.",
        "Lawmakers threw out a bill that would have imposed sanctions on Peru.",
        "The Senate killed the sanctions bill against Peru.",
        "Ministers turned down an embargo on Peru.",
        "Malta shelved sanctions on Peru.",
        "Malta dropped its plan to impose sanctions on Peru.",
        "Malta withdrew its demand for sanctions on Peru.",
        "The sanctions that Malta had proposed on Peru were dropped.",
        "Fishermen want Malta to drop its plan for sanctions on Peru.",
        "Ministers rebuffed calls for an embargo on Peru.",
        "Malta fought a plan for sanctions on Peru.",
        "A bill imposing an embargo on Peru failed in the Senate.",
        "A bill to impose sanctions on Peru failed to win a majority.",
        "The amendment imposing sanctions on Peru did not pass.",
        "A proposal for an embargo on Peru fell short of the votes it needed.",
        "The bid to impose sanctions on Peru failed.",
        "The defeat of the embargo on Peru angered the ports.",
        "Malta has reservations about the proposed embargo on Peru.",
        "Malta has asked senators to delay the sanctions bill against Peru.",
        "A veto kept Malta from imposing sanctions on Peru.",
    ],
)
def test_a_measure_that_is_refused_before_it_is_set_is_opposed(sanctions_in: Find, text: str) -> None:
    assert _statuses(sanctions_in, text) == {"opposed"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Malta dropped its sanctions on Peru after the vote.", "lifted"),
        ("A court struck down the embargo on Peru.", "lifted"),
        ("Malta may drop its plan for sanctions on Peru.", "considered"),
        ("Malta has not dropped its plan for sanctions on Peru.", "considered"),
        ("The ministry dismissed the threat of sanctions on Peru.", "threatened"),
        ("Iran said it had defeated the sanctions.", "imposed"),
        ("The sanctions on Peru failed.", "imposed"),
        ("Peru is fighting the sanctions in court.", "imposed"),
        ("Malta postponed the vote on sanctions against Peru.", "considered"),
        ("The talks on sanctions against Peru collapsed.", "considered"),
    ],
)
def test_what_is_in_force_or_still_planned_is_not_refused(sanctions_in: Find, text: str, status: str) -> None:
    assert _statuses(sanctions_in, text) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Parliament voted down a motion to lift the embargo on Peru.", "maintained"),
        ("The Senate rejected a bill lifting sanctions on Peru.", "maintained"),
        ("A bill to end the embargo on Peru failed by two votes.", "maintained"),
        ("Malta dropped plans to lift the embargo on Peru.", "maintained"),
        ("Malta prevented the union from lifting sanctions on Peru.", "maintained"),
        ("The king signed a bill lifting the embargo on Peru.", "lifted"),
        ("The senators introduced a bill lifting the embargo on Peru.", "imposed"),
        ("The bill limits the king's power to ease sanctions on Peru.", "imposed"),
    ],
)
def test_a_plan_to_end_a_measure_ends_it_only_when_it_is_passed(sanctions_in: Find, text: str, status: str) -> None:
    assert _statuses(sanctions_in, text) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The bill imposing sanctions on Peru passed the Senate.", "imposed"),
        ("The sanctions bill against Peru became law in August.", "imposed"),
        ("The passage of the sanctions bill against Peru angered Lima.", "imposed"),
        ("The Senate voted overwhelmingly for a bill imposing sanctions on Peru.", "announced"),
        ("Malta voted on sanctions against Peru.", "considered"),
        ("The bill to impose sanctions on Peru may pass.", "considered"),
        ("The bill to impose sanctions on Peru has yet to pass.", "considered"),
        ("The senators championed legislation imposing sanctions on Peru.", "called_for"),
        ("Supporters of the sanctions bill against Peru said it would pass.", "called_for"),
        ("Lawmakers are pushing new sanctions on Peru.", "called_for"),
        ("Malta pushed through sanctions on Peru.", "imposed"),
        ("Malta made a proposal calling for sanctions on Peru.", "called_for"),
        ("Parliament adopted a motion calling for an embargo on Peru.", "called_for"),
        ("Malta will discuss its sanctions on Peru with Chile.", "imposed"),
        ("Malta will discuss the existing sanctions on Peru with Chile.", "imposed"),
        ("Malta will discuss sanctions on Peru with Chile.", "considered"),
    ],
)
def test_what_is_done_with_a_bill_tells_how_far_it_is(sanctions_in: Find, text: str, status: str) -> None:
    assert _statuses(sanctions_in, text) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('"End the embargo on Peru," the dockers chanted.', "opposed"),
        ('"Stop the embargo on Peru," she shouted.', "opposed"),
        ('"Drop the sanctions on Peru and open the ports," he told Malta.', "opposed"),
        ("Lift the embargo on Peru, bishops tell Malta", "opposed"),
        ("Lift embargo on Peru, bishops tell Malta", "opposed"),
        ('"Do not impose sanctions on Peru," she said.', "opposed"),
        ('"Impose sanctions on Peru now," the bishop said.', "called_for"),
        ('"Let us impose an embargo on Peru," he said.', "called_for"),
        ('"Extend the sanctions on Peru," he told the cabinet.', "called_for"),
        ('"Do not lift the sanctions on Peru," she pleaded.', "called_for"),
        ('"We lift the embargo on Peru today," he said.', "lifted"),
        ("Malta to impose sanctions on Peru", "announced"),
        ("Put under an embargo in May, Peru sold its timber to Chile.", "imposed"),
    ],
)
def test_an_imperative_asks_for_what_it_tells_others_to_do(sanctions_in: Find, text: str, status: str) -> None:
    assert _statuses(sanctions_in, text) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Malta could not confirm that sanctions on Peru would be imposed.", "considered"),
        ("Malta declined to confirm that sanctions on Peru would be imposed.", "considered"),
        ("Malta could not confirm the extension of the sanctions on Peru.", "imposed"),
        ("Malta confirmed that sanctions on Peru would be imposed.", "announced"),
        ("Malta confirmed the extension of the sanctions on Peru.", "maintained"),
    ],
)
def test_what_nobody_confirms_is_left_open(sanctions_in: Find, text: str, status: str) -> None:
    assert _statuses(sanctions_in, text) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A Peruvian bank was kept from paying by Maltese sanctions.", "imposed"),
        ("Malta barred Peru from its ports as part of sanctions.", "imposed"),
        ("Malta warned against sanctions evasion.", "imposed"),
        ("Malta fights against sanctions evasion.", "imposed"),
        ("Malta kept the union from imposing sanctions on Peru.", "opposed"),
    ],
)
def test_only_who_resists_the_measure_itself_refuses_it(sanctions_in: Find, text: str, status: str) -> None:
    assert _statuses(sanctions_in, text) == {status}
