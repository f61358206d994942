"""The server stays at hand: what takes long is loaded ahead, waits in threads, or works in processes of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from tests.server.jupyter import JupyterServer, start_server

ASKED_AT_ONCE = 6
"""More than there are threads that read cases."""


def loaded_by(code: str) -> set[str]:
    """Modules that lines of Python load between the marks BEFORE and AFTER."""
    marked = code.replace("BEFORE", "before = set(sys.modules)").replace("AFTER", "print(*set(sys.modules) - before)")
    done = subprocess.run([sys.executable, "-c", f"import sys\n{marked}"], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_what_a_panel_asks_first_was_loaded_ahead(built_case: Path) -> None:
    asked = f"""
from datetime import date
from pathlib import Path
from workbench.server import cases, open_cases, places, report_shelf, runs, series, templates, warming
root, folder = places.ServerRoot(Path({str(built_case.parent)!r})), Path({str(built_case)!r})
warming.load_rooms()
BEFORE
case = open_cases.OpenCases(1).get(folder)
cases.overview(case)
cases.entry(root, folder)
series.all_series(root, folder, date(2024, 5, 1))
report_shelf.ReportShelf(root, folder).all()
templates.all_templates()
runs.check_report(case, "influence-monitor", {{}})
AFTER"""
    late = {one for one in loaded_by(asked) if one.partition(".")[0] in {"workbench", "pandas", "duckdb", "nbformat"}}
    assert {one for one in late if one.startswith("workbench")} == set()
    assert not late & {"pandas", "duckdb", "nbformat"}


def test_cases_are_listed_without_any_table_engine(built_case: Path) -> None:
    asked = f"""
from pathlib import Path
from workbench.server import cases, places
BEFORE
(folder,) = cases.case_folders(Path({str(built_case)!r}))
assert cases.entry(places.ServerRoot(folder.parent), folder)["title"]
AFTER"""
    assert not loaded_by(asked) & {"pandas", "duckdb", "deltalake", "networkx", "pyarrow"}


@pytest.fixture
def server_of_two_cases(built_case: Path, tmp_path: Path) -> Iterator[JupyterServer]:
    for name in ("sahel", "slow"):
        copytree(built_case, tmp_path / "root" / name)
    started = start_server(tmp_path / "root", tmp_path / "server.log")
    yield started
    started.stop()


@contextmanager
def a_file_that_is_not_read_to_its_end(file: Path) -> Iterator[None]:
    """Put a pipe that nobody writes to in place of a file, as a disk that does not answer; put the file back."""
    kept = file.read_bytes() if file.exists() else b""
    file.unlink(missing_ok=True)
    os.mkfifo(file)
    try:
        yield
    finally:
        ends = os.open(file, os.O_RDWR | os.O_NONBLOCK)
        file.unlink()
        file.write_bytes(kept)
        os.close(ends)  # whoever waits in the pipe reads its end


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_questions_that_wait_for_a_case_hold_up_nobody_else(server_of_two_cases: JupyterServer) -> None:
    server = server_of_two_cases
    sources = server.root / "slow" / "sources.csv"
    with server.client() as client, ThreadPoolExecutor(ASKED_AT_ONCE) as pool:
        with a_file_that_is_not_read_to_its_end(sources):
            stuck = [pool.submit(client.get, "/claims?case=slow") for _ in range(ASKED_AT_ONCE)]
            for path in ("/status", "/cases", "/templates", "/runs", "/reports", "/series"):
                told = client.get(f"{path}?case=slow", timeout=10)
                assert told.status_code == 200, told.text
            assert not any(one.done() for one in stuck)
        assert [one.result(30).json()["total"] for one in stuck] == [7] * ASKED_AT_ONCE


def test_a_run_works_in_a_process_of_its_own(server: JupyterServer, api: httpx.Client) -> None:
    given = {"template": "actor-network-brief", "parameters": {"period": "2024-01"}}
    run = api.post("/runs?case=sahel", json=given).json()
    try:
        while run["state"] == "waiting":
            run = api.get(f"/runs/{run['run_id']}?case=sahel&after={run['revision']}").json()
        assert run["state"] == "running", run["message"]
        children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
        if not children.exists():
            pytest.skip("this system does not tell which processes a process has started")
        commands = [Path(f"/proc/{one}/cmdline").read_bytes().split(b"\0") for one in children.read_text().split()]
        assert [
            one
            for one in commands
            if b"workbench.server.work" in one and any(run["run_id"].encode() in word for word in one)
        ]
    finally:
        api.post(f"/runs/{run['run_id']}/cancel?case=sahel").raise_for_status()
