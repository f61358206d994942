"""Runs over HTTP: a real server, real processes, real kernels."""

import time
from pathlib import Path
from shutil import copytree
from typing import Any

import httpx
import pytest

from tests.server.jupyter import JupyterServer, followed, refused

BRIEF = "actor-network-brief"


def start(api: httpx.Client, case: str = "sahel", **parameters: object) -> dict[str, Any]:
    """Start the run of a brief."""
    answer = api.post(f"/runs?case={case}", json={"template": BRIEF, "parameters": {"period": "2024-04", **parameters}})
    assert answer.status_code == 202, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_a_report_is_rendered_and_followed_cell_by_cell(server: JupyterServer, api: httpx.Client) -> None:
    asked = start(api)
    assert (asked["state"], asked["kind"], asked["template"]) == ("waiting", "report", "actor-network-brief")
    seen = [asked]
    while seen[-1]["state"] in {"waiting", "running"}:
        after = {"case": "sahel", "after": str(seen[-1]["revision"]), "wait": "20"}
        seen.append(api.get(f"/runs/{asked['run_id']}", params=after).json())
    last = seen[-1]
    assert last["state"] == "done", last["message"]
    assert len({one["progress"]["done"] for one in seen}) > 3
    assert last["progress"]["done"] == last["progress"]["of"] > 0
    assert last["asked"] <= last["begun"] <= last["ended"]
    (report,) = last["reports"]
    assert (server.root / "sahel" / "reports" / str(report)).is_file()


@pytest.mark.parametrize(
    "body, told",
    [
        ({"template": "none"}, "no template 'none'"),
        ({"template": "../secret"}, "no template"),
        ({"template": "influence-monitor", "parameters": {"colour": "red"}}, "colour is not a parameter"),
        ({"template": "influence-monitor", "parameters": {"period": "soon"}}, "period is 'soon'"),
        ({"template": "influence-monitor", "parameters": {"target": "Atlantis"}}, "no actor has the id 'Atlantis'"),
        ({"template": "actor-profile", "parameters": {"actor": "Atlantis"}}, "no actor has the id 'Atlantis'"),
        (
            {"template": "regional-overview", "parameters": {"targets": ["NER", "Atlantis"]}},
            "no actor has the id 'Atlantis'",
        ),
        ({"template": "influence-monitor", "parameters": {"case": "/etc"}}, "leave it out"),
        ({"template": "influence-monitor", "parameters": []}, "parameters is not an object"),
        ({"template": 5}, "template is not text"),
        ({}, "template is missing"),
    ],
)
def test_what_cannot_run_is_refused_before_a_process_starts(api: httpx.Client, body: object, told: str) -> None:
    before = api.get("/runs?case=sahel").json()["total"]
    answer = api.post("/runs?case=sahel", json=body)
    assert answer.status_code in {400, 404}
    assert told in refused(answer, answer.status_code)["message"]
    assert api.get("/runs?case=sahel").json()["total"] == before


def test_everything_that_is_wrong_with_parameters_is_said_at_once(api: httpx.Client) -> None:
    wrong = {"template": "influence-monitor", "parameters": {"colour": "red", "period": "soon"}}
    message = refused(api.post("/runs?case=sahel", json=wrong), 400)["message"]
    assert "colour is not a parameter" in message
    assert "period is 'soon'" in message


