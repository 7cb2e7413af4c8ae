"""Troop figures as world news has them: towns beside their state, parts of those told of before, and whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Nine Danish soldiers were killed at a camp in Timbuktu in northern Mali.", ("Timbuktu",)),
        ("Nine Danish soldiers were killed in north-eastern Chad.", ("northeastern Chad",)),
        ("Rebels overran a post at El Podgo in Somalia and killed 90 Danish soldiers.", ("El Podgo",)),
        ("Nine Danish soldiers were killed by a rocket at Tel Podgor on the border with Chad.", ("Tel Podgor",)),
        ("Nine Danish soldiers were killed outside Danish University in Chad.", ("Chad",)),
        (
            "A suicide bomber struck inside a famed market in southern Chad on Monday, killing at least nine people in "
            "the deadliest attack in Chad in more than ten years.",
            ("southern Chad",),
        ),
        ("Gao is seen as the last rebel town of Mali, a haven for 900 fighters.", ("Gao",)),
        (
            "Danish soldiers gather in Mali. Some 900 soldiers took part in Strongman, Norway's biggest exercise.",
            ("Mali",),
        ),
        (
            "Norway will form a force of 900 volunteers, Jens Stoltenberg told reporters and lawmakers in Podgorica.",
            (),
        ),
        ("Rebels in Chad, who have killed 900 Danish soldiers, are advancing in Mali.", ("Chad",)),
        ("Norway deployed 900 soldiers in Operation Bergen in Mali.", ("Mali",)),
        ("Nine Danish soldiers were killed in March in Mali.", ("Mali",)),
        ("Norway lost 400 soldiers in World War II in Iceland.", ("Iceland",)),
        ("The deadliest attack in Mali this year killed 40 Danish soldiers.", ("Mali",)),
        (
            "The blast on Sunday happened outside the old city hall in Gao. It rained for days in Chad. Rain is rare. "
            "Nine people were hurt in the blast.",
            ("Gao",),
        ),
    ],
)
def test_a_figure_is_in_the_town_and_not_where_its_state_or_another_deed_is_told_of(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert [figure.locations for figure in find_troops(text)][-1:] == [locations]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Some 900 Danish and 40 Norwegian soldiers fight in Mali.", [(900, "Denmark"), (40, "Norway")]),
        ("Norwegian soldiers, up to 900 of whom may go to Mali, will train them.", [(None, "Norway")]),
        (
            "About 900 Danish soldiers crossed into Mali. Chad said it had taken 40 of them.",
            [(900, "Denmark"), (40, "Denmark")],
        ),
        ("Norway condemned the arrival of Danish soldiers in Mali. Chad put their number at 400.", [(400, "Denmark")]),
        ("Norway is sending 900 soldiers to Mali, and 40 will go to Chad.", [(900, "Norway"), (40, "Norway")]),
        ("Chad said it had killed nine Danish soldiers. Denmark spoke of 40 dead.", [(9, "Denmark"), (40, "Denmark")]),
        ("Nine Danish soldiers were killed in Mali. Chad claimed it had killed 40.", [(9, "Denmark"), (40, "Denmark")]),
        ("Norwegian guards seized three Danish ships with 24 sailors on board.", [(24, "Denmark")]),
        ("Talks on Korea failed. The North has an army of 900,000 soldiers.", [(900000, "North Korea")]),
        ("Norway has 900 soldiers in Mali, who will be joined by the army of Chad.", [(900, "Norway")]),
        ("Norway and Chad exchanged 95 prisoners of war each.", [(95, None)]),
        ("Some 900 soldiers from 31 countries are in Norway.", [(900, None)]),
        ("Norway said that 40 Danish and Islamic State fighters had been killed.", [(40, None)]),
        ("Norway said that one sailor had died in the raid.", [(1, None)]),
        ("There are 8,000 US forces in Mali.", [(8000, "United States")]),
        ("Three Kurdish peshmerga died near Kirkuk.", [(3, "Kurdish forces")]),
        ("Al-Shabaab gunmen raided a hotel in Kenya. All four attackers died.", [(4, "al-Shabaab")]),
        ("Boko Haram, which Norway says has a force of 900, took up arms.", [(900, "Boko Haram")]),
        ("Norway captured the Danish town of Ribe with 500 soldiers.", [(500, "Norway")]),
        ("Norway will send two battalions of 400 soldiers each to Chad.", [(2, "Norway"), (400, "Norway")]),
        ("Norway will send 400 soldiers each year to Chad.", [(400, "Norway")]),
        ("Norway led two armies of 50,000 men into Chad.", [(2, "Norway")]),
        ("Norway bought 50 trucks after nine soldiers had died. Ten of them came in May.", [(9, None)]),
        ("Norway deployed 900 soldiers to fight the spread of the disease in Bergen.", [(900, "Norway")]),
        ("Soldiers came to the camp. At least 40 migrants died of diseases in immigration detention there.", []),
    ],
)
def test_whose_people_are_follows_them_from_clause_to_clause(
    find_troops: Find, text: str, figures: list[tuple[float | None, str | None]]
) -> None:
    assert [(figure.low, figure.force) for figure in find_troops(text)] == figures


def test_some_of_the_dead_are_called_by_what_they_were(find_troops: Find) -> None:
    figures = find_troops(
        "More than 900 people have been killed in Chad. Norway believes that 90 of them were fighters."
    )
    assert [(figure.unit, figure.measure, figure.locations) for figure in figures] == [
        ("person", "casualty", ("Chad",)),
        ("fighter", "casualty", ("Chad",)),
    ]
