"""What became of each tie since another period, from where it stood to where it stands."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.fates import compared, fate_words, of_knowledge
from workbench.charts.ground import resting_on, subtitle
from workbench.charts.numbers import count, signed
from workbench.charts.wording import plain, safe, shortened

_ROW = 40  # pixels a row: the tie's line and its mark
_HEAD = 34  # pixels of a heading
_TEXT_ROOM = 0.6  # of the span of all balances, kept outside of them for what is written there: enough on a phone


def tie_changes(table: pd.DataFrame, *, most_each: int = 6, title: str = "What changed") -> go.Figure:
    """Draw the ties that changed: a hollow mark where the balance was, a full one where it is.

    To the right of the middle cooperation weighs more, to the left conflict. The numbers of events are
    printed, now and before.

    Parameters
    ----------
    table : as made by `workbench.network.comparison.compare_networks`
    most_each : rows of one fate, those with the largest changes
    title : a few words

    Returns
    -------
    plotly.graph_objects.Figure
        Each mark leads to its events, see `workbench.charts.evidence_link`.
    """
    facts = table.attrs
    sides, headings = compared(facts), fate_words(facts)
    rows = [(fate, table[table["fate"] == fate].head(most_each).to_dict("records")) for fate in headings]
    rows = [(fate, found) for fate, found in rows if found]
    if not rows:
        either = "at either time" if of_knowledge(facts) else "in either period"
        finding = "No tie has changed" if len(table) else f"No ties {either}"
        reason = [sides] + ([f"{count(len(table), 'tie')} stayed as they were"] if len(table) else [])
        return theme.nothing_to_draw(title=title, finding=finding, reason=reason, columns=["Tie", "What became of it"])
    figure = go.Figure()
    places, height = _places(rows)
    drawn = [row for _, found in rows for row in found]
    _draw(figure, drawn, places)
    for fate, found in rows:
        top = places[id(found[0])] - _ROW / 2
        left_out = int((table["fate"] == fate).sum()) - len(found)
        more = f" ({left_out} more in the table)" if left_out else ""
        figure.add_annotation(theme.row_label(f"{headings[fate]}{more}", y=top - 6, weight=700))
    figure.update_xaxes(theme.axis(
        range=_reach(drawn), showticklabels=False,
    ))  # fmt: skip
    figure.update_yaxes(theme.axis(range=[height, 0], showticklabels=False))
    lines = [
        subtitle(
            period=sides, events=facts.get("events", 0), articles=facts.get("articles"), origins=facts.get("origins")
        )
    ]
    lines.append("Balance of weights: conflict ←  → cooperation · Hollow: before")
    theme.dress(figure, title=title, lines=lines, height=round(height), bottom=16)
    narrow = {
        str(at): safe(short)
        for at, row in enumerate(drawn)
        if (short := _line(row, theme.ROW_LINE_ON_A_PHONE)) != _line(row, theme.ROW_LINE)
    }
    figure.update_layout(showlegend=False, meta=_meta(table, title, sides) | {"narrow": narrow})
    return figure


def _places(rows: list[tuple[str, list[dict[Hashable, Any]]]]) -> tuple[dict[int, float], float]:
    """Pixels from the top of each row's mark, by the identity of its record, and of the whole."""
    places: dict[int, float] = {}
    at = 0.0
    for _, found in rows:
        at += _HEAD
        for row in found:
            places[id(row)] = at + _ROW / 2 + 8
            at += _ROW
    return places, at + 12


def _reach(rows: list[dict[Hashable, Any]]) -> list[float]:
    """Where the axis begins and ends: at the outermost balances, with room for what is written outside of them."""
    balances = [float(row[one]) for row in rows for one in ("balance", "previous_balance")]
    low, high = min(0.0, *balances), max(0.0, *balances)
    room = _TEXT_ROOM * (high - low or 1.0)
    return [low - (room if low else room / 8), high + (room if high else room / 8)]


