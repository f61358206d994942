"""Several targets side by side: who cooperates with each, period by period."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.actor_colours import actor_colours
from workbench.charts.ground import ground, resting_on, subtitle
from workbench.charts.influence.influence_facts import target_name
from workbench.charts.named_actors import OTHERS, named_actors
from workbench.charts.numbers import THIN, count, percent
from workbench.charts.period_words import span
from workbench.charts.wording import plain, safe, short_name, wrapped

_ROW = 30  # pixels a bar
_HEAD = 40  # pixels of a panel's heading


def region_panels(
    tables: Sequence[pd.DataFrame], *, evidence: pd.DataFrame | None = None, most_actors: int = 8, title: str = ""
) -> go.Figure:
    """Draw each outside actor's share of cooperation: a panel for each target, a bar for each period.

    An actor has one colour in all panels. A bar of fewer than five events is pale, and its parts are printed as
    numbers of events. The number of events stands before each bar.

    Parameters
    ----------
    tables : as made by `workbench.influence.share.influence_share`, one for each target, of the same periods
    evidence : claims of the events, the columns of `evidence_list`: the articles and origins that are printed
    most_actors : so many actors have a colour of their own, those with most events over all targets
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each part of a bar leads to its events, see `workbench.charts.evidence_link`.
    """
    names = [target_name(table.attrs) for table in tables]
    title = title or "Who cooperates with whom"
    periods = list(dict.fromkeys(str(one) for table in tables for one in table["period"]))
    filled = [table for table in tables if table["cooperation_events"].sum()]
    if not filled:
        finding = f"No cooperation in {span(periods)}" if periods else "No cooperation reported"
        return theme.nothing_to_draw(
            title=title,
            finding=finding,
            reason=["Nobody is said to have cooperated", "with any of the targets."],
            columns=["Target", "Actor"],
        )
    named = _named(filled, most_actors)
    height = len(tables) * (_HEAD + _ROW * len(periods))
    figure = go.Figure()
    for number, (table, name) in enumerate(zip(tables, names, strict=True), 1):
        _draw_panel(figure, table, periods, named, number)
        top = 1 - (number - 1) * (_HEAD + _ROW * len(periods)) / height
        low = top - (_HEAD + _ROW * len(periods)) / height
        _draw_axes(figure, table, periods, number, (low, top - _HEAD / height))
        figure.add_annotation(theme.heading(safe(name), y=top - _HEAD / height, shift=2))
    _draw_legend(figure, named)
    ids = {one for table in tables for one in evidence_link.event_ids(table, "cooperation_event_ids")}
    behind = ground(evidence, ids)
    lines = [
        subtitle(period=span(periods), events=len(ids), **behind),
        "Shares of cooperation by weight; before a bar: its events",
    ]
    if any(0 < _total(table, period) < THIN for table in tables for period in periods):
        lines.append(f"Pale: fewer than {THIN} events, printed as events")
    theme.dress(figure, title=title, lines=lines, height=height, bottom=84)
    figure.update_layout(
        barmode="stack",
        bargap=0.22,
        legend={"traceorder": "normal"},
        meta=_meta(tables, names, title, f"{span(periods)}, {resting_on(events=len(ids), **behind)}"),
    )
    return figure


def _draw_legend(figure: go.Figure, named: dict[str, str]) -> None:
    """An entry for each actor, as its bars stand in several panels."""
    colours = actor_colours([one for one in named if one != OTHERS])
    for actor, name in named.items():
        colour = colours.get(actor, palette.OTHERS)
        figure.add_bar(
            x=[None], y=[None], name=safe(short_name(actor, name)), marker={"color": colour}, showlegend=True
        )


def _named(tables: Sequence[pd.DataFrame], most: int) -> dict[str, str]:
    rows = pd.concat(list(tables))
    sums = rows.groupby("actor")["cooperation_events"].sum()
    names = dict(zip(rows["actor"], rows["name"], strict=True))
    ranked = sorted((one for one in names if sums[one]), key=lambda one: (-sums[one], one))
    return named_actors(ranked, names, most)


def _total(table: pd.DataFrame, period: str) -> int:
    return len(evidence_link.event_ids(table[table["period"] == period], "cooperation_event_ids"))


def _draw_panel(figure: go.Figure, table: pd.DataFrame, periods: list[str], named: dict[str, str], number: int) -> None:
    colours = actor_colours([one for one in named if one != OTHERS])
    thin = [0 < _total(table, period) < THIN for period in periods]
    for actor, name in named.items():
        own = table[~table["actor"].isin(list(named))] if actor == OTHERS else table[table["actor"] == actor]
        parts = [own[own["period"] == period] for period in periods]
        shares = [float(part["cooperation_share"].fillna(0).sum()) for part in parts]
        ids = [evidence_link.event_ids(part, "cooperation_event_ids") for part in parts]
        if not any(ids):
            continue
        colour = colours.get(actor, palette.OTHERS)
        figure.add_bar(
            x=[round(share, 4) for share in shares],
            y=list(range(len(periods))),
            orientation="h",
            showlegend=False,
            xaxis=f"x{number}",
            yaxis=f"y{number}",
            text=[_text(share, len(one), thin=few) for share, one, few in zip(shares, ids, thin, strict=True)],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            insidetextfont={
                "color": [palette.INK if few else palette.text_on(colour) for few in thin],
                "size": theme.SMALL_SIZE,
            },
            marker={
                "color": [palette.pale(colour, 0.16) if few else colour for few in thin],
                "line": {"width": 1, "color": [colour if few else palette.EDGE_OF_BAR for few in thin]},
            },
            customdata=[evidence_link.click(one) for one in ids],
            hovertext=[
                f"{wrapped(name)}<br>{safe(period)}: {count(len(one), 'event')}"
                + ("" if few else f", {percent(share)}")
                for period, one, share, few in zip(periods, ids, shares, thin, strict=True)
            ],
            hoverinfo="text",
        )


def _text(share: float, events: int, *, thin: bool) -> str:
    if not events or share < 0.09:  # noqa: PLR2004 - narrower than its own text
        return ""
    return f"{events}\u00a0ev." if thin else percent(share)


def _draw_axes(
    figure: go.Figure, table: pd.DataFrame, periods: list[str], number: int, domain: tuple[float, float]
) -> None:
    figure.update_layout({
        f"xaxis{number}": theme.axis(range=[0, 1], showticklabels=False, anchor=f"y{number}"),
        f"yaxis{number}": theme.axis(
            domain=[max(domain[0], 0), domain[1]], range=[len(periods) - 0.5, -0.5], anchor=f"x{number}", ticklabelstandoff=6,
            tickvals=list(range(len(periods))), ticktext=[f"{safe(one)}: {_total(table, one)}" for one in periods],
        ),
    })  # fmt: skip


def _meta(tables: Sequence[pd.DataFrame], names: list[str], title: str, rests_on: str) -> dict[str, Any]:
    rows: list[list[evidence_link.Cell]] = []
    for table, name in zip(tables, names, strict=True):
        ordered = table.sort_values(["start", "cooperation", "actor"], ascending=[True, False, True])
        for row in ordered[ordered["cooperation_events"] > 0].to_dict("records"):
            known = _total(table, row["period"]) >= THIN
            rows.append([
                plain(name), row["period"], plain(row["name"]),
                evidence_link.linked(row["cooperation_events"], row["cooperation_event_ids"]),
                percent(row["cooperation_share"]) if known else None,
                evidence_link.linked(row["conflict_events"], row["conflict_event_ids"]),
            ])  # fmt: skip
    columns = ["Target", "Period", "Actor", "Events", "Share of cooperation", "Conflict events"]
    return evidence_link.meta(columns, rows, f"{title}: {', '.join(map(plain, names))}, {rests_on}.")
