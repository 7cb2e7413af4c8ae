"""Who speaks behind a long office, beside a namesake or a spouse, and for a delegation, in short articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The toll will fall, Deputy Chairman of Norway's ruling Harbour and Justice Party Ola Nordmann said. "
            "Nordmann added that the ferry was late.",
            "Ola Nordmann [Norway]; Ola Nordmann [Norway]",
        ),
        (
            "Deputy Head of Peru's National Roads and Bridges Agency Marta Quispe said that the tunnel was closed. "
            "Quispe also said that the toll would fall.",
            "Marta Quispe [Peru]; Marta Quispe [Peru]",
        ),
        (
            "The vice president of Kenya's governing Harbour and Unity Alliance Wanjiru Kamau said that it was late. "
            "Kamau said that ferries ran.",
            "Wanjiru Kamau [Kenya]; Wanjiru Kamau [Kenya]",
        ),
        ("Minister for Children and Youth Affairs Ada Holm said that the pool was shut.", "Ada Holm [-]"),
        (
            "Carla Ruiz pays the toll. Ruiz's classmate Senator Pedro Alba said that the harbour was full.",
            "Pedro Alba [-]",
        ),
    ],
)
def test_a_name_is_parted_from_the_office_before_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lin Yanzhe of the port office said that the quay was shut. Lin said that it would open soon. "
            "Minister of Trade and Port Technology Chao Lin said that it was new.",
            "Lin Yanzhe; Lin Yanzhe; Chao Lin",
        ),
        (
            "Peter Dahl is in trouble over the pay of his wife Petra Dahl. Dahl said that he would stay.",
            "Peter Dahl",
        ),
        (
            "Peter Dahl is in trouble over the pay of his wife Petra Dahl. Mrs Dahl said that she had worked.",
            "Petra Dahl",
        ),
        (
            "Peter Dahl is in trouble. His wife Petra Dahl said that she had worked. Dahl said that she was proud.",
            "Petra Dahl; Petra Dahl",
        ),
    ],
)
def test_a_surname_means_whom_the_article_is_about(speakers: Speakers, text: str, expected: str) -> None:
    assert [name.partition(" [")[0] for name in speakers(text).split("; ")] == expected.split("; ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway's opposition delegation said that it would stay.",
            "Norwegian opposition delegation [Norwegian opposition]",
        ),
        (
            "President Emmanuel Macron is in Oslo. The head of the French government delegation said that it was late.",
            "head of the french government delegation [France]",
        ),
        (
            "The Norwegian Attorney General's Office said that the toll was fair.",
            "Norwegian Attorney General's Office [Norway]",
        ),
        (
            "One of the women, a 28-year-old from Lima, was held on Monday. A woman met Mr Holm at the pier. "
            "He sought help, saying that the ferry was late.",
            "Holm [-]",
        ),
        (
            "Malta's Ambassador Giulia Borg came by ferry. The port is next to Lake Orta, ambassador says.",
            "Giulia Borg [Malta]",
        ),
        (
            "Embassy spokesman Arne Lund said that the port was shut. Ingrid Moe, he added, would succeed "
            'Norwegian diplomat Lars Dahl. "The port will open," the diplomat said.',
            "Arne Lund; Arne Lund; Arne Lund",
        ),
        (
            "During a press gaggle aboard Air Force One, White House press secretary Sean Spicer appeared to double "
            "down on the governor's claim, saying there were several unpaid tolls.",
            "Sean Spicer [United States]",
        ),
    ],
)
def test_delegations_offices_and_pronouns_mean_who_speaks(speakers: Speakers, text: str, expected: str) -> None:
    found = speakers(text)
    assert (found if "[" in expected else "; ".join(n.partition(" [")[0] for n in found.split("; "))) == expected
