"""The actors of a network map: a shape for each kind, and names where they find room."""

import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.networks.label_places import Page, label_places
from workbench.charts.networks.map_scene import MANY_ACTORS, Scene
from workbench.charts.networks.node_places import NARROW_WIDTH, WIDTH
from workbench.charts.networks.tie_curves import Tie
from workbench.charts.numbers import count
from workbench.charts.wording import safe, short_name, shortened, wrapped

_KINDS = {
    "state": ("State", "circle"),
    "body": ("Body of a state", "circle-dot"),
    "organisation": ("Organisation", "square"),
    "group": ("Group", "diamond"),
    "party": ("Party", "pentagon"),
    "company": ("Company", "hexagon"),
    "media": ("Media", "triangle-up"),
    "person": ("Person", "star"),
    "unknown": ("Other", "x"),
}
_MOST_LABELS, _LABELS_OF_MANY = 40, 22
_ALWAYS = 8  # the most important names are written even where they cover something


def draw_actors(figure: go.Figure, scene: Scene) -> None:
    """Add a trace of markers and names for each kind of actor."""
    graph, focus = scene.graph, scene.focus
    in_turn = sorted(graph, key=lambda node: (node != focus, -graph.nodes[node]["weight"], node))
    labels = {
        node: short_name(node, graph.nodes[node]["name"])
        for node in in_turn[: _MOST_LABELS if len(in_turn) <= MANY_ACTORS else _LABELS_OF_MANY]
    }
    sides = _sides(scene, labels)
    by_kind = {kind: [node for node in in_turn if _kind(scene, node) == kind] for kind in _KINDS}
    present = {kind: nodes for kind, nodes in by_kind.items() if nodes}
    for kind, nodes in present.items():
        name, symbol = _KINDS[kind]
        figure.add_scatter(
            x=[scene.places[node][0] for node in nodes],
            y=[scene.places[node][1] for node in nodes],
            mode="markers+text",
            name=name,
            text=[safe(labels[node]) if node in sides else "" for node in nodes],
            textposition=[sides.get(node, "top center") for node in nodes],
            textfont={
                "size": [theme.TEXT_SIZE + 2 * (node == focus) for node in nodes],
                "weight": 600,
                "shadow": palette.HALO,
            },
            marker={
                "symbol": symbol,
                "size": [2 * scene.radii[node] for node in nodes],
                "color": palette.NODE,
                "opacity": 1,
                "line": {
                    "width": [4 if node == focus else 1.5 for node in nodes],
                    "color": [palette.INK if node == focus else "#ffffff" for node in nodes],
                },
            },
            customdata=[evidence_link.click(_events_of(scene, node)) for node in nodes],
            hovertext=[_hover(scene, node) for node in nodes],
            hoverinfo="text",
            cliponaxis=False,
            showlegend=len(present) > 1,
        )


def _sides(scene: Scene, labels: dict[str, str]) -> dict[str, str]:
    """On which side of its marker each name stands that finds room."""
    return label_places(
        labels,
        scene.places,
        scene.radii,
        badges=[curve.middle for curve in scene.curves.values()] if scene.shows_letters else [],
        lines=[point for curve in scene.curves.values() for point in curve.along()],
        width=WIDTH,
        pages=[Page(1.0, 1.0), Page(NARROW_WIDTH / WIDTH, 0.5)],
        always=_ALWAYS,
    )


def _kind(scene: Scene, node: str) -> str:
    kind = str(scene.graph.nodes[node].get("kind"))
    return kind if kind in _KINDS else "unknown"


def _ties_of(scene: Scene, node: str) -> list[Tie]:
    return [*scene.graph.out_edges(node, keys=True), *scene.graph.in_edges(node, keys=True)]


def _events_of(scene: Scene, node: str) -> list[str]:
    return [event for tie in _ties_of(scene, node) for event in scene.graph.edges[tie]["event_ids"]]


def _hover(scene: Scene, node: str) -> str:
    facts = scene.graph.nodes[node]
    about = [
        _KINDS[_kind(scene, node)][0].lower(),
        *(str(facts[key]) for key in ("country", "sector") if facts.get(key)),
    ]
    ties = sorted(_ties_of(scene, node), key=lambda tie: -scene.graph.edges[tie]["weight"])
    shown = 3 if len(scene.graph) <= MANY_ACTORS else 1
    events = count(len(set(_events_of(scene, node))), "event")
    strongest = [safe(shortened(f"{scene.who(tie)}: {scene.how(tie)}", 60)) for tie in ties[:shown]]
    return "<br>".join(
        [wrapped(facts["name"]), safe(", ".join(about)), f"{events} in {count(len(ties), 'tie')}", *strongest]
    )
