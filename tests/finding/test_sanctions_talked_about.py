"""Sanctions: those in force that are only discussed, hoped to work, tied to something or to be lifted one day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]

_IN_FORCE = "Norway imposed sanctions on Peru in May over a sunken ferry."


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        # What may, could or ought to be lifted is in force, whatever is said of its end
        ("Norway may lift its sanctions on Peru.", "lifted"),
        ("Norway weighed the idea of scrapping the sanctions on Peru.", "imposed"),
        ("A mayor floated the possible easing of the sanctions on Peru.", "imposed"),
        ("The king could expect a reprieve from the sanctions.", "imposed"),
        ("Malta's aim is to tie an end of the sanctions on Peru to a new toll.", "imposed"),
        ("Judges will look into any order to loosen the embargo on Peru.", "imposed"),
        ("The question of ending the sanctions on Peru was left to the king.", "imposed"),
        ("Scrapping the embargo on Peru is not an option.", "imposed"),
        ("The union will drop the embargo on Peru once the ferry is raised.", "imposed"),
        ("Fishermen hope for the lifting of the embargo.", "imposed"),
        # Who asks for an end is against them, those under them as well
        ("Fishermen want to see an end to the embargo on Peru.", "opposed"),
        ("Fishermen would like to see the embargo on Peru dropped.", "opposed"),
        ("Fishermen pleaded for sanctions on Peru to be dropped.", "opposed"),
        ("Fishermen begged the king to help drop the sanctions imposed on Peru.", "opposed"),
        ("Fishermen pleaded for sanctions on Peru to be tightened.", "called_for"),
        ("Iran is seeking an end to the sanctions.", "opposed"),
        # What is lifted in part, for somebody or long since
        ("Peru is at last free of Norwegian sanctions.", "lifted"),
        ("The sanctions on Peru have not been fully dropped.", "lifted"),
        ("A mayor would grant Peru sanctions relief.", "lifted"),
        ("Before the sanctions were scrapped, Peru sold no copper.", "lifted"),
        ("Before the sanctions are scrapped, Peru has to raise the ferry.", "imposed"),
        # What nobody lifts is kept, and what is said to stay is not called for
        ("No one will scrap the sanctions on Peru.", "maintained"),
        ("Norway has made its embargo on Peru permanent.", "maintained"),
        ("Norway insisted that its embargo on Peru would remain.", "maintained"),
        ("Norway insisted that its embargo on Peru be kept.", "called_for"),
        # Measures that are there
        ("Norway's current sanctions on Peru are its third.", "imposed"),
        ("The king has decided to change sanctions policy.", "imposed"),
        ("A mayor asked whether to review the sanctions on Peru.", "imposed"),
        ("Malta pledged to implement the embargo on Peru.", "imposed"),
        ("Malta is reluctant to enforce sanctions on Peru.", "imposed"),
        ("Malta urged the full implementation of sanctions on Peru.", "imposed"),
        ("Malta demanded that the embargo on Peru must be strictly enforced.", "imposed"),
        ("Norway will implement a new embargo on Peru.", "announced"),
        # What they are hoped or feared to do
        ("Hopes that the sanctions will empty the ports of Peru are vain.", "imposed"),
        ("Traders fear that sanctions on Peru will raise the price of copper.", "imposed"),
        ("Traders doubt that sanctions will change the price of copper.", "imposed"),
        ("Traders fear that new sanctions on Peru will raise the price of copper.", "threatened"),
        ("A mayor thinks sanctions on Peru might work.", "imposed"),
        ("Traders do not fear the possible embargo on Peru.", "considered"),
        # What is spoken of, or not
        ("The two kings spoke about the sanctions on Peru.", "imposed"),
        ("The two kings spoke about sanctions on Peru.", "mentioned"),
        ("Norway's embargo on Peru is linked to the toll.", "imposed"),
        ("The issue of sanctions on Peru was not raised.", "mentioned"),
        ("The kings did not discuss the sanctions on Peru.", "imposed"),
        ("The kings did not discuss scrapping the sanctions on Peru.", "imposed"),
        ("The king heard a specialist in economic sanctions.", "mentioned"),
        ("Judges draw up lists with a view to slapping sanctions on Peru.", "announced"),
    ],
)
def test_tells_what_is_in_force_from_what_is_to_come(sentence: str, status: str, sanctions_in: Find) -> None:
    assert [mention.status for _, mention in sanctions_in(sentence)] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ada Doe discussed sanctions on Peru at a dinner.", "imposed"),
        ("Ada Doe denied having discussed sanctions on Peru at a dinner.", "imposed"),
        ("Ada Doe raised Norway's intentions concerning sanctions on Peru.", "imposed"),
        ("Sanctions on Peru may have come up at a dinner.", "imposed"),
        ("Polls show support for sanctions on Peru.", "imposed"),
        ("Sanctions have never filled a port.", "imposed"),
        ("The issue of sanctions on Peru was not raised at the dinner.", "imposed"),
        # Further ones, those still to be discussed and those asked for are others
        ("Ada Doe discussed new sanctions on Peru at a dinner.", "considered"),
        ("The council will discuss sanctions on Peru on Monday.", "considered"),
        ("Polls show support for tougher sanctions on Peru.", "called_for"),
        ("Malta asked for sanctions on Peru.", "called_for"),
    ],
)
def test_what_is_talked_about_is_in_force_where_the_article_says_so(
    sentence: str, status: str, sanctions_in: Find
) -> None:
    (_, first), (_, second) = sanctions_in(f"{_IN_FORCE} {sentence}")
    assert (first.status, second.status) == ("imposed", status)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ada Doe discussed sanctions on Peru with the Peruvian envoy.", "imposed"),
        ("Ada Doe raised sanctions on Peru in a call with the Peruvian envoy.", "imposed"),
        ("Ada Doe discussed sanctions on Peru with the Maltese envoy.", "considered"),
        ("Ada Doe discussed new sanctions on Peru with the Peruvian envoy.", "considered"),
    ],
)
def test_what_is_discussed_with_those_under_it_is_in_force(sentence: str, status: str, sanctions_in: Find) -> None:
    assert [mention.status for _, mention in sanctions_in(sentence)] == [status]


def test_who_calls_somebody_names_after_measures_were_imposed_calls_for_none(sanctions_in: Find) -> None:
    text = "On Sunday, hours after the king imposed new sanctions, the Norwegian premier called Peru a nest of pirates."
    assert [mention.status for _, mention in sanctions_in(text)] == ["imposed"]
