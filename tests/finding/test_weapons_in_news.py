"""Weapons as reports and captions tell of them: counted losses, rebels, deals put off, soldiers beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        (
            "Kenya invaded Norway. About 900 Kenyan soldiers were killed. Besides, 60 tanks, nine howitzers and 15 "
            "drones have been destroyed.",
            ["Kenya"] * 3,
        ),
        ("Kenya invaded Norway. Kenya lost some 900 soldiers. Then 60 tanks were destroyed.", ["Kenya"]),
        ("Kenya invaded Norway. Nine Norwegian soldiers were killed. Then 15 drones were shot down.", [None]),
        ("Kenya invaded Norway. Nine Norwegian soldiers were killed. Then a tank was destroyed.", [None]),
    ],
)
def test_counted_losses_are_those_of_the_soldiers_counted_before(
    find_weapons: Find, text: str, operators: list[str | None]
) -> None:
    assert [weapon.operator for weapon in find_weapons(text)] == operators


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Kenya invaded Norway. Parts of a missile from an attack targeting the Norwegian town were found.", "Kenya"),
        ("Kenya invaded Norway. They showed the wreck of a rocket from Sunday's attack on Oslo.", "Kenya"),
        ("Kenya invaded Norway. They showed the wreck of a rocket from a museum in Oslo.", None),
        ("They fled from separatist tanks.", "separatists"),
        ("They fled from the separatist town with tanks.", None),
        ("Kenyan soldiers stand beside a howitzer.", "Kenya"),
        ("Kenyan troops rest next to a self-propelled gun.", "Kenya"),
        ("Kenyan troops wait in front of an armoured vehicle.", "Kenya"),
        ("Kenyan rebels pose by an armoured vehicle.", "kenyan rebels"),
        ("Rebel fighters pose by an armoured vehicle.", "rebels"),
        ("Kenyan soldiers stand beside a destroyed tank.", None),
        ("Kenyan soldiers walk past a howitzer.", None),
        ("Kenyan troops broke a gate with an armoured vehicle.", "Kenya"),
        ("Kenyan farmers broke a gate with an armoured vehicle.", None),
        ("A Kenyan soldier takes aim with a grenade launcher.", "Kenya"),
        ('Norway is at war with Kenya. "The attackers used stun grenades," said the president of Norway.', "Kenya"),
        ("Norway will not send fighter jets.", None),
        ("Syria's rebels fired mortars at the base.", "syrian rebels"),
        ("Ukraine's separatists fired mortars at Donetsk.", "pro-russian separatists"),
    ],
)
def test_whose_weapons_are_is_told_by_attack_caption_or_group(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya invaded Norway. Chadian drones were used in an attack on Oslo.", ("Chad", "Kenya", "Kenya")),
        ("Norwegian rifles were used in an attack by Kenyan police.", ("Norway", "Kenya", "Kenya")),
        ("Swedish tanks were used in an exercise in Norway.", (None, None, "Sweden")),
        ("The first delivery of Swedish arms to Kenya will be made in May.", ("Sweden", "Kenya", None)),
        ("Norway completed the delivery of ten tanks to Kenya.", ("Norway", "Kenya", None)),
        ("Norway put off the delivery of two frigates to Kenya.", ("Norway", "Kenya", None)),
        ("Norway held up the sale of tanks to Kenya.", ("Norway", "Kenya", None)),
        ("The tanks will come from Swedish stocks.", ("Sweden", None, None)),
        ("The tanks from Swedish warehouses were transferred to Kenya.", ("Sweden", "Kenya", None)),
        ("The tanks from old Swedish warehouses were transferred to Kenya.", (None, "Kenya", None)),
        ("Swedish drones will be built at a plant near Oslo.", ("Sweden", "Norway", None)),
        ("Swedish drones were built at a plant near Oslo.", (None, None, "Sweden")),
        ("Swedish rifles were being unloaded in Nairobi.", ("Sweden", "Kenya", None)),
        ("A Norwegian plane landed in Nairobi with rifles.", ("Norway", "Kenya", None)),
        ("Norwegian soldiers landed in Nairobi with rifles.", (None, None, "Norway")),
        ("Norwegian flights brought 900 rifles to Kenya.", ("Norway", "Kenya", None)),
        ("German arms maker Rheinmetall will deliver tanks to Kenya.", ("Rheinmetall", "Kenya", None)),
        ("A Norwegian official said eight fighter jets would be sent to Poland.", (None, None, "Norway")),
        ("A Norwegian official said eight rifles would be sent to Poland.", ("Norway", "Poland", None)),
        ("In Kenya, officers fired tear gas outside the city hall.", (None, None, "Kenya")),
        ("Norway sent rifles to Syria's rebels.", ("Norway", "syrian rebels", None)),
        ("Norway is moving heavy weapons to the rebels.", ("Norway", "rebels", None)),
        ("Norway is moving heavy weapons to the coast.", (None, None, "Norway")),
        ("Norway sends arms across the border to the rebels.", ("Norway", "rebels", None)),
        ("Arab states sent arms to Kenya.", ("arab states", "Kenya", None)),
        ("European countries sent arms to Kenya.", ("european countries", "Kenya", None)),
        ("NATO allies sent tanks to Kenya.", ("NATO allies", "Kenya", None)),
        ("Norway cleared the way for NATO allies to supply fast jets to Kenya.", ("NATO allies", "Kenya", None)),
        ("Norway ruled out sending arms to Kenya.", (None, None, None)),
        ("Norway has ruled out the delivery of arms to Kenya.", (None, None, None)),
        ("Norway did not rule out sending arms to Kenya.", ("Norway", "Kenya", None)),
        ("Norway turned down Kenya's request for arms.", (None, None, None)),
        ("Norway rejected a request for Norwegian arms.", (None, None, None)),
        ("Norway discussed Kenya's request for arms.", (None, "Kenya", None)),
    ],
)
def test_the_parties_of_deals_put_off_ruled_out_or_made_by_several(
    find_weapons: Find, text: str, parties: tuple[str | None, ...]
) -> None:
    weapon = find_weapons(text)[-1]
    assert (weapon.supplier, weapon.recipient, weapon.operator) == parties


def test_rounds_of_ammunition_count_it(find_weapons: Find) -> None:
    assert [(w.name, w.quantity_low) for w in find_weapons("It bought 40,000 rounds of tank ammunition.")] == [
        ("tank ammunition", 40000)
    ]


def test_guns_that_have_a_calibre_are_artillery(find_weapons: Find) -> None:
    assert [w.category for w in find_weapons("They counted 24 guns of 122-mm calibre.")] == ["artillery"]


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("Norway bought night-vision goggles.", [("night-vision goggles", "other")]),
        ("Norway bought 500-lb bombs.", [("500-pound bomb", "ammunition")]),
        ("Norway bought antitank rockets.", [("anti-tank rocket", "anti_tank")]),
        ("Norway bought antipersonnel mines.", [("antipersonnel mine", "mine")]),
        ("Norway lost 40 armoured rocket launchers.", [("armoured rocket launcher", "artillery")]),
        ("Norway lost 40 armoured vehicles.", [("armoured vehicle", "armoured_vehicle")]),
        (
            "Norway bought Javelins, portable missiles.",
            [("FGM-148 Javelin", "anti_tank"), ("FGM-148 Javelin", "anti_tank")],
        ),
        (
            "Norway sold missiles. These weapons sales will go on.",
            [("missile", "missile"), ("weapon", "unspecified")],
        ),
        (
            "Norway sold missiles. These weapons will stay.",
            [("missile", "missile"), ("missile", "missile")],
        ),
        ("Its artillery and air force were hit.", [("artillery", "artillery")]),
        (
            "Military cars and an armored personnel vehicle stood there.",
            [("military car", "vehicle"), ("armored personnel vehicle", "armoured_vehicle")],
        ),
        ("Killer drones hit the town.", [("killer drone", "drone")]),
        ("It delivers a fragmentation warhead.", [("fragmentation warhead", "ammunition")]),
        ("It sent 75 military trainers.", []),
        ("It got anti-sniper systems.", [("anti-sniper system", "other")]),
    ],
)
def test_what_a_phrase_names_is_told_by_all_its_words(
    find_weapons: Find, text: str, weapons: list[tuple[str, str]]
) -> None:
    assert [(weapon.name, weapon.category) for weapon in find_weapons(text)] == weapons
