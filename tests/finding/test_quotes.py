"""Quotes: what is said, in which words of attribution, by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.actors import Cast
from helpers.finding.quotes import QuoteFinder
from helpers.finding.quotes.attributor import Attributor
from helpers.finding.quotes.reporting import ReportingVerbs
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote

Find = Callable[[str], list[Quote]]


@pytest.fixture(scope="module")
def find(parse: Callable[[str], ParsedArticle], cast: Callable[[ParsedArticle], Cast], lexicons: Lexicons) -> Find:
    """The quotes of a text."""
    finder = QuoteFinder(lexicons)

    def find_in(text: str) -> list[Quote]:
        parsed = parse(text)
        return finder.find(parsed, cast(parsed))

    return find_in


def pieces(text: str, quote: Quote) -> list[str]:
    return [text[start:end] for start, end in quote.spans]


# sentence, content pieces, cue, source
ATTRIBUTIONS = [
    ("The mayor said the bridge was safe.", ["the bridge was safe"], "said", "The mayor"),
    ("Officials said on Monday that the bridge was safe.", ["the bridge was safe"], "said", "Officials"),
    ("The bridge was safe, the mayor said.", ["The bridge was safe"], "said", "the mayor"),
    ("The bridge, the mayor said, was safe.", ["The bridge", "was safe"], "said", "the mayor"),
    ('"The bridge is safe," said the mayor.', ['"The bridge is safe,"'], "said", "the mayor"),
    (
        '"The bridge is safe," the mayor said. "Nobody needs to worry."',
        ['"The bridge is safe,"', '"Nobody needs to worry."'],
        "said",
        "the mayor",
    ),
    (
        '"The bridge," the mayor insisted, "is safe for every car."',
        ['"The bridge,"', '"is safe for every car."'],
        "insisted",
        "the mayor",
    ),
    ('The mayor told reporters: "We will not leave."', ['"We will not leave."'], "told", "The mayor"),
    ("The mayor told reporters that the bridge was safe.", ["the bridge was safe"], "told", "The mayor"),
    ("According to the mayor, the bridge was safe.", ["the bridge was safe"], "According to", "the mayor"),
    ("The bridge was safe, according to the mayor.", ["The bridge was safe"], "according to", "the mayor"),
    ("As the mayor said, the bridge was safe.", ["the bridge was safe"], "said", "the mayor"),
    ("In the mayor's view, the bridge was safe.", ["the bridge was safe"], "In the mayor's view", "the mayor"),
    ("The bridge was safe, the ministry said in a statement.", ["The bridge was safe"], "said", "the ministry"),
    ("The mayor pointed out that the bridge was safe.", ["the bridge was safe"], "pointed out", "The mayor"),
    ("The mayor made it clear that he would stay.", ["he would stay"], "made it clear", "The mayor"),
    ('The mayor was quoted as saying that "the worst is over".', ['"the worst is over"'], "saying", "The mayor"),
    (
        "The bridge should - in the mayor's opinion - be rebuilt.",
        ["The bridge should", "be rebuilt"],
        "in the mayor's opinion",
        "the mayor",
    ),
    ("The bridge is safe, LETA learned from the mayor on Monday.", ["The bridge is safe"], "learned from", "the mayor"),
    (
        "The bridge is safe. The mayor made the remarks in Riga.",
        ["The bridge is safe"],
        "made the remarks",
        "The mayor",
    ),
    (
        "Analysts say that now that the vote is over, taxes may rise.",
        ["now that the vote is over, taxes may rise"],
        "say",
        "Analysts",
    ),
    ("The mayor expressed the opinion that the bridge was safe.", ["the bridge was safe"], "expressed", "The mayor"),
    (
        'The mayor accused the council that "for a long time it had clung to the past."',
        ['the council that "for a long time it had clung to the past."'],
        "accused",
        "The mayor",
    ),
    (
        "New rules for ships from all ports, the mayor announced at the start of May.",
        ["New rules for ships from all ports"],
        "announced",
        "the mayor",
    ),
    (
        '"Over the past few days, we have drawn up plans for both sides. We will keep up our work, and with our '
        'friends build a safer Middle East," added army spokesman. It was quiet.',
        [
            '"Over the past few days, we have drawn up plans for both sides. We will keep up our work, and with our '
            'friends build a safer Middle East,"'
        ],
        "added",
        "army spokesman",
    ),
    (
        "The mayor told an agency that the bridge should, in his opinion, be rebuilt.",
        ["the bridge should, in his opinion, be rebuilt"],
        "told",
        "The mayor",
    ),
    (
        '"The bridge is safe," the mayor said. He made the remarks in Riga.',
        ['"The bridge is safe,"'],
        "said",
        "the mayor",
    ),
    ("The mayor went on to say that the bridge was safe.", ["the bridge was safe"], "say", "The mayor"),
    (
        'The mayor was asked by the host Jane Doe: "Is the bridge safe?"',
        ['"Is the bridge safe?"'],
        "asked",
        "the host Jane Doe",
    ),
    (
        "The police broke up a demonstration demanding that the mayor leave.",
        ["the mayor leave"],
        "demanding",
        "a demonstration",
    ),
    (
        "The council voted to close the bridge in Riga, the head of the ferries Jane Doe said on Tuesday.",
        ["The council voted to close the bridge in Riga"],
        "said",
        "the head of the ferries Jane Doe",
    ),
    (
        "The storm came after Jane Doe warned the mayor Tom Berg during a call that the guild and its friends will "
        'respond "at once and with many costs" should Berg decide to leave.',
        [
            'the guild and its friends will respond "at once and with many costs" should Berg decide to leave',
        ],
        "warned",
        "Jane Doe",
    ),
    (
        'Jane Doe gave an interview for the "Harbour Times", in which she said, among others, that ships should wait.',
        ["ships should wait"],
        "said",
        "she",
    ),
    (
        "We have a bad view of such words - said on Thursday spokesman Tom Berg, asked by reporters about the speech.",
        ["We have a bad view of such words"],
        "said",
        "spokesman Tom Berg",
    ),
    (
        '"Hope is at sea," Tom Berg said at a gala in Riga, where Mrs. Holm also spoke. "Love is at sea."',
        ['"Hope is at sea,"', '"Love is at sea."'],
        "said",
        "Tom Berg",
    ),
    ("The mayor let it be known on Monday that he would stay.", ["he would stay"], "let it be known", "The mayor"),
    (
        "The first to wave was Berg, who assured that, even in the face of the recent storms, ships and trains run.",
        ["even in the face of the recent storms, ships and trains run"],
        "assured",
        "Berg, who",
    ),
]


@pytest.mark.parametrize(("text", "content", "cue", "source"), ATTRIBUTIONS)
def test_attribution_stands_before_inside_or_after_its_content(
    find: Find, text: str, content: list[str], cue: str, source: str
) -> None:
    (quote,) = find(text)
    assert pieces(text, quote) == content
    assert (quote.cue, quote.source) == (cue, source)


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Minsk denied the charge.", ["the charge"], "denied"),
        (
            "Oslo announced possible sanctions against Minsk for the ban on flights.",
            ["possible sanctions against Minsk for the ban on flights"],
            "announced",
        ),
        ("Minsk threatens retaliation.", ["retaliation"], "threatens"),
        ("Minsk denied planning an attack.", ["planning an attack"], "denied"),
        (
            "The minister reiterated his view that talks were useless.",
            ["his view that talks were useless"],
            "reiterated",
        ),
        ("Oslo announced the deployment of a frigate.", ["the deployment of a frigate"], "announced"),
        ("Minsk accused Warsaw of spreading lies.", ["Warsaw of spreading lies"], "accused"),
        ("The mayor urged residents to stay indoors.", ["residents to stay indoors"], "urged"),
        ("The mayor called on residents to stay indoors.", ["residents to stay indoors"], "called on"),
        ("The envoy called for an immediate ceasefire.", ["an immediate ceasefire"], "called for"),
        ("The minister described the vote as a sham.", ["the vote as a sham"], "described"),
        ("The minister called the vote a sham.", ["the vote a sham"], "called"),
        ("The minister warned of a long winter.", ["a long winter"], "warned of"),
        ("The minister warned Minsk not to interfere.", ["not to interfere"], "warned"),
        ("The premier promised to send more aid.", ["to send more aid"], "promised"),
        ("Ottawa offered to train the pilots.", ["to train the pilots"], "offered"),
        ("The president ruled out a second mobilisation.", ["a second mobilisation"], "ruled out"),
        ("The general condemned the attack.", ["the attack"], "condemned"),
        ("The minister did not exclude a new embargo.", ["a new embargo"], "exclude"),
    ],
)
def test_statements_come_as_noun_phrases_infinitives_and_predicates(
    find: Find, text: str, content: list[str], cue: str
) -> None:
    (quote,) = find(text)
    assert pieces(text, quote) == content
    assert quote.cue == cue
    assert quote.type == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "The general wants more tanks.",
        "Residents fear another attack.",
        "It is hard to say that the war is over.",
        "One would like to add that nobody won.",
        "Laws were passed that threaten long prison terms.",
        "The general may counter-attack in May.",
        "The general condemned them.",
        "Revenue hit 14 billion, compared to 10 billion in 2021.",
        "In Peru, disputed President Juan Rey is likely to stay.",
        "The duchess went to Mali to highlight the impact of war on women.",
        "Three of them are yet to condemn the invasion.",
        "Chile has yet to condemn the raid.",
        "As everything indicates, the talks have failed.",
        "The minister met the envoy and rejected the demand.",
        "The president spoke to his colleague.",
        "The minister held a press conference.",
        "The depot was reportedly hit.",
        "He is said to be ill.",
        "The attack underlined the weakness of the fleet.",
        'The so-called "people\'s court" sat for an hour.',
        'Sergeant Ivan "Bear" Kovalenko drove the truck.',
        "The magazine's new edition costs ten euros.",
    ],
)
def test_thoughts_events_hearsay_and_scare_quotes_are_no_quotes(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"We are ready," the mayor said.', "direct"),
        ('The mayor said the city was "ready".', "mixed"),
        ("The mayor said the city was ready.", "indirect"),
        ('The mayor said: "We are ready."', "direct"),
        ('The mayor said the city was ready. "We have food for a year."', "mixed"),
        ("– We are ready, – said the mayor.", "direct"),
    ],
)
def test_type_tells_how_much_of_the_content_is_quoted(find: Find, text: str, kind: str) -> None:
    (quote,) = find(text)
    assert quote.type == kind


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("- The city will hold. We have bread - said the mayor.", ["The city will hold. We have bread"]),
        ("– The city will hold, – said the mayor. – We have bread.", ["The city will hold", "We have bread"]),
        ("The meeting ended late.- The city will hold - the mayor assured.", ["The city will hold"]),
    ],
)
def test_dashes_mark_direct_speech_and_stay_out_of_it(find: Find, text: str, content: list[str]) -> None:
    (quote,) = find(text)
    assert pieces(text, quote) == content
    assert quote.type == "direct"


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The talks will go on in May - said Jan Lis, the minister of trade.",
            "The talks will go on in May",
            "Jan Lis",
        ),
        ("The harbour is closed - the Wisla agency reported in June.", "The harbour is closed", "the Wisla agency"),
        (
            "The fleet left, and - as it seems - it will not return - assessed port director Jan Lis.",
            "The fleet left, and - as it seems - it will not return",
            "port director Jan Lis",
        ),
        (
            "Our rules cannot be touched\n\n- wrote the head of the Senate.",
            "Our rules cannot be touched",
            "the head of the Senate",
        ),
        (
            "- Nobody can think that they are safe from these rules - the head of the port on Radio Six pointed out.",
            "Nobody can think that they are safe from these rules",
            "the head of the port on Radio Six",
        ),
        ("- There is no other road in the future - noted Jan Lis.", "There is no other road in the future", "Jan Lis"),
    ],
)
def test_a_dash_parts_the_attribution_from_the_sentence_or_paragraph_that_it_closes(
    find: Find, text: str, content: str, source: str
) -> None:
    quote = next(q for q in find(text) if text[q.start : q.end] == content)
    assert quote.source == source


def test_the_name_of_the_site_behind_a_headline_says_nothing(find: Find) -> None:
    assert find("The price of fish is up. Many wait, for now. - The Harbour Times\n\nIt was quiet.") == []


def test_what_a_dash_closes_ends_the_statements_inside_it(find: Find) -> None:
    text = "The minister criticized Warsaw for its silence - the Wisla agency reported in June."
    assert [text[q.start : q.end] for q in find(text)] == [
        "The minister criticized Warsaw for its silence",
        "Warsaw for its silence",
    ]


@pytest.mark.parametrize(
    "text",
    ["The forces - army and navy - said nothing.", "The head of the firm -- who owns the ship -- told me a story."],
)
def test_an_aside_between_dashes_is_no_statement(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("headline", "content", "source"),
    [
        ("Lviv mayor: 'We are ready to defend our city'", ["'We are ready to defend our city'"], "Lviv mayor"),
        (
            "Stoltenberg: Alliance will not send troops to Kyiv",
            ["Alliance will not send troops to Kyiv"],
            "Stoltenberg",
        ),
        ("Agency boss: The plan has failed", ["The plan has failed"], "Agency boss"),
        ("Stoltenberg on ships: no reason to wait", ["no reason to wait"], "Stoltenberg"),
        ("Alliance is ready for talks – Stoltenberg", ["Alliance is ready for talks"], "Stoltenberg"),
        ("Alliance is ready for talks, says Stoltenberg", ["Alliance is ready for talks"], "Stoltenberg"),
        ("Harbour row: Alliance is ready for talks, says Stoltenberg", ["Alliance is ready for talks"], "Stoltenberg"),
    ],
)
def test_headlines_attribute_with_a_colon_a_dash_or_a_verb(
    find: Find, headline: str, content: list[str], source: str
) -> None:
    text = headline + "\n\nThe meeting lasted two hours."
    (quote,) = find(text)
    assert pieces(text, quote) == content
    assert quote.source == source


def test_of_two_headlines_alike_one_keeps_its_speaker(
    find: Find, parse: Callable[[str], ParsedArticle], lexicons: Lexicons
) -> None:
    """Each used to have the other's speaker, who was then looked for without end."""
    text = "'No deal on ferries': Oslo leaves talks\n\n" * 2 + "The meeting lasted two hours."
    first, second = Attributor(parse(text), ReportingVerbs(lexicons)).find()
    assert first.same_as is second
    assert second.same_as is None
    assert [quote.speakers for quote in find(text)] == [("Norway",)] * 2


