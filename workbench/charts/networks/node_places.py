"""Where the actors of a network map stand, in pixels of a wide page."""

import itertools
import math
from collections.abc import Mapping

import networkx as nx

from workbench.network.layout import layout

Point = tuple[float, float]

WIDTH = 1060
"""Pixels between the margins on a wide page; the map's x axis counts these."""
NARROW_WIDTH = 350
"""Pixels between the margins on a phone, where the same map is squeezed."""
_SIDE = 88  # room for half a label at either side
_ROUNDS = 160


def node_places(graph: "nx.MultiDiGraph[str]", radii: Mapping[str, float], height: float) -> dict[str, Point]:
    """Lay the actors out and move apart those that would touch.

    Parameters
    ----------
    graph : its `workbench.network.layout` gives the first places
    radii : of the markers, in pixels
    height : of the map, in pixels

    Returns
    -------
    dict
        For each node x in 0..`WIDTH` and y in 0..`height`, y upwards, in whole pixels.
    """
    names = list(graph.nodes)
    if len(names) == 2:  # noqa: PLR2004 - nothing to lay out: side by side
        return {name: (WIDTH * at, height / 2) for name, at in zip(names, (0.25, 0.75), strict=True)}
    given = layout(graph)
    xs = _filled([given[name][0] for name in names], _SIDE, WIDTH - _SIDE)
    ys = _filled([given[name][1] for name in names], 40, height - 40)
    places = {name: [x, y] for name, x, y in zip(names, xs, ys, strict=True)}
    # The squeeze of a narrow page is halfway taken into account, so that neither page has touching nodes.
    squeeze = 0.5 * (1 + NARROW_WIDTH / WIDTH)
    room = min(46.0, 0.75 * math.sqrt(WIDTH * squeeze * height / max(1, len(names))))
    for _ in range(_ROUNDS):
        moved = False
        for one, other in itertools.combinations(names, 2):
            dx = (places[other][0] - places[one][0]) * squeeze
            dy = places[other][1] - places[one][1]
            apart, wanted = math.hypot(dx, dy), radii[one] + radii[other] + room
            if apart >= wanted:
                continue
            moved = True
            # Two actors on the very same spot part along a direction that depends on their order only.
            ux, uy = (dx / apart, dy / apart) if apart > 1e-6 else (0.6, 0.8)  # noqa: PLR2004 - no direction
            push = 0.3 * (wanted - apart)
            for name, way in ((one, -1), (other, 1)):
                x, y = places[name]
                places[name][0] = min(max(x + way * push * ux / squeeze, _SIDE * 0.7), WIDTH - _SIDE * 0.7)
                places[name][1] = min(max(y + way * push * uy, 26), height - 26)
        if not moved:
            break
    return {name: (round(x), round(y)) for name, (x, y) in places.items()}


def _filled(values: list[float], low: float, high: float) -> list[float]:
    """Stretch `values` over [low, high], half by value and half by rank, so that an outlier costs no room."""
    least, most = min(values), max(values)
    if most - least < 1e-9:  # noqa: PLR2004 - all alike
        return [(low + high) / 2] * len(values)
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
    last = len(ranks) - 1
    return [
        low + (high - low) * (0.6 * (value - least) / (most - least) + 0.4 * ranks[value] / last) for value in values
    ]
