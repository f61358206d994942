import json
import random
from collections.abc import Callable
from typing import Any

import networkx as nx
import plotly.graph_objects as go
import pytest

from workbench.charts import network_map

MakeGraph = Callable[..., "nx.MultiDiGraph[str]"]


def _clicks(figure: go.Figure) -> set[str]:
    """Every non-empty customdata of the figure."""
    return {point[0] for trace in figure.data for point in (trace.customdata if trace.customdata is not None else [])}


def _lines(figure: go.Figure, group: str) -> list[Any]:
    return [one for one in figure.data if one.legendgroup == group and one.mode == "lines"]


def _crowd(make_graph: Callable[..., "nx.MultiDiGraph[str]"], actors: int, ties: int) -> "nx.MultiDiGraph[str]":
    chance = random.Random(3)
    pairs: set[tuple[int, int, str, str]] = set()
    while len(pairs) < ties:
        one, other = chance.sample(range(actors), 2)
        pairs.add((one, other, chance.choice(["military", "economic", "diplomatic"]), chance.choice(["+1", "-1"])))
    lines = [f"A{a:02d} A{b:02d} {channel} {sign} actual {a + 1} 3" for a, b, channel, sign in sorted(pairs)]
    # Everyone has a tie, so that everyone could be drawn.
    lines += [f"A{number:02d} HUB political +1 actual 2 1" for number in range(actors - 1)]
    return make_graph("\n".join(lines), names={f"A{a:02d}": (f"Republic number {a}", "state") for a in range(actors)})


def test_each_tie_leads_to_its_events(niger: "nx.MultiDiGraph[str]") -> None:
    clicks = _clicks(network_map(niger))
    for *_, facts in niger.edges(data=True):
        assert " ".join(f"event-{one}" for one in facts["event_ids"]) in clicks


