"""Graphs and tables of the shapes that `workbench.network` and `workbench.influence` promise, made by hand."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import networkx as nx
import pandas as pd
import pytest

NAMES = {
    "NER": ("Niger", "state"),
    "USA": ("United States", "state"),
    "RUS": ("Russia", "state"),
    "FRA": ("France", "state"),
    "MLI": ("Mali", "state"),
    "BFA": ("Burkina Faso", "state"),
    "CHN": ("China", "state"),
    "IRN": ("Iran", "state"),
    "TUR": ("Türkiye", "state"),
    "ECOWAS": ("Economic Community of West African States", "organisation"),
    "EU": ("European Union", "organisation"),
    "UN": ("United Nations", "organisation"),
    "AES": ("Alliance of Sahel States", "organisation"),
    "JNIM": ("JNIM", "group"),
}

NIGER_TIES = """
USA NER military -1 actual 7.5 3
NER USA military -1 actual 24 6
NER USA diplomatic -1 actual 9 3
USA NER diplomatic +1 meeting 14 5
USA NER military +1 planned 6.5 2
RUS NER military +1 actual 40 6
RUS NER informational +1 actual 5 1
NER RUS diplomatic +1 meeting 12 4
NER FRA military -1 actual 12 2
FRA NER diplomatic -1 actual 8 3
NER FRA economic -1 actual 6 1
FRA NER military -1 denied 9 1
ECOWAS NER economic -1 actual 21 3
ECOWAS NER economic +1 actual 6.5 1
ECOWAS NER diplomatic +1 meeting 7 2
ECOWAS NER military -1 planned 5 2
MLI NER military +1 actual 9.5 2
BFA NER military +1 actual 9.5 2
MLI BFA political +1 meeting 5 2
AES NER political +1 actual 12 3
AES ECOWAS political -1 actual 6 1
CHN NER economic +1 actual 19.5 3
IRN NER economic +1 planned 5 1
TUR NER military +1 actual 10 1
EU NER economic -1 actual 6 1
EU NER diplomatic -1 actual 4 2
UN NER economic +1 actual 10 1
USA IRN diplomatic -1 actual 3 1
USA RUS informational -1 actual 3.5 1
JNIM NER military -1 actual 18 2
"""


def graph_of(
    ties: str, *, period: str = "2024-04", names: dict[str, tuple[str, str]] | None = None
) -> "nx.MultiDiGraph[str]":
    """Lines of: who, to whom, channel, sign, status (or ``meeting``), weight, events."""
    known = NAMES if names is None else names
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, line in enumerate(filter(None, ties.splitlines())):
        one, other, channel, sign, how, weight, events = line.split()
        status = "actual" if how == "meeting" else how
        for node in (one, other):
            name, kind = known.get(node, (node, "state"))
            if node not in graph:
                graph.add_node(node, name=name, kind=kind, country=node, sector="", events=0, weight=0.0)
            graph.nodes[node]["events"] += int(events)
            graph.nodes[node]["weight"] += float(weight)
        ids = [f"{number:04x}{event:012x}" for event in range(int(events))]
        graph.add_edge(
            one,
            other,
            key=f"{channel}/{sign}/{status}",
            channel=channel,
            sign=int(sign),
            status=status,
            weight=float(weight),
            events=int(events),
            articles=int(events) + 1,
            origins=int(events),
            event_ids=ids,
            event_weights=[float(weight) / int(events)] * int(events),
            claim_ids=[f"c{one}" for one in ids],
            directed=how != "meeting",
            first=date(2024, 4, 2),
            last=date(2024, 4, 2 + int(events)),
        )
    total = sum(facts["events"] for *_, facts in graph.edges(data=True))
    graph.graph.update(
        period=period,
        level="country",
        statuses=["actual"],
        events=total,
        articles=total // 2 + 1,
        unresolved=0,
        internal=0,
    )
    return graph


@pytest.fixture
def niger() -> "nx.MultiDiGraph[str]":
    return graph_of(NIGER_TIES)


@pytest.fixture
def make_graph() -> "Callable[..., nx.MultiDiGraph[str]]":
    return graph_of


SHARE_COLUMNS = [
    "period", "start", "actor", "name", "cooperation", "conflict", "cooperation_share", "conflict_share", "standing",
    "cooperation_events", "conflict_events", "articles", "event_ids", "cooperation_event_ids", "conflict_event_ids",
]  # fmt: skip


def share_table_of(amounts: dict[str, dict[str, tuple[float, int, float, int]]]) -> pd.DataFrame:
    """By period and actor: cooperation and its events, conflict and its events."""
    rows: list[dict[str, Any]] = []
    for at, (period, actors) in enumerate(amounts.items()):
        friendly = sum(one[0] for one in actors.values())
        hostile = sum(one[2] for one in actors.values())
        for actor, (cooperation, helped, conflict, pressed) in actors.items():
            both = cooperation + conflict
            rows.append(
                {
                    "period": period,
                    "start": pd.Timestamp(period if "W" not in period else "2024-01-01"),
                    "actor": actor,
                    "name": NAMES.get(actor, (actor, ""))[0],
                    "cooperation": cooperation,
                    "conflict": conflict,
                    "cooperation_share": cooperation / friendly if friendly else float("nan"),
                    "conflict_share": conflict / hostile if hostile else float("nan"),
                    "standing": (cooperation - conflict) / both if both else float("nan"),
                    "cooperation_events": helped,
                    "conflict_events": pressed,
                    "articles": helped + pressed,
                    "event_ids": [f"{at}-{actor}-{event}" for event in range(helped + pressed)],
                    "cooperation_event_ids": [f"{at}-{actor}-{event}" for event in range(helped)],
                    "conflict_event_ids": [f"{at}-{actor}-{helped + event}" for event in range(pressed)],
                }
            )
    table = pd.DataFrame(rows, columns=SHARE_COLUMNS)
    table.attrs = {"target": "NER", "articles": 61}
    return table


NIGER_MONTHS: dict[str, dict[str, tuple[float, int, float, int]]] = {
    "2024-01": {
        "USA": (19, 4, 0, 0), "RUS": (22, 4, 0, 0), "FRA": (2, 1, 12, 2), "ECOWAS": (4, 1, 26, 5), "CHN": (10, 1, 0, 0),
    },
    "2024-02": {
        "USA": (12, 3, 3, 1), "RUS": (19, 3, 0, 0), "ECOWAS": (19, 4, 6, 1), "TUR": (9.5, 1, 0, 0), "MLI": (14, 3, 0, 0),
    },
    "2024-03": {"USA": (5, 2, 11, 4), "RUS": (0, 0, 0, 0), "CHN": (5, 1, 0, 0)},
    "2024-04": {
        "USA": (14, 5, 8, 3), "RUS": (45, 7, 0, 0), "FRA": (0, 0, 8, 3), "ECOWAS": (7, 2, 21, 3), "CHN": (19.5, 3, 0, 0),
        "TUR": (10, 1, 0, 0), "MLI": (9.5, 2, 0, 0), "BFA": (9.5, 2, 0, 0), "EU": (0, 0, 10, 3), "IRN": (2.5, 1, 0, 0),
        "UN": (10, 1, 0, 0),
    },
}  # fmt: skip


@pytest.fixture
def shares() -> pd.DataFrame:
    return share_table_of(NIGER_MONTHS)


@pytest.fixture
def make_shares() -> Callable[..., pd.DataFrame]:
    return share_table_of


def change_table_of(
    now: dict[str, tuple[float, int, float, int]],
    before: dict[str, tuple[float, int, float, int]],
    deeds: Mapping[str, float] = MappingProxyType({}),
) -> pd.DataFrame:
    """By actor, in each of the two periods: cooperation and its events, conflict and its events; half of it deeds, or as told."""
    nobody = (0.0, 0, 0.0, 0)

    def share(actors: dict[str, tuple[float, int, float, int]], actor: str, column: int) -> float:
        total = sum(one[column] for one in actors.values())
        return actors.get(actor, nobody)[column] / total if total else float("nan")

    rows: list[dict[str, Any]] = []
    for actor in sorted({*now, *before}):
        row: dict[str, Any] = {"actor": actor, "name": NAMES.get(actor, (actor, ""))[0]}
        row["deeds"] = deeds.get(actor, 0.5) if now.get(actor, nobody)[0] else float("nan")
        for column, (name, previous, change) in enumerate(
            (("share", "previous_share", "change"), ("pressure", "previous_pressure", "pressure_change"))
        ):
            row[name], row[previous] = share(now, actor, 2 * column), share(before, actor, 2 * column)
            row[change] = sum(
                sign * (0 if pd.isna(one) else one) for sign, one in ((1, row[name]), (-1, row[previous]))
            )
        for when, actors in (("", now), ("previous_", before)):
            events = actors.get(actor, nobody)[1] + actors.get(actor, nobody)[3]
            row[f"{when}events"] = events
            row[f"{when}event_ids"] = [f"{when}{actor}-{event}" for event in range(events)]
        rows.append(row)
    table = pd.DataFrame(rows).sort_values("change", ascending=False, kind="stable", ignore_index=True)
    table.attrs = {"target": "NER", "period": "2024-04", "previous_period": "2024-03", "articles": 44}
    return table


@pytest.fixture
def change() -> pd.DataFrame:
    return change_table_of(NIGER_MONTHS["2024-04"], NIGER_MONTHS["2024-02"])


@pytest.fixture
def make_change() -> Callable[..., pd.DataFrame]:
    return change_table_of


DRIVERS = [
    ("2024-04-12", "2024-04", "AID", "", "Russia", "Niger", True, 10.0, 0.21),
    ("2024-03-05", "2024-03", "CONSULT", "visit", "United States, Niger", "", False, 4.0, 0.05),
    ("2024-04-20", "2024-04", "AGREE", "", "China", "Niger", False, 2.5, -0.06),
    ("2024-03-15", "2024-03", "SUPPORT", "", "Russia", "Niger", True, 5.0, -0.02),
    ("2024-04-02", "2024-04", "AGREE", "", "Russia", "Niger", True, 2.5, 0.01),
    ("2024-04-03", "2024-04", "AGREE", "", "Mali", "Niger", False, 2.5, -0.005),
]


@pytest.fixture
def drivers() -> pd.DataFrame:
    columns = ["date", "period", "event", "mode", "actors", "recipients", "takes_part", "weight", "contribution"]
    table = pd.DataFrame(DRIVERS, columns=columns)
    table["date"] = pd.to_datetime(table["date"])
    table.insert(0, "event_id", [f"d{number}" for number in range(len(table))])
    table.attrs = {
        "target": "NER", "actor": "RUS", "name": "Russia", "sign": "cooperation", "period": "2024-04", "previous_period": "2024-03",
        "articles": 9, "change": float(table["contribution"].sum()),
    }  # fmt: skip
    return table


@pytest.fixture
def claim_row() -> dict[str, Any]:
    """One row of the table behind a list of evidence."""
    text = "Officials said. The United States agreed on Friday to withdraw its troops from Niger, they said."
    quote = text[16:]
    trigger = text.index("agreed")
    return {
        "event_id": "4f2a",
        "claim_id": "c1",
        "date_start": pd.Timestamp("2024-04-19"),
        "date_end": pd.Timestamp("2024-04-20"),
        "granularity": "day",
        "date_basis": "relative",
        "date_text": "on Friday",
        "actors": "United States",
        "recipients": "Niger",
        "event": "CONCEDE",
        "mode": "",
        "status": "actual",
        "sign": "cooperation",
        "channels": "military, diplomatic",
        "quote": quote,
        "start": 16,
        "trigger_start": trigger,
        "trigger_end": trigger + len("agreed"),
        "attributed_to": "officials",
        "relayed_by": "",
        "outlet": "The Sahel Wire",
        "title": "Troops to leave",
        "url": "https://example.org/troops",
        "published": pd.Timestamp("2024-04-22"),
        "source_reliability": "B",
        "credibility": 2,
        "origin": "outlet:the sahel wire",
        "origins": 1,
        "review": "",
        "article_id": "a1",
    }