def test_a_topic_before_a_colon_is_no_speaker(find: Find) -> None:
    assert find("Odesa: missiles hit the port again\n\nThe port was closed.") == []


def test_a_quotation_runs_over_several_paragraphs(find: Find) -> None:
    text = '"The bridge is gone," the mayor said. "We lost it in March.\n\n"We will rebuild it by spring."'
    (quote,) = find(text)
    assert pieces(text, quote)[0] == '"The bridge is gone,"'
    assert text[quote.start : quote.end] == text
    assert quote.type == "direct"


def test_a_free_standing_quotation_continues_the_speaker_before_it(find: Find) -> None:
    text = 'Mayor Anna Holm said the bridge was gone.\n\n"We will rebuild it by spring."'
    (quote,) = find(text)
    assert pieces(text, quote) == ['the bridge was gone.\n\n"We will rebuild it by spring."']
    assert quote.speakers == ("Anna Holm",)


@pytest.mark.parametrize("label", ["Quote", "Direct speech"])
def test_a_quotation_with_a_label_is_by_the_speaker_before_it(find: Find, label: str) -> None:
    text = f'Jane Doe said it was late.\n\nSource: evening address\n\n{label}: "We go home. The port is shut."'
    first, second = find(text)
    assert pieces(text, second) == ['"We go home. The port is shut."']
    assert first.speakers == second.speakers == ("Jane Doe",)


