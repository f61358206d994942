"""What the view is given: positions that lead from a tie to its sentences, and nothing that a browser would misread."""

import json
from collections.abc import Callable
from datetime import date
from itertools import accumulate, pairwise
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.charts import network_map, network_view
from workbench.charts.networks.network_view import MIME

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


def records(columns: dict[str, Any], *names: str) -> list[tuple[Any, ...]]:
    """Rows of some columns of the view's JSON."""

    def plain(column: Any) -> list[Any]:
        return [column["names"][code] for code in column["codes"]] if isinstance(column, dict) else column

    return list(zip(*(plain(columns[name]) for name in names), strict=True))


def summed(column: dict[str, list[int]]) -> list[int]:
    return list(accumulate(column["steps"]))


def parts(lists: dict[str, Any]) -> list[list[int]]:
    members = summed(lists["members"])
    return [members[first:end] for first, end in pairwise(summed(lists["first"]))]


def test_a_tie_leads_by_positions_to_its_events_and_their_sentences(graph: "nx.MultiDiGraph[str]") -> None:
    first, second = next(facts["event_ids"] for *_, facts in graph.edges(data=True) if facts["sign"] < 0)
    table = evidence_of(
        {"event_id": second, "claim_id": "c2"}, {"event_id": first}, {"event_id": first, "claim_id": "c3"}
    )

    data = network_view(graph, table).data

    assert data["actors"]["id"] == ["NER", "USA"]
    ties = records(data["ties"], "source", "target", "sign", "directed", "channel")
    assert ties == [(0, 1, 1, 0, "diplomatic"), (1, 0, -1, 1, "military")]
    own = parts(data["ties"]["events"])[1]
    assert [data["events"]["id"][at] for at in own] == [first, second]
    assert data["ties"]["weights"][-2:] == [7.0, 7.0]
    claims = list(pairwise(summed(data["events"]["first"])))
    assert [data["sentences"]["id"][slice(*claims[at])] for at in own] == [["c1", "c3"], ["c2"]]
    start, end, origins = records(data["events"], "start", "end", "origins")[own[0]]
    assert (start, end, origins) == (19815, 19816, 2)  # 2 April 2024, in days since 1970
    quote, begins, ends, said_by, dated = records(
        data["sentences"], "quote", "trigger_start", "trigger_end", "said_by", "dated"
    )[claims[own[0]][0]]
    assert (quote[begins:ends], said_by, dated) == ("struck", "the army", "on Tuesday")
    assert records(data["claims"], "reliability", "credibility") == [("B", 2)] * 3


def test_an_event_is_called_as_in_the_list_of_evidence(graph: "nx.MultiDiGraph[str]") -> None:
    first, *others = ids_of(graph)
    data = network_view(graph, evidence_of({"event_id": first})).data
    called = dict(records(data["events"], "id", "event"))
    assert called == {first: "air strike", **dict.fromkeys(others, "")}


def test_events_without_evidence_are_there_without_sentences(graph: "nx.MultiDiGraph[str]") -> None:
    data = network_view(graph, evidence_of({"event_id": "another"})).data
    assert sorted(data["events"]["id"]) == sorted(ids_of(graph))
    assert data["sentences"]["id"] == []


def test_the_events_that_say_the_opposite_come_too_with_their_sentences(graph: "nx.MultiDiGraph[str]") -> None:
    event = ids_of(graph)[0]
    data = network_view(
        graph,
        evidence_of(
            {"event_id": event, "contradicted_by": ["denial", "gone"], "before": "It was night.", "after": ""},
            {"event_id": "denial", "claim_id": "c9", "status": "denied", "contradicted_by": [event]},
            {"event_id": "another", "contradicted_by": []},
        ),
    ).data
    ids = data["events"]["id"]
    against = parts(data["events"]["contradicted_by"])
    assert sorted(ids) == sorted([*ids_of(graph), "denial"])
    assert [ids[at] for at in against[ids.index(event)]] == ["denial"]
    assert [ids[at] for at in against[ids.index("denial")]] == [event]
    assert records(data["sentences"], "id", "before", "status") == [
        ("c1", "It was night.", "actual"),
        ("c9", "", "denied"),
    ]


def test_bytes_hold_what_the_json_holds_but_for_the_sentences(graph: "nx.MultiDiGraph[str]") -> None:
    view = network_view(graph, evidence_of({"event_id": ids_of(graph)[0]}))

    def unpacked(value: Any) -> Any:
        if isinstance(value, dict) and "dtype" in value:
            numbers = np.frombuffer(value["data"], dtype=f"<{value['dtype']}").astype(float)
            return [None if np.isnan(one) else round(one, 4) for one in numbers]
        if isinstance(value, dict) and "steps" in value:
            return summed(value)
        return {name: unpacked(one) for name, one in value.items()} if isinstance(value, dict) else value

    drawing = unpacked(view.drawing())
    assert "sentences" not in drawing
    told = {name: unpacked(one) for name, one in view.data.items() if name not in {"sentences", "meta"}}
    del told["events"]["id"]
    assert drawing == told


def test_sentences_come_by_event_as_records(graph: "nx.MultiDiGraph[str]") -> None:
    first, second = ids_of(graph)[:2]
    view = network_view(
        graph,
        evidence_of({"event_id": first}, {"event_id": second, "claim_id": "c2"}, {"event_id": first, "claim_id": "c3"}),
    )
    places = [view.data["events"]["id"].index(one) for one in (second, first)]
    told = view.sentences(places)
    assert [one["id"] for one in told] == ["c2", "c1", "c3"]
    assert (told[0]["quote"], told[0]["trigger_start"], told[0]["outlet"]) == ("Jets struck.", 5, "Wire")
    assert view.with_sentences(1)["sentences"]["id"] == view.data["sentences"]["id"][:1]


def test_measures_are_offered_as_sizes_and_texts_as_colours(graph: "nx.MultiDiGraph[str]") -> None:
    own = network_view(graph, evidence_of({})).data["actors"]
    assert (own["measures"]["betweenness"], records(own["groups"], "community")) == (
        [0.0, 0.0],
        [("around Niger",), ("around Niger",)],
    )
    table = pd.DataFrame({"actor": ["USA"], "reach": [2.5], "bloc": ["West"]})
    given_by_hand = network_view(graph, evidence_of({}), measures=table).data["actors"]
    assert given_by_hand["measures"] == {"reach": [None, 2.5]}
    assert records(given_by_hand["groups"], "bloc") == [("",), ("West",)]


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
    graph.add_nodes_from(["A", "B"], name="x", kind="state", country="", sector="", weight=1.0)
    ids = {"event_ids": ["e"], "event_weights": [1.0], "claim_ids": ["c1"], "origins": 1, "first": day, "last": day}
    graph.add_edge("A", "B", key="k", directed=True, **facts, **ids)
    quote, start = before + trigger + after, 7
    row = {"event_id": "e", "quote": quote, "start": start, "trigger_start": start + len(before)}

    table = evidence_of({**row, "trigger_end": start + len(before + trigger)})
    ((first, last),) = records(network_view(graph, table).data["sentences"], "trigger_start", "trigger_end")

    units = quote.encode("utf-16-le", "surrogatepass")
    assert units[2 * first : 2 * last].decode("utf-16-le", "surrogatepass") == trigger
