"""Tells words that name somebody who can speak: an office, a role, a body, a person."""

from __future__ import annotations

from functools import cached_property

from helpers.finding.actors.anaphors import STATE_NOUNS, TAKING_UP
from helpers.finding.actors.bodies import ORGANS
from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS
from helpers.finding.nouns import singular
from helpers.finding.quotes.punctuation import edge
from helpers.reading.parse import Doc

SPEAKING_OFFICES = frozenset(
    "minister president chancellor premier mayor governor spokesman spokeswoman spokesperson official officials "
    "ministry kremlin pentagon chief commander general ambassador envoy secretary leader king pope police army "
    "staff parliament embassy expert experts analyst analysts report adviser advisor boss head diplomat admiral "
    "colonel prosecutor lawmaker senator professor negotiator fm pm mp source sources media reports witnesses monitors "
    "investigators military governors ministers lawmakers diplomats un".split()
)
# What some agencies put before the parts of a report.
_LABELS = frozenset(
    "quote speech details detail background reference update note q&a explainer factbox timeline analysis opinion "
    "exclusive video watch live podcast".split()
)
_VERBAL = frozenset({"VERB", "AUX"})
# Parts of speech of no name, whatever else the parse takes one for without a sentence around it.
_NO_NAMES = frozenset("DET PRON ADP CCONJ SCONJ AUX NUM".split())
# So many tokens has a name with whose it is ("Treasury's Lew").
_OWNED = 3


def is_speaker(word: str) -> bool:
    """Whether a lower-case noun is one for people or bodies that make statements: "minister", "nurses", "curia"."""
    one = singular(word)
    return word in SPEAKING_OFFICES or one in ROLE_NOUNS or one in ROLE_GENDERS or one in TAKING_UP - STATE_NOUNS


class SpeakerNames:
    """The words of one article that stand alone and name who speaks.

    Parameters
    ----------
    doc
        The article.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    def fill(self, start: int, end: int) -> bool:
        """Whether a few words name somebody who can speak, and nothing else."""
        words = [t for t in self._doc[start:end] if not edge(t)]
        if not words or words[-1].lower_ in _LABELS or any(t.pos_ in _VERBAL and t.text[0].islower() for t in words):
            return False
        head = next((t for t in words if t.head not in words or t.head == t), words[-1])
        return (
            not {words[-1].ent_type_, head.ent_type_}.isdisjoint({"PERSON", "ORG"})
            or words[-1].lower_ in ORGANS
            or (len(words) >= _OWNED and words[-2].tag_ == "POS" and words[-1].text[0].isupper())
            or any(is_speaker(t.lower_) for t in words)
            or (len(words) == 1 and words[0].text in self._people)
            or (
                len(words) <= 2
                and all(t.text[0].isupper() and t.pos_ not in _NO_NAMES for t in words)
                and {t.ent_type_ for t in words} != {"GPE"}
                and words[-1].pos_ in {"PROPN", "NOUN"}
            )
        )

    @cached_property
    def _people(self) -> frozenset[str]:
        """The words that the article has in people's names."""
        return frozenset(token.text for token in self._doc if token.ent_type_ == "PERSON")
