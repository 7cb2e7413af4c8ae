"""Sanctions: what reactions, votes, doubts and laws say of how far a measure has come, whose it is and on whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        # Concessions are no conditions, conversations no demands
        ("Most Norwegians support the government's sanctions on Iran, even if they cost jobs.", "imposed"),
        ("Canada warned Iran in a phone call that it would impose sanctions on Tehran.", "threatened"),
        # A participle tells what was, the verb what has become of it
        ("Sanctions on Iranian firms imposed by Norway expired in May.", "lifted"),
        ("Sanctions imposed by Norway on Iran will remain in place.", "maintained"),
        ("The embargo that Norway had imposed on Iran was lifted in May.", "lifted"),
        ("The embargo on Iran will expire in May.", "imposed"),
        ("There is no reason to lift the sanctions on Iran.", "maintained"),
        # What ought to be is called for, what nobody has thought of is only named
        ("An embargo on Iran should be part of the answer, said Norway.", "called_for"),
        ("The next step should be an embargo on Iran.", "called_for"),
        ("It is unclear whether sanctions on Iran should come first.", "considered"),
        ("Norway has never considered sanctions on Iran.", "mentioned"),
        ("Norway is not considering sanctions on Iran.", "opposed"),
        ("Norway disclosed that further sanctions on Iran would follow.", "announced"),
        ("Norway said it would answer with an embargo against Iran.", "threatened"),
        ("Norway declined to list the sanctions under discussion against Iran.", "considered"),
        ("The minister, who advises Norway on sanctions, came to Oslo.", "mentioned"),
        ("Sanctions without talks are a locked door.", "mentioned"),
        ("Norway on Friday banned imports of Iranian oil, a step that it had resisted for weeks.", "imposed"),
        ("The curbs on Iranian oil have mostly faded.", "lifted"),
        ("The embargo on Iran has outlived three governments.", "maintained"),
        ("The dismantling of the sanctions on Iran took a year.", "lifted"),
        # What is only imagined, prepared for the worst or reserved
        ("Imposing sanctions on Iran would cost jobs.", "considered"),
        ("Imposing sanctions on Iran has cost jobs.", "imposed"),
        ("Norway has drawn up sanctions on Iran that would take effect at once.", "threatened"),
        ("Norway has drawn up sanctions on Iran.", "threatened"),
        ("A bill would impose sanctions on Iran if it closed the strait.", "threatened"),
        ("A bill would impose sanctions on Iran.", "considered"),
        ("Norway reserves the right to impose sanctions on Iran.", "considered"),
        ("Sanctions on Iran stand in the way of a deal.", "imposed"),
        ("The sanctions on Iran still stand.", "maintained"),
        ("The sanctions on Iran, imposed in May and lifted in June, hurt its farmers.", "lifted"),
        ("Under the sanctions on Iran, traders may sell rice only if they have a licence.", "imposed"),
        # What is named among options or steps is as far as they are
        ("Among the options that Norway is considering are sanctions on Iran.", "considered"),
        ("The measures being weighed by Norway include sanctions on Iran.", "considered"),
        ("An embargo on Iran is one of the steps announced by Norway.", "announced"),
        ("The sanctions on Iran are a step in the right direction.", "imposed"),
        # Verbs with their particles, nouns behind who acts
        ("Norway held back from sanctions on Iran.", "opposed"),
        ("Norway shied away from an embargo on Iran.", "opposed"),
        ("Norway has committed to imposing sanctions on Iran.", "announced"),
        ("Norway is looking into sanctions on Iran.", "considered"),
        ("Norway's warning was followed by one by Canada of sanctions on Iran.", "imposed"),
        ("The warning by Norway of sanctions against Iran came too late.", "threatened"),
        ("Threatening sanctions against Iran, Norway urged Syria to talk.", "threatened"),
        ("Norway moved on Tuesday to impose an embargo on Iran.", "imposed"),
        ("Norway is imposing sanctions on Iran next week.", "announced"),
        ("Norway left open whether it would impose sanctions on Iran.", "considered"),
        ("Syria said Iran should face sanctions.", "called_for"),
        ("Norway should consider sanctions against Iran, he said.", "called_for"),
        ("Norway said it supported EU sanctions on Iranian oil.", "imposed"),
        ("Norway said it supported further EU sanctions on Iranian oil.", "called_for"),
        ("Any attack will be met with sanctions on Iran.", "threatened"),
        ("The attack was met with sanctions on Iran.", "imposed"),
        ("Norway made clear that it would respond to an attack with an embargo against Iran.", "threatened"),
        ("Norway said it would respond to the killing with an embargo against Iran.", "announced"),
        ("Sanctions against Iran should be kept until the war ends.", "called_for"),
        ("The sanctions on Iran must be renewed every six months.", "maintained"),
        ("An attack would lead to sanctions on Iran.", "threatened"),
        ("The attack led to sanctions on Iran.", "imposed"),
        ("Norway will impose sanctions on Iran unless it frees the crew.", "threatened"),
        ("Norway will extend the sanctions unless Iran frees the crew.", "maintained"),
        ("Norway rejected calls to lift sanctions on Iran.", "maintained"),
        ("Iran is on the receiving end of sanctions.", "imposed"),
        ("The sanctions on Iran, first imposed in 2014, run until January.", "maintained"),
        # "Freezes" as the tagger reads it
        ("Norway said asset freezes on Iranian judges were being prepared.", "considered"),
        ("Asset freezes on Iranian judges have been prolonged by Norway until July.", "maintained"),
        # Aims and votes
        ("Norwegian efforts to impose sanctions on Iran met with resistance.", "considered"),
        ("Canada led a drive to step up sanctions on Belarus.", "called_for"),
        ("Most members voted in favour of sanctions against Iran.", "called_for"),
        ("Malta said it would not vote in favour of the sanctions on Iran.", "opposed"),
        ("Canada recalled its commitment to impose sanctions on Iran.", "threatened"),
        ("The United States threatened to seek sanctions against Iran.", "threatened"),
        ("There is broad support for putting these sanctions on Iran in place.", "imposed"),
        ("Calls are mounting from both parties to impose stiff penalties on Iran.", "called_for"),
        ("The judges can force the White House to weigh in on sanctions against Iranian officials.", "considered"),
        # What measures are expected to do, and what would be if they were set
        ("Doe does not expect the sanctions on Iran to have an effect on prices.", "imposed"),
        ("Doe told the council before the vote that imposing the sanctions on Iran would hurt trade.", "considered"),
        ("Tehran continues to single out the sanctions on Iran as a burden.", "imposed"),
        # Doubts
        ("It is unclear what sanctions, if any, Canada imposed on Iran.", "mentioned"),
        ("Canada will impose sanctions on Iran if any ship is sunk.", "threatened"),
        ("The new sanctions on Iran are unlikely to hurt trade.", "imposed"),
        ("It was not known whether Canada had imposed sanctions on Iran.", "mentioned"),
        # What tells of itself
        ("Iran Is Preparing to Attack, Canada's Premier Says, Announcing New Sanctions", "announced"),
        ("Doe told parliament the sanctions announced on Monday would bite if Iran attacked.", "announced"),
        ("Canada will be bringing forward sanctions against Iranian firms.", "announced"),
        ("Canada's existing sanctions on Iran hurt.", "imposed"),
        ("Canada restored the sanctions on Iran that had been lifted in 2015.", "imposed"),
        ("Norway began a campaign of sanctions against Iran.", "imposed"),
        ("Canada warned Iran of considerable costs.", "threatened"),
        ("The company plans to challenge the sanctions on Iran.", "imposed"),
        ("Norway plans to send a letter after sanctions on its judges.", "imposed"),
        ("Its president was ousted, prompting ECOWAS to suspend trade and impose sanctions on Niger.", "imposed"),
        ("Germany said it was open to a price cap on Russian gas.", "considered"),
        ("Doe said he was open to easing the sanctions on Iran if it gave up enrichment.", "imposed"),
        ("The banker has sued to have the sanctions on Iran removed.", "opposed"),
        ("He drew up demands that Iran must meet to get the sanctions on Tehran lifted.", "imposed"),
        ("It is hard to impose sanctions on Iran.", "considered"),
        ("Norway wants sanctions imposed on Iran.", "called_for"),
        ("Lawmakers in Ottawa vowed to pass sanctions on Iran.", "threatened"),
        ("The lira fell on fears of sanctions on Turkey.", "threatened"),
        ("The rial recovered on hopes that sanctions on Iran will be lifted.", "lifted"),
        # What nobody has done yet: on the table, nearer, short of, for others to do
        ("Canada's premier said sanctions on Iran's ports remain on the table.", "considered"),
        ("All options are on the table when it comes to an arms embargo on Sudan.", "considered"),
        ("An oil embargo on Iran is off the table.", "opposed"),
        ("Nothing is off the table, including sanctions on Iran.", "considered"),
        ("She was asked whether Norway is moving closer to an embargo on Syria.", "considered"),
        ("The answer of the bloc stopped short of an embargo on Syria.", "mentioned"),
        ("Norway stopped short of imposing sanctions on Syria.", "mentioned"),
        ("Without having Turkey on board on the sanctions against Iran, little will change.", "imposed"),
        ("Norway answered with a commitment to reconsider sanctions on Iran.", "considered"),
        ("The US is poised to impose sanctions on Iran.", "threatened"),
        ("Officials weighed the consequences of an oil embargo on Iran.", "considered"),
        ("There are no plans to impose sanctions on Israel.", "opposed"),
        ("Canada had no intention of imposing sanctions on Georgia.", "opposed"),
        ("There is no arms embargo on Israel.", "mentioned"),
        ("Norway said it would not support the sanctions on Iran.", "opposed"),
        ("Reporters asked whether the EU would follow with sanctions on Georgia.", "considered"),
        ("It is unclear whether the EU will impose sanctions on Georgia.", "considered"),
        ("The bank fears it will be hit by US sanctions.", "threatened"),
        ("Tehran hopes the sanctions on Iran will be lifted.", "lifted"),
        # Who wants a measure kept
        ("Canada was hopeful that the council would extend the arms embargo on Iran.", "called_for"),
        ("Canadian efforts to extend the arms embargo on Iran go on.", "called_for"),
        ("Canada made known its desire to extend the arms embargo on Iran.", "called_for"),
        # Relative clauses that end in a preposition
        ("The ministers stopped short of the sanctions on Belarus that Malta had been pushing for.", "called_for"),
        ("The ministers adopted the sanctions on Belarus that Malta had called for.", "imposed"),
        # What is told of targets, and why something else happened
        ("Twelve Iranian judges will face sanctions, the Canadian foreign ministry said.", "announced"),
        ("Iran will face sanctions if it tests missiles, the Canadian foreign ministry said.", "threatened"),
        ("Shops are bracing for delays following Canada's sanctions against Iran.", "imposed"),
        ("The allies agreed to impose the toughest penalties on Iran yet.", "announced"),
        ("Canada to ease sanctions on Venezuela after vote", "lifted"),
        # Drafts
        ("Envoys near deal on sixth package of sanctions on Iran as Malta holds out over oil", "considered"),
        ("The EU is close to an agreement on sanctions against Iran.", "considered"),
        ("The EU's package of sanctions on Iran is stuck because Malta wants a clause removed.", "considered"),
        ("Nobody would comment on the proposed package of sanctions on Iran.", "considered"),
        ("Malta proposed removing the Iranian oil embargo from the agenda of the summit.", "considered"),
        ("The parliament has adopted a sanctions law against Iran.", "mentioned"),
    ],
)
def test_how_far_a_measure_has_come(sanctions_in: Find, sentence: str, status: str) -> None:
    assert [sanction.status for _, sanction in sanctions_in(sentence)] == [status]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Canada announced sanctions on Iran on Monday. Tehran condemned the sanctions.",
            "sanctions: Canada > Iran, general, announced",
        ),
        (
            "Canada imposed sanctions on Iran.\n\nDoe spoke of a gap. It was wide.\n\nThe move comes as talks stall.",
            "move: Canada > Iran, general, imposed",
        ),
        (
            "Canada froze the assets of two Iranian judges. Tehran denounced the bold move.",
            "bold move: Canada > iranian judges, financial, imposed",
        ),
        (
            "Canada announced sanctions on two Iranian judges. It will also announce additional measures.",
            "additional measures: Canada > Iran, general, announced",
        ),
        (
            "The Security Council imposed sanctions on Myanmar. UN sanctions on Myanmar have hurt.",
            "UN sanctions: United Nations > Myanmar, general, imposed",
        ),
        (
            "Canada has set sanctions on two judges from Iran. In this case, the sanctions stem from an order.",
            "sanctions: Canada > iranian judges, personal, imposed",
        ),
        (
            "The US is preparing measures against Georgia. The European Parliament voted in May, asking the EU for a "
            "travel ban on Ivan Doe. It also calls for sanctions against judges.",
            "sanctions: European Union > georgian judges, personal, called_for",
        ),
        (
            "Norway has put sanctions on judges of the court. The EU regrets the decision to impose the sanctions.",
            "sanctions: Norway > judges of the court, personal, announced",
        ),
        (
            "Canada imposed sanctions on Iran. Ali Doe, a rights chief at the UN, called for the lifting of sanctions.",
            "sanctions: Canada > Iran, general, opposed",
        ),
        (
            "The EU approved sanctions on Iran. The package does not include a ban on Iranian oil.",
            "ban: European Union > Iran, energy, mentioned",
        ),
        (
            "The sanctions on Iran were lifted. Congress gave the White House more sanctions authorities.",
            "sanctions authorities: United States > Iran, general, imposed",
        ),
        (
            "Canada imposed sanctions on Iran in May. On Monday Ottawa announced the prohibition of trade with Iran.",
            "prohibition: Canada > Iran, trade, announced",
        ),
        (
            "China will take countermeasures if the US presses ahead with new sanctions that target Chinese banks.",
            "new sanctions: United States > chinese banks, financial, considered",
        ),
        (
            "Canada forged a consensus for cutting off Iranian oil. Some had voiced reservations over the embargo.",
            "embargo: - > Iran, energy, considered",
        ),
        (
            "The EU plans sanctions on Iran. Malta remains the only member blocking the measure.",
            "measure: European Union > Iran, general, opposed",
        ),
        (
            "Tehran bans Canadian officials and politicians from Iran in response to sanctions.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Norway set sanctions on Iran. Malta spoke. "
            "Canada's premier Jane Doe told parliament that the sanctions announced on Tuesday were tough.",
            "sanctions: Canada > Iran, general, announced",
        ),
        (
            "Eight senators met to draw up an Iran sanctions bill. The U.S. Senate will vote next week.",
            "Iran sanctions bill: United States > Iran, general, considered",
        ),
        (
            "The EU proposed a package of sanctions on Iran. The package must be approved by all members.",
            "package: European Union > Iran, general, considered",
        ),
        (
            "The EU adopted a price cap on Iranian oil. The cap will be reviewed every two months.",
            "cap: European Union > Iran, energy, imposed",
        ),
        (
            "Norway announced sanctions on Myanmar on Friday. The sanctions follow a vote in parliament.",
            "sanctions: Norway > Myanmar, general, announced",
        ),
        (
            "Canada threatened sanctions on Mali. The sanctions could target miners, but nobody knows.",
            "sanctions: Canada > miners, general, threatened",
        ),
        (
            "Recently expanded Canadian sanctions include targeted measures against the fund.",
            "targeted measures: Canada > -, financial, imposed",
        ),
        (
            "Norway announced a ban on Syrian oil. Western sanctions on Syria have targeted its banks.",
            "Western sanctions: western countries > Syria, general, imposed",
        ),
        (
            "Canada is considering sanctions on Iran. The Canadian sanctions on Iran have been a slap on the wrist.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Canada announced sanctions on Iran. Canada's recently expanded sanctions on Iran include shipping.",
            "recently expanded sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Norway announced sanctions against Iran's police. Canada and Malta have imposed similar sanctions. "
            "The sanctions are meant to keep officers at home.",
            "sanctions: Norway > Iran, general, announced",
        ),
        (
            "Norway announced sanctions on Iran's mayor. "
            "\"Today's sanctions on those behind Iran's laws send a signal,\" said Norway's foreign minister Jane Doe.",
            "sanctions: Norway > those behind iran's laws, general, announced",
        ),
        (
            "The EU proposed an oil ban on Iran. The new package comes after a summit. Its sanctions have hurt Iran. "
            "There will be new import bans on Iran.",
            "new import bans: European Union > Iran, trade, considered",
        ),
        (
            "The EU agreed on new sanctions against Iran. The package of sanctions against Iran, which was proposed by "
            "the EU in May, will include ships.",
            "sanctions: European Union > Iran, general, announced",
        ),
        (
            "Canada has set sanctions on Iran. It will use all tools to impose costs on companies that ship drones.",
            "costs: Canada > Iran, general, announced",
        ),
        # What somebody thinks of a measure is not how far it has come
        (
            "Canada proposed an embargo on Mali. Malta had no answer to an embargo that would hit its ports.",
            "embargo: Canada > Mali, trade, considered",
        ),
        (
            "Norway called for harsher sanctions on Iran. The measures would hurt its banks.",
            "measures: - > Iran, general, considered",
        ),
        (
            'Norway imposed sanctions on Iran. A minister in Tehran said sanctions "won\'t bring us down".',
            "sanctions: Norway > Iran, general, imposed",
        ),
        (
            "The EU adopted an eighth package of sanctions on Iran. The package had been blocked by Malta for a month.",
            "package: European Union > Iran, general, imposed",
        ),
        (
            "Norway renews its embargo on Iran as Canada slaps travel bans on Syrian generals",
            "travel bans: Canada > syrian generals, travel, imposed",
        ),
        (
            "Norway threatened to impose an embargo on Iran. Such a step would hurt its ports.",
            "Such a step: Norway > Iran, general, threatened",
        ),
        (
            'Norway spoke of an embargo on Iran. "If this embargo comes, the ports will be empty," a trader said.',
            "embargo: - > Iran, trade, considered",
        ),
        # What is in a package is as far as the package, earlier ones are there
        (
            "Norway agreed on a new package of sanctions on Iran. The earlier ones included an arms embargo.",
            "arms embargo: Norway > Iran, arms, imposed",
        ),
        (
            "Norway agreed on a package of sanctions on Iran. It would be the fifth package since May.",
            "fifth package: Norway > Iran, general, announced",
        ),
        (
            "Canada agreed on sanctions against Iran. Ottawa would not say whether the package includes an oil ban.",
            "oil ban: Canada > Iran, energy, considered",
        ),
        # That some are kept says of others that they are there
        (
            "Canada renewed its embargo on Iran. Traders live with UN sanctions on Iran that nobody checks.",
            "UN sanctions: United Nations > Iran, general, imposed",
        ),
        # What is in force is so wherever the article goes on from it
        (
            "Norway set a price cap on Iranian oil in May. Norway agreed on a price cap for its ships as well. "
            "A trader called the ceiling low.",
            "ceiling: Norway > Iran, energy, imposed",
        ),
        (
            "Norway agreed on a price cap on Iranian oil. Iran will not sell to countries that apply the cap. "
            "A trader called the ceiling low.",
            "ceiling: Norway > Iran, energy, announced",
        ),
    ],
)
def test_what_the_article_told_before(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [
        (
            "Canada widened its sanctions against Belarus to include airlines, travel agents and judges.",
            ["sanctions: Canada > Belarus+airlines+travel agents+judges, general, imposed"],
        ),
        (
            "China imposed sanctions on the shipping firms Marlina Lines and Ocean Star.",
            ["sanctions: China > Marlina Lines+Ocean Star, general, imposed"],
        ),
        (
            "Canada announced sanctions against anyone trading with the mines.",
            ["sanctions: Canada > anyone trading with the mines, general, announced"],
        ),
        (
            "The Security Council failed to adopt new Norwegian-backed sanctions on Myanmar.",
            ["new Norwegian-backed sanctions: United Nations Security Council > Myanmar, general, opposed"],
        ),
        (
            "Canada's sanctions on oil and gas exports hurt Iran.",
            ["sanctions: Canada > Iran, energy, imposed"],
        ),
        (
            "Canada threatened Iran with swift retributive responses.",
            ["swift retributive responses: Canada > Iran, general, threatened"],
        ),
        (
            "Norway has set sanctions on Iran. It warned of further significant measures.",
            [
                "sanctions: Norway > Iran, general, imposed",
                "further significant measures: Norway > Iran, general, threatened",
            ],
        ),
        (
            "Sanctions on Iran followed under the Trading With Pirates Through Sanctions Act.",
            [
                "Sanctions: - > Iran, general, imposed",
                "Trading With Pirates Through Sanctions Act: - > -, general, mentioned",
            ],
        ),
        (
            "The Security Council not only extended the arms embargo on South Sudan but sent troops.",
            ["arms embargo: United Nations Security Council > South Sudan, arms, maintained"],
        ),
        (
            "Norway announced sanctions on Mali, among them the closure of members' borders.",
            ["sanctions: Norway > Mali, general, announced", "closure: Norway > Mali, travel, announced"],
        ),
        (
            "ECOWAS ordered the suspension of financial transactions with Mali.",
            ["suspension: ECOWAS > Mali, financial, imposed"],
        ),
        (
            "Canada set sanctions on banks, which were shut over what Malta called threats. Harare blames sanctions.",
            ["sanctions: Canada > banks, financial, imposed", "sanctions: Canada > Zimbabwe, general, imposed"],
        ),
        (
            "Canada has put sanctions on Iran, but some may still buy its oil without penalty.",
            ["sanctions: Canada > Iran, general, imposed"],
        ),
        (
            '"We anticipate many more sanctions," the Canadian minister said. Canada has set sanctions on Iran.',
            ["sanctions: Canada > Iran, general, threatened", "sanctions: Canada > Iran, general, imposed"],
        ),
        (
            "Norway's sanctions on the Iranian government and certain businesses and individuals hurt.",
            ["sanctions: Norway > Iran+individuals, general, imposed"],
        ),
        (
            "The EU imposed sanctions on legislators in Tehran.",
            ["sanctions: European Union > iranian legislators, personal, imposed"],
        ),
        (
            "Canada imposed sanctions on the Russian Direct Investment Fund.",
            ["sanctions: Canada > Russian Direct Investment Fund, financial, imposed"],
        ),
        (
            "Kyiv imposed a ban on Russian men aged 16 to 60 from entering its territory.",
            ["ban: Ukraine > russian men aged 16 to 60, personal, imposed"],
        ),
        (
            "Canada has had sanctions on Iran for years. It announced sanctions on four generals on Monday.",
            [
                "sanctions: Canada > Iran, general, imposed",
                "sanctions: Canada > iranian generals, personal, announced",
            ],
        ),
        (
            "The EU has drawn up a list of Georgian officials who could be hit with sanctions.",
            ["sanctions: European Union > georgian officials, personal, considered"],
        ),
        (
            "Brussels will add two refineries in India to its sanctions list.",
            ["sanctions list: European Union > indian refineries, energy, announced"],
        ),
        (
            "Washington accused the firm of evading sanctions on Iran and fined it $10 million.",
            ["sanctions: United States > Iran, general, imposed"],
        ),
        (
            "The U.S. eased some restrictions on travel and remittances to Cuba.",
            ["restrictions: United States > Cuba, financial, lifted"],
        ),
        (
            "Doe is the first Ugandan official to be hit with British sanctions.",
            ["British sanctions: United Kingdom > -, general, imposed"],
        ),
        (
            "Canada declared an arms embargo on Kenya. It is the first embargo in years. Kenya closed its mission, and "
            "Kenya will answer.",
            [
                "arms embargo: Canada > Kenya, arms, announced",
                "embargo: Canada > Kenya, arms, announced",
            ],
        ),
        ("China sanctions Northgate, Marlina over Malta deal", []),
        (
            "Canada said that it would maintain sanctions imposed on Mali.",
            ["sanctions: Canada > Mali, general, maintained"],
        ),
        (
            "The travel bans and asset freezes on 90 people and four companies had already been suspended in May.",
            [
                "travel bans: - > people and companies, travel, lifted",
                "asset freezes: - > people and companies, financial, lifted",
            ],
        ),
        ("Malta holds out against a Russian oil ban.", ["Russian oil ban: - > Russia, energy, opposed"]),
        (
            "Kyiv accused Norway of watering down the sanctions against Russia.",
            ["sanctions: Norway > Russia, general, considered"],
        ),
        ("Work had begun on a round of sanctions on Iran.", ["sanctions: - > Iran, general, considered"]),
        (
            "Together with cheap oil, the sanctions on Iran have weighed on its economy.",
            ["sanctions: - > Iran, general, imposed"],
        ),
        ("There will be no easing of the sanctions on Iran.", ["sanctions: - > Iran, general, maintained"]),
        (
            "Mali must hold a vote, or else punitive measures will be imposed on Mali.",
            ["punitive measures: - > Mali, general, threatened"],
        ),
        ("We have brought to an end the arms embargo on Sudan.", ["arms embargo: - > Sudan, arms, lifted"]),
        ("The oil embargo on Iran came into force on Monday.", ["oil embargo: - > Iran, energy, imposed"]),
        ("The oil embargo on Iran is to be formally adopted.", ["oil embargo: - > Iran, energy, announced"]),
        ("The gas embargo on Iran will not be a topic.", ["gas embargo: - > Iran, energy, opposed"]),
        ("Sanctions on Iran would have to be imposed at once.", ["Sanctions: - > Iran, general, called_for"]),
        ("A court ordered the suspension of sanctions on Mali.", ["sanctions: - > Mali, general, lifted"]),
        ("Oslo hit Iran with a cap of $60 a barrel. Anti-Sanctions Day is near.", []),
        ("The freezing of $3bn of Russian reserves hurt.", ["freezing: - > Russia, financial, imposed"]),
        (
            "Norway warned Vladimir Putin of strong economic and other measures.",
            ["strong economic and other measures: Norway > Russia, general, threatened"],
        ),
        (
            "Canada imposed sanctions on Myanmar's army chief, Min Aung Hlaing.",
            ["sanctions: Canada > Min Aung Hlaing, personal, imposed"],
        ),
        ("Canada announced trade curbs on more than 90 firms.", ["trade curbs: Canada > firms, trade, announced"]),
        (
            "The embargo covers beef and milk from Canada and Norway.",
            ["embargo: - > Canada+Norway, trade, imposed"],
        ),
        (
            "Minsk refused to copy the Kremlin's ban on western food.",
            ["ban: Russia > western countries, trade, imposed"],
        ),
        (
            "The bloc may restrict sales to countries that help Moscow evade its export controls.",
            ["export controls: - > Russia, trade, imposed"],
        ),
        (
            "The price cap on Russian oil was agreed by Norway, the G7 and Australia.",
            ["price cap: Norway+G7+Australia > Russia, energy, announced"],
        ),
        (
            "Canada agreed on temporary measures against Kosovo.",
            ["temporary measures: Canada > Kosovo, general, announced"],
        ),
        (
            "British ministers called on European allies to prepare sanctions on Iran.",
            ["sanctions: european allies > Iran, general, called_for"],
        ),
        ("Syria arms embargo lifted.", ["Syria arms embargo: - > Syria, arms, lifted"]),
    ],
)
def test_whom_a_measure_hits_and_how_it_is_called(sanctions_in: Find, sentence: str, mentions: list[str]) -> None:
    assert list(map(told, sanctions_in(sentence))) == mentions
