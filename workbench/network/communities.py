"""Who goes together: groups of actors that cooperate among themselves more than with others."""

import networkx as nx

from workbench.model import Status

_SEED = 20231126  # of the order in which actors are tried; any will do, so long as it stays


def communities(graph: "nx.MultiDiGraph[str]") -> dict[str, str]:
    """Return the community of each node, under the id of its heaviest member.

    Communities maximise modularity on the weight of cooperation that was done, direction aside [1]_: conflict ties
    and what is planned, denied or negated hold nobody together. A node without such a tie is a community of its own.
    The same graph gives the same communities.

    Parameters
    ----------
    graph : what `workbench.network.build.build_network` returns

    References
    ----------
    .. [1] V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large
       networks", Journal of Statistical Mechanics, 2008.
    """
    cooperation: nx.Graph[str] = nx.Graph()
    cooperation.add_nodes_from(sorted(graph))
    for source, target, key in sorted(graph.edges(keys=True)):
        tie = graph.edges[source, target, key]
        if tie["sign"] > 0 and tie["status"] == Status.ACTUAL and source != target:
            before = cooperation.edges[source, target]["weight"] if cooperation.has_edge(source, target) else 0.0
            cooperation.add_edge(source, target, weight=before + tie["weight"])
    groups = nx.community.louvain_communities(cooperation, weight="weight", seed=_SEED)
    return {node: _heaviest(graph, group) for group in groups for node in sorted(group)}


def _heaviest(graph: "nx.MultiDiGraph[str]", group: set[str]) -> str:
    return min(group, key=lambda node: (-graph.nodes[node]["weight"], node))
