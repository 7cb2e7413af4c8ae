"""Quantities: what they bound and count, where they stand, and what is no quantity at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import find_quantities

UNIT_WORDS = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(n: int) -> str:
    """Spell a number from 1 to 999,999,999 in English words, independently of the code under test."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand")):
        if n >= size:
            rest = f" {spelled(n % size)}" if n % size else ""
            return f"{spelled(n // size)} {name}{rest}"
    if n >= 100:
        rest = f" and {spelled(n % 100)}" if n % 100 else ""
        return f"{UNIT_WORDS[n // 100 - 1]} hundred{rest}"
    if n >= 20:
        return TENS[n // 10 - 2] + (f"-{UNIT_WORDS[n % 10 - 1]}" if n % 10 else "")
    return TEENS[n - 10] if n >= 10 else UNIT_WORDS[n - 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # digits
        ("They counted 12,500 men.", [("12,500", 12500, 12500, "exact", "man")]),
        ("They counted 12 500 men.", [("12 500", 12500, 12500, "exact", "man")]),
        ("They counted 12\u00a0500 men.", [("12\u00a0500", 12500, 12500, "exact", "man")]),
        ("They counted 12.500.000 shells.", [("12.500.000", 12500000, 12500000, "exact", "shell")]),
        ("A city of 2,5 million people", [("2,5 million", 2500000, 2500000, "exact", "person")]),
        ("They fired 3.5m rounds", [("3.5m", 3500000, 3500000, "exact", "round")]),
        # words
        ("They sent sixty-two tanks.", [("sixty-two", 62, 62, "exact", "tank")]),
        ("They sent two and a half thousand men.", [("two and a half thousand", 2500, 2500, "exact", "man")]),
        ("They sent half a million shells.", [("half a million", 500000, 500000, "exact", "shell")]),
        ("They sent two dozen guns.", [("two dozen", 24, 24, "exact", "gun")]),
        # mixed
        ("It cost 1.5 million dollars.", [("1.5 million", 1500000, 1500000, "exact", "dollar")]),
        ("It cost $4bn.", [("$4bn", 4e9, 4e9, "exact", "dollar")]),
        ("The 90,000-strong garrison fled.", [("90,000", 90000, 90000, "exact", "garrison")]),
        # vague
        ("Dozens fled", [("Dozens", 24, 99, "vague", "fled")]),
        ("several trucks left", [("several", 3, 9, "vague", "truck")]),
        ("a handful of pilots", [("a handful", 3, 9, "vague", "pilot")]),
        ("scores of boats", [("scores", 40, 99, "vague", "boat")]),
        ("tens of thousands of shells", [("tens of thousands", 20000, 99999, "vague", "shell")]),
        ("hundreds of thousands of shells", [("hundreds of thousands", 200000, 999999, "vague", "shell")]),
        ("100s of shells", [("100s", 200, 999, "vague", "shell")]),
        ("the 1900s of old", []),
        ("hundreds and hundreds of shells", [("hundreds and hundreds", 200, 999, "vague", "shell")]),
        ("several dozen shells", [("several dozen", 36, 108, "vague", "shell")]),
        ("a few thousand shells", [("a few thousand", 3000, 9000, "vague", "shell")]),
        # bounded
        ("more than 900 shells", [("more than 900", 900, None, "at_least", "shell")]),
        ("well over 900 shells", [("well over 900", 900, None, "at_least", "shell")]),
        ("at least nine ships", [("at least nine", 9, None, "at_least", "ship")]),
        ("900 or more shells", [("900 or more", 900, None, "at_least", "shell")]),
        ("900+ shells", [("900+", 900, None, "at_least", "shell")]),
        ("up to 900 shells", [("up to 900", None, 900, "at_most", "shell")]),
        ("as many as 900 shells", [("as many as 900", None, 900, "at_most", "shell")]),
        ("fewer than 900 shells", [("fewer than 900", None, 900, "at_most", "shell")]),
        ("some 900 shells", [("some 900", 900, 900, "about", "shell")]),
        ("an estimated 900 shells", [("an estimated 900", 900, 900, "about", "shell")]),
        ("nearly 900 shells", [("nearly 900", 900, 900, "about", "shell")]),
        ("900-odd shells", [("900-odd", 900, 900, "about", "shell")]),
        ("The toll exceeds 900 men", [("900", 900, None, "at_least", "man")]),
        # ranges
        ("40-50 shells", [("40-50", 40, 50, "range", "shell")]),
        ("40 to 50 shells", [("40 to 50", 40, 50, "range", "shell")]),
        ("between 40 and 50 shells", [("between 40 and 50", 40, 50, "range", "shell")]),
        ("two or three shells", [("two or three", 2, 3, "range", "shell")]),
        ("10-15,000 shells", [("10-15,000", 10000, 15000, "range", "shell")]),
        ("The army lost 30 to 35,000 men.", [("30 to 35,000", 30000, 35000, "range", "man")]),
        ("1 to 2 thousand shells", [("1 to 2 thousand", 1000, 2000, "range", "shell")]),
        ("between $3 million and $5 million", [("between $3 million and $5 million", 3e6, 5e6, "range", "dollar")]),
        # two figures, no range
        (
            "The fleet has grown from 30 to 45 ships",
            [("30", 30, 30, "exact", None), ("45", 45, 45, "exact", "ship")],
        ),
        (
            "They have 45 ships, up from 30",
            [("45", 45, 45, "exact", "ship"), ("30", 30, 30, "exact", "ship")],
        ),
        # a unit far from its number
        ("300 well-armed Chechen and Ossetian fighters", [("300", 300, 300, "exact", "fighter")]),
    ],
)
def test_a_quantity_has_bounds_comparator_unit_and_place(
    text: str, found: list[tuple[str, float | None, float | None, str, str | None]]
) -> None:
    got = [(text[q.start : q.end], q.low, q.high, q.comparator, q.unit) for q in find_quantities(text)]
    assert got == found


