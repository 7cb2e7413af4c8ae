from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from made_up import TEXTS
from rocrate.rocrate import ROCrate

from helpers.paths import LEXICONS
from helpers.showing.provenance import NAME, files_of


@pytest.fixture(scope="module")
def graph(site: Path) -> dict[str, dict[str, object]]:
    content = json.loads((site / NAME).read_text(encoding="utf-8"))
    return {entity["@id"]: entity for entity in content["@graph"]}


def test_the_metadata_are_a_crate_that_the_standards_own_library_reads(site: Path) -> None:
    crate = ROCrate(site)
    assert crate.name == "Reports by Wirewatch"
    assert {file.id for file in crate.data_entities} >= {"index.html", "tables/quotes.csv"}


def test_the_crate_lists_every_file_of_the_folder_but_itself(site: Path) -> None:
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} - {NAME}
    assert set(files_of((site / NAME).read_text(encoding="utf-8"))) == files


def test_articles_and_lexicons_are_named_with_their_hashes(graph: dict[str, dict[str, object]]) -> None:
    assert graph["#article-harbour"]["sha256"] == hashlib.sha256(TEXTS["harbour"].encode()).hexdigest()
    for file in LEXICONS.glob("*.csv"):
        assert graph[f"#lexicon-{file.name}"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_model_the_code_and_the_packages_have_versions(graph: dict[str, dict[str, object]]) -> None:
    assert "en_core_web" in str(graph["#language-model"]["name"])
    assert len(str(graph["#wirewatch"]["sha256"])) == 64
    assert graph["#package-papermill"]["version"]


def test_a_page_shows_the_provenance_folded_away(site: Path) -> None:
    page = (site / "01_passes.html").read_text(encoding="utf-8")
    folded = page[page.index('<details class="provenance">') :]
    assert hashlib.sha256(TEXTS["harbour"].encode()).hexdigest() in folded


@pytest.mark.parametrize("metadata", ["", "{}", "[]", '{"@graph": [{"@id": "./"}]}', '{"@graph": [{}]}'])
def test_metadata_that_are_not_ours_list_no_files(metadata: str) -> None:
    assert files_of(metadata) == []
