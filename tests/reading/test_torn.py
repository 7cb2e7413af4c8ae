"""Marks that a wrong decoding has torn."""

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
    ],
)
def test_whole_marks_stay(text: str) -> None:
    assert not list(mended(text, 0, len(text)))