def test_a_quotation_is_by_whom_the_sentence_before_names_as_speaker(find: Find) -> None:
    text = (
        'The port claims that it is late. This was announced by mayor Jane Doe in Riga. "The ships wait, and we too."'
    )
    quote = find(text)[-1]
    assert pieces(text, quote) == ['"The ships wait, and we too."']
    assert quote.source == "mayor Jane Doe"


def test_a_quotation_before_another_speaker_is_not_the_first_ones(find: Find) -> None:
    text = '"We stay," Anna Holm said. "We leave," Peter Lund said.'
    assert [(pieces(text, q), q.speakers) for q in find(text)] == [
        (['"We stay,"'], ("Anna Holm",)),
        (['"We leave,"'], ("Peter Lund",)),
    ]


def test_two_speakers_make_one_statement(find: Find) -> None:
    (quote,) = find("Antony Blinken and Jens Stoltenberg said that the door remained open.")
    assert quote.speakers == ("Antony Blinken", "Jens Stoltenberg")


def test_cues_without_subject_share_the_speaker_before_them(find: Find) -> None:
    text = "Anna Holm said the bridge was gone, adding that it would be rebuilt, and accused Minsk of sabotage."
    found = find(text)
    assert [(q.cue, pieces(text, q)) for q in found] == [
        ("said", ["the bridge was gone"]),
        ("adding", ["it would be rebuilt"]),
        ("accused", ["Minsk of sabotage"]),
    ]
    assert {q.speakers for q in found} == {("Anna Holm",)}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister told reporters the fleet had left, rejecting claims of a blockade.", "the fleet had left"),
        ("The mayor said a dozen had been killed, without providing evidence.", "a dozen had been killed"),
        ("The premier said he would not send troops, as he warned of the risks.", "he would not send troops"),
        (
            'The premier said the war was "the darkest page" adding "that nobody must forget it."',
            'the war was "the darkest page"',
        ),
        (
            "The general told them that, as of May, he sees little hope of peace.",
            "as of May, he sees little hope of peace",
        ),
        ("About 90 people were inside, Petro Kowal, chief of the patrol, told CNN.", "About 90 people were inside"),
        ("The duchess took to Twitter to criticise the ban.", "the ban"),
    ],
)
def test_content_ends_where_the_writers_own_words_start(find: Find, text: str, content: str) -> None:
    assert pieces(text, find(text)[0]) == [content]


