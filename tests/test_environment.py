"""The two ways to install, conda and pip, name the same packages."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[1]
MODEL = "spacy-model-en-core-web-sm"

pytestmark = pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="needs a checkout")


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def conda() -> dict[str, SpecifierSet]:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    plain = [item for item in listed if isinstance(item, str)]
    nested = [item for group in listed if isinstance(group, dict) for item in group["pip"]]
    requirements = [Requirement(item) for item in plain + nested]
    return {canonical(r.name): r.specifier for r in requirements}


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_conda_and_pip_name_the_same_packages_and_ranges() -> None:
    wanted = {canonical(r.name): r.specifier for r in map(Requirement, project()["dependencies"])}
    offered = {name: spec for name, spec in conda().items() if name not in {"python", "pip", MODEL}}
    assert offered == wanted


def test_conda_and_pip_ask_for_the_same_python() -> None:
    assert conda()["python"] == SpecifierSet(project()["requires-python"])


def test_both_install_the_small_english_model_of_one_version() -> None:
    [pip_model] = map(Requirement, project()["optional-dependencies"]["model"])
    [pinned] = pip_model.specifier
    assert conda()[MODEL].contains(pinned.version)


def test_the_lock_pins_every_direct_requirement_with_hashes_and_names_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = {canonical(m): None for m in re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)}
    extras = project()["optional-dependencies"]
    wanted = map(Requirement, [*project()["dependencies"], *extras["dev"], *extras["model"]])
    assert {canonical(r.name) for r in wanted} <= set(pinned)
    assert "://" not in lock
    assert lock.count("==") <= lock.count("--hash=sha256:")


def test_the_locked_versions_lie_within_the_ranges() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9_.-]+)==([^ ;\\\n]+)", lock, re.MULTILINE):
        versions.setdefault(canonical(name), set()).add(version)
    for requirement in map(Requirement, project()["dependencies"]):
        for version in versions[canonical(requirement.name)]:
            assert requirement.specifier.contains(version), (requirement, version)


def test_the_workflow_file_fits_the_schema_of_workflows() -> None:
    workflow = ROOT / ".github" / "workflows" / "reports.yml"
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
