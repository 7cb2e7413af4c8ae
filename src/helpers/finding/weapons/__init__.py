"""Weapons: what is named, how many, and who supplies, receives and operates them."""

from helpers.finding.weapons.finder import WeaponFinder

__all__ = ["WeaponFinder"]
