"""Finds troop figures in a parsed article: how many, of what, whose, where, and according to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from helpers.finding.actors import Cast
from helpers.finding.forces import Forces
from helpers.finding.places import Gazetteer, PlaceMention, is_speech, where
from helpers.finding.quantities import Quantity, find_quantities
from helpers.finding.troop_words import CASUALTY, FORMATION, PERSONNEL, Counted, TroopWords, UnitEntry
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote, TroopFigure


@dataclass(frozen=True)
class _Figure:
    """A quantity read as a troop figure, in tokens."""

    quantity: Quantity
    number: tuple[int, int]
    head: Counted | None
    unit: str
    measure: str
    entry: UnitEntry | None
    sentence: tuple[int, int]
    confidence: float
    heir: bool = False

    @property
    def start(self) -> int:
        return self.number[0]

    @property
    def end(self) -> int:
        return self.head.end if self.head else self.number[1]


class TroopFinder:
    """Finds counts of military personnel and formations, and of people killed or wounded in fighting.

    Parameters
    ----------
    lexicons
        The folder with units.csv, casualty_verbs.csv, forces.csv, places.csv and countries.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._words = TroopWords(lexicons)
        self._forces = Forces(lexicons)
        self._gazetteer = Gazetteer(lexicons)

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote] = ()) -> list[TroopFigure]:
        """
        Find the troop figures of one article.

        Parameters
        ----------
        parsed : ParsedArticle
            The article with its parse.
        cast : Cast
            Who is who in it.
        quotes : sequence of Quote
            Its quotes, which say who gives a figure.

        Returns
        -------
        list of TroopFigure
            In order of start.
        """
        figures = list(self._figures(parsed))
        places = _Places(parsed.doc, self._gazetteer, figures)
        rows: list[TroopFigure] = []
        forces: dict[int, str | None] = {}
        for n, figure in enumerate(figures):
            force = self._force(parsed.doc, figure, cast, figures[n - 1] if n else None, forces.get(n - 1))
            forces[n] = force
            start, end = parsed.tokens(figure.start, figure.end)
            rows.append(
                TroopFigure(
                    start=start,
                    end=end,
                    confidence=figure.confidence,
                    low=figure.quantity.low,
                    high=figure.quantity.high,
                    comparator=figure.quantity.comparator,
                    unit=figure.unit,
                    measure=figure.measure,
                    force=force,
                    locations=places.of(n, force),
                    attributed_to=_attribution(parsed, cast, quotes, figure, start),
                )
            )
        return rows

    def _figures(self, parsed: ParsedArticle) -> Iterator[_Figure]:
        """The troop figures among the quantities of every unit of the article."""
        doc = parsed.doc
        previous: _Figure | None = None
        for unit in parsed.units:
            first, last = doc[unit.start], doc[unit.end - 1]
            text = doc.text[first.idx : last.idx + len(last)]
            for quantity in find_quantities(text):
                span = doc.char_span(first.idx + quantity.start, first.idx + quantity.end, alignment_mode="expand")
                if span is None or quantity.unit in _MEASURED:
                    continue
                figure = self._read(parsed, doc, quantity, (span.start, span.end), previous)
                if figure is not None:
                    yield figure
                    previous = figure

    def _read(
        self, parsed: ParsedArticle, doc: Doc, quantity: Quantity, number: tuple[int, int], previous: _Figure | None
    ) -> _Figure | None:
        sentence = parsed.sentence(number[1] - 1)
        number = max(number[0], sentence[0]), number[1]
        if _is_accident(doc, sentence):
            return None
        one = quantity.low == quantity.high == 1
        noun = self._words.counted(doc, number[1], sentence[1], one)
        if noun is None:
            return self._elided(doc, quantity, number, sentence, previous)
        unit, entry = _unit_name(doc, noun, quantity), noun.entry
        harmed = entry.measure == PERSONNEL and self._words.is_harmed(doc, number, noun, sentence)
        if entry.noun == "life":
            harmed = self._words.is_harmed(doc, number, noun, sentence)
        harmed = harmed or entry.measure == PERSONNEL and _joins_harmed(doc, number, previous, sentence)
        if harmed:
            return _Figure(quantity, number, noun, unit, CASUALTY, entry, sentence, _CONFIDENT)
        if entry.when == "harmed":
            if not _is_mobilised(doc, number, noun, sentence):
                return None
            return _Figure(quantity, number, noun, unit, PERSONNEL, entry, sentence, _LIKELY)
        if not self._words.is_counted(doc, number[1], noun, sentence):
            return None
        confidence = _CONFIDENT if entry.when == "always" else _LIKELY
        return _Figure(quantity, number, noun, unit, entry.measure, entry, sentence, confidence)

    def _elided(
        self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int], previous: _Figure | None
    ) -> _Figure | None:
        """A number without a noun of its own: it takes the noun of its context."""
        number = number[0], _with_more(doc, number[1], sentence[1])
        following = doc[number[1]] if number[1] < sentence[1] else None
        near = previous if previous and previous.sentence == sentence else None
        if following is not None and following.lower_ in _PARTICIPLES:
            unit = near.unit if near and near.measure == CASUALTY and near.entry and near.entry.measure == PERSONNEL else "person"
            return _Figure(quantity, number, None, unit, CASUALTY, None, sentence, _LIKELY, heir=near is not None)
        if near is not None and _continues(doc, near, number, following):
            return _Figure(quantity, number, None, near.unit, near.measure, near.entry, sentence, _LIKELY, heir=True)
        total = self._total(doc, number, sentence)
        if total is not None:
            measure = CASUALTY if total.entry.measure == CASUALTY else total.entry.measure
            return _Figure(quantity, number, None, total.entry.noun, measure, total.entry, sentence, _LIKELY)
        if quantity.comparator == "vague" and following is not None and following.pos_ in {"VERB", "AUX"}:
            return self._acting(doc, quantity, number, sentence)
        return None

    def _total(self, doc: Doc, number: tuple[int, int], sentence: tuple[int, int]) -> Counted | None:
        """The noun of a total that a number gives: "the number of victims exceeds 465,000", "a force of 190,000"."""
        i = number[0] - 1
        if i >= sentence[0] and doc[i].lower_ in {"of", "at"}:
            noun = doc[i - 1] if i > sentence[0] else None
            if noun is not None and noun.lower_ in {"force", "army", "contingent", "garrison"} and doc[i].lower_ == "of":
                return Counted(i - 1, i, _TROOPS)
        verb = next((t for t in reversed(doc[max(sentence[0], number[0] - 5) : number[0]]) if t.lemma_ in _AMOUNTING), None)
        if verb is None and not (i >= sentence[0] and doc[i].text in {":", "-", "–", "at"}):
            return None
        limit = verb.i if verb is not None else i
        for k in range(limit - 1, max(sentence[0], limit - 25) - 1, -1):
            counted = self._words.noun_at(doc, k, limit, one=False)
            if counted and counted.entry.when != "harmed" and _is_totalled(doc, sentence[0], k):
                return counted
        return None

    def _acting(self, doc: Doc, quantity: Quantity, number: tuple[int, int], sentence: tuple[int, int]) -> _Figure | None:
        """A vague number as subject: "dozens were killed", "hundreds surrendered" after the fighters were named."""
        nobody = Counted(number[1], number[1], _PEOPLE)
        if self._words.is_harmed(doc, number, nobody, sentence):
            return _Figure(quantity, number, None, "person", CASUALTY, _PEOPLE, sentence, _LIKELY)
        for k in range(number[0] - 1, sentence[0] - 1, -1):
            noun = self._words.noun_at(doc, k, number[0], one=False)
            if noun and noun.entry.when == "always" and noun.entry.measure == PERSONNEL:
                return _Figure(quantity, number, None, noun.entry.noun, PERSONNEL, noun.entry, sentence, _GUESSED)
        return None

    def _force(
        self, doc: Doc, figure: _Figure, cast: Cast, previous: _Figure | None, previous_force: str | None
    ) -> str | None:
        forces, entry = self._forces, figure.entry
        harmed = figure.measure == CASUALTY
        civilian = harmed and (entry is None or entry.when == "harmed")
        head_start = figure.head.start if figure.head else figure.end
        named = forces.named(doc, figure.number[1], head_start, cast) or forces.before(doc, figure.start, figure.sentence[0], cast)
        if named or entry and entry.force:
            return named or (entry.force if entry else None)
        if figure.heir and previous_force is not None:
            return previous_force
        head = doc[figure.end - 1]
        if civilian:
            return self._forces.from_clause(head, cast, harmed=True) if head.head.pos_ == "NOUN" else None
        force = forces.after(doc, figure.end, figure.sentence[1], cast) or forces.from_clause(head, cast, harmed)
        if force is None and figure.head is None:
            force = self._described(doc, figure, cast)
        if force is None and previous is not None and figure.start - previous.end < _SAME_PASSAGE:
            force = previous_force
        return force

    def _described(self, doc: Doc, figure: _Figure, cast: Cast) -> str | None:
        """The force that the noun of an elided head is described by: "the number of Russian victims reached 473,400"."""
        for k in range(figure.start - 1, figure.sentence[0], -1):
            if self._words.noun_at(doc, k, figure.start, one=False):
                return self._forces.named(doc, max(figure.sentence[0], k - 3), k, cast)
        return None


