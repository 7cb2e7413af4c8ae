"""Marks that a wrong decoding has torn, and hyphens that cut links have left."""

from __future__ import annotations

import pytest

from helpers.reading.torn import mended


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ('"The ferry sank,"?said Olsen.', '"The ferry sank," said Olsen.'),
        ('It was a "late"?ferry.', 'It was a "late" ferry.'),
        ('"It sank."?"All are safe."', '"It sank." "All are safe."'),
        ('The ferry "?an old one "?sank.', "The ferry — an old one — sank."),
        ('It isn"t late, they"ll come.', "It isn't late, they'll come."),
        ('"The sailors"?boats sank," he said.', '"The sailors\' boats sank," he said.'),
        ("The crew of the-ferry told-NRK that-it sank.", "The crew of the ferry told NRK that it sank."),
        ('"It sank,"-he-said.-"We swam."', '"It sank," he said. "We swam."'),
        ("The ferry,-an old one, sank.", "The ferry, an old one, sank."),
        ("It sank.--- All swam. - - - One drowned.", "It sank.    All swam.       One drowned."),
        (
            '"It sank,"?she said. "All swam,"?he said. "Who?"?"Us."',
            '"It sank," she said. "All swam," he said. "Who?" "Us."',
        ),
        ('"Late," he said. The sailors"?Union said it.', '"Late," he said. The sailors" Union said it.'),
        ('O"�Neill saw a "�ghost ship"?there.', 'O\'Neill saw a "ghost ship" there.'),
    ],
)
def test_torn_marks_are_mended(torn: str, whole: str) -> None:
    characters = dict(enumerate(torn)) | dict(mended(torn, 0, len(torn)))
    assert "".join(characters.values()) == whole


@pytest.mark.parametrize(
    "text",
    [
        'Who wrote "Peer Gynt"?',
        'Who wrote "Peer Gynt"? Nobody knows.',
        'It is 5" wide.',
        '"Is it late?" she asked.',
        "The have-nots of the state-of-the-art ferry made a he-said-she-said out of it - all at once.",
        # Acronyms, compounds that begin with a small word, and questions without a space behind them.
        "A WHO-led crew and AND-gates of THE-linked boats were late.",
        "A who-led crew of the-based boats and the would-be captain; the would-be mate, the would-be cook.",
        "His told-you-so look was all that the ferry's with-profits fund paid.",
        'Is it "late"?"No," he said.',
        'Is it "late"?No, it is not.',
        'He asked, "Is it "late"?" A "?" mark stood there.',
        "The U.S.-built ferry -- an old one -- sank.",
    ],
)
def test_whole_marks_stay(text: str) -> None:
    assert not list(mended(text, 0, len(text)))
