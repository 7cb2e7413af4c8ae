"""The contract between finding and showing: the columns of every table, and a run's tables together."""

from helpers.tables.bundle import Tables
from helpers.tables.files import known_formats, read_tables, write_tables
from helpers.tables.mentions import MENTIONS, Mention, Quote, Sanction, TroopFigure, Weapon
from helpers.tables.schemas import ACTOR_COLUMNS, ARTICLES, COMMON, CORRECTIONS, PROBLEMS, frame, schema

__all__ = [
    "ACTOR_COLUMNS",
    "ARTICLES",
    "COMMON",
    "CORRECTIONS",
    "MENTIONS",
    "PROBLEMS",
    "Mention",
    "Quote",
    "Sanction",
    "Tables",
    "TroopFigure",
    "Weapon",
    "frame",
    "known_formats",
    "read_tables",
    "schema",
    "write_tables",
]
