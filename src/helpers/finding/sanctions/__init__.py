"""Sanctions: punitive measures with sender, target, kind, status and condition."""

from helpers.finding.sanctions.finder import SanctionFinder

__all__ = ["SanctionFinder"]