def test_a_running_run_is_cancelled_and_leaves_no_half_report(server: JupyterServer, api: httpx.Client) -> None:
    reports = set((server.root / "sahel" / "reports").rglob("*"))
    run = start(api, period="2024-03")
    running = run
    while running["progress"]["done"] == 0:  # until its kernel works
        running = api.get(f"/runs/{run['run_id']}?case=sahel&after={running['revision']}&wait=30").json()
        assert running["state"] in {"waiting", "running"}
    refused(api.delete(f"/runs/{run['run_id']}?case=sahel"), 409)
    stopped = api.post(f"/runs/{run['run_id']}/cancel?case=sahel").json()
    assert (stopped["state"], stopped["reports"]) == ("cancelled", [])
    assert set((server.root / "sahel" / "reports").rglob("*")) == reports
    assert api.post(f"/runs/{run['run_id']}/cancel?case=sahel").json() == stopped
    assert api.get("/status").json()["runs"] == {"waiting": 0, "running": 0}

    assert api.delete(f"/runs/{run['run_id']}?case=sahel").status_code == 204
    refused(api.get(f"/runs/{run['run_id']}?case=sahel"), 404)
    refused(api.delete(f"/runs/{run['run_id']}?case=sahel"), 404)
    assert not (server.root / "sahel" / "runs" / str(run["run_id"])).exists()


def test_the_same_run_is_not_started_twice(api: httpx.Client) -> None:
    run = start(api, period="2024")
    again = api.post("/runs?case=sahel", json={"template": BRIEF, "parameters": {"period": "2024"}})
    assert refused(again, 409)["run_id"] == run["run_id"]
    api.post(f"/runs/{run['run_id']}/cancel?case=sahel").raise_for_status()
    assert start(api, period="2024")["run_id"] != run["run_id"]
    for one in api.get("/runs?case=sahel").json()["items"]:
        api.post(f"/runs/{one['run_id']}/cancel?case=sahel").raise_for_status()


def test_a_run_in_a_queue_waits_and_can_be_cancelled(api: httpx.Client) -> None:
    # One processor or two: one run works, the next waits.
    assert api.get("/status").json()["limits"]["parallel_runs"] == 1
    first, second = start(api, period="2024-02"), start(api, period="2024-01")
    assert api.get(f"/runs/{second['run_id']}?case=sahel").json()["state"] == "waiting"
    assert api.get("/status").json()["runs"] == {"waiting": 1, "running": 1}
    assert api.post(f"/runs/{second['run_id']}/cancel?case=sahel").json()["state"] == "cancelled"
    assert api.post(f"/runs/{first['run_id']}/cancel?case=sahel").json()["state"] == "cancelled"
    listed = api.get("/runs?case=sahel&state=cancelled").json()
    assert {first["run_id"], second["run_id"]} <= {one["run_id"] for one in listed["items"]}


def test_runs_belong_to_their_case(server: JupyterServer, api: httpx.Client) -> None:
    copytree(server.root / "sahel", server.root / "other", ignore=lambda _, names: {"runs"} & set(names))
    run = start(api, case="other", period="2024-03")
    refused(api.get(f"/runs/{run['run_id']}?case=sahel"), 404)
    refused(api.post(f"/runs/{run['run_id']}/cancel?case=sahel"), 404)
    assert api.post(f"/runs/{run['run_id']}/cancel?case=other").json()["state"] == "cancelled"


@pytest.mark.parametrize("run_id", ["0", "..%2F..%2Fsecret", "20240101T000000-00000000", "%00"])
def test_a_run_that_is_not_there_is_not_found(api: httpx.Client, run_id: str) -> None:
    for answer in (
        api.get(f"/runs/{run_id}?case=sahel"),
        api.delete(f"/runs/{run_id}?case=sahel"),
        api.post(f"/runs/{run_id}/cancel?case=sahel"),
    ):
        refused(answer, 404)


def test_following_waits_no_longer_than_asked(api: httpx.Client, server: JupyterServer) -> None:
    run = start(api, period="2023")
    over = followed(api, "sahel", run)
    began = time.monotonic()
    assert api.get(f"/runs/{run['run_id']}?case=sahel&after={over['revision']}&wait=20").json() == over
    assert time.monotonic() - began < 2
    refused(api.get(f"/runs/{run['run_id']}?case=sahel&wait=31"), 400)
    refused(api.get(f"/runs/{run['run_id']}?case=sahel&wait=nan"), 400)
    assert Path(server.root / "sahel" / "runs" / str(run["run_id"]) / "log.txt").is_file()
