"""Finds the noun phrases that name punitive measures, by themselves, by what they limit, or by taking up one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from helpers.finding.actors import Cast
from helpers.finding.actors.titles import DAYS
from helpers.finding.sanctions.actors import containers
from helpers.finding.sanctions.anaphors import LIKENING, POINTING, Before, akin_to_any, of_help, ordinal
from helpers.finding.sanctions.complements import complement
from helpers.finding.sanctions.doing import carried_out
from helpers.finding.sanctions.migration import Migration
from helpers.finding.sanctions.naming import DOMESTIC, ROLES, Naming
from helpers.finding.sanctions.penalties import Penalties
from helpers.finding.sanctions.positions import is_occasion
from helpers.finding.sanctions.words import FURTHER, NOUNS, SanctionWord, Vocabulary, head_of_compound, modifiers
from helpers.finding.tokens import COMPOUNDED, beside
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Span, Token

# The path of a verb that is read as if it were a noun ("banned imports").
DEED = "deed"
# A law that gives its name to the sanctions under it.
_STATUTE = "CAATSA"
# Determiner-like words in front of a measure that are no part of its name.
_QUANTIFYING = frozenset({"more", "most", "many", "own", "several", "some", "any", "percent", "%"})
# Pronouns behind which stands a verb.
_ACTING = frozenset({"i", "we", "they", "he", "she", "it"})
# Who knows about sanctions as such.
_STUDYING = frozenset({"expert", "specialist", "scholar", "researcher", "authority"})
# What stands between the capitals of a name.
_INSIDE_NAMES = frozenset({"of", "and", "for", "to", "through", "by", "in", "'s", "’s", "-"})
_PERIODS = frozenset({"year", "decade", "month"})
_PERCENT = frozenset({"percent", "%"})
_MEASURES = frozenset({"cap", "ban", "freeze", "sanction", "embargo", "control", "restriction", "tariff", "measure"})


@dataclass(frozen=True)
class SanctionNoun:
    """A noun phrase that names a punitive measure.

    Attributes
    ----------
    head
        Its head noun.
    core
        The noun that names the measure; another than the head in "sanctions package".
    start, end
        Token range of the mention.
    word
        The lexicon row that recognised it.
    path
        The kind of rule: ``measure``, ``object``, ``aimed``, ``modified``, ``burden``, ``retaliation``, ``anaphor``, or
        ``deed`` for what a verb names.
    """

    head: Token
    core: Token
    start: int
    end: int
    word: SanctionWord
    path: str

    @property
    def takes_up(self) -> bool:
        """Whether it stands for a measure named before ("the measures", "such sanctions")."""
        return self.path == "anaphor" or not POINTING.isdisjoint(self._before)

    @property
    def definite(self) -> bool:
        """Whether its determiner says that it is known ("the embargo")."""
        owned = any(child.dep_ == "poss" for child in self.head.children)
        return owned or "the" in self._before

    @property
    def known(self) -> bool:
        """Whether it is definite and no addition to what is known ("their own measures")."""
        return self.definite and "own" not in self._before

    @property
    def numbered(self) -> bool:
        """Whether it is, or is part of, a package that has a number ("the sixth package")."""
        counter = self.head.head.head if self.head.dep_ == "pobj" and self.head.head.lower_ == "of" else self.head
        packages = (token for token in (self.head, counter) if token.lemma_ == "package")
        return any(ordinal(child) for token in packages for child in token.children)

    @property
    def is_act(self) -> bool:
        """Whether it is an act by its name, which sets measures on nobody by itself ("the Iran Sanctions Act")."""
        return self.head.text in {"Act", "Law"}

    @property
    def as_such(self) -> bool:
        """Whether it is no certain measure but the means as such ("a sanction works as a threat")."""
        single = self.core.lower_ == "sanction" and "a" in self._before
        one_sided = self.head.tag_ == "NNS" and not self.definite and self._before.isdisjoint(FURTHER | {"other"})
        one_sided = one_sided and not self._before.isdisjoint({"unilateral", "coercive"})
        studied = self.head.dep_ == "pobj" and self.head.head.head.lemma_ in _STUDYING
        return self.path in {"measure", "modified"} and (single or one_sided or studied)

    @property
    def likens(self) -> bool:
        """Whether it names a measure like one named before ("a similar move")."""
        return not LIKENING.isdisjoint(self._before)

    @cached_property
    def _before(self) -> frozenset[str]:
        """The words that hang on its head and stand before it."""
        return frozenset(child.lower_ for child in self.head.lefts)


class SanctionNouns:
    """Recognises noun phrases that name punitive measures.

    Parameters
    ----------
    vocabulary
        The words of sanctions.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._naming = Naming(vocabulary)
        self._penalties = Penalties(vocabulary)
        self._parties = vocabulary.phrases("party")

    def find(self, parsed: ParsedArticle, cast: Cast) -> list[SanctionNoun]:
        """The measures that an article names, in order."""
        found: list[SanctionNoun] = []
        heads: set[int] = set()
        named: list[Token] = []
        told: set[str] = set()  # the lemmas of what names measures, and of what they hang on
        sentences = _numbered(parsed)
        migration = Migration(parsed.doc, self._words)
        barred: Token | None = None
        topical = any(token.pos_ in NOUNS and self._is_topic(token, migration) for token in parsed.doc)
        aided = any(map(of_help, parsed.doc))
        for token in parsed.doc:
            doing = carried_out(token, self._words)
            if doing is not None and (topical or _of_states(token, cast)) and not migration.barring(doing.kind):
                named.append(token)
                told.update(_lemmas(token))
            row = self._row(token)
            if row is None:
                continue
            last = named[-1] if named else None
            distance = sentences[token.sent.start] - sentences[last.sent.start] if last is not None else None
            before = Before(distance, last, akin_to_any(token, told), topical, aided)
            noun = self._recognise(token, row, cast, before)
            if noun is None:
                continue
            if noun.path == "anaphor" and barred is not None and (last is None or last.i < barred.i):
                continue
            if migration.bars(noun.core, noun.word, (row for _, row in self.limited(noun))):
                barred = noun.core
                continue
            if noun.head.i not in heads:
                heads.add(noun.head.i)
                found.append(noun)
                named.append(noun.core)
                told.update(_lemmas(noun.core))
        return found

    def _is_topic(self, token: Token, migration: Migration) -> bool:
        """Whether a noun names a measure by itself, so that the article is about sanctions."""
        row = self._words.find(token, "measure")
        return row is not None and not migration.bars(token, row, ())

    def limited(self, noun: SanctionNoun) -> Iterator[tuple[Token, SanctionWord]]:
        """What a measure limits or hits, as far as the lexicon knows the words: its modifiers, then its complement."""
        for token in (*modifiers(noun.core), *modifiers(noun.head)):
            row = self._words.find(token, "object", "modifier", "party", "reciprocal")
            if row is not None and not (row.role == "party" and token.pos_ == "ADJ"):
                yield token, row
        for token in complement(noun.core):
            for part in (token, *modifiers(token)):
                if row := self._words.find(part, "object", "party"):
                    yield part, row

    def _row(self, token: Token) -> SanctionWord | None:
        """The lexicon's row for a noun that may name a measure."""
        if token.pos_ not in NOUNS and not _mistagged(token):
            return None
        row = self._words.find(token, *ROLES)
        if row is None or _glued(token) or _opposed(token):
            return None
        verbal = _is_verb(token) or self._to_sanction(token) or self._sanctions_party(token)
        return None if verbal else row

    def _to_sanction(self, token: Token) -> bool:
        """Whether "to sanction firms" is an infinitive, though the parser joined its object to it."""
        infinitive = (
            token.lower_ in {"sanction", "blacklist"} and token.dep_ in COMPOUNDED and beside(token, -1).lower_ == "to"
        )
        return infinitive and not self._words.find(token.head, "joined", "container", "generic", "holder")

    def _sanctions_party(self, token: Token) -> bool:
        """Whether "sanctions" is the verb of a headline, with whom it hits right behind ("UK sanctions oligarchs")."""
        behind_name = token.lower_ == "sanctions" and token.i > token.sent.start and token.nbor(-1).pos_ == "PROPN"
        if not behind_name or token.i + 1 == token.sent.end:
            return False
        following = token.nbor()
        if following.lower_.endswith("s") and following.lower_[:-1] in self._parties:
            return True
        # "UK sanctions Iran over its drones", from the start of a headline
        opens = all(word.pos_ in {"PROPN", "CCONJ", "PUNCT"} for word in token.doc[token.sent.start : token.i])
        named = following.text[0].isupper() and token.dep_ in {"ROOT", "compound", "nmod"}
        return opens and (named or following.ent_type_ in {"GPE", "NORP", "PERSON", "ORG"})

    def _recognise(self, token: Token, row: SanctionWord, cast: Cast, before: Before) -> SanctionNoun | None:
        if row.role == "measure":
            return None if self._penalties.private(token, row, cast) else self._measure(token, row)
        path = self._naming.path(token, row, cast, before) if token.dep_ != "compound" else None
        return _noun(token, token, row, path) if path else None

    def _measure(self, token: Token, row: SanctionWord) -> SanctionNoun | None:
        if (act := _act(token)) is not None:
            return SanctionNoun(act[-1], token, act.start, act.end, row, "measure")
        head = head_of_compound(token)
        if head.lemma_ in _PERIODS:
            head = token  # "An embargo | year after year"
        if token.text == _STATUTE and head == token:
            return None  # "Under a law known as CAATSA"
        own = list(modifiers(token))
        alien = (
            DOMESTIC.intersection(word.lower_ for word in own) if row.phrase == "sanction" else self._naming.alien(own)
        )
        if self._words.find(head, "holder") or alien:
            return None
        if self._words.find(token, "campaign") and self._words.find(_behind_brackets(token), "holder"):
            return None  # "The boycott, divestment and sanctions (BDS) movement"
        known = self._words.find(head, "joined", "container", "generic", "measure", "limit")
        return _noun(head if known else token, token, row, "measure")


