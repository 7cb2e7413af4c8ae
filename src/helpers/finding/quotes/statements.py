"""Finds the statement that a reporting verb attributes: its content in the text around the verb."""

from __future__ import annotations

from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.beside import Beside
from helpers.finding.quotes.complements import Complement
from helpers.finding.quotes.cues import READERS, Cues, Place
from helpers.finding.quotes.extents import Extents
from helpers.finding.quotes.heads import DOCUMENTS
from helpers.finding.quotes.loose import LooseClauses
from helpers.finding.quotes.made import (
    ACTS,
    can_speak,
    is_act,
    is_attribute,
    is_done,
    is_expected,
    is_left_open,
    is_purpose,
    is_withheld,
)
from helpers.finding.quotes.occasions import is_setting
from helpers.finding.quotes.parties import FINITE, SUBJECTS, Source, agent, is_passive, phrase, subject
from helpers.finding.quotes.punctuation import edge, is_comma
from helpers.finding.quotes.quotation import Quotations
from helpers.finding.quotes.reporting import READING, Cue
from helpers.finding.quotes.sentences import ASKING, Sentences
from helpers.finding.tokens import beside
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc, Token


class StatementFinder:
    """Finds what the reporting verbs of one article attribute.

    Parameters
    ----------
    parsed
        The article.
    quotations
        Its quotations.
    cues
        Its reporting verbs.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._cues = cues
        self._beside = Beside(parsed, quotations, self._cues)
        self._extents = Extents(parsed, quotations, self._cues, self._beside)
        self._loose = LooseClauses(parsed.doc, cues, self._extents)
        self._sentences = Sentences(parsed, quotations, cues)

    def find(self) -> list[Attribution]:
        """The statements, in order of their cues."""
        found: list[Attribution] = []
        for cue in self._cues:
            attribution = self._statement(cue)
            if attribution is None and found and self._follows(cue, found[-1]):
                attribution = self._unnamed(cue)
            if attribution is not None:
                found.append(attribution)
        return found

    def _follows(self, cue: Cue, before: Attribution) -> bool:
        """Whether a verb stands in the paragraph of a statement or in the next one."""
        return self._parsed.unit_number(cue.verb.i) - self._parsed.unit_number(before.anchor) <= 1

    def _unnamed(self, cue: Cue) -> Attribution | None:
        """What whoever spoke before goes on with: "It is noted that | ...", "As noted, | ..."."""
        verb, place = cue.verb, self._cues.place(cue)
        if verb.tag_ not in {"VBN", "VBD"} or verb.lemma_ not in _CONTINUING or agent(verb) is not None:
            return None
        opening = self._doc[place.first].lower_
        if opening == "as" and verb.i == place.first + 1 and cue.end < place.last and is_comma(self._doc[cue.end]):
            return Attribution(set(range(cue.end + 1, place.last)), "parenthesis", (verb.i, cue.end), trailing=True)
        it = any(c.lower_ == "it" and c.dep_ in SUBJECTS and c.i - place.first <= _LED_IN for c in verb.children)
        governed = self._cues.governed(cue)
        if not it or not is_passive(verb):
            return None
        if governed is not None and governed.frame == "clause":
            content = self._extents.completed(set(governed.tokens), cue, place, governed)
        else:
            content = self._quote_after(cue, place)
        return Attribution(content, "clause", (verb.i, cue.end)) if content else None

    def _statement(self, cue: Cue) -> Attribution | None:
        verb, place = cue.verb, self._cues.place(cue)
        closing = self._cues.closing(cue)
        acted_on = is_passive(verb) and self._cues.parted_from(cue) is None
        if closing is None and acted_on and not self._is_told_by(verb):
            return None
        opens = verb.i == place.first + (self._doc[place.first].dep_ == "cc")
        if verb.lower_ == "asked" and (opens or self._is_asked(verb)):
            return None  # "Asked what it was, X said ..."
        source = self._cues.source(cue)
        before = self._beside.before(cue)
        if before is not None:
            content = self._beside.led_in(before) | self._beside.resumed(place)
            return Attribution(content, "quote before", (verb.i, cue.end), source, trailing=True)
        if closing is not None:
            return Attribution(set(closing.content), "trailing", (verb.i, cue.end), source, trailing=True)
        if not self._may_state(cue, source):
            return None
        governed = self._cues.governed(cue)
        if governed is not None:
            return self._governed(cue, source, place, governed)
        if content := self._behind_setting(cue, place):
            return Attribution(content, "loose clause", (verb.i, cue.end), source)
        aside = place.parenthetical(self._doc) and not self._opens_anew(place.end + 1)
        if (aside or self._fronted(place)) and (content := self._sentences.around(cue, place)):
            return Attribution(content, "parenthesis", (verb.i, cue.end), source, trailing=True)
        for path, find in (
            ("quote after", self._quote_after),
            ("loose clause", self._loose.behind),
            ("trailing", self._sentences.around),
            ("quote after", self._next_paragraph),
        ):
            if (content := find(cue, place)) and not is_withheld(cue, content):
                return Attribution(content, path, (verb.i, cue.end), source, trailing=path == "trailing")
        return None

    def _is_asked(self, verb: Token) -> bool:
        """Whether a comma behind a bare subject makes a participle of a verb: "Doe, | asked what it was, left"."""
        acting = subject(verb)
        return acting is not None and acting.i == verb.i - 2 and is_comma(beside(verb, -1))

    def _behind_setting(self, cue: Cue, place: Place) -> set[int]:
        """What follows an attribution that itself follows a setting: "In a note on Monday, X said Y, whom Z, left"."""
        opening = self._doc[place.first]
        led = place.parenthetical(self._doc) and is_setting(opening) and opening.head == cue.verb
        content = [i for i in range(cue.end, place.end) if i not in place.own and not edge(self._doc[i])]
        takes_objects = cue.entry.object != "part" and cue.verb.lemma_ != "say"
        acts = takes_objects and any(child.dep_ == "dobj" for child in cue.verb.rights)
        if not led or acts or not content or any(self._doc[i].tag_ in FINITE for i in range(place.first, place.start)):
            return set()
        return set(range(content[0], place.last))

    def _may_state(self, cue: Cue, source: Source | None) -> bool:
        """Whether somebody who can speak, or a document that says it itself, is the source of a cue."""
        if source is None and cue.verb.dep_ not in {"ROOT", "conj", "advcl"}:
            return False
        if is_left_open(cue.verb) or is_act(cue.verb) or (source and not can_speak(source, cue)):
            return False
        shows = cue.verb.lemma_ == "show" and source is not None and source.head.lower_ in _DEEDS
        return cue.entry.sense != "document" or (self._is_document(cue, source) and not shows)

    def _governed(self, cue: Cue, source: Source | None, place: Place, governed: Complement) -> Attribution | None:
        """The statement that a cue has as its complement, if it is made at all."""
        if governed.frame == "phrase" and is_purpose(cue.verb):
            return None
        if cue.entry.sense == "document" and self._calls_it(governed):
            return None
        if is_attribute(cue.verb, source) or (governed.frame in ACTS and not is_done(cue)):
            return None
        if governed.frame == "clause" and is_expected(cue):
            return None
        content = self._extents.completed(set(governed.tokens), cue, place, governed)
        if is_withheld(cue, content):
            return None
        return Attribution(content, governed.frame, (cue.verb.i, governed.cue_end), source)

    def _calls_it(self, governed: Complement) -> bool:
        """Whether a film or a report only shows "what X described as" something."""
        first = self._doc[min(governed.tokens)]
        return first.lower_ == "what" and any(i in self._cues.at for i in governed.tokens)

    def _is_told_by(self, verb: Token) -> bool:
        """Whether a passive names who speaks; to be asked by X is not to be told, but in 'was asked by X: "..."'."""
        acting = agent(verb)
        if acting is None or verb.lemma_ not in ASKING:
            return acting is not None
        return self._doc[phrase(acting).end : phrase(acting).end + 1].text == ":"

    def _is_document(self, cue: Cue, source: Source | None) -> bool:
        """Whether a text says itself what a verb like "shows" introduces, or somebody reads it there."""
        read = subject(cue.verb)
        reader = cue.entry.cue in READING and read is not None and read.lower_ in READERS
        ruled = cue.entry.cue == "find" and source is not None and source.head.lower_ in _JUDGES
        return reader or ruled or (source is not None and source.head.lower_ in DOCUMENTS | _EVIDENCE)

    def _opens_anew(self, position: int) -> bool:
        """Whether a quotation starts here that does not go on with the sentence: 'X said, "We left."'."""
        first = self._doc[position + 1 : position + 2].text
        return self._beside.opens(position) and not first.islower()

    def _quote_after(self, cue: Cue, place: Place) -> set[int]:
        """The quotation that the verb leads up to: 'X told reporters in Kyiv: "..."'."""
        if not cue.allows("clause", "quotation"):
            return set()
        unit = self._parsed.unit(cue.verb.i)
        words: list[int] = []
        position = max(cue.end, place.end if place.end <= cue.end + 2 else cue.end)
        while position < min(unit.end, cue.end + _REACH) and self._quotations.at(position) is None:
            if position in self._cues.at or (position >= place.last and self._doc[position - 1].text != ":"):
                return set()
            if position not in place.own and not edge(self._doc[position]) and self._doc[position].lower_ != "that":
                words.append(position)
            position += 1
        if position >= unit.end or not self._beside.opens(position):
            return set()
        if position >= place.last and self._doc[position - 1].text != ":":
            return set()
        quotes = self._beside.quotes_from(position)
        if not quotes:
            return set()
        introduced = is_comma(self._doc[position - 1]) or self._doc[position - 1].lower_ in {":", "that"}
        if introduced and words and cue.entry.object == "part" and self._doc[position - 1].lower_ == "that":
            return set(range(words[0], max(quotes) + 1))
        if introduced:
            return quotes
        if not words:
            final = {"?", "!", ","} if cue.allows("clause") else {"?", "!"}
            told = any(self._doc[i].tag_ in FINITE for i in quotes) or self._doc[max(quotes) - 1].text in final
            if told or (cue.allows("clause") and len(quotes) > _SCARE):
                return quotes
            headline = unit.kind == "headline" and cue.allows("clause") and len(quotes) > _TITLE
            return self._extents.to_sentence_end(quotes, cue, place) if headline else set()
        if not cue.allows("clause") or not any(self._doc[i].tag_ in FINITE for i in range(words[0], max(quotes))):
            return set()
        return self._extents.to_sentence_end(set(range(words[0], max(quotes) + 1)), cue, place)

    def _next_paragraph(self, cue: Cue, place: Place) -> set[int]:
        """What a paragraph that ends in a colon leads up to: the quotation in the next one, or all of it."""
        unit = self._parsed.unit(cue.verb.i)
        number = self._parsed.unit_number(cue.verb.i) + 1
        if self._doc[unit.end - 1].text != ":" or place.last < unit.end or number >= len(self._parsed.units):
            return set()
        following = self._parsed.units[number]
        if not cue.allows("clause", "quotation") or following.start == following.end:
            return set()
        if any(
            self._cues.place(self._cues.at[i]).participle for i in range(cue.end, unit.end) if self._cues.speech_at(i)
        ):
            return set()  # 'Pushed back, saying: | "..."'
        return self._beside.quotes_from(following.start) or set(range(following.start, following.end))

    def _fronted(self, place: Place) -> bool:
        """Whether the attribution opens its sentence as a clause of its own: "As X said, ..."."""
        return self._doc[place.first].lower_ == "as" and place.start <= place.first + 1 and place.end < place.last


_REACH = 40
_SCARE = 6
# In headlines, where less is quoted, marks included: 'Oslo says | "no deal"'.
_TITLE = 3
_LED_IN = 8
_CONTINUING = frozenset(
    "add note stress emphasize emphasise point specify clarify state explain underline stipulate".split()
)
# Those of whom "found that" reports a ruling.
_JUDGES = frozenset(
    "court courts judge judges jury tribunal inquiry panel investigators auditors watchdog icj icc ecj echr".split()
)
_DEEDS = frozenset({"announcement", "decision", "move"})
_EVIDENCE = frozenset("data documents figures investigation records statistics".split())
