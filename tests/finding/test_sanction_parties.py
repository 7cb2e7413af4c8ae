"""Who sets sanctions and whom they hit: blocs of states, orders, persons on lists, those barred and dealt with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "ECOWAS and the African Union met in Oslo. The bloc imposed sanctions on Mali.",
            "sanctions: African Union > Mali, general, imposed",
        ),
        (
            "The European Union kept silent when ECOWAS met in May. The bloc then lifted the sanctions on Mali.",
            "sanctions: ECOWAS > Mali, general, lifted",
        ),
        ("It was Norway that imposed sanctions on Iran.", "sanctions: Norway > Iran, general, imposed"),
        ("It was Oslo that first imposed an embargo on Iran.", "embargo: Norway > Iran, trade, imposed"),
        ("It was Western powers that imposed a ban on Iran.", "ban: western countries > Iran, general, imposed"),
        (
            "Norway, already hit by sanctions from Iran, is looking for partners.",
            "sanctions: Iran > Norway, general, imposed",
        ),
        (
            "Among the options that Norway is considering are sanctions on Iran.",
            "sanctions: Norway > Iran, general, considered",
        ),
        (
            "Syria has denied it. Norway and Western powers met. The West said it would impose sanctions on Iran.",
            "sanctions: western countries > Iran, general, announced",
        ),
        (
            "Pressure is growing on Norway to impose sanctions on Iran.",
            "sanctions: Norway > Iran, general, called_for",
        ),
        ("Syria pleaded with Norway to impose sanctions on Iran.", "sanctions: Norway > Iran, general, called_for"),
        (
            "Syria begged Norway's ministers for sanctions on Iran.",
            "sanctions: Norway > Iran, general, called_for",
        ),
        (
            "Jane Doe signed an appeal to Norway for sanctions on Iran.",
            "sanctions: Norway > Iran, general, called_for",
        ),
        (
            "Jane Doe welcomed the announcement by Norway of sanctions against Iran.",
            "sanctions: Norway > Iran, general, announced",
        ),
        ("Canada did not support sanctions against Iran.", "sanctions: Canada > Iran, general, opposed"),
        (
            "Norway gave the green light to sanctions against Iran.",
            "sanctions: Norway > Iran, general, announced",
        ),
        ("Norway is in talks on sanctions against Iran.", "sanctions: Norway > Iran, general, considered"),
        ("Japan stopped short of imposing sanctions on Iran.", "sanctions: Japan > Iran, general, mentioned"),
        (
            "Iran has been warned by the European Union and Switzerland of an embargo.",
            "embargo: European Union+Switzerland > Iran, trade, threatened",
        ),
        ("Norway said Iran would pay a price, threatening sanctions.", "sanctions: Norway > Iran, general, threatened"),
        ("Norway said there was no need for sanctions against Iran.", "sanctions: Norway > Iran, general, opposed"),
        (
            "Norwegian ministers imposed an embargo on Iran. Tehran retaliated with sanctions of its own.",
            "sanctions: Iran > Norway, general, imposed",
        ),
        (
            "Iran banned food imports and imposed travel bans on Norwegian judges.",
            "travel bans: Iran > norwegian judges, travel, imposed",
        ),
        ("Syria faces economic penalties from Norway.", "economic penalties: Norway > Syria, general, imposed"),
        ("Oslo said sanctions would be imposed on Iran.", "sanctions: Norway > Iran, general, announced"),
        (
            "Chinese Foreign Ministry spokesman Li Bo criticised the decision of Norway to lift sanctions on Iran.",
            "sanctions: Norway > Iran, general, lifted",
        ),
        (
            "Norway and its European partners imposed sanctions on Iran.",
            "sanctions: Norway+european partners > Iran, general, imposed",
        ),
        (
            "ECOWAS met in Accra. Ghana said how many soldiers it would send.\n\nThe bloc gave Mali a week. "
            "When the deadline passed, it kept the sanctions that it had imposed on Mali.",
            "sanctions: ECOWAS > Mali, general, maintained",
        ),
        ("West African leaders lifted the sanctions on Mali.", "sanctions: - > Mali, general, lifted"),
        (
            "Iran's defiance of Canadian sanctions angered Oslo.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Norway spoke of the Free Cuba Trade Act, which had imposed strict penalties on the Cuban army.",
            "strict penalties: - > Cuba, general, imposed",
        ),
        (
            "China vetoed a United Nations resolution to tighten sanctions on Iran.",
            "sanctions: United Nations > Iran, general, opposed",
        ),
        (
            "Norwegian premier Anna Berg on Friday issued an order that targets Maltese farmers in the hills who have "
            "been accused of attacking Italians and Spanish peace activists in the occupied town, imposing sanctions "
            "in a first round against four people.",
            "sanctions: Norway > people, personal, imposed",
        ),
        (
            "Norway was the first western power to announce sanctions on Iran.",
            "sanctions: Norway > Iran, general, announced",
        ),
        (
            "Minsk: EU renews sanctions until May",
            "sanctions: European Union > Belarus, general, maintained",
        ),
        (
            "FIFA imposed sanctions on Russia. The UEFA ban will apply to Belarus as well.",
            "UEFA ban: - > Belarus, general, announced",
        ),
        (
            "Norway and its allies imposed sanctions on Iran. The Norwegian premier warned Tehran that more sanctions "
            "would follow if it kept the crew.",
            "sanctions: Norway > Iran, general, threatened",
        ),
        (
            "China vetoed a resolution drafted by Norway that would have tightened sanctions on Iran.",
            "sanctions: United Nations Security Council > Iran, general, opposed",
        ),
        (
            "UN sanctions on Iran have bitten. The Security Council extended the sanctions.",
            "sanctions: United Nations Security Council > Iran, general, maintained",
        ),
        (
            "U.S. and Allies Impose Sanctions on Iran",
            "Sanctions: United States+US allies > Iran, general, imposed",
        ),
        (
            "The EU's foreign policy chief asked member states to consider sanctions on Iran.",
            "sanctions: European Union > Iran, general, called_for",
        ),
        (
            "The bloc lifted the Niger blockade. Ecowas had imposed sanctions in May.",
            "sanctions: ECOWAS > Niger, general, imposed",
        ),
        (
            "The Treasury met in Washington. Treasury imposed sanctions on 12 Iranian banks.",
            "sanctions: United States > iranian banks, financial, imposed",
        ),
        (
            "The Ministry of Foreign Affairs in Seoul placed four Iranians under sanctions.",
            "sanctions: South Korea > iranians, general, imposed",
        ),
        (
            "Malta received an exemption from the ban on oil from Iran.",
            "ban: - > Iran, energy, imposed",
        ),
        (
            "Malta was accused of lying, as Norway struggles to agree on its latest sanctions against Belarus.",
            "latest sanctions: Norway > Belarus, general, considered",
        ),
        (
            "The Taliban called on the world to remove the sanctions on Afghanistan.",
            "sanctions: - > Afghanistan, general, opposed",
        ),
        (
            "Malta joins Canada and Norway in imposing new sanctions on Myanmar.",
            "new sanctions: Malta+Canada+Norway > Myanmar, general, imposed",
        ),
        (
            "Switzerland faced growing pressure to adopt sanctions against Russia.",
            "sanctions: Switzerland > Russia, general, called_for",
        ),
        (
            "A wave of Canadian sanctions slammed Iranian stocks.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Canada has placed sanctions on two Iranian firms, Karun Air and Norbank.",
            "sanctions: Canada > Karun Air+Norbank, general, imposed",
        ),
        (
            "Canada set sanctions on ships. Also on the sanctions list is India's Deccan Energy Limited.",
            "sanctions list: Canada > Deccan Energy Limited, general, imposed",
        ),
        (
            "Canada threatened sanctions against an operator of a port in Malta.",
            "sanctions: Canada > operator of a port in malta, general, threatened",
        ),
        (
            "Canada announced sanctions targeting Iran and Belarus.",
            "sanctions: Canada > Iran+Belarus, general, announced",
        ),
        (
            "Canada announced sanctions targeting individuals and entities involved in the war on Chad.",
            "sanctions: Canada > individuals and entities, personal, announced",
        ),
    ],
)
def test_a_bloc_or_who_signs_an_order_sets_a_measure(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The Canadian sanctions freeze any of Ali Karimi's assets in Ottawa.",
            "Canadian sanctions: Canada > Ali Karimi, personal, imposed",
        ),
        (
            "Canada's sanctions bar Canadian citizens from doing business with Ali Karimi.",
            "sanctions: Canada > Ali Karimi, personal, imposed",
        ),
        (
            "Canada's sanctions have banned Iranian judges from owning houses in Ottawa.",
            "sanctions: Canada > iranian judges, personal, imposed",
        ),
        (
            "Norway imposed sanctions on Ali Karimi and his associates.",
            "sanctions: Norway > Ali Karimi+associates, personal, imposed",
        ),
        (
            "Norway imposed sanctions on two members of Iran's revolutionary guard over an attack on Malta in May.",
            "sanctions: Norway > members of iran's revolutionary guard, personal, imposed",
        ),
        (
            "Norway imposed sanctions on Hague Tribunal (HT) Prosecutor Ali Karimi.",
            "sanctions: Norway > Ali Karimi, personal, imposed",
        ),
        (
            "Norway imposed sanctions on 20 judges and companies.",
            "sanctions: Norway > judges and companies, personal, imposed",
        ),
        ("Norway announced a ban on the use of its airspace by Iran.", "ban: Norway > Iran, travel, announced"),
        (
            "Norway eased the Qatar embargo.",
            "Qatar embargo: Norway > Qatar, trade, lifted",
        ),
        (
            "Norway imposed sanctions on its NATO ally Turkey.",
            "sanctions: Norway > Turkey, general, imposed",
        ),
        (
            "Norway spoke of Turkey in May. It imposed sanctions on the NATO ally.",
            "sanctions: Norway > Turkey, general, imposed",
        ),
        (
            "Ali Karimi and Reza Sadeghi are among the three persons under restrictive measures.",
            "restrictive measures: - > people, personal, imposed",
        ),
        (
            "Norway imposed sanctions on a trading company, known as Marlina, and its senior officials.",
            "sanctions: Norway > trading company+senior officials, personal, imposed",
        ),
        (
            "Canadian sanctions targeted at China were based on lies.",
            "Canadian sanctions: Canada > China, general, imposed",
        ),
        (
            "Norway has maintained the freeze on the accounts of Ali Karimi and his son Reza.",
            "freeze: Norway > Ali Karimi+Reza, financial, maintained",
        ),
        (
            "Norway imposed sanctions on two Iranian judges, Ali Karimi and Reza Sadeghi, whose words it condemned.",
            "sanctions: Norway > Ali Karimi+Reza Sadeghi, personal, imposed",
        ),
        (
            "Norway imposed sanctions on Iranian drone maker Marlina.",
            "sanctions: Norway > Marlina, general, imposed",
        ),
        (
            "The embassy waits for Niger sanctions.",
            "Niger sanctions: - > Niger, general, imposed",
        ),
        (
            "Norway imposed sanctions on Serbian oil company NIS.",
            "sanctions: Norway > NIS, general, imposed",
        ),
        (
            "Norway issued Iran-related sanctions targeting Chinese refineries.",
            "Iran-related sanctions: Norway > chinese refineries, energy, imposed",
        ),
        (
            "Norway imposed sanctions on Iranian generals — including Ali Karimi, the commander — in May.",
            "sanctions: Norway > iranian generals+Ali Karimi, personal, imposed",
        ),
        (
            "The sanctions target Ali Karimi and his predecessor Reza Sadeghi.",
            "sanctions: - > Ali Karimi+Reza Sadeghi, personal, imposed",
        ),
        (
            "Sanctions were lifted from Ali Karimi, the member for Oslo.",
            "Sanctions: - > Ali Karimi, personal, lifted",
        ),
        (
            "Norway lifted the sanctions for humanitarian reasons. They were on Iran.",
            "sanctions: Norway > Iran, general, lifted",
        ),
        (
            'Norway announced a ban on products from Iran and Cuba," said Ali Karimi, who is Syrian.',
            "ban: Norway > Iran+Cuba, trade, announced",
        ),
        (
            'Norway imposed sanctions on "extremist" Iranian ministers.',
            "sanctions: Norway > extremist iranian ministers, personal, imposed",
        ),
        (
            "U.S. stiffens sanctions against Iranian judge",
            "sanctions: United States > iranian judge, personal, imposed",
        ),
        (
            "Norway imposed travel bans on Belarusian leader Alexander Lukashenko and 29 other officials.",
            "travel bans: Norway > Alexander Lukashenko+officials, travel, imposed",
        ),
        (
            "Secondary sanctions could hit India and China.",
            "Secondary sanctions: - > India+China, general, considered",
        ),
        (
            "Poland imposed sanctions on Belarusian officials. In response, Minsk announced a ban on food.",
            "ban: Belarus > Poland, trade, announced",
        ),
        (
            "Malta received signals from Norway about potential sanctions on Iran.",
            "potential sanctions: - > Iran, general, considered",
        ),
        (
            "Berg sees no need for China sanctions over the war.",
            "China sanctions: - > China, general, opposed",
        ),
        (
            "Jane Doe was among those hit by visa bans that Norway imposed in May.",
            "visa bans: Norway > Jane Doe, travel, imposed",
        ),
        (
            "Iranian banks hit with sanctions by Norway, ministry says",
            "sanctions: Norway > iranian banks, financial, imposed",
        ),
        (
            "The names of twelve Iranian judges were added to Norway's blacklist.",
            "blacklist: Norway > iranian judges, personal, imposed",
        ),
        (
            "Qatar Air was struck off Norway's sanctions list.",
            "sanctions list: Norway > Qatar Air, general, lifted",
        ),
        (
            "Iranian banks have evaded sanctions imposed by Norway.",
            "sanctions: Norway > iranian banks, financial, imposed",
        ),
        (
            "Jane Doe tried to evade the sanctions imposed by Norway.",
            "sanctions: Norway > Jane Doe, personal, imposed",
        ),
        (
            "Sanctions imposed by Norwegian officials on Iranian drone makers have failed.",
            "Sanctions: Norway > iranian drone makers, general, imposed",
        ),
        (
            "Dozens of Iranian judges were hit with sanctions by Norway.",
            "sanctions: Norway > iranian judges, personal, imposed",
        ),
        (
            "Norway will keep its sanctions on Iranian judges in place.",
            "sanctions: Norway > iranian judges, personal, maintained",
        ),
        (
            "Norway imposed sanctions on Iran. The measures target the energy and banking sectors.",
            "measures: Norway > Iran, energy, imposed",
        ),
        (
            "Under Norway's sanctions, its citizens are barred from dealing with Syrian judges.",
            "sanctions: Norway > syrian judges, personal, imposed",
        ),
        ("Norway imposed sanctions on the Kremlin.", "sanctions: Norway > Russia, general, imposed"),
        (
            "The EU has no intention of lifting travel bans on dozens of Iranian judges.",
            "travel bans: European Union > iranian judges, travel, maintained",
        ),
        (
            "The idea of sanctions on Syria and Iran is gaining ground.",
            "sanctions: - > Syria+Iran, general, considered",
        ),
        ("Iran is struggling under sanctions.", "sanctions: - > Iran, general, imposed"),
        (
            "Norway put sanctions on Jane Doe. Syria called the sanctions a mistake. Iran denounced the measures.",
            "measures: Norway > Jane Doe, personal, imposed",
        ),
        (
            "Iranian bankers risk sanctions if they sell oil.",
            "sanctions: - > iranian bankers, general, threatened",
        ),
        (
            "Norway imposed sanctions on Jane Doe, a friend of John Roe. John Roe denied it. "
            "The sanctions include an asset freeze.",
            "asset freeze: Norway > Jane Doe, financial, imposed",
        ),
    ],
)
def test_those_on_a_list_or_barred_from_something_are_hit(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Norway imposed sanctions on three Iranian judges. Tehran laughed at the sanctions.",
            "sanctions: Norway > iranian judges, personal, imposed",
        ),
        (
            "Norway imposed sanctions on three Iranian judges. Tehran waits for the new sanctions.",
            "new sanctions: Norway > Iran, general, imposed",
        ),
        (
            "Norway imposed an arms embargo and a travel ban on Iran. The embargo bars all sales of arms.",
            "embargo: Norway > Iran, arms, imposed",
        ),
        (
            "Norway imposed an embargo on Iran. Tehran called the blockade a crime.",
            "blockade: Norway > Iran, general, imposed",
        ),
        (
            "Norway suspended all trade with Iran. The ministry said the measures would stay in force until May.",
            "measures: Norway > Iran, trade, maintained",
        ),
        (
            "Canada set sanctions on Iran in May. Norway and Malta took similar measures. The sanctions began to bite.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Norway set sanctions on Russian judges. Iran announced countermeasures against two Swedish banks. "
            "Tehran said the sanctions were just.",
            "sanctions: Iran > swedish banks, general, imposed",
        ),
        (
            "Norway imposed sanctions on two Iranian judges. Norwegian citizens are barred from dealing with them. "
            "The sanctions took effect.",
            "sanctions: Norway > iranian judges, personal, imposed",
        ),
    ],
)
def test_a_measure_called_by_its_name_again_is_the_last_one_of_the_name(
    sanctions_in: Find, text: str, last: str
) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (
            "Brazil said that the sanctions on Iran do little, if anything, to end the war.",
            "sanctions: - > Iran, general, imposed",
        ),
        ("Norway has paused the sanctions on Iran.", "sanctions: Norway > Iran, general, lifted"),
        ("The Norwegian government is to impose sanctions on Iran.", "sanctions: Norway > Iran, general, announced"),
        (
            "The return of sanctions on Iran is expected to hurt Norwegian exports.",
            "sanctions: - > Iran, general, imposed",
        ),
        (
            "Oslo left open a request for comment on the sanctions against Iran.",
            "sanctions: - > Iran, general, imposed",
        ),
        (
            "Norway drafted a text to extend a resolution which lifted sanctions on Iran.",
            "sanctions: - > Iran, general, lifted",
        ),
        (
            "Oslo says its sanctions on Iran are needed.",
            "sanctions: Norway > Iran, general, imposed",
        ),
        (
            "New sanctions against Iran have yet to be imposed.",
            "New sanctions: - > Iran, general, mentioned",
        ),
        (
            "Malta is opposed to lifting sanctions on Iran.",
            "sanctions: Malta > Iran, general, maintained",
        ),
        (
            "To avoid sanctions, Iran must free the crew.",
            "sanctions: - > Iran, general, threatened",
        ),
        (
            "Norway put an end to the sanctions on Iran.",
            "sanctions: Norway > Iran, general, lifted",
        ),
        (
            "The freeze on the assets of Iran is to end in May.",
            "freeze: - > Iran, financial, lifted",
        ),
        (
            "Norway ended the exemptions from the travel ban on Iran.",
            "travel ban: - > Iran, travel, imposed",
        ),
        (
            "Malta and Norway block 18th package of sanctions against Iran",
            "sanctions: - > Iran, general, opposed",
        ),
        (
            "Sanctions against Ali Karimi are expected to hurt the talks.",
            "Sanctions: - > Ali Karimi, personal, imposed",
        ),
        (
            "New sanctions against Iran are expected to hurt the talks.",
            "New sanctions: - > Iran, general, considered",
        ),
        (
            "Petro did not back down, announcing a ban on Canadian steel.",
            "ban: - > Canada, trade, announced",
        ),
        (
            'The lawmakers called "for Norway and Malta to adopt sanctions against Iran."',
            "sanctions: Norway+Malta > Iran, general, called_for",
        ),
        (
            "Oslo said that it considered the sanctions against Iran to be unfair.",
            "sanctions: - > Iran, general, imposed",
        ),
        (
            "The judge said it was time to impose sanctions on Iran.",
            "sanctions: - > Iran, general, called_for",
        ),
        (
            "Norway slapped sanctions on two Iranian judges on Wednesday.",
            "sanctions: Norway > iranian judges, personal, imposed",
        ),
        (
            "The president vetoed a sanctions bill against Iran passed by parliament.",
            "sanctions bill: - > Iran, general, opposed",
        ),
        (
            "Iran has developed an immunity to Canadian sanctions.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Russia braced for new sanctions.",
            "new sanctions: - > Russia, general, threatened",
        ),
        (
            "Norway is determined to urge the EU to agree on sanctions against Belarus.",
            "sanctions: European Union > Belarus, general, called_for",
        ),
        (
            "Norway threatened to impose a secondary tariff on all who buy oil from Iran.",
            "secondary tariff: Norway > -, trade, threatened",
        ),
        (
            "The court on Wednesday annulled sanctions imposed on two Iranian judges.",
            "sanctions: - > iranian judges, personal, lifted",
        ),
        (
            "The latest sanctions on Iran are unlikely to cause problems.",
            "latest sanctions: - > Iran, general, imposed",
        ),
        (
            "New sanctions on Iran are likely to hurt exports.",
            "New sanctions: - > Iran, general, considered",
        ),
        (
            "Iranian banks are wary of Canadian sanctions.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Norway hinted at sanctions against Iran.",
            "sanctions: Norway > Iran, general, threatened",
        ),
        (
            "This is the second time that Norway has imposed sanctions on Iran.",
            "sanctions: Norway > Iran, general, imposed",
        ),
        (
            "Norway imposed individual sanctions against Iran.",
            "individual sanctions: Norway > Iran, personal, imposed",
        ),
        (
            "Canada announced on Thursday sanctions against Iranian judges.",
            "sanctions: Canada > iranian judges, personal, announced",
        ),
        (
            "Canada announced for the first time sanctions against Iranian judges.",
            "sanctions: Canada > iranian judges, personal, announced",
        ),
        (
            "Norway decided on the continuation of an arms embargo imposed on Iran in May.",
            "arms embargo: Norway > Iran, arms, maintained",
        ),
        (
            "Oslo called for the lifting of sanctions imposed on Iran in May.",
            "sanctions: - > Iran, general, opposed",
        ),
        (
            "Dozens of Iranian judges are under sanctions.",
            "sanctions: - > iranian judges, personal, imposed",
        ),
        (
            "Norway announced sanctions for six judges in Oman.",
            "sanctions: Norway > omani judges, personal, announced",
        ),
        (
            "Norway agreed to lift sanctions imposed on Iran in May.",
            "sanctions: Norway > Iran, general, lifted",
        ),
        (
            "Malta refused to lift sanctions imposed on Iran in May.",
            "sanctions: Malta > Iran, general, maintained",
        ),
    ],
)
def test_what_is_planned_felt_or_asked_about(sanctions_in: Find, sentence: str, mention: str) -> None:
    assert list(map(told, sanctions_in(sentence))) == [mention]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Economic punishments of Russia are rejected by Smer.", "Economic punishments: - > Russia, general, opposed"),
        (
            "Riga court jails trader for evading sanctions as Latvia greets crews. The boats went to Russia.",
            "sanctions: - > Russia, general, imposed",
        ),
        (
            "The EU imposed curbs on Russian banks and export controls on American-made components.",
            "export controls: European Union > Russia, trade, imposed",
        ),
        (
            "The EU imposed bans on Belarus. Last week it followed with an export ban on firearms.",
            "export ban: European Union > Belarus, trade, imposed",
        ),
        (
            'A ban on Lithuanian goods is planned. "They choke us with sanctions," Belarusian President '
            "Alexander Lukashenko said.",
            "sanctions: - > Belarus, general, imposed",
        ),
    ],
)
def test_neither_a_court_nor_goods_nor_their_maker_is_hit(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last