def _lemmas(named: Token) -> Iterator[str]:
    """The lemmas of what names a measure and of what it hangs on ("package of sanctions")."""
    return (word.lemma_.lower() for word in (named, *containers(named)))


def _behind_brackets(token: Token) -> Token:
    """The word behind another and what stands in brackets after it."""
    following = beside(token)
    while following.text in {"(", "["} and (end := beside(following, 2)).text in {")", "]"}:
        following = beside(end)
    return following


def _of_states(verb: Token, cast: Cast) -> bool:
    """Whether a state stands in what a verb tells, so that it is no domestic matter."""
    return any(token.text[0].isupper() and cast.country(token) is not None for token in verb.subtree)


def _numbered(parsed: ParsedArticle) -> dict[int, int]:
    """The number of each sentence by its start; headings and bylines without a verb do not count."""
    numbers: dict[int, int] = {}
    number = 0
    for sentence in parsed.doc.sents:
        number += any(token.pos_ in {"VERB", "AUX"} for token in sentence)
        numbers[sentence.start] = number
    return numbers


def _is_verb(token: Token) -> bool:
    """Whether a word tagged as a noun is a verb ("to sanction", the headline "Ottawa sanctions two firms")."""
    if (
        token.tag_ == "NN"
        and token.i > token.sent.start
        and (token.nbor(-1).tag_ == "TO" or (token.lower_ == "sanction" and token.nbor(-1).lower_ == "to"))
        and token.dep_ not in COMPOUNDED
    ):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if token.i > token.sent.start and token.nbor(-1).lower_ in _ACTING:
        return True  # "The berths | it sanctions"
    bare = not any(child.i < token.i for child in token.children)
    if token.lower_ == "sanction" and bare and following is not None and following.tag_ in {"DT", "PRP$"}:
        return True  # "Will meet and | sanction another loan"
    if token.dep_ in COMPOUNDED and following is not None and following.pos_ == "ADJ":
        return True
    alone = token.dep_ == "ROOT" and not any(other.pos_ in {"VERB", "AUX"} for other in token.sent)
    named = token.i > token.sent.start and token.nbor(-1).pos_ == "PROPN"
    return alone and named and following is not None and following.pos_ in {"ADJ", "PROPN", "NOUN", "NUM", "DET"}


