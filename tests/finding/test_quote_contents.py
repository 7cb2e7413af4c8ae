"""Quotes of the kinds that news sites and translated agency copy are full of: where their contents start and end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister said on Saturday he had raised the matter with her.", "he had raised the matter with her"),
        ("Norway's minister says no tolls on the bridge", "no tolls on the bridge"),
        ("The envoy accused Riga of meddling with the vote.", "Riga of meddling with the vote"),
        (
            "The envoy insisted that the ferries, which he says are safe, will sail again.",
            "the ferries, which he says are safe, will sail again",
        ),
        ("The army said on Telegram it had begun a snap drill in the north.", "it had begun a snap drill in the north"),
        (
            "The envoy warned of consequences, including new tariffs, should Riga open the port.",
            "consequences, including new tariffs, should Riga open the port",
        ),
        ("The group warned of the dangers the reactor poses to them.", "the dangers the reactor poses to them"),
        (
            "According to the colonel, who asked not to be named, three bridges were mined overnight.",
            "three bridges were mined overnight",
        ),
        (
            "According to the newspaper, citing two officials, the convoy was hit near Izyum.",
            "the convoy was hit near Izyum",
        ),
        ("The premier claimed to have secured the loans.", "to have secured the loans"),
        ("According to the bank, after the storm, the port stayed shut.", "after the storm, the port stayed shut"),
        ("According to Jon Berg, of the Harbour Institute, the channel is mined.", "the channel is mined"),
    ],
)
def test_content_starts_behind_the_occasion_and_what_is_said_of_the_speaker(
    contents: Contents, text: str, content: str
) -> None:
    assert [found for found, _ in contents(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The general said the town had been taken, although he did not provide any evidence.",
            "the town had been taken",
        ),
        ('The envoy said the risk was "real", shortly after the capital was shelled.', 'the risk was "real"'),
        ("The company said it would halt deliveries without giving details.", "it would halt deliveries"),
        ("The quay was hit, the navy said, without giving details.", "The quay was hit"),
        ("The mayor called on residents to leave in a Telegram post on Monday.", "residents to leave"),
        (
            "Reasons to worry are growing in the region, President Arn Toll said in an interview, BNS has learned.",
            "Reasons to worry are growing in the region",
        ),
        (
            "The bank said it would close its shops in Riga, becoming the first firm to leave the town.",
            "it would close its shops in Riga",
        ),
        (
            "The envoy said the talks were near a breakthrough, even as bloggers scorned the meeting.",
            "the talks were near a breakthrough",
        ),
    ],
)
def test_content_ends_before_evidence_occasions_and_who_passes_it_on(
    contents: Contents, text: str, content: str
) -> None:
    assert [found for found, _ in contents(text)] == [content]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council says dozens of families are hiding in the school, and a local doctor told the BBC that "
            "medicine was running out.",
            [
                ("dozens of families are hiding in the school", "The council"),
                ("medicine was running out", "a local doctor"),
            ],
        ),
        (
            "The ministry said the drills answered a new law, which speaker Anna Lund said had been passed in haste.",
            [
                ("the drills answered a new law", "The ministry"),
                ("had been passed in haste", "speaker Anna Lund"),
            ],
        ),
        (
            "The minister urges people to stay at home, but added that shops would remain open.",
            [("people to stay at home", "The minister"), ("shops would remain open", "The minister")],
        ),
    ],
)
def test_joined_statements_are_two(contents: Contents, text: str, expected: list[tuple[str, str]]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Berg called night raids "utterly vile".', 'night raids "utterly vile"'),
        ('Oslo calls foreign worry over the dam "hysteria".', 'foreign worry over the dam "hysteria"'),
        ('Berg called the mayor of the port a "dear friend".', 'the mayor of the port a "dear friend"'),
        (
            'Berg called the envoy a "nasty man," a "liar" and "sick".',
            'the envoy a "nasty man," a "liar" and "sick"',
        ),
        ("Berg rejected the plan, calling it unworkable.", "it unworkable"),
        ('The council condemned what he called a "flagrant breach" of the deal.', 'a "flagrant breach" of the deal'),
        ('On Friday Berg described the two ports as "good neighbours".', 'the two ports as "good neighbours"'),
        ("The law has been described by Berg as a relic of the past.", "a relic of the past"),
    ],
)
def test_what_something_is_called_is_content_with_the_thing_where_it_follows_the_verb(
    contents: Contents, text: str, content: str
) -> None:
    assert content in [words for words, _ in contents(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He rejected claims that the firm had sold data.", "claims that the firm had sold data"),
        ("The spokesman played down fears that the reactor could explode.", "fears that the reactor could explode"),
        ("The ministry declared its readiness to resume the talks.", "its readiness to resume the talks"),
        ("The bank closed the branch, citing security concerns.", "security concerns"),
        ("The president spoke of a long and bloody war ahead.", "a long and bloody war ahead"),
        ("The spokesman drew attention to the need for new radars.", "the need for new radars"),
        ("Moscow accused Norway and its allies of bullying.", "Norway and its allies of bullying"),
    ],
)
def test_nouns_that_carry_a_claim_are_content(contents: Contents, text: str, content: str) -> None:
    assert [found for found, _ in contents(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The council rejected the offer.",
        "The committee dismissed the director.",
        "The state declared war in May.",
        "The judge cited two sources.",
        "She spoke to the pupils.",
    ],
)
def test_acts_with_the_same_verbs_are_none(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany's assertion that it has no shells left was met with doubt.", ("it has no shells left", "Germany")),
        (
            "Warnings from the United States that tanks are ready to roll are growing louder.",
            ("tanks are ready to roll", "the United States"),
        ),
    ],
)
def test_a_noun_of_speech_introduces_a_statement(contents: Contents, text: str, expected: tuple[str, str]) -> None:
    assert contents(text) == [expected]


def test_a_noun_of_speech_without_speaker_introduces_none(contents: Contents) -> None:
    assert contents("The claim that the dam was mined spread within hours.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two warehouses burned down in Odesa overnight. This was reported by the city's mayor on Telegram.",
            ("Two warehouses burned down in Odesa overnight", "the city's mayor"),
        ),
        (
            "A convoy of forty lorries left the port on Tuesday.\n\nThe Harbour Institute said this in a report.",
            ("A convoy of forty lorries left the port on Tuesday", "The Harbour Institute"),
        ),
        (
            "The convoy may not come back. The army chief announced this on Telegram.",
            ("The convoy may not come back", "The army chief"),
        ),
        (
            "The port made a costly mistake. It will pay for that.\n\nThat's according to the mayor of Odesa.",
            ("The port made a costly mistake. It will pay for that", "the mayor of Odesa"),
        ),
        (
            "The port itself decides where to buy ships. This is what the army chief said at a briefing in Odesa.",
            ("The port itself decides where to buy ships", "the army chief"),
        ),
        (
            "The convoy will react. This was reported by the army chief.",
            ("The convoy will react", "the army chief"),
        ),
        (
            "Three people were wounded. The governor informed about this on Telegram.",
            ("Three people were wounded", "The governor"),
        ),
        (
            "Three people were wounded. This information was confirmed by the governor.",
            ("Three people were wounded", "the governor"),
        ),
        (
            "Three people were wounded, it was reported by the regional governor.",
            ("Three people were wounded", "the regional governor"),
        ),
    ],
)
def test_a_sentence_that_points_back_attributes_the_one_before(
    contents: Contents, text: str, expected: tuple[str, str]
) -> None:
    assert contents(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "-We must be ready for everything-explains the military analyst Piotr Lem.",
            ("We must be ready for everything", "the military analyst Piotr Lem"),
        ),
        (
            "- This law helps nobody and will be repealed - believes Ewa Kot, a member of the opposition.",
            ("This law helps nobody and will be repealed", "Ewa Kot"),
        ),
        ("The plant stopped in 2009.However, the owner hinted that it might reopen.", ("it might reopen", "the owner")),
    ],
)
def test_copy_without_spaces_and_with_dashes_is_read(contents: Contents, text: str, expected: tuple[str, str]) -> None:
    assert contents(text) == [expected]


def test_page_furniture_between_the_paragraphs_of_a_quotation_is_no_content(contents: Contents) -> None:
    text = '"We will stay in the town," the mayor said. "We have food.\n\nAdvertisement\n\n"We have water as well."'
    assert contents(text) == [('"We will stay in the town," | "We have food. | "We have water as well."', "the mayor")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            'A slump, Berg said, "could be a good time to borrow money."',
            'A slump | "could be a good time to borrow money."',
        ),
        (
            'Moe "got a bribe," Berg said, and still "got to sit in on the talks with the mayor."',
            'Moe "got a bribe," | and still "got to sit in on the talks with the mayor."',
        ),
        (
            '"I love the sea," he said, but "when it comes to oil, we have a history of losing."',
            '"I love the sea," | but "when it comes to oil, we have a history of losing."',
        ),
        (
            'A reason to help the farmers win, or "at least bargain from a high place", he said, was that it "pays".',
            'A reason to help the farmers win, or "at least bargain from a high place" | was that it "pays"',
        ),
        (
            'They last spoke in May and it "did not go well," an official said at the time, amid a row over fish.',
            'They last spoke in May and it "did not go well,"',
        ),
        (
            '"It is our bad luck," Holm said, that both ships had ties to the port.',
            '"It is our bad luck," | that both ships had ties to the port',
        ),
    ],
)
def test_an_attribution_interrupts_a_sentence_that_is_quoted_in_part(
    contents: Contents, text: str, content: str
) -> None:
    assert [words for words, _ in contents(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holm told reporters flying with Berg that the port was shut.", "the port was shut"),
        (
            'Minsk promised Mr Berg that he could run the port as a "free zone".',
            'he could run the port as a "free zone"',
        ),
        ("Holm asked the mayor how high the dam would be.", "how high the dam would be"),
        ("According to Jon Berg, that repair is already under way.", "that repair is already under way"),
        ("But the men are happy, Berg suggested.", "the men are happy"),
        (
            "Holm said he would study the offer before deciding what to do.",
            "he would study the offer before deciding what to do",
        ),
        ('Fans near the port chanted "What curfew?" and left.', '"What curfew?"'),
    ],
)
def test_content_starts_at_its_clause_and_runs_to_its_end(contents: Contents, text: str, content: str) -> None:
    assert [words for words, _ in contents(text)] == [content]


def test_what_somebody_told_another_is_a_statement_within_the_one_that_closes_it(contents: Contents) -> None:
    text = 'Moe told Jon Berg there was a "serious risk of error and now was the time for calm", the palace said.'
    inner = 'there was a "serious risk of error and now was the time for calm"'
    assert contents(text) == [(f"Moe told Jon Berg {inner}", "the palace"), (inner, "Moe")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riga jailed two sailors it says have smuggled gas.", ("have smuggled gas", "it")),
        ("He offered free grain, something the bank warned would not help.", ("would not help", "the bank")),
    ],
)
def test_an_attribution_stands_between_a_subject_and_what_is_said_of_it(
    contents: Contents, text: str, expected: tuple[str, str]
) -> None:
    assert contents(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The port is safe, Holm said. It was noted that the dam had held.", "the dam had held"),
        ("The port is safe, Holm said. As noted, the dam is old.", "the dam is old"),
        (
            'The port is safe, Holm said. Of the ships, it was added: "None of them may leave."',
            '"None of them may leave."',
        ),
        ("The port is safe, Holm said. It is believed that the dam had held.", None),
        ("The port is safe, Holm said. It was reported that the dam had held.", None),
    ],
)
def test_whoever_spoke_goes_on_in_a_passive_without_agent(contents: Contents, text: str, content: str | None) -> None:
    assert contents(text)[1:] == ([(content, None)] if content else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There are no locks on this canal and no guards - we read in the Harbour Post.",
            ("There are no locks on this canal and no guards", "the Harbour Post"),
        ),
        (
            'As we read in the decision: "he is tied to people with funds".',
            ('"he is tied to people with funds"', "the decision"),
        ),
    ],
)
def test_what_is_read_is_by_the_text_that_it_is_read_in(
    contents: Contents, text: str, expected: tuple[str, str]
) -> None:
    assert contents(text) == [expected]


def test_dashes_around_what_is_said_of_the_speaker_close_no_statement(contents: Contents) -> None:
    text = "The judge -- who has been at odds with the mayor for days -- said she regretted her remarks."
    assert contents(text) == [("she regretted her remarks", "The judge")]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "- There are no locks on this canal - we hear from a senior official.",
            "There are no locks on this canal",
            "a senior official",
        ),
        ("Asked about the canal, Tom Berg replied that it had no locks.", "it had no locks", "Tom Berg"),
        (
            "Tom Berg, asked by the daily Harbour Post whether there were guards, said that there were locks.",
            "there were locks",
            "Tom Berg",
        ),
        ("In the opinion of the expert, this canal has no locks.", "this canal has no locks", "the expert"),
        (
            "- There are no locks. There are no guards - enumerates Tom Berg.",
            "There are no locks. There are no guards",
            "Tom Berg",
        ),
        ("Tom Berg protested that the canal had no locks.", "the canal had no locks", "Tom Berg"),
        ("Tom Berg insinuated that the canal had no locks.", "the canal had no locks", "Tom Berg"),
    ],
)
def test_what_is_heard_or_asked_is_by_who_says_it(contents: Contents, text: str, content: str, source: str) -> None:
    assert contents(text) == [(content, source)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The canal is dry, Berg said, forcing ships to turn.", ["The canal is dry", "forcing ships to turn"]),
        (
            "The canal is dry, according to three officials, leaving ships without a way out.",
            ["The canal is dry", "leaving ships without a way out"],
        ),
        (
            "The canal is dry, Berg said, while the river has risen.",
            ["The canal is dry", "while the river has risen"],
        ),
        (
            "The canal is dry, Berg said, as the dry season lasts longer than before.",
            ["The canal is dry", "as the dry season lasts longer than before"],
        ),
        ("The canal is dry, Berg said, speaking in Oslo.", ["The canal is dry"]),
        ("The canal is dry, Berg said, as he left the hall.", ["The canal is dry"]),
        ("The canal is dry, Berg said, according to a translation.", ["The canal is dry"]),
    ],
)
def test_what_goes_on_behind_an_attribution_is_said_unless_it_tells_of_the_speaker(
    contents: Contents, text: str, content: list[str]
) -> None:
    assert contents(text)[0][0].split(" | ") == content


def test_an_attribution_on_both_sides_of_a_quotation_stays_out_of_it(contents: Contents) -> None:
    text = 'Berg said: "If the canal runs dry, we will pay a higher price," Berg said.'
    assert contents(text)[0] == ('"If the canal runs dry, we will pay a higher price,"', "Berg")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The envoy said that, while he was calm, the canal was dry.", "while he was calm, the canal was dry"),
        ("Officials estimate between two and three ships have sunk.", "between two and three ships have sunk"),
        ('Berg explained his choice by saying: "The canal is dry."', '"The canal is dry."'),
        ("The minister said Monday talks on the canal would go on.", "talks on the canal would go on"),
        (
            "The group claimed responsibility for the blast in the harbour.",
            "responsibility for the blast in the harbour",
        ),
        ("She advised citizens to leave the harbour.", "citizens to leave the harbour"),
        (
            'Berg noted that the "water rats", as they are called in the press, have left the canal.',
            'the "water rats", as they are called in the press, have left the canal',
        ),
    ],
)
def test_content_is_whole_whatever_opens_or_interrupts_it(contents: Contents, text: str, content: str) -> None:
    assert contents(text)[0][0] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('"The canal is dry," Berg said, adding that it was old. "It has no locks."', "it was old"),
        ('"The canal is dry," said Berg, using a word from chess. "It has no locks."', None),
    ],
)
def test_what_goes_on_in_quotation_marks_behind_a_participle_is_the_quotations_before_it(
    contents: Contents, text: str, content: str | None
) -> None:
    first, *others = [found for found, _ in contents(text)]
    assert first == '"The canal is dry," | "It has no locks."'
    assert others == ([content] if content else [])


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The worth of the canal, lock keepers and pilots say, is low.",
            "The worth of the canal | is low",
            "lock keepers and pilots",
        ),
        ('Holm, a top aide said, "is very calm" about it.', 'Holm | "is very calm" about it', "a top aide"),
        (
            "After two years as a pilot, Holm plans to leave, Berg said.",
            "After two years as a pilot, Holm plans to leave",
            "Berg",
        ),
        ("Jolly said he has built the canal.", "he has built the canal", "Jolly"),
    ],
)
def test_who_says_it_is_told_from_what_it_is_about(contents: Contents, text: str, content: str, source: str) -> None:
    assert contents(text) == [(content, source)]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The ban was first reported by the Post based on three sources who said neither port would open.",
            "neither port would open",
            "three sources",
        ),
        (
            "The minister said as he arrived for talks in Riga that, given the storm, no ferry would sail.",
            "given the storm, no ferry would sail",
            "The minister",
        ),
        (
            "The council has allowed the firms to drill, Delia Roman, the vice president of Malta, said on Tuesday.",
            "The council has allowed the firms to drill",
            "Delia Roman, the vice president of Malta",
        ),
        (
            "Nine people were hurt, Maria Berg, a spokeswoman for the clinic in Riga, said by phone.",
            "Nine people were hurt",
            "Maria Berg, a spokeswoman for the clinic in Riga",
        ),
        (
            "“This plan brings new rules,” the presidency posted on the social media platform X.",
            "“This plan brings new rules,”",
            "the presidency",
        ),
    ],
)
def test_the_attribution_is_told_from_what_stands_around_it(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)
    assert len(contents(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The council is divided and on Saturday, the ministry ordered its staff to leave the country.",
    ],
)
def test_an_order_to_one_s_staff_is_no_statement(contents: Contents, text: str) -> None:
    assert contents(text) == []


def test_what_goes_on_behind_a_medium_that_passes_it_on_is_the_speakers(contents: Contents) -> None:
    text = '"We have left," the mayor said, according to The Post.\n\n"On the other hand, the army has come back."'
    said = [content for content, source in contents(text) if source == "the mayor"]
    assert said == ['"We have left," | "On the other hand, the army has come back."']


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "It has flaws “that worry the council,” he said, as well as “a sound view of the harbour.”",
            "It has flaws “that worry the council,” | as well as “a sound view of the harbour.”",
            "he",
        ),
        (
            "But he indicated, as pilots have since the storm, that some of the demands were too high.",
            "some of the demands were too high",
            "he",
        ),
        (
            "Berg described Ada Holm as “deeply involved” in drafting the plan.",
            "Ada Holm as “deeply involved” in drafting the plan",
            "Berg",
        ),
        (
            "The mayor also wished to keep the ferry, added the Kremlin.",
            "The mayor also wished to keep the ferry",
            "the Kremlin",
        ),
        (
            "The mayor will meet the pilots soon, Agence France-Presse reported on Monday citing a port official.",
            "The mayor will meet the pilots soon",
            "Agence France-Presse",
        ),
    ],
)
def test_content_and_source_in_the_order_of_agencies(contents: Contents, text: str, content: str, source: str) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was no guarantee that Oslo — known for its tough line — would listen.",
        "Pilots declined to say which of the ferries would sail.",
    ],
)
def test_what_is_known_of_somebody_or_withheld_is_no_statement(contents: Contents, text: str) -> None:
    assert contents(text) == []


def test_a_participle_behind_a_quotation_goes_on_and_does_not_attribute_it(contents: Contents) -> None:
    text = "He said the council has an “open door policy”, rejecting the demands of the pilots."
    assert [source for _, source in contents(text)] == ["He"]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Moves of this kind, said Ada Holm, “only make things worse.”",
            "Moves of this kind | “only make things worse.”",
            "Ada Holm",
        ),
        (
            "Berg told the pilots the fleet would leave the island in May and flew to Oslo.",
            "the fleet would leave the island in May",
            "Berg",
        ),
        (
            "The mayor will warn pilots that the port will close if they leave Malta, an official told reporters.",
            "The mayor will warn pilots that the port will close if they leave Malta",
            "an official",
        ),
        (
            "Other officials were quick to reply, echoing that no truce had been agreed.",
            "no truce had been agreed",
            "Other officials",
        ),
        (
            "Ada Holm said on Friday Norway's fishing fleet is becoming older.",
            "Norway's fishing fleet is becoming older",
            "Ada Holm",
        ),
        (
            "Pilots claim to have seized the port but the navy said it was fighting back.",
            "it was fighting back",
            "the navy",
        ),
        (
            "The mayor spoke, stressing the council's keenness to “close the port at night”.",
            "the council's keenness to “close the port at night”",
            "The mayor",
        ),
        (
            "The port will close. This was announced during a briefing by Ada Holm.",
            "The port will close",
            "Ada Holm",
        ),
        (
            "The storm rages on\n\nAccording to Ada Holm, a pilot, the harbour is shut.",
            "the harbour is shut",
            "Ada Holm, a pilot",
        ),
    ],
)
def test_what_somebody_says_is_told_from_what_stands_before_and_behind_it(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "If Norway sends more ships, Malta would likely respond in kind.",
        "The days originally suggested came and went.",
        "Norway refrained from calling it a failure.",
    ],
)
def test_conditions_and_what_somebody_refrains_from_are_no_statements(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Tom Ek answered a question about a report by the pilot Ada Holm, who clarified that the port was open.",
            "the port was open",
            "Ada Holm",
        ),
        (
            "Berg criticised remarks by Ada Holm, head of the Harbour Board (HB), saying the port was open.",
            "remarks by Ada Holm, head of the Harbour Board (HB)",
            "Berg",
        ),
        (
            "Berg claimed that while Malta is not building ships, the board had recently observed new cranes.",
            "while Malta is not building ships, the board had recently observed new cranes",
            "Berg",
        ),
        (
            "“It is late,” Berg said, adding that the board should focus on its work and emphasize the danger of ice.",
            "the board should focus on its work and emphasize the danger of ice",
            "Berg",
        ),
        (
            "“It is late,” Berg said, adding that pilots were not interested in it and had not responded to the offer.",
            "pilots were not interested in it and had not responded to the offer",
            "Berg",
        ),
        (
            "The harbour board released a statement Monday that it “strongly condemns the raid.”",
            "it “strongly condemns the raid.”",
            "The harbour board",
        ),
        (
            "The port will open. That is what the head of the board, Ada Holm, just told reporters during a visit.",
            "The port will open",
            "the head of the board, Ada Holm",
        ),
        (
            "A pilot asked him if it is true that the port will open.",
            "if it is true that the port will open",
            "A pilot",
        ),
    ],
)
def test_a_statement_is_whole_and_by_whom_the_verb_names(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in [(found, (by or "").removesuffix(", who")) for found, by in contents(text)]


def test_what_somebody_responds_to_is_not_said_by_him(contents: Contents) -> None:
    text = "Responding to reports that the port had shut, Berg dismissed the fears as idle."
    assert [content for content, _ in contents(text)] == ["the fears as idle"]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The mayor gave the pilots a rebuff, saying caution was better than speed and unity was better than greed.",
            "caution was better than speed and unity was better than greed",
            "The mayor",
        ),
        (
            "Berg warned a possible result of shutting the port could be a shortage of fish.",
            "a possible result of shutting the port could be a shortage of fish",
            "Berg",
        ),
        (
            "Berg said one of the towers hit in the latest storms, the lighthouse of Brim on the northern coast, "
            "was held up by a number of ropes.",
            "one of the towers hit in the latest storms, the lighthouse of Brim on the northern coast, was held up "
            "by a number of ropes",
            "Berg",
        ),
        ("  • There are 8,000 boats in the port, the pilot said.", "There are 8,000 boats in the port", "the pilot"),
    ],
)
def test_content_is_whole_where_the_parse_tears_it(contents: Contents, text: str, content: str, source: str) -> None:
    assert (content, source) in contents(text)


def test_how_somebody_put_it_is_no_content(contents: Contents) -> None:
    text = "Berg announced that “a ferry was hit” in addition to “the arrival of ice,” as he put it."
    assert contents(text) == [("“a ferry was hit” in addition to “the arrival of ice,”", "Berg")]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Regarding the port, Norway urges Malta to open it, and it backs any plan aimed at a truce, Ada Holm said.",
            "Regarding the port, Norway urges Malta to open it, and it backs any plan aimed at a truce",
            "Ada Holm",
        ),
        (
            "The harbour and the wider risks posed by drifting ice figured during the phone call, the council added.",
            "The harbour and the wider risks posed by drifting ice figured during the phone call",
            "the council",
        ),
        ("Berg asked Ada Holm if he could open the port.", "if he could open the port", "Berg"),
        (
            "The port will open, Berg said at a meeting with the pilots on Thursday, Tass reports.",
            "The port will open",
            "Berg",
        ),
        (
            "He said that the council's harbour plan was “too narrow” and he said Norway would be asking for more.",
            "the council's harbour plan was “too narrow”",
            "He",
        ),
        ("KYIV. March 21 (Interfax-Ukraine) – The port will open, Berg said.", "The port will open", "Berg"),
    ],
)
def test_an_attribution_takes_its_whole_sentence_and_no_more(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Six pilots have been held in the capital Addis Ababa, a port official said on Tuesday, amid fears of ice.",
            "Six pilots have been held in the capital Addis Ababa | amid fears of ice",
            "a port official",
        ),
        (
            "Marin says Oslo is open to a “dialogue” with Riga over the region, RFE/RL's Latvian Service reports.",
            "Oslo is open to a “dialogue” with Riga over the region",
            "Marin",
        ),
        (
            "Norway has called on Malta to wait, the council's office said after talks with its head, Ada Holm.",
            "Norway has called on Malta to wait",
            "the council's office",
        ),
        (
            "Berg said that Malta would save the deal. “Malta keeps up with its efforts” to save it, the council said.",
            "“Malta keeps up with its efforts” to save it",
            "the council",
        ),
    ],
)
def test_who_passes_on_or_closes_a_statement_is_no_part_of_it(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("The envoy described the offer as far too small.", "the offer as far too small", "The envoy"),
        (
            "Berg described Malta's offer on Tuesday to lift the toll as a turning point.",
            "Malta's offer on Tuesday to lift the toll as a turning point",
            "Berg",
        ),
        (
            "The call came amid French warnings that the ferry could sink.",
            "the ferry could sink",
            "French",
        ),
        (
            "The harbour police issued a fresh warning that the ferry could sink.",
            "the ferry could sink",
            "The harbour police",
        ),
        (
            "Those who stay in the town risk much, with six men hurt in Oslo on Sunday, "
            "Norwegian harbour governor Jane Roe said.",
            "Those who stay in the town risk much, with six men hurt in Oslo on Sunday",
            "Norwegian harbour governor Jane Roe",
        ),
    ],
)
def test_what_something_is_called_and_who_stands_with_a_title_are_read_whole(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


def test_who_speaks_in_a_relative_clause_does_not_go_on_to_speak_behind_it(contents: Contents) -> None:
    said = contents("Berg, citing pilots who say the road is shut, and added that talks would go on.")
    assert ("the road is shut", "pilots") in said
    assert ("talks would go on", "pilots") not in said


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Oslo said citing satellite images that the fleet had sailed.", "the fleet had sailed", "Oslo"),
        ("The office said, citing a report by pilots, that six had left.", "six had left", "The office"),
        ("The office says, citing its own data, the losses are small.", "the losses are small", "The office"),
        ("The port was open, Berg was quoted as saying.", "The port was open", "Berg"),
        ("The port was open, Berg was cited as saying by the radio.", "The port was open", "Berg"),
    ],
)
def test_what_is_relied_on_and_who_passes_it_on_are_no_content(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army would not confirm or deny that the port was shut.",
        "Norway neither confirmed nor denied that the port was shut.",
        "Norway has neither confirmed nor denied the claim.",
    ],
)
def test_who_neither_confirms_nor_denies_states_nothing(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Berg was quick to point out that the port was open.", "the port was open", "Berg"),
        ("Berg was at pains to stress that the port was open.", "the port was open", "Berg"),
        ("Berg had the courage to admit that the port was shut.", "the port was shut", "Berg"),
        ("Berg was the only minister to say that the port was open.", "the port was open", "Berg"),
        ("Berg, the first minister to warn that the port was shut, left.", "the port was shut", "Berg"),
        ("It was Berg who warned that the port was shut.", "the port was shut", "Berg"),
        (
            "Anna Berg did not mince words: “The port is shut and it will stay so.”",
            "“The port is shut and it will stay so.”",
            "Anna Berg",
        ),
    ],
)
def test_who_says_something_in_some_manner_is_its_source(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg called for the port to be opened.", "the port to be opened"),
        ("Berg has called for the pilots to leave the region.", "the pilots to leave the region"),
    ],
)
def test_what_is_called_for_stands_without_for(contents: Contents, text: str, content: str) -> None:
    assert (content, "Berg") in contents(text)


@pytest.mark.parametrize("speaker", ["Neither Berg nor Roe", "No minister", "None of the ministers", "Neither side"])
def test_what_nobody_said_is_no_statement(contents: Contents, speaker: str) -> None:
    assert contents(f"{speaker} said the port was open.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg admitted to shutting the port.", "shutting the port"),
        ("Berg lamented the loss of the port.", "the loss of the port"),
    ],
)
def test_what_is_admitted_to_and_lamented_is_content(contents: Contents, text: str, content: str) -> None:
    assert (content, "Berg") in contents(text)


@pytest.mark.parametrize("source", ["Several governments", "The departments", "Two delegations"])
def test_several_bodies_speak_as_one_does(contents: Contents, source: str) -> None:
    assert contents(f"{source} demanded an end to the delays.") == [("an end to the delays", source)]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "No ships are being sent to Oslo, and Danish Prime Minister Jane Roe on Wednesday said the port was shut.",
            "the port was shut",
            "Danish Prime Minister Jane Roe",
        ),
        (
            "That view came from a senior harbour official Wednesday, March 2, who said the ferry was late.",
            "the ferry was late",
            "a senior harbour official",
        ),
        (
            "The row led to a call between Berg and Jane Roe, who denied that the ferry was late.",
            "the ferry was late",
            "Jane Roe, who",
        ),
        (
            "Harbour staff will stay, with port chief, Jane Roe, saying the ferry was late.",
            "the ferry was late",
            "port chief, Jane Roe",
        ),
        (
            "Berg plans a new ferry, as the law, described as a relic by Greenpeace, was passed.",
            "a relic",
            "Greenpeace",
        ),
        (
            "Malta offered boats, a move slammed as an “absolute joke” by the mayor of Oslo.",
            "an “absolute joke”",
            "the mayor of Oslo",
        ),
        ("The port fell silent as Malta appeals for more boats.", "more boats", "Malta"),
        (
            "He also urged for talks between Malta and Italy to continue.",
            "talks between Malta and Italy to continue",
            "He",
        ),
        (
            "Malta is preparing to take more fish, Abela says, announcing new limits.",
            "new limits",
            "Abela",
        ),
        (
            "Top ministers are delivering stark warnings about the risk of a raid.",
            "the risk of a raid",
            "Top ministers",
        ),
        (
            "In a note on Tuesday, the harbour council said Berg and Roe, whom it described as pilots, and their crews "
            "would be barred from the port.",
            "Berg and Roe, whom it described as pilots, and their crews would be barred from the port",
            "the harbour council",
        ),
        (
            "Earlier in the day, Jane Roe accused some old ports, and Riga in particular, for keeping the fees.",
            "some old ports, and Riga in particular, for keeping the fees",
            "Jane Roe",
        ),
        (
            "Berg said ships had been unable to leave the port Tuesday but had continued their watch.",
            "ships had been unable to leave the port Tuesday but had continued their watch",
            "Berg",
        ),
        (
            "She said that Malta's willingness to put some proposals in writing was a “good sign,” but that "
            "there was little progress to report otherwise.",
            "Malta's willingness to put some proposals in writing was a “good sign,” but that there was little "
            "progress to report otherwise",
            "She",
        ),
    ],
)
def test_who_speaks_and_how_far_holds_in_sentences_that_the_parse_tears(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway, NATO reject the fish treaty, offer 'better' terms",
        "The calls to allies have seen the United States, the United Kingdom and Baltic states agree to send ships to "
        "Riga, including ferries.",
    ],
)
def test_a_verb_with_another_complement_interrupts_no_statement(contents: Contents, text: str) -> None:
    assert contents(text) == []


def test_what_data_suggest_inside_a_statement_is_no_other_one(contents: Contents) -> None:
    text = (
        "Abela warned on Monday that “gloomy” data suggests Italy is planning a raid on the port, "
        "and Spain began to move its staff."
    )
    assert [source for _, source in contents(text)] == ["Abela"]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The count of ten ships comes after Norway last week confirmed at least three boats were at sea.",
            "at least three boats were at sea",
            "Norway",
        ),
        (
            "When asked about Berg’s remarks suggesting that Malta is short of fish, Roe said, “Now there is a catch.”",
            "“Now there is a catch.”",
            "Roe",
        ),
        (
            "Norway considers the island its own and has vowed to one day seize the island, by force if necessary.",
            "to one day seize the island, by force if necessary",
            "Norway",
        ),
        (
            "Norway has been waging what it terms a “special fishing trip” in the strait based on a false claim.",
            "a “special fishing trip”",
            "it",
        ),
        (
            "The phone call followed a fiery speech by the mayor Jan Berg on Monday announcing that the port was shut.",
            "the port was shut",
            "the mayor Jan Berg",
        ),
        ('The government has referred to Norway\'s decision as "blackmail."', '"blackmail."', "The government"),
        (
            "The mayor is proposing a cap on fees as part of the city's latest plan.",
            "a cap on fees as part of the city's latest plan",
            "The mayor",
        ),
        ("Despite Berg's account that the port was shut, the ferry came.", "the port was shut", "Berg"),
    ],
)
def test_clauses_objects_and_modifiers_are_those_of_who_speaks(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


def test_a_response_to_a_deed_says_nothing(contents: Contents) -> None:
    text = (
        "In a note on Friday, Berg responded to Roe's decision not to expel the crew in kind after Lund ordered ten "
        "men to leave — a break with the past, which is old."
    )
    assert contents(text) == []


def test_a_film_that_shows_what_somebody_describes_says_nothing_itself(contents: Contents) -> None:
    text = "Video shared by Hengaw, a rights group, showed what the group described as guards in the city."
    assert contents(text) == [("guards in the city", "the group")]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Berg released a brief statement on Monday in response to the latest moves by Roe against Malta simply "
            "stating that it was late.",
            "it was late",
            "Berg",
        ),
        (
            "As Berg and others avoid removing banks that deal in oil from the list, Republicans and Democrats in "
            "Congress are calling for a ban.",
            "a ban",
            "Congress",
        ),
    ],
)
def test_who_states_something_is_found_past_other_names(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


def test_what_is_said_before_a_closing_attribution_ends_where_that_begins(contents: Contents) -> None:
    text = (
        "The mayor is proposing a new fee over his row with Norway, Harbour Board President Jan van der Berg and "
        "foreign affairs chief Josef Holm announced Monday."
    )
    assert ("a new fee over his row with Norway", "The mayor") in contents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malta's army said it had shot down three drones, with port chief Jan Berg saying ten drones were seen.",
            [("it had shot down three drones", "Malta's army"), ("ten drones were seen", "port chief Jan Berg")],
        ),
        (
            'One man said two of his sons were "lost", but he has not been able to reach them as lines have been cut.',
            [('two of his sons were "lost"', "One man")],
        ),
        (
            "Norway said Malta 'has a case to answer' while NATO demanded a 'full' inquiry after a lab found the drug.",
            [("Malta 'has a case to answer'", "Norway"), ("a 'full' inquiry", "NATO")],
        ),
        (
            'In a post on X, the lab\'s director described his shock at being able to see "pools of oil" on the quay.',
            [('his shock at being able to see "pools of oil" on the quay', "the lab's director")],
        ),
        (
            "Norway will bar Maltese ships, the port office said on Monday, three weeks after a raid on its own.",
            [("Norway will bar Maltese ships", "the port office")],
        ),
        (
            "Norway will send two ships, the minister confirmed on Monday, in what amounts to its largest offer.",
            [("Norway will send two ships", "the minister")],
        ),
        (
            "Rebels say they have sunk four ships, in what would be the worst day of the war.",
            [("they have sunk four ships", "Rebels")],
        ),
        (
            "Tom Berg won a vote on the port; should it flood, he warned, the ships will leave.",
            [("should it flood | the ships will leave", "he")],
        ),
        (
            "The army claimed that the ship had struck a reef, an account which sailors mocked.",
            [("the ship had struck a reef", "The army")],
        ),
        (
            "The minister said the port was shut, before adding that it would open.",
            [("the port was shut", "The minister"), ("it would open", "The minister")],
        ),
        (
            "Berg said there was a case for it, but Malta, where most of the ships lie, has warned that it could fail.",
            [("there was a case for it", "Berg"), ("it could fail", "Malta")],
        ),
        (
            'The raid hit what Norway described as an "arms shed" and also struck a house.',
            [('an "arms shed"', "Norway")],
        ),
        ('It refers to them as "Sailors," meaning strangers.', [('"Sailors,"', "It")]),
        ("The minister confirmed to MPs that the ships were late.", [("the ships were late", "The minister")]),
        ("Tom Berg reported earlier about a raid on the port.", [("a raid on the port", "Tom Berg")]),
        ("Norway threatened a 25% tariff on Maltese fish.", [("a 25% tariff on Maltese fish", "Norway")]),
        (
            "The minister cited the raids on the port as evidence of the decline.",
            [("the raids on the port as evidence of the decline", "The minister")],
        ),
        ("Norway is calling up thousands of sailors to guard the port.", []),
        ("A sailor, who asked not to be named because he was not allowed to talk, wept.", []),
        ("Tom Berg, whom we asked for comment, wept.", []),
        (
            "They were asked about announcements by Germany and the United States that they would send ships.",
            [("they would send ships", "Germany and the United States")],
        ),
        (
            "Tom Berg was asked to comment on statements by Maltese officials that the port was shut.",
            [("the port was shut", "Maltese officials")],
        ),
        (
            "Shelling the port itself, as some sailors demanded, was ruled out, two people familiar with it said.",
            [
                (
                    "Shelling the port itself, as some sailors demanded, was ruled out",
                    "two people familiar with it",
                )
            ],
        ),
        ("Norway has not confirmed that it sent ships.", []),
        (
            "Norway imposed fines on the guild in May and, nine days later, on the port chief, Captain Jan Berg, "
            'who said at the time that he welcomed "any fine".',
            [('"any fine"', "he")],
        ),
        ("Norway put its losses at 40 ships.", [("its losses at 40 ships", "Norway")]),
        ("Norway put the ships at anchor and left.", []),
        (
            "It was reported by the press service of the harbour administration that the ships had met.",
            [("the ships had met", "the press service of the harbour administration")],
        ),
        ('"Look," Tom Berg said, pointing at the sea.', [('"Look,"', "Tom Berg")]),
        ("Rebels claim 80 sailors killed in raid", [("80 sailors killed in raid", "Rebels")]),
        (
            "It is an old quay; according to the port office, it could sink.",
            [("it could sink", "the port office")],
        ),
        (
            "Norway has promised to pay for four ships, the town has put up forty and Iceland has promised a few.",
            [("to pay for four ships", "Norway"), ("a few", "Iceland")],
        ),
        (
            "A sailor, who asked us not to print his name, said the well was dry.",
            [("the well was dry", "A sailor")],
        ),
        ("The office announced no deal on Monday.", []),
        (
            'Anna Berg drove up. "I want them to win," the 54-year-old said. "I just want to go."',
            [('"I want them to win," | "I just want to go."', "the 54-year-old")],
        ),
        ("Meanwhile, Norway sent ships, the harbour office announced.", [("Norway sent ships", "the harbour office")]),
        (
            "Norway promised one more ship by the end of the year.",
            [("one more ship by the end of the year", "Norway")],
        ),
        (
            "Norway threatened to put a motion to a vote; the coalition then tabled a text.",
            [("to put a motion to a vote", "Norway")],
        ),
        (
            'The envoy condemned the test "in the strongest terms".',
            [('the test "in the strongest terms"', "The envoy")],
        ),
        (
            "The envoy said the training was on time but declined to give a date.",
            [("the training was on time", "The envoy")],
        ),
        ("For anyone who asked why the port was shut, he had an answer.", []),
        ("The ships sailed, state television reported.", [("The ships sailed", "state television")]),
        ('"It is painful," the old mayor claims.', [('"It is painful,"', "the old mayor")]),
        ("Both have sent ships, the ministry said.", [("Both have sent ships", "the ministry")]),
        (
            "Manila accuses China of boarding boats; US clears sale\n\nIt rained in Manila. The port was closed.",
            [("China of boarding boats", "Manila")],
        ),
        ("Their assessment was that the port could flood.", [("the port could flood", "Their")]),
        ('The office says it "stands for open ports.″', [('it "stands for open ports.″', "The office")]),
    ],
)
def test_a_statement_ends_where_somebody_else_speaks_or_the_writer_goes_on(
    contents: Contents, text: str, expected: list[tuple[str, str]]
) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank posted a video on YouTube and said the port was open.", [("the port was open", "The bank")]),
        (
            "The envoy added the port had closed and said it would open.",
            [("the port had closed", "The envoy"), ("it would open", "The envoy")],
        ),
        ("But the bank disputes that, saying the port was open.", [("the port was open", "the bank")]),
    ],
)
def test_a_verb_beside_another_one_of_speech_is_not_given_what_that_says(
    contents: Contents, text: str, expected: list[tuple[str, str]]
) -> None:
    assert contents(text) == expected


def test_no_10_is_somebody(contents: Contents) -> None:
    assert contents("Downing Street met. No 10 added that the port was open.") == [("the port was open", "No 10")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister denied having shut the port.", "having shut the port"),
        ("The minister denied shutting the port.", "shutting the port"),
        ("Peru rejected a Chilean claim that 400 ferries had sunk.", "a Chilean claim that 400 ferries had sunk"),
        ("Peru denied the claim that the ferry had sunk.", "the claim that the ferry had sunk"),
        ("Peru denied any role in the sinking.", "any role in the sinking"),
        ("Peru denied any link to the sinking on Monday.", "any link to the sinking"),
        ("Peru denied the report on Monday.", "the report"),
    ],
)
def test_what_is_denied_is_all_of_it_with_the_noun_for_what_others_said(
    contents: Contents, text: str, content: str
) -> None:
    assert [found for found, _ in contents(text)] == [content]
