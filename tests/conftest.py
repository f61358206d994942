"""What tests of several rooms share: the bundled case and a small one, each made once."""

import fcntl
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.case import Case, create_case, open_case

Workbench = Callable[..., "subprocess.CompletedProcess[str]"]

DISPATCHES = [
    ("Laterite Wire", "2024-03-13", "Food", "On 12 March 2024 the United States gave food aid to Niger."),
    ("Laterite Wire", "2024-04-11", "Arms", "On 10 April 2024 Russia delivered weapons to Niger."),
    ("Kori Radio", "2024-04-16", "Food again", "On 15 April 2024 the United States gave food aid to Niger."),
    (
        "Kori Radio",
        "2024-04-22",
        "Plans",
        "Turkey will deliver drones to Niger. China will send trainers to Mali in 2030.",
    ),
    ("Kori Radio", "2024-04-22", "Not yet", "French troops have not left Chad."),
    ("", None, "No day", "Algeria gave food aid to Mali."),
]
"""Of the small case: outlet, day of publication, title and text."""


@pytest.fixture(scope="session")
def workbench_command() -> Workbench:
    """Runs `workbench` as installed beside this Python, with these words."""
    program = Path(sys.executable).with_name("workbench")

    def run(*words: str | Path, status: int = 0, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
        done = subprocess.run([program, *words], capture_output=True, text=True, check=False, cwd=cwd)
        assert done.returncode == status, done.stderr
        return done

    return run


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory, worker_id: str, workbench_command: Workbench) -> Path:
    """The folder of the demo case with its two reports, one for all workers: read it, leave it as it is."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / "demo-case"
    with (shared / "demo-case.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when the file is closed
        if len(list(folder.glob("reports/*.html"))) < 2:  # its two reports are made last
            workbench_command("demo", folder)
    return folder


@pytest.fixture(scope="session")
def built_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a case of `DISPATCHES`, which lie beside it: read it, leave it as it is."""
    work = tmp_path_factory.mktemp("built")
    entries = [dict(zip(("outlet", "published", "title", "text"), one, strict=True)) for one in DISPATCHES]
    lines = "".join(json.dumps(entry) + "\n" for entry in entries)
    (work / "dispatches.jsonl").write_text(lines, encoding="utf-8")
    case = create_case(work / "sahel", title="Sahel", tlp="TLP:GREEN")
    (case.folder / "sources.csv").write_text("outlet,kind,reliability,note\nLaterite Wire,wire,B,\n", encoding="utf-8")
    added = case.add(work / "dispatches.jsonl")
    assert (added.articles, added.claims, added.undated, added.refused) == (6, 7, 1, ())
    return case.folder


@pytest.fixture
def case(built_case: Path, tmp_path: Path) -> Case:
    """A copy of the small case, for the test to change."""
    return open_case(shutil.copytree(built_case, tmp_path / "sahel"))
