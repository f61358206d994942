"""What a network map is drawn from: which actors, how large, where, and along which curves."""

import math
from dataclasses import dataclass

import networkx as nx

from workbench.charts import theme
from workbench.charts.networks.node_places import Point, node_places
from workbench.charts.networks.tie_curves import Curve, Tie, tie_curves
from workbench.charts.wording import safe

MOST_ACTORS = 60
"""More actors than this are never drawn; the strongest are."""
MANY_ACTORS = 40
"""With more actors than this, markers are smaller and fewer names are written out."""
MANY_TIES = 45
"""With more ties than this, lines are thinner, and the letters on them are left out, which would hide the map."""
_HEIGHTS = ((2, 220), (5, 400), (24, 560), (MOST_ACTORS, 700))  # pixels for up to so many actors


@dataclass(frozen=True)
class Scene:
    """A network, laid out.

    Attributes
    ----------
    graph : the actors that are drawn, and the ties between them
    radii : of the actors' markers, in pixels
    places : of the actors, in pixels of a wide page
    curves : of the ties, in pixels of a wide page
    height : of the map, in pixels
    focus : id of the actor to set apart, or empty
    """

    graph: "nx.MultiDiGraph[str]"
    radii: dict[str, float]
    places: dict[str, Point]
    curves: dict[Tie, Curve]
    height: int
    focus: str

    @property
    def shows_letters(self) -> bool:
        """Whether ties carry the initial of their channel."""
        return self.graph.number_of_edges() <= MANY_TIES

    def who(self, tie: Tie) -> str:
        """Who acts on whom, by name; not yet safe to draw."""
        one, other = (self.graph.nodes[end]["name"] for end in tie[:2])
        return f"{one} → {other}" if self.graph.edges[tie]["directed"] else f"{one} and {other}"

    def how(self, tie: Tie) -> str:
        """``military cooperation``; not yet safe to draw."""
        facts = self.graph.edges[tie]
        return f"{facts['channel']} {theme.sign_name(facts['sign'])}"


def set_scene(graph: "nx.MultiDiGraph[str]", focus: str) -> Scene:
    """Choose the strongest actors of `graph` and lay them out."""
    tied = [node for node in graph if graph.degree(node)]
    strongest = sorted(tied, key=lambda node: (node != focus, -graph.nodes[node]["weight"], node))[:MOST_ACTORS]
    shown = graph.subgraph(strongest)
    heaviest = max(facts["weight"] for _, facts in shown.nodes(data=True)) or 1.0
    growth = 13 if len(shown) <= MANY_ACTORS else 8
    radii = {
        node: round(7 + growth * math.sqrt(facts["weight"] / heaviest), 1) for node, facts in shown.nodes(data=True)
    }
    height = next(pixels for most_nodes, pixels in _HEIGHTS if len(shown) <= most_nodes)
    places = node_places(shown, radii, height)
    return Scene(shown, radii, places, tie_curves(shown.edges(keys=True), places), height, focus)


def initial(channel: str) -> str:
    """The letter on a tie; none where the channel is not known."""
    return "" if channel == "unspecified" else safe(channel[:1].upper())
