"""What becomes of runs when the server, or what they need, is gone."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from tests.server.jupyter import JupyterServer, followed, start_server

BRIEF = {"template": "actor-network-brief", "parameters": {"period": "2024-04"}}


@pytest.fixture
def root(built_case: Path, tmp_path: Path) -> Path:
    copytree(built_case, tmp_path / "root" / "sahel")
    return tmp_path / "root"


@pytest.fixture
def servers(root: Path, tmp_path: Path) -> Iterator[list[JupyterServer]]:
    # As a script starts one in the background: it ignores interrupts, and what it starts would, too.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    started = [start_server(root, tmp_path / "server.log", parallel_runs=1)]
    signal.signal(signal.SIGINT, before)
    yield started
    for one in started:
        one.stop()


def begin(client: httpx.Client) -> tuple[str, str]:
    """Start two runs: one whose kernel works, one that waits."""
    first = client.post("/runs?case=sahel", json=BRIEF).json()
    waits = client.post("/runs?case=sahel", json={**BRIEF, "parameters": {"period": "2024-03"}}).json()
    told = first
    while told["progress"]["done"] == 0:
        told = client.get(f"/runs/{first['run_id']}?case=sahel&after={told['revision']}").json()
        assert told["state"] in {"waiting", "running"}
    return first["run_id"], waits["run_id"]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_server_that_ends_leaves_runs_that_are_shown_as_cut_off(
    servers: list[JupyterServer], root: Path, tmp_path: Path, how: signal.Signals
) -> None:
    with servers[0].client() as client:
        works, waits = begin(client)
    servers[0].stop(how)
    servers.append(start_server(root, tmp_path / "again.log"))
    with servers[-1].client() as client:
        until = time.monotonic() + 20
        while client.get("/runs?case=sahel&state=running").json()["total"]:
            assert time.monotonic() < until, "the process works on without its server"
            time.sleep(0.2)
        states = {
            one["run_id"]: (one["state"], one["message"]) for one in client.get("/runs?case=sahel").json()["items"]
        }
        assert {states[works][0], states[waits][0]} == {"cut off"}
        assert "start it again" in states[works][1]
        assert client.get("/claims?case=sahel").json()["total"] == 7
        # Nothing of it is in the way: the same can be started at once, or be deleted.
        again = client.post("/runs?case=sahel", json=BRIEF)
        assert again.status_code == 202
        client.post(f"/runs/{again.json()['run_id']}/cancel?case=sahel").raise_for_status()
        assert client.delete(f"/runs/{works}?case=sahel").status_code == 204
    assert not list((root / "sahel" / "reports").glob("*.html")) if (root / "sahel" / "reports").exists() else True


def test_a_process_that_is_killed_is_one_failed_run(servers: list[JupyterServer], root: Path) -> None:
    with servers[0].client() as client:
        works, waits = begin(client)
        (pid,) = (
            int(one.name)
            for one in Path("/proc").iterdir()
            if one.name.isdigit() and works.encode() in _command(one) and b"workbench.server.work" in _command(one)
        )
        os.kill(pid, signal.SIGKILL)
        told = followed(client, "sahel", {"run_id": works, "state": "running", "revision": 1})
        assert (told["state"], told["reports"]) == ("failed", [])
        assert "its process ended before it was done (exit status -9)" in told["message"]
        assert client.get(f"/runs/{waits}?case=sahel&after=1").json()["state"] in {"waiting", "running"}
        client.post(f"/runs/{waits}/cancel?case=sahel").raise_for_status()
    assert json.loads((root / "sahel" / "runs" / works / "run.json").read_text())["state"] == "failed"


def test_a_kernel_that_never_starts_is_one_failed_run_with_a_reason(root: Path, tmp_path: Path) -> None:
    start_up = tmp_path / "jupyter" / "IPYTHONDIR" / "profile_default" / "ipython_kernel_config.py"
    start_up.parent.mkdir(parents=True)
    start_up.write_text("import os\nos._exit(3)\n")
    server = start_server(root, tmp_path / "server.log")
    try:
        with server.client() as client:
            told = followed(client, "sahel", client.post("/runs?case=sahel", json=BRIEF).json())
    finally:
        server.stop()
    assert told["state"] == "failed"
    assert "kernel" in told["message"]
    assert told["reports"] == []


def test_a_case_that_is_taken_away_meanwhile_is_not_found(servers: list[JupyterServer], root: Path) -> None:
    with servers[0].client() as client:
        assert client.get("/case?case=sahel").status_code == 200
        (root / "sahel").rename(root / "elsewhere")
        assert client.get("/claims?case=sahel").status_code == 404
        assert client.get("/claims?case=elsewhere").json()["total"] == 7


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""