def test_each_actor_leads_to_the_events_of_its_ties(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    figure = network_map(make_graph("USA NER military -1 actual 6 1\nRUS NER military +1 actual 6 1"))
    actors = next(trace for trace in figure.data if trace.text is not None and "Niger" in trace.text)
    by_name = dict(zip(actors.text, actors.customdata, strict=True))
    assert by_name["Niger"][0].split() == ["event-0000000000000000", "event-0001000000000000"]
    assert by_name["Russia"][0] == "event-0001000000000000"


def test_signs_differ_in_colour_dash_and_badge(niger: "nx.MultiDiGraph[str]") -> None:
    figure = network_map(niger)
    cooperation, conflict = _lines(figure, "Cooperation"), _lines(figure, "Conflict")
    assert {one.line.dash for one in cooperation} == {"solid"}
    assert {one.line.dash for one in conflict} == {"9px,3px"}
    assert {one.line.color for one in cooperation}.isdisjoint(one.line.color for one in conflict)
    badges = {
        one.legendgroup: one.marker.symbol for one in figure.data if one.mode == "markers+text" and one.legendgroup
    }
    assert badges["Cooperation"] == "circle"
    assert badges["Conflict"] == "square"


def test_what_did_not_happen_is_dotted_and_named_as_such(niger: "nx.MultiDiGraph[str]") -> None:
    figure = network_map(niger)
    assert {one.line.dash for one in _lines(figure, "Conflict, not counted as done")} == {"2px,4px"}
    denied = next(one for one in figure.data if one.meta == "denied")
    assert "denied: not counted as fact" in denied.hovertext[0]
    assert denied.marker.symbol == "square-open"


def test_what_happened_comes_first_in_the_legend(niger: "nx.MultiDiGraph[str]") -> None:
    keys = [one.name for one in network_map(niger).data if one.legendgroup and one.showlegend is None]
    apart = ["Cooperation, not counted as done", "Conflict, not counted as done"]
    assert keys == ["Cooperation", "Conflict", *apart]


def test_arrows_point_to_whom_it_is_done_and_meetings_have_none(
    make_graph: Callable[..., "nx.MultiDiGraph[str]"],
) -> None:
    figure = network_map(make_graph("USA NER military -1 actual 6 1\nRUS NER diplomatic +1 meeting 4 1"))
    arrows = [one for one in figure.data if one.marker.symbol == "arrow"]
    assert len(arrows) == 1
    actors = next(one for one in figure.data if one.text is not None and "Niger" in one.text)
    niger = list(actors.text).index("Niger")
    assert (arrows[0].x[-1], arrows[0].y[-1]) == (actors.x[niger], actors.y[niger])


def test_the_hover_says_who_how_and_on_what_ground(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    figure = network_map(make_graph("USA NER military -1 actual 6.5 2"))
    (text,) = next(one for one in figure.data if one.legendgroup and one.hovertext is not None).hovertext
    assert text == (
        "United States → Niger<br>military conflict<br>2 events, 3 articles, 2 origins<br>"
        "2024-04-02 to 2024-04-04, weight 6.5"
    )


def test_subtitle_and_table_tell_the_same_as_the_picture(niger: "nx.MultiDiGraph[str]") -> None:
    figure = network_map(niger)
    said = figure.layout.title.subtitle.text
    assert said.startswith("2024-04 · 68 events · 35 articles<br>Ties: M military 11 · D diplomatic 7")
    table = figure.layout.meta["table"]
    assert len(table["rows"]) == niger.number_of_edges()
    assert all(len(row) == len(table["columns"]) for row in table["rows"])
    assert table["rows"][0][:5] == ["Russia", "Niger", "military", "cooperation", "actual"]
    assert table["rows"][0][5]["evidence"][0].startswith("event-")
    assert "strongest tie is Russia → Niger, military cooperation" in figure.layout.meta["description"]


def test_a_crowd_is_cut_to_its_sixty_strongest_and_says_so(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    graph = _crowd(make_graph, 80, 160)
    figure = network_map(graph)
    assert "60 of 81 actors shown" in figure.layout.title.subtitle.text
    assert sum(len(one.x) for one in figure.data if one.hovertext is not None and not one.legendgroup) == 60


def test_the_actor_in_focus_is_drawn_even_where_it_is_weak(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    graph = _crowd(make_graph, 80, 160)
    weakest = min(graph, key=lambda node: graph.nodes[node]["weight"])
    assert f"Republic number {int(weakest[1:])}" in network_map(graph, focus=weakest).to_json()


def test_sixty_actors_stay_under_150_kilobytes(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    figure = network_map(_crowd(make_graph, 60, 140))
    assert len(figure.to_json()) < 150_000


def test_only_traces_of_the_basic_bundle(niger: "nx.MultiDiGraph[str]") -> None:
    plain = json.loads(network_map(niger).to_json())
    assert {trace["type"] for trace in plain["data"]} == {"scatter"}
    assert "NaN" not in network_map(niger).to_json()


def test_an_empty_network_says_so_and_why(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    graph = make_graph("")
    graph.graph.update(internal=2, unresolved=1)
    figure = network_map(graph)
    texts = [one.text for one in figure.layout.annotations]
    assert texts[0] == "No events in 2024-04"
    assert "2 events inside one actor, 1 mention of actors not on the list" in texts[1]
    assert figure.layout.meta["table"]["rows"] == []


@pytest.mark.parametrize("kind", ["state", "organisation", "group", "person", "no such kind"])
def test_every_kind_of_actor_can_be_drawn(make_graph: Callable[..., "nx.MultiDiGraph[str]"], kind: str) -> None:
    figure = network_map(make_graph("A B military +1 actual 5 1", names={"A": ("A", kind), "B": ("B", "state")}))
    assert sum(len(one.x) for one in figure.data if one.hovertext is not None and not one.legendgroup) == 2


def test_it_says_above_and_under_itself_what_it_rests_on(make_graph: Callable[..., "nx.MultiDiGraph[str]"]) -> None:
    graph = make_graph("USA NER military -1 actual 6.5 2")
    graph.graph.update(articles=1, origins=2)
    figure = network_map(graph)
    assert figure.layout.title.subtitle.text.startswith("2024-04 · 2 events · 1 article · 2 independent origins")
    assert "in 2024-04, from 2 events in 1 article of 2 independent origins;" in figure.layout.meta["description"]