def test_a_statement_inside_a_statement_gets_no_record_of_its_own(find: Find) -> None:
    (quote,) = find("Anna Holm said that Peter Lund had denied the charge.")
    assert quote.speakers == ("Anna Holm",)


def test_a_closing_attribution_leaves_the_inner_statement_of_another_actor(find: Find) -> None:
    text = "The ministry denied the report, the newspaper said."
    assert sorted((q.cue or "", pieces(text, q)[0]) for q in find(text)) == [
        ("denied", "the report"),
        ("said", "The ministry denied the report"),
    ]


def test_a_quotation_that_a_medium_passes_on_is_both_a_statement_of_its_speaker_and_of_the_medium(find: Find) -> None:
    text = '"The bridge is safe," the mayor posted on Twitter, a Nowina correspondent reports.'
    assert {q.cue: pieces(text, q) for q in find(text)} == {
        "posted": ['"The bridge is safe,"'],
        "reports": ['"The bridge is safe," the mayor posted on Twitter'],
    }


def test_a_pronoun_means_the_one_who_spoke_and_not_the_one_spoken_of(find: Find) -> None:
    text = 'Peter Lund said that Vladimir Putin would attack again. "We must be ready," he added.'
    first, second = find(text)
    assert first.speakers == second.speakers == ("Peter Lund",)


