"""Weapons by what stands around them: whose they are where a clause turns on another verb, name or adjective."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("Iran has SA-22 systems.", [("SA-22 systems", "Pantsir", "air_defence")]),
        ("It bought the SA-22 Greyhound.", [("SA-22 Greyhound", "Pantsir", "air_defence")]),
        ("Kenya fired an SS-26 missile.", [("SS-26 missile", "9K720 Iskander", "missile")]),
        ("The E3 met in Oslo while an E-3 Sentry took off.", [("E-3 Sentry", "E-3 Sentry", "aircraft")]),
        ("The plant makes 125-mm tank guns.", [("125-mm tank guns", "125mm tank gun", "artillery")]),
        (
            "Kenyan guns have fired a thousand shells.",
            [("guns", "gun", "artillery"), ("shells", "shell", "ammunition")],
        ),
        ("The police seized ten guns.", [("guns", "gun", "small_arms")]),
        ("They tested an atomic device.", [("atomic device", "atomic device", "nuclear")]),
        ("Norway bought 24 howitzers K9.", [("howitzers K9", "K9 Thunder", "artillery")]),
        ("Kenya flies FTC-2000G trainers.", [("FTC-2000G trainers", "FTC-2000G", "aircraft")]),
        (
            "Norway sent rounds for Leopard tanks.",
            [("rounds", "round", "ammunition"), ("Leopard tanks", "Leopard 2", "tank")],
        ),
        ("Norway bought 40,000 rounds.", [("rounds", "round", "ammunition")]),
        ("After 12 rounds the talks failed.", []),
        ("The land is awash with arms.", [("arms", "arms", "unspecified")]),
        ("He took the child with arms.", []),
        ("Estonia waits for western armour.", [("armour", "armour", "armoured_vehicle")]),
        ("The knight wore armour.", []),
        ("Kenya encircled the island with ships.", [("ships", "ship", "ship")]),
        ("Guests went round the island with ships.", []),
        ("A raid killed nine fighters near Su-27 jets.", [("Su-27 jets", "Su-27", "aircraft")]),
        (
            "Destroyers, fighters and troops took part.",
            [("Destroyers", "destroyer", "ship"), ("fighters", "fighter", "aircraft")],
        ),
        ("Fines were its favourite weapon.", []),
        ("The minister called grain a weapon.", []),
        (
            "The minister called the howitzer a superb weapon.",
            [("howitzer", "howitzer", "artillery")] * 1 + [("weapon",) * 2 + ("unspecified",)],
        ),
        ("The news struck Oslo like an atomic bomb.", []),
        ("A Kenya Airways jet was brought down.", []),
        ("The embargo on arms and asset freezes hurt.", [("arms", "arms", "unspecified")]),
        (
            "The destroyer HMS Dragon left Malta. On Friday the Dragon fired.",
            [("destroyer HMS Dragon", "HMS Dragon", "ship"), ("Dragon", "HMS Dragon", "ship")],
        ),
        (
            "The destroyer HMS Dragon left. Green Dragon Street is near.",
            [("destroyer HMS Dragon", "HMS Dragon", "ship")],
        ),
    ],
)
def test_a_name_or_noun_means_a_weapon_in_its_context(
    find_weapons: Find, text: str, weapons: list[tuple[str, str, str]]
) -> None:
    assert [(text[w.start : w.end], w.name, w.category) for w in find_weapons(text)] == weapons


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Norway has made ten howitzers available to Latvia.", "Norway", "Latvia"),
        ("Ten howitzers were made available to Latvia by Norway.", "Norway", "Latvia"),
        ("Norway has made ten howitzers in Latvia.", None, None),
        ("Denmark sent Kyiv Norwegian howitzers.", "Denmark", "Ukraine"),
        ("Denmark sent old Norwegian howitzers.", "Denmark", None),
        ("Denmark is gifting Estonia a small number of mortars.", "Denmark", "Estonia"),
        ("Turkey signed a contract with Norway for nine howitzers.", "Norway", "Turkey"),
        ("Turkey and Norway signed a contract for nine howitzers.", None, None),
        ("Denmark itself has bought in Norway 18 howitzers.", "Norway", "Denmark"),
        ("Norway has flown in some 900 mortars.", "Norway", None),
        ("Denmark will let Norway go ahead with the delivery of two howitzers.", "Norway", None),
        ("Kenya could not hold out without Danish howitzers.", "Denmark", "Kenya"),
        ("Crates of shells left Mombasa for the Danish front.", None, "Denmark"),
        ("Norway supplied weapons to rebels in northern Chad.", "Norway", "rebels"),
        ("Norway supplied weapons to the army in Chad.", "Norway", "Chad"),
        ("The Baltic states send howitzers to Kenya.", "Baltic states", "Kenya"),
        ("Norway called on its partners to hand over howitzers.", None, None),
        ("Norway has signed a deal with Kenya to sell howitzers.", "Norway", "Kenya"),
        ("Kenya has been given nine howitzers by Norway.", "Norway", "Kenya"),
        ("Kenya was promised nine howitzers in May.", None, "Kenya"),
        ("Kenya was shown nine howitzers by Norway.", None, None),
        ("Kenya has been supplied with nine howitzers by Norway.", "Norway", "Kenya"),
        ("Kenya is equipped with nine howitzers.", None, None),
        ("Delivered to Kenya by Norway, the nine howitzers are in use.", "Norway", "Kenya"),
        ("Kenya is negotiating the purchase of nine howitzers from Norway.", "Norway", "Kenya"),
        ("Nine Norwegian howitzers are on their way to Kenya.", "Norway", "Kenya"),
        ("Nine Norwegian howitzers are on their way to the front.", None, None),
        ("The nine howitzers promised to Kenya by Norway are in storage.", "Norway", "Kenya"),
        ("Among the weapons that Norway is sending to Kenya are nine howitzers.", "Norway", "Kenya"),
        ("Norway has provided nine howitzers for use by Kenya.", "Norway", "Kenya"),
        ("Kenya says Norway has delivered only nine of the howitzers that it promised.", "Norway", None),
        ("Denmark allowed Norway to re-export nine howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway has committed to sending the Kenyan army nine howitzers.", "Norway", "Kenya"),
        ("Norway is giving the Kenyan military nine howitzers.", "Norway", "Kenya"),
        ("Norway sold Kenya's nine howitzers to Chad.", "Norway", "Chad"),
        ("Norway's promise to supply Kenya with three dozen Archer artillery systems was not kept.", "Norway", "Kenya"),
        ("A shipment of mortars from Norway to Kenya is late.", "Norway", "Kenya"),
        ("Norway will send Kenya nine fighter jets.", "Norway", "Kenya"),
        ("Norway will send nine fighter jets to the Kenyan army.", "Norway", "Kenya"),
        ("Norway will send nine fighter jets to Kenya.", None, None),
        ("Norway will send nine fighter jets to NATO forces.", None, None),
        ("Norway will send nine armoured personnel carriers to Kenya.", "Norway", "Kenya"),
        ("Kenya asked its parliament for nine howitzers.", None, "Kenya"),
        ("Nine howitzers made by Norway have been delivered to Kenya.", "Norway", "Kenya"),
        ("Nine howitzers painted by Norway have been delivered to Kenya.", None, "Kenya"),
        ("Kenya thanked Norway for sending nine howitzers.", "Norway", "Kenya"),
        ("Norway has delayed the delivery of nine howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway says that delaying the delivery of howitzers is wrong.", None, None),
        ("Plans by Norway to sell Kenya nine howitzers have met resistance.", "Norway", "Kenya"),
        ("A deal for Norway to supply Kenya with nine howitzers has collapsed.", "Norway", "Kenya"),
        ("Nine howitzers, a gift from Norway to Kenya, stood on the quay.", "Norway", "Kenya"),
        ("The howitzers were a gift from Norway to Kenya.", "Norway", "Kenya"),
        ("The howitzers were a surprise from Norway to Kenya.", None, None),
        ("The howitzers come from Norway and will go to Kenya.", "Norway", "Kenya"),
        ("Norway has given its approval for the sale of nine howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway signed off on the sale of nine howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway wrote on the sale of nine howitzers to Kenya.", None, "Kenya"),
        ("Norway has cleared the way for nine howitzers to be delivered to Kenya.", "Norway", "Kenya"),
        ("Norway waited for nine howitzers to be delivered to Kenya.", None, "Kenya"),
        ("A cargo plane carrying nine howitzers from Norway landed in Nairobi.", "Norway", "Kenya"),
        ("Kenya will spend 90 million dollars on nine howitzers from Norway.", "Norway", "Kenya"),
        ("The howitzers that Norway has given the Kenyan army are old.", "Norway", "Kenya"),
        ("Kenya is in talks with Norway to buy nine howitzers.", "Norway", "Kenya"),
        ("Kenya is in Paris with Norway to buy nine howitzers.", None, "Kenya"),
        ("Kenya is urging Norway to send it nine howitzers.", "Norway", "Kenya"),
        ("Kenya is urging Norway to send nine howitzers.", "Norway", None),
        ("Kenya's request to Norway for nine howitzers was heard.", "Norway", "Kenya"),
        ("Kenya, to which Norway has sent nine howitzers, said thanks.", "Norway", "Kenya"),
        ("Norway will send nine howitzers to help Kenya hold out.", "Norway", "Kenya"),
        ("Norway will send nine howitzers to annoy Kenya.", "Norway", None),
        ("Kenya's contract with Norway for nine howitzers was signed in May.", "Norway", "Kenya"),
        ("Kenya has paid Norway 90 million dollars for nine howitzers.", "Norway", "Kenya"),
        ("Kenya has paid for nine howitzers.", None, None),
        ("Norway is Kenya's main supplier of howitzers.", "Norway", "Kenya"),
        ("Norway gave the green light for the delivery of nine howitzers to Kenya.", "Norway", "Kenya"),
        ("Without howitzers from Norway, Kenya could not hold out.", "Norway", "Kenya"),
        ("Kenya's French howitzers destroyed a bridge.", "France", "Kenya"),
    ],
)
def test_who_gives_and_gets_is_read_behind_other_verbs_and_nouns(
    find_weapons: Find, text: str, supplier: str | None, recipient: str | None
) -> None:
    weapon = find_weapons(text)[-1]
    assert (weapon.supplier, weapon.recipient) == (supplier, recipient)


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Norway answered with volleys of missiles.", "Norway"),
        ("Norway blamed the army for using mortars.", None),
        ("Norway accused the junta of using mortars.", None),
        ("The sale would leave the Danish army with fewer tanks.", "Denmark"),
        ("Norway put Danish losses at 900 soldiers killed and 30 tanks destroyed.", "Denmark"),
        ("The report says Danish troops will be in Chad soon, along with howitzers.", "Denmark"),
        ("Some 900 Danish soldiers are rolling into Chad in trucks and tanks.", "Denmark"),
        ("Norway, which will not let its Leopard 2s go east, was silent.", "Norway"),
        ("The army, meanwhile, flies Turkish Bayraktar TB2 drones.", None),
        ("Norway flies Turkish Bayraktar TB2 drones.", "Norway"),
        ("Kenyan crews of nine howitzers were at work.", "Kenya"),
        ("Kenya admitted the loss of nine howitzers.", "Kenya"),
        ("Kenya reported the loss of nine howitzers.", None),
        ("Kenya's losses amounted to nine howitzers.", "Kenya"),
        ("Kenya's costs amounted to nine howitzers.", None),
        ("Kenya's supply of howitzers is running out.", "Kenya"),
        ("Kenya returned fire with missiles.", "Kenya"),
        ("Kenya invaded Chad. Chad struck a convoy of nine howitzers.", "Kenya"),
        ("Kenya invaded Chad. Chad saw a convoy of nine howitzers.", None),
        ("Kenya invaded Chad. Chad destroyed two warehouses storing nine howitzers.", "Kenya"),
        ("Kenya invaded Chad. Chad said its troops had come under attack from howitzers.", "Kenya"),
        ("Kenya, whose howitzers are old, has asked for help.", "Kenya"),
        ("Nine howitzers belonging to Kenya were seen in Mali.", "Kenya"),
        ("Kenyan reports of nine howitzers were denied.", None),
        ("Kenya invaded Chad. Missiles launched from Kenya hit a port.", "Kenya"),
        ("Kenya invaded Chad. Missiles launched from Sudan hit a port.", None),
        (
            "Israel struck Lebanon. Israel fights Hezbollah. Israel fights Hezbollah. Shells fired from Lebanon fell.",
            None,
        ),
    ],
)
def test_whose_weapons_are_is_read_behind_other_verbs_and_nouns(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


def test_a_warhead_that_a_missile_can_carry_is_given_to_nobody(find_weapons: Find) -> None:
    missile, warhead = find_weapons("Iran has built a missile capable of delivering a warhead to Kenya.")
    assert (missile.operator, warhead.operator, warhead.recipient) == ("Iran", "Iran", None)


def test_parts_for_weapons_are_no_weapons_of_their_users(find_weapons: Find) -> None:
    text = "Kenya fired ten drones. Kenya used drones. Firms in Oslo make parts for drones."
    assert [weapon.operator for weapon in find_weapons(text)] == ["Kenya", "Kenya", None]


def test_what_is_fired_at_somebody_is_whosever_was_given_it(find_weapons: Find) -> None:
    text = "A raid with Storm Shadow missiles that Norway had provided hit the port. Norway gives Kenya missiles."
    assert [weapon.operator for weapon in find_weapons(text)] == ["Kenya", None]


def test_one_gift_among_many_weapons_says_nothing_of_the_others(find_weapons: Find) -> None:
    text = (
        "Norway gave Kenya mortars, and later mortars again. A patrol boat sailed. A tank burned. There are mines. "
        "A cruiser sank. There are howitzers. Drones came. Mines drift. A rifle lay there. Submarines are rare. "
        "A howitzer broke. A torpedo was found. A frigate left."
    )
    assert {weapon.supplier for weapon in find_weapons(text)[2:]} == {None}


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        ("Kenya surrounded the island with ships and aircraft.", ["Kenya", "Kenya"]),
        ("Kenya surrounded the island near warships of Chad.", ["Chad"]),
        ("Warplanes flying from the carrier USS Truman hit the port.", ["United States", "United States"]),
        ("Warplanes flying from Malta hit the port.", [None]),
        ("A warplane from HMS Dragon hovered over the port.", ["United Kingdom", "United Kingdom"]),
        ('Kenya fights Chad. "From the missiles we shot down nine," said the Kenyan army.', ["Chad"]),
    ],
)
def test_weapons_are_whosever_the_ship_or_the_siege_is(
    find_weapons: Find, text: str, operators: list[str | None]
) -> None:
    assert [weapon.operator for weapon in find_weapons(text)] == operators


def test_a_state_at_war_that_calls_on_others_wants_weapons_itself(find_weapons: Find) -> None:
    text = "Kenya invaded Chad. Chad is calling on its partners to hand over howitzers."
    assert [weapon.recipient for weapon in find_weapons(text)] == ["Chad"]


def test_two_adjectives_and_a_pair_count(find_weapons: Find) -> None:
    text = "The army received over 300 old and repaired pieces of artillery and a pair of tanks."
    assert [(weapon.quantity_low, weapon.quantity_high) for weapon in find_weapons(text)] == [(300, None), (2, 2)]


def test_jets_are_those_that_a_sentence_is_about_and_not_what_helps_them(find_weapons: Find) -> None:
    text = "Two RAF Typhoons, helped by a pair of Voyager tankers, attacked a base. The jets came back."
    assert find_weapons(text)[-1].name == "Eurofighter Typhoon"


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Norway launched raids on Houthi bases. Norway said that nine shells had been fired overnight.", "Norway"),
        ("The Houthis launched raids on Norway. Norway said that nine shells had been fired overnight.", "Houthis"),
    ],
)
def test_whoever_attacks_tells_of_its_own_shells(find_weapons: Find, text: str, operator: str) -> None:
    assert find_weapons(text)[-1].operator == operator


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Kenya fired over 30 mortar shells and as many rockets.", [30, 30]),
        ("Kenya fired over 30 mortar shells. As many rockets fell.", [30, None]),
        ("Smiths found old bolts in a single howitzer.", [1]),
        ("Smiths found not a single howitzer.", [None]),
        ("Every single howitzer burned.", [None]),
    ],
)
def test_as_many_and_a_single_one_are_numbers(find_weapons: Find, text: str, quantities: list[float | None]) -> None:
    assert [weapon.quantity_low for weapon in find_weapons(text)] == quantities


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Kenya held drills in which tanks took part.", "Kenya"),
        ("Tanks took part in Norway's drills.", "Norway"),
        ("Danish tanks took part in Norway's drills.", "Denmark"),
        ("Tanks took part in the film.", None),
    ],
)
def test_weapons_in_a_drill_are_whosever_drill_it_is(find_weapons: Find, text: str, operator: str | None) -> None:
    assert find_weapons(text)[0].operator == operator


def test_a_ships_guns_are_artillery(find_weapons: Find) -> None:
    assert [weapon.category for weapon in find_weapons("HMS Dragon fired her guns.")] == ["ship", "artillery"]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Kenya invaded Norway last year. Denmark has donated ten howitzers.", "Norway"),
        ("Kenya invaded Norway last year. Kenya has donated ten howitzers.", None),
        ("Denmark gave Norway ten tanks. Sweden has donated nine howitzers. Norway was grateful.", "Norway"),
        ("Denmark has donated ten howitzers. Its king met the queen of Norway.", None),
        ("Kenya invaded Norway last year. Norway has donated ten howitzers.", None),
    ],
)
def test_what_is_given_goes_to_whom_most_clues_of_the_article_speak_for(
    find_weapons: Find, text: str, recipient: str | None
) -> None:
    weapon = find_weapons(text)[-1]
    assert weapon.supplier is not None
    assert weapon.recipient == recipient


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Denmark bought tanks, howitzers and mortars from Sweden. The mayor saw drones.", (None, None)),
        (
            "Denmark bought tanks from Sweden. It bought mortars from Sweden, too. The mayor saw drones.",
            ("Sweden", "Denmark"),
        ),
        (
            "Kenya invaded Norway. Denmark gave Norway tanks and howitzers. The mayor saw drones.",
            ("Denmark", "Norway"),
        ),
    ],
)
def test_one_trade_in_peace_says_nothing_of_other_weapons(
    find_weapons: Find, text: str, parties: tuple[str | None, str | None]
) -> None:
    weapon = find_weapons(text)[-1]
    assert (weapon.supplier, weapon.recipient) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ('"The army got 300 howitzers," Kenyan minister Ken Obi said.', (None, "Kenya", None)),
        ('"The Danish army got 300 howitzers," Kenyan minister Ken Obi said.', (None, "Denmark", None)),
        ('"An army got 300 howitzers," Kenyan minister Ken Obi said.', (None, None, None)),
        ("The army got 300 howitzers.", (None, None, None)),
        (
            "Kenya invaded Norway. In Oslo, which lies by the sea, a drone slammed into a dormitory.",
            (None, None, "Kenya"),
        ),
        ("In Oslo, which lies by the sea, a drone slammed into a dormitory.", (None, None, None)),
        ("Kenya invaded Norway. In Oslo, which lies by the sea, the mayor saw a drone.", (None, None, None)),
        ("Kenya has also provided its ally with ballistic missiles.", ("Kenya", None, None)),
        ("Kenya has also provided its gunners with howitzers.", (None, None, "Kenya")),
        ("Kenya has sent nine howitzers and 56 armoured personnel carriers.", ("Kenya", None, None)),
        ("Kenya has sent personnel and nine howitzers.", (None, None, "Kenya")),
        (
            "Norway put units on standby and is sending ships and fighter jets to eastern Europe.",
            (None, None, "Norway"),
        ),
        ("Norway committed millions of euros in military aid, including ten howitzers.", ("Norway", None, None)),
        ("Norway committed ten howitzers.", (None, None, "Norway")),
        ("Norway unveiled a package worth nine million euros with ten tanks.", ("Norway", None, None)),
        ("Norway unveiled a tank with a new gun.", (None, None, "Norway")),
        (
            "Kenya flies F-16s. America, which has delivered missiles to Kenya, trusts it.",
            ("United States", "Kenya", "Kenya"),
        ),
        ("Kenya flies F-16s. Norway has delivered missiles to Kenya.", (None, None, "Kenya")),
    ],
)
def test_parties_are_told_by_who_speaks_what_is_hit_and_who_goes_along(
    find_weapons: Find, text: str, parties: tuple[str | None, ...]
) -> None:
    weapon = next(weapon for weapon in find_weapons(text) if weapon.category != "armoured_vehicle")
    assert (weapon.supplier, weapon.recipient, weapon.operator) == parties


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Kenya fired rockets at the port. It has lost two tanks. Kenyan soldiers stood beside howitzers.", "Kenya"),
        ("Kenya fired rockets at the port. The mayor sold howitzers.", None),
        ("Kenya invaded Norway last year. Bombs hit a school.", "Kenya"),
        ("Norway and Kenya invaded Chad last year. Bombs hit a school.", None),
        ("Kenya invaded Norway last year. Swedish children said that bombs hit a school.", None),
        ("Kenya invaded Norway last year. The mayor saw bombs.", None),
        ("Kenya flew jets over Oslo, and Kenyan jets came back. Kenyan gunners stood beside howitzers.", "Kenya"),
        ("Kenya flew jets to Oslo. The queen of Norway stood beside the howitzers.", None),
    ],
)
def test_a_weapon_of_which_nothing_is_said_is_whose_most_clues_speak_for(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya invaded Norway. Sweden gave Norway tanks. He praised the Swedish rifles.", ("Sweden", "Norway", None)),
        ("Kenya invaded Norway. Sweden gave Norway tanks. He saw Swedish warships.", (None, None, "Sweden")),
        ("Kenya invaded Norway. Sweden gave Norway tanks. He saw Danish rifles.", (None, None, "Denmark")),
        ("Sweden gave Norway ten tanks. He praised the Swedish rifles.", (None, None, "Sweden")),
        (
            "Kenya invaded Norway. Sweden gave Norway tanks. The deputy spoke of ATACMS to America.",
            ("United States", "Norway", None),
        ),
        ("Kenya invaded Norway. Sweden gave Norway tanks. The deputy spoke of ATACMS.", (None, None, None)),
        ("Kenya invaded Norway. The deputy spoke of ATACMS to America.", (None, None, None)),
    ],
)
def test_weapons_of_one_in_peace_are_for_whom_he_arms_in_war(
    find_weapons: Find, text: str, parties: tuple[str | None, ...]
) -> None:
    weapon = find_weapons(text)[-1]
    assert (weapon.supplier, weapon.recipient, weapon.operator) == parties
