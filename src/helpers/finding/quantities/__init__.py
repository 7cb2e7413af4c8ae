"""Quantities in English text: bounds, comparator and unit."""

from helpers.finding.quantities.finder import MEASURES, Quantity, find_quantities

__all__ = ["MEASURES", "Quantity", "find_quantities"]