def test_who_speaks_comes_with_role_affiliation_and_kind(find: Find) -> None:
    (quote,) = find("Russian Foreign Minister Sergei Lavrov said talks had failed.")
    assert quote.speakers == ("Sergey Lavrov",)
    assert (quote.affiliation, quote.speaker_kind) == ("Russia", "person")
    assert quote.role == "Russian foreign minister"


def test_a_line_break_inside_a_sentence_does_not_cut_the_content(find: Find) -> None:
    text = "Anna Holm said the bridge over the river was gone and\nwould be rebuilt."
    (quote,) = find(text)
    assert pieces(text, quote) == ["the bridge over the river was gone and\nwould be rebuilt"]


def test_offsets_are_those_of_the_article_where_links_have_left_remnants(find: Find) -> None:
    text = "Anna Holm [said](https://example.org/holm) the bridge was gone."
    (quote,) = find(text)
    assert pieces(text, quote) == ["the bridge was gone"]
    assert quote.cue == "said"


def test_confidence_is_that_of_the_rule_as_measured(find: Find) -> None:
    (direct,) = find('"We are ready," Minsk said.')
    (phrase,) = find("Minsk denied the charge.")
    assert 0 < phrase.confidence < direct.confidence < 1


def test_a_colon_leads_up_to_a_quotation_without_a_verb_of_speech(find: Find) -> None:
    (quote,) = find('General Anna Holm was blunt: "We do not have enough shells for the winter."')
    assert quote.type == "direct"
    assert quote.source == "General Anna Holm"


