"""Has verbs read again that the parser takes for plural nouns: "The head of the museum | underlines that it stays".

A sentence without a main verb, but with a word that may be one, is parsed once more with a plain verb in its place. Its
parse is then that of the sentence itself. Copy translated into the present tense is full of such sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

_PLAIN = "says"
# What ends a sentence that is one.
_ENDS = frozenset({".", "!", "?", '"', "''"})
# How far behind an opening "As" its verb is.
_OPENING = 12


def with_verbs(doc: Doc, pipeline: Language, is_verb: Callable[[str], bool]) -> Doc:
    """
    Parse a text again if words of it look like verbs that the parser has missed.

    Parameters
    ----------
    doc : Doc
        The text as the pipeline has parsed it.
    pipeline : Language
        The pipeline.
    is_verb : callable
        Whether a word in lower case is a form of a verb.

    Returns
    -------
    Doc
        The same words; the same parse where no verb is missed.
    """
    missed = {token.i for sentence in doc.sents for token in _missed(sentence) if is_verb(token.lower_)}
    if not missed:
        return doc
    words = [_PLAIN if token.i in missed else token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    read = Doc(doc.vocab, words=words, spaces=spaces)
    for _, step in pipeline.pipeline:
        read = step(read)
    lemmas = [doc[token.i].lemma_ if token.i in missed else token.lemma_ for token in read]
    written = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=spaces,
        tags=[token.tag_ for token in read],
        pos=[token.pos_ for token in read],
        lemmas=lemmas,
        heads=[token.head.i for token in read],
        deps=[token.dep_ for token in read],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in read],
    )
    written.tensor = read.tensor
    return written


def _missed(sentence: Span) -> Iterator[Token]:
    """The plural nouns of a sentence that may be its main verb, or that of "As the agency | claims, ..."."""
    plurals = [token for token in sentence if token.tag_ == "NNS" and token.is_lower and token.i > sentence.start + 1]
    opens = sentence[0].lower_ == "as"
    if opens:
        near = (
            [t for t in plurals if t.i < sentence.start + _OPENING and t.nbor().text == ","]
            if len(sentence) > 3
            else []
        )
        yield from (t for t in near[:1] if not _is_told(sentence, t.i))
    verbless = sentence.root.pos_ in {"NOUN", "PROPN"} and sentence[-1].text in _ENDS
    if verbless and not opens:
        yield from [t for t in plurals if t.i + 1 < sentence.end and t.nbor().lower_ == "that"][:1]


def _is_told(sentence: Span, place: int) -> bool:
    """Whether a sentence has a finite verb before a place."""
    return any(token.tag_ in {"VBZ", "VBD", "VBP", "MD"} for token in sentence.doc[sentence.start : place])
