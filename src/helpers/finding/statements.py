"""Finds the statement that a reporting verb attributes: its content in the text around the verb."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from helpers.finding.complements import Complement, complement, own_words
from helpers.finding.quotation import Quotations, Segment
from helpers.finding.reporting import Cue, ReportingVerbs
from helpers.finding.sources import DOCUMENTS, SUBJECTS, Source, agent, is_passive, source_of, subject
from helpers.reading.language import ParsedArticle


@dataclass
class Attribution:
    """A statement and who makes it, in tokens of one article.

    Attributes
    ----------
    content
        The tokens of what is said.
    path
        The rule that found it.
    cue
        The words that signal it, end exclusive; None where nothing does.
    source
        The words that name the speaker; None where none do.
    trailing
        Whether the attribution follows or interrupts its content.
    continues
        The statement whose speaker goes on, where the text names none.
    """

    content: set[int]
    path: str
    cue: tuple[int, int] | None = None
    source: Source | None = None
    trailing: bool = False
    continues: Attribution | None = None

    @property
    def anchor(self) -> int:
        """Where the statement stands in its article: at its cue, or at its first word."""
        return self.cue[0] if self.cue else min(self.content)


COMMAS = frozenset({",", "-", "--", "—", "–"})
_LOOSE = COMMAS | {".", ";", ":", "(", ")", "[", "]", '"', "'", "''", "``", "`"}


def edge(token: Token) -> bool:
    """Whether a token may stand beside a content without belonging to it: punctuation and quotation marks."""
    return token.is_punct or token.text in _LOOSE


class StatementFinder:
    """Finds what the reporting verbs of one article attribute.

    Parameters
    ----------
    parsed
        The article.
    quotations
        Its quotations.
    verbs
        The reporting verbs.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, verbs: ReportingVerbs) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._cues = {
            token.i: cue
            for token in parsed.doc
            if not quotations.closed_at(token.i) and (cue := verbs.cue(token)) is not None
        }
        self._places = {i: self._place(cue, self._source(cue), complement(cue)) for i, cue in self._cues.items()}
        self._closers = {p.start for p in self._places.values() if p.named and not p.governs and p.closes(parsed.doc)}
        self._before = {i: self._quote_before(place) for i, place in self._places.items()}
        self._claimed = {segment.start for segment in self._before.values() if segment}

    def find(self) -> list[Attribution]:
        """The statements, in order of their cues."""
        found = (self._statement(cue) for cue in self._cues.values())
        return [attribution for attribution in found if attribution is not None]

    def has_cue(self, token: int) -> bool:
        """Whether a reporting verb outside quotation marks stands here."""
        return token in self._cues

    def _statement(self, cue: Cue) -> Attribution | None:
        verb = cue.verb
        if is_passive(verb) and agent(verb) is None:
            return None
        source = self._source(cue)
        governed = complement(cue)
        place = self._places[verb.i]
        before = self._before[verb.i]
        if before is not None:
            content = self._led_in(before) | self._resumed(place)
            return Attribution(content, "quote before", (verb.i, cue.end), source, trailing=True)
        if source is None and verb.dep_ not in {"ROOT", "conj", "advcl"}:
            return None
        if source and not _can_speak(source, cue):
            return None
        if cue.entry.sense == "document" and (source is None or source.head.lower_ not in DOCUMENTS):
            return None
        aside = place.parenthetical(self._doc) and not self._opens_quote(place.end + 1)
        if governed is None and (aside or self._fronted(place)):
            content = self._around(cue, place)
            if content:
                return Attribution(content, "parenthesis", (verb.i, cue.end), source, trailing=True)
        if governed is not None:
            content = self._completed(set(governed.tokens), cue, place, governed)
            return Attribution(content, governed.frame, (verb.i, governed.cue_end), source)
        content = self._quote_after(cue, place)
        if content:
            return Attribution(content, "quote after", (verb.i, cue.end), source)
        content = self._loose_clause(cue, place)
        if content:
            return Attribution(content, "loose clause", (verb.i, cue.end), source)
        content = self._around(cue, place)
        if content:
            return Attribution(content, "trailing", (verb.i, cue.end), source, trailing=True)
        return None

    def _source(self, cue: Cue) -> Source | None:
        """The cue's source; one without subject that goes on after another cue shares that one's."""
        source = source_of(cue.verb, self._quotations.closed_at)
        if subject(cue.verb) is not None or _led_in_by(cue.verb) not in {",", "and", "but"}:
            return source
        first, _ = self._quotations.sentence(cue.verb.i)
        before = max((i for i in self._cues if first <= i < cue.verb.i), default=None)
        if before is None or (source is not None and source.head.i < before):
            return source
        shared = self._source(self._cues[before])
        inverted = source is not None and source.start >= cue.end
        return source if shared is None or inverted or shared.head.i > before else shared

    def _place(self, cue: Cue, source: Source | None, governed: Complement | None) -> _Place:
        own = set(own_words(cue))
        if source:
            own |= set(range(source.start, source.end))
            if cue.verb.dep_ in {"xcomp", "pcomp"} and 0 < cue.verb.i - source.end <= _CHAIN:
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
        named = source is not None and (start <= source.start < end)
        participle = cue.verb.tag_ == "VBG" and not any(c.dep_ in {"aux", "nsubj"} for c in cue.verb.children)
        return _Place(cue.verb.i, first, start, end, last, frozenset(own), named, participle, governed.frame if governed else "")

    def _all_own(self, start: int, end: int, own: Iterable[int]) -> bool:
        return all(i in own or edge(self._doc[i]) for i in range(start, end))

    # quotations beside the attribution

    def _quote_before(self, place: _Place) -> Segment | None:
        """The quotation that ends right before the attribution: '"...," X said'."""
        if not self._cues[place.verb].allows("clause", "quotation"):
            return None
        if place.participle and place.governs:
            return None
        position = place.start - 1
        unit = self._parsed.unit(place.start)
        while position >= unit.start and self._doc[position].text in COMMAS:
            position -= 1
        if position < unit.start:
            return None
        segment = self._quotations.at(position)
        if segment is None or not segment.closed or segment.end != position + 1 or segment.end > place.start:
            return None
        last = self._doc[position - 1].text[-1]
        whole = segment.start == place.first
        if place.clause and not whole:
            return None
        if segment.end == place.start == place.verb and place.named:
            return segment
        if last in ".…" and segment.end == place.start and segment.end <= place.first:
            return segment if self._doc[place.start].text[0].islower() else None
        return segment if segment.end < place.start or last in ",?!.…-—–'" else None

    def _led_in(self, segment: Segment) -> set[int]:
        """A quotation with the quotations right before it and the words of its sentence that lead up to it."""
        unit = self._parsed.unit(segment.start)
        start = segment.start
        while start > unit.start and (before := self._quotations.at(start - 1)) is not None and before.closed:
            if self._quotations.sentence(before.start)[0] != before.start:
                break
            start = before.start
        first, _ = self._quotations.sentence(start)
        words = range(first, start)
        if words and self._doc[start - 1].text != ":" and not any(i in self._cues for i in words):
            start = first
        return set(range(start, segment.end))

    def _resumed(self, place: _Place) -> set[int]:
        """The quotations that go on right after the attribution: '"A," he said. "B."'."""
        following = place.end
        if following >= len(self._doc) or not edge(self._doc[following]) or self._opens_quote(following):
            return set()
        return self._quotes_from(following)

    def _quotes_from(self, position: int) -> set[int]:
        unit = self._parsed.unit(position)
        while position < unit.end and edge(self._doc[position]) and self._quotations.at(position) is None:
            position += 1
        content: set[int] = set()
        while position < unit.end and self._opens_quote(position) and position not in self._claimed:
            segment = self._quotations.at(position)
            assert segment is not None
            content |= set(range(segment.start, segment.end))
            position = segment.end
        return content

    def _opens_quote(self, position: int) -> bool:
        segment = self._quotations.at(position) if position < len(self._doc) else None
        return segment is not None and segment.start == position

    def _quote_after(self, cue: Cue, place: _Place) -> set[int]:
        """The quotation that the verb leads up to: 'X told reporters in Kyiv: "..."'."""
        if not cue.allows("clause", "quotation"):
            return set()
        unit = self._parsed.unit(cue.verb.i)
        words: list[int] = []
        position = max(cue.end, place.end if place.end <= cue.end + 2 else cue.end)
        while position < min(unit.end, cue.end + _REACH) and self._quotations.at(position) is None:
            if position in self._cues or (position >= place.last and self._doc[position - 1].text != ":"):
                return set()
            if position not in place.own and not edge(self._doc[position]) and self._doc[position].lower_ != "that":
                words.append(position)
            position += 1
        if position >= unit.end or not self._opens_quote(position):
            return set()
        if position >= place.last and self._doc[position - 1].text != ":":
            return set()
        quotes = self._quotes_from(position)
        if not quotes:
            return set()
        introduced = self._doc[position - 1].text in COMMAS | {":"} or self._doc[position - 1].lower_ == "that"
        if introduced:
            return quotes
        if not words:
            return quotes if len(quotes) > _SCARE or any(self._doc[i].tag_ in _FINITE for i in quotes) else set()
        if not cue.allows("clause") or not any(self._doc[i].tag_ in _FINITE for i in range(words[0], max(quotes))):
            return set()
        return self._to_sentence_end(set(range(words[0], max(quotes) + 1)), cue, place)

    def _fronted(self, place: _Place) -> bool:
        """Whether the attribution opens its sentence as a clause of its own: "As X said, ..."."""
        return self._doc[place.first].lower_ == "as" and place.start <= place.first + 1 and place.end < place.last

    # unquoted content

    def _completed(self, content: set[int], cue: Cue, place: _Place, governed: Complement) -> set[int]:
        """What the parse has, with whole quotations and the rest of the sentence that belongs to it."""
        if governed.frame == "clause":
            between = [i for i in range(governed.cue_end, min(content)) if i not in place.own and not edge(self._doc[i])]
            content |= set(range(between[0], min(content))) if between else set()
        content = self._with_whole_quotes(content, cue)
        if governed.frame == "phrase" and cue.allows("clause") and self._goes_on_as_clause(content, place):
            return self._to_sentence_end(content, cue, place, within=False)
        if governed.frame == "phrase" and not self._asks(content, cue):
            return self._with_purpose(self._without_tail(content), cue)
        if governed.frame == "predicate":
            return content
        content = self._to_sentence_end(content, cue, place)
        following = max(content) + 1
        if governed.frame == "clause" and following + 1 >= place.last and following < self._parsed.unit(cue.verb.i).end:
            content |= self._quotes_from(following)
        return content

    def _goes_on_as_clause(self, content: set[int], place: _Place) -> bool:
        """Whether a finite verb follows a noun phrase that the parser took for an object."""
        following = max(content) + 1
        return following < place.last and self._doc[following].tag_ in _FINITE and following not in self._cues

    def _asks(self, content: set[int], cue: Cue) -> bool:
        """Whether an object is asked to do something: "urged | them to leave"."""
        following = max(content) + 1
        asked = cue.entry.object == "part" and cue.allows("infinitive")
        return asked and following < len(self._doc) and self._doc[following].lower_ == "to"

    def _with_purpose(self, content: set[int], cue: Cue) -> set[int]:
        """A noun phrase with the infinitive right after it: "announced | plans to leave"."""
        following = max(content) + 1
        if following + 1 < len(self._doc) and self._doc[following].lower_ == "to":
            verb = self._doc[following + 1]
            if verb.tag_ == "VB" and (verb.head.i in content or verb.head.i == cue.verb.i):
                return content | set(range(following, verb.right_edge.i + 1))
        return content

    def _without_tail(self, content: set[int]) -> set[int]:
        """A noun phrase without what follows it: where and to whom it was said, a clause after a comma."""
        start, end = min(content), max(content) + 1
        for position in range(start + 1, end):
            token = self._doc[position]
            loose = token.lower_ in _HANGING and self._doc[position - 1].text == "," and token.dep_ != "mark"
            setting = token.dep_ == "prep" and position > start + 1 and (_is_setting(token) or _is_listener(token))
            if (loose or setting) and not self._quotations.closed_at(position):
                return {i for i in content if i < position}
        return content

    def _with_whole_quotes(self, content: set[int], cue: Cue) -> set[int]:
        whole = set(content)
        for i in content:
            segment = self._quotations.at(i)
            if segment is not None and segment.closed and segment.start >= cue.end:
                whole |= set(range(segment.start, segment.end))
        return whole

    def _to_sentence_end(self, content: set[int], cue: Cue, place: _Place, within: bool = True) -> set[int]:
        """The content from its first word on, up to the end of its sentence or to where something else starts."""
        start, end = min(content), max(content)
        last = place.last
        if within and cue.verb.dep_ in {"relcl", "acl", "advcl"} and (cue.verb.head.i > end or cue.verb.dep_ == "relcl"):
            last = min(last, max(end, cue.verb.right_edge.i) + 1)
        position = start + 1
        while position < last:
            if self._quotations.closed_at(position):
                segment = self._quotations.at(position)
                assert segment is not None
                if segment.start in self._claimed and position == segment.start:
                    break
                position = max(segment.end, position + 1)
                continue
            if self._stops(position, cue, start, end):
                break
            position += 1
        while position > start + 1 and position < place.last and self._dangles(position - 1):
            position -= 1
        return set(range(start, position))

    def _dangles(self, position: int) -> bool:
        """Whether a word led up to what was cut off, and ends nothing."""
        token = self._doc[position]
        if self._quotations.closed_at(position):
            return False
        return edge(token) or token.dep_ in {"cc", "aux", "neg"} or (token.dep_ == "advmod" and token.head.i > position)

    def _stops(self, position: int, cue: Cue, start: int, end: int) -> bool:
        """Whether the content ends before a token."""
        token = self._doc[position]
        before = self._doc[position - 1]
        if before.text in COMMAS and (token.lower_ == "according" or position in self._closers):
            return True
        if token.lower_ in _LOOSENING and position + 1 < len(self._doc) and _bare_participle(self._doc[position + 1]):
            return True
        other = self._cues.get(position)
        if other is not None and other.entry.sense == "speech" and subject(token) is None:
            led_in = _led_in_by(token)
            if self._places[position].participle and led_in == ",":
                return True
            if led_in in {"and", "but", ","} and _tense(token) == _tense(cue.verb) and not self._places[position].participle:
                return True
        if token.dep_ == "cc" and token.head.i == cue.verb.i:
            joined = next((c for c in cue.verb.children if c.dep_ == "conj" and c.i > position), None)
            return joined is None or _tense(joined) == _tense(cue.verb)
        if before.text == "," and token.lower_ in {"while", "after"} and self._finite_near(position):
            return True
        if before.text in COMMAS and token.lower_ in {"a", "an"} and any(
            t.lower_ in _REMARKS for t in self._doc[position + 1 : position + 4]
        ):
            return True
        if position > end and token.head.i == cue.verb.i and token.dep_ in {"conj", "advcl"} and token.lower_ not in _CLINGING:
            return token.dep_ == "conj" and _tense(token) == _tense(cue.verb)
        if position > end and token.dep_ == "mark" and token.lower_ in _LOOSENING and token.head.head.i == cue.verb.i:
            return True
        if position > end and token.dep_ in {"advmod"} and token.lower_ in _LOOSENING and token.head.head.i == cue.verb.i:
            return True
        return bool(position > end and token.head.i == cue.verb.i and token.dep_ in {"prep", "npadvmod"} and _is_setting(token))

    def _finite_near(self, position: int) -> bool:
        return any(t.tag_ in _FINITE for t in self._doc[position : position + 8])

    def _loose_clause(self, cue: Cue, place: _Place) -> set[int]:
        """The clause after a cue that the parser failed to hang on it."""
        if not cue.allows("clause"):
            return set()
        words = [i for i in range(cue.end, place.end) if i not in place.own]
        finite = [i for i in words if self._doc[i].tag_ in _FINITE and i not in self._cues]
        nominal = any(self._doc[i].pos_ in _NOMINAL for i in words if finite and i < finite[-1])
        if not nominal or self._doc[words[0]].lower_ in _HANGING:
            return set()
        return self._to_sentence_end(set(range(words[0], place.end)), cue, place)

    def _around(self, cue: Cue, place: _Place) -> set[int]:
        """The sentence that an attribution closes or interrupts: "..., X said", "..., X said, ..."."""
        if not place.named or place.participle or not cue.allows("clause", "quotation"):
            return set()
        doc, start = self._doc, place.start
        if start > place.first and doc[start - 1].lower_ == "as":
            start -= 1
        if start <= place.first:
            closes = place.start > start and place.end < place.last and doc[place.end].text == ","
            return set(range(place.end + 1, place.last)) if closes else set()
        if doc[start - 1].text not in COMMAS or (place.end < place.last and not edge(doc[place.end])):
            return set()
        content = set(range(self._after_heading(place.first, start - 1), start - 1))
        if place.end + 1 < place.last and doc[place.end].text in COMMAS and not _hangs_on(doc[place.end + 1]):
            content |= set(range(place.end + 1, place.last))
        headline = self._parsed.unit(start).kind == "headline"
        if not headline and not any(doc[i].tag_ in _FINITE or self._quotations.closed_at(i) for i in content):
            return set()
        if not cue.allows("clause") and not any(self._quotations.closed_at(i) for i in content):
            return set()
        return content

    def _after_heading(self, start: int, end: int) -> int:
        """Where a sentence starts behind a dateline ("KYIV (Agency) -") or a heading in capitals that runs into it."""
        if start == self._parsed.unit(start).start:
            for dash in range(start + 1, min(start + _DATELINE, end)):
                if self._doc[dash].text in COMMAS - {","} and (self._doc[dash - 1].text == ")" or self._doc[start].text.isupper()):
                    return dash + 1
        position = start
        while position < end and (edge(self._doc[position]) or (self._doc[position].text.isupper() and len(self._doc[position]) > 1)):
            position += 1
        capitals = sum(self._doc[i].text.isupper() and len(self._doc[i]) > 2 for i in range(start, position))
        return position if capitals >= _HEADING and position < end else start


