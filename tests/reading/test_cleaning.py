"""The text that a parser sees: nothing of links, one space between words, plain marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.cleaning import clean


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The talks ended.However, nobody left.", "The talks ended. However, nobody left."),
        ("He called it “a farce.”The hall fell silent.", 'He called it "a farce." The hall fell silent.'),
        ("a pro -Russian party", "a pro-Russian party"),
        ("The U.S.A. agreed with U.S.Steel", "The U.S.A. agreed with U.S.Steel"),
        ("the ex-mayor and the co-owner", "the ex mayor and the co owner"),
        ("**Talks** on [the plan](#)\u00a0\n ended", "Talks on the plan ended"),
        ("two long -range missiles", "two long-range missiles"),
        ('As "Nowa Gazeta" writes, it rains.', "As Nowa Gazeta writes, it rains."),
        ("The daily „Die Woche” says it rains.", "The daily Die Woche says it rains."),
        ('It rains, wrote "Nowa".', "It rains, wrote Nowa."),
        ('The "Wolf" battalion left.', "The Wolf battalion left."),
        ('He told "Nowa" that it rains.', "He told Nowa that it rains."),
        ('Tom "Raven" Berg left.', "Tom Berg left."),
        ('"Never," he said.', '"Never," he said.'),
        ('He called it "Progress".', 'He called it "Progress".'),
        ('"Glory" shouted the crowd.', '"Glory" shouted the crowd.'),
        ('Tom Berg Calls "Wolf" Battalion Brave', 'Tom Berg Calls "Wolf" Battalion Brave'),
    ],
)
def test_copy_with_lost_or_stray_spaces_is_mended(written: str, read: str) -> None:
    assert clean(written, 0, len(written))[0] == read


PIECES = st.sampled_from(
    ["The envoy", "-", " ", "\n", '"?', "“Yes”", "[link](#)", "ended.Then", "ex-mayor", "told-NRK"]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["", "It rains. "]))
def test_every_character_comes_from_a_place_inside_and_in_order(text: str, before: str) -> None:
    read, origin = clean(before + text, len(before), len(before) + len(text))
    assert len(read) == len(origin)
    assert origin == sorted(origin)
    assert all(len(before) <= offset < len(before) + len(text) for offset in origin)
    assert read == " ".join(read.split())
