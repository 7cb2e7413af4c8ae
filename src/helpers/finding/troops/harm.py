"""Whether people were killed or wounded: the verbs of the lexicon that say so, and how a clause applies them."""

from __future__ import annotations

from typing import NamedTuple

from helpers.finding.tokens import SUBJECTS
from helpers.finding.troops.units import PERSONNEL, Counted
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc, Token


class CasualtyVerbEntry(NamedTuple):
    """A line of casualty_verbs.csv."""

    verb: str
    harms: str


HARMED_WORDS = frozenset({"dead", "killed", "wounded", "injured", "slain", "fallen"})


class HarmWords:
    """The verbs that say that people were harmed.

    Parameters
    ----------
    lexicons
        The folder with casualty_verbs.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._verbs = {e.verb: e.harms for e in lexicons.table("casualty_verbs.csv", CasualtyVerbEntry)}

    def harms(self, token: Token) -> str | None:
        """How a verb harms ("object", "subject", "loss"), None where it does not."""
        if token.lower_ == "kills":
            return "object"  # which the tagger takes for a noun in headlines
        if token.pos_ not in {"VERB", "AUX", "ADJ"}:
            return None
        downed = token.i + 1 < len(token.doc) and token.nbor().lower_ == "down"  # "shot down" is said of aircraft
        if downed:
            return "object" if token.lemma_ in {"gun", "mow", "cut"} else None
        return self._verbs.get(token.lemma_.lower())

    def is_harmed(self, doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int]) -> bool:
        """Whether the counted people were killed or wounded, by what surrounds them."""
        if any(token.lower_ in HARMED_WORDS for token in doc[number[1] : noun.start]):
            return True
        if is_spared(doc, number, noun) or _is_of_share(doc, number[0]):
            return False
        head = doc[noun.end - 1]
        loss = _LOSSES.get(noun.entry.noun, _LOST_PEOPLE if noun.entry.measure == PERSONNEL else frozenset())
        return (
            self._harmed_after(doc, noun.end, sentence[1])
            or self._harmed_before(doc, number[0], sentence[0], loss)
            or self._harmed_by_governor(head, loss)
        )

    def _harmed_after(self, doc: Doc, start: int, limit: int) -> bool:
        """Read "... were killed", "... killed in", "... have died", "... dead"."""
        joined = False
        for i in range(start, min(limit, start + 10)):
            token = doc[i]
            harms = self.harms(token)
            if harms == "loss" and (_loses_life(token) or (token.lemma_ == "lose" and _is_passive(token))):
                return True
            listed = i + 1 < limit and doc[i + 1].pos_ == "NUM"  # "nine men, six women and a child were killed"
            comma = token.text == "," and (listed or doc[limit - 1].text not in _STOPS)
            joined = joined or token.pos_ == "CCONJ" or comma
            if token.lower_ == "among" and any(t.lower_ in _VICTIMS for t in doc[i + 1 : min(limit, i + 3)]):
                return True
            if token.lower_ in _NEGATIONS:
                return False
            if token.lower_ in _HARM_SIGNS or harms == "subject" or (i == start and _is_headline_verb(token)):
                return True
            if harms == "object":
                return _is_passive_participle(doc, start, i) and not _is_aimed(token)
            if harms is None and not _may_part(token) and not (joined and token.pos_ == "NOUN"):
                return False
        return False

    def _harmed_before(self, doc: Doc, end: int, limit: int, loss: frozenset[str]) -> bool:
        """Read "killed ...", "killing at least ...", "has lost ...", "the deaths of ..."."""
        i = end - 1
        while i >= limit and (doc[i].lower_ in _BETWEEN_VERB_AND_NUMBER or doc[i].pos_ in {"ADV", "DET"}):
            i -= 1
        if i < limit:
            return False
        if doc[i].lemma_ == "injury" and doc[i + 1].lower_ == "to":
            return True
        if doc[i].lower_ == "of" and i > limit:
            noun = next((t for t in reversed(doc[max(limit, i - 3) : i]) if t.pos_ in {"NOUN", "VERB"}), None)
            return noun is not None and noun.lemma_.lower() in _DEATH_NOUNS
        harms = self.harms(doc[i])
        if harms == "object" and doc[i].tag_ == "VBN" and _is_passive(doc[i]):
            return False
        return harms == "object" or (harms == "loss" and doc[i].lemma_ in loss)

    def _harmed_by_governor(self, head: Token, loss: frozenset[str]) -> bool:
        """Read the verb that governs the noun in the parse, through coordination."""
        token = head
        for _ in range(5):
            governor = token.head
            harms = self.harms(governor)
            if harms and any(child.dep_ == "neg" for child in governor.children):
                return False
            if token.dep_ in SUBJECTS and _is_hurt(governor):
                return True
            if token.dep_ in SUBJECTS and harms:
                passive = token.dep_ == "nsubjpass" or any(child.dep_ == "auxpass" for child in governor.children)
                return harms == "subject" or (harms == "object" and passive)
            if token.dep_ in {"dobj", "obj"} and harms:
                return harms == "object" or (harms == "loss" and governor.lemma_ in loss)
            if token.dep_ == "dobj" and governor.dep_ == "conj" and self._shares_object(governor):
                return True
            through_of = (token.dep_ == "pobj" and governor.lower_ == "of") or (
                token.dep_ == "prep" and token.lower_ == "of"
            )
            if token.dep_ not in {"conj", "appos", "nummod"} and not through_of:
                return any(c.dep_ in {"acl", "relcl"} and self._is_harming_clause(c) for c in head.children)
            token = governor
        return False

    def _shares_object(self, verb: Token) -> bool:
        """Whether a verb's object is that of a verb of harm before it, too ("killed, injured or captured 900 men")."""
        first = verb
        while first.dep_ in {"conj", "advcl"} and first.head.pos_ == "VERB" and first.head.i < first.i:
            first = first.head
        objects = any(c.dep_ == "dobj" for c in first.children)
        return self.harms(first) == "object" and not objects and not _is_passive(first) and first.i + 6 > verb.i

    def _is_harming_clause(self, verb: Token) -> bool:
        harms = self.harms(verb)
        if any(c.dep_ in SUBJECTS and c.tag_ not in {"WDT", "WP"} for c in verb.children):
            return False  # "residents whose relatives were killed"
        return harms == "subject" or (harms == "object" and (verb.tag_ == "VBN" or _is_passive(verb)))


