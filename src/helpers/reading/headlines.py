"""Writes headlines in Title Case as sentences: a parser takes every word with a capital for a name.

Which words are names the article tells itself, those that it writes with a capital within its sentences, and the
lexicons, those of several words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable

from helpers.reading.proper_names import found

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WITHIN = re.compile(r"(?<=[a-z,;:)] )[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A headline is judged from so many words on.
_FEWEST = 5
# Title Case writes small only words of fewer letters than this, and words that link others.
_SMALL = 4
_LINKING = frozenset(
    "about above after against along amid among around because before behind below between beyond despite down during "
    "from into like near onto over past since than that their through till toward towards under until upon versus when "
    "where which while with within without".split()
)
# Where another sentence, or what somebody says, begins.
_OPENS = re.compile(r"(?:^|[a-z0-9)][.] |[:?!] )['\"(]*$")
# Words of the language that belong to names: those of the compass, and adjectives before some nouns.
ALWAYS_NAMES = re.compile(
    r"\b(?:(?:north|south|east|west|northern|southern|eastern|western|saudi)|new (?:york|zealand|delhi|jersey|mexico)|"
    r"united (?:states|nations|kingdom|arab)|white house|(?:black|red|yellow|baltic) sea|great britain|central african|"
    r"(?:supreme|high|federal) court|red (?:cross|crescent)|air force|"
    r"january|february|march \d+|april|may \d+|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
# Who wrote an article.
_BYLINE = re.compile(r"by\b", re.IGNORECASE)


class Casing:
    """How one article writes its words.

    Parameters
    ----------
    sentences
        Its paragraphs and captions.
    is_common
        Whether a word in lower case is one of the language's that name nobody ("announces", "new").
    listed
        Names of several words, in lower case.
    """

    def __init__(
        self, sentences: Iterable[str], is_common: Callable[[str], bool], listed: Container[str] = frozenset()
    ) -> None:
        self._is_common = is_common
        self._listed = listed
        self._small: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        self._capitals: Counter[str] = Counter()
        for sentence in sentences:
            self._small.update(word for word in _WORD.findall(sentence) if word.islower())
            for name in _WITHIN.findall(sentence):
                if not name[0].islower():
                    self._capitals[name.lower()] += 1
                    self._names.setdefault(name.lower(), name)

    def as_sentence(self, headline: str) -> str:
        """A headline of the same length with capitals on its first word and on names only.

        One that is written as a sentence stays as it is, and so does one without sentences to tell its names.
        """
        words = _WORD.findall(headline)
        if not self._small or len(words) < _FEWEST or _BYLINE.match(headline) or any(map(_is_small, words)):
            return headline
        shouted = all(word.isupper() for word in words if len(word) >= _SMALL)
        names = [*(name.span() for name in ALWAYS_NAMES.finditer(headline)), *found(headline, self._listed)]

        def written(match: re.Match[str]) -> str:
            start = match.start()
            kept = _OPENS.search(headline[:start]) or any(first <= start < end for first, end in names)
            return self._written(match[0], bool(kept), shouted)

        return _WORD.sub(written, headline)

    def _written(self, word: str, kept: bool, shouted: bool) -> str:
        small = word.lower()
        if len(small) != len(word) or len(word.capitalize()) != len(word):
            return word
        if self._capitals[small] >= max(self._small[small], 1):
            return self._names[small] if shouted else word
        plain = self._small[small] > 0 or self._is_common(small)
        if plain and not kept:
            return small
        return word.capitalize() if shouted else word


def _is_small(word: str) -> bool:
    """Whether a word stands in lower case that has a capital in Title Case."""
    return word[0].islower() and len(word) >= _SMALL and word not in _LINKING
