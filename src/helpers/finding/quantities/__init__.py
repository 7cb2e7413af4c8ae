"""Quantities in English text: bounds, comparator and unit."""

from helpers.finding.quantities.finder import find_quantities
from helpers.finding.quantities.quantity import Quantity
from helpers.finding.quantities.units import MEASURES

__all__ = ["MEASURES", "Quantity", "find_quantities"]
