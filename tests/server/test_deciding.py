"""What is decided over HTTP is what the case keeps."""

import httpx
import pytest

from tests.server.jupyter import JupyterServer, refused
from workbench.case import open_case


def claim_of(api: httpx.Client, actor: str) -> str:
    (row,) = api.get(f"/claims?case=sahel&actor={actor}&limit=1&review=waiting").json()["items"][:1]
    return str(row["claim_id"])


def test_a_claim_is_rejected_and_taken_back(server: JupyterServer, api: httpx.Client) -> None:
    claim = claim_of(api, "RUS")
    made = api.post(f"/claims/{claim}/decisions?case=sahel", json={"kind": "reject", "reason": "a rumour"})
    assert made.status_code == 201
    assert (made.json()["kind"], made.json()["subject"], made.json()["reason"]) == ("reject", claim, "a rumour")
    assert made.json()["author"]
    assert claim not in set(open_case(server.root / "sahel").claims()["claim_id"])
    assert api.get("/claims?case=sahel&review=rejected").json()["total"] == 1

    undone = api.post(f"/decisions/{made.json()['decision_id']}/undo?case=sahel")
    assert (undone.status_code, undone.json()["kind"]) == (201, "undo")
    assert claim in set(open_case(server.root / "sahel").claims()["claim_id"])
    states = {one["decision_id"]: one["state"] for one in api.get("/decisions?case=sahel").json()["items"]}
    assert states[made.json()["decision_id"]] == "undone"


def test_a_claim_is_corrected_and_keeps_its_original(api: httpx.Client) -> None:
    claim = claim_of(api, "TUR")
    told = {"kind": "correct", "field": "recipients", "value": [{"id": "NER.MIL"}]}
    assert api.post(f"/claims/{claim}/decisions?case=sahel", json=told).status_code == 201
    whole = api.get(f"/claims/{claim}?case=sahel").json()
    assert whole["review"] == "corrected"
    assert [one["id"] for one in whole["claim"]["recipients"]] == ["NER.MIL"]
    assert [one["id"] for one in whole["original"]["recipients"]] == ["NER"]
    assert [one["field"] for one in whole["decisions"]] == ["recipients"]


def test_an_accepted_claim_waits_no_longer(api: httpx.Client) -> None:
    waiting = api.get("/claims?case=sahel&review=waiting").json()["total"]
    api.post(f"/claims/{claim_of(api, 'CHN')}/decisions?case=sahel", json={"kind": "accept"}).raise_for_status()
    assert api.get("/claims?case=sahel&review=waiting").json()["total"] == waiting - 1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "praise"},
        {"kind": "accept", "field": "status"},
        {"kind": "correct"},
        {"kind": "correct", "field": "status"},
        {"kind": "correct", "field": "status", "value": "maybe"},
        {"kind": "correct", "field": "claim_id", "value": "x"},
        {"kind": "accept", "reason": 5},
        {"kind": "accept", "reason": "x" * 3000},
        {"kind": "accept", "author": "somebody else"},
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_kept(api: httpx.Client, body: object) -> None:
    before = api.get("/decisions?case=sahel").json()["total"]
    claim = api.get("/claims?case=sahel&limit=1").json()["items"][0]["claim_id"]
    refused(api.post(f"/claims/{claim}/decisions?case=sahel", json=body), 400)
    assert api.get("/decisions?case=sahel").json()["total"] == before


def test_what_is_not_there_is_not_found(api: httpx.Client) -> None:
    refused(api.post("/claims/0000/decisions?case=sahel", json={"kind": "accept"}), 404)
    refused(api.post("/decisions/0000/undo?case=sahel"), 400)
