"""Finds the quotations that stand beside an attribution: before it, behind it, or led up to by it."""

from __future__ import annotations

from helpers.finding.quotes.cues import Cues, Place
from helpers.finding.quotes.parties import SUBJECTS
from helpers.finding.quotes.punctuation import edge, is_comma
from helpers.finding.quotes.quotation import Quotations, Segment
from helpers.finding.quotes.reporting import Cue
from helpers.reading.language import ParsedArticle
from helpers.reading.parse import Doc


class Beside:
    """The quotations beside the attributions of one article.

    Parameters
    ----------
    parsed, quotations, cues
        The article, its quotations and its reporting verbs.
    """

    def __init__(self, parsed: ParsedArticle, quotations: Quotations, cues: Cues) -> None:
        self._parsed = parsed
        self._doc: Doc = parsed.doc
        self._quotations = quotations
        self._cues = cues
        self._before = {cue.verb.i: self._ending_at(cues.place(cue)) for cue in cues}
        self._claimed = {segment.start for segment in self._before.values() if segment}

    def before(self, cue: Cue) -> Segment | None:
        """The quotation that ends right before an attribution: '"...," X said'."""
        return self._before[cue.verb.i]

    def goes_on_from_quote(self, place: Place) -> bool:
        """Whether a participle goes on from who has just been quoted: '"...," X said, adding that ...'."""
        return place.participle and any(self._before.get(i) for i in range(place.first, place.verb))

    def is_claimed(self, token: int) -> bool:
        """Whether a quotation starts here that ends right before an attribution."""
        return token in self._claimed

    def led_in(self, segment: Segment) -> set[int]:
        """A quotation with the quotations right before it and the words of its sentence that lead up to it."""
        unit = self._parsed.unit(segment.start)
        start = segment.start
        while start > unit.start and (before := self._quotations.at(start - 1)) is not None and before.closed:
            if self._quotations.sentence(before.start)[0] != before.start:
                break
            start = before.start
        earlier = self._left_open(start)
        while earlier is not None:
            start = earlier.start
            earlier = self._left_open(start)
        first, _ = self._quotations.sentence(start)
        led = any(token.is_alpha for token in self._doc[first:start])  # and not by "(06.08.2014)"
        if led and self._doc[start - 1].text != ":" and not self._is_led_up_to(first, start, segment.end):
            start = first
        return set(range(start, segment.end))

    def _is_led_up_to(self, first: int, start: int, end: int) -> bool:
        """Whether the words before a quotation attribute it: 'X agreed, "..."'; "told her it was 'bad'" does not."""
        verbs = [i for i in range(first, start) if self._cues.speech_at(i) and self._may_lead(i, start)]
        if is_comma(self._doc[start - 1]):
            return any(self._doc[i].tag_ != "VB" for i in verbs)
        goes_on = self._doc[end - 2].text[-1] in _PAUSES or not verbs or is_comma(self._doc[end])
        before = self._doc[start - 1]
        if goes_on and before.dep_ in SUBJECTS and start <= before.head.i < end:
            return False  # 'they spoke and it "went well," X said'
        told = (i for i in verbs if self._doc[i].tag_ != "VB")
        return not goes_on or any(not self._cues.place(self._cues.at[i]).clause for i in told)

    def _may_lead(self, verb: int, start: int) -> bool:
        """Whether a verb may attribute a quotation some words behind it, as "begun to send 'many'" does not."""
        return self._cues.at[verb].entry.frames != ("quotation",) or start - verb <= _NEXT

    def _left_open(self, start: int) -> Segment | None:
        """The quotation of the paragraph before that a quotation here goes on with, if no statement has it."""
        unit = self._parsed.unit(start)
        segment = self._quotations.at(start - 1) if start == unit.start and start else None
        if segment is None or not segment.goes_on:
            return None
        if segment.start == self._parsed.unit(segment.start).start:
            return segment
        before = range(self._quotations.sentence(segment.start - 1)[0], segment.start)
        told = any(self._cues.speech_at(i) and self._cues.at[i].allows("clause") for i in before)
        return None if told else segment

    def resumed(self, place: Place) -> set[int]:
        """The quotations that go on right after the attribution: '"A," he said. "B."'."""
        following = place.end
        if following >= len(self._doc) or not edge(self._doc[following]) or self.opens(following):
            return set()
        if self._doc[following].text == ":" and self._cues.speech_at(following - 1) and following - 1 != place.verb:
            return set()  # '"A," he said as others shouted: | "B."'
        return self.quotes_from(following) or self._rest(place)

    def _rest(self, place: Place) -> set[int]:
        """The rest of a sentence that an attribution interrupts: 'He "went home," she said, but "not for long".'."""
        rest = range(place.end + 1, place.last)
        if not rest or not is_comma(self._doc[place.end]) or any(self._cues.speech_at(i) for i in rest):
            return set()
        first = self._doc[rest.start]
        if first.lower_ == "that" or first.tag_ == "MD":
            return set(rest)
        added = [token.lower_ for token in self._doc[rest.start : rest.start + 3]] == ["as", "well", "as"]
        goes_on = added or (first.pos_ in _GOING_ON and first.tag_ != "VBG")
        return set(rest) if goes_on and any(self._quotations.closed_at(i) for i in rest) else set()

    def quotes_from(self, position: int) -> set[int]:
        """The unbroken quotations from a place on that no attribution behind them claims."""
        unit = self._parsed.unit(position)
        while position < unit.end and edge(self._doc[position]) and self._quotations.at(position) is None:
            position += 1
        content: set[int] = set()
        while position < unit.end and self.opens(position) and position not in self._claimed:
            segment = self._quotations.at(position)
            assert segment is not None
            if self._is_attributed_behind(segment):
                break
            content |= set(range(segment.start, segment.end))
            position = segment.end
        return content

    def _is_attributed_behind(self, segment: Segment) -> bool:
        """Whether the sentence that a quotation opens goes on to an attribution: '"We stay" for now, Berg said'."""
        first, last = self._quotations.sentence(segment.start)
        behind = (i for i in range(segment.end, last) if self._cues.speech_at(i))
        return first == segment.start and any(self._cues.place(self._cues.at[i]).attributes(self._doc) for i in behind)

    def opens(self, position: int) -> bool:
        """Whether a quotation starts at a token."""
        segment = self._quotations.at(position) if position < len(self._doc) else None
        return segment is not None and segment.start == position

    def _ending_at(self, place: Place) -> Segment | None:
        """The quotation that ends right before the attribution: '"...," X said'."""
        if not self._cues.at[place.verb].allows("clause", "quotation"):
            return None
        if place.participle and (
            place.governs or not place.named or self._doc[min(place.end, len(self._doc) - 1)].text == ":"
        ):
            return None
        position = place.start - 1
        unit = self._parsed.unit(place.start)
        while position >= unit.start and is_comma(self._doc[position]):
            position -= 1
        if position < unit.start:
            return None
        segment = self._quotations.at(position)
        if segment is None or not segment.closed or segment.end != position + 1 or segment.end > place.start:
            return None
        last = self._doc[position - 1].text[-1]
        if last in "?!" and place.frame in {"preposition", "infinitive"} and place.named:
            return None  # '"Is it over?" | The mayor called on them to go.'
        if last in "?!" and self._doc[place.verb + 1 : place.verb + 2].text == ":":
            return None  # 'He was asked: "Is it over?" | The mayor replied: "Yes, it is."'
        if any(token.tag_ == "WDT" for token in self._doc[place.start : place.verb]):
            return None  # 'a report, "Ice", | in which it accused Oslo of theft'
        whole = segment.start == place.first
        if (place.clause or self._is_name(segment)) and not whole:
            return None
        long = segment.end - segment.start > _TITLE
        if (
            place.named
            and segment.end == place.start
            and (place.start == place.verb or (whole and long))
            and last not in ".…"
        ):
            return segment
        if last in ".…" and segment.end == place.start and segment.end <= place.first:
            return segment if self._doc[place.start].text[0].islower() else None
        return segment if segment.end < place.start or last in ",?!.…-—–'" else None

    def _is_name(self, segment: Segment) -> bool:
        """Whether quotation marks hold the name of a thing: 'gave an interview to the "Harbour Times"'."""
        words = [token for token in self._doc[segment.start : segment.end] if not edge(token)]
        named = all(token.pos_ == "PROPN" for token in words) and len(words) <= _TITLE
        return named and segment.start > 0 and self._doc[segment.start - 1].pos_ == "DET"


_GOING_ON = frozenset({"CCONJ", "VERB", "AUX", "PRON", "DET"})
_PAUSES = ",.?!"
# The most tokens from a verb that takes quotations alone to one.
_NEXT = 3
# The most tokens that a title or a nickname takes in its quotation marks.
_TITLE = 8