@pytest.mark.parametrize(
    "text",
    [
        "S-400, T-72B3, CF-18, MiG-29, F-16, Su-35, Mi-8, BMP-2, 2S19, 9M729",
        "Leopard 2 tanks and Challenger 2 tanks",
        "HIMARS fired M31 rockets at the Tu-22M3.",
        "on July 4th, on 24 February, by March 3, since May 9, 2022",
        "in 2014 and 2022, the 1990s, 2014-15, 1939-1945",
        "24/7 and 9/11",
        "at 10:30, by 5 p.m., before 7am",
        "resolution 2202, Article 5, Chapter VII, No. 10, Minsk-2, Nord Stream 2",
        "the G7, the G20, the Group of Seven, COVID-19",
        "the 93rd Brigade and the 58th Army",
        "World War Two began",
        "on 24.02.2022 and 2022-02-24",
        "Boeing 737 and flight MH17",
        "call +380 44 123 4567",
        "They drew 2-2 and won 3-1.",
        "no one, one another, the one who left",
        "The minister, 54, resigned.",
    ],
)
def test_names_and_dates_hold_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 24 February 2022 some 190,000 soldiers crossed the border with 1,200 tanks.", [190000, 1200]),
        ("The F-16s flew 40 sorties on May 3.", [40]),
        ("In 2022 the army lost 2022 soldiers.", [2022]),
        ("In the building two people died.", [2]),
        ("A dozen S-300 batteries", [12]),
    ],
)
def test_a_count_beside_a_name_or_date_is_still_found(text: str, values: list[float]) -> None:
    assert [q.low for q in find_quantities(text)] == values


@given(st.integers(min_value=2, max_value=999_999_999))
def test_a_number_reads_the_same_with_any_separator(n: int) -> None:
    for written in (f"{n:,}", f"{n:,}".replace(",", " "), f"{n:,}".replace(",", "\u202f")):
        (quantity,) = find_quantities(f"more than {written} soldiers")
        assert (quantity.low, quantity.high) == (n, None)


@given(st.integers(min_value=2, max_value=999_999_999))
def test_a_number_in_words_reads_as_its_value(n: int) -> None:
    text = f"They lost {spelled(n)} soldiers."
    (quantity,) = find_quantities(text)
    assert (quantity.low, quantity.high, quantity.unit) == (n, n, "soldier")
    assert text[quantity.start : quantity.end] == spelled(n)


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–$%/:+()'ab TwothousandSome dozen of to and from"), max_size=80))
def test_offsets_lie_in_the_text_in_order_whatever_it_is(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end].strip()
        assert quantity.low is not None or quantity.high is not None
        end = quantity.end


@given(st.integers(min_value=2, max_value=9_999), st.text(alphabet="xyz \n", max_size=40))
def test_offsets_move_with_the_text_before(n: int, before: str) -> None:
    text = f"{before}\n{n * 1000:,} soldiers"
    (quantity,) = find_quantities(text)
    assert text[quantity.start : quantity.end] == f"{n * 1000:,}"


def test_the_benchmark_of_news_sentences_is_read_well(shared: Path) -> None:
    path = shared / "benchmarks" / "newsquant" / "dev.jsonl"
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = [find_quantities(document["text"]) for document in documents]
    hits = 0
    for document, quantities in zip(documents, found, strict=True):
        wanted = [(want["low"], want["high"]) for want in document["quantities"]]
        for quantity in quantities:
            value = (quantity.high if quantity.low is None else quantity.low), quantity.high or quantity.low
            if value in wanted:
                wanted.remove(value)
                hits += 1
    total = sum(map(len, found)) + sum(len(document["quantities"]) for document in documents)
    assert 2 * hits / total >= 0.9
