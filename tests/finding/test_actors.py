"""Who is who in one article."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast, Knowledge
from helpers.finding.actors.scene import Scene
from helpers.reading.articles import Article
from helpers.reading.language import ParsedArticle, Parser

Make = Callable[[str], tuple[ParsedArticle, Cast]]


@pytest.fixture
def make(parser: Parser, knowledge: Knowledge) -> Make:
    def make_cast(text: str) -> tuple[ParsedArticle, Cast]:
        article = Article(article_id="a", text=text, path="a.txt", sha256="", published=datetime.date(2022, 3, 4))
        parsed = parser.parse(article)
        return parsed, Cast(parsed, knowledge)

    return make_cast


def names_of(made: tuple[ParsedArticle, Cast], source: str) -> list[str]:
    """The actors of the last place where the article has a text."""
    parsed, cast = made
    start = parsed.article.text.rindex(source)
    return cast.names(parsed.token_at(start), parsed.token_at(start + len(source) - 1) + 1)


@pytest.mark.parametrize(
    ("text", "source", "names"),
    [
        ("Sergei Lavrov arrived at noon. Lavrov said the talks were short.", "Lavrov", ["Sergey Lavrov"]),
        ("Putin is tired, said French President Emmanuel Macron.", "Putin", ["Vladimir Putin"]),
        ("The chancellor, Olaf Scholz, said it was late.", "The chancellor, Olaf Scholz,", ["Olaf Scholz"]),
        (
            "Mykhailo Podolyak, an adviser to President Zelensky, said so.",
            "Mykhailo Podolyak, an adviser to President Zelensky,",
            ["Mykhailo Podolyak"],
        ),
        ("Scholz and Macron said they would call again.", "Scholz and Macron", ["Olaf Scholz", "Emmanuel Macron"]),
        ("Kyiv Mayor Klitschko said the power was back.", "Kyiv Mayor Klitschko", ["Vitali Klitschko"]),
        (
            "The head of Polish diplomacy Zbigniew Rau said so.",
            "The head of Polish diplomacy Zbigniew Rau",
            ["Zbigniew Rau"],
        ),
        (
            "The deputy head of the Latvian Ministry of Transport Ilze Berza denied it.",
            "The deputy head of the Latvian Ministry of Transport Ilze Berza",
            ["Ilze Berza"],
        ),
        (
            "The minister of the Maltese harbour office Beno Zerk said so.",
            "The minister of the Maltese harbour office Beno Zerk",
            ["Beno Zerk"],
        ),
        ("One of ESA representatives Ilze Berza said so.", "One of ESA representatives Ilze Berza", ["Ilze Berza"]),
        ("Le Yucheng met him. Yucheng said so.", "Yucheng", ["Le Yucheng"]),
        ("Adam Wrona O Budget: too small. Wrona said so.", "Wrona", ["Adam Wrona"]),
    ],
)
def test_people_are_called_by_their_whole_name(make: Make, text: str, source: str, names: list[str]) -> None:
    assert names_of(make(text), source) == names


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Sergei Gromov, a baker, opened his shop. Gromov said bread was dear.", "Gromov", "Sergey Gromov"),
        ("Maria Nowak bakes. Her brother Piotr Nowak farms. Nowak said it rained.", "Nowak", "Piotr Nowak"),
        ("Anna Reed-Jones, an analyst, was asked. Reed-Jones said no.", "Reed-Jones", "Anna Reed-Jones"),
        ("Tomasz Lavrov, a cook, likes soup. Lavrov said so himself.", "Lavrov", "Tomasz Lavrov"),
        ("General Adam Wronacki spoke. General Wronack said no.", "General Wronack", "Adam Wronacki"),
    ],
)
def test_surnames_mean_who_bears_them_in_the_article(make: Make, text: str, source: str, name: str) -> None:
    assert names_of(make(text), source) == [name]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Ukrainian President Voldimir Selinsky stayed.", "Voldimir Selinsky", "Volodymyr Zelenskyy"),
        ("The mayor, Anna Wisniewska, spoke. Wisznewska said no.", "Wisznewska", "Anna Wisniewska"),
        ("Ukrainian President Tom Baker stayed.", "Tom Baker", "Tom Baker"),
    ],
)
def test_misspelled_names_are_recognised_by_office_and_context(make: Make, text: str, source: str, name: str) -> None:
    assert names_of(make(text), source) == [name]


def test_a_surname_may_come_before_the_whole_name(make: Make) -> None:
    _, cast = make("Kowalczyk said it was cold. Later Anna Kowalczyk, a nurse, went home.")
    assert cast.names(0, 1) == ["Anna Kowalczyk"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Olaf Scholz met Liz Truss. She said trade came first.", "She", "Liz Truss"),
        ("Liz Truss met Olaf Scholz. He said trade came first.", "He", "Olaf Scholz"),
        ("Anna Kowalczyk, a nurse, left. She said nothing.", "She", "Anna Kowalczyk"),
        ("Olaf Scholz posted a note about Xi Jinping. He said trade came first.", "He", "Olaf Scholz"),
        ("Scholz was calm. The Russian foreign minister spoke of Poland. He said no.", "He", "Sergey Lavrov"),
        ('Olaf Scholz said that Emmanuel Macron was right. "It is cold," he said.', "he", "Olaf Scholz"),
        ("Ms Darling walked in with Mr Poole. He said hello.", "He", "Poole"),
        ("NATO sent ships north. It said the sea was calm.", "It", "NATO"),
        ("The Danish government met. It said taxes would rise.", "It", "Denmark"),
        ("The IAEA said near Russia that it had counted the rods.", "it", "International Atomic Energy Agency"),
        ("Poland slept. The survey found nothing new. A study argued for more, and it added a table.", "it", "study"),
        ("Poland slept. Veltex Marine Corporation sold a pier. It said no.", "It", "Veltex Marine Corporation"),
        ("Ivan Petrenko, a miner, was asked. The 46-year-old said no.", "The 46-year-old", "Ivan Petrenko"),
        ("Finnish officials met in Helsinki. They said the border was shut.", "They", "finnish officials"),
        ("Macron praised the plan. - Ships sail - said Olaf Scholz. He added that it rained.", "He", "Olaf Scholz"),
        ("- Macron was right about it - said Olaf Scholz. He left.", "He", "Olaf Scholz"),
        ("Xi Jinping was at home. A senior Danish official spoke. He said no.", "He", "senior danish official"),
        (
            "Macron was at home. The port is shut - said one of the Danish officials. He laughed.",
            "He",
            "danish official",
        ),
        ("Liz Truss was far away. A woman waited at the pier. She said no.", "She", "woman"),
        ("Putin met Ilze Berza, a nurse. A reporter asked. She said no.", "She", "Ilze Berza"),
    ],
)
def test_pronouns_mean_the_most_present_fitting_actor(make: Make, text: str, source: str, name: str) -> None:
    assert names_of(make(text), source) == [name]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Jens Stoltenberg spoke first. The NATO leader said ships would sail.", "The NATO leader", "Jens Stoltenberg"),
        ("The Ukrainian president said he would stay.", "The Ukrainian president", "Volodymyr Zelenskyy"),
        ("The US secretary of state said he would fly.", "The US secretary of state", "Antony Blinken"),
        (
            "Russia and China spoke. The head of British diplomacy said no.",
            "The head of British diplomacy",
            "Liz Truss",
        ),
        ("Dmitry Peskov took calls. The Kremlin spokesman said no.", "The Kremlin spokesman", "Dmitry Peskov"),
        ("Latvian Health Minister Ilze Berza spoke. The minister said beds were free.", "The minister", "Ilze Berza"),
        ("Marek Zielony, a Polish lawmaker, spoke. The politician said no.", "The politician", "Marek Zielony"),
        (
            "Law and Justice lawmaker Adam Wrona met Jaroslaw Kaczynski. The PiS leader said no.",
            "The PiS leader",
            "Jarosław Kaczyński",
        ),
        ("Yevgeny Prigozhin left. The Wagner boss said he was well.", "The Wagner boss", "Yevgeny Prigozhin"),
        (
            "Belarus President Alexander Lukashenko met Putin. The president said it rained.",
            "The president",
            "Alexander Lukashenko",
        ),
        (
            "William Burns, the CIA director, spoke. The head of the CIA said no.",
            "The head of the CIA",
            "William J. Burns",
        ),
        (
            "William Burns, the CIA director, spoke. The head of the CI said no.",
            "The head of the CI",
            "William J. Burns",
        ),
        (
            "Duda met Kwaśniewski. The former Polish president said no.",
            "The former Polish president",
            "Aleksander Kwaśniewski",
        ),
        (
            "A trade envoy of Latvia to Malta came. Later the trade envoy of Latvia to Malta Ilze Berza left.",
            "A trade envoy of Latvia to Malta",
            "Ilze Berza",
        ),
        (
            "It rains, joked on Telegram the head of the German government.",
            "Telegram the head of the German government",
            "Olaf Scholz",
        ),
        ("Adam Wrona spoke at length. The MP said no.", "The MP", "Adam Wrona"),
        ("Zhao Lijian met Macron. The Chinese official said no.", "The Chinese official", "Zhao Lijian"),
        (
            "Russian billionaire Ivan Petrenko met Macron. The Russian tycoon said no.",
            "The Russian tycoon",
            "Ivan Petrenko",
        ),
        ("The prime minister of India to Macron said no.", "The prime minister of India to Macron", "Narendra Modi"),
    ],
)
def test_offices_mean_who_holds_them(make: Make, text: str, source: str, name: str) -> None:
    assert names_of(make(text), source) == [name]


@pytest.mark.parametrize(
    ("text", "source", "names"),
    [
        ("Moscow said no.", "Moscow", ["Russia"]),
        ("The Kremlin said no.", "The Kremlin", ["Kremlin"]),
        ("Berlin and the EU said no.", "Berlin and the EU", ["Germany", "European Union"]),
        ("The State Department said no.", "The State Department", ["US State Department"]),
        (
            "Ukraine's Ministry of Foreign Affairs said no.",
            "Ukraine's Ministry of Foreign Affairs",
            ["Ukrainian Foreign Ministry"],
        ),
        ("The Russian defense ministry said no.", "The Russian defense ministry", ["Russian Defence Ministry"]),
        ("The UK Ministry of Defence said no.", "The UK Ministry of Defence", ["British Ministry of Defence"]),
        ("The Polish Foreign Ministry met. The ministry said no.", "The ministry", ["Polish Foreign Ministry"]),
        ("The US Embassy in Riga closed. The embassy said why.", "The embassy", ["US Embassy in Riga"]),
        ("The IAEA met in Vienna. The agency said no.", "The agency", ["International Atomic Energy Agency"]),
        (
            "Russia shut its border. Its defence ministry said why.",
            "Its defence ministry",
            ["Russian Defence Ministry"],
        ),
        ("The nuclear operator Energoatom said no.", "The nuclear operator Energoatom", ["Energoatom"]),
        ("The European Commission met. The bloc said no.", "The bloc", ["European Union"]),
        ("An OSCE statement said no.", "An OSCE statement", ["OSCE"]),
        ("The Pentagon wrote to Congress. The West said no.", "The West", ["western countries"]),
        ("Bild asked around. The German daily said no.", "The German daily", ["Bild"]),
        ("Buckingham Palace spoke first. The palace said no.", "The palace", ["Buckingham Palace"]),
        ("Ukraine's military said no.", "Ukraine's military", ["Ukrainian military"]),
        ("The portal Nowa.eu said no.", "The portal Nowa.eu", ["Nowa.eu"]),
        (
            "According to information from the IAEA it rained.",
            "information from the IAEA",
            ["International Atomic Energy Agency"],
        ),
        ("Olaf Scholz met him. His remarks showed no doubt.", "His remarks", ["Olaf Scholz"]),
        (
            "The head of the Ministry of Defence Olaf Scholz met Macron. The Ministry of Defence said no.",
            "The Ministry of Defence",
            ["German Defence Ministry"],
        ),
        (
            "Russia spoke. The Polish ministry of diplomacy said no.",
            "The Polish ministry of diplomacy",
            ["Polish Foreign Ministry"],
        ),
    ],
)
def test_institutions_have_one_name(make: Make, text: str, source: str, names: list[str]) -> None:
    assert names_of(make(text), source) == names


@pytest.mark.parametrize("body", ["Coastal Studies", "Adam Smith Institute", "Paula Forum"])
def test_what_ends_like_a_body_is_nobodys_name(make: Make, body: str) -> None:
    _, cast = make(f"The former head of the {body}, a historian, said no.")
    assert cast.kind(body) != "person"


@pytest.mark.parametrize(
    ("text", "source", "description"),
    [
        (
            "A Western intelligence official said no.",
            "A Western intelligence official",
            "western intelligence official",
        ),
        ("Several experts said no.", "Several experts", "experts"),
        ("Officials from the two ports said no.", "Officials from the two ports", "officials from the two ports"),
        ("A Polish diplomat came. The diplomat said no.", "The diplomat", "polish diplomat"),
        ("A lawyer for President Putin said no.", "A lawyer for President Putin", "lawyer for president putin"),
        ("Putin supporters said no.", "Putin supporters", "putin supporters"),
        (
            "One of the high -ranking EU officials said no.",
            "One of the high -ranking EU officials",
            "high-ranking eu official",
        ),
        (
            "One of the senior EU officials came. One of the EU officials said no.",
            "One of the EU officials",
            "senior eu official",
        ),
        ("Some voices - above all in Rome - said no.", "Some voices - above all in Rome", "voices"),
        (
            "An official of the Danish port during a call said no.",
            "An official of the Danish port during a call",
            "official of the danish port",
        ),
    ],
)
def test_actors_without_a_name_are_described(make: Make, text: str, source: str, description: str) -> None:
    made = make(text)
    assert names_of(made, source) == [description]
    assert made[1].kind(description) in {"group", "unnamed"}


@pytest.mark.parametrize(
    ("text", "name", "affiliation", "role", "kind"),
    [
        (
            "Russian Foreign Minister Lavrov spoke.",
            "Sergey Lavrov",
            "Russia",
            "Russian foreign minister",
            "person",
        ),
        ("Lavrov spoke.", "Sergey Lavrov", "Russia", "Russian foreign minister", "person"),
        ("The NATO chief, Jens Stoltenberg, spoke.", "Jens Stoltenberg", "NATO", "NATO chief", "person"),
        ("Ilze Berza, a Latvian lawmaker, spoke.", "Ilze Berza", "Latvia", "Latvian lawmaker", "person"),
        ("Ilze Berza, a Latvian historian, spoke.", "Ilze Berza", None, "Latvian historian", "person"),
        ("Duda's chief of staff Adam Wrona spoke.", "Adam Wrona", "Poland", "Duda's chief of staff", "person"),
        ("Envoys of Peru and Chile said so.", "envoys of peru and chile", None, None, "group"),
        ("The White House spoke.", "White House", "United States", None, "organisation"),
        ("Spain spoke.", "Spain", "Spain", None, "country"),
        ("The EU spoke.", "European Union", "European Union", None, "organisation"),
        ("South Korean officials said so.", "south korean officials", "South Korea", None, "group"),
        ("Russian analysts said so.", "russian analysts", None, None, "group"),
    ],
)
def test_actors_have_an_affiliation_a_role_and_a_kind(
    make: Make, text: str, name: str, affiliation: str | None, role: str | None, kind: str
) -> None:
    parsed, cast = make(text)
    assert name in cast.names(0, len(parsed.doc) - 2)
    assert (cast.affiliation(name), cast.role(name), cast.kind(name)) == (affiliation, role, kind)


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("Russian troops dug in.", "troops", "Russia"),
        ("Kyiv's army dug in.", "army", "Ukraine"),
        ("NATO ships sailed.", "ships", "NATO"),
        ("Putin sent troops.", "Putin", "Russia"),
        ("Poland called. Its soldiers marched.", "soldiers", "Poland"),
        ("The Pentagon sent planes.", "Pentagon", "United States"),
        ("Pro-Russian fighters dug in.", "fighters", None),
        ("The soldiers dug in.", "soldiers", None),
        ("Ships left the Red Sea on Monday.", "Red", None),
    ],
)
def test_words_belong_to_a_state(make: Make, text: str, word: str, state: str | None) -> None:
    parsed, cast = make(text)
    token = next(token for token in parsed.doc if token.text == word)
    assert cast.country(token) == state


def test_its_people_are_those_of_the_state_that_it_stands_for(make: Make) -> None:
    made = make("Ukraine shut its port. Its officials said why.")
    assert names_of(made, "Its officials") == ["ukrainian officials"]
    assert made[1].affiliation("ukrainian officials") == "Ukraine"


def test_an_article_without_a_date_is_dated_by_its_office_holders(parser: Parser, knowledge: Knowledge) -> None:
    text = "British Prime Minister Liz Truss met Joe Biden. The German chancellor said nothing."
    parsed = parser.parse(Article(article_id="a", text=text, path="a.txt", sha256=""))
    assert names_of((parsed, Cast(parsed, knowledge)), "The German chancellor") == ["Olaf Scholz"]


def test_two_spellings_in_two_articles_are_one_actor(make: Make) -> None:
    one = names_of(make("Dmitri Gorskiy, a sailor, said no."), "Dmitri Gorskiy, a sailor,")
    other = names_of(make("Dmitry Gorsky, a sailor, said no."), "Dmitry Gorsky, a sailor,")
    assert one == other == ["Dmitry Gorsky"]


def test_any_span_of_an_article_has_names_or_none(make: Make) -> None:
    parsed, cast = make("However, he and the U.S. said that, according to them, it (a ministry) was - say - fine.")
    for start in range(len(parsed.doc)):
        for end in range(start, len(parsed.doc) + 1):
            assert all(isinstance(name, str) for name in cast.names(start, end))


@pytest.mark.parametrize(
    ("text", "source", "names"),
    [
        ("The Danish government said taxes would rise.", "The Danish government", ["Denmark"]),
        ("Emmanuel Macron's government said so.", "Emmanuel Macron's government", ["France"]),
        ("A Danish regional government said so.", "A Danish regional government", ["danish regional government"]),
        ("A British intelligence report says so.", "A British intelligence report", ["british intelligence"]),
        (
            "Two people familiar with the talks said so.",
            "Two people familiar with the talks",
            ["two people familiar with the talks"],
        ),
        ("Olaf Scholz and Boris Johnson met. The two men said so.", "The two men", ["Olaf Scholz", "Boris Johnson"]),
        ("The two men said so.", "The two men", ["two men"]),
        (
            "The Ostland Harbour Council met. It rained. The council said so.",
            "The council",
            ["Ostland Harbour Council"],
        ),
        ("Danish architect warns of rain. Danish architect Ilze Berza builds.", "Danish architect", ["Ilze Berza"]),
    ],
)
def test_governments_pairs_and_councils_are_whom_they_stand_for(
    make: Make, text: str, source: str, names: list[str]
) -> None:
    assert names_of(make(text), source) == names


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        ("On BBC General Adam Wrona spoke.", "Adam Wrona", None),
        ("BBC reporter Adam Wrona spoke.", "Adam Wrona", "BBC"),
        ("The commander of Ukraine's 9th Marine Brigade, Maj. Adam Wrona, said so.", "Adam Wrona", "Ukraine"),
    ],
)
def test_media_employ_those_who_work_for_media(make: Make, text: str, name: str, affiliation: str | None) -> None:
    assert make(text)[1].affiliation(name) == affiliation


def test_he_is_rather_somebody_of_the_paragraph_before_than_the_speaker_of_one_farther_up(make: Make) -> None:
    text = (
        "Four people were hurt in the town, said governor Pavlo Hnat.\n\n"
        "Over the long and hard months of this war in the south the small old town of ours "
        "became a symbol when President Zelensky went there."
        "\n\nIn May he flew to Oslo."
    )
    assert names_of(make(text), "he") == ["Volodymyr Zelenskyy"]


def test_for_whom_people_speak_is_worked_out_once_and_not_for_every_quote(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, cast = make("Zanzibar harbour minister Jane Doe spoke. Maltese envoy John Roe said nothing.")
    asked: list[str] = []
    monkeypatch.setattr(
        "helpers.finding.actors.scene.Scene.figure_affiliation", lambda _, figure: asked.append(figure.name)
    )
    assert [cast.affiliation("John Roe") for _ in range(3)] == ["Malta"] * 3
    assert asked == []


def test_what_is_told_of_one_changes_nothing_of_another_once_the_article_is_read(
    parse: Callable[[str], ParsedArticle], knowledge: Knowledge
) -> None:
    text = (
        "Estonian Defence Minister Hanno Pevkur spoke. Interior Minister Anna Berg left the hall. "
        "Anna Berg's deputy Tove Dahl slept."
    )
    scene = Scene(parse(text), knowledge)
    scene.settle_people()
    deputy = scene.people.in_order()[-1]
    before = scene.nationality(deputy)
    scene.learn("harbour pilot", "unnamed", "Malta")
    assert (deputy.name, before, scene.nationality(deputy)) == ("Tove Dahl", "Estonia", "Estonia")


@pytest.mark.parametrize(
    "text",
    [
        "Mr Hague spoke in London. John Kerry and Sergey Lavrov listened to Mr Hague.",
        "Mr Hague met Russian foreign minister Sergey Lavrov and John Kerry. It was late, said the Foreign Secretary.",
    ],
)
def test_who_is_called_by_a_surname_helps_to_date_an_article(
    parse: Callable[[str], ParsedArticle], knowledge: Knowledge, text: str
) -> None:
    parsed = parse(text)
    source = "the Foreign Secretary" if "Secretary" in text else "Mr Hague"
    assert names_of((parsed, Cast(parsed, knowledge)), source) == ["William Hague"]


def test_two_whose_titles_name_each_other_are_not_read_without_end(make: Make) -> None:
    text = "Minister Tove Berg's deputy Ola Dahl said so. Ola Dahl's predecessor Tove Berg left the harbour office."
    assert names_of(make(text), "Tove Berg") == ["Tove Berg"]
