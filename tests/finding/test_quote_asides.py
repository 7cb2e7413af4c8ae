"""How far a statement goes, and whose it is, behind asides, gaps, narration and what its writer adds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.extract import Extractor
from helpers.reading.articles import Article
from helpers.reading.language import Parser

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The port will grow, Transport Minister Erik Lund said at a meeting with envoys accredited in Oslo on 17 "
            "February, BNS has learned.",
            "The port will grow",
            "Transport Minister Erik Lund",
        ),
        (
            "He assured at the same time that nobody slept on the floor, and “whoever says otherwise, let him come”.",
            "nobody slept on the floor, and “whoever says otherwise, let him come”",
            "He",
        ),
        (
            "Lund drew attention to the fact that the tolls had hit not the owners but the crews.",
            "the tolls had hit not the owners but the crews",
            "Lund",
        ),
        (
            "The mayor left early because, as he noted, the hall was cold.",
            "the hall was cold",
            "he",
        ),
        (
            "One train, specifies the operator, is up to fifty wagons.",
            "One train | is up to fifty wagons",
            "the operator",
        ),
        (
            "According to the harbour office, that night storms sank 34 boats and 17 rafts, of which nine were new.",
            "that night storms sank 34 boats and 17 rafts, of which nine were new",
            "the harbour office",
        ),
        (
            "The deputy mayor announced that lamps would stand on the quay, and later, at a meeting in Bergen, the "
            "politician promised that it would be paved.",
            "lamps would stand on the quay",
            "The deputy mayor",
        ),
        (
            "Farm Minister Jane Roe claims that output has jumped by a quarter, and has promised that the country will "
            "feed itself.",
            "output has jumped by a quarter",
            "Farm Minister Jane Roe",
        ),
        (
            "Lund accused Oslo of “dragging it out” in Bergen, where city officials say there has been no water.",
            "Oslo of “dragging it out” in Bergen",
            "Lund",
        ),
        (
            "Two sailors told the court they had slept, the coast guard said Tuesday, while Oslo insisted that both "
            "had been awake.",
            "Two sailors told the court they had slept",
            "the coast guard",
        ),
        (
            "The minister said earlier this week he had not ruled out a toll.",
            "he had not ruled out a toll",
            "The minister",
        ),
        (
            "Fifty sailors arrive for a drill near Bergen that the U.S. embassy says was planned long ago.",
            "was planned long ago",
            "the U.S. embassy",
        ),
        (
            "Some want to close the port, an idea the mayor has called an act of folly.",
            "an act of folly",
            "the mayor",
        ),
        (
            "Jane Roe, the Danish leader, who is barred from Europe, boasted that tolls had made the region stronger.",
            "tolls had made the region stronger",
            "Jane Roe, the Danish leader",
        ),
        (
            "Oslo is considering a toll on barges that trade with Riga, Baltic news agency reported, citing sources.",
            "Oslo is considering a toll on barges that trade with Riga",
            "Baltic news agency",
        ),
        (
            "“The crews are at home,” representative of the headquarters Erik Lund told on the air of the show.",
            "“The crews are at home,”",
            "representative of the headquarters Erik Lund",
        ),
        (
            "Aides described that order as a loaded pistol.",
            "that order as a loaded pistol",
            "Aides",
        ),
        (
            "Prime Minister Jane Roe called it a knife in the back of the economy. It rained in the hills.",
            "it a knife in the back of the economy",
            "Prime Minister Jane Roe",
        ),
    ],
)
def test_a_statement_goes_as_far_as_its_speaker_is_told(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert (content, source) in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Europe, all 28 governments must agree, and there the trouble starts.",
        "The envoy, Jane Roe, declined to say how long the union was prepared to wait.",
        "The new tolls, announced hours after a similar step in Riga, forbid barges to stop.",
        "Instead of an essay on “The Old Harbour,” he pasted in a recipe for soup.",
        "Earlier, the duchess had unveiled a plaque, planted a tree and left.",
        "A clerk, with whom the Herald spoke, was tired.",
        "Source: Erik Lund, spokesman for the navy, on the national newscast\n\nIt rained in the hills.",
    ],
)
def test_what_only_looks_like_a_statement_is_none(contents: Contents, text: str) -> None:
    assert contents(text) == []


def test_a_denial_does_not_make_what_it_denies_ones_own(contents: Contents) -> None:
    text = "As the weekly Nord reported, the boats were old. The owner, a firm from Oslo, denied this."
    assert ("the boats were old", "the weekly Nord") in contents(text)
    assert not any(source and "owner" in source for _, source in contents(text))


def test_what_is_said_behind_a_sentence_of_the_writers_is_a_statement_of_its_own(contents: Contents) -> None:
    text = "“That one is ours,” she said. A second later the windows shook. “And that one is theirs.”"
    assert [content for content, _ in contents(text)] == ["“That one is ours,”", "“And that one is theirs.”"]


def test_a_quotation_goes_on_from_the_quotation_and_not_from_a_relative_clause(contents: Contents) -> None:
    text = "“It will be answered,” said Jane Roe, who again called for lamps. “How many more boats?”"
    found = [content for content, _ in contents(text)]
    assert "lamps" in found
    assert any(content.startswith("“It will") and content.endswith("boats?”") for content in found)


def test_whoever_acts_in_a_headline_says_what_follows(parser: Parser) -> None:
    text = "Walker rejects harbour bill, says it protects owners\n\nGov. Erik Walker rejected a bill on Friday."
    rows = Extractor(parser=parser).find(Article("a", text=text, path="a.txt", sha256="")).rows["quotes"]
    assert [(row["text"], tuple(row["speakers"])) for row in rows] == [("it protects owners", ("Erik Walker",))]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "He said nine men had died in May, one of the heaviest tolls since the war began.",
            "nine men had died in May",
        ),
        ("She said that 75 teachers would arrive in May, the first of their kind.", "75 teachers would arrive in May"),
        (
            "He said the economy, the largest of the region, would shrink.",
            "the economy, the largest of the region, would shrink",
        ),
        ("He said it was a boat, the one that Doe sold.", "it was a boat, the one that Doe sold"),
    ],
)
def test_how_the_writer_ranks_what_is_told_is_not_said(contents: Contents, text: str, content: str) -> None:
    assert [said for said, _ in contents(text)] == [content]


def test_according_to_which_names_no_source(contents: Contents) -> None:
    assert contents("They showed us lists, according to which the plant had built nine boats.") == []


def test_a_text_may_break_off_behind_the_name_of_whoever_is_according_to(contents: Contents) -> None:
    text = "The harbour board has doubts about the plan. According to many pilots, Vice President Jane Doe"
    assert contents(text) == [("Vice President Jane Doe", "many pilots")]