def test_a_colon_at_the_end_of_a_paragraph_leads_up_to_the_next_one(find: Find) -> None:
    text = "In a letter to the council Anna Holm wrote:\n\nWe do not have enough shells for the winter."
    (quote,) = find(text)
    assert pieces(text, quote) == ["We do not have enough shells for the winter"]


def test_hyphens_of_compounds_do_not_interrupt(find: Find) -> None:
    text = "The anti-corruption chief said the ten-year plan was a well-kept secret."
    (quote,) = find(text)
    assert pieces(text, quote) == ["the ten-year plan was a well-kept secret"]
    assert quote.source == "The anti-corruption chief"


@pytest.mark.parametrize(
    "text",
    [
        "The premier is expected to announce a second package.",
        "The premier refused to condemn the attack.",
        "The premier did not condemn the attack.",
        "The premier excluded two parties from the talks.",
        "The rebels could look to repeat the vote.",
        "The envoys are likely to try to use the meeting, promising more shells.",
        "If the premier threatens a blockade, ships will wait.",
        "The plan is for the case that Minsk threatens an attack.",
        "The state threatens global security.",
        "Nobody is yet talking of the end of the war.",
        "The premier was asked to confirm the news of the raid.",
        "Asked what Oslo will hand over, the premier mentioned shells.",
    ],
)
def test_statements_that_nobody_has_made_are_no_quotes(find: Find, text: str) -> None:
    assert find(text) == []


def test_a_heading_in_quotation_marks_is_by_whoever_is_quoted_with_its_words(find: Find) -> None:
    text = (
        'Anna Holm said the bridge was gone.\n\n"We will build it again"\n\nThe repairs will take years.\n\n'
        'Karl Moe promised: "We will build the bridge again, and soon."'
    )
    heading = find(text)[1]
    assert (pieces(text, heading), heading.speakers) == (['"We will build it again"'], ("Karl Moe",))


def test_a_scare_quote_between_paragraphs_is_by_nobody(find: Find) -> None:
    text = "Anna Holm said the bridge was gone.\n\n'Not ready'\n\nThe repairs will take years."
    assert [pieces(text, quote) for quote in find(text)] == [["the bridge was gone"]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            '"We are late," Holm said. However, the crews still "worked through the whole of the night" at the port.',
            'However, the crews still "worked through the whole of the night" at the port',
        ),
        (
            '"We are late," Holm said. The engineers were "closely watched" by the mayor.',
            'The engineers were "closely watched" by the mayor',
        ),
        ('"We are late," Holm said. The "work zone" lies by the port.', None),
        ('"We are late," Holm said. He walked to the port, where crews "worked through the night" again.', None),
        ('"We are late," Holm said. The crews sang "Song Of The Old Red River" at the port.', None),
    ],
)
def test_a_sentence_with_words_of_the_speaker_before_is_a_statement_of_its_own(
    find: Find, text: str, content: str | None
) -> None:
    assert [pieces(text, quote) for quote in find(text)[1:]] == ([[content]] if content else [])


def test_a_bare_office_takes_up_the_speaker_before_it(find: Find) -> None:
    text = "Anna Holm said the bridge was gone. The politician added that it would be rebuilt."
    assert [quote.speakers for quote in find(text)] == [("Anna Holm",), ("Anna Holm",)]


@pytest.mark.parametrize("mark", ['"', ""])
def test_an_attribution_in_a_later_paragraph_is_that_of_the_whole_quotation(find: Find, mark: str) -> None:
    text = f'"The bridge is gone. We lost it in March.\n\n{mark}We will rebuild it by spring," Anna Holm said.'
    (quote,) = find(text)
    assert text[quote.start : quote.end] == text.removesuffix(" Anna Holm said.")
    assert quote.speakers == ("Anna Holm",)


def test_who_reports_a_statement_is_not_taken_up_as_its_speaker(find: Find) -> None:
    text = "The harbour is safe, Adam Wrona wrote, a Nowina correspondent reports.\n\nHe added that ships may sail."
    assert find(text)[-1].speakers == ("Adam Wrona",)


def test_a_source_keeps_the_marks_of_a_name_in_it(find: Find) -> None:
    (quote,) = find('The daily "Nowa Gazeta" reports that the bridge is weak.')
    assert quote.source == 'The daily "Nowa Gazeta"'
    (quote,) = find('"Nowa Gazeta" editor Tom Berg reports that the bridge is weak.')
    assert quote.source == '"Nowa Gazeta" editor Tom Berg'
