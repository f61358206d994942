"""How much each actor gives and takes."""

import networkx as nx
import pandas as pd

from workbench.model import Status

_COLUMNS = ("out_cooperation", "in_cooperation", "out_conflict", "in_conflict")


def strength(graph: "nx.MultiDiGraph[str]") -> pd.DataFrame:
    r"""Return each node's strength, out and in, cooperation and conflict apart.

    .. math:: s_i^{out} = \sum_j w_{ij}, \qquad s_i^{in} = \sum_j w_{ji}

    where :math:`w_{ij}` is the sum of the absolute PLOVER scores of the events of one sign in which i
    acts on j; out runs along the direction of the tie, from who acts. A meeting, and a fight that is reported
    without a direction, counts as both. An event counts once for a pair, however many channels it runs through. Only ties
    with status ``actual`` count.

    Parameters
    ----------
    graph : what `workbench.network.build.build_network` returns

    Returns
    -------
    table : one row a node, sorted by id: ``actor``, ``name``, ``out_cooperation``, ``in_cooperation``,
        ``out_conflict``, ``in_conflict``

    References
    ----------
    .. [1] A. Barrat, M. Barthelemy, R. Pastor-Satorras, A. Vespignani, "The architecture of complex
       weighted networks", PNAS 101, 2004.
    """
    weights: dict[tuple[str, str, str, str], float] = {}
    for source, target, tie in graph.edges(data=True):
        if tie["status"] != Status.ACTUAL:
            continue
        sign = "cooperation" if tie["sign"] > 0 else "conflict"
        pairs = [(source, target)] if tie["directed"] else [(source, target), (target, source)]
        for event, weight in zip(tie["event_ids"], tie["event_weights"], strict=True):
            weights.update({(giver, taker, sign, event): weight for giver, taker in pairs})
    sums = {node: dict.fromkeys(_COLUMNS, 0.0) for node in sorted(graph)}
    for (giver, taker, sign, _), weight in weights.items():
        sums[giver][f"out_{sign}"] += weight
        sums[taker][f"in_{sign}"] += weight
    rows = [{"actor": node, "name": graph.nodes[node]["name"], **own} for node, own in sums.items()]
    return pd.DataFrame(rows, columns=["actor", "name", *_COLUMNS])


def betweenness(graph: "nx.MultiDiGraph[str]") -> dict[str, float]:
    r"""Return how often each node lies on the shortest way between two others, 0 to 1.

    .. math:: b_i = \frac{2}{(n-1)(n-2)} \sum_{s < t} \frac{\sigma_{st}(i)}{\sigma_{st}}

    where :math:`\sigma_{st}` counts the shortest ways from s to t along ties that are actual, each of length one
    whatever its weight, sign or direction, and :math:`\sigma_{st}(i)` those that lead through i.

    Parameters
    ----------
    graph : what `workbench.network.build.build_network` returns

    References
    ----------
    .. [1] L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40, 1977.
    """
    ties: nx.Graph[str] = nx.Graph()
    ties.add_nodes_from(sorted(graph))
    ties.add_edges_from((one, other) for one, other, tie in graph.edges(data=True) if tie["status"] == Status.ACTUAL)
    return {str(node): float(value) for node, value in nx.betweenness_centrality(ties).items()}
