"""Shares of influence on a target over periods: cooperation above, pressure beneath."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, theme
from workbench.charts.actor_colours import actor_colours
from workbench.charts.wording import (
    THIN,
    count,
    left_out,
    number,
    percent,
    period_ticks,
    plain,
    safe,
    short_name,
    signed,
    span,
    subtitle,
    target_name,
    wrapped,
)

_OTHERS = ""
_WIDE_BARS = 5  # up to so many bars have room for a word on a phone
_PANELS: dict[theme.Sign, tuple[str, tuple[float, float]]] = {
    "cooperation": ("Share of cooperation", (0.47, 1.0)),
    "conflict": ("Share of pressure (conflict)", (0.0, 0.34)),
}


def influence_share(table: pd.DataFrame, *, target: str = "", most_actors: int = 8, title: str = "") -> go.Figure:
    """Draw each outside actor's share of the cooperation with, and of the pressure on, a target.

    A panel's bar adds up to the whole of a period. Where a period rests on fewer than five events its bar
    is pale and its parts are printed as numbers of events, since a share of three events says nothing.

    Parameters
    ----------
    table : as made by `workbench.influence.share.influence_share`; its ``attrs`` tell the number of
        articles, which the rows cannot, since an article may be behind several
    target : name of the target for the title, in place of the table's
    most_actors : so many actors have a colour of their own; the rest are "others"
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each part of a bar leads to its events, see `workbench.charts.evidence_link`.
    """
    title = title or f"Influence on {target or target_name(table.attrs)}"
    periods = list(dict.fromkeys(table.sort_values("start")["period"])) if len(table) else []
    if not len(table) or not (table["cooperation_events"].sum() or table["conflict_events"].sum()):
        finding = f"No events in {span(periods)}" if periods else "No events"
        reason = ["No outside actor is said to have acted", "with or against the target.", left_out(table.attrs)]
        return theme.nothing_to_draw(
            title=title, finding=finding, reason=list(filter(None, reason)), columns=["Period", "Actor"]
        )
    drawing = _Drawing(table, periods, _largest(table, most_actors))
    figure = go.Figure()
    for sign in _PANELS:
        _draw_panel(figure, drawing, sign)
        _draw_axes(figure, drawing, sign)
    events = len({event for ids in table["event_ids"] for event in ids})
    lines = [subtitle(period=span(periods), events=events, articles=table.attrs.get("articles"))]
    if any(drawing.is_thin(period, sign) for period in periods for sign in _PANELS):
        lines.append(f"Pale: fewer than {THIN} events, printed as events")
    if len(periods) > _WIDE_BARS:
        lines.append("Under each bar: number of events")
    if uncounted := left_out(table.attrs):
        lines.append(uncounted)
    theme.dress(figure, title=title, lines=lines, height=440, panels=True, left=44, bottom=88)
    figure.update_layout(
        barmode="stack",
        bargap=0.28,
        uniformtext={"minsize": 9, "mode": "hide"},
        legend={"traceorder": "normal"},
        annotations=[theme.heading(name, y=top, shift=4) for name, (_, top) in _PANELS.values()],
        meta=_meta(drawing, title, events),
    )
    return figure


class _Drawing:
    """The table, and what is read from it for both panels."""

    def __init__(self, table: pd.DataFrame, periods: Sequence[str], named: dict[str, str]) -> None:
        self.table, self.periods, self.named = table, periods, named
        self.colours = actor_colours([actor for actor in named if actor != _OTHERS])
        # An event with two outside actors is in both their rows, but is one event of the period.
        self.totals = {
            (period, sign): len(
                {event for ids in table.loc[table["period"] == period, f"{sign}_event_ids"] for event in ids}
            )
            for period in periods
            for sign in _PANELS
        }

    def is_thin(self, period: str, sign: theme.Sign) -> bool:
        """Whether there are so few events that shares would say more than is known."""
        return 0 < self.totals[period, sign] < THIN

    def rows(self, actor: str, period: str) -> pd.DataFrame:
        """The one row of an actor in a period, or those of the actors that are not named."""
        here = self.table[self.table["period"] == period]
        return here[~here["actor"].isin(list(self.named))] if actor == _OTHERS else here[here["actor"] == actor]


def _largest(table: pd.DataFrame, most: int) -> dict[str, str]:
    """Names by id of the actors with the largest part, and of the rest together where there is one."""
    parts = table[["cooperation_share", "conflict_share"]].fillna(0.0).sum(axis="columns")
    totals = parts.groupby(table["actor"]).sum()
    names = dict(zip(table["actor"], table["name"], strict=True))
    ranked = sorted((actor for actor in names if totals[actor] > 0), key=lambda actor: (-totals[actor], actor))
    # One actor alone is never called "others": its name takes no more room.
    if len(ranked) <= most + 1:
        return {actor: names[actor] for actor in ranked}
    return {actor: names[actor] for actor in ranked[:most]} | {_OTHERS: f"{len(ranked) - most} others"}


def _draw_panel(figure: go.Figure, drawing: _Drawing, sign: theme.Sign) -> None:
    for actor, name in drawing.named.items():
        colour = drawing.colours.get(actor, theme.OTHERS)
        parts = [drawing.rows(actor, period) for period in drawing.periods]
        thin = [drawing.is_thin(period, sign) for period in drawing.periods]
        figure.add_bar(
            x=list(range(len(parts))),
            y=[round(float(part[f"{sign}_share"].fillna(0.0).sum()), 4) for part in parts],
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
            insidetextfont={"color": [theme.INK if few else theme.text_on(colour) for few in thin]},
            marker={
                "color": [theme.pale(colour, 0.16) if few else colour for few in thin],
                "line": {
                    "width": [1.5 if few else 1 for few in thin],
                    "color": [colour if few else theme.EDGE_OF_BAR for few in thin],
                },
            },
            customdata=[evidence_link.click(_ids(part, sign)) for part in parts],
            hovertext=[
                f"{wrapped(name)}<br>{_hover(part, drawing, period, sign)}"
                for part, period in zip(parts, drawing.periods, strict=True)
            ],
            hoverinfo="text",
        )


def _ids(part: pd.DataFrame, sign: theme.Sign) -> list[str]:
    return list(dict.fromkeys(event for ids in part[f"{sign}_event_ids"] for event in ids))


def _bar_text(part: pd.DataFrame, sign: theme.Sign, *, thin: bool, bars: int) -> str:
    share, events = float(part[f"{sign}_share"].fillna(0.0).sum()), len(_ids(part, sign))
    if share <= 0:
        return ""
    if not thin:
        return percent(share)
    return count(events, "event") if bars <= _WIDE_BARS else f"{events}\u00a0ev."


def _hover(part: pd.DataFrame, drawing: _Drawing, period: str, sign: theme.Sign) -> str:
    total, standing = drawing.totals[period, sign], list(part["standing"].dropna())
    lines = [f"{count(len(_ids(part, sign)), 'event')} of {sign}, of {total} in {safe(period)}"]
    if not drawing.is_thin(period, sign):
        lines.insert(0, f"{percent(float(part[f'{sign}_share'].fillna(0.0).sum()))} of {sign}")
    lines.append(f"weight {number(float(part[sign].sum()))}")
    if len(standing) == 1:
        lines.append(f"standing {signed(standing[0])}")
    return "<br>".join(lines)


def _draw_axes(figure: go.Figure, drawing: _Drawing, sign: theme.Sign) -> None:
    periods = drawing.periods
    places = list(range(0, len(periods), -(-len(periods) // 13)))  # no more than 13 names fit a phone
    ticks = period_ticks([periods[place] for place in places])
    texts = []
    for place, tick in zip(places, ticks, strict=True):
        events = drawing.totals[periods[place], sign]
        amount = count(events, "event") if len(places) <= _WIDE_BARS else f"{events}"
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
        domain=_PANELS[sign][1],
        range=[0, 1],
        tickvals=[0, 0.5, 1],
        tickformat=".0%",
        anchor=f"x{name}",
        automargin=False,
    )
    figure.update_layout({f"xaxis{name}": across, f"yaxis{name}": up})


def _meta(drawing: _Drawing, title: str, events: int) -> dict[str, Any]:
    columns = [
        "Period",
        "Actor",
        "Cooperation events",
        "Share of cooperation",
        "Conflict events",
        "Share of pressure",
        "Standing",
        "Articles",
    ]
    rows: list[list[evidence_link.Cell]] = []
    table, last = drawing.table, drawing.periods[-1]
    parts = table[["cooperation_share", "conflict_share"]].fillna(0).sum(axis="columns")
    for row in table.assign(order=-parts).sort_values(["start", "order", "actor"]).to_dict("records"):
        if not row["event_ids"]:
            continue
        cells: list[evidence_link.Cell] = [row["period"], plain(row["name"])]
        for sign in _PANELS:
            known = not (drawing.is_thin(row["period"], sign) or pd.isna(row[f"{sign}_share"]))
            cells.append(evidence_link.linked(row[f"{sign}_events"], row[f"{sign}_event_ids"]))
            cells.append(percent(row[f"{sign}_share"]) if known else None)
        rows.append([*cells, None if pd.isna(row["standing"]) else signed(row["standing"]), int(row["articles"])])
    finding = ""
    partners = table[(table["period"] == last) & (table["cooperation"] > 0)].sort_values(["cooperation", "actor"])
    if len(partners):
        first = partners.iloc[-1]
        amount = f"{percent(first['cooperation_share'])} of cooperation"
        if drawing.is_thin(last, "cooperation"):
            amount = count(int(first["cooperation_events"]), "event")
        finding = f"; in {last} {first['name']} has the largest part, {amount}"
    description = f"{title}, {span(drawing.periods)}, from {count(events, 'event')}{finding}."
    return evidence_link.meta(columns, rows, description)
