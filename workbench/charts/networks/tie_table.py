"""The ties of a network as a table, each leading to its events: what stands beside every picture of one."""

import networkx as nx

from workbench.charts import evidence_link, theme
from workbench.charts.wording import plain

COLUMNS = (
    "Who",
    "To whom",
    "Channel",
    "Sign",
    "Status",
    "Events",
    "Articles",
    "Origins",
    "Weight",
    "First",
    "Last",
)


def tie_rows(graph: "nx.MultiDiGraph[str]", most: int | None = None) -> list[list[evidence_link.Cell]]:
    """Return one row a tie, the heaviest first; the cell of its events leads to them.

    Parameters
    ----------
    graph : as made by `workbench.network.build.build_network`
    most : only so many rows; all where None
    """
    ties = sorted(graph.edges(keys=True, data=True), key=lambda tie: (-tie[3]["weight"], tie[:3]))
    return [
        [
            plain(graph.nodes[source]["name"]),
            plain(graph.nodes[target]["name"]) + ("" if facts["directed"] else " (mutual)"),
            plain(facts["channel"]),
            theme.sign_name(facts["sign"]),
            str(facts["status"]),
            evidence_link.linked(facts["events"], facts["event_ids"]),
            facts["articles"],
            facts["origins"],
            round(facts["weight"], 2),
            str(facts["first"]),
            str(facts["last"]),
        ]
        for source, target, _, facts in ties[:most]
    ]
