"""Cases below the root: listed, told of, made."""

from pathlib import Path

import httpx
import pytest

from tests.server.jupyter import JupyterServer, refused
from workbench.case import create_case
from workbench.server.cases import case_folders


def test_cases_are_listed_by_path(server: JupyterServer, api: httpx.Client) -> None:
    create_case(server.root / "team" / "mali", title="Mali", tlp="TLP:RED")
    listed = api.get("/cases").json()
    assert [one["path"] for one in listed["items"] if one["path"] in {"sahel", "team/mali"}] == ["sahel", "team/mali"]
    assert {"path": "sahel", "title": "Sahel", "tlp": "TLP:GREEN", "problem": None} in listed["items"]


def test_a_case_that_cannot_be_read_is_listed_with_its_problem(server: JupyterServer, api: httpx.Client) -> None:
    (server.root / "torn").mkdir()
    (server.root / "torn" / "case.toml").write_text('tlp = "TLP:PINK"\n')
    (torn,) = (one for one in api.get("/cases").json()["items"] if one["path"] == "torn")
    assert torn["title"] == "torn"
    assert "'TLP:PINK' is none of" in torn["problem"]


def test_a_case_says_what_it_holds(api: httpx.Client) -> None:
    told = api.get("/case", params={"case": "sahel"}).json()
    assert (told["title"], told["tlp"], told["articles"], told["claims"], told["waiting"]) == (
        "Sahel",
        "TLP:GREEN",
        6,
        7,
        7,
    )
    assert (told["latest_month"], told["main_actor"]) == ("2024-04", "NER")
    assert set(told["versions"]) == {"articles", "claims", "decisions"}


def test_an_empty_case_leaves_open_what_it_does_not_hold(server: JupyterServer, api: httpx.Client) -> None:
    create_case(server.root / "empty")
    told = api.get("/case?case=empty").json()
    assert (told["articles"], told["claims"], told["span"], told["latest_month"], told["main_actor"]) == (
        0,
        0,
        None,
        None,
        None,
    )


def test_a_folder_that_is_no_case_is_not_found(server: JupyterServer, api: httpx.Client) -> None:
    (server.root / "notes").mkdir()
    told = refused(api.get("/case?case=notes"), 404)
    assert told == {
        "kind": "CaseNotFound",
        "message": "notes is not a case: it has no case.toml. Make one with: workbench init notes",
    }


def test_what_case_toml_says_anew_is_seen_at_once(server: JupyterServer, api: httpx.Client) -> None:
    case = create_case(server.root / "renamed", title="Before")
    assert api.get("/case?case=renamed").json()["title"] == "Before"
    text = (case.folder / "case.toml").read_text()
    (case.folder / "case.toml").write_text(text.replace("Before", "After that"))
    assert api.get("/case?case=renamed").json()["title"] == "After that"


def test_a_case_is_made(api: httpx.Client) -> None:
    made = api.post("/cases", json={"path": "new/chad", "title": "Chad", "tlp": "TLP:RED"})
    assert (made.status_code, made.json()["path"], made.json()["title"]) == (201, "new/chad", "Chad")
    assert api.get("/case?case=new/chad").json()["tlp"] == "TLP:RED"


@pytest.mark.parametrize(
    "body, status",
    [
        ({"path": "sahel"}, 409),
        ({"path": "../out"}, 400),
        ({"path": ""}, 400),
        ({"path": 5}, 400),
        ({}, 400),
        ({"path": "x", "tlp": "TLP:PINK"}, 400),
        ({"path": "x", "colour": "red"}, 400),
        ([], 400),
        ("x", 400),
    ],
)
def test_what_cannot_be_made_is_refused(server: JupyterServer, api: httpx.Client, body: object, status: int) -> None:
    refused(api.post("/cases", json=body), status)
    assert not (server.root / "x").exists()


@pytest.mark.parametrize("raw", [b"{", b"\xff\xfe", b'{"path": NaN}', b"[" * 100_000, b'{"path": "\\ud800"}'])
def test_a_body_that_is_no_json_is_refused(api: httpx.Client, raw: bytes) -> None:
    refused(api.post("/cases", content=raw, headers={"Content-Type": "application/json"}), 400)


def test_a_body_of_another_type_is_refused(api: httpx.Client) -> None:
    refused(api.post("/cases", data={"path": "form"}), 415)


def test_cases_are_looked_for_some_floors_deep_and_not_inside_each_other(tmp_path: Path) -> None:
    for path in ("a", "a/inside", "b/c/d/e/f", "b/c/d/e/f/g", ".hidden/x", "node_modules/y"):
        (tmp_path / path).mkdir(parents=True)
        (tmp_path / path / "case.toml").touch()
    (tmp_path / "around").symlink_to(tmp_path)
    assert sorted(one.relative_to(tmp_path).as_posix() for one in case_folders(tmp_path)) == ["a", "b/c/d/e/f"]
