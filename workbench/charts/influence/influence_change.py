"""Who gained and who lost influence since the period before: bars to the right and to the left."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.ground import resting_on, subtitle
from workbench.charts.influence.influence_facts import target_name
from workbench.charts.numbers import THIN, count, percent, points
from workbench.charts.wording import in_a_sentence, plain, safe, short_name, wrapped
from workbench.ontology import Sign

_ROW = 38  # pixels a row
_TEXT_ROOM = 0.62  # of the length of all bars, kept beside them for what is written there: enough on a phone
_PANELS: dict[Sign, tuple[str, str, str, str]] = {
    "cooperation": ("Cooperation", "share", "previous_share", "change"),
    "conflict": ("Pressure", "pressure", "previous_pressure", "pressure_change"),
}


def influence_change(table: pd.DataFrame, *, target: str = "", most_actors: int = 10, title: str = "") -> go.Figure:
    """Draw the change of each outside actor's shares against the previous period.

    A bar is hollow where the actor has no event in the previous period; "words only" says that its
    cooperation of the period holds no deed (quad class 2). Where an actor has fewer than five events in
    both periods together, the numbers of events are printed and no points.

    Parameters
    ----------
    table : as made by `workbench.influence.change.influence_change`; its ``attrs`` tell the periods and
        the number of articles
    target : name of the target for the title, in place of the table's
    most_actors : actors in a panel, those with the largest changes
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each bar leads to the actor's events of both periods, see `workbench.charts.evidence_link`.
    """
    title = title or f"Gained and lost over {in_a_sentence(target or target_name(table.attrs))}"
    period, before = str(table.attrs.get("period", "")), str(table.attrs.get("previous_period", ""))
    panels = {sign: _rows(table, sign, most_actors) for sign in _PANELS}
    panels = {sign: rows for sign, rows in panels.items() if len(rows)}
    if not panels:
        finding = f"No events in {period} or {before}" if period and before else "No events in either period"
        reason = ["So nobody gained and nobody lost."]
        return theme.nothing_to_draw(title=title, finding=finding, reason=reason, columns=["Actor", "Change"])
    figure = go.Figure()
    rows_in_all = sum(len(rows) for rows in panels.values())
    height = _ROW * rows_in_all + 44 * (len(panels) - 1)
    reach = _reach(panels)
    top = 1.0
    for number, (sign, rows) in enumerate(panels.items(), 1):
        bottom = top - _ROW * len(rows) / height
        _draw_panel(figure, rows, sign, number, domain=(max(bottom, 0.0), top), reach=reach)
        top = bottom - 44 / height
    events = len(evidence_link.event_ids(table, "event_ids", "previous_event_ids"))
    compared = f"{period} against {before}" if before else period
    articles, origins = table.attrs.get("articles"), table.attrs.get("origins")
    lines = [subtitle(period=compared, events=events, articles=articles, origins=origins)]
    if not table["previous_events"].any():
        lines.append(f"No events in {before or 'the period before'}: everything is new")
    else:
        few = (table["events"] + table["previous_events"]).between(1, THIN - 1).any()
        new = ((table["previous_events"] == 0) & (table["events"] > 0)).any()
        marks = [(few, f"Pale: fewer than {THIN} events, printed as events"), (new, "Hollow: new")]
        lines += [" · ".join(told)] if (told := [words for seen, words in marks if seen]) else []
    theme.dress(figure, title=title, lines=lines, height=height, panels=True, bottom=24)
    figure.update_layout(bargap=0.42, showlegend=False)
    figure.layout.meta = _meta(table, title, compared, resting_on(events=events, articles=articles, origins=origins))
    return figure


def _rows(table: pd.DataFrame, sign: Sign, most: int) -> pd.DataFrame:
    """The rows of a panel, greatest gain first."""
    _, now, before, change = _PANELS[sign]
    involved = table[(table[now].fillna(0) > 0) | (table[before].fillna(0) > 0)]
    largest = involved.reindex(involved[change].abs().sort_values(ascending=False, kind="stable").index[:most])
    return largest.sort_values([change, "actor"], ascending=[False, True])


def _reach(panels: dict[Sign, pd.DataFrame]) -> tuple[float, float]:
    """Where the axes of all panels begin and end: the largest loss and gain, with room for what is written beside their bars."""
    changes = [float(one) for sign, rows in panels.items() for one in rows[_PANELS[sign][3]]]
    lost, gained = max(0.0, -min(changes)), max(0.0, *changes)
    room = _TEXT_ROOM * (lost + gained or 1.0)
    # A change of nought is written to the right.
    return -lost - (room if lost else room / 8), gained + (room if max(changes) >= 0 else room / 8)


def _draw_panel(
    figure: go.Figure,
    rows: pd.DataFrame,
    sign: Sign,
    number: int,
    *,
    domain: tuple[float, float],
    reach: tuple[float, float],
) -> None:
    name, _, _, change = _PANELS[sign]
    colour = palette.sign_colour(sign)
    records = rows.to_dict("records")
    few = [row["events"] + row["previous_events"] < THIN for row in records]
    new = [row["previous_events"] == 0 for row in records]
    axis = "" if number == 1 else str(number)
    figure.add_bar(
        x=[round(float(row[change]), 4) for row in records],
        y=list(range(len(records))),
        orientation="h",
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        text=[_bar_text(row, change, thin=thin) for row, thin in zip(records, few, strict=True)],
        textposition="outside",
        cliponaxis=False,
        constraintext="none",
        marker={
            "color": [
                "rgba(0,0,0,0)" if hollow else palette.pale(colour, 0.35) if thin else colour
                for hollow, thin in zip(new, few, strict=True)
            ],
            "line": {"width": 1.5, "color": [palette.pale(colour, 0.55) if thin else colour for thin in few]},
        },
        customdata=[evidence_link.click([*row["event_ids"], *row["previous_event_ids"]]) for row in records],
        hovertext=[_hover(row, sign) for row in records],
        hoverinfo="text",
    )
    _draw_axes(figure, records, axis, domain=domain, reach=reach)
    figure.add_annotation(theme.heading(f"{name}: lost ←  → gained", y=domain[1]))


def _draw_axes(
    figure: go.Figure,
    records: list[dict[Any, Any]],
    axis: str,
    *,
    domain: tuple[float, float],
    reach: tuple[float, float],
) -> None:
    labels = [
        f"{safe(short_name(row['actor'], row['name'], 18))}<br>{row['events']} now, {row['previous_events']} before"
        for row in records
    ]
    figure.update_layout({
        f"xaxis{axis}": theme.axis(
            range=list(reach), showticklabels=False, zeroline=True, zerolinecolor=palette.INK, zerolinewidth=1,
            anchor=f"y{axis}",
        ),
        f"yaxis{axis}": theme.axis(
            domain=domain, range=[len(records) - 0.5, -0.5], tickvals=list(range(len(records))), ticktext=labels,
            anchor=f"x{axis}", ticklabelstandoff=6,
        ),
    })  # fmt: skip


def _bar_text(row: dict[Any, Any], change: str, *, thin: bool) -> str:
    if thin:
        return count(row["events"] + row["previous_events"], "event")
    return points(row[change]) + ("<br>words only" if change == "change" and row["deeds"] == 0 else "")


def _hover(row: dict[Any, Any], sign: Sign) -> str:
    name, now, before, change = _PANELS[sign]
    lines = [wrapped(row["name"])]
    if row["events"] + row["previous_events"] >= THIN:
        shares = [("no events" if pd.isna(row[key]) else percent(row[key])) for key in (now, before)]
        lines.append(f"share of {name.lower()}: {shares[0]}, before {shares[1]} ({points(row[change])})")
        if sign == "cooperation" and not pd.isna(row["deeds"]):
            lines.append(f"of it deeds {percent(row['deeds'])}, the rest words")
    lines.append(f"{count(row['events'], 'event')} now, {row['previous_events']} before, of either sign")
    return "<br>".join(lines)


def _meta(table: pd.DataFrame, title: str, compared: str, ground: str) -> dict[str, Any]:
    columns = [
        "Actor",
        "Share of cooperation",
        "Before",
        "Change",
        "Of it deeds",
        "Share of pressure",
        "Before",
        "Change",
        "Events",
        "Before",
    ]
    rows: list[list[evidence_link.Cell]] = []
    for row in table.to_dict("records"):
        known = row["events"] + row["previous_events"] >= THIN
        cells: list[evidence_link.Cell] = [plain(row["name"])]
        for sign, (_, now, before, change) in _PANELS.items():
            cells += [None if pd.isna(row[key]) or not known else percent(row[key]) for key in (now, before)]
            cells.append(points(row[change]) if known else None)
            if sign == "cooperation":
                cells.append(None if pd.isna(row["deeds"]) or not known else percent(row["deeds"]))
        cells.append(evidence_link.linked(row["events"], row["event_ids"]))
        cells.append(evidence_link.linked(row["previous_events"], row["previous_event_ids"]))
        rows.append(cells)
    ranked = table.sort_values(["change", "actor"], ascending=[False, True])
    first, last = ranked.iloc[0], ranked.iloc[-1]
    parts = [
        f"{plain(row['name'])} {word} most ({_amount(row)})"
        for row, word in ((first, "gained"), (last, "lost"))
        if (row["change"] > 0) == (word == "gained") and row["change"] != 0
    ]
    finding = f": {', '.join(parts)}" if parts else ""
    return evidence_link.meta(columns, rows, f"{plain(title)}, {compared}, {ground}{finding}.")


def _amount(row: "pd.Series[Any]") -> str:
    """How much an actor gained or lost, as its bar says it."""
    events = int(row["events"] + row["previous_events"])
    words = ", words only" if row["deeds"] == 0 else ""
    return f"{points(row['change'])} of cooperation{words}" if events >= THIN else f"{count(events, 'event')} in all"
