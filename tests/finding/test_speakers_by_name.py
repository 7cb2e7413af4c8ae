"""By which name those who speak are known, in short articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- We need shells - said the head of the Ukrainian government Denys Szmyhal.", "Denys Shmyhal [Ukraine]"),
        ("- We need shells - said the President of Ukraine Wołodymyr Zelanski.", "Volodymyr Zelenskyy [Ukraine]"),
        ("- We need shells - said Kuleba and Szmyhal.", "Dmytro Kuleba, Denys Shmyhal [Ukraine]"),
        ("- The wells are dry - said his spokesman Adam Lis.", "Adam Lis [-]"),
        ("Foreign Minister Siergiej Ławrow said that the talks were frank.", "Sergey Lavrov [Russia]"),
        (
            "- We will not yield - assured the head of the Ministry of National Defense Mariusz Błaszczak.",
            "Mariusz Błaszczak [Poland]",
        ),
        (
            "Mariusz Błaszczak visited the base. - We will not yield - assured the head of MON.",
            "Mariusz Błaszczak [Poland]",
        ),
        (
            "Mateusz Morawiecki visited the base. - We will not yield - said the head of "
            "the Polish government. He added that the wall is ready.",
            "Mateusz Morawiecki [Poland]; Mateusz Morawiecki [Poland]",
        ),
        (
            "- We will not yield - said the prime minister Mateusz Morawiecki during "
            "a conference in Łódź. - We have plans - he added.",
            "Mateusz Morawiecki [Poland]; Mateusz Morawiecki [Poland]",
        ),
        ("In his opinion, said Andrzej Duda, the wall is ready.", "Andrzej Duda [Poland]"),
        ("Andrzej Duda spoke in Kielce. According to the president, the wall is ready.", "Andrzej Duda [Poland]"),
        ("Andrzej Duda spoke in Kielce. As he noted, the wall is ready.", "Andrzej Duda [Poland]"),
        ("Andrzej Duda spoke in Kielce. As the president emphasized, the wall is ready.", "Andrzej Duda [Poland]"),
        (
            "The spokesman of the Polish government Piotr Müller informed that the wall is ready.",
            "Piotr Müller [Poland]",
        ),
        (
            "Piotr Müller met reporters. The government spokesman informed that the wall is ready.",
            "Piotr Müller [Poland]",
        ),
        (
            "The head of the Ukrainian MFA Dmytro Kułeba wrote on Twitter that the wall is ready.",
            "Dmytro Kuleba [Ukraine]",
        ),
        (
            '"The wall is ready" - wrote on Twitter the head of the Ukrainian '
            "Ministry of Foreign Affairs Dmytro Kułeba.",
            "Dmytro Kuleba [Ukraine]",
        ),
        (
            "General Waldemar Skrzypczak assessed in an interview with Onet that the wall is weak.",
            "Waldemar Skrzypczak [-]",
        ),
        (
            "The president of Ukraine Wołodymyr Zełenski said in an evening speech that the wall is weak.",
            "Volodymyr Zelenskyy [Ukraine]",
        ),
        ("President Zełenski said that the wall is weak.", "Volodymyr Zelenskyy [Ukraine]"),
        ("The president of Belarus Aleksandr Łukaszenka said that the wall is weak.", "Alexander Lukashenko [Belarus]"),
        (
            "The head of the Russian Ministry of Defense Siergiej Szojgu said that the wall is weak.",
            "Sergei Shoigu [Russia]",
        ),
        ("Kremlin spokesman Dmitrij Pieskow said that the wall is weak.", "Dmitry Peskov [Russia]"),
        (
            "Adviser to the head of the President's office Mychajło Podolak said that the wall is weak.",
            "Mykhailo Podolyak [Ukraine]",
        ),
        ("The governor of the Luhansk region Serhij Hajdaj said that the wall is weak.", "Serhiy Haidai [Ukraine]"),
        (
            "Ołeksij Arestowycz, adviser to the president of Ukraine, said that the wall is weak.",
            "Oleksiy Arestovych [Ukraine]",
        ),
        ("Secretary of State Anthony Blinken said that the wall is weak.", "Antony Blinken [United States]"),
        (
            "US President Joe Biden said that the wall is weak. The American leader added that it is old.",
            "Joe Biden [United States]; Joe Biden [United States]",
        ),
        ("The head of the White House said that the wall is weak.", "Joe Biden [United States]"),
        ("The host of the White House said that the wall is weak.", "Joe Biden [United States]"),
        ("The head of the Pentagon said that the wall is weak.", "Lloyd Austin [United States]"),
        ("The Pentagon chief said that the wall is weak.", "Lloyd Austin [United States]"),
        ("The head of the State Department said that the wall is weak.", "Antony Blinken [United States]"),
        ("The head of the CIA said that the wall is weak.", "William J. Burns [United States]"),
        ("The head of European diplomacy Josep Borrell said that the wall is weak.", "Josep Borrell [European Union]"),
        ("The head of the European Commission said that the wall is weak.", "Ursula von der Leyen [European Union]"),
        ("The head of the European Council said that the wall is weak.", "Charles Michel [European Union]"),
        ("The Russian dictator said that the wall is weak.", "Vladimir Putin [Russia]"),
        ("The Russian leader said that the wall is weak.", "Vladimir Putin [Russia]"),
        ("The Belarusian dictator said that the wall is weak.", "Alexander Lukashenko [Belarus]"),
        ("The Ukrainian president said that the wall is weak.", "Volodymyr Zelenskyy [Ukraine]"),
        ("The French leader said that the wall is weak.", "Emmanuel Macron [France]"),
        ("The leader of Germany said that the wall is weak.", "Olaf Scholz [Germany]"),
        ("The Hungarian leader said that the wall is weak.", "Viktor Orbán [Hungary]"),
        ("The British prime minister said that the wall is weak.", "Boris Johnson [United Kingdom]"),
        ("The head of the British government said that the wall is weak.", "Boris Johnson [United Kingdom]"),
        ("The head of British diplomacy said that the wall is weak.", "Liz Truss [United Kingdom]"),
        (
            "The head of the Austrian Ministry of Foreign Affairs said that the wall is weak.",
            "Alexander Schallenberg [Austria]",
        ),
        (
            "The head of the Lithuanian foreign ministry said that the wall is weak.",
            "Gabrielius Landsbergis [Lithuania]",
        ),
        ("The Estonian prime minister said that the wall is weak.", "Kaja Kallas [Estonia]"),
    ],
)
def test_names_keep_their_bearers_in_copy_from_polish_and_ukrainian(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A NATO spokesman said the wall is weak.", "nato spokesman [NATO]"),
        ("A Kremlin official said the wall is weak.", "kremlin official [Russia]"),
        (
            "Ukrainian officials said the wall is weak. They said it was old.",
            "ukrainian officials [Ukraine]; ukrainian officials [Ukraine]",
        ),
        ("The officials, who spoke to AFP, said the wall is weak.", "officials [-]"),
        ("Sources told Reuters the wall is weak.", "sources [-]"),
        ("Three people familiar with the matter said the wall is weak.", "three people familiar with the matter [-]"),
        (
            "A source in the Ukrainian government told CNN the wall is weak.",
            "source in the ukrainian government [Ukraine]",
        ),
        ("An eyewitness told the BBC the wall is weak.", "eyewitness [-]"),
        ("Some experts say the wall is weak.", "experts [-]"),
        ("Critics say the wall is weak.", "critics [-]"),
        ("G7 foreign ministers said the wall is weak.", "g7 foreign ministers [G7]"),
        ("EU leaders said the wall is weak.", "eu leaders [European Union]"),
        ("European diplomats said the wall is weak.", "european diplomats [-]"),
        ("British intelligence said the wall is weak.", "british intelligence [United Kingdom]"),
        ("UK intelligence says the wall is weak.", "uk intelligence [United Kingdom]"),
        ("Ukrainian intelligence said the wall is weak.", "ukrainian intelligence [Ukraine]"),
        ("Macron's aides said the wall is weak.", "macron's aides [France]"),
        ("Lukashenko's spokeswoman said that he was resting.", "lukashenko's spokeswoman [Belarus]"),
        (
            "A spokesman for the German government said that the tanks were old.",
            "spokesman for the german government [Germany]",
        ),
        (
            "A spokeswoman for the European Commission said that the list was ready.",
            "spokeswoman for the european commission [European Union]",
        ),
        (
            "A senior western intelligence official said that the losses were high.",
            "senior western intelligence official [-]",
        ),
        ("Western officials say the losses are high.", "western officials [-]"),
        ("Two US officials told Reuters the plan was ready.", "two us officials [United States]"),
        (
            "Local residents said the bridge had gone. They said the school was shut too.",
            "local residents [-]; local residents [-]",
        ),
        ("Residents of Bucha said the bridge had gone.", "residents of bucha [-]"),
        ("The expert said the army was tired.", "expert [-]"),
        ("Republican lawmakers said the wall is weak.", "republican lawmakers [-]"),
        ('"The wall is weak," the statement says.', "statement [-]"),
        ("The regional governor said the wall is weak.", "regional governor [-]"),
        ("The local authorities said the wall is weak.", "local authorities [-]"),
        ("Kyiv authorities said the wall is weak.", "kyiv authorities [Ukraine]"),
        ("City officials in Odesa said the wall is weak.", "city officials in odesa [Ukraine]"),
        (
            "An official from Turkey's defence ministry said the wall is weak.",
            "official from turkey's defence ministry [Turkey]",
        ),
        ("The Chinese ambassador to Germany said the wall is weak.", "chinese ambassador to germany [China]"),
        ("A close ally of Putin said the wall is weak.", "close ally of putin [Russia]"),
        ("An aide to Zelensky said the wall is weak.", "aide to zelensky [Ukraine]"),
        ("The authorities in Minsk said the wall is weak.", "belarusian authorities [Belarus]"),
        ("The Biden administration said the wall is weak.", "biden administration [United States]"),
        ("The Russian-backed separatists said the wall is weak.", "russian-backed separatists [-]"),
    ],
)
def test_actors_without_a_name_are_described(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow denies that the wall is weak.", "Russia [itself]"),
        ("The White House and the Kremlin said the wall is weak.", "White House, Kremlin [United States]"),
        ("Russia and China said in a joint statement that the wall is weak.", "Russia, China [itself]"),
        ("In a joint statement, France and Germany said the wall is weak.", "France, Germany [itself]"),
        ("A joint statement by France and Germany said the wall is weak.", "France, Germany [itself]"),
        ("The G7 said the wall is weak.", "G7 [itself]"),
        (
            "The European Commission said the wall is weak. It added that it is old.",
            "European Commission [European Union]; European Commission [European Union]",
        ),
        ("The UN said the wall is weak.", "United Nations [itself]"),
        ("A UN report said the wall is weak.", "United Nations [itself]"),
        (
            "Russia's defence ministry said the wall is weak. The ministry added that it is old.",
            "Russian Defence Ministry [Russia]; Russian Defence Ministry [Russia]",
        ),
        ("The Russian embassy in London said the wall is weak.", "Russian Embassy in London [Russia]"),
        ("The Ukrainian parliament said the wall is weak.", "Verkhovna Rada [Ukraine]"),
        (
            "The Security Service of Ukraine (SBU) said the wall is weak. The agency added it is old.",
            "Security Service of Ukraine [Ukraine]; Security Service of Ukraine [Ukraine]",
        ),
        ("Gazprom said the wall is weak. The company said it is old.", "Gazprom [itself]; Gazprom [itself]"),
        ("The Ukrainian presidential office said the wall is weak.", "Office of the President of Ukraine [Ukraine]"),
        ("The Ukrainian air force said the wall is weak.", "Ukrainian Air Force [Ukraine]"),
        ("Ukraine's state emergency service said the wall is weak.", "State Emergency Service of Ukraine [Ukraine]"),
        (
            "The International Atomic Energy Agency said that power was back. The agency added that staff were tired.",
            "International Atomic Energy Agency [itself]; International Atomic Energy Agency [itself]",
        ),
        (
            "Washington blacklisted a Turkish agency. US officials said more would come. "
            "The Foreign Ministry said it was weak.",
            "us officials [United States]; Turkish Foreign Ministry [Turkey]",
        ),
        (
            "Georgia has voted. The European Union met in Brussels. The Interior Ministry said the wall is weak.",
            "Georgian Interior Ministry [Georgia]",
        ),
        ("Ukraine's military said the river was crossed.", "Ukrainian military [Ukraine]"),
        ("Beijing said the visit was private.", "China [itself]"),
        ("The Chinese foreign ministry said the visit was private.", "Chinese Foreign Ministry [China]"),
        ("Ivan Fedorov, the mayor of Melitopol, was freed. The mayor said the wall is weak.", "Ivan Fedorov [Ukraine]"),
        (
            'The Foreign Ministry of Ukraine issued a statement. "The wall is weak," the statement reads.',
            "Ukrainian Foreign Ministry [Ukraine]",
        ),
        ("Turkey's defence ministry said the wall is weak.", "Turkish Defence Ministry [Turkey]"),
        ("The Treasury Department said the wall is weak.", "US Treasury Department [United States]"),
        ("The Fed said the wall is weak.", "Federal Reserve [United States]"),
        ("The ECB said the wall is weak.", "European Central Bank [itself]"),
        ("The Bundesbank said the wall is weak.", "Bundesbank [Germany]"),
        (
            "The Wall Street Journal, citing unnamed officials, reported that the wall is weak.",
            "The Wall Street Journal [itself]",
        ),
        ("According to Bild, the wall is weak. The paper added it is old.", "Bild [itself]; Bild [itself]"),
        ("A report by Amnesty International said the wall is weak.", "Amnesty International [itself]"),
        ("A study by the Kiel Institute found that the wall is weak.", "Kiel Institute for the World Economy [itself]"),
        ("A poll by the Levada Center showed that the wall is weak.", "Levada Center [itself]"),
        (
            "Human Rights Watch said the wall is weak. The group said it is old.",
            "Human Rights Watch [itself]; Human Rights Watch [itself]",
        ),
        (
            "China will bar Norwegian ships, the foreign ministry said, a week after Oslo's vote.",
            "Chinese Foreign Ministry [China]",
        ),
        (
            "South Korea closed its ports, joining Norway and Japan. The foreign ministry explained that it was late.",
            "South Korean Foreign Ministry [South Korea]",
        ),
        (
            "Norway, Malta and Japan met on Friday. The three said they would go.",
            "Norway, Malta, Japan [itself]",
        ),
        ("More than 200 harbour groups said it was late.", "200 harbour groups [-]"),
        ("KFOR, which has ships there, said it was late.", "KFOR [-]"),
        ("According to the Nigeria Customs Service, it was late.", "Nigeria Customs Service [Nigeria]"),
        ("The Houthis fired. It was late, according to the movement.", "Houthis [itself]"),
        ("According to the harbour monitor ACROD, it was late.", "ACROD [itself]"),
        ("The groups said so in a letter to ASEAN. The letter asks insurers to wait.", "groups [-]"),
        ("The General Assembly called on its members to wait.", "United Nations General Assembly [United Nations]"),
        ("According to a study of the Harbour Institute, it was late.", "Harbour Institute [itself]"),
        ("A leaked report by UN experts said that it was late.", "un experts [United Nations]"),
    ],
)
def test_bodies_and_states_have_one_name(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian Foreign Ministry spokeswoman said that the wall is weak.", "Maria Zakharova [Russia]"),
        (
            "The spokeswoman for the Russian foreign ministry, Maria Zakharova, said that the wall is weak.",
            "Maria Zakharova [Russia]",
        ),
        ("The spokeswoman for Russia's foreign ministry said that the wall is weak.", "Maria Zakharova [Russia]"),
        (
            'State Department spokesman Ned Price said the wall is weak. "We saw it," Price told reporters.',
            "Ned Price [United States]; Ned Price [United States]",
        ),
        ("The State Department spokesman said the wall is weak.", "Ned Price [United States]"),
        ("NATO spokeswoman Oana Lungescu said the wall is weak.", "Oana Lungescu [NATO]"),
        ("One resident, Olha, told the BBC the wall is weak.", "Olha [-]"),
        ("Olena Petrenko, 43, who fled Kharkiv with her son, said the wall is weak.", "Olena Petrenko [-]"),
        ('"It is weak," Petrenko, a teacher from Kharkiv, said.', "Petrenko [-]"),
        (
            "Most analysts believe talks failed, but Anna Berg, an analyst at Chatham House, said the wall is weak.",
            "Anna Berg [Chatham House]",
        ),
        ("The UN secretary-general said the wall is weak.", "António Guterres [United Nations]"),
        ("The UN chief said the wall is weak.", "António Guterres [United Nations]"),
        ("The IAEA head said the wall is weak.", "Rafael Grossi [International Atomic Energy Agency]"),
        ("Gazprom CEO Alexei Miller said the wall is weak.", "Alexey Miller [Russia]"),
        (
            "Wagner founder Yevgeny Prigozhin said the wall is weak. The mercenary chief said it is old.",
            "Yevgeny Prigozhin [Wagner Group]; Yevgeny Prigozhin [Wagner Group]",
        ),
        ("Chechen leader Ramzan Kadyrov said the wall is weak.", "Ramzan Kadyrov [Russia]"),
        (
            "Donetsk separatist leader Denis Pushilin said the wall is weak.",
            "Denis Pushilin [Donetsk People's Republic]",
        ),
        ("The Russian-installed head of Kherson, Vladimir Saldo, said the wall is weak.", "Vladimir Saldo [Russia]"),
        ("Former Russian president Dmitry Medvedev said the wall is weak.", "Dmitry Medvedev [Russia]"),
        ("Jailed opposition leader Alexei Navalny said the wall is weak.", "Alexei Navalny [Russian opposition]"),
        (
            "Pope Francis said the wall is weak. The pontiff added it is old.",
            "Pope Francis [Vatican City]; Pope Francis [Vatican City]",
        ),
        ("Elon Musk said the wall is weak. The billionaire added it is old.", "Elon Musk [SpaceX]; Elon Musk [SpaceX]"),
        (
            "Hungarian Foreign Minister Peter Szijjarto said the wall is weak. He told "
            "his Polish counterpart, Zbigniew Rau, that it is old.",
            "Péter Szijjártó [Hungary]; Péter Szijjártó [Hungary]",
        ),
        (
            "Macron spoke to Putin. The French president told him that the wall is "
            "weak. The Russian president answered that it is old.",
            "Emmanuel Macron [France]; Vladimir Putin [Russia]",
        ),
        (
            "Biden met Xi. Biden told Xi that the wall is weak. Xi replied that it is old.",
            "Joe Biden [United States]; Xi Jinping [China]",
        ),
        (
            "Liz Truss met Sergei Lavrov. He said she had not listened. She said he had not answered.",
            "Sergey Lavrov [Russia]; Liz Truss [United Kingdom]",
        ),
        (
            "Ursula von der Leyen and Charles Michel came to Kyiv. The Commission president said the wall is weak.",
            "Ursula von der Leyen [European Union]",
        ),
        (
            "The alliance met on Tuesday. NATO's written response was handed over. "
            "Stoltenberg praised it. He said the door was open.",
            "Jens Stoltenberg [NATO]",
        ),
        (
            "Finland joined the talks. Sanna Marin met Kaja Kallas in Turku. She said the guest had been helpful.",
            "Sanna Marin [Finland]",
        ),
        (
            "Lavrov and Blinken met in Geneva. The Russian foreign minister said the talks "
            "were frank. The US secretary of state called them short.",
            "Sergey Lavrov [Russia]; Antony Blinken [United States]",
        ),
        (
            "Volodymyr Zelensky flew to London. The Ukrainian leader told the press that he was grateful.",
            "Volodymyr Zelenskyy [Ukraine]",
        ),
        ("The head of NATO said that more ships would come.", "Jens Stoltenberg [NATO]"),
        ("The EU's top diplomat said that the list would grow.", "Josep Borrell [European Union]"),
        ("The head of EU diplomacy said that the list would grow.", "Josep Borrell [European Union]"),
        (
            '"The list will grow," emphasized the head of the Ukrainian ministry of foreign affairs.',
            "Dmytro Kuleba [Ukraine]",
        ),
        ("- We need shells - said Wołodymyr Zełenski.", "Volodymyr Zelenskyy [Ukraine]"),
        ("Sergei Shoygu told the board that the drills were over.", "Sergei Shoigu [Russia]"),
        ("Dmitrij Pieskow, the Kremlin spokesman, denied the report.", "Dmitry Peskov [Russia]"),
        ("The press service of President Lukashenko said that he was resting.", "Alexander Lukashenko [Belarus]"),
        ("Lukashenko's press service said that he was resting.", "Alexander Lukashenko [Belarus]"),
        ("Putin's spokesman said that he was resting.", "Dmitry Peskov [Russia]"),
        ("The White House press secretary said that the list was ready.", "Karine Jean-Pierre [United States]"),
        ("Eliot Higgins, the founder of Bellingcat, said that the photo was real.", "Eliot Higgins [Bellingcat]"),
        ("The founder of the Wagner Group said that the town was his.", "Yevgeny Prigozhin [Wagner Group]"),
        ("Wagner boss Yevgeny Prigozhin said that the town was his.", "Yevgeny Prigozhin [Wagner Group]"),
        (
            "Rafael Grossi flew to Kyiv. The IAEA chief said that power was back.",
            "Rafael Grossi [International Atomic Energy Agency]",
        ),
        ("Russia's ambassador to the UN, Vasily Nebenzya, said that the vote was void.", "Vasily Nebenzya [Russia]"),
        ("Ukraine's ambassador to Germany, Andrij Melnyk, called the delay a scandal.", "Andriy Melnyk [Ukraine]"),
        ("Germany's defence minister said that the tanks were old.", "Christine Lambrecht [Germany]"),
        ("The Polish prime minister said the wall was built.", "Mateusz Morawiecki [Poland]"),
        ("President Duda said the wall was built.", "Andrzej Duda [Poland]"),
        ("Prime Minister Johnson said the wall was built.", "Boris Johnson [United Kingdom]"),
        (
            "British Foreign Secretary Liz Truss said the wall was built. She added it was high.",
            "Liz Truss [United Kingdom]; Liz Truss [United Kingdom]",
        ),
        ("Zelensky's adviser Mykhailo Podolyak said the river was crossed.", "Mykhailo Podolyak [Ukraine]"),
        ("Presidential adviser Oleksiy Arestovych said the river was crossed.", "Oleksiy Arestovych [Ukraine]"),
        ("China's foreign ministry spokesman Wang Wenbin said the visit was private.", "Wang Wenbin [China]"),
        ("Turkish President Recep Tayyip Erdogan said the corridor was open.", "Recep Tayyip Erdoğan [Turkey]"),
        (
            "Both presidents spoke on Monday. Putin and Macron said the call was useful.",
            "Vladimir Putin, Emmanuel Macron [Russia]",
        ),
        (
            "Polish President Andrzej Duda and his Lithuanian counterpart Gitanas Nauseda said the grid was safe.",
            "Andrzej Duda, Gitanas Nausėda [Poland]",
        ),
        (
            "Michael Kofman, an analyst at the Center for Naval Analyses, said the army was tired.",
            "Michael Kofman [Center for Naval Analyses]",
        ),
        (
            "Anna Vogel of the Institute for Coastal Peace said the army was tired.",
            "Anna Vogel [Institute for Coastal Peace]",
        ),
        (
            '"The army is tired," said Anna Vogel, a lecturer at the University of Graz.',
            "Anna Vogel [University of Graz]",
        ),
        ("Nancy Pelosi, the Speaker of the House, said the bill was ready.", "Nancy Pelosi [United States]"),
        ("Kyrylo Budanov, head of Ukraine's military intelligence, said the ship sank.", "Kyrylo Budanov [Ukraine]"),
        (
            "The governor of Luhansk region, Serhiy Haidai, said on Telegram that the bridge had gone.",
            "Serhiy Haidai [Ukraine]",
        ),
        ("The mayor of Kharkiv, Ihor Terekhov, said the lights were out.", "Ihor Terekhov [Ukraine]"),
        (
            '"We are ready," Zelensky said in his nightly address. "We will win." '
            "He thanked the crews and said the wall is weak.",
            "Volodymyr Zelenskyy [Ukraine]; Volodymyr Zelenskyy [Ukraine]",
        ),
        ("Kuleba called Cavusoglu on Friday. The Turkish minister said the wall is weak.", "Mevlüt Çavuşoğlu [Turkey]"),
        (
            "Oleksii Reznikov said the wall is weak. The Ukrainian defence minister also said it is old.",
            "Oleksii Reznikov [Ukraine]; Oleksii Reznikov [Ukraine]",
        ),
        (
            "Oleksii Reznikov met Ben Wallace. The British minister said the wall is weak.",
            "Ben Wallace [United Kingdom]",
        ),
        ("The ship's captain, Petro Hnat, was freed. The captain said the wall is weak.", "Petro Hnat [-]"),
        (
            'Olha Hnat lives in Kherson. The 46-year-old said the wall is weak. "It is old," she added.',
            "Olha Hnat [-]; Olha Hnat [-]",
        ),
        (
            'Anna Berg and Tom Reed work there. "It is old," Berg said. Reed said the wall is weak.',
            "Anna Berg [-]; Tom Reed [-]",
        ),
        ("Maria and Petro Hnat fled Kherson. Petro said the wall is weak.", "Petro Hnat [-]"),
        ("Lithuania's president, Gitanas Nauseda, said the wall is weak.", "Gitanas Nausėda [Lithuania]"),
        ("Kajsa Ollongren, the Dutch defence minister, said the wall is weak.", "Kajsa Ollongren [Netherlands]"),
        ("Israel's then prime minister Naftali Bennett said the wall is weak.", "Naftali Bennett [Israel]"),
        ("Naftali Bennett, who was then Israel's prime minister, said the wall is weak.", "Naftali Bennett [Israel]"),
        (
            "Dr Hans Bergmann, a historian at Vienna University, said the wall is weak.",
            "Hans Bergmann [Vienna University]",
        ),
        ("Professor Anna Berg from the University of Tartu said the wall is weak.", "Anna Berg [University of Tartu]"),
        (
            '"The wall is weak," Anna Berg, director of the Baltic Grain Institute, told Reuters.',
            "Anna Berg [Baltic Grain Institute]",
        ),
        ("The Institute's director, Anna Berg, said the wall is weak.", "Anna Berg [-]"),
        ("Retired US general Ben Hodges said the wall is weak.", "Ben Hodges [-]"),
        ("Ben Hodges, a former commander of US forces in Europe, said the wall is weak.", "Ben Hodges [-]"),
        ("Former British prime minister Tony Blair said the wall is weak.", "Tony Blair [-]"),
        ("The former NATO chief Anders Fogh Rasmussen said the wall is weak.", "Anders Fogh Rasmussen [-]"),
        ("Ukrainian MP Kira Rudik said the wall is weak.", "Kira Rudik [Ukraine]"),
        ("Labour leader Keir Starmer said the wall is weak.", "Keir Starmer [Labour Party]"),
        ("Senate Republican leader Mitch McConnell said the wall is weak.", "Mitch McConnell [United States]"),
        ("Conservative MP Tobias Ellwood said the wall is weak.", "Tobias Ellwood [United Kingdom]"),
        ("Belarus's foreign ministry spokesman Anatoly Glaz said the wall is weak.", "Anatoly Glaz [Belarus]"),
        (
            "Aleksandr Lukashenko received the governor. “The wall is weak,” the head of state said.",
            "Alexander Lukashenko [Belarus]",
        ),
        (
            "Aleksandr Lukashenko received the governor. “The wall is weak,” the Belarusian leader emphasized.",
            "Alexander Lukashenko [Belarus]",
        ),
        (
            "The relevant statement was made by Ukrainian Defense Minister Oleksii "
            'Reznikov on Telegram. "The wall is weak," Reznikov wrote.',
            "Oleksii Reznikov [Ukraine]",
        ),
        (
            "The wall is weak, according to Valentyn Reznichenko, governor of the Dnipropetrovsk region.",
            "Valentyn Reznichenko [Ukraine]",
        ),
        (
            "A spokesperson for Ukraine's southern command, Natalia Humeniuk, said the wall is weak.",
            "Natalia Humeniuk [Ukraine]",
        ),
        ("US Treasury Secretary Janet Yellen said the wall is weak.", "Janet Yellen [United States]"),
        ("Germany's vice chancellor said the wall is weak.", "Robert Habeck [Germany]"),
        ("The CDU leader Friedrich Merz said the wall is weak.", "Friedrich Merz [Christian Democratic Union]"),
        ("SPD chief Lars Klingbeil said the wall is weak.", "Lars Klingbeil [Social Democratic Party of Germany]"),
        (
            "The Russian embassy in the United States said the wall is weak.",
            "Russian Embassy in United States [Russia]",
        ),
        ("Russia's embassy in the UK said the wall is weak.", "Russian Embassy in United Kingdom [Russia]"),
        ("The US embassy in Kyiv said the wall is weak.", "US Embassy in Kyiv [United States]"),
        ('"It will be a long war," he said. Boris Pistorius took office in January.', "Boris Pistorius [Germany]"),
        ("The minister met the press. Boris Pistorius said the wall is weak.", "Boris Pistorius [Germany]"),
        (
            '"Not yet," the minister told Bild. Robert Habeck, who runs the economy ministry, said the wall is weak.',
            "Robert Habeck [Germany]; Robert Habeck [Germany]",
        ),
        ("Finland and Sweden applied together. They said the wall is weak.", "Finland, Sweden [itself]"),
        (
            "The two ministers met in Riga. Landsbergis and Rinkevics said "
            "the wall is weak. They added that it is old.",
            "Gabrielius Landsbergis, Edgars Rinkēvičs [Lithuania]; Gabrielius "
            "Landsbergis, Edgars Rinkēvičs [Lithuania]",
        ),
        (
            "Macron and Scholz flew to Kyiv. Both leaders said the wall is weak.",
            "Emmanuel Macron, Olaf Scholz [France]",
        ),
        (
            "Putin and Lukashenko met in Sochi. The two presidents said the wall is weak.",
            "Vladimir Putin, Alexander Lukashenko [Russia]",
        ),
        (
            "Zelensky and his wife, Olena Zelenska, spoke to Vogue. She said the wall is weak.",
            "Olena Zelenska [Ukraine]",
        ),
        ("Putin's ally Nikolai Patrushev said the wall is weak.", "Nikolai Patrushev [Russia]"),
        ("Zelensky's chief of staff, Andriy Yermak, said the wall is weak.", "Andriy Yermak [Ukraine]"),
        ("The Ukrainian president's chief of staff said the wall is weak.", "Andriy Yermak [Ukraine]"),
        (
            "The deputy head of the presidential office, Kyrylo Tymoshenko, said the wall is weak.",
            "Kyrylo Tymoshenko [Ukraine]",
        ),
        ("Deputy Prime Minister Iryna Vereshchuk said the wall is weak.", "Iryna Vereshchuk [Ukraine]"),
        (
            "Deputy Defence Minister Hanna Maliar said the wall is weak. The deputy minister added that it is old.",
            "Hanna Maliar [Ukraine]; Hanna Maliar [Ukraine]",
        ),
        (
            "Ukraine's chief negotiator, Mykhailo Podolyak, said the wall is "
            "weak. The negotiator added that it is old.",
            "Mykhailo Podolyak [Ukraine]; Mykhailo Podolyak [Ukraine]",
        ),
        ("Ukraine's commander-in-chief said the wall is weak.", "Valerii Zaluzhnyi [Ukraine]"),
        (
            "The Ukrainian commander-in-chief, Valeriy Zaluzhny, said the wall "
            "is weak. The general added that it is old.",
            "Valerii Zaluzhnyi [Ukraine]; Valerii Zaluzhnyi [Ukraine]",
        ),
        ("Ukraine's top general said the wall is weak.", "Valerii Zaluzhnyi [Ukraine]"),
        ("The US Joint Chiefs chairman said the wall is weak.", "Mark Milley [United States]"),
        (
            "US Secretary of Defense Lloyd Austin said the wall is weak. The secretary added that it is old.",
            "Lloyd Austin [United States]; Lloyd Austin [United States]",
        ),
        ("US national security adviser Jake Sullivan said the wall is weak.", "Jake Sullivan [United States]"),
        ("The US national security adviser said the wall is weak.", "Jake Sullivan [United States]"),
        ("Germany's government spokesman said the wall is weak.", "Steffen Hebestreit [Germany]"),
        ("Government spokesman Steffen Hebestreit said the wall is weak.", "Steffen Hebestreit [Germany]"),
        ("The government in Kyiv said the wall is weak.", "Ukraine [itself]"),
        ("The Polish government said the wall is weak.", "Poland [itself]"),
        ("The Israeli army said the wall is weak.", "Israel Defense Forces [Israel]"),
        ("The self-proclaimed Donetsk People's Republic said the wall is weak.", "Donetsk People's Republic [itself]"),
        (
            "Hungary's prime minister Viktor Orban said the wall is weak. The nationalist leader added that it is old.",
            "Viktor Orbán [Hungary]; Viktor Orbán [Hungary]",
        ),
        (
            "The EU foreign policy chief said the wall is weak. The bloc's top diplomat added that it is old.",
            "Josep Borrell [European Union]; Josep Borrell [European Union]",
        ),
        ("The Hill reported that the wall is weak.", "The Hill [itself]"),
        (
            "The Latvian news agency LETA quoted the prime minister as saying that the road is closed.",
            "Krišjānis Kariņš [Latvia]",
        ),
        ("The ministry's spokesman said the road is closed.", "ministry's spokesman [-]"),
        (
            "Ukraine's foreign ministry said the road is closed. Its spokesman, Oleg Nikolenko, added that it is old.",
            "Ukrainian Foreign Ministry [Ukraine]; Oleh Nikolenko [Ukraine]",
        ),
        (
            "Nikolenko, the spokesman of the Ukrainian Foreign Ministry, said the road is closed.",
            "Oleh Nikolenko [Ukraine]",
        ),
        ("The Ministry of Finance of Ukraine said the road is closed.", "Ukrainian Ministry of Finance [Ukraine]"),
        (
            "Poland's Ministry of Agriculture said the road is closed. The ministry added that it is old.",
            "Polish Ministry of Agriculture [Poland]; Polish Ministry of Agriculture [Poland]",
        ),
        ("The Chinese Commerce Ministry said the road is closed.", "Chinese Commerce Ministry [China]"),
        (
            "The director of the Rye Museum, Olha Hnat, said the road is closed. The director added that it is old.",
            "Olha Hnat [Rye Museum]; Olha Hnat [Rye Museum]",
        ),
        (
            "The commander of the 93rd brigade, Colonel Ruslan Hnat, said the "
            "road is closed. The officer added that it is old.",
            "Ruslan Hnat [-]; Ruslan Hnat [-]",
        ),
        ("A soldier with the call sign Raven said the road is closed.", "Raven [-]"),
        ('"It is closed," said one woman, who did not give her name. "I wept," she added.', "woman [-]; woman [-]"),
        ("Oksana, who fled Kherson, said the road is closed. She said it is old.", "Oksana [-]; Oksana [-]"),
        (
            "On Monday the Belarusian leader accused Poland of closing the road. He said Warsaw was afraid.",
            "Alexander Lukashenko [Belarus]; Alexander Lukashenko [Belarus]",
        ),
        ("Poland and Lithuania closed the road. Both countries said it is old.", "Poland, Lithuania [itself]"),
        (
            "Finland's Sanna Marin and Sweden's Magdalena Andersson said the road is closed.",
            "Sanna Marin, Magdalena Andersson [Finland]",
        ),
        (
            "Russian foreign minister Sergey Lavrov came late. The Foreign Secretary said the road is closed.",
            "Liz Truss [United Kingdom]",
        ),
        (
            "Philippine Foreign Secretary Enrique Manalo met Wang Yi. The foreign secretary said the road is closed.",
            "Enrique Manalo [Philippines]",
        ),
        ("Britain is far. Home Secretary Jane Roe said the road is closed.", "Jane Roe [United Kingdom]"),
        (
            "Viktor Orban came late. The minister criticised Viktor Orban for claiming that the road was closed.",
            "minister [-]",
        ),
        (
            "John Smith came late. Mayor Peter Brown welcomed him. He met Smith at noon. He said the road is closed.",
            "Peter Brown [-]",
        ),
        ('"It is closed," his spokesman, Arrat Mogazov, wrote on Facebook.', "Arrat Mogazov [-]"),
        (
            "Tom Berg was shocked by the raid but said the road was closed.",
            "Tom Berg [-]",
        ),
        (
            '"It is closed," wrote on Twitter the head of the European Council Charles Michel.',
            "Charles Michel [European Union]",
        ),
        (
            "A spokesman for the chancellor, Olaf Scholz, denied that the road was closed.",
            "spokesman for the chancellor [-]",
        ),
        (
            "Berg's deputy, Anna Lis, and the road master, Tom Roe, both said the road was closed.",
            "Anna Lis, Tom Roe [-]",
        ),
        (
            "Liz Truss spoke in London. The 46-year-old said the road was closed.",
            "Liz Truss [United Kingdom]",
        ),
        ("A spokeswoman for Mr Berg, who is abroad, said the road was closed.", "spokeswoman for mr berg [-]"),
        (
            'General Tom Berg spoke in Oslo. "It is closed," the lieutenant general said.',
            "Tom Berg [-]",
        ),
        (
            '"We wait," a Maltese official said. He said it was late.\n\nSenator Tom Berg, for his part, left. '
            "If so, he warned, the road would close.",
            "maltese official [Malta]; maltese official [Malta]; Tom Berg [-]",
        ),
        (
            "The road is that of Jimmy Lai, a publisher. Lai, 77, denied that the road was closed.",
            "Jimmy Lai [-]",
        ),
    ],
)
def test_people_are_known_by_name_and_office_and_by_what_takes_them_up(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected
