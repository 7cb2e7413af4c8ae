"""The chart of troop figures: each claim an interval with the words and the source that it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from helpers.casing import as_written
from helpers.showing.charts.counting import NAMED
from helpers.showing.drawing.ranges import Interval, Panel, intervals
from helpers.showing.evidence import evidence_links
from helpers.showing.figures import Chart
from helpers.showing.markup import Row, tabled
from helpers.showing.plurals import plural, units
from helpers.showing.style import TROOP
from helpers.showing.wording import amount, count, each, is_rough, listed, names, number, plain, said, short
from helpers.tables import Tables, TroopFigure


class Claim(NamedTuple):
    """The same figure of the same force from the same source or, where none is named, outlet, and its mentions."""

    figure: Any
    force: str
    source: str | None
    outlet: str | None
    table: pd.DataFrame
    places: list[int]

    @property
    def mentions(self) -> pd.DataFrame:
        """The rows that make the claim."""
        return self.table.iloc[self.places]

    @property
    def unsourced(self) -> str:
        """What stands for a source where none is named, so that what the article denies is nobody's claim."""
        return f"no source named in {self.outlet or 'the article'}"

    @property
    def number(self) -> int:
        """How often the claim is made."""
        return len(self.places)

    @property
    def size(self) -> float:
        """What claims are ordered by: the largest bound that is known."""
        known = [number(self.figure.low), number(self.figure.high)]
        return max((bound for bound in known if bound is not None), default=0.0)


def troop_figures(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart troop figures as intervals by force and place, with who says so.

    Parameters
    ----------
    tables
        A run's tables.
    top
        How many figures of each kind (personnel, formations, casualties) are drawn.
    pages
        Where the report's pages are; empty where there are none.
    """
    name, figures = "troop-figures", tables.troop_figures
    claims = _claims(tables)
    if not claims:
        return Chart(name, f"No troops are counted in {count(len(tables.articles), 'article')}.")
    panels: list[Panel] = []
    rows: list[Row] = []
    for measure in TroopFigure.VOCABULARIES["measure"]:
        own = [claim for claim in claims if claim.figure.measure == measure]
        drawn = []
        for claim in _by_force(own[:top]):
            anchor = f"{name}-{len(rows) + 1}"
            drawn.append(_interval(claim, f"#{anchor}"))
            rows.append(_row(claim, figures, anchor, pages))
        if own:
            more = f" (the {top} most reported of {len(own):,})" if len(own) > top else ""
            panels.append(Panel(plural(measure).capitalize() + more, drawn, TROOP))
    columns = ["force", "where", "figure", "of", "according to", "evidence"]
    caption = "Troop figures by force"
    data = tabled(caption, columns, rows)
    return Chart(name, _finding(figures, claims), intervals(panels), data)


def _claims(tables: Tables) -> list[Claim]:
    """The distinct claims, those most often reported first, then the largest."""
    outlets = dict(zip(tables.articles["article_id"], tables.articles["outlet"], strict=True))
    told: dict[tuple[object, ...], Claim] = {}
    for place, figure in enumerate(each(tables.troop_figures)):
        force, teller = (_written(figure, column, tables.lexicons) for column in ("force", "attributed_to"))
        outlet = said(outlets.get(figure.article_id))
        value = (number(figure.low), number(figure.high), figure.comparator, figure.unit, figure.measure)
        origin = None if teller else outlet or figure.article_id
        key = (said(figure.force), *names(figure.locations), *value, teller, origin)
        claim = Claim(figure, force or "force not stated", teller, outlet, tables.troop_figures, [])
        told.setdefault(key, claim).places.append(place)
    claims = told.values()
    return sorted(claims, key=lambda claim: (-claim.number, -claim.size, claim.figure.mention_id))


def _by_force(claims: Sequence[Claim]) -> list[Claim]:
    """The claims as they are drawn: the most counted force first, then the largest figure, an unstated force last."""
    often = Counter(claim.force for claim in claims)

    def place(claim: Claim) -> tuple[bool, int, str, float, str]:
        stated = said(claim.figure.force) is not None
        return not stated, -often[claim.force], claim.force, -claim.size, claim.figure.mention_id

    return sorted(claims, key=place)


def _written(figure: Any, column: str, lexicons: Path | str | None) -> str | None:
    name = said(getattr(figure, column))
    return as_written(name, [figure.sentence], lexicons) if name else None


def _where(figure: Any) -> str | None:
    """The places of a figure in few words."""
    first, *others = names(figure.locations) or [""]
    return f"{first} and {len(others)} more" if len(others) > 1 else listed(names(figure.locations))


def _interval(claim: Claim, href: str) -> Interval:
    figure = claim.figure
    where = _where(figure)
    often = f" ({claim.number} times)" if claim.number > 1 else ""
    return Interval(
        f"{claim.force} ({where})" if where else claim.force,
        number(figure.low),
        number(figure.high),
        f"{short(claim.source or 'no source named', 24)}: {figure.text}{often}",
        is_rough(figure),
        href,
    )


def _row(claim: Claim, figures: pd.DataFrame, anchor: str, pages: str) -> Row:
    figure = claim.figure
    links = evidence_links(figures, claim.mentions, pages)
    cells = [
        claim.force,
        listed(names(figure.locations)),
        amount(figure),
        units(figure),
        claim.source or claim.unsourced,
        links,
    ]
    return Row(cells, anchor)


def _weight(claim: Claim) -> tuple[float, bool, bool]:
    """What makes one claim the largest: its size, which "more than" exceeds, and that its force is known."""
    return claim.size, number(claim.figure.high) is None, said(claim.figure.force) is not None


def _according(claim: Claim) -> str:
    return f"according to {claim.source}" if claim.source else claim.unsourced


def _finding(figures: pd.DataFrame, claims: list[Claim]) -> str:
    personnel = [claim for claim in claims if claim.figure.measure == "personnel"]
    largest = max(_weight(claim) for claim in personnel or claims)
    first = [claim for claim in personnel or claims if _weight(claim) == largest]
    open_ended = int((figures["low"].isna() | figures["high"].isna()).sum())
    sourced = int(figures["attributed_to"].notna().sum())
    told = listed(
        f'"{" ".join(str(claim.figure.text).split())}" ({claim.force}, {_according(claim)})' for claim in first
    )
    if len(first) > NAMED:
        told = f"{len(first)} of {plain(largest[0])}, of different forces, places or sources"
    return (
        f"{count(len(figures), 'troop figure')}; the largest {'is' if len(first) == 1 else 'are'} {told}; "
        f"{open_ended:,} with an open end, {sourced:,} with a named source."
    )
