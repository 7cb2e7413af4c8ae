"""Files become articles; what cannot be read becomes a problem."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from helpers.errors import ArticleError
from helpers.reading.articles import read_articles

FRONT = """---
title: Envoys meet again
outlet: The Daily
authors: [Ann Lee, Bo Chan]
published: 2022-02-03
---
The envoys met on Thursday.
"""

PAGE = """<html lang="en"><head><title>Envoys meet</title><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2022-02-03T10:00:00Z"></head><body><nav>Home</nav><article>
<h1>Envoys meet in Vienna</h1>
<p>The envoys of four states met in Vienna on Thursday to discuss a shipment of helmets, diplomats said later.</p>
<p>"We are closer than a week ago," said the Austrian foreign minister, who hosted the talks in the old palace.</p>
</article></body></html>"""


def test_plain_text_is_kept_unchanged_with_its_newlines(tmp_path: Path) -> None:
    content = "First line\r\n\n  Second – line.\n"
    (tmp_path / "a.txt").write_bytes(content.encode())
    [article] = read_articles(tmp_path).articles
    assert article.text == content
    assert article.article_id == "a"


def test_front_matter_is_metadata_and_the_text_is_what_follows(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FRONT)
    [article] = read_articles(tmp_path).articles
    assert article.text == "The envoys met on Thursday.\n"
    assert (article.title, article.outlet) == ("Envoys meet again", "The Daily")
    assert article.authors == ("Ann Lee", "Bo Chan")
    assert article.published == datetime.date(2022, 2, 3)
    assert article.n_words == 5


def test_front_matter_is_read_as_windows_and_some_editors_write_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + FRONT.replace("\n", "\r\n").encode())
    [article] = read_articles(tmp_path).articles
    assert article.text == "The envoys met on Thursday.\r\n"
    assert (article.title, article.outlet) == ("Envoys meet again", "The Daily")


def test_what_front_matter_says_is_text_and_what_is_empty_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text('---\ntitle: 1984\noutlet: ""\nauthors: Ann Lee; Bo Chan\n---\nThe envoys met.\n')
    [article] = read_articles(tmp_path).articles
    assert (article.title, article.outlet, article.authors) == ("1984", None, ("Ann Lee", "Bo Chan"))


def test_a_rule_of_dashes_without_a_closing_one_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nNo front matter here.\n")
    [article] = read_articles(tmp_path).articles
    assert article.text.startswith("---\n")


def test_a_saved_page_gives_the_article_without_its_navigation(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    [article] = read_articles(tmp_path).articles
    assert "Austrian foreign minister" in article.text
    assert "Home" not in article.text
    assert article.outlet == "The Daily"
    assert article.published == datetime.date(2022, 2, 3)


def test_a_saved_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Austrian foreign", "Київ")
    (tmp_path / "page.html").write_bytes(page.encode("windows-1251"))
    [article] = read_articles(tmp_path).articles
    assert "Київ" in article.text


def test_a_time_of_publication_gives_its_day_in_utc_whatever_the_format(tmp_path: Path) -> None:
    late = "2022-02-03T23:30:00-05:00"
    (tmp_path / "a.md").write_text(f"---\npublished: {late}\n---\nThe envoys met.\n")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "The envoys met.", "published": late}))
    assert {article.published for article in read_articles(tmp_path).articles} == {datetime.date(2022, 2, 4)}


def test_a_line_separator_inside_a_record_does_not_end_it(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "The envoys\u2028met."}\n')
    reading = read_articles(tmp_path)
    assert [article.text for article in reading.articles] == ["The envoys\u2028met."]
    assert reading.problems == []


def test_a_sheet_that_a_spreadsheet_saved_is_read_however_long_its_cells(tmp_path: Path) -> None:
    long = "The envoys met. " * 10_000
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbftext,outlet\r\n" + long.encode() + b",The Daily\r\n")
    [article] = read_articles(tmp_path).articles
    assert (article.text, article.outlet) == (long, "The Daily")


def test_a_file_of_many_articles_loses_only_the_malformed_one(tmp_path: Path) -> None:
    good = {"article_id": "one", "text": "A text.", "authors": ["Ann Lee"], "published": "2022-02-03"}
    lines = [json.dumps(good), "{broken", json.dumps({"title": "no text"}), json.dumps({"text": "Another."})]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    reading = read_articles(tmp_path)
    assert [a.article_id for a in reading.articles] == ["one", "many"]
    assert [p.problem.split(":")[0] for p in reading.problems] == ["line 2, column 2", "line 3"]


def test_a_sheet_gives_an_article_a_row(tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text(
        'article_id,outlet,authors,text\nx,The Daily,Ann Lee; Bo Chan,"One, two.\nThree."\n'
    )
    [article] = read_articles(tmp_path / "sheet.csv").articles
    assert article.text == "One, two.\nThree."
    assert article.authors == ("Ann Lee", "Bo Chan")


def test_two_files_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("Text.")
    (tmp_path / "a-2.txt").write_text("Text.")
    ids = [a.article_id for a in read_articles(tmp_path).articles]
    assert sorted(ids) == ["a", "a-2", "a-3"]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.txt", b"caf\xe9", "line 1: not UTF-8"),
        ("a.txt", b"  \n", "holds no text"),
        ("a.md", b"---\ntitle: [open\n---\ntext", "front matter cannot be read: line 3, column 1"),
        ("a.md", b"---\npublished: 2022-13-45\n---\ntext", "line 2, column 12: '2022-13-45' is no date; write it as"),
        ("a.md", b"---\ntitle: Toll: up\n---\ntext", "line 2, column 12: mapping values are not allowed here; close"),
        (
            "a.md",
            b'---\nurl: x\ntitle: "Toll\n---\ntext',
            "while scanning a quoted scalar that begins in line 3; close",
        ),
        ("a.md", b"---\ntitle: \x07\n---\ntext", "line 2: holds a control character"),
        ("a.md", b"---\ntitle: Toll rises\n\nThe ferry stays.", "its front matter does not end; write a line of ---"),
        ("a.txt", b"---\nDate: 2022-01-26\n\nThe ferry stays.", "its front matter does not end; write a line of ---"),
        ("a.md", b"---\nauthors: {a: b}\n---\ntext", "authors: {'a': 'b'} is no text"),
        ("a.jsonl", b'{"text": "half a \\ud83d pair"}', "line 1: not JSON"),
        ("a.jsonl", b'\n{"text": "One."', "line 2, column 16: not JSON (Expecting ',' delimiter); write one"),
        ("a.jsonl", b"[1, 2]", "line 1: is no object; write it as {"),
        ("a.jsonl", b'{"text": [12]}', "line 1: `text` is [12], no text; put it in quotation marks"),
        ("a.csv", b"article_id;text\nx;One.\n", "lacks the column text; it has 'article_id;text'; name it"),
        (
            "a.tsv",
            b"article_id,text\nx,One.\n",
            "lacks the column text; it has 'article_id,text'; name it in the first",
        ),
        ("a.csv", b"text,title\nHe went, and she stayed,News\n", "row 2: has more cells than the header; put what"),
        ("a.csv", b'text,title\n"He went,News\nShe stayed,News\n', "line 2: not CSV (unexpected end of data)"),
        ("a.html", b'<meta charset="utf-8">caf\xe9', "neither UTF-8 nor the encoding that it declares"),
        ("a.md", b"---\npublished: soon\n---\ntext", "'soon' is no date"),
        ("a.md", b"---\njust words\n---\ntext", "must be `key: value` lines"),
        ("a.html", b"<html><body></body></html>", "no article found on this page"),
    ],
)
def test_a_bad_file_is_a_problem_that_names_file_and_fault(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text("A good text.")
    reading = read_articles(tmp_path)
    assert [a.article_id for a in reading.articles] == ["good"]
    [problem] = reading.problems
    assert complaint in problem.problem
    assert problem.path == str(tmp_path / name)


def test_a_name_that_is_not_utf_8_is_shown_with_question_marks(tmp_path: Path) -> None:
    try:
        (tmp_path / "caf\udce9.txt").write_text("The envoys met.")
        (tmp_path / "th\udce9.txt").write_text(" ")
    except OSError:
        pytest.skip("this file system knows no such names")
    reading = read_articles(tmp_path)
    assert [(a.article_id, a.path) for a in reading.articles] == [("caf?", str(tmp_path / "caf?.txt"))]
    assert [tuple(problem) for problem in reading.problems] == [
        (str(tmp_path / "th?.txt"), "holds no text; fill it or take it away")
    ]


def test_hidden_files_and_readmes_are_no_articles(tmp_path: Path) -> None:
    for name in (".hidden.txt", "README.md", "a.txt"):
        (tmp_path / name).write_text("Text.")
    assert [a.article_id for a in read_articles(tmp_path).articles] == ["a"]


def test_reports_that_lie_among_the_articles_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The envoys met.")
    for folder in ("reports", "reports/articles"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.html").write_text(PAGE)
    (tmp_path / "reports" / "ro-crate-metadata.json").write_text("{}")
    assert [article.article_id for article in read_articles(tmp_path).articles] == ["a"]


def test_a_path_without_articles_is_an_error_that_says_what_is_read(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"\.txt"):
        read_articles(tmp_path)
    with pytest.raises(ArticleError, match="no such file"):
        read_articles(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("20220630T141500Z_summit.txt", datetime.date(2022, 6, 30)),
        ("2022-06-30-summit.txt", datetime.date(2022, 6, 30)),
        ("2022_06_30.md", datetime.date(2022, 6, 30)),
        ("20221345-summit.txt", None),
        ("202206301415.txt", None),
        ("summit-2022-06-30.txt", None),
    ],
)
def test_a_date_that_starts_a_files_name_is_the_day_of_publication(
    tmp_path: Path, name: str, published: datetime.date | None
) -> None:
    (tmp_path / name).write_text("The envoys met on Thursday.\n")
    assert read_articles(tmp_path).articles[0].published == published


def test_the_day_that_a_file_gives_goes_before_that_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "20220630-summit.md").write_text(FRONT)
    assert read_articles(tmp_path).articles[0].published == datetime.date(2022, 2, 3)


def test_the_name_of_a_file_of_many_articles_dates_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "20220630-batch.jsonl").write_text(json.dumps({"text": "The envoys met."}) + "\n")
    assert read_articles(tmp_path).articles[0].published is None


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("report.docx", ".docx files are not read; save it as .txt or .html"),
        ("letter.eml", ".eml files are not read; save it as .txt or .html"),
        ("sheet.xlsx", ".xlsx files are not read; save the sheet as .csv in UTF-8"),
        ("many.json", ".json files are not read; write it as .jsonl, one object a line"),
        ("many.zip", ".zip files are not read; unpack it"),
        ("story.unheard-of", ".unheard-of files are not read; save it as .txt or .html"),
        ("story", "files without a suffix are not read; save it as .txt or .html"),
    ],
)
def test_a_file_in_another_format_is_a_problem_that_names_the_mend(tmp_path: Path, name: str, mend: str) -> None:
    (tmp_path / "good.txt").write_text("A good text.")
    (tmp_path / name).write_bytes(b"PK")
    [problem] = read_articles(tmp_path).problems
    assert problem == (str(tmp_path / name), mend)


@pytest.mark.parametrize(
    "name",
    [
        "picture.jpg",
        "picture.webp",
        "film.mp4",
        "style.css",
        "script.js",
        "README.rst",
        "LICENSE",
        "licence.txt",
        "Makefile",
        "reports.yml",
        "counts.ipynb",
        "letter.txt~",
        "~$letter.docx",
        "Toll.pdf",
        "sources.xlsx",
        ".old/sources.csv",
        "Toll_files/sources.csv",
        "Thumbs.db",
        "Toll_files/frame.html",
        "Toll_files/deeper/data.bin",
        "tables/quotes.parquet",
        ".git/config",
    ],
)
def test_what_belongs_to_no_article_is_passed_over(tmp_path: Path, name: str) -> None:
    for page in ("Toll.html", name):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text(PAGE)
    if name.startswith("tables"):
        (tmp_path / "tables" / "articles.parquet").write_bytes(b"")
    if name == "sources.xlsx":
        (tmp_path / "sources.csv").write_text("article_id,outlet\nToll,Harbour Post\n")
    reading = read_articles(tmp_path)
    assert [article.article_id for article in reading.articles] == ["Toll"]
    assert reading.problems == []


def test_a_folder_is_of_a_saved_page_only_beside_that_page(tmp_path: Path) -> None:
    (tmp_path / "old_files").mkdir()
    (tmp_path / "old_files" / "a.txt").write_text("The envoys met.")
    assert [article.article_id for article in read_articles(tmp_path).articles] == ["a"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.text", "The envoys met."),
        ("a.markdown", "The envoys met."),
        ("a.tsv", 'article_id\ttext\na\t"The envoys met."\n'),
        ("a.csv", "Article_ID, Text \na,The envoys met.\n"),
    ],
)
def test_other_suffixes_and_other_capitals_are_read_all_the_same(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    reading = read_articles(tmp_path)
    assert [(article.article_id, article.text) for article in reading.articles] == [("a", "The envoys met.")]
    assert reading.problems == []


def test_a_page_is_read_under_its_other_suffix(tmp_path: Path) -> None:
    (tmp_path / "page.xhtml").write_text(PAGE)
    assert "Austrian foreign minister" in read_articles(tmp_path).articles[0].text


@pytest.mark.parametrize("declared", ["", '<meta charset="iso-8859-1">', '<meta charset="hex">'])
def test_a_page_in_no_declared_encoding_is_read_as_browsers_do(tmp_path: Path, declared: str) -> None:
    page = PAGE.replace("<head>", f"<head>{declared}").replace("Austrian", "Østrian “old”")
    (tmp_path / "page.html").write_bytes(page.encode("windows-1252"))
    reading = read_articles(tmp_path)
    assert reading.problems == []
    assert "said the Østrian “old” foreign minister" in reading.articles[0].text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "---\npubdate: 2022-02-03\ntags: [toll]\n---\nThe envoys met.\n"),
        ("a.jsonl", '{"text": "The envoys met.", "pubdate": "2022-02-03"}\n{"text": "They left.", "pubdate": "x"}'),
        ("a.csv", "text,pubdate,tags\nThe envoys met.,2022-02-03,toll\nThey left.,,\n"),
    ],
)
def test_a_name_that_seems_to_mean_a_known_one_is_told_once_and_the_article_read(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content)
    reading = read_articles(tmp_path)
    assert reading.articles[0].text.strip() == "The envoys met."
    [problem] = reading.problems
    assert problem.problem.startswith("'pubdate' is not known; did you mean published? Known are ")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("author", "authors"), ("Title", "title"), ("publishd", "published"), ("titel", "title"), ("newspaper", "outlet")],
)
def test_a_mistyped_name_is_told_with_the_one_that_is_meant(tmp_path: Path, written: str, meant: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{written}: x\n---\nThe envoys met.\n")
    assert f"did you mean {meant}?" in read_articles(tmp_path).problems[0].problem


def test_a_name_of_ones_own_beside_the_known_one_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Toll\nsubtitle: It rises\ndraft: no\n---\nThe envoys met.\n")
    assert read_articles(tmp_path).problems == []


@pytest.mark.parametrize("own", ["note", "text", "file", "subtitle", "lang", "author_url"])
def test_a_name_that_is_like_a_known_one_by_chance_is_no_mistake(tmp_path: Path, own: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{own}: x\n---\nThe envoys met.\n")
    assert read_articles(tmp_path).problems == []


def test_an_id_that_another_article_has_is_told_with_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/a.txt"):
        (tmp_path / name).write_text("The envoys met.")
    (tmp_path / "b.jsonl").write_text('{"article_id": "c", "text": "One."}\n{"article_id": "c", "text": "Two."}')
    reading = read_articles(tmp_path)
    assert [article.article_id for article in reading.articles] == ["a", "c", "c-2", "a-2"]
    told = {Path(problem.path).relative_to(tmp_path).as_posix(): problem.problem for problem in reading.problems}
    assert told["b.jsonl"] == (
        "its article_id c is taken (by an earlier line), so that corrections find it as c-2; give it another name"
    )
    assert told["sub/a.txt"].startswith(f"its article_id a is taken (by {tmp_path / 'a.txt'})")


def test_rows_without_ids_of_their_own_are_numbered_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("text\nOne.\nTwo.\nThree.\n")
    reading = read_articles(tmp_path)
    assert [article.article_id for article in reading.articles] == ["b", "b-2", "b-3"]
    assert reading.problems == []


def test_a_faulty_row_of_a_sources_file_leaves_the_others_alone(tmp_path: Path) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text("The talks ended on Thursday.")
    (tmp_path / "sources.csv").write_text(
        "article_id,outlet,publishd,url\na,North,,\nb,South,,,more\na,East,,\n,West,,\nee,West,,\nc,South,,\n"
    )
    reading = read_articles(tmp_path)
    assert [article.outlet for article in reading.articles] == ["North", None, "South", None, None]
    assert [problem.problem.partition(";")[0] for problem in reading.problems] == [
        "'publishd' is not known",
        "row 3: has more cells than the header",
        "row 4: a has a row already, which counts",
        "row 5: has no article_id",
        "there is no article 'ee' beside it",
    ]


def test_a_wrong_date_in_a_sources_file_costs_its_row_alone(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("The talks ended on Thursday.")
    (tmp_path / "sources.csv").write_text("article_id,outlet,published\na,North,3.2.22\nb,South,2022-02-03\n")
    reading = read_articles(tmp_path)
    assert [article.outlet for article in reading.articles] == [None, "South"]
    assert [problem.problem for problem in reading.problems] == [
        "row 2: published: '3.2.22' is no date; write it as 2022-01-26"
    ]


def test_a_row_of_a_sources_file_on_a_file_that_cannot_be_read_is_no_further_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The talks ended on Thursday.")
    (tmp_path / "b.txt").write_text(" ")
    (tmp_path / "sources.csv").write_text("article_id,outlet\na,North\nb,South\n")
    assert [problem.path for problem in read_articles(tmp_path).problems] == [str(tmp_path / "b.txt")]


def test_a_sources_file_away_from_the_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("The talks ended on Thursday.")
    rows = "".join(f"{name},North\n" for name in "abcde")
    (tmp_path / "sources.csv").write_text(f"article_id,outlet\n{rows}")
    [problem] = read_articles(tmp_path).problems
    assert problem.problem.startswith("there are no articles 'a', 'b', 'c' and 2 more beside it; article_id is")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoys Leave Vienna Without a Deal\n\nThe talks ended.", "Envoys Leave Vienna Without a Deal"),
        ("# Envoys leave\n\nThe talks ended.", "Envoys leave"),
        ("The talks ended on Thursday.\nNobody spoke.", None),
    ],
)
def test_a_text_without_front_matter_has_its_headline_for_a_title(tmp_path: Path, text: str, title: str | None) -> None:
    (tmp_path / "a.txt").write_text(text)
    [article] = read_articles(tmp_path).articles
    assert article.title == title


def test_a_sources_file_beside_articles_says_what_their_files_leave_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The talks ended on Thursday.")
    (tmp_path / "b.md").write_text(FRONT)
    (tmp_path / "sources.csv").write_text(
        "article_id,outlet,authors,published\na,The Gazette,Ann Lee; Bo Chan,2022-02-04\nb,The Gazette,,\n"
    )
    reading = read_articles(tmp_path)
    assert reading.problems == []
    assert [article.outlet for article in reading.articles] == ["The Gazette", "The Daily"]
    assert reading.articles[0].authors == ("Ann Lee", "Bo Chan")
    assert reading.articles[0].published == datetime.date(2022, 2, 4)


def test_a_malformed_sources_file_is_a_problem_and_the_articles_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The talks ended on Thursday.")
    (tmp_path / "sources.csv").write_text("outlet\nThe Gazette\n")
    reading = read_articles(tmp_path)
    assert [article.article_id for article in reading.articles] == ["a"]
    [problem] = reading.problems
    assert "lacks the column article_id" in problem.problem


def test_a_sources_file_goes_before_what_a_files_name_and_first_line_suggest(tmp_path: Path) -> None:
    (tmp_path / "2022-02-07-a.txt").write_text("Envoys Leave Vienna Without a Deal\n\nThe talks ended.")
    (tmp_path / "sources.csv").write_text("article_id,title,published\n2022-02-07-a,Talks end,2022-02-04\n")
    [article] = read_articles(tmp_path).articles
    assert (article.title, article.published) == ("Talks end", datetime.date(2022, 2, 4))
