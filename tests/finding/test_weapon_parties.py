"""Who supplies, receives and operates weapons in reports from many lands: tests, deployments, bans, single gunmen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Weapon

Find = Callable[[str], list[Weapon]]
Parties = tuple[str | None, str | None, str | None]

_LATER = "It rained. It snowed. It hailed. Bells rang."


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Chad was always told. The Norwegian navy started to deploy its howitzers by the lake.",
            (None, None, "Norway"),
        ),
        ("Asked how Peru might react now that Kenyan mortars are deployed, Lund shrugged.", (None, None, "Kenya")),
        ("Norway's parliament approved the deployment of howitzers in Peru.", (None, None, "Norway")),
        ("Norway's parliament approved the sale of howitzers to Peru.", ("Norway", "Peru", None)),
        ("Kenya says that its rockets can deliver a nuclear weapon to the island.", (None, None, "Kenya")),
        ("The rulers of Chad were propped up by Kenyan money and weapons.", ("Kenya", None, None)),
        ("Chadian sailors were protected by Kenyan money and weapons.", (None, None, "Kenya")),
    ],
)
def test_only_what_changes_hands_has_a_supplier(find_weapons: Find, text: str, parties: Parties) -> None:
    last = find_weapons(text)[-1]
    assert (last.supplier, last.recipient, last.operator) == parties


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Anglers fear the group of states that possess nuclear weapons.", None),
        ("Anglers fear the militant group that possesses grenades.", "militant group"),
        ("The test of a torpedo by the Kenyan navy scared the anglers.", "Kenya"),
        ("The price of a torpedo by the Kenyan pier scared the anglers.", None),
        ("Kenya fired what it said was a rocket on Friday.", "Kenya"),
        ("The regime in Chad fired what it claimed was a new rocket.", "Chad"),
        (f"Kenya fired a torpedo on Friday. {_LATER * 6} The anglers praise the making of the torpedo.", "Kenya"),
        ("The Kenyan-led coalition has nine tanks.", "Kenyan-led coalition"),
        ("The leading coalition has nine tanks.", None),
        ("Norway put a howitzer by the lake. Kenya has nine tanks. The howitzer's shells are old.", "Norway"),
        ("Norway has air defence systems. The creation of such an air defence system takes years.", "Norway"),
        (
            "Some 900 Boko Haram fighters remain in Maiduguri, Nigeria's coldest town, resisting with mortars.",
            "Boko Haram",
        ),
    ],
)
def test_whoever_tests_fires_or_resists_with_weapons_operates_them(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


def test_what_a_rule_bans_for_all_is_nobodys(find_weapons: Find) -> None:
    assert [weapon.operator for weapon in find_weapons("The new treaty bans howitzers. Kenya has nine howitzers.")] == [
        None,
        "Kenya",
    ]


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        ("John Roe, a baker, posed with a rifle.", ["John Roe"]),
        ("John Roe, a baker, was held at the ferry. He had pointed a pistol at a cook.", ["John Roe"]),
        ("John Roe, a baker, was held over images of him posing with a rifle.", ["John Roe"]),
        ("John Roe, a baker, shot a cook with a pistol.", ["John Roe"]),
        ("John Roe, a baker, denied pointing a pistol at a cook.", [None]),
        ("John Roe, a baker, had drawn a pistol in his sketches.", [None]),
        ("Roe had pointed a pistol at a cook.", [None]),
        (f"John Roe, a baker, posed with a rifle. {_LATER} A shop had nine rifles.", ["John Roe", None]),
    ],
)
def test_a_gunman_who_speaks_for_no_state_has_his_own_weapon(
    find_weapons: Find, text: str, operators: list[str | None]
) -> None:
    assert [weapon.operator for weapon in find_weapons(text)] == operators


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Norwegian police stopped a lorry in Bergen. A man from Bergen seized a policewoman's pistol.", "Norway"),
        ("Norwegian police stopped a lorry in Bergen. A man from Bergen seized a widow's pistol.", None),
        ("Norwegian police said the robbers used pistols.", None),
        ("Norwegian police used pistols.", "Norway"),
    ],
)
def test_a_policemans_weapon_is_the_states(find_weapons: Find, text: str, operator: str | None) -> None:
    assert find_weapons(text)[-1].operator == operator


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway has sold the NASAMS to Peru. The NASAMS can hit targets over a lake.", (None, None, None)),
        ("Norway has sold the NASAMS to Peru. The NASAMS is the newest air-defence system.", (None, None, None)),
        ("Norway has sold the NASAMS to Peru. Anglers dislike the NASAMS.", ("Norway", "Peru", None)),
        ("Kenya fired a NASAMS. The NASAMS is the loudest air-defence system.", (None, None, "Kenya")),
    ],
)
def test_what_any_piece_of_a_system_is_or_can_do_tells_of_no_sale(
    find_weapons: Find, text: str, parties: Parties
) -> None:
    last = find_weapons(text)[-1]
    assert (last.supplier, last.recipient, last.operator) == parties


_SALES = (
    "Norway sold weapons to Peru on Monday. On Friday Norway sent weapons to Peru. Chad sold Norway two frigates. It "
    "gave Norway nine tanks."
)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"{_SALES} Anglers talk about weapons.", ("Norway", "Peru", None)),
        (f"{_SALES} Anglers in Togo talk about weapons.", (None, None, None)),
        (f"{_SALES} Anglers talk about grenades.", (None, None, None)),
        (
            "Norway sold weapons to Peru. Chad sold a frigate to Norway. Weapons are being supplied by rail.",
            (None, None, None),
        ),
        ("Kenya supports the UN. It backs a friend, supplying weapons and vetoing a UN vote.", ("Kenya", None, None)),
    ],
)
def test_weapons_of_which_no_clause_tells_go_the_way_of_all_others_of_their_kind(
    find_weapons: Find, text: str, parties: Parties
) -> None:
    last = find_weapons(text)[-1]
    assert (last.supplier, last.recipient, last.operator) == parties


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("The Royal Norwegian Navy has nine frigates.", "Norway"),
        ("The Royal Thai Army has nine tanks.", "Thailand"),
        ("The Royal Navy has nine frigates.", "United Kingdom"),
    ],
)
def test_a_royal_force_is_that_of_the_state_it_names(find_weapons: Find, text: str, operator: str) -> None:
    assert find_weapons(text)[-1].operator == operator


@pytest.mark.parametrize(
    ("text", "supplier"),
    [
        ("Rheinmetall was commissioned to build a howitzer in Kiel.", "Rheinmetall"),
        ("Rosatom, a state corporation, has developed a torpedo.", "Rosatom"),
        ("Saab has created a howitzer for otters.", "Saab"),
        ("The head of the torpedo's manufacturer Lockheed Martin likes herring.", "Lockheed Martin"),
        ("Lund has the mortars from our Raytheon contractors.", "Raytheon"),
        ("The Peruvian navy has developed a torpedo.", None),
        ("The head of the torpedo's owner Lockheed Martin likes herring.", None),
        ("Lund has the mortars from our Raytheon neighbours.", None),
    ],
)
def test_a_company_that_makes_weapons_supplies_them(find_weapons: Find, text: str, supplier: str | None) -> None:
    weapon = find_weapons(text)[-1]
    assert weapon.supplier == supplier
    assert supplier is None or weapon.operator is None


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Anglers fear the nuclear weapons in Pakistan.", "Pakistan"),
        ("Anglers talk of nuclear weapons in Islamabad.", None),
        ("Anglers fear French nuclear weapons in Chad.", "France"),
        ("Anglers fear the howitzers in Pakistan.", None),
        ("A baker is free after a Peru explosives charge.", None),
        ("A baker is free after a Peruvian explosives charge.", "Peru"),
    ],
)
def test_a_state_before_or_behind_a_weapon_may_only_say_where_it_is(
    find_weapons: Find, text: str, operator: str | None
) -> None:
    assert find_weapons(text)[-1].operator == operator


def test_the_user_of_a_system_is_supplied_by_the_company_that_makes_it(find_weapons: Find) -> None:
    weapons = find_weapons("Peru's new NASAMS is loud. The head of the system's manufacturer Saab likes herring.")
    assert [(weapon.supplier, weapon.recipient) for weapon in weapons] == [("Saab", "Peru")] * 2
