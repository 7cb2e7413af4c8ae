"""The README's figures are those that were measured and kept, and its lists are those of the code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from helpers.corrections import read_corrections
from helpers.errors import CorrectionError
from helpers.finding.quotes.reporting import LEXICON, ReportingVerb
from helpers.paths import NOTEBOOKS, QUALITY
from helpers.reading.lexicons import Lexicons
from helpers.tables import MENTIONS, Mention

README = Path(__file__).resolve().parents[1] / "README.md"
KINDS = ("quote", "sanction", "weapon", "troop_figure")
METRICS = ("f1", "exact_f1", "joint_f1")


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    return pd.read_csv(QUALITY / "accuracy.csv")


@pytest.fixture(scope="module")
def section() -> str:
    return README.read_text(encoding="utf-8").partition("## How accurate it is")[2].partition("\n## ")[0]


def test_every_cell_of_the_table_of_accuracy_is_a_kept_figure(figures: pd.DataFrame, section: str) -> None:
    rows = re.findall(r"^\| (?!measured|---)(.+?) \|(.+)\|$", section, re.MULTILINE)
    assert [label for label, _ in rows] == figures.loc[figures["metric"] == "f1", "measured_on"].unique().tolist()
    for label, cells in rows:
        for kind, cell in zip(KINDS, cells.split("|"), strict=True):
            kept = figures[(figures["measured_on"] == label) & (figures["kind"] == kind)].set_index("metric")
            told = re.findall(r"\d\.\d\d", cell)
            assert told == [f"{kept.loc[metric, 'value']:.2f}" for metric in METRICS if metric in kept.index]


@pytest.mark.parametrize(
    ("benchmark", "metric"),
    [
        ("PolNeAR", "exact_f1"),
        ("PolNeAR", "exact_f1_with_that"),
        ("NewsQuant", "value"),
        ("NewsQuant", "bound"),
        ("re3d", "overlap_f1"),
    ],
)
def test_the_benchmarks_figures_are_kept_ones(figures: pd.DataFrame, section: str, benchmark: str, metric: str) -> None:
    prose = section.partition("On public benchmarks")[2]
    [value] = figures.loc[figures["measured_on"].str.startswith(benchmark) & (figures["metric"] == metric), "value"]
    assert f"{value:.2f}" in prose


def test_the_speed_is_the_kept_one(section: str) -> None:
    kept = pd.read_csv(QUALITY / "speed.csv").set_index("stage")["beside_the_floor"]
    assert re.findall(r"(\d\.\d\d) times the speed", section) == [f"{kept['everything, four tables']:.2f}"]


def test_the_kinds_that_are_right_less_often_than_their_confidence_says_are_those_of_the_kept_figures() -> None:
    told = re.search(r"on unseen ones ([\w ]+) are right less often", " ".join(README.read_text("utf-8").split()))
    kept = pd.read_csv(QUALITY / "reliability.csv")
    weighed = kept[["mean_confidence", "share_right"]].mul(kept["n"], axis=0).groupby(kept["kind"]).sum()
    missing = weighed.diff(axis=1)["share_right"] / kept.groupby("kind")["n"].sum()
    assert told is not None
    assert told[1].replace(" figures", "_figures").split(" and ") == [
        f"{kind}s" for kind in missing[missing < -0.1].index
    ]


def test_the_number_of_reporting_verbs_is_about_that_of_the_lexicon(lexicons: Lexicons) -> None:
    told = re.search(r"About (\d+) reporting verbs", README.read_text(encoding="utf-8"))
    assert told is not None
    assert abs(int(told[1]) - len(lexicons.table(LEXICON, ReportingVerb))) < 10


def test_every_script_that_measures_has_a_make_verb_and_the_readme_tells_of_it() -> None:
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    verbs = re.findall(r"^(\w+): .*\n\t.*bench/(\w+\.py)$", makefile, re.MULTILINE)
    scripts = {path.name for path in (README.parent / "bench").glob("*.py") if "__main__" in path.read_text("utf-8")}
    assert {script for _, script in verbs} == scripts
    assert all(f"`make {verb}`" in README.read_text(encoding="utf-8") for verb, _ in verbs)


def test_the_steps_for_jupyterlab_run_as_they_stand_beside_the_notebooks(monkeypatch: pytest.MonkeyPatch) -> None:
    [steps] = re.findall(r"## In JupyterLab.*?```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(NOTEBOOKS)
    names: dict[str, Any] = {}
    exec(steps, names)
    assert set(names["chosen"].articles["outlet"]) == {"RFE/RL"}


@pytest.mark.parametrize("table", [mention.TABLE for mention in MENTIONS])
def test_what_an_added_mention_must_set_is_told(tmp_path: Path, table: str) -> None:
    section = README.read_text(encoding="utf-8").partition("**Corrections.**")[2].partition("```")[0]
    told = re.search(rf"((?:`\w+`[, or]*(?:and )?)+) \({table.replace('_', ' ')}\b", " ".join(section.split()))
    assert told is not None
    path = tmp_path / "corrections.csv"
    path.write_text(f"action,table,article_id,text,who,why\nadd,{table},a,b,c,d\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match="must set " + ", ".join(re.findall(r"`(\w+)`", told[1]))):
        read_corrections(path)


@pytest.mark.parametrize("mention", MENTIONS, ids=lambda mention: mention.TABLE)
def test_the_tables_columns_list_every_value_of_a_closed_vocabulary(mention: type[Mention]) -> None:
    dictionary = README.read_text(encoding="utf-8").partition("## The tables")[2].partition("\n## ")[0]
    rows = "|" + dictionary.partition(f"| {mention.TABLE} |")[2]
    for column, values in mention.VOCABULARIES.items():
        meaning = re.search(rf"\| [^|]*\b{column}\b[^|]* \| (.+) \|", rows)
        assert meaning is not None
        told = re.findall(r"`(\w+)`", meaning[1])
        assert sorted(told) == sorted(values) or f"one of {len(values)} categories" in meaning[1]
