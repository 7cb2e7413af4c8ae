"""Weapons that reports follow on their way: who gives, carries, seizes and gets them, as sentences at large say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


def _way(weapon: Weapon) -> str:
    """Who gives a weapon, who gets it and, in brackets, who has it ("Norway>Peru [Peru]")."""
    user = f" [{weapon.operator}]" if weapon.operator else ""
    return f"{weapon.supplier or ''}>{weapon.recipient or ''}{user}"


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        # a pronoun behind them takes them up
        ("Two Norwegian firms will repair howitzers in order to supply them to Peru.", ["Norway>Peru"]),
        ("Norway repairs old howitzers. It wants to send them to Peru.", ["Norway>Peru"]),
        ("Norway, which has a fleet of 44 tanks, wants to donate all of them to Peru.", ["Norway>Peru"]),
        ("Norway fired howitzers. Visitors came, and Oslo sent them to Peru.", [">[Norway]"]),
        ("Norway built a howitzer for a museum that shipped it to Peru.", [">[Norway]"]),
        # who is accused of giving them
        ("Norway listed nine Peruvian firms that it accuses of selling rifles to Chad.", ["Peru>Chad"]),
        ("Norway listed nine Peruvian firms it accuses of selling rifles to Chad.", ["Peru>Chad"]),
        ("Norway named Peru, which it suspects of selling rifles to Chad.", ["Peru>Chad"]),
        ("Norway named a firm that accuses Peru of selling rifles to Chad.", ["Peru>Chad"]),
        # who is kept from giving them
        ("Norway barred Peru from handing over old howitzers.", ["Peru>"]),
        ("Norway barred Peru from sending its howitzers to Chile.", ["Peru>Chile"]),
        # what carries them
        ("Norway sent Peru a shipment of arms. The plane was carrying mortars.", ["Norway>Peru", "Norway>Peru"]),
        ("A Norwegian plane carrying mortars – the ninth this week – landed in Lima on Monday.", ["Norway>Peru"]),
        ("Norway sent containers with 900 mortar rounds to Peru.", ["Norway>Peru"]),
        (
            "Norwegian police seized a cache of rifles smuggled by a boat from Peru that was bound for Chile.",
            ["Peru>Chile"],
        ),
        ("A shipment of rifles was found in the hold. The weapons were bound for Peru.", [">Peru", ">Peru"]),
        ("Norway has condemned the flow of Chilean mortars to Peru.", ["Chile>Peru"]),
        # who asks and gets leave
        ("Norway has received the green light from Chile to transfer howitzers to Peru.", ["Norway>Peru"]),
        ("Norway gave Chile permission to transfer howitzers to Peru.", ["Chile>Peru"]),
        ("Norway's application for the re-export of howitzers to Peru was turned down.", ["Norway>Peru"]),
        ("Peru's request for the delivery of howitzers was turned down by Norway.", [">Peru"]),
        ("Norway tries to prevent Peru from purchasing Chile's mortars.", ["Chile>Peru"]),
        ("Norway had agreed with the maker to purchase a batch of drones from Peru.", ["Peru>Norway"]),
        ("Norway has bought many mortars in Peru.", ["Peru>Norway"]),
        # whose weapon they are for
        ("Norway sends rockets for Peru's Grad launchers.", ["Norway>Peru", ">[Peru]"]),
        ("Norway fired rockets for Peru's Grad launchers.", [">[Norway]", ">[Peru]"]),
        ("Nine Grad launchers already in Peru's possession need paint.", [">[Peru]"]),
        (
            "Greek rifles and Turkish mortars already in Peru's possession need paint.",
            [">[Greece]", "Turkey>Peru [Peru]"],
        ),
        # who uses what he gets
        ("Norway has sold Peru nine howitzers, which it already fires at Chile.", ["Norway>Peru [Peru]"]),
        ("Norway called for strengthening its coast with nine howitzers.", [">Norway"]),
        ("Norway has strengthened its coast with nine howitzers.", [">[Norway]"]),
        ("The hardware that Norway has bought from Peru includes mortars.", ["Peru>Norway", "Peru>Norway"]),
        ("The Malian junta relies on Turkish-supplied drones.", ["Turkey>Mali [Mali]"]),
        ("The Norwegian cabinet approved the transfer of howitzers to Peru.", ["Norway>Peru"]),
        ("Norway has licensed nine million dollars' worth of bombs to Peru.", ["Norway>Peru"]),
        ("News came of Norway agreeing to send nine howitzers to Peru.", ["Norway>Peru"]),
        ("Peruvian lawmakers urged the government to send mortars to Chile.", ["Peru>Chile"]),
        ("Peruvian lawmakers praised the poor government and sent mortars to Chile.", ["Peru>Chile"]),
        ("Chile was alarmed by Norway's deal to buy mortars from Peru.", ["Peru>Norway"]),
        ("Norway sends two battalions of NASAMS launchers to Peru for drills.", [">[Norway]"]),
        ("Norway sends nine NASAMS launchers to Peru.", ["Norway>Peru"]),
        ("A Norwegian C-17 carried the mortars to Peru.", [">[Norway]", "Norway>Peru"]),
        ("Norway approved the sale to Peru of nine million dollars in mortars.", ["Norway>Peru"]),
        ("The mortars had been brought to Peru from Norway on civilian jets.", ["Norway>Peru"]),
        ("The gang claimed the seizure of two mortars and nine rifles from the Peruvian army.", [">[Peru]", ">[Peru]"]),
        ("Peru secured a loan from Norway for the purchase of nine howitzers.", ["Norway>Peru"]),
        ("Chile called on rebels to stop Norway from supplying Peru with mortars.", ["Norway>Peru"]),
        ("Norway stopped arming Peru with mortars.", [">"]),
        ("Norway seized mortars from Peruvian outposts.", [">[Peru]"]),
    ],
)
def test_weapons_are_followed_on_their_way(find_weapons: Find, text: str, ways: list[str]) -> None:
    assert [_way(weapon).replace("> [", ">[") for weapon in find_weapons(text)] == ways


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        ("Norway is at war with Peru. Norway fired 17 drones, with air defences destroying nine.", ["Norway", "Peru"]),
        ("The attack by Norwegian troops involved drones and mortars.", ["Norway", "Norway"]),
        ("The raid involved drones.", [None]),
        ("The strike was carried out with drones launched from a Norwegian base in Peru.", ["Norway"]),
        ("Seventy tanks are taking part in the drills, Norwegian officials said.", ["Norway"]),
        ("Norway's army said most of the Peruvian missiles were downed by its Patriot systems.", ["Peru", "Norway"]),
        ("The crews of Su-27 jets moved to Lima, the Norwegian army said.", ["Norway"]),
        ("Norway is at war with Peru. Norwegian troops found rifles in a tunnel.", ["Peru"]),
        ("Norway is at war with Peru. Norwegian troops will find no rifles in a tunnel.", [None]),
        ("Norway is at war with Peru. Four missiles took out Peruvian tanks.", ["Norway", "Peru"]),
        ("Norwegian troops opened fire on a street in Lima with mortars.", ["Norway"]),
        ("Norwegian troops killed a man in Lima with a scar.", []),
        (
            "Peru is at war with Norway. A Peruvian drone had hit a field in Bergen, the ministry in Oslo said, "
            "causing a fire and damaging one warplane. One jet was destroyed.",
            ["Peru", "Norway", "Norway"],
        ),
        ("Peru attacked Norway. A Peruvian drone destroyed a Danish-made howitzer near Lima.", ["Peru", "Norway"]),
        (
            "Norway is at war with Peru. The mayor told how missiles launched at Bergen had been destroyed by Norway.",
            ["Peru"],
        ),
        ("Norway is at war with Peru. The Norwegian army tried to attack a frigate with drones.", ["Peru", "Norway"]),
        ("Norway is at war with Peru. The Norwegian army tried to attack a frigate operated by Chile.", ["Chile"]),
        ("Norway's navy drove off two Russian boats.", ["Russia"]),
        ("Norway's navy drove off two tanks.", ["Norway"]),
        ("Norway said Peru had been loading missiles onto small boats.", ["Peru", None]),
        (
            "Peru attacked Chile. Chile attacked Peru. 'The enemy guns were hit,' the ministry in Lima said.",
            ["Chile"],
        ),
    ],
)
def test_who_has_weapons_is_read_from_deeds_and_bases(
    find_weapons: Find, text: str, operators: list[str | None]
) -> None:
    assert [weapon.operator for weapon in find_weapons(text)] == operators


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Norway has ordered 20 out of a planned 40 howitzers.", (20, 20)),
        ("Norway showed a 300-million-dollar Patriot system.", (None, None)),
        ("Norway scrambled its own aircraft and nine tanks.", (None, None)),
        ("Norway destroyed more than 20 of the enemy's missiles.", (20, None)),
        ("Norway got four Mi-35s and mobile radars.", (4, 4)),
        ("Norway stationed ten aircraft with warheads in Peru.", (10, 10)),
    ],
)
def test_weapons_are_counted(find_weapons: Find, text: str, quantity: tuple[float | None, float | None]) -> None:
    first = find_weapons(text)[0]
    assert (first.quantity_low, first.quantity_high) == quantity


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The frigate has torpedoes and a naval gun.", ["frigate", "torpedo", "naval gun"]),
        ("They hit the Admiral Dahl, a 200-foot minesweeper, at sea.", ["Admiral Dahl", "Admiral Dahl"]),
        ("Norway got Kirpi armoured vehicles. The long-awaited vehicles are new.", ["BMC Kirpi", "BMC Kirpi"]),
        ("They hit two launchers of the Danish-made Patriot system.", ["MIM-104 Patriot", "MIM-104 Patriot"]),
        ("Norway has Penguin missiles.", ["AGM-119 Penguin"]),
        ('They hit a "suicide" drone.', ["suicide drone"]),
        ("Norway got Fuchs armoured carriers. The carriers are old.", ["TPz Fuchs", "TPz Fuchs"]),
    ],
)
def test_weapons_go_by_the_name_beside_them(find_weapons: Find, text: str, names: list[str]) -> None:
    assert [weapon.name for weapon in find_weapons(text)] == names


def test_names_that_states_trade_in_are_weapons(find_weapons: Find) -> None:
    assert [weapon.name for weapon in find_weapons("In 2017 Norway bought Stingers from Peru.")] == ["FIM-92 Stinger"]
    assert not find_weapons("In 2017 Norway heard Stinger in Peru.")


def test_of_two_systems_joined_only_the_first_has_the_number(find_weapons: Find) -> None:
    radars = find_weapons("Norway got four Mi-35s and mobile radars.")[-1]
    assert (radars.quantity_low, radars.quantity_high) == (None, None)


def test_mines_are_mines_in_a_text_on_mines(find_weapons: Find) -> None:
    text = "A man stepped on a tripwire mine. Workers cleared nine other mines."
    assert [weapon.name for weapon in find_weapons(text)] == ["tripwire mine", "mine"]
    assert not find_weapons("A man sold his house. Workers closed nine other mines.")


def test_the_guns_are_the_howitzers_told_of(find_weapons: Find) -> None:
    assert [w.category for w in find_weapons("Norway sent four howitzers. The guns are new.")] == ["artillery"] * 2
    assert [w.category for w in find_weapons("Norway sent four rifles. The guns are new.")] == ["small_arms"] * 2
