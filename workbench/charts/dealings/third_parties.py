"""Who deals with both of two actors, and on whose side it stands."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.actor_colours import actor_colours
from workbench.charts.ground import ground, resting_on, subtitle
from workbench.charts.numbers import THIN, count, signed
from workbench.charts.period_words import span
from workbench.charts.wording import in_a_sentence, plain, safe, short_name, wrapped

_ROW = 34  # pixels a row


def third_parties(
    first: pd.DataFrame,
    second: pd.DataFrame,
    *,
    evidence: pd.DataFrame | None = None,
    most_parties: int = 12,
    title: str = "",
) -> go.Figure:
    """Draw the balance of each third party with the one actor and with the other, joined by a line.

    The balance is cooperation less conflict, both directions together, in weights; how many events stand
    behind it is printed, and a mark of fewer than five is hollow.

    Parameters
    ----------
    first, second : as made by `workbench.influence.partners.partners` for each of the two
    evidence : claims of the events, the columns of `evidence_list`: the articles and origins that are printed
    most_parties : rows, those with most events
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each mark leads to its events, see `workbench.charts.evidence_link`.
    """
    two = [str(one.attrs["actor_name"]) for one in (first, second)]
    keys = [str(one.attrs["actor"]) for one in (first, second)]
    title = title or f"Who deals with both {in_a_sentence(two[0])} and {in_a_sentence(two[1])}"
    both = first.merge(second, on="partner", suffixes=("_1", "_2"))
    both = both[~both["partner"].isin(keys)]
    both = both.assign(events=both["events_1"] + both["events_2"]).sort_values(
        ["events", "partner"], ascending=[False, True]
    )
    periods = span(first.attrs["periods"])
    if both.empty:
        return theme.nothing_to_draw(
            title=title,
            finding=f"No third party in {periods}",
            reason=["Nobody is said to have dealt with both."],
            columns=["Who", "Events"],
        )
    rows = both.head(most_parties)
    figure = go.Figure()
    _draw_lines(figure, rows)
    colours = actor_colours(keys)
    for side, (key, name) in enumerate(zip(keys, two, strict=True), 1):
        _draw(figure, rows, side, name, colours[key])
    _draw_axes(figure, rows)
    ids = evidence_link.event_ids(both, "event_ids_1", "event_ids_2")
    behind = ground(evidence, ids)
    lines = [
        subtitle(period=periods, events=len(ids), **behind),
        f"Balance of weights: conflict ←  → cooperation · Hollow: fewer than {THIN} events",
    ]
    theme.dress(figure, title=title, lines=lines, height=_ROW * len(rows) + 24, bottom=72, right=24)
    figure.update_layout(meta=_meta(both, two, title, f"{periods}, {resting_on(events=len(ids), **behind)}"))
    return figure


def _draw_lines(figure: go.Figure, rows: pd.DataFrame) -> None:
    """A line for each third party, from its balance with the one to that with the other."""
    for place, (one, other) in enumerate(zip(rows["balance_1"], rows["balance_2"], strict=True)):
        figure.add_scatter(
            x=[one, other],
            y=[place, place],
            mode="lines",
            line={"width": 2, "color": palette.OTHERS},
            hoverinfo="skip",
            showlegend=False,
        )


def _draw_axes(figure: go.Figure, rows: pd.DataFrame) -> None:
    figure.update_xaxes(
        theme.axis(
            zeroline=True, zerolinecolor=palette.INK, zerolinewidth=1, showgrid=True, gridcolor=palette.FAINT, nticks=6
        )
    )
    figure.update_yaxes(theme.axis(
        range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))), ticklabelstandoff=6,
        ticktext=[safe(short_name(row["partner"], row["name_1"], 18)) for row in rows.to_dict("records")],
    ))  # fmt: skip


def _draw(figure: go.Figure, rows: pd.DataFrame, side: int, name: str, colour: str) -> None:
    records = rows.to_dict("records")
    symbols = ("circle", "diamond")
    figure.add_scatter(
        x=[round(float(row[f"balance_{side}"]), 2) for row in records],
        y=list(range(len(records))),
        mode="markers",
        name=f"with {safe(name)}",
        cliponaxis=False,
        marker={
            "size": 13,
            "symbol": [symbols[side - 1] + ("-open" if row[f"events_{side}"] < THIN else "") for row in records],
            "color": colour,
            "line": {"width": 2, "color": colour},
            "opacity": 1,
        },
        customdata=[evidence_link.click(row[f"event_ids_{side}"]) for row in records],
        hovertext=[
            f"{wrapped(row['name_1'])} with {wrapped(name)}<br>balance {signed(row[f'balance_{side}'], 1)}, "
            f"{count(int(row[f'events_{side}']), 'event')}"
            for row in records
        ],
        hoverinfo="text",
    )


def _meta(rows: pd.DataFrame, two: list[str], title: str, rests_on: str) -> dict[str, Any]:
    columns = ["Who", f"Balance with {two[0]}", "Events", f"Balance with {two[1]}", "Events"]
    cells: list[list[evidence_link.Cell]] = [
        [
            plain(row["name_1"]),
            *(
                cell
                for side in (1, 2)
                for cell in (
                    signed(row[f"balance_{side}"], 1),
                    evidence_link.linked(row[f"events_{side}"], row[f"event_ids_{side}"]),
                )
            ),
        ]
        for row in rows.to_dict("records")
    ]
    return evidence_link.meta(
        [plain(one) for one in columns],
        cells,
        f"{title}, {rests_on}: {len(rows)} third {'party' if len(rows) == 1 else 'parties'}.",
    )
