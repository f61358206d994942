"""What passes between an actor and a partner, or all others, period by period and both ways."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.count_marks import count_marks
from workbench.charts.dealings.dealing_periods import ground_line, ground_words, period_axis
from workbench.charts.numbers import count, signed
from workbench.charts.period_words import span
from workbench.charts.wording import beginning, in_a_sentence, plain, safe, short_name
from workbench.influence.balance import balance
from workbench.influence.dealings import distinct
from workbench.ontology import Sign

_LEGIBLE = 0.09  # of a panel's events: bars of fewer are lower than a number
_PANELS = {"acts": (0.56, 1.0), "receives": (0.0, 0.38)}
"""Lower and upper end on the paper of each direction's panel."""
_SIGNS: tuple[Sign, ...] = ("cooperation", "conflict")


def dealings_over_time(table: pd.DataFrame, *, title: str = "") -> go.Figure:
    """Draw the events of each period, one panel for each direction: cooperation upwards, conflict downwards.

    Meetings have no direction; they are hatched, and drawn in both panels. A triangle marks a turning
    point: the balance of both directions has changed its sign.

    Parameters
    ----------
    table : as made by `workbench.influence.dealings.dealings`
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each bar leads to its events, see `workbench.charts.evidence_link`.
    """
    facts = table.attrs
    first, second = str(facts["actor_name"]), str(facts["partner_name"] or "others")
    title = title or (
        f"{in_a_sentence(first)} and {in_a_sentence(second)}"
        if facts["partner_name"]
        else f"What {in_a_sentence(first)} does, and what is done to it"
    )
    title = beginning(title)
    periods: list[str] = facts["periods"]
    if table.empty:
        reason = [f"Nothing is said to have passed between {first} and {second}."]
        return theme.nothing_to_draw(
            title=title, finding=f"No events in {span(periods)}", reason=reason, columns=["Period", "Events"]
        )
    figure = go.Figure()
    most = {sign: _most(table, periods, sign) for sign in _SIGNS}
    for direction in _PANELS:
        for sign in _SIGNS:
            _draw(figure, table, periods, direction, sign, legible=_LEGIBLE * sum(most.values()))
        _draw_axes(figure, periods, direction, most)
    _draw_turns(figure, table, periods, most["cooperation"])
    lines = [ground_line(facts), "Events: cooperation up, conflict down"]
    theme.dress(figure, title=title, lines=lines, height=360, panels=True, left=30, bottom=84)
    one, other = (
        safe(short_name(key, name, 24)) for key, name in ((facts["actor"], first), (facts["partner"], second))
    )
    figure.update_layout(
        barmode="relative",
        bargap=0.3,
        annotations=[
            theme.heading(beginning(f"{one} → {other}"), y=_PANELS["acts"][1], shift=8),
            theme.heading(beginning(f"{other} → {one}"), y=_PANELS["receives"][1], shift=8),
        ],
        meta=_meta(table, title),
    )
    return figure


def _rows(table: pd.DataFrame, period: str, direction: str, sign: str) -> pd.DataFrame:
    return table[(table["period"] == period) & (table["direction"] == direction) & (table["sign"] == sign)]


def _most(table: pd.DataFrame, periods: list[str], sign: str) -> int:
    """The tallest bar of that sign in either panel; a panel has room for one event at least."""
    return max(
        1,
        *(
            len(distinct(_rows(table, period, direction, sign))) + len(distinct(_rows(table, period, "mutual", sign)))
            for period in periods
            for direction in _PANELS
        ),
    )


