"""Two months of ties to Niger: one of each fate."""

from collections.abc import Callable

import networkx as nx
import pytest

from workbench.model import Event, Period, Status
from workbench.network.build import build_network

MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


@pytest.fixture
def networks(make_event: Callable[..., Event]) -> tuple["nx.MultiDiGraph[str]", "nx.MultiDiGraph[str]"]:
    events = [
        make_event("USA > NER", "AID", "2024-03-05"),
        make_event("USA > NER", "SANCTION", "2024-04-05"),
        make_event("USA > NER", "SANCTION", "2024-04-06"),
        make_event("RUS > NER", "AID", "2024-04-07"),
        make_event("FRA > NER", "ACCUSE", "2024-03-08"),
        make_event("TUR, NER", "CONSULT", "2024-03-09"),
        make_event("TUR, NER", "CONSULT", "2024-04-09"),
        make_event("TUR, NER", "CONSULT", "2024-04-10"),
        make_event("MLI > NER", "AID", "2024-03-11"),
        make_event("MLI > NER", "CONSULT", "2024-04-11"),
        make_event("CHN > NER", "AID", "2024-03-12"),
        make_event("CHN > NER", "AID", "2024-04-12"),
        make_event("GBR > NER", "AID", "2024-04-12", status=Status.PLANNED),
    ]
    return build_network(events, MARCH), build_network(events, APRIL, statuses=list(Status))
