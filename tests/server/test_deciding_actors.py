"""What is decided about actors over HTTP is what the case's list then says."""

import json
from collections.abc import Callable

import httpx
import pytest

from tests.server.jupyter import JupyterServer, refused
from workbench.case import open_case

Decide = Callable[[str, object], httpx.Response]


@pytest.fixture
def decide(api: httpx.Client) -> Decide:
    return lambda actor, body: api.post(f"/actors/{actor}/decisions?case=sahel", json=body)


def found(api: httpx.Client, search: str) -> list[tuple[str, str]]:
    rows = api.get("/actors", params={"case": "sahel", "search": search}).json()["items"]
    return [(one["actor"], one["name"]) for one in rows]


def test_an_actor_is_added_and_named_and_taken_back(server: JupyterServer, api: httpx.Client, decide: Decide) -> None:
    facts = {"name": "Sahel Reading Guild", "kind": "group", "country": "MLI", "sector": "CVL", "from": "2024-01-01"}
    made = decide("SRG", {"kind": "add", "value": facts, "reason": "asked for it"})
    assert made.status_code == 201, made.text
    told = made.json()
    assert (told["kind"], told["subject"], told["field"], told["reason"]) == ("add", "SRG", "entry", "asked for it")
    assert json.loads(told["value"]) == facts
    assert told["author"]
    assert ("SRG", "Sahel Reading Guild") in found(api, "reading guild")

    assert decide("SRG", {"kind": "rename", "value": "The Guild"}).status_code == 201
    assert decide("SRG", {"kind": "assign", "value": "the readers"}).status_code == 201
    assert ("SRG", "The Guild") in found(api, "the guild")
    entry = open_case(server.root / "sahel").actors.get("SRG")
    assert entry is not None
    assert (entry.name, entry.country, entry.sector) == ("The Guild", "MLI", "CVL")

    kinds = [one["kind"] for one in api.get("/decisions?case=sahel").json()["items"][:3]]
    assert kinds == ["assign", "rename", "add"]
    api.post(f"/decisions/{told['decision_id']}/undo?case=sahel").raise_for_status()
    assert found(api, "reading guild") == []


def test_two_actors_are_taken_for_one(api: httpx.Client, decide: Decide) -> None:
    of_russia = api.get("/claims?case=sahel&actor=RUS").json()["total"]
    of_china = api.get("/claims?case=sahel&actor=CHN").json()["total"]
    assert of_russia > 0
    assert of_china > 0
    merged = decide("CHN", {"kind": "merge", "value": "RUS"})
    assert (merged.status_code, merged.json()["subject"], merged.json()["field"]) == (201, "CHN", "merged_into")
    assert api.get("/claims?case=sahel&actor=RUS").json()["total"] == of_russia + of_china
    refused(decide("CHN", {"kind": "rename", "value": "China"}), 400)
    api.post(f"/decisions/{merged.json()['decision_id']}/undo?case=sahel").raise_for_status()
    assert api.get("/claims?case=sahel&actor=CHN").json()["total"] == of_china


@pytest.mark.parametrize(
    "actor, body, told",
    [
        ("NER", {"kind": "add", "value": {"name": "Niger"}}, "is on the list already"),
        ("SRX", {"kind": "add", "value": {}}, "its name is empty"),
        ("SRX", {"kind": "add", "value": "Niger"}, "value is not an object"),
        ("SRX", {"kind": "add", "value": {"name": "X", "kind": "planet"}}, "is not a kind"),
        ("SRX", {"kind": "add", "value": {"name": "X", "country": "XXX"}}, "is not a country"),
        ("SRX", {"kind": "add", "value": {"name": "X", "colour": "red"}}, "give an object with a name"),
        ("SRX", {"kind": "add", "value": {"name": "X", "from": "soon"}}, "soon"),
        ("SRX", {"kind": "rename", "value": "X"}, "the list has no actor 'SRX'"),
        ("NER", {"kind": "rename", "value": 5}, "value is not text"),
        ("NER", {"kind": "rename"}, "value is missing"),
        ("NER", {"kind": "merge", "value": "NER"}, "cannot be merged into itself"),
        ("NER", {"kind": "assign", "value": " "}, "the name is empty"),
        ("NER", {"kind": "praise", "value": "x"}, "praise"),
        ("NER", {"kind": "rename", "value": "N", "author": "somebody else"}, "unknown name 'author'"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_kept(
    api: httpx.Client, decide: Decide, actor: str, body: object, told: str
) -> None:
    before = api.get("/decisions?case=sahel").json()["total"]
    assert told in refused(decide(actor, body), 400)["message"]
    assert api.get("/decisions?case=sahel").json()["total"] == before
