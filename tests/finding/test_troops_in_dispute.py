"""Figures that are denied or doubted, told of civilians beside soldiers, or given without their noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import TroopFigure

Find = Callable[[str], list[TroopFigure]]

LOST = "The army of Peru lost six soldiers in Cusco on Friday."


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Priests put the number of dead civilians at 70.", "civilian"),
        ("The number of civilians killed was put at 70.", "civilian"),
        ("Priests put the number of civilian deaths at 70.", "death"),
        ("Priests put the civilian toll at 70.", "death"),
        ("Civilian deaths, the priests say, stood at 70.", "death"),
        ("Priests put the civilian dead at 70.", "dead"),
        ("The dead among civilians were put at 70.", "civilian"),
        ("Priests put the toll among the civilians at 70.", "civilian"),
        ("Among the civilians, 70 died.", "civilian"),
        ("Priests put the number of wounded villagers at 70.", "villager"),
        ("Priests put the number of children killed at 70.", "child"),
    ],
)
def test_civilians_counted_after_soldiers_are_no_armys(find_troops: Find, sentence: str, unit: str) -> None:
    toll = find_troops(f"{LOST} {sentence}")[1]
    assert (toll.low, toll.unit, toll.measure, toll.force) == (70, unit, "casualty", None)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Priests put the toll at 70.", "soldier"),
        ("Rebels killed civilians in Lima, and the army said it lost 70.", "soldier"),
        ("Officers put the number of soldiers killed at 70.", "soldier"),
    ],
)
def test_soldiers_counted_after_soldiers_are_the_same_armys(find_troops: Find, sentence: str, unit: str) -> None:
    toll = find_troops(f"{LOST} {sentence}")[1]
    assert (toll.low, toll.unit, toll.force) == (70, unit, "Peru")


@pytest.mark.parametrize("noun", ["refugees", "tents"])
def test_the_number_of_something_else_goes_on_from_no_soldiers(find_troops: Find, noun: str) -> None:
    assert len(find_troops(f"Peru has 900 soldiers in Cusco. Priests put the number of {noun} at 70.")) == 1


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The army of Peru lost six soldiers.", "Peru"),
        ("Peru's army lost six soldiers.", "Peru"),
        ("The Peruvian army lost six soldiers.", "Peru"),
        ("The Peruvian army killed 40 smugglers and lost six soldiers in the hills.", "Peru"),
        ("Six soldiers of the army of Peru were killed.", "Peru"),
        ("Six of its soldiers were killed, Norway said.", "Norway"),
    ],
)
def test_who_lost_soldiers_is_whose_army_it_is_said_to_be(find_troops: Find, sentence: str, force: str) -> None:
    text = f"Norway denied that 2,000 of its soldiers had entered Chad. {sentence}"
    assert find_troops(text)[-1].force == force


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norway denied that 900 of its soldiers had entered Chad.", None),
        ("Norway denied sending 900 soldiers into Chad.", None),
        ("Norway rejected the claim that 900 soldiers had deserted.", None),
        ("Norway dismissed reports that 900 of its soldiers had deserted.", None),
        ("Norway rejected a Peruvian claim that 900 soldiers had deserted.", "Peru"),
        ("Norway rejected Lima's claim that 900 soldiers had deserted.", "Peru"),
        ("Norway dismissed claims by rebels that 90 soldiers had been killed.", "rebels"),
        ("Norway dismissed the rebels' claim that 90 soldiers had been killed.", "rebels"),
        ("Norway denied Peruvian reports of 90 dead soldiers.", "Peru"),
        ("Norway denied Peru's accusation that it had sent 900 soldiers to Chad.", "Peru"),
        ("Norway disputed a Peruvian estimate that 900 soldiers had deserted.", "Peru"),
        ("Norway said the Peruvian claim that 900 soldiers had deserted was a lie.", "Peru"),
        ("The Peruvian army, whose claim that 900 soldiers had deserted Norway denied, said no more.", None),
        ("Danish troops, 900 of them, fight in Gao, a UN report says.", "United Nations"),
        ("Norway said that 900 soldiers had deserted.", "Norway"),
        ("Norway said its figures showed that 900 soldiers had died.", "Norway"),
        ("Peru repeated Chile's claim to the hills where 900 soldiers are based.", "Peru"),
        ("In a claim for aid, Norway said that 900 soldiers had died.", "Norway"),
    ],
)
def test_a_claim_is_of_who_makes_it_and_not_of_who_denies_it(find_troops: Find, text: str, source: str | None) -> None:
    assert [figure.attributed_to for figure in find_troops(text)] == [source]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Norway will send 900 soldiers to its border with Finland.", "Norway Finland"),
        ("Norway put 900 soldiers along its borders with Finland and Sweden.", "Norway Finland Sweden"),
        ("Norway will send 900 soldiers to the border with Finland.", "Finland"),
        ("Russia moved 900 soldiers to its border with Ukraine.", "Ukraine"),
        ("Norway closed its border with Finland and sent 900 soldiers to Peru.", "Peru"),
    ],
)
def test_its_border_with_another_is_on_both_sides_but_for_an_invader(find_troops: Find, text: str, places: str) -> None:
    assert [" ".join(figure.locations) for figure in find_troops(text)] == [places]


@pytest.mark.parametrize(
    ("teller", "place"),
    [
        ("Peru's junta said 27 Norwegian soldiers", "Peru"),
        ("Chile said 27 Norwegian soldiers", "Chile"),
        ("Norway said 27 of its soldiers", "Chile"),
    ],
)
def test_the_dead_are_where_those_tell_of_them_on_whose_land_they_were(
    find_troops: Find, teller: str, place: str
) -> None:
    text = f"Norwegian troops left Peru for Chile last month. {teller} had been killed in an ambush."
    assert find_troops(text)[-1].locations == (place,)


@pytest.mark.parametrize(
    ("text", "low", "high", "measure"),
    [
        ("Danish troops, between 300 and 400 of them, fight beside the rebels in Gao.", 300, 400, "personnel"),
        ("Danish soldiers – some 900 of them – crossed into Chad.", 900, 900, "personnel"),
        ("Danish soldiers, up to 900 in all, are based in Chad.", None, 900, "personnel"),
        ("Danish soldiers, 40 of them, were killed in Gao.", 40, 40, "casualty"),
        ("Danish soldiers, 40 of them wounded, left Gao.", 40, 40, "casualty"),
    ],
)
def test_a_number_of_them_counts_the_soldiers_named_before_it(
    find_troops: Find, text: str, low: float | None, high: float, measure: str
) -> None:
    counted = [(f.low, f.high, f.measure, f.force) for f in find_troops(text)]
    assert counted == [(low, high, measure, "Denmark")]


@pytest.mark.parametrize("text", ["Pilgrims, hundreds of them, fled.", "The army sent trucks, 40 of them, to Gao."])
def test_a_number_of_them_counts_no_soldiers_where_others_are_named(find_troops: Find, text: str) -> None:
    assert find_troops(f"Soldiers fired into the air. {text}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kari Moe, a scholar in Lima, believes that fewer than 2,000 took part.",
        "Others doubt the figure: Kari Moe, a scholar in Lima, believes that fewer than 2,000 took part.",
        "Kari Moe, a scholar, thinks that only 2,000 went.",
        "Kari Moe said that 2,000 had returned.",
        "Only 2,000 took part in the exercise, Kari Moe said.",
    ],
)
def test_so_many_took_part_of_those_counted_in_the_sentence_before(find_troops: Find, sentence: str) -> None:
    first, second = find_troops(f"Norway moved 6,000 troops to the north, an envoy said. {sentence}")
    assert (second.high, second.unit, second.force) == (2000, first.unit, "Norway")
    assert (second.attributed_to, second.locations) == ("Kari Moe", first.locations)


@pytest.mark.parametrize(
    "sentence",
    [
        "At a fair in Oslo more than 2,000 took part.",
        "A march drew a crowd, and 2,000 took part.",
        "Clerics said 2,000 took part in the vigil.",
        "Clerics said that 2,000 pilgrims had left.",
    ],
)
def test_others_who_took_part_in_something_are_no_soldiers(find_troops: Find, sentence: str) -> None:
    assert len(find_troops(f"Norway moved 6,000 troops to the north. {sentence}")) == 1
