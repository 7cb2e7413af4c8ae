"""Sources without a name: how they are described, when they are the same again, and who turns out to be one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Even the organiser of the fair said that the hall was cold.", "organiser of the fair [-]"),
        ("A number of diplomats said that the hall was cold.", "diplomats [-]"),
        ("A handful of officials from Norway said that the hall was cold.", "officials from norway [Norway]"),
        ("Even some of Lukashenko's allies say that the hall is cold.", "lukashenko's allies [Belarus]"),
        ("One of the senior engineers said that the hall was cold.", "senior engineer [-]"),
        (
            "Figures gathered by the harbour bank show that the hall is cold.",
            "figures gathered by the harbour bank [-]",
        ),
        ("Experts polled by the harbour bank said that the hall was cold.", "experts [-]"),
        ("A group of analysts said that the hall was cold.", "group of analysts [-]"),
        ("Three people briefed on the plan said that the hall was cold.", "three people briefed on the plan [-]"),
        ("Officials in Washington said that the hall was cold.", "us officials [United States]"),
        ("Authorities in Minsk said that the hall was cold.", "belarusian authorities [Belarus]"),
        ("A Danish official in a phone call said that the hall was cold.", "danish official [Denmark]"),
        ("Lukashenko flew home. His aides said that the hall was cold.", "alexander lukashenko's aides [Belarus]"),
        (
            "Law and Justice met in Opole. Members of the party said that the hall was cold.",
            "members of law and justice [Law and Justice]",
        ),
    ],
)
def test_a_description_keeps_what_restricts_a_source_and_names_whom_it_takes_up(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text).lower() == expected.lower()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A senior Danish official said that it was late. The Danish representative added that it was cold.",
            "senior danish official [Denmark]; senior danish official [Denmark]",
        ),
        (
            "A top Danish official said that it was late. The top official added that it was cold.",
            "top danish official [Denmark]; top danish official [Denmark]",
        ),
        (
            "A source in the Danish army told CNN that it was late. The station's guest said no word. "
            "The source added that it was cold.",
            "source in the danish army [Denmark]; source in the danish army [Denmark]",
        ),
        (
            "A Danish official said that it was late. The Swedish official added that it was cold.",
            "danish official [Denmark]; swedish official [Sweden]",
        ),
        (
            "Three sources close to the king said that it was late. One of the sources added that it was cold. "
            "The sources said that it was over.",
            "three sources close to the king [-]; source close to the king [-]; three sources close to the king [-]",
        ),
        (
            "Multiple people familiar with the plan said that it was late. The sources said that it was cold. "
            "Two of the sources briefed on the price said that it was low.",
            "multiple people familiar with the plan [-]; multiple people familiar with the plan [-]; "
            "sources briefed on the price [-]",
        ),
        (
            "A senior Danish official said that it was late. Berg stressed that it was old, according to the official.",
            "senior danish official [Denmark]; senior danish official [Denmark]; Berg [-]",
        ),
        (
            "Two Danish officials said that it was late. One of the officials said that it was cold.",
            "two danish officials [Denmark]; danish official [Denmark]",
        ),
    ],
)
def test_an_official_is_the_one_before_unless_a_state_tells_them_apart(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Kharkiv. Officials said that the hall was cold.", "officials [Ukraine]"),
        ("Shells fell on Kharkiv. Local authorities said that the hall was cold.", "local authorities [Ukraine]"),
        ("A Danish nurse was hurt in Kharkiv. Police said that the hall was cold.", "police [Ukraine]"),
        ("Shells fell on Kharkiv. Western officials said that the hall was cold.", "western officials [-]"),
    ],
)
def test_bare_authorities_are_those_of_the_place_that_the_text_is_about(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A senior Danish official said that it was late. Deputy Foreign Minister Lone Vang also said it was cold.",
            "Lone Vang [Denmark]; Lone Vang [Denmark]",
        ),
        (
            "A senior Danish official, speaking on condition of anonymity, said that it was late. "
            "Danish Minister Lone Vang said it was cold.",
            "senior danish official [Denmark]; Lone Vang [Denmark]",
        ),
        (
            "A senior Danish official said that it was late. Swedish Minister Lena Dahl said it was cold.",
            "senior danish official [Denmark]; Lena Dahl [Sweden]",
        ),
        (
            "A senior Danish official said that it was late. The official added that it rained. "
            "Danish Minister Lone Vang said it was cold.",
            "senior danish official [Denmark]; senior danish official [Denmark]; Lone Vang [Denmark]",
        ),
        (
            "Denmark will wait for Malta - diplomat\n\nDanish Foreign Ministry spokeswoman Lone Vang said it was cold.",
            "Lone Vang [Denmark]; Lone Vang [Denmark]",
        ),
        (
            "Denmark will wait for Malta - expert\n\nLone Vang, a fellow at the Harbour Institute, said it was cold.",
            "Lone Vang [Harbour Institute]; Lone Vang [Harbour Institute]",
        ),
        (
            "Denmark will wait for Malta - expert\n\nDanish Foreign Ministry spokeswoman Lone Vang said it was cold.",
            "expert [-]; Lone Vang [Denmark]",
        ),
    ],
)
def test_an_official_in_the_opening_is_who_is_named_next_unless_the_article_hides_the_name(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of his advisers, Jan Hnat, said that it was late.", "Jan Hnat [-]"),
        ("Nuclear experts Jane Doe and Mary Roe said that it was late.", "Jane Doe, Mary Roe [-]"),
        ("The candidates, Jane Doe and Mary Roe, said that it was late.", "Jane Doe, Mary Roe [-]"),
        (
            "A senior Biden administration official said that it was late.",
            "senior biden administration official [United States]",
        ),
        ("Mr. King said that it was late.", "King [-]"),
        ("Erik Prince said that it was late.", "Erik Prince [-]"),
        ("Another delegate, Vera Holm, said that it was late.", "Vera Holm [-]"),
        ("Former prosecutor and Riga mayor Vera Holm said that it was late.", "Vera Holm [Latvia]"),
        (
            "Vera Holm, a member of the Helsinki Peace Committee, said that it was late.",
            "Vera Holm [Helsinki Peace Committee]",
        ),
        (
            "Vera Holm, a fellow at the Micheal Martin Center for Trade Studies, said that it was late.",
            "Vera Holm [Micheal Martin Center for Trade Studies]",
        ),
        ("It was quiet. The Daily Harbour said that it was late.", "Daily Harbour [itself]"),
    ],
)
def test_whoever_is_named_beside_a_noun_is_the_speaker(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_they_are_all_who_were_the_subject_together(speakers: Speakers) -> None:
    text = "Poland, Latvia and Estonia closed the road. They said that it was late."
    assert speakers(text) == "Poland, Latvia, Estonia [itself]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vuczić, the Serbian president, said that it was late.", "Aleksandar Vučić [Serbia]"),
        ('China\'s deputy minister Le Wen left. Le smiled. "It was late," Le added.', "Le Wen [China]"),
        ("President Vladimir V. Putin said that it was late.", "Vladimir Putin [Russia]"),
        ("Scott Morris said that it was late.", "Scott Morris [-]"),
        ("Tuesday Radio Nord said that it was late.", "Radio Nord [itself]"),
        (
            'Finance Minister Jan Hnat flew home. "It is late" - wrote the Minister of Finance on the site X. '
            "EntryHnat gave us pictures.",
            "Jan Hnat [-]",
        ),
    ],
)
def test_names_are_known_through_spelling_initials_and_copying(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_a_name_in_a_headline_ends_where_the_text_ends_it(speakers: Speakers) -> None:
    text = "Vera Holm Defends Herself Against Claims by Some Rivals.\n\nHolm said that it was late."
    assert speakers(text) == "Vera Holm [-]"


def test_a_name_of_the_text_is_known_in_a_headline_whatever_the_parse_takes_it_for(
    speakers: Speakers,
) -> None:
    text = "UK's Starmer urges Iran to wait\n\nPrime Minister Sir Keir Starmer told Iran that it was late."
    assert speakers(text) == "Keir Starmer [United Kingdom]; Keir Starmer [United Kingdom]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A former commander of the northern fleet, General Jan Hnat, came. The former commander said it was late.",
            "Jan Hnat [-]",
        ),
        (
            "According to a veteran of the fleet, General Jan Hnat was late.",
            "veteran of the fleet [-]",
        ),
        (
            "The Danish Defence Ministry and the Swedish Defence Ministry met. The Danish ministry said it was late.",
            "Danish Defence Ministry [Denmark]",
        ),
        ("Rheinmetall built a plant. The concern said that it was late.", "Rheinmetall [itself]"),
        (
            "The Ukrainian General Staff met. The staff said it was late.",
            "General Staff of the Ukrainian Armed Forces [Ukraine]",
        ),
    ],
)
def test_titles_before_a_comma_and_nouns_for_bodies_take_up_whom_they_mean(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reports in Germany said that it was late.", "reports in germany [-]"),
        ('According to information from the newspaper "Post", the well was dry.', "Post [itself]"),
        ("Meanwhile Western Union said the well was dry.", "Western Union [itself]"),
        (
            "Nordvind Shipping will leave, Ada Holm said. The company said that it was late.",
            "Ada Holm [-]; Nordvind Shipping [itself]",
        ),
        ("The BBC asked. Meanwhile, the CBI lobby group called for calm.", "CBI [itself]"),
        (
            "Ada Holm, chairwoman of the Republican National Committee, said the well was dry.",
            "Ada Holm [Republican National Committee]",
        ),
        ("Germany will lend Kenya two ferries, according to the federal government.", "Germany [itself]"),
        ("Two ferries were lost, according to the federal government.", "federal government [-]"),
        ("A document for the Kremlin says that it was late.", "document for the kremlin [Russia]"),
        ("The Russian military said that it was late.", "Russian military [Russia]"),
        ("Hezbollah-run Al Manar TV station said that it was late.", "Al-Manar [itself]"),
    ],
)
def test_a_document_is_that_of_its_author_and_a_medium_itself(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A senior Hamas official said that it was late.", "senior hamas official [Hamas]"),
        ("A World Bank spokesman said that it was late.", "world bank spokesman [World Bank]"),
        (
            "The port is shut, according to a Nato pilot. Two officials from the Taliban said that it was late.",
            "nato pilot [NATO]; two officials from the taliban [Taliban]",
        ),
        ("A No 10 spokesperson said that it was late.", "no 10 spokesperson [United Kingdom]"),
        ("An official at the port who declined to be named said that it was late.", "official at the port [-]"),
    ],
)
def test_an_official_without_a_name_speaks_for_the_body_named_beside_the_noun(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


def test_several_who_issued_a_joint_statement_say_what_it_says(speakers: Speakers) -> None:
    text = (
        "Kenya and Poland met.\n\nThe two nations made the call in a joint statement on Monday.\n\n"
        "The statement said that Chad should close its border."
    )
    assert speakers(text) == "Kenya, Poland [itself]"


def test_a_headline_is_not_by_the_medium_that_opens_the_next_line(speakers: Speakers) -> None:
    text = "The ferries leave the port: South Korean official\n\nYonhap News quoted pilots as saying it was late."
    assert speakers(text) == "south korean official [South Korea]; pilots [-]"


def test_who_speaks_on_condition_of_anonymity_is_nobody_named_before(speakers: Speakers) -> None:
    text = (
        "Defense Minister Oleksii Reznikov said it was late.\n\n"
        "Speaking on condition of anonymity, the official said it was cold."
    )
    assert speakers(text) == "Oleksii Reznikov [Ukraine]; official [-]"


def test_an_official_of_an_alliance_is_not_the_next_spokesman_without_an_employer(speakers: Speakers) -> None:
    text = "The port is shut, according to a Nato official.\n\n“We wait,” said spokesman Tom Berg."
    assert speakers(text) == "nato official [NATO]; Tom Berg [-]"


def test_a_spokesman_is_who_speaks_next_without_a_title(speakers: Speakers) -> None:
    text = "A Maltese Foreign Ministry spokesman said it was late. “We wait,” Tom Vella told reporters."
    assert speakers(text) == "Tom Vella [Malta]; Tom Vella [Malta]"


def test_a_spokesman_is_not_who_speaks_next_for_another(speakers: Speakers) -> None:
    text = "A Maltese spokesman said it was late. A spokesman said it was dark. The BBC's Tom Berg said it was calm."
    assert speakers(text) == "maltese spokesman [Malta]; spokesman [-]; Tom Berg [BBC]"


def test_what_somebody_adds_is_the_last_speakers_whoever_acted_since(speakers: Speakers) -> None:
    text = "“It fell,” says Professor Tom Vella.\n\nPresident Putin has prepared for years.\n\n“It rose,” he adds."
    assert speakers(text) == "Tom Vella [-]; Tom Vella [-]"


def test_part_of_a_name_is_no_listed_namesake(speakers: Speakers) -> None:
    assert speakers("“Malta is not leaving,” Abbas Mousavi said in a conference.") == "Abbas Mousavi [-]"


def test_what_it_adds_is_the_bodys_that_has_just_spoken(speakers: Speakers) -> None:
    text = "The Harbour Office said the ban would hit drones.\n\nIran was hit. Iran would also lose trade, it added."
    assert speakers(text) == "Harbour Office [itself]; Harbour Office [itself]"
