"""Where the project's data lie: in a checkout beside the package, in an installed wheel inside it."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_IN_CHECKOUT = (_CHECKOUT / "pyproject.toml").is_file()

DATA = _CHECKOUT / "data" if _IN_CHECKOUT else _PACKAGE / "_data"
ARTICLES = DATA / "articles"
LEXICONS = DATA / "lexicons"
GOLD = DATA / "gold"
QUALITY = DATA / "quality"
NOTEBOOKS = _CHECKOUT / "notebooks" if _IN_CHECKOUT else _PACKAGE / "_data" / "notebooks"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "wirewatch"
