"""Sanctions: which nouns name them, their status, sender, target and kind, and under what condition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

EU = ["European Union"]
JAPAN_TO_MALTA = ["Japan", "Norway", "Malta"]
Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.fixture(scope="module")
def find(sanctions_in: Find) -> Find:
    """The mentions of a text, each with its words."""
    return sanctions_in


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("Ottawa imposed a new round of economic sanctions on Minsk.", ["economic sanctions"]),
        ("Lawmakers want harsh, unprecedented sanctions against Tehran.", ["harsh, unprecedented sanctions"]),
        ("The EU's sanctions have hurt Belarus.", ["sanctions"]),
        ("He is on the Canadian sanctions list.", ["Canadian sanctions list"]),
        ("Oslo announced travel bans and asset freezes against Belarusian judges.", ["travel bans", "asset freezes"]),
        ("The UN arms embargo on Somalia was lifted.", ["UN arms embargo"]),
        ("The G7 set a price cap on Russian oil.", ["price cap"]),
        ("Seoul tightened export controls on chips for Russia.", ["export controls"]),
        ("The exclusion of Iranian banks from SWIFT hurt traders.", ["exclusion"]),
        ("Riga wants a complete ban on imports of Russian grain.", ["complete ban"]),
        ("The United States will impose tariffs of 25 percent on Chinese steel.", ["tariffs"]),
        ("Minsk called the restrictive measures unlawful.", ["restrictive measures"]),
        ("The government announced a suspension of gas deliveries to Moldova.", ["suspension"]),
        ("Norway wants the freezing and - where it can - confiscation of Russian assets.", ["confiscation"]),
        ("The suspension of the visa traffic contract worries Minsk.", ["suspension"]),
        ("Latvia discussed a ban on Belarusian lorries.", ["ban"]),
        ("Warsaw threatened Minsk with counter-sanctions.", ["counter-sanctions"]),
        ("The court ordered a ten-year freeze of his assets.", ["ten-year freeze"]),
        ("The EU's 12th sanctions package hit traders.", ["sanctions package"]),
        ("Norway wants more sanctions on Minsk.", ["sanctions"]),
        ("Minsk answered with its own airspace ban for carriers.", ["airspace ban"]),
        ("Seoul extended its drone controls to Minsk.", ["drone controls"]),
        ("Minsk exerted economic pressure on Vilnius.", ["economic pressure"]),
        ("Norway warned of Belarusian gas blackmail.", ["Belarusian gas blackmail"]),
        ("Iran's suspension from the Arab Forum was lifted.", ["suspension"]),
        ("The disconnection of Iran from the SWIFT network hurt traders.", ["disconnection"]),
        ("The court upheld the ban on Belarusian clubs.", ["ban"]),
        ("Tehran wants an end to the Western restrictions.", ["Western restrictions"]),
        ("Canada would respond with strong economic measures.", ["strong economic measures"]),
        ("Lifting sanctions on Iran could help farmers.", ["sanctions"]),
    ],
)
def test_a_mention_is_the_noun_with_its_modifiers(find: Find, sentence: str, spans: list[str]) -> None:
    assert [text for text, _ in find(sentence)] == spans


@pytest.mark.parametrize(
    "sentence",
    [
        "Five officers were sanctioned by Canada last week.",
        "Ottawa sanctions Belarusian firms over arms sales",
        "Covid restrictions were lifted in Madrid.",
        "Kyiv asked its partners to lift restrictions on the use of long-range missiles.",
        "The court upheld the death penalty for two soldiers.",
        "The bishop spoke against the return of capital punishment in Norway.",
        "Parliament must raise the debt limit in May.",
        "A ban on smoking in parks starts on Monday.",
        "The striker was sent off after a penalty kick.",
        "The minister ruled out further budget limits and speed restrictions.",
        "The army took security measures along the border.",
        "Import duties on bananas were lowered in a trade deal.",
        "Two new steps lead up to the old castle.",
        "The sanctions expert spoke at a conference.",
        "The treaty contains a permanent ban on nuclear tests.",
        "The senate voted on an assault weapons ban.",
        "Officers who leak papers face administrative sanctions.",
    ],
)
def test_verbs_persons_and_other_limits_are_no_sanctions(find: Find, sentence: str) -> None:
    assert find(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        # In force
        ("Canada has imposed sanctions on Minsk.", "imposed"),
        ("Sanctions imposed by Canada could be called a failure.", "imposed"),
        ("The banks suffered under the impact of Canadian sanctions.", "imposed"),
        ("Tehran has learned to evade sanctions.", "imposed"),
        ("Belarus has been under EU sanctions for years.", "imposed"),
        ("Turkey did not join Western sanctions against Russia.", "imposed"),
        ("So far the sanctions have done nothing to stop Minsk.", "imposed"),
        ("Canada imposed some of the toughest sanctions ever on Minsk.", "imposed"),
        ("Sanctions levied against Minsk by Norway could be called a failure.", "imposed"),
        ("Better coordination of the sanctions is what Norway hopes for.", "imposed"),
        ("The premier warned that the Western sanctions were akin to war.", "imposed"),
        ("Norway backs the sanctions against Minsk.", "imposed"),
        ("The latest sanctions, announced on Friday, hit the banks of Minsk.", "imposed"),
        ("Congress is considering lifting sanctions on Caracas.", "imposed"),
        ("Norway set in motion the return of sanctions on Iran.", "imposed"),
        # On the way
        ("Iran said it would go on until the sanctions are lifted.", "imposed"),
        ("Sweden warned that a gas embargo would cost jobs.", "considered"),
        ("New sanctions against Minsk are on the way.", "announced"),
        ("A visa ban is coming, the minister said.", "announced"),
        ("The sanctions against Minsk will come into force next week.", "announced"),
        ("New export restrictions will apply from March, Ottawa said.", "announced"),
        ("An embargo on Belarusian oil takes effect on Friday.", "announced"),
        ("Sanctions against Minsk were due to take effect on Monday.", "announced"),
        ("The ban on Belarusian coal will be phased in from August.", "announced"),
        ("The embargo on Belarusian oil came into effect on Monday.", "imposed"),
        ("Norway is ready to impose an embargo on Minsk.", "threatened"),
        ("Ottawa promised sanctions against Minsk.", "announced"),
        ("Ottawa promised sanctions if Minsk rigs the vote.", "threatened"),
        ("The ministers are to impose sanctions on Minsk.", "announced"),
        ("Ottawa is expected to impose sanctions on Minsk.", "considered"),
        ("Ottawa is planning sanctions against Minsk.", "considered"),
        ("He was asked if sanctions against Minsk would follow.", "considered"),
        ("No option was off the table, including sanctions on Minsk.", "considered"),
        ("Sanctions can be applied to any bank that helps Minsk.", "threatened"),
        ("We should give Kyiv all they need - shells, money and sanctions against Minsk.", "called_for"),
        ("Latvia supports the extension of the sanctions against Minsk.", "called_for"),
        ("Latvia backs tougher steps, especially when it comes to sanctions against Minsk.", "called_for"),
        ("Further sanctions could follow, the minister said.", "considered"),
        ("New sanctions would hurt Minsk, the minister said.", "considered"),
        ("Sanctions against Minsk are under discussion.", "considered"),
        ("The measures agreed on include sanctions under review in Oslo.", "considered"),
        ("The next stage would be sanctions against Minsk.", "considered"),
        ("A draft bill would impose sanctions on Minsk.", "considered"),
        ("Oslo would answer any sanctions in kind.", "considered"),
        ("Sanctions on Minsk are expected next week.", "considered"),
        ("EU to impose sanctions on Minsk", "announced"),
        ("Congress passed a bill imposing sanctions on Minsk.", "imposed"),
        ("The president signed a sanctions bill against Minsk.", "imposed"),
        ("Oslo announced plans to impose sanctions on Minsk.", "announced"),
        ("In the case of an attack, the Canadian sanctions will be harsh.", "threatened"),
        ("Any attack would trigger sanctions against Minsk.", "threatened"),
        ("If Iran attacks, the consequences will be severe: sanctions and isolation.", "threatened"),
        ("The next package of sanctions must include timber.", "called_for"),
        ("Canada will impose sanctions on Minsk.", "announced"),
        ("EU ministers agreed on new sanctions against Minsk.", "announced"),
        ("Ottawa said it would impose visa bans on Belarusian judges.", "announced"),
        ("Canada threatened to impose sanctions on Minsk.", "threatened"),
        ("Canada would impose sanctions on Minsk if the vote were rigged.", "threatened"),
        ("The premier warned Minsk of severe sanctions.", "threatened"),
        ("Minsk will face sanctions.", "announced"),
        ("Canada is considering sanctions against Minsk.", "considered"),
        ("Canada did not rule out sanctions against Minsk.", "considered"),
        ("Canada may impose sanctions on Minsk.", "considered"),
        ("Canada would consider sanctions against Minsk.", "considered"),
        ("Congress is debating a sanctions bill against Minsk.", "considered"),
        ("Latvia called for sanctions against Minsk.", "called_for"),
        ("Latvia urged banks to comply with the sanctions against Minsk.", "imposed"),
        ("Latvia called for stricter enforcement of the sanctions against Minsk.", "imposed"),
        ("Minsk threatened to leave the club over the sanctions.", "imposed"),
        ("Lawmakers asked for a review of the sanctions that Latvia imposed in 2014.", "imposed"),
        ("Latvia warned that more sanctions would follow if Minsk closed the border.", "threatened"),
        ("The senators would rather wait on sanctions against Minsk.", "considered"),
        ("Latvia is willing to consider sanctions against Minsk.", "considered"),
        ("Latvia urged the EU to impose sanctions on Minsk.", "called_for"),
        ("The EU must tighten sanctions against Minsk.", "called_for"),
        ("The best answer is to impose sanctions.", "called_for"),
        # Against
        ("Hungary opposes sanctions against Minsk.", "opposed"),
        ("Serbia refuses to impose sanctions on Minsk.", "opposed"),
        ("Canada will not impose sanctions on Minsk.", "opposed"),
        ("Hungary called for the lifting of sanctions against Minsk.", "opposed"),
        ("The EU should lift sanctions against Minsk.", "opposed"),
        ("Minsk demanded that the West lift sanctions on its banks.", "opposed"),
        ("Austria saw no need for sanctions against Minsk.", "opposed"),
        ("China vetoed a resolution that would have tightened sanctions on Iran.", "opposed"),
        # Going on and coming to an end
        ("The EU extended sanctions against Minsk by six months.", "maintained"),
        ("Existing sanctions against Minsk remain in place.", "maintained"),
        ("The EU will not lift sanctions against Minsk.", "maintained"),
        ("The EU ruled out lifting sanctions against Minsk.", "maintained"),
        ("Sanctions against Minsk are still in force.", "maintained"),
        ("Minister: sanctions against Minsk to stay in place", "maintained"),
        ("There is no plan to lift the sanctions against Minsk.", "maintained"),
        ("The EU lifted its arms embargo on Eritrea.", "lifted"),
        ("Washington eased restrictions on Venezuelan oil exports.", "lifted"),
        ("Caracas welcomed the lifting of the embargo.", "lifted"),
        ("The ban on grain imports from Ukraine expired on Friday.", "lifted"),
        ("The president may lift sanctions on Caracas.", "lifted"),
        ("The introduction of sanctions requires unanimity.", "mentioned"),
        ("The sanctions will be lifted once Minsk frees the crew.", "imposed"),
        ("This is not an embargo, the minister said.", "mentioned"),
        ("Oslo denies that it has imposed sanctions on Minsk.", "mentioned"),
        ("The EU has not placed bans on Iranian gas.", "mentioned"),
        ("Canada did not impose sanctions on Iran.", "mentioned"),
        ("Canada will not impose sanctions on Iran.", "opposed"),
        ("He has not suggested that any sanctions be lifted.", "maintained"),
        ("The sanctions against Syria, imposed in 2011, were suspended in May.", "lifted"),
        ("Berlin is against an embargo on Russia.", "opposed"),
        ("Malta voted against an embargo on Russia.", "opposed"),
        ("The sanctions on Iran are to be extended until July.", "maintained"),
    ],
)
def test_status_follows_the_governing_words(find: Find, sentence: str, status: str) -> None:
    [(_, mention)] = find(sentence)
    assert mention.status == status


@pytest.mark.parametrize(
    ("sentence", "senders", "targets"),
    [
        ("US sanctions on Iran have bitten.", ["United States"], ["Iran"]),
        ("The EU's sanctions against Belarus were renewed.", ["European Union"], ["Belarus"]),
        ("Sanctions imposed on Iran by the West have failed.", ["western countries"], ["Iran"]),
        ("Canada and Norway hit Belarus with sanctions.", ["Canada", "Norway"], ["Belarus"]),
        ("Iran faces fresh sanctions from the West.", ["western countries"], ["Iran"]),
        ("Latvia urged Canada to impose sanctions on Belarus.", ["Canada"], ["Belarus"]),
        ("Kyiv called on the West to impose an embargo on Russia.", ["western countries"], ["Russia"]),
        ("Norway imposed sanctions on Belarusian judges.", ["Norway"], ["belarusian judges"]),
        (
            "Norway imposed sanctions on Russian and Belarusian banks.",
            ["Norway"],
            ["russian and belarusian banks"],
        ),
        ("Norway banned arms sales and announced an embargo on Russian oil.", ["Norway"], ["Russia"]),
        ("Tehran welcomed Norway's decision to lift sanctions against Iran.", ["Norway"], ["Iran"]),
        ("Norway thanked Japan for the sanctions against Russia.", ["Japan"], ["Russia"]),
        ("The EU had placed Iranian drone makers under sanctions.", ["European Union"], ["iranian drone makers"]),
        ("The US-led sanctions on Iran are tough.", ["United States"], ["Iran"]),
        ("Russia announced a ban on products from Norway and Canada.", ["Russia"], ["Norway", "Canada"]),
        ("Sanctions levied against Iran by the West have failed.", ["western countries"], ["Iran"]),
        ("He criticised the West for sanctions introduced against Iran.", ["western countries"], ["Iran"]),
        ("The EU spoke of Russia's invasion and confirmation of sanctions.", EU, ["Russia"]),
        ("Officials of the Union noted the costs of the sanctions imposed by the Union on Iran.", EU, ["Iran"]),
        ("A European ban on visas for Russians is needed.", EU, ["russians"]),
        ("Sanctions imposed on Belarus through the West have failed.", ["western countries"], ["Belarus"]),
        ("Serbia refused to join the sanctions against Russia.", [], ["Russia"]),
        ("Canada joins its allies, imposing sanctions on Russia.", ["Canada"], ["Russia"]),
        ("Moscow's counter-sanctions hit Norwegian fishermen.", ["Russia"], ["norwegian fishermen"]),
        ("Belarus and Russia have become the target of sanctions.", [], ["Belarus", "Russia"]),
        ("Canada imposed sanctions on citizens of Belarus.", ["Canada"], ["belarusian citizens"]),
        (
            "Canada imposed sanctions on Russian and Belarusian judges and bankers.",
            ["Canada"],
            ["russian and belarusian judges and bankers"],
        ),
        ("Canada said that sanctions can be applied to any bank tied to Minsk.", [], ["banks tied to minsk"]),
        ("Oslo put twelve people on a list who now face a travel ban.", [], ["people"]),
        ("Oslo agreed on sanctions against Belarus Shutterstock", ["Norway"], ["Belarus"]),
        ("Oslo announced a ban on Russian tourists' entry to Norway.", ["Norway"], ["russian tourists"]),
        ("The UK government has imposed asset freezes on 26 banks.", ["United Kingdom"], ["banks"]),
        ("Oslo imposed sanctions on Lavrov's daughters.", ["Norway"], ["lavrov's daughters"]),
        ("Oslo would impose severe costs on Russia.", ["Norway"], ["Russia"]),
        ("Oslo lifted sanctions against the Nord Stream 2 company.", ["Norway"], ["nord stream 2 company"]),
        ("Tehran helped Russia circumvent Western sanctions.", ["western countries"], ["Russia"]),
        ("EU ministers clinched a deal on sanctions against Iran.", EU, ["Iran"]),
        ("British foreign secretary Jane Smith warned of sanctions against Iran.", ["United Kingdom"], ["Iran"]),
        ("Canada is ready to impose sanctions on Iran.", ["Canada"], ["Iran"]),
        ("Ivan Petrov was covered by Canadian sanctions for abuses in Syria.", ["Canada"], ["Ivan Petrov"]),
        ("Ivan Petrov's name was found on the Canadian sanctions list.", ["Canada"], ["Ivan Petrov"]),
        ("Ukraine's National Security Council enacted sanctions against Iran.", ["Ukraine"], ["Iran"]),
        ("China faces sanctions if it arms Russia, Washington warned.", ["United States"], ["China"]),
        ("Oslo: Russia to face sanctions if it attacks", ["Norway"], ["Russia"]),
        ("Canadian officials warned of sanctions should China arm Iran.", ["Canada"], ["China"]),
        ('"We must impose sanctions on Iran," Norwegian Prime Minister Anna Berg said.', [], ["Iran"]),
        ('"We must impose sanctions on Iran," US President Joe Biden said.', ["United States"], ["Iran"]),
        ("US lawmakers are pushing for sanctions on Iran.", ["United States"], ["Iran"]),
        (
            "Canada, Norway and 12 other countries imposed sanctions on Iran.",
            ["Canada", "Norway", "12 other countries"],
            ["Iran"],
        ),
        ("Canada and several other states imposed sanctions on Iran.", ["Canada", "other states"], ["Iran"]),
        ("The western community is preparing sanctions on Iran.", ["western countries"], ["Iran"]),
        ("The expulsion of Iranian diplomats by Canada and Norway began.", ["Canada", "Norway"], ["iranian diplomats"]),
        ("Kyiv wants Russia's complete disconnection from SWIFT.", [], ["Russia"]),
        ("Canada called for Russian oil bans.", [], ["Russia"]),
        ("Canada hit Iran with sanctions over drone sales to Russia.", ["Canada"], ["Iran"]),
        ("Canada freezes assets of Iranian judges in new sanctions.", ["Canada"], ["iranian judges"]),
        ("EU to ban Russian coal in new sanctions package", EU, ["Russia"]),
        ("Canada imposed sanctions on Iran and its drone makers.", ["Canada"], ["Iran", "iranian drone makers"]),
        ("Norway imposed sanctions on dozens of Iranian judges.", ["Norway"], ["iranian judges"]),
        ("Norway tightened export restrictions on chips to Iran.", ["Norway"], ["Iran"]),
        ("Norway announced an embargo on food from Canada.", ["Norway"], ["Canada"]),
        ("Norway imposed an embargo on Canadian apples.", ["Norway"], ["Canada"]),
        ("The Council of the EU extended sanctions on Belarus.", EU, ["Belarus"]),
        ("Belarus mocked the Canadian visa ban on Twitter.", ["Canada"], ["Belarus"]),
        ("Cuban and Nicaraguan leaders blame U.S. sanctions.", ["United States"], ["Cuba", "Nicaragua"]),
        ("Russia banned Norwegian fish in response to sanctions.", ["Norway"], ["Russia"]),
        ("European ministers stopped short of sanctions on Iran.", EU, ["Iran"]),
        ("Canada and Norway say they are looking at sanctions on Iran.", ["Canada", "Norway"], ["Iran"]),
        ("A number of countries including Japan, Norway and Malta kept sanctions on Iran.", JAPAN_TO_MALTA, ["Iran"]),
        ("Japan, together with Norway, announced sanctions on Iran.", ["Japan", "Norway"], ["Iran"]),
        ("United States and Canadian sanctions were first set on Iran in May.", ["United States", "Canada"], ["Iran"]),
        (
            "Canada announced sanctions on Iranian generals, including Ali Karimi and Reza Sadeghi.",
            ["Canada"],
            ["iranian generals", "Ali Karimi", "Reza Sadeghi"],
        ),
        ("Canada is preparing sanctions against such people.", ["Canada"], []),
        ("Canada imposed sanctions on Iranian state media.", ["Canada"], ["iranian state media"]),
        ("Norway wants restrictions on the entry of Russians.", [], ["russians"]),
        ("Macron and other Western leaders called for an arms embargo on Israel.", [], ["Israel"]),
        ("The EU votes in May. Malta may refuse to renew the sanctions on Iran.", EU, ["Iran"]),
    ],
)
def test_sender_and_target_are_read_from_the_sentence(
    find: Find, sentence: str, senders: list[str], targets: list[str]
) -> None:
    [(_, mention)] = find(sentence)
    assert (list(mention.senders), list(mention.targets)) == (senders, targets)


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Canada imposed sanctions on Russia.", "general"),
        ("Canada imposed sanctions on Russian lawmakers.", "personal"),
        ("Canada imposed sanctions on President Vladimir Putin.", "personal"),
        ("Canada imposed sanctions on a Russian bank.", "financial"),
        ("Canada announced an asset freeze against three generals.", "financial"),
        ("Canada ordered the exclusion of Russian banks from SWIFT.", "financial"),
        ("Canada introduced export controls on chips.", "trade"),
        ("Canada lifted a ban on imports of Russian steel.", "trade"),
        ("Canada introduced visa bans for Russian officials.", "travel"),
        ("Canada announced sanctions against Russian airlines.", "travel"),
        ("The UN imposed an arms embargo on Libya.", "arms"),
        ("Canada imposed a ban on exports of military equipment to Turkey.", "arms"),
        ("Canada proposed an embargo on Russian gas.", "energy"),
        ("Canada supports a ban on imports of Russian oil.", "energy"),
        ("The committee upheld a ban on Russian athletes.", "other"),
    ],
)
def test_the_kind_follows_the_noun_and_what_it_limits(find: Find, sentence: str, measure: str) -> None:
    [(_, mention)] = find(sentence)
    assert mention.measure == measure


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Norway would impose sanctions if Iran tested a bomb.", "if Iran tested a bomb"),
        ("In case of an attack Norway would impose sanctions on Iran.", "In case of an attack"),
        ("Norway will not lift sanctions unless Iran frees the crew.", "unless Iran frees the crew"),
        ("Norway has threatened sanctions should Iran close the strait.", "should Iran close the strait"),
        ("Norway imposed sanctions on Iran.", None),
        ("Norway was asked if it would consider sanctions.", None),
    ],
)
def test_the_condition_is_given_in_the_texts_words(find: Find, sentence: str, condition: str | None) -> None:
    [(_, mention)] = find(sentence)
    assert mention.condition == condition


@pytest.mark.parametrize(
    ("text", "anaphor"),
    [
        (
            "Norway is considering personal sanctions on Vladimir Putin. Canada would not follow such a move.",
            "such a move",
        ),
        ("Norway imposed sanctions on Iran. The measures took effect at once.", "measures"),
        ("Norway imposed sanctions on Iran. Such sanctions hurt everybody.", "Such sanctions"),
        ("Norway imposed sanctions on Iran. The restrictions also cover shipping.", "restrictions"),
    ],
)
def test_an_anaphor_takes_up_the_measure_before_it(find: Find, text: str, anaphor: str) -> None:
    first, second = find(text)
    assert second[0] == anaphor
    assert second[1].targets == first[1].targets
    assert second[1].measure == first[1].measure


def test_a_generic_noun_without_a_measure_before_it_is_none(find: Find) -> None:
    assert find("Norway opened the border. The measures took effect at once.") == []


def test_a_name_that_looks_like_a_measure_is_none(find: Find) -> None:
    mentions = find("The UN imposed sanctions on Iran. Ban, a former diplomat, spoke of a warning.")
    assert [text for text, _ in mentions] == ["sanctions"]


def test_steps_in_response_are_aimed_at_those_who_set_the_sanctions(find: Find) -> None:
    [_, (text, step)] = find("Canada and Norway imposed sanctions on Iran. Tehran announced reciprocal steps.")
    assert text == "reciprocal steps"
    assert (step.senders, step.targets) == (("Iran",), ("Canada", "Norway"))


def test_the_article_fills_in_sender_and_target(find: Find) -> None:
    headline, body = find("Sanctions bite\n\nThe sanctions that Norway imposed on Iran hurt its banks.")
    assert headline[1].senders == body[1].senders == ("Norway",)
    assert headline[1].targets == body[1].targets == ("Iran",)
    assert headline[1].confidence < body[1].confidence


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("Canada announced sanctions.", ("Belarus",)),
        ("China imposed curbs on exports of gallium.", ()),
        ("Iran announced sanctions.", ()),
    ],
)
def test_limits_on_goods_and_steps_of_sanctioned_states_get_no_likely_target(
    find: Find, sentence: str, targets: tuple[str, ...]
) -> None:
    [(_, mention)] = find(f"{sentence} Belarus is at odds with its neighbours. Belarus did not comment.")
    assert mention.targets == targets


def test_those_who_each_set_one_measure_are_all_its_senders(find: Find) -> None:
    text = "Canada imposed sanctions on Iran. Norway imposed sanctions on Iran. The sanctions hurt Tehran."
    [*_, (_, last)] = find(text)
    assert last.senders == ("Canada", "Norway")


def test_the_one_who_warns_sends_and_the_one_who_faces_them_does_not(find: Find) -> None:
    [(_, warned)] = find("Iran would face severe sanctions, Norway has warned.")
    assert (warned.senders, warned.targets, warned.status) == (("Norway",), ("Iran",), "threatened")
    [(_, feared)] = find("Iran warned that it would face severe sanctions.")
    assert feared.senders == ()


def test_the_measures_of_other_senders_are_no_anaphor_of_one_measure(find: Find) -> None:
    text = "Norway is considering personal sanctions on Vladimir Putin. The measures that Canada considers go further."
    [_, (_, measures)] = find(text)
    assert (measures.senders, measures.targets, measures.measure) == (("Canada",), ("Russia",), "general")


@pytest.mark.parametrize(
    "sentence",
    ["Canada complained about the sanctions.", "Canada violated the sanctions.", "Canada decried sanctions."],
)
def test_one_who_complains_of_or_breaks_sanctions_is_no_sender_of_them(find: Find, sentence: str) -> None:
    [_, (_, other)] = find(f"Canada imposed sanctions on Iran. {sentence}")
    assert other.senders == ()


def test_a_sanctioned_state_in_the_sentence_is_likelier_than_one_named_more_often(find: Find) -> None:
    [(_, mention)] = find(
        "Russia has many trade partners. Russia is large. Leaders in Cuba blame U.S. sanctions for it."
    )
    assert mention.targets == ("Cuba",)


def test_one_who_refuses_sanctions_is_no_sender_of_others(find: Find) -> None:
    [_, (_, other)] = find("Serbia refuses to impose sanctions on Russia. The sanctions have hurt the ruble.")
    assert other.senders == ()


def test_western_stands_for_america_and_europe_that_the_article_names_together(find: Find) -> None:
    [_, (_, western)] = find("The US and the EU announced sanctions on Iran. The Western sanctions hit Iran hard.")
    [_, (_, wider)] = find("Canada and Norway announced sanctions on Iran. The Western sanctions hit Iran hard.")
    assert western.senders == ("United States", "European Union")
    assert wider.senders == ("western countries",)


def test_who_says_so_is_the_speaker_of_the_quote(find: Find) -> None:
    [(_, said)] = find('"The sanctions against Iran are working," Foreign Minister Anna Berg told reporters.')
    [(_, stated)] = find("The sanctions against Iran are working.")
    assert said.attributed_to == "Anna Berg"
    assert stated.attributed_to is None


def test_mentions_come_in_order_and_confidence_is_a_probability(find: Find) -> None:
    text = "The EU lifted sanctions on Iran. It imposed an oil embargo and visa bans on Syria. The measures hold."
    mentions = [mention for _, mention in find(text)]
    assert [mention.start for mention in mentions] == sorted(mention.start for mention in mentions)
    assert len(mentions) == 4
    assert all(0 < mention.confidence < 1 for mention in mentions)


@pytest.mark.parametrize(
    ("text", "senders", "targets", "measure"),
    [
        ("EU leaders agreed to ban Russian oil. The embargo starts in May.", EU, ["Russia"], "energy"),
        ("Canada sanctioned six Iranian judges. The sanctions are harsh.", ["Canada"], ["iranian judges"], "personal"),
        (
            "Canada froze the assets of Iranian judges. The freeze is harsh.",
            ["Canada"],
            ["iranian judges"],
            "financial",
        ),
    ],
)
def test_a_noun_takes_up_what_a_verb_has_told(
    find: Find, text: str, senders: list[str], targets: list[str], measure: str
) -> None:
    [(_, mention)] = find(text)
    assert (list(mention.senders), list(mention.targets), mention.measure) == (senders, targets, measure)


def test_what_is_only_threatened_is_taken_up_by_no_noun(find: Find) -> None:
    [(_, mention)] = find("Canada threatened to ban Iranian oil. The sanctions against Cuba hold.")
    assert mention.senders == ()


def test_a_package_hands_its_parties_and_status_to_what_it_includes(find: Find) -> None:
    [(_, package), (_, ban)] = find("The EU proposed a sanctions package on Iran that includes a ban on oil.")
    assert (ban.senders, ban.targets, ban.status) == (package.senders, package.targets, package.status)
    assert package.status == "considered"


def test_one_limit_takes_up_another_of_its_sort(find: Find) -> None:
    [(_, cap), (text, ceiling)] = find("The G7 agreed on a price cap on Russian oil. Moscow rejects the ceiling.")
    assert text == "ceiling"
    assert (ceiling.senders, ceiling.targets, ceiling.measure) == (cap.senders, cap.targets, cap.measure)


def test_who_acted_before_sends_what_follows_from_it(find: Find) -> None:
    [(_, mention)] = find(
        "In May the Norwegian government closed his office. Then Ivan Petrov was covered by sanctions."
    )
    assert mention.senders == ("Norway",)


def test_the_one_other_state_is_hit_by_what_a_sanctioned_state_sets(find: Find) -> None:
    [(_, mention)] = find("Lithuania faces a hard winter after Russia's suspension of gas supplies.")
    assert (mention.senders, mention.targets) == (("Russia",), ("Lithuania",))


def test_a_heading_is_labelled_with_its_sender(find: Find) -> None:
    [(_, mention)] = find("USA. Sanctions can be eased if Iran frees the crew.")
    assert mention.senders == ("United States",)


def test_officials_of_a_member_speak_of_the_sanctions_of_the_union(find: Find) -> None:
    text = "The EU is split. Iran would face sanctions if it attacked, German Foreign Minister Anna Berg said."
    [(_, mention)] = find(text)
    assert mention.senders == ("European Union",)


def test_those_who_suffer_from_sanctions_are_not_whom_they_are_on(find: Find) -> None:
    [(_, mention)] = find("The American sanctions hurt Norwegian exporters. Belarus is isolated.")
    assert mention.targets == ("Belarus",)


def test_similar_restrictions_on_those_who_set_the_first_answer_them(find: Find) -> None:
    [_, (_, answer)] = find(
        "Canada imposed restrictions on exports to Iran. Lawmakers want similar restrictions on Canada."
    )
    assert (answer.senders, answer.targets) == (("Iran",), ("Canada",))


def test_an_embargo_on_nothing_in_particular_is_one_on_trade(find: Find) -> None:
    [(_, mention)] = find("Canada imposed an embargo on Iran.")
    assert mention.measure == "trade"


def test_a_named_target_in_the_clause_is_trusted_more_than_a_description(find: Find) -> None:
    [(_, named)] = find("Canada imposed sanctions on Iran.")
    [(_, described)] = find("Canada imposed sanctions on several Iranian judges.")
    assert described.confidence < named.confidence < 0.9
