"""Troop figures whose noun, force or place is not beside the number: told again, elided, or behind another clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Norway has more than 40 battalions near the border, up from 30 two weeks ago.",
            [(40, "battalion", "formation"), (30, "battalion", "formation")],
        ),
        (
            "Latvia awaits a Danish brigade of nearly 3,000 people.",
            [(3000, "person", "personnel")],
        ),
        ("About 30 members of the Ranger Regiment would go.", [(30, "member", "personnel")]),
        ("About 160 members of parliament met the army.", []),
        ("Two members of the Army band sang.", []),
        ("Norway sends no soldiers to Chad but ordered 3,000 to Mali.", [(3000, "soldier", "personnel")]),
        (
            "Norway will not send troops there, but it has placed 850 on heightened alert.",
            [(850, "troop", "personnel")],
        ),
        (
            "Norway will station 1,000 soldiers there, of whom 400 will help the guard while 600 are held in reserve.",
            [(1000, "soldier", "personnel"), (400, "soldier", "personnel"), (600, "soldier", "personnel")],
        ),
        ("Norway has assembled 5,000 personnel there for a counterattack.", [(5000, "personnel", "personnel")]),
        ("She told the 15-member body that soldiers were near.", []),
        ("A cavalry squadron of about 800 will leave for Romania.", [(800, "troop", "personnel")]),
        (
            "Some 2,000 marines will go to Latvia, while a cavalry squadron of about 800 is to leave for Romania.",
            [(2000, "marine", "personnel"), (800, "marine", "personnel")],
        ),
        ("Poland has tanks and would hand over a company of 14, but asked for more.", []),
        ("Three US Navy Seals were lost in a night raid.", [(3, "seal", "casualty")]),
        (
            "The rebels, putting the number of dead Kenyans at 70, fought on.",
            [(70, "kenyan", "casualty")],
        ),
        ("Stoltenberg put the number of Norwegian soldiers killed at 310.", [(310, "soldier", "casualty")]),
        ("Boko Haram is thought to have 2,000 men in Chad.", [(2000, "man", "personnel")]),
        ("The mayor is thought to have 2,000 men on his side.", []),
        (
            "Norway had 3,000 soldiers in Kenya; the last 400 came home in May.",
            [(3000, "soldier", "personnel"), (400, "soldier", "personnel")],
        ),
        ("France kept 4,000 soldiers in Chad, and spent the last 900 of its euros.", [(4000, "soldier", "personnel")]),
        (
            "The shelling killed five pupils and three nurses.",
            [(5, "pupil", "casualty"), (3, "nurse", "casualty")],
        ),
        ("The town has five pupils and three nurses near the front.", []),
        (
            "Norway will send 900 soldiers to Mali and 40 to Chad.",
            [(900, "soldier", "personnel"), (40, "soldier", "personnel")],
        ),
        ("Norway will send 900 soldiers to Mali and give 40 to Chad.", [(900, "soldier", "personnel")]),
        ("Norway has more than doubled its troops in Mali, to 900.", [(900, "troop", "personnel")]),
        ("Norway has more than doubled its exports to Mali, to 900.", []),
        ("The battle of Gao cost Norway nine soldiers.", [(9, "soldier", "casualty")]),
        (
            "Norway has 900 soldiers in Mali. Of these, 40 will leave.",
            [(900, "soldier", "personnel"), (40, "soldier", "personnel")],
        ),
        ("Norway has 900 soldiers in Mali. In May, 40 will leave.", [(900, "soldier", "personnel")]),
        ("The battle of Gao taught Norway nine soldiers.", [(9, "soldier", "personnel")]),
    ],
)
def test_a_number_takes_its_noun_from_its_context(
    find_troops: Find, text: str, figures: list[tuple[float, str, str]]
) -> None:
    assert [(f.low, f.unit, f.measure) for f in find_troops(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Norway announced sanctions against four commanders of the armed forces.",
        "Norway added three militia commanders to its list after the war.",
        "Norway blacklisted a shipping firm in Busan and two Kenyan security companies.",
    ],
)
def test_people_under_sanctions_are_no_troop_figure(find_troops: Find, text: str) -> None:
    assert find_troops(text) == []


def test_commanders_who_are_added_to_a_staff_are_a_troop_figure(find_troops: Find) -> None:
    assert [f.low for f in find_troops("Norway added three army commanders to its staff in Mali.")] == [3]


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("Some 30 fighters of Lebanon's Hezbollah movement fell.", ["Hezbollah"]),
        ("Some 30 soldiers of Norway fell.", ["Norway"]),
        ("Boko Haram is thought to have 2,000 men in Chad.", ["Boko Haram"]),
        ("ISAF, which has some 2,900 soldiers there, kept silent.", ["NATO"]),
        ("At least nine soldiers died when a Chadian garrison was overrun.", ["Chad"]),
        ("At least nine soldiers died when a Chadian market was overrun.", [None]),
        ("A mine killed two Danish sappers and injured at least nine others.", ["Denmark", "Denmark"]),
        ("A mine killed two Danish farmers and injured at least nine others.", ["Denmark", None]),
        (
            'Norway will send 2,000 soldiers. Kenya protested. "Two thousand soldiers are few," said a Danish planner.',
            ["Norway", "Norway"],
        ),
    ],
)
def test_a_force_is_that_of_the_group_the_post_or_the_figure_before(
    find_troops: Find, text: str, forces: list[str | None]
) -> None:
    assert [f.force for f in find_troops(text)] == forces


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        (
            "In Yemen, at least 12 fighters were killed, according to a monitoring group based in Norway.",
            ("Yemen",),
        ),
        ("Kenya massed 900 soldiers, according to spies, near the border with Chad.", ("Chad",)),
        (
            "Jets shelled depots in Mali and Chad, a week after a mine killed six soldiers by a well in Niger.",
            ("Niger",),
        ),
        ("Jets struck bases in Mali, killing four soldiers.", ("Mali",)),
        ("Denmark has 30 battalions within reach of Norway's borders.", ("Norway",)),
        (
            "Some 900 cadets are to train in Devon, Cumbria and Suffolk.",
            ("Devon", "Cumbria", "Suffolk"),
        ),
        ("Twenty brigades stood at the border with the North, South Korea said.", ("North Korea",)),
        ("Some 800 gunners depart their barracks in Narvik for Kenya.", ("Kenya",)),
        ("Some 700 sailors stationed in Norway are heading to Iceland.", ("Iceland",)),
        ("Some 700 sailors stationed in Norway are training.", ("Norway",)),
        ("Norway to send 500 soldiers to Togo as Danish presence in Chad grows", ("Togo",)),
        (
            "Fires rage in Kenya, and more shells fell in Kenya. In Mali a man slept. Norway lost 9,000 soldiers.",
            ("Kenya",),
        ),
        (
            "Fires rage in Kenya, and more shells fell in Kenya. In Mali a man slept. Norway lost nine soldiers.",
            ("Mali",),
        ),
        ("Norway will pull 900 soldiers out of Mali.", ("Mali",)),
        ("Norway has lost control of Mali, where nine of its soldiers were killed.", ("Mali",)),
        ("Ministers met in Mali. Norway has lost nine soldiers in all.", ()),
        ("Shells fell in Mali. Norway has lost nine soldiers in all.", ("Mali",)),
        ("Shells fell in Mali. Norway has an army of 9,000 soldiers.", ()),
        ("Shells fell in Mali. Norway has a group of 9,000 soldiers.", ("Mali",)),
        ("Shells fell in Mali. The Norwegian army, which has 9,000 soldiers, is to grow.", ()),
    ],
)
def test_a_place_is_where_the_figure_is_and_not_what_another_clause_tells(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[0].locations == locations


def test_a_heading_that_tells_what_came_after_takes_the_place_from_below(find_troops: Find) -> None:
    text = "Jets hit targets in Mali after deaths of four soldiers\n\nFour soldiers had died in Niger."
    assert [f.locations for f in find_troops(text)] == [("Niger",), ("Niger",)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jens Stoltenberg, who put the number of soldiers killed at 310, left.", "Jens Stoltenberg"),
        ("Boko Haram claims nine Kenyan soldiers captured and killed", "Boko Haram"),
        ("Norway has raised its estimate of the force to 900 soldiers.", "Norway"),
        ("Norway has raised the number of its soldiers in Mali to 900.", None),
        ("The Ukrainian government has put 40 paratroopers on heightened alert.", None),
    ],
)
def test_a_figure_is_given_by_who_puts_or_claims_it(find_troops: Find, text: str, source: str | None) -> None:
    assert find_troops(text)[0].attributed_to == source


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        (
            "NATO keeps 900 soldiers there. In the Danish army the number of brigades will grow to 30.",
            ["NATO", "Denmark"],
        ),
        ("NATO keeps 900 soldiers there. In the Danish press the number of brigades is put at 30.", ["NATO", "NATO"]),
        ("Norway will equip two battalions with howitzers for Latvia.", ["Latvia"]),
        ("Norway has sent two battalions with howitzers for drills.", ["Norway"]),
        ("Norway's war in Kenya goes on. Fifteen thousand Norwegians killed: that is its price.", ["Norway"]),
        ("Norway's war in Kenya goes on. Fifteen thousand Kenyans killed: that is its price.", ["Kenya"]),
        ("Norway's war in Kenya goes on. Fifteen Norwegians were killed.", ["Norway"]),
        ("Chad rebels fought on. The rebels numbered about 700.", [None]),
        ("Chad rebels fought on. Chad's soldiers numbered about 700.", ["Chad"]),
        ("The Houthis were hit. The raid killed four fighters, according to the movement.", ["Houthis"]),
        ("The Houthis were hit. The raid killed four rival fighters, according to the ministry.", [None]),
        ("The battle of Somalia cost Norway nine soldiers.", ["Norway"]),
        ("Norway accuses Kenya of having brought 900 soldiers across the border.", ["Kenya"]),
        ("Norway denies it, though Chad says it has sent more than 900 troops to Kenya.", ["Norway"]),
        (
            "Chad has 900 soldiers here. Norway's minister Tom Berg said 40 soldiers would join the force.",
            ["Chad", "Norway"],
        ),
        ("Some 900 separatists fought on. The pro-Russian gunmen held the town.", ["pro-russian gunmen"]),
        ("A Norwegian force would be built around Kenya, whose army has 900 soldiers.", ["Kenya"]),
        (
            "Kenya's defense minister Tom Berg spoke as Chad watched. He said the armed forces, which number around "
            "900 troops, were united.",
            ["Kenya"],
        ),
        (
            'Norway sends 3,000 troops. Kenya has 900 Kenyan soldiers. "Three thousand soldiers are few," he said.',
            ["Norway", "Kenya", "Norway"],
        ),
    ],
)
def test_a_force_is_read_from_the_army_the_war_or_who_tells(
    find_troops: Find, text: str, forces: list[str | None]
) -> None:
    assert [f.force for f in find_troops(text)] == forces


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Nine soldiers died when a Chadian garrison was stormed.", ("Chad",)),
        ("Nine soldiers died when a Chadian newspaper was closed.", ()),
        ("Some 700 soldiers were dispatched to Podgorze.", ("Podgorze",)),
        ("Some 700 soldiers were introduced to Podgorze.", ()),
    ],
)
def test_a_place_may_be_told_by_a_garrison_or_by_a_verb_of_moving(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[0].locations == locations


def test_one_behind_in_which_counts(find_troops: Find) -> None:
    text = "After the raid, in which one soldier and two medics were killed, the army left."
    assert [f.low for f in find_troops(text)] == [1, 2]


def test_a_day_s_dead_are_those_of_the_whole_front(find_troops: Find) -> None:
    text = "The war in Chad goes on. A market in Abéché was hit. He said nine soldiers had died in the past 24 hours."
    assert find_troops(text)[-1].locations == ("Chad",)


def test_soldiers_of_whose_death_the_war_s_state_tells_are_its_own(find_troops: Find) -> None:
    text = "Norway joined the war in Chad. Chad's defence ministry said seven soldiers had been killed."
    assert [figure.force for figure in find_troops(text)] == ["Chad"]


def test_bodies_of_things_are_no_dead(find_troops: Find) -> None:
    assert find_troops("The line makes 9,000 shell bodies a month.") == []
    assert [figure.low for figure in find_troops("They found nine bodies.")] == [9]


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Norway has 900 troops near Chad and has moved warships into the Black Sea.", ("Chad",)),
        ("Some 900 soldiers, most of them from a base in Oslo, will go to Chad and Mali in May.", ("Chad", "Mali")),
        ("Some 900 soldiers will go to Chad and stay in Mali.", ("Chad", "Mali")),
        ("Kenya and Norway have agreed on drills. Some 900 Norwegian troops are in the country.", ("Kenya",)),
        ("Chad's rivals met. Norway has 900 soldiers in the country.", ("Chad",)),
        (
            "The Pentagon is sending 900 paratroopers to Poland and Stryker armored vehicles to Mali.",
            ("Poland",),
        ),
        (
            "Fighting goes on in northern Mali. Mali's army left. In Mali all wait. Some 900 people died in it.",
            ("northern Mali",),
        ),
        ("In Podgor, a town near the border with Chad, all was calm. Nine soldiers were killed there.", ("Podgor",)),
    ],
)
def test_places_of_other_deeds_and_homes_are_not_theirs(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[0].locations == locations


def test_one_of_its_soldiers_who_was_killed_is_a_figure(find_troops: Find) -> None:
    one, two = find_troops("The Kenyan army said one of its soldiers had been killed and two wounded.")
    assert [(one.low, one.unit), (two.low, two.unit)] == [(1, "soldier"), (2, "soldier")]
    assert find_troops("One of its soldiers said that Kenya would win.") == []
