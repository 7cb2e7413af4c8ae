"""The rows of the families' tables: what one quote, sanction, weapon or troop figure says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A place in an article's text where something was found.

    ``VOCABULARIES`` holds all values that a family's closed columns may have.

    Attributes
    ----------
    start, end
        Character offsets into the article's text, end exclusive.
    confidence
        Probability, 0 to 1, that the mention is right: span, kind and key fields, the others aside. Key fields are: of
        quotes the speakers; of sanctions senders, targets and status; of weapons name and category, not who supplies,
        receives or operates them; of troop figures bounds, unit, measure and force.
    """

    TABLE: ClassVar[str]
    VOCABULARIES: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    start: int
    end: int
    confidence: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Quote(Mention):
    """A statement that the article attributes to a source: direct, indirect or mixed.

    Attributes
    ----------
    spans
        The pieces of the content as (start, end); several where the attribution interrupts it.
    type
        ``direct`` (all in quotation marks), ``mixed`` (some of it) or ``indirect`` (none).
    cue, source
        The words that signal the attribution and those that name who speaks, with their offsets; None where absent.
    speakers
        Canonical names of the source, resolved in the whole article.
    speaker_kind
        What the first speaker is; None where there is none.
    role, affiliation
        The first speaker's office or description, and the country or organisation spoken for.
    """

    TABLE: ClassVar[str] = "quotes"
    VOCABULARIES: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "type": ("direct", "mixed", "indirect"),
        "speaker_kind": ("person", "organisation", "country", "group", "unnamed"),
    }

    spans: tuple[tuple[int, int], ...]
    type: str
    cue_start: int | None = None
    cue_end: int | None = None
    cue: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    source: str | None = None
    speakers: tuple[str, ...] = ()
    speaker_kind: str | None = None
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, kw_only=True)
class Sanction(Mention):
    """A punitive measure: who sets it on whom, of which kind, and how far it has come.

    Attributes
    ----------
    senders, targets
        Canonical names; a target without a name is a lower-case description.
    measure
        Its kind.
    status
        From a wish to its end; "mentioned" is none of the others.
    condition
        The words that make it conditional, or None.
    attributed_to
        Who says so; None where the article states it itself.
    """

    TABLE: ClassVar[str] = "sanctions"
    VOCABULARIES: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "measure": ("general", "personal", "financial", "trade", "travel", "arms", "energy", "other"),
        "status": (
            "called_for",
            "considered",
            "threatened",
            "announced",
            "imposed",
            "maintained",
            "opposed",
            "lifted",
            "mentioned",
        ),
    }

    senders: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    measure: str = "general"
    status: str = "mentioned"
    condition: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, kw_only=True)
class Weapon(Mention):
    """A weapon or military materiel.

    Attributes
    ----------
    name
        Canonical designation, or the singular generic noun.
    category
        Its kind; "unspecified" where the article says no more than that it is a weapon.
    quantity_low, quantity_high
        Bounds of the number of pieces; None is an open or unstated bound.
    supplier, recipient, operator
        Canonical names, as far as the article states them or lets them be inferred.
    attributed_to
        Who says so; None where the article states it itself.
    """

    TABLE: ClassVar[str] = "weapons"
    VOCABULARIES: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "category": (
            "tank",
            "armoured_vehicle",
            "artillery",
            "missile",
            "air_defence",
            "anti_tank",
            "aircraft",
            "helicopter",
            "drone",
            "ship",
            "submarine",
            "small_arms",
            "ammunition",
            "nuclear",
            "mine",
            "protective",
            "vehicle",
            "other",
            "unspecified",
        ),
    }

    name: str
    category: str
    quantity_low: float | None = None
    quantity_high: float | None = None
    supplier: str | None = None
    recipient: str | None = None
    operator: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, kw_only=True)
class TroopFigure(Mention):
    """A count of military personnel, formations or casualties.

    Attributes
    ----------
    low, high
        Bounds; None is an open side.
    comparator
        How the article hedges the number.
    unit
        The head noun in the singular ("soldier", "battalion tactical group").
    measure
        Whether people, formations or casualties are counted.
    force
        Whose they are, canonical.
    locations
        Canonical names of the places where they are or go.
    attributed_to
        Who gives the figure; None where the article states it itself or says only who denies it.
    """

    TABLE: ClassVar[str] = "troop_figures"
    VOCABULARIES: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "comparator": ("exact", "about", "at_least", "at_most", "vague", "range"),
        "measure": ("personnel", "formation", "casualty"),
    }

    low: float | None
    high: float | None
    comparator: str
    unit: str
    measure: str
    force: str | None = None
    locations: tuple[str, ...] = ()
    attributed_to: str | None = None


MENTIONS: tuple[type[Mention], ...] = (Quote, Sanction, Weapon, TroopFigure)
"""The families whose tables a run writes."""
