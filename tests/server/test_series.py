"""Recurring reports over HTTP: what is due, and a run of it that two tabs do not start twice."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.server.jupyter import JupyterServer, followed, refused

LAST_YEAR = datetime.now(UTC).year - 1

SERIES = f"""
[yearly]
template = "actor-network-brief"
every = "year"
from = {LAST_YEAR}-01-01

[lost]
template = "no-such-template"
every = "month"
from = 2024-01-01
[lost.matrix]
target = ["NER", "MLI"]

[outside]
template = "../../secret.ipynb"
every = "month"
from = 2024-01-01
"""


@pytest.fixture(autouse=True)
def series_file(server: JupyterServer) -> Iterator[Path]:
    file = server.root / "sahel" / "series.toml"
    file.write_text(SERIES)
    yield file
    file.write_text(SERIES)


def test_series_are_listed_with_what_is_missing_and_what_is_wrong(api: httpx.Client) -> None:
    yearly, lost, outside = api.get("/series?case=sahel").json()["items"]
    assert (yearly["name"], yearly["every"], yearly["template"]) == ("yearly", "year", "actor-network-brief")
    assert (yearly["due"], yearly["latest"], yearly["problem"]) == ([str(LAST_YEAR)], None, None)
    assert lost["problem"].startswith("no template 'no-such-template'")
    assert lost["due"][0] == "2024-01"
    assert "leads out of the root" in outside["problem"]


def test_a_run_renders_what_is_due_and_two_tabs_start_it_once(server: JupyterServer, api: httpx.Client) -> None:
    (due,) = api.get("/series/yearly/due?case=sahel").json()["items"]
    assert due == {"edition": "yearly", "period": str(LAST_YEAR), "reason": "new", "problem": ""}
    run = api.post("/series/yearly/runs?case=sahel")
    assert (run.status_code, run.json()["kind"], run.json()["series"]) == (202, "series", "yearly")
    with server.client() as other_tab:
        told = refused(other_tab.post("/series/yearly/runs?case=sahel"), 409)
        assert told["run_id"] == run.json()["run_id"]
        assert "is at work already" in told["message"]
    progress: list[dict[str, Any]] = []
    over = followed(api, "sahel", run.json(), seconds=300, told_of=lambda one: progress.append(one["progress"]))
    assert over["state"] == "done", over["message"]
    assert over["reports"] == [f"yearly/{LAST_YEAR}/report.html"]
    assert over["outcome"] == {"rendered": 1, "revised": 0, "failed": 0, "unchanged": 0}
    # How many there are to make is told before the first is done.
    assert {"done": 0, "of": 1, "what": "issues"} in progress

    (listed, *_) = api.get("/series?case=sahel").json()["items"]
    assert (listed["due"], listed["latest"]["report_id"]) == ([], over["reports"][0])
    assert api.get("/reports/page", params={"case": "sahel", "report": over["reports"][0]}).status_code == 200
    assert api.get("/series/yearly/due?case=sahel").json()["items"] == []
    again = followed(api, "sahel", api.post("/series/yearly/runs?case=sahel").json())
    assert (again["state"], again["outcome"]["unchanged"]) == ("done", 1)


@pytest.mark.parametrize("name, status", [("none", 404), ("..", 404), ("%00", 404), ("lost", 404), ("outside", 400)])
def test_what_cannot_be_run_is_refused(api: httpx.Client, name: str, status: int) -> None:
    refused(api.post(f"/series/{name.replace('..', '%2e%2e')}/runs?case=sahel"), status)
    refused(api.get(f"/series/{name.replace('..', '%2e%2e')}/due?case=sahel"), status)


def test_a_series_file_that_cannot_be_read_says_where(api: httpx.Client, series_file: Path) -> None:
    series_file.write_text('[weekly]\ntemplate = "actor-network-brief"\nevery = "fortnight"\n')
    told = refused(api.get("/series?case=sahel"), 409)
    assert told["message"].startswith("sahel/series.toml: series weekly: every is 'fortnight'")
