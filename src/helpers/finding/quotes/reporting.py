"""Recognises the words that signal an attribution, as data/lexicons/reporting_verbs.csv lists them."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Token

LEXICON = "reporting_verbs.csv"
# What a text's readers do: "..., we read in the Post", "..., we hear from an official".
READING = frozenset({"read", "hear", "learn"})


class ReportingVerb(NamedTuple):
    """A row of the lexicon; its comments say what the columns mean."""

    cue: str
    sense: str
    frames: tuple[str, ...]
    object: str | None = None
    prepositions: tuple[str, ...] = ()
    speaker: bool = False
    forms: tuple[str, ...] = ()


class Cue(NamedTuple):
    """A reporting verb in a text.

    Attributes
    ----------
    verb
        The verb itself.
    end
        The token after its last fixed word ("pointed out").
    entry
        What the lexicon says of it.
    """

    verb: Token
    end: int
    entry: ReportingVerb

    def allows(self, *frames: str) -> bool:
        """Whether the content may take any of these forms."""
        return any(frame in self.entry.frames for frame in frames)


class ReportingVerbs:
    """The reporting verbs by every form in which they occur.

    Parameters
    ----------
    lexicons
        Where the lexicon is.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._by_form: defaultdict[str, list[ReportingVerb]] = defaultdict(list)
        for entry in lexicons.table(LEXICON, ReportingVerb):
            first = entry.cue.split()[0]
            for form in {first, *_inflected(first), *entry.forms}:
                self._by_form[form].append(entry)
        for entries in self._by_form.values():
            entries.sort(key=lambda entry: -len(entry.cue.split()))

    def cue(self, token: Token) -> Cue | None:
        """The cue that a token starts, or None."""
        entries = self._by_form.get(token.lower_)
        if not entries or not _is_verb(token) or _does_else(token):
            return None
        for entry in entries:
            end = _end(token, entry.cue.split()[1:])
            if end is not None:
                return Cue(token, end, entry)
        return None

    def closing(self, token: Token) -> Cue | None:
        """The cue of a clause that a token starts behind a dash, whatever the parser takes it for there."""
        if token.tag_ in {"VBG", "VB"} or token.lower_.endswith("ing"):
            return None
        following = token.doc[token.i + 1 : token.i + 2]
        if token.tag_ == "VBN" and any(word.lower_ in {"for", "as"} for word in following):
            # "Moscow - known for its patience -"
            return None
        read = token.lower_ in READING and token.i > 0 and token.nbor(-1).pos_ in {"PRON", "AUX"}
        for entry in self._by_form.get(token.lower_, ()):
            end = _end(token, entry.cue.split()[1:])
            told = entry.sense == "belief" or (entry.sense == "speech" and "clause" in entry.frames)
            if end is not None and (read or (told and token.lower_ != entry.cue.split()[0])):
                return Cue(token, end, entry)
        return None

    def finite(self, token: Token) -> bool:
        """Whether a token is a speech verb that can carry an attribution: "said", "assures"."""
        entries = self._by_form.get(token.lower_, ())
        if token.tag_ in {"VBG", "VB"} or not any(entry.sense == "speech" for entry in entries):
            return False
        return token.pos_ in {"VERB", "AUX"} or token.lower_ in _NEVER_NOUNS


_VOWELS = "aeiou"
# What those who want to remain unknown ask about, and how near behind the verb.
_NAMES = frozenset({"name", "surname", "named", "identified", "identity"})
_ASIDE = 6
_PARTICLES = frozenset({"up", "off", "in", "back", "away", "down"})
# What others do with what somebody says.
_PASSED_ON = frozenset({"cite", "quote", "ask"})
_NEVER_NOUNS = frozenset({"said", "says", "told", "tells", "wrote"})


def _inflected(lemma: str) -> set[str]:
    """The regular forms of a verb, and some that do not occur."""
    if lemma.endswith("e"):
        return {lemma + "s", lemma + "d", lemma[:-1] + "ing"}
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    plural = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    forms = {plural, lemma + "ed", lemma + "ing"}
    if lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS:
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def _is_verb(token: Token) -> bool:
    before = token.nbor(-1) if token.i else token
    owned = before.text in {"'s", "'"} and before.pos_ != "AUX" and token.lower_ not in _NEVER_NOUNS
    if before.text in {"<", "</"} or owned:
        return False
    if before.lower_ == "what" and token.tag_ == "VBZ":
        return False  # "It is not clear what | charges they face"
    if not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text == "-":
        return False
    if token.pos_ in {"VERB", "AUX"}:
        return token.dep_ not in {"amod", "compound"} or token.lower_ in _NEVER_NOUNS
    return token.lower_ in _NEVER_NOUNS


def _does_else(verb: Token) -> bool:
    """Whether "call up" calls nothing so, "point at" says nothing, and "put" puts no number ("put losses at 40")."""
    if verb.lemma_ == "put" and verb.doc[verb.i + 1 : verb.i + 2].text != "it":
        rated = (thing for link in verb.rights if link.lower_ == "at" for thing in link.subtree)
        return not any(thing.like_num for thing in rated)
    if verb.lemma_ in _PASSED_ON and verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and verb.i:
        return verb.nbor(-1).text == ","  # "Doe, | cited by Reuters, said", "he said, | asked by reporters"
    if verb.lemma_ == "report" and verb.tag_ == "VBG" and verb.doc[verb.i + 1 : verb.i + 2].text in {"from", "live"}:
        return True
    if verb.lemma_ == "point" and verb.doc[verb.i + 1 : verb.i + 2].text == "at":
        return True
    if (
        verb.lemma_ == "ask"
        and verb.dep_ == "relcl"
        and any(t.lower_ in _NAMES for t in verb.doc[verb.i : verb.i + _ASIDE])
    ):
        return True  # "a sailor who | asked that his surname not be used"
    if verb.lemma_ == "identify" and verb.doc[verb.i + 1 : verb.i + 2].text in {"himself", "herself"}:
        return _gives_name(verb)
    return verb.lemma_ == "call" and any(c.dep_ == "prt" and c.lower_ in _PARTICLES for c in verb.rights)


def _gives_name(verb: Token) -> bool:
    """Whether somebody tells no more than who he is: "a resident who | identified himself only as Jane Doe"."""
    link = next((token for token in verb.doc[verb.i + 2 : verb.sent.end] if token.lower_ == "as"), None)
    return link is not None and link.i + 1 < len(link.doc) and link.nbor().pos_ == "PROPN"


def _end(token: Token, rest: list[str]) -> int | None:
    """The token after a cue's fixed words, which may stand one word apart; None where they do not follow."""
    position, doc = token.i + 1, token.doc
    for word in rest:
        window = doc[position : position + 2]
        found = next((t for t in window if t.lower_ == word), None)
        if found is None or (found.i > position and doc[position].pos_ not in {"ADV", "PRON", "PUNCT"}):
            return None
        position = found.i + 1
    return position
