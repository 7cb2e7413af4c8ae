"""Tells what a conjunction joins: whether it goes on with what is said, or with the verb of speech or the writer."""

from __future__ import annotations

import re

from helpers.finding.actors.titles import SPEAKING
from helpers.finding.quotes.cues import tense
from helpers.finding.quotes.parties import SUBJECTS
from helpers.finding.quotes.punctuation import is_comma
from helpers.finding.quotes.reporting import Cue
from helpers.finding.tokens import beside
from helpers.reading.parse import Token


def is_silent(conjunction: Token) -> bool:
    """Whether a conjunction leads to what is left open: "said it would sail | but declined to give a date"."""
    if conjunction.lower_ not in {"and", "but"}:
        return False
    return _SILENT.match(conjunction.doc[conjunction.i + 1 : conjunction.i + 5].text.lower()) is not None


_SILENT = re.compile(
    r"(?:also )?(?:(?:declined|declines|refused|refuses) to|(?:did|does|would) (?:not|n't)) "
    r"(?:say|give|elaborate|comment|name|specify|identify|provide|disclose|offer|reveal|discuss|confirm|share|present)\b"
    r"|(?:also )?(?:(?:refrained|refrains) from|(?:stopped|stops) short of)\b"
)


def is_up_to_date(conjunction: Token, cue: Cue) -> bool:
    """Whether the writer goes on in the present on what was told of the past: "said two had died, | but he has not"."""
    words = cue.verb.doc[conjunction.i + 1 : conjunction.i + 3]
    if conjunction.lower_ not in {"but", "and"} or len(words) < 2 or tense(cue.verb) != "past":
        return False
    said = next((child for child in cue.verb.rights if child.dep_ == "ccomp"), None)
    told = said is not None and tense(said) == "past" and not cue.verb.doc[cue.end].is_quote
    return told and words[0].lower_ in {"he", "she", "they"} and words[1].lower_ in {"has", "have"}


def looks_back(verb: Token, cue: Cue) -> bool:
    """Whether a verb tells of what was before, as what somebody said in the past does: "and | had been open"."""
    before = any(child.lower_ == "had" for child in verb.lefts)
    return before and cue.verb.tag_ == "VBD" and not any(child.dep_ in SUBJECTS for child in verb.lefts)


def parallels(joined: Token, cue: Cue) -> bool:
    """Whether "that", its subject or auxiliary joins a verb to what is said: "it had burned but | had not sunk"."""
    if any(child.lower_ == "that" and child.dep_ == "mark" for child in joined.lefts):
        return True
    acting = next((child for child in joined.lefts if child.dep_ in SUBJECTS), None)
    if acting is not None and acting.pos_ == "PRON" and _is_close(joined, cue):
        return True  # "Told us they were free and it was grand"
    modal = any(child.tag_ == "MD" for child in joined.lefts) and auxiliary(cue.verb) is None
    if modal and joined.lemma_ not in SPEAKING:
        return True  # "Says it is ready and will go on"
    if joined.lemma_ != "be" and acting is not None:
        return False
    said = (child for child in cue.verb.rights if child.dep_ == "ccomp" and child.i < joined.i)
    auxiliaries = {auxiliary(clause) for clause in said} - {None}
    return auxiliary(joined) in auxiliaries and auxiliary(cue.verb) is None


def _is_close(joined: Token, cue: Cue) -> bool:
    """Whether a conjunction without a comma joins how something is, and no act, to the cue: "and it | was grand"."""
    links = [child for child in cue.verb.rights if child.dep_ == "cc" and child.i < joined.i]
    told = any(child.dep_ == "ccomp" and child.i < joined.i for child in cue.verb.rights)
    is_state = auxiliary(joined) is not None and joined.lemma_ not in SPEAKING
    return told and is_state and bool(links) and not is_comma(beside(links[-1], -1))


def auxiliary(verb: Token) -> str | None:
    """The first auxiliary of a verb, or "be" of a predicate, by its dictionary form."""
    first = next((child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}), verb)
    return first.lemma_ if first.pos_ == "AUX" or first.lemma_ == "be" else None


def turns_to_past(conjunction: Token) -> bool:
    """Whether a past tense behind it cannot go on with an infinitive: "said it would pay, but | sowed doubt"."""
    verb = conjunction.head
    joined = next((child for child in verb.rights if child.dep_ == "conj" and child.i > conjunction.i), None)
    bare = joined is not None and not any(c.dep_ in SUBJECTS | {"aux", "auxpass"} for c in joined.children)
    past = joined is not None and joined.tag_ in {"VBD", "VBN"} and joined.lower_ != joined.lemma_
    infinitive = verb.tag_ == "VB" and any(c.tag_ in {"MD", "TO"} for c in verb.lefts)
    return bare and past and infinitive


def is_undergone(verb: Token) -> bool:
    """Whether a verb tells what befalls somebody: "complained of pain, being | denied a bed"."""
    return any(child.lower_ == "being" for child in verb.lefts)
