"""Finds which words name a speaker: the phrase around its head, with what the parse tears off or adds to it."""

from __future__ import annotations

from helpers.finding.actors.titles import DAYS
from helpers.finding.quotes.before_verbs import is_in_phrase
from helpers.finding.quotes.heads import RELATIVE
from helpers.finding.quotes.parties import FINITE, NOMINAL, SUBJECTS, Source, agent, phrase
from helpers.reading.parse import Token

# "X and Y, | both said".
_FLOATING = frozenset({"both", "all", "each"})


def words_of(head: Token, verb: Token) -> Source:
    """
    Find the words that name who speaks by a verb.

    Parameters
    ----------
    head : Token
        The head of the noun phrase.
    verb : Token
        The reporting verb.

    Returns
    -------
    Source
        Without labels, days and what is said.
    """
    source = _past_day(_from_quotation(_unlabelled(_joined(_led(phrase(head), verb)), verb)))
    if agent(verb) == head:
        source = _before_content(source, head, verb)
    while source.end - 2 > head.i and verb.doc[source.end - 1].lower_ in _FLOATING:
        source = source._replace(end=source.end - 1 - verb.doc[source.end - 2].is_punct)
    return _before_verb(source, head, verb) if source.start <= head.i < verb.i < source.end else source


def _past_day(source: Source) -> Source:
    """A source without the day that the parse joins to it: "It snowed Monday and | Oslo said ..."."""
    doc, start = source.head.doc, source.start
    joined = source.end - start > 2 and doc[start].lower_ in DAYS and doc[start + 1].lower_ == "and"
    return Source(start + 2, source.end, doc[source.end - 1]) if joined else source


def _led(source: Source, verb: Token) -> Source:
    """A source with the title that a comma, or the parse, parts from the names: "The head of NATO, X and Y said"."""
    doc = verb.doc
    names = source.end
    if source.end >= verb.i:
        return source
    parted = doc[names].text == ","
    stretch = doc[names + parted : verb.i]
    subjects = [t for t in stretch if t.dep_ in SUBJECTS and t.head == verb and (parted or t.pos_ != "PRON")]
    if not subjects or subjects[0] == source.head or any(t.tag_ in FINITE for t in stretch):
        return source
    return Source(source.start, max(phrase(subjects[0]).end, source.end), source.head)


def _joined(source: Source) -> Source:
    """A source with a subject that the parse leaves beside it: "Doe and | Mayor Roe", "the ports | Oslo and Riga"."""
    head, doc = source.head, source.head.doc
    if head.dep_ not in SUBJECTS:
        return source
    start = source.end + (doc[source.end : source.end + 1].text == "and")
    others = (phrase(child) for child in head.head.children if child.dep_ == head.dep_ and child.i > head.i)
    second = next((other for other in others if other.start == start), None)
    return source._replace(end=second.end) if second is not None else source


def _from_quotation(source: Source) -> Source:
    """A source with the title that the parse hangs elsewhere: '"...," | envoy of the fund Jane Doe told viewers'."""
    doc, start = source.head.doc, source.start
    while start and (is_in_phrase(doc[start - 1]) or doc[start - 1].lower_ == "of"):
        start -= 1
    closed = start > 1 and doc[start - 1].text in {'"', "''"} and doc[start - 2].text in {",", "!", "?"}
    return source._replace(start=start) if closed else source


def _unlabelled(source: Source, verb: Token) -> Source:
    """A source without the label before it: "Help for Finland: | the chief of NATO said"."""
    doc = verb.doc
    colon = next((t.i for t in doc[source.head.i : verb.i] if t.text == ":"), None)
    if colon is None or source.start != verb.sent.start or any(t.tag_ in FINITE for t in doc[colon : verb.i]):
        return source
    if colon + 1 >= verb.i:
        return source
    named = phrase(doc[colon + 1 : verb.i].root)
    return Source(colon + 1, min(named.end, verb.i), named.head) if named.head.pos_ in NOMINAL else source


def _before_content(source: Source, head: Token, verb: Token) -> Source:
    """An agent without what is said: "It was reported by the ministry | that ...", "As reported by LETA|, ..."."""
    doc = verb.doc
    if verb.i and verb.nbor(-1).lower_ == "as" and verb.i - 1 == verb.sent.start:
        source = source._replace(end=next((t.i for t in doc[head.i : source.end] if t.text == ","), source.end))
    clause = (token.i for token in doc[head.i : source.end] if token.lower_ == "that")
    return source._replace(end=next(clause, source.end))


def _before_verb(source: Source, head: Token, verb: Token) -> Source:
    """A source whose phrase the verb stands in, up to its clause, its comma or the verb."""
    doc = verb.doc
    end = min((t.i for t in doc[head.i + 1 : verb.i] if t.lower_ in RELATIVE or t.text == ","), default=verb.i)
    while end > head.i + 1 and doc[end - 1].is_punct:
        end -= 1
    return source._replace(end=end)
