"""A real JupyterLab on a free port of the loopback, for one test."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START_SECONDS = 90


@contextmanager
def running_lab(folder: Path, *options: str, port: int = 0, end: int = signal.SIGTERM) -> Iterator[str]:
    """Start JupyterLab in `folder` with settings of its own, give its address, and stop it.

    Parameters
    ----------
    port : where it listens; 0 is any free one
    end : the signal that stops it
    """
    token = "a-token-of-a-test"
    home = folder / ".jupyter-home"
    settings = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    runtime = home / "runtime"
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}"),
        *(f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}", "--allow-root"),
        "--LabApp.news_url=None",
        *options,
    ]
    log = (folder / "lab.log").open("w")
    environment = {**os.environ, **settings, "JUPYTER_RUNTIME_DIR": str(runtime)}
    server = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=folder)
    try:
        yield f"{_address(server, runtime, folder / 'lab.log')}?token={token}"
    finally:
        server.send_signal(end)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(20)
        log.close()


def _address(server: "subprocess.Popen[bytes]", runtime: Path, log: Path) -> str:
    """Where it listens, as it writes down itself; waits until it answers."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            address = str(json.loads((runtime / f"jpserver-{server.pid}.json").read_text())["url"])
            with urllib.request.urlopen(f"{address}api", timeout=5):
                return f"{address}lab"
        except (OSError, ValueError):
            pass
        time.sleep(0.2)
    raise AssertionError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")
