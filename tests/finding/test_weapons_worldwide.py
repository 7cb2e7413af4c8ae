"""Weapons as news of tests, treaties, attacks and accidents names them, whatever the war."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Oslo protested against the rocket test.", ["rocket"]),
        ("Peru condemned a cruise missile launch.", ["cruise missile"]),
        ("The island fears an arms build-up.", ["arms"]),
        ("Torpedo testing went on.", ["torpedo"]),
        ("Peru closed the rocket launch site.", []),
        ("Peru runs a missile programme.", []),
        ("Peru boasts missile capabilities.", []),
        ("Peru wants nuclear weapons and missile programmes.", []),
        ("Peru bought tanks and missile technology.", ["tank"]),
        ("Peru was banned from any use of cruise missile and nuclear technology.", []),
        ("She works for the Organisation for the Prohibition of Chemical Weapons and writes books.", []),
        ("She joined the Movement to Abolish Nuclear Weapons and writes books.", []),
        ("Norway Signs Treaty On Nuclear Weapons", ["nuclear weapon"]),
        ("Norway fired tanks and mortars. Norway began Operation Avenger.", ["tank", "mortar"]),
        ("Fighter jets bomb a dam in Peru.", ["fighter jet"]),
        ("The patrol found an IED and roadside bombs.", ["improvised explosive device", "roadside bomb"]),
        ("The mayor spoke of a missile shield - envoy", ["missile shield"]),
        ("Rebels robbed an arms convoy and a column of armoured convoys.", ["arms", "armoured convoy"]),
        ("Peru opposes any missile shield element.", ["missile shield"]),
        ("Peru has nuclear weapons and their means of delivery.", ["nuclear weapon", "means of delivery"]),
        ("Lima owns potent nuclear strike means.", ["nuclear means"]),
        ("An air defence means that Lima is safe.", []),
        ("The bank weighs its means of delivery.", []),
        ("A bomb went off.", ["bomb"]),
        ("They want an A-bomb.", ["a-bomb"]),
        ("She showed the largest non-nuclear bomb.", ["non-nuclear bomb"]),
        ("The attacker had an axe and a kitchen knife.", ["axe", "kitchen knife"]),
        ("The cook has an axe and a kitchen knife.", []),
        ("Suicide car bombers hit the harbour. Car bombs hit the mill.", ["car bomb"]),
    ],
)
def test_weapons_tested_launched_or_built_up_are_named_and_what_only_bears_their_name_is_not(
    find_weapons: Find, text: str, named: list[str]
) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == named


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Peru has Terminal High Altitude Area Defense (THAAD) systems.",
            [("Terminal High Altitude Area Defense (THAAD) systems", "THAAD")],
        ),
        (
            "Peru has Terminal High Altitude Area Defense (Thaad) anti-missile systems.",
            [("Terminal High Altitude Area Defense (Thaad) anti-missile systems", "THAAD")],
        ),
        (
            "Peru shows uncrewed aerial vehicles (UAVs).",
            [("uncrewed aerial vehicles", "uncrewed aerial vehicle"), ("UAVs", "uncrewed aerial vehicle")],
        ),
        ("Peru ordered two Skjold-class corvettes.", [("Skjold-class corvettes", "Skjold-class corvette")]),
        ("Peru ordered a Norwegian Skjold-class corvette.", [("Skjold-class corvette", "Skjold-class corvette")]),
    ],
)
def test_a_name_ends_behind_its_brackets_or_begins_with_its_class(
    find_weapons: Find, text: str, spans: list[tuple[str, str]]
) -> None:
    assert [(text[weapon.start : weapon.end], weapon.name) for weapon in find_weapons(text)] == spans


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Peru launched a new cruise missile. The missile flew north. Lima called it a Tomahawk.",
            ["cruise missile", "BGM-109 Tomahawk", "BGM-109 Tomahawk"],
        ),
        (
            "Peru launched a cruise missile. The missile flew north. Lima has bought Tomahawks since.",
            ["cruise missile", "cruise missile", "BGM-109 Tomahawk"],
        ),
        (
            "Peru lost a Su-24. It rained. The harbour was shut. Nobody was hurt. A boy sang. The warplane sank.",
            ["Su-24", "Su-24"],
        ),
        (
            "Peru lost a Su-24 and a Su-25. It rained. Ports shut. Nobody was hurt. A boy sang. The warplane sank.",
            ["Su-24", "Su-25", "warplane"],
        ),
        (
            "A Su-25 hit a Su-24 bomber. It rained. A boy sang. The warplane sank. It rained. The warplane lay deep.",
            ["Su-25", "Su-24", "Su-24", "Su-24"],
        ),
        ("The missile that they fired was a Tomahawk.", ["BGM-109 Tomahawk"] * 2),
        ("Peru put a missile defence system in Norway, known as NASAMS.", ["NASAMS"] * 2),
        ("Peru lost a NASAMS. The rocket launcher burnt, too.", ["NASAMS", "rocket launcher"]),
        ("The frigate Argo left port. The warships met at sea.", ["Argo", "warship"]),
        ("The frigate Argo left port. The warship met a tug at sea.", ["Argo", "Argo"]),
        ("The aircraft carrier USS Nimitz left port. The carrier met a tug.", ["USS Nimitz"] * 2),
        (
            "The aircraft carrier USS Nimitz left port. A frigate met the carrier.",
            ["USS Nimitz", "frigate", "USS Nimitz"],
        ),
        ("The frigate Argo sailed. A frigate of Peru sank. The frigate was old.", ["Argo", "frigate", "frigate"]),
        ("The USS Mahan left Lima. The US destroyer sank.", ["USS Mahan"] * 2),
        ("The USS Mahan met the destroyer.", ["USS Mahan", "destroyer"]),
        ("Peru has B-1B bombers and F-15K jets. The bombers flew off.", ["B-1B", "F-15K", "B-1B"]),
        ("Peru sold two Mistral-class ships and the crew of the Mistrals wept.", ["Mistral-class ship"] * 2),
    ],
)
def test_the_weapon_takes_the_name_that_is_told_of_it_anywhere(find_weapons: Find, text: str, names: list[str]) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == names


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("Both keep nuclear weapons and count their warheads.", ["nuclear", "nuclear"]),
        ("They fired rockets and counted the warheads.", ["missile", "ammunition"]),
        ("Peru modernises its nuclear weapons arsenal.", ["nuclear"]),
        ("Peru showed a nuclear-tipped torpedo missile.", ["missile"]),
        ("Peru has air defences. Lima bought a missile system.", ["air_defence", "air_defence"]),
        ("Peru has Iskanders and air defences. Lima bought a missile system.", ["missile", "air_defence", "missile"]),
        (
            "Peru has a missile defence system. Lima says the system's radar is loud.",
            ["air_defence", "air_defence", "other"],
        ),
        ("Lima showed a ballistic missile defence system.", ["air_defence"]),
        ("Peru sent an Aegis destroyer.", ["ship"]),
        ("They packed explosive vests.", ["other"]),
    ],
)
def test_a_word_of_several_kinds_is_of_the_kind_of_the_weapons_about_it(
    find_weapons: Find, text: str, categories: list[str]
) -> None:
    assert [weapon.category for weapon in find_weapons(text)] == categories


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A drone filmed the harbour for a police campaign. Passengers waved at the drone.", 0),
        ("A drone hit the harbour. Passengers fled, police said.", 1),
        ("A drone filmed the harbour for soldiers of a regiment.", 1),
        ("An EC135 helicopter crashed on a road. Police found the passengers. The launch pad was shut.", 0),
        ("Soldiers flew an EC135 helicopter to the front.", 1),
        ("The prime minister came home on a government jet after talks on the war with the army.", 0),
        ("Government jets struck the harbour in the war.", 1),
        ("The navy searched the wreckage of a jet with 90 people on board.", 0),
        ("Peru launched a rocket with nine satellites.", 0),
        ("A rocket hit a parking space in Lima.", 1),
        ("Peru launched a rocket that put a satellite into orbit, in breach of a resolution.", 1),
    ],
)
def test_what_civilians_fly_is_no_weapon(find_weapons: Find, text: str, number: int) -> None:
    assert len(find_weapons(text)) == number


def test_one_of_the_missiles_tells_no_number_of_them(find_weapons: Find) -> None:
    (weapon,) = find_weapons("One of the missiles sank a ferry.")
    assert (weapon.quantity_low, weapon.quantity_high) == (None, None)


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("A submarine disappeared off Bergen, the Norwegian navy said.", "Norway"),
        ("A fighter jet crashed in Peru, the Norwegian foreign ministry said.", None),
        (
            "Thieves in Lima posed with an M4 rifle. The United States moved on. The United States spends billions.",
            None,
        ),
        (
            "Norwegian troops crossed the hills in Chad. The Norwegian army slept in Chad. The Norwegian government is "
            "glad. Rebels fired mortars.",
            "rebels",
        ),
        (
            "The army of Chad and Chadian troops slept. Chadian forces woke in Chad. Rebels fired mortars.",
            "chadian rebels",
        ),
    ],
)
def test_weapons_are_of_those_at_home_in_the_text_and_not_of_who_tells_of_them(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


def test_one_bomb_that_kills_was_planted_unless_something_dropped_it(find_weapons: Find) -> None:
    assert [weapon.category for weapon in find_weapons("A bomb killed nine people at a market in Lima.")] == ["other"]
    assert find_weapons("Jets flew over Lima. The bomb killed nine people.")[-1].category == "ammunition"
