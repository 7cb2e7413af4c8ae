"""Reads YAML that people write by hand, and says of what is wrong in which line it stands and what mends it."""

from __future__ import annotations

from typing import Any

import yaml

_MEND = "close quotation marks and brackets, and put a value with a colon in quotation marks"


def read_yaml(text: str, before: int = 0) -> Any:
    """The content of a YAML text.

    Parameters
    ----------
    text
        The text.
    before
        How many lines of its file stand before it.

    Raises
    ------
    ValueError
        It is no YAML, or a date in it is none; the message says in which line and column of the file.
    """
    try:
        return yaml.load(text, _Loader)
    except yaml.MarkedYAMLError as error:
        places = [(error.problem, error.problem_mark), (error.context, error.context_mark)]
        (what, where), *around = [(said, mark) for said, mark in places if said and mark]
        since = "".join(f", {said} that begins in line {mark.line + 1 + before}" for said, mark in around)
        mend = "" if isinstance(error, yaml.constructor.ConstructorError) else f"; {_MEND}"
        raise ValueError(f"line {where.line + 1 + before}, column {where.column + 1}: {what}{since}{mend}") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 + before
        raise ValueError(f"line {line}: holds a control character, which YAML knows not; take it out") from None


class _Loader(yaml.SafeLoader):
    """YAML's plain types, dates that no calendar has being errors with a place."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            reason = f"{node.value!r} is no date; write it as 2022-01-26"
            raise yaml.constructor.ConstructorError(None, None, reason, node.start_mark) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_yaml_timestamp)
