"""Weapons of which a sentence says that they change no hands, or that nobody has them: no roles are told of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]
_GIFT = "Peru invaded Chad. Norway sent Chad howitzers."


def _roles(weapon: Weapon) -> str:
    """Who gives a weapon, who gets it and, in brackets, who has it ("Norway>Peru [Peru]")."""
    user = f" [{weapon.operator}]" if weapon.operator else ""
    return f"{weapon.supplier or ''}>{weapon.recipient or ''}{user}"


@pytest.mark.parametrize(
    "text",
    [
        # denied outright, whatever the form of what is denied
        "Norway denied selling howitzers to Peru.",
        "Norway denied that it had sold howitzers to Peru.",
        "The Norwegian navy denies Chad lent Peru howitzers.",
        "Norway denied any delivery of howitzers to Peru.",
        "Norway denied playing a part in the delivery of howitzers to Peru.",
        "Norway denied planning to lease howitzers to Peru.",
        "Norway denied that howitzers in Peru came from Chad.",
        "Norway denied Kenya howitzers.",
        "It was denied that Norway had sold howitzers to Peru.",
        "Norway, denying that it had sold howitzers to Peru, left the talks.",
        "Norway denies report it armed Kenya with howitzers",
        "Norway's denial that it had sold howitzers to Peru was brief.",
        "The howitzers were never sold to Peru by Norway.",
        "Peru denied owning howitzers.",
        # reports, claims and the like that are denied
        "Peru denied a report by Chad that it had bought howitzers from Norway.",
        "Reports of howitzer sales by Norway to Peru were denied in Lima.",
        "Norway rejected allegations of having sold howitzers to Peru.",
        "Norway dismissed as false the claim that Peru had received its howitzers.",
        "Norway disputed that it had sold howitzers to Peru.",
        # what is called false or has no ground
        "Reports that Norway sold howitzers to Peru are untrue.",
        "It is not true that Norway sold howitzers to Peru.",
        '"It is a lie that we sold howitzers to Peru," the Norwegian minister said.',
        "Norway called reports that it had sold howitzers to Peru baseless.",
        "Chad falsely accused Norway of selling howitzers to Peru.",
        "Norway says there is no truth to claims that it sold howitzers to Peru.",
        "Chad has found no proof of Norway selling howitzers to Peru.",
        # of none, by nobody and never
        "Peru said it had received no howitzers from Norway.",
        "Peru has not received howitzers from Norway.",
        "No Norwegian howitzers have been delivered to Peru.",
        "None of the howitzers from Norway have been delivered to Peru.",
        "Not a single howitzer was sold to Peru by Norway.",
        "Neither Norway nor Chad has sold howitzers to Peru.",
        "No country has sold Peru howitzers.",
        "Norway has neither sold nor given howitzers to Peru.",
        "Norway is not providing Peru with howitzers.",
        "Norway would never sell howitzers to Peru.",
        "At no time did Norway sell howitzers to Peru.",
        "There were no deliveries of howitzers from Norway to Peru.",
        "No aid, including howitzers, was sent to Peru by Norway.",
        "Norway left the talks without selling howitzers to Peru.",
        "Norway is not ready to sell howitzers to Peru.",
        "Norway does not intend to sell howitzers to Peru.",
        "Peru has no howitzers near the harbour.",
        "Peru is a state without howitzers.",
    ],
)
def test_what_is_denied_has_no_roles(find_weapons: Find, text: str) -> None:
    assert [_roles(weapon) for weapon in find_weapons(text)] == [">"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad accused Norway of selling howitzers to Peru.",
        "Norway, accused of selling howitzers to Peru, denied the charge.",
        "Norway did not deny selling howitzers to Peru.",
        "Norway has never denied that it sold howitzers to Peru.",
        "Norway can no longer deny selling howitzers to Peru.",
        "Norway could hardly deny selling howitzers to Peru.",
        "There is no denying that Norway sold howitzers to Peru.",
        "Norway would not say when it had sold howitzers to Peru.",
        "Norway denied wrongdoing after selling howitzers to Peru.",
        "Norway denied that the sale of howitzers to Peru broke a treaty.",
        "Norway denied delaying the delivery of howitzers to Peru.",
        "Norway denied reports of a flood and sold howitzers to Peru.",
        "Norway denied selling ferries but admitted selling howitzers to Peru.",
        "Norway had never before sold howitzers to Peru.",
        "Norway has never sold so many howitzers to Peru.",
        "Norway has never sold more howitzers to Peru.",
        "Norway did not deliver the howitzers to Peru in time.",
        "Norway could not leave without selling howitzers to Peru.",
        "Norway did not only sell howitzers to Peru.",
        "Norway sold no fewer than 40 howitzers to Peru.",
        "Norway, which has no toll roads, sold howitzers to Peru.",
    ],
)
def test_what_is_not_denied_keeps_its_roles(find_weapons: Find, text: str) -> None:
    assert [_roles(weapon) for weapon in find_weapons(text)] == ["Norway>Peru"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # of several weapons, each for itself
        ("Peru got no tanks but nine howitzers from Norway.", [">", "Norway>Peru"]),
        ("Norway sold howitzers but no tanks to Peru.", ["Norway>Peru", ">"]),
        ("Norway sold neither howitzers nor tanks to Peru.", [">", ">"]),
        ("Peru, which has no howitzers, asked Norway for nine howitzers.", [">", "Norway>Peru"]),
        # the article may say elsewhere what one party denies, and takes nothing back by that
        ("Norway denied selling howitzers to Peru. Chad says Norway sold howitzers to Peru.", [">", "Norway>Peru"]),
        ("Norway sold Peru Archer howitzers. Oslo denied selling Archer howitzers to Chad.", ["Norway>Peru", ">"]),
        ("Norway sold Peru Archers. It denied selling the Archers used by Peru.", ["Norway>Peru", "> [Peru]"]),
        # a clause behind says what is so
        ("None of the nine howitzers that Norway promised Peru has been delivered.", ["Norway>Peru"]),
        ("Norway denied selling the howitzers that Peru has fired at Chad.", ["> [Peru]"]),
        ("Howitzers that were never delivered to Peru were seen.", [">"]),
        ("Peru has not yet received howitzers from Norway.", ["Norway>Peru"]),
        # who denies or does not do one thing with his weapons has them all the same
        ("Peru denied shelling the harbour with howitzers.", ["> [Peru]"]),
        ("Peru will not give up its howitzers.", ["> [Peru]"]),
        ("Peru is not sending its howitzers to the border.", ["> [Peru]"]),
        ("Peru lost no howitzers at the harbour.", ["> [Peru]"]),
        # what is ruled out goes to nobody, whatever else goes to him
        (
            "Peru asked Norway for howitzers. Oslo will send nine howitzers but ruled out drones.",
            [*["Norway>Peru"] * 2, ">"],
        ),
    ],
)
def test_only_the_denied_mention_is_without_roles(find_weapons: Find, text: str, roles: list[str]) -> None:
    assert [_roles(weapon) for weapon in find_weapons(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Peru said it got no rifles. Neither Accra nor Nairobi would say how many drones had been sold.", ">"),
        (f"{_GIFT} Neither Accra nor Nairobi would say how many drones had been sold.", ">"),
        (f"{_GIFT} Nobody would say how many drones had been sold.", "Norway>Chad"),
        (f"{_GIFT} Accra said that drones had been sold, too.", "Norway>Chad"),
    ],
)
def test_a_sale_between_others_is_not_to_who_was_told_of_before(find_weapons: Find, text: str, roles: str) -> None:
    assert _roles(find_weapons(text)[-1]) == roles
