"""One actor's partners: what it does to each, and each to it."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.count_marks import count_marks
from workbench.charts.dealings.dealing_periods import ground_line, ground_words
from workbench.charts.numbers import count
from workbench.charts.period_words import span
from workbench.charts.wording import in_a_sentence, plain, safe, short_name, wrapped
from workbench.ontology import Sign

_ROW = 34  # pixels a row
_Part = tuple[str, Sign, str, float, str]

_PARTS: tuple[_Part, ...] = (
    ("acts_conflict", "conflict", "Conflict: it acts", 1.0, ""),
    ("fights", "conflict", "Fights: no side named as the doer", 0.12, "/"),
    ("receives_conflict", "conflict", "Conflict: is acted on", 0.3, ""),
    ("acts_cooperation", "cooperation", "Cooperation: it acts", 1.0, ""),
    ("meetings", "cooperation", "Talks and accords", 0.12, "/"),
    ("receives_cooperation", "cooperation", "Cooperation: is acted on", 0.3, ""),
)
"""Column of the table, sign, name in the legend, opacity and hatching."""


def partner_balance(table: pd.DataFrame, *, most_partners: int = 12, title: str = "") -> go.Figure:
    """Draw how many events an actor has with each partner: cooperation to the right, conflict to the left.

    Full bars are what the actor does, pale ones what is done to it; hatched ones are meetings and fights, which both share.

    Parameters
    ----------
    table : as made by `workbench.influence.partners.partners`; its ``attrs`` tell the actor and the periods
    most_partners : rows, those with most events
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each part of a bar leads to its events, see `workbench.charts.evidence_link`.
    """
    facts = table.attrs
    title = title or f"Partners of {in_a_sentence(facts.get('actor_name', 'the actor'))}"
    periods = span(facts.get("periods") or [""])
    if table.empty:
        finding = f"No events in {periods}" if periods else "No events"
        reason = ["Nothing is said to have passed between it and others."]
        return theme.nothing_to_draw(title=title, finding=finding, reason=reason, columns=["Partner", "Events"])
    rows = table.head(most_partners)
    figure = go.Figure()
    for part in _PARTS:
        _draw(figure, rows, part)
    left = int((rows["acts_conflict"] + rows["receives_conflict"] + rows["fights"]).max())
    right = int((rows["acts_cooperation"] + rows["receives_cooperation"] + rows["meetings"]).max())
    names = [safe(short_name(row["partner"], row["name"], 18)) for row in rows.to_dict("records")]
    marks, texts = count_marks(left, right, parts=4)
    figure.update_xaxes(theme.axis(
        range=[-left - 0.6, right + 0.6], zeroline=True, zerolinecolor=palette.INK, zerolinewidth=1, showgrid=True,
        gridcolor=palette.FAINT, tickvals=marks, ticktext=texts,
    ))  # fmt: skip
    figure.update_yaxes(theme.axis(
        range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))), ticktext=names, ticklabelstandoff=6,
    ))  # fmt: skip
    lines = [ground_line(facts)]
    lines.append("Number of events: conflict ←  → cooperation")
    if len(table) > len(rows):
        lines.append(f"The {len(rows)} partners with most events, of {len(table)}")
    theme.dress(figure, title=title, lines=lines, height=_ROW * len(rows) + 20, bottom=92)
    figure.update_layout(barmode="relative", bargap=0.3, meta=_meta(table, title))
    return figure


def _draw(figure: go.Figure, rows: pd.DataFrame, part: _Part) -> None:
    column, sign, name, opacity, hatched = part
    if not rows[column].any():
        return
    colour, way = palette.sign_colour(sign), -1 if sign == "conflict" else 1
    figure.add_bar(
        x=[way * int(one) if one else None for one in rows[column]],
        y=list(range(len(rows))),
        orientation="h",
        name=name,
        text=[str(one) if one else "" for one in rows[column]],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": palette.text_on(colour) if opacity == 1 else palette.INK, "size": theme.SMALL_SIZE},
        marker={
            "color": palette.pale(colour, opacity),
            "line": {"width": 1, "color": colour},
            "pattern": {"shape": hatched, "fgcolor": colour, "fgopacity": 0.4, "size": 6, "solidity": 0.2},
        },
        customdata=[evidence_link.click(ids) for ids in rows[f"{column}_ids"]],
        hovertext=[
            f"{wrapped(partner)}<br>{name}: {count(int(events), 'event')}"
            for partner, events in zip(rows["name"], rows[column], strict=True)
        ],
        hoverinfo="text",
    )


def _meta(table: pd.DataFrame, title: str) -> dict[str, Any]:
    columns = [
        "Partner",
        "It acts: cooperation",
        "conflict",
        "Is acted on: cooperation",
        "conflict",
        "Meetings",
        "Fights",
        "Balance",
    ]
    parts = ("acts_cooperation", "acts_conflict", "receives_cooperation", "receives_conflict", "meetings", "fights")
    rows: list[list[evidence_link.Cell]] = [
        [
            plain(row["name"]),
            *(evidence_link.linked(row[one], row[f"{one}_ids"]) for one in parts),
            round(float(row["balance"]), 1),
        ]
        for row in table.to_dict("records")
    ]
    first = table.iloc[0]
    finding = f"{count(len(table), 'partner')}; most events with {in_a_sentence(first['name'])}, {count(int(first['events']), 'event')}"
    return evidence_link.meta(columns, rows, f"{title}, {ground_words(table.attrs)}: {finding}.")
