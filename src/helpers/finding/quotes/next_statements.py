"""Tells where another statement starts behind a content: the same speaker's next one, or another's."""

from __future__ import annotations

import itertools

from helpers.finding.quotes.conjoined import (
    auxiliary,
    is_silent,
    is_undergone,
    is_up_to_date,
    looks_back,
    parallels,
    turns_to_past,
)
from helpers.finding.quotes.cues import Cues, led_in_by, tense
from helpers.finding.quotes.made import can_speak
from helpers.finding.quotes.parties import FINITE, SUBJECTS, Source, agent, is_passive, subject
from helpers.finding.quotes.punctuation import is_dash, is_set_off
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Doc, Token

_AUXILIARY = frozenset({"AUX", "PART", "ADV"})
_JOINING = frozenset({"and", "but", "while", "although", "though", "as"})
_SO_FAR = frozenset("soon long far well much many just even such same".split())
_LONGEST_SUBJECT = 20


class NextStatements:
    """The statements that follow others in the sentences of one article.

    Parameters
    ----------
    doc, quotations, cues
        The article, its quotations and its reporting verbs.
    """

    def __init__(self, doc: Doc, quotations: Quotations, cues: Cues) -> None:
        self._doc = doc
        self._quotations = quotations
        self._cues = cues

    def start(self, position: int, cue: Cue) -> bool:
        """Whether the same speaker or another one goes on here from what a cue says."""
        token, before = self._doc[position], self._doc[position - 1]
        parted = is_set_off(token)
        joined = token.lower_ in {"while", "but", "as"} or (token.lower_ == "and" and before.is_quote)
        if (parted or joined) and self._another_speaks(position, cue):
            return True
        if parted and (self._speaks_besides(position) or is_up_to_date(token, cue)):
            return True
        if token.dep_ == "cc" and (self._joins(token, cue) or turns_to_past(token)):
            return True
        if is_silent(token):
            return True
        if token.lower_ in {"and", "but"} and self._goes_on_speaking(position, cue):
            return True
        if parted and token.lower_ in {"and", "but"} and (self._states_besides(position) or self._acts(position, cue)):
            return True
        return self._is_told_next(token, cue)

    def _another_speaks(self, position: int, cue: Cue) -> bool:
        """Whether a statement with its own subject is joined to this one: ", and a doctor told the BBC that ..."."""
        if self._doc[position].lower_ not in _JOINING:
            return False
        set_off = beside(self._doc[position]).pos_ in {"ADV", "ADP"}  # "..., and later, in Riga, the mayor said"
        for i in range(position + 2, min(position + _LONGEST_SUBJECT * (1 + set_off), len(self._doc))):
            if self._cues.speech_at(i):
                other, own = self._cues.at[i], subject(self._doc[i])
                place, source = self._cues.place(other), self._cues.source(other)
                speaker = own or (source.head if source is not None and source.end <= i else None)
                if (
                    speaker is None
                    or source is None
                    or not (place.governs or self._doc[other.end : other.end + 1].text == ":")
                ):
                    return False
                if self._doc[position].lower_ == "as" and not self._tells_of_another(position, source, other):
                    return False
                start = speaker.left_edge.i if own is not None else min(speaker.left_edge.i, source.start)
                if start != position + 1 and not (set_off and self._doc[start - 1].text == ","):
                    return False
                return speaker.pos_ != "PRON" or tense(self._doc[i]) == tense(cue.verb)
        return False

    def _tells_of_another(self, position: int, source: Source, cue: Cue) -> bool:
        """Whether "as" leads to what somebody else says, and is no part of "as soon | as he confirms it"."""
        return can_speak(source, cue) and self._doc[position - 1].lower_ not in _SO_FAR and not is_passive(cue.verb)

    def _speaks_besides(self, position: int) -> bool:
        """Whether somebody else speaks in an adjunct: "said it was dark, | with the mayor saying it would rain"."""
        if self._doc[position].lower_ != "with":
            return False
        near = self._doc[position + 1 : position + _LONGEST_SUBJECT]
        return any(t.tag_ == "VBG" and self._cues.speech_at(t.i) and subject(t) is not None for t in near)

    def _joins(self, conjunction: Token, cue: Cue) -> bool:
        """Whether a conjunction joins a verb to the cue, and not to the content."""
        if self._joins_above(conjunction, cue):
            return True
        if conjunction.head.i != cue.verb.i or beside(conjunction, 1).lower_ == "that":
            return False
        joined = next((c for c in cue.verb.children if c.dep_ == "conj" and c.i > conjunction.i), None)
        if joined is None or parallels(joined, cue) or looks_back(joined, cue):
            return False
        finite = joined.tag_ in FINITE or any(child.tag_ in FINITE for child in joined.lefts)
        named = self._cues.place(cue).frame in {"gerund", "phrase", "infinitive"} and finite
        return named or tense(joined) == tense(cue.verb) or self._is_said_by_another(joined)

    def _joins_above(self, conjunction: Token, cue: Cue) -> bool:
        """Whether another statement is joined to the verb above a cue: "went on to say it was late, | and added"."""
        joined, above = beside(conjunction), cue.verb.head
        below = cue.verb.tag_ == "VB" and above.i < cue.verb.i and joined.head == above
        return below and joined.dep_ == "conj" and self._cues.speech_at(joined.i) and joined.tag_ in FINITE

    def _is_told_next(self, token: Token, cue: Cue) -> bool:
        """Whether a verb of speech without subject goes on from the cue: "said it was dark, | adding it rained"."""
        other = self._cues.at.get(token.i)
        if other is None or other.entry.sense != "speech" or subject(token) is not None:
            return False
        if token.dep_ == "acl" and token.tag_ == "VBN":
            return False  # "Said the plan, announced on Monday, was old"
        if self._is_within(token, cue) or (token.tag_ == "VBN" and (agent(token) is not None or is_undergone(token))):
            return False
        led_in, participle = led_in_by(token), self._cues.place(other).participle
        if participle:
            joined = led_in == "and" and self._cues.place(cue).participle
            return led_in == "," or joined or is_dash(beside(token, -1)) or self._quotations.closed_at(token.i - 1)
        turns = led_in == "but" and token.tag_ in FINITE
        perfect = cue.verb.tag_ == "VBN" and token.tag_ in {"VBN", "VBD"}  # "has said it is late and | suggested"
        level = self._cues.place(cue).participle or turns or perfect or tense(token) == tense(cue.verb)
        return led_in in {"and", "but", ","} and level

    def _is_within(self, verb: Token, cue: Cue) -> bool:
        """Whether a verb goes on with a clause of the content: "adding it should sail and | warn", "and had | said"."""
        inside = verb.dep_ == "conj" and verb.head.i > cue.verb.i
        if inside and auxiliary(verb) is not None and auxiliary(verb) == auxiliary(verb.head):
            return True
        if inside and verb.tag_ == verb.head.tag_ == "VB" != cue.verb.tag_:
            return True  # "Said it wants to grow and | continue"
        clause = self._cues.place(cue).participle and inside
        had = any(child.lower_ == "had" for child in verb.lefts)
        return (clause and (verb.tag_ == "VB" or had)) or (inside and looks_back(verb, cue))

    def _is_said_by_another(self, verb: Token) -> bool:
        """Whether somebody else speaks in what is joined to a statement: "they claim to win but | the army said no"."""
        return self._cues.speech_at(verb.i) and subject(verb) is not None

    def _goes_on_speaking(self, position: int, cue: Cue) -> bool:
        """Whether somebody goes on with a statement of his own: "said it was dark | and he said it would rain"."""
        pronoun, verb = self._doc[position + 1 : position + 2], self._doc[position + 2 : position + 3]
        speaks = len(verb) > 0 and self._cues.speech_at(position + 2) and tense(verb[0]) == tense(cue.verb)
        return speaks and pronoun[0].lower_ in {"he", "she", "they"} and cue.verb.i < position

    def _states_besides(self, conjunction: int) -> bool:
        """Whether a comma and a conjunction lead to another statement in a clause: ", and | has promised that ..."."""
        following = itertools.takewhile(lambda t: t.pos_ in _AUXILIARY, self._doc[conjunction + 1 : conjunction + 5])
        verb = conjunction + 1 + sum(1 for _ in following)
        if verb >= len(self._doc) or not self._cues.speech_at(verb) or subject(self._doc[verb]) is not None:
            return False
        finite = any(t.tag_ in FINITE for t in self._doc[conjunction + 1 : verb + 1])
        modal = any(t.tag_ == "MD" for t in self._doc[conjunction + 1 : verb])
        return finite and not modal and self._cues.place(self._cues.at[verb]).governs

    def _acts(self, conjunction: int, cue: Cue) -> bool:
        """Whether somebody acts behind what another is asked to do: "urged him to go, and | later the mayor left"."""
        near = self._doc[conjunction + 1 : conjunction + _LONGEST_SUBJECT // 2]
        subjects = [t for t in near if t.dep_ in SUBJECTS and t.tag_ != "WP" and t.head.i > t.i and _has_tense(t.head)]
        led = len(near) > 1 and near[0].pos_ == "ADP" and near[1].ent_type_ in TIMES
        frame = self._cues.place(cue).frame
        if frame in {"preposition", "gerund"}:
            return any(t.left_edge.i == conjunction + 1 for t in subjects)
        acts = bool(subjects) or (led and any(t.tag_ == "VBD" and t.dep_ == "conj" for t in near))
        return frame == "infinitive" and acts


def _has_tense(verb: Token) -> bool:
    """Whether a verb or its auxiliary is finite."""
    return verb.tag_ in FINITE or any(child.dep_ in {"aux", "auxpass"} and child.tag_ in FINITE for child in verb.lefts)
