"""Tokens beside others, the first of joined ones, who denies, and sets of labels and signs that many rules name."""

from __future__ import annotations

from helpers.reading.parse import Token

# Dependencies of the words before a noun that belong to its phrase, and of those that make one name with it.
MODIFIERS = frozenset({"poss", "amod", "compound", "nmod"})
COMPOUNDED = frozenset({"compound", "nmod"})

# Dependencies of subjects, active and passive.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})

# Endings and signs of the possessive, tokens of their own.
POSSESSIVE = frozenset({"'s", "'", "’s", "’"})
# Kinds of entities that say when.
TIMES = frozenset({"DATE", "TIME"})
# Behind these stands what a noun before them is, or who does it.
NAMING_DASHES = frozenset({"-", "–", "—", ":"})
# What stands before "after" and "before" and tells how long.
SHORTLY = frozenset("shortly hours days weeks months minutes years hour day week month year soon just".split())


def beside(token: Token, step: int = 1) -> Token:
    """
    The token so many places on, or the token itself where the text has none there.

    Parameters
    ----------
    token : Token
        Any token.
    step : int
        Tokens onwards; negative for those before.

    Returns
    -------
    Token
        A token of the same text.
    """
    place = token.i + step
    return token.doc[place] if 0 <= place < len(token.doc) else token


def first_conjunct(token: Token) -> Token:
    """The first of coordinated words, which carries their place in the sentence."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def denier(pronoun: Token) -> Token | None:
    """
    Who denies what another says of "it" ("Oslo denies this, though Bern says | it has sent tanks").

    Parameters
    ----------
    pronoun : Token
        The subject of what is said.

    Returns
    -------
    Token or None
        The subject of the denial; None where nobody denies anything.
    """
    saying = pronoun.head.head if pronoun.head.dep_ == "ccomp" else pronoun.head
    denial = saying.head
    denied = saying.dep_ in {"advcl", "conj"} and denial.lemma_ in {"deny", "dispute", "reject", "dismiss"}
    return next((child for child in denial.lefts if child.dep_ == "nsubj"), None) if denied else None
