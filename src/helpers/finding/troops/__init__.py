"""Troop figures: how many, of what, whose, where, and according to whom."""

from helpers.finding.troops.finder import TroopFinder

__all__ = ["TroopFinder"]
