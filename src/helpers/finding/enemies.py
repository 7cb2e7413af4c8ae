"""Whose weapons hit a target or are shot down: the other side's, in a war that the article speaks of."""

from __future__ import annotations

from spacy.tokens import Token

from helpers.finding.opponents import Opponents
from helpers.finding.parties import Parties


class Enemies:
    """The opponents of the parties of one article.

    Parameters
    ----------
    opponents
        Who is at war with whom.
    parties
        Whom the article's tokens stand for.
    """

    def __init__(self, opponents: Opponents, parties: Parties) -> None:
        self._opponents = opponents
        self._parties = parties
        self._present: set[str] | None = None

    def of(self, party: str | None, verb: Token) -> str | None:
        """The opponent of a party, if the article around a verb speaks of it."""
        if party is None or party not in self._opponents:
            return None
        if self._present is None:
            self._present = {place for token in verb.doc if (place := self.place(token))}
        return self._opponents.of(party, self._present)

    def place(self, token: Token) -> str | None:
        """The state that a token names or lies in."""
        return self._opponents.soil(token.text) or self._parties.country(token)

    def of_target(self, verb: Token) -> str | None:
        """The opponent of whoever owns what a verb of attack hits."""
        for part in verb.rights:
            if part.dep_ == "dobj" or (part.dep_ == "prep" and part.lower_ in _ONTO):
                for token in part.subtree:
                    if token.pos_ in {"PROPN", "ADJ"} and (place := self.place(token)):
                        return self.of(place, verb)
        return None

    def of_teller(self, verb: Token) -> str | None:
        """The opponent of whoever tells that weapons were fired, and does not say by whom."""
        if verb.dep_ != "ccomp" or any(child.tag_ == "MD" for child in verb.children):
            return None
        teller = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        return self.of(self._parties.of(teller), verb) if teller is not None else None


_ONTO = frozenset({"at", "on", "against", "over", "in", "into", "toward", "towards", "near", "across"})
