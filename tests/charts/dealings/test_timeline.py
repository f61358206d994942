from typing import Any

import pandas as pd
import plotly.graph_objects as go

from workbench.charts import timeline


def _table(*rows: tuple[str, str, int, str, str]) -> pd.DataFrame:
    """Rows of: event, first day, days, sign, status."""
    return pd.DataFrame(
        [
            {
                "event_id": event,
                "article_id": f"a{number}",
                "date_start": pd.Timestamp(day),
                "date_end": pd.Timestamp(day) + pd.Timedelta(days=days),
                "sign": sign,
                "status": status,
            }
            for number, (event, day, days, sign, status) in enumerate(rows)
        ],
        columns=["event_id", "article_id", "date_start", "date_end", "sign", "status"],
    )


WEEKS = _table(
    ("a", "2024-04-01", 1, "cooperation", "actual"),
    ("b", "2024-04-07", 1, "cooperation", "actual"),
    ("c", "2024-04-17", 1, "conflict", "actual"),
    ("d", "2024-04-18", 1, "conflict", "denied"),
    ("e", "2024-04-01", 30, "conflict", "actual"),
)


def _bars(figure: go.Figure) -> dict[str, Any]:
    return {bar.name: bar for bar in figure.data}


def test_cooperation_goes_up_and_conflict_down_week_by_week() -> None:
    bars = _bars(timeline(WEEKS))
    assert (list(bars["Cooperation"].x), list(bars["Cooperation"].y)) == ([0], [2])
    assert (list(bars["Conflict"].x), list(bars["Conflict"].y)) == ([2], [-1])
    assert bars["Cooperation"].customdata[0][0] == "event-a event-b"


def test_what_did_not_happen_is_hatched() -> None:
    bars = _bars(timeline(WEEKS))
    assert bars["Conflict, not counted as done"].marker.pattern.shape == "/"
    assert bars["Conflict"].marker.pattern.shape == ""


def test_what_looks_alike_has_one_entry_in_the_legend() -> None:
    table = pd.concat([WEEKS, _table(("f", "2024-04-18", 1, "conflict", "planned"))], ignore_index=True)
    figure = timeline(table)
    assert [bar.name for bar in figure.data if bar.showlegend] == [
        "Cooperation",
        "Conflict",
        "Conflict, not counted as done",
    ]
    hovers = [hover for bar in figure.data for hover in bar.hovertext if "(" in hover]
    assert [hover.split("conflict ")[1] for hover in hovers] == ["(planned, not done)", "(denied)"]


def test_a_vague_date_has_no_week_but_has_a_month() -> None:
    assert "Not drawn: 1 event without a known week" in timeline(WEEKS).layout.title.subtitle.text
    months = timeline(WEEKS, unit="month")
    assert "Not drawn" not in months.layout.title.subtitle.text
    assert list(_bars(months)["Conflict"].y) == [-2]


def test_an_event_counts_once_with_its_most_precise_date() -> None:
    twice = pd.concat([WEEKS, _table(("e", "2024-04-10", 1, "conflict", "actual"))], ignore_index=True)
    bars = _bars(timeline(twice))
    assert list(bars["Conflict"].x) == [1, 2]


def test_weeks_without_events_are_there() -> None:
    figure = timeline(WEEKS)
    assert list(figure.layout.xaxis.ticktext) == ["W14<br>2024", "W15", "W16"]
    assert [row[0] for row in figure.layout.meta["table"]["rows"]] == ["2024-W14", "2024-W16"]


def test_the_subtitle_says_weeks_events_and_articles() -> None:
    assert timeline(WEEKS).layout.title.subtitle.text.startswith("2024-W14 to 2024-W16 · 4 events · 4 articles")


def test_no_events_and_no_dated_events() -> None:
    assert timeline(WEEKS.iloc[:0]).layout.annotations[0].text == "No events"
    assert timeline(WEEKS.iloc[4:]).layout.annotations[0].text == "No dated events"
