"""Who speaks in news from all over: states of federations, firms with odd names, those who report what others said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The state of Oregon said the toll was legal.", "Oregon [itself]"),
        ("Montana state argued the toll was legal.", "Montana [itself]"),
        ("The state of Washington said the toll was legal.", "Washington (state) [itself]"),
        (
            "The state of Montana sued on Monday. Peru sent a letter. The state said the toll was illegal. "
            "It said that ferries were late.",
            "Montana [itself]; Montana [itself]",
        ),
        ("Peru closed the ford. The state said the toll was legal.", "Peru [itself]"),
    ],
)
def test_a_state_of_a_federation_speaks_for_itself(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The skippers met in Oslo. Skipper Emma Sund said the ford was closed. Sund said it was late.",
            "Emma Sund [-]; Emma Sund [-]",
        ),
        ("HFC Emma Sund said the ford was closed.", "Emma Sund [-]"),
        (
            "Boris the Blade said the ford was closed. Boris said it was late.",
            "Boris the Blade [-]; Boris the Blade [-]",
        ),
        (
            "Known in Oslo as Boris, the skipper sank. Boris said it was late. Boris the Blade said it was old.",
            "Boris the Blade [-]; Boris the Blade [-]",
        ),
        ("The Right Reverend Simon Conway said the ford was closed.", "Simon Conway [-]"),
        ("Kim Jong Nam said the ford was closed.", "Kim Jong Nam [-]"),
        ("Kim Yong Nam said the ford was closed.", "Kim Yong-nam [-]"),
        (
            "Emma Sund sank a ferry on Monday. She was born in Oregon Sund grew up in Portland, Oregon. "
            "Sund said the toll was high.",
            "Emma Sund [-]",
        ),
    ],
)
def test_a_name_is_told_from_the_words_around_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Budget airline eWings said the ford was closed. eWings said it was sorry.",
            "eWings [itself]; eWings [itself]",
        ),
        ("The ferry is late, according to timetable website ferries.net.", "ferries.net [itself]"),
        ("The Fair Tolls think-tank said the ford was closed.", "Fair Tolls [itself]"),
        ("According to a study conducted by the Oslo-based think tank Nordhavn, tolls fell.", "Nordhavn [itself]"),
        ("The AU's mission in Somalia (AMISOM) said the ford was closed.", "AMISOM [African Union]"),
        ("Nordhavn boss Emma Sund said the ford was closed.", "Emma Sund [Nordhavn]"),
        ("Peruvian and UN officials said the ford was closed.", "peruvian officials, un officials [Peru]"),
        ("Emma Sund, the UN special rapporteur on rivers, said the ford was closed.", "Emma Sund [United Nations]"),
    ],
)
def test_a_body_is_known_by_its_name_whatever_stands_beside_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The US-led coalition struck a port. The coalition said the ford was closed. "
            "The ruling coalition said it was late.",
            "US-led coalition [itself]; ruling coalition [-]",
        ),
        (
            "Boko Haram seized a ferry in Chechnya. The militant group said the ford was closed.",
            "Boko Haram [itself]",
        ),
        ("Al-Shabab said the ford was closed.", "Al-Shabaab [itself]"),
        ("An SDF spokesman said the ford was closed.", "sdf spokesman [Syrian Democratic Forces]"),
    ],
)
def test_those_who_fight_are_taken_up_as_a_coalition_or_a_group(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The ferries sail again on Friday at noon," said a harbour official in Lima, as the AFP agency reported.',
            "harbour official in lima [-]; Agence France-Presse [itself]",
        ),
        ("Emma Sund sank a ferry as mayor of Oslo, the Harbour Star reported.", "harbour star [-]"),
        (
            "Donald Trump's yacht sank, the top Democrat on the panel said.",
            "top democrat on the panel [-]",
        ),
        (
            "The Queen met the rower Emma Sund. Sund said the ford was closed. The Queen said it was late.",
            "Emma Sund [-]; queen [-]",
        ),
        (
            "A US official said the ford was closed. US Secretary of State Antony Blinken said it was late.",
            "us official [United States]; Antony Blinken [United States]",
        ),
    ],
)
def test_nobody_else_is_taken_for_who_said_it(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru minister vents anger\n\nPeru's foreign minister has said the ford was closed.\n\n"
            "Luis Sund said the toll was high.",
            "Luis Sund [Peru]; Luis Sund [Peru]",
        ),
        (
            'An SDF spokesman denied the charge. "The ford is safe," Luis Sund said.',
            "Luis Sund [Syrian Democratic Forces]; Luis Sund [Syrian Democratic Forces]",
        ),
        (
            "Peru shut a port. Peru said it was late. They left Peru for Peru. Police chief Emma Sund said it was old.",
            "Peru [itself]; Emma Sund [Peru]",
        ),
    ],
)
def test_who_is_named_later_speaks_for_whom_the_first_words_tell(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


PERU = "Two boats sank off Peru. Peru shut a port. Ferries from Peru sank near Peru.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{PERU}The guild met at the old ford on Monday and talked of tolls, boats and the weather. "
            "Boko Haram claimed the attack in a video that was shown at night. Boko Haram had sent men to the ford. "
            "The government rejected the claim as false.",
            "guild [-]; Boko Haram [itself]; Peru [itself]",
        ),
        (f"{PERU}Government officials said the ford was closed.", "government officials [Peru]"),
        (f"{PERU}Ferry officials said the ford was closed.", "ferry officials [-]"),
    ],
)
def test_a_government_is_that_of_the_state_of_which_a_text_tells(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_the_diplomat_is_who_was_called_so_and_not_who_spoke_last(speakers: Speakers) -> None:
    text = (
        "The Peruvian diplomat Luis Vega left Oslo. Norway's trade minister Emma Sund said on Monday that he had "
        "spied. The diplomat said it was a lie."
    )
    assert speakers(text) == "Emma Sund [Norway]; Luis Vega [Peru]"


def test_the_republican_is_no_leader_of_another_state(speakers: Speakers) -> None:
    text = "A sailor met François Hollande in Oslo. The Republican said the toll was old."
    assert "Hollande" not in speakers(text)
