"""The parse of an article as plain objects: a document of tokens with heads, tags and names, and spans of it.

Finders ask every token some two hundred times what it is and what governs it. spaCy makes an object for each answer;
here the answers are made once for an article, under spaCy's names, and then only looked up.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import overload

from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken


class Token:
    """
    A word or a mark with its annotation.

    Parameters
    ----------
    doc
        The document.
    parsed
        What spaCy made of it; the document links it with others.
    first, offset
        The place of its piece's first token, and the offset of the piece in ``doc.text``.

    Attributes
    ----------
    doc
        The document.
    i, idx
        Its place among the tokens, and the offset of its first character in ``doc.text``.
    text, lower_, lemma_
        The word as written, in lower case, and its lemma.
    pos_, tag_, dep_
        Universal part of speech, Penn Treebank tag, and relation to `head`.
    ent_type_, ent_iob_
        The kind of name that it belongs to ("" for none); "B" where the name begins, "I" where it goes on.
    head
        The token that governs it; itself at the root of a sentence.
    lefts, rights
        The tokens before it and behind it that it governs, in order.
    sent
        Its sentence.
    """

    __slots__ = (  # read a third faster than without: an object's attributes are slow where it has as many
        "_lexeme",
        "_subtree",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
    )

    head: Token
    sent: Span

    def __init__(self, doc: Doc, parsed: SpacyToken, first: int, offset: int) -> None:
        self.doc = doc
        self.i = first + parsed.i
        self.idx = offset + parsed.idx
        self.text = parsed.text
        self.lower_ = parsed.lower_
        self.lemma_ = parsed.lemma_
        self.pos_ = parsed.pos_
        self.tag_ = parsed.tag_
        self.dep_ = parsed.dep_
        self.ent_type_ = parsed.ent_type_
        self.ent_iob_ = parsed.ent_iob_
        self.lefts: tuple[Token, ...] = ()
        self.rights: tuple[Token, ...] = ()
        self._lexeme = parsed.lex
        self._subtree: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def whitespace_(self) -> str:
        """The space behind it, or nothing."""
        end = self.idx + len(self.text)
        return " " if self.doc.text[end : end + 1] == " " else ""

    @property
    def children(self) -> tuple[Token, ...]:
        """The tokens that it governs, in order."""
        return self.lefts + self.rights

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The token and all below it, in the text's order; spaCy's own leaves that where branches cross."""
        if self._subtree is None:
            found = [self]
            for token in found:
                found.extend(token.children)
            self._subtree = tuple(sorted(found, key=attrgetter("i")))
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return self.subtree[0]

    @property
    def right_edge(self) -> Token:
        """The last token of its subtree."""
        return self.subtree[-1]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether it stands above another token."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The tokens coordinated with it."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in joined if token is not self)

    @property
    def is_alpha(self) -> bool:
        """Whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether it is all digits."""
        return self.text.isdigit()

    @property
    def is_lower(self) -> bool:
        """Whether it is in lower case."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Whether it begins with its one capital."""
        return self.text.istitle()

    @property
    def is_punct(self) -> bool:
        """Whether it is a punctuation mark."""
        return self._lexeme.is_punct

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self._lexeme.is_quote

    @property
    def is_currency(self) -> bool:
        """Whether it is the sign of a currency."""
        return self._lexeme.is_currency

    @property
    def is_stop(self) -> bool:
        """Whether it is among the commonest words."""
        return self._lexeme.is_stop

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in digits or in words."""
        return self._lexeme.like_num

    @property
    def like_url(self) -> bool:
        """Whether it is an address on the web."""
        return self._lexeme.like_url

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins here."""
        return self.sent.start == self.i

    def nbor(self, distance: int = 1) -> Token:
        """
        Give the token so many places on.

        Raises
        ------
        IndexError
            The document begins or ends before it.
        """
        place = self.i + distance
        if place < 0:
            raise IndexError(f"no token stands {-distance} places before token {self.i}")
        return self.doc.tokens[place]


@dataclass(slots=True)
class Span:
    """Tokens `start` to `end` of a document, end exclusive."""

    doc: Doc
    start: int
    end: int

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[range(self.start, self.end)[place]]

    @property
    def text(self) -> str:
        """Its text, without the space behind it."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """The offset of its first character in the document's text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The offset behind its last character in the document's text."""
        return self.doc.tokens[self.end - 1].idx + len(self.doc.tokens[self.end - 1]) if len(self) else self.start_char

    @property
    def root(self) -> Token:
        """The token highest in the parse, the first of several; a mark only where there are no words."""
        tops = (token for token in self if token.head is token or not self.start <= token.head.i < self.end)
        return min(tops, key=_depth)

    @property
    def sent(self) -> Span:
        """The sentence that it begins in."""
        return self.doc.tokens[self.start].sent


def _depth(token: Token) -> tuple[bool, int]:
    mark = token.is_punct and not token.children
    return mark, 0 if mark else sum(1 for _ in token.ancestors)


class Doc:
    """
    A parsed document.

    Parameters
    ----------
    *parsed
        What spaCy made of its pieces, in order: words, tags, lemmas, heads, names and sentences.

    Attributes
    ----------
    text
        Its text: those of the pieces, joined by one space.
    tokens
        Its tokens, in order.
    sents
        Its sentences, in order.
    """

    def __init__(self, *parsed: SpacyDoc) -> None:
        self.text = " ".join(piece.text for piece in parsed)
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        offset = 0
        for piece in parsed:
            self._append(piece, offset)
            offset += len(piece.text) + 1

    def _append(self, piece: SpacyDoc, offset: int) -> None:
        first = len(self.tokens)
        added = [Token(self, token, first, offset) for token in piece]
        self.tokens += added
        for token, same in zip(added, piece, strict=True):
            head = token.head = added[same.head.i]
            if token.i < head.i:
                head.lefts += (token,)
            elif token.i > head.i:
                head.rights += (token,)
        for same_sentence in piece.sents:
            sentence = Span(self, first + same_sentence.start, first + same_sentence.end)
            self.sents.append(sentence)
            for token in sentence:
                token.sent = sentence

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    def char_span(self, start: int, end: int, *, exact: bool = False) -> Span | None:
        """
        Give the tokens of a stretch of the text.

        Parameters
        ----------
        start, end
            Offsets in `text`, end exclusive.
        exact
            Whether there is no span where a token reaches beyond the stretch.

        Returns
        -------
        Span or None
            The tokens that lie in the stretch at least in part; None where it leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            return None
        first = bisect.bisect_right(self._starts, start) - 1
        last = bisect.bisect_left(self._starts, end) - 1
        first += start == self._starts[first] + len(self.tokens[first])  # the space behind a token is not its own
        span = Span(self, first, last + 1)
        return None if exact and (span.start_char, span.end_char) != (start, end) else span

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]
