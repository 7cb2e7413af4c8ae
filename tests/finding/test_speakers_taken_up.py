"""Who speaks where a name, a body or a title is taken up by less than it was first called by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Coastal Rights Watch met in Peru. Members of the Quechua ethnic group say the pier was theirs.",
            "members of the quechua ethnic group [-]",
        ),
        (
            "The Bergen Observatory is in Norway. Sources with the monitoring group Coastal Watch say the pier fell.",
            "sources with the monitoring group coastal watch [-]",
        ),
        (
            "The BBC sent two boats. The pier was closed on Monday, the network reported.",
            "BBC [itself]",
        ),
        (
            "The BBC sent two boats. The pier was closed, the smuggling network said.",
            "smuggling network [-]",
        ),
        (
            "The Harbour Institute for Safe Ferries met. The pier was closed, the Harbour Institute reported.",
            "Harbour Institute for Safe Ferries [itself]",
        ),
        ("The Peruvian army has closed the pier. It was unsafe, the military said.", "Peruvian Armed Forces [Peru]"),
        (
            "Ukraine closed the mine. The self-proclaimed Luhansk People's Republic has buses. The buses stopped, "
            "the republic's transport authority said.",
            "republic's transport authority [-]",
        ),
        (
            "The Coast Party won in Peru. According to the latest opinion polls, it would lose in May.",
            "latest opinion polls [-]",
        ),
        (
            "The Coast Party won in Peru. The ferry sank, according to a clerk cited by news agency TASS. "
            "Ten boats were lost, the report said.",
            "clerk cited by news agency tass [-]; TASS [itself]",
        ),
    ],
)
def test_a_body_is_taken_up_by_what_may_be_said_of_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fair was opened by Premier Li Keqiang. The port will open, Harbour Minister Li Xiaoming told a "
            "briefing. The tolls will be halved, Li said.",
            "Li Xiaoming [-]; Li Xiaoming [-]",
        ),
        (
            "Bian Yong rents boats in Oslo. While some pay, Bian says he charges nothing.",
            "Bian Yong [-]",
        ),
        (
            "The ferry was late, Foreign Ministry spokesman, Karim Abu Nasr, said in Cairo. Tolls will be repaid, "
            "the Egyptian diplomat added.",
            "Karim Abu Nasr [Egypt]; Karim Abu Nasr [Egypt]",
        ),
        (
            "Coastguard spokesman US Navy Capt. Mark Holm said the ship had sailed.",
            "Mark Holm [United States]",
        ),
        (
            "Anna Dahl said the pier was closed. When the reporter asked whether it was safe, she said it was.",
            "Anna Dahl [-]; reporter [-]; Anna Dahl [-]",
        ),
        (
            "Pilot Olav Berg said the harbour was safe with the help of tugs, reported Norway's news agency NTB.",
            "NTB [itself]; Olav Berg [-]",
        ),
    ],
)
def test_a_person_is_taken_up_by_name_or_office(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


_PERU = "Peru lifts the tolls. Peruvian farmers cheered. Lima had promised it, and Peru's ports were glad. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_PERU}They are gone, Transport Minister Juan Roca said.", "Juan Roca [Peru]"),
        (f"{_PERU}They are gone, presidential spokesman Juan Roca said.", "Juan Roca [Peru]"),
        (f"{_PERU}Norway had paid. They are gone, Foreign Minister Jon Lind said.", "Jon Lind [-]"),
        (f"{_PERU}They are gone, former Transport Minister Juan Roca said.", "Juan Roca [-]"),
        (f"{_PERU}The United States was asked. They are gone, Rep. Ana Lobo said.", "Ana Lobo [-]"),
        (
            f"{_PERU}At his talks with the prime minister, Mr Holm said they were gone. Ola Holm is a pilot.",
            "Ola Holm [-]",
        ),
    ],
)
def test_a_minister_without_a_state_is_of_the_one_that_an_article_is_on(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected
