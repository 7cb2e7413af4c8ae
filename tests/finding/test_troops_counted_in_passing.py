"""Troop figures in passing: strengths of bodies, prisoners exchanged, fellows of the dead, and those who join up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Norway killed 40 bandits near Gao.", [(40, "bandit", "casualty")]),
        ("Troops fought 90 members of the Abu Sayyaf group in Mali.", [(90, "member", "personnel")]),
        ("The brigade, which numbers 4,800, moved to Rukla.", [(4800, "troop", "personnel")]),
        ("The armed group, numbering 500, has left Gao.", [(500, "fighter", "personnel")]),
        ("Analysts put the strength of Boko Haram at 900.", [(900, "troop", "personnel")]),
        ("Norway plans to double the size of its army to 30,000.", [(30000, "troop", "personnel")]),
        ("The peacekeeping force will consist of 900 people.", [(900, "person", "personnel")]),
        ("Some 900 Danes have registered to fight for Norway in Mali.", [(900, "dane", "personnel")]),
        ("Norway handed over the bodies of 900 killed Danish troops.", [(900, "troop", "casualty")]),
        ("Nine soldiers were diagnosed with concussions in Mali.", [(9, "soldier", "casualty")]),
        (
            "A Danish soldier was killed and five were wounded in Mali.",
            [(5, "soldier", "casualty")],
        ),
        (
            "The losses on the Danish side include an officer and nine soldiers.",
            [(9, "soldier", "casualty")],
        ),
        (
            "Of 31 prisoners of war, nine are of the National Guard, and 12 of the Border Guard Service.",
            [
                (31, "prisoner of war", "personnel"),
                (9, "prisoner of war", "personnel"),
                (12, "prisoner of war", "personnel"),
            ],
        ),
        (
            "Norway has 83 battalions, of 750 troops each, near Chad, up from 60 a week ago.",
            [(83, "battalion", "formation"), (750, "troop", "personnel"), (60, "battalion", "formation")],
        ),
        (
            "Norway put the number of wounded at 39, claiming 200 soldiers had surrendered.",
            [(39, "person", "casualty"), (200, "soldier", "personnel")],
        ),
        (
            "Norway said 30 soldiers had been diagnosed with concussions. Of these 30, 21 have returned to duty.",
            [(30, "soldier", "casualty")] * 2 + [(21, "soldier", "casualty")],
        ),
        # counter-examples
        ("Some 900 Danes have registered with the UN in Mali.", []),
        ("Some 900 members of the Norwegian parliament met in Gao.", []),
        ("The tanks, which number 900, moved to Rukla.", []),
        ("Norway plans to double the size of its fund to 30,000 dollars.", []),
        ("The committee will consist of 900 people.", []),
    ],
)
def test_people_count_where_their_body_their_fate_or_their_aim_makes_them_troops(
    find_troops: Find, text: str, figures: list[tuple[float, str, str]]
) -> None:
    assert [(figure.low, figure.unit, figure.measure) for figure in find_troops(text)] == figures


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("Norway returned 200 soldiers from Danish captivity.", ["Norway"]),
        ("Norway said 204 soldiers, including 43 wounded, had left Gao.", ["Norway", "Norway"]),
        ("At least nine Kenyan service members were hurt. Six of the nine service members are in Chad.", ["Kenya"] * 3),
        ("A Danish soldier was killed and five were wounded in Mali.", ["Denmark"]),
        ("Troops fought 90 members of Boko Haram in Chad, leaving two soldiers dead.", ["Boko Haram", "Chad"]),
        ("Danish officers put the strength of Boko Haram at 900.", ["Boko Haram"]),
        ("A Norwegian official said six marines and four rebels had been killed.", ["Norway", None]),
        (
            "A Norwegian official said four bandits had been killed and eight soldiers wounded.",
            [None, "Norway"],
        ),
        ("The total number of Danish personnel killed and wounded could exceed 900, Oslo said.", ["Denmark"]),
    ],
)
def test_a_part_or_a_strength_is_whose_the_whole_or_the_body_is(
    find_troops: Find, text: str, forces: list[str | None]
) -> None:
    assert [figure.force for figure in find_troops(text)] == forces


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Nine Danish soldiers were killed in Patikul town in Mali.", ("Patikul",)),
        ("Nine Danish soldiers were killed in the fight at Kalapod.", ("Kalapod",)),
        ("Norway has 900 soldiers, the second largest army in the region after Chad.", ()),
    ],
)
def test_a_figure_is_where_its_fight_is_and_not_where_a_rank_compares_it(
    find_troops: Find, text: str, locations: tuple[str, ...]
) -> None:
    assert find_troops(text)[-1].locations == locations


def test_intelligence_that_shows_a_number_gives_it(find_troops: Find) -> None:
    (figure,) = find_troops("Chad called for talks, with Danish intelligence showing that Norway has 900 troops there.")
    assert figure.attributed_to == "danish intelligence"
