"""Weapons in news of deliveries, accidents, strikes and poisonings: who has them by the shape of the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Norway is to lend Peru nine tanks' radars.", ["tank", "radar"]),
        ("Norway sells nine 'Katiba' missiles.", ["missile"]),
        ("Lima condemned mortar shelling by the rebels.", []),
        ("A rocket of a firm in Quito put a satellite into orbit.", []),
        ("A rocket of the army hit a satellite station.", ["rocket"]),
        ("The mayor has a whole hacking arsenal.", []),
        ("Peru fired a ballistic missile, the Zircon, at the lake.", ["3M22 Zircon", "3M22 Zircon"]),
        ("Doctors found VX on the glove. The nerve agent had been in a tube.", ["VX", "VX"]),
        ("The firm has built ten A400M planes.", ["Airbus A400M Atlas"]),
        ("Traders were fined for selling Kalashnikovs.", ["Kalashnikov"]),
        ("Peru dropped a 'mother of all bombs' on the tunnel.", ["GBU-43 MOAB"]),
        ("Residents say government helicopters dropped barrel bombs on the road.", ["helicopter", "barrel bomb"]),
    ],
)
def test_names_are_those_of_the_weapons_meant(find_weapons: Find, text: str, named: list[str]) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == named


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Norway pulls back its 100mm guns.", "artillery"),
        ("Norway sells 5.56mm guns.", "small_arms"),
        ("An air raid killed ten clerks in Lima. The bomb was made in Norway.", "ammunition"),
        ("Clerks fled the toll gate in Lima. The bomb was hidden in a bin.", "other"),
    ],
)
def test_bores_and_raids_tell_the_kind(find_weapons: Find, text: str, category: str) -> None:
    assert find_weapons(text)[0].category == category


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        (
            "Norway has used a port in Iceland to launch raids in Peru, with Su-24 bombers taking off from Hofn.",
            "Norway",
        ),
        ("Norway complained, with Su-24 bombers taking off in the fog.", None),
        ("Norway took part in the raids with fighter jets.", "Norway"),
        ("The Peruvian army freed rebels who surrendered their mortars.", "rebels"),
        ("The M23 rebels used a car packed with explosives.", "M23"),
        ("IS militants had made the mortars.", "Islamic State"),
        ("Greek Cypriots protested as Turkey sent two frigates to the area.", "Turkey"),
        ("A military helicopter crashed near Lima, the Peruvian army said.", "Peru"),
        ("Norway displayed the remains of Peruvian missiles.", "Peru"),
        ("Norway and Chile store Peruvian nuclear bombs.", "Peru"),
        ("Norway poisoned the envoy with VX.", "Norway"),
        ("Norway rammed a Peruvian ferry with a drone.", "Norway"),
        ("The bomb was made in Lima, rights groups said.", None),
        ("Ann Dahl, a rebel fighter, spoke. The rebel shells hit the hill.", "rebels"),
        ("Norway released the pilot of a Peruvian MiG-21.", "Peru"),
        ("A bomb killed ten in Manila. Abu Sayyaf carried out the attack.", "Abu Sayyaf"),
    ],
)
def test_who_does_the_deed_has_the_weapon(find_weapons: Find, text: str, operator: str | None) -> None:
    assert find_weapons(text)[-1].operator == operator


def test_rebels_without_a_name_are_those_of_the_one_state_whose_army_the_article_tells_of(find_weapons: Find) -> None:
    text = "The Peruvian army lost a hill. Rebels fired mortars at Peruvian troops near the lake."
    assert {weapon.operator for weapon in find_weapons(text)} == {"peruvian rebels"}
    assert {weapon.operator for weapon in find_weapons("Rebels fired mortars at a hill near the lake.")} == {"rebels"}


def test_a_maker_of_whom_the_article_is_has_the_system_unless_it_supplies_it(find_weapons: Find) -> None:
    own = "Norway marches. A NASAMS stood near the square in Oslo. Norway sang."
    sold = "Norway marches. A NASAMS stood near the square in Oslo. Norway sold shells to Peru."
    assert find_weapons(own)[0].operator == "Norway"
    assert find_weapons(sold)[0].operator is None


def test_who_is_fired_at_does_not_fire(find_weapons: Find) -> None:
    text = "A Peruvian frigate left Lima. Peruvian tanks stayed. Mortars were fired at Peruvian ships."
    assert [weapon.operator for weapon in find_weapons(text) if weapon.name == "mortar"] == [None]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Finnish military trucks delivered rifles to Peru.", ("Finland", "Peru")),
        ("Norway signed a deal worth 90 million dollars with Peru for anti-tank missiles.", ("Peru", "Norway")),
        ("Norway took a loan to buy howitzers.", (None, "Norway")),
        ("Oslo approved the sale of 36 F-15s to Peru and 28 F/A-18s to Chile.", ("Norway", "Chile")),
        ("Oslo gave nine howitzers to Peru and six tanks to Chile.", ("Norway", "Chile")),
        ("The shells, which Oslo says were given to Peru by Chile, were old.", ("Chile", "Peru")),
        ("The mortars, which Oslo says came from Chile, were old.", ("Chile", None)),
        ("Norway called off the hunt for a submarine.", (None, None)),
        ("Peruvian deputies asked whether to buy howitzers.", (None, "Peru")),
    ],
)
def test_who_gives_and_gets_is_read_through_the_shape_of_the_sentence(
    find_weapons: Find, text: str, parties: tuple[str | None, str | None]
) -> None:
    last = find_weapons(text)[-1]
    assert (last.supplier, last.recipient) == parties
