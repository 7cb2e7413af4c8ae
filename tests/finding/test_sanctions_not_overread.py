"""Words on sanctions that look like a step, an end or an echo of them and are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # Who refuses to give in, up or something else speaks of no details.
        ("Canada refused to give in and lift sanctions on Peru.", "maintained"),
        ("Ottawa refused to provide grain or impose sanctions on Peru.", "opposed"),
        ("Canada's envoy refused to give up sanctions on Peru.", "maintained"),
        ("Canada avoided mentioning sanctions on Peru.", "mentioned"),
        # What nobody can bear any more, or is no longer immune to, is there.
        ("Peru can no longer withstand the sanctions.", "imposed"),
        ("Peruvian banks can no longer avoid sanctions.", "imposed"),
        ("Peru is no longer immune to sanctions.", "imposed"),
        ("Peru is no longer under sanctions.", "lifted"),
        ("New sanctions on Peru will still start next month.", "announced"),
        ("Canada said that the sanctions on Peru will still apply to ports.", "maintained"),
        ("The council allowed the arms embargo to lapse.", "lifted"),
        ("Ottawa will not allow sanctions to lapse.", "maintained"),
        ("The king signed into law legislation imposing sanctions on Peru.", "imposed"),
        # Means and texts among many do nothing yet, unlike states among many.
        ("That was one of three motions to impose sanctions on Peru.", "considered"),
        ("Talks are one of the ways to lift sanctions.", "imposed"),
        ("Canada was among the states to impose sanctions on Peru.", "imposed"),
        ("The port is considered a likely target for Canadian sanctions.", "considered"),
        ("An office was set up in May to monitor sanctions.", "imposed"),
        # Who does not accept or tolerate something acts.
        ("Canada will not recognise the poll and impose sanctions on Peru.", "announced"),
        ("Canada must not look away and impose sanctions on Peru.", "called_for"),
        ("Canada must not back down and lift sanctions on Peru.", "maintained"),
    ],
)
def test_how_far_it_is(sanctions_in: Find, text: str, status: str) -> None:
    assert sanctions_in(text)[-1][1].status == status


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Canada imposed sanctions on Peru. Chile's recent measures were harsh on fishermen.", ["sanctions"]),
        ("Canada imposed sanctions on Peru. The temporary measures will spare growers a bad harvest.", ["sanctions"]),
        ("Canada imposed sanctions on Peru. Today's action by dockers stopped the cranes.", ["sanctions"]),
        ("Canada imposed sanctions on Peru. Today's action is a warning.", ["sanctions", "action"]),
    ],
)
def test_what_takes_it_up(sanctions_in: Find, text: str, mentions: list[str]) -> None:
    assert [mention for mention, _ in sanctions_in(text)] == mentions


def test_who_exposes_somebody_to_sanctions_sets_none(sanctions_in: Find) -> None:
    _, sanction = sanctions_in("Norway and Sweden exposed Peru to sanctions.")[0]
    assert (sanction.senders, sanction.targets) == ((), ("Peru",))


def test_arms_and_equipment_are_of_one_kind(sanctions_in: Find) -> None:
    assert sanctions_in("Canada has an arms and equipment embargo on Peru.")[0][1].measure == "arms"
