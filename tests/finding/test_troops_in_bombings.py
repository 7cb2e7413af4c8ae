"""Troop figures of bombings and of raids on armed groups: who is counted, whose fighters they are, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Militants struck Gao. A suicide bombing at the toll gate killed nine people.", [(9, "person")]),
        ("The toll gate was bombed. Nine guests, six clerks and four women were among the casualties.", [(4, "woman")]),
        ("The shelling went on. Seven men, nine women and four boys were among the victims.", [(7, "man")]),
        ("A bomb left nine dead in Gao.", [(9, "person")]),
        ("Nine girls died in the shelling. Dozens were wounded.", [(9, "girl"), (24, "person")]),
        ("Of the 90 killed in the war last year, nine were children.", [(90, "person"), (9, "child")]),
        ("The army fights rebels. A bomb in Gao killed 90 last year.", [(90, "person")]),
        (
            "Nine people, including two soldiers, were killed and 40 wounded.",
            [(9, "person"), (2, "soldier"), (40, "person")],
        ),
        ("The raid killed nine Taliban fighters and two Taliban leaders.", [(9, "fighter"), (2, "leader")]),
        ("There are still 900 IS fighters in Gao.", [(900, "fighter")]),
        ("Nine Danes were unlawfully killed in the war, the coroner found.", []),
        ("The lawyer of nine victims' families spoke of the war.", []),
        ("The war killed nine prisoners; 40 inmates were killed in a prison uprising.", []),
        ("People flee the war: 900 refugees died at sea.", []),
        ("The army fights rebels. The raid killed the chief, Abu Tromsa, 51.", []),
        ("The bomb hit soldiers, two officers said.", []),
        ("Chad has a tank force of up to 900.", []),
        ("The war gave birth to dozens of armed groups in Mali.", [(24, "armed group")]),
        ("Nine armies fight in Mali.", [(9, "army")]),
        ("About 90 natives of Peru fight for militants in Mali.", [(90, "native")]),
    ],
)
def test_who_is_counted_in_bombings_and_raids(find_troops: Find, text: str, figures: list[tuple[float, str]]) -> None:
    found = [(figure.low, figure.unit) for figure in find_troops(text)]
    assert found[: len(figures)] == figures
    assert bool(found) == bool(figures)


def test_who_blew_themselves_up_are_dead(find_troops: Find) -> None:
    assert [figure.measure for figure in find_troops("Nine gunmen blew themselves up in Gao.")] == ["casualty"]


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("The Shining Path hides in Peru. Today 300 fighters remain in the hills.", ["Shining Path"]),
        ("Some 300 fighters remain in the hills. The Shining Path hides in Peru.", ["Shining Path"]),
        ("A raid on the Pakistani Taliban killed nine militants.", ["Pakistani Taliban"]),
        ("The Shining Path killed nine rival fighters in Peru.", [None]),
        ("The Shining Path fled. Among them were 300 fighters.", [None]),
        (
            "Houthi rebels hit a base. The raid killed nine terrorists, including two commanders.",
            ["Houthis", "Houthis"],
        ),
        ("Peru pardoned 90 rebels in Lima.", [None]),
        ("Rebels left a Peruvian district, which is home to 90 fighters.", [None]),
        ("Several hundred Marines are stationed near Gao, Mali.", ["United States"]),
        ("Several hundred marines are stationed near Gao, Mali.", [None]),
        ("Troops fight the Podgor Linde militia in Mali. They shot nine militia members.", ["Podgor Linde militia"]),
        ("An attack in Mali killed nine presidential guards.", ["Mali"]),
        ("An attack in Mali killed nine security guards.", [None]),
        ("The United Nations warns that nine neighbouring armies fight in Mali.", [None]),
        ("About 90 natives of Peru fight for militants in Mali.", [None]),
        (
            "A Malian man came to the fair in Bergen. Soldiers shot him. The patrol is part of a force of 900 troops.",
            [None],
        ),
    ],
)
def test_whose_the_people_of_a_raid_are(find_troops: Find, text: str, forces: list[str | None]) -> None:
    assert [figure.force for figure in find_troops(text)] == forces


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("Norway and Chad both host thousands of Danish soldiers.", ("Norway", "Chad")),
        ("Norway, where he stopped on his way to Mali, hosts 900 Danish soldiers.", ("Norway",)),
        ("A blast in Mali killed nine soldiers near al-Podgor.", ("al-Podgor",)),
        ("The raid killed nine soldiers in the al-Linde neighbourhood.", ("al-Linde",)),
        ("The raid killed nine soldiers in the southwest of Gao.", ("Gao",)),
        ("Norway sent 90 soldiers to the island of Podgor.", ("Podgor",)),
        ("The raid killed nine soldiers outside of Gao, Mali, which is at war.", ("Gao",)),
        ("A bomb killed nine people outside Mali's highest court in Bamako.", ("Bamako",)),
        ("Nine rebels left Gao and headed to the town of Kidal on the border with Chad.", ("Kidal",)),
        ("Nine soldiers were killed in Mali's western Kayes province.", ("Kayes province",)),
    ],
)
def test_where_a_figure_is_by_its_own_clause(find_troops: Find, text: str, locations: tuple[str, ...]) -> None:
    assert find_troops(text)[-1].locations == locations


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        (
            "Shells killed nine people in Gao. On Sunday a bomber entered a fair in Kidal. He killed four people.",
            "Kidal",
        ),
        ("Shells killed nine people in Gao. On Sunday the war in Mali went on. It killed four people.", "Gao"),
        (
            "Mali's army is at war. Malian rebels rose. Mali is weak. A raid on the toll gate killed nine people.",
            "Mali",
        ),
    ],
)
def test_where_a_figure_is_by_the_sentences_before(find_troops: Find, text: str, locations: str) -> None:
    assert find_troops(text)[-1].locations == (locations,)


def test_the_country_is_the_only_one_named_however_far_back(find_troops: Find) -> None:
    text = "Shells killed nine people in Gao, Mali. " + "The fair was held as ever. " * 30
    assert find_troops(text + "Rebels killed 90 people across the country.")[-1].locations == ("Mali",)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The UN fears 90 died in shelling near Gao.", "United Nations"),
        ("Amnesty International has tracked raids in which 90 civilians died.", "Amnesty International"),
        ("Mali denies any part in the war that has killed 90 people.", None),
        ("Mali rejected a Chadian claim that 90 soldiers had died.", "Chad"),
        ("Mali has seen calm since a raid on a school which killed 90 people.", None),
    ],
)
def test_who_gives_a_figure_vouches_for_it(find_troops: Find, text: str, source: str | None) -> None:
    assert [figure.attributed_to for figure in find_troops(text)] == [source]