def _mistagged(token: Token) -> bool:
    """Whether "sanctions" is the noun, though the tagger took it for a verb ("as well as | sanctions")."""
    verb = token.lower_ == "sanctions" and token.tag_ == "VBZ"
    return verb and not any(child.dep_ in {"nsubj", "dobj", "aux"} for child in token.children)


def _glued(token: Token) -> bool:
    """Whether a hyphen makes the noun part of an adjective ("sanctions-hit")."""
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    return following is not None and following.text == "-" and not token.whitespace_


def _opposed(token: Token) -> bool:
    """Whether a prefix says that something is against the measure ("Anti-Sanctions Day")."""
    return token.lower_.startswith("anti-") or [word.lower_ for word in token.doc[max(token.i - 2, 0) : token.i]] == [
        "anti",
        "-",
    ]


def _noun(head: Token, core: Token, row: SanctionWord, path: str) -> SanctionNoun:
    start = head.i
    for token in modifiers(head):
        if _stands_before(token, head, core):
            break
        if _names(token, core, row):
            start = token.i
    if [word.lower_ for word in head.doc[max(start - 2, head.sent.start) : start]] in (["such", "a"], ["such", "an"]):
        start -= 2
    while start - 2 >= head.sent.start and head.doc[start - 1].text == "-" and not head.doc[start - 2].whitespace_:
        start -= 2
    return SanctionNoun(head, core, start, head.i + 1, row, path)


