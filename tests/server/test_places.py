"""Paths from outside name places below the root, and no others."""

from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.server.jupyter import JupyterServer, refused
from workbench.case import create_case
from workbench.errors import CaseNotFound, PathRefused
from workbench.server.places import ServerRoot

OUTSIDE = [
    "..",
    "../secret",
    "sahel/../../secret",
    "sahel/..",
    "./sahel",
    "/etc",
    "//etc",
    "sahel//tables",
    "..\\secret",
    "sahel\\tables",
    "C:",
    "C:/secret",
    "c:\\secret",
    "\\\\host\\share",
    "sahel\0",
    "\0",
    "sahel\n",
    "~",
    "~root",
    ".hidden",
    "sahel/.git",
    "",
    " ",
    "%2e%2e",
    "..%2fsecret",
    "x" * 5000,
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_what_leads_out_of_the_root_is_refused(api: httpx.Client, path: str) -> None:
    answer = api.get("/case", params={"case": path})
    assert answer.status_code in {400, 404}
    assert "secret title" not in answer.text
    refused(answer, answer.status_code)


@pytest.mark.parametrize("path", ["..", "../secret", "/etc", "..\\secret"])
def test_it_is_refused_however_often_it_is_encoded(api: httpx.Client, path: str) -> None:
    for encoded in (quote(path, safe=""), quote(quote(path, safe=""), safe=""), path.replace(".", "%u002e")):
        answer = api.get(f"/case?case={encoded}")
        refused(answer, answer.status_code)
        assert answer.status_code in {400, 404}


def test_bytes_that_are_no_text_are_refused(api: httpx.Client) -> None:
    refused(api.get("/case?case=%ff%fe"), 400)
    refused(api.get("/articles/%ff?case=sahel"), 400)


@pytest.fixture
def root(tmp_path: Path) -> ServerRoot:
    create_case(tmp_path / "secret", title="secret title")
    create_case(tmp_path / "root" / "open" / "niger")
    return ServerRoot(tmp_path / "root")


def test_a_case_below_the_root_is_found(root: ServerRoot) -> None:
    assert root.case("open/niger") == root.folder / "open" / "niger"
    assert root.name_of(root.folder / "open" / "niger") == "open/niger"


def test_the_root_itself_may_be_the_case(tmp_path: Path) -> None:
    create_case(tmp_path / "niger")
    assert ServerRoot(tmp_path / "niger").case(".") == tmp_path / "niger"


def test_a_link_inside_the_root_is_followed(root: ServerRoot) -> None:
    (root.folder / "short").symlink_to(root.folder / "open" / "niger")
    assert root.case("short") == root.folder / "short"


def test_a_link_that_leads_out_is_not_followed(root: ServerRoot, tmp_path: Path) -> None:
    (root.folder / "way-out").symlink_to(tmp_path / "secret")
    with pytest.raises(PathRefused, match="leads out"):
        root.case("way-out")


@pytest.mark.parametrize("name", ["case.toml", "actors.csv", "tables", "reports"])
def test_a_link_in_a_case_that_leads_out_is_not_followed(root: ServerRoot, tmp_path: Path, name: str) -> None:
    inside, outside = root.folder / "open" / "niger" / name, tmp_path / "secret" / name
    if inside.exists():
        inside.rename(inside.with_name("aside"))
    inside.symlink_to(outside)
    with pytest.raises((PathRefused, CaseNotFound)):
        root.case("open/niger")


def test_a_circle_of_links_is_refused(root: ServerRoot) -> None:
    (root.folder / "a").symlink_to(root.folder / "b")
    (root.folder / "b").symlink_to(root.folder / "a")
    with pytest.raises((PathRefused, CaseNotFound)):
        root.case("a")


@given(st.lists(st.sampled_from(["..", ".", "/", "\\", "niger", "open", "C:", "\0", "~", " "]), max_size=8))
def test_whatever_is_asked_nothing_outside_is_named(parts: list[str]) -> None:
    root = ServerRoot(Path("/srv/analyst"))
    try:
        found = root.place("".join(parts))
    except PathRefused:
        return
    assert found.is_relative_to(root.folder)
    assert ".." not in found.parts


def test_messages_name_places_from_the_root(server: JupyterServer, api: httpx.Client) -> None:
    (server.root / "broken").mkdir(exist_ok=True)
    (server.root / "broken" / "case.toml").write_text("title = \n")
    told = refused(api.get("/case?case=broken"), 409)
    assert told["message"].startswith("broken/case.toml: ")
    assert told["kind"] == "CaseFileError"
