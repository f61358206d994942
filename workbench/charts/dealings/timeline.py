"""Events over time: cooperation upwards, conflict downwards."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import evidence_link, palette, theme
from workbench.charts.count_marks import count_marks
from workbench.charts.ground import ground, resting_on, subtitle
from workbench.charts.numbers import count
from workbench.charts.period_words import period_ticks, span
from workbench.charts.wording import plain, safe
from workbench.model import Period, Status
from workbench.ontology import Sign

Unit = Literal["day", "week", "month"]
_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "month": 31}
_SIGNS: tuple[Sign, ...] = ("cooperation", "conflict")


def timeline(table: pd.DataFrame, *, unit: Unit = "week", title: str = "Events over time") -> go.Figure:
    """Draw how many events of each sign there are in each day, week or month.

    What did not happen (planned, denied, ...) is hatched. Events dated more vaguely than to the unit have
    no place here and are counted in the subtitle.

    Parameters
    ----------
    table : one row for each event and claim, as for `workbench.charts.evidence.evidence_list`; of its columns
        event_id, article_id, date_start, date_end, sign and status are read
    unit : what a bar stands for
    title : a few words

    Returns
    -------
    plotly.graph_objects.Figure
        Each bar leads to its events, see `workbench.charts.evidence_link`.
    """
    events = _events(table)
    dated = _dated(events, unit)
    left_out = count(len(events) - len(dated), "event") + f" without a known {unit}"
    if dated.empty:
        finding = "No dated events" if len(events) else "No events"
        reason = [f"Not drawn: {left_out}." if len(events) else "No event fits the choice."]
        return theme.nothing_to_draw(title=title, finding=finding, reason=reason, columns=[unit.capitalize(), "Events"])
    starts = [_period(one, unit) for one in dated["date_start"]]
    periods = _run(starts)
    dated = dated.assign(place=[periods.index(one) for one in starts])
    figure = go.Figure()
    for status in Status:
        for sign in _SIGNS:
            _draw(figure, dated[(dated["sign"] == sign) & (dated["status"] == status)], sign, status, periods)
    _draw_axes(figure, dated, periods)
    texts = [str(period) for period in periods]
    behind = ground(table, dated["event_id"])
    lines = [subtitle(period=span(texts), events=len(dated), **behind)]
    if len(events) > len(dated):
        lines.append(f"Not drawn: {left_out}")
    theme.dress(figure, title=title, lines=lines, height=320, panels=True, left=36, bottom=70)
    figure.update_layout(
        barmode="relative",
        bargap=0.15,
        annotations=[theme.heading("Events: cooperation up, conflict down", y=1, shift=2)],
        meta=_meta(dated, periods, title, unit, resting_on(events=len(dated), **behind)),
    )
    return figure


def timeline_periods(table: pd.DataFrame, unit: Unit) -> list[Period]:
    """The periods that `timeline` draws a place for, the first at 0 of its axis; none where nothing is dated to a unit."""
    starts = [_period(one, unit) for one in _dated(_events(table), unit)["date_start"]]
    return _run(starts) if starts else []


def _dated(events: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    vague = (events["date_end"] - events["date_start"]).dt.days > _DAYS[unit]
    return events[~vague & events["date_start"].notna()]


def _events(table: pd.DataFrame) -> pd.DataFrame:
    """One row an event, with the most precise date that a claim gives it."""
    dates = table.assign(date_start=pd.to_datetime(table["date_start"]), date_end=pd.to_datetime(table["date_end"]))
    order = (dates["date_end"] - dates["date_start"]).sort_values(kind="stable", na_position="last").index
    return dates.loc[order].drop_duplicates("event_id").sort_values(["date_start", "event_id"])


def _period(day: pd.Timestamp, unit: Unit) -> Period:
    return Period.of(day.date(), unit)


def _run(starts: Sequence[Period]) -> list[Period]:
    first, periods = min(starts), [max(starts)]
    while periods[-1].start > first.start:
        periods.append(periods[-1].previous())
    return periods[::-1]


def _draw(figure: go.Figure, events: pd.DataFrame, sign: Sign, status: Status, periods: list[Period]) -> None:
    if events.empty:
        return
    actual, colour = status == Status.ACTUAL, palette.sign_colour(sign)
    by_place = {int(str(place)): list(group["event_id"]) for place, group in events.groupby("place")}
    way = 1 if sign == "cooperation" else -1
    words = sign if actual else f"{sign} ({theme.NOT_ACTUAL[status]})"
    key = theme.key_of(sign, actual=actual)
    figure.add_bar(
        x=list(by_place),
        y=[way * len(ids) for ids in by_place.values()],
        name=key,
        legendgroup=key,
        showlegend=all(bar.name != key for bar in figure.data),
        marker={
            "color": colour if actual else palette.pale(colour, 0.12),
            "line": {"width": 1, "color": palette.EDGE_OF_BAR if actual else colour},
            "pattern": {"shape": "" if actual else "/", "fgcolor": colour, "size": 6, "solidity": 0.25},
        },
        customdata=[evidence_link.click(ids) for ids in by_place.values()],
        hovertext=[
            f"{safe(str(periods[place]))}: {_days(periods[place])}<br>{count(len(ids), 'event')}: {words}"
            for place, ids in by_place.items()
        ],
        hoverinfo="text",
    )


def _days(period: Period) -> str:
    return _day(period.start) if period.days == 1 else f"{_day(period.start)} to {_day(period.end - timedelta(days=1))}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _draw_axes(figure: go.Figure, dated: pd.DataFrame, periods: list[Period]) -> None:
    every = -(-len(periods) // 10)
    places = list(range(0, len(periods), every))
    ticks = period_ticks([str(periods[place]) for place in places])
    heights = {sign: dated.loc[dated["sign"] == sign, "place"].value_counts() for sign in _SIGNS}
    reach = {sign: max(counts, default=0) for sign, counts in heights.items()}
    marks, texts = count_marks(reach["conflict"], reach["cooperation"], parts=3)
    spare = max(0, 6 - len(periods)) / 2
    figure.update_xaxes(theme.axis(
        tickvals=places, ticktext=ticks, tickangle=0, range=[-0.6 - spare, len(periods) - 0.4 + spare]
    ))  # fmt: skip
    figure.update_yaxes(theme.axis(
        tickvals=marks, ticktext=texts, showgrid=True, gridcolor=palette.FAINT, zeroline=True,
        zerolinecolor=palette.INK, zerolinewidth=1, automargin=False, range=[min(marks) - 0.2, max(marks) + 0.2],
    ))  # fmt: skip


def _meta(dated: pd.DataFrame, periods: list[Period], title: str, unit: Unit, rests_on: str) -> dict[str, Any]:
    rows: list[list[evidence_link.Cell]] = []
    for place, period in enumerate(periods):
        here = dated[dated["place"] == place]
        done = here["status"] == Status.ACTUAL
        groups = [here[done & (here["sign"] == sign)] for sign in _SIGNS] + [here[~done]]
        if len(here):
            rows.append([str(period), *(evidence_link.linked(len(group), group["event_id"]) for group in groups)])
    busiest = periods[int(dated["place"].mode().iloc[0])]
    description = f"{plain(title)}, {rests_on}; most in {busiest}."
    return evidence_link.meta(
        [unit.capitalize(), "Cooperation", "Conflict", "Planned, denied and other"], rows, description
    )
