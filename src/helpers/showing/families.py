"""How each family of mentions is shown: what one is called, its colour and mark, and what is said of one in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import pandas as pd

from helpers.showing.markup import Content, element, join
from helpers.showing.plurals import units
from helpers.showing.style import MUTED, QUOTE, SANCTION, TROOP, WEAPON, Colour
from helpers.showing.wording import UNSTATED, amount, bounds, listed, names, plain_category, said, spaced
from helpers.tables import COMMON

Fact = tuple[str, Callable[[Any], Content]]
"""A column of a table of evidence: its header and how it is read from a mention."""

COMMON_COLUMNS = frozenset(field.name for field in COMMON)


class Look(NamedTuple):
    """How a family is shown.

    Attributes
    ----------
    one
        What one mention is called.
    css
        The class of its marks.
    colour, line
        The colour of its marks and charts, and the line below its marks, which tells it apart without colour.
    telling
        The column that no other family has; None for one that is not known here.
    head, facts
        The column that heads a row of evidence, and the further columns.
    """

    one: str
    css: str
    colour: Colour
    line: str
    telling: str | None
    head: Fact
    facts: tuple[Fact, ...]


def look_of(name: str, columns: Iterable[str] = ()) -> Look:
    """How to show a family; one that is not known here is grey and shows all its own columns.

    Parameters
    ----------
    name
        Name of its table.
    columns
        The columns of its table.
    """
    if name in LOOKS:
        return LOOKS[name]
    own = (column for column in columns if column not in COMMON_COLUMNS)
    facts = tuple((spaced(column), _column(column)) for column in own)
    return OTHER._replace(one=spaced(name).removesuffix("s"), facts=facts)


def family_of(mentions: pd.DataFrame) -> str | None:
    """Name of the table that rows are of, from their columns; None for a family that is not known here."""
    return next((name for name, look in LOOKS.items() if look.telling in mentions.columns), None)


def _any(value: Any) -> Content:
    return said(value) if isinstance(value, str) or pd.api.types.is_scalar(value) else listed(map(str, value))


def _column(column: str) -> Callable[[Any], Content]:
    return lambda mention: _any(getattr(mention, column))


def _speaker(mention: Any) -> Content:
    speaker = listed(names(mention.speakers)) or "nobody named"
    office = [item for item in (said(mention.role), said(mention.affiliation)) if item and item != speaker]
    return join([speaker, element("small", ", ".join(office), class_="k-office") if office else None], " ")


LOOKS = {
    "quotes": Look(
        one="quote",
        css="k-quote",
        colour=QUOTE,
        line="solid",
        telling="speakers",
        head=("Speaker", _speaker),
        facts=(("How", lambda m: said(m.type)),),
    ),
    "sanctions": Look(
        one="sanction",
        css="k-sanction",
        colour=SANCTION,
        line="dashed",
        telling="senders",
        head=("Sender", lambda m: listed(names(m.senders)) or UNSTATED),
        facts=(
            ("Target", _column("targets")),
            ("Kind", lambda m: said(m.measure)),
            ("Status", lambda m: join([spaced(m.status), said(m.condition)], ", ").rstrip(", ")),
            ("According to", _column("attributed_to")),
        ),
    ),
    "weapons": Look(
        one="weapon",
        css="k-weapon",
        colour=WEAPON,
        line="double",
        telling="category",
        head=("Weapon", lambda m: said(m.name)),
        facts=(
            ("Category", lambda m: plain_category(m.category)),
            ("How many", lambda m: bounds(m.quantity_low, m.quantity_high)),
            ("From", _column("supplier")),
            ("To", _column("recipient")),
            ("Operated by", _column("operator")),
            ("According to", _column("attributed_to")),
        ),
    ),
    "troop_figures": Look(
        one="troop figure",
        css="k-troop",
        colour=TROOP,
        line="wavy",
        telling="comparator",
        head=("Figure", lambda m: amount(m) or m.text),
        facts=(
            ("Of", units),
            ("Force", _column("force")),
            ("Where", lambda m: listed(names(m.locations))),
            ("According to", _column("attributed_to")),
        ),
    ),
}
OTHER = Look(
    one="mention",
    css="k-other",
    colour=MUTED,
    line="dotted",
    telling=None,
    head=("Words", lambda m: m.text),
    facts=(),
)
