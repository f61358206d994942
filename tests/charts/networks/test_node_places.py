import itertools
import math
from collections.abc import Callable

import networkx as nx

from workbench.charts.networks.node_places import WIDTH, node_places


def test_actors_keep_their_distance_and_stay_on_the_map(niger: "nx.MultiDiGraph[str]") -> None:
    radii = dict.fromkeys(niger, 10.0)
    places = node_places(niger, radii, 560)
    assert set(places) == set(niger)
    assert all(0 < x < WIDTH and 0 < y < 560 for x, y in places.values())
    assert min(math.dist(one, other) for one, other in itertools.combinations(places.values(), 2)) > 40


def test_the_same_network_gives_the_same_map(niger: "nx.MultiDiGraph[str]") -> None:
    radii = dict.fromkeys(niger, 10.0)
    assert node_places(niger, radii, 560) == node_places(niger.copy(), radii, 560)


def test_two_actors_stand_side_by_side(make_graph: "Callable[..., nx.MultiDiGraph[str]]") -> None:
    (left, at), (right, also_at) = node_places(make_graph("USA NER military +1 actual 5 1"), {}, 220).values()
    assert (left < right, at) == (True, also_at)
