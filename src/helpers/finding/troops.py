"""Finds troop figures in a parsed article: how many, of what, whose, where, and according to whom."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from helpers.finding.actors import Cast
from helpers.finding.forces import Forces
from helpers.finding.places import Gazetteer
from helpers.finding.troop_counts import Figure, FigureReader
from helpers.finding.troop_places import FigurePlaces
from helpers.finding.troop_words import CASUALTY, TroopWords
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.tables import Quote, TroopFigure


class TroopFinder:
    """Finds counts of military personnel and formations, and of people killed or wounded in fighting.

    Parameters
    ----------
    lexicons
        The folder with units.csv, casualty_verbs.csv, forces.csv, places.csv and countries.csv.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._words = TroopWords(lexicons)
        self._reader = FigureReader(self._words)
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
        figures = self._reader.figures(parsed)
        places = FigurePlaces(parsed.doc, self._gazetteer, figures)
        owners = _Owners(parsed.doc, cast, self._forces, self._words) if figures else None
        rows: list[TroopFigure] = []
        for figure in figures:
            force = owners.of(figure) if owners else None
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
                    locations=places.of(figure, force),
                    attributed_to=_attribution(parsed, cast, quotes, figure, start),
                )
            )
        return rows


_SAME_PASSAGE = 60  # tokens between two figures that are still about the same force


class _Owners:
    """Whose the figures of one article are; asked about in their order."""

    def __init__(self, doc: Doc, cast: Cast, forces: Forces, words: TroopWords) -> None:
        self._doc = doc
        self._cast = cast
        self._forces = forces
        self._nouns = words.military_nouns(doc)
        self._last: tuple[Figure, str | None] | None = None
        self._counted: dict[tuple[str, float | None], str | None] = {}

    def of(self, figure: Figure) -> str | None:
        force = self._own(figure) or self._inherited(figure)
        if figure.again:
            force = self._counted.get((figure.unit, figure.quantity.low), force)
        self._counted[figure.unit, figure.quantity.low] = force
        self._last = figure, force
        return force

    def _own(self, figure: Figure) -> str | None:
        """The force that the figure's phrase or clause names."""
        doc, cast, forces, entry = self._doc, self._cast, self._forces, figure.entry
        head = figure.head.start if figure.head else figure.end
        named = forces.named(doc, figure.number[1], head, cast) or forces.before(doc, figure.start, figure.sentence[0], cast)
        if named is not None:
            return named
        if entry is not None and entry.force is not None and forces.is_present(entry.force, doc):
            return entry.force
        if figure.heir and self._last is not None:
            return self._last[1]
        if figure.measure != CASUALTY and entry is not None and entry.when == "harmed":
            return forces.named(doc, figure.end, min(figure.end + 10, figure.sentence[1]), cast)
        harmed = figure.measure == CASUALTY
        if _is_civilian(figure):
            return forces.group(doc[figure.end - 1], cast)
        return forces.after(doc, figure.end, figure.sentence[1], cast) or forces.from_clause(doc[figure.end - 1], cast, harmed)

    def _inherited(self, figure: Figure) -> str | None:
        """The force of the figure before, else of the nearest military noun before, civilians' deaths apart."""
        if _is_civilian(figure) or (figure.entry is not None and figure.entry.noun in _NOBODYS):
            return None
        if self._last is not None and figure.start - self._last[0].end < _SAME_PASSAGE and not _is_civilian(self._last[0]):
            if self._last[1] is not None:
                return self._last[1]
        unit = figure.entry.noun if figure.entry is not None else figure.unit
        same = [noun for noun in self._nouns if noun.entry.noun == unit]
        forces, doc, cast = self._forces, self._doc, self._cast
        return forces.recent(doc, same, figure.start, cast) or forces.recent(doc, self._nouns, figure.start, cast)


_NOBODYS = frozenset({"life", "dead", "death", "body", "fatality", "injured", "corpse", "injury"})


def _is_civilian(figure: Figure) -> bool:
    return figure.measure == CASUALTY and (figure.entry is None or figure.entry.when == "harmed")


def _attribution(parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote], figure: Figure, start: int) -> str | None:
    """Who gives a figure: the speaker of the quote around it, else an "according to" in its sentence."""
    around = [quote for quote in quotes if quote.start <= start < quote.end and quote.speakers]
    if around:
        return " and ".join(min(around, key=lambda quote: quote.end - quote.start).speakers)
    doc = parsed.doc
    for i in range(figure.sentence[0], figure.sentence[1] - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
            end = max(token.i for token in doc[i + 1].subtree) + 1
            end = next((token.i for token in doc[i + 2 : end] if token.text in {",", ";"}), end)
            return next(iter(cast.names(i + 2, end)), None) if end > i + 2 else None
    return None
