"""Tells verbs that the parser takes for nouns, and nouns for verbs: "The head of the fair | underlines that it stays".

What has a subject and an object is a verb, whatever its tag. A sentence without a main verb, but with a word that may
be one, is parsed once more with a plain verb in its place; its parse is then that of the sentence itself. Copy
translated into the present tense is full of such sentences. So is a compound whose noun looks like a verb ("asset |
freezes and travel bans"), with a plain noun in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from helpers.reading.pipeline import is_form_of

_PLAIN = "says"
_PLAIN_NOUN = "penalties"
# Compounds whose second noun the parser takes for a verb.
_COMPOUNDS = frozenset({("asset", "freezes"), ("assets", "freezes"), ("export", "controls"), ("price", "caps")})
# What ends a sentence that is one.
_ENDS = frozenset({".", "!", "?", '"', "''"})
# How far behind an opening "As" its verb is.
_OPENING = 12


def with_verbs(doc: Doc, pipeline: Language) -> Doc:
    """
    Read the verbs of a text that the parser takes for nouns, if need be by parsing it once more.

    Parameters
    ----------
    doc : Doc
        The text as the pipeline has parsed it.
    pipeline : Language
        The pipeline.

    Returns
    -------
    Doc
        The same words; the same parse where no verb is missed.
    """
    return _tagged(_read_again(doc, pipeline))


def _tagged(doc: Doc) -> Doc:
    """A parse in which what has a subject and an object is a verb ("Oslo, too, | denounces it"); compounds whole."""
    for noun in doc:
        if _ends_compound(noun) and noun.tag_ == "NNS":
            noun.nbor(-1).head, noun.nbor(-1).dep_ = noun, "compound"
            continue
        if noun.tag_ not in {"NN", "NNS"} or not noun.is_lower:
            continue
        acts = any(child.dep_ == "nsubj" for child in noun.lefts)
        if acts and any(child.dep_ in {"dobj", "ccomp"} for child in noun.rights):
            noun.tag_, noun.pos_ = ("VBZ" if noun.tag_ == "NNS" else "VBP"), "VERB"
    return doc


def _read_again(doc: Doc, pipeline: Language) -> Doc:
    """The parse of a text with plain words for the verbs and nouns missed; as it is where none is."""
    plurals = (token for sentence in doc.sents for token in _missed(sentence))
    verbs = (token.i for token in plurals if is_form_of(pipeline, token.lower_, "verb"))
    missed = dict.fromkeys(verbs, _PLAIN) | dict.fromkeys(_mistaken(doc), _PLAIN_NOUN)
    if not missed:
        return doc
    words = [missed.get(token.i, token.text) for token in doc]
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
    inside = range(sentence.start + 2, sentence.end - 1)
    plurals = [token for i in inside if (token := sentence.doc[i]).tag_ == "NNS" and token.is_lower]
    if sentence[0].lower_ == "as":
        near = (token for token in plurals if token.i < sentence.start + _OPENING and token.nbor().text == ",")
        first = next(near, None)
        if first is not None and not _is_told(sentence, first.i):
            yield first
    elif sentence.root.pos_ in {"NOUN", "PROPN"} and sentence[-1].text in _ENDS:
        yield from [token for token in plurals if token.nbor().lower_ == "that"][:1]


def _mistaken(doc: Doc) -> Iterator[int]:
    """The nouns at the end of compounds that the parser takes for verbs."""
    return (noun.i for noun in doc if noun.tag_ == "VBZ" and _ends_compound(noun))


def _ends_compound(noun: Token) -> bool:
    """Whether a word is the second of a known compound."""
    return noun.i > 0 and (noun.nbor(-1).lower_, noun.lower_) in _COMPOUNDS


def _is_told(sentence: Span, place: int) -> bool:
    """Whether a sentence has a finite verb before a place."""
    return any(token.tag_ in {"VBZ", "VBD", "VBP", "MD"} for token in sentence.doc[sentence.start : place])
