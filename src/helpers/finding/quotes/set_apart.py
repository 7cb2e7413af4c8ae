"""Finds who speaks where commas, titles and places set him apart from his verb, and the parse loses him."""

from __future__ import annotations

from helpers.finding.actors.titles import ROLE_NOUNS, SPEAKING
from helpers.finding.quotes.before_verbs import before_apposition, is_in_phrase
from helpers.finding.quotes.parties import FINITE, IN_PHRASE, NOMINAL, SUBJECTS, Source, phrase, subject
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

_CITING = frozenset({"citing", "quoting"})
_INFORMING = frozenset({"inform", "assure", "remind"})
_IN_LIST = frozenset({"and", "or", "of", "'s", "’s"})
_IN_TITLE = frozenset({"of", "for", "and", "to"})
_TITLES = frozenset({"NOUN", "PROPN"})


def inserted_behind(verb: Token) -> Source | None:
    """Who stands behind the verb in what interrupts a clause: "One train, specifies | the operator, is late"."""
    doc, first = verb.doc, verb.i + 1
    if verb.i == 0 or doc[verb.i - 1].text != "," or verb.tag_ not in {"VBZ", "VBD"} or verb.lemma_ not in SPEAKING:
        return None
    end = first
    while end < verb.sent.end and is_in_phrase(doc[end]):
        end += 1
    whole = end > first and end + 1 < verb.sent.end and doc[end].text == "," and doc[end + 1].tag_ in FINITE
    return Source(first, end, doc[end - 1]) if whole and doc[end - 1].pos_ in NOMINAL else None


def inserted(verb: Token) -> Source | None:
    """Who says what interrupts a clause between its subject and verb: "The plan, | officials say, is dead"."""
    doc, comma, end = verb.doc, verb.i + 1, verb.sent.end
    if verb.tag_ not in FINITE or comma + 1 >= end or doc[comma].text != ",":
        return None
    following = next((t for t in doc[comma + 1 : end] if not t.is_quote), None)
    inside = verb.dep_ == "parataxis" and verb.lemma_ in SPEAKING and subject(verb) is None
    if following is None or not (inside or following.tag_ in FINITE) or following.lemma_ in SPEAKING:
        return None
    start = verb.i
    while start > verb.sent.start and (doc[start - 1].pos_ in IN_PHRASE or doc[start - 1].lower_ in _IN_LIST):
        start -= 1
    named = verb.i - start > 0 and doc[verb.i - 1].pos_ in NOMINAL
    subjects = any(t.pos_ in NOMINAL for t in doc[verb.sent.start : max(start - 1, verb.sent.start)])
    if not named or not subjects or doc[start - 1].text != ",":
        return None
    return Source(start, verb.i, doc[verb.i - 1])


def apposed(verb: Token) -> Source | None:
    """The name whose apposition ends before a verb without subject: "The port is shut, Jane Doe, a pilot, | said"."""
    if verb.tag_ not in FINITE or verb.i < verb.sent.start + 2 or verb.nbor(-1).text != "," or subject(verb):
        return None
    source = before_apposition(verb, verb.i - 1)
    if source is None or source.start == verb.sent.start:
        return None
    role = source.head.ent_type_ == "ORG" and any(t.lower_ in ROLE_NOUNS for t in verb.doc[source.head.i : verb.i])
    if (served := _who_serves(verb, source)) is not None:
        return served
    if source.head.ent_type_ != "PERSON" and not role:
        return None
    return source if verb.doc[source.start - 1].text == "," else None


def behind_object(verb: Token) -> Source | None:
    """Who stands behind another verb's object, which the parse takes for a subject: "if they leave Oslo, X | said"."""
    own = subject(verb)
    apposition = next((child for child in own.rights if child.dep_ == "appos"), None) if own is not None else None
    if own is None or apposition is None or apposition.right_edge.i + 1 != verb.i:
        return None
    before = beside(own.left_edge, -1)
    taken = before.tag_ in FINITE | {"VB", "VBG"} and not any(c.dep_ == "dobj" for c in before.children)
    called = before.pos_ == "NOUN" and own.ent_type_ == "GPE"  # "fled to the capital Male, a pilot said"
    return phrase(apposition) if own.pos_ == "PROPN" and (taken or called) else None


