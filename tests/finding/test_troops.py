"""Troop figures: personnel, formations and casualties with their force, place and source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Eight strike fighters landed beside nine pilots in uniform.", []),
        ("Poland moved 2,500 soldiers to the east.", [("2,500 soldiers", 2500, 2500, "exact", "soldier", "personnel")]),
        (
            "It said 900 British personnel stay.",
            [("900 British personnel", 900, 900, "exact", "personnel", "personnel")],
        ),
        ("More than 700 marines landed.", [("More than 700 marines", 700, None, "at_least", "marine", "personnel")]),
        ("Up to 900 reservists left.", [("Up to 900 reservists", None, 900, "at_most", "reservist", "personnel")]),
        ("Dozens of conscripts fled.", [("Dozens of conscripts", 24, 99, "vague", "conscript", "personnel")]),
        (
            "Russia keeps between 40,000 and 50,000 troops there.",
            [("between 40,000 and 50,000 troops", 40000, 50000, "range", "troop", "personnel")],
        ),
        (
            "The Kremlin sent 14 Russian battalion tactical groups.",
            [("14 Russian battalion tactical groups", 14, 14, "exact", "battalion tactical group", "formation")],
        ),
        ("Three brigades were destroyed.", [("Three brigades", 3, 3, "exact", "brigade", "formation")]),
        (
            "Two companies of Danish soldiers arrived.",
            [("Two companies", 2, 2, "exact", "company", "formation")],
        ),
        ("Nine soldiers were killed near Izium.", [("Nine soldiers", 9, 9, "exact", "soldier", "casualty")]),
        ("Shelling killed 12 civilians.", [("12 civilians", 12, 12, "exact", "civilian", "casualty")]),
        ("The war has claimed 8,000 lives.", [("8,000 lives", 8000, 8000, "exact", "life", "casualty")]),
        ("The raid left 15 dead.", [("15", 15, 15, "exact", "person", "casualty")]),
        ("Russia lost 1,100 troops in a day.", [("1,100 troops", 1100, 1100, "exact", "troop", "casualty")]),
        (
            "Four people were killed and 17 injured by a missile.",
            [("Four people", 4, 4, "exact", "person", "casualty"), ("17", 17, 17, "exact", "person", "casualty")],
        ),
        (
            "A rocket killed a medic and wounded six others.",
            [("six others", 6, 6, "exact", "other", "casualty")],
        ),
        (
            "The number of Russian casualties has reached 210,000.",
            [("210,000", 210000, 210000, "exact", "casualty", "casualty")],
        ),
        (
            "They have 40 battalions near the border, up from 25.",
            [
                ("40 battalions", 40, 40, "exact", "battalion", "formation"),
                ("25", 25, 25, "exact", "battalion", "formation"),
            ],
        ),
        (
            "The army grew from 60,000 to 90,000 soldiers.",
            [
                ("60,000", 60000, 60000, "exact", "soldier", "personnel"),
                ("90,000 soldiers", 90000, 90000, "exact", "soldier", "personnel"),
            ],
        ),
        (
            "Canada has 700 soldiers in Latvia and will send another 300.",
            [
                ("700 soldiers", 700, 700, "exact", "soldier", "personnel"),
                ("300", 300, 300, "exact", "soldier", "personnel"),
            ],
        ),
        ("The death toll has reached 640 since March.", [("640", 640, 640, "exact", "death", "casualty")]),
        ("Moscow mobilised 200,000 people.", [("200,000 people", 200000, 200000, "exact", "person", "personnel")]),
        (
            "Germany will increase the number of its soldiers there to 4,000.",
            [("4,000", 4000, 4000, "exact", "soldier", "personnel")],
        ),
        (
            "Poland has 60,000 servicemen, of whom 9,000 serve abroad.",
            [
                ("60,000 servicemen", 60000, 60000, "exact", "serviceman", "personnel"),
                ("9,000", 9000, 9000, "exact", "serviceman", "personnel"),
            ],
        ),
        (
            "A drone hit a bus, killing at least two.",
            [("at least two", 2, None, "at_least", "person", "casualty")],
        ),
        (
            "Troop numbers near the border may climb to 70,000.",
            [("70,000", 70000, 70000, "exact", "troop", "personnel")],
        ),
        (
            "Ukraine's army is 250,000 strong.",
            [("250,000", 250000, 250000, "exact", "troop", "personnel")],
        ),
        (
            "They have 40 battalion tactical groups and 14 more groups on the way.",
            [
                ("40 battalion tactical groups", 40, 40, "exact", "battalion tactical group", "formation"),
                ("14 more groups", 14, 14, "exact", "battalion tactical group", "formation"),
            ],
        ),
        (
            "At least 22 fighters have lost their lives.",
            [("At least 22 fighters", 22, None, "at_least", "fighter", "casualty")],
        ),
        ("Some 20 soldiers were lost.", [("Some 20 soldiers", 20, 20, "about", "soldier", "casualty")]),
        (
            "Of the 2,000 soon-to-be-deployed troops, 1,700 will go to Latvia. The remaining 300 will go to Kenya.",
            [
                ("2,000 soon-to-be-deployed troops", 2000, 2000, "exact", "troop", "personnel"),
                ("1,700", 1700, 1700, "exact", "troop", "personnel"),
                ("300", 300, 300, "exact", "troop", "personnel"),
            ],
        ),
        ("Typhoon jets landed, and 350 marines came.", [("350 marines", 350, 350, "exact", "marine", "personnel")]),
        ("A further 900 personnel are on standby.", [("900 personnel", 900, 900, "exact", "personnel", "personnel")]),
        ("He spoke about 900 soldiers.", [("900 soldiers", 900, 900, "exact", "soldier", "personnel")]),
        (
            'There were "well over" 900 soldiers.',
            [('well over" 900 soldiers', 900, None, "at_least", "soldier", "personnel")],
        ),
        ("Only 12 soldiers were not wounded.", [("12 soldiers", 12, 12, "exact", "soldier", "personnel")]),
        (
            "An invasion force of 80,000 was ready.",
            [("80,000", 80000, 80000, "exact", "troop", "personnel")],
        ),
    ],
)
def test_a_figure_has_span_bounds_unit_and_measure(
    find_troops: Find, text: str, figures: list[tuple[str, float | None, float | None, str, str, str]]
) -> None:
    got = [(text[f.start : f.end], f.low, f.high, f.comparator, f.unit, f.measure) for f in find_troops(text)]
    assert got == figures


def test_a_strong_formation_counts_its_people_and_not_formations(find_troops: Find) -> None:
    (figure,) = find_troops("Germany will station a 3,500-strong brigade in Lithuania.")
    assert (figure.low, figure.measure, figure.unit) == (3500, "personnel", "brigade")


def test_a_formation_is_never_turned_into_people(find_troops: Find) -> None:
    (figure,) = find_troops("Five brigades of Ukrainian infantry held Kupiansk.")
    assert (figure.low, figure.high, figure.measure) == (5, 5, "formation")


@pytest.mark.parametrize(
    "text",
    [
        "More than 5 million refugees have fled the war.",
        "About 600 protesters were detained in Moscow.",
        "Ukraine received 31 tanks and 90 armoured vehicles for its army.",
        "Two Su-35 fighters and six F-16 fighters took off.",
        "A brigade was sent to the front.",
        "More troops were sent to the front.",
        "A quarter of its troops left the front.",
        "The earthquake killed 4,000 people in Turkey.",
        "The bill passed with 312 votes to 120 as soldiers stood guard.",
        "The city of 300,000 people was shelled.",
        "Air defence shot down 18 of 20 drones.",
        "The 36th brigade and the 5th army left on 12 May 2022.",
        "One of the soldiers waved.",
        "It became a three-person race for the presidency.",
        "The commander was told that one in five was ill.",
        "In the terror attack on a theatre, 12 people were killed by gunmen.",
        "After the war 2 million displaced persons came home.",
        "The crisis killed 40 jobs at the plant.",
        "Air defences destroyed 28 out of 31 drones over Odesa.",
        "Norway sent two battalions' worth of tanks.",
        "Not one Kenyan soldier died in the fighting.",
        "The army lost 40 tanks (+12) in the fighting.",
        "One recruit, a pharmacist from Oslo, had never held a rifle.",
        "Some 40 British embassy personnel left Kabul.",
    ],
)
def test_what_is_no_troop_figure_is_left_out(find_troops: Find, text: str) -> None:
    assert find_troops(text) == []


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("About 300 French soldiers arrived.", "France"),
        ("Some 200 UK-based troops arrived.", "United Kingdom"),
        ("Russia's 90,000 troops are on the move.", "Russia"),
        ("Moscow has massed 90,000 troops.", "Russia"),
        ("Moscow's massing of 90,000 troops alarmed its neighbours.", "Russia"),
        ("The Pentagon has put 4,000 soldiers on alert.", "United States"),
        ("About 1,000 Wagner mercenaries arrived.", "Wagner Group"),
        ("About 1,000 FARC fighters arrived.", "FARC"),
        ("Russia says that it destroyed a base. Ukraine killed 300 occupiers.", "Russia"),
        ("Some 40 instructors from Canada train the army.", "Canada"),
        ("Ukraine has 200,000 soldiers, compared with Russia's 900,000.", "Ukraine"),
        ("Some 9,000 convicts recruited by the Wagner Group fought there.", "Wagner Group"),
        ("Russia's losses amounted to 700 men.", "Russia"),
        ("Seven civilians were killed by Russian artillery.", None),
        ("NATO is worried about the 100,000 troops that Moscow has massed near Kharkiv.", "Russia"),
        ("Britain warned Kyiv of the 30,000 soldiers Russia has moved to the border.", "Russia"),
        ("Ukraine fears the 20,000 soldiers deployed by Moscow to Belarus.", "Russia"),
        ("The American diplomat said 400 militants had entered the town.", None),
        ("France kept its envoy. The French general said 3,000 rebels had crossed the river.", None),
        ("Paris recalled its envoy. At least 17 soldiers were killed, the Nigerien army reported.", "Niger"),
        ("Paris recalled its envoy. Some 17 soldiers were killed in the ambush.", None),
        ("Some 29 soldiers were killed in an ambush, according to the army of Niger.", "Niger"),
        ("The battle left 1,200 dead for Ukraine.", "Ukraine"),
        ("Norway will equip Ukrainian forces. Norway trains 10,000 soldiers a year.", "Ukraine"),
        ("Norway needs 10,000 soldiers.", "Norway"),
        ("Norway says 38 of its medics have been killed in the war.", "Norway"),
        ("Should Russia invade, the alliance would send 6,000 troops to Romania.", "NATO"),
        ("The Taliban said that 15 of its fighters had died.", "Taliban"),
        ("Norway is shifting 1,000 soldiers from Kenya to Latvia.", "Norway"),
        ("Norway says six soldiers were killed on its side.", "Norway"),
        ("KFOR has 4,000 soldiers.", "NATO"),
        ("KFOR is there. Some 300 peacekeepers were hurt.", "NATO"),
        ("The Norwegian army is small. Some 300 soldiers defected from Kenya's army.", "Kenya"),
        ("Up to 4,000 Rwandan forces are there.", "Rwanda"),
        ("Ghana sent a standby force to Togo. France, which had 1,500 soldiers in Niger, left.", "France"),
        ("Seven Guards officers were killed in the strike on the Iranian consulate.", "Iran"),
        ("Norway is losing. Both sides have deployed 4,000 soldiers.", None),
        ("Norway said it was withdrawing 250 troops from the UN mission in Mali.", "Norway"),
        ("The departure of 900 troops from Mali by Norway was swift.", "Norway"),
        ("Mali demanded that all 900 peacekeepers leave. The UN agreed.", "United Nations"),
        ("A battle was fought, resulting in 20 deaths on the Norwegian side.", "Norway"),
        ("The alliance's figure aligns with estimates, placing Norwegian losses at over 900.", "Norway"),
        ("Kenya sent guns. Two soldiers and three army auxiliaries died in Mali, the army said.", "Mali"),
        ("The Karabakh army, which was estimated to have 900 fighters, lost.", "Nagorno-Karabakh"),
        ("About 900 Norwegian and Danish soldiers are in Kenya.", None),
        ("The Norwegian side announced the killing of six soldiers.", "Norway"),
        ("The Taliban are near. Taliban fighters shelled a post. At least 13 soldiers were hurt.", None),
        ("After Mali detained 46 of its soldiers, Norway protested.", "Norway"),
        ("Six of its fighters were killed, the Syrian Democratic Forces said.", "Syrian Democratic Forces"),
        ("Some 102 HTS fighters were killed.", "Hayat Tahrir al-Sham"),
        ("The army in Mali says eight of its soldiers have been killed.", "Mali"),
        ("Gunmen killed 24 soldiers in an attack on an army unit in Kenya, a week after a Malian patrol.", "Kenya"),
        ("Kenyan troops are near. Norway raised its estimate of the force to 9,000 soldiers.", "Kenya"),
        ("Kenya may attack. US officials raised estimates of the force at the frontier to 9,000 troops.", "Kenya"),
        ("The raid killed 12 Kenyans.", "Kenya"),
        ("A top Hamas leader and several fighters were killed.", "Hamas"),
        ("Moscow massed forces. President Joe Biden has put 8,500 troops on alert.", "United States"),
        ("Norway watched. The minister said that Kenya lost a quarter of the 12 battalions (units) it sent.", "Kenya"),
        (
            "The Norwegian army's new group comes as Kenya has massed forces, believed to number 4,000 soldiers.",
            "Kenya",
        ),
        ("According to Latvian Television, rapid reaction forces will grow to 300,000 soldiers.", None),
    ],
)
def test_a_force_is_read_from_adjective_possessor_subject_or_word(
    find_troops: Find, text: str, force: str | None
) -> None:
    assert find_troops(text)[0].force == force


def test_an_elided_figure_takes_its_own_possessor_for_its_force(find_troops: Find) -> None:
    assert [f.force for f in find_troops("Ukraine has 200,000 soldiers, compared with Russia's 900,000.")] == [
        "Ukraine",
        "Russia",
    ]


def test_a_force_without_words_of_its_own_is_that_of_the_passage(find_troops: Find) -> None:
    text = "Russian troops have gathered in the south. Another 8,000 soldiers arrived on Monday."
    assert find_troops(text)[0].force == "Russia"


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Norway will send 300 troops to Estonia amid the Ukraine crisis.", ("Estonia",)),
        ("Norway will send 300 troops to Estonia amid fears of a Russian invasion of Ukraine.", ("Estonia",)),
        (
            "Norway will send 300 troops to bolster NATO's eastern flank as the US says a raid on Ukraine may come.",
            ("NATO eastern flank",),
        ),
        ("Norway moved 300 soldiers to neighboring Finland.", ("Finland",)),
        ("Norway moved 300 soldiers to Finland, whose border lies near Murmansk.", ("Finland",)),
        ("In Norway, Denmark and Iceland the alliance keeps about 900 soldiers.", ("Norway", "Denmark", "Iceland")),
        ("Russia has 30,000 soldiers in Belarus.", ("Belarus",)),
        ("Russia massed 90,000 soldiers near Ukraine's borders.", ("Ukraine",)),
        ("NATO has 5,000 soldiers in Estonia, Latvia and Poland.", ("Estonia", "Latvia", "Poland")),
        ("In Kharkov a missile killed ten people.", ("Kharkiv",)),
        ("Russia sent 9,000 soldiers to the Kursk oblast, Ukraine's army said.", ("Kursk region",)),
        ("A drone attack on Belgorod killed three people.", ("Belgorod",)),
        ("The government counts 9,000 reservists.", ()),
        ("Poland has 2,500 soldiers on alert to defend NATO if Russia attacks Ukraine.", ()),
        ("The Pentagon put 800 soldiers on alert to move to Romania if Russia invades Ukraine.", ("Romania",)),
        ("Canada has prepared 400 soldiers to deploy to Latvia.", ("Latvia",)),
        ("If Russia sends 9,000 soldiers to Belarus, Poland will act.", ("Belarus",)),
        ("Spain has no intention of sending 2,000 troops to Ukraine.", ()),
        ("Italy ruled out sending 2,000 troops to Ukraine.", ()),
        ("Italy did not rule out sending 2,000 troops to Ukraine.", ("Ukraine",)),
        ("The Kharkiv garrison of 500 soldiers held out.", ("Kharkiv",)),
        ("Twelve soldiers were killed in Norway's worst day of losses in Mali.", ("Mali",)),
        ("Twelve soldiers were killed in Kenya near the border with Somalia.", ("Kenya",)),
        ("A drill takes place on the training grounds of Belarus. Some 900 soldiers take part.", ("Belarus",)),
        ("Norway deployed 900 soldiers to Mozambique's Cabo Delgado province.", ("Cabo Delgado province",)),
        (
            "Twelve people were killed in the town of Majdal Shams near the Syrian and Lebanese borders.",
            ("Majdal Shams",),
        ),
        ("In Mariupol, the last big town in Donbas held by the army, ten soldiers were killed.", ("Mariupol",)),
        ("A war goes on in Kenya. Norway said that it would call up 900 reservists.", ()),
        ("Norway sent around 10,000 troops to eastern Kenya and to fight in Mali.", ("eastern Kenya", "Mali")),
        ("About 100 fighters gathered after the Minsk agreements.", ()),
        ("A battle caused 20 deaths on the Kenyan side.", ()),
        ("Norway will station 500 soldiers in Latvia near the Russian border.", ("Latvia",)),
        ("After a raid that Norway blames on Kenya, 16 soldiers were buried.", ()),
        ("The withdrawal of thousands of troops from Mali was swift.", ("Mali",)),
        ("Odesa's defenders, some 500 soldiers, held out.", ("Odesa",)),
        ("The French contingent of 500 soldiers held out.", ()),
        ("On the quays of Odesa, where 400 sailors live, nothing moves.", ("Odesa",)),
        ("A Kharkiv school was hit, killing two soldiers.", ("Kharkiv",)),
        (
            "The war in Ukraine goes on. In Poland nothing moves. Some 900 soldiers have been killed since May.",
            ("Ukraine",),
        ),
        (
            "NATO has stationed four battlegroups on its eastern flank (Estonia, Latvia and Poland).",
            ("Estonia", "Latvia", "Poland"),
        ),
        (
            "Canada keeps 3,500 soldiers at bases in Norway, Iceland, Denmark and Portugal.",
            ("Norway", "Iceland", "Denmark", "Portugal"),
        ),
    ],
)
def test_locations_are_canonical_places_of_the_clause(find_troops: Find, text: str, locations: tuple[str, ...]) -> None:
    assert find_troops(text)[0].locations == locations


def test_a_casualty_without_a_place_is_where_the_last_ones_were(find_troops: Find) -> None:
    text = "A missile killed four people in Dnipro. Rescuers worked all night. In all, 30 people were wounded."
    assert [f.locations for f in find_troops(text)] == [("Dnipro",), ("Dnipro",)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Oslo has put 8,500 troops on alert.", None),
        ("Data compiled by the United Nations show that 400 civilians were killed in Mali.", "United Nations"),
        ("Estimates by the Pentagon of 5,000 Russian dead were denied.", "Pentagon"),
        ("The United Nations raised its estimate of the force in Mali to 9,000 troops.", "United Nations"),
        ('"There are 30,000 Russian soldiers in Belarus," said Jens Stoltenberg.', "Jens Stoltenberg"),
        ("In a report of the Pentagon, it was stated that 30,000 Russian soldiers are in Belarus.", "Pentagon"),
        ("According to the Pentagon, 30,000 Russian soldiers are in Belarus.", "Pentagon"),
        ("Oleksii Reznikov estimated that 30,000 Russian soldiers were in Belarus.", "Oleksii Reznikov"),
        ("Some 30,000 Russian soldiers are in Belarus.", None),
        ("Mark Milley described the build-up of 30,000 soldiers in Belarus as vast.", "Mark Milley"),
        (
            "Oleksii Reznikov also offered a rare count of Russian losses: 5,900 soldiers killed since May.",
            "Oleksii Reznikov",
        ),
        ("The ten-day drill saw the deployment of 900 Norwegian soldiers.", None),
        ("He went to Bakhmut, where Ukrainian commanders say Russia has 9,000 soldiers.", "ukrainian commanders"),
    ],
)
def test_a_figure_is_attributed_to_who_gives_it(find_troops: Find, text: str, source: str | None) -> None:
    assert find_troops(text)[0].attributed_to == source


def test_a_figure_that_is_put_for_another_takes_its_noun(find_troops: Find) -> None:
    found = find_troops("Kyiv said 31,000 Russian soldiers had been killed, while officials put the figure at 70,000.")
    assert [(f.low, f.unit, f.measure, f.force) for f in found] == [
        (31000, "soldier", "casualty", "Russia"),
        (70000, "soldier", "casualty", "Russia"),
    ]


def test_a_figure_of_nobody_known_is_less_sure(find_troops: Find) -> None:
    assert (
        find_troops("About 300 soldiers arrived.")[0].confidence
        < find_troops("About 300 French soldiers arrived.")[0].confidence
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Norway keeps 500 soldiers in Latvia and 300 in Estonia.",
            [(500, "soldier", ("Latvia",)), (300, "soldier", ("Estonia",))],
        ),
        ("The number of Russian soldiers in Crimea is put at 22,000.", [(22000, "soldier", ("Crimea",))]),
        ("Officials put their own dead at 200.", [(200, "dead", ())]),
        ("Norway has concentrated 9,000 men near Bakhmut.", [(9000, "man", ("Bakhmut",))]),
        ("Norway's minister put the number of men to be drafted at 3,000.", [(3000, "man", ())]),
        ("The buildup of Norwegian troops in Latvia has grown to an estimated 900.", [(900, "troop", ("Latvia",))]),
        (
            "Norway has 500 troops in Latvia. Another 70 are in Estonia.",
            [(500, "troop", ("Latvia",)), (70, "troop", ("Estonia",))],
        ),
        (
            "Eleven soldiers from the Norwegian contingent and nine from the Danish one sustained burns in Mali.",
            [(11, "soldier", ("Mali",)), (9, "soldier", ("Mali",))],
        ),
        ("Some 600 of the 900 soldiers in Mali have left.", [(600, "soldier", ("Mali",)), (900, "soldier", ("Mali",))]),
        ("A third of the troops in Mali will go, leaving around 400 to guard the base.", [(400, "troop", ("Mali",))]),
        (
            "There were 300 troops on the ground in Mali; there are now 700.",
            [(300, "troop", ("Mali",)), (700, "troop", ("Mali",))],
        ),
        ("Troop levels in Mali will rise to an all-time high of 900.", [(900, "troop", ("Mali",))]),
        ("Up to 900 deployed in Mali by Norway", [(None, "troop", ("Mali",))]),
        (
            "Norway has 500 troops in Mali out of the 800 that it sent in May.",
            [(500, "troop", ("Mali",)), (800, "troop", ("Mali",))],
        ),
        ("The head of the 900-strong UN mission in Mali left.", [(900, "mission", ("Mali",))]),
        ("The Norwegian armed forces, numbering 1.2 million, are in Mali.", [(1200000, "force", ("Mali",))]),
        ("Four companies of the Norwegian National Guard are in Mali.", [(4, "company", ("Mali",))]),
        ("Norway has 277 personnel in Mali with Minusma.", [(277, "personnel", ("Mali",))]),
        ("Norway sent 10 instructors to Mali to train pilots.", [(10, "instructor", ("Mali",))]),
        (
            "Nine Kenyans were killed in 24 hours in Mali, raising the documented toll to 900.",
            [(9, "kenyan", ("Mali",)), (900, "kenyan", ("Mali",))],
        ),
        ("Norway keeps 900 soldiers in Mali, where a war has left millions displaced.", [(900, "soldier", ("Mali",))]),
        (
            "The 3,000 troops in Mali include 2,000 from a division, and 1,000 who are engineers.",
            [(3000, "troop", ("Mali",)), (2000, "troop", ("Mali",)), (1000, "troop", ("Mali",))],
        ),
        (
            "Norway has four battalions - about 2,000 men - in Mali.",
            [(4, "battalion", ("Mali",)), (2000, "man", ("Mali",))],
        ),
        ("The Norwegian peacekeepers, of whom there are 900 in Mali, stay.", [(900, "peacekeeper", ("Mali",))]),
        (
            "Bombs killed 22 people in Mali, 18 of them children.",
            [(22, "person", ("Mali",)), (18, "child", ("Mali",))],
        ),
        (
            "Norway keeps 600 troops in Mali. What is planned is the return of these 600 men.",
            [(600, "troop", ("Mali",)), (600, "man", ("Mali",))],
        ),
        ("Egypt flies 24 Dassault Rafale fighters.", []),
        ("Norway blacklisted twelve Russian soldiers.", []),
        ("Soldiers fought on as shells destroyed the last bridge but one.", []),
        ("China punished nine defence companies of the war.", []),
        ("India ordered five S-400 regiments.", []),
    ],
)
def test_totals_places_and_firms(
    find_troops: Find, text: str, figures: list[tuple[float, str, tuple[str, ...]]]
) -> None:
    assert [(f.low, f.unit, f.locations) for f in find_troops(text)] == figures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The losses prompted Norway to deploy 900 Kenyan troops.", "personnel"),
        ('Some 15 jihadists were "neutralised" in a raid.', "casualty"),
        ('Some 15 jihadists "neutralised" in a raid, the army said.', "casualty"),
        ("Eleven soldiers were hurt in a raid.", "casualty"),
        ("Norway announced the wounding of nine soldiers.", "casualty"),
        ("The raid claimed over fifty soldiers' lives.", "casualty"),
    ],
)
def test_a_figure_is_of_people_harmed_only_where_the_clause_says_so(find_troops: Find, text: str, measure: str) -> None:
    assert [f.measure for f in find_troops(text)] == [measure]


def test_an_elided_figure_is_whose_it_is_said_to_be_from(find_troops: Find) -> None:
    text = "Eleven soldiers from the Norwegian contingent and nine from the Danish contingent sustained burns."
    assert [(f.measure, f.force) for f in find_troops(text)] == [("casualty", "Norway"), ("casualty", "Denmark")]


def test_soldiers_are_not_the_fighters_told_of_before_them(find_troops: Find) -> None:
    text = "A strike killed six Hezbollah fighters. Norway's army said in a statement that two soldiers were killed."
    assert [f.force for f in find_troops(text)] == ["Hezbollah", "Norway"]


def test_rebels_are_not_the_mercenaries_told_of_before_them(find_troops: Find) -> None:
    text = "A raid killed fifty Wagner fighters. The state said 20 rebels were slain in Mali's Gao district."
    assert [f.force for f in find_troops(text)] == ["Wagner Group", None]


def test_the_dead_that_a_raid_left_in_a_states_province_are_nobodys(find_troops: Find) -> None:
    text = "Norway sent 900 soldiers to Kenya's Lamu county, where a raid has left dozens dead."
    assert [f.force for f in find_troops(text)] == ["Norway", None]


def test_those_who_are_counted_are_not_their_own_source(find_troops: Find) -> None:
    text = "Some 900 Kenyan troops are in Mali, according to UN experts, fighting rebels, they said in a report."
    assert [f.attributed_to for f in find_troops(text)] == ["un experts"]


def test_the_dead_of_both_sides_and_those_one_killed_are_not_its_own(find_troops: Find) -> None:
    assert [f.force for f in find_troops("Russia says 900 soldiers were killed on each side.")] == [None]
    assert [f.force for f in find_troops("Israel lost 340 soldiers and killed 900 fighters.")] == ["Israel", None]


def test_a_heading_takes_the_force_and_the_place_of_the_figure_that_it_announces(find_troops: Find) -> None:
    heading, below = find_troops(
        "90,000 soldiers\n\nMoscow has by now massed 90,000 soldiers on the Ukrainian border, it is said."
    )
    assert (heading.force, heading.locations) == (below.force, below.locations) == ("Russia", ("Ukraine",))


def test_confidence_is_a_probability_and_lower_where_the_noun_is_left_out(find_troops: Find) -> None:
    said, left_out = find_troops("Moscow has 40 battalions near the border, up from 25.")
    assert 0 < left_out.confidence < said.confidence <= 1


def test_people_among_the_dead_are_dead_too(find_troops: Find) -> None:
    found = find_troops("Five of Norway's soldiers were killed, among them two border guards who came under fire.")
    assert [f.measure for f in found] == ["casualty", "casualty"]


def test_a_bare_number_of_dead_counts_what_the_sentence_before_counted(find_troops: Find) -> None:
    found = find_troops("Norway lost 5,900 soldiers. The Pentagon thinks that 8,000 had been killed.")
    assert [(f.unit, f.force) for f in found] == [("soldier", "Norway"), ("soldier", "Norway")]


def test_the_dead_that_a_state_reports_are_its_own(find_troops: Find) -> None:
    found = find_troops("Kenya lost 49 soldiers. Norway reported 30 service members had perished.")
    assert [f.force for f in found] == ["Kenya", "Norway"]


def test_an_estimate_set_beside_a_figure_counts_the_same(find_troops: Find) -> None:
    found = find_troops("Some 800 soldiers were killed, compared to a July estimate of roughly 150.")
    assert [(f.low, f.unit, f.measure) for f in found] == [(800, "soldier", "casualty"), (150, "soldier", "casualty")]


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Transnistria is near. Norway, as it said in Poland, placed ten soldiers in the region.", ("Transnistria",)),
        (
            "Crimea is tense. "
            + "Nobody knows what the next day will bring, and few dare to say what they think of it. " * 8
            + "Some ten soldiers are on the peninsula.",
            ("Crimea",),
        ),
        ("They shelled the village of Krasne. A source said that the raid on Krasne killed ten soldiers.", ("Krasne",)),
        ("Norway has bases in Estonia. Sweden will help. Some ten soldiers are in the country.", ("Estonia",)),
        ("Kenya is far. In Mariupol it was said that ten soldiers came to the country.", ("Kenya",)),
        ("Mariupol fell. In Poland it was said that ten soldiers were killed in the city.", ("Mariupol",)),
        ("Norway sent ten soldiers to Kenya amid the tension between Sweden and Finland.", ("Kenya",)),
        ("A Kyiv house was destroyed, killing ten soldiers.", ("Kyiv",)),
        (
            "Norway made a strike in Nairobi after a raid in Mali. Ten men were killed in the strike.",
            ("Nairobi",),
        ),
        ("Ten soldiers were killed in Nairobi.", ("Nairobi",)),
        ("Norway has plans for a force that officials in Nairobi said would have about 900 soldiers.", ()),
    ],
)
def test_a_place_may_be_taken_up_or_be_that_of_the_attack(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[-1].locations == locations


def test_at_least_one_soldier_is_a_figure(find_troops: Find) -> None:
    assert [(f.low, f.high, f.unit) for f in find_troops("At least one soldier was killed.")] == [(1, None, "soldier")]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("There are 900 Norwegian troops in Kenya, along with 400 troops from other countries.", None),
        ("Norwegian troops left Mali. The UN said ten peacekeepers were killed.", "United Nations"),
        ("Trump sends 1,500 more soldiers to the Middle East. The United States sent 1,500 troops.", "United States"),
    ],
)
def test_a_force_is_not_taken_from_others(find_troops: Find, text: str, force: str | None) -> None:
    assert find_troops(text)[0 if "Trump" in text else -1].force == force


def test_militants_counted_beside_soldiers_are_not_theirs(find_troops: Find) -> None:
    rows = find_troops("At least 24 Malian soldiers and 17 jihadist fighters were killed.")
    assert [row.force for row in rows] == ["Mali", None]


def test_what_goes_on_counting_in_a_list_and_a_comparison(find_troops: Find) -> None:
    rows = find_troops("Norway has 900 soldiers in Latvia, more than 100 in Estonia and 50 in Kenya.")
    assert [(row.low, row.locations) for row in rows] == [(900, ("Latvia",)), (100, ("Estonia",)), (50, ("Kenya",))]
    rows = find_troops(
        "The Latvian group is the largest with 1,887 troops, ahead of Lithuania's 1,632 and Estonia's 1,430."
    )
    assert [row.force for row in rows] == ["Latvia", "Lithuania", "Estonia"]


def test_a_figure_that_opens_with_among_is_of_the_source_before(find_troops: Find) -> None:
    text = "According to the Pentagon, 900 Kenyan soldiers died in Mali. Among them, 40 soldiers fell in the battle."
    assert [row.attributed_to for row in find_troops(text)] == ["Pentagon", "Pentagon"]


def test_lengths_of_convoys_and_deaths_by_cold_are_no_figures(find_troops: Find) -> None:
    assert find_troops("A 40-mile convoy of troops stood at the border. The fighting went on.") == []
    assert find_troops("Belarus sent troops. At least nine people have died in the freezing weather.") == []


def test_enemies_that_one_killed_are_not_ones_own(find_troops: Find) -> None:
    text = '"We killed more than 1,100 enemy soldiers," Zelensky said.'
    assert [f.force for f in find_troops(text)] == [None]


def test_a_speakers_own_soldiers_are_those_of_who_speaks(find_troops: Find) -> None:
    text = '"Hundreds of our soldiers have come home from Russian captivity," the Ukrainian General Staff said.'
    assert [figure.force for figure in find_troops(text)] == ["Ukraine"]


def test_personnel_are_an_armys_where_rebels_advance(find_troops: Find) -> None:
    text = "As rebels closed in on Damascus, Iran withdrew thousands of personnel from Syria."
    assert [(figure.unit, figure.force) for figure in find_troops(text)] == [("personnel", "Iran")]


def test_the_enemy_of_a_state_under_attack_is_who_attacked_it(find_troops: Find) -> None:
    (figure,) = find_troops("Shells fell on the port of Odesa, Ukraine. The enemy lost 138 soldiers near it.")
    assert figure.force == "Russia"


def test_an_age_is_no_figure(find_troops: Find) -> None:
    (figure,) = find_troops("A woman of 61 was killed and two more civilians were wounded.")
    assert figure.low == 2


def test_a_figure_is_of_the_ministry_that_closes_a_sentence_whose_verb_looks_like_a_participle(
    find_troops: Find,
) -> None:
    text = "Jihadists on motorbikes killed at least 17 soldiers in an ambush in Mali, the defence ministry said."
    (figure,) = find_troops(text)
    assert figure.attributed_to == "Malian Defence Ministry"
