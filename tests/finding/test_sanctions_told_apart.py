"""Sanctions told from what stands beside them: a doping ban, a ban on migrants, other banks, groups without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru faces sanctions over its fishing fleet and a doping ban.",
        "The EU's sanctions and a doping ban have both hurt Peru.",
        "The football club's owner, Pedro Silva, was hit by sanctions in May.",
        "The European Union's sanctions hit the football club and its fans.",
    ],
)
def test_finds_sanctions_of_states_beside_clubs_and_doping(text: str, sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(text)] == ["sanctions"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A swimmer was hit with sanctions over doping.",
        "The coach of the football club, Pedro Silva, faces sanctions from the league.",
        "The keeper, Pedro Silva, faces sanctions from Ullevi FC after a brawl of football fans at the club.",
        "The league said that Pedro Silva faces sanctions over a brawl at the club.",
    ],
)
def test_penalties_of_leagues_are_none_of_states_whoever_bears_them(sentence: str, sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(f"{sentence} Norway hit Iran with an embargo.")] == ["embargo"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway on Friday imposed a travel ban on 12 people. Oslo had quarrelled over migrants. "
        "A court in Lima said the travel ban was void.",
        "Norway lifted a travel ban on Pedro Silva. A judge in Lima said the travel ban had been void.",
        "Norway hit seven judges with a travel ban. A court in Lima said the travel ban was void.",
    ],
)
def test_the_travel_ban_is_the_one_on_persons_that_was_named(text: str, sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(text)] == ["travel ban", "travel ban"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The king signed an executive order barring entry to Peruvian judges. The order came as refugees fled "
            "Peru. The travel ban also names a general.",
            ["travel ban"],
        ),
        ("Norway set a travel ban by order of the king.", ["travel ban"]),
        ("The court set the fine. Norway says the travel ban is legal.", ["travel ban"]),
        ("A travel ban order is due. The travel ban angers Peru.", []),
        ("The executive order made a stir. Immigration fell. The travel ban angers Peru.", []),
    ],
)
def test_orders_are_on_migrants_where_they_are_said_to_be(text: str, names: list[str], sanctions_in: Find) -> None:
    assert [found for found, _ in sanctions_in(text)] == names


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Peru opposes a possible lifting of Norway's sanctions on Chile.", "maintained"),
        ("Peru rejects any easing of Norway's sanctions on Chile.", "maintained"),
        ("Peru called for the eventual lifting of Norway's sanctions on Chile.", "opposed"),
    ],
)
def test_who_is_for_or_against_a_possible_end_says_how_far_it_is(
    sentence: str, status: str, sanctions_in: Find
) -> None:
    assert [mention.status for _, mention in sanctions_in(sentence)] == [status]


@pytest.mark.parametrize("group", ["Previous governments", "Successive governments", "Local authorities"])
def test_governments_of_no_certain_states_are_no_senders(group: str, sanctions_in: Find) -> None:
    assert [mention.senders for _, mention in sanctions_in(f"{group} imposed an embargo on Peru.")] == [()]


@pytest.mark.parametrize(
    ("group", "sender"),
    [
        ("Arab countries", "arab countries"),
        ("Neighbouring states", "neighbouring states"),
        ("Several foreign governments", "foreign governments"),
    ],
)
def test_adjectives_of_places_tell_which_states_are_senders(group: str, sender: str, sanctions_in: Find) -> None:
    assert [mention.senders for _, mention in sanctions_in(f"{group} imposed an embargo on Peru.")] == [(sender,)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Norway imposed sanctions on two banks. The curbs on Andesko and Limacorp are older.", ("banks",)),
        ("Norway imposed sanctions on two banks. The restrictions on Andesko and Limacorp are older.", ("banks",)),
        (
            "Norway imposed sanctions on two banks. The sanctions on Andesko and Limacorp start today.",
            ("Andesko", "Limacorp"),
        ),
        (
            "Norway imposed sanctions on two banks. Restrictions on Limabank and Andesbank followed.",
            ("Limabank", "Andesbank"),
        ),
        (
            "Norway imposed sanctions on two banks with ties to Peru. Restrictions on Limabank and Andesbank followed.",
            ("Limabank", "Andesbank"),
        ),
    ],
)
def test_counted_banks_are_those_that_the_same_measure_names(
    text: str, targets: tuple[str, ...], sanctions_in: Find
) -> None:
    assert sanctions_in(text)[0][1].targets == targets


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway imposed sanctions on Peru's central bank and Lima Airways.", "general"),
        ("Norway imposed sanctions on Limabank and Cusco Shipping.", "general"),
        ("Norway imposed sanctions on Limabank and Andesbank.", "financial"),
    ],
)
def test_sanctions_on_banks_and_other_firms_are_of_no_one_kind(text: str, kind: str, sanctions_in: Find) -> None:
    assert [mention.measure for _, mention in sanctions_in(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The UN imposed a ban on ballistic missile development on Syria.", ("ban", ("United Nations",), ("Syria",))),
        ("Norway announced a ban on stockpiling of Peruvian oil.", ("ban", ("Norway",), ("Peru",))),
        ("Norway has kept up an embargo year after year on Syria.", ("embargo", ("Norway",), ("Syria",))),
        ("The rail blockade of Peru hurt Chile.", ("rail blockade", (), ("Peru",))),
    ],
)
def test_reads_bans_on_making_goods_lasting_ones_and_blockades(
    text: str, line: tuple[str, tuple[str, ...], tuple[str, ...]], sanctions_in: Find
) -> None:
    assert [(found, mention.senders, mention.targets) for found, mention in sanctions_in(text)] == [line]
