"""Write a network to a file that other programs read."""

import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd

from workbench.errors import ChoiceError

_TIE_COLUMNS = (
    "channel",
    "sign",
    "status",
    "weight",
    "events",
    "articles",
    "origins",
    "directed",
    "first",
    "last",
    "event_ids",
    "event_weights",
    "claim_ids",
)
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def write_network(graph: "nx.MultiDiGraph[str]", path: Path) -> Path:
    """Write `graph` to `path` in the format that its ending names, and return `path`.

    ==========  ==============================================================================
    .graphml    GraphML, for Gephi, yEd, Cytoscape, igraph
    .gexf       GEXF 1.2, for Gephi
    .json       node-link JSON as networkx and D3 read it; lists stay lists
    .csv        one row a tie, for spreadsheets
    ==========  ==============================================================================

    Weights are 0 or more everywhere, and the sign is an attribute of its own: +1 and -1, in CSV
    ``cooperation`` and ``conflict``. Days are ISO 8601. In all but JSON, lists are joined by spaces. A
    CSV cell that a spreadsheet would take for a formula gets an apostrophe before it. Characters that
    XML cannot hold become U+FFFD, in every format, so that all four say the same. A tie's key is the
    attribute ``tie`` in GraphML and ``key`` in GEXF and JSON.

    Raises
    ------
    ChoiceError
        If the ending is none of these.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise ChoiceError("network file format", path.suffix, list(_WRITERS))
    path.write_bytes(write(graph))
    return path


def _graphml(graph: "nx.MultiDiGraph[str]") -> bytes:
    flat = _flat(graph)
    numbered: nx.MultiDiGraph[str] = nx.MultiDiGraph(**flat.graph)
    numbered.add_nodes_from(flat.nodes(data=True))
    # networkx writes the edge key as the edge's id, and ids must differ over the whole file.
    for number, (source, target, key, facts) in enumerate(flat.edges(keys=True, data=True)):
        numbered.add_edge(source, target, key=f"tie{number}", tie=key, **facts)
    file = io.BytesIO()
    nx.write_graphml_xml(numbered, file)
    return file.getvalue()


def _gexf(graph: "nx.MultiDiGraph[str]") -> bytes:
    flat = _flat(graph)
    for _, node in flat.nodes(data=True):
        node["label"] = node["name"]
    file = io.BytesIO()
    nx.write_gexf(flat, file)
    return file.getvalue()


def _json(graph: "nx.MultiDiGraph[str]") -> bytes:
    return json.dumps(nx.node_link_data(_copy(graph, _plain)), ensure_ascii=False, indent=1).encode()


def _csv(graph: "nx.MultiDiGraph[str]") -> bytes:
    flat = _flat(graph)
    rows = [
        {
            **tie,
            "source": source,
            "source_name": flat.nodes[source]["name"],
            "target": target,
            "target_name": flat.nodes[target]["name"],
            "sign": "cooperation" if tie["sign"] > 0 else "conflict",
        }
        for source, target, tie in flat.edges(data=True)
    ]
    table = pd.DataFrame(rows, columns=["source", "source_name", "target", "target_name", *_TIE_COLUMNS])
    return spreadsheet_safe(table).to_csv(index=False).encode()


def spreadsheet_safe(table: pd.DataFrame) -> pd.DataFrame:
    """A copy of `table` in which no text cell is taken for a formula when a spreadsheet opens it as CSV.

    An apostrophe goes before text that begins with = + - @, a tab or a line's end; line ends become LF. Numbers stay.
    """
    safe = table.copy()
    for column in table.select_dtypes(exclude=["number", "bool", "datetime"]):
        safe[column] = table[column].map(_defused)
    return safe


def _flat(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    return _copy(graph, _joined)


def _copy(graph: "nx.MultiDiGraph[str]", form: Callable[[Any], Any]) -> "nx.MultiDiGraph[str]":
    """A graph of the same nodes and ties with each id and attribute in the given form."""
    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph(**_each(graph.graph, form))
    for node, facts in graph.nodes(data=True):
        copy.add_node(form(node), **_each(facts, form))
    for source, target, key, facts in graph.edges(keys=True, data=True):
        copy.add_edge(form(source), form(target), key=form(key), **_each(facts, form))
    return copy


def _each(facts: Mapping[str, Any], form: Callable[[Any], Any]) -> dict[str, Any]:
    return {name: form(value) for name, value in facts.items()}


def _plain(value: Any) -> Any:
    """Lists of plain values, days as text, text that any format can hold."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _joined(value: Any) -> Any:
    """As `_plain`, with lists as one text."""
    return " ".join(str(one) for one in _plain(value)) if isinstance(value, list | tuple) else _plain(value)


def _defused(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    # A lone CR is not always quoted on writing, and would then begin a row, and a formula, of its own.
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_FORMULA) else text


_WRITERS: dict[str, Callable[["nx.MultiDiGraph[str]"], bytes]] = {
    ".graphml": _graphml,
    ".gexf": _gexf,
    ".json": _json,
    ".csv": _csv,
}