@dataclass(frozen=True)
class _Place:
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
        return self.frame != ""

    @property
    def clause(self) -> bool:
        return self.frame == "clause"

    def closes(self, doc: Doc) -> bool:
        """Whether the attribution follows a comma and ends its sentence, or stands between two commas."""
        ends = self.end >= self.last or edge(doc[self.end])
        return self.first < self.start and doc[self.start - 1].text in COMMAS and ends

    def parenthetical(self, doc: Doc) -> bool:
        """Whether the attribution stands between two commas."""
        return (
            self.named
            and self.first < self.start
            and self.end < self.last
            and doc[self.start - 1].text in COMMAS
            and doc[self.end].text in COMMAS
        )


_REACH = 40
_SCARE = 6
_CHAIN = 6
_HEADING = 2
_DATELINE = 12
_CLINGING = frozenset({"because", "if", "unless", "although", "though"})
_LOOSENING = frozenset({"as", "while", "after", "when", "before", "since"})
_HANGING = frozenset({"who", "which", "while", "as", "when", "after", "whose", "before"})
_SETTINGS = frozenset(
    "interview statement conference speech briefing address letter twitter telegram facebook x post message call meeting show "
    "remarks comments appearance broadcast podcast email tweet debate rally testimony program programme television tv "
    "networks media scanner".split()
)


