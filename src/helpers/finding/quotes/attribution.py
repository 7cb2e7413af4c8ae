"""A statement and who makes it, in tokens: what the rules find and what quotes are made from."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.finding.quotes.parties import Source


@dataclass
class Attribution:
    """A statement and who makes it, in tokens of one article.

    Attributes
    ----------
    content
        The tokens of what is said.
    path
        The rule that found it.
    cue
        The words that signal it, end exclusive; None where nothing does.
    source
        The words that name the speaker; None where none do.
    trailing
        Whether the attribution follows or interrupts its content.
    same_as
        The statement whose speaker makes this one too, where its own words name nobody.
    """

    content: set[int]
    path: str
    cue: tuple[int, int] | None = None
    source: Source | None = None
    trailing: bool = False
    same_as: Attribution | None = None

    @property
    def anchor(self) -> int:
        """Where the statement stands in its article: at its cue, or at its first word."""
        return self.cue[0] if self.cue else min(self.content)
