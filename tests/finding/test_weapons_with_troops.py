"""Whose weapons are that stand beside soldiers, and what is said not to be given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    "text",
    [
        "He put the strength of the Kenyan force at the coast at nine thousand, backed by tanks and guns.",
        "Kenya withdrew part of its troops, but he said that 900 soldiers remained, with tanks and guns.",
        "In Norway there are about 900 servicemen of the Kenyan army alone, plus 60 howitzers and tanks.",
        "Chad ordered out Kenya's 900 troops, who arrived with tanks and guns in May.",
        "Ninety pieces of Kenyan equipment crossed the border, including tanks and guns.",
        "Kenyan troops lost 138 people killed and wounded, four howitzers and two tanks.",
        "Norway says that Kenya has sent in tanks and guns since May.",
        "A Kenyan soldier sits on top of a tank beside guns.",
        "Kenya will send Kenyan jets and a warship to the eastern coast.",
        "A Kenyan soldier rides on a tank near the coast.",
        "The ministry said about 900 Kenyan soldiers had been killed and 40 tanks destroyed.",
        "Norway said Kenyan equipment had crossed the border since the start of the year, including tanks and guns.",
    ],
)
def test_they_are_those_of_the_soldiers_side(find_weapons: Find, text: str) -> None:
    weapons = find_weapons(text)
    assert {(weapon.operator, weapon.supplier) for weapon in weapons} == {("Kenya", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway will not send howitzers to Kenya.",
        "Norway has refused to provide howitzers to Kenya.",
        "Norway has no plans to send howitzers to Kenya.",
        '"We give no howitzers to Kenya," Norway said.',
    ],
)
def test_who_gives_nothing_is_no_supplier(find_weapons: Find, text: str) -> None:
    [howitzers] = find_weapons(text)
    assert (howitzers.supplier, howitzers.recipient) == (None, None)


def test_who_keeps_back_what_is_known_supplies_it_elsewhere(find_weapons: Find) -> None:
    [howitzers] = find_weapons("Norway will not hand over the howitzers to Kenya.")
    assert (howitzers.supplier, howitzers.recipient) == ("Norway", "Kenya")


def test_what_is_refused_still_tells_of_what_is_offered(find_weapons: Find) -> None:
    _, helmets = find_weapons("Norway, which has refused to provide howitzers to Kenya, offered to send 5,000 helmets.")
    assert (helmets.supplier, helmets.recipient) == ("Norway", "Kenya")


def test_the_enemy_is_who_invaded_where_nobody_known_speaks(find_weapons: Find) -> None:
    [howitzers] = find_weapons("Ukraine told of a hard night. The enemy used howitzers, the report says.")
    assert howitzers.operator == "Russia"
    [rockets] = find_weapons("Ukraine sent a team. In Mali, the enemy used Grad rockets.")
    assert rockets.operator != "Russia"


def test_who_gave_nothing_at_first_supplies_what_it_gave_later(find_weapons: Find) -> None:
    assert find_weapons("Norway did not deliver howitzers to Kenya until May.")[0].supplier == "Norway"


def test_a_ship_named_as_a_missile_is_told_by_what_it_is_called(find_weapons: Find) -> None:
    assert [weapon.category for weapon in find_weapons("France built two Mistral helicopter carriers.")] == ["ship"]
    assert [weapon.category for weapon in find_weapons("France built two Mistral missiles.")] == ["air_defence"]


def test_rebels_are_named_without_their_number_or_what_they_are_blamed_for(find_weapons: Find) -> None:
    [rockets] = find_weapons("He accused several hundred separatists of using Grad rockets.")
    assert rockets.operator == "separatists"


def test_rebels_of_the_donbas_are_pro_russian(find_weapons: Find) -> None:
    assert find_weapons("The rebels fired Grad rockets near Donetsk.")[0].operator == "pro-russian rebels"
    assert find_weapons("The rebels fired Grad rockets near Gao.")[0].operator == "rebels"
    [rockets, _] = find_weapons("The rebels fired Grad rockets in Gao, Mali. Norway talked of the tanks near Donetsk.")
    assert rockets.operator == "rebels"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Norway is weighing whether to send arms to Kenya. The list under discussion includes howitzers.",
            ("Norway", "Kenya", None),
        ),
        (
            "The minister said Norway had sent arms to Kenya. These include tanks and howitzers.",
            ("Norway", "Kenya", None),
        ),
        (
            "The Norwegian aid package for Kenya waits for a vote. The package includes howitzers.",
            ("Norway", "Kenya", None),
        ),
        ("Norway sent blankets to Kenya and Sweden sent howitzers.", ("Sweden", "Kenya", None)),
        ("Kenya has received tanks from Norway and howitzers from Sweden.", ("Sweden", "Kenya", None)),
        ("Norway denies it arms Kenya, though Sweden says it has sent howitzers to Kenya.", ("Norway", "Kenya", None)),
        ("The army of Kenya announced a drill for 900 soldiers and 30 howitzers.", (None, None, "Kenya")),
        ("NATO countries have sent howitzers to Kenya.", ("NATO", "Kenya", None)),
        ("Kenya called for the deployment of Norwegian howitzers on its soil.", (None, None, "Norway")),
        ("Kenya called for a permanent Norwegian presence, including howitzers.", (None, None, "Norway")),
        ("Kenya denies it. Norway accuses it of having brought in howitzers.", (None, None, "Kenya")),
        ("Kenya would watch over the withdrawal with howitzers.", (None, None, "Kenya")),
        ("Kenya guarded the bridge with howitzers.", (None, None, "Kenya")),
        ("Kenya is in turmoil. Kenya's parliament met. Police used howitzers.", (None, None, "Kenya")),
    ],
)
def test_the_sentence_before_the_neighbouring_words_or_a_noun_tell_whose_they_are(
    find_weapons: Find, text: str, parties: tuple[str | None, str | None, str | None]
) -> None:
    howitzers = find_weapons(text)[-1]
    assert (howitzers.supplier, howitzers.recipient, howitzers.operator) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Missiles fired at Ukrainian cities killed ten people in June 2023.",
        "In June 2023 drones launched at Kyiv were shot down.",
        "Ukraine counted every drone fired at its cities in June 2023.",
    ],
)
def test_what_is_fired_at_a_states_cities_is_its_enemys(find_weapons: Find, text: str) -> None:
    assert {weapon.operator for weapon in find_weapons(f"Russia is at war with Ukraine. {text}")} == {"Russia"}


def test_what_police_find_is_not_theirs(find_weapons: Find) -> None:
    [howitzers] = find_weapons("Kenya is in turmoil. Kenya's parliament met. Police found howitzers.")
    assert howitzers.operator is None


def test_what_pro_russian_rebels_shoot_down_is_ukraines(find_weapons: Find) -> None:
    [plane] = find_weapons("In June 2014 pro-Russian rebels shot down a fighter jet near the coast.")
    assert plane.operator == "Ukraine"