_VOICELESS = frozenset(
    "you rumor rumors rumour rumours speculation move moves fact result results attack attacks war confusion history silence "
    "shot shots dynamic this these those that".split()
)
_ABSTRACT = ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ance", "ence", "ing", "ism", "ure", "ness", "ship")
_BODIES = frozenset(
    "administration government parliament commission delegation organisation organization opposition coalition corporation "
    "institution statement announcement declaration document department intelligence association community publication federation "
    "authority leadership mission embassy nation resolution communication foundation majority".split()
)
_REMARKS = frozenset(
    "sign reference move nod step claim charge swipe departure shift blow accusation allegation figure remark reminder signal".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LISTENERS = frozenset("reporters journalists lawmakers parliament press media newspaper agency deputies".split())


def _can_speak(source: Source, cue: Cue) -> bool:
    """Whether a source is one that makes statements; of some verbs things are the subject as well."""
    head = source.head
    if head.lower_ in _VOICELESS or (head.lower_ in {"it", "there"} and _is_expletive(cue.verb)):
        return False
    if not cue.entry.speaker or head.pos_ != "NOUN" or head.ent_type_:
        return True
    return head.lower_ in _BODIES or not head.lower_.endswith(_ABSTRACT)


def _is_expletive(verb: Token) -> bool:
    return any(child.dep_ == "expl" for child in verb.children)


def _led_in_by(verb: Token) -> str:
    """The word or sign before a verb, its auxiliaries and adverbs aside."""
    position = verb.i - 1
    while position > 0 and (verb.doc[position].pos_ in {"AUX", "ADV", "PART"} or verb.doc[position].text in {'"', "''"}):
        position -= 1
    return verb.doc[position].lower_


def _tense(verb: Token) -> str:
    """past or present, from the verb's first auxiliary or itself."""
    first = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    return "past" if first.tag_ in {"VBD", "VBN"} else "present"


def _bare_participle(token: Token) -> bool:
    """Whether a token is a participle without auxiliary, as in "when asked"."""
    return token.tag_ in {"VBN", "VBG"} and not any(child.dep_ in SUBJECTS for child in token.children)


def _is_listener(preposition: Token) -> bool:
    """Whether a phrase with "to" says who was spoken to."""
    return preposition.lower_ == "to" and any(
        t.ent_type_ in {"ORG", "PERSON"} or t.lower_ in _LISTENERS for t in preposition.children
    )


def _hangs_on(token: Token) -> bool:
    """Whether what follows an attribution belongs to it and not to the content."""
    return token.tag_ == "VBG" or token.lower_ in _HANGING


def _is_setting(token: Token) -> bool:
    """Whether an adjunct says when or where something was said."""
    return token.ent_type_ in {"DATE", "TIME"} or any(
        t.ent_type_ in {"DATE", "TIME"} or t.lower_ in _SETTINGS for t in token.subtree
    )
