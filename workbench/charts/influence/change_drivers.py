"""Which events made an actor's change: step by step to its sum."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.event_words import event_words
from workbench.charts.ground import resting_on, subtitle
from workbench.charts.numbers import THIN, count, points
from workbench.charts.wording import in_a_sentence, plain, safe, shortened, wrapped
from workbench.ontology import Sign

_ROW = 36  # pixels a row: the event's line and its bar


def change_drivers(table: pd.DataFrame, *, most_events: int = 10, title: str = "") -> go.Figure:
    """Draw what each event adds to or takes from the change of one actor's share.

    The bars are steps: each begins where the one above ends, gains first, and the last step ends at the
    change. Events too small to be drawn one by one are one step together, so the sum always holds.

    Parameters
    ----------
    table : as made by `workbench.influence.drivers.change_drivers`; its ``attrs`` tell the actor, the sign
        and the periods
    most_events : events with a step of their own, those with the largest contributions
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each step leads to its events, see `workbench.charts.evidence_link`.
    """
    facts = table.attrs
    sign: Sign = "conflict" if facts.get("sign") == "conflict" else "cooperation"
    of_what = "pressure" if sign == "conflict" else "cooperation"
    name = str(facts.get("name", "the actor"))
    title = title or f"Why the share of {shortened(in_a_sentence(name), 60)} changed"
    period, before = str(facts.get("period", "")), str(facts.get("previous_period", ""))
    compared = f"{period} against {before}" if before else period
    if table.empty:
        finding = f"No events in {compared}" if compared else "No events"
        reason = [f"No {sign} with the target in either period."]
        return theme.nothing_to_draw(title=title, finding=finding, reason=reason, columns=["Event", "Contribution"])
    steps = _steps(table, most_events, name, period)
    total = float(table["contribution"].sum())
    figure = go.Figure()
    _draw_steps(figure, steps, total, sign, compared)
    lines = [subtitle(period=compared, events=len(table), articles=facts.get("articles"), origins=facts.get("origins"))]
    lines.append(f"Share of {of_what}: solid raises it, pale lowers it")
    if any((table["period"] == one).sum() < THIN for one in (period, before) if one):
        lines.append(f"Fewer than {THIN} events in a period: points say little")
    theme.dress(figure, title=title, lines=lines, height=_ROW * (len(steps) + 1), bottom=20)
    narrow = {str(at): safe(step["on_a_phone"]) for at, step in enumerate(steps) if step["on_a_phone"] != step["label"]}
    figure.update_layout(showlegend=False, bargap=0, meta=_meta(table, title, compared, total) | {"narrow": narrow})
    return figure


def _steps(table: pd.DataFrame, most: int, name: str, period: str) -> list[dict[str, Any]]:
    """Steps from nought to the change: gains, losses, and the small events together."""
    by_size = _by_size(table)
    # One small event alone takes no more room than a step called "1 smaller event".
    drawn = by_size.iloc[: most if len(by_size) > most + 1 else len(by_size)]
    rest = by_size.iloc[len(drawn) :]
    steps = [
        {
            "label": _label(row, theme.ROW_LINE),
            "on_a_phone": _label(row, theme.ROW_LINE_ON_A_PHONE),
            "what": f"{str(row['date'])[:10]}: {_what(row)}",
            "why": _why(row, name, period),
            "contribution": float(row["contribution"]),
            "event_ids": [row["event_id"]],
        }
        for row in drawn.sort_values("contribution", ascending=False, kind="stable").to_dict("records")
    ]
    if len(rest):
        steps.append({
            "label": f"{len(rest)} smaller events together",
            "on_a_phone": f"{len(rest)} smaller events together",
            "what": f"{len(rest)} smaller events together",
            "why": "each contributes less than those above",
            "contribution": float(rest["contribution"].sum()),
            "event_ids": list(rest["event_id"]),
        })  # fmt: skip
    return steps


def _by_size(table: pd.DataFrame) -> pd.DataFrame:
    """The events with the largest contribution of either direction first."""
    return table.reindex(table["contribution"].abs().sort_values(ascending=False, kind="stable").index)


def _label(row: dict[Any, Any], room: int) -> str:
    """Day, parties and kind of event in `room` characters; long names of parties are cut, never the rest."""
    words = event_words(row["event"], row["mode"])
    return f"{str(row['date'])[:10]} {_parties(row, room - 14 - len(words))} · {words}"


def _parties(row: dict[Any, Any], room: int) -> str:
    """Who to whom in `room` characters: each side has half of them, and what the other leaves over."""
    actors, recipients = plain(row["actors"]), plain(row["recipients"])
    if not recipients:
        return shortened(actors, room)
    names = room - len(" → ")
    kept = shortened(actors, max(names // 2, names - len(recipients)))
    return f"{kept} → {shortened(recipients, names - len(kept))}"


def _what(row: dict[Any, Any]) -> str:
    parties = f"{row['actors']} → {row['recipients']}" if row["recipients"] else str(row["actors"])
    return f"{parties} · {event_words(row['event'], row['mode'])}"


def _why(row: dict[Any, Any], name: str, period: str) -> str:
    now = row["period"] == period or not period
    if row["takes_part"]:
        return f"{name} takes part, now" if now else f"{name} took part in the period before: over since"
    return "a rival's event, now" if now else "a rival's event of the period before: over since"


def _draw_steps(figure: go.Figure, steps: list[dict[str, Any]], total: float, sign: Sign, compared: str) -> None:
    colour = palette.sign_colour(sign)
    starts, reached = [], 0.0
    for step in steps:
        starts.append(reached)
        reached += step["contribution"]
    gains = [step["contribution"] >= 0 for step in steps]
    rows = list(range(len(steps) + 1))
    every_id = [event for step in steps for event in step["event_ids"]]
    figure.add_bar(
        x=[round(step["contribution"], 5) for step in steps] + [round(total, 5)],
        base=[round(start, 5) for start in starts] + [0],
        y=rows,
        width=0.36,
        offset=0.02,
        orientation="h",
        text=[points(step["contribution"], 1) for step in steps] + [points(total, 1)],
        textposition="outside",
        constraintext="none",
        cliponaxis=False,
        marker={
            "color": [colour if gain else palette.pale(colour, 0.3) for gain in gains] + [palette.NODE],
            "line": {"width": 1.2, "color": [colour] * len(steps) + [palette.NODE]},
        },
        customdata=[evidence_link.click(step["event_ids"]) for step in steps] + [evidence_link.click(every_id)],
        hovertext=[
            f"{wrapped(step['what'])}<br>{wrapped(step['why'])}<br>{points(step['contribution'], 1)}" for step in steps
        ] + [f"{safe(compared)}<br>all {count(len(every_id), 'event')} together: {points(total, 1)}"],
        hoverinfo="text",
    )  # fmt: skip
    for row, step in zip(rows, steps, strict=False):
        figure.add_annotation(theme.row_label(safe(step["label"]), y=row))
    figure.add_annotation(
        theme.row_label(f"Change, the sum of {count(len(every_id), 'event')}", y=rows[-1], weight=700)
    )
    ends = [0.0, total, *starts, *(start + step["contribution"] for start, step in zip(starts, steps, strict=True))]
    reach = (max(ends) - min(ends)) or 1.0
    figure.update_xaxes(theme.axis(
        range=[min(ends) - 0.28 * reach, max(ends) + 0.28 * reach], showticklabels=False,
    ))  # fmt: skip
    figure.update_yaxes(theme.axis(range=[len(rows) - 0.5, -0.5], showticklabels=False))


def _meta(table: pd.DataFrame, title: str, compared: str, total: float) -> dict[str, Any]:
    rows: list[list[evidence_link.Cell]] = [
        [
            str(row["date"])[:10],
            evidence_link.linked(_what(row), [row["event_id"]]),
            row["period"],
            round(float(row["weight"]), 2),
            points(row["contribution"], 1),
        ]
        for row in table.to_dict("records")
    ]
    rows.append(["", f"Sum of {count(len(table), 'event')}", "", None, points(total, 1)])
    largest = _by_size(table).iloc[0].to_dict()
    facts = table.attrs
    ground = resting_on(events=len(table), articles=facts.get("articles"), origins=facts.get("origins"))
    description = (
        f"{plain(title)}, {compared}, {ground}: {points(total, 1)} in all; the largest part is {_what(largest)} on "
        f"{str(largest['date'])[:10]} ({points(largest['contribution'], 1)})."
    )
    return evidence_link.meta(["Date", "Event", "Period", "Weight", "Contribution"], rows, description)
