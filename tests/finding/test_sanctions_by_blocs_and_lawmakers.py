"""Who sets sanctions that blocs of states, parliaments and politicians set, refuse or ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]
_UNION = " The EU has imposed sanctions on Iran."


@pytest.mark.parametrize(
    ("text", "senders"),
    [
        ("ECOWAS would lift its sanctions on Niger if the junta stepped down." + _UNION, ["ECOWAS"]),
        ("The AU imposed sanctions on Mali." + _UNION, ["African Union"]),
    ],
)
def test_blocs_are_senders_by_their_short_names(sanctions_in: Find, text: str, senders: list[str]) -> None:
    assert list(sanctions_in(text)[0][1].senders) == senders


@pytest.mark.parametrize(
    ("text", "senders"),
    [
        ("Swiss opposition politicians called for an arms embargo on Peru." + _UNION, ["Switzerland"]),
        ("Chile's opposition called for an embargo on Peru." + _UNION, ["Chile"]),
        ("Opposition lawmakers in Chile called for an embargo on Peru." + _UNION, ["Chile"]),
        ("Members of the Norwegian parliament called for an embargo on Peru." + _UNION, ["Norway"]),
        ("Norwegian parties demanded an embargo on Peru.", ["Norway"]),
        ("Fishermen in Norway demanded an embargo on Peru.", []),
        ("The Belarusian opposition called for sanctions on Belarus.", []),
        ("The Norwegian parliament voted down an arms embargo on Peru.", ["Norway"]),
        ("Norwegian lawmakers defeated an embargo on Peru.", ["Norway"]),
        ("Iranian lawmakers rejected an embargo on Peru.", []),
        ("The House passed a bill imposing sanctions on Peru.", ["United States"]),
        ("Canada's House of Commons met. The House passed a bill imposing sanctions on Peru.", ["Canada"]),
        ("Parliament voted down a bill on sanctions against Peru.", []),
        ('"Lift the sanctions on Peru," he told Norway.', ["Norway"]),
        ('"Lift the sanctions on Chile," the Peruvian president said.', []),
    ],
)
def test_a_state_is_the_sender_of_what_its_politicians_ask_of_it_or_refuse(
    sanctions_in: Find, text: str, senders: list[str]
) -> None:
    assert list(sanctions_in(text)[0][1].senders) == senders
