"""The lines of the lexicons of actors, and the people whose offices they list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class CountryEntry(NamedTuple):
    """A line of countries.csv."""

    country: str
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    spellings: tuple[str, ...]


class InstitutionEntry(NamedTuple):
    """A line of institutions.csv."""

    name: str
    kind: str
    affiliation: str
    spellings: tuple[str, ...]


class PlaceEntry(NamedTuple):
    """A line of places.csv."""

    place: str
    kind: str
    country: str | None
    spellings: tuple[str, ...]


class ActorEntry(NamedTuple):
    """A line of actors.csv: one office of one person."""

    name: str
    gender: str
    affiliation: str | None
    office: str
    since: str | None
    until: str | None
    spellings: tuple[str, ...]

    def held(self, month: str) -> bool:
        """Whether the office was held in a month ("2022-03"), in its first and last month too."""
        after = self.since is None or self.since <= month[: len(self.since)]
        return after and (self.until is None or month[: len(self.until)] <= self.until)


class OfficeEntry(NamedTuple):
    """A line of offices.csv."""

    office: str
    aliases: tuple[str, ...]
    leads: bool


class GivenNameEntry(NamedTuple):
    """A line of given_names.csv."""

    name: str
    gender: str | None
    spellings: tuple[str, ...]


@dataclass(frozen=True)
class KnownPerson:
    """A person of actors.csv with all offices, in the order in which they began."""

    name: str
    gender: str
    offices: tuple[ActorEntry, ...]

    def office(self, month: str | None) -> ActorEntry:
        """The office held in a month; without one the office last begun, before it where none was held."""
        if month is not None:
            held = [office for office in self.offices if office.held(month)]
            past = [office for office in self.offices if (office.since or "") <= month]
            if held or past:
                return (held or past)[-1]
        return self.offices[-1] if month is None else self.offices[0]


def people_listed(entries: Iterable[ActorEntry]) -> dict[str, KnownPerson]:
    """The people of actors.csv by canonical name, each with all offices."""
    offices: dict[str, list[ActorEntry]] = defaultdict(list)
    for entry in entries:
        offices[entry.name].append(entry)
    return {
        name: KnownPerson(name, lines[0].gender, tuple(sorted(lines, key=lambda line: line.since or "")))
        for name, lines in offices.items()
    }
