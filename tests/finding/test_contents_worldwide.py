"""Where contents end and which statements are made, in the constructions of reports from many crises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Contents = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The piers have been cleared, harbour chiefs said on Friday, as Berg described the strikers as “thieves”.",
            ["The piers have been cleared", "the strikers as “thieves”"],
        ),
        (
            "Hope of a truce is gone, local media reported, as crews fought police at the quay.",
            ["Hope of a truce is gone"],
        ),
        (
            "The ferries will stop, the mayor said, as the crews are tired.",
            ["The ferries will stop | as the crews are tired"],
        ),
        (
            "The claim about the catch is false, Siri Vold said Sunday, October 4.",
            ["The claim about the catch is false"],
        ),
        ("However, the mayor added, it is unclear what it will cost.", ["it is unclear what it will cost"]),
        ("Two papers said that a deal was close, giving no details.", ["a deal was close"]),
        (
            "The minister dismissed the notion that there was “fatigue” in town, insisting that nobody was tired.",
            ["the notion that there was “fatigue” in town", "nobody was tired"],
        ),
        (
            "The mayor went on to stress that the pier was “a disgrace” and added that it would go.",
            ["the pier was “a disgrace”", "it would go"],
        ),
        (
            "Lien noted that there were no storms, however, according to her, it could be worse in May.",
            ["there were no storms", "it could be worse in May"],
        ),
    ],
)
def test_a_content_ends_where_the_writer_or_another_statement_goes_on(
    contents: Contents, text: str, told: list[str]
) -> None:
    assert [content for content, _ in contents(text)] == told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Holm says the union is ready for a long strike, and will keep up the fight.",
            "the union is ready for a long strike, and will keep up the fight",
        ),
        (
            "Locals told NRK they “felt free” and it was “grand” to see the pier again.",
            "they “felt free” and it was “grand” to see the pier again",
        ),
        (
            "Other towns should ask their crews to wait, “and if they do so, then so will we,” he said.",
            "Other towns should ask their crews to wait, “and if they do so, then so will we,”",
        ),
        ("Asked about the raid, Lien said “not at all,” and left.", "“not at all,”"),
        ("The king declared it a “historic day” in a speech to the nation.", "it a “historic day”"),
        ("The port has complained for years of growing pressure from the fleet.", "growing pressure from the fleet"),
        ("The mayor rebuffed allegations that the quay is closed.", "allegations that the quay is closed"),
        ("The port issued a public warning on Monday that thieves may try to land.", "thieves may try to land"),
    ],
)
def test_a_content_is_whole(contents: Contents, text: str, content: str) -> None:
    assert [found for found, _ in contents(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The director was quoted by the harbour’s official Telegram account, which shows a map.",
        "While the union did not formally declare it was leaving, the pier is empty.",
        "All signs point to a retreat.",
        "Officials resisted claiming the bay was yet fully in their hands.",
        "The board stopped short of saying the pier was lost.",
        "The yard rebuffed an offer by the union.",
    ],
)
def test_who_holds_back_states_nothing(contents: Contents, text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "According to the head of the port office, Oleh Dahl, two ferries sank in the fjord.",
            "two ferries sank in the fjord",
            "the head of the port office, Oleh Dahl",
        ),
        ("According to a spokesman, Erik Moen, the ferry sank.", "the ferry sank", "a spokesman, Erik Moen"),
        (
            "According to the islands' mayor Kari Rask, as many as 60 boats have been sunk by the crews.",
            "as many as 60 boats have been sunk by the crews",
            "the islands' mayor Kari Rask",
        ),
        ("According to the institute, Norway has lost 20 ferries.", "Norway has lost 20 ferries", "the institute"),
    ],
)
def test_who_holds_an_office_is_named_before_what_it_is_according_to(
    contents: Contents, text: str, content: str, source: str
) -> None:
    assert contents(text) == [(content, source)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor said the plan, announced on Monday, was a bluff.", ["the plan, announced on Monday, was a bluff"]),
        (
            "Vik called the plan, unveiled on Friday, “a disgrace” and left.",
            ["the plan, unveiled on Friday, “a disgrace”"],
        ),
        (
            "An official called a Danish estimate of a likely loss “scare-mongering.” Poulsen then left the hall.",
            ["a Danish estimate of a likely loss “scare-mongering.”"],
        ),
        ("The mayor responded to claims on Sunday that the bridge was old.", []),
        ("The mayor responded to reporters that the bridge was old.", ["the bridge was old"]),
        (
            "Rask and Dahl said they were “shocked” by the raid as they insisted: “More people will leave.”",
            ["they were “shocked” by the raid", "“More people will leave.”"],
        ),
        ("Oduya pushed back against the claims, saying:\n\n“Both sides have seen it.”", ["“Both sides have seen it.”"]),
    ],
)
def test_a_participle_that_describes_and_what_is_taken_up_state_nothing(
    contents: Contents, text: str, told: list[str]
) -> None:
    assert [content for content, _ in contents(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The king, for his part, stressed that the yard was unsafe.", ["the yard was unsafe"]),
        ("Holm, a leading figure in the league, stressed that talks were over.", ["talks were over"]),
        ("The move stressed the need for talks.", []),
        ("Vik did not dare to admit the loss of the ferry.", []),
        (
            "Vik confirmed that the pier had been hit, but refrained from naming the guilty crew.",
            ["the pier had been hit"],
        ),
        (
            "The pier was “not at risk” now, he assured reporters, reiterating that it had been mended.",
            ["The pier was “not at risk” now", "it had been mended"],
        ),
        (
            "Officials say the time and place are unknown, but a like reply would be to shut the pier.",
            ["the time and place are unknown, but a like reply would be to shut the pier"],
        ),
        (
            "Vik stressed the importance of reaching a deal before the fair to be held in Oslo at the end of May.",
            ["the importance of reaching a deal before the fair to be held in Oslo at the end of May"],
        ),
        (
            "The crews issued a warning about “the results that will flow from it,” and left.",
            ["“the results that will flow from it,”"],
        ),
        (
            "He said: “They are setting up a fleet,” without saying which towns he meant.",
            ["“They are setting up a fleet,”"],
        ),
        ("Vik said he would go without saying goodbye.", ["he would go without saying goodbye"]),
    ],
)
def test_who_states_something_and_how_far_it_reaches(contents: Contents, text: str, told: list[str]) -> None:
    assert [content for content, _ in contents(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway has begun supplying the isles with boats in response to “harsh conduct”, the mayor has announced.",
            ["Norway has begun supplying the isles with boats in response to “harsh conduct”"],
        ),
        (
            "According to her, the head of the port, Erik Dahl, is ill.",
            ["the head of the port, Erik Dahl, is ill"],
        ),
        (
            "Kyr said crews had fired an old flare, but did not share what proof he had.",
            ["crews had fired an old flare"],
        ),
        (
            "Bed said there was “growing proof” and the Danish embassy denounced it as “one more crime”.",
            ["there was “growing proof”", "it as “one more crime”"],
        ),
        (
            "The league claimed the sites, close to the town of Hod, posed a threat to shipping.",
            ["the sites, close to the town of Hod, posed a threat to shipping"],
        ),
        ("The union announced a strike, closed two piers and left.", ["a strike"]),
        ("He expressed his belief in the need for a broad approach.", ["his belief in the need for a broad approach"]),
        ("The spokesperson expressed his views while talking to a Danish paper.", []),
        (
            "Lund urged the officers to resign over their conduct during Tuesday’s hearing.",
            ["the officers to resign over their conduct"],
        ),
        ("Speaking of the old days, Kagg said the forts were lost.", ["the forts were lost"]),
        ("The spokesman questioned if the pier was safe.", ["if the pier was safe"]),
    ],
)
def test_a_statement_in_wire_copy_is_found_from_end_to_end(contents: Contents, text: str, told: list[str]) -> None:
    assert [content for content, _ in contents(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Danish fleet, which has kept silent so far, announced on Monday that small gains had been made.",
            [("small gains had been made", "The Danish fleet")],
        ),
        (
            "The paper said earlier, citing an envoy, that Norway had handed over a list.",
            [("Norway had handed over a list", "The paper")],
        ),
        (
            "NRK reported, citing officials, one of them close to Vik, that Norway began its hunt on June 8.",
            [("Norway began its hunt on June 8", "NRK")],
        ),
        (
            "The agency called the talks a turning point for the isles, while the mayor left.",
            [("the talks a turning point for the isles", "The agency")],
        ),
        ("Vik described the plan as creating risks for all.", [("the plan as creating risks for all", "Vik")]),
        ("Vik described the plan as he was leaving the hall.", [("the plan", "Vik")]),
    ],
)
def test_what_stands_between_speaker_and_statement_parts_them_not(
    contents: Contents, text: str, told: list[tuple[str, str | None]]
) -> None:
    assert contents(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The crews had expressed confidence on Friday that the pier would be saved.", ["the pier would be saved"]),
        ("The mayor voiced his belief that the toll, set in May, was dead.", ["the toll, set in May, was dead"]),
        ("The envoy expressed doubt that the pact would hold.", ["doubt that the pact would hold"]),
        (
            "He attacked what he called a plot during Friday's crew meeting to hasten “the fall of the port”.",
            ["a plot during Friday's crew meeting to hasten “the fall of the port”"],
        ),
        ("The mayor called it a crime during Monday's debate.", ["it a crime"]),
        ("The league condemned a law banning ferries on Monday.", ["a law banning ferries"]),
        ("The union announced plans to close the pier on Tuesday.", ["plans to close the pier"]),
        ("The league condemned the raid ordered by Oslo in a statement on Monday.", ["the raid ordered by Oslo"]),
        ("The union announced a strike beginning on Monday.", ["a strike beginning on Monday"]),
        ("The union announced plans to close the pier in 2018.", ["plans to close the pier in 2018"]),
        ("The harbour chief said he would resign and he left the building.", ["he would resign"]),
        ("The yard confirmed that it had lost a ship and it summoned the crew.", ["it had lost a ship"]),
        (
            "The yard said the crew had fled and it was searching the bay.",
            ["the crew had fled and it was searching the bay"],
        ),
        (
            "He has complained of suffering constant pain, being denied a doctor, and being held in a hut.",
            ["suffering constant pain, being denied a doctor, and being held in a hut"],
        ),
        ("A revised figure in the yearbook put the growth at 6 percent.", []),
        ("A senior figure in the league stressed that talks were over.", ["talks were over"]),
    ],
)
def test_only_what_is_told_is_content(contents: Contents, text: str, told: list[str]) -> None:
    assert [content for content, _ in contents(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "According to the police chief, Omar Sidi, the son of a sailor, shot the guards.",
            [("Omar Sidi, the son of a sailor, shot the guards", "the police chief")],
        ),
        (
            "According to the agency, Oleh Dahl, the mayor, will not attend.",
            [("Oleh Dahl, the mayor, will not attend", "the agency")],
        ),
        (
            "The plan, however, according to the mayor, will cost $3 million.",
            [("The plan, however | will cost $3 million", "the mayor")],
        ),
    ],
)
def test_a_name_that_acts_is_not_who_something_is_according_to(
    contents: Contents, text: str, told: list[tuple[str, str | None]]
) -> None:
    assert contents(text) == told
