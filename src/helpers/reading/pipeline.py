"""Loads the spaCy pipeline, teaches it some words, and lets it do the same work in less time.

It is the only module that loads one. Nothing here changes what the pipeline finds, but for the words below.
"""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from thinc.api import use_ops

from helpers.errors import ModelError
from helpers.reading.models import INSTALL
from helpers.reading.word_rules import WordRules

# Forms whose lemma spaCy takes for another ("rid" for "rides").
_LEMMAS = {"rides": "ride"}
# Verbs that spaCy would divide.
_ONE_WORD = "re-export re-exports re-exported re-exporting".split()
# The hyphen behind an abbreviation ("U.S.-backed"), at which spaCy does not part words.
_DOTTED = r"(?<=[A-Z]\.)-(?=[A-Za-z])"
# Titles before names whose full stop ends no sentence, beside those that spaCy knows.
_TITLES = "Brig. Capt. Cllr. Cmdr. Col. Cpl. Insp. Lt. Maj. Pte. Pvt. Sgt. Supt. prof. gen. dr. maj. insp.".split()


def load_pipeline(name: str) -> Language:
    """
    Load a pipeline.

    Parameters
    ----------
    name : str
        Name of an installed pipeline, or the folder of one.

    Returns
    -------
    Language
        The pipeline, with our words, lemmas and places to part words.

    Raises
    ------
    ModelError
        It is not installed; the message has the command that installs the small English one.
    """
    try:
        with use_ops("numpy", use_blis=False):  # numpy multiplies matrices up to three times as fast as blis
            pipeline = spacy.load(name)
    except OSError:
        raise ModelError(
            f"the language model {name!r} is not installed; install it, or the small English one with: {INSTALL}"
        ) from None
    _teach_words(pipeline)
    if pipeline.has_pipe("attribute_ruler"):
        _teach_lemmas(pipeline.get_pipe("attribute_ruler"))
    if pipeline.has_pipe("lemmatizer"):
        _sort_into_sets(_tables(pipeline))
    return pipeline


def is_form_of(pipeline: Language, word: str, *kinds: str) -> bool:
    """
    Whether a word is a form of a listed one.

    Parameters
    ----------
    pipeline : Language
        Its lemmatizer lists the words and how their forms end.
    word : str
        A word in lower case.
    *kinds : str
        Which words to look at: "verb", "noun", "adj", "adv".

    Returns
    -------
    bool
        False as well where the pipeline lists no words.
    """
    return pipeline.has_pipe("lemmatizer") and any(_is_form(word, _tables(pipeline), kind) for kind in kinds)


def _teach_words(pipeline: Language) -> None:
    tokenizer: Any = pipeline.tokenizer
    for word in _TITLES + _ONE_WORD:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    infixes = [*(pipeline.Defaults.infixes or ()), _DOTTED]
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer


def _teach_lemmas(ruler: Any) -> None:
    for form, lemma in _LEMMAS.items():
        ruler.add([[{"LOWER": form}]], {"LEMMA": lemma})
    ruler.match = WordRules(ruler).match


def _tables(pipeline: Language) -> Lookups:
    lemmatizer: Any = pipeline.get_pipe("lemmatizer")
    lookups: Lookups = lemmatizer.lookups
    return lookups


def _sort_into_sets(tables: Lookups) -> None:
    """Make sets of the lists of words, in which the lemmatizer looks up every form."""
    if tables.has_table("lemma_index"):
        index = tables.get_table("lemma_index")
        for kind, words in index.items():
            index[kind] = frozenset(words)


def _is_form(word: str, tables: Lookups, kind: str) -> bool:
    """Whether a word is a form of a listed one of a kind, by the rules of a lemmatizer."""
    if not tables.has_table("lemma_index"):
        return False
    listed = tables.get_table("lemma_index").get(kind, ())
    if word in listed or word in tables.get_table("lemma_exc").get(kind, ()):
        return True
    rules = tables.get_table("lemma_rules").get(kind, ())
    return any(word.endswith(end) and word.removesuffix(end) + base in listed for end, base in rules if end)
