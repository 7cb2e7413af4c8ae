"""Looks up what ``sanction_status.csv`` says of a word that governs a punitive measure: verb, noun or adjective."""

from __future__ import annotations

from helpers.finding.sanctions.positions import is_occasion, judgement
from helpers.finding.sanctions.status_words import Governor, StatusWord
from helpers.finding.sanctions.words import NOUNS, forms, gerund_stems, prepositional
from helpers.finding.tokens import beside
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token

PARTICLES = frozenset({"away", "back", "out", "up", "off", "down", "in", "forward", "ahead", "aside"})
# What is put at risk by a measure, and so is not threatened with it.
_ENDANGERED = frozenset("unity security peace stability economy growth recovery supply job future existence".split())


class StatusLexicon:
    """The rows of the lexicon, found by word and slot.

    Parameters
    ----------
    lexicons
        The run's lexicons.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._entries = {
            (row.part, row.word, slot): row
            for row in lexicons.table("sanction_status.csv", StatusWord)
            for slot in row.slot
        }

    def entry(self, part: str, word: str, slot: str) -> StatusWord | None:
        """The lexicon's row for a word in a slot."""
        return self._entries.get((part, word, slot))

    def verb(self, verb: Token, slot: str) -> Governor:
        """A verb as a governor, with its particle ("roll out") where the lexicon has both."""
        particles = [
            child.lower_
            for child in verb.children
            if child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in PARTICLES and child.i == verb.i + 1)
        ]
        lemma = verb.lemma_.lower()
        if lemma == "consider" and slot == "clause" and any(map(judgement, verb.children)):
            # "Considered the sanctions to be unfair"
            return Governor(verb, slot, None)
        if lemma == "threaten" and any(c.dep_ == "dobj" and c.lemma_ in _ENDANGERED for c in verb.children):
            return Governor(verb, slot, None)
        if lemma == "bring" and any(thing.lemma_ == "end" for thing in prepositional(verb, frozenset({"to"}))):
            return Governor(verb, slot, self.entry("verb", "end", slot))
        if lemma == "run" and slot == "subject" and any(child.lower_ == "until" for child in verb.children):
            return Governor(verb, slot, self.entry("verb", "remain", slot))
        if lemma == "make" and any(child.lower_ == "ready" for child in verb.children):
            return Governor(verb, slot, self.entry("verb", "prepare", slot))
        if lemma == "sign" and slot == "into":
            slot = "object"  # "Signed into | law legislation imposing sanctions"
        if lemma in {"allow", "permit"} and slot == "object" and any(map(_lapsing, verb.subtree)):
            return Governor(verb, slot, self.entry("verb", "lapse", "subject"))
        if lemma == "fail" and beside(verb).lower_ == "which":
            return Governor(verb, slot, None)  # "Failing which it would impose sanctions"
        if lemma == "stand" and any(thing.lemma_ == "way" for thing in prepositional(verb, frozenset({"in"}))):
            return Governor(verb, slot, self.entry("verb", "hamper", slot) or self.entry("verb", "oppose", "object"))
        bare = gerund_stems(verb) if verb.pos_ in NOUNS else ()
        for word in (*(f"{lemma} {particle}" for particle in particles), lemma, *bare):
            if row := self.entry("verb", word, slot):
                return Governor(verb, slot, row)
        return Governor(verb, slot, None)

    def noun(self, noun: Token, slot: str) -> Governor:
        """A noun as a governor; who is "on the receiving end" is a target."""
        if noun.lemma_ == "end" and any(child.lower_ == "receiving" for child in noun.children):
            return Governor(noun, slot, self.entry("noun", "target", slot))
        rows = (self.entry("noun", form, slot) for form in forms(noun))
        return Governor(noun, slot, None if is_occasion(noun) else next((row for row in rows if row), None))

    def adjective(self, adjective: Token, slot: str) -> Governor:
        """An adjective as a governor."""
        return Governor(adjective, slot, self.entry("adjective", adjective.lemma_.lower(), slot))


def _lapsing(word: Token) -> bool:
    """Whether "lapse" ends what is allowed, though the parser takes it for a noun ("allow sanctions to lapse")."""
    return word.lower_ == "lapse" and beside(word, -1).lower_ == "to"
