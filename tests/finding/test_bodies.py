"""Bodies that no list knows: what takes them up, for whom they and those in their service speak."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.reading.articles import Article
from helpers.reading.language import Parser
from helpers.reading.lexicons import Lexicons

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was late, according to the Chilean Fisheries Committee. The committee said that it was cold.",
            "Chilean Fisheries Committee [Chile]; Chilean Fisheries Committee [Chile]",
        ),
        (
            "Peru's 12th Mountain Brigade said that it was late. The brigade said that it was cold.",
            "12th Mountain Brigade [Peru]; 12th Mountain Brigade [Peru]",
        ),
        (
            "It was late, a statement from the Portuguese presidency said. The presidency said that it was cold.",
            "portuguese presidency [Portugal]; portuguese presidency [Portugal]",
        ),
        (
            "The press service of the Lviv city council said that it was late. The council said that it was cold.",
            "lviv city council [Ukraine]; lviv city council [Ukraine]",
        ),
        (
            "The Danish Coast Guard said that it was late. The coast guard said that it was cold.",
            "Danish Coast Guard [Denmark]; Danish Coast Guard [Denmark]",
        ),
        (
            "It was late, according to Nordlicht. The airline said that it was cold.",
            "Nordlicht [itself]; Nordlicht [itself]",
        ),
        # What is a body by its kind alone is none that a later word takes up.
        ("The Bureau said that it was late. The bureau said that it was cold.", "Bureau [itself]; bureau [-]"),
    ],
)
def test_a_body_that_no_list_knows_is_taken_up_by_its_kind_wherever_it_speaks(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Odesa Regional Prosecutor's Office said that it was late.",
            "Odesa Regional Prosecutor's Office [Ukraine]",
        ),
        ("The Warsaw District Court said that it was late.", "Warsaw District Court [Poland]"),
        ("The Warsaw Peace Committee said that it was late.", "Warsaw Peace Committee [itself]"),
        ("The Warsaw Harbour Institute said that it was late.", "Warsaw Harbour Institute [itself]"),
        (
            "America watched. The Lviv military administration said that it was late.",
            "lviv military administration [Ukraine]",
        ),
        ("Data from the Danish Energy Agency showed that it was late.", "Danish Energy Agency [Denmark]"),
    ],
)
def test_a_city_in_the_name_of_an_authority_tells_its_state(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Norwegian Police Security Service (PST) said that it was late. PST said that it was cold.",
            "Norwegian Police Security Service [Norway]; Norwegian Police Security Service [Norway]",
        ),
        (
            "Latvia's State Security Service (VDD) said that it was late. The VDD added that it was cold.",
            "State Security Service [Latvia]; State Security Service [Latvia]",
        ),
        ("Jane Doe (QDP) said that it was late. QDP said that it was cold.", "Jane Doe [-]; QDP [itself]"),
    ],
)
def test_an_acronym_in_brackets_is_that_of_the_body_before_whatever_its_letters(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokesman for Greenpeace said that it was late.", "spokesman for greenpeace [Greenpeace]"),
        ("An official at Bild said that it was late.", "official at bild [Bild]"),
        ("An analyst at Rochan Consulting said that it was late.", "analyst at rochan consulting [Rochan Consulting]"),
        ("A critic of the BBC said that it was late.", "critic of the bbc [-]"),
        ("A listener in a club of the BBC said that it was late.", "listener in a club of the bbc [-]"),
        (
            "An official at Italy's defence ministry said that it was late.",
            "official at italy's defence ministry [Italy]",
        ),
        ("An official at a port in Italy said that it was late.", "official at a port in italy [-]"),
        ("BBC spokeswoman Jane Doe said that it was late.", "Jane Doe [BBC]"),
        (
            "President Lukashenko flew home. The deputy head of the BBC said that it was late.",
            "deputy head of the bbc [BBC]",
        ),
    ],
)
def test_who_serves_a_body_speaks_for_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Lukashenko flew home. A spokesman for the Peruvian Navy said that it was late. "
            "The spokesman said that it was cold.",
            "spokesman for the peruvian navy [Peru]; spokesman for the peruvian navy [Peru]",
        ),
        (
            "Kremlin spokesman Dmitry Peskov called. A spokesman for the Polish government said that it was late. "
            "The spokesman said that it was cold.",
            "spokesman for the polish government [Poland]; spokesman for the polish government [Poland]",
        ),
        (
            "A spokesman for the Polish government said that it was late. Peskov, the Kremlin spokesman, called. "
            "The spokesman said that it was cold.",
            "spokesman for the polish government [Poland]; Dmitry Peskov [Russia]",
        ),
        (
            "A woman from Opole said that it was late. “Nobody came,” the woman said.",
            "woman from opole [-]; woman from opole [-]",
        ),
    ],
)
def test_the_spokesman_is_the_one_who_came_in_last_without_a_name(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In an interview with Bild, the head of the harbour office warned that it was late.",
            "head of the harbour office [-]",
        ),
        (
            "In the town of Orikhiv, an official from the Romanian interior ministry said that it was late.",
            "official from the romanian interior ministry [Romania]",
        ),
        (
            "Speaking to journalists in Brussels, the Institute for the Study of War said that it was late.",
            "Institute for the Study of War [itself]",
        ),
        ("In an interview with Bild, the Nato chief called the bridge “a trap”.", "Jens Stoltenberg [NATO]"),
        ("They had met near Lake Ohrid, a spokesman said.", "spokesman [-]"),
        ("Officials briefed on the plan said that it was late.", "officials briefed on the plan [-]"),
    ],
)
def test_who_speaks_behind_an_opening_setting_does_not_explain_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Bild: three trucks turned back overnight", "Bild [itself]"),
        ("Serbian presidency: three trucks turned back overnight", "serbian presidency [Serbia]"),
        (
            "Kiel Institute for the World Economy: three trucks turned back overnight",
            "Kiel Institute for the World Economy [itself]",
        ),
        ("Weather: three trucks turned back overnight", ""),
        ("Harbour war: three trucks turned back overnight", ""),
    ],
)
def test_a_body_before_the_colon_of_a_headline_speaks(
    parser: Parser, knowledge: Knowledge, lexicons: Lexicons, headline: str, expected: str
) -> None:
    text = f"{headline}\n\nThree trucks were turned back overnight. There was no word from the drivers."
    parsed = parser.parse(Article("a", text=text, path="a.txt", sha256=""))
    quotes = QuoteFinder(lexicons).find(parsed, Cast(parsed, knowledge))
    owners = ((q.speakers[0], "itself" if q.affiliation == q.speakers[0] else q.affiliation) for q in quotes)
    assert "; ".join(f"{name} [{owner}]" for name, owner in owners) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli Ministry of Health spokeswoman Jane Roe said that it was late.", "Jane Roe [Israel]"),
        ("Peru's Ministry of Fisheries spokeswoman Jane Roe said that it was late.", "Jane Roe [Peru]"),
        ("Nordlicht spokeswoman Jane Roe said that it was late.", "Jane Roe [Nordlicht]"),
        ("Tom Berg, a spokesman for the Warsaw Institute, said that it was late.", "Tom Berg [Warsaw Institute]"),
        ("Army spokesman Tom Berg said that it was late.", "Tom Berg [-]"),
        ("Lviv police spokesman Tom Berg said that it was late.", "Tom Berg [Ukraine]"),
    ],
)
def test_a_spokesman_with_a_name_speaks_for_the_body_before_his_title(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UK Home Office met. The department said that it was late.", "UK Home Office [United Kingdom]"),
        (
            "Shells fell on Kharkiv. The governor of the region said that it was late.",
            "governor of the region [Ukraine]",
        ),
        ("Shells fell on Kharkiv. The city's mayor said that it was late.", "city's mayor [Ukraine]"),
        (
            "Shells fell on Kharkiv. The city's mayor said that it was late. The mayor of Opole said that it was cold.",
            "city's mayor [Ukraine]; mayor of opole [-]",
        ),
        ("Shells fell on Kharkiv. The governor of the bank said that it was late.", "governor of the bank [-]"),
        (
            "Russia's Foreign Ministry wrote to Oslo. The ministry's spokeswoman said that it was late.",
            "Maria Zakharova [Russia]",
        ),
        (
            "The Danish Foreign Ministry wrote to Oslo. The ministry's spokeswoman said that it was late.",
            "ministry's spokeswoman [Denmark]",
        ),
    ],
)
def test_a_department_a_governor_or_a_spokeswoman_is_that_of_what_was_named_last(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's Department of Defence said that it was late.", "Department of Defence [Peru]"),
        ("The Department of Defence said that it was late.", "Pentagon [United States]"),
        ("The Belarusian Red Cross said that it was late.", "Belarus Red Cross [itself]"),
        (
            "The 72nd Mountain Brigade said that it was late. The brigade said that it was cold.",
            "72nd Mountain Brigade [itself]; 72nd Mountain Brigade [itself]",
        ),
        ("On Monday Peru's government said that it was late.", "Peru [itself]"),
    ],
)
def test_a_body_keeps_its_number_and_its_state(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kyodo News spokesman said that it was late.", "kyodo news spokesman [Kyodo News]"),
        ("A Nordlicht spokeswoman said that it was late.", "nordlicht spokeswoman [Nordlicht]"),
        ("A family spokesman said that it was late.", "family spokesman [-]"),
        ("Sources in the World Bank said that it was late.", "sources in the world bank [World Bank]"),
        ("A source in Kyiv said that it was late.", "source in kyiv [-]"),
        ("Experts at Peru's foreign ministry said that it was late.", "experts at peru's foreign ministry [Peru]"),
        ("Experts at Peru's government said that it was late.", "experts at peru's government [Peru]"),
    ],
)
def test_a_spokesman_or_a_source_without_a_name_speaks_for_the_body_beside_it(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A statement released by the World Bank read: “The port is open.”", "World Bank [itself]"),
        ("Citing Denmark's Supreme Court, Reuters reported that it was late.", "Reuters [itself]"),
        ("Quoting the harbour office, the newspaper said that it was late.", "newspaper [-]"),
    ],
)
def test_who_issues_a_statement_says_it_and_who_is_cited_does_not(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The UN Security Council met. The Mariupol city council said that it was late. "
            "The council said that it was cold.",
            "mariupol city council [Ukraine]; mariupol city council [Ukraine]",
        ),
        ("The Federal Customs Service of Russia said that it was late.", "Federal Customs Service [Russia]"),
        ("The Supreme Court of Kenya said that it was late.", "Kenyan Supreme Court [Kenya]"),
        ("The Norwegian Harbour Agency's press service said that it was late.", "Norwegian Harbour Agency [Norway]"),
    ],
)
def test_a_place_or_a_state_beside_a_body_tells_whose_it_is(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Polish sailors came home to Poland. Warsaw thanked the Polish crews. “It was a record,” the Border Guard "
            "said.",
            "Polish Border Guard [Poland]",
        ),
        (
            "Mayor Erik Lund waited. “It was a record,” the Border Guard said.",
            "Border Guard [itself]",
        ),
        (
            "The European Union met. The Council said in a statement that the measures would be lifted.",
            "Council of the European Union [European Union]",
        ),
        ("The firm Lund & Hale said that it would close.", "Lund & Hale [itself]"),
        (
            "Norway's food watchdog, Mattilsynet, warned on Friday that the fish was old.",
            "Mattilsynet [itself]",
        ),
        ("“We are at work,” the Nordkraft company wrote.", "Nordkraft [itself]"),
        (
            "Tessel Micro cut its outlook. Keith Braun covers it. The chipmaker said that sales fell.",
            "Tessel Micro [itself]",
        ),
        (
            "Danish ministers met. Prime Minister Alexander De Croo has told ministries to wait, the government said.",
            "Belgium [itself]; Alexander De Croo [Belgium]",
        ),
        (
            "The Red Cross is in Geneva. Both sides have been asked for names, according to a statement posted on its "
            "website.",
            "International Committee of the Red Cross [itself]",
        ),
        (
            "Nine had died, according to a report compiled by allies of the slain politician Boris Nemtsov.",
            "allies of the slain politician boris nemtsov [-]",
        ),
    ],
)
def test_bodies_are_told_from_those_who_serve_in_them(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected
