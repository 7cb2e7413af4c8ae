"""Words in a row that may name somebody, as English and its headlines capitalise them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from helpers.finding.actors.knowledge import Knowledge
from helpers.finding.actors.titles import DAYS, HONORIFICS, PLATFORMS, SPEAKING, Span, is_title
from helpers.finding.tokens import TIMES
from helpers.reading.language import ParsedUnit
from helpers.reading.parse import Token

PARTICLES = frozenset("van von der den de la le da dos del di du al el bin ben ter zu ibn y".split())
# The Arabic article as it is joined to a name by a hyphen ("el-Sisi", "az-Zahar").
_ARTICLES = frozenset("al el ul ad an ar as ash at az es ez".split())
# Parts of speech of no name.
NO_NAME_POS = frozenset("DET PRON ADP CCONJ SCONJ AUX PUNCT NUM PART INTJ SYM".split())
# Words of one letter, in English and in headlines from Slavic languages; an initial before a full stop is no word.
_NO_INITIALS = frozenset("AIOWZU")
# Verbs that follow a name in headlines that capitalise every word.
_HEADLINE_VERBS = frozenset(
    "accuses admits announces arrives asks attacks backs believes blasts calls claims condemns defends demands denies "
    "expects faces gets hails hits hopes insists joins makes may meets mocks offers orders plans pledges praises "
    "promises reacts rejects responds returns reveals said says seeks sends signs slams speaks suggests takes tells "
    "thanks thinks threatens urges visits vows wants warns will".split()
)
# Between an office and whom it serves, and what else may stand there.
_SERVING = frozenset({"of", "for", "at", "in"})
_IN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "CCONJ"})
# What the name of a body that somebody serves may end in.
_LAST_OF_BODIES = frozenset(
    "management administration affairs economy ministry protection development policy security inspectorate committee "
    "commission agency institute council association union federation party authority service technology industry "
    "trade commerce tourism transport education health culture justice finance defence defense science "
    "agriculture alliance movement coalition congress board bureau fund bank".split()
)
_FARTHEST_OFFICE = 15
_POST_NOMINALS = frozenset("KC QC SC MP MPs MEP MSP MLA TD OBE CBE MBE PhD MD JP FRS".split())
# Titles that are given names as well.
_GIVEN = frozenset({"dean", "earl"})
_MISTERS = frozenset("mr mr. mrs mrs. ms ms. miss mister".split())
# How many of a headline's words have a capital, where those have that mean something.
_CAPITALISED = 0.7
_RUN_TOGETHER = re.compile(r"(?!Ma?c)[A-Z][a-z]+([A-Z][a-zà-ž]+)$")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?$")


class Runs:
    """The runs of name words in one article.

    Parameters
    ----------
    tokens, units
        The article.
    listed
        Tokens of listed states and bodies, which are no words of people's names.
    people
        Tokens of people found so far; those found later count too.
    knowledge
        What the lexicons know of names.

    Attributes
    ----------
    headlines
        Tokens of headlines: of lines in which nearly every word has a capital, too.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        units: Sequence[ParsedUnit],
        listed: Container[int],
        people: Container[int],
        knowledge: Knowledge,
    ) -> None:
        self._tokens = tokens
        self._words = [token.text for token in tokens]
        self._lower = [word.lower() for word in self._words]
        self._starts = {unit.start for unit in units}
        self._listed = listed
        self._at = people
        self._knowledge = knowledge
        headlines = (u for u in units if u.kind == "headline" or self._is_capitalised(u.start, u.end))
        self.headlines = {i for unit in headlines for i in range(unit.start, unit.end)}
        self._common = {t.text for t in tokens if t.is_lower and t.tag_ in {"NN", "NNS"}}
        self._names_in_text = {t.lower_ for t in tokens if t.pos_ == "PROPN" and t.i not in self.headlines}

    def __iter__(self) -> Iterator[Span]:
        """Names as far as the words go: capitalised ones in a row, without titles, particles between them included."""
        i, n = 0, len(self._tokens)
        while i < n:
            if not self.is_word(i):
                i += 1
                continue
            j = i + 1
            while j < n and j not in self._starts and (self.is_word(j) or self._is_particle(j) or self.is_hyphen(j)):
                j += 1
            if (j > i + 1 and self._is_second_half(j)) or (j == i + 1 and self._is_called_by_kind(i)):
                j += 2
            name = self._without_kind(self._without_body(self._without_titles(Span(i, j))))
            if name.end > name.start and not self._tells_more(j):
                yield name
            i = j

    def _tells_more(self, i: int) -> bool:
        """Whether a hyphen and a participle make a name part of an adjective ("Nobel Prize|-winning")."""
        joined = self._tokens[i : i + 2]
        return len(joined) > 1 and self._words[i] == "-" and not joined[0].whitespace_ and joined[1].tag_ == "VBG"

    def is_word(self, i: int) -> bool:
        """Whether a token may be a word of somebody's name."""
        word, token = self._words[i], self._tokens[i]
        if i in self._listed or i in self._at or not word[0].isupper() or not _WORD.match(word):
            return False
        if self.is_post_nominal(i):
            return False
        if token.ent_type_ in TIMES or word in _NO_INITIALS or self._is_run_together(word) or self._lower[i] in DAYS:
            return False
        reports = token.tag_ in {"VBD", "VBZ"} and token.lemma_ in SPEAKING
        there = self._lower[i] in PLATFORMS and i > 0 and self._lower[i - 1] == "on"
        if reports or there or (i in self.headlines and self._lower[i] in _HEADLINE_VERBS):
            return False
        given = word[0].isupper() and self._knowledge.is_given_name(word)
        if self._lower[i] in PARTICLES and not token.is_sent_start and not given:
            return self._is_particle(i) or token.pos_ == "PROPN"
        if token.ent_type_ == "PERSON" or self._knowledge.is_given_name(word) or self._lower[i] in HONORIFICS:
            return True
        if token.is_sent_start or i in self.headlines:
            return token.pos_ == "PROPN" or (i in self.headlines and self._lower[i] in self._names_in_text)
        return token.pos_ not in NO_NAME_POS

    def is_post_nominal(self, i: int) -> bool:
        """Whether letters behind a name tell of an office or an honour ("Jane Doe | KC", "John Roe | MP")."""
        if self._words[i] not in _POST_NOMINALS or i in self._starts or not i or not self._words[i - 1].istitle():
            return False
        return i + 1 >= len(self._words) or not self._words[i + 1][0].isupper()

    def is_hyphen(self, i: int) -> bool:
        """Whether a token joins two parts of a name ("Cranny-Evans")."""
        return (
            self._words[i] == "-"
            and i + 1 < len(self._tokens)
            and i + 1 not in self._starts
            and not self._tokens[i].whitespace_
            and self.is_word(i + 1)
        )

    def _is_second_half(self, i: int) -> bool:
        """Whether a hyphen and a word in lower case end a name of eastern Asia ("Chiu Kuo|-cheng")."""
        half = self._tokens[i + 1 : i + 2]
        if not half or self._words[i] != "-" or self._tokens[i].whitespace_ or self._tokens[i - 1].whitespace_:
            return False
        return half[0].is_lower and half[0].is_alpha and (half[0].pos_ == "PROPN" or half[0].ent_type_ == "PERSON")

    def _is_called_by_kind(self, i: int) -> bool:
        """Whether a given name goes on with what its bearer is known as: "Jack | the Ripper"."""
        behind = self._tokens[i + 1 : i + 3]
        if len(behind) < 2 or behind[0].text != "the" or not {i + 1, i + 2}.isdisjoint(self._starts):
            return False
        known = behind[1].text.istitle() and i + 2 not in self._listed and behind[1].ent_type_ not in {"GPE", "ORG"}
        return known and self._knowledge.is_given_name(self._words[i]) and not is_title(self._lower[i + 2])

    def _is_run_together(self, word: str) -> bool:
        """Whether a word is the end of one text and a name that copying has joined ("EntryKowalski")."""
        joint = _RUN_TOGETHER.match(word)
        return joint is not None and joint[1].lower() in self._names_in_text

    def _is_particle(self, i: int) -> bool:
        """Whether a token stands before a name as part of it: "van | der Leyen", "al | -Burhan"."""
        if is_article(self._tokens, i):
            return True
        following = i + 1 + (set(self._lower[i : i + 2]) <= PARTICLES)
        follows = following < len(self._tokens) and following not in self._starts and following not in self._listed
        return self._lower[i] in PARTICLES and follows and self._words[following][0].isupper()

    def _without_titles(self, run: Span) -> Span:
        called = (i for i in range(*run) if is_title(self._lower[i]))
        titles = [i for i in called if not (self._is_titled_surname(i, run.end) or self._is_given_name(i, run))]
        return self._without_headline(Span(max(titles) + 1 if titles else run.start, run.end))

    def _without_body(self, name: Span) -> Span:
        """A name without that of the body its bearer serves: "secretary of the Oslo Rowing Club | Jane Doe"."""
        if name.end - name.start < 3 or not self.is_served(name.start):
            return name
        inner = range(name.start + 1, name.end - 1)
        known = self._knowledge.is_given_name
        given = next((i for i in inner if known(self._words[i]) and not known(self._words[i - 1])), None)
        if given is None:  # a given name that no list has, behind the noun for a body
            given = next((i for i in reversed(inner[-2:]) if self._lower[i - 1] in _LAST_OF_BODIES), None)
        return Span(given if given is not None else name.start, name.end)

    def _without_kind(self, name: Span) -> Span:
        """A name without the word for what its bearer is or whom he serves ("Skipper | Jane Doe", "PKO | Jane Doe")."""
        known = self._knowledge.is_given_name
        if name.end - name.start < 3 or known(self._words[name.start]):
            return name
        given = next((i for i in range(name.start + 1, name.end - 1) if known(self._words[i])), name.start)
        kind, word = self._lower[given - 1], self._words[given - 1]
        acronym = word.isupper() and len(word) > 2 and not self._words[given].isupper()
        common = not {kind, f"{kind}s"}.isdisjoint(self._common)
        return Span(given, name.end) if given > name.start and (acronym or common) else name

    def is_served(self, start: int) -> bool:
        """Whether an office "of" or "for" stands before a name ("director of the company | Nord Jane Doe")."""
        for i in range(start - 1, max(start - _FARTHEST_OFFICE, 0), -1):
            linked = self._lower[i] in _SERVING
            within = (
                self._tokens[i].pos_ in _IN_PHRASE or self._tokens[i].dep_ == "amod" or self._tokens[i].tag_ == "POS"
            )
            if i + 1 in self._starts or not (linked or within):
                return False
            if linked and is_title(self._lower[i - 1]):
                return True
        return False

    def _is_given_name(self, i: int, run: Span) -> bool:
        """Whether a word that is a title elsewhere is a given name here: "Dean | Doe", where nobody is a dean."""
        opens = i == run.start and run.end > i + 1 and self._lower[i] in _GIVEN
        owned = i > 0 and i not in self._starts and self._tokens[i - 1].pos_ in {"DET", "ADJ", "PROPN"}
        return opens and not owned and self._words[i].istitle() and self._lower[i] not in self._words

    def _is_titled_surname(self, i: int, end: int) -> bool:
        """Whether a word that ends a run is a surname though some are titles: "Erik Prince", "Mr. King"."""
        if i != end - 1 or not i or i in self._starts or self._tokens[i].tag_ != "NNP":
            return False
        within = self._tokens[i].ent_type_ == self._tokens[i - 1].ent_type_ == "PERSON" and self._is_in_entity(i)
        return self._lower[i - 1] in _MISTERS or self._knowledge.is_given_name(self._words[i - 1]) or within

    def _is_in_entity(self, i: int) -> bool:
        """Whether a token goes on with the entity of the one before, which is no title."""
        return self._tokens[i].ent_iob_ == "I" and not is_title(self._lower[i - 1])

    def _without_headline(self, name: Span) -> Span:
        """A name in a headline without the words on both sides that no name in the article's text has."""
        if name.end - name.start < 2 or name.start not in self.headlines:
            return name
        known = [i for i in range(*name) if self._lower[i] in self._names_in_text]
        end = known[-1] + 1 if known and known[-1] > name.start else name.end
        longer = len(known) > 1 and not self._knowledge.is_given_name(self._words[name.start])
        return Span(known[0] if longer else name.start, end)

    def _is_capitalised(self, start: int, end: int) -> bool:
        """Whether nearly every word of a line has a capital, as in headlines."""
        words = [word for word in self._words[start:end] if word[0].isalpha()]
        return len(words) > 5 and sum(word[0].isupper() for word in words) >= _CAPITALISED * len(words)


def is_article(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is an Arabic article joined to the name behind it ("al | -Burhan")."""
    if tokens[i].lower_ not in _ARTICLES or i + 2 >= len(tokens) or tokens[i + 1].text != "-":
        return False
    return not (tokens[i].whitespace_ or tokens[i + 1].whitespace_) and tokens[i + 2].text[0].isupper()