_CONFIDENT, _LIKELY, _GUESSED = 0.9, 0.75, 0.6
_SAME_PASSAGE = 60  # tokens between two figures that are still about the same force
_TROOPS = UnitEntry("troop", PERSONNEL, "always", None)
_PEOPLE = UnitEntry("person", PERSONNEL, "harmed", None)
_MEASURED = frozenset(
    "percent share degree penny kilometre metre centimetre millimetre kilogram pound ounce foot yard mile dollar euro yen ruble "
    "hryvnia ringgit rupee yuan franc zloty krona kilowatt megawatt gigawatt hour minute second day week month year decade "
    "ton tonne hectare gigabyte megabyte terabyte horsepower cent point time".split()
)
_PARTICIPLES = frozenset({"killed", "wounded", "injured", "hurt", "hospitalised", "hospitalized"})
_AMOUNTING = frozenset("be reach exceed amount total stand rise grow increase number surpass pass hit climb swell fall drop top".split())
_TOTALS = frozenset("number total toll count figure strength size loss losses casualties estimate estimates tally".split())
_MOBILISING = frozenset(
    "mobilise mobilize conscript recruit draft enlist train deploy station arm call muster field garrison mass amass".split()
)
_ACCIDENTS = re.compile(
    r"\b(?:earthquakes?|quakes?|floods?|flooding|tsunami|hurricane|typhoon|cyclone|landslide|avalanche|covid|coronavirus|pandemic|"
    r"epidemic|car crash|road accident|traffic accident|train crash|bus crash|stampede|heatwave|famine|cancer|overdose|stabb\w+|"
    r"murder(?:ed|er)?|serial killer|school shooting|mass shooting|gunman opened fire|shopping (?:centre|center|mall)|concert hall|"
    r"plane crash|helicopter crash|ferry|shipwreck|holocaust)\b",
    re.IGNORECASE,
)


