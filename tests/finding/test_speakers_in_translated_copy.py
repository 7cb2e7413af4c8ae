"""Who speaks in copy that was translated: offices before names without a comma, other nouns for the same person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The secretary of the Oslo Rowing Club Zbigniew Lis said that it was late.", "Zbigniew Lis"),
        ("The Minister of Culture Sławomir Lis said that it was late.", "Sławomir Lis"),
        ("Director of the agricultural company Nowa Niva Tatiana Lis said that it was late.", "Tatiana Lis"),
        (
            "In DTEK nothing is said. Executive director of the company Dmytro Sakharuk stated only that it was late.",
            "Dmytro Sakharuk",
        ),
        ("The head of the board of the Grain Union Tadeusz Lis told PAP that it was late.", "Tadeusz Lis"),
        ("According to the president of the Chamber of Crafts Marek Lis, it was late.", "Marek Lis"),
        ("The mayor of Gdynia Aleksandra Lis announced that it was late.", "Aleksandra Lis"),
        ("The vice-president of the PZŁ Adam Lis said that it was late.", "Adam Lis"),
        ("The vice-minister of culture Adam Lis said that it was late.", "Adam Lis"),
        ("The co-chairman of the club Adam Lis told PAP that it was late.", "Adam Lis"),
        ("The press officer of the Border Guard in Sanok Ewa Lis said that it was late.", "Ewa Lis"),
        ("The Apostolic Nuncio in Poland Archbishop Antonio Lis said that it was late.", "Antonio Lis"),
        ("Minister of Climate and Ports Paulina Hennig -Lis said that it was late.", "Paulina Hennig-Lis"),
        ("The head of the Samarkand Water Administration Farkhod Ergash said that it was late.", "Farkhod Ergash"),
        ("The commander of a battalion with the call sign Hrim said that it was late.", "Hrim"),
        ("Its co-sponsor, Senator Jeanne Holm, said that it was late.", "Jeanne Holm"),
        ("Coun Paul Redfern (Ind) said that it was late.", "Paul Redfern"),
        ("According to the organiser, Putin will not be invited.", "organiser"),
        ("According to the head of the council, Jane Doe was not invited.", "head of the council"),
    ],
)
def test_a_name_follows_its_bearers_office_without_a_comma(speakers: Speakers, text: str, speaker: str) -> None:
    assert speakers(text).startswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Ewa Lis opened the park. The local government official said that it was late.", "Ewa Lis"),
        ("Father Adam Lis leaves Wola. The clergyman said that it was late.", "Adam Lis"),
        ("Colonel Adam Lis came. The military man said that it was late.", "Adam Lis"),
        ("Mrs. Halina Lis saw it. The woman said that it was late.", "Halina Lis"),
        ("Jane Doe fled Mariupol. The mother of two said that it was late.", "Jane Doe"),
        ("CEO Mette Dahl left. The chief executive said that it was late.", "Mette Dahl"),
        ("The president of Drogpol Adam Lis left. The company's president said that it was late.", "Adam Lis"),
        ("The president of Drogpol Adam Lis left. The head of the company said that it was late.", "Adam Lis"),
        ("The mayor of Sanok Adam Lis left. The host of the city said that it was late.", "Adam Lis"),
        ("The governor of the region Adam Lis left. The head of the region said that it was late.", "Adam Lis"),
        ("Adam Lis, 47, a farmer from Sanok, left. The farmer said that it was late.", "Adam Lis"),
        ("Gillian Marsh left. The former head of geography said that it was late.", "Gillian Marsh"),
        ("Defence Minister Władysław Kosiniak-Kamysz left. The PSL leader said that it was late.", "Władysław"),
        ("The Princess Royal left. Anne said that it was late.", "Anne, Princess Royal"),
        ("Kaja Kallas left. The former prime minister of Estonia said that it was late.", "Kaja Kallas"),
        ("The company Ukrenergo left. Europe's largest operator said that it was late.", "Ukrenergo"),
        ("The company Ukrenergo left. The operator said that it was late.", "Ukrenergo"),
    ],
)
def test_other_nouns_take_up_whom_the_article_has_named(speakers: Speakers, text: str, speaker: str) -> None:
    assert speakers(text).startswith(speaker)


def test_whoever_adds_something_has_just_spoken(speakers: Speakers) -> None:
    text = "- This is about money - says Ewa Lis. The organiser of the protest adds that nineteen nurses have left."
    assert speakers(text) == "Ewa Lis [-]; Ewa Lis [-]"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A post by the regional governor says that it was late.", "regional governor"),
        ("The company's press release said that it was late.", "company"),
        ("A report by the institute said that it was late.", "institute"),
        ("In the statement of the club it was said that it was late.", "club"),
        ("In the message of the White House, it was stated that it was late.", "White House"),
        ('"It is late," we read in the communication of the curia.', "curia"),
        ('"It is late," said the friends of the museum in a communiqué.', "friends of the museum"),
        ("The news agencies Reuters and AFP reported that it was late.", "Reuters, Agence France-Presse"),
        ("Russian agencies Ria Nowosti and Tass said that it was late.", "RIA Novosti, TASS"),
        ("The independent outlet Sova reported that it was late.", "Sova"),
        ('British "The Guardian", however, reported that it was late.', "The Guardian"),
        ("The Federation of Employers of Ukraine said that it was late.", "Federation of Employers of Ukraine"),
        ("The EU met. The Commission said that it was late.", "European Commission"),
        (
            "According to analysts at the Atlantic Council (AC), it was late.",
            "Atlantic Council",
        ),
        ("Real Madrid said that it was late.", "Real Madrid"),
        ("A statement from Air France said that it was late.", "Air France"),
        ("President Sadyr Japarov came. His economy ministry insists that it was late.", "Kyrgyz Economy Ministry"),
    ],
)
def test_bodies_speak_by_their_names_and_their_papers(speakers: Speakers, text: str, speaker: str) -> None:
    assert speakers(text).partition(" [")[0] == speaker


def test_what_opens_a_sentence_with_a_capital_is_no_body(speakers: Speakers) -> None:
    text = '"Fertilizer does not carry a passport," she joked. The company said it would sell its fertilizer plants.'
    assert "Fertilizer" not in speakers(text)
