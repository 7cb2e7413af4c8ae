"""Tokens beside others, where a text may start or end at any word, and the first of those that are joined."""

from __future__ import annotations

from spacy.tokens import Token


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
