"""Recognises the nouns by which an article takes up measures that it has named before ("the move", "such steps")."""

from __future__ import annotations

from spacy.tokens import Token

_LIKENING = frozenset({"such", "similar", "same"})
_ADDING = frozenset({"further", "additional", "new", "tougher", "unilateral"})
_COUNTED = frozenset({"previous", "earlier", "first", "second", "third", "last"})
_POINTING = frozenset({"the", "these", "those", "this", "that"})
_JUDGING = frozenset(
    "welcome condemn denounce criticise criticize mock call describe oppose back support praise hail slam decry".split()
)
# Nouns that take one another up, and the verbs that they take up.
_SORTS = tuple(
    frozenset(words.split())
    for words in (
        "cap ceiling",
        "ban embargo prohibition moratorium boycott bar prohibit phase",
        "suspension halt stoppage cutoff cut-off shutdown suspend stop cut",
        "exclusion expulsion disconnection removal ejection exclude expel disconnect remove",
        "freeze freezing seizure confiscation seize confiscate",
        "restriction curb limitation restrict limit",
    )
)


def points_back(token: Token) -> bool:
    """Whether determiner and number say that the noun takes up a measure ("such a move", "the measures")."""
    before = {child.lower_ for child in token.children if child.i < token.i}
    if before & _LIKENING:
        return True
    plural = token.tag_ in {"NNS", "NNPS"}
    if token.lemma_ in {"measure", "countermeasure"}:
        more = plural and bool(before & _ADDING)
        return more or (bool(before & _POINTING) and (plural or "this" in before))
    if token.lemma_ == "package" and plural and before & _COUNTED:
        return True
    return token.lemma_ in {"step", "package", "consequence", "repercussion"} and bool(
        before & {"these", "those"} if plural else before & {"the", "this", "that"}
    )


def judged(token: Token) -> bool:
    """Whether "the move" or "the step" is what somebody welcomes or condemns."""
    the = any(child.lower_ == "the" for child in token.children)
    return the and token.lemma_ in {"move", "step"} and token.dep_ == "dobj" and token.head.lemma_ in _JUDGING


def added(token: Token) -> bool:
    """Whether the noun says what the measure before it means ("imposed sanctions, a step that")."""
    article = any(child.lower_ == "a" for child in token.children)
    comma = token.left_edge.i > token.sent.start and token.doc[token.left_edge.i - 1].text == ","
    return article and comma and token.lemma_ in {"move", "step"}


def in_response(token: Token) -> bool:
    after = token.doc[token.i + 1 : min(token.i + 3, token.sent.end)]
    return [word.lower_ for word in after] in (["in", "response"], ["in", "retaliation"])


def akin(noun: Token, other: Token) -> bool:
    """Whether two words name measures of one sort ("the ceiling" takes up "a price cap", "the ban" a verb)."""
    return noun.lemma_ == other.lemma_ or any(noun.lemma_ in sort and other.lemma_ in sort for sort in _SORTS)
