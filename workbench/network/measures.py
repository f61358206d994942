"""How much each actor gives and takes."""

import networkx as nx
import pandas as pd

from workbench.model import Status

_COLUMNS = ("out_cooperation", "in_cooperation", "out_conflict", "in_conflict")


def strength(graph: "nx.MultiDiGraph[str]") -> pd.DataFrame:
    r"""Return each node's strength, out and in, cooperation and conflict apart.

    .. math:: s_i^{out} = \sum_j w_{ij}, \qquad s_i^{in} = \sum_j w_{ji}

    where :math:`w_{ij}` is the sum of the absolute PLOVER scores of the events of one sign in which i
    acts on j; out runs along the direction of the tie, from who acts. A meeting has no direction and
    counts as both. An event counts once for a pair, however many channels it runs through. Only ties
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