def _stands_before(token: Token, head: Token, core: Token) -> bool:
    """Whether a word that the parser hung on a measure belongs to what stands before its phrase."""
    before = beside(token, -1)
    if token.is_punct and token.whitespace_ and before.whitespace_:
        return True
    if token.text in {"(", ")"} or before.lower_ == "per":
        # Such as a Group of Seven (G7) cap, a cap of so many dollars per barrel.
        return True
    if token.lower_ in DAYS or token.lower_ == "else" or is_occasion(token):
        return True
    if token.pos_ == "CCONJ" and token.i > head.sent.start and _separate(before, beside(token)):
        return True
    if token.pos_ == "CCONJ" and head.tag_ == "NNS" and any(word.lower_ in {"a", "an"} for word in head.lefts):
        return True  # "On a bank and comprehensive sanctions"
    return token.lemma_.lower() == core.lemma_.lower() and token != core


def _names(token: Token, core: Token, row: SanctionWord) -> bool:
    """Whether a word before a measure says which one it is, and not how many there are."""
    numbers = core.lemma_ == "package" and ordinal(token)
    counts = token.pos_ == "NUM" or token.dep_ == "nummod" or _counts(token)
    rated = row.role == "tariff" and (token.lower_ in _PERCENT or beside(token).lower_ in _PERCENT)
    return token.pos_ != "PUNCT" and (numbers or rated or not counts)


def _act(token: Token) -> Span | None:
    """The name of an act that a word is part of ("the Lake District Through Sanctions Act"), None for another word."""
    last = beside(token)
    if last == token or last.text not in {"Act", "Law"} or not token.text[0].isupper():
        return None
    start = token.i
    while start > token.sent.start and (
        token.doc[start - 1].text[0].isupper() or token.doc[start - 1].lower_ in _INSIDE_NAMES
    ):
        start -= 1
    while not token.doc[start].text[0].isupper():
        start += 1
    return token.doc[start : last.i + 1]


def _counts(token: Token) -> bool:
    """Whether a word in front of a measure says how many, or no more than a determiner does."""
    reciprocal = token.lower_ == "other" and token.i > 0 and token.nbor(-1).lower_ in {"each", "every"}
    loose = token.lower_ in _QUANTIFYING and token.dep_ != "advmod"
    ordinal = token.ent_type_ == "ORDINAL" and token.lower_ not in {"primary", "secondary"}
    loose = loose or (token.lower_ in {"so", "too", "very"} and beside(token).lower_ in _QUANTIFYING)
    return loose or ordinal or token.lower_[0].isdigit() or reciprocal


def _separate(before: Token, after: Token) -> bool:
    """Whether "and" joins another noun phrase, not modifiers of one ("Kyiv and more sanctions")."""
    return before.lemma_.lower() in _MEASURES or (before.pos_ == "PROPN" and after.is_lower)
