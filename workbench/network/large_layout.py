"""Places for the nodes of one large component, where the work per round may not grow with the square of the nodes."""

from collections.abc import Iterable, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_PIVOTS = 40
_ROUNDS = 50
_CELLS = 24  # to each side of the grid by which far nodes repel
_NEAR = 12  # neighbours in a cell that repel one by one
_AT_ONCE = 2_000  # nodes whose forces are computed together


def large_layout(ties: "nx.Graph[str]", nodes: Sequence[str], homes: Floats) -> Floats:
    """Return places of the nodes of a connected component, in lengths of a tie.

    Pivot MDS [1]_ on the distances to a few far-apart nodes gives the shape; rounds of attraction along ties and of
    repulsion, from the middles of the cells of a grid for far nodes, part what it lays on one spot [2]_.

    Parameters
    ----------
    ties : undirected
    nodes : of the component, in the order of the places
    homes : shape (n, 2); what parts nodes that no tie tells apart

    References
    ----------
    .. [1] U. Brandes, C. Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", Graph
       Drawing 2006.
    .. [2] T. M. J. Fruchterman, E. M. Reingold, "Graph Drawing by Force-directed Placement", Software: Practice and
       Experience 21, 1991.
    """
    column = {node: number for number, node in enumerate(nodes)}
    pairs = ((column[one], column[other]) for one, other in ties.edges(nodes) if one != other)
    ends = np.array(sorted({(min(pair), max(pair)) for pair in pairs}), dtype=np.int64)
    places = _pivot_places(ends, len(nodes)) + 0.1 * homes
    places *= 1 / max(float(np.hypot(*(places[ends[:, 0]] - places[ends[:, 1]]).T).mean()), 1e-9)
    return _relaxed(places, ends)


def _pivot_places(ends: Integers, count: int) -> Floats:
    first, beside = _neighbours(ends, count)
    pivot = int(np.argmax(np.diff(first)))
    nearest = np.full(count, np.inf)
    columns: list[Floats] = []
    for _ in range(min(_PIVOTS, count)):
        steps = _steps(first, beside, pivot)
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(np.argmax(nearest))
    squares = np.column_stack(columns) ** 2
    centred = squares.mean(axis=1, keepdims=True) + squares.mean(axis=0) - squares.mean() - squares
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, [-1, -2]]
    # An axis may be found either way round: the first pivot shall always be on the same side.
    axes *= np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1, 1)
    places: Floats = centred @ axes
    return places


def _neighbours(ends: Integers, count: int) -> tuple[Integers, Integers]:
    """Where each node's neighbours begin, and all neighbours one after another."""
    both = np.concatenate([ends, ends[:, ::-1]])
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    first = np.concatenate([[0], np.cumsum(np.bincount(both[:, 0], minlength=count))])
    return first, both[:, 1]


def _steps(first: Integers, beside: Integers, start: int) -> Floats:
    """How many ties each node is away from `start`."""
    away = np.full(len(first) - 1, -1, dtype=np.int64)
    away[start] = 0
    edge = np.array([start])
    step = 0
    while len(edge):
        step += 1
        found = np.unique(np.concatenate([beside[first[node] : first[node + 1]] for node in edge]))
        edge = found[away[found] < 0]
        away[edge] = step
    return away.astype(np.float64)


def _relaxed(places: Floats, ends: Integers) -> Floats:
    count = len(places)
    reach = 0.5 * np.sqrt(count)
    for number in range(_ROUNDS):
        force = _repulsion(places)
        along = places[ends[:, 1]] - places[ends[:, 0]]
        pull = along * np.hypot(*along.T)[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(ends[:, 0], pull[:, axis], minlength=count)
            force[:, axis] -= np.bincount(ends[:, 1], pull[:, axis], minlength=count)
        length = np.maximum(np.hypot(*force.T), 1e-9)
        most = reach * (1 - number / _ROUNDS) ** 2 * 0.2 + 0.02
        places = places + force * (np.minimum(length, most) / length)[:, None]
    return places


def _repulsion(places: Floats) -> Floats:
    low, high = places.min(axis=0), places.max(axis=0)
    cells = np.minimum((places - low) / np.maximum(high - low, 1e-9) * _CELLS, _CELLS - 1).astype(np.int64)
    cell = cells[:, 0] * _CELLS + cells[:, 1]
    masses: Floats = np.bincount(cell, minlength=_CELLS**2).astype(np.float64)
    middles: Floats = np.column_stack([np.bincount(cell, places[:, axis], minlength=_CELLS**2) for axis in (0, 1)])
    taken = masses > 0
    centres: Floats = middles[taken] / masses[taken, None]
    weights: Floats = masses[taken]
    force = np.empty_like(places)
    number: Integers = np.cumsum(taken, dtype=np.int64) - 1
    for rows in _slices(len(places)):
        force[rows] = _far(places[rows], centres, weights, number[cell[rows]])
    order = np.argsort(cell, kind="stable")
    for offset in range(1, _NEAR + 1):
        one, other = order[:-offset], order[offset:]
        same = cell[one] == cell[other]
        one, other = one[same], other[same]
        away = places[one] - places[other]
        # Of a crowded cell only a few are met; each stands for its share of them.
        share = np.maximum(masses[cell[one]] / (2 * _NEAR), 1)
        push = away * (share / np.maximum((away**2).sum(axis=1), 1e-2))[:, None]
        force[one] += push  # each node is the first of one pair only, and the second of one
        force[other] -= push
    return force


def _far(places: Floats, middles: Floats, weights: Floats, own: Integers) -> Floats:
    """How the middles of cells push nodes, but for their own cell; as products of matrices, which are fast."""
    here, there = places.astype(np.float32), middles.astype(np.float32)
    squares = (here**2).sum(axis=1)[:, None] + (there**2).sum(axis=1) - 2 * here @ there.T
    pushes = weights.astype(np.float32) / np.maximum(squares, np.float32(1e-2))
    pushes[np.arange(len(pushes)), own] = 0  # its nodes push one by one
    force: Floats = (here * pushes.sum(axis=1)[:, None] - pushes @ there).astype(np.float64)
    return force


def _slices(count: int) -> Iterable[slice]:
    return (slice(start, min(start + _AT_ONCE, count)) for start in range(0, count, _AT_ONCE))
