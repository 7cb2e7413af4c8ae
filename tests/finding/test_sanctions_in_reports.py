"""Sanctions as agencies and broadcasters write of them: those under bans, answers, drafts and what goes by its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Leaders meet to decide whether to add names to the list of nine judges already under travel bans.",
            "travel bans: - > -, travel, imposed",
        ),
        (
            "Tom Berg and Jane Doe are among those now subject to a British asset freeze.",
            "British asset freeze: United Kingdom > Tom Berg+Jane Doe, financial, imposed",
        ),
        (
            "Iran denied that its ships would violate a U.N. embargo.",
            "U.N. embargo: United Nations > Iran, trade, imposed",
        ),
        ("EU to review sanctions on Iran.", "sanctions: European Union > Iran, general, imposed"),
        (
            "The EU has promised to look again at the sanctions on Iran.",
            "sanctions: European Union > Iran, general, imposed",
        ),
        ("The EU will review new sanctions on Iran.", "new sanctions: European Union > Iran, general, considered"),
        (
            "Canada was among the first to put an embargo on Iranian oil.",
            "embargo: Canada > Iran, energy, imposed",
        ),
        (
            "Canada backed up its ultimatum with financial sanctions on Iran.",
            "financial sanctions: Canada > Iran, financial, imposed",
        ),
        (
            "Canada imposed sanctions on Iran. Iran hit back on Monday with export bans on medical equipment.",
            "export bans: Iran > Canada, trade, imposed",
        ),
        (
            "Canada has imposed travel bans on members of the Iranian government.",
            "travel bans: Canada > members of the iranian government, travel, imposed",
        ),
        (
            "Canada imposed asset freezes on dozens of Iranian judges and generals.",
            "asset freezes: Canada > iranian judges and generals, financial, imposed",
        ),
        (
            "Iranian banks and tycoons could face sanctions.",
            "sanctions: - > iranian banks and tycoons, personal, threatened",
        ),
        (
            "The list names Iranian banks. Canada has imposed a ban on trading in Iranian bonds.",
            "ban: Canada > Iran, financial, imposed",
        ),
        (
            "Germany announced the suspension of the certification process for Nord Stream 2.",
            "suspension: Germany > -, energy, announced",
        ),
        (
            "Canada imposed an entry ban. The ban applies to judges of Iran.",
            "ban: Canada > iranian judges, personal, imposed",
        ),
        (
            "Canada imposed an embargo on Iran. A source said that an embargo was no end in itself.",
            "embargo: Canada > Iran, trade, imposed",
        ),
        (
            "Canada considers an asset freeze on Iran. A source said a freeze was overdue.",
            "freeze: Canada > Iran, financial, considered",
        ),
        (
            "Canadian leaders gave Iran a week to reverse course or face sanctions.",
            "sanctions: - > Iran, general, threatened",
        ),
        (
            "An attack by Iran will carry a heavy cost, including restrictive measures.",
            "restrictive measures: - > Iran, general, threatened",
        ),
        (
            'Canada warned that an attack by Iran would come at "a severe cost," including restrictive measures.',
            "restrictive measures: Canada > Iran, general, threatened",
        ),
        (
            "The European Union is divided. Poland and the Baltic countries propose an embargo on Iranian oil.",
            "embargo: European Union > Iran, energy, called_for",
        ),
        (
            "The European Union is divided. Hungary has delayed the sanctions on Iran.",
            "sanctions: European Union > Iran, general, considered",
        ),
        (
            "Canada imposed an embargo on Iran. The embargo does not apply to Malta.",
            "embargo: Canada > Iran, trade, imposed",
        ),
        (
            "Canada imposed an embargo on Iran. The embargo applies to new contracts.",
            "embargo: Canada > Iran, trade, imposed",
        ),
        (
            "A proposal for sanctions on Iran was vetoed by Hungary and Slovakia. The European Union is divided.",
            "sanctions: European Union > Iran, general, opposed",
        ),
        (
            '"A NATO ally that imposes sanctions on Iran must explain itself," said Tom Berg. The penalties hurt.',
            "penalties: - > Iran, general, imposed",
        ),
    ],
)
def test_who_is_hit_by_whom_and_how_far_it_has_come(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


def test_what_another_clause_behind_a_semicolon_keeps_is_not_kept_by_the_first(sanctions_in: Find) -> None:
    first, _ = sanctions_in("Canada has placed asset freezes on judges of Iran; Norway keeps entry bans of its own.")
    assert told(first) == "asset freezes: Canada > iranian judges, financial, imposed"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sailors hold out as EU weighs penalties. Canada has imposed sanctions on Iran.", "penalties"),
        ("He may answer any new penalties. Canada has imposed sanctions on Iran.", "new penalties"),
    ],
)
def test_penalties_of_states_are_told_by_the_sanctions_that_follow(sanctions_in: Find, text: str, words: str) -> None:
    assert sanctions_in(text)[0][0] == words


def test_a_law_that_gives_sanctions_its_name_is_none(sanctions_in: Find) -> None:
    mentions = sanctions_in("The U.S. sanctions, imposed under a law known as CAATSA, hit Iran.")
    assert [words for words, _ in mentions] == ["U.S. sanctions"]
