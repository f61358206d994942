"""Standalone pages of one network, by the view and by its peers: the same places, sizes and colours in each."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat
import networkx as nx
import plotly.graph_objects as go

from bench.network_pages.network import make_evidence
from workbench.charts.networks.network_view import network_view
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

FRONT = Path(__file__).parents[2] / "extensions" / "view"
BLUE, RED, GREY = "#2b7bba", "#d5502b", "#566376"
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write


@dataclass(frozen=True)
class Drawing:
    """What every contender draws.

    Attributes
    ----------
    graph : the network
    places : x and y by node, -1 to 1
    """

    graph: "nx.MultiDiGraph[str]"
    places: dict[str, tuple[float, float]]

    @cached_property
    def sizes(self) -> dict[str, float]:
        """Radius by node, in pixels."""
        weights = {node: float(facts["weight"]) for node, facts in self.graph.nodes(data=True)}
        most = max(weights.values())
        return {node: round(2 + 8 * (weight / most) ** 0.5, 1) for node, weight in weights.items()}


Page = Callable[[Drawing, Path], None]


def view(drawing: Drawing, page: Path, *, sentences: bool = False) -> None:
    """Write a report page with the network to explore, and a sentence for each event where wanted."""
    evidence = make_evidence(drawing.graph, sentences=sentences)
    told = network_view(drawing.graph, evidence, places=drawing.places)
    cell = v4.new_code_cell("")
    cell.outputs = [v4.new_output("display_data", data=told._repr_mimebundle_())]
    notebook = page.with_suffix(".ipynb")
    write(v4.new_notebook(cells=[cell]), notebook)
    render_page(notebook, page, PageFacts("Network", "TLP:CLEAR"))


def view_with_sentences(drawing: Drawing, page: Path) -> None:
    """Write the same page with a sentence for each event."""
    view(drawing, page, sentences=True)


def bare_sigma(drawing: Drawing, page: Path) -> None:
    """Write a page of sigma and graphology alone."""
    script = page.with_suffix(".js")
    build = [
        "npx",
        "esbuild",
        "tests/bare_sigma.ts",
        "--bundle",
        "--minify",
        f"--outfile={script}",
        "--log-level=error",
    ]
    subprocess.run(build, cwd=FRONT, check=True)
    number = {node: at for at, node in enumerate(drawing.graph)}
    actors = [
        [*drawing.places[node], drawing.sizes[node], GREY, facts["name"]]
        for node, facts in drawing.graph.nodes(data=True)
    ]
    ties = [[number[source], number[target], 1, _colour(tie)] for source, target, tie in drawing.graph.edges(data=True)]
    data = json.dumps({"actors": actors, "ties": ties}, separators=(",", ":"))
    page.write_text(
        '<!doctype html><meta charset="utf-8"><div id="stage" style="height:600px"></div>'
        f'<script type="application/json" id="network">{data}</script><script>{script.read_text("utf-8")}</script>',
        "utf-8",
    )


def ipysigma(drawing: Drawing, page: Path) -> None:
    """Write ipysigma's page. Places are given: its own layout would still be moving when time is up."""
    from ipysigma import Sigma  # noqa: PLC0415 - a peer that may be missing

    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, facts in drawing.graph.nodes(data=True):
        x, y = drawing.places[node]
        plain.add_node(node, x=x, y=y, color=GREY, size=drawing.sizes[node], label=facts["name"])
    for source, target, tie in drawing.graph.edges(data=True):
        plain.add_edge(source, target, color=_colour(tie), size=1)
    Sigma.write_html(plain, str(page), height=600)
    # What stands in for the network below is the same library, and not the same bytes.
    html = page.read_text("utf-8")
    page.write_text(html.replace('integrity="sha256-Ae2Vz/4ePdIu6ZyI/5ZGsYnb+m0JlOmKPjt6XZ9JJkA="', ""), "utf-8")


def pyvis(drawing: Drawing, page: Path) -> None:
    """Write pyvis's page with its script inside, standing still: its physics never ends at this size."""
    from pyvis.network import Network  # noqa: PLC0415 - a peer that may be missing

    network = Network(height="600px", directed=True, cdn_resources="in_line")
    for node, facts in drawing.graph.nodes(data=True):
        x, y = drawing.places[node]
        network.add_node(node, label=facts["name"], x=x * 1500, y=-y * 1500, color=GREY, size=drawing.sizes[node])
    for source, target, tie in drawing.graph.edges(data=True):
        network.add_edge(source, target, color=_colour(tie))
    network.toggle_physics(status=False)
    page.write_text(network.generate_html(), "utf-8")


def plotly(drawing: Drawing, page: Path) -> None:
    """Write a plotly figure with all of plotly.js inside: lines by sign, and a marker for each actor."""
    figure = go.Figure()
    # As plotly express chooses: WebGL for many points.
    scatter = go.Scattergl if drawing.graph.number_of_edges() > 1000 else go.Scatter
    for colour in (BLUE, RED):
        xs: list[float | None] = []
        ys: list[float | None] = []
        for source, target, tie in drawing.graph.edges(data=True):
            if _colour(tie) == colour:
                xs += [drawing.places[source][0], drawing.places[target][0], None]
                ys += [drawing.places[source][1], drawing.places[target][1], None]
        figure.add_trace(scatter(x=xs, y=ys, mode="lines", line={"color": colour, "width": 1}, hoverinfo="skip"))
    nodes = list(drawing.graph)
    figure.add_trace(
        scatter(
            x=[drawing.places[node][0] for node in nodes],
            y=[drawing.places[node][1] for node in nodes],
            mode="markers",
            text=[drawing.graph.nodes[node]["name"] for node in nodes],
            marker={"color": GREY, "size": [2 * drawing.sizes[node] for node in nodes]},
        )
    )
    figure.update_layout(height=600, showlegend=False, dragmode="pan")
    figure.write_html(page, include_plotlyjs=True, config={"scrollZoom": True})


def _colour(tie: dict[str, Any]) -> str:
    return BLUE if tie["sign"] > 0 else RED
