"""The two panels of shares: stacked bars, one a period, and their axes."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.actor_colours import actor_colours
from workbench.charts.named_actors import OTHERS
from workbench.charts.numbers import THIN, count, number, percent, signed
from workbench.charts.period_words import period_ticks
from workbench.charts.wording import safe, short_name, wrapped
from workbench.ontology import Sign

WIDE_BARS = 5
"""Up to so many bars have room for a word on a phone."""
PANELS: dict[Sign, tuple[str, tuple[float, float]]] = {
    "cooperation": ("Share of cooperation", (0.47, 1.0)),
    "conflict": ("Share of pressure (conflict)", (0.0, 0.34)),
}
"""Heading, and lower and upper end on the paper, of each panel."""


class Shares:
    """The table, and what is read from it for both panels."""

    def __init__(self, table: pd.DataFrame, periods: Sequence[str], named: dict[str, str]) -> None:
        self.table, self.periods, self.named = table, periods, named
        self.colours = actor_colours([actor for actor in named if actor != OTHERS])
        # An event with two outside actors is in both their rows, but is one event of the period.
        self.totals = {
            (period, sign): len(evidence_link.event_ids(table[table["period"] == period], f"{sign}_event_ids"))
            for period in periods
            for sign in PANELS
        }

    def is_thin(self, period: str, sign: Sign) -> bool:
        """Whether there are so few events that shares would say more than is known."""
        return 0 < self.totals[period, sign] < THIN

    def rows(self, actor: str, period: str) -> pd.DataFrame:
        """The one row of an actor in a period, or those of the actors that are not named."""
        here = self.table[self.table["period"] == period]
        return here[~here["actor"].isin(list(self.named))] if actor == OTHERS else here[here["actor"] == actor]


def draw_panel(figure: go.Figure, shares: Shares, sign: Sign) -> None:
    """Add the stacked bars of one sign, a trace for each actor."""
    for actor, name in shares.named.items():
        colour = shares.colours.get(actor, palette.OTHERS)
        parts = [shares.rows(actor, period) for period in shares.periods]
        lengths = [round(float(part[f"{sign}_share"].fillna(0.0).sum()), 4) for part in parts]
        thin = [shares.is_thin(period, sign) for period in shares.periods]
        figure.add_bar(
            x=list(range(len(parts))),
            y=lengths,
            name=safe(short_name(actor, name)),
            legendgroup=actor,
            showlegend=sign == "cooperation",
            xaxis="x" if sign == "cooperation" else "x2",
            yaxis="y" if sign == "cooperation" else "y2",
            text=[_bar_text(part, sign, thin=few, bars=len(parts)) for part, few in zip(parts, thin, strict=True)],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            # A pale part is nearly as light or as dark as the paper: the colour of other text holds on it.
            insidetextfont={"color": [palette.INK if few else palette.text_on(colour) for few in thin]},
            marker={
                "color": [palette.pale(colour, 0.16) if few else colour for few in thin],
                "line": {
                    # The edge of a bar without length would be a line on dark paper.
                    "width": [(1.5 if few else 1) if length else 0 for few, length in zip(thin, lengths, strict=True)],
                    "color": [colour if few else palette.EDGE_OF_BAR for few in thin],
                },
            },
            customdata=[evidence_link.click(evidence_link.event_ids(part, f"{sign}_event_ids")) for part in parts],
            hovertext=[
                f"{wrapped(name)}<br>{_hover(part, shares, period, sign)}"
                for part, period in zip(parts, shares.periods, strict=True)
            ],
            hoverinfo="text",
        )


def _bar_text(part: pd.DataFrame, sign: Sign, *, thin: bool, bars: int) -> str:
    share, events = (
        float(part[f"{sign}_share"].fillna(0.0).sum()),
        len(evidence_link.event_ids(part, f"{sign}_event_ids")),
    )
    if share <= 0:
        return ""
    if not thin:
        return percent(share)
    return count(events, "event") if bars <= WIDE_BARS else f"{events}\u00a0ev."


def _hover(part: pd.DataFrame, shares: Shares, period: str, sign: Sign) -> str:
    total, standing = shares.totals[period, sign], list(part["standing"].dropna())
    lines = [
        f"{count(len(evidence_link.event_ids(part, f'{sign}_event_ids')), 'event')} of {sign}, of {total} in {safe(period)}"
    ]
    if not shares.is_thin(period, sign):
        lines.insert(0, f"{percent(float(part[f'{sign}_share'].fillna(0.0).sum()))} of {sign}")
    lines.append(f"weight {number(float(part[sign].sum()))}")
    if len(standing) == 1:
        lines.append(f"standing {signed(standing[0])}")
    return "<br>".join(lines)


def draw_axes(figure: go.Figure, shares: Shares, sign: Sign) -> None:
    """Set the axes of one sign's panel: events under each bar, and periods under the lower panel."""
    periods = shares.periods
    places = list(range(0, len(periods), -(-len(periods) // 13)))  # no more than 13 names fit a phone
    ticks = period_ticks([periods[place] for place in places])
    texts = []
    for place, tick in zip(places, ticks, strict=True):
        events = shares.totals[periods[place], sign]
        amount = count(events, "event") if len(places) <= WIDE_BARS else f"{events}"
        texts.append(amount if sign == "cooperation" else f"{amount}<br>{tick}")
    name = "" if sign == "cooperation" else "2"
    spare = max(0, 4 - len(periods)) / 2  # a lone bar is no wall
    across = theme.axis(
        tickvals=places,
        ticktext=texts,
        tickangle=0,
        range=[-0.5 - spare, len(periods) - 0.5 + spare],
        anchor=f"y{name}",
    )
    up = theme.axis(
        domain=PANELS[sign][1],
        range=[0, 1],
        tickvals=[0, 0.5, 1],
        tickformat=".0%",
        anchor=f"x{name}",
        automargin=False,
    )
    figure.update_layout({f"xaxis{name}": across, f"yaxis{name}": up})
