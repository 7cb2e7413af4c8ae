"""The lexicon of reporting verbs: its rows, and which words of a text they recognise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.finding.quotes.reporting import LEXICON, ReportingVerb, ReportingVerbs
from helpers.reading.language import ParsedArticle
from helpers.reading.lexicons import Lexicons

FRAMES = {"clause", "quotation", "infinitive", "gerund", "phrase", "predicate"}


def test_every_row_has_a_known_sense_frames_and_object(lexicons: Lexicons) -> None:
    for row in lexicons.table(LEXICON, ReportingVerb):
        assert row.sense in {"speech", "document", "belief"}, row
        assert set(row.frames) <= FRAMES, row
        assert row.object in {None, "part", "addressee"}, row
        assert row.frames or row.prepositions, row


def test_no_cue_is_listed_twice(lexicons: Lexicons) -> None:
    cues = [(row.cue, row.sense) for row in lexicons.table(LEXICON, ReportingVerb)]
    assert len(cues) == len(set(cues))


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("She said it.", "said"),
        ("He denies it.", "denies"),
        ("They swore to stay.", "swore"),
        ("He pointed out a mistake.", "pointed out"),
        ("She made it clear that he must go.", "made it clear"),
        ("He made it very clear that she must go.", "made it very clear"),
        ("She is admitting it.", "admitting"),
    ],
)
def test_a_verb_is_recognised_in_every_form_with_its_fixed_words(
    parse: Callable[[str], ParsedArticle], lexicons: Lexicons, sentence: str, cue: str
) -> None:
    verbs = ReportingVerbs(lexicons)
    parsed = parse(sentence)
    (found,) = [c for token in parsed.doc if (c := verbs.cue(token)) is not None]
    assert parsed.text(found.verb.i, found.end) == cue


@pytest.mark.parametrize("sentence", ["The report was long.", "Moscow's claims are false.", "He made a clear point."])
def test_nouns_that_look_like_reporting_verbs_are_none(
    parse: Callable[[str], ParsedArticle], lexicons: Lexicons, sentence: str
) -> None:
    verbs = ReportingVerbs(lexicons)
    assert [token.text for token in parse(sentence).doc if verbs.cue(token) is not None] == []
