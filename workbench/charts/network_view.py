"""A network to be explored: what the view draws, down to the sentences, and the same ties as a table."""

import json
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from itertools import count as count_from
from typing import Any

import networkx as nx
import pandas as pd

from workbench.charts import evidence_link
from workbench.charts.tie_table import COLUMNS, tie_rows
from workbench.charts.wording import count, is_missing, plain, said_by
from workbench.network.layout import Positions, layout

MIME = "application/vnd.workbench.network+json"
"""How a notebook's output says that it is one."""

FORMAT = "workbench-network/1"

Row = dict[Hashable, Any]


@dataclass(frozen=True)
class NetworkView:
    """A network as the view reads it; a notebook shows it as its table, the report page and the widget draw it.

    Attributes
    ----------
    data : actors, ties, events and claims; ties hold positions in the lists of actors and events, events those of claims.
        Days are ISO 8601, half-open; `trigger` counts UTF-16 units of `quote`, as browsers do
    """

    data: dict[str, Any]

    def json(self) -> str:
        """The same as text; equal networks give equal texts."""
        return json.dumps(self.data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {MIME: self.data, "text/plain": self.data["meta"]["description"]}


def network_view(
    graph: "nx.MultiDiGraph[str]",
    evidence: pd.DataFrame,
    *,
    title: str = "Who acts on whom",
    places: Positions | None = None,
) -> NetworkView:
    """Gather what a reader needs to explore a network: filter it, move through time, and come to every sentence.

    Parameters
    ----------
    graph : as made by `workbench.network.build.build_network`
    evidence : claims of its events, the columns of `evidence_list`; events that are not in it have no sentences
    title : a few words
    places : where actors stand, by id; `workbench.network.layout.layout` where None

    Returns
    -------
    NetworkView
        A tie leads to its events, an event to its claims. The same graph and evidence give the same data.
    """
    ids = sorted(graph)
    where = layout(graph) if places is None else places
    ties = sorted(graph.edges(keys=True, data=True), key=lambda tie: tie[:3])
    wanted = list(dict.fromkeys(event for *_, facts in ties for event in facts["event_ids"]))
    rows = _by_event(evidence, wanted)
    claims = [claim for event in wanted for claim in rows[event]]
    place = count_from(0)
    places_of_claims = {event: [next(place) for _ in rows[event]] for event in wanted}
    number_of = {event: number for number, event in enumerate(wanted)}
    actor_number = {actor: number for number, actor in enumerate(ids)}
    return NetworkView(
        {
            "format": FORMAT,
            "title": plain(title),
            "period": str(graph.graph.get("period", "")),
            "level": str(graph.graph.get("level", "")),
            "actors": [_actor(one, graph.nodes[one], where[one]) for one in ids],
            "ties": [
                _tie(actor_number[source], actor_number[target], facts, number_of) for source, target, _, facts in ties
            ],
            "events": [_event(event, rows[event], places_of_claims[event]) for event in wanted],
            "claims": [_claim(row) for row in claims],
            "meta": evidence_link.meta(COLUMNS, tie_rows(graph), _description(graph)),
        }
    )


def _description(graph: "nx.MultiDiGraph[str]") -> str:
    period, events = graph.graph.get("period") or "the period", graph.graph.get("events", 0)
    ties = count(graph.number_of_edges(), "tie")
    return f"Network of {count(len(graph), 'actor')} and {ties} in {period}, from {count(events, 'event')}."


def _by_event(evidence: pd.DataFrame, wanted: Iterable[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {event: [] for event in wanted}
    for row in evidence[evidence["event_id"].isin(list(found))].to_dict("records"):
        found[str(row["event_id"])].append(row)
    return found


def _actor(actor: str, facts: dict[str, Any], place: tuple[float, float]) -> dict[str, Any]:
    told = {name: plain(facts[name]) for name in ("name", "kind", "country", "sector")}
    return {"id": actor, **told, "x": place[0], "y": place[1]}


def _tie(source: int, target: int, facts: dict[str, Any], number_of: dict[str, int]) -> dict[str, Any]:
    return {
        "source": source,
        "target": target,
        "channel": str(facts["channel"]),
        "sign": int(facts["sign"]),
        "status": str(facts["status"]),
        "directed": bool(facts["directed"]),
        "events": [number_of[event] for event in facts["event_ids"]],
        "weights": [round(weight, 4) for weight in facts["event_weights"]],
    }


def _event(event: str, rows: list[Row], claims: list[int]) -> dict[str, Any]:
    first: Row = rows[0] if rows else {}
    return {
        "id": event,
        **{name: _text(first.get(name)) for name in ("event", "mode", "granularity", "status")},
        "start": _text(first.get("date_start"))[:10],
        "end": _text(first.get("date_end"))[:10],
        "origins": 0 if is_missing(first.get("origins")) else int(first["origins"]),
        "claims": claims,
    }


def _claim(row: Row) -> dict[str, Any]:
    return {
        "id": str(row["claim_id"]),
        "quote": "" if is_missing(row["quote"]) else str(row["quote"]),
        "trigger": _trigger(row),
        **{name: _text(row[name]) for name in ("outlet", "title", "url", "status")},
        "published": _text(row["published"])[:10],
        "reliability": _text(row["source_reliability"]) or "F",
        "credibility": 6 if is_missing(row["credibility"]) else int(row["credibility"]),
        "said_by": said_by(_text(row["attributed_to"]), _text(row["relayed_by"])),
        "dated": _text(row["date_text"]) or _text(row["date_basis"]),
    }


def _trigger(row: Row) -> list[int]:
    """Where the word that names the event stands in the quote, in UTF-16 units; [0, 0] where none does."""
    if any(is_missing(row[key]) for key in ("quote", "start", "trigger_start", "trigger_end")):
        return [0, 0]
    quote, start = str(row["quote"]), int(row["start"])
    ends = [int(row[key]) - start for key in ("trigger_start", "trigger_end")]
    if not 0 <= ends[0] < ends[1] <= len(quote):
        return [0, 0]
    return [len(quote[:end].encode("utf-16-le", "surrogatepass")) // 2 for end in ends]


def _text(value: object) -> str:
    return "" if is_missing(value) else plain(value)
