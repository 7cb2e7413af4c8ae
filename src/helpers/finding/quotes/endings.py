"""Finds where the content of a statement stops: at another one, at the writer's own words, at the attribution's."""

from __future__ import annotations

import itertools

from helpers.finding.quotes.beside import Beside
from helpers.finding.quotes.conjoined import is_undergone, looks_back, parallels
from helpers.finding.quotes.cues import Cues, Place, tense
from helpers.finding.quotes.next_statements import NextStatements
from helpers.finding.quotes.occasions import is_setting
from helpers.finding.quotes.parties import FINITE, SUBJECTS, agent
from helpers.finding.quotes.punctuation import follows_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue
from helpers.finding.quotes.writers_words import LOOSENING, WritersWords
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token

_CLINGING = frozenset({"because", "if", "unless", "although", "though"})
_SIGNATURE = 6
_PASSING_ON = 8
_REPORTING = frozenset({"reports", "reported", "writes", "informs"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


class Endings:
    """Where the contents of one article stop.

    Parameters
    ----------
    parsed, quotations, cues, beside
        The article, its quotations, its reporting verbs, and the quotations beside these.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, cues: Cues, beside: Beside) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._cues = cues
        self._beside = beside
        self._next_statements = NextStatements(parsed.doc, quotations, cues)
        self._writers_words = WritersWords(parsed.doc, cues)

    def stops(self, position: int, cue: Cue, place: Place, end: int) -> bool:
        """Whether the content of a cue, that is sure to reach a token, stops before another one.

        Parameters
        ----------
        position
            The token.
        cue, place
            The cue and where it stands.
        end
            The last token that is sure to belong to the content.
        """
        return (
            self._is_parted(position, cue, place)
            or ((acting := agent(cue.verb)) is not None and acting.head.i == position)
            or self._next_statements.start(position, cue)
            or self._writers_words.start(position, cue, place)
            or (position > end and self._belongs_to_cue(self._doc[position], cue))
        )

    def _is_parted(self, position: int, cue: Cue, place: Place) -> bool:
        """Whether a colon, a semicolon or an attribution closes what is said."""
        token = self._doc[position]
        if token.text == ":" and (self._signs_off(position) or self._lists(position, cue, place)):
            return True
        if token.text == ";" and (self._is_apart(position, place) or _only_intends(cue)):
            return True
        if self._doc[position - 1].text == "," and self._main_clause_starts(position, cue):
            return True
        if follows_comma(token) and (token.lower_ == "according" or self._cues.closer_at(position)):
            return True
        return self._doc[position - 1].text == "," and self._passes_on(position, place.last)

    def _is_apart(self, semicolon: int, place: Place) -> bool:
        """Whether somebody else speaks behind a semicolon, or a headline goes on to something else."""
        headline = self._parsed.unit(semicolon).kind == "headline" and not self._quotations.closed_at(semicolon)
        return headline or self._cues.others_speak(semicolon + 1, place.last)

    def _main_clause_starts(self, position: int, cue: Cue) -> bool:
        """Whether the subject of a clause above a cue's own starts here: "X has vowed to pay, | Y has paid"."""
        if not _only_intends(cue):
            return False
        for verb in cue.verb.ancestors:
            subjects = (child for child in verb.lefts if child.dep_ in SUBJECTS)
            if verb.tag_ in FINITE | {"VBN"} and any(child.left_edge.i == position for child in subjects):
                return not self._cues.speech_at(verb.i)
        return False

    def _passes_on(self, start: int, last: int) -> bool:
        """Whether the rest of a sentence only says who passes it on: ", | Radio Nord reports"."""
        rest = (token for token in self._doc[start:last] if not token.is_punct)
        words = list(itertools.islice(rest, _PASSING_ON + 1))
        short = 1 < len(words) <= _PASSING_ON and words[0].pos_ in {"PROPN", "DET"}
        medium = any(token.pos_ == "PROPN" or token.lower_ in {"service", "agency"} for token in words)
        return short and words[-1].lower_ in _REPORTING and medium

    def _lists(self, colon: int, cue: Cue, place: Place) -> bool:
        """Whether a colon leads from a noun phrase that is said to a clause of the writer's."""
        if cue.allows("clause") or colon + 1 >= len(self._doc) or self._beside.opens(colon + 1):
            return False
        return any(token.tag_ in FINITE for token in self._doc[colon + 1 : place.last])

    def _belongs_to_cue(self, token: Token, cue: Cue) -> bool:
        """Whether a word behind the content hangs on the cue: a verb joined to it, "while ...", when and where."""
        hangs = token.head.i == cue.verb.i
        if hangs and token.dep_ in {"conj", "advcl"} and token.lower_ not in _CLINGING:
            level = token.dep_ == "conj" and tense(token) == tense(cue.verb) and not is_undergone(token)
            return level and not (parallels(token, cue) or looks_back(token, cue))
        if token.dep_ in {"mark", "advmod"} and token.lower_ in LOOSENING:
            return token.head.head.i == cue.verb.i
        return hangs and token.dep_ in {"prep", "npadvmod"} and is_setting(token)

    def _signs_off(self, colon: int) -> bool:
        """Whether a headline only says behind a colon who says all of it: "Malta to stay neutral: minister"."""
        unit = self._parsed.unit(colon)
        rest = self._doc[colon + 1 : unit.end]
        return unit.kind == "headline" and len(rest) <= _SIGNATURE and all(t.pos_ in _NAMING for t in rest)


def _only_intends(cue: Cue) -> bool:
    """Whether what is said is an infinitive: "vowed | to pay"."""
    return any(child.dep_ == "xcomp" for child in cue.verb.children)
