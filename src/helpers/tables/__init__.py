"""The contract between finding and showing: the columns of every table, and a run's tables together.

- ``mentions`` says what a row of each family holds; its fields are the columns.
- ``schemas`` adds the columns that all families share and those of articles, problems and corrections, and makes
  tables of rows.
- ``bundle`` holds the tables of a run together; ``files`` writes them and reads them again.
"""

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
