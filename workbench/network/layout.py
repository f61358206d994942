"""Where the nodes of a network stand on a map: the same network always gives the same places."""

import hashlib
from math import cos, pi, sin, sqrt

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from workbench.network.large_layout import large_layout

Positions = dict[str, tuple[float, float]]

_ROUNDS = 300
_LARGE = 100  # from here on fewer rounds: each takes time with the square of the nodes
_SETTLED = 1e-4  # lengths of a tie
_HOMING = 0.1  # of every node to where its id puts it; a tie has 1. More would bend the map, less would let it swing
_FLAT = 0.7  # height of a map of many small components, to the side of a square map
_MARGIN = 0.4  # room around each component, in lengths of a tie
_MANY = 700  # in one component; beyond it stress majorization, whose rounds grow with the square, gives way
_DIGITS = 4  # finer differences come from the machine's arithmetic


def layout(graph: "nx.MultiDiGraph[str]") -> Positions:
    """Return a place for every node: distances on the map follow distances along the ties.

    Each component is laid out by stress majorization, with one tie as the unit of length whatever its
    weight, sign or direction. It starts from places that follow from the nodes' ids alone, and every
    node keeps a slight pull to its own, so that a new actor or tie moves the rest of the map less.
    Components are packed in columns, the greatest first, since maps are wider than tall. Components of more
    than 700 nodes are laid out by `workbench.network.large_layout`.

    Returns
    -------
    positions : by node id, x and y from -1 to 1, y upwards; the map is centred

    References
    ----------
    .. [1] E. R. Gansner, Y. Koren, S. North, "Graph Drawing by Stress Majorization", Graph Drawing 2004.
    """
    components = [sorted(nodes) for nodes in nx.weakly_connected_components(graph)]
    components.sort(key=lambda nodes: (-len(nodes), nodes[0]))
    ties = nx.Graph(graph.to_undirected(as_view=True))
    placed = [_component(ties, nodes) for nodes in components]
    ids = [node for nodes in components for node in nodes]
    if len(ids) < 2:  # noqa: PLR2004 - one node needs no scale
        return dict.fromkeys(ids, (0.0, 0.0))
    places = np.vstack([part + corner for part, corner in zip(placed, _corners(placed), strict=True)])
    places -= (places.max(axis=0) + places.min(axis=0)) / 2
    places = np.round(places / np.abs(places).max(), _DIGITS)
    return {node: (float(x), float(y)) for node, (x, y) in zip(ids, places, strict=True)}


def _component(ties: "nx.Graph[str]", nodes: list[str]) -> NDArray[np.float64]:
    """Places of one component's nodes, in lengths of a tie, around its middle."""
    places = _start(nodes)
    if len(nodes) > _MANY:
        places = large_layout(ties, nodes, places / sqrt(len(nodes)))
    elif len(nodes) > 1:
        places = _majorize(_distances(ties, nodes), places)
    middle: NDArray[np.float64] = (places.max(axis=0) + places.min(axis=0)) / 2
    return places - middle


def _start(nodes: list[str]) -> NDArray[np.float64]:
    """Places in a disc that depend on each id alone, wide enough for the number of nodes."""
    places = []
    for node in nodes:
        digest = hashlib.sha256(node.encode("utf-8", "surrogatepass")).digest()
        turn, distance = (int.from_bytes(part, "big") / 2**64 for part in (digest[:8], digest[8:16]))
        places.append((sqrt(distance) * cos(2 * pi * turn), sqrt(distance) * sin(2 * pi * turn)))
    return np.array(places) * sqrt(len(nodes)) / 2


def _distances(ties: "nx.Graph[str]", nodes: list[str]) -> NDArray[np.float64]:
    """The number of ties between each two nodes of a component, shape (n, n)."""
    column = {node: number for number, node in enumerate(nodes)}
    distances = np.zeros((len(nodes), len(nodes)))
    for source, steps in nx.all_pairs_shortest_path_length(ties.subgraph(nodes)):
        for target, count in steps.items():
            distances[column[source], column[target]] = count
    return distances


def _majorize(distances: NDArray[np.float64], homes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move nodes from `homes`, shape (n, 2), until places fit `distances`, near ones before far ones."""
    count = len(homes)
    weights = 1 / (distances + np.eye(count)) ** 2 - np.eye(count)
    inverse = np.linalg.inv(np.diag(weights.sum(axis=1)) - weights + _HOMING * np.eye(count))
    places = homes
    for _ in range(min(_ROUNDS, max(_ROUNDS * _LARGE // count, 20))):
        apart = np.hypot(*(np.subtract.outer(axis, axis) for axis in places.T))
        pull = weights * distances / np.maximum(apart, 1e-9)
        np.fill_diagonal(pull, 0)
        moved = inverse @ ((np.diag(pull.sum(axis=1)) - pull) @ places + _HOMING * homes)
        step = np.abs(moved - places).max()
        places = moved
        if step < _SETTLED:
            break
    return places


def _corners(placed: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """Where the middle of each component goes: in columns as tall as the first, then rightwards."""
    sizes = [np.ptp(places, axis=0) + 2 * _MARGIN for places in placed]
    column = max(sizes[0][1], sqrt(sum(wide * tall for wide, tall in sizes)) * _FLAT)
    corners, left, top, breadth = [], 0.0, 0.0, 0.0
    for wide, tall in sizes:
        if top > 0 and top + tall > column:
            left, top, breadth = left + breadth, 0.0, 0.0
        corners.append(np.array([left + wide / 2, -top - tall / 2]))
        top, breadth = top + tall, max(breadth, wide)
    return corners
