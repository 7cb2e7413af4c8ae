"""Troop figures of which others are parts, in tolls and headlines, and those called by their group or side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


def _told(figures: list[TroopFigure]) -> list[tuple[float | None, float | None, str, str]]:
    return [(figure.low, figure.high, figure.unit, figure.measure) for figure in figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Norway killed 40 Houthis near Aden.", [(40, 40, "houthi", "casualty")]),
        ("Nine Taliban were killed near Herat.", [(9, 9, "taliban", "casualty")]),
        ("Nine Israelis were killed in the raid.", [(9, 9, "israeli", "casualty")]),
        ("The raid left 31 martyrs in Tyre.", [(31, 31, "martyr", "casualty")]),
        ("A shell hit a dormitory in Gao. Scores were injured.", [(40, 99, "person", "casualty")]),
        ("Norwegian fatalities range between 900 and 1,200.", [(900, 1200, "fatality", "casualty")]),
        (
            "The number of soldiers killed and wounded in Mali could be as high as 900.",
            [(None, 900, "soldier", "casualty")],
        ),
        ("The governor gave a higher death toll of 40 in Gao.", [(40, 40, "death", "casualty")]),
        ("Deaths from the shelling of Gao rise to 40 people", [(40, 40, "person", "casualty")]),
        ("Shelling kills at least nine in Gao", [(9, None, "person", "casualty")]),
        ("Nine soldiers were seen being gunned down near Gao.", [(9, 9, "soldier", "casualty")]),
        (
            "The heaviest losses, more than 90 men a day, were suffered by Norway in Mali.",
            [(90, None, "man", "casualty")],
        ),
    ],
)
def test_casualties_are_counted_by_whatever_word_a_report_has_for_them(
    find_troops: Find, text: str, figures: list[tuple[float | None, float | None, str, str]]
) -> None:
    assert _told(find_troops(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Norway lost 900 fighters in Gao. More than 500 were convicts from its prisons.",
            [(900, 900, "fighter", "casualty"), (500, None, "convict", "casualty")],
        ),
        (
            "Norway will send 900 troops to Mali. Of the 900 deploying from Bergen, 600 are members of a regiment.",
            [(900, 900, "troop", "personnel")] * 2 + [(600, 600, "troop", "personnel")],
        ),
        (
            "Some 900 of an estimated 4,000 Danish fighters were killed in Mali.",
            [(900, 900, "fighter", "casualty"), (4000, 4000, "fighter", "personnel")],
        ),
        (
            "The raid killed 90 people in Mali. Among the dead were 40 Danish soldiers.",
            [(90, 90, "person", "casualty"), (40, 40, "soldier", "casualty")],
        ),
        (
            "The war killed 900 people in Mali, and the number includes 300 Danish soldiers.",
            [(900, 900, "person", "casualty"), (300, 300, "soldier", "casualty")],
        ),
        (
            "Some 900 civilians were killed in Mali, in addition to 600 Danish soldiers.",
            [(900, 900, "civilian", "casualty"), (600, 600, "soldier", "casualty")],
        ),
        (
            "Norway killed 40 recruits in Mali and said that the number of guards there had dropped from 900.",
            [(40, 40, "recruit", "casualty"), (900, 900, "guard", "personnel")],
        ),
        (
            "The minister put the toll at 900 including bodies found since in Gao.",
            [(900, 900, "death", "casualty")],
        ),
        (
            "Norway has 720 troops in Mali. That is above the official figure of 500 in Chad.",
            [(720, 720, "troop", "personnel"), (500, 500, "troop", "personnel")],
        ),
        # counter-examples
        (
            "Norway has 900 soldiers in Mali. Of the 90 tanks there, 40 are new.",
            [(900, 900, "soldier", "personnel")],
        ),
        ("The scores were level in Gao.", []),
        (
            "Norway sent 900 soldiers to Mali. They include 40 Danish soldiers.",
            [(900, 900, "soldier", "personnel"), (40, 40, "soldier", "personnel")],
        ),
        (
            "Nine soldiers were killed in Mali. Norway will send 900 soldiers there.",
            [(9, 9, "soldier", "casualty"), (900, 900, "soldier", "personnel")],
        ),
    ],
)
def test_a_part_counts_what_the_whole_does_and_is_harmed_where_its_clause_says_so(
    find_troops: Find, text: str, figures: list[tuple[float | None, float | None, str, str]]
) -> None:
    assert _told(find_troops(text)) == figures


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("The raids caused some 900 deaths among the Houthis.", ["Houthis"]),
        ("Norway recorded 12 casualties among its military.", ["Norway"]),
        ("A Danish estimate puts losses on the Norwegian side at 900 soldiers dead.", ["Norway"]),
        ("Nine soldiers died on the Norwegian side and 40 on the Danish side.", ["Norway", "Denmark"]),
        ("A Norwegian official said at least 17 security forces had been killed in a raid.", ["Norway"]),
        ("Nine Norwegian security forces were killed and six others wounded.", ["Norway", "Norway"]),
        (
            "According to the minister of Chad, Norway has lost half of its army: 900 soldiers died.",
            ["Norway"],
        ),
        ("Three members of the Joint Forces Operation were wounded.", ["Ukraine"]),
        # counter-examples
        ("A London-based monitor said 41 fighters were killed.", [None]),
        ("A British newspaper said nine soldiers were killed in a raid.", [None]),
    ],
)
def test_people_are_those_of_the_side_or_body_that_they_are_told_to_be_of(
    find_troops: Find, text: str, forces: list[str | None]
) -> None:
    assert [figure.force for figure in find_troops(text)] == forces


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Some 900 Danish troops fought alongside Norway in Mali.", ("Mali",)),
        ("In Mali some 900 Danish troops have fought alongside Norway.", ("Mali",)),
        ("Nine Danish soldiers were captured in the Kursk region of Russia.", ("Kursk region",)),
        ("The Gaza Health Ministry said 900 people had been killed.", ("Gaza Strip",)),
        ("Norwegian officials say 900 Danish troops stand along the country's southern frontier.", ("Norway",)),
        ("Norway will send 500 troops to Mali, with 900 other soldiers on heightened alert.", ()),
        ("Norway is sending 900 troops based in Mombasa to Somalia.", ("Somalia",)),
        ("Some 900 French troops will remain in Niger, with the majority stationed in Niamey.", ("Niger",)),
        ("Some 900 French troops will remain in Niger, with most stationed in Niamey.", ("Niger",)),
        ("Algeria has the larger army, with 900 soldiers to Morocco's 400.", ()),
    ],
)
def test_a_figure_is_not_where_its_allies_rivals_parts_or_bases_are(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[-1].locations == locations
