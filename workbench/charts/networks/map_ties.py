"""The ties of a network map: curves, arrow heads, and badges to hover and click."""

import math
from collections import defaultdict
from dataclasses import dataclass

import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.networks.map_scene import MANY_TIES, Scene, initial
from workbench.charts.networks.tie_curves import Tie
from workbench.charts.numbers import count, number
from workbench.charts.wording import safe, wrapped
from workbench.model import Status
from workbench.ontology import Sign

_WIDTHS = (1.3, 2.2, 3.3, 4.6, 6.2)  # pixels; thinner where there are many ties


@dataclass(frozen=True)
class _Look:
    """How ties of one sign and status are drawn."""

    sign: Sign
    status: Status

    @property
    def actual(self) -> bool:
        return self.status == Status.ACTUAL

    @property
    def group(self) -> str:
        return theme.key_of(self.sign, actual=self.actual)

    @property
    def colour(self) -> str:
        return palette.sign_colour(self.sign)

    @property
    def dash(self) -> str:
        if not self.actual:
            return "2px,4px"
        return "solid" if self.sign == "cooperation" else "9px,3px"

    @property
    def symbol(self) -> str:
        shape = "circle" if self.sign == "cooperation" else "square"
        return shape if self.actual else f"{shape}-open"


def draw_ties(figure: go.Figure, scene: Scene) -> None:
    """Add the traces of all ties; in the legend those of one sign go together, and those that did not happen apart from them."""
    looks: dict[_Look, list[Tie]] = defaultdict(list)
    for one, other, key, facts in scene.graph.edges(keys=True, data=True):
        looks[_Look(theme.sign_name(facts["sign"]), Status(facts["status"]))].append((one, other, key))
    # What happened comes first in the legend, and cooperation before conflict.
    for look in sorted(looks, key=lambda one: (not one.actual, one.sign == "conflict", one.status)):
        if all(trace.legendgroup != look.group for trace in figure.data):
            _draw_key(figure, look)
        for most, ties in _by_width(scene, looks[look]).items():
            width = most if look.actual else min(most, _WIDTHS[1])  # what did not happen never weighs heavy
            _draw_curves(figure, scene, look, ties, width)
            _draw_arrows(figure, scene, look, ties, width)
        _draw_badges(figure, scene, look, looks[look])


def _by_width(scene: Scene, ties: list[Tie]) -> dict[float, list[Tie]]:
    """Ties by width in pixels, thin first; one trace can have one width only."""
    all_ties = scene.graph.edges(data=True)
    most = max(facts["weight"] for *_, facts in all_ties) or 1.0
    thinner = min(1.0, max(0.4, math.sqrt(MANY_TIES / len(all_ties))))
    by_width: dict[float, list[Tie]] = defaultdict(list)
    for tie in ties:
        step = int(math.sqrt(scene.graph.edges[tie]["weight"] / most) * len(_WIDTHS))
        by_width[round(max(1.0, thinner * _WIDTHS[min(step, len(_WIDTHS) - 1)]), 1)].append(tie)
    return dict(sorted(by_width.items()))


def _draw_key(figure: go.Figure, look: _Look) -> None:
    """The entry of the legend, drawn in one width whatever the ties' widths."""
    figure.add_scatter(
        x=[None],
        y=[None],
        mode="lines+markers",
        name=look.group,
        legendgroup=look.group,
        line={"color": palette.pale(look.colour, 0.9 if look.actual else 0.65), "width": 3, "dash": look.dash},
        marker={"symbol": look.symbol, "size": 10, "color": look.colour},
    )


def _draw_curves(figure: go.Figure, scene: Scene, look: _Look, ties: list[Tie], width: float) -> None:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for tie in ties:
        xs += [*(x for x, _ in scene.curves[tie].points), None]
        ys += [*(y for _, y in scene.curves[tie].points), None]
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="lines",
        hoverinfo="skip",
        legendgroup=look.group,
        showlegend=False,
        line={
            "color": palette.pale(look.colour, 0.72 if look.actual else 0.65),
            "width": width,
            "dash": look.dash,
            "shape": "spline",
            "smoothing": 1,
        },
    )


def _draw_arrows(figure: go.Figure, scene: Scene, look: _Look, ties: list[Tie], width: float) -> None:
    """Arrow heads: each needs the point before it for its angle, which is drawn with no size."""
    pointed = [tie for tie in ties if scene.graph.edges[tie]["directed"]]
    if not pointed:
        return
    ends = [point for tie in pointed for point in scene.curves[tie].points[-2:]]
    figure.add_scatter(
        x=[x for x, _ in ends],
        y=[y for _, y in ends],
        mode="markers",
        hoverinfo="skip",
        legendgroup=look.group,
        showlegend=False,
        marker={
            "symbol": "arrow",
            "angleref": "previous",
            "color": look.colour if look.actual else palette.pale(look.colour, 0.75),
            "opacity": 1,
            "line": {"width": 0},
            "size": [size for _ in pointed for size in (0, round(8 + 1.7 * width, 1))],
            "standoff": [gap for tie in pointed for gap in (0, scene.radii[tie[1]] + 1)],
        },
    )


def _draw_badges(figure: go.Figure, scene: Scene, look: _Look, ties: list[Tie]) -> None:
    """The middle of every tie, with its letter where there is room; else there is nothing to see, but to click."""
    visible = scene.shows_letters
    figure.add_scatter(
        x=[scene.curves[tie].middle[0] for tie in ties],
        y=[scene.curves[tie].middle[1] for tie in ties],
        mode="markers+text" if visible else "markers",
        text=[initial(scene.graph.edges[tie]["channel"]) for tie in ties] if visible else None,
        textfont={"size": 9, "weight": 700, "color": "#ffffff" if look.actual else look.colour},
        marker={
            "symbol": look.symbol,
            "size": 14,
            "color": look.colour,
            "opacity": 1 if visible else 0,
            "line": {"width": 1, "color": "#ffffff" if look.actual else look.colour},
        },
        meta=look.status,
        customdata=[evidence_link.click(scene.graph.edges[tie]["event_ids"]) for tie in ties],
        hovertext=[_hover(scene, tie) for tie in ties],
        hoverinfo="text",
        legendgroup=look.group,
        showlegend=False,
    )


def _hover(scene: Scene, tie: Tie) -> str:
    facts = scene.graph.edges[tie]
    ground = [count(facts["events"], "event"), count(facts["articles"], "article"), count(facts["origins"], "origin")]
    days = f"{facts['first']}" if facts["first"] == facts["last"] else f"{facts['first']} to {facts['last']}"
    lines = [wrapped(scene.who(tie)), safe(scene.how(tie))]
    if facts["status"] != Status.ACTUAL:
        lines.append(f"{theme.NOT_ACTUAL[Status(facts['status'])]}: not counted as fact")
    return "<br>".join([*lines, ", ".join(ground), f"{days}, weight {number(facts['weight'])}"])