def _draw(figure: go.Figure, rows: list[dict[Hashable, Any]], places: dict[int, float]) -> None:
    _draw_middle(figure, [places[id(row)] for row in rows])
    for row in rows:
        at = places[id(row)]
        figure.add_annotation(theme.row_label(safe(_line(row, theme.ROW_LINE)), y=at - 8))
        if row["events"] and row["previous_events"]:
            figure.add_scatter(
                x=[row["previous_balance"], row["balance"]], y=[at, at], mode="lines", hoverinfo="skip",
                line={"width": 2, "color": palette.OTHERS},
            )  # fmt: skip
    for events, column, hollow in (("previous_events", "previous_balance", True), ("events", "balance", False)):
        shown = [row for row in rows if row[events]]
        if not shown:
            continue
        colours = [palette.sign_colour(theme.sign_name(1 if row[column] >= 0 else -1)) for row in shown]
        figure.add_scatter(
            x=[round(float(row[column]), 2) for row in shown],
            y=[places[id(row)] for row in shown],
            mode="markers+text",
            text=[_events(row) if _bears_text(row, hollow=hollow) else "" for row in shown],
            textposition=["middle right" if row[column] >= 0 else "middle left" for row in shown],
            textfont={"size": theme.SMALL_SIZE},
            cliponaxis=False,
            marker={
                "size": 12,
                "color": colours,
                "symbol": [("circle" if row[column] >= 0 else "square") + ("-open" if hollow else "") for row in shown],
                "line": {"width": 2, "color": colours},
                "opacity": 1,
            },
            customdata=[evidence_link.click([*row["event_ids"], *row["previous_event_ids"]]) for row in shown],
            hovertext=[
                f"{safe(_line(row, theme.ROW_LINE))}<br>balance {signed(row['balance'], 1)}, before {signed(row['previous_balance'], 1)}<br>{_events(row)}"
                for row in shown
            ],
            hoverinfo="text",
        )


def _draw_middle(figure: go.Figure, places: list[float]) -> None:
    """Where cooperation and conflict weigh the same: a stroke beside each row's marks, as a line would cross the rows' words."""
    figure.add_scatter(
        x=[one for _ in places for one in (0, 0, None)],
        y=[one for at in places for one in (at - 7, at + 9, None)],
        mode="lines",
        hoverinfo="skip",
        line={"width": 1, "color": palette.INK},
    )


def _bears_text(row: dict[Hashable, Any], *, hollow: bool) -> bool:
    """Whether a row's text stands at its hollow mark, or at its full one."""
    if row["events"] and row["previous_events"]:
        return _towards_the_middle(row) == hollow
    return True


def _towards_the_middle(row: dict[Hashable, Any]) -> bool:
    """Whether a tie lost of its balance and kept the sign: words outside of its full mark would lie on its way there."""
    was, now = row["previous_balance"], row["balance"]
    return bool(was * now >= 0 and abs(now) < abs(was))


def _line(row: dict[Hashable, Any], length: int) -> str:
    arrow = "→" if row["directed"] else "with"
    room = length - len(str(row["channel"])) - 6
    source = shortened(row["source_name"], room // 2)
    return f"{source} {arrow} {shortened(row['target_name'], room - len(source))} · {row['channel']}"


def _events(row: dict[Hashable, Any]) -> str:
    if not row["previous_events"]:
        return count(int(row["events"]), "event")
    if not row["events"]:
        return f"before {count(int(row['previous_events']), 'event')}"
    return f"{count(int(row['events']), 'event')}, before {row['previous_events']}"


def _meta(table: pd.DataFrame, title: str, sides: str) -> dict[str, Any]:
    columns = [
        "Who",
        "To whom",
        "Channel",
        "What became of it",
        "Events",
        "Before",
        "Balance",
        "Before",
        "Grade",
        "Before",
    ]
    headings = fate_words(table.attrs)
    told = {fate: words.lower() for fate, words in headings.items()}
    rows: list[list[evidence_link.Cell]] = [
        [
            plain(row["source_name"]),
            plain(row["target_name"]) + ("" if row["directed"] else " (mutual)"),
            plain(row["channel"]),
            told.get(row["fate"], row["fate"]) + (", re-graded" if row["regraded"] else ""),
            evidence_link.linked(row["events"], row["event_ids"]),
            evidence_link.linked(row["previous_events"], row["previous_event_ids"]),
            signed(row["balance"], 1),
            signed(row["previous_balance"], 1),
            row["grade"] or None,
            row["previous_grade"] or None,
        ]
        for row in table.to_dict("records")
    ]
    numbers = table["fate"].value_counts()
    numbered = ", ".join(
        f"{numbers[fate]} {told.get(fate, fate)}" for fate in [*headings, "steady"] if fate in numbers.index
    )
    facts = table.attrs
    ground = resting_on(events=facts.get("events", 0), articles=facts.get("articles"), origins=facts.get("origins"))
    return evidence_link.meta(columns, rows, f"{title}, {sides}, {ground}: of {count(len(table), 'tie')}, {numbered}.")
