"""Tells the punctuation that parts an attribution from its content from the punctuation inside words."""

from __future__ import annotations

from helpers.reading.parse import Token


def is_dash(token: Token) -> bool:
    """Whether a token is a dash, and not the hyphen of a compound."""
    if token.text not in _DASHES:
        return False
    return token.text != "-" or bool(token.whitespace_) or token.i == 0 or bool(token.nbor(-1).whitespace_)


def is_comma(token: Token) -> bool:
    """Whether a token is a comma, or a dash that stands for one."""
    return token.text == "," or is_dash(token)


def follows_comma(token: Token) -> bool:
    """Whether a token stands right behind a comma, the mark that closes a quotation after it aside."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    return is_comma(before) or (before.text in _CLOSING and before.i > 0 and before.nbor(-1).text == ",")


def is_set_off(token: Token) -> bool:
    """Whether a comma, and no dash, stands before a token, the mark that closes a quotation after it aside."""
    before = token.nbor(-1) if token.i else token
    return before.text == "," or (before.is_quote and follows_comma(token))


def edge(token: Token) -> bool:
    """Whether a token may stand beside a content without belonging to it: punctuation and quotation marks."""
    return token.text in _LOOSE or is_dash(token) or (token.is_punct and token.text not in _DASHES)


_DASHES = frozenset({"-", "--", "—", "–", "―"})
_CLOSING = frozenset({'"', "''"})
_LOOSE = frozenset({",", ".", ";", ":", "(", ")", "[", "]", '"', "'", "''", "``", "`"})
