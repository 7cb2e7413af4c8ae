"""What the lexicons know of actors."""

from __future__ import annotations

import pytest

from helpers.finding.actors.entries import ActorEntry, InstitutionEntry
from helpers.finding.actors.knowledge import Knowledge, office_key, surnames
from helpers.reading.lexicons import Lexicons

OPPOSITIONS = {"Russian opposition", "Ukrainian opposition", "Belarusian opposition"}


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Vladimir Zelenskiy", "Volodymyr Zelenskyy"),
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Emanuel Macron", "Emmanuel Macron"),
        ("Annalina Baerbock", "Annalena Baerbock"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
    ],
)
def test_spellings_of_a_listed_person_are_one_person(knowledge: Knowledge, spelling: str, name: str) -> None:
    person = knowledge.person(spelling)
    assert person is not None
    assert person.name == name


@pytest.mark.parametrize("name", ["Anton Lavrov", "Maria Putina", "Jane Biden Smith", "Ronna Hill", "Lavrov", ""])
def test_others_are_not_taken_for_a_listed_person(knowledge: Knowledge, name: str) -> None:
    assert knowledge.person(name) is None


@pytest.mark.parametrize(
    ("surname", "month", "name"),
    [
        ("Johnson", "2022-03", "Boris Johnson"),
        ("Johnson", "2024-03", "Mike Johnson"),
        ("Xi", "2022-03", "Xi Jinping"),
        ("Kerry", "2014-03", "John Kerry"),
        ("Kerry", "2019-03", None),
    ],
)
def test_a_surname_means_who_was_in_office(knowledge: Knowledge, surname: str, month: str, name: str | None) -> None:
    person = knowledge.surnamed(surname, month)
    assert (person.name if person else None) == name


@pytest.mark.parametrize(
    ("phrase", "state", "month", "name"),
    [
        ("president", "Ukraine", "2014-09", "Petro Poroshenko"),
        ("president", "Ukraine", "2022-09", "Volodymyr Zelenskyy"),
        ("head of diplomacy", "Germany", "2022-02", "Annalena Baerbock"),
        ("secretary of state", "United States", "2013-12", "John Kerry"),
        ("minister of defence", "Poland", "2022-04", "Mariusz Błaszczak"),
        ("chief", "NATO", "2022-04", "Jens Stoltenberg"),
    ],
)
def test_an_office_has_one_holder_at_a_time(
    knowledge: Knowledge, phrase: str, state: str, month: str, name: str
) -> None:
    assert [p.name for p in knowledge.holders(knowledge.offices(phrase), state, month)] == [name]


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("Poles", "Poland"),
        ("Kiev", "Ukraine"),
        ("Washington", "United States"),
        ("Britain", "United Kingdom"),
        ("Türkiye", "Turkey"),
        ("EU", "European Union"),
        ("table", None),
    ],
)
def test_names_demonyms_and_capitals_tell_the_state(knowledge: Knowledge, word: str, state: str | None) -> None:
    assert [match.name for match in knowledge.matches(word)] == ([state] if state else [])


def test_only_whole_words_are_names(knowledge: Knowledge) -> None:
    text = "The Romanian, a pro-Russian man of Malian descent, met US-based Poles at @Ukraine."
    found = [(text[m.start : m.end], m.name) for m in knowledge.matches(text)]
    assert found == [
        ("Romanian", "Romania"),
        ("Malian", "Mali"),
        ("US", "United States"),
        ("Poles", "Poland"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Defence", "defense minister"),
        ("spokeswoman", "spokesperson"),
        ("the former chairman", "chair"),
        ("minister for energy", "energy minister"),
    ],
)
def test_ways_to_write_an_office_have_one_key(one: str, other: str) -> None:
    assert office_key(one) == office_key(other)


def test_family_names_come_first_in_china_and_korea() -> None:
    assert surnames("Li Ming", "China") == ["Li"]
    assert surnames("Pak Sung-ho") == ["Pak"]
    assert surnames("Ursula von der Leyen", "European Union") == ["von der Leyen", "Leyen"]


def test_every_affiliation_is_a_known_state_or_body(lexicons: Lexicons, knowledge: Knowledge) -> None:
    people = {entry.affiliation for entry in lexicons.table("actors.csv", ActorEntry)} - {None}
    bodies = {entry.affiliation for entry in lexicons.table("institutions.csv", InstitutionEntry)}
    unknown = {a for a in people | bodies if a and not knowledge.is_country(a) and not knowledge.body(a)}
    assert unknown == OPPOSITIONS


def test_no_spelling_stands_for_two_people(lexicons: Lexicons) -> None:
    bearers: dict[str, set[str]] = {}
    for entry in lexicons.table("actors.csv", ActorEntry):
        for spelling in (entry.name, *entry.spellings):
            bearers.setdefault(spelling, set()).add(entry.name)
    assert {s: names for s, names in bearers.items() if len(names) > 1} == {}


def test_offices_end_after_they_begin(lexicons: Lexicons) -> None:
    entries = lexicons.table("actors.csv", ActorEntry)
    assert [e for e in entries if e.since and e.until and e.until < e.since[: len(e.until)]] == []
