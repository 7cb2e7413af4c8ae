"""Extraction gathers every family's mentions and survives a bad article; a fifth family is one class and one finder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pandas as pd
import pytest

from helpers.errors import ModelError
from helpers.extract import FAMILIES, Extractor, Family, extract
from helpers.finding.actors import Cast
from helpers.reading.articles import Article
from helpers.reading.language import ParsedArticle, Parser
from helpers.reading.lexicons import Lexicons
from helpers.tables import Mention, Quote, Tables, read_tables, write_tables


@dataclass(frozen=True, kw_only=True)
class Summit(Mention):
    """A meeting of leaders."""

    TABLE: ClassVar[str] = "summits"

    host: str | None = None


class SummitFinder:
    """Finds the word; enough to show where a family plugs in."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._noun = "summit"

    def find(self, parsed: ParsedArticle, cast: Cast, quotes: Sequence[Quote]) -> list[Summit]:
        """Every summit of an article."""
        found = []
        for token in parsed.doc:
            if token.lower_ == self._noun:
                start, end = parsed.tokens(token.i, token.i + 1)
                found.append(Summit(start=start, end=end, confidence=0.9, host=None))
            if token.text == "Boom":
                raise RuntimeError("no rule for this")
        return found


SUMMITS = Family(Summit, SummitFinder)


def article(name: str, text: str) -> Article:
    return Article(article_id=name, text=text, path=f"{name}.txt", sha256=name)


def test_a_new_family_is_one_row_type_and_one_finder(tmp_path: Path) -> None:
    tables = extract([article("a", "The summit in Oslo ended. A second summit follows.")], families=[SUMMITS])
    summits = tables.mentions["summits"]
    assert summits["mention_id"].tolist() == ["a-summits-1", "a-summits-2"]
    assert summits["sentence"].tolist() == ["The summit in Oslo ended.", "A second summit follows."]
    write_tables(tables, tmp_path)
    back = read_tables(tmp_path, [Summit]).mentions["summits"]
    pd.testing.assert_frame_equal(back, summits)


def test_an_article_that_defeats_a_rule_is_a_problem_and_the_others_are_found() -> None:
    articles = [article("a", "Boom at the summit."), article("b", "The summit ended.")]
    tables = extract(articles, families=[SUMMITS])
    assert tables.articles["article_id"].tolist() == ["b"]
    assert tables.mentions["summits"]["article_id"].tolist() == ["b"]
    [(path, problem)] = tables.problems.itertuples(index=False)
    assert path == "a.txt"
    assert "RuntimeError" in problem


def test_files_that_cannot_be_read_are_problems_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "good.txt").write_text("The summit ended.")
    tables = extract(tmp_path, families=[SUMMITS])
    assert tables.articles["article_id"].tolist() == ["good"]
    assert len(tables.problems) == 1


def test_several_processes_find_what_one_finds() -> None:
    articles = [article(str(n), f"Envoy number {n} said that the summit in Oslo had failed.") for n in range(6)]
    ticks: list[int] = []
    one = extract(articles, workers=1)
    two = extract(articles, workers=2, advance=lambda: ticks.append(1))
    for name, table in one.named().items():
        pd.testing.assert_frame_equal(two.named()[name], table)
    assert len(ticks) == 6


@pytest.mark.parametrize("workers", [1, 2])
def test_a_model_that_is_not_installed_is_a_clear_error_however_many_processes_miss_it(workers: int) -> None:
    articles = [article(str(n), "The summit ended.") for n in range(6)]
    with pytest.raises(ModelError, match="'nowhere' is not installed"):
        extract(articles, model="nowhere", workers=workers)


def test_the_sentence_of_a_mention_holds_it(bundled: Tables) -> None:
    texts = dict(zip(bundled.articles["article_id"], bundled.articles["text"], strict=True))
    for table in bundled.mentions.values():
        assert len(table)
        for row in table.itertuples():
            text = texts[row.article_id]
            assert text[row.start : row.end] == row.text
            assert text[row.sentence_start : row.sentence_end] == row.sentence
            assert row.sentence_start <= row.start < row.end <= row.sentence_end
            assert 0 <= row.confidence <= 1


def test_mentions_come_in_order_and_have_ids_of_their_own(bundled: Tables) -> None:
    for table in bundled.mentions.values():
        assert table["mention_id"].is_unique
        for _, rows in table.groupby("article_id"):
            assert rows["start"].is_monotonic_increasing


def test_the_same_articles_give_the_same_tables_twice(parser: Parser, bundled: Tables) -> None:
    extractor = Extractor(parser=parser)
    first = bundled.articles.iloc[0]
    text = Article(article_id=first.article_id, text=first.text, path=first.path, sha256=first.sha256)
    assert extractor.find(text) == extractor.find(text)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.mention.TABLE)
def test_every_family_finds_nothing_in_text_without_any(family: Family, parser: Parser) -> None:
    extractor = Extractor(parser=parser, families=[family])
    found = extractor.find(article("a", "The river rose in the night. In the morning the meadow lay under water."))
    assert found.rows == {family.mention.TABLE: []}


@pytest.mark.parametrize(
    "text",
    [
        "Saying it was late, the envoy left the hall.",
        "as part of unilateral sanctions on Iran",
        "The port is safe, the mayor said. According to him,",
        "The ferry is late. The mayor also said, without evidence, that",
        "Six soldiers have been hurt and nine",
        "The ministry accused the pilots of using the aircraft as cover to dodge defences, Norwegian-provided",
    ],
)
def test_a_text_may_start_and_end_at_any_word(text: str, parser: Parser) -> None:
    assert Extractor(parser=parser).find(article("cut", text)).problem is None
