"""Every error that Wirewatch raises on purpose: it names the file, the place and the mend."""

from __future__ import annotations


class WirewatchError(Exception):
    """Something that the user can mend; its message says what, where and how."""


class ArticleError(WirewatchError):
    """An article cannot be read."""


class LexiconError(WirewatchError):
    """A lexicon file is missing or malformed."""


class ModelError(WirewatchError):
    """No usable language model is installed."""


class TableError(WirewatchError):
    """A table does not have the form that the contract asks for."""


class GoldError(WirewatchError):
    """A gold annotation file is malformed or does not fit its article."""


class SelectionError(WirewatchError):
    """What was asked for is not in the tables."""


class CorrectionError(WirewatchError):
    """A correction cannot be applied."""


class ReportError(WirewatchError):
    """A report cannot be made as asked."""
