"""Tells who speaks behind where, when or to whom he spoke: '"No," wrote on the X platform | the mayor Jane Doe'.

English puts the speaker first, translated copy often does not, and a parser of English then takes the speaker for
part of the place. So the speaker is read off the order of the words.
"""

from __future__ import annotations

from helpers.finding.actors.titles import DAYS, HONORIFICS, ROLE_NOUNS, TITLE_WORDS
from helpers.finding.quotes.dashes import person_at
from helpers.finding.quotes.parties import FINITE, IN_PHRASE, NOMINAL, Source
from helpers.finding.quotes.punctuation import edge, is_dash
from helpers.finding.tokens import TIMES
from helpers.reading.parse import Doc, Token

_LEADING = frozenset("in during on at for to with via through after before from".split())
_BRIEFLY = frozenset("also then today yesterday recently earlier later meanwhile".split())
# What parts a speaker from what is told of him.
_STOPS = frozenset({",", ".", "!", "?", ";", ":", "''", '"'})
_FARTHEST = 30
_TOLD_OF = frozenset({"from", "who", "of", "at", "in"})
_SERVED = frozenset({"for", "from", "at", "in"})


def behind_setting(verb: Token) -> Source | None:
    """
    Find who speaks behind the setting that follows a verb.

    Parameters
    ----------
    verb : Token
        A verb of speech.

    Returns
    -------
    Source or None
        None where the verb closes no statement, no setting follows it, or nobody follows that.
    """
    doc = verb.doc
    closes = verb.i > 0 and (doc[verb.i - 1].is_punct or is_dash(doc[verb.i - 1]))
    if not closes or verb.tag_ not in FINITE | {"VBN", "NN", "NNS", "JJ"}:
        return None
    return after_setting(doc, verb.i + 1)


def after_setting(doc: Doc, start: int) -> Source | None:
    """
    Find who is named behind a setting.

    Parameters
    ----------
    doc : Doc
        The article.
    start : int
        The token where the setting starts.

    Returns
    -------
    Source or None
        None where no setting starts there, or nobody is named behind it.
    """
    stop = start
    while stop < min(len(doc), start + _FARTHEST) and doc[stop].text not in _STOPS and not is_dash(doc[stop]):
        stop += 1
    stretch = doc[start:stop]
    if not stretch or any(token.tag_ in FINITE for token in stretch):
        return None
    if stretch[0].lower_ not in _LEADING | _BRIEFLY and stretch[0].ent_type_ not in TIMES:
        return None
    return next(filter(None, (_speaker_at(doc, i) for i in range(start + 1, stop) if _opens(doc[i], start))), None)


def _opens(word: Token, start: int) -> bool:
    """Whether a noun phrase starts at a word right behind another one."""
    before = word.nbor(-1)
    if before.pos_ not in NOMINAL | {"NUM", "SYM", "X"} and before.lower_ not in _BRIEFLY and not before.is_upper:
        return False
    if word.pos_ == "DET" or word.lower_ == "former":
        return True
    apart = before.i > start and not _of_one_name(before, word)
    return apart and (_is_title(word) or word.lower_ in ROLE_NOUNS or _leads_role(word) or _starts_person(word))


def _of_one_name(before: Token, word: Token) -> bool:
    """Whether two capitals are parts of one name: "Polish | Radio", "Polsat | News"."""
    joined = before.ent_type_ == word.ent_type_ != "" and word.ent_iob_ == "I"
    return joined and not (_is_title(word) or before.is_upper or before.lower_ in DAYS)


def _is_title(word: Token) -> bool:
    return word.text[0].isupper() and word.lower_ in TITLE_WORDS | HONORIFICS.keys()


def _leads_role(word: Token) -> bool:
    """Whether an adjective starts what somebody is: "| political scientist Jane Doe"."""
    following = word.doc[word.i + 1 : word.i + 3]
    return word.pos_ == "ADJ" and word.is_lower and any(token.lower_ in ROLE_NOUNS for token in following)


def _starts_person(word: Token) -> bool:
    return word.text.istitle() and word.i + 1 < len(word.doc) and word.nbor().text.istitle()


def _speaker_at(doc: Doc, start: int) -> Source | None:
    """The person or the body whose noun phrase starts at a token and ends its clause."""
    found = person_at(doc, start) or _body_at(doc, start)
    if found is None or doc[start].ent_type_ in TIMES:
        return None
    end = _end_of_served(doc, found)
    found = found._replace(end=end)
    if not (edge(doc[end]) or doc[end].text in _STOPS or is_dash(doc[end]) or doc[end].lower_ in _TOLD_OF):
        return None
    if doc[end].text == "," and found.head.ent_type_ != "PERSON":
        name = end + 1
        while name < len(doc) and doc[name].pos_ == "PROPN":
            name += 1
        if name > end + 2 and doc[name : name + 1].text in _STOPS:
            return Source(start, name, doc[name - 1])
    return found


def _end_of_served(doc: Doc, found: Source) -> int:
    """Where a role ends with what it is for: "the spokesman for the government|"."""
    end = found.end
    if found.head.ent_type_ == "PERSON" or doc[end].lower_ not in _SERVED:
        return end
    last = end + 1
    while last < len(doc) and (doc[last].pos_ in IN_PHRASE or doc[last].lower_ == "of"):
        last += 1
    return last if last > end + 1 and doc[last : last + 1].text in _STOPS else end


def _body_at(doc: Doc, start: int) -> Source | None:
    """The noun phrase of a named body that starts with an article."""
    if doc[start].pos_ != "DET":
        return None
    end = start + 1
    while end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].ent_type_ == "ORG" or doc[end].lower_ == "of"):
        end += 1
    named = [token for token in doc[start:end] if token.ent_type_ in {"ORG", "NORP"}]
    return Source(start, end, doc[end - 1]) if named and end < len(doc) else None
