"""Tells who stands between a comma and a verb of speech where the parse tears him apart.

A title right behind another name ("..., spokesman for the Union of Fishermen Jan Kowal told reporters") is to a parser
an apposition, and its verb then has no subject or a wrong one. So the speaker is read off the order of the words:
nothing but a noun phrase stands between the comma and the verb, and a whole clause before it.
"""

from __future__ import annotations

import itertools

from helpers.finding.actors.titles import ROLE_GENDERS, ROLE_NOUNS, SPEAKING
from helpers.finding.nouns import singular
from helpers.finding.quotes.parties import FINITE, IN_PHRASE, NOMINAL, Source, phrase, subject
from helpers.finding.tokens import TIMES, beside
from helpers.reading.parse import Token

_LONGEST = 24
# What may stand between the nouns of a title: "media | close to | the party".
_LINKS = frozenset({"of", "for", "to", "and", "in", "at", "close", "-", "(", ")"})
_BEFORE_VERBS = frozenset({"AUX", "ADV"})
_SETTING_AGAINST = frozenset({"but", "while", "whereas", "although", "though"})


def behind_comma(verb: Token, first: int) -> Source | None:
    """
    Find who closes a sentence or sets something against it.

    Parameters
    ----------
    verb : Token
        A finite verb of speech.
    first : int
        Where its sentence starts, which may be elsewhere than by the parse.

    Returns
    -------
    Source or None
        None where the parse sees the whole phrase as the verb's subject, or no speaker stands there.
    """
    doc, end = verb.doc, verb.i
    if verb.tag_ not in FINITE | {"VBN"} or verb.lemma_ not in SPEAKING:
        return None
    while end > first and doc[end - 1].pos_ in _BEFORE_VERBS:
        end -= 1
    name = _set_off(verb, first, end)
    start = end if name is None else name
    while start > first and end - start < _LONGEST and _may_name(doc[start - 1]):
        start -= 1
    while start < end and doc[start].lower_ in _LINKS:
        start += 1
    own = subject(verb)
    if (far := _before_asides(verb, first)) is not None:
        return far
    if name is None and (title := _title_before(verb, first, start)) is not None:
        return Source(title, end, doc[end - 1])
    if end - start < 2 or start < first + 2 or (own is not None and phrase(own).start == start):
        return None
    source = Source(start, end, _head(verb, start, end)) if name is None else Source(start, end - 1, doc[end - 2])
    before = doc[start - 1]
    if before.text == "," and _closes(verb, first, start) and _names_somebody(source) and not _is_apposed(source):
        return source
    against = before.lower_ in _SETTING_AGAINST and own is None and source.head.pos_ in NOMINAL
    return source if against and before.i > first else None


def _set_off(verb: Token, first: int, end: int) -> int | None:
    """Where the title ends whose holder stands between commas: "..., head of the port board|, Jan Kowal, told LETA"."""
    doc = verb.doc
    if end - 1 <= first or doc[end - 1].text != ",":
        return None
    start = end - 1
    while start > first and (doc[start - 1].pos_ == "PROPN" or doc[start - 1].tag_ == "HYPH"):
        start -= 1
    return start - 1 if start < end - 1 and start > first and doc[start - 1].text == "," else None


def _before_asides(verb: Token, first: int) -> Source | None:
    """Who is named before asides that end right before a verb: "It is shut, | Jane Doe, reporting from Oslo, said"."""
    doc, opening = verb.doc, verb.i - 1
    if opening <= first or doc[opening].text != "," or not beside(verb).is_punct:
        return None
    while (opening := next((i for i in range(opening - 1, first, -1) if doc[i].text == ","), first)) > first:
        if doc[opening + 1].tag_ == "VBG" and not any(t.tag_ in FINITE for t in doc[opening : verb.i]):
            break
    end = start = opening
    while start > first and doc[start - 1].ent_type_ == "PERSON":
        start -= 1
    named = start < end - 1 and doc[start - 1].text == ","
    return Source(start, end, doc[end - 1]) if named and _closes(verb, first, start) else None


def _title_before(verb: Token, first: int, name: int) -> int | None:
    """Where the title before a comma and a name begins: "It is shut, | the envoy to Peru, Jan Kowal told LETA"."""
    doc = verb.doc
    start = name - 1
    if start <= first or doc[start].text != "," or doc[name].ent_type_ != "PERSON":
        return None
    while start > first and name - start < _LONGEST and _may_name(doc[start - 1]):
        start -= 1
    titled = doc[start].lower_ == "the" and any(t.lower_ in ROLE_NOUNS for t in doc[start:name])
    named = all(token.ent_type_ == "PERSON" for token in doc[start - 3 : start - 1])  # "Jane Doe, | the envoy, ..."
    apart = start > first + 2 and doc[start - 1].text == "," and not named
    return start if titled and apart and _closes(verb, first, start) else None


def _may_name(token: Token) -> bool:
    """Whether a word may stand in a noun phrase with a title."""
    own = token.pos_ in IN_PHRASE or token.tag_ in {"POS", "PRP$"} or token.lower_ in _LINKS
    return own and token.ent_type_ not in TIMES


def _head(verb: Token, start: int, end: int) -> Token:
    """The name that ends a phrase, else the noun before what it is of, close to or in."""
    doc = verb.doc
    last = doc[end - 1]
    if last.ent_type_ == "PERSON" or (last.pos_ == "PROPN" and end - start > 2 and doc[end - 2].pos_ == "PROPN"):
        return last
    stop = next((i for i in range(start + 1, end) if doc[i].pos_ == "ADP" and doc[i - 1].pos_ in NOMINAL), end)
    nouns = (i for i in range(start, stop) if doc[i].pos_ in NOMINAL and doc[i + 1].pos_ not in NOMINAL | {"PART"})
    return doc[next(nouns, stop - 1)]


def _closes(verb: Token, first: int, start: int) -> bool:
    """Whether a clause stands before the comma, and behind the verb no more than to whom, when and where."""
    doc, last = verb.doc, verb.sent.end
    told = any(token.tag_ in FINITE for token in doc[first : start - 1])
    stop = next((i for i in range(verb.i + 1, last) if doc[i].text in {",", ";"}), last)
    rest = doc[verb.i + 1 : stop]
    goes_on = any(token.tag_ in FINITE or token.is_quote or token.text == ":" for token in rest)
    return told and not goes_on


def _is_apposed(source: Source) -> bool:
    """Whether a phrase tells what somebody is who is named right before: "Jane Doe, | head of the bank"."""
    doc, end = source.head.doc, source.start - 1
    start = end
    while start > 0 and doc[start - 1].pos_ == "PROPN":
        start -= 1
    person = any(token.ent_type_ == "PERSON" for token in doc[start:end])
    spoke = start > 0 and doc[start - 1].is_quote and end - start > 1  # "“Not now,” Jane Doe, | head of the bank, said"
    return start < end and (person or spoke) and source.head.pos_ == "NOUN"


def _names_somebody(source: Source) -> bool:
    """Whether a phrase has the noun of a role or somebody's name, and does not go on with a list of places."""
    words = source.head.doc[source.start : source.end]
    roles = ROLE_NOUNS | ROLE_GENDERS.keys() | {"source"}
    listed = len(words) > 1 and words[1].lower_ == "and" and words[0].ent_type_ != "PERSON"
    named = any(singular(t.lower_) in roles or t.ent_type_ == "PERSON" for t in words)
    full = itertools.takewhile(lambda t: t.text != "(", words)  # "the Harbour Board | (HB)"
    body = words[0].lower_ == "the" and all(t.ent_type_ == "ORG" for t in full)
    return (named and not listed) or body
