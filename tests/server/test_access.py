"""Who is let in: every route asks for what Jupyter Server asks for."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import httpx
import pytest

from tests.server.jupyter import API, JupyterServer, refused, start_server
from workbench.server.routes import PATHS

ROUTES = [
    (method.upper(), path) for path, handler in PATHS for method in ("get", "post", "delete") if method in vars(handler)
]


def address(path: str) -> str:
    """A path with its parts filled in, about the small case."""
    return path.replace("{", "").replace("}", "") + "?case=sahel"


@pytest.mark.parametrize("method, path", ROUTES)
def test_nobody_is_let_in_without_a_token(server: JupyterServer, method: str, path: str) -> None:
    with server.client(token=False) as client:
        refused(client.request(method, address(path)), 403)
    with server.client(token=False, Authorization="token " + "0" * 32) as client:
        refused(client.request(method, address(path)), 403)


@pytest.mark.parametrize("method, path", ROUTES)
def test_with_the_token_every_route_does_something(server: JupyterServer, method: str, path: str) -> None:
    with server.client() as client:
        answer = client.request(method, address(path))
    assert answer.status_code not in {401, 403, 405}
    assert answer.status_code < 500, answer.text


@pytest.mark.parametrize("method, path", ROUTES)
def test_a_page_of_another_origin_is_refused(logged_in: httpx.Client, method: str, path: str) -> None:
    cookies = {"X-XSRFToken": logged_in.cookies["_xsrf"]}
    foreign = {**cookies, "Origin": "https://attacker.example", "Referer": "https://attacker.example/"}
    assert logged_in.request(method, address(path), headers=foreign).status_code in {403, 404}
    own = {**cookies, "Origin": str(logged_in.base_url.copy_with(path="/")).rstrip("/")}
    assert logged_in.request(method, address(path), headers=own).status_code != 403


@pytest.mark.parametrize("method, path", [one for one in ROUTES if one[0] != "GET"])
def test_what_changes_something_needs_the_xsrf_token(logged_in: httpx.Client, method: str, path: str) -> None:
    told = refused(logged_in.request(method, address(path)), 403)
    assert "_xsrf" in told["message"]
    refused(logged_in.request(method, address(path), headers={"X-XSRFToken": "0" * 32}), 403)


def test_who_is_not_let_in_learns_nothing_of_cases(server: JupyterServer) -> None:
    with server.client(token=False) as client:
        there, missing = client.get("/case?case=sahel"), client.get("/case?case=nowhere")
    assert refused(there, 403) == refused(missing, 403)


def test_a_body_is_not_taken_in_from_who_is_not_let_in(server: JupyterServer) -> None:
    with server.client(token=False) as client:
        refused(client.post("/cases", json={"path": "stranger"}), 403)
    assert not (server.root / "stranger").exists()


def test_a_method_that_a_route_does_not_have_is_said_to_be_none(api: httpx.Client) -> None:
    answer = api.delete("/claims?case=sahel")
    refused(answer, 405)
    assert answer.headers["Allow"] == "GET, OPTIONS"


def test_what_jupyters_authorizer_forbids_is_refused(built_case: Path, tmp_path: Path) -> None:
    copytree(built_case, tmp_path / "root" / "sahel")
    only_reading = "--ServerApp.authorizer_class=tests.server.only_reading.OnlyReading"
    server = start_server(tmp_path / "root", tmp_path / "server.log", only_reading)
    try:
        with server.client() as client:
            for method, path in ROUTES:
                answer = client.request(method, address(path))
                if method == "GET":
                    assert answer.status_code != 403, path
                else:
                    told = refused(answer, 403)
                    assert told == {"message": "you may not write workbench on this server", "kind": "Forbidden"}
    finally:
        server.stop()


@pytest.fixture
def logged_in(server: JupyterServer) -> Iterator[httpx.Client]:
    """A browser that logged in with the token once, and has its cookies."""
    with httpx.Client(base_url=server.address, follow_redirects=True, timeout=60) as client:
        client.get("/login", params={"token": server.token}).raise_for_status()
        client.base_url = httpx.URL(server.address + API)
        assert "_xsrf" in client.cookies
        yield client
