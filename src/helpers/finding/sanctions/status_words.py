"""The rows of ``sanction_status.csv``, and the words of an article that they say something of."""

from __future__ import annotations

from typing import NamedTuple

from helpers.reading.parse import Token

# A bearer is a target as well, of a measure that its verb presupposes ("evade").
SENDER, TARGET, BEARER, OTHER = "sender", "target", "bearer", "other"


class StatusWord(NamedTuple):
    """A row of ``sanction_status.csv``; its comments explain the columns."""

    word: str
    part: str
    slot: tuple[str, ...]
    status: str
    subject: str | None
    object: str | None


class Governor(NamedTuple):
    """A word that governs a measure: where the measure stands to it, and what the lexicon says of that."""

    token: Token
    slot: str
    entry: StatusWord | None
