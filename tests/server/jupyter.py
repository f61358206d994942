"""A real Jupyter Server on a free port of the loopback, in a process of its own."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

API = "/workbench/api"


@dataclass
class JupyterServer:
    """A server that runs in a process of its own.

    Attributes
    ----------
    address : without a path
    token : what lets in
    root : its root folder
    process : ended by `stop`
    """

    address: str
    token: str
    root: Path
    process: "subprocess.Popen[bytes]"

    def client(self, *, token: bool = True, **headers: str) -> httpx.Client:
        """A client that is let in, or is not."""
        allowed = {"Authorization": f"token {self.token}"} if token else {}
        return httpx.Client(base_url=self.address + API, headers={**allowed, **headers}, timeout=60)

    def stop(self, how: int = signal.SIGTERM) -> None:
        """End the server, as its user or a crash would."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(30)


def start_server(root: Path, log: Path, *options: str, **settings: Any) -> JupyterServer:
    """Start Jupyter Server with the extension, and wait until it answers.

    Parameters
    ----------
    options : of Jupyter Server's command line
    settings : traits of the extension
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    words = [
        *(
            sys.executable,
            "-m",
            "jupyter_server",
            "--no-browser",
            "--ServerApp.ip=127.0.0.1",
            "--ServerApp.port_retries=0",
        ),
        *(f"--ServerApp.port={port}", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={root}"),
        "--ServerApp.allow_root=True",
        "--ServerApp.jpserver_extensions={'workbench.server': True}",
        *options,
        *(f"--WorkbenchServer.{name}={value}" for name, value in settings.items()),
    ]
    # Nothing of the machine's own Jupyter settings.
    home = log.parent / "jupyter"
    places = {
        name: str(home / name)
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    }
    with log.open("ab") as out:
        process = subprocess.Popen(
            words,
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=root,
            # What tests give by name is found from the project's folder.
            env={**os.environ, **places, "JUPYTER_NO_CONFIG": "1", "PYTHONPATH": str(Path(__file__).parents[2])},
        )
    server = JupyterServer(f"http://127.0.0.1:{port}", token, root, process)
    until = time.monotonic() + 60
    with server.client() as client:
        while True:
            try:
                if client.get("/status").status_code == 200:
                    return server
            except httpx.TransportError:
                pass
            if process.poll() is not None or time.monotonic() > until:
                server.stop(signal.SIGKILL)
                pytest.fail(f"the server did not start:\n{log.read_text()[-3000:]}")
            time.sleep(0.1)


def refused(answer: httpx.Response, status: int) -> Mapping[str, Any]:
    """The refusal, which has the one shape."""
    assert answer.status_code == status, answer.text
    told: Mapping[str, Any] = json.loads(answer.text)
    assert {"message", "kind"} <= set(told) <= {"message", "kind", "run_id"}
    assert told["message"]
    return told


def followed(
    client: httpx.Client,
    case: str,
    run: Mapping[str, Any],
    *,
    seconds: float = 120,
    told_of: Callable[[dict[str, Any]], None] = lambda _: None,
) -> dict[str, Any]:
    """The run once it is over, followed as the panel does; `told_of` is told of each change."""
    until = time.monotonic() + seconds
    told = dict(run)
    while told["state"] in {"waiting", "running"}:
        assert time.monotonic() < until, told
        answer = client.get(f"/runs/{run['run_id']}", params={"case": case, "after": told["revision"], "wait": 10})
        answer.raise_for_status()
        assert answer.json()["revision"] >= told["revision"]
        told = answer.json()
        told_of(told)
    return told
