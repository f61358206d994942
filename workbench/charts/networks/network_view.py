"""A network to be explored: what the view draws, down to the sentences, and the same ties as a table."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx
import pandas as pd

from workbench.charts import evidence_link
from workbench.charts.ground import ground, resting_on
from workbench.charts.networks.network_columns import Columns, Names, Numbers, as_bytes, as_json, beginning, cell, lists
from workbench.charts.networks.network_evidence import NetworkEvidence, network_evidence
from workbench.charts.networks.tie_table import COLUMNS, tie_rows
from workbench.charts.numbers import count
from workbench.charts.wording import cell_text, is_missing, plain
from workbench.network.communities import communities
from workbench.network.layout import Positions, layout
from workbench.network.measures import betweenness

MIME = "application/vnd.workbench.network+json"
"""How a notebook's output says that it is one."""

FORMAT = "workbench-network/2"

MOST_MEASURED = 800
"""Up to so many actors communities and betweenness are found by themselves: a second or two."""

MOST_ROWS = 300
"""Rows of the table beside the network, the heaviest ties: a page with more is slow to open."""


@dataclass(frozen=True)
class NetworkView:
    """A network as the view reads it; a notebook shows it as its table, the report page and the widget draw it.

    Attributes
    ----------
    head : title, period and level
    actors, ties : columns; ties count actors and events by position
    evidence : events, their claims and sentences; days count from 1970, half-open, ``trigger`` counts UTF-16 units of a
        quote, as browsers do
    meta : description and table
    """

    head: Mapping[str, str]
    actors: Columns
    ties: Columns
    evidence: NetworkEvidence
    meta: Mapping[str, Any]

    @cached_property
    def data(self) -> dict[str, Any]:
        """All of it, as JSON."""
        return self.with_sentences()

    def with_sentences(self, most: int | None = None) -> dict[str, Any]:
        """The network as JSON, with the sentences of all its claims, or of at most so many: those of the heaviest ties."""
        sentences = {name: beginning(column, most) for name, column in self.evidence.sentences.items()}
        return {
            "format": FORMAT,
            **self.head,
            "actors": as_json(self.actors),
            "ties": as_json(self.ties),
            "events": as_json(self.evidence.events),
            "claims": as_json(self.evidence.claims),
            "sentences": as_json(sentences),
            "meta": dict(self.meta),
        }

    def drawing(self) -> dict[str, Any]:
        """What is drawn and filtered, without the sentences; columns of numbers as bytes.

        Ids of events stay in the kernel: the browser asks by position.
        """
        events = {name: column for name, column in self.evidence.events.items() if name != "id"}
        return {
            "format": FORMAT,
            **self.head,
            "actors": as_bytes(self.actors),
            "ties": as_bytes(self.ties),
            "events": as_bytes(events),
            "claims": as_bytes(self.evidence.claims),
        }

    def sentences(self, events: Sequence[int]) -> list[dict[str, Any]]:
        """What is told of each claim of some events, given by position; one record a claim, in the order of `events`."""
        first = self.evidence.first
        claims = [claim for event in events for claim in range(first[event], first[event + 1])]
        return [{name: cell(column, claim) for name, column in self.evidence.sentences.items()} for claim in claims]

    def json(self) -> str:
        """The same as text; equal networks give equal texts."""
        return json.dumps(self.data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {MIME: self.data, "text/plain": self.meta["description"]}


def network_view(
    graph: "nx.MultiDiGraph[str]",
    evidence: pd.DataFrame,
    *,
    title: str = "Who acts on whom",
    places: Positions | None = None,
    measures: pd.DataFrame | None = None,
) -> NetworkView:
    """Gather what a reader needs to explore a network: filter it, move through time, and come to every sentence.

    Parameters
    ----------
    graph : as made by `workbench.network.build.build_network`
    evidence : claims of its events, the columns of `evidence_list`; events that are not in it have no sentences.
        With ``contradicted_by`` those that say the opposite are shown, too; with ``before`` and ``after`` what
        stands around a quote
    title : a few words
    places : where actors stand, by id; `workbench.network.layout.layout` where None
    measures : one row an actor, ``actor`` its id; the reader may size actors by the other columns that hold numbers, and
        colour them by those that hold texts. Where None, betweenness and community, up to 800 actors

    Returns
    -------
    NetworkView
        A tie leads to its events, an event to its claims. The same graph and evidence give the same data.
    """
    ids = sorted(graph)
    where = layout(graph) if places is None else places
    ties = sorted(graph.edges(keys=True, data=True), key=lambda tie: tie[:3])
    # Events are counted from the heaviest ties on: where not all sentences are wanted, those come first.
    heaviest = sorted(ties, key=lambda tie: -tie[3]["weight"])
    told = network_evidence(evidence, (event for *_, facts in heaviest for event in facts["event_ids"]))
    return NetworkView(
        head={
            "title": plain(title),
            "period": str(graph.graph.get("period", "")),
            "level": str(graph.graph.get("level", "")),
        },
        actors=_actors(graph, ids, where, _measured(graph) if measures is None else measures),
        ties=_ties(ties, {actor: number for number, actor in enumerate(ids)}, told.number_of),
        evidence=told,
        meta=evidence_link.meta(COLUMNS, tie_rows(graph, MOST_ROWS), _description(graph, evidence)),
    )


def _measured(graph: "nx.MultiDiGraph[str]") -> pd.DataFrame:
    if len(graph) > MOST_MEASURED:
        return pd.DataFrame({"actor": sorted(graph)})
    between, together = betweenness(graph), communities(graph)
    sizes = Counter(together.values())
    # An actor on its own is no community that a colour could tell of.
    named = {one: f"around {graph.nodes[head]['name']}" if sizes[head] > 1 else "" for one, head in together.items()}
    rows = [(one, round(between[one], 4), named[one]) for one in sorted(graph)]
    return pd.DataFrame(rows, columns=["actor", "betweenness", "community"])


def _actors(
    graph: "nx.MultiDiGraph[str]", ids: Sequence[str], where: Positions, measures: pd.DataFrame
) -> dict[str, Any]:
    facts = [graph.nodes[one] for one in ids]
    table = measures.set_index("actor").reindex(list(ids))
    sizes = {str(name): table[name] for name in table if pd.api.types.is_numeric_dtype(table[name])}
    groups = {str(name): table[name] for name in table if str(name) not in sizes and name != "name"}
    return {
        "id": [plain(one) for one in ids],
        "name": [plain(one["name"]) for one in facts],
        **{name: Names.of(plain(one[name]) for one in facts) for name in ("kind", "country", "sector")},
        "x": Numbers([where[one][0] for one in ids], "f4"),
        "y": Numbers([where[one][1] for one in ids], "f4"),
        "measures": {
            name: Numbers([None if is_missing(one) else float(one) for one in column], "f4")
            for name, column in sizes.items()
        },
        "groups": {name: Names.of(cell_text(one) for one in column) for name, column in groups.items()},
    }


def _ties(
    ties: Sequence[tuple[str, str, Any, dict[str, Any]]], place: Mapping[str, int], number_of: Mapping[str, int]
) -> dict[str, Any]:
    facts = [each for *_, each in ties]
    weights = [round(float(weight), 4) for each in facts for weight in each["event_weights"]]
    return {
        "source": Numbers([place[source] for source, *_ in ties], "u4"),
        "target": Numbers([place[target] for _, target, *_ in ties], "u4"),
        **{name: Names.of(str(each[name]) for each in facts) for name in ("channel", "status")},
        "sign": Numbers([int(each["sign"]) for each in facts], "i1"),
        "directed": Numbers([int(each["directed"]) for each in facts], "u1"),
        "events": lists([[number_of[event] for event in each["event_ids"]] for each in facts]),
        "weights": Numbers(weights, "f4"),
    }


def _description(graph: "nx.MultiDiGraph[str]", evidence: pd.DataFrame) -> str:
    period, events = graph.graph.get("period") or "the period", graph.graph.get("events", 0)
    ties = count(graph.number_of_edges(), "tie")
    drawn = {one for _, _, tie in graph.edges(data=True) for one in tie["event_ids"]}
    behind = ground(evidence if {"article_id", "origin"} <= set(evidence.columns) else None, drawn)
    told = f"Network of {count(len(graph), 'actor')} and {ties} in {period}, {resting_on(events=events, **behind)}."
    if graph.number_of_edges() > MOST_ROWS:
        told += f" The table holds the {MOST_ROWS} heaviest ties."
    return told
