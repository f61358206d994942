"""What a case holds, a page at a time."""

import httpx
import pytest

from tests.server.jupyter import refused


def test_articles_are_listed_latest_first(api: httpx.Client) -> None:
    listed = api.get("/articles?case=sahel").json()
    assert (listed["total"], listed["offset"], listed["limit"]) == (6, 0, 50)
    assert [one["published"] for one in listed["items"]] == [
        "2024-04-22",
        "2024-04-22",
        "2024-04-16",
        "2024-04-11",
        "2024-03-13",
        None,
    ]
    assert {one["title"]: one["claims"] for one in listed["items"]}["Plans"] == 2


def test_an_article_comes_with_its_text(api: httpx.Client) -> None:
    (arms,) = api.get("/articles?case=sahel&search=ARMS").json()["items"]
    whole = api.get(f"/articles/{arms['article_id']}?case=sahel").json()
    assert whole["text"] == "On 10 April 2024 Russia delivered weapons to Niger."
    assert (whole["published"], whole["outlet"]) == ("2024-04-11", "Laterite Wire")


def test_pages_make_up_the_whole_list(api: httpx.Client) -> None:
    whole = api.get("/claims?case=sahel").json()
    pages = [api.get(f"/claims?case=sahel&offset={start}&limit=3").json() for start in (0, 3, 6, 9)]
    assert [len(one["items"]) for one in pages] == [3, 3, 1, 0]
    assert [row for one in pages for row in one["items"]] == whole["items"]
    assert {one["total"] for one in pages} == {7}


@pytest.mark.parametrize(
    "asked, claims",
    [
        ("period=2024-04", 4),
        ("period=2024-04&actor=RUS", 1),
        ("actor=NER", 4),
        ("status=planned", 2),
        ("status=planned&status=negated", 3),
        ("search=DRONES", 1),
        ("search=kori+radio", 4),
        ("review=waiting", 7),
        ("review=rejected", 0),
        ("actor=nobody", 0),
    ],
)
def test_claims_are_filtered(api: httpx.Client, asked: str, claims: int) -> None:
    assert api.get(f"/claims?case=sahel&{asked}").json()["total"] == claims


def test_events_are_named_as_reports_name_them(api: httpx.Client) -> None:
    listed = api.get("/claims?case=sahel&search=drones").json()["items"]
    assert [(one["event"], one["event_words"]) for one in listed] == [("AID", "aid")]
    (left,) = api.get("/claims?case=sahel&status=negated").json()["items"]
    assert (left["event"], left["mode"], left["event_words"]) == ("RETREAT", "withdraw", "withdrawal")


def test_a_claim_comes_whole(api: httpx.Client) -> None:
    (row,) = api.get("/claims?case=sahel&actor=RUS").json()["items"]
    whole = api.get(f"/claims/{row['claim_id'][:8]}?case=sahel").json()
    assert whole["claim"]["claim_id"] == row["claim_id"]
    assert whole["claim"] == whole["original"]
    assert (whole["review"], whole["decisions"]) == ("", [])


def test_actors_of_the_case_come_before_the_rest_of_the_list(api: httpx.Client) -> None:
    listed = api.get("/actors?case=sahel&limit=3").json()
    assert listed["items"][0] == {
        "actor": "NER",
        "name": "Niger",
        "kind": "state",
        "country": "NER",
        "sector": "",
        "claims": 4,
    }
    assert listed["total"] > 1000


@pytest.mark.parametrize("typed, first", [("nig", "NER"), ("NER", "NER"), ("united st", "USA"), ("ecow", "ECOWAS")])
def test_actors_are_found_by_what_is_typed(api: httpx.Client, typed: str, first: str) -> None:
    assert api.get("/actors", params={"case": "sahel", "search": typed}).json()["items"][0]["actor"] == first


def test_a_network_is_what_the_view_draws(api: httpx.Client) -> None:
    network = api.get("/network?case=sahel&period=2024").json()
    assert (network["format"], network["period"], network["level"]) == ("workbench-network/2", "2024", "country")
    assert {"NER", "USA", "RUS"} <= set(network["actors"]["id"])
    planned = api.get("/network?case=sahel&period=2024&status=planned").json()
    assert set(planned["ties"]["status"]["names"]) <= {"planned"}


def test_a_network_is_of_the_whole_span_where_no_period_is_named(api: httpx.Client) -> None:
    assert api.get("/network?case=sahel&channel=military").json()["ties"]["source"]


def test_templates_come_with_the_schema_of_their_parameters(api: httpx.Client) -> None:
    listed = {one["name"]: one for one in api.get("/templates").json()["items"]}
    monitor = listed["influence-monitor"]
    assert monitor["problem"] is None
    assert {"target", "period"} <= set(monitor["parameters"]["properties"])
    settled = {"case", "versions", "previous_versions"}
    assert not any(settled & set(one["parameters"]["properties"]) for one in listed.values())
    assert api.get("/templates/influence-monitor").json() == monitor


@pytest.mark.parametrize(
    "path, status",
    [
        ("/claims?case=sahel&period=soon", 400),
        ("/claims?case=sahel&status=maybe", 400),
        ("/claims?case=sahel&review=unsure", 400),
        ("/claims?case=sahel&offset=-1", 400),
        ("/claims?case=sahel&limit=0", 400),
        ("/claims?case=sahel&limit=501", 400),
        ("/claims?case=sahel&limit=٣", 400),
        ("/claims?case=sahel&case=other", 400),
        ("/claims", 400),
        ("/claims/0000?case=sahel", 404),
        ("/claims/%00?case=sahel", 404),
        ("/articles/0000?case=sahel", 404),
        ("/articles/%00?case=sahel", 404),
        ("/network?case=sahel&level=planet", 400),
        ("/network?case=sahel&channel=radio", 400),
        ("/network?case=sahel&period=x", 400),
        ("/templates/none", 404),
        ("/templates/..%2F..%2Fsecret.ipynb", 404),
        ("/nothing", 404),
    ],
)
def test_what_is_wrong_is_said(api: httpx.Client, path: str, status: int) -> None:
    refused(api.get(path), status)
