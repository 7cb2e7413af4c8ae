"""Applies the rules of spaCy's attribute ruler, most of which look at one word: once for each word, not at each place.

spaCy tries each of its some 180 rules at every token, which takes a seventh of a parse. What a rule finds at a word
depends on how that is written, its tag and its relation, so it is kept for the next time that the three meet.
"""

from __future__ import annotations

from typing import Any

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span, Token

# What a rule may ask of a word that is the same wherever its letters, tag and relation are.
_OWN = frozenset({"ORTH", "TEXT", "LOWER", "LENGTH", "SHAPE", "IS_SPACE", "TAG", "DEP"})


class WordRules:
    """
    The rules of an attribute ruler.

    Parameters
    ----------
    ruler : AttributeRuler
        Its rules are copied; those that it learns later are not known here.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._strings = ruler.vocab.strings
        self._of_words, self._of_phrases = Matcher(ruler.vocab), Matcher(ruler.vocab)
        rules: list[Any] = ruler.patterns
        for number, rule in enumerate(rules):
            for pattern in rule["patterns"]:
                of_word = len(pattern) == 1 and pattern[0].keys() <= _OWN
                (self._of_words if of_word else self._of_phrases).add(str(number), [pattern])
        self._known: dict[tuple[int, int, int], list[tuple[int, int]]] = {}

    def match(self, doc: Doc) -> list[tuple[int, int, int, int]]:
        """
        Find what rules apply where, in place of `AttributeRuler.match`.

        Parameters
        ----------
        doc : Doc
            A text with tags and relations.

        Returns
        -------
        list of tuple
            The rule's number and key, and the tokens that it applies to, end exclusive; in the rules' order, so that
            later rules have the last word.
        """
        found = self._found(self._of_phrases, doc)
        for token in doc:
            found.extend((number, key, token.i, token.i + 1) for number, key in self._of(token))
        return sorted(found)

    def _of(self, token: Token) -> list[tuple[int, int]]:
        """The rules that apply to a word alone, number and key."""
        word = token.orth, token.tag, token.dep
        if word not in self._known:
            alone = token.doc[token.i : token.i + 1]
            self._known[word] = [(number, key) for number, key, _, _ in self._found(self._of_words, alone)]
        return self._known[word]

    def _found(self, matcher: Matcher, words: Doc | Span) -> list[tuple[int, int, int, int]]:
        if not len(matcher):
            return []
        matches = matcher(words, allow_missing=True, as_spans=False)
        return [(int(self._strings[key]), key, start, end) for key, start, end in matches]
