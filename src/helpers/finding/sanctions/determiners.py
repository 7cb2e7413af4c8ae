"""What the words before a measure say of it: it is known ("the embargo"), to come ("any ban") or no certain one."""

from __future__ import annotations

from helpers.finding.sanctions.nouns import SanctionNoun
from helpers.finding.sanctions.words import ARTICLES, FURTHER
from helpers.finding.tokens import beside
from helpers.reading.parse import Token

_DEFINITE = frozenset({"the", "these", "those", "this", "such"})
# Sanctions called so may be any ("economic sanctions never work").
_KINDS = frozenset({"economic", "financial", "individual", "personal", "targeted", "secondary"})


def none_of(noun: Token) -> bool:
    """Whether there is none of it, or hardly any ("no sanctions", "little appetite")."""
    return any(child.lower_ in {"no", "little", "scant"} and child.dep_ in {"det", "amod"} for child in noun.children)


def nobody(noun: Token) -> bool:
    """Whether no one is meant ("no one will lift it", "nobody wants it")."""
    return noun.lower_ in {"nobody", "none"} or (noun.lower_ == "one" and none_of(noun))


def any_such(noun: Token) -> bool:
    """Whether a measure may be any ("an embargo", "any sanctions")."""
    return any(child.lower_ in ARTICLES for child in noun.children if child.i < noun.i)


def indefinite(noun: Token) -> bool:
    """Whether a measure is not there yet ("an embargo would cost jobs", "new sanctions would hurt")."""
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    return not words.isdisjoint(ARTICLES) or (not words.isdisjoint(FURTHER) and words.isdisjoint(_DEFINITE))


def unspecific(noun: SanctionNoun) -> bool:
    """Whether a plural names no certain measures ("sanctions never work")."""
    loose = {"cc", "conj", "punct", "advmod"}
    lacking = {word.i for word in noun.head.children if word.lower_ == "without"}  # "Sanctions without talks"
    own = [word for word in noun.head.children if word.dep_ not in loose and word.lower_ not in _KINDS]
    own = [word for word in own if word.i not in lacking]
    return noun.path == "measure" and noun.head.tag_ == "NNS" and not own


def dated_today(noun: Token) -> bool:
    """Whether a measure is what is reported now ("today's sanctions", "the latest sanctions")."""
    return any(child.lower_ in {"today", "latest", "newest"} for child in noun.children if child.i < noun.i)


def owned(noun: Token) -> bool:
    """Whether a measure is called by whose it is, and no further one ("EU sanctions")."""
    before = [child for child in noun.children if child.i < noun.i]
    glued = (word for child in before for word in child.children if beside(word).text == "-")  # "UN-led sanctions"
    called = any(word.ent_type_ in {"GPE", "NORP", "ORG"} for word in (*before, *glued))
    return called and not indefinite(noun)


def definite(noun: Token) -> bool:
    """Whether a measure is known ("the sanctions", "their embargo")."""
    return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in noun.children if child.i < noun.i)


def certain(noun: Token) -> bool:
    """Whether it is clear which measure is meant ("the sanctions", "EU sanctions")."""
    return definite(noun) or owned(noun)
