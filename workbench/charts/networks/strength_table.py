"""The strongest actors of a network, each line with its evidence."""

from typing import TYPE_CHECKING

from workbench.charts.evidence.linked_table import LinkedTable, linked_table
from workbench.charts.evidence_link import linked
from workbench.model import Status
from workbench.network.measures import strength

if TYPE_CHECKING:
    import networkx as nx

_COLUMNS = ("out_cooperation", "in_cooperation", "out_conflict", "in_conflict")


def strength_table(graph: "nx.MultiDiGraph[str]", *, most: int = 12) -> LinkedTable:
    """List the actors by the sum of all that they do and that is done to them.

    Parameters
    ----------
    graph : what `workbench.network.build.build_network` returns; its ties with status ``actual`` count
    most : rows
    """
    events: dict[str, list[str]] = {}
    for source, target, tie in graph.edges(data=True):
        if tie["status"] == Status.ACTUAL:
            for actor in (source, target):
                events.setdefault(actor, []).extend(tie["event_ids"])
    table = strength(graph)
    table["total"] = table[list(_COLUMNS)].sum(axis=1)
    strongest = table[table["total"] > 0].sort_values(["total", "actor"], ascending=[False, True]).head(most)
    rows = [
        [
            row["name"],
            *(round(row[name], 1) for name in (*_COLUMNS, "total")),
            linked(len(set(events[row["actor"]])), events[row["actor"]]),
        ]
        for row in strongest.to_dict("records")
    ]
    columns = [
        "Actor",
        "Cooperation, acts",
        "Cooperation, receives",
        "Conflict, acts",
        "Conflict, receives",
        "All",
        "Events",
    ]
    return linked_table(columns, rows, nothing="No actor: nothing is reported to have happened.")
