"""Parses articles with a spaCy pipeline.

The pipeline sees every unit of the layout by itself, as a clean text. What it finds is given back as offsets of the
article's own text.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc as SpacyDoc
from threadpoolctl import ThreadpoolController

from helpers.errors import ArticleError
from helpers.reading.articles import Article
from helpers.reading.cleaning import clean
from helpers.reading.headlines import Casing
from helpers.reading.layout import Unit, units
from helpers.reading.models import model_name
from helpers.reading.parse import Doc
from helpers.reading.pipeline import is_form_of, load_pipeline
from helpers.reading.proper_names import listed_names
from helpers.reading.subjects import with_subjects
from helpers.reading.verbs import with_verbs

_Piece = tuple[Unit, str, list[int]]


class ParsedUnit(NamedTuple):
    """A unit of the layout with its tokens, end exclusive."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class ParsedArticle:
    """An article with its parse.

    Attributes
    ----------
    article
        What was parsed.
    doc
        The parse of the clean text, units joined by one space; no token is white space, no sentence spans two units.
    units
        The units with their token ranges.
    origin
        For every character of ``doc.text``, its offset in ``article.text``.
    """

    article: Article
    doc: Doc
    units: tuple[ParsedUnit, ...]
    origin: tuple[int, ...]

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the article's text of a stretch of the clean text."""
        return self.origin[start], self.origin[end - 1] + 1

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the article's text of tokens start to end, end exclusive."""
        last = self.doc[end - 1]
        return self.chars(self.doc[start].idx, last.idx + len(last))

    def text(self, start: int, end: int) -> str:
        """The article's own text of tokens start to end, end exclusive."""
        first, last = self.tokens(start, end)
        return self.article.text[first:last]

    def sentence(self, token: int) -> tuple[int, int]:
        """Token range of the sentence that holds a token."""
        sentence = self.doc[token].sent
        return sentence.start, sentence.end

    def unit(self, token: int) -> ParsedUnit:
        """The unit that holds a token."""
        return self.units[self.unit_number(token)]

    def unit_number(self, token: int) -> int:
        """Which of the units holds a token."""
        return bisect.bisect_right(self._unit_starts, token) - 1

    def token_at(self, offset: int) -> int:
        """The token at an offset of the article's text, or the first one after it."""
        return bisect.bisect_left(self._ends, offset + 1)

    @cached_property
    def _ends(self) -> list[int]:
        return [self.origin[token.idx + len(token) - 1] + 1 for token in self.doc]

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [unit.start for unit in self.units]


class Parser:
    """Parses articles; holds one loaded pipeline.

    Parameters
    ----------
    model
        Name of an installed spaCy pipeline; None takes ``$WIREWATCH_MODEL`` or the small English one under either of
        its names.
    lexicons
        Folder of lexicons with names that headlines may have; the project's own when None or empty.

    Raises
    ------
    ModelError
        The model is not installed; the message has the command that installs it.
    """

    def __init__(self, model: str | None = None, lexicons: Path | str | None = None) -> None:
        self.model = model_name(model)
        self._names = listed_names(lexicons)
        self._pipeline = load_pipeline(self.model)
        self._libraries = ThreadpoolController()

    @property
    def version(self) -> str:
        """The pipeline's own name and version."""
        meta = self._pipeline.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def parse(self, article: Article) -> ParsedArticle:
        """Parse one article."""
        return next(self.parse_many([article]))

    def parse_many(self, articles: Iterable[Article]) -> Iterator[ParsedArticle]:
        """Parse articles one after the other, in order.

        Raises
        ------
        ArticleError
            An article holds nothing but page furniture, or a paragraph that is too long to be parsed.
        """
        for article in articles:
            pieces = [(unit, *clean(article.text, unit.start, unit.end)) for unit in units(article.text)]
            pieces = self._in_sentence_case([piece for piece in pieces if piece[1]])
            self._check(article, max((len(text) for _, text, _ in pieces), default=0))
            yield _assemble(article, self._parsed([text for _, text, _ in pieces]), pieces)

    def _in_sentence_case(self, pieces: list[_Piece]) -> list[_Piece]:
        """The pieces with headlines in Title Case written as sentences."""
        sentences = (text for unit, text, _ in pieces if unit.kind != "headline")
        casing = Casing(sentences, self._is_common, self._names)
        return [
            (unit, casing.as_sentence(text) if unit.kind == "headline" else text, origin)
            for unit, text, origin in pieces
        ]

    def _is_common(self, word: str) -> bool:
        """Whether a word in lower case is a verb, an adjective or an adverb in some form, or a word of grammar."""
        return self._pipeline.vocab[word].is_stop or is_form_of(self._pipeline, word, "verb", "adj", "adv")

    def _check(self, article: Article, longest: int) -> None:
        if longest > self._pipeline.max_length:
            raise ArticleError(
                f"{article.path}: has a paragraph of {longest:,} characters, more than any article; divide it, or take "
                "the file away"
            )

    def _parsed(self, texts: Sequence[str]) -> list[SpacyDoc]:
        with self._libraries.limit(limits=1, user_api="blas"):
            docs = list(self._pipeline.pipe(texts, batch_size=64))
        return [with_subjects(with_verbs(doc, self._pipeline)) for doc in docs]


def _assemble(article: Article, docs: Sequence[SpacyDoc], pieces: Sequence[_Piece]) -> ParsedArticle:
    origin: list[int] = []
    parsed_units: list[ParsedUnit] = []
    token = 0
    for doc, (unit, _, offsets) in zip(docs, pieces, strict=True):
        if origin:
            origin.append(origin[-1])
        origin.extend(offsets)
        parsed_units.append(ParsedUnit(unit.kind, token, token + len(doc)))
        token += len(doc)
    if not docs:
        raise ArticleError(f"{article.path}: holds nothing but page furniture; give the article's own text")
    return ParsedArticle(article, Doc(*docs), tuple(parsed_units), tuple(origin))
