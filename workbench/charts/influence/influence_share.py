"""Shares of influence on a target over periods: cooperation above, pressure beneath."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, theme
from workbench.charts.ground import resting_on, subtitle
from workbench.charts.influence.influence_facts import left_out, target_name
from workbench.charts.influence.share_panels import PANELS, WIDE_BARS, Shares, draw_axes, draw_panel
from workbench.charts.named_actors import MOST_COLOURED, largest_by_share
from workbench.charts.numbers import THIN, count, percent, signed
from workbench.charts.period_words import span
from workbench.charts.wording import in_a_sentence, plain


def influence_share(
    table: pd.DataFrame, *, target: str = "", most_actors: int = MOST_COLOURED, title: str = ""
) -> go.Figure:
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
    title = title or f"Influence on {in_a_sentence(target or target_name(table.attrs))}"
    periods = list(dict.fromkeys(table.sort_values("start")["period"])) if len(table) else []
    if not table[["cooperation", "conflict"]].sum(axis=None) > 0:
        finding = "No events" if not any(table["event_ids"]) else "No events that weigh anything"
        finding += f" in {span(periods)}" if periods else ""
        reason = ["No outside actor is said to have acted", "with or against the target.", left_out(table.attrs)]
        return theme.nothing_to_draw(
            title=title, finding=finding, reason=list(filter(None, reason)), columns=["Period", "Actor"]
        )
    shares = Shares(table, periods, largest_by_share(table, most_actors))
    figure = go.Figure()
    for sign in PANELS:
        draw_panel(figure, shares, sign)
        draw_axes(figure, shares, sign)
    events = len(evidence_link.event_ids(table, "event_ids"))
    articles, origins = table.attrs.get("articles"), table.attrs.get("origins")
    lines = [subtitle(period=span(periods), events=events, articles=articles, origins=origins)]
    if any(shares.is_thin(period, sign) for period in periods for sign in PANELS):
        lines.append(f"Pale: fewer than {THIN} events, printed as events")
    if len(periods) > WIDE_BARS:
        lines.append("Under each bar: number of events")
    if uncounted := left_out(table.attrs):
        lines.append(uncounted)
    theme.dress(figure, title=title, lines=lines, height=440, panels=True, left=44, bottom=88)
    figure.update_layout(
        barmode="stack",
        bargap=0.28,
        uniformtext={"minsize": 9, "mode": "hide"},
        legend={"traceorder": "normal"},
        annotations=[theme.heading(name, y=top, shift=4) for name, (_, top) in PANELS.values()],
        meta=_meta(shares, title, resting_on(events=events, articles=articles, origins=origins)),
    )
    return figure


def _meta(shares: Shares, title: str, rests_on: str) -> dict[str, Any]:
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
    table, last = shares.table, shares.periods[-1]
    parts = table[["cooperation_share", "conflict_share"]].fillna(0).sum(axis="columns")
    for row in table.assign(order=-parts).sort_values(["start", "order", "actor"]).to_dict("records"):
        if not row["event_ids"]:
            continue
        cells: list[evidence_link.Cell] = [row["period"], plain(row["name"])]
        for sign in PANELS:
            known = not (shares.is_thin(row["period"], sign) or pd.isna(row[f"{sign}_share"]))
            cells.append(evidence_link.linked(row[f"{sign}_events"], row[f"{sign}_event_ids"]))
            cells.append(percent(row[f"{sign}_share"]) if known else None)
        rows.append([*cells, None if pd.isna(row["standing"]) else signed(row["standing"]), int(row["articles"])])
    finding = ""
    partners = table[(table["period"] == last) & (table["cooperation"] > 0)].sort_values(["cooperation", "actor"])
    if len(partners):
        first = partners.iloc[-1]
        amount = f"{percent(first['cooperation_share'])} of cooperation"
        if shares.is_thin(last, "cooperation"):
            amount = count(int(first["cooperation_events"]), "event")
        equals = partners[partners["cooperation"] == first["cooperation"]]["name"]
        who = " and ".join(in_a_sentence(name) for name in equals)
        finding = f"; in {last} {who} {'has' if len(equals) == 1 else 'each have'} the largest part, {amount}"
    description = f"{title}, {span(shares.periods)}, {rests_on}{finding}."
    return evidence_link.meta(columns, rows, description)
