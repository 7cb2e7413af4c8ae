"""Gives the quotations that no rule has claimed to the speaker before, or to the one whom a heading quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.finding.quotes.attribution import Attribution
from helpers.finding.quotes.cues import Cues
from helpers.finding.quotes.parties import FINITE, SUBJECTS, is_somebody, phrase
from helpers.finding.quotes.punctuation import edge
from helpers.finding.quotes.quotation import Quotations, Segment
from helpers.reading.language import ParsedArticle, ParsedUnit
from helpers.reading.parse import Doc, Token


class FreeQuotations:
    """The quotations of one article that stand outside every statement.

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
        self._lemmas_of: dict[int, set[str]] = {}

    def give(self, found: list[Attribution]) -> None:
        """Add what is quoted for the most part to the statement it goes on with, the rest as statements of its own."""
        for segment in self._quotations.segments:
            if self._opens_headline(segment):
                self._echo(segment, found)
        owned = set().union(*(a.content for a in found))
        for segment in self._quotations.segments:
            if owned & set(range(segment.start, segment.end)):
                continue
            if self._is_heading(segment):
                found.extend(self._heading(segment, found))
                continue
            acting = self._acting(segment, found) or self._told_of(segment, found)
            if acting is not None:
                found.append(Attribution(set(range(segment.start, segment.end)), "free", source=phrase(acting)))
                owned |= set(range(segment.start, segment.end))
                continue
            before = self._continued(segment, found)
            if (
                before is None
                or self._is_question(segment)
                or not (self._words(segment) >= _STATEMENT or self._tells(segment))
            ):
                continue
            content = self._content(segment)
            whole = self._words(content) - self._words(segment) <= _LOOSE
            if self._is_labelled(segment) or (whole and self._is_parted(segment, before)):
                found.append(Attribution(set(content), "free", same_as=before))
            elif whole:
                before.content |= set(content) - self._own(before)
                self._lemmas_of.pop(id(before), None)
            elif self._is_untold(content, before):
                found.append(Attribution(set(content), "free", same_as=before))
            else:
                continue
            owned |= set(content)

    def _is_question(self, segment: Segment) -> bool:
        """Whether somebody "was asked:" what is quoted, and does not say it."""
        return self._doc[max(segment.start - 2, 0) : segment.start].text.lower() == "asked:"

    def _is_parted(self, segment: Segment, before: Attribution) -> bool:
        """Whether a sentence of the writer's own stands between a statement and what its speaker goes on with."""
        last = max(before.content | ({before.cue[1] - 1} if before.cue else set()))
        if self._parsed.unit_number(last) != self._parsed.unit_number(segment.start):
            return False
        _, end = self._quotations.sentence(last)
        return end < segment.start and any(self._doc[i].tag_ in FINITE for i in range(end, segment.start))

    def _content(self, segment: Segment) -> range:
        """The sentence of a quotation; what a colon leads up to stands by itself."""
        first, last = self._quotations.sentence(segment.start)
        colon = segment.start > first and self._doc[segment.start - 1].text == ":"
        return range(segment.start if colon else first, max(last, segment.end))

    def _own(self, attribution: Attribution) -> set[int]:
        """The words of an attribution, which are no content of it."""
        if attribution.cue is None:
            return set()
        place = self._cues.at.get(attribution.cue[0])
        return set(range(self._cues.place(place).start, self._cues.place(place).end)) if place else set()

    def _heading(self, segment: Segment, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """A quotation between the paragraphs is by whoever is quoted with its words, else by the next one quoted."""
        words = self._lemmas(range(segment.start, segment.end))
        alike = max(found, key=lambda a: len(words & self._lemmas_said(a)), default=None)
        if alike is None or len(words & self._lemmas_said(alike)) < _ALIKE * len(words):
            alike = min((a for a in found if a.anchor > segment.start), key=lambda a: a.anchor, default=alike)
        if alike is not None:
            spoken = _passed_on(alike, found)
            yield Attribution(set(range(segment.start, segment.end)), "free", same_as=spoken)

    def _echo(self, segment: Segment, found: list[Attribution]) -> None:
        """Give the words that open a headline to whoever the article quotes with them, not to whom it goes on about."""
        tokens = set(range(segment.start, segment.end))
        words = self._lemmas(tokens)
        # Another headline that echoes somebody itself is none to go by: two alike would have each other for speaker.
        rest = [a for a in found if not a.content & tokens and a.same_as is None]
        echoed = max(rest, key=lambda a: len(words & self._lemmas_said(a)), default=None)
        if echoed is None or len(words) < 2 or len(words & self._lemmas_said(echoed)) < _ECHO * len(words):
            return
        spoken = _passed_on(echoed, rest)
        holders = [a for a in found if a.content & tokens]
        if not holders:
            found.append(Attribution(tokens, "free", same_as=spoken))
        elif len(holders) == 1 and holders[0].cue is None and holders[0].source is not None:
            holders[0].same_as, holders[0].source = spoken, None

    def _opens_headline(self, segment: Segment) -> bool:
        """Whether a quotation opens a headline before a colon: "'No deal': Oslo leaves talks"."""
        unit = self._parsed.unit(segment.start)
        opens = unit.kind == "headline" and segment.start == unit.start and segment.end < unit.end and segment.closed
        return opens and self._doc[segment.end].text == ":"

    def _lemmas(self, tokens: range | set[int]) -> set[str]:
        return {self._doc[i].lemma_.lower() for i in tokens if self._doc[i].is_alpha and not self._doc[i].is_stop}

    def _lemmas_said(self, statement: Attribution) -> set[str]:
        if id(statement) not in self._lemmas_of:
            self._lemmas_of[id(statement)] = self._lemmas(statement.content)
        return self._lemmas_of[id(statement)]

    def _is_heading(self, segment: Segment) -> bool:
        """Whether a quotation ends a unit that ends no sentence, and fills it or follows a sentence in it."""
        unit = self._parsed.unit(segment.start)
        ends = unit.kind == "headline" and segment.end == unit.end and segment.closed and not segment.goes_on
        return (
            ends and self._words(segment) >= _STATEMENT and self._quotations.sentence(segment.start)[0] == segment.start
        )

    def _words(self, tokens: range | Segment) -> int:
        start, end = (tokens.start, tokens.stop) if isinstance(tokens, range) else (tokens.start, tokens.end)
        return sum(not edge(self._doc[i]) for i in range(start, end))

    def _tells(self, segment: Segment) -> bool:
        """Whether a few quoted words are a predicate and no name: "was 'closely watched'"."""
        words = [t for t in self._doc[segment.start : segment.end] if not edge(t)]
        return len(words) > 1 and any(t.pos_ in _PREDICATES for t in words) and words[-1].pos_ not in _NAMES

    def _is_untold(self, sentence: range, before: Attribution) -> bool:
        """Whether a sentence with words of the speaker before has no attribution, and does not tell of the speaker."""
        words = self._doc[sentence.start : sentence.stop]
        outside = [t for t in words if not self._quotations.closed_at(t.i)]
        quoted = [t for t in words if self._quotations.closed_at(t.i) and t.is_alpha]
        titled = 2 * sum(t.text[0].isupper() for t in quoted) > len(quoted)
        if titled or any(t.i in self._cues.at for t in outside) or not any(t.tag_ in FINITE for t in words):
            return False
        if not self._is_near(sentence.start, before):
            return False
        subjects = {t.lower_ for t in outside if t.dep_ in SUBJECTS and t.head.dep_ in {"ROOT", "conj"}}
        source = self._doc[before.source.start : before.source.end] if before.source else ()
        return not subjects & (_PRONOUNS | {t.lower_ for t in source})

    def _is_near(self, start: int, before: Attribution) -> bool:
        """Whether no more than a few sentences of the writer's own stand between a statement and another sentence."""
        last, between = max(before.content | {before.anchor}), 0
        while last < start:
            last, between = self._quotations.sentence(last)[1], between + 1
        return between <= _NEAR

    def _continued(self, segment: Segment, found: Sequence[Attribution]) -> Attribution | None:
        """The statement that a free-standing quotation goes on with: in its paragraph, or in the one before."""
        unit = self._parsed.unit(segment.start)
        before = [a for a in found if unit.start <= a.anchor < segment.start]
        if before:
            return _passed_on(self._main(before), before)
        number = self._parsed.unit_number(segment.start)
        if self._is_labelled(segment):
            return max((a for a in found if a.anchor < segment.start), key=lambda a: a.anchor, default=None)
        if self._quotations.sentence(segment.start)[0] != unit.start or number == 0:
            return None
        previous = self._parsed.units[number - 1]
        prior = [a for a in found if _reaches(a, previous)]
        last = max(prior, key=lambda a: max(a.content), default=None)
        return _passed_on(last, prior) if last is not None else None

    def _acting(self, segment: Segment, found: Sequence[Attribution]) -> Token | None:
        """Who alone acts in the sentence before a quotation, the first of its paragraph: 'Doe shrugs. "..."'."""
        unit, (first, _) = self._parsed.unit(segment.start), self._quotations.sentence(segment.start)
        opens = first == segment.start and segment.closed and self._words(segment) >= _STATEMENT
        if not opens or first == unit.start or any(_reaches(a, unit) for a in found):
            return None
        start, _ = self._quotations.sentence(first - 1)
        tokens = self._doc[max(start, unit.start) : first]
        actors = [t for t in tokens if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT" and t.head.tag_ in FINITE]
        return actors[0] if len(actors) == 1 and is_somebody(actors[0]) else None

    def _told_of(self, segment: Segment, found: Sequence[Attribution]) -> Token | None:
        """Of whom the paragraph tells from its start, quoting nobody, behind which one's own words stand alone."""
        number = self._parsed.unit_number(segment.start)
        unit, before = self._parsed.units[number], self._parsed.units[max(number - 1, 0)]
        alone = segment.closed and segment.start == unit.start and segment.end == unit.end and number > 0
        own = sum(self._doc[i].lower_ in _ONE_S_OWN for i in range(segment.start, segment.end))
        if not alone or not own or before.kind != "paragraph" or self._words(segment) < 2 * _STATEMENT:
            return None
        if any(_reaches(a, before) for a in found):
            return None
        first = self._doc[before.start].sent
        main = next((t for t in first if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT"), None)
        named = main is not None and (main.lower_ in _PRONOUNS or main.ent_type_ == "PERSON")
        alive = main is not None and main.head.lemma_ not in _DYING  # of the dead others speak
        return main if main is not None and named and alive and is_somebody(main) else None

    def _is_labelled(self, segment: Segment) -> bool:
        """Whether all that leads up to a quotation is that it is one: 'Quote: "..."'."""
        label = self._doc[self._parsed.unit(segment.start).start : segment.start]
        return label.text.lower().replace(" ", "") in {"quote:", "directquote:", "directspeech:"}

    def _main(self, statements: Sequence[Attribution]) -> Attribution:
        """The last statement, or that in quotation marks which it goes on from ('"A," X said, adding B.')."""
        last = max(statements, key=lambda a: a.anchor)
        cue = self._cues.at.get(last.anchor)
        if cue is None or not (self._cues.place(cue).participle or cue.verb.dep_ == "relcl"):
            return last
        sentence = self._quotations.sentence(last.anchor)
        beside = [a for a in statements if a is not last and self._quotations.sentence(a.anchor) == sentence]
        quoted = [a for a in beside if any(self._quotations.closed_at(i) for i in a.content)]
        return max(quoted, key=lambda a: a.anchor, default=last)


def _reaches(statement: Attribution, unit: ParsedUnit) -> bool:
    """Whether some of what is said stands in a unit."""
    return not statement.content.isdisjoint(range(unit.start, unit.end))


def _passed_on(statement: Attribution, others: Sequence[Attribution]) -> Attribution:
    """The statement that another one only passes on ('"A," X said, according to Y'), or the statement itself."""
    if statement.path not in {"according to", "trailing"}:
        return statement
    inner = (a for a in others if a.cue is not None and a.cue[0] in statement.content)
    return max(inner, key=lambda a: a.anchor, default=statement)


_STATEMENT = 4
_LOOSE = 2
_NEAR = 2
_ALIKE = 0.5
_ECHO = 0.8
_PREDICATES = frozenset({"VERB", "AUX", "ADV"})
_NAMES = frozenset({"NOUN", "PROPN"})
_ONE_S_OWN = frozenset({"i", "me", "my", "we", "us", "our"})
_PRONOUNS = frozenset({"he", "she", "i", "we"})
_DYING = frozenset("kill die bury murder drown execute assassinate slay behead".split())
