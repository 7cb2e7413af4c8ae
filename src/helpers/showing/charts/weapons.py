"""Charts of weapons: which categories are mentioned, and who supplies whom."""

from __future__ import annotations

import pandas as pd

from helpers.showing.charts.counting import (
    BarWords,
    MatrixWords,
    Part,
    bar_chart,
    crossed,
    grouped,
    in_articles,
    largest,
    leaders,
    matrix_chart,
)
from helpers.showing.drawing.counts import Series
from helpers.showing.figures import Chart
from helpers.showing.style import WEAPON
from helpers.showing.wording import count, plain_category, share_of
from helpers.tables import Tables


def weapons_by_category(tables: Tables, top: int = 20, pages: str = "") -> Chart:
    """Chart the categories of weapons, and how many mentions name a model.

    Parameters
    ----------
    tables
        A run's tables.
    top
        How many categories have a bar of their own.
    pages
        Where the report's pages are; empty where there are none.
    """
    name = "weapons-by-category"
    weapons = tables.weapons.assign(category=tables.weapons["category"].map(plain_category))
    groups = grouped(weapons, "category")
    if not groups:
        return Chart(name, f"No weapon is mentioned in {count(len(tables.articles), 'article')}.")
    models = weapons.loc[_names_model(weapons), "name"].nunique()
    finding = (
        f"{count(len(weapons), 'mention')} of weapons in {in_articles(weapons)}; most common: "
        f"{leaders(groups, 'categories')}; "
        f"{count(models, 'model is', 'models are')} named."
    )
    words = BarWords("category", "mentions", "Weapons by category", pages)
    return bar_chart(name, finding, largest(groups, top), _NAMING, weapons, words)


def weapons_by_name(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart the weapons that are named by their model; parameters as for `weapons_by_category`."""
    name, weapons = "weapons-by-name", tables.weapons
    groups = grouped(weapons[_names_model(weapons)], "name")
    if not groups:
        return Chart(name, "No weapon is named by its model.")
    finding = (
        f"Named most often: {leaders(groups, 'models')}; {count(len(groups), 'model is', 'models are')} named in all."
    )
    words = BarWords("model", "mentions", "Weapons by model", pages)
    return bar_chart(name, finding, largest(groups, top), (Part(Series("named", WEAPON), _all),), weapons, words)


def who_supplies_whom(tables: Tables, top: int = 15, pages: str = "") -> Chart:
    """Chart suppliers against recipients of weapons; parameters as for `weapons_by_category`."""
    name, weapons = "who-supplies-whom", tables.weapons
    known = weapons[weapons["supplier"].notna() | weapons["recipient"].notna()]
    if not len(known):
        return Chart(name, f"No supplier or recipient is known for {count(len(weapons), 'mention')} of weapons.")
    suppliers, recipients = (grouped(known, side, lexicons=tables.lexicons) for side in ("supplier", "recipient"))
    both = known.dropna(subset=["supplier", "recipient"])
    pairs = grouped(both.assign(pair=both["supplier"] + " to " + both["recipient"]), "pair")
    most = f"; most often {leaders(pairs, 'pairs')}" if pairs else ""
    finding = f"Supplier or recipient are known for {share_of(len(known), len(weapons), 'mention')} of weapons{most}."
    rows, columns = largest(suppliers, top), largest(recipients, 8)
    names = [row.label for row in rows], [column.label for column in columns]
    words = MatrixWords(
        "supplier",
        "mentions by supplier and recipient",
        "Weapons by supplier and recipient",
        WEAPON,
        pages,
    )
    return matrix_chart(name, finding, crossed(rows, columns), names, weapons, words)


def _names_model(weapons: pd.DataFrame) -> pd.Series:
    """Which mentions name a model: a designation, unlike a generic noun, has a capital letter or a figure."""
    return weapons["name"].str.contains(r"[A-ZÀ-Þ0-9]", regex=True, na=False).astype(bool)


def _names_none(weapons: pd.DataFrame) -> pd.Series:
    return ~_names_model(weapons)


def _all(weapons: pd.DataFrame) -> pd.Series:
    return pd.Series(True, index=weapons.index)


_NAMING = (
    Part(Series("model named", WEAPON), _names_model),
    Part(Series("generic", WEAPON, "hollow"), _names_none),
)