def behind_place(verb: Token) -> Source | None:
    """Who stands behind a place that the parse has him explain: "They met near Lake Ohrid, a spokesman | said"."""
    last = beside(verb, -1)
    words = (last, *last.ancestors)
    role = next((t for t in words if t.dep_ == "appos" and t.right_edge == last), last)
    place, own = role.head, subject(verb)
    taken = own is not None and not (own.dep_ == "csubj" and own.tag_ == "VBG")
    if role.dep_ != "appos" or role.pos_ not in NOMINAL or verb.tag_ not in FINITE or taken:
        return None
    behind = place.dep_ in {"pobj", "conj"} and beside(role.left_edge, -1).text == ","
    person = place.ent_type_ == "PERSON" or place.lower_ in ROLE_NOUNS
    opens = all(token.tag_ not in FINITE for token in verb.doc[verb.sent.start : verb.i])  # "In Oslo, X | said"
    return phrase(role) if behind and (opens or (role.lower_ in ROLE_NOUNS and not person)) else None


def citing(verb: Token) -> Source | None:
    """Who stands behind whom he cites, where the parse makes both subjects: "Citing the bank, Reuters | reported"."""
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    opens = verb.sent[0].lower_ in _CITING and len(subjects) > 1 and subjects[0].left_edge == verb.sent[0]
    return phrase(subjects[-1]) if opens and beside(subjects[-1].left_edge, -1).text == "," else None


def informing(verb: Token) -> Source | None:
    """Who stands behind a verb that elsewhere takes whom it tells: "The road is closed, informed | the mayor"."""
    told = next((child for child in verb.rights if child.dep_ == "dobj" and child.left_edge.i == verb.i + 1), None)
    closes = verb.i > verb.sent.start and verb.nbor(-1).text in {",", "-", "–", "''", '"'} and verb.tag_ in FINITE
    if told is None or not closes or verb.lemma_ not in _INFORMING or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    somebody = told.ent_type_ in {"PERSON", "ORG"} or told.lower_ in ROLE_NOUNS
    clause = any(child.dep_ in {"ccomp", "prep"} and child.lower_ in {"that", "of", "about"} for child in verb.children)
    return phrase(told) if somebody and not clause else None


def titled(verb: Token) -> Source | None:
    """Who stands with a title behind a clause: "They go to Kenya, the head of diplomacy Jane Doe | said"."""
    doc, name = verb.doc, verb.i - 1
    while name > verb.sent.start and doc[name].ent_type_ == "PERSON" and doc[name].ent_iob_ == "I":
        name -= 1
    start = name
    while start > verb.sent.start and (is_in_phrase(doc[start - 1]) or doc[start - 1].lower_ in _IN_TITLE):
        start -= 1
    opens = doc[start].pos_ == "DET" or doc[start].text[0].isupper()
    titled = name - start > 1 and doc[name - 1].pos_ in _TITLES and opens
    called = any(token.lower_ in ROLE_NOUNS for token in doc[start:name]) and doc[name].pos_ == "PROPN"
    if not (titled and (called or doc[name].ent_type_ == "PERSON")):
        return None
    if doc[start - 1].text != "," or verb.tag_ not in FINITE:
        return None
    clause = any(token.tag_ in FINITE for token in doc[verb.sent.start : start])
    return Source(start, verb.i, verb.nbor(-1)) if clause else None


def between_commas(verb: Token) -> Source | None:
    """Who passes on a sentence that the parse joins to its verb: "Oslo plans it, | the agency reported, citing ..."."""
    doc = verb.doc
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or subject(verb) is not None or verb.nbor(-1).pos_ not in NOMINAL:
        return None
    start = verb.i - 1
    while start > verb.sent.start and is_in_phrase(doc[start - 1]):
        start -= 1
    apart = doc[start - 1].text == "," and verb.i + 1 < len(doc) and doc[verb.i + 1].text in {",", "."}
    return Source(start, verb.i, doc[verb.i - 1]) if apart else None


def _who_serves(verb: Token, served: Source) -> Source | None:
    """Who stands between whom he serves and a verb: "It is late, a spokesman for the group, Jane Doe, | said"."""
    doc, start = verb.doc, served.start
    name = doc[served.head.i + 2 : verb.i - 1]
    if not len(name) or any(token.ent_type_ != "PERSON" for token in name):
        return None
    while start > verb.sent.start and (
        is_in_phrase(doc[start - 1]) or doc[start - 1].lower_ in _IN_TITLE or doc[start - 1].tag_ in {"HYPH", "VBN"}
    ):
        start -= 1
    role = any(token.lower_ in ROLE_NOUNS for token in doc[start : served.start])
    return Source(start, verb.i - 1, name[-1]) if role and start and doc[start - 1].text == "," else None
