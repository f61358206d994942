"""Through which channels an actor deals with a partner, or all others, period by period."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.dealings.dealing_periods import ground_line, ground_words, period_axis
from workbench.charts.numbers import count
from workbench.charts.period_words import span
from workbench.charts.wording import in_a_sentence, plain, safe
from workbench.influence.dealings import distinct
from workbench.model import Channel
from workbench.ontology import Sign

_ROW = 52  # pixels a channel: a mark above, a mark beneath
_LARGEST, _SMALLEST = 26, 15  # pixels across
_PLOT = 190  # pixels that a phone leaves for all periods
_Mark = tuple[Sign, str, float]
"""Sign, symbol, and how far from the middle of its row it stands."""
_Cells = dict[tuple[str, str, Sign], list[str]]
"""Ids of events by channel, period and sign."""

_MARKS: tuple[_Mark, ...] = (("cooperation", "circle", -0.23), ("conflict", "square", 0.23))


def dealings_by_channel(table: pd.DataFrame, *, title: str = "") -> go.Figure:
    """Draw a mark for each channel, period and sign; its area grows with the number of events, which stands in it.

    Cooperation is a blue circle, conflict an orange-red square beneath it. An event through two channels is in both rows.

    Parameters
    ----------
    table : as made by `workbench.influence.dealings.dealings`
    title : in place of the usual one

    Returns
    -------
    plotly.graph_objects.Figure
        Each mark leads to its events, see `workbench.charts.evidence_link`.
    """
    facts = table.attrs
    periods: list[str] = facts["periods"]
    with_whom = f" and {in_a_sentence(facts['partner_name'])}" if facts["partner_name"] else ""
    title = title or f"Channels of {in_a_sentence(facts['actor_name'])}{with_whom}"
    if table.empty:
        return theme.nothing_to_draw(
            title=title,
            finding=f"No events in {span(periods)}",
            reason=["So no channel is in use."],
            columns=["Channel", "Events"],
        )
    order = [*(one.value for one in Channel), "unspecified"]
    channels = [one for one in order if (table["channel"] == one).any()]
    cells = _cells(table, channels, periods)
    figure = go.Figure()
    for mark in _MARKS:
        _draw(figure, cells, channels, periods, mark)
    figure.update_xaxes(period_axis(periods))
    figure.update_yaxes(theme.axis(
        tickvals=list(range(len(channels))), ticktext=[safe(one) for one in channels], range=[len(channels) - 0.5, -0.5],
        showgrid=True, gridcolor=palette.FAINT, ticklabelstandoff=6,
    ))  # fmt: skip
    lines = [ground_line(facts), "In each mark: number of events"]
    theme.dress(figure, title=title, lines=lines, height=_ROW * len(channels) + 10, bottom=76)
    figure.update_layout(meta=_meta(cells, channels, periods, f"{title}, {ground_words(facts)}"))
    return figure


def _cells(table: pd.DataFrame, channels: list[str], periods: list[str]) -> _Cells:
    return {
        (channel, period, sign): list(
            distinct(table[(table["channel"] == channel) & (table["period"] == period) & (table["sign"] == sign)])
        )
        for channel in channels
        for period in periods
        for sign, *_ in _MARKS
    }


def _draw(figure: go.Figure, cells: _Cells, channels: list[str], periods: list[str], mark: _Mark) -> None:
    """The marks of one sign."""
    sign, symbol, shift = mark
    filled = [(channel, period, ids) for (channel, period, own), ids in cells.items() if own == sign and ids]
    if not filled:
        return
    most = max(map(len, cells.values()))
    largest = min(_LARGEST, max(_SMALLEST + 1, _PLOT // len(periods)))
    figure.add_scatter(
        x=[periods.index(period) for _, period, _ in filled],
        y=[channels.index(channel) + shift for channel, _, _ in filled],
        mode="markers+text",
        name=sign.capitalize(),
        text=[str(len(ids)) for *_, ids in filled],
        textfont={"size": theme.SMALL_SIZE, "color": palette.text_on(palette.sign_colour(sign))},
        cliponaxis=False,
        marker={
            "symbol": symbol,
            "size": [max(_SMALLEST, round(largest * math.sqrt(len(ids) / most), 1)) for *_, ids in filled],
            "color": palette.sign_colour(sign),
            "opacity": 1,
            "line": {"width": 1, "color": palette.EDGE_OF_BAR},
        },
        customdata=[evidence_link.click(ids) for *_, ids in filled],
        hovertext=[
            f"{safe(channel)}, {safe(period)}<br>{count(len(ids), 'event')} of {sign}"
            for channel, period, ids in filled
        ],
        hoverinfo="text",
    )


def _meta(cells: _Cells, channels: list[str], periods: list[str], told: str) -> dict[str, Any]:
    rows: list[list[evidence_link.Cell]] = [
        [
            plain(channel),
            period,
            *(
                evidence_link.linked(len(cells[channel, period, sign]), cells[channel, period, sign])
                for sign, *_ in _MARKS
            ),
        ]
        for channel in channels
        for period in periods
        if any(cells[channel, period, sign] for sign, *_ in _MARKS)
    ]
    sums = {
        channel: len({one for (own, *_), ids in cells.items() if own == channel for one in ids}) for channel in channels
    }
    busiest = max(channels, key=lambda one: sums[one])
    finding = f"most events run through the channel {busiest}, {count(sums[busiest], 'event')}"
    return evidence_link.meta(["Channel", "Period", "Cooperation", "Conflict"], rows, f"{told}: {finding}.")
