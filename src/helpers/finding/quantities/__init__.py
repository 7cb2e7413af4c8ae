"""Quantities in English text: bounds, comparator and unit."""

from helpers.finding.quantities.finder import Quantity, find_quantities

__all__ = ["Quantity", "find_quantities"]
