from math import dist

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.network.layout import layout


def network(*ties: str, alone: str = "") -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edges_from((tie[0], tie[1]) for tie in ties)
    graph.add_nodes_from(alone)
    return graph


def test_a_path_is_drawn_straight_and_evenly() -> None:
    places = layout(network("ab", "bc"))
    assert dist(places["a"], places["b"]) == pytest.approx(dist(places["b"], places["c"]), rel=0.1)
    assert dist(places["a"], places["c"]) == pytest.approx(2 * dist(places["a"], places["b"]), rel=0.1)


def test_the_hub_of_a_star_stands_in_the_middle() -> None:
    places = layout(network(*(f"h{leaf}" for leaf in "abcdefg")))
    middle = [sum(places[leaf][axis] for leaf in "abcdefg") / 7 for axis in (0, 1)]
    assert dist(places["h"], middle) < 0.1
    assert min(dist(places["h"], places[leaf]) for leaf in "abcdefg") > 0.5


def test_components_stand_apart() -> None:
    places = layout(network("ab", "bc", "ca", "de", alone="fg"))
    groups = [["a", "b", "c"], ["d", "e"], ["f"], ["g"]]
    between = [
        dist(places[one], places[other])
        for number, group in enumerate(groups)
        for rest in groups[number + 1 :]
        for one in group
        for other in rest
    ]
    assert min(between) > 0.25


def test_a_new_actor_moves_the_others_far_less_than_new_names_would() -> None:
    moved, unrelated = 0.0, 0.0
    for seed in range(10):
        graph = nx.relabel_nodes(nx.barabasi_albert_graph(15, 2, seed=seed), str)
        grown: nx.MultiDiGraph[str] = nx.MultiDiGraph(graph)
        grown.add_edge("3", "new")
        renamed = nx.relabel_nodes(nx.MultiDiGraph(graph), {node: f"other {node}" for node in graph})
        before, after, elsewhere = layout(nx.MultiDiGraph(graph)), layout(grown), layout(renamed)
        moved += sum(dist(before[node], after[node]) for node in before)
        unrelated += sum(dist(before[node], elsewhere[f"other {node}"]) for node in before)
    assert moved < unrelated / 2


def test_direction_weight_and_parallel_ties_change_nothing() -> None:
    plain = layout(network("ab", "bc"))
    assert layout(network("ba", "bc", "bc", "cb")) == plain


def test_few_nodes_are_no_special_case_for_callers() -> None:
    assert layout(network()) == {}
    assert layout(network(alone="a")) == {"a": (0.0, 0.0)}
    assert layout(network(alone="ab"))["a"] != layout(network(alone="ab"))["b"]


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=20))
def test_every_node_has_its_place_whatever_the_order_of_ties(ties: list[tuple[str, str]]) -> None:
    one: nx.MultiDiGraph[str] = nx.MultiDiGraph(ties)
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph(sorted(ties, reverse=True))
    places = layout(one)
    assert places.keys() == set(one)
    assert all(abs(x) <= 1 and abs(y) <= 1 for x, y in places.values())
    assert len(set(places.values())) == len(places)
    assert layout(other) == places


def test_a_large_component_keeps_near_what_is_tied_and_parts_all_nodes() -> None:
    graph = nx.relabel_nodes(nx.grid_2d_graph(30, 30), lambda node: f"{node[0]} {node[1]}")
    places = layout(nx.MultiDiGraph(graph))
    tied = [dist(places[one], places[other]) for one, other in graph.edges]
    corners = ["0 0", "0 29", "29 0", "29 29"]
    across = min(dist(places[one], places[other]) for one in corners for other in corners if one != other)
    assert across > 12 * sum(tied) / len(tied)
    assert len(set(places.values())) == len(places)
    assert places == layout(nx.MultiDiGraph(nx.relabel_nodes(graph, {})))


def test_a_star_of_many_leaves_has_its_hub_in_the_middle() -> None:
    places = layout(network(*[("hub", f"leaf {leaf}") for leaf in range(900)]))  # type: ignore[arg-type]  # pairs of names
    assert dist(places["hub"], (0, 0)) < 0.15
