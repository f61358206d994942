"""What tests of several rooms share: the bundled case, made once."""

import fcntl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Workbench = Callable[..., "subprocess.CompletedProcess[str]"]


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
        if len(list(folder.glob("reports/*.html"))) < 2:  # noqa: PLR2004 - its two reports are made last
            workbench_command("demo", folder)
    return folder
