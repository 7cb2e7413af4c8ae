"""Troop figures of wars in other parts of the world: who fights there, in which town, and who tells of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Nine Danish soldiers were killed in the Malian capital.", ("Bamako",)),
        ("Nine Danish soldiers were killed in the southern Anbar province.", ("Anbar province",)),
        ("Nine Danish soldiers were killed in Kidal province, in Mali.", ("Kidal province",)),
        ("Nine Danish soldiers were killed on the edge of Kidal, Mali.", ("Kidal",)),
        ("Nine Danish soldiers were killed in the village of Podgor in Gao's countryside.", ("Podgor",)),
        ("Nine Danish soldiers were killed in the Peruvian community of Podgor.", ("Podgor",)),
        ("Nine Danish soldiers were killed in Turkey's eastern city of Kilis.", ("Kilis",)),
        ("Nine Danish soldiers were killed in the Borno state capital of Maiduguri.", ("Maiduguri",)),
        ("Nine Danish soldiers were killed in Derna district of Libya.", ("Derna",)),
        ("Nine Danish soldiers were killed at Tromso airport.", ("Tromso Airport",)),
        ("Nine Danish soldiers were killed at the Linderud Airport.", ("Linderud Airport",)),
        ("Nine Danish soldiers were killed at Camp Linderud air base in Mali.", ("Camp Linderud",)),
        ("Rebels fought in Gao. Nine Danish soldiers died in the US raid.", ("Gao",)),
        ("Nine Danish soldiers are stationed in US waters.", ("United States",)),
        ("Rebels fought in Gao. Nine Danish soldiers died in an effort between Norway and Chad.", ("Gao",)),
        (
            "The Timbuktu meetings mark a bid to end a war that has killed 90,000 people. Rain fell in Chad, in Chad.",
            ("Chad",),
        ),
        (
            "After talks in Mali they seek the end of a war that has killed 90,000 people. The war in Chad is old.",
            ("Chad",),
        ),
        (
            "Rebels fight in Gao. Danes joined after the raid in May and the Timbuktu attacks, 900 soldiers in all.",
            ("Gao",),
        ),
        ("Rain fell in Mali. The US army said that nine soldiers were hurt in the south of the country.", ("Mali",)),
        (
            f"Rain fell in Timbuktu. Boats lie in Timbuktu. {'The weather there was dull until noon or so. ' * 9}"
            "Malian soldiers help, in a scheme of 900 soldiers.",
            ("Mali",),
        ),
        (
            f"Rain fell in Timbuktu. Boats lie in Timbuktu. {'The weather there was dull until noon or so. ' * 9}"
            "Malian officers train 900 Malian soldiers.",
            (),
        ),
    ],
)
def test_a_place_is_the_nearest_one_that_is_named_and_no_state_s_adjective(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert [figure.locations for figure in find_troops(text)][-1:] == [locations]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two Danish soldiers were killed near Gao and nine others wounded.", [(2, "soldier"), (9, "soldier")]),
        ("Two Danish soldiers were killed in Mali. Nine others were wounded.", [(2, "soldier"), (9, "soldier")]),
        ("A Danish soldier was killed and nine others wounded in clashes near Gao.", [(9, "soldier")]),
        ("Two farmers were killed by shells near Gao and nine others wounded.", [(2, "farmer"), (9, "other")]),
        ("Two Danish soldiers were killed near Gao and nine slightly wounded.", [(2, "soldier"), (9, "soldier")]),
        ("Two farmers were killed by shells near Gao and 40 more wounded.", [(2, "farmer"), (40, "farmer")]),
        (
            "Norway has two battalions. One is at Podgor and one was moved to Gao.",
            [(2, "battalion"), (1, "battalion"), (1, "battalion")],
        ),
        ("Norway has two battalions. One of them likes rain.", [(2, "battalion")]),
        ("The war killed tens of thousands and brought a famine to Mali.", [(20000, "person")]),
        ("There is war. The death toll nears 90,000.", [(90000, "death")]),
        ("Shells fell. The toll is high, and the number of refugees in Chad hits 900.", []),
        ("The war left 90 people dead and 900 more displaced.", [(90, "person")]),
        ("The war killed 90 people and another 900 have fled.", [(90, "person")]),
        ("The war brought 90 deaths and 40 people missing.", [(90, "death")]),
        ("In the war 31 minors under the age of 18 were killed.", [(31, "minor")]),
        ("The army killed 90 rebels near Gao and arrested 40 more.", [(90, "rebel")]),
        ("At least 900 soldiers have died in Mali. A shell killed 74 in Gao.", [(900, "soldier"), (74, "person")]),
        ("The shells killed 90 non-combatants near Gao.", [(90, "non-combatant")]),
        ("Norway has 900 special operations troops in Mali.", [(900, "troop")]),
        ("At least 5,000 pro-government forces encircled Gao.", [(5000, "force")]),
        ("The raids of the war cost the lives of more than-90 soldiers.", [(90, "soldier")]),
        ("There is war. Some 50 civilians a week were executed in a prison near Gao.", []),
        ("In the war all 53 fire brigades of Norway were asked.", []),
        ("The raid is over. Eight pupils were wounded in a shooting at a primary school.", []),
    ],
)
def test_a_count_is_of_the_people_or_units_that_its_sentence_means(
    find_troops: Find, text: str, figures: list[tuple[float, str]]
) -> None:
    assert [(figure.low, figure.unit) for figure in find_troops(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "The avalanche fell at dawn. The avalanche buried troops. {quiet}Troops came. Nine people were hurt.",
        "The bomb was small. The bomb lay in a bin in Bern. {quiet}The blast hurt nine people.",
        "The war on drugs goes on. Rebels watch the fighting. {quiet}The war on drugs killed 900 people.",
        "Soldiers came to the front. {quiet}A prison riot in Lima left nine dead.",
        "Soldiers came to the front. {quiet}A coach overturned near Lima and nine people were hurt.",
        "Soldiers came to the front. {quiet}Nine people died in a fire at a mill.",
        "Soldiers came to the front. {quiet}She has enough to sustain the nine members of her family.",
        "Soldiers came to the front. {quiet}There were nine residents whose friends were killed.",
    ],
)
def test_people_whom_no_fighting_has_harmed_are_no_troop_figure(find_troops: Find, text: str) -> None:
    assert find_troops(text.format(quiet="The lake was quiet and the hut by it was shut until noon. " * 15)) == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Two Danish soldiers shot at a man who took a rifle.", "personnel"),
        ("A shell brought injuries to nine Danish soldiers near Gao.", "casualty"),
    ],
)
def test_people_are_harmed_where_they_are_hurt_and_not_where_they_shoot(
    find_troops: Find, text: str, measure: str
) -> None:
    assert [figure.measure for figure in find_troops(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The Danish army said that nine Norwegians were wounded near Gao.", "Norway"),
        ("The raid killed nine government soldiers near Gao in Mali.", "Mali"),
        ("Shells fell near Gao in Mali, killing nine members of pro-government forces.", "Mali"),
        ("Nine policemen were killed near Gao in Mali when rebels attacked.", "Mali"),
        ("NATO is in Mali. Danes came. The attacks cost the lives of 60 coalition troops.", "NATO"),
        ("The Kenyan-led coalition is in Mali. Danes came. Some 900 foreign troops remain.", "kenyan-led coalition"),
        ("Danes came to Mali. Some 900 foreign troops remain.", None),
        ("A raid near Gao killed nine members of Boko Haram.", "Boko Haram"),
        ("Two Danish soldiers were killed in Mali. Nine others were wounded.", "Denmark"),
        ("Norwegian soldiers fled. A bomb killed two farmers near Gao and left 40 wounded.", None),
        ("Norway has fears, which led Kenya to station 900 soldiers in Mali.", "Kenya"),
        ("The LRA has lost Gao. The group has about 100 fighters left.", "Lord's Resistance Army"),
        ("Boko Haram has lost Gao. The group has about 100 fighters left.", "Boko Haram"),
        ("A NATO-led mission deployed 900 troops to help the Malian army.", "NATO"),
        ("Kenyan soldiers fled. Some 40 rebel commanders were killed.", None),
        ("Kenyan terrorists fled. Some 900 terrorists are near Gao, the army says.", None),
        ("Kenyan militants fled. Some 900 militants are near Gao.", None),
        ("Shells fell near Gao in Mali, and seven soldiers came down the road.", "Mali"),
        ("Kenya aims to avoid civilian casualties, as 90 people have been killed near Gao.", None),
        ("The militia is Russian-backed. Some 900 rebels are near Gao.", None),
    ],
)
def test_a_force_is_that_of_the_side_which_people_are_said_to_be_on(
    find_troops: Find, text: str, force: str | None
) -> None:
    assert [figure.force for figure in find_troops(text)][-1:] == [force]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Nine soldiers were killed near Gao, the private Podgor news agency reported.", "Podgor News Agency"),
        ("The Podgor news agency is small. Nine soldiers were killed near Gao, Podgor reported.", "Podgor News Agency"),
        ("Nine soldiers were killed near Gao, the Anadolu news agency reported.", "Anadolu Agency"),
        ("Some 900 soldiers have died in Mali, according to the US Deep Sea Journal website.", "Deep Sea Journal"),
        ("A Kenyan raid near Gao raised Norway's death toll in Mali to 64 soldiers.", None),
        ("Since a wave of violence claimed more than 130 lives across Mali, the border is shut.", None),
        ("The army fired on Gao, claiming some 400 lives by May.", None),
    ],
)
def test_a_figure_is_given_by_a_body_in_full_and_by_no_event(find_troops: Find, text: str, source: str | None) -> None:
    assert [figure.attributed_to for figure in find_troops(text)][-1:] == [source]
