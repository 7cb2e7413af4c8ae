"""Quotes: who is quoted, saying what, in which words of attribution."""

from helpers.finding.quotes.finder import QuoteFinder

__all__ = ["QuoteFinder"]
