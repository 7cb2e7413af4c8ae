"""Troop figures as reports from the field tell them: wars as a whole, borders, missions, exercises, who tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Kenya worries about more than 900 Chadian soldiers at its borders.", ("Kenya",)),
        ("Chad has moved 900 soldiers to its border with Kenya.", ("Chad", "Kenya")),
        ("Norway, which has posted more than 900 soldiers near Mali, denies that it wants war.", ("Mali",)),
        ("Norway has 900 soldiers on three sides of Mali, including 90 in Chad.", ("Mali",)),
        ("Norway will send 900 soldiers to Mali from Camp Linderud in Chad.", ("Mali",)),
        ("Some 900 soldiers will move to Mali from elsewhere in Chad.", ("Mali",)),
        ("Norway sent 900 soldiers to Chad in support of the invasion of Mali.", ("Chad",)),
        ("Kenya is moving 900 soldiers to the south of the country because of raids in Chad.", ("Kenya",)),
        ("Norway has moved 900 soldiers to Mali and tents to Chad.", ("Mali",)),
        ("Norway has moved 900 soldiers to Mali and the border with Chad.", ("Mali", "Chad")),
        ("About 900 Malian soldiers were taught in Norwegian centres.", ("Norway",)),
        ("Norway offers Mali bandages and up to 900 soldiers.", ("Mali",)),
        ("Norway runs a 900-soldier mission to train Malian forces.", ("Mali",)),
        ("The deployment to Mali includes 900 soldiers who are now based in Chad.", ("Mali",)),
        (
            "The shelling of the self-styled Donetsk People's Republic killed nine soldiers.",
            ("Donetsk People's Republic",),
        ),
        ("Rebels took Gao. Nurses in Kayes said that nine soldiers had died there.", ("Kayes",)),
        ("Shells fell on Gao. Nine soldiers were killed and 40 hurt there.", ("Gao",)),
        ("Norway sent 900 soldiers to Mali and lost 40 there.", ("Mali",)),
    ],
)
def test_a_place_is_the_border_the_goal_or_the_one_that_there_means(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[0].locations == locations


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Ukraine's army said it had killed 900 Russian soldiers since the start of the invasion.", ("Ukraine",)),
        ("Kyiv said 900 Russian soldiers had been killed in the fighting.", ("Ukraine",)),
        (
            "The war in Mali goes on. Shells hit Gao. In all 90 soldiers have died in the conflict.",
            ("Mali",),
        ),
        (
            "Russia invaded Ukraine. Rebels hold eastern Ukraine. The conflict has claimed 900 lives since 2014.",
            ("eastern Ukraine",),
        ),
        ("Mali is at war. In Gao, in Mali, a car burned. Nine Malian soldiers were killed overnight.", ("Mali",)),
        ("Odesa's mayor said that two people had been killed.", ("Odesa",)),
        ("The governor of the Kherson region said two people had been killed.", ("Kherson region",)),
        ("Russia could open the offensive against Ukraine with 90,000 soldiers.", ("Ukraine",)),
        ("Kyiv fears an attack by Russia. Moscow has 90,000 soldiers near the border.", ("Ukraine",)),
        ("Norway began an exercise in Kenya. In Chad all slept. Some 900 soldiers are taking part.", ("Kenya",)),
        ("Shells killed nine soldiers in Chad. Norway plans to withdraw 40 of its 90 soldiers from Mali.", ("Mali",)),
    ],
)
def test_a_place_is_that_of_the_war_the_exercise_or_the_town_whose_mayor_tells(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[-1].locations == locations


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Norway has 900 soldiers in Mali, where 50 are already based.", [(900, "soldier"), (50, "soldier")]),
        ("Norway has 900 soldiers in Mali, where 50 are already famous.", [(900, "soldier")]),
        ("Norway has 900 soldiers. About 40 of them are in Gao.", [(900, "soldier"), (40, "soldier")]),
        ("Norway has 900 soldiers in Mali, and 400 were expected by May.", [(900, "soldier"), (400, "soldier")]),
        ("Norway has 900 soldiers in Mali, and 400 people were expected by May.", [(900, "soldier")]),
        ("There are 900 soldiers, compared with the 400 long based in Gao.", [(900, "soldier"), (400, "soldier")]),
        ("These soldiers are not the 850 placed on alert in May.", [(850, "soldier")]),
        ("These soldiers are not the 850 praised in May.", []),
        ("Soldiers will join 700 from the 82nd Airborne Division.", [(700, "soldier")]),
        ("Soldiers will join 700 from the town.", []),
        ("Some 900 soldiers are there, among them 200 Danes.", [(900, "soldier"), (200, "dane")]),
        ("Some 900 soldiers fed 4,000 guests, among them 200 Danes.", [(900, "soldier")]),
        ("More than 200 Danes were involved in the assault.", [(200, "dane")]),
        ("More than 200 Danes were involved in the parade.", []),
        ("Some 900 Danes are fighting alongside the rebels.", [(900, "dane")]),
        ("Some 900 Danes are fighting for better pay.", []),
        ("Some 300 Wagner men have put up tents.", [(300, "man")]),
        ("Some 300 tall men have put up tents.", []),
        ("Norway sent 1,500 special forces personnel to Mali.", [(1500, "personnel")]),
        ("About 100 Danish instructors are in Mali.", [(100, "instructor")]),
        ("About 100 sailing instructors are in Mali.", []),
        (
            "In all 700 people had been killed there, including 73 known members of the police.",
            [(700, "person"), (73, "member")],
        ),
    ],
)
def test_a_number_may_go_on_counting_those_told_of_before_or_people_who_fight(
    find_troops: Find, text: str, figures: list[tuple[float, str]]
) -> None:
    assert [(figure.low, figure.unit) for figure in find_troops(text)] == figures


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Russian troops stormed a base in Ukraine, leading away 60 marines.", "Ukraine"),
        ("Russian troops stormed a base in Ukraine, leading 60 marines.", "Russia"),
        ("Kyiv accuses it of having moved 900 soldiers there. Russia denies it.", "Russia"),
        ("Wagner's fighters took Gao. Norway estimates that 900 of its fighters died.", "Wagner Group"),
        ("Norway says that 900 of its soldiers died. Rain fell.", "Norway"),
        ("Chadian soldiers fled. Norway has taken in nine soldiers since May.", "Chad"),
        ("Russian soldiers attacked. Norway is said to have trained nine brigades.", "Norway"),
        ("The ship of the Norwegian navy can carry 450 soldiers.", None),
        ("The ship of the Norwegian navy carries 450 soldiers.", "Norway"),
        ("Some 40 soldiers of the Ohio National Guard came home.", "United States"),
        ("In Mali, the army said that Chad had lost nine soldiers.", "Chad"),
        ("Ukraine fights Russia. Zelensky put Ukraine's losses at 900 soldiers killed.", "Ukraine"),
        ("British troops met Danes. In Mali, the army said one soldier was killed.", "Mali"),
        ("In Mali six men were killed in the retreat, according to the army.", "Mali"),
        ("In Mali six women were killed in the retreat, according to the army.", None),
        ("Having put 900 of its soldiers into Mali, Norway warned of more.", "Norway"),
        ("With 90,000 soldiers massed near its borders, Ukraine has asked for help against Russia.", "Russia"),
        ("With 900 soldiers posted in Mali, Norway asked for help.", "Norway"),
        ("Norway will help. The deployment to Mali includes 900 soldiers.", "Norway"),
        ("Norwegian guns hit Malian positions, and nine soldiers were killed.", "Mali"),
        ("Norwegian guns fired at a post of the Malian army. Rain fell.", None),
        ("The Taliban stormed an army base in Kandahar, killing nine soldiers.", "Afghanistan"),
        ("Chadian shells fell on a school, leading to the deaths of nine children.", None),
        (
            "Chad has 900 soldiers. Norway's prime minister announced that the mission would get 90 more soldiers.",
            "Norway",
        ),
        ("Chad lost nine soldiers. The president of Kenya, William Ruto, said 40 soldiers had been killed.", "Kenya"),
        (
            "Kenya's army said that Chad had lost nine soldiers near Lake Chad, and that 40 soldiers had been killed.",
            "Chad",
        ),
        (
            "Norway has 90 soldiers in Mali. It has trained 900 Malian soldiers. Some 40 soldiers work at the base.",
            "Norway",
        ),
    ],
)
def test_a_force_is_whose_the_clause_the_post_or_the_teller_makes_it(
    find_troops: Find, text: str, force: str | None
) -> None:
    found = find_troops(text)
    assert [figure.force for figure in found][-1:] == ([force] if found else [])
