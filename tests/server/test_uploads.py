"""Articles over HTTP: uploaded, read by a run, and refused where they are too much."""

import json
import socket
import time
from pathlib import Path

import httpx
import pytest

from tests.server.jupyter import API, JupyterServer, followed, refused
from workbench.case import create_case

TALKS = "NIAMEY - On 22 April 2024 the United States gave food aid to Niger.\n"


def upload(api: httpx.Client, case: str, *files: tuple[str, bytes], **fields: str) -> httpx.Response:
    """Send files in a form, as a browser does."""
    return api.post(f"/articles?case={case}", files=[("files", one) for one in files], data=fields)


def test_uploaded_articles_become_claims(server: JupyterServer, api: httpx.Client) -> None:
    create_case(server.root / "talks")
    lines = json.dumps({"title": "One", "text": TALKS, "published": "2024-04-23"})
    told = upload(
        api,
        "talks",
        ("talks.txt", TALKS.encode()),
        ("more.jsonl", lines.encode()),
        ("picture.png", b"\x89PNG"),
        ("empty.txt", b""),
        published="2024-04-22",
        outlet="The Daily",
    )
    assert told.status_code == 202, told.text
    over = followed(api, "talks", told.json())
    assert (over["kind"], over["state"]) == ("articles", "done"), over["message"]
    outcome = over["outcome"]
    assert (outcome["articles"], outcome["undated"]) == (2, 0)
    assert outcome["claims"] >= 1
    assert sorted(one["where"] for one in outcome["refused"]) == ["empty.txt", "picture.png"]
    listed = api.get("/articles?case=talks").json()["items"]
    assert {one["outlet"] for one in listed} >= {"The Daily"}
    assert api.get("/claims?case=talks").json()["total"] == outcome["claims"]
    assert not list((server.root / "talks" / "runs").rglob("talks.txt"))

    again = followed(
        api,
        "talks",
        upload(api, "talks", ("talks.txt", TALKS.encode()), published="2024-04-22", outlet="The Daily").json(),
    )
    assert (again["outcome"]["articles"], again["outcome"]["known"]) == (0, 1)


@pytest.mark.parametrize(
    "name",
    ["../../escape.txt", "/etc/escape.txt", "..\\escape.txt", "C:\\escape.txt", "a/b/escape.txt", "esc\u202eape.txt"],
)
def test_a_file_cannot_be_put_anywhere_else(server: JupyterServer, api: httpx.Client, name: str) -> None:
    create_case(server.root / f"names{abs(hash(name))}")
    case = f"names{abs(hash(name))}"
    over = followed(api, case, upload(api, case, (name, TALKS.encode())).json())
    assert over["outcome"]["articles"] == 1
    assert not [one for one in Path(server.root).parent.rglob("*escape*") if "runs" not in one.parts]


def test_two_files_of_one_name_are_both_read(server: JupyterServer, api: httpx.Client) -> None:
    create_case(server.root / "twice")
    files = (("a.txt", b"On 3 May 2024 France gave aid to Chad."), ("a.txt", b"On 4 May 2024 Mali gave aid to Chad."))
    assert followed(api, "twice", upload(api, "twice", *files).json())["outcome"]["articles"] == 2


@pytest.mark.parametrize(
    "kind, body",
    [
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x--\r\n"),
        ("multipart/form-data", b"--x--\r\n"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="files"\r\n\r\ntext\r\n--x--\r\n',
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="files"; filename=".."\r\n\r\nt\r\n--x--\r\n',
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nt\r\n--x--\r\n',
        ),
        ("application/json", b"{}"),
        ("text/plain", b"text"),
    ],
)
def test_what_is_no_form_of_articles_is_refused(api: httpx.Client, kind: str, body: bytes) -> None:
    refused(api.post("/articles?case=sahel", content=body, headers={"Content-Type": kind}), 400)


def test_a_day_that_is_none_is_refused(api: httpx.Client) -> None:
    told = refused(upload(api, "sahel", ("a.txt", b"text"), published="yesterday"), 400)
    assert "'yesterday' is not a date" in told["message"]


def test_a_folder_that_is_no_case_takes_no_articles(server: JupyterServer, api: httpx.Client) -> None:
    refused(upload(api, "nowhere", ("a.txt", b"text")), 404)
    assert not (server.root / "nowhere").exists()


@pytest.mark.parametrize(
    "path, length", [("/articles?case=sahel", 2**30), ("/cases", 2**21), ("/claims?case=sahel", 2**21)]
)
def test_a_gigabyte_is_refused_before_it_is_sent(server: JupyterServer, path: str, length: int) -> None:
    host, port = server.address.removeprefix("http://").split(":")
    method = "GET" if path.startswith("/claims") else "POST"
    head = (
        f"{method} {API}{path} HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: token {server.token}\r\n"
        f"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n"
    )
    began = time.monotonic()
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(head.encode() + b"x" * 1000)
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    assert time.monotonic() - began < 5
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"bytes are too many" in answer


def test_who_sends_it_all_the_same_is_told(api: httpx.Client) -> None:
    limit = api.get("/status").json()["limits"]["upload"]
    told = refused(upload(api, "sahel", ("a.txt", b"x" * (limit + 1))), 413)
    assert f"{limit:,} are taken at once" in told["message"]


@pytest.mark.parametrize(
    "path, kind", [("/cases", "application/json"), ("/articles?case=sahel", "multipart/form-data; boundary=x")]
)
def test_a_body_of_unsaid_length_is_refused(api: httpx.Client, path: str, kind: str) -> None:
    refused(api.post(path, content=iter([b"{", b"}"]), headers={"Content-Type": kind}), 411)
