"""Finds the source of a statement, beginning with the constructions in which the parse is known to fail."""

from __future__ import annotations

from collections.abc import Callable

from helpers.finding.actors.titles import INVERTING, PLATFORMS, ROLE_NOUNS
from helpers.finding.quotes.before_verbs import before, before_governor, of_clause_before
from helpers.finding.quotes.behind_commas import behind_comma
from helpers.finding.quotes.behind_places import behind_setting
from helpers.finding.quotes.dashes import actor
from helpers.finding.quotes.heads import source_head
from helpers.finding.quotes.parties import (
    NOMINAL,
    OBJECTIVE,
    SUBJECTS,
    Source,
    behind_quotation,
    in_marks,
    subject,
)
from helpers.finding.quotes.punctuation import is_dash
from helpers.finding.quotes.set_apart import (
    apposed,
    behind_object,
    behind_place,
    between_commas,
    citing,
    informing,
    inserted,
    inserted_behind,
    titled,
)
from helpers.finding.quotes.source_words import words_of
from helpers.finding.tokens import COMPOUNDED, beside
from helpers.reading.parse import Token


def source_of(verb: Token, quoted: Callable[[int], bool], first: int) -> Source | None:
    """
    Find the source of a reporting verb.

    It is the verb's subject, the agent of a passive, the noun that a participle or relative clause belongs to, or
    the subject of the verb that governs it.

    Parameters
    ----------
    verb : Token
        A reporting verb.
    quoted : callable
        Whether a token stands in quotation marks, where no source is.
    first : int
        Where its sentence starts, which may be elsewhere than by the parse.

    Returns
    -------
    Source or None
        None where the text names nobody.
    """
    apart = _set_apart(verb, first)
    if apart is not None:
        return apart
    head = source_head(verb)
    if head is not None and (_stands_apart(head, verb) or _is_of_clause(head, verb) or _is_passed_on(head, verb)):
        head = _inverted(verb) or head
    if head is not None and quoted(head.i) and not quoted(verb.i):
        called = _called(head, verb) or in_marks(head, verb)
        if called is not None:
            return called
    if head is None or (quoted(head.i) and not quoted(verb.i)):
        outside = (c for c in verb.children if c.dep_ in SUBJECTS and not quoted(c.i) and verb.tag_ != "VBG")
        head = next(outside, None) or _inverted(verb)
    if head is None:
        return _behind_dash(verb) or before(verb) or of_clause_before(verb) or before_governor(verb)
    return None if quoted(head.i) else words_of(head, verb)


def _set_apart(verb: Token, first: int) -> Source | None:
    """Who speaks in one of the constructions in which the parse gives a verb no subject or a wrong one."""
    return (
        inserted_behind(verb)
        or inserted(verb)
        or apposed(verb)
        or behind_comma(verb, first)
        or titled(verb)
        or behind_object(verb)
        or behind_place(verb)
        or behind_quotation(verb)
        or citing(verb)
        or informing(verb)
        or (behind_setting(verb) if subject(verb) is None else None)
        or between_commas(verb)
    )


def _called(name: Token, verb: Token) -> Source | None:
    """A body whose own name stands in quotation marks: 'the operational command "South" | reported'."""
    noun = next((c for c in name.lefts if c.dep_ in COMPOUNDED and c.nbor().is_quote), None)
    closed = name.i + 2 == verb.i and name.nbor().is_quote and name.pos_ == "PROPN"
    return Source(name.left_edge.i, verb.i, noun) if noun is not None and closed else None


# What stands right behind these is spoken to.
_ADDRESSING = frozenset({"told", "tells", "tell", "telling"})
_FARTHEST_NAME = 20


def _is_passed_on(head: Token, verb: Token) -> bool:
    """Whether a body at the end of a sentence reports what somebody else says: "Doe called it safe, | reported NTB"."""
    if verb.lower_ != "reported" or beside(verb, -1).text != "," or head.i > verb.i or head.head == verb:
        return False
    name = _inverted(verb)
    return name is not None and name.ent_type_ == "ORG" and beside(name.right_edge, 1).text in {".", "", "\n"}


