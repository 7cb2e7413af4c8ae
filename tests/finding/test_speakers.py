"""Whose words they are: who speaks in short articles, and for whom."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from helpers.finding.actors.affiliations import Affiliations
from helpers.finding.actors.figures import Figure

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jens Stoltenberg met the ministers. NATO's written response was handed "
            "over. Stoltenberg praised it. He said the door was open.",
            "Jens Stoltenberg [NATO]",
        ),
        (
            'NATO\'s written response reached Moscow, and Stoltenberg spoke after that. "The door is open," he said.',
            "Jens Stoltenberg [NATO]",
        ),
        ("Jens Stoltenberg presented NATO's written response. It says that the door is open.", "NATO [itself]"),
        ("Lavrov flew to Delhi, according to a note circulated by his ministry.", "Russian Foreign Ministry [Russia]"),
        (
            "Wang Yi met the envoys. The talks were frank, according to a statement issued by his ministry.",
            "Chinese Foreign Ministry [China]",
        ),
        ("According to the opinion of many farmers, the road is too narrow.", "farmers [-]"),
        (
            "The Institute for the Study of War published a report on Monday. "
            "The report said that the front was quiet.",
            "Institute for the Study of War [itself]",
        ),
        ("ISW analysts said that the front was quiet.", "Institute for the Study of War [itself]"),
        (
            "ISW analysts said that the front was quiet. Analysts added that it had snowed.",
            "Institute for the Study of War [itself]; Institute for the Study of War [itself]",
        ),
        ("Sanna Marin met Kaja Kallas in Turku. She said the guest had been helpful.", "Sanna Marin [Finland]"),
        ("Olaf Scholz received Kaja Kallas. She said the visit was useful.", "Kaja Kallas [Estonia]"),
        ("Olaf Scholz received Kaja Kallas. He said the visit was useful.", "Olaf Scholz [Germany]"),
        (
            '"The plan is ready," a senior US defence official said on condition '
            "of anonymity. He added that the ships were near.",
            "senior us defence official [United States]; senior us defence official [United States]",
        ),
        ('Oleh Hnat was praised by some. "The well is deep," he said.', "Oleh Hnat [-]"),
        (
            "Donald Trump never missed an opportunity to claim that the vote was rigged. He said it was over.",
            "Donald Trump [-]; Donald Trump [-]",
        ),
        (
            "NATO's response arrived, according to Jens Stoltenberg, who "
            "urged calm but said that the allies were tired.",
            "Jens Stoltenberg [NATO]; Jens Stoltenberg [NATO]; Jens Stoltenberg [NATO]",
        ),
        ("An alert of the US Embassy in Minsk said the wall is weak.", "US Embassy in Minsk [United States]"),
    ],
)
def test_documents_belong_to_those_who_issue_them_and_people_are_taken_up_by_he_and_she(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At noon Bloomberg was the first to report the sale of the tankers.", "Bloomberg News [itself]"),
        ("Interfax quoted Peskov as saying that there was no plan.", "Dmitry Peskov [Russia]"),
        ('"There is no plan," Interfax quoted Peskov as saying.', "Dmitry Peskov [Russia]"),
        ("Peskov was quoted by Interfax as saying that there was no plan.", "Dmitry Peskov [Russia]"),
        (
            '"There is no plan," the Interfax news agency quoted the Kremlin spokesman as saying.',
            "Dmitry Peskov [Russia]",
        ),
        (
            "The chief of the Latvian army Janis Ozols in a talk with LETA said that the units were ready.",
            "Jānis Ozols [Latvia]",
        ),
        ("The Polish agency PAP reported that the border was calm.", "Polish Press Agency [itself]"),
        ('"The border is calm," the Polish interior minister told the PAP agency.', "Mariusz Kamiński [Poland]"),
    ],
)
def test_a_citing_medium_is_not_the_speaker_of_what_it_cites(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron said on Tuesday that the mill is old, adding that there can be no delay.",
            "Emmanuel Macron [France]; Emmanuel Macron [France]",
        ),
    ],
)
def test_whoever_goes_on_with_a_participle_is_who_spoke_before(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governments of Japan, Norway and Chile said the quota was fair.", "Japan, Norway, Chile [itself]"),
        ("The government of Japan said the quota was fair.", "Japan [itself]"),
        (
            "The President of France, Emmanuel Macron and German Chancellor Olaf "
            "Scholz said that the bridge would be rebuilt.",
            "Emmanuel Macron, Olaf Scholz [France]",
        ),
        (
            "The leaders of Germany, France and Romania said they backed the plan.",
            "Olaf Scholz, Emmanuel Macron, Klaus Iohannis [Germany]",
        ),
        ("The French and German leaders said they backed the plan.", "Emmanuel Macron, Olaf Scholz [France]"),
        ("The Polish and Lithuanian presidents said they backed the plan.", "Andrzej Duda, Gitanas Nausėda [Poland]"),
        ("Countries like Poland and Estonia say that more is needed.", "Poland, Estonia [itself]"),
        (
            "Countries such as Italy, Hungary and the three Baltic states said that prices were too high.",
            "Italy, Hungary, Estonia, Latvia, Lithuania [itself]",
        ),
        ("The three Baltic states said they would leave the grid.", "Estonia, Latvia, Lithuania [itself]"),
        ("Kyiv and its Western allies say the vote is a sham.", "Ukraine, western countries [itself]"),
        ("Slovakia together with Hungary called on the bank to wait.", "Slovakia, Hungary [itself]"),
        (
            "Putin and his French counterpart Emmanuel Macron said the call was useful.",
            "Vladimir Putin, Emmanuel Macron [Russia]",
        ),
        ("Ankara and Kyiv said the corridor was open.", "Turkey, Ukraine [itself]"),
        (
            "French President Emmanuel Macron and Treasury Department officials have said the wall is weak.",
            "Emmanuel Macron, treasury department officials [France]",
        ),
        (
            "NATO Secretary General Jens Stoltenberg and US Secretary of State Antony "
            "Blinken had faced the press. Both said the wall is weak.",
            "Jens Stoltenberg, Antony Blinken [NATO]",
        ),
    ],
)
def test_several_speakers_are_named_one_by_one(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Americans say that the sale was legal.", "United States [itself]"),
        ("Russians say the bridge is open again.", "Russia [itself]"),
        ("Many Russians say that bread is dear.", "russians [Russia]"),
    ],
)
def test_the_people_of_a_state_stand_for_it_where_they_speak_as_one(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Moldova is worried. The country's interior minister said that the border was calm.",
            "moldovan interior minister [Moldova]",
        ),
        ("The alliance's chief said that more ships would come.", "Jens Stoltenberg [NATO]"),
        ("The head of the alliance said that more ships would come.", "Jens Stoltenberg [NATO]"),
        (
            "Lavrov and Blinken met in Geneva. The Russian minister said the talks were "
            "frank. His American counterpart said the talks were short.",
            "Sergey Lavrov [Russia]; Antony Blinken [United States]",
        ),
        (
            "The Kremlin said the corridor was open. Its spokesman said the ships could sail.",
            "Kremlin [Russia]; Dmitry Peskov [Russia]",
        ),
        (
            "Dmytro Kuleba visited Prague. - We need shells - emphasized the head of the ministry.",
            "Dmytro Kuleba [Ukraine]",
        ),
        ("The head of Ukrainian diplomacy emphasized that the list would grow.", "Dmytro Kuleba [Ukraine]"),
        (
            "Senator Lindsey Graham said the army was tired. The Republican said it was over.",
            "Lindsey Graham [United States]; Lindsey Graham [United States]",
        ),
        ("The Turkish leader said the corridor was open.", "Recep Tayyip Erdoğan [Turkey]"),
        (
            "Serbia's lead negotiator said the corridor was open. Belgrade's chief negotiator, Petar Ilic, left early.",
            "Petar Ilic [Serbia]",
        ),
        (
            "Tom Berg, the Greenpeace director, said it was late. A former Greenpeace director said it was early. "
            "The former director of Greenpeace said no more ships would come.",
            "Tom Berg [Greenpeace]; former greenpeace director [-]; former greenpeace director [-]",
        ),
        (
            "Blinken and new Italian Foreign Minister Anna Rossi also met and agreed that the corridor was open.",
            "Antony Blinken, Anna Rossi [United States]",
        ),
        ("The king thanked Emmanuel Macron for saying that help would come.", "Emmanuel Macron [France]"),
        ("The ferry sank in the Black Sea, a spokesman told reporters.", "spokesman [-]"),
        (
            "Two jets flew south of Bournemouth, England, over the English Channel, a UK pilot said.",
            "uk pilot [United Kingdom]",
        ),
        ("NATO members Norway and Hungary said that the road was closed.", "Norway, Hungary [itself]"),
        ("Its neighbours Chad and Libya warned that the wells were dry.", "Chad, Libya [itself]"),
        ("Bread for Malta: Italy's foreign minister said that the ships had left.", "Luigi Di Maio [Italy]"),
        ("The talks in Geneva: President Emmanuel Macron said that rain would come.", "Emmanuel Macron [France]"),
        (
            "Norway, the Baltic states and Sweden agreed that the corridor was open.",
            "Norway, Estonia, Latvia, Lithuania, Sweden [itself]",
        ),
        (
            "Poland and Romania - both Nato members - said Russian ships crossed the corridor.",
            "Poland, Romania [itself]",
        ),
        (
            "The head of the region said the corridor was open.\n\nUkrainian President Volodymyr Zelensky left.",
            "head of the region [-]",
        ),
        (
            "Norway has asked for help.\n\nThree ships came from the north in the early hours of Monday and stayed for "
            "twelve minutes.\n\nThe government said the corridor was open.",
            "Norway [itself]; Norway [itself]",
        ),
        (
            "The UK has closed the port. The government said the corridor was open.",
            "United Kingdom [itself]",
        ),
    ],
)
def test_offices_mean_who_holds_them_for_whatever_they_are_taken_up_with(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Borys Budka, an MP of Civic Platform, said that the plan was bad.", "Borys Budka [Civic Platform]"),
        ("AfD politician Karl Brand said that the plan was bad.", "Karl Brand [Alternative for Germany]"),
        ("Republican Senator Lindsey Graham said that the plan was good.", "Lindsey Graham [United States]"),
        ("PiS spokesman Radosław Fogiel said that the plan was good.", "Radosław Fogiel [Law and Justice]"),
        ("A Kharkiv police official told reporters that the school was empty.", "kharkiv police official [Ukraine]"),
        ("Ivan Melnyk, the mayor of Chuhuiv near Kharkiv, said the water was back.", "Ivan Melnyk [Ukraine]"),
        ("The mayor of Lviv, Andriy Sadovyi, said the lights were on.", "Andriy Sadovyi [Ukraine]"),
        ("Former US President Donald Trump said that he would end the war.", "Donald Trump [-]"),
        ("Ex-President of Poland Aleksander Kwaśniewski said that he would wait.", "Aleksander Kwaśniewski [-]"),
        ("Former German Chancellor Gerhard Schröder said that the talks had failed.", "Gerhard Schröder [-]"),
        (
            "Anna Vogel, a retired Austrian general and a fellow at the Hudson "
            "Institute, said that the talks had failed.",
            "Anna Vogel [Hudson Institute]",
        ),
        (
            "The US delayed the sale. Two senior administration officials told "
            "reporters that the president was informed.",
            "two senior administration officials [United States]",
        ),
        ("The founder of Bellingcat, Eliot Higgins, said that the photo was real.", "Eliot Higgins [Bellingcat]"),
    ],
)
def test_people_speak_for_a_party_or_a_place_or_for_nobody_any_more(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Robert Fico condemned the deal in a statement on Monday. The statement said the wall was weak.",
            "Robert Fico [Slovakia]; Robert Fico [Slovakia]",
        ),
        (
            "Amnesty International said in its latest assessment that the town fell. Russia denied the claim. "
            "The assessment said the wall was weak.",
            "Amnesty International [itself]; Russia [itself]; Amnesty International [itself]",
        ),
        (
            "In a statement, Ukraine's Agriculture Ministry said the road was closed. "
            "The statement added that the wall was weak.",
            "Ukrainian Agriculture Ministry [Ukraine]; Ukrainian Agriculture Ministry [Ukraine]",
        ),
        (
            "Vladimir Putin signed a decree on Friday. The decree said the wall was weak.",
            "Vladimir Putin [Russia]",
        ),
        (
            'Gazprom issued a brief statement. "We saw the statement by Secretary Tom Berg," the statement said.',
            "Gazprom [itself]",
        ),
        ("The report said the wall was weak.", "report [-]"),
        (
            "The ferry sank, TASS reported on Monday. According to the report, the crew was saved.",
            "TASS [itself]; TASS [itself]",
        ),
        ("The police reported a fire. The report said that nobody was hurt.", "police [-]; report [-]"),
    ],
)
def test_a_document_taken_up_is_that_of_who_issued_the_last_one_called_so(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Harbour Herald" reports that the wall is weak.', "Harbour Herald [itself]"),
        ('As the "Bild" daily writes, the wall is weak.', "Bild [itself]"),
        (
            'The wall is weak, according to the "Economist". The weekly adds that it is old.',
            "The Economist [itself]; The Economist [itself]",
        ),
        ('The wall is weak - writes "Harbour Herald" on Monday.', "Harbour Herald [itself]"),
        ('The commander of the "Wolf" battalion, Tom Berg, said that the wall is weak.', "Tom Berg [-]"),
        ('Colonel Tom "Raven" Berg said that the wall is weak.', "Tom Berg [-]"),
    ],
)
def test_names_in_quotation_marks_are_names_and_no_quotations(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.fixture
def ask_at_most(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets a test fail once people were asked more often than so for whom they speak."""

    def limit(questions: int) -> None:
        read, asked = Affiliations._read, itertools.count(1)

        def read_counted(self: Affiliations, figure: Figure) -> str | None:
            if next(asked) > questions:
                pytest.fail(f"asked more than {questions} times for whom somebody speaks")
            return read(self, figure)

        monkeypatch.setattr(Affiliations, "_read", read_counted)

    return limit


