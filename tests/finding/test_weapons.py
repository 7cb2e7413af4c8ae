"""Weapons in sentences: what is found, under which name and category, how many, and whose."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast, Knowledge
from helpers.finding.actors.entries import CountryEntry
from helpers.finding.armies import War
from helpers.finding.weapons import WeaponFinder
from helpers.finding.weapons.designations import WeaponEntry
from helpers.finding.weapons.words import NavyEntry
from helpers.reading.articles import Article
from helpers.reading.language import ParsedArticle, Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote, Weapon

Find = Callable[[str], list[Weapon]]


@pytest.mark.parametrize(
    ("sentence", "span", "name", "category"),
    [
        ("The army showed two brand-new Leopard 2 tanks.", "Leopard 2 tanks", "Leopard 2", "tank"),
        (
            "The army showed a High Mobility Artillery Rocket System (HIMARS).",
            "High Mobility Artillery Rocket System (HIMARS)",
            "M142 HIMARS",
            "artillery",
        ),
        (
            "The army showed armoured recovery vehicles (ARVs).",
            "armoured recovery vehicles (ARVs)",
            "armoured recovery vehicle",
            "armoured_vehicle",
        ),
        (
            "A rusty armored personnel carrier burned.",
            "armored personnel carrier",
            None,
            "armoured_vehicle",
        ),
        ("The gunners fired their last howitzer.", "howitzer", "howitzer", "artillery"),
        ("They came with six armoured howitzers.", "armoured howitzers", "armoured howitzer", "artillery"),
        ("Oslo promised 500 protective helmets.", "protective helmets", "protective helmet", "protective"),
        ("Oslo bought Grom anti-aircraft sets.", "Grom anti-aircraft sets", "PPZR Grom", "air_defence"),
        ("Grad rockets fell on the village.", "Grad rockets", "BM-21 Grad", "artillery"),
        ("Oslo bought Harpoon Block II missiles.", "Harpoon Block II missiles", "AGM-84 Harpoon", "missile"),
        ("Oslo bought F-16 Block 70 jets.", "F-16 Block 70 jets", "F-16 Fighting Falcon", "aircraft"),
        ("Cruise missiles flew over the coast.", "Cruise missiles", "cruise missile", "missile"),
        ("Oslo bought an S-400 air defence system.", "S-400 air defence system", "S-400", "air_defence"),
        ("The Patriot battery stood on a hill.", "Patriot battery", "MIM-104 Patriot", "air_defence"),
        ("They asked for Javelin anti-tank missiles.", "Javelin anti-tank missiles", "FGM-148 Javelin", "anti_tank"),
        ("Six MiG-29 fighters took off.", "MiG-29 fighters", "MiG-29", "aircraft"),
        ("The Navy Seizes Warship Off Coast.", "Warship", "warship", "ship"),
        (
            "They fired ballistic and cruise missiles.",
            "ballistic and cruise missiles",
            "ballistic missile",
            "missile",
        ),
        (
            "They have anti-aircraft and anti-tank missiles.",
            "anti-aircraft and anti-tank missiles",
            "anti-aircraft missile",
            "air_defence",
        ),
        ("Oslo will ship K2 tanks.", "K2 tanks", "K2 Black Panther", "tank"),
        ("Some 310 small-diameter bombs arrived.", "small-diameter bombs", "small-diameter bomb", "ammunition"),
        ("Two bridge-laying tanks arrived.", "bridge-laying tanks", "bridge-laying tank", "armoured_vehicle"),
        ("Three old warplanes took off.", "warplanes", "warplane", "aircraft"),
        (
            "They have tube-launched, optically tracked, wire-guided (TOW) missiles.",
            "tube-launched, optically tracked, wire-guided (TOW) missiles",
            "BGM-71 TOW",
            "anti_tank",
        ),
        (
            "They fired long-range, precision-guided missiles.",
            "long-range, precision-guided missiles",
            "long-range precision-guided missile",
            "missile",
        ),
        ("A 500-pound (225-kg) bomb fell.", "500-pound (225-kg) bomb", "500-pound bomb", "ammunition"),
        ("Oslo keeps its Grad ammunition in Riga.", "Grad ammunition", "BM-21 Grad ammunition", "ammunition"),
        ("Oslo has munitions for its howitzers.", "munitions", "munition", "ammunition"),
        ("They showed the Leopard 1 family of tanks.", "Leopard 1", "Leopard 1", "tank"),
        ("The tank offer pleased Riga.", "tank", "tank", "tank"),
        ("Six F-35 joint strike fighters landed.", "F-35 joint strike fighters", "F-35 Lightning II", "aircraft"),
        (
            "Mine Resistant Ambush Protected Vehicles (MRAPs) stood on the quay.",
            "Mine Resistant Ambush Protected Vehicles (MRAPs)",
            "MRAP",
            "armoured_vehicle",
        ),
        (
            "Anti-tank missile launchers stood there.",
            "Anti-tank missile launchers",
            "anti-tank missile launcher",
            "anti_tank",
        ),
        ("The rebels fired Quds cruise missiles.", "Quds cruise missiles", "Quds missile", "missile"),
        ("An armored medical treatment vehicle burned.", "armored medical treatment vehicle", None, "armoured_vehicle"),
        ("An Mi-8 helicopter crashed.", "Mi-8 helicopter", "Mi-8", "helicopter"),
        ("Kamikaze drones circled above the town.", "Kamikaze drones", "kamikaze drone", "drone"),
        ("The UAVs circled above the town.", "UAVs", "unmanned aerial vehicle", "drone"),
        ("The frigate Viktor Leonov left the port.", "frigate Viktor Leonov", "Viktor Leonov", "ship"),
        ("The cruiser Moskva sank in a storm.", "cruiser Moskva", "Moskva", "ship"),
        ("The USS Taylor left the port.", "USS Taylor", "USS Taylor", "ship"),
        ("A nuclear submarine surfaced.", "nuclear submarine", "nuclear submarine", "submarine"),
        ("Guards carried assault rifles.", "assault rifles", "assault rifle", "small_arms"),
        ("Workers found unexploded cluster munitions.", "cluster munitions", "cluster munition", "ammunition"),
        ("The depot held 155mm artillery shells.", "155mm artillery shells", "155mm artillery shell", "ammunition"),
        (
            "Nobody wants tactical nuclear weapons.",
            "tactical nuclear weapons",
            "tactical nuclear weapon",
            "nuclear",
        ),
        ("Farmers found anti-personnel mines.", "anti-personnel mines", "anti-personnel mine", "mine"),
        ("Volunteers sewed body armour.", "body armour", "body armour", "protective"),
        ("The convoy of army trucks stopped.", "army trucks", "army truck", "vehicle"),
        ("The mob threw stun grenades.", "stun grenades", "stun grenade", "other"),
        ("Inspectors searched for chemical weapons.", "chemical weapons", "chemical weapon", "other"),
        ("The ship carried military hardware.", "military hardware", "military hardware", "unspecified"),
        ("They want more sophisticated defensive weapons.", "defensive weapons", "weapon", "unspecified"),
        ("Engineers tested the XY-12 missile.", "XY-12 missile", "XY-12", "missile"),
        (
            "The army began tactical nuclear weapons drills.",
            "tactical nuclear weapons",
            "tactical nuclear weapon",
            "nuclear",
        ),
        (
            "The army moved an Iskander operational-tactical complex.",
            "Iskander operational-tactical complex",
            "9K720 Iskander",
            "missile",
        ),
        ("The firm sold fighter jet parts to Norway.", "fighter jet parts", "fighter jet part", "aircraft"),
        ("The number of nuclear weapons increases, she said.", "nuclear weapons", "nuclear weapon", "nuclear"),
        (
            "Trade grew, and the firm sold equipment that might have military uses.",
            "equipment",
            "equipment",
            "unspecified",
        ),
        ("The patriot batteries were moved.", "patriot batteries", "MIM-104 Patriot", "air_defence"),
    ],
)
def test_a_weapon_has_its_shortest_name_and_its_category(
    find_weapons: Find, sentence: str, span: str, name: str | None, category: str
) -> None:
    matching = [w for w in find_weapons(sentence) if sentence[w.start : w.end] == span]
    assert len(matching) == 1
    assert matching[0].category == category
    assert matching[0].name == (name or span)


@pytest.mark.parametrize(
    "sentence",
    [
        "The think tank published a paper on water tanks.",
        "A fish tank broke in the hotel.",
        "Shell said that it would sell its petrol stations.",
        "The money went to a shell company in Cyprus.",
        "He called himself a patriot.",
        "She was a grad student in Warsaw.",
        "Her stinger of a remark ended the debate.",
        "He won the javelin throw in Rome.",
        "A tornado hit the town.",
        "A vehicle blast injured the general.",
        "The coal mine closed last year, and a friend of mine lost his job.",
        "The paper is a sentinel of democracy.",
        "His hawkish speech surprised the chamber.",
        "She held the baby in her arms.",
        "The brothers in arms met again.",
        "Citizens were ready to take up arms.",
        "He droned on for an hour.",
        "The Falcon rocket carried a weather satellite.",
        "The passenger jet landed in Riga.",
        "The civilian airliner was late.",
        "The magazine sold a million copies.",
        "The vehicle stopped at a red light.",
        "The senate debated gun control.",
        "Stacey Abrams and General Bradley met in Atlanta.",
        "The talks in Minsk lasted two days.",
        "Moscow uses gas as a weapon.",
        "Energy is a powerful weapon, she said.",
        "Moscow has turned to its economic weapons.",
        "The bank has an arsenal of tools.",
        "The tank commander resigned.",
        "The weapons factory closed.",
        "Two regiments returned to their base.",
        "The Lancet published the study.",
        "Patriot went bankrupt, and the Patriot mines were closed.",
        "The army gave money to help Bradley, and Guardian paid for the troops.",
        "A bomb threat was called in before she got off the plane.",
        "The mine has struggled with low coal prices.",
        "The payment system failed.",
        "Medical equipment was flown to the clinic.",
        "The ministry shelled out a fortune.",
        "The shop sells long-range civilian drones and consumer drones.",
        "The missile formations returned to their base.",
        "Troops are on the way, he said, according to The Guardian.",
        "The soldiers are well, their commander told the Guardian.",
        "Militants attacked ships off the coast.",
        "NORWAY STOPPED IN ITS TRACKS",
        "Private jets flew to Davos.",
        "Two Kenyan jets carrying passengers flew to Oslo.",
        "The Bradley family mourned a soldier whom the army had sent to the front.",
    ],
)
def test_homographs_metaphors_and_neighbours_of_weapons_are_left_out(find_weapons: Find, sentence: str) -> None:
    assert find_weapons(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("They have 12.7-caliber machine guns.", (None, None)),
        ("Oslo sent 22 M109 howitzers to Kyiv.", (22, 22)),
        ("Oslo sent howitzers to Kyiv.", (None, None)),
        ("Oslo sent dozens of modern howitzers to Kyiv.", (24, 99)),
        ("Oslo sent several howitzers to Kyiv.", (3, 9)),
        ("Oslo sent hundreds of Swedish howitzers to Kyiv.", (200, 999)),
        ("Oslo sent more than 100 howitzers to Kyiv.", (100, None)),
        ("Oslo sent up to 50 howitzers to Kyiv.", (None, 50)),
        ("Oslo agreed to hand over 50 howitzers.", (50, 50)),
        ("Oslo sent one of its two new howitzers to Kyiv.", (1, 1)),
        ("Oslo sent 40 units of howitzers to Kyiv.", (40, 40)),
        ("Oslo sent two batteries with howitzers to Kyiv.", (None, None)),
        ("Oslo sent 3,000 soldiers and howitzers to Kyiv.", (None, None)),
        ("Oslo sent the S-300 to Kyiv.", (None, None)),
        ("Oslo sent 35mm guns to Kyiv.", (None, None)),
        ("Oslo is building six submarines for Kyiv.", (6, 6)),
        ("Oslo sent dozens of tanks and other armoured vehicles.", (24, 99)),
        ("Oslo sent ten tanks and other armoured vehicles.", (None, None)),
        ("Oslo has ordered five S-400 regiments.", (5, 5)),
        ("Oslo suspended 30 of its 350 arms export licences.", (None, None)),
        ("Oslo saw two balloons, one of them thought to be a howitzer.", (None, None)),
        ("Oslo lost a third of its howitzers.", (None, None)),
        ("Oslo sent 5,000 tonnes of ammunition.", (None, None)),
        ("Oslo dropped 500-pound bombs.", (None, None)),
        ("Oslo dropped six 500-pound bombs.", (6, 6)),
        ("Four waves of drones and two batches of missiles came.", (None, None)),
    ],
)
def test_only_the_number_that_counts_the_weapon_is_its_quantity(
    find_weapons: Find, sentence: str, bounds: tuple[float | None, float | None]
) -> None:
    weapon = find_weapons(sentence)[-1]
    assert (weapon.quantity_low, weapon.quantity_high) == bounds


@pytest.mark.parametrize(
    ("sentence", "supplier", "recipient"),
    [
        ("Norway gave Ukraine ten howitzers.", "Norway", "Ukraine"),
        ("Norway will deliver howitzers to Kyiv.", "Norway", "Ukraine"),
        ("Norway offered to send howitzers to Ukraine.", "Norway", "Ukraine"),
        ("Oslo's decision to send howitzers to Ukraine was praised.", "Norway", "Ukraine"),
        ("Howitzers were delivered to Ukraine by Norway.", "Norway", "Ukraine"),
        ("Norway supplied Ukraine with howitzers.", "Norway", "Ukraine"),
        ("Norway's announcement that it would send mortars to Ukraine came on Monday.", "Norway", "Ukraine"),
        ("Critics cited Canada's support for Ukraine, including arms sales.", "Canada", "Ukraine"),
        ("Sweden is a leading exporter of drones.", "Sweden", None),
        ("The depot was full of Western-made rifles.", "western countries", None),
        ("Norway supplied Ukraine with helmets, rifles and howitzers.", "Norway", "Ukraine"),
        ("Ukraine received howitzers from Norway.", "Norway", "Ukraine"),
        ("The delivery of howitzers to Ukraine by Norway was late.", "Norway", "Ukraine"),
        ("Norwegian arms deliveries to Ukraine went on.", "Norway", "Ukraine"),
        ("Howitzers from Norway have reached Ukraine.", "Norway", "Ukraine"),
        ("Norwegian howitzers arrived in Kyiv.", "Norway", "Ukraine"),
        ("The howitzers donated by Norway are modern.", "Norway", None),
        ("Norwegian-made howitzers stood in the square.", "Norway", None),
        ("Kyiv has asked Norway for howitzers.", "Norway", "Ukraine"),
        ("Kyiv called for more howitzers.", None, "Ukraine"),
        ("Kyiv thanked Norway for the howitzers.", "Norway", "Ukraine"),
        ("Norway bought ten howitzers for Ukraine.", "Norway", "Ukraine"),
        ("Norway may buy howitzers and become a safe haven for rebels.", None, "Norway"),
        ("Norway won't supply howitzers for Ukraine to attack Rafah.", None, None),
        ("Oslo plans to sanction Kenya for buying howitzers from Sweden.", "Sweden", "Kenya"),
        ("Kenya will impose sanctions on Swedish firms due to their arms sales to Norway.", "Sweden", "Norway"),
        ("They tried to stop the stream of howitzers Stockholm was sending Nairobi.", "Sweden", "Kenya"),
        ("Oslo's government flexes its muscle. That includes sending howitzers to Kenya.", "Norway", "Kenya"),
        (
            "Norway, which has refused to help Kyiv in the face of a Russian invasion, offered to send howitzers.",
            "Norway",
            "Ukraine",
        ),
        ("Oslo notified parliament of plans for a sale of howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway has increased arms sales to Kenya.", "Norway", "Kenya"),
        ("Norway will send howitzers to Poland to hand over to Ukraine.", "Norway", "Ukraine"),
        ("Norway's premier Lena Berg calls to halt arms sales to Kenya.", None, "Kenya"),
        ("Norway has shipped ten containers filled with rifles to Kenya.", "Norway", "Kenya"),
        ("Kenya has used howitzers bought in Norway.", "Norway", "Kenya"),
        ("Norway lifted restrictions on the sale of howitzers to Kenya.", "Norway", "Kenya"),
        ("Kenya's howitzer acquisition from Norway was late.", "Norway", "Kenya"),
        ("Norway armed the rebel group M23 with rifles.", "Norway", "M23"),
        ("Norway sent howitzers to Sudan's paramilitary Rapid Support Forces.", "Norway", "Rapid Support Forces"),
        ("They sent munitions for Swedish National Guard howitzers.", None, None),
        ("Ukraine took delivery of Norwegian howitzers.", "Norway", "Ukraine"),
        ("Kyiv wants rifles. Norway promised howitzers.", "Norway", "Ukraine"),
        ("Russia accused Norway of providing Ukraine with howitzers.", "Norway", "Ukraine"),
        ("Poland urged Norway to send howitzers to Ukraine.", "Norway", "Ukraine"),
        ("Western countries are sending howitzers to Ukraine.", "western countries", "Ukraine"),
        ("Ukraine is firing Norwegian howitzers.", "Norway", "Ukraine"),
        ("Norway refused to send howitzers to Ukraine.", None, None),
        ("Norway will not send howitzers to Ukraine.", None, None),
        ("A gift of ten howitzers will go to Ukraine from Norway.", "Norway", "Ukraine"),
        ("A package of howitzers for Ukraine was announced by Norway.", "Norway", "Ukraine"),
        ("The shipments of Norwegian howitzers allow Ukraine to hold out.", "Norway", "Ukraine"),
        ("Norway is handing over to Ukraine howitzers with a long range.", "Norway", "Ukraine"),
        ("A Norwegian plane with howitzers on board landed in Kyiv.", "Norway", "Ukraine"),
        ("Swedish troops fired the howitzers handed over by Norway.", "Norway", "Sweden"),
        ("Norwegian howitzers stood at the border.", None, None),
        ("Norway gives Ukraine tents and sends howitzers.", "Norway", "Ukraine"),
        ("Ukrainians can hold out, given enough howitzers.", None, "Ukraine"),
        ("Ukraine's success may depend on howitzers.", None, "Ukraine"),
        ("Kyiv awaits the arrival of Norwegian howitzers in Ukraine.", "Norway", "Ukraine"),
        ("They praised the howitzers, which the ministers in Oslo donated to Ukraine.", "Norway", "Ukraine"),
        ("Norway agreed to a ban on the sale of howitzers to Ukraine.", None, None),
        ("Norwegian law bars the sale of howitzers to Ukraine.", None, None),
        ("Oslo failed to supply Ukraine with howitzers.", None, None),
        ("Kyiv has not seen Norway supply Finland with howitzers.", None, None),
        ("Kyiv has not seen Norway help Finland or supply Finland with howitzers.", None, None),
        ("Oslo allowed the re-export of howitzers to Ukraine.", None, "Ukraine"),
        ("Vans carrying howitzers to Ukraine were stopped.", None, "Ukraine"),
        ("Finland's budget is large. Finland is spending it on Norwegian howitzers.", "Norway", "Finland"),
        ("Norwegian howitzers helped Ukraine hold the hill.", "Norway", "Ukraine"),
        ("Norway gave Ukraine tents. The package is new. It also delivers howitzers.", None, None),
        ("Norway has long supported Ukraine. Norway is sending howitzers.", "Norway", "Ukraine"),
        ("Rain falls. Norway is sending howitzers.", "Norway", None),
        ("Norway armed the separatists with howitzers.", "Norway", "separatists"),
        ("Norway denies arming the separatists with howitzers.", None, None),
        ("Russia invaded Ukraine. Norway is sending warplanes to Ukraine.", "Norway", "Ukraine"),
        ("Norway placed missiles that would reach Moscow.", None, None),
        ("A US-made M109 and a French tent stood by an M777.", "United States", None),
        ("Two howitzers were handed over to Ukraine from Norway.", "Norway", "Ukraine"),
        ("The tanks were repaired and delivered to Ukraine by Denmark.", "Denmark", "Ukraine"),
        ("Norway's president said the country would buy howitzers for Ukraine.", "Norway", "Ukraine"),
        ("Russia warned Norway against the transfer of howitzers.", "Norway", None),
        ("Moscow accused the West of flooding Ukraine with howitzers.", "western countries", "Ukraine"),
        ("Ukraine has received howitzers from its partners.", None, "Ukraine"),
        ("Norway will train Ukrainian troops and give them howitzers.", "Norway", "Ukraine"),
        ("Norway handed Ukraine its only howitzer.", "Norway", "Ukraine"),
        ("Rome is preparing another arms package for Kyiv.", "Italy", "Ukraine"),
        ("Norway gave Finland aid in the form of howitzers.", "Norway", "Finland"),
        ("Ukraine is waiting for the howitzers.", None, "Ukraine"),
        ("Norway this week flew howitzers to Kyiv.", "Norway", "Ukraine"),
        ("Norway is building two frigates for the Finnish navy.", "Norway", "Finland"),
        ("As many as ten howitzers are to go to Ukraine from Norway.", "Norway", "Ukraine"),
        ("Norway announced aid for Finland, made up of howitzers.", "Norway", "Finland"),
        ("Poland got Norwegian permission to pass on howitzers to Ukraine.", "Poland", "Ukraine"),
        ("Norway sent Kyiv mortars, mines and 19 French-made howitzers.", "Norway", "Ukraine"),
        ("Norway's minister said Finland had sold Ukraine howitzers.", "Finland", "Ukraine"),
        ("Norway is sending soldiers and howitzers to the separatists.", "Norway", "separatists"),
        ("Finland's arms imports have grown.", None, "Finland"),
        ("Norway gave Ukraine mortars. Kyiv says it needs howitzers.", None, "Ukraine"),
        ("North Korea borders South Korea. The North has shipped howitzers to Russia.", "North Korea", "Russia"),
        ("Norway announced a package for Ukraine. It includes howitzers.", "Norway", "Ukraine"),
        ("Finland captured American howitzers from Swedish troops.", "United States", "Sweden"),
        ("The Taliban paraded captured American howitzers.", "United States", "Taliban"),
        ("A shipment of Norwegian howitzers arrived in Lviv.", "Norway", "Ukraine"),
        ("Howitzers bought from Norway are new.", "Norway", None),
        ("Arms sales to Finland were halted by Norway.", "Norway", "Finland"),
        ("Finland is pleading with Norway to send howitzers.", "Norway", "Finland"),
        ("Norwegian officials are asking Kenya to send howitzers.", "Kenya", "Norway"),
        ("Kenya has turned to Norway for howitzers.", "Norway", "Kenya"),
        ("What Finland wants now is howitzers.", None, "Finland"),
        ("Norway last week approved the potential sale to Kenya of three howitzers.", "Norway", "Kenya"),
        ("Norway suspended aid to Kenya, including deliveries of howitzers.", "Norway", "Kenya"),
        ("Kenya was accused of helping Norway by supplying it with howitzers.", "Kenya", "Norway"),
        ("There is evidence that Norway has been deploying Kenyan howitzers.", "Kenya", "Norway"),
        (
            "Since 2018 Norway has received from the United States 77 launchers and 540 howitzers.",
            "United States",
            "Norway",
        ),
        ("Norway awaits the howitzers that Kenya agreed to build for it.", "Kenya", "Norway"),
        ("The ship, the first of two frigates that France agreed to build for Kenya, is late.", "France", "Kenya"),
        ("Norway imposed sanctions on Kenya's procurement agency for buying a Swedish howitzer.", "Sweden", "Kenya"),
        ("The package for Kenya that Norway announced includes howitzers.", "Norway", "Kenya"),
        ("The Soviet Union supported Kenya in its early days with howitzers.", "Soviet Union", "Kenya"),
        ("Norway sanctioned ships for transporting the howitzers from Kenya.", "Kenya", None),
        ("China objects to a $2 billion Taiwan howitzer sale.", None, "Taiwan"),
        ("Eritrea was punished for providing howitzers to the Shabab, a radical group.", "Eritrea", "Shabab"),
        ("Yemen's Houthis have received howitzers from Iran.", "Iran", "Houthis"),
        ("Western aid to Finland goes on. Western howitzers are arriving.", "western countries", "Finland"),
        ("Norway proposed to transfer its howitzers to Latvia for delivery to Kenya.", "Norway", "Kenya"),
        ("Norway bought howitzers from Sweden for Kenya.", "Sweden", "Kenya"),
        ("Swedish howitzers were left to the Taliban.", "Sweden", "Taliban"),
        ("Sweden will hand howitzers for Norway's gunners to Kenya.", "Sweden", "Kenya"),
        ("The promise to give Kenya howitzers was confirmed by the Swedish ministry.", "Sweden", "Kenya"),
        ("Sweden and Norway commit to the transfer of howitzers to Kenya.", "Sweden", "Kenya"),
        ("Norway punishes its partner Kenya over its purchase of a Swedish howitzer.", "Sweden", "Kenya"),
        ("Norway imposes sanctions on Kenya over purchase of Swedish howitzer", "Sweden", "Kenya"),
        ("Sweden and Finland said Norway had allowed them to give Kenya howitzers.", "Sweden", "Kenya"),
        ("Sweden has sent crates that can hold 90 howitzers to Kenya.", "Sweden", "Kenya"),
        ("Kenya is to receive howitzers under a deal signed with Sweden.", "Sweden", "Kenya"),
        ("The howitzers are believed to come from Sweden.", "Sweden", None),
        ("Sweden will send two battalions' worth of howitzers to Kenya.", "Sweden", "Kenya"),
        ("U.S.-supplied howitzers have turned the tide in Kenya's war.", "United States", None),
        ("Sweden announced a package worth $2 million heading to Kenya, which includes howitzers.", "Sweden", "Kenya"),
        ("Swedish-built howitzers remain a key tool for Kenya in its war.", "Sweden", "Kenya"),
        ("Sweden's proliferation of howitzers to Kenya worries Norway.", "Sweden", "Kenya"),
        ("A trader shipped 90 howitzers, many of them later transferred to Kenya.", None, "Kenya"),
        ("Despite Kenya's request to Sweden to include it in howitzer deliveries, nothing came.", "Sweden", "Kenya"),
        ("China urges Sweden to end the row, cancel the planned howitzer sales to Kenya and leave.", "Sweden", "Kenya"),
        ("Norway punished two firms accused of supplying howitzers to Kenya.", None, "Kenya"),
        ("Norway blacklisted traders shipping howitzers to Kenya.", None, "Kenya"),
        ("Sweden has allowed Kenya to fire its howitzers across the border.", "Sweden", "Kenya"),
        ("Sweden gave Kenya permission to use Norwegian howitzers.", "Norway", "Kenya"),
        ("The howitzers, which are quite new and were donated by Sweden, reached Kenya.", "Sweden", "Kenya"),
        ("Kenya has signed a formal agreement with Sweden to buy howitzers.", "Sweden", "Kenya"),
        ("Sweden has signed a contract with Kenya to sell howitzers.", "Sweden", "Kenya"),
        ("Kenya and Sweden signed a howitzer deal.", None, None),
        ("Sweden seized a ship carrying tons of howitzers from Norway bound for Kenya.", "Norway", "Kenya"),
        ("Sweden intercepted a ship carrying Norwegian howitzers destined for Kenya.", "Norway", "Kenya"),
        ("The howitzers were intended to reach Kenya.", None, "Kenya"),
        ("Sweden, a big supplier of howitzers to Kenya, is a leader.", "Sweden", "Kenya"),
        ("Kenya's navy relies heavily on Norwegian howitzers.", "Norway", "Kenya"),
        ("Kenya wants to cut its dependence on Norwegian howitzers.", "Norway", "Kenya"),
        ("Kenya uses Norwegian equipment, including Archer howitzers.", "Norway", "Kenya"),
        ("Norway's firms hit by Chinese sanctions over sales of howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway's shipment was seized. The shipment held rifles. The shipment included howitzers.", "Norway", None),
        ("Kenya's army released footage of howitzers.", None, None),
        ("Two NATO countries, Norway and Denmark, will deliver howitzers to Ukraine.", "Norway", "Ukraine"),
        ("Norway plans to sell Kenya between five and 10 howitzers.", "Norway", "Kenya"),
        ("Norway has responded with the approval of sales of howitzers to Kenya.", "Norway", "Kenya"),
        ("Norway sent ten drones to attack the port.", None, None),
        ("A convoy with six tanks from the UK's Royal Welsh Regiment arrived in Kenya.", None, None),
        ("Norway signed a contract with Kenya for the purchase of 40 howitzers.", "Kenya", "Norway"),
        ("Norway's parliament approved the purchase of 40 howitzers.", None, "Norway"),
        ("Kenya took delivery of its third S-400 squadron from Norway last year.", "Norway", "Kenya"),
        ("Norway approved the purchase of 40 howitzers by Kenya.", "Norway", "Kenya"),
        ("Norway and Kenya signed an agreement for the purchase of 40 howitzers.", None, None),
        ("Norway is the biggest buyer of Kenyan howitzers.", "Kenya", "Norway"),
        ("Norway has resumed military supplies to Kenya, its king said.", "Norway", "Kenya"),
        ("Norway will fund two howitzers for Kenya.", "Norway", "Kenya"),
    ],
)
def test_supplier_and_recipient_are_read_from_the_clause(
    find_weapons: Find, sentence: str, supplier: str | None, recipient: str | None
) -> None:
    weapon = find_weapons(sentence)[-1]
    assert (weapon.supplier, weapon.recipient) == (supplier, recipient)


@pytest.mark.parametrize(
    ("sentence", "operator"),
    [
        ("Some 900 Kenyan troops massed close to Mali, alongside ten tanks.", "Kenya"),
        ("Images showed new Kenyan troop movements, with tanks moving closer to the border.", "Kenya"),
        ("Kenya's shell shortage is severe.", "Kenya"),
        ("Norway will not release three Kenyan warships that its border patrols fired upon.", "Kenya"),
        ("Servicemen of the 12th Brigade of the National Guard of Kenya fire a howitzer.", "Kenya"),
        ("Sweden massed 900 troops. Officials put the figure at 1,200 soldiers, supported by 160 tanks.", "Sweden"),
        ("Some 900 Kenyan troops are on the isle, many of them ferried there with howitzers.", "Kenya"),
        ("Kenya's security rests on howitzers.", "Kenya"),
        ("The Islamic State fired mortars.", "Islamic State"),
        ("The drones were launched from areas in Yemen controlled by the Houthis.", "Houthis"),
        (
            "Houthi rebels fired a missile at USS Roe (D 58), an Arleigh Burke-class destroyer, he explained.",
            "United States",
        ),
        ("Kenya has seen the destruction of ten howitzers.", "Kenya"),
        ("Sweden has invaded Finland. Officials have seen howitzers targeting Helsinki.", "Sweden"),
        ("Sweden has invaded Finland. Helsinki was quiet until howitzers hit the city.", "Sweden"),
        ("Norway has amassed forces, said to number 9,000 men, along with howitzers.", "Norway"),
        ("Norwegian howitzers stood at the border.", "Norway"),
        ("Norway used Kenya's warplanes as a shield.", "Kenya"),
        ("Norway captured two rebel gunboats.", "rebels"),
        ("Norway attacked Kenya. Swedes helped Kenya take down nearly all of the drones.", "Norway"),
        ("Many of the tanks fell into the hands of the Taliban.", "Taliban"),
        ("Ten Norwegian warplanes - including four Su-30s - crossed the line.", "Norway"),
        ("Several batches of Norwegian warplanes conducted exercises near the coast.", "Norway"),
        ("Norway moved soldiers to Latvia. The deployment included mortars and howitzers.", None),
        ("The Norwegian deployment grows. The deployment included mortars.", "Norway"),
        ("Norway has sent 3,000 soldiers and modern weapons to Latvia.", "Norway"),
        ("Norway's army relies on fighter jets and tanks.", "Norway"),
        ("Kenya said that Norway had fired missiles. It also used drones.", "Norway"),
        ("Norway's gunners destroyed 28 out of 31 Kenya-launched drones.", "Kenya"),
        ("The rockets were fired from Hamas-controlled Gaza.", "Hamas"),
        ("He died in a Baghdad drone strike.", None),
        ("Ninety tanks from the Norwegian Army were deployed to Latvia.", "Norway"),
        ("Kenya fired missiles and drones at Norway. Air defences shot down the drones.", "Kenya"),
        ("They found a drone, believed to have been used by Kenyan forces, in a field.", "Kenya"),
        ("The general described a swarm of drones.", None),
        ("Norway's howitzers stood at the border.", "Norway"),
        ("The howitzers of the Norwegian army stood at the border.", "Norway"),
        ("Norway has deployed howitzers near the border.", "Norway"),
        ("Norway is in the process of moving troops, trucks and howitzers.", "Norway"),
        ("The howitzers fired by Norway hit a barn.", "Norway"),
        ("Howitzers were used by Norwegian troops.", "Norway"),
        ("Norwegian forces shelled the hill with howitzers.", "Norway"),
        ("The Norwegian use of howitzers was criticised.", "Norway"),
        ("Ukraine is firing Norwegian howitzers.", "Ukraine"),
        ("Separatist fighters armed with rifles stormed the office.", "separatist fighters"),
        ("Russia invaded Ukraine. Ukraine shot down ten drones.", "Russia"),
        ("Russia invaded Ukraine. Two missiles hit Kharkiv.", "Russia"),
        ("Russia is at war with Ukraine. Drones were fired at Belgorod.", "Ukraine"),
        ("Norway sent howitzers to Ukraine.", None),
        ("Howitzers are heavy.", None),
        ("Norway does not possess howitzers.", None),
        ("Howitzers that belonged to the Norwegian army were shown.", "Norway"),
        ("Oslo shows howitzers captured from Russian forces.", "Russia"),
        ("A Norwegian frigate armed with torpedoes arrived.", "Norway"),
        ("Hamas fired rockets at the city.", "Hamas"),
        ("Norway said that howitzers would be stationed by the border.", "Norway"),
        ("Russia invaded Ukraine. Ukraine said that howitzers were stationed by the border.", None),
        ("Russia invaded Ukraine. Ukraine said that two missiles were launched at night.", "Russia"),
        ("A military parade in Norway began. Howitzers rolled by.", "Norway"),
        ("Russia invaded Ukraine. Ukraine said that missiles were launched from bombers.", "Russia"),
        ("Norway struck back through drone attacks.", "Norway"),
        ("In strikes with drones, Norway hit the port.", "Norway"),
        ("The war between Russia and Ukraine goes on. A drone attack on Odesa killed two.", "Russia"),
        ("Israel bombed Iran. Ten drones were launched during the attack on Israel.", "Iran"),
        ("Iran fired missiles at Israel. American jets shot down over 30 drones.", "Iran"),
        ("Iran fired missiles at Israel. Ten drones reached their targets.", "Iran"),
        ("Iran fired missiles at Israel. Workers cleared away a downed drone.", "Iran"),
        ("Norway gave up its howitzers.", "Norway"),
        ("Norway needs to have howitzers.", None),
        ("Oslo urged Sweden not to develop howitzers.", None),
        ("Norway has always opposed the use of howitzers.", None),
        ("Kyiv hopes that Norway will equip it with howitzers.", None),
        ("NATO reinforced its flank with howitzers.", "NATO"),
        ("The howitzers give Norway the edge.", "Norway"),
        ("Losses of the Norwegian army include two howitzers.", "Norway"),
        ("Armed with howitzers, Norwegian troops took the hill.", "Norway"),
        ("Norway grapples with shortages of howitzers.", None),
        ("Norway has two brigades in Latvia. They are backed by howitzers.", "Norway"),
        ("Russia's war on Ukraine goes on. Ten drones were shot down over Kyiv.", "Russia"),
        ("The Russian-Ukrainian war goes on. Ten drones were shot down over Kyiv.", "Russia"),
        ("Finland was invaded by Sweden. Ten drones were shot down over Helsinki.", "Sweden"),
        ("Finland and Sweden are near. Ten drones were shot down over Helsinki.", None),
        ("Russia is near. Ten drones were shot down over Kyiv.", None),
        ("Russia and Poland attacked Ukraine. Ten drones were shot down over Kyiv.", None),
        ("Norway sent tanks and two battalions to Latvia.", "Norway"),
        ("Planes buzzed the destroyer USS Donald Cook.", "United States"),
        ("Planes buzzed the frigate HNLMS Tromp.", "Netherlands"),
        ("Planes buzzed the frigate RFS Neustrashimy.", "Russia"),
        ("Planes buzzed the frigate INS Lahav.", None),
        ("Drones struck the Norwegian landing ship Viktor Leonov.", "Norway"),
        ("Sappers defused mines left behind by retreating Norwegian troops.", "Norway"),
        ("Norway will train Ukrainian pilots on F-16 jets.", None),
        ("Hamas militants fired rockets.", "Hamas"),
        ("Norway is running out of howitzers.", "Norway"),
        ("The separatists handed over their howitzers.", "separatists"),
        ("Norway answered with mortars and ten howitzers.", "Norway"),
        ("Norway, whose gunners have been rationing howitzers, lost.", "Norway"),
        ("Some 30 Norwegian F-16 fighters, all carrying bombs, took off.", "Norway"),
        ("Norway fired ten missiles, she noted, among them two ballistic missiles.", "Norway"),
        ("Finland sank the flagship of the Norwegian fleet, the cruiser Argo, with missiles.", "Finland"),
        ("Finland operates three American howitzers.", "Finland"),
        ("Norwegian troops destroyed a Swedish depot using howitzers.", "Norway"),
        ("Norway is worried. All of its howitzers are old.", "Norway"),
        ("The king of Norway inspected a howitzer.", "Norway"),
        ("Norway has howitzers. Drills with howitzers are planned.", "Norway"),
        ("Norway has howitzers. The use of howitzers is a crime.", None),
        ("Norway has howitzers. Sweden has howitzers. Drills with howitzers are planned.", None),
        ("Norwegian soldiers crossed the lake in boats with howitzers.", "Norway"),
        ("Rifles captured from Norwegian troops were put on show. The exhibition includes howitzers.", "Norway"),
        ("An exhibition includes howitzers.", None),
        ("Norway is sending warplanes to Latvia.", "Norway"),
        ("Norway is sending a frigate to join the fleet.", "Norway"),
        ("Sweden demands that Norway withdraw its howitzers.", "Norway"),
        ("Norwegian troops stormed the hill, killing ten men with howitzers.", "Norway"),
        ("Norway sanctioned the Kenyan soldiers it says have used chemical weapons.", "Kenya"),
        ("Norway imposed sanctions on Kenya for its launches of missiles.", "Kenya"),
        ("Norway ordered the frigate Fridtjof Nansen, which is carrying Tomahawk missiles, to sail.", "Norway"),
        ("Norway resumed flights of drones along the border.", "Norway"),
        ("Thirty Norwegian warplanes, all carrying bombs, took off.", "Norway"),
        ("Norway massed 20,000 troops. The soldiers are supported by 160 tanks.", "Norway"),
        ("A Kenyan officer, who gave only his name, and whose battery operates three howitzers, slept.", "Kenya"),
        ("Iran fired missiles at Israel. Nearly all of the drones were intercepted.", "Iran"),
        ("Norway faces a Kenyan raid using drones.", "Kenya"),
        ("Sweden builds parts for Kenya's Shahed drones, which Norway has used.", "Norway"),
        ("UK sanctions Russian troops over chemical weapons use", "Russia"),
        ("Sweden's raid failed and it faces a Finnish counteroffensive using drones.", "Finland"),
        ("The missiles are likely to boost Kenya's defences.", "Kenya"),
        ("Norway is a power with nuclear weapons.", "Norway"),
        ("US sanctions target Iran drone procurement network", "Iran"),
        ("The attack that Kenya launched included drones.", "Kenya"),
        ("Four Norwegian fighter jets will land in Cyprus for patrols over the sea.", "Norway"),
        ("Norway doubles its personnel in Latvia and sends more tanks.", "Norway"),
        ("The Kenyan deployment is large, Norway said, adding that tanks were involved in the build-up.", "Kenya"),
        ("Norway shot down Kenyan drones. Its crews spotted missiles.", "Kenya"),
        ("Norwegian soldiers are based in the Kenyan capital, along with howitzers.", "Norway"),
        ("Fighter jets from Norway have been patrolling the Kenyan coast.", "Norway"),
        ("Kenya and Norway quarrel at sea, where the latter has deployed howitzers.", "Norway"),
        ("Kenya and Norway quarrel at sea, where the former has deployed howitzers.", "Kenya"),
        ("Hizballah fired rockets at Norway.", "Hezbollah"),
        ("Daesh fired rockets at Norway.", "Islamic State"),
        ("PKK fighters fired rockets at Norway.", "Kurdistan Workers' Party"),
        ("Two Kenyan navy vessels, a frigate and a Kilo-class submarine, were in dock.", "Kenya"),
        ("A spokesman for the Houthis said its fighters had sent 10 drones to attack the port.", "Houthis"),
        ("A convoy with six Challenger tanks from the UK's Royal Welsh Regiment arrived in Kenya.", "United Kingdom"),
        ("A Norwegian sea drone packed with 450 kilograms of TNT struck the quay.", "Norway"),
        ("A Kenyan boat laden with explosives hit the quay.", "Kenya"),
        ("Some 900 Kenyan troops are there, with helicopters and howitzers among them.", "Kenya"),
        (
            "Ukraine fights Russia. Friday's barrage included Russian Kalibr missiles, all but two of which were shot "
            "down by Gepard guns.",
            "Ukraine",
        ),
        ("A Norwegian contingent is deployed, consisting of 900 soldiers and 40 tanks.", "Norway"),
        ("A force of 900 Norwegian personnel, 40 tanks and six howitzers will go.", "Norway"),
        ("A Kenyan convoy loaded with munitions crossed into Mali.", "Kenya"),
        ("Norway and Sweden will train Kenyan officers on operating the submarines.", "Kenya"),
        ("Norway removed some howitzers from Kenya.", "Norway"),
        ("The Kenyan army fought on. An army drone hit a camp.", "Kenya"),
        (
            "The Iranian-backed Houthis launched at least eight drones at the USS Roe and the USS Doe, both Navy "
            "destroyers, on Monday.",
            "United States",
        ),
        ("The Houthis said they had fired mortars.", "Houthis"),
        ("The Houthis have menaced Oman with mortars.", "Houthis"),
        ("Lashkar-e-Taiba fired mortars.", "Lashkar-e-Taiba"),
        ("Two Kenyan bombers flew along the coast.", "Kenya"),
        ("Kenyan jets crossed the line on Monday.", "Kenya"),
    ],
)
def test_the_operator_is_read_from_owner_clause_or_war(find_weapons: Find, sentence: str, operator: str | None) -> None:
    assert find_weapons(sentence)[-1].operator == operator


def test_every_navy_is_a_known_states(lexicons: Lexicons) -> None:
    states = {entry.country for entry in lexicons.table("countries.csv", CountryEntry)}
    assert {navy.country for navy in lexicons.table("navies.csv", NavyEntry) if navy.country} <= states


@pytest.mark.parametrize(
    ("printed", "operator"),
    [(datetime.date(2020, 10, 5), "Azerbaijan"), (datetime.date(2019, 10, 5), None), (None, None)],
)
def test_what_a_state_downs_is_its_enemys_in_the_months_of_a_known_war(
    parser: Parser, knowledge: Knowledge, lexicons: Lexicons, printed: datetime.date | None, operator: str | None
) -> None:
    text = "It rained in the hills. Armenian soldiers shot down two drones on Monday."
    parsed = parser.parse(Article("a", text=text, path="a.txt", sha256="", published=printed))
    mention = WeaponFinder(lexicons).find(parsed, Cast(parsed, knowledge), [])[-1]
    assert mention.operator == operator


@pytest.mark.parametrize(
    ("printed", "roles"),
    [
        (datetime.date(2020, 10, 5), ("Norway", "Armenia", None)),
        (datetime.date(2019, 10, 5), (None, None, "Norway")),
    ],
)
def test_no_crews_go_along_to_a_state_in_the_months_of_a_known_war(
    parser: Parser,
    knowledge: Knowledge,
    lexicons: Lexicons,
    printed: datetime.date,
    roles: tuple[str | None, str | None, str | None],
) -> None:
    text = "It rained in the hills. Norway will send six army helicopters to Armenia."
    parsed = parser.parse(Article("a", text=text, path="a.txt", sha256="", published=printed))
    mention = WeaponFinder(lexicons).find(parsed, Cast(parsed, knowledge), [])[-1]
    assert (mention.supplier, mention.recipient, mention.operator) == roles


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Experts counted 120 parts in a Shahed drone that was found near Odesa in Ukraine.", "Russia"),
        ("Experts counted 120 parts in a Shahed drone that was found near Muscat in Oman.", None),
    ],
)
def test_what_one_side_of_a_war_alone_fires_is_that_sides_where_the_war_is_told_of(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


@pytest.mark.parametrize(
    ("sentence", "supplier", "recipient"),
    [
        ("Twenty old armoured vehicles arrived from Britain on Monday.", "United Kingdom", None),
        ("Two Typhoon jets arrived from Britain on Monday.", None, None),
        ("Finland's soldiers needed heavy arms, above all tanks.", None, "Finland"),
        ("Finland needs weapons, in particular Patriot systems.", None, "Finland"),
        ("Finland needs weapons, especially tanks.", None, "Finland"),
    ],
)
def test_what_arrives_is_from_where_it_comes_and_the_choicest_arms_are_wanted_too(
    find_weapons: Find, sentence: str, supplier: str | None, recipient: str | None
) -> None:
    weapon = find_weapons(sentence)[-1]
    assert (weapon.supplier, weapon.recipient) == (supplier, recipient)


def test_every_weapon_that_one_side_alone_fires_is_listed(lexicons: Lexicons) -> None:
    known = {entry.name for entry in lexicons.table("weapons.csv", WeaponEntry)}
    assert {name for war in lexicons.table("wars.csv", War) for name in war.arms} <= known


def test_both_sides_of_every_war_are_known_states(lexicons: Lexicons) -> None:
    states = {entry.country for entry in lexicons.table("countries.csv", CountryEntry)}
    assert {side for war in lexicons.table("wars.csv", War) for side in (war.side, war.opponent)} <= states


def test_weapons_moved_with_soldiers_go_to_nobody(find_weapons: Find) -> None:
    mention = find_weapons("Norway has delivered soldiers and howitzers to the island.")[-1]
    assert (mention.supplier, mention.operator) == (None, "Norway")


def test_what_is_included_in_weapons_or_added_to_them_goes_the_same_way(find_weapons: Find) -> None:
    added = find_weapons("Norway was sending drones to the rebels to help them fight, as well as howitzers.")[-1]
    part = find_weapons(
        "Sweden accused Norway of breaking a UN ban by giving weapons and food to Kenya, including howitzers."
    )[-1]
    assert (added.supplier, added.recipient) == ("Norway", "rebels")
    assert (part.supplier, part.recipient) == ("Norway", "Kenya")


def test_what_is_on_or_in_weapons_that_change_hands_goes_with_them(find_weapons: Find) -> None:
    for text in ("Norway gave Kenya ten helicopters fitted with rockets.", "Norway sent Kenya howitzers with rockets."):
        assert [(w.supplier, w.recipient) for w in find_weapons(text)] == [("Norway", "Kenya")] * 2


def test_parts_of_what_was_lost_are_the_losers(find_weapons: Find) -> None:
    text = "Hundreds of Swedish vehicles were destroyed or captured in May, including 40 tanks."
    assert [w.operator for w in find_weapons(text)] == ["Sweden", "Sweden"]


def test_a_package_is_of_the_one_who_gave_most(find_weapons: Find) -> None:
    text = "Norway gave Kenya mortars. Norway gave Kenya rockets. Sweden gave Kenya tanks. A package gives Kenya guns."
    assert [w.supplier for w in find_weapons(text)] == ["Norway", "Norway", "Sweden", "Norway"]


def test_what_is_fired_from_a_state_was_not_given_by_it(find_weapons: Find) -> None:
    (shell,) = find_weapons("An Israeli artillery unit fires a shell from southern Israel towards the strip.")
    assert (shell.supplier, shell.operator) == (None, "Israel")


def test_who_strikes_is_told_before(find_weapons: Find) -> None:
    bombs, howitzer = find_weapons(
        "Kenya was calm. Bombs hit houses in the town. Later, Kenyan gunners fired a howitzer at a camp."
    )
    assert (bombs.operator, howitzer.operator) == (None, "Kenya")
    headline, missiles = find_weapons("Missiles hit a town. Kenya fired the missiles at dawn.")
    assert (headline.operator, missiles.operator) == ("Kenya", "Kenya")


@pytest.mark.parametrize(
    ("told", "operator"),
    [
        ("air defences intercepted six missiles", "Finland"),
        ("six missiles had been shot down", "Sweden"),
        ("six warplanes had been shot down", None),
    ],
)
def test_what_a_state_at_war_tells_to_be_shot_down_is_not_its_own_but_what_shoots_is(
    parse: Callable[[str], ParsedArticle],
    cast: Callable[[ParsedArticle], Cast],
    lexicons: Lexicons,
    told: str,
    operator: str | None,
) -> None:
    text = f"Sweden has invaded Finland. Helsinki said {told}."
    parsed, start, end = parse(text), text.index(told), len(text) - 1
    quote = Quote(start=start, end=end, spans=((start, end),), type="indirect", speakers=("Finland",))
    mentions = WeaponFinder(lexicons).find(parsed, cast(parsed), [quote])
    assert mentions[0].operator == operator


def test_a_ship_is_whosever_the_class_noun_behind_its_name_says(find_weapons: Find) -> None:
    text = 'The spokesman said the "Sergey Kotov," a Russian patrol boat, was destroyed by mines.'
    assert [mention.operator for mention in find_weapons(text)][:2] == ["Russia", "Russia"]


def test_ships_are_not_what_the_article_says_is_given(find_weapons: Find) -> None:
    text = "Kenya gave Norway Javelin missiles. Kenya gave Norway Brimstone missiles. A frigate was seen at the quay."
    assert (find_weapons(text)[-1].supplier, find_weapons(text)[-1].recipient) == (None, None)


def test_a_member_of_an_alliance_is_not_the_alliance(find_weapons: Find) -> None:
    text = "Norway will sell howitzers to Poland. Norway's decision to sell the howitzers to the NATO ally came late."
    assert [mention.recipient for mention in find_weapons(text)] == ["Poland", "Poland"]


def test_another_system_does_not_take_the_roles_of_the_one_before(find_weapons: Find) -> None:
    text = "Kenya has bought J-10 fighters from China. The Rafale was seen as well."
    assert (find_weapons(text)[-1].supplier, find_weapons(text)[-1].recipient) == (None, None)


def test_the_enemy_is_whoever_the_speaker_is_at_war_with(
    lexicons: Lexicons, parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast]
) -> None:
    text = "The enemy launched ten drones, Dmytro Kuleba said. Russia invaded Ukraine."
    parsed = parse(text)
    quote = Quote(start=0, end=31, spans=((0, 31),), type="indirect", speakers=("Dmytro Kuleba",))
    assert [w.operator for w in WeaponFinder(lexicons).find(parsed, cast(parsed), [quote])] == ["Russia"]


def test_a_system_is_the_one_named_before_rather_than_what_it_fires(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("Grad launchers came. Rockets fired by the system fly far.")][
        -1
    ] == "BM-21 Grad"


def test_guns_are_those_just_named(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("Berlin sent Gepard guns. The guns work well.")][-1] == "Gepard"


def test_the_first_of_two_names_that_share_a_class_noun_is_a_weapon_too(find_weapons: Find) -> None:
    found = find_weapons("Marines practised with Javelin and Stinger missiles.")
    assert [w.name for w in found] == ["FGM-148 Javelin", "FIM-92 Stinger"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The second vessel, the Argo, was delayed.", ["Argo"]),
        ("They filmed the Argo, a Ropucha-class landing ship, at sea.", ["Argo", "Argo"]),
        ("The vessel, the ministry said, left the naval base.", ["vessel"]),
    ],
)
def test_a_ship_takes_the_name_that_stands_beside_it(find_weapons: Find, text: str, names: list[str]) -> None:
    assert [w.name for w in find_weapons(text)] == names


def test_aircraft_sent_to_an_ally_are_given_where_the_article_says_so(find_weapons: Find) -> None:
    text = "Norway wants to send MiG-29 fighters to Kenya."
    assert find_weapons(text)[0].operator == "Norway"
    given = find_weapons(f"{text} Norway will hand over ten MiG-29 fighters to Kenya.")[0]
    assert (given.supplier, given.recipient, given.operator) == ("Norway", "Kenya", None)


def test_planes_and_machines_are_those_named_before(find_weapons: Find) -> None:
    text = "Oslo promised F-16 fighters. The first machines will reach Kyiv soon. The Danes will donate 19 planes."
    assert [w.name for w in find_weapons(text)] == ["F-16 Fighting Falcon"] * 3
    assert find_weapons("The first machines will reach the plant soon. The airline has 19 planes.") == []


def test_a_plural_after_and_is_no_verb(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("Oslo rained missiles and drones on the port.")] == ["missile", "drone"]


def test_weapons_without_a_giver_are_those_of_the_one_who_gives_all_others(find_weapons: Find) -> None:
    text = "Norway sent Kyiv mortars. Norway sent Kyiv rockets. Norway sent Kyiv rifles. Howitzers are heavy."
    assert (find_weapons(text)[-1].supplier, find_weapons(text)[-1].recipient) == ("Norway", "Ukraine")
    assert find_weapons(text.replace("Norway sent Kyiv rockets", "Poland sent Kyiv rockets"))[-1].supplier is None


def test_two_weapons_with_one_giver_tell_who_gave_a_third(find_weapons: Find) -> None:
    text = "Norway sent Kenya mortars. Norway sent Kenya rockets. Howitzers are heavy."
    assert (find_weapons(text)[-1].supplier, find_weapons(text)[-1].recipient) == ("Norway", "Kenya")
    west = text.replace("Norway", "The West")
    assert find_weapons(west)[-1].supplier is None


def test_a_system_has_the_supplier_that_the_article_states_of_it_elsewhere(find_weapons: Find) -> None:
    text = "Sweden gave Kyiv Patriot batteries. Kyiv thanked its friends. Ukraine deployed a Patriot battery."
    weapon = find_weapons(text)[-1]
    assert (weapon.supplier, weapon.recipient, weapon.operator) == ("Sweden", "Ukraine", "Ukraine")


def test_a_definite_noun_of_nothing_told_before_is_less_sure(find_weapons: Find) -> None:
    (definite,), (other,) = find_weapons("The missile fell."), find_weapons("A missile fell.")
    assert definite.confidence < other.confidence


def test_a_mine_that_explodes_is_a_weapon(find_weapons: Find) -> None:
    assert [w.category for w in find_weapons("The mine exploded under a tractor.")] == ["mine"]
    assert find_weapons("The mine employs a hundred people.") == []


def test_a_broad_noun_counts_where_a_weapon_explains_it(find_weapons: Find) -> None:
    text = "Other systems, such as Grad rockets, were bought."
    assert [text[w.start : w.end] for w in find_weapons(text)] == ["systems", "Grad rockets"]


def test_the_last_adjective_but_one_may_tell_the_category(find_weapons: Find) -> None:
    assert find_weapons("Soldiers guarded armoured military vehicles.")[0].category == "armoured_vehicle"


def test_a_definite_class_noun_takes_the_name_of_what_it_refers_to(find_weapons: Find) -> None:
    text = "An Iskander missile was launched. Hours later the missile fell into a field."
    assert [w.name for w in find_weapons(text)] == ["9K720 Iskander", "9K720 Iskander"]


def test_a_weapon_of_this_kind_takes_the_name_of_the_one_told_of(find_weapons: Find) -> None:
    text = "Oslo says that it has no tactical nuclear weapons. This kind of weapon frightens its neighbours."
    assert [w.name for w in find_weapons(text)] == ["tactical nuclear weapon", "tactical nuclear weapon"]


def test_one_of_three_weapons_is_no_modifier_of_the_last(find_weapons: Find) -> None:
    text = "Oslo moved tanks, artillery and missile systems."
    assert [text[w.start : w.end] for w in find_weapons(text)] == ["tanks", "artillery", "missile systems"]


def test_what_describes_a_system_beside_it_takes_its_name(find_weapons: Find) -> None:
    text = "They bought the Storm Shadow, a long-range cruise missile, in May."
    assert [w.name for w in find_weapons(text)] == ["Storm Shadow", "Storm Shadow"]


def test_a_broad_noun_counts_only_for_a_weapon_named_before(find_weapons: Find) -> None:
    told = "A rebel climbed onto an armoured personnel carrier. The vehicle did not start."
    assert [w.category for w in find_weapons(told)] == ["armoured_vehicle", "armoured_vehicle"]
    assert find_weapons("A neighbour climbed onto a chair. The vehicle did not start.") == []


def test_coordinated_weapons_are_separate_and_launchers_belong_to_their_missiles(find_weapons: Find) -> None:
    text = "Vilnius received Javelin anti-tank missiles and launchers."
    assert [(text[w.start : w.end], w.name) for w in find_weapons(text)] == [
        ("Javelin anti-tank missiles", "FGM-148 Javelin"),
        ("launchers", "FGM-148 Javelin"),
    ]


def test_a_system_keeps_the_roles_that_the_article_states_elsewhere(find_weapons: Find) -> None:
    text = "Norway will give NASAMS to Ukraine. Experts praise NASAMS."
    assert [(w.supplier, w.recipient) for w in find_weapons(text)] == [("Norway", "Ukraine")] * 2


def test_weapons_inside_a_quote_are_attributed_to_its_speaker(
    lexicons: Lexicons, parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast]
) -> None:
    text = 'The minister said: "We lack shells." Shells are expensive.'
    parsed = parse(text)
    start, end = text.index('"'), text.index('" Shells') + 1
    quote = Quote(start=start, end=end, spans=((start, end),), type="direct", speakers=("minister",))
    found = WeaponFinder(lexicons).find(parsed, cast(parsed), [quote])
    assert [w.attributed_to for w in found] == ["minister", None]


def test_a_sure_designation_is_more_certain_than_a_homograph(find_weapons: Find) -> None:
    sure, guarded = find_weapons("Soldiers loaded an S-400 and a Hawk.")
    assert 0 < guarded.confidence < sure.confidence <= 1


def test_mentions_come_in_order_with_offsets_of_the_article(find_weapons: Find) -> None:
    text = "Tanks,\nhowitzers  and\nMiG-29s   crossed the Dnipro with soldiers."
    found = find_weapons(text)
    assert [text[w.start : w.end] for w in found] == ["Tanks", "howitzers", "MiG-29s"]


def test_a_broad_noun_takes_the_name_that_follows_it(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("The vehicles, KamAZ army trucks, crossed the border.")] == ["KamAZ", "KamAZ"]
    assert find_weapons("Norway has long-range rockets, known as ATACMS.")[0].name == "MGM-140 ATACMS"


def test_what_a_ship_carries_is_its_owners(find_weapons: Find) -> None:
    weapons = find_weapons("Norway sent a submarine to the region. The submarine can carry 150 Tomahawk missiles.")
    assert [w.operator for w in weapons] == ["Norway", "Norway", "Norway"]


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("A Norwegian spokesman said separatists had shot down a MiG-29 near the town.", "Norway"),
        ("A Norwegian spokesman said nine drones were destroyed in areas held by separatists.", None),
    ],
)
def test_what_others_than_states_shot_down_is_the_tellers(
    lexicons: Lexicons,
    parse: Callable[[str], ParsedArticle],
    cast: Callable[[ParsedArticle], Cast],
    text: str,
    operator: str | None,
) -> None:
    parsed = parse(text)
    end = len(text) - 1
    quote = Quote(
        start=27, end=end, confidence=1.0, speakers=("norwegian spokesman",), spans=((27, end),), type="indirect"
    )
    assert [w.operator for w in WeaponFinder(lexicons).find(parsed, cast(parsed), [quote])] == [operator]


def test_the_weapons_that_somebody_uses_are_those_that_the_article_says_he_was_given(find_weapons: Find) -> None:
    text = "Kenya sent Norway missiles. Kenya sold Norway ten missiles. Kenya gave Norway rockets. "
    weapon = find_weapons(text + "Norway has fired the missiles.")[-1]
    assert (weapon.supplier, weapon.recipient, weapon.operator) == ("Kenya", "Norway", "Norway")


def test_a_list_has_the_supplier_and_the_recipient_of_the_sentence_that_announces_it(find_weapons: Find) -> None:
    found = find_weapons(
        "Norway approved a package for Kenya.\n\nIt includes:\n\n- ten howitzers\n\n- mortars and shells\n"
    )
    assert [(w.supplier, w.recipient) for w in found] == [("Norway", "Kenya")] * 3


def test_these_weapons_are_the_nearest_and_not_the_best_known(find_weapons: Find) -> None:
    found = find_weapons("Kenya has HIMARS launchers. Norway fired drones, and Kenya has to counter these weapons.")
    assert found[-1].name == "drone"


def test_what_an_enemy_is_given_does_not_hide_who_gives_the_others(find_weapons: Find) -> None:
    text = "Norway invaded Kenya. Sweden gave Kenya tanks. Sweden sent Kenya mortars. Sweden sold Kenya howitzers. "
    found = find_weapons(text + "Iran gave Norway drones. Then came more rifles for Kenya.")
    assert (found[-1].supplier, found[-1].recipient) == ("Sweden", "Kenya")


def test_what_systems_counter_is_a_weapon_too(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("They need guns to counter drones.")] == ["gun", "drone"]


def test_of_two_numbers_the_one_that_is_part_of_the_other_counts(find_weapons: Find) -> None:
    assert [w.quantity_low for w in find_weapons("They downed 28 out of 31 drones.")] == [28]


def test_air_defence_is_the_enemys_of_those_whose_weapons_it_destroys(find_weapons: Find) -> None:
    found = find_weapons("Kenya fired drones at Norway. Air defences shot down all Kenyan drones.")
    assert [(w.name, w.operator) for w in found[1:2]] == [("air defence", "Norway")]


def test_a_system_spelled_out_in_small_letters_is_named_by_its_abbreviation(find_weapons: Find) -> None:
    found = find_weapons("They get four high-mobility artillery rocket systems (HIMARS).")
    assert [(w.name, w.quantity_low) for w in found] == [("M142 HIMARS", 4)]


def test_a_variant_may_stand_apart_from_its_tank(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("The company has Leopard 2 A6 tanks.")] == ["Leopard 2A6"]


def test_a_maker_before_a_code_is_no_name_and_multiple_no_kind(find_weapons: Find) -> None:
    found = find_weapons("They have Sukhoi Su-30 fighters and fired multiple short-range missiles.")
    assert [w.name for w in found] == ["Su-30", "short-range missile"]


def test_missiles_that_damage_a_ship_are_not_its_owners(find_weapons: Find) -> None:
    assert [w.operator for w in find_weapons("Neptune missiles damaged the Norwegian ship.")] == [None, "Norway"]


def test_what_was_made_somewhere_takes_up_what_was_named_before(find_weapons: Find) -> None:
    rows = find_weapons("Oslo has five Mi-17 helicopters. The Russian-made helicopters are old.")
    assert [row.name for row in rows] == ["Mi-17", "Mi-17"]


def test_rounds_count_beside_the_guns_that_fire_them(find_weapons: Find) -> None:
    assert [row.name for row in find_weapons("Oslo sent mortars and rounds.")] == ["mortar", "round"]
    assert not find_weapons("The talks and two rounds of golf went well.")
    assert [row.name for row in find_weapons("Oslo sent mortars and 200 rounds of ammunition.")] == [
        "mortar",
        "ammunition",
    ]


def test_a_bracket_before_a_noun_is_no_part_of_it(find_weapons: Find) -> None:
    text = "Five PLAN (Chinese navy) vessels sailed on patrol."
    assert [text[row.start : row.end] for row in find_weapons(text)] == ["vessels"]


def test_what_meets_needs_is_given_by_who_meets_them(find_weapons: Find) -> None:
    rows = find_weapons("Oslo will give Finland equipment that meets its needs, including drones.")
    assert [(row.supplier, row.recipient) for row in rows] == [("Norway", "Finland")] * 2


def test_a_gift_without_a_giver_is_of_who_gave_to_the_same_state_before(find_weapons: Find) -> None:
    (_, row) = find_weapons("Norway gave Finland three tanks in May. In June a package will give Finland mortars.")
    assert (row.supplier, row.recipient) == ("Norway", "Finland")


def test_both_before_and_takes_nothing_up(find_weapons: Find) -> None:
    found = find_weapons("Norway has Patriot launchers. The raid involved both missiles and drones.")
    assert [w.name for w in found[1:]] == ["missile", "drone"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sweden has howitzers. The weapon systems are old.", "howitzer"),
        ("Norway will get 36 F-35 fighters. The air force will have all 36 jets by May.", "F-35 Lightning II"),
        ("Norway flies F-35 fighters. The ageing warplanes are stationed by the coast.", "F-35 Lightning II"),
        ("Norway has F-35 fighters. The remaining aircraft are being repaired.", "F-35 Lightning II"),
        ("Kenya flies F-16s, MiG-29s and Rafales. The fighter jets patrol the coast.", "fighter jet"),
        ("Kenya bought an S-400. Nobody may ask what defence systems Kenya buys.", "defence system"),
    ],
)
def test_a_class_noun_stands_for_what_was_named_before_if_it_can(find_weapons: Find, text: str, name: str) -> None:
    assert find_weapons(text)[-1].name == name


def test_fighters_are_aircraft_only_after_aircraft(find_weapons: Find) -> None:
    assert [w.name for w in find_weapons("Kenya has attack helicopters. The fighters were moved to Norway.")] == [
        "attack helicopter"
    ]
    assert find_weapons("Kenya and France sign Rafale fighter jet deal.")[0].supplier is None


def test_weapons_before_one_noun_of_attack_are_one_partys(find_weapons: Find) -> None:
    found = find_weapons("Kenya stepped up cross-border missile and drone attacks on Sweden.")
    assert [(w.name, w.operator) for w in found] == [("missile", "Kenya"), ("drone", "Kenya")]


def test_patriots_are_missiles_where_the_article_asks_for_patriot_systems(find_weapons: Find) -> None:
    text = (
        "Oslo asked for ten Patriot systems. Bern would pay for two of the Patriots. The Patriots keep its cities safe."
    )
    assert [weapon.name for weapon in find_weapons(text)] == ["MIM-104 Patriot"] * 3
    assert find_weapons("The Patriots won the game in Boston on Sunday, and Polish Patriots marched in Warsaw.") == []
