"""Whose words they are: the speakers of whole short articles, and for whom they speak."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast, Knowledge
from helpers.finding.quotes import QuoteFinder
from helpers.reading.articles import Article
from helpers.reading.language import Parser
from helpers.reading.lexicons import Lexicons

Speakers = Callable[[str, str], list[tuple[str, str | None]]]


@pytest.fixture(scope="module")
def speakers(parser: Parser, knowledge: Knowledge, lexicons: Lexicons) -> Speakers:
    """The speakers of an article's quotes in their order, each with whom the first of them speaks for."""
    finder = QuoteFinder(lexicons)

    def speakers_of(month: str, text: str) -> list[tuple[str, str | None]]:
        published = datetime.date.fromisoformat(f"{month}-15")
        # A line of its own might be taken for a caption.
        article = Article("a", text=f"It rained in the hills.\n\n{text}", path="a.txt", sha256="", published=published)
        parsed = parser.parse(article)
        quotes = sorted(finder.find(parsed, Cast(parsed, knowledge)), key=lambda quote: quote.start)
        return [(", ".join(quote.speakers), quote.affiliation) for quote in quotes]

    return speakers_of


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "Jens Stoltenberg met the ministers. NATO's written response was handed "
            "over. Stoltenberg praised it. He said the door was open.",
            [("Jens Stoltenberg", "NATO")],
        ),
        (
            "2022-06",
            'NATO\'s written response reached Moscow, and Stoltenberg spoke after that. "The door is open," he said.',
            [("Jens Stoltenberg", "NATO")],
        ),
        (
            "2022-06",
            "Jens Stoltenberg presented NATO's written response. It says that the door is open.",
            [("NATO", "NATO")],
        ),
        (
            "2022-06",
            "According to a statement released by his ministry, Lavrov flew to Delhi.",
            [("Russian Foreign Ministry", "Russia")],
        ),
        (
            "2022-06",
            "Wang Yi met the envoys. The talks were frank, according to a statement issued by his ministry.",
            [("Chinese Foreign Ministry", "China")],
        ),
        ("2022-06", "According to the opinion of many farmers, the road is too narrow.", [("farmers", None)]),
        (
            "2022-06",
            "The Institute for the Study of War published a report on Monday. "
            "The report said that the front was quiet.",
            [("Institute for the Study of War", "Institute for the Study of War")],
        ),
        (
            "2022-06",
            "ISW analysts said that the front was quiet.",
            [("Institute for the Study of War", "Institute for the Study of War")],
        ),
        (
            "2022-06",
            "ISW analysts said that the front was quiet. Analysts added that it had snowed.",
            [
                ("Institute for the Study of War", "Institute for the Study of War"),
                ("Institute for the Study of War", "Institute for the Study of War"),
            ],
        ),
        (
            "2022-06",
            "Sanna Marin met Kaja Kallas in Turku. She said the guest had been helpful.",
            [("Sanna Marin", "Finland")],
        ),
        ("2022-06", "Olaf Scholz received Kaja Kallas. She said the visit was useful.", [("Kaja Kallas", "Estonia")]),
        ("2022-06", "Olaf Scholz received Kaja Kallas. He said the visit was useful.", [("Olaf Scholz", "Germany")]),
        (
            "2022-06",
            '"The plan is ready," a senior US defence official said on condition '
            "of anonymity. He added that the ships were near.",
            [("senior us defence official", "United States"), ("senior us defence official", "United States")],
        ),
        ("2022-06", 'Oleh Hnat was praised by some. "The well is deep," he said.', [("Oleh Hnat", None)]),
    ],
)
def test_documents_belong_to_those_who_issue_them_and_people_are_taken_up_by_he_and_she(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "At noon Bloomberg was the first to report the sale of the tankers.",
            [("Bloomberg News", "Bloomberg News")],
        ),
        ("2022-06", "Interfax quoted Peskov as saying that there was no plan.", [("Dmitry Peskov", "Russia")]),
        ("2022-06", '"There is no plan," Interfax quoted Peskov as saying.', [("Dmitry Peskov", "Russia")]),
        ("2022-06", "Peskov was quoted by Interfax as saying that there was no plan.", [("Dmitry Peskov", "Russia")]),
        (
            "2022-06",
            '"There is no plan," the Interfax news agency quoted the Kremlin spokesman as saying.',
            [("Dmitry Peskov", "Russia")],
        ),
        (
            "2022-06",
            "The chief of the Latvian army Janis Ozols in a talk with LETA said that the units were ready.",
            [("Jānis Ozols", "Latvia")],
        ),
        (
            "2022-06",
            "The Polish agency PAP reported that the border was calm.",
            [("Polish Press Agency", "Polish Press Agency")],
        ),
        (
            "2022-06",
            '"The border is calm," the Polish interior minister told the PAP agency.',
            [("Mariusz Kamiński", "Poland")],
        ),
    ],
)
def test_a_citing_medium_is_not_the_speaker_of_what_it_cites(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "Emmanuel Macron said on Tuesday that the mill is old, adding that there can be no delay.",
            [("Emmanuel Macron", "France"), ("Emmanuel Macron", "France")],
        ),
    ],
)
def test_whoever_goes_on_with_a_participle_is_who_spoke_before(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "The Secretary-General of NATO, Jens Stoltenberg and German Chancellor "
            "Olaf Scholz said that the bridge would be rebuilt.",
            [("Jens Stoltenberg, Olaf Scholz", "NATO")],
        ),
        (
            "2022-06",
            "The leaders of Germany, France and Romania said they backed the plan.",
            [("Olaf Scholz, Emmanuel Macron, Klaus Iohannis", "Germany")],
        ),
        (
            "2022-06",
            "The French and German leaders said they backed the plan.",
            [("Emmanuel Macron, Olaf Scholz", "France")],
        ),
        (
            "2022-06",
            "The Polish and Lithuanian presidents said they backed the plan.",
            [("Andrzej Duda, Gitanas Nausėda", "Poland")],
        ),
        (
            "2022-03",
            "The foreign ministers of Latvia and Lithuania said they backed the plan.",
            [("Edgars Rinkēvičs, Gabrielius Landsbergis", "Latvia")],
        ),
        ("2022-06", "Countries like Poland and Estonia say that more is needed.", [("Poland, Estonia", "Poland")]),
        (
            "2022-06",
            "Countries such as Italy, Hungary and the three Baltic states said that prices were too high.",
            [("Italy, Hungary, Estonia, Latvia, Lithuania", "Italy")],
        ),
        (
            "2022-06",
            "The three Baltic states said they would leave the grid.",
            [("Estonia, Latvia, Lithuania", "Estonia")],
        ),
        ("2022-06", "Kyiv and its Western allies say the vote is a sham.", [("Ukraine, western countries", "Ukraine")]),
        ("2022-06", "Slovakia together with Hungary called on the bank to wait.", [("Slovakia, Hungary", "Slovakia")]),
        (
            "2022-06",
            "Putin and his French counterpart Emmanuel Macron said the call was useful.",
            [("Vladimir Putin, Emmanuel Macron", "Russia")],
        ),
        ("2022-06", "Ankara and Kyiv said the corridor was open.", [("Turkey, Ukraine", "Turkey")]),
    ],
)
def test_several_speakers_are_named_one_by_one(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        ("2022-06", "The Americans say that the sale was legal.", [("United States", "United States")]),
        ("2022-06", "Russians say the bridge is open again.", [("Russia", "Russia")]),
        ("2022-06", "Many Russians say that bread is dear.", [("russians", "Russia")]),
    ],
)
def test_the_people_of_a_state_stand_for_it_where_they_speak_as_one(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "Moldova is worried. The country's interior minister said that the border was calm.",
            [("moldovan interior minister", "Moldova")],
        ),
        ("2022-06", "The alliance's chief said that more ships would come.", [("Jens Stoltenberg", "NATO")]),
        ("2022-06", "The head of the alliance said that more ships would come.", [("Jens Stoltenberg", "NATO")]),
        (
            "2022-06",
            "Lavrov and Blinken met in Geneva. The Russian minister said the talks were "
            "frank. His American counterpart said the talks were short.",
            [("Sergey Lavrov", "Russia"), ("Antony Blinken", "United States")],
        ),
        (
            "2022-06",
            "The Kremlin said the corridor was open. Its spokesman said the ships could sail.",
            [("Kremlin", "Russia"), ("Dmitry Peskov", "Russia")],
        ),
        (
            "2022-06",
            "Dmytro Kuleba visited Prague. - We need shells - emphasized the head of the ministry.",
            [("Dmytro Kuleba", "Ukraine")],
        ),
        (
            "2022-06",
            "The head of Ukrainian diplomacy emphasized that the list would grow.",
            [("Dmytro Kuleba", "Ukraine")],
        ),
        (
            "2022-06",
            "Senator Lindsey Graham said the army was tired. The Republican said it was over.",
            [("Lindsey Graham", "United States"), ("Lindsey Graham", "United States")],
        ),
        ("2022-06", "The Turkish leader said the corridor was open.", [("Recep Tayyip Erdoğan", "Turkey")]),
    ],
)
def test_offices_mean_who_holds_them_for_whatever_they_are_taken_up_with(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "- We need shells - said the head of the Ukrainian government Denys Szmyhal.",
            [("Denys Shmyhal", "Ukraine")],
        ),
        (
            "2022-06",
            "- We need shells - said the President of Ukraine Wołodymyr Zelanski.",
            [("Volodymyr Zelenskyy", "Ukraine")],
        ),
        ("2022-06", "- We need shells - said Kuleba and Szmyhal.", [("Dmytro Kuleba, Denys Shmyhal", "Ukraine")]),
        ("2022-06", "- The wells are dry - said his spokesman Adam Lis.", [("Adam Lis", None)]),
        ("2022-06", "Foreign Minister Siergiej Ławrow said that the talks were frank.", [("Sergey Lavrov", "Russia")]),
    ],
)
def test_names_keep_their_bearers_in_copy_from_polish_and_ukrainian(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected


@pytest.mark.parametrize(
    ("month", "text", "expected"),
    [
        (
            "2022-06",
            "Borys Budka, an MP of Civic Platform, said that the plan was bad.",
            [("Borys Budka", "Civic Platform")],
        ),
        (
            "2022-06",
            "AfD politician Karl Brand said that the plan was bad.",
            [("Karl Brand", "Alternative for Germany")],
        ),
        (
            "2022-06",
            "Republican Senator Lindsey Graham said that the plan was good.",
            [("Lindsey Graham", "United States")],
        ),
        (
            "2022-06",
            "PiS spokesman Radosław Fogiel said that the plan was good.",
            [("Radosław Fogiel", "Law and Justice")],
        ),
        (
            "2022-06",
            "A Kharkiv police official told reporters that the school was empty.",
            [("kharkiv police official", "Ukraine")],
        ),
        (
            "2022-06",
            "Ivan Melnyk, the mayor of Chuhuiv near Kharkiv, said the water was back.",
            [("Ivan Melnyk", "Ukraine")],
        ),
        ("2022-06", "The mayor of Lviv, Andriy Sadovyi, said the lights were on.", [("Andriy Sadovyi", "Ukraine")]),
        ("2022-06", "Former US President Donald Trump said that he would end the war.", [("Donald Trump", None)]),
        (
            "2022-06",
            "Ex-President of Poland Aleksander Kwaśniewski said that he would wait.",
            [("Aleksander Kwaśniewski", None)],
        ),
        (
            "2022-06",
            "Former German Chancellor Gerhard Schröder said that the talks had failed.",
            [("Gerhard Schröder", None)],
        ),
        (
            "2022-06",
            "Anna Vogel, a retired Austrian general and a fellow at the Hudson "
            "Institute, said that the talks had failed.",
            [("Anna Vogel", "Hudson Institute")],
        ),
        (
            "2022-06",
            "The US delayed the sale. Two senior administration officials told "
            "reporters that the president was informed.",
            [("two senior administration officials", "United States")],
        ),
        (
            "2022-06",
            "The founder of Bellingcat, Eliot Higgins, said that the photo was real.",
            [("Eliot Higgins", "Bellingcat")],
        ),
    ],
)
def test_people_speak_for_a_party_or_a_place_or_for_nobody_any_more(
    speakers: Speakers, month: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert speakers(month, text) == expected
