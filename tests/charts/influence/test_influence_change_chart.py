from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from workbench.charts import influence_change

HOLLOW = "rgba(0,0,0,0)"


def _by_actor(figure: go.Figure, panel: int = 0) -> dict[str, dict[str, Any]]:
    bars = figure.data[panel]
    labels = [label.split("<br>")[0] for label in figure.layout[("yaxis", "yaxis2")[panel]].ticktext]
    return {
        name: {"x": bars.x[at], "text": bars.text[at], "fill": bars.marker.color[at], "click": bars.customdata[at][0]}
        for at, name in enumerate(labels)
    }


def test_bars_are_the_changes_greatest_gain_first(change: pd.DataFrame) -> None:
    figure = influence_change(change)
    xs = list(figure.data[0].x)
    assert xs == sorted(xs, reverse=True)
    row = change[change["actor"] == "ECOWAS"].iloc[0]
    assert _by_actor(figure)["ECOWAS"]["x"] == pytest.approx(row["change"], abs=1e-4)
    assert _by_actor(figure)["ECOWAS"]["text"] == "\u221220\u00a0pts"
    assert _by_actor(figure)["ECOWAS"]["click"].split() == [
        f"event-{one}".replace("previous_", "previous_5f_") for one in row["event_ids"] + row["previous_event_ids"]
    ]


def test_who_was_not_there_before_is_hollow(change: pd.DataFrame) -> None:
    figure = influence_change(change)
    assert figure.layout.title.subtitle.text.endswith("Pale: fewer than 5 events, printed as events ·<br>Hollow: new")
    bars = _by_actor(figure)
    assert bars["China"]["fill"] == HOLLOW
    assert bars["Russia"]["fill"] != HOLLOW


def test_few_events_are_printed_as_events(change: pd.DataFrame) -> None:
    figure = influence_change(change)
    assert _by_actor(figure)["China"]["text"] == "3 events"
    row = next(row for row in figure.layout.meta["table"]["rows"] if row[0] == "China")
    assert row[3] is None
    assert row[4] is None
    assert row[8] == {"text": "3", "evidence": ["event-CHN-0", "event-CHN-1", "event-CHN-2"]}


def test_who_only_talks_is_said_to(make_change: Callable[..., pd.DataFrame]) -> None:
    now, before = (
        {"USA": (20.0, 6, 0.0, 0), "RUS": (10.0, 5, 0.0, 0)},
        {"USA": (5.0, 2, 0.0, 0), "RUS": (9.0, 4, 0.0, 0)},
    )
    figure = influence_change(make_change(now, before, {"USA": 0.0, "RUS": 0.75}))

    assert _by_actor(figure)["United States"]["text"].endswith("<br>words only")
    assert "words" not in _by_actor(figure)["Russia"]["text"]
    assert [row[4] for row in figure.layout.meta["table"]["rows"]] == ["0\u00a0%", "75\u00a0%"]
    assert "words only" in figure.layout.meta["description"]


def test_bars_fill_what_their_words_leave(change: pd.DataFrame) -> None:
    figure = influence_change(change)
    low, high = figure.layout.xaxis.range
    ends = [one for bars in figure.data for one in bars.x]
    assert figure.layout.xaxis2.range == (low, high)
    assert 0.4 < (max(ends) - min(ends)) / (high - low) < 0.5
    # Eleven letters of "words only" and a gap, on a phone's 230 pixels.
    assert min(min(ends) - low, high - max(ends)) / (high - low) * 230 > 60


def test_counts_of_both_periods_stand_by_the_name(change: pd.DataFrame) -> None:
    assert "Russia<br>7 now, 3 before" in influence_change(change).layout.yaxis.ticktext


def test_pressure_has_a_panel_of_its_own(change: pd.DataFrame) -> None:
    figure = influence_change(change)
    assert set(_by_actor(figure, 1)) == {"European Union", "France", "United States", "ECOWAS"}
    assert figure.data[0].marker.color[1] != figure.data[1].marker.color[-1]


def test_without_a_previous_period_everything_is_new(make_change: Callable[..., pd.DataFrame]) -> None:
    figure = influence_change(make_change({"USA": (20.0, 6, 0.0, 0), "RUS": (10.0, 5, 0.0, 0)}, {}))
    assert "No events in 2024-03: everything is new" in figure.layout.title.subtitle.text
    assert {bar["fill"] for bar in _by_actor(figure).values()} == {HOLLOW}
    assert _by_actor(figure)["United States"]["text"] == "+67\u00a0pts"
    assert len(figure.data) == 1  # nobody put pressure on anyone: no panel


def test_the_subtitle_and_description(change: pd.DataFrame) -> None:
    figure = influence_change(change)
    assert figure.layout.title.subtitle.text.startswith("2024-04 against 2024-03 · 52 events · 44 articles")
    assert "2024-04 against 2024-03, from 52 events in 44 articles" in figure.layout.meta["description"]
    assert "ECOWAS" not in figure.layout.meta["description"]  # its full name stands there
    assert "lost most (\u221220 pts of cooperation)" in figure.layout.meta["description"]


def test_only_the_largest_changes_are_drawn(change: pd.DataFrame) -> None:
    assert set(_by_actor(influence_change(change, most_actors=2))) == {"China", "ECOWAS"}


def test_nothing_in_either_period(make_change: Callable[..., pd.DataFrame]) -> None:
    figure = influence_change(make_change({"USA": (0.0, 0, 0.0, 0)}, {}))
    assert figure.layout.annotations[0].text == "No events in 2024-04 or 2024-03"


def test_the_description_says_events_where_the_bar_does(make_change: Callable[..., pd.DataFrame]) -> None:
    figure = influence_change(
        make_change({"USA": (20.0, 6, 0.0, 0), "RUS": (0.0, 0, 0.0, 0)}, {"RUS": (5.0, 2, 0.0, 0)})
    )
    assert figure.layout.meta["description"].endswith("Russia lost most (2 events in all).")
