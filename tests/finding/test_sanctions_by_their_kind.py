"""What is known of sanctions by their kind and by who speaks: caps, food bans, SWIFT, parliaments, own bans."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Canada hit a tanker with sanctions. The G7 met in Malta. The price cap on Russian oil is leaking.",
            "price cap: G7 > Russia, energy, imposed",
        ),
        (
            "The G7 met in Malta. Traders shrug off a tougher Russian price cap.",
            "tougher Russian price cap: G7 > Russia, energy, imposed",
        ),
        (
            "The G7 capped the price of Russian oil. Washington imposed sanctions on Iran, the first penalties for "
            "violating the cap on Russian crude. The White House said it would not lower the cap.",
            "cap: G7 > Russia, energy, imposed",
        ),
        (
            "Norway and the EU imposed sanctions on Russia. The food embargo has pleased dairies in Tver.",
            "food embargo: Russia > Norway+European Union, trade, imposed",
        ),
        (
            "The Russian food embargo is a year old, the EU said.",
            "Russian food embargo: Russia > European Union, trade, imposed",
        ),
        ("A Russian oil embargo would hurt Malta.", "Russian oil embargo: - > Russia, energy, considered"),
        (
            "The United States and the EU imposed sanctions on Russia. Bankers fear Russia's exclusion from SWIFT.",
            "exclusion: western countries > Russia, financial, threatened",
        ),
        (
            "The Kremlin was quick to signal that its own ban on Western food, introduced in August, would stay.",
            "ban: Russia > western countries, trade, maintained",
        ),
    ],
)
def test_who_sets_what_only_some_set(sanctions_in: Find, text: str, last: str) -> None:
    assert told(sanctions_in(text)[-1]) == last


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (
            "In Congress, Republicans want sanctions on Iran now.",
            "sanctions: United States > Iran, general, called_for",
        ),
        (
            "Sen. Jane Doe is pushing a bill for new Iran sanctions.",
            "new Iran sanctions: United States > Iran, general, called_for",
        ),
        (
            "A bill sponsored by Sens. Jane Doe and John Roe would impose new sanctions on Iran if the talks fail.",
            "new sanctions: United States > Iran, general, considered",
        ),
        (
            "Canadian lawmakers are pushing for sanctions on Iran.",
            "sanctions: Canada > Iran, general, called_for",
        ),
        ("Dockers in Ottawa want sanctions on Iran now.", "sanctions: - > Iran, general, called_for"),
        ("Democrats in Iraq want sanctions on Iran now.", "sanctions: - > Iran, general, called_for"),
        ("Democratic activists in Minsk want sanctions on Iran.", "sanctions: - > Iran, general, called_for"),
        ("The Republican Guard wants sanctions on Iran.", "sanctions: - > Iran, general, called_for"),
    ],
)
def test_what_lawmakers_are_after_is_their_state_s(sanctions_in: Find, sentence: str, mention: str) -> None:
    assert list(map(told, sanctions_in(sentence))) == [mention]


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        (
            "Russian senator Ivan Petrov made light of his blacklisting in Ottawa.",
            "blacklisting: - > Ivan Petrov, general, imposed",
        ),
        (
            "The Norwegian premier Erik Walker met judges from Iran. Walker signed his travel ban.",
            "travel ban: Norway > Iran, travel, imposed",
        ),
        (
            "Canada slapped visa bans on Russian officials accused of torture.",
            "visa bans: Canada > russian officials, travel, imposed",
        ),
        (
            "Canada slapped visa bans on Russian men aged 16 to 60.",
            "visa bans: Canada > russian men aged 16 to 60, travel, imposed",
        ),
        (
            "Canada slapped visa bans on officials accused of torture.",
            "visa bans: Canada > officials accused of torture, travel, imposed",
        ),
        (
            "Canada slapped an entry ban on twelve Iranian judges and prosecutors.",
            "entry ban: Canada > iranian judges and prosecutors, travel, imposed",
        ),
        (
            "Canada imposed sanctions on Iranian banks, oil firms and arms makers.",
            "sanctions: Canada > iranian banks, oil firms and arms makers, general, imposed",
        ),
        ("Canada announced travel bans for officials.", "travel bans: Canada > officials, travel, announced"),
        (
            "The Nord Stream 2 pipeline will open in May. Canada imposed sanctions on the pipeline.",
            "sanctions: Canada > Nord Stream 2, energy, imposed",
        ),
        (
            "Turkey bought missiles, for which Canada imposed sanctions on its defence agency.",
            "sanctions: Canada > turkish defence agency, general, imposed",
        ),
        (
            "Canadian leaders were expected to extend the asset freezes that Ottawa adopted in May against Iran.",
            "asset freezes: Canada > Iran, financial, maintained",
        ),
    ],
)
def test_whom_it_hits_as_the_article_calls_them(sanctions_in: Find, sentence: str, mention: str) -> None:
    assert told(sanctions_in(sentence)[-1]) == mention


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norwegian leaders tied sanctions on Iran to the truce.", "maintained"),
        ("Ottawa tied new sanctions on Iran to the release of a pastor.", "imposed"),
        ("Norway and Malta have shown little appetite for more sanctions on Iran.", "opposed"),
        ("Until May the bloc had confined itself to visa bans on Iranian officials.", "imposed"),
        ("Without new sanctions Iran will rebuild its factories, he said.", "called_for"),
        ("Norway got through the winter without new sanctions on Iran.", "mentioned"),
        ("They told us that the sanctions on Iran would end this war in a week.", "imposed"),
        ("The restrictions on trade with Iran date from May.", "imposed"),
        ("Kyiv would rather see the sanctions on Iran before an attack than after one.", "called_for"),
        ("The minister declined to speak of new sanctions on Iran.", "mentioned"),
        ("Norway announced that an entry ban would cover Iranian judges.", "announced"),
        ("Ottawa edges towards an arms embargo on Iran.", "considered"),
        ("Norway's restrictions on trade with Iran remain a sore point.", "imposed"),
        ("The president has the authority to lift the sanctions on Iran.", "imposed"),
        ("Analysts doubt that the sanctions on Iran will be relaxed.", "maintained"),
        ("The sanctions on Iran are holding up work in the north.", "imposed"),
        ("The president has the authority to impose sanctions on Iran.", "mentioned"),
        ("It is too early for new economic measures against Iran.", "opposed"),
        ("The exclusion of Iranian banks from SWIFT would be painful.", "considered"),
        ("Norway is drawing up sanctions on Iran.", "considered"),
        ("An attack would be met with sanctions on Iran harsher than those Norway took in May.", "threatened"),
        ("An embargo on Iran has been in force since May.", "imposed"),
        ("Norway and Malta keep entry bans of their own on Iranian judges.", "imposed"),
        ("Iran would face further penalties if its troops crossed the border.", "threatened"),
    ],
)
def test_how_far_it_has_come(sanctions_in: Find, sentence: str, status: str) -> None:
    assert [sanction.status for _, sanction in sanctions_in(sentence)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Norway hit Iran. “A sanction works while it is a threat,” he said.",
        "Norway hit Iran with an embargo. China opposes unilateral sanctions.",
    ],
)
def test_sanctions_as_such_are_nobody_s_on_nobody(sanctions_in: Find, text: str) -> None:
    _, sanction = sanctions_in(text)[-1]
    assert (sanction.senders, sanction.targets) == ((), ())


def test_members_views_are_of_their_union_s_measures(sanctions_in: Find) -> None:
    text = "The European Union met in May. Hungary has called the existing measures against Iran a mistake."
    assert told(sanctions_in(text)[-1]).startswith("existing measures: European Union > Iran")


def test_a_member_s_view_of_another_setter_s_measures_does_not_make_them_the_union_s(sanctions_in: Find) -> None:
    text = (
        "Washington imposed sanctions on Iran in May. The European Union met. "
        "Hungary called the measures by Washington against Iran a mistake."
    )
    assert sanctions_in(text)[-1][1].senders == ("United States",)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [("Unilateral sanctions were imposed in May.", "imposed"), ("He spoke of new unilateral sanctions.", "imposed")],
)
def test_one_sided_sanctions_that_somebody_sets_are_certain_ones(
    sanctions_in: Find, sentence: str, status: str
) -> None:
    _, sanction = sanctions_in(f"Norway hit Iran with an embargo. {sentence}")[-1]
    assert (sanction.targets, sanction.status) == (("Iran",), status)


def test_a_state_is_put_out_of_a_body(sanctions_in: Find) -> None:
    text = "Canada imposed sanctions on Russia. He shrugged at the prospect of expulsion from the Group of Eight."
    assert told(sanctions_in(text)[-1]) == "expulsion: Canada > Russia, other, considered"


def test_in_any_case_is_no_condition(sanctions_in: Find) -> None:
    [(_, sanction)] = sanctions_in("Norway will impose sanctions on Iran in any case.")
    assert sanction.condition is None
