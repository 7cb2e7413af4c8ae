"""Finds statements that a noun introduces: "Oslo's claim that it won", "warnings from officials that it may rain"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.parties import FINITE, phrase, subject
from helpers.finding.quotes.quotation import Quotations
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Token


def nominal(parsed: ParsedArticle, quotations: Quotations) -> Iterator[Attribution]:
    """
    Find the clauses of nouns of speech whose speaker is named beside them.

    Parameters
    ----------
    parsed : ParsedArticle
        The article.
    quotations : Quotations
        Its quotations; what stands in one of them is left out.

    Yields
    ------
    Attribution
        In order of their nouns.
    """
    for token in parsed.doc:
        if token.lower_ not in _NOUNS or token.pos_ != "NOUN" or quotations.closed_at(token.i):
            continue
        speaker, clause = _speaker(token), _clause(token) or _warned_of(token)
        if speaker is not None and clause is not None:
            content = {t.i for t in clause.subtree}
            content |= _marks(min(content), max(content), quotations)
            yield Attribution(content, "clause", (token.i, token.i + 1), phrase(speaker))


def _marks(first: int, last: int, quotations: Quotations) -> set[int]:
    """The rest of the quotations that a clause starts and ends in."""
    segments = [segment for end in (first, last) if (segment := quotations.at(end)) is not None and segment.closed]
    return {i for segment in segments for i in range(segment.start, segment.end)}


_NOUNS = frozenset(
    "account accounts accusation accusations admission allegation allegations announcement argument arguments "
    "assertion assertions assurance assurances claim claims comment comments conclusion declaration insistence pledge "
    "pledges prediction predictions promise promises remark remarks statement statements suggestion suggestions vow "
    "warning warnings words announcements assessment assessments complaint complaints contention denial denials "
    "threat threats".split()
)


# What the parse takes the word for a state beside a noun for ("French warnings", "U.S. assurances").
_OF_STATES = frozenset({"NORP", "GPE"})
_ISSUING = frozenset({"issue", "release", "publish", "post", "deliver", "repeat", "give", "make", "send"})


def _speaker(noun: Token) -> Token | None:
    """Who makes the statement: "X's claim", "Polish claims", "a claim by X", "X issued a statement"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss" or c.ent_type_ in _OF_STATES), None)
    if owner is not None:
        return owner
    prepositions = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from"} and c.i > noun.i]
    named = next((c for p in prepositions for c in p.children if c.dep_ == "pobj"), None)
    issued = noun.dep_ == "dobj" and noun.head.lemma_ in _ISSUING
    return subject(noun.head) if named is None and issued else named


def _warned_of(noun: Token) -> Token | None:
    """What a warning is of: "his warnings of | a new war"."""
    links = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"of", "about"})
    warned = noun.lower_ in {"warning", "warnings"}
    return next((c for link in links for c in link.children if c.dep_ in {"pobj", "pcomp"}), None) if warned else None


def _clause(noun: Token) -> Token | None:
    """The clause with "that" behind a noun, on which the parse may not hang it: "his claim is | that it won"."""
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        said = (child for child in noun.head.rights if child.dep_ == "ccomp" and child.left_edge.lower_ == "that")
        if (clause := next(said, None)) is not None:
            return clause
    issued = noun.head.rights if noun.dep_ == "dobj" and noun.head.lemma_ in _ISSUING else ()
    behind = (child for child in issued if child.dep_ == "ccomp")  # "issued a warning on Monday | that it may rain"
    for word in (*noun.subtree, *behind):
        if word.dep_ in {"acl", "relcl", "ccomp"} and word.i > noun.i and word.left_edge.lower_ == "that":
            told = {"mark", "dobj"} if any(c.tag_ == "MD" for c in word.children) else {"mark"}
            marked = any(c.lower_ == "that" and c.dep_ in told for c in word.children)
            finite = word.tag_ in FINITE or any(c.tag_ in FINITE for c in word.children)
            if marked and finite:
                return word
    return None