def _is_of_clause(head: Token, verb: Token) -> bool:
    """Whether a subject before a comma belongs to what is said, as a person follows: "that is, the army, said X"."""
    if verb.lemma_ not in INVERTING | {"report", "estimate"} or head.i > verb.i or verb.i + 1 >= len(verb.doc):
        return False
    following, closed = verb.nbor(1), verb.nbor(-1).text in {",", '"', "''"}
    body = _is_body(following) or _is_official(following)
    if following.lower_ == "the" and following.head.ent_type_ and verb.tag_ in {"VBD", "VBZ"}:
        # "..., added the Kremlin"
        following = following.head
    named = following.ent_type_ in {"PERSON", "ORG", "GPE", "FAC"} and following.pos_ == "PROPN"
    named = named and beside(following, 1).tag_ != "POS"
    closes = following.dep_ == "dobj" and beside(following, 1).text in {",", "."}
    named = named and (following.ent_type_ == "PERSON" or following.i > verb.i + 1 or closes)
    named = body or (named and verb.lemma_ in INVERTING)
    return closed and named and head.ent_type_ != "PERSON" and not any(c.dep_ == "ccomp" for c in verb.rights)


def _is_official(first: Token) -> bool:
    """Whether a noun for a role with an article follows a verb: "..., stated | the Minister of Energy, Jane Doe"."""
    opens = first.pos_ == "DET" and first.head.i > first.i
    return opens and first.head.lower_ in ROLE_NOUNS


def _is_body(first: Token) -> bool:
    """Whether a body with an article is all that follows a verb: "..., reported | the ISW"."""
    if first.pos_ != "DET" or first.i + 1 >= len(first.doc) or first.nbor().ent_type_ != "ORG":
        return False
    last = first.i + 1
    while last + 1 < len(first.doc) and first.doc[last + 1].ent_type_ == "ORG":
        last += 1
    return last + 1 < len(first.doc) and first.doc[last + 1].text in {",", "."}


def _stands_apart(head: Token, verb: Token) -> bool:
    """Whether a subject belongs to what is said, as a dash parts it from the verb: "the goal is Kyiv - said X"."""
    return head.i < verb.i and is_dash(verb.nbor(-1)) and not any(c.dep_ == "ccomp" for c in verb.rights)


def _behind_platform(verb: Token) -> int:
    """Where the words behind a verb, and its particle, go on after a medium: "wrote on Twitter | the chief of X"."""
    first = verb.i + 1 + (beside(verb).dep_ == "prt" and verb.i + 2 < len(verb.doc))
    words = verb.doc[first : first + 3]
    placed = len(words) == 3 and words[0].lower_ in {"on", "in"} and words[1].lower_ in PLATFORMS
    return first + 2 * (placed and words[2].pos_ in {"DET", "PROPN", "NOUN"})


def _behind_dash(verb: Token) -> Source | None:
    """Who stands behind those spoken to: "... - told us | the mayor Jane Doe"."""
    found = actor(verb.doc, verb.i) if verb.i and is_dash(verb.nbor(-1)) else None
    return found[1] if found is not None else None


def _inverted(verb: Token) -> Token | None:
    """The name after a verb that closes its sentence, where the parser sees no subject: '..., says Russia'."""
    doc, following = verb.doc, verb.i + 1
    if verb.i == 0 or following >= len(doc) or not doc[verb.i - 1].is_punct or verb.tag_ == "VBG":
        return None
    following = _behind_platform(verb)
    token = doc[following]
    if token.lower_ in OBJECTIVE or verb.lower_ in _ADDRESSING:
        return None
    while token.dep_ in {"compound", "det", "amod", "nmod", "poss", "case"} and token.head.i > token.i:
        token = token.head
    closes = token.right_edge.i + 1 >= len(doc) or not doc[token.right_edge.i + 1].tag_.startswith(("VB", "MD"))
    if token.pos_ in NOMINAL and closes:
        return token
    if not is_dash(verb.nbor(-1)):
        return None
    person = next((t for t in doc[following : following + _FARTHEST_NAME] if t.ent_type_ == "PERSON"), None)
    while person is not None and person.dep_ == "compound" and person.head.i > person.i:
        person = person.head
    return person