def test_a_whole_cabinet_of_no_named_state_is_read_at_once(
    speakers: Speakers, ask_at_most: Callable[[int], None]
) -> None:
    """Ministers were asked for their state by way of all others, each by way of all others again."""
    offices = "Interior Defence Transport Energy Health Finance Justice Labour Culture Trade Sports Education".split()
    names = "Berg Dahl Lund Vik Moe Holm Aas Brun Lie Foss Hagen Bakke".split()
    text = " ".join(
        f"{office} Minister Anna {name} said that the bridge was closed."
        for office, name in zip(offices, names, strict=True)
    )
    ask_at_most(2 * len(names))
    assert speakers(text) == "; ".join(f"Anna {name} [-]" for name in names)


def test_titles_that_lead_from_one_person_to_the_next_are_followed_once(
    speakers: Speakers, ask_at_most: Callable[[int], None]
) -> None:
    """Each title of a person led to another person with as many, and so on to the end of the chain."""
    names = "Berg Dahl Lund Vik Moe Holm Aas Brun Lie Foss Hagen Bakke".split()
    chain = " ".join(f"{boss}'s deputy Anna {name} left." for boss, name in zip(names[1:], names[:-1], strict=True))
    ask_at_most(len(names) ** 2)
    assert speakers(f"{chain} " * 6 + "Anna Berg said that the pier was closed.") == "Anna Berg [-]"
