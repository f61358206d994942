"""What the view is given: positions that lead from a tie to its sentences, and nothing that a browser would misread."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.charts import network_map, network_view
from workbench.charts.network_view import MIME

MakeGraph = Callable[..., "nx.MultiDiGraph[str]"]

TIES = """
USA NER military -1 actual 14 2
NER USA diplomatic +1 meeting 5 2
"""


def evidence_of(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {
        "claim_id": "c1",
        "date_start": pd.Timestamp("2024-04-02"),
        "date_end": pd.Timestamp("2024-04-03"),
        "granularity": "day",
        "date_basis": "relative",
        "date_text": "on Tuesday",
        "event": "ASSAULT",
        "mode": "aerial",
        "status": "actual",
        "quote": "Jets struck.",
        "start": 100,
        "trigger_start": 105,
        "trigger_end": 111,
        "outlet": "Wire",
        "title": "Raid",
        "url": "https://wire.example/raid",
        "published": pd.Timestamp("2024-04-04"),
        "source_reliability": "B",
        "credibility": 2,
        "attributed_to": "the army",
        "relayed_by": "",
        "origins": 2,
    }
    return pd.DataFrame([{"event_id": "", **usual, **row} for row in rows])


@pytest.fixture
def graph(make_graph: MakeGraph) -> "nx.MultiDiGraph[str]":
    return make_graph(TIES)


def ids_of(graph: "nx.MultiDiGraph[str]") -> list[str]:
    return [event for *_, facts in graph.edges(data=True) for event in facts["event_ids"]]


def test_a_tie_leads_by_positions_to_its_events_and_their_sentences(graph: "nx.MultiDiGraph[str]") -> None:
    first, second = next(facts["event_ids"] for *_, facts in graph.edges(data=True) if facts["sign"] < 0)
    table = evidence_of(
        {"event_id": second, "claim_id": "c2"}, {"event_id": first}, {"event_id": first, "claim_id": "c3"}
    )

    data = network_view(graph, table).data

    assert [one["id"] for one in data["actors"]] == ["NER", "USA"]
    (tie,) = [one for one in data["ties"] if one["sign"] == -1]
    assert (tie["source"], tie["target"], tie["directed"], tie["weights"]) == (1, 0, True, [7.0, 7.0])
    events = [data["events"][at] for at in tie["events"]]
    assert [one["id"] for one in events] == [first, second]
    assert [[data["claims"][at]["id"] for at in one["claims"]] for one in events] == [["c1", "c3"], ["c2"]]
    assert (events[0]["start"], events[0]["end"], events[0]["origins"]) == ("2024-04-02", "2024-04-03", 2)
    claim = data["claims"][events[0]["claims"][0]]
    assert claim["quote"][slice(*claim["trigger"])] == "struck"
    assert (claim["reliability"], claim["credibility"], claim["said_by"], claim["dated"]) == (
        "B",
        2,
        "the army",
        "on Tuesday",
    )


def test_events_without_evidence_are_there_without_sentences(graph: "nx.MultiDiGraph[str]") -> None:
    data = network_view(graph, evidence_of({"event_id": "another"})).data
    assert sorted(one["id"] for one in data["events"]) == sorted(ids_of(graph))
    assert data["claims"] == []


def test_the_same_ties_as_a_table_stand_beside_it(graph: "nx.MultiDiGraph[str]") -> None:
    view = network_view(graph, evidence_of({}))
    assert view.data["meta"]["table"] == network_map(graph).layout.meta["table"]
    assert view.data["meta"]["description"] == "Network of 2 actors and 2 ties in 2024-04, from 4 events."
    assert view._repr_mimebundle_() == {MIME: view.data, "text/plain": view.data["meta"]["description"]}


def test_the_same_network_gives_the_same_text_in_whatever_order_it_was_built(make_graph: MakeGraph) -> None:
    graph = make_graph(TIES)
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph(**graph.graph)
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for source, target, key, facts in reversed([*graph.edges(keys=True, data=True)]):
        turned.add_edge(source, target, key=key, **facts)
    event = ids_of(graph)[0]
    one, other = (network_view(each, evidence_of({"event_id": event})) for each in (graph, turned))
    assert one.data["ties"] == other.data["ties"]
    assert json.loads(one.json())["actors"] == other.data["actors"]


@given(before=st.text(max_size=8), trigger=st.text(min_size=1, max_size=8), after=st.text(max_size=8))
def test_the_trigger_is_counted_as_browsers_count(before: str, trigger: str, after: str) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    facts = {"channel": "military", "sign": -1, "status": "actual", "weight": 1.0, "events": 1, "articles": 1}
    day = date(2024, 4, 2)
    graph.add_nodes_from(["A", "B"], name="x", kind="state", country="", sector="")
    ids = {"event_ids": ["e"], "event_weights": [1.0], "claim_ids": ["c1"], "origins": 1, "first": day, "last": day}
    graph.add_edge("A", "B", key="k", directed=True, **facts, **ids)
    quote, start = before + trigger + after, 7
    row = {"event_id": "e", "quote": quote, "start": start, "trigger_start": start + len(before)}

    claim = network_view(graph, evidence_of({**row, "trigger_end": start + len(before + trigger)})).data["claims"][0]

    units = quote.encode("utf-16-le", "surrogatepass")
    first, last = claim["trigger"]
    assert units[2 * first : 2 * last].decode("utf-16-le", "surrogatepass") == trigger
