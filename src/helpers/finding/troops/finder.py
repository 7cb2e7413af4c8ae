"""Finds troop figures in a parsed article: how many, of what, whose, where, and according to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from helpers.finding.actors import Cast
from helpers.finding.places import Gazetteer
from helpers.finding.troops.counts import FigureReader
from helpers.finding.troops.figure import GUESSED, UNOWNED, Figure, is_civilian, is_heading
from helpers.finding.troops.forces import Forces
from helpers.finding.troops.named_forces import INSURGENTS
from helpers.finding.troops.owners import Owners
from helpers.finding.troops.places import FigurePlaces
from helpers.finding.troops.sources import Sources
from helpers.finding.troops.words import TroopWords
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons
from helpers.reading.parse import Doc
from helpers.tables import Quote, TroopFigure


class TroopFinder:
    """Finds counts of military personnel and formations, and of people killed or wounded in fighting.

    Parameters
    ----------
    lexicons
        The folder with units.csv, casualty_verbs.csv, weapons.csv, forces.csv, wars.csv, actors.csv, institutions.csv,
        places.csv and countries.csv.
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
        if not figures:
            return []
        places = FigurePlaces(parsed.doc, cast, self._gazetteer, self._forces, figures)
        owners = Owners(parsed.doc, cast, self._forces, self._words, places)
        sources = Sources(parsed, cast, quotes)
        rows: list[TroopFigure] = []
        for figure in figures:
            start, end = parsed.tokens(figure.start, figure.end)
            force = owners.of(figure, *sources.speaker(start))
            force = _as_called(force, parsed.doc, figure.start)
            rows.append(
                TroopFigure(
                    start=start,
                    end=end,
                    confidence=_certainty(figure, force),
                    low=figure.quantity.low,
                    high=figure.quantity.high,
                    comparator=figure.quantity.comparator,
                    unit=figure.unit,
                    measure=figure.measure,
                    force=force,
                    locations=places.of(figure, force),
                    attributed_to=sources.of(figure, start),
                )
            )
        for n, figure in enumerate(figures[:-1]):
            if figure.shares and rows[n].force is None:
                rows[n] = replace(rows[n], force=rows[n + 1].force)
        return [_explained(row, rows[n + 1 :]) if is_heading(figures[n]) else row for n, row in enumerate(rows)]


def _as_called(force: str | None, doc: Doc, place: int) -> str | None:
    """The insurgents of the Donbas by the noun that the article has for them nearest ("pro-Russian rebels")."""
    if force != INSURGENTS:
        return force
    at = doc[place].idx
    nearest = min(_PRO_RUSSIAN.finditer(doc.text), key=lambda called: abs(called.start() - at), default=None)
    return f"pro-russian {nearest.group(1)}" if nearest is not None else force


def _certainty(figure: Figure, force: str | None) -> float:
    """How sure a figure is: its rule's confidence, less where soldiers are nobody's ("300 soldiers arrived")."""
    if force is not None:
        return figure.confidence
    return min(figure.confidence, UNOWNED if is_civilian(figure) else GUESSED)


def _explained(row: TroopFigure, below: Sequence[TroopFigure]) -> TroopFigure:
    """A heading's figure with the force and places that the text below it gives of the same number."""
    same = next((r for r in below if (r.low, r.high, r.measure) == (row.low, row.high, row.measure)), None)
    if same is None:
        return row
    return replace(row, force=row.force or same.force, locations=row.locations or same.locations)


_PRO_RUSSIAN = re.compile(
    r"\b[Pp]ro-(?:Russian?|Moscow|Kremlin) (rebels|separatists|insurgents|militants|gunmen|militia)(?:men)?\b"
)
