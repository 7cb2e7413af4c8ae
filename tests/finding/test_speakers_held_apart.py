"""Who is not meant: whom somebody only names, of whom a paragraph only tells, what stands beside a name by chance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crowd waited. One of them called Ahmed a hero and said he would come again.", "one of them [-]"),
        ("The crowd waited. One of them, named Rashid, said he saw the ferry.", "Rashid [-]"),
    ],
)
def test_one_of_several_is_not_whom_he_calls_something(speakers: Speakers, text: str, expected: str) -> None:
    assert set(speakers(text).split("; ")) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Daniel Pruitt of Georgia said the toll would hurt ferries.", "Daniel Pruitt [-]"),
        ("Rita Holm of Jordan said she would appeal.", "Rita Holm [-]"),
        ("President Rita Holm of Malta said she would sign.", "Rita Holm [Malta]"),
        ("Anna Wells, an analyst from Stratfor, said the pier was weak.", "Anna Wells [Stratfor]"),
        ("Tom Hart, an economist from Barclays, said the toll would fall.", "Tom Hart [Barclays]"),
        (
            "Syrian President Bashar al-Assad met Norwegian Harbour Minister Per Holt. Interior Minister Omar Ramun "
            "said the quay was safe.",
            "Omar Ramun [-]",
        ),
    ],
)
def test_a_name_beside_somebody_is_his_state_or_employer_only_by_what_he_is(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Great Ferry Bill confirms that tolls will rise.", "Great Ferry Bill [-]"),
        ("In Charlotte, 16, people were hurt on the ferry, the mayor said.", "mayor [-]"),
        (
            "The foreign minister's spokesman, Nils Dahl, said talks would go on. The minister said the toll was low.",
            "Nils Dahl [-]; foreign minister [-]",
        ),
    ],
)
def test_laws_places_and_owners_give_no_names(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_a_judge_of_a_region_is_the_judge_of_a_court_named_later(speakers: Speakers) -> None:
    text = (
        "A New Jersey judge said on Monday that the ferry case can go forward. Municipal Court Judge Alan Pruitt said "
        "in May that the sailors were right."
    )
    assert speakers(text) == "Alan Pruitt [Municipal Court]; Alan Pruitt [Municipal Court]"


@pytest.mark.parametrize(
    "text",
    [
        # A public figure
        "Aid workers are tired.\n\nAngela Merkel visited the harbour in 2016.\n\n"
        "“We sleep on the floor and my children are sick, I do not know what we will do.”",
        # One of whom the paragraph tells on the way
        "Sailors gathered outside the court. Omar Haddad has led the guild since 2014.\n\n"
        "“We are here because my brother has been in prison for two years without a trial.”",
    ],
)
def test_words_that_stand_alone_are_nobody_s_of_whom_the_article_only_tells_in_passing(
    speakers: Speakers, text: str
) -> None:
    assert speakers(text) == ""


def test_bodies_and_places_that_open_paragraphs_again_and_again_speak_no_turns(
    told: Callable[[str], list[str]],
) -> None:
    text = (
        "White House: Ministers meet to talk on tolls and ferries.\n\n"
        "White House: The president will travel to Norway next week.\n\n"
        "New York: Piers closed on Monday and bars will follow.\n\n"
        "New York: The harbour opens again in June."
    )
    assert told(text) == []
