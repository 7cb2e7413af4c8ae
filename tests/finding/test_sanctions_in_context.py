"""Sanctions across sentences: what is taken up, by whom, against whom, and how far it has come by then."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from sanction_lines import told

from helpers.finding.sanctions import parties
from helpers.finding.sanctions.words import modifiers
from helpers.reading.parse import Token
from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The EU agreed a price cap on Russian oil. Poland agreed to the higher cap on Friday.",
            "higher cap: European Union > Russia, energy, announced",
        ),
        (
            'The EU agreed a price cap on Russian oil. "We will not accept this cap," said Dmitry Peskov in Moscow.',
            "cap: European Union > Russia, energy, announced",
        ),
        (
            "The EU announced a price cap on Russian oil. Moscow rejected the measure.",
            "measure: European Union > Russia, energy, announced",
        ),
        (
            "The EU proposed a Russian oil ban. Hungary accused Brussels of threatening unity with the oil embargo.",
            "oil embargo: European Union > Russia, energy, considered",
        ),
        (
            "The EU proposed a Russian oil ban. Oslo has no answer to a ban that would hit Hungary like a bomb.",
            "ban: European Union > Russia, energy, considered",
        ),
        (
            "The EU agreed a price cap on Russian oil. The ceiling of $60 a barrel takes effect on Monday.",
            "ceiling: European Union > Russia, energy, announced",
        ),
        (
            "Canada imposed export controls on chips for China. The controls could hurt the firm.",
            "controls: Canada > China, trade, imposed",
        ),
        (
            "Canada agreed the sixth package of sanctions on Iran. It rained. He slept. The package is long.",
            "package: Canada > Iran, general, announced",
        ),
        (
            "Canada imposed sanctions on Iran. Tehran insisted that all of the remaining restrictions be scrapped.",
            "remaining restrictions: Canada > Iran, general, opposed",
        ),
        (
            "Zelensky calls $60 cap on Russian oil weak. The ceiling was agreed by Norway, Canada and Japan.",
            "ceiling: Norway+Canada+Japan > Russia, energy, announced",
        ),
        (
            "Canada imposed sanctions on Min Aung Hlaing, an army chief. The sanctions are a sign of anger.",
            "sanctions: Canada > Min Aung Hlaing, personal, imposed",
        ),
        (
            "The firm Marlina Air spies for Iran. Canada imposed an asset freeze on the company.",
            "asset freeze: Canada > Marlina Air, financial, imposed",
        ),
        (
            "Norway sanctioned three Chinese companies on Monday. Beijing condemned the move.",
            "move: Norway > chinese companies, general, imposed",
        ),
        (
            "Canada has closed its ports to Belarusian ships. The ban will stay in place.",
            "ban: Canada > belarusian ships, trade, maintained",
        ),
        (
            "Norway plans to ban imports of Iranian steel. The ban needs the approval of parliament.",
            "ban: Norway > Iran, trade, announced",
        ),
        (
            "Oslo banned Iranian oil in May. The minister spoke of hard times when he announced the ban.",
            "ban: Norway > Iran, energy, imposed",
        ),
        (
            "Norway imposed sanctions on Iran. Canada followed with similar measures.",
            "similar measures: Canada > Iran, general, imposed",
        ),
        (
            "Norway has closed its airspace to Belarusian planes. Minsk responded with a similar ban.",
            "similar ban: Belarus > Norway, travel, imposed",
        ),
        (
            "The UN agreed on a set of sanctions against Iran. It then imposed a ban on Iranian steel.",
            "ban: United Nations > Iran, trade, imposed",
        ),
        (
            "Brussels agreed on sanctions against Iran. The European Union will publish the eighth package on Monday.",
            "eighth package: European Union > Iran, general, announced",
        ),
        (
            "Russia weathered the sanctions. The West had hoped the measures would cripple it.",
            "measures: western countries > Russia, general, imposed",
        ),
        (
            "Norway imposed sanctions on Iran in May. Brazil has opposed the sanctions against Iran.",
            "sanctions: Norway > Iran, general, opposed",
        ),
        (
            "The funds of Iran are frozen in Oslo. The minister said that the freeze would last.",
            "freeze: - > Iran, financial, maintained",
        ),
    ],
)
def test_a_measure_is_what_the_sentence_before_told(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        ("Sanctions have never solved a conflict.", ["Sanctions: - > -, general, mentioned"]),
        ("Norway did not announce sanctions on Iran.", ["sanctions: Norway > Iran, general, mentioned"]),
        ("Norway has yet to decide on sanctions against Iran.", ["sanctions: Norway > Iran, general, considered"]),
        ("Norway would not hesitate to impose sanctions on Iran.", ["sanctions: Norway > Iran, general, threatened"]),
        ("Brazil has opposed any new sanctions against Iran.", ["new sanctions: - > Iran, general, opposed"]),
        (
            "There will be massive consequences for Belarus if it attacks.",
            ["massive consequences: - > Belarus, general, threatened"],
        ),
        (
            "The sanctions on Belarus, which Norway imposed in May, hurt.",
            ["sanctions: Norway > Belarus, general, imposed"],
        ),
        (
            "Oslo would work with its allies on further sanctions against Minsk.",
            ["further sanctions: Norway > Belarus, general, considered"],
        ),
        (
            "He called for Minsk to pay and for allies to impose tougher sanctions.",
            ["tougher sanctions: allies > Belarus, general, called_for"],
        ),
    ],
)
def test_how_far_a_measure_has_come(sanctions_in: Find, sentence: str, mentions: list[str]) -> None:
    assert list(map(told, sanctions_in(sentence))) == mentions


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (
            "Lithuania called for an arms embargo on Belarus, but the European Union has not reacted.",
            "arms embargo: European Union > Belarus, arms, called_for",
        ),
        (
            "Minsk announced an embargo on apples and pears from Norway, Japan and Canada.",
            "embargo: Belarus > Norway+Japan+Canada, trade, announced",
        ),
        (
            "Norwegian officials have warned Iranian banks that they risk new sanctions.",
            "new sanctions: Norway > iranian banks, financial, threatened",
        ),
        (
            "Oslo imposed sanctions on four oligarchs, a Belarusian state-owned company and 12 judges.",
            "sanctions: Norway > oligarchs+belarusian state-owned company+judges, personal, imposed",
        ),
        ("Sanctions were imposed on five Iranian cargo ships.", "Sanctions: - > iranian cargo ships, general, imposed"),
        (
            "Oslo imposed a travel ban on a number of Iranians accused of helping Minsk.",
            "travel ban: Norway > iranians accused of helping minsk, travel, imposed",
        ),
        (
            "Norway widened its sanctions to any foreign bank in May.",
            "sanctions: Norway > foreign banks, financial, imposed",
        ),
        (
            "Western allies have tightened sanctions on Iran.",
            "sanctions: western countries > Iran, general, imposed",
        ),
        (
            "Sanctions from Washington and its allies hurt Iran.",
            "Sanctions: United States+US allies > Iran, general, imposed",
        ),
        ("The ministry on Friday imposed sanctions on Iran's oil sector.", "sanctions: - > Iran, energy, imposed"),
        (
            "Norway hit imports from Iran and Belarus with an extra tariff.",
            "extra tariff: Norway > Iran+Belarus, trade, imposed",
        ),
        ("Iran was cut off from markets and hit with export bans.", "export bans: - > Iran, trade, imposed"),
    ],
)
def test_who_sets_a_measure_and_whom_it_hits(sanctions_in: Find, sentence: str, mention: str) -> None:
    assert told(sanctions_in(sentence)[-1]) == mention


def test_international_sanctions_are_not_those_of_the_one_state_named(sanctions_in: Find) -> None:
    mentions = map(told, sanctions_in("Iran suffers from international sanctions. Norway imposed sanctions on Iran."))
    assert list(mentions) == [
        "international sanctions: - > Iran, general, imposed",
        "sanctions: Norway > Iran, general, imposed",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent a package of aid. The sixth package is on its way, and sanctions hold.",
        "Norway imposed sanctions on Iran. The bank made a move into steel.",
        "Norway sanctioned Iran. Oslo then moved against speeding, and the step against cars was popular.",
        "The committee cut off the debate. The move was welcomed.",
        "Norway imposed sanctions on Iran. The hospital takes all measures to heal patients.",
        "The government prepared an economic response to the flood. Farmers welcomed it.",
        "Norway imposed sanctions on Iran. It is an important measure of success.",
        "Norway imposed sanctions on Iran. Tehran responded with military steps.",
        "Norway imposed sanctions on Iran. It pays for anti-tank measures and anti-drug measures.",
        "Norway adopted a sanctions package against Iran. Canada approved a further package of aid.",
        "Ukraine asked for a no-fly zone. Norway set sanctions on Iran. The no-fly zone was ruled out.",
    ],
)
def test_other_packages_moves_and_steps_are_none(sanctions_in: Find, text: str) -> None:
    others = {"package", "sixth package", "further package", "move", "step", "measures", "important measure"}
    others |= {"military steps", "anti-tank measures", "anti-drug measures", "no-fly zone"}
    assert not others & {words for words, _ in sanctions_in(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway set sanctions on Iran. Oslo spoke of sweeping measures.", "sweeping measures"),
        ("An attack would bring a strong economic response. Norway spoke of sanctions.", "strong economic response"),
        ("Norway banned the export of chips to Iran. Under the measure, any sale requires a licence.", "measure"),
        ("Norway imposed sanctions on Iran. Tehran would reply to any new measure.", "new measure"),
        ("Norway imposed sanctions on Iran. Some measures have bitten harder than others.", "measures"),
        ("Norway imposed sanctions on Iran. A minister lobbied for the very measures.", "very measures"),
        ("Norway imposed sanctions on Iran. Oman helps evade anti-Iranian measures.", "anti-Iranian measures"),
        ("Norway imposed sanctions on Iran. A wrong step would be met with resolute steps.", "resolute steps"),
        ("Norway imposed sanctions on Iran. Tehran responded with steps of its own.", "steps"),
        ("Norway froze the funds of Iran. The steps came a day after a vote.", "steps"),
        ("Norway adopted a sanctions package against Iran. Each package takes longer, said an analyst.", "package"),
        ("Iran is under sanctions. Piecemeal penalties only lengthen the chain.", "Piecemeal penalties"),
        ("Norway banned imports from Iran, an unexpectedly harsh move that it defended.", "unexpectedly harsh move"),
        ("He did not exclude restrictions for Iranian judges. Norway imposed sanctions on Iran.", "restrictions"),
        ("Norway kept its sanctions on Mali: a no-fly zone for commercial flights and an embargo.", "no-fly zone"),
    ],
)
def test_what_else_takes_up_or_names_measures(sanctions_in: Find, text: str, words: str) -> None:
    assert words in {found for found, _ in sanctions_in(text)}


def test_a_sanctioned_state_behind_an_adjective_is_hit_where_the_article_says_so(sanctions_in: Find) -> None:
    text = "Norway imposed sanctions on Iran. A firm in Oslo wants a waiver from the current Iranian sanctions."
    assert sanctions_in(text)[1][1].targets == ("Iran",)
    assert "Iran" not in sanctions_in(text)[1][1].senders


def test_a_headline_whose_verb_sanctions_people_names_no_measure(sanctions_in: Find) -> None:
    assert sanctions_in("Norway: UK sanctions oligarchs Ivan Petrov and Oleg Sidorov") == []
    assert sanctions_in("UK sanctions Norway over its drones") == []
    assert sanctions_in("UK sanctions Marlina-linked banker") == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Biden said the allies would act and impose swift and severe costs if Russia attacked Malta.",
            ["swift and severe costs: allies > Russia, general, threatened"],
        ),
        (
            "Joe Biden warned of strong economic and other measures as punishment should Russia attack Malta.",
            ["strong economic and other measures: United States > Russia, general, threatened"],
        ),
        (
            "The EU agreed on a package of sanctions against Belarus. The package provides new targeted measures.",
            [
                "sanctions: European Union > Belarus, general, announced",
                "package: European Union > Belarus, general, announced",
                "new targeted measures: European Union > Belarus, personal, announced",
            ],
        ),
        (
            "The EU last week proposed travel bans and asset freezes on almost 200 more Iranian judges and officers.",
            [
                "travel bans: European Union > iranian judges and officers, travel, considered",
                "asset freezes: European Union > iranian judges and officers, financial, considered",
            ],
        ),
        (
            "The US imposed sanctions on two Iranian firms in action taken together with Norway.",
            ["sanctions: United States > iranian firms, general, imposed"],
        ),
        (
            "Venezuela, an OPEC member under heavy US sanctions since 2019, may export oil again.",
            ["heavy US sanctions: United States > Venezuela, general, imposed"],
        ),
        (
            "US sanctions have banned the state-run shipping firm Marlina from trading.",
            ["US sanctions: United States > Marlina, general, imposed"],
        ),
        (
            "Canada imposed sanctions on Iranian suppliers.",
            ["sanctions: Canada > iranian suppliers, general, imposed"],
        ),
        (
            "The latest recommended EU sanctions target Iranian judges.",
            ["latest recommended EU sanctions: European Union > iranian judges, personal, considered"],
        ),
    ],
)
def test_burdens_packages_and_descriptions_as_agencies_write_them(
    sanctions_in: Find, text: str, mentions: list[str]
) -> None:
    assert list(map(told, sanctions_in(text))) == mentions


def test_what_takes_up_measures_of_several_kinds_is_of_none_in_particular(sanctions_in: Find) -> None:
    text = "Norway imposed an arms embargo and an oil price cap on Iran. Those restrictions will stay."
    assert sanctions_in(text)[-1][1].measure == "general"
    text = "Norway imposed travel bans and asset freezes on Iranian judges. Those restrictions will stay."
    assert sanctions_in(text)[-1][1].measure == "personal"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Malta and Cyprus block the 18th package of sanctions against Iran, the EU said.",
            ["sanctions: European Union > Iran, general, opposed"],
        ),
        (
            "The EU met in Riga. Malta decided to veto the sanctions against Iran.",
            ["sanctions: European Union > Iran, general, opposed"],
        ),
        ("Malta rejects US sanctions on Iran, the EU noted.", ["US sanctions: United States > Iran, general, opposed"]),
        (
            "The EU is unable to agree on sanctions against Iran.",
            ["sanctions: European Union > Iran, general, considered"],
        ),
        (
            "The EU stressed its readiness to impose sanctions on Iran.",
            ["sanctions: European Union > Iran, general, threatened"],
        ),
        (
            "Norway agreed on sanctions against Iran. The sanctions should take effect next week.",
            ["sanctions: Norway > Iran, general, announced", "sanctions: Norway > Iran, general, announced"],
        ),
        (
            "Canada imposed sanctions on Iran. Canada continues to urge all countries to impose similar measures.",
            ["sanctions: Canada > Iran, general, imposed", "similar measures: Canada > Iran, general, called_for"],
        ),
        (
            "China imposed sanctions on US firms. Washington has mocked similar Chinese measures.",
            [
                "sanctions: China > us firms, general, imposed",
                "similar Chinese measures: China > us firms, general, imposed",
            ],
        ),
        (
            "US, UK, Canada Unveil New Sanctions on Iranian Generals",
            ["New Sanctions: United States+United Kingdom+Canada > iranian generals, personal, announced"],
        ),
        (
            "Norway did not impose sanctions, but threatened Iran with severe measures in case of an attack.",
            [
                "sanctions: Norway > Iran, general, mentioned",
                "severe measures: Norway > Iran, general, threatened",
            ],
        ),
        (
            "Malta will not support an embargo on Russia's oil and gas supplies.",
            ["embargo: - > Russia, energy, opposed"],
        ),
        (
            "The US imposed sanctions on Russia's gas pipeline to Germany.",
            ["sanctions: United States > Russia, energy, imposed"],
        ),
        (
            "The US waived penalties on the firm's parent company and chief executive.",
            [],
        ),
        (
            "The EU imposed a ban on access to its ports for ships from Belarus.",
            ["ban: European Union > belarusian ships, trade, imposed"],
        ),
    ],
)
def test_members_of_a_union_packages_and_threats_in_other_words(
    sanctions_in: Find, text: str, mentions: list[str]
) -> None:
    assert list(map(told, sanctions_in(text))) == mentions


def test_a_package_of_arms_takes_up_no_sanctions(sanctions_in: Find) -> None:
    text = "China imposed sanctions on US firms. Trump approved an arms sale to Taiwan. The package includes howitzers."
    assert [words for words, _ in sanctions_in(text)] == ["sanctions"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Iran accused Canada of malice over its decision to extend sanctions.",
            ["sanctions: Canada > Iran, general, maintained"],
        ),
        (
            "Obama signed an order lifting sanctions on Iran, and Norway lifted a raft of sanctions imposed on Iran.",
            ["sanctions: United States > Iran, general, lifted", "sanctions: Norway > Iran, general, lifted"],
        ),
        (
            "Norway and Iran announced the removal of the financial penalties on Tehran.",
            ["financial penalties: Norway > Iran, financial, lifted"],
        ),
        (
            "The UK will begin to impose the sanctions on Iran that it has already prepared.",
            ["sanctions: United Kingdom > Iran, general, announced"],
        ),
        (
            "U.S. law requires sanctions against Turkey for its purchase of Russian missiles.",
            ["sanctions: United States > Turkey, general, called_for"],
        ),
        (
            "Serbia is the only European country that has not hit Russia with restrictive measures.",
            ["restrictive measures: Serbia > Russia, general, mentioned"],
        ),
        (
            "Malta is under pressure to introduce sanctions against Iran.",
            ["sanctions: Malta > Iran, general, called_for"],
        ),
        (
            "Canada imposed sanctions on Iran, and Doe said they would not work.",
            ["sanctions: Canada > Iran, general, imposed"],
        ),
        (
            "Norway imposed sanctions on Iran, which led Malta to suspend gas supplies. Tehran decried these measures.",
            [
                "sanctions: Norway > Iran, general, imposed",
                "measures: Norway > Iran, general, imposed",
            ],
        ),
        (
            "Norway froze the assets of Iranian banks and banned imports of oil. Oslo called these measures a package.",
            ["measures: Norway > Iran, general, imposed"],
        ),
    ],
)
def test_whose_a_measure_is_and_what_has_become_of_it(sanctions_in: Find, text: str, mentions: list[str]) -> None:
    assert list(map(told, sanctions_in(text))) == mentions


def test_trade_is_by_the_state_before_it_and_with_the_one_behind_it(sanctions_in: Find) -> None:
    [(_, mention)] = sanctions_in("Liz Truss announced a ban on UK investment in Iran.")
    assert (mention.senders, mention.targets) == (("United Kingdom",), ("Iran",))


def test_measures_behind_dashes_are_those_of_the_heading_above_them(sanctions_in: Find) -> None:
    text = (
        "The UK and Norway imposed sanctions on Iran.\n\nNew British measures announced on Friday include:\n\n"
        "– An asset freeze on Norbank.\n\n– A ban on the export of oil refining equipment."
    )
    assert [(mention.senders, mention.status) for _, mention in sanctions_in(text)[-2:]] == [
        (("United Kingdom",), "announced"),
        (("United Kingdom",), "announced"),
    ]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "We must swiftly join our allies to impose forceful new sanctions on Iran.",
            "forceful new sanctions: - > Iran, general, called_for",
        ),
        (
            "Belarus said it had banned 900 Norwegians from entering the country. The largely symbolic travel bans "
            "are no news.",
            "largely symbolic travel bans: Belarus > norwegians, travel, imposed",
        ),
        ("Oslo hit Iranian judges with a ban on entry into Norway.", "ban: Norway > iranian judges, travel, imposed"),
        (
            "The G7 imposed a $60 per barrel price cap on Russian oil.",
            "price cap: G7 > Russia, energy, imposed",
        ),
        (
            "Canada's embargo on imports of Russian crude holds.",
            "embargo: Canada > Russia, energy, imposed",
        ),
        (
            "Joe Biden imposed sanctions on Iran. The sanctions on Norbank are overdue, a senator said.",
            "sanctions: United States > Norbank, financial, imposed",
        ),
    ],
)
def test_what_is_demanded_answered_or_entered(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Trump announced that he would move to lift American sanctions on Syria.",
            "American sanctions: United States > Syria, general, lifted",
        ),
        (
            "Norway agreed on sanctions against Iran. The measures are expected to enter into force on Monday.",
            "measures: Norway > Iran, general, announced",
        ),
        (
            "The EU is divided over Ukraine. Angela Merkel said it will be necessary to extend sanctions on Iran.",
            "sanctions: European Union > Iran, general, maintained",
        ),
        (
            "Norway imposed sanctions on Iran. Tehran has told Oslo that sanctions on its citizens were unlawful.",
            "sanctions: Norway > iranian citizens, personal, imposed",
        ),
        (
            "Norway imposed sanctions on Iran. Tehran said on Tuesday sanctions would be answered.",
            "sanctions: Norway > Iran, general, imposed",
        ),
        (
            "Norway imposed sanctions on Iran. The minister named a condition for the lifting of sanctions.",
            "sanctions: Norway > Iran, general, imposed",
        ),
        (
            "Norway imposed sanctions on Iran. The sanctions are the first step in a series.",
            "sanctions: Norway > Iran, general, imposed",
        ),
    ],
)
def test_what_is_still_to_come_and_what_only_names_a_measure(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Norway agreed to impose sanctions on Anna Berg, the president of Malta.",
            "sanctions: Norway > Anna Berg, personal, announced",
        ),
        (
            "Norway imposed restrictive measures without delay on a series of Iranian judges.",
            "restrictive measures: Norway > iranian judges, personal, imposed",
        ),
        (
            "Norway imposed sanctions for the first time on eleven Iranian judges.",
            "sanctions: Norway > iranian judges, personal, imposed",
        ),
        (
            "Norway agreed on sanctions against Iran. The sanctions are to take effect swiftly.",
            "sanctions: Norway > Iran, general, announced",
        ),
        (
            "Norway has taken the decision to lift sanctions on Iran - Berg",
            "sanctions: Norway > Iran, general, lifted",
        ),
        ("Norway had already relaxed sanctions linked to Iranian oil.", "sanctions: Norway > Iran, energy, lifted"),
        (
            "Erdogan's remark about a second battery could bring new sanctions, Washington warned.",
            "new sanctions: United States > Turkey, general, threatened",
        ),
    ],
)
def test_who_is_hit_stands_behind_what_is_put_between(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("UK to announce fresh sanctions on Iran", "fresh sanctions: United Kingdom > Iran, general, announced"),
        (
            "The lobby fully supports the sanctions that have been placed on Iran.",
            "sanctions: - > Iran, general, imposed",
        ),
        ("Economic sanctions are a powerful weapon, Berg said.", "Economic sanctions: - > -, general, mentioned"),
        (
            "Tehran stopped in exchange for a lifting on international sanctions.",
            "international sanctions: - > Iran, general, lifted",
        ),
        (
            "Norway put a cap of 2 million barrels a year on oil exports to Iran.",
            "cap: Norway > Iran, energy, imposed",
        ),
    ],
)
def test_headlines_supporters_and_maxims(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "The EU set sanctions on Russia. Russia answered, Russia grew, Russia borrowed. Later the EU set sanctions "
            "on Belarusian potash. It was a wet autumn. The sanctions have not stopped the war.",
            "sanctions: European Union > Russia, general, imposed",
        ),
        (
            "The EU set sanctions on Russia. Later the EU set sanctions on Belarusian potash. Belarus laughed. The "
            "sanctions have not stopped the war.",
            "sanctions: European Union > Belarus, general, imposed",
        ),
        (
            "The US has sanctions on Iran. In 2018 it blacklisted the Iranian airline Mahan Air and set an asset "
            "freeze on Mahan Air. Tehran is not impressed. Economic sanctions rarely work, said a professor.",
            "Economic sanctions: United States > Iran, general, imposed",
        ),
        (
            "The EU has sanctions on Iran, and Brussels has tightened its sanctions on Iran twice. The US set a ban on "
            "Iranian oil. Brussels is content. Tehran calls the sanctions theft.",
            "sanctions: European Union > Iran, general, imposed",
        ),
        (
            "In May the US set sanctions on Iran. In June the UK set a ban on Iranian gas. In July the EU set an "
            "embargo on Iranian oil. Ten months have passed. Sanctions have bent the economy, economists say.",
            "Sanctions: western countries > Iran, general, imposed",
        ),
        (
            "In May the US set sanctions on Iran. In June the US set sanctions on Iran. In July the US set an embargo "
            "on Iranian oil. It rained. Sanctions have bent the economy, economists say.",
            "Sanctions: United States > Iran, general, imposed",
        ),
    ],
)
def test_the_parties_are_those_that_most_speaks_for(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Norway set sanctions on Iranian banks. The measures are severe.",
            "measures: Norway > Iran, financial, imposed",
        ),
        (
            "Norway set sanctions on Iranian banks. It is a rare step, and the step was welcomed.",
            "step: Norway > iranian banks, financial, imposed",
        ),
        (
            "Norway set sanctions on the banker Jane Doe. The measures are severe.",
            "measures: Norway > Jane Doe, personal, imposed",
        ),
        (
            "Norway set sanctions on Iran. Malta closed its border with Iran. The measures are severe.",
            "measures: Norway > Iran, general, imposed",
        ),
        ("Malta banned imports from Iran. The measures are severe.", "measures: Malta > Iran, trade, imposed"),
    ],
)
def test_the_measures_are_all_that_have_been_named(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Norway, the European Union and Japan began enforcing a ceiling on the price of Iranian crude.",
            "ceiling: Norway+European Union+Japan > Iran, energy, imposed",
        ),
        (
            "The EU and Japan met. The EU and Japan spoke of sanctions on Iran.",
            "sanctions: European Union+Japan > Iran, general, mentioned",
        ),
        (
            "The house was sold after its owner, the shipping magnate John Roe, was hit with an asset freeze.",
            "asset freeze: - > John Roe, financial, imposed",
        ),
        (
            "Talks ended after the visit of John Roe, and Iran was hit with a travel ban.",
            "travel ban: - > Iran, travel, imposed",
        ),
    ],
)
def test_several_who_act_and_one_whom_the_parse_parts_from_his_fate(
    sanctions_in: Find, text: str, mention: str
) -> None:
    assert told(sanctions_in(text)[-1]) == mention


def test_a_pipeline_that_is_never_called_by_a_name_is_soon_given_up(
    sanctions_in: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = itertools.count(1)

    def counted(head: Token) -> Iterator[Token]:
        assert next(asked) <= 200, "every earlier pipeline asks all those before it"
        return modifiers(head)

    monkeypatch.setattr(parties, "modifiers", counted)
    talks = " ".join(f"Officials spoke about the pipeline on day {day}." for day in range(40))
    assert [told(mention) for mention in sanctions_in(f"{talks} Norway imposed sanctions on the pipeline.")] == [
        "sanctions: Norway > -, energy, imposed"
    ]
