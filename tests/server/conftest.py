"""A server with a small case below its root, and clients that are let in."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from tests.server.jupyter import JupyterServer, start_server


@pytest.fixture(scope="module")
def server(built_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterServer]:
    """A server whose root holds the small case as ``sahel``, one for the tests of a file."""
    work = tmp_path_factory.mktemp("server")
    copytree(built_case, work / "root" / "sahel")
    started = start_server(work / "root", work / "server.log")
    yield started
    started.stop()


@pytest.fixture
def api(server: JupyterServer) -> Iterator[httpx.Client]:
    """A client that is let in."""
    with server.client() as client:
        yield client
