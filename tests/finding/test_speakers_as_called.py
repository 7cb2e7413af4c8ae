"""Those who speak as other words call them: by names of many languages, firms, offices, nicknames, what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abdel Nasir al-Rahmani said the well was dry. Rahmani said it was old. Al-Rahmani said he would go.",
            "Abdel Nasir al-Rahmani [-]; Abdel Nasir al-Rahmani [-]; Abdel Nasir al-Rahmani [-]",
        ),
        (
            "Mahmoud ez-Zubi said the well was dry. Zubi said it was old.",
            "Mahmoud ez-Zubi [-]; Mahmoud ez-Zubi [-]",
        ),
        (
            "Juan Carlos de la Vega said the well was dry. De la Vega said it was old.",
            "Juan Carlos de la Vega [-]; Juan Carlos de la Vega [-]",
        ),
        (
            "Nneka Obiora-Adichie said the well was dry. Obiora-Adichie said it was old.",
            "Nneka Obiora-Adichie [-]; Nneka Obiora-Adichie [-]",
        ),
    ],
)
def test_articles_particles_and_hyphens_belong_to_names(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Berg, head of research at Kvaerner, said the well was dry.", "Tom Berg [Kvaerner]"),
        ("Tom Berg, an economist at ABN in Rotterdam, said the well was dry.", "Tom Berg [ABN]"),
        ("Tom Berg, a portfolio manager with Aviva, said the well was dry.", "Tom Berg [Aviva]"),
        (
            "Tom Berg, a fellow in arms policy at the Council of Arctic Studies, said the well was dry.",
            "Tom Berg [Council of Arctic Studies]",
        ),
        ("Tom Berg, a farmer, said the well was dry.", "Tom Berg [-]"),
        ("The well is dry, said Brig. Gen. Tom Berg of the port guard.", "Tom Berg [-]"),
        ("The well was dry, according to Cmdr. Tom Berg, who came.", "Tom Berg [-]"),
        ("Jim Jordan, a fisherman, came. Jordan said the well was dry.", "Jim Jordan [-]"),
        ("The Energy Ministry met. The department said the well was dry.", "Energy Ministry [-]"),
        ("The Polish side said the well was dry.", "Poland [itself]"),
        ("The port is old, according to a Pentagon fact sheet.", "Pentagon [United States]"),
        ("The losing side said the well was dry.", "losing side [-]"),
        ("The Czechs said the well was dry.", "Czechia [itself]"),
        (
            "The General Staff said the well was dry.",
            "General Staff of the Ukrainian Armed Forces [Ukraine]",
        ),
        ("Labour lawmaker Tom Berg said the well was dry.", "Tom Berg [Labour Party]"),
        ("Labour Minister Tom Berg said the well was dry.", "Tom Berg [-]"),
        ("Rep. Ada Berg, D-Ohio, said the well was dry.", "Ada Berg [United States]"),
        (
            "Ada Berg, chairwoman of the House Foreign Affairs Committee, said the well was dry.",
            "Ada Berg [United States]",
        ),
        ("Port Committee Chairman Tom Berg (R-Maine) said the well was dry.", "Tom Berg [United States]"),
        (
            "Kim Gi-su, an official from Oslo-based biotech firm GL Rapha, said the well was dry.",
            "Kim Gi-su [GL Rapha]",
        ),
        ("Ada Berg of the Oslo-based research group Bruegel said the well was dry.", "Ada Berg [Bruegel]"),
        ("Ada Berg, chief economist at Dutch lender ING, said the well was dry.", "Ada Berg [ING]"),
        ("Houthi leader Abdul-Malik al-Houthi said the well was dry.", "Abdul-Malik al-Houthi [Houthis]"),
    ],
)
def test_those_of_a_trade_speak_for_the_firm_party_or_group_named_beside_it(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gazprom closed the line. The Russian gas giant said the well was dry.",
            "Gazprom [itself]",
        ),
        (
            "Gazprom closed the line. The chairman of the Russian metals firm Nornickel said the well was dry.",
            "chairman of the russian metals firm nornickel [Russia]",
        ),
        ("The US military said the well was dry.", "US military [United States]"),
        ("Canada's army said the well was dry.", "Canadian Armed Forces [Canada]"),
        (
            "South Korea's Joint Chiefs of Staff said the well was dry.",
            "South Korean Joint Chiefs of Staff [South Korea]",
        ),
        ("Multiple sources said the well was dry.", "multiple sources [-]"),
        (
            "Deutsche Kredit left Riga. The bank said the well was dry.",
            "Deutsche Kredit [itself]",
        ),
        (
            'Northern Union said it would sell. "The well is dry," the company said.',
            "Northern Union [itself]; Northern Union [itself]",
        ),
        ("The MEDEF business lobby group said the well was dry.", "MEDEF [itself]"),
        ("The Hamas militant group said the well was dry.", "Hamas [itself]"),
        ("Documents seen by AFP say the well was dry.", "documents [-]"),
        ("The well was dry, according to a Kremlin description of the call.", "Kremlin [Russia]"),
        (
            "Ten men died, according to the Syrian Observatory for Human Rights. Observatory chief Ali Berg said "
            "that more were hurt.",
            "Syrian Observatory for Human Rights [itself]; Ali Berg [Syrian Observatory for Human Rights]",
        ),
        (
            "The Norwegian Refugee Council said the camp is full. Atlantic Council spokesman Ole Berg said it is not.",
            "Norwegian Refugee Council [itself]; Ole Berg [Atlantic Council]",
        ),
        (
            "Ten men died, according to the Syrian Observatory for Human Rights. The Britain-based war monitor said "
            "the well was dry.",
            "Syrian Observatory for Human Rights [itself]; Syrian Observatory for Human Rights [itself]",
        ),
        (
            "Ukraine's GUR military intelligence agency said the well was dry.",
            "Main Directorate of Intelligence [Ukraine]",
        ),
        ("The South Korean military said the well was dry.", "South Korean military [South Korea]"),
        (
            "South Korea sent ships. The Joint Chiefs of Staff (JCS) said it was late. The JCS said the well was dry.",
            "South Korean Joint Chiefs of Staff [South Korea]; South Korean Joint Chiefs of Staff [South Korea]",
        ),
        ("North Korea fired two missiles. The North said the well was dry.", "North Korea [itself]"),
        (
            "Iran was silent. The Houthi-run health ministry said the well was dry.",
            "Houthi-run Health Ministry [Houthis]",
        ),
        ("The Hamas-run health ministry said the well was dry.", "Gaza Health Ministry [Hamas]"),
        (
            "The mayor left. The well was dry, according to people briefed by the mayor.",
            "people briefed by the mayor [-]",
        ),
        (
            "It has a deal with the Russian Harbour Investment Fund (RHIF). RHIF said the well was dry.",
            "Russian Harbour Investment Fund [Russia]",
        ),
        (
            "The Revolutionary Guard was seen. A film by Hengaw, a rights group, was shown. The group said "
            "the well was dry.",
            "Hengaw [itself]",
        ),
        ("Nancy Pelosi left. The California Democrat said the well was dry.", "Nancy Pelosi [United States]"),
        (
            "The US sent ships. A senior defense official said the well was dry.",
            "senior defense official [United States]",
        ),
    ],
)
def test_firms_and_forces_are_taken_up_by_what_they_are(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "General Tom Berg, better known as Raven, fled. Raven said the well was dry.",
            "Tom Berg [-]",
        ),
        ('Tom Berg, nicknamed "the Baron", fled. Berg said the well was dry.', "Tom Berg [-]"),
        (
            "Ahmad al-Hariri, formerly known as Abu Yusuf al-Masri, fled. Masri said the well was dry.",
            "Ahmad al-Hariri [-]",
        ),
        ("The area known as Donbas was calm. Tom Berg said the well was dry.", "Tom Berg [-]"),
    ],
)
def test_people_keep_one_name_whatever_else_they_are_known_as(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NATO, European Union and White House officials said the well was dry.",
            "nato officials, european union officials, white house officials [NATO]",
        ),
        ("French and German officials said the well was dry.", "french and german officials [France]"),
        (
            "The Trump administration closed the road. The administration said the well was dry. "
            "A senior administration official said it was old.",
            "trump administration [United States]; senior administration official [United States]",
        ),
    ],
)
def test_officials_of_several_bodies_and_of_an_administration_are_told_apart(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkish President Recep Tayyip Erdogan left. Erdogan's office said the well was dry. It said it was old.",
            "Turkish presidential office [Turkey]; Turkish presidential office [Turkey]",
        ),
        ("Prime Minister Rishi Sunak left. His office said the well was dry.", "Downing Street [United Kingdom]"),
        ("The office of Polish President Andrzej Duda said the well was dry.", "Polish presidential office [Poland]"),
        ("Olaf Scholz left. The chancellor's office said the well was dry.", "German Chancellery [Germany]"),
        ("Zelenskyy's office said the well was dry.", "Office of the President of Ukraine [Ukraine]"),
        ("Tom Berg left. Berg's office said the well was dry.", "berg's office [-]"),
    ],
)
def test_the_office_of_who_leads_a_state_has_a_name(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joe Biden came to Riga. - We will help - said the 81-year-old politician.", "Joe Biden [United States]"),
        ("Joe Biden came to Riga. - We will help - said the American.", "Joe Biden [United States]"),
        ("General Tom Berg came to Riga. - We will help - said the retired general.", "Tom Berg [-]"),
        ("Dr. Tom Berg, a political scientist, came. - We will help - said the academic.", "Tom Berg [-]"),
        (
            "Law and Justice MP Tom Berg came with Joe Biden. - We will help - said the PiS politician.",
            "Tom Berg [Law and Justice]",
        ),
        (
            "Houthis fired at a ship on Monday. They said the wall was weak.",
            "Houthis [itself]",
        ),
        ("The Americans said the wall was weak.", "United States [itself]"),
    ],
)
def test_a_noun_for_one_person_or_group_takes_up_whom_it_fits(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The US Treasury Department named two firms. The Treasury said the wall was weak.",
            "US Treasury Department [United States]",
        ),
        (
            "The US Treasury Department named two firms. The wall is weak, according to the Treasury statement.",
            "US Treasury Department [United States]",
        ),
        ("Treasury Secretary Tom Berg said the wall was weak.", "Tom Berg [United States]"),
        ("Secretary of State Anna Berg said the wall was weak.", "Anna Berg [United States]"),
        (
            "“The wall is weak,” said the Treasury’s Under Secretary for Trade and Financial Intelligence, Tom Berg.",
            "Tom Berg [-]",
        ),
    ],
)
def test_an_office_or_body_of_one_state_needs_no_other_name(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The well is dry, according to the Vala public broadcaster.", "Vala [itself]"),
        ("The Nowa.eu news outlet claimed that the well was dry.", "Nowa.eu [itself]"),
        ("The Danish newspaper reported that the well was dry.", "danish newspaper [Denmark]"),
        ("According to figures from the Vala Institute, the well was dry.", "Vala Institute [itself]"),
        ("The Kharkiv newspaper reported that the well was dry.", "kharkiv newspaper [Ukraine]"),
        (
            "Emmanuel Macron met the envoys. The well was dry, a statement from his office said.",
            "Élysée Palace [France]",
        ),
        (
            "The Vala Institute released a report into the state of Russia's wells. The report said they were dry.",
            "Vala Institute [itself]",
        ),
        (
            "Egyptian sources said that it was late. According to the same sources, the well was dry.",
            "egyptian sources [Egypt]; egyptian sources [Egypt]",
        ),
        (
            "The well will dry - says Col. Jane Doe from the Training Center of the Defense Forces to Onet.",
            "Jane Doe [Training Center of the Defense Forces]",
        ),
        (
            "Gen. Tom Berg sang.\n\nCol. Matysiak has a different opinion. In his opinion, the well is dry.",
            "Matysiak [-]",
        ),
        ("- We need water - said in turn Treasury Secretary Scott Bessent.", "Scott Bessent [United States]"),
        (
            "Jane Doe, spokeswoman for Kenya, left. The propagandist from Nairobi added that the well was dry.",
            "Jane Doe [Kenya]",
        ),
        (
            "Jane Doe said it was late.\n\nThe well is dry\n\n- says our interlocutor, a veteran of the war.",
            "Jane Doe [-]; Jane Doe [-]",
        ),
        (
            "Dmitry Medvedev sang. The former president of Russia and now deputy head of the council said it was late.",
            "Dmitry Medvedev [Russia]",
        ),
        (
            'Norway waits. "They can\'t force us"\n\nTom Berg said no storm would force the town - NTB reported.',
            "Tom Berg [-]; NTB [itself]; Tom Berg [-]",
        ),
        (
            "The Armed Forces said it was late. The General Staff of the Armed Forces of Ukraine waits.",
            "Armed Forces of Ukraine [Ukraine]",
        ),
        (
            "The head of the Defense Intelligence Agency (DIA) Gen. Scott Berrier told the council that it was late.",
            "Scott Berrier [United States]",
        ),
        (
            "A paper recalls words of the chief of staff of the Danish army General Lone Vang, who said it was late.",
            "Lone Vang [Denmark]",
        ),
        ("Kenya has lost six men - informs the CNN agency.", "CNN [itself]"),
        ('Jane Doe said it was late, but "Bild" writes that the well was dry.', "Jane Doe [-]; Bild [itself]"),
        ("The Ministry of Defense in London said the well was dry.", "British Ministry of Defence [United Kingdom]"),
        (
            "The head of the Ministry of Defense, Mariusz Blaszczak, left. The head of the ministry said it was late.",
            "Mariusz Błaszczak [Poland]",
        ),
        ('"The well is dry" - wrote on Twitter Jane Doe.', "Jane Doe [-]"),
        ('The operational command "South" reported that it was late.', 'operational command "south" [-]'),
        ("CNN reported, citing three American officials, that the well was dry.", "CNN [itself]"),
        ("The head of European diplomacy Kaja Kallas said the well was dry.", "Kaja Kallas [European Union]"),
        ("Jane Doe, who is a professor at Vala University, said the well was dry.", "Jane Doe [Vala University]"),
    ],
)
def test_a_medium_is_called_by_the_name_before_what_it_is(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_officials_do_not_serve_a_state_that_only_their_statement_names(speakers: Speakers) -> None:
    assert speakers("Officials said Iran meant to ship the pumps.") == "officials [-]"
    assert speakers("Denmark paid for the pumps. Officials said Iran meant to ship them.") == "officials [Denmark]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The truce with the Rapid Support Forces (RSF) failed. The RSF said that it was late.",
            "Rapid Support Forces [itself]",
        ),
        (
            "The Danish Well Inspection (DWI) met. DWI spokesman Tom Berg said that it was late.",
            "Tom Berg [Danish Well Inspection]",
        ),
        ("The RSF said that reporters were held.", "Reporters Without Borders [itself]"),
    ],
)
def test_an_acronym_is_that_of_the_name_which_the_article_spells_out(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "G. Landsbergis said it was late. G. Nausėda said it was cold.",
            "Gabrielius Landsbergis [Lithuania]; Gitanas Nausėda [Lithuania]",
        ),
        ('"It is late," said Min, a township officer. He said it was cold.', "Min [-]; Min [-]"),
        ("Chiu Tai-sheng said it was late. Mr. Chiu said it was cold.", "Chiu Tai-sheng [-]; Chiu Tai-sheng [-]"),
        (
            "Kim Jong-un said it was late. Kim Yong-hyun said it was cold.",
            "Kim Jong Un [North Korea]; Kim Yong-hyun [-]",
        ),
        (
            "The commander-in-chief of the Sudanese armed forces, Tom Berg, said that it was late.",
            "Tom Berg [Sudan]",
        ),
        (
            "An adviser to the head of the Office of the President Mykhailo Podolyak said that it was late.",
            "Mykhailo Podolyak [Ukraine]",
        ),
    ],
)
def test_names_and_titles_with_hyphens_and_chains_of_offices_are_whole(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan's army left. It was late, an army statement said.", "sudanese army [Sudan]"),
        ("Myanmar's military left. A military spokesman said that it was late.", "military spokesman [Myanmar]"),
        ("The army left. An army spokesman said that it was late.", "army spokesman [-]"),
        (
            'Sudan\'s regular army said in a statement that it was late. "It is cold," the statement read.',
            "sudan's regular army [Sudan]; sudan's regular army [Sudan]",
        ),
    ],
)
def test_forces_without_a_name_are_those_of_the_state_named_with_them(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


def test_a_name_may_end_the_text(speakers: Speakers) -> None:
    assert speakers("The wall is weak, said Oleg Sidorov") == "Oleg Sidorov [-]"


def test_a_surname_stays_with_whom_the_article_has_called_so(speakers: Speakers) -> None:
    text = "Tom Berg met Ada Holm. Berg left early. His father, Nils Berg, built the wall. Berg said it was weak."
    assert speakers(text) == "Tom Berg [-]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is late,” said Le Drian, “because of the wind.”", "Jean-Yves Le Drian [-]"),
        ("Jens Stoltenberg spoke in Oslo. NATO met. The Alliance's chief said it was late.", "Jens Stoltenberg [NATO]"),
        (
            "Iran's Foreign Ministry kept silent. Foreign Ministry spokesperson Reza Noor said it was late.",
            "Reza Noor [Iran]",
        ),
        ("GlobalPost's Noga Tarnopolsky said it was late. Tarnopolsky left.", "Noga Tarnopolsky [-]"),
    ],
)
def test_surnames_of_several_words_ministries_and_alliances_tell_who_speaks(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


def test_a_listed_surname_behind_another_given_name_is_that_of_somebody_else(speakers: Speakers) -> None:
    assert speakers("Lena Marks and Ada Scholz said it was late.") == "Lena Marks, Ada Scholz [-]"


def test_mr_stands_before_a_surname_even_one_that_is_a_nationality(speakers: Speakers) -> None:
    text = "UN rights chief Volker Turk spoke in Oslo. Mr Turk said it was late."
    assert speakers(text) == "Volker Türk [United Nations]"


@pytest.mark.parametrize("lead", ["", "A joint statement by "])
def test_a_long_list_of_states_is_named_one_by_one(speakers: Speakers, lead: str) -> None:
    text = f"{lead}France, Turkey, the United States, Germany, Qatar, Saudi Arabia and Britain said it was late."
    names = "France, Turkey, United States, Germany, Qatar, Saudi Arabia, United Kingdom"
    assert speakers(text) == f"{names} [itself]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An adviser to President Volodymyr Zelensky, Mykhailo Podolyak, said in a post it was late.",
            "Mykhailo Podolyak [Ukraine]",
        ),
        ("The spokesman for Mayor Anna Berg, Juma Mwangi, said it was late. Mwangi left.", "Juma Mwangi [-]"),
        (
            "Volodymyr Zelensky, Emmanuel Macron and Olaf Scholz said it was late.",
            "Volodymyr Zelenskyy, Emmanuel Macron, Olaf Scholz [Ukraine]",
        ),
    ],
)
def test_who_serves_somebody_is_told_from_him_and_from_a_list(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Later on Tuesday, the shipping giant Maersk announced it would sail.", "Maersk [itself]"),
        ("British maritime security company Ambrey said it was late.", "Ambrey [itself]"),
        (
            "“It is late,” Houthi military spokesman, Brigade General Yahya Saree, said in a post.",
            "Yahya Saree [Houthis]",
        ),
        (
            "In response, the spokesperson of the Houthi movement in Yemen, Yahia Sarea said it was late.",
            "Yahia Sarea [Houthis]",
        ),
        ("THE PHILIPPINES on Thursday said it was late.", "Philippines [itself]"),
        (
            "Congo's Foreign Minister Thérèse Kayikwamba Wagner said it was late.",
            "Thérèse Kayikwamba Wagner [Democratic Republic of the Congo]",
        ),
        (
            "The ferries “must stop sailing” in the north, reiterated Cavusoglu, speaking in Berlin.",
            "Mevlüt Çavuşoğlu [Turkey]",
        ),
    ],
)
def test_firms_spokesmen_and_states_are_called_by_their_names(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erdogan justified Putin after the latter said it was late.", "Vladimir Putin [Russia]"),
        (
            "The Moldovan Reintegration Bureau said it was late. According to the Reintegration Bureau, it was cold.",
            "Moldovan Reintegration Bureau [Moldova]; Moldovan Reintegration Bureau [Moldova]",
        ),
        (
            "The Foreign Ministry of Moldova met. The press service of the Moldovan presidency said it was late.",
            "moldovan presidency [Moldova]",
        ),
        (
            "The Nobel Peace Prize-winning prime minister, who has resisted talks, said he would wait.",
            "nobel peace prize-winning prime minister [-]",
        ),
        ("An Interior Ministry pilot spoke in Oslo. The group said it was late.", "group [-]"),
        ("A statement from the ministry said it was late.", "ministry [-]"),
        ("A statement by the ministry said it was late.", "ministry [-]"),
        ("It was late, says the army in its latest report.", "army [-]"),
        ("“It was late,” said the Norwegian army on its Facebook page.", "Norwegian Armed Forces [Norway]"),
        (
            "But Adam Berg said it was late, while Carl Roe renewed his accusation that the port was shut.",
            "Adam Berg [-]; Carl Roe [-]",
        ),
    ],
)
def test_what_takes_up_or_shortens_a_name_means_the_right_one(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokeswoman for the coast guard, Marta Lis, said it was late.", "Marta Lis [-]"),
        ("A woman named Marta Lis said it was late.", "Marta Lis [-]"),
        ("A baker called Bogdan told reporters that it was late.", "Bogdan [-]"),
        ("A sergeant with the call sign Otter told reporters that it was late.", "Otter [-]"),
        (
            "One medic, call sign Otter, said it was late. “We wait,” Otter said.",
            "Otter [-]; Otter [-]",
        ),
        ("A farmer, who gave his name only as Bogdan, said it was late.", "Bogdan [-]"),
        ("A pilot of a squadron called Otter said it was late.", "pilot of a squadron [-]"),
        (
            "Claudia Major, who teaches in Bonn, said it was late. “It is cold,” Major said.",
            "Claudia Major [-]; Claudia Major [-]",
        ),
        (
            "Rasmus Holm-aho, a lawyer, said it was late. “It is cold,” Holm-aho said.",
            "Rasmus Holm-aho [-]; Rasmus Holm-aho [-]",
        ),
        (
            "In the hall, Vadzim Prakopau said it was late. “It is cold,” Prakopau said.",
            "Vadzim Prakopau [-]; Vadzim Prakopau [-]",
        ),
    ],
)
def test_people_are_known_by_what_the_article_calls_them(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Governor Israel Ganz said it was late.", "Israel Ganz [-]"),
        ("Jordan Holt said it was late. “It is cold,” Holt said.", "Jordan Holt [-]; Jordan Holt [-]"),
        ("In Jordan Biden said it was late.", "Joe Biden [United States]"),
        ("Israel Radio said it was late.", "Israel Radio [Israel]"),
    ],
)
def test_a_state_is_a_given_name_where_somebody_bears_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Kos fled in 1951. The 71-year-old retired engineer said it was late.", "Jan Kos [-]"),
        ("Vitali Klitschko came. “It is late,” the former boxer told Bild.", "Vitali Klitschko [Ukraine]"),
        ("A driver fell. Jan Kos saw it. The retired driver said it was late.", "retired driver [-]"),
        ("Town Supervisor Ada Lund said it was late.", "Ada Lund [-]"),
        (
            "Adam Berg said it was late.\n\nThe same view was voiced by Jan Kos. He said it was cold.",
            "Adam Berg [-]; Jan Kos [-]",
        ),
        (
            "Ben Wallace, the UK defence secretary, saw Germany, but the Ministry of Defence said it was late.",
            "British Ministry of Defence [United Kingdom]",
        ),
        (
            "Berlin sent helmets, which the mayor of Kyiv, Vitali Klitschko, mocked as “an umbrella in a fire”.",
            "Vitali Klitschko [Ukraine]",
        ),
    ],
)
def test_what_tells_more_of_somebody_takes_up_who_was_named_last(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Israeli security officials met. “It is late,” one of them warned.", "israeli security official [Israel]"),
        ("Ada Lund met three French diplomats. Some of them said it was late.", "french diplomats [France]"),
        ("Shells fell. One of them said it was late.", "one of them [-]"),
        ("On Independence Day, the Belarusian leader said it was late.", "Alexander Lukashenko [Belarus]"),
        (
            "Ben Wallace came. Berlin shut its skies. The Ministry of Defence said it was late.",
            "British Ministry of Defence [United Kingdom]",
        ),
    ],
)
def test_some_of_several_and_leaders_are_those_named_before(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sceptics such as Canadian minister Jane Doe argue that it failed.", "Jane Doe [Canada]"),
        ("According to the independent website Zvono, the bridge is shut.", "Zvono [itself]"),
    ],
)
def test_examples_speak_and_websites_are_called_by_their_names(
    speakers: Callable[[str], str], text: str, named: str
) -> None:
    assert speakers(text) == named
