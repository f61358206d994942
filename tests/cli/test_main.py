"""The command line as a whole: help, debugging, what is checked, and that it starts fast."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench import __version__
from workbench.errors import CaseNotFound

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_help_and_version_need_no_case(run: Run) -> None:
    assert "claims" in run("--help").stdout
    assert run("-h").returncode == 0
    assert run("--version").stdout == f"workbench, version {__version__}\n"


@pytest.mark.parametrize("words", [["nothing"], ["claims"], ["claims", "x", "--format", "xml"], ["--nothing"]])
def test_wrong_use_has_status_2(run: Run, words: list[str]) -> None:
    outcome = run(*words)
    assert outcome.returncode == 2
    assert outcome.stderr.splitlines()[-1].startswith("Error: ")


def test_a_traceback_is_shown_only_to_who_debugs(run: Run, tmp_path: Path) -> None:
    outcome = run("claims", tmp_path)
    assert (outcome.returncode, outcome.stdout) == (2, "")
    said = f"workbench: {tmp_path} is not a case: it has no case.toml. Make one with: workbench init {tmp_path}\n"
    assert outcome.stderr == said
    with pytest.raises(CaseNotFound):
        run("--debug", "claims", tmp_path)


def test_the_doctor_finds_what_is_needed(run: Run) -> None:
    outcome = run("doctor")
    assert outcome.returncode == 0, outcome.stdout
    assert all(line.startswith(("ok ", "optional ")) for line in outcome.stdout.splitlines())


def test_help_loads_no_heavy_library() -> None:
    heavy = "{'pandas', 'spacy', 'papermill', 'plotly', 'duckdb'}"
    code = f"import sys, workbench.cli; print(*sorted({heavy} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded == "\n"