def is_spared(doc: Doc, number: tuple[int, int], noun: Counted) -> bool:
    """Whether an adjective says that something else befell the people counted ("displaced persons", "men missing")."""
    words = (*doc[number[1] : noun.start], *doc[noun.end : noun.end + 1])
    return any(token.lower_ in SPARED for token in words)


def _is_of_share(doc: Doc, start: int) -> bool:
    """Whether a share of people was harmed and not all of them ("lost a third of its 900 soldiers")."""
    words = [token.lower_ for token in doc[max(0, start - 4) : start]]
    if words[-2:] == ["one", "of"]:
        return True  # "one of 900 soldiers was killed"
    of = next((n for n in (-1, -2) if words[n:][:1] == ["of"]), None)
    return of is not None and words[of - 1 : of] != [] and words[of - 1] in _SHARES


def _may_part(token: Token) -> bool:
    """Whether a token can stand between people and the verb that says what befell them."""
    return token.is_quote or token.pos_ in _PARTING_POS or token.lower_ in _PARTING


def _loses_life(verb: Token) -> bool:
    """Whether people "lost their lives"."""
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return any(child.lemma_ == "life" and any(word.tag_ == "PRP$" for word in child.lefts) for child in objects)


def _is_hurt(verb: Token) -> bool:
    """Whether people "sustained injuries", "suffered burns" or "blew themselves up"."""
    if verb.lemma_ == "blow" and any(child.lower_ == "themselves" for child in verb.children):
        return True
    hurting = verb.lemma_ in {"sustain", "suffer", "receive"}
    with_hurts = (c for link in verb.children if link.lower_ in {"with", "for"} for c in link.children)
    hurts = (c for c in verb.children if c.dep_ == "dobj") if hurting else with_hurts
    told = hurting or verb.lemma_ in {"diagnose", "treat", "hospitalise", "hospitalize"}
    return told and any(hurt.lemma_ in _HURTS for hurt in hurts)


def _is_headline_verb(token: Token) -> bool:
    """Whether a capitalised "Killed" or "Wounded" ends a headline's noun phrase, which the tagger takes for a name."""
    return token.lower_ in HARMED_WORDS and token.pos_ in {"PROPN", "NOUN", "ADJ"}


def _is_passive_participle(doc: Doc, start: int, i: int) -> bool:
    """Whether a verb says what befell the people before it ("killed in the raid") and not what they did."""
    verb = doc[i]
    if verb.tag_ == "VBN" or (verb.text.endswith("ed") and verb.tag_ != "VBD") or _has_auxiliary(doc, start, i):
        return True
    return i == start and not any(child.dep_ in {"dobj", "obj"} for child in verb.children)


def _is_aimed(verb: Token) -> bool:
    """Whether people shoot "at" somebody and are not shot themselves."""
    aimed = verb.lemma_ == "shoot" and any(child.lower_ == "at" for child in verb.children)
    return aimed and not _is_passive(verb)


def _has_auxiliary(doc: Doc, start: int, end: int) -> bool:
    return any(token.lemma_ in {"be", "get"} for token in doc[start:end])


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


SPARED = frozenset(
    "displaced evacuated homeless detained arrested captured rescued freed missing stranded uprooted driven "
    "forced".split()
)
_LOST_PEOPLE = frozenset({"lose", "cost"})
_LOSSES = {"life": frozenset({"lose", "claim", "cost", "take"})}
_BETWEEN_VERB_AND_NUMBER = frozenset(
    "a an the another further additional extra more total about some around nearly at least almost over up to than "
    "off".split()
)
_DEATH_NOUNS = frozenset(
    "death killing wounding injuring loss funeral body remains execution murder massacre life burial".split()
)
_PARTING_POS = frozenset({"AUX", "ADV", "PART", "ADP", "DET", "NUM", "ADJ", "PRON", "PROPN", "CCONJ"})
_PARTING = frozenset("seen confirmed reported reportedly believed known estimated feared , who left day".split())
_SHARES = frozenset({"third", "half", "quarter", "percent", "cent", "thirds", "quarters", "most", "%"})
_HURTS = frozenset({"injury", "wound", "burn", "fracture", "concussion", "trauma"})
_NEGATIONS = frozenset({"not", "n't", "never", "without"})
_STOPS = frozenset({".", "!", "?", '"'})  # which a headline has not
_VICTIMS = frozenset({"victims", "casualties", "fatalities", "killed", "wounded", "injured"})
_HARM_SIGNS = frozenset({"dead", "hospital", "hospitals", "hospitalised", "hospitalized"})
