import csv
import io
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import ChoiceError
from workbench.model import Channel, Event, Period, Status
from workbench.network.build import build_network
from workbench.network.exchange import spreadsheet_safe, write_network

MakeEvent = Callable[..., Event]
APRIL = Period.parse("2024-04")
KEYS = {"economic/cooperation/actual", "military/cooperation/actual", "unspecified/conflict/denied"}


@pytest.fixture
def graph(make_event: MakeEvent) -> "nx.MultiDiGraph[str]":
    events = [
        make_event("USA > NER", "AID", "2024-04-03", channels=(Channel.MILITARY, Channel.ECONOMIC)),
        make_event("USA > NER", "AID", "2024-04-09", channels=(Channel.MILITARY,)),
        make_event("FRA > NER", "SANCTION", "2024-04-10", status=Status.DENIED),
    ]
    return build_network(events, APRIL, statuses=list(Status))


def named(name: str) -> "nx.MultiDiGraph[str]":
    """A network of one tie whose one party has a name from an article."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(period="2024-04")
    graph.add_node("X", name=name, kind="group", country="", sector="", events=1, weight=1.0)
    graph.add_node("NER", name="Niger", kind="state", country="NER", sector="", events=1, weight=1.0)
    facts = {"channel": "political", "sign": -1, "status": "actual", "weight": 1.0, "events": 1, "articles": 1}
    lists = {"event_ids": ["e1"], "event_weights": [1.0], "claim_ids": ["c1"]}
    rest = {"origins": 1, "directed": True, "first": APRIL.start, "last": APRIL.start}
    graph.add_edge("X", "NER", key="political/conflict/actual", **facts, **rest, **lists)
    return graph


def test_graphml_reads_back_with_nodes_ties_and_their_sums(graph: "nx.MultiDiGraph[str]", tmp_path: Path) -> None:
    back: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        nx.read_graphml(write_network(graph, tmp_path / "net.graphml"), force_multigraph=True)
    )
    ties = {tie["tie"]: tie for *_, tie in back.edges(data=True)}
    assert ties.keys() == KEYS
    tie = ties["military/cooperation/actual"]
    assert (tie["weight"], tie["sign"], tie["events"], tie["directed"]) == (20.0, 1, 2, True)
    assert (tie["first"], tie["last"]) == ("2024-04-03", "2024-04-09")
    assert tie["event_ids"].split() == graph.edges["USA", "NER", "military/cooperation/actual"]["event_ids"]
    assert ties["unspecified/conflict/denied"]["sign"] == -1
    assert back.nodes["USA"]["name"] == "United States"
    assert back.graph["period"] == "2024-04"


def test_gexf_reads_back_with_nodes_ties_and_their_sums(graph: "nx.MultiDiGraph[str]", tmp_path: Path) -> None:
    back: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.read_gexf(write_network(graph, tmp_path / "net.gexf")))
    ties = {key: tie for *_, key, tie in back.edges(keys=True, data=True)}
    assert ties.keys() == KEYS
    assert (ties["military/cooperation/actual"]["weight"], ties["military/cooperation/actual"]["sign"]) == (20.0, 1)
    denied = ties["unspecified/conflict/denied"]
    assert (denied["weight"], denied["sign"], denied["status"]) == (6.0, -1, "denied")
    assert (back.nodes["USA"]["label"], back.nodes["USA"]["country"]) == ("United States", "USA")


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
def test_no_two_ties_have_one_id(make_event: MakeEvent, suffix: str, tmp_path: Path) -> None:
    graph = build_network([make_event("USA > NER"), make_event("FRA > NER"), make_event("NER > USA")], APRIL)
    root = ET.parse(write_network(graph, tmp_path / f"net{suffix}")).getroot()
    ids = [element.get("id") for element in root.iter() if element.tag.endswith("}edge")]
    assert len(set(ids)) == len(ids) == 3


def test_json_keeps_lists_and_reads_back_as_a_graph(graph: "nx.MultiDiGraph[str]", tmp_path: Path) -> None:
    written = json.loads(write_network(graph, tmp_path / "net.json").read_text("utf-8"))
    back: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.node_link_graph(written))
    assert {key for *_, key in back.edges(keys=True)} == KEYS
    key = ("USA", "NER", "military/cooperation/actual")
    assert back.edges[key]["event_ids"] == graph.edges[key]["event_ids"]
    assert back.edges[key]["first"] == "2024-04-03"
    assert back.graph["statuses"] == [status.value for status in Status]


def test_csv_has_one_row_a_tie_with_the_sign_in_words(graph: "nx.MultiDiGraph[str]", tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(write_network(graph, tmp_path / "net.csv").read_text("utf-8"))))
    assert [(row["source_name"], row["target"], row["sign"], row["weight"], row["first"]) for row in rows] == [
        ("France", "NER", "conflict", "6.0", "2024-04-10"),
        ("United States", "NER", "cooperation", "10.0", "2024-04-03"),
        ("United States", "NER", "cooperation", "20.0", "2024-04-03"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_name_that_a_spreadsheet_would_run_is_defused(start: str, tmp_path: Path) -> None:
    path = write_network(named(f"{start}cmd|' /C calc'!A0"), tmp_path / "net.csv")
    (row,) = csv.DictReader(io.StringIO(path.read_bytes().decode(), newline=""))
    assert row["source_name"] == f"'{start.replace(chr(13), chr(10))}cmd|' /C calc'!A0"
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_only_text_is_defused() -> None:
    table = pd.DataFrame(
        {"score": [-9.5, 2], "quote": ["-9.5", "a\r=b\r\nc"], "place": ["@home", None], "ids": [["="], []]}
    )
    safe = spreadsheet_safe(table)
    assert safe["score"].tolist() == [-9.5, 2]
    assert safe["quote"].tolist() == ["'-9.5", "a\n=b\nc"]
    assert safe["place"][0] == "'@home"
    assert safe["place"].isna().tolist() == [False, True]
    assert safe["ids"].tolist() == [["="], []]
    assert table["quote"][0] == "-9.5"


@pytest.mark.parametrize("suffix", [".graphml", ".gexf"])
@pytest.mark.parametrize(
    "name", ["<script>&\"'", "a\x00b\x0bc", "lone \ud800 surrogate", "Ouagadougou \u00e9\u00e8 \U0001f30d"]
)
def test_a_hostile_name_never_breaks_the_xml(suffix: str, name: str, tmp_path: Path) -> None:
    path = write_network(named(name), tmp_path / f"net{suffix}")
    back = nx.read_graphml(path, force_multigraph=True) if suffix == ".graphml" else nx.read_gexf(path)
    clean = name.translate({0: "\ufffd", 0x0B: "\ufffd", 0xD800: "\ufffd"})
    assert back.nodes["X"]["name"] == clean


@given(name=st.text())
def test_any_name_reads_back_from_json(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = write_network(named(name), tmp_path_factory.getbasetemp() / "any.json")
    read = json.loads(path.read_text("utf-8"))["nodes"][0]["name"]
    assert len(read) == len(name)
    assert all(one in (other, "\ufffd") for one, other in zip(read, name, strict=True))


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".json", ".csv"])
def test_an_empty_network_is_a_file_too(suffix: str, tmp_path: Path) -> None:
    assert write_network(build_network([], APRIL), tmp_path / f"net{suffix}").stat().st_size > 0


def test_an_unknown_ending_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ChoiceError, match=r"'\.xlsx': choose one of \.graphml, \.gexf, \.json, \.csv"):
        write_network(build_network([], APRIL), tmp_path / "net.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_writing_leaves_the_network_as_it_was(graph: "nx.MultiDiGraph[str]", tmp_path: Path) -> None:
    before: nx.MultiDiGraph[str] = deepcopy(graph)
    for suffix in (".graphml", ".gexf", ".json", ".csv"):
        write_network(graph, tmp_path / f"net{suffix}")
    assert list(graph.edges(keys=True, data=True)) == list(before.edges(keys=True, data=True))
    assert list(graph.nodes(data=True)) == list(before.nodes(data=True))
