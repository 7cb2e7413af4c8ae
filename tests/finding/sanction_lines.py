"""Writes a sanction that was found in one line, for tests to compare."""

from __future__ import annotations

from helpers.tables import Sanction


def told(mention: tuple[str, Sanction]) -> str:
    """A mention in one line: words, senders > targets, measure, status."""
    text, sanction = mention
    parties = f"{'+'.join(sanction.senders) or '-'} > {'+'.join(sanction.targets) or '-'}"
    return f"{text}: {parties}, {sanction.measure}, {sanction.status}"
