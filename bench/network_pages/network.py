"""A network like those that cases give, of any size: countries, communities, both signs, five channels, days."""

from datetime import date, timedelta
from random import Random

import networkx as nx
import pandas as pd

WORDS = ("the", "of", "ministry", "army", "said", "on", "convoy", "border", "talks", "trade", "sanctions", "aid")
CHANNELS = ("diplomatic", "military", "economic", "informational", "political")
SECTORS = ("GOV", "MIL", "BUS", "MED", "REB", "COP", "LEG")
FIRST = date(2023, 7, 1)
DAYS = 500
COUNTRIES = 190
EVENTS = {"cooperation": ("CONSULT", "AID", "AGREE"), "conflict": ("SANCTION", "ASSAULT", "ACCUSE")}


def make_network(actors: int, ties: int, seed: int = 1) -> "nx.MultiDiGraph[str]":
    """Return a network as `workbench.network.build.build_network` gives it; the same seed gives the same one.

    A few actors have most ties, and most ties stay within a third of the countries.
    """
    random = Random(seed)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(period="2023-07-01/2024-11-11", level="actor", events=0)
    ids = [f"{_country(random)}.{random.choice(SECTORS)}{number}" for number in range(actors)]
    for number, one in enumerate(ids):
        kind = "state" if number < COUNTRIES else "body"
        graph.add_node(one, name=f"Actor {number} of {one[:3]}", kind=kind, country=one[:3], sector=one[4:7])
    chosen = random.choices(ids, weights=[1 / (1 + number) ** 0.7 for number in range(actors)], k=actors)
    # Everybody has a tie, so that the network is as large as it is said to be.
    starts = ids + [random.choice(chosen) for _ in range(ties - actors)]
    event = 0
    for tie, source in enumerate(starts):
        target = source
        while target == source:
            target = random.choice(chosen)
        count = min(1 + int(random.expovariate(0.9)), 12)
        days = sorted(random.randrange(DAYS) for _ in range(count))
        weights = [round(random.uniform(1, 10), 1) for _ in range(count)]
        graph.add_edge(
            source,
            target,
            key=f"{tie}",
            channel=random.choice(CHANNELS),
            sign=1 if random.random() < 0.6 else -1,
            status="actual" if random.random() < 0.9 else "planned",
            directed=random.random() < 0.7,
            weight=sum(weights),
            events=count,
            articles=count,
            origins=count,
            event_ids=[f"{random.getrandbits(64):016x}" for _ in range(count)],
            event_weights=weights,
            claim_ids=[],
            first=FIRST + timedelta(days[0]),
            last=FIRST + timedelta(days[-1]),
        )
        event += count
    graph.graph["events"] = event
    for one in ids:
        graph.nodes[one]["weight"] = sum(tie["weight"] for *_, tie in graph.edges(one, data=True))
        graph.nodes[one]["events"] = sum(tie["events"] for *_, tie in graph.edges(one, data=True))
    return graph


def make_evidence(graph: "nx.MultiDiGraph[str]", *, sentences: bool, seed: int = 2) -> pd.DataFrame:
    """Return one claim for each event of `graph`, with a sentence of some length where wanted."""
    random = Random(seed)
    rows = []
    for source, target, tie in graph.edges(data=True):
        for event in tie["event_ids"]:
            day = tie["first"]
            quote = " ".join([source, random.choice(WORDS), target, *random.choices(WORDS, k=18)]) if sentences else ""
            rows.append(
                {
                    "event_id": event,
                    "claim_id": event[:8],
                    "date_start": pd.Timestamp(day),
                    "date_end": pd.Timestamp(day + timedelta(1)),
                    "granularity": "day",
                    "date_basis": "absolute",
                    "date_text": "",
                    "event": random.choice(EVENTS["cooperation" if tie["sign"] > 0 else "conflict"]),
                    "mode": "",
                    "status": tie["status"],
                    "quote": quote,
                    "start": 0,
                    "trigger_start": 0,
                    "trigger_end": 0,
                    "outlet": f"Outlet {random.randrange(40)}",
                    "title": "",
                    "url": "",
                    "published": pd.Timestamp(day),
                    "source_reliability": random.choice("ABCDEF"),
                    "credibility": random.randint(1, 6),
                    "attributed_to": "",
                    "relayed_by": "",
                    "origins": 1,
                }
            )
    return pd.DataFrame(rows)


def _country(random: Random) -> str:
    number = int(COUNTRIES * random.random() ** 2)
    return f"{chr(65 + number // 26)}{chr(65 + number % 26)}X"
