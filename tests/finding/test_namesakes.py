"""Bodies that many states have: each is that of the state named with it, listed or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France's Senate said the well was dry.", "French Senate [France]"),
        ("The Argentine Senate said the well was dry.", "Argentine Senate [Argentina]"),
        ("The Senate said the well was dry.", "United States Senate [United States]"),
        (
            "Iran's Supreme National Security Council said the well was dry.",
            "Iranian Supreme National Security Council [Iran]",
        ),
        (
            "The Joint Chiefs of Staff of the Republic of Korea said the well was dry.",
            "South Korean Joint Chiefs of Staff [South Korea]",
        ),
        (
            "The South Korean Joint Chiefs of Staff said the well was dry. The Joint Chiefs of Staff said it was deep.",
            "South Korean Joint Chiefs of Staff [South Korea]; South Korean Joint Chiefs of Staff [South Korea]",
        ),
    ],
)
def test_a_listed_body_of_one_state_is_not_that_of_another(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden's Coast Guard said the well was dry.", "Swedish Coast Guard [Sweden]"),
        (
            "Greece's Central Bank said the well was dry. The ships left. The Central Bank said it was deep.",
            "Greek Central Bank [Greece]; Greek Central Bank [Greece]",
        ),
        (
            "The Sudanese Army said the well was dry. It was late. The army said it was deep.",
            "Sudanese Army [Sudan]; Sudanese Army [Sudan]",
        ),
        ("The Chinese army's Eastern Theater Command said the well was dry.", "Eastern Theater Command [China]"),
        (
            "The Kenyan army left. The army's spokesman Colonel Tom Berg said the well was dry.",
            "Tom Berg [Kenya]",
        ),
    ],
)
def test_a_body_that_every_state_has_is_that_of_the_state_named_with_it(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan's port is shut. The RSF said the well was dry.", "Rapid Support Forces [itself]"),
        ("Guards left Khartoum. RSF denied that the well was dry.", "Rapid Support Forces [itself]"),
        ("The well is dry, RSF said. Ships left Malta.", "Reporters Without Borders [itself]"),
        (
            "Reporters Without Borders counted wells in Sudan. The wells are dry, RSF said.",
            "Reporters Without Borders [itself]",
        ),
        ("Japanese ships left. The SDF said the well was dry.", "Japan Self-Defense Forces [Japan]"),
        ("Ships left Syria for Japan. The SDF said the well was dry.", "Syrian Democratic Forces [itself]"),
        ("The SDF said the well was dry.", "Syrian Democratic Forces [itself]"),
        ("Ships left Canada. The well is dry, RBC said.", "Royal Bank of Canada [itself]"),
    ],
)
def test_an_acronym_is_that_of_the_body_of_the_state_that_an_article_is_on(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Federal Council said the well was dry.", "Swiss Federal Council [Switzerland]"),
        ("The German Federal Council said the well was dry.", "German Bundesrat [Germany]"),
        ("In Berlin, the Federal Council said the well was dry.", "German Bundesrat [Germany]"),
    ],
)
def test_a_government_with_a_name_of_its_own_speaks_for_its_state(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected
