"""How friendly or hostile each outside actor stands to a target, and on how much evidence."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.actor_colours import actor_colours
from workbench.charts.ground import ground, resting_on, subtitle
from workbench.charts.influence.influence_facts import target_name
from workbench.charts.named_actors import OTHERS, largest_by_share
from workbench.charts.numbers import MINUS, THIN, count, signed
from workbench.charts.wording import in_a_sentence, plain, safe, short_name, wrapped

_ROW = 38  # pixels a row


def influence_standing(
    table: pd.DataFrame,
    *,
    period: str = "",
    target: str = "",
    evidence: pd.DataFrame | None = None,
    most_actors: int = 12,
    title: str = "",
) -> go.Figure:
    """Draw each outside actor between -1, conflict only, and +1, cooperation only.

    A dot grows with the number of events and is hollow where there are fewer than five. A thin line
    leads from the place in the period before.

    Parameters
    ----------
    table : as made by `workbench.influence.share.influence_share`
    period : one of the table's; the last where empty
    target : name of the target for the title, in place of the table's
    evidence : claims of the events, the columns of `evidence_list`: the articles and origins that are printed
    most_actors : so many are drawn, those with most events
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each dot leads to its events, see `workbench.charts.evidence_link`.
    """
    title = title or f"Standing towards {in_a_sentence(target or target_name(table.attrs))}"
    periods = list(dict.fromkeys(table.sort_values("start")["period"])) if len(table) else []
    period = period or (periods[-1] if periods else "")
    now = table[(table["period"] == period) & table["standing"].notna()]
    if now.empty:
        finding = f"No events in {period}" if period else "No events"
        return theme.nothing_to_draw(
            title=title, finding=finding, reason=["Standing needs at least one event."], columns=["Actor", "Standing"]
        )
    events = (now["cooperation_events"] + now["conflict_events"]).sort_values(ascending=False, kind="stable")
    rows = now.loc[events.index[:most_actors]].sort_values(["standing", "actor"], ascending=[False, True])
    earlier = table[table["period"] == periods[periods.index(period) - 1]] if periods.index(period) else table.iloc[:0]
    figure = go.Figure()
    before = {
        str(row["actor"]): float(row["standing"]) for row in earlier[earlier["standing"].notna()].to_dict("records")
    }
    _draw_paths(figure, rows, before)
    _draw_dots(figure, table, rows, before)
    figure.update_xaxes(theme.axis(
        range=[-1.9, 1.9], tickvals=[-1, 0, 1], ticktext=[f"{MINUS}1<br>conflict only", "0<br>even", "+1<br>cooperation only"], zeroline=True,
        zerolinecolor=palette.INK, zerolinewidth=1, tickangle=0,
    ))  # fmt: skip
    figure.update_yaxes(theme.axis(
        range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))), ticktext=[
            safe(short_name(actor, name, 18)) for actor, name in zip(rows["actor"], rows["name"], strict=True)
        ], ticklabelstandoff=6,
    ))  # fmt: skip
    drawn = evidence_link.event_ids(now, "event_ids")
    behind = ground(evidence, drawn)
    lines = [subtitle(period=period, events=len(drawn), **behind)]
    lines.append(f"Dot size: events. Hollow: fewer than {THIN}")
    theme.dress(figure, title=title, lines=lines, height=_ROW * len(rows) + 20, bottom=44)
    rests_on = f"{period}, {resting_on(events=len(drawn), **behind)}"
    figure.update_layout(showlegend=False, meta=_meta(rows, title, rests_on))
    return figure


def _draw_paths(figure: go.Figure, rows: pd.DataFrame, before: dict[str, float]) -> None:
    """Thin lines from where an actor stood in the period before."""
    xs: list[float | None] = []
    ys: list[int | None] = []
    for place, (actor, standing) in enumerate(zip(rows["actor"], rows["standing"], strict=True)):
        if actor in before:
            xs += [round(before[actor], 3), round(standing, 3), None]
            ys += [place, place, None]
    if xs:
        figure.add_scatter(
            x=xs, y=ys, mode="lines", hoverinfo="skip", line={"width": 2, "color": palette.OTHERS, "dash": "2px,2px"},
        )  # fmt: skip


def _side(standing: float) -> str:
    """Texts stand outside, where neither the middle's line nor, beyond its end, a path lies across them."""
    return "middle right" if standing >= 0 else "middle left"