def _is_accident(doc: Doc, sentence: tuple[int, int]) -> bool:
    """Whether a sentence is about deaths outside fighting."""
    return bool(_ACCIDENTS.search(doc[sentence[0] : sentence[1]].text))


def _unit_name(doc: Doc, noun: Counted, quantity: Quantity) -> str:
    """The head noun in the singular: "btg" written out, "special force" by its head."""
    return {"btg": "battalion tactical group", "special force": "force", "special operations force": "force"}.get(
        noun.entry.noun, noun.entry.noun
    )


def _joins_harmed(doc: Doc, number: tuple[int, int], previous: _Figure | None, sentence: tuple[int, int]) -> bool:
    """Whether a number is coordinated with one whose people were harmed ("killed a medic and about 20 soldiers")."""
    if previous is None or previous.measure != CASUALTY or previous.sentence != sentence:
        return False
    between = doc[previous.end : number[0]]
    return len(between) <= 3 and all(t.lower_ in {"and", ",", "including", "as", "well", "or", "plus", "among", "them", "with"} for t in between)


def _is_mobilised(doc: Doc, number: tuple[int, int], noun: Counted, sentence: tuple[int, int]) -> bool:
    """Whether people count as a force since they are mobilised, or as "a 5,000-strong force" does."""
    if noun.entry.noun not in {"person", "man", "woman", "citizen", "volunteer", "individual"}:
        return False
    around = doc[max(sentence[0], number[0] - 4) : min(sentence[1], noun.end + 5)]
    return any(t.lemma_.lower() in _MOBILISING for t in around)


def _with_more(doc: Doc, end: int, limit: int) -> int:
    """Take the "more" of "several more" into the number."""
    return end + 1 if end < limit and doc[end].lower_ == "more" else end


