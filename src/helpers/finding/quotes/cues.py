"""The reporting verbs of one article, with their sources and where each stands in its sentence."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from helpers.finding.quotes.closings import Closing, closings
from helpers.finding.quotes.complements import Complement, complement, own_words
from helpers.finding.quotes.parties import (
    FINITE,
    SUBJECTS,
    Source,
    describes_noun,
    divided_by,
    is_passive,
    phrase,
    subject,
)
from helpers.finding.quotes.punctuation import edge, follows_comma, is_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import READING, Cue, ReportingVerbs
from helpers.finding.quotes.sources import source_of
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token

# Who reads what somebody wrote.
READERS = frozenset({"we", "you", "one"})
_BEFORE_VERBS = frozenset({"AUX", "ADV", "PART"})
# The most words between a source and a verb that another one governs: "X | was quoted as | saying".
_CHAIN = 6
_SHORTEST_ASIDE = 4


@dataclass(frozen=True)
class Place:
    """Where an attribution stands in its sentence: first <= start < end <= last.

    Attributes
    ----------
    own
        The tokens of the attribution itself, wherever they stand.
    named
        Whether the source stands beside the verb.
    participle
        Whether the verb is a participle without subject.
    frame
        The frame that the verb's complement fills, empty where it has none.
    """

    verb: int
    first: int
    start: int
    end: int
    last: int
    own: frozenset[int]
    named: bool
    participle: bool
    frame: str

    @property
    def governs(self) -> bool:
        """Whether the verb has content as its complement."""
        return self.frame != ""

    @property
    def clause(self) -> bool:
        """Whether that content is a clause."""
        return self.frame == "clause"

    def attributes(self, doc: Doc) -> bool:
        """Whether this is an attribution that closes or interrupts what it attributes, and governs nothing."""
        return self.named and not self.governs and self.closes(doc)

    def closes(self, doc: Doc) -> bool:
        """Whether the attribution follows a comma and ends its sentence, or stands between two commas."""
        ends = self.end >= self.last or edge(doc[self.end])
        return self.first < self.start and follows_comma(doc[self.start]) and ends

    def parenthetical(self, doc: Doc) -> bool:
        """Whether the attribution stands between two commas."""
        return (
            self.named
            and self.first < self.start
            and self.end < self.last
            and is_comma(doc[self.start - 1])
            and is_comma(doc[self.end])
        )


class Cues:
    """The reporting verbs of one article, those in quotation marks left out.

    Parameters
    ----------
    parsed, quotations
        The article and its quotations.
    verbs
        The reporting verbs of the language.

    Attributes
    ----------
    at
        Each cue by its verb's token.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, verbs: ReportingVerbs) -> None:
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self.at: dict[int, Cue] = {
            token.i: cue
            for token in parsed.doc
            if (cue := verbs.cue(token)) is not None and not quotations.closed_at(token.i)
        }
        self._closings = closings(parsed, quotations, verbs)
        self.at |= {i: closing.cue for i, closing in self._closings.items()}
        self.at = dict(sorted(self.at.items()))
        self._verbs = list(self.at)
        self._sources: dict[int, Source | None] = {}
        for cue in self:  # in order, since a later one may share an earlier one's
            self._sources[cue.verb.i] = self._source(cue)
        self._governed = {i: self._governed_by(cue) for i, cue in self.at.items()}
        self._places = {i: self._place(cue, self._sources[i], self._governed[i]) for i, cue in self.at.items()}
        self._closers = {c.content.stop + 1 for c in self._closings.values()}
        self._closers |= {p.start for i, p in self._places.items() if self._closes(i, p)}

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.at.values())

    def _closes(self, verb: int, place: Place) -> bool:
        """Whether an attribution closes or interrupts what it attributes, and describes no noun of it."""
        return self.speech_at(verb) and place.attributes(self._doc) and not describes_noun(self._doc[verb])

    def place(self, cue: Cue) -> Place:
        """Where a cue and its attribution stand."""
        return self._places[cue.verb.i]

    def closing(self, cue: Cue) -> Closing | None:
        """The attribution behind a dash or a closing quotation mark that a cue belongs to, if any."""
        return self._closings.get(cue.verb.i)

    def governed(self, cue: Cue) -> Complement | None:
        """What a cue governs; nothing where it closes or divides its content, or where its object is who speaks."""
        return self._governed[cue.verb.i]

    def source(self, cue: Cue) -> Source | None:
        """The cue's source; one without subject that goes on after another cue shares that one's."""
        return self._sources[cue.verb.i]

    def _governed_by(self, cue: Cue) -> Complement | None:
        parted = cue.verb.i in self._closings or divided_by(cue.verb) is not None
        governed = None if parted else complement(cue)
        if governed is None or governed.frame not in {"phrase", "clause"}:
            return governed
        source = self.source(cue)
        if governed.frame == "clause":
            divides = source is not None and (self._divides(cue, source) or self._interrupts(source, governed))
            return None if divides or self._goes_on(cue) else governed
        inverted = source is not None and source.start >= cue.end and source.head.i in governed.tokens
        return None if inverted else governed

    def _divides(self, cue: Cue, source: Source) -> bool:
        """Whether a speaker behind a cue parts what he says: "It rained, said | Jane Doe, the pilot, and it froze"."""
        follows = source.start == cue.end and follows_comma(cue.verb)
        return follows and self._doc[source.end : source.end + 1].text == ","

    def _interrupts(self, source: Source, governed: Complement) -> bool:
        """Whether an attribution between commas parts a subject from its verb: "The ferry, | X told us, was late"."""
        first, resumed = self._quotations.sentence(source.start)[0], min(governed.tokens)
        verb = self._doc[resumed]
        clause = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
        bare = verb.tag_ in FINITE and not any(child.dep_ in SUBJECTS for child in clause.children)
        commas = source.start > first and is_comma(self._doc[source.start - 1]) and is_comma(self._doc[resumed - 1])
        return bare and commas and self._doc[source.start - 2].pos_ in {"NOUN", "PROPN"}

    def _goes_on(self, cue: Cue) -> bool:
        """Whether a quotation goes on behind what a cue closes: 'It is late, he said, | "but we will come."'."""
        first, _ = self._quotations.sentence(cue.verb.i)
        before = any(c.dep_ == "ccomp" for c in cue.verb.lefts) and not self._between(first, cue.verb.i)
        behind = self._doc[cue.end : cue.end + 3]
        quoted = len(behind) == 3 and is_comma(behind[0]) and behind[1].is_quote and behind[2].is_lower
        return before and quoted

    def speech_at(self, token: int) -> bool:
        """Whether a verb of speech stands here."""
        return token in self.at and self.at[token].entry.sense == "speech"

    def others_speak(self, start: int, last: int) -> bool:
        """Whether somebody named there says something in a part of a sentence, or it is "according to" somebody."""
        if any(token.lower_ == "according" for token in self._doc[start:last]):
            return True
        verbs = (self._doc[i] for i in range(start, last) if self.speech_at(i))
        return any((own := subject(verb)) is not None and own.pos_ in {"NOUN", "PROPN"} for verb in verbs)

    def closer_at(self, token: int) -> bool:
        """Whether an attribution starts here that closes or interrupts its content."""
        return token in self._closers

    def _between(self, first: int, before: int) -> list[int]:
        """The cues of a stretch of the article, by their verbs' tokens."""
        return self._verbs[bisect.bisect_left(self._verbs, first) : bisect.bisect_left(self._verbs, before)]

    def _source(self, cue: Cue) -> Source | None:
        if cue.verb.i in self._closings:
            return _read_in(cue.verb, self._closings[cue.verb.i].source)
        opening, _ = self._quotations.sentence(cue.verb.i)
        source = _read_in(cue.verb, source_of(cue.verb, self._quotations.closed_at, opening))
        closing = self._closings.get(cue.verb.head.i) if cue.verb.tag_ == "VBG" else None
        if closing is not None and cue.verb.dep_ == "advcl":
            return closing.source
        if source is None and (torn := self.parted_from(cue)) is not None:
            return torn
        describes = cue.verb.dep_ == "acl" and cue.verb.tag_ == "VBN"  # "the leave, | announced on Monday"
        if subject(cue.verb) is not None or describes or led_in_by(cue.verb) not in {",", "and", "but"}:
            return source
        earlier = reversed(self._between(opening, cue.verb.i))
        before = next((i for i in earlier if self._doc[i].dep_ not in {"relcl", "acl"}), None)
        if before is None or (source is not None and source.head.i < before):
            return source
        shared = self._sources[before]
        inverted = source is not None and source.start >= cue.end
        return source if shared is None or inverted or shared.head.i > before else shared

    def parted_from(self, cue: Cue) -> Source | None:
        """Who a relative clause parts from a verb that the parse hangs on him: "X, which hid, | announced that"."""
        noun, clauses = cue.verb.head, [child for child in cue.verb.rights if child.dep_ == "ccomp"]
        parted = cue.verb.dep_ == "acl" and cue.verb.tag_ == "VBN" and noun.dep_ == "ROOT" and follows_comma(cue.verb)
        related = any(child.dep_ == "relcl" and child.i < cue.verb.i for child in noun.rights)
        return phrase(noun) if parted and related and clauses else None

    def _place(self, cue: Cue, source: Source | None, governed: Complement | None) -> Place:
        own = set(own_words(cue))
        if source:
            own |= set(range(source.start, source.end))
            if cue.verb.dep_ in {"xcomp", "pcomp"} and 0 < cue.verb.i - source.end <= _CHAIN:
                own |= set(range(source.end, cue.verb.i))
            if self._has_asides(source, cue.verb):
                own |= set(range(source.end, cue.verb.i))
        if governed:
            own -= governed.tokens
        first, last = self._quotations.sentence(cue.verb.i)
        start, end = cue.verb.i, cue.end
        if source and source.end <= start and self._all_own(source.end, start, own):
            start = source.start
        elif source and source.start >= end and self._all_own(end, source.start, own):
            end = source.end
        while start > first and start - 1 in own and not edge(self._doc[start - 1]):
            start -= 1
        while end < last and not edge(self._doc[end]) and self._quotations.at(end) is None:
            end += 1
        governed_by_other = any(child.lower_ == "that" and child.dep_ == "mark" for child in cue.verb.lefts)
        if cue.verb.dep_ == "relcl" and self._doc[min(cue.end, last - 1)].tag_ in FINITE:
            governed_by_other = False  # "a drill that the army says | was planned"
        named = source is not None and (start <= source.start < end) and not governed_by_other
        participle = cue.verb.tag_ == "VBG" and not any(c.dep_ in {"aux", "nsubj"} for c in cue.verb.children)
        participle = participle and not _is_quoted(cue.verb)
        frame = governed.frame if governed else ""
        return Place(cue.verb.i, first, start, end, last, frozenset(own), named, participle, frame)

    def _has_asides(self, source: Source, verb: Token) -> bool:
        """Whether commas hold what else a speaker does before the verb: "Jane Doe, | reporting from Oslo, | said"."""
        between = self._doc[source.end : verb.i]
        if len(between) < _SHORTEST_ASIDE or not is_comma(between[0]) or not is_comma(between[-1]):
            return False
        return between[1].tag_ == "VBG" and not any(token.tag_ in FINITE for token in between)

    def _all_own(self, start: int, end: int, own: Iterable[int]) -> bool:
        return all(i in own or edge(self._doc[i]) for i in range(start, end))


def _read_in(verb: Token, source: Source | None) -> Source | None:
    """What is read or heard, where a verb names who reads it: "..., we read | in the Post"."""
    if source is None or verb.lower_ not in READING or source.head.lower_ not in READERS:
        return source
    places = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "on", "from"}]
    read = next((c for place in places for c in place.children if c.dep_ == "pobj"), None)
    return phrase(read) if read is not None else source


def _is_quoted(verb: Token) -> bool:
    """Whether somebody "was quoted as | saying" something."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and is_passive(verb.head.head)


def led_in_by(verb: Token) -> str:
    """The word or sign before a verb, its auxiliaries and adverbs aside."""
    position = verb.i - 1
    while position > 0 and (verb.doc[position].pos_ in _BEFORE_VERBS or verb.doc[position].text in {'"', "''"}):
        position -= 1
    return verb.doc[position].lower_


def tense(verb: Token) -> str:
    """Tell past from present by the verb's first auxiliary or by itself."""
    first = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    return "past" if first.tag_ in {"VBD", "VBN"} else "present"
