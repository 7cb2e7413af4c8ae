"""What a page shows of an article's text."""

from __future__ import annotations

import pytest

from helpers.showing.pages import passages


@pytest.mark.parametrize("mark", ["-", "•", "*"])
def test_each_item_of_a_list_is_a_passage(mark: str) -> None:
    text = f"Who sends ships:\n{mark} Norway sends 12.\n{mark} Peru sends 3,\nand a ferry.\n\nMalta - none."
    shown = [str(passage.html).split("\n") for passage in passages(text, (), None)]
    assert shown == [
        ["Who sends ships:"],
        [f"{mark} Norway sends 12."],
        [f"{mark} Peru sends 3,", "and a ferry."],
        ["Malta - none."],
    ]