def _comes_from_outside(standing: float, before: float | None) -> bool:
    """Whether the path lies on the side of the text, which then stands beyond the path."""
    return before is not None and (before > standing if standing >= 0 else before < standing)


def _draw_texts_beyond_paths(
    figure: go.Figure, records: list[dict[Any, Any]], texts: list[str], before: dict[str, float]
) -> None:
    beyond = [
        (place, row)
        for place, row in enumerate(records)
        if _comes_from_outside(row["standing"], before.get(row["actor"]))
    ]
    if beyond:
        figure.add_scatter(
            x=[round(before[row["actor"]], 3) for _, row in beyond],
            y=[place for place, _ in beyond],
            mode="text",
            text=[texts[place] for place, _ in beyond],
            textposition=[_side(row["standing"]) for _, row in beyond],
            textfont={"size": theme.SMALL_SIZE},
            cliponaxis=False,
            hoverinfo="skip",
        )


def _draw_dots(figure: go.Figure, table: pd.DataFrame, rows: pd.DataFrame, before: dict[str, float]) -> None:
    # The colours of the chart of shares, where who is not named is grey.
    named = actor_colours([one for one in largest_by_share(table) if one != OTHERS])
    colours = {actor: named.get(actor, palette.OTHERS) for actor in rows["actor"]}
    records = rows.to_dict("records")
    events = [row["cooperation_events"] + row["conflict_events"] for row in records]
    texts = [
        count(total, "event") if total < THIN else f"{signed(row['standing'])}<br>{count(total, 'event')}"
        for row, total in zip(records, events, strict=True)
    ]
    _draw_texts_beyond_paths(figure, records, texts, before)
    figure.add_scatter(
        x=[round(row["standing"], 3) for row in records],
        y=list(range(len(records))),
        mode="markers+text",
        text=[
            "" if _comes_from_outside(row["standing"], before.get(row["actor"])) else text
            for row, text in zip(records, texts, strict=True)
        ],
        textposition=[_side(row["standing"]) for row in records],
        textfont={"size": theme.SMALL_SIZE},
        cliponaxis=False,
        marker={
            "size": [round(8 + 18 * math.sqrt(total / max(events)), 1) for total in events],
            "color": [colours[row["actor"]] for row in records],
            "symbol": ["circle-open" if total < THIN else "circle" for total in events],
            "opacity": 1,
            "line": {"width": 2, "color": [colours[row["actor"]] for row in records]},
        },
        customdata=[evidence_link.click(row["event_ids"]) for row in records],
        hovertext=[
            f"{wrapped(row['name'])}<br>standing {signed(row['standing'])}<br>"
            f"{count(row['cooperation_events'], 'event')} of cooperation, {row['conflict_events']} of conflict"
            for row in records
        ],
        hoverinfo="text",
    )


def _meta(rows: pd.DataFrame, title: str, rests_on: str) -> dict[str, Any]:
    records = rows.to_dict("records")
    cells: list[list[evidence_link.Cell]] = [
        [
            evidence_link.linked(row["name"], row["event_ids"]),
            signed(row["standing"]),
            int(row["cooperation_events"]),
            int(row["conflict_events"]),
        ]
        for row in records
    ]
    first, last = records[0], records[-1]
    finding = f"from {_stands(first)} to {_stands(last)}" if len(records) > 1 else _stands(first)
    columns = ["Actor", "Standing", "Cooperation events", "Conflict events"]
    return evidence_link.meta(columns, cells, f"{plain(title)}, {rests_on}: {finding}.")


def _stands(row: dict[Any, Any]) -> str:
    events = count(int(row["cooperation_events"] + row["conflict_events"]), "event")
    return f"{plain(row['name'])} ({signed(row['standing'])}, {events})"