def _draw(
    figure: go.Figure, table: pd.DataFrame, periods: list[str], panel: str, sign: Sign, *, legible: float
) -> None:
    colour, way = palette.sign_colour(sign), 1 if sign == "cooperation" else -1
    for direction, hatched in ((panel, ""), ("mutual", "/")):
        ids = [list(distinct(_rows(table, period, direction, sign))) for period in periods]
        if not any(ids):
            continue
        shared = "Talks and accords" if sign == "cooperation" else "Fights: no side named as the doer"
        name = shared if hatched else sign.capitalize()
        figure.add_bar(
            x=list(range(len(periods))),
            y=[way * len(one) if one else None for one in ids],
            name=name,
            legendgroup=name,
            showlegend=not any(trace.name == name for trace in figure.data),
            yaxis="y" if panel == "acts" else "y2",
            xaxis="x" if panel == "acts" else "x2",
            text=[str(len(one)) if len(one) >= legible else "" for one in ids],
            textposition="inside",
            insidetextanchor="middle",
            constraintext="none",
            textangle=0,
            insidetextfont={"color": palette.INK if hatched else palette.text_on(colour), "size": theme.SMALL_SIZE},
            marker={
                "color": palette.pale(colour, 0.12) if hatched else colour,
                "line": {"width": 1, "color": colour},
                "pattern": {"shape": hatched, "fgcolor": colour, "fgopacity": 0.4, "size": 6, "solidity": 0.2},
            },
            customdata=[evidence_link.click(one) for one in ids],
            hovertext=[
                f"{safe(period)}<br>{count(len(one), 'event')}: {name.lower()}"
                for period, one in zip(periods, ids, strict=True)
            ],
            hoverinfo="text",
        )


def _draw_turns(figure: go.Figure, table: pd.DataFrame, periods: list[str], top: int) -> None:
    """A triangle above the bars of each turning point."""
    turns = [row["period"] for row in balance(table).query("direction == 'both' and turn").to_dict("records")]
    if turns:
        figure.add_scatter(
            x=[periods.index(one) for one in turns], y=[top + 0.5] * len(turns), mode="markers", name="Turning point",
            marker={"symbol": "triangle-down", "size": 11, "color": palette.INK}, hoverinfo="text", cliponaxis=False,
            hovertext=[f"Turning point in {safe(one)}" for one in turns], yaxis="y",
        )  # fmt: skip


def _draw_axes(figure: go.Figure, periods: list[str], panel: str, most: dict[Sign, int]) -> None:
    number = "" if panel == "acts" else "2"
    marks, texts = count_marks(most["conflict"], most["cooperation"], parts=3)
    figure.update_layout({
        f"xaxis{number}": period_axis(periods, labelled=panel == "receives", anchor=f"y{number}"),
        f"yaxis{number}": theme.axis(
            domain=_PANELS[panel], anchor=f"x{number}", range=[-most["conflict"] - 0.4, most["cooperation"] + 0.9], tickvals=marks,
            ticktext=texts, showgrid=True, gridcolor=palette.FAINT, zeroline=True, zerolinecolor=palette.INK,
            zerolinewidth=1, automargin=False,
        ),
    })  # fmt: skip


def _meta(table: pd.DataFrame, title: str) -> dict[str, Any]:
    facts = table.attrs
    names = {
        "acts": f"{facts['actor_name']} acts",
        "receives": f"{facts['partner_name']} acts" if facts["partner_name"] else "others act",
        "both": "both",
    }
    columns = ["Period", "Direction", "Cooperation", "Conflict", "Balance", "Turning point"]
    rows: list[list[evidence_link.Cell]] = []
    for row in balance(table).sort_values("period", kind="stable").to_dict("records"):
        if not row["event_ids"]:
            continue
        friendly, hostile = row["event_ids"][: row["cooperation_events"]], row["event_ids"][row["cooperation_events"] :]
        cells: list[evidence_link.Cell] = [row["period"], plain(names[row["direction"]])]
        cells += [evidence_link.linked(len(ids), ids) for ids in (friendly, hostile)]
        rows.append([*cells, signed(row["balance"], 1), "yes" if row["turn"] else None])
    fights = not table[(table["direction"] == "mutual") & (table["sign"] == "conflict")].empty
    shared = "meetings, and fights that are reported without a direction," if fights else "meetings"
    return evidence_link.meta(
        columns,
        rows,
        f"{title}, {ground_words(facts)}; {shared} count in both directions.",
    )
