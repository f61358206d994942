from collections.abc import Callable
from typing import Any

import networkx as nx

from workbench.model import Event, Period, Status
from workbench.network.build import build_network
from workbench.network.communities import communities
from workbench.network.measures import betweenness

MakeEvent = Callable[..., Event]


def network(make_event: MakeEvent, *events: tuple[str, dict[str, Any]]) -> "nx.MultiDiGraph[str]":
    return build_network(
        [make_event(who, **facts) for who, facts in events], Period.parse("2024"), statuses=tuple(Status)
    )


def test_two_circles_of_friends_are_two_communities_whatever_fight_there_is_between_them(make_event: MakeEvent) -> None:
    friends: list[tuple[str, dict[str, Any]]] = [
        ("USA > FRA", {}),
        ("FRA > DEU", {}),
        ("DEU > USA", {}),
        ("RUS > MLI", {}),
        ("MLI > NER", {}),
    ]
    fights: list[tuple[str, dict[str, Any]]] = [
        ("USA > RUS", {"event": "SANCTION"}),
        ("FRA > MLI", {"event": "SANCTION", "score": -10.0}),
    ]
    plans: list[tuple[str, dict[str, Any]]] = [("NER > USA", {"status": Status.PLANNED})]
    graph = network(make_event, *friends, *fights, *plans)
    found = communities(graph)
    assert {found["USA"], found["FRA"], found["DEU"]} == {"USA"}
    assert {found["RUS"], found["MLI"], found["NER"]} == {"MLI"}
    assert found == communities(graph)


def test_who_only_fights_is_alone(make_event: MakeEvent) -> None:
    graph = network(make_event, ("USA > RUS", {"event": "SANCTION"}))
    assert communities(graph) == {"RUS": "RUS", "USA": "USA"}


def test_betweenness_of_a_chain_and_of_what_did_not_happen(make_event: MakeEvent) -> None:
    chain: list[tuple[str, dict[str, Any]]] = [
        ("USA > FRA", {}),
        ("FRA > NER", {"event": "SANCTION"}),
        ("NER > MLI", {}),
    ]
    graph = network(make_event, *chain, ("USA > MLI", {"status": Status.DENIED}))
    between = betweenness(graph)
    assert between == {"USA": 0.0, "FRA": 2 / 3, "NER": 2 / 3, "MLI": 0.0}