_COMPARING = frozenset("up down from compared with to than versus and or with or , earlier later another".split())


def _continues(doc: Doc, previous: _Figure, number: tuple[int, int], following: object) -> bool:
    """Whether a bare number goes on counting what the figure before it in the sentence counts."""
    token = doc[number[1]] if number[1] < len(doc) else None
    if token is not None and token.lower_ == "of" and number[1] + 1 < len(doc) and doc[number[1] + 1].lower_ in {"them", "whom", "these", "those"}:
        return True
    if token is not None and token.pos_ in {"NOUN", "PROPN", "ADJ", "SYM"} and doc[number[1] - 1].lower_ != "more" and not token.is_stop:
        return False
    before = [t.lower_ for t in doc[max(previous.end, number[0] - 3) : number[0]]]
    if any(word in {"from", "than", "to", "versus", "another"} for word in before[-2:]):
        return True
    return doc[number[1] - 1].lower_ == "more" and len(before) > 0


def _is_totalled(doc: Doc, start: int, k: int) -> bool:
    """Whether a noun is what a total counts: "the number of victims", "losses", "the death toll"."""
    if doc[k].lower_ in _TOTALS:
        return True
    return any(token.lower_ in _TOTALS for token in doc[max(start, k - 6) : k])


# --- where --------------------------------------------------------------------------------------------------------------


class _Places:
    """Says where the figures of one article are."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer, figures: Sequence[_Figure]) -> None:
        self._doc = doc
        self._gazetteer = gazetteer
        self._figures = figures
        self._last: tuple[int, tuple[str, ...]] | None = None
        self._mentions = list(gazetteer.mentions(doc, 0, len(doc))) if figures else []

    def of(self, n: int, force: str | None) -> tuple[str, ...]:
        """Where figure n is: what its clause says, else its sentence, else the passage before it."""
        figure = self._figures[n]
        start, end = figure.sentence
        own = self._between(figure.end, self._stop_after(n, end))
        own = own or self._between(self._stop_before(figure), figure.start)[-1:]
        own = own or self._between(figure.end, end)
        if own:
            self._last = figure.start, tuple(dict.fromkeys(m.name for m in own))
            return self._last[1]
        return self._from_context(figure, force)

    def _between(self, start: int, end: int) -> list[PlaceMention]:
        mentions = [m for m in self._mentions if start <= m.start and m.end <= end]
        return where(self._doc, mentions)

    def _stop_after(self, n: int, end: int) -> int:
        """The next figure of the sentence, or a verb of saying."""
        figure = self._figures[n]
        if n + 1 < len(self._figures):
            end = min(end, self._figures[n + 1].start)
        for token in self._doc[figure.end : end]:
            if is_speech(token) and token.dep_ not in {"acl", "amod"}:
                return token.i
        return end

    def _stop_before(self, figure: _Figure) -> int:
        for token in reversed(self._doc[figure.sentence[0] : figure.start]):
            if is_speech(token):
                return token.i
        return figure.sentence[0]

    def _from_context(self, figure: _Figure, force: str | None) -> tuple[str, ...]:
        if self._last is not None and figure.start - self._last[0] < _SAME_PLACE:
            return self._last[1]
        before = where(self._doc, [m for m in self._mentions if figure.start - _SAME_PLACE < m.start < figure.start])
        abroad = [m for m in before if m.name != force]
        return (abroad[-1].name,) if abroad else ()


_SAME_PLACE = 70  # tokens back to a place that a figure without one may still be at


# --- according to whom -------------------------------------------------------------------------------------------------


def _attribution(parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote], figure: _Figure, start: int) -> str | None:
    """Who gives a figure: the speaker of the quote around it, else an "according to" in its sentence."""
    around = [q for q in quotes if q.start <= start < q.end and q.speakers]
    if around:
        quote = min(around, key=lambda q: q.end - q.start)
        return " and ".join(quote.speakers)
    doc = parsed.doc
    for i in range(figure.sentence[0], figure.sentence[1] - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
            end = max(t.i for t in doc[i + 1].subtree) + 1
            end = next((t.i for t in doc[i + 2 : end] if t.text in {",", ";"}), end)
            return next(iter(cast.names(i + 2, end)), None) if end > i + 2 else None
    return None
