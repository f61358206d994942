"""Run the command line in this process, or as one of its own."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import main

Run = Callable[..., subprocess.CompletedProcess[str]]
Start = Callable[..., subprocess.Popen[str]]

# As installed, but that it stores what it has read more often: tests read little.
_PROGRAM = "from workbench.store import steps; steps.SECONDS_A_STEP = 0.2; from workbench.cli import main; main()"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `workbench` with these words, in this process."""

    def run_words(*words: str | Path) -> subprocess.CompletedProcess[str]:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        written = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return subprocess.CompletedProcess(words, ended.value.code, written.out, written.err)

    return run_words


@pytest.fixture
def start() -> Iterator[Start]:
    """Start `workbench` as a process of its own; what still runs is ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def start_process(*words: str | Path, **options: Any) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", _PROGRAM, *map(str, words)]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        process: subprocess.Popen[str] = subprocess.Popen(command, **{**pipes, **options})
        started.append(process)
        return process

    yield start_process
    for one in started:
        one.kill()
        one.communicate()
