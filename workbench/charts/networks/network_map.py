"""The map of a network: who acts on whom, through which channel, and of what sign."""

from collections import Counter
from typing import Any

import networkx as nx
import plotly.graph_objects as go

from workbench.charts import evidence_link, theme
from workbench.charts.ground import resting_on, subtitle
from workbench.charts.networks.map_actors import draw_actors
from workbench.charts.networks.map_scene import Scene, initial, set_scene
from workbench.charts.networks.map_ties import draw_ties
from workbench.charts.networks.node_places import WIDTH
from workbench.charts.networks.tie_table import COLUMNS, tie_rows
from workbench.charts.numbers import count


def network_map(graph: "nx.MultiDiGraph[str]", *, title: str = "Who acts on whom", focus: str = "") -> go.Figure:
    """Draw the ties of a period.

    Cooperation is blue and solid, with round badges; conflict is orange-red and dashed, with square ones.
    The badge holds the initial of the channel. What did not happen (planned, denied, ...) is pale and
    dotted. A tie's width grows with the root of its weight, an actor's size with the root of its own.
    Arrows point from who acts to whom it is done; meetings have none, nor have fights of which nobody says who began.

    Parameters
    ----------
    graph : as made by `workbench.network.build.build_network`
    title : a few words
    focus : id of the actor to set apart; it may be missing from the graph

    Returns
    -------
    plotly.graph_objects.Figure
        Markers of actors and ties lead to their events, see `workbench.charts.evidence_link`. At most
        60 actors are drawn, the strongest, and the subtitle says so.
    """
    period = str(graph.graph.get("period", ""))
    if graph.number_of_edges() == 0:
        return _empty(graph, title, period)
    scene = set_scene(graph, focus)
    figure = go.Figure()
    draw_ties(figure, scene)
    draw_actors(figure, scene)
    figure.update_xaxes(visible=False, range=[0, WIDTH], fixedrange=True)
    figure.update_yaxes(visible=False, range=[0, scene.height], fixedrange=True)
    theme.dress(figure, title=title, lines=_lines(graph, scene, period), height=scene.height, bottom=64)
    figure.update_layout(meta=_meta(graph, scene, period))
    return figure


def _lines(graph: "nx.MultiDiGraph[str]", scene: Scene, period: str) -> list[str]:
    facts = graph.graph
    ground = subtitle(
        period=period, events=facts.get("events", 0), articles=facts.get("articles"), origins=facts.get("origins")
    )
    tied = sum(1 for node in graph if graph.degree(node))
    if len(scene.graph) < tied:
        ground += f" · {len(scene.graph)} of {tied} actors shown"
    channels = Counter(facts["channel"] for *_, facts in scene.graph.edges(data=True))
    named = [
        f"{initial(channel) if scene.shows_letters else ''} {channel} {ties}".strip()
        for channel, ties in channels.most_common()
    ]
    return [ground, "Ties: " + " · ".join(named)]


def _meta(graph: "nx.MultiDiGraph[str]", scene: Scene, period: str) -> dict[str, Any]:
    shown = scene.graph
    ties = sorted(shown.edges(keys=True), key=lambda tie: (-shown.edges[tie]["weight"], tie))
    facts = graph.graph
    ground = resting_on(events=facts.get("events", 0), articles=facts.get("articles"), origins=facts.get("origins"))
    description = (
        f"Network of {len(shown)} actors and {count(len(ties), 'tie')} in {period or 'the period'}, {ground}; "
        f"the strongest tie is {scene.who(ties[0])}, {scene.how(ties[0])}."
    )
    return evidence_link.meta(COLUMNS, tie_rows(shown), description)


def _empty(graph: "nx.MultiDiGraph[str]", title: str, period: str) -> go.Figure:
    finding = f"No events in {period}" if period else "No events"
    left_out = [
        f"{count(graph.graph[key], noun)} {why}"
        for key, noun, why in (
            ("internal", "event", "inside one actor"),
            ("unresolved", "mention", "of actors not on the list"),
        )
        if graph.graph.get(key)
    ]
    reason = [f"No tie of status {' or '.join(graph.graph.get('statuses') or ['actual'])} between two actors."]
    if left_out:
        reason.append(f"Left out: {', '.join(left_out)}.")
    return theme.nothing_to_draw(title=title, finding=finding, reason=reason, columns=["Who", "To whom", "Events"])
