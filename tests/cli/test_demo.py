"""`workbench demo` where there is a case already; what it makes is tested in the browser tests."""

import subprocess
from collections.abc import Callable

from workbench.case import Case

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_another_case_is_left_alone(run: Run, case: Case) -> None:
    before = case.versions
    outcome = run("demo", case.folder)
    assert outcome.returncode == 2
    assert "already holds a case: nothing was changed" in outcome.stderr
    assert case.versions == before
    assert (case.folder / "sources.csv").read_text("utf-8").endswith("Laterite Wire,wire,B,\n")
