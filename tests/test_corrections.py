"""What people correct by hand is applied on every run, and shown."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from helpers.cli import app
from helpers.corrections import corrected, read_corrections, unapplied
from helpers.errors import CorrectionError
from helpers.reading.articles import read_articles
from helpers.tables import ARTICLES, MENTIONS, Tables, frame, read_tables, schema, write_tables

HEADER = "action,table,article_id,text,start,values,who,why\n"
TEXT = (
    "The minister said the talks would go on. Norway sent 30 tanks to the border, and Norway kept 30 tanks at home.\n"
    "Nobody was hurt."
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Tables]:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    words = "the talks would go on"
    start = TEXT.index(words)
    quote = {
        "article_id": "one",
        "mention_id": "one-quotes-1",
        "start": start,
        "end": start + len(words),
        "text": words,
        "sentence_start": 0,
        "sentence_end": TEXT.index(" Norway"),
        "sentence": TEXT[: TEXT.index(" Norway")],
        "confidence": 0.8,
        "spans": [[start, start + len(words)]],
        "type": "indirect",
        "speakers": ["minister"],
        "role": "minister",
    }
    rows = {"quotes": [quote]}
    tables = Tables(
        frame([{"article_id": "one", "text": TEXT}], ARTICLES),
        {mention.TABLE: frame(rows.get(mention.TABLE, []), schema(mention)) for mention in MENTIONS},
    )
    return folder, tables


def applied(found: tuple[Path, Tables], *lines: str) -> Tables:
    folder, tables = found
    (folder / "corrections.csv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return corrected(tables, folder)


def outcome(tables: Tables) -> str:
    [told] = tables.corrections["outcome"]
    return str(told)


def test_without_a_file_the_tables_stay_as_they_are(tmp_path: Path) -> None:
    tables = Tables(articles=pd.DataFrame(), mentions={})
    assert corrected(tables, tmp_path) is tables


def test_the_file_of_corrections_is_not_read_as_an_article(found: tuple[Path, Tables]) -> None:
    applied(found, "drop,quotes,one,the talks would go on,,,Ada,test")
    reading = read_articles(found[0])
    assert [article.article_id for article in reading.articles] == ["one"]
    assert reading.problems == []


def test_a_dropped_mention_is_gone_and_its_correction_is_shown(found: tuple[Path, Tables]) -> None:
    assert "the talks would go on" in set(found[1].quotes["text"])
    tables = applied(found, "drop,quotes,one,the talks would go on,,,Ada,only a rumour")
    assert "the talks would go on" not in set(tables.quotes["text"])
    assert tables.corrections.loc[0, ["who", "why", "outcome"]].tolist() == ["Ada", "only a rumour", "applied"]


def test_a_change_sets_the_columns_it_names_and_vouches_for_the_row(found: tuple[Path, Tables]) -> None:
    tables = applied(found, "change,quotes,one,the talks would go on,,speakers=Kari Moe|Ola Moe; role=,Ada,see minutes")
    row = tables.quotes.set_index("text").loc["the talks would go on"]
    assert list(row["speakers"]) == ["Kari Moe", "Ola Moe"]
    assert row["confidence"] == 1.0
    assert pd.isna(row["role"])


def test_an_added_mention_has_its_place_its_sentence_and_an_id_of_its_own(found: tuple[Path, Tables]) -> None:
    line = "add,troop_figures,one,Nobody,,low=0; high=0; comparator=exact; unit=person; measure=casualty,Ada,stated"
    tables = applied(found, line)
    row = tables.troop_figures.set_index("text").loc["Nobody"]
    assert TEXT[row["start"] : row["end"]] == "Nobody"
    assert row["sentence"] == "Nobody was hurt."
    assert TEXT[row["sentence_start"] : row["sentence_end"]] == row["sentence"]
    assert tables.troop_figures["mention_id"].is_unique
    assert (row["low"], row["high"], list(row["locations"])) == (0.0, 0.0, [])


def test_a_mention_that_is_there_is_not_added_again(found: tuple[Path, Tables]) -> None:
    tables = applied(found, "add,quotes,one,the talks would go on,,type=indirect; speakers=minister,Ada,missed")
    assert outcome(tables) == "not applied: the mention is already there; write change to set its values"
    assert len(tables.quotes) == len(found[1].quotes)
    line = "add,weapons,one,border,,name=b; category=other,Ada,missed"
    tables = applied(found, line, line)
    assert [told.partition(":")[0] for told in tables.corrections["outcome"]] == ["applied", "not applied"]
    assert len(tables.weapons) == 1


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("EU", "European Union"),
        ("USA", "United States"),
        ("the eu's nobody", "the eu's nobody"),
        ("Minister", "minister"),  # as the tables have it
        ("Kari Moe", "Kari Moe"),
    ],
)
def test_actors_are_named_as_everywhere_however_they_are_spelled(
    found: tuple[Path, Tables], given: str, name: str
) -> None:
    tables = applied(found, f"change,quotes,one,the talks would go on,,speakers=Peru|{given}; affiliation={given},A,b")
    assert list(tables.quotes.loc[0, "speakers"]) == ["Peru", name]
    assert tables.quotes.loc[0, "affiliation"] == name


def test_every_malformed_line_is_named_at_once(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    lines = ["delete,quotes,one,a,,,Ada,b", "drop,quotes,one,a,,,Ada,b", "drop,quote,one,a,,,Ada,b", 'drop,"']
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError) as error:
        read_corrections(path)
    assert [line.removeprefix(f"{path}, ").partition(":")[0] for line in str(error.value).splitlines()] == [
        "line 2",
        "line 4",
        "line 5",
    ]


def test_rows_stay_in_order_of_the_text(found: tuple[Path, Tables]) -> None:
    line = "add,weapons,one,tanks,56,name=tank; category=tank,Ada,missed"
    tables = applied(
        found, line.replace("56", str(TEXT.index("tanks"))), "add,weapons,one,border,,name=b; category=other,A,b"
    )
    assert list(tables.weapons["start"]) == sorted(tables.weapons["start"])


def test_the_start_tells_equal_words_apart(found: tuple[Path, Tables]) -> None:
    values = "low=30; high=30; comparator=exact; unit=tank; measure=formation"
    tables = applied(found, f"add,troop_figures,one,30 tanks,,{values},Ada,test")
    second = TEXT.rindex("30 tanks")
    assert outcome(tables) == (
        f"not applied: 2 places in the article have these words; set start to {TEXT.index('30 tanks')} or {second}"
    )
    tables = applied(found, f"add,troop_figures,one,30 tanks,{second},{values},Ada,test")
    assert second in set(tables.troop_figures["start"])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "drop,quotes,two,anything,,,Ada,test",
            "no such article in this run; take the article_id from the article's page or the tables",
        ),
        (
            "drop,quotes,one,never written,,,Ada,test",
            "the article has no mention with these words in this table; write them as the table has them",
        ),
        (
            "add,weapons,one,never written,,name=x; category=other,Ada,test",
            "the article has no such words; write them as it does",
        ),
        *(
            (
                f"{action},quotes,one,the talks would go on,1,{values},Ada,test",
                f"these words do not start at 1; set start to {TEXT.index('the talks would go on')}",
            )
            for action, values in (("drop", ""), ("add", "type=indirect; speakers=minister"))
        ),
    ],
)
def test_a_correction_that_fits_nothing_changes_nothing_and_says_so(
    found: tuple[Path, Tables], line: str, reason: str
) -> None:
    tables = applied(found, line)
    assert outcome(tables) == f"not applied: {reason}"
    assert unapplied(tables) == [f"corrections.csv, line 2: {reason}"]
    for name, mentions in found[1].mentions.items():
        assert list(tables.mentions[name]["mention_id"]) == list(mentions["mention_id"])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("delete,quotes,one,a,,,Ada,b", "line 2: action is 'delete'; known are add, drop, change"),
        ("drop,quote,one,a,,,Ada,b", "line 2: table is 'quote'; known are quotes, sanctions, weapons, troop_figures"),
        ("drop,quotes,one,a,,,,b", "line 2: who must not be empty"),
        ('drop,quotes,one,a,,,Ada,"b', "line 2: not CSV (unexpected end of data); close"),
        ("drop,quotes,one,a,,type=direct,Ada,b", "line 2: drops a mention, so values must be empty"),
        ("drop,quotes,one,a,here,,Ada,b", "line 2: start is 'here'"),
        ("change,quotes,one,a,,,Ada,b", "line 2: changes nothing"),
        ("change,quotes,one,a,,speaker=X,Ada,b", "line 2: column is 'speaker'; known are type, speakers"),
        ("change,quotes,one,a,,indirect,Ada,b", "line 2: values has 'indirect'"),
        ("change,sanctions,one,a,,status=impsed,Ada,b", "line 2: status is 'impsed'; known are called_for"),
        ("change,troop_figures,one,a,,low=many,Ada,b", "line 2: low is 'many'; give a number"),
        ("change,troop_figures,one,a,,low=inf,Ada,b", "line 2: low is 'inf'; give a number"),
        ("add,weapons,one,a,,name=x,Ada,b", "line 2: a new row of weapons must set category in values"),
        (
            "add,troop_figures,one,a,,high=400; comparator=at_most; unit=man; measure=personnel,Ada,b",
            "must set low in values; an open bound is written low= or high=",
        ),
        ("drop,quotes,one,a,,,Ada,b,c", "line 2: has more cells than the header"),
    ],
)
def test_a_malformed_line_is_an_error_that_names_it_and_the_mend(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError) as error:
        read_corrections(path)
    assert message in str(error.value)
    assert str(path) in str(error.value)


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("action,table,article_id,text,who", "lacks the columns why"),
        ("action,table,article_id,text,who,why,remark", "unknown columns remark"),
    ],
)
def test_a_wrong_header_is_an_error(tmp_path: Path, header: str, message: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(header + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match=message):
        read_corrections(path)


def test_corrections_and_corrected_rows_survive_writing_and_reading(found: tuple[Path, Tables], tmp_path: Path) -> None:
    tables = applied(found, "change,quotes,one,the talks would go on,,speakers=Kari Moe,Ada,see minutes")
    write_tables(tables, tmp_path)
    again = read_tables(tmp_path)
    pd.testing.assert_frame_equal(again.corrections, tables.corrections)
    assert ["Kari Moe"] in [list(speakers) for speakers in again.quotes["speakers"]]


def test_the_command_applies_corrections_too(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    line = "add,quotes,one,Nobody was hurt.,,type=indirect; speakers=minister,Ada,heard it"
    (tmp_path / "corrections.csv").write_text(HEADER + line + "\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(tmp_path), "--out", str(tmp_path / "tables")])
    assert result.exit_code == 0, result.output
    tables = read_tables(tmp_path / "tables")
    assert "Nobody was hurt." in set(tables.quotes["text"])
    assert list(tables.corrections["outcome"]) == ["applied"]
