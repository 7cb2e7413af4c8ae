"""Those whom an article describes at first and names only later, and those whom it does not name at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbour is too small, minister says\n\nA transport minister has told the Herald that the harbour is too "
            "small.\n\nErik Lund said the quay would be widened.",
            ["Erik Lund", "Erik Lund", "Erik Lund"],
        ),
        (
            "Lighthouse should stay, teacher says\n\nThe lighthouse should stay, a retired teacher has argued.\n\n"
            "It was built in 1880.\n\nMarta Holm, who collected 400 signatures, said that it was loved.",
            ["Marta Holm", "Marta Holm", "Marta Holm"],
        ),
        (
            "Ferry sank after fire, rights group says\n\nA ferry sank on Sunday, a rights group said.\n\n"
            "Coastal Watch, which counts wrecks, said in a statement that nine sailors had died.",
            ["Coastal Watch", "Coastal Watch", "Coastal Watch"],
        ),
        (
            "Families: 'You can put it down now'\n\nThe court sat in Oslo on Monday.\n\n"
            "“You can put it down now, I told him,” said Anna Berg.",
            ["Anna Berg", "Anna Berg"],
        ),
    ],
)
def test_whoever_is_described_first_has_the_name_that_the_article_gives_next(
    told: Callable[[str], list[str]], text: str, expected: list[str]
) -> None:
    assert [name.lower() for name in told(text)] == [name.lower() for name in expected]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # Another trade, another state, a name kept back, nobody new, many of them.
        ("A nurse said that it was late.\n\nErik Lund, an economist, said that it was cold.", "nurse"),
        (
            "A spokesman for the Polish navy said that it was late.\n\nPierre Roux, spokesman for the French navy, "
            "said that it was cold.",
            "spokesman for the polish navy",
        ),
        (
            "A teacher who asked for anonymity said that it was late.\n\nErik Lund said that it was cold.",
            "teacher",
        ),
        (
            "Erik Lund came home.\n\nA teacher said that it was late.\n\nErik Lund said that it was cold.",
            "teacher",
        ),
        ("Prosecutors said that it was late.\n\nErik Lund said that it was cold.", "prosecutors"),
        ("A diplomat said that it was late.\n\nErik Lund said that it was cold.", "diplomat"),
    ],
)
def test_whoever_may_be_somebody_else_keeps_the_description(
    told: Callable[[str], list[str]], text: str, first: str
) -> None:
    assert told(f"Rain in the hills\n\n{text}")[0] == first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Erik Lund is a farmer. “I drive for eleven days,” said the driver, who does not want to give his name.",
            "driver [-]",
        ),
        (
            "According to one Oslo baker, who would give only his first name, Gleb, bread was short.",
            "Gleb [Norway]",
        ),
        (
            "The commander of a battery of the 9th brigade with the call sign Owl told reporters that it was cold. "
            "“We wait,” said the commander.",
            "Owl [-]; Owl [-]",
        ),
        (
            "Dean Holm sells fish. “Nobody comes,” said the 54-year-old.",
            "Dean Holm [-]",
        ),
        (
            "The dean of the school came. Dean Anna Holm said that it was late.",
            "Anna Holm [-]",
        ),
    ],
)
def test_names_kept_back_or_given_late_are_read_from_the_phrase(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leader of PiS said that it was late.", "Jarosław Kaczyński [Law and Justice]"),
        ("The leader of the Liberal Democrats said that it was late.", "Ed Davey [Liberal Democrats]"),
        (
            "Prime Minister Mateusz Morawiecki came. The leader of Poland 2050 said that it was late.",
            "Szymon Hołownia [Poland 2050]",
        ),
        (
            "Kamil Stoch jumped. “It was cold,” judged the president of the Norwegian Sledge Association.",
            "president of the norwegian sledge association [Norway]",
        ),
        ("Zelenskyy in Vilnius said that it was late.", "Volodymyr Zelenskyy [Ukraine]"),
        ("In Perth, Ernst & Young said that it was late.", "Ernst & Young [itself]"),
    ],
)
def test_who_leads_a_party_or_a_body_is_nobody_of_another_one(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected
