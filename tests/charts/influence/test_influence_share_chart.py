from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from workbench.charts import influence_share

MakeShares = Callable[..., pd.DataFrame]


def _bars(figure: go.Figure, panel: str) -> dict[str, Any]:
    return {bar.name: bar for bar in figure.data if bar.yaxis == {"cooperation": "y", "conflict": "y2"}[panel]}


def test_bars_are_the_shares(shares: pd.DataFrame) -> None:
    bars = _bars(influence_share(shares), "cooperation")
    russia = shares[(shares["actor"] == "RUS") & (shares["period"] == "2024-04")].iloc[0]
    assert bars["Russia"].y[3] == pytest.approx(russia["cooperation_share"], abs=1e-4)
    assert bars["Russia"].text[3] == "35\u00a0%"
    assert bars["Russia"].customdata[3][0].split() == [f"event-{one}" for one in russia["cooperation_event_ids"]]


def test_each_bar_adds_up_to_the_whole(shares: pd.DataFrame) -> None:
    for panel in ("cooperation", "conflict"):
        for place in range(4):
            assert sum(bar.y[place] for bar in _bars(influence_share(shares), panel).values()) == pytest.approx(
                1, abs=1e-3
            )


def test_cooperation_and_pressure_stay_apart(shares: pd.DataFrame) -> None:
    figure = influence_share(shares)
    friendly, hostile = _bars(figure, "cooperation")["ECOWAS"], _bars(figure, "conflict")["ECOWAS"]
    assert set(friendly.customdata[0][0].split()).isdisjoint(hostile.customdata[0][0].split())
    assert (
        friendly.marker.color == hostile.marker.color or friendly.marker.line.color[0] == hostile.marker.line.color[0]
    )


def test_a_share_of_three_events_is_printed_as_events(shares: pd.DataFrame) -> None:
    bars = _bars(influence_share(shares), "cooperation")
    assert bars["United States"].text[2] == "2 events"
    assert bars["China"].text[2] == "1 event"
    assert "%" not in bars["China"].hovertext[2]
    assert bars["China"].marker.color[2].startswith("rgba")
    assert not bars["China"].marker.color[0].startswith("rgba")


def test_an_event_of_two_actors_is_one_event_of_the_period(make_shares: MakeShares) -> None:
    table = make_shares({"2024-04": {"MLI": (9.0, 3, 0.0, 0), "BFA": (9.0, 3, 0.0, 0)}})
    table["cooperation_event_ids"] = table["event_ids"] = [["x", "y", "z"], ["x", "y", "z"]]
    figure = influence_share(table)
    assert "3 events" in figure.layout.title.subtitle.text
    assert _bars(figure, "cooperation")["Mali"].text[0] == "3 events"


def test_the_subtitle_says_period_events_and_articles(shares: pd.DataFrame) -> None:
    assert influence_share(shares).layout.title.subtitle.text.startswith("2024-01 to 2024-04 · 77 events · 61 articles")


def test_what_is_not_counted_stands_in_the_subtitle(shares: pd.DataFrame) -> None:
    shares.attrs["left_out_status"] = 7
    assert influence_share(shares).layout.title.subtitle.text.endswith("<br>Not counted: 7 not done")


def test_the_smallest_actors_are_others(shares: pd.DataFrame) -> None:
    bars = _bars(influence_share(shares, most_actors=3), "cooperation")
    assert list(bars)[-1] == "8 others"
    assert len(bars) == 4
    named = {"USA", "ECOWAS", "RUS"}
    others = shares[~shares["actor"].isin(named) & (shares["period"] == "2024-04")]
    assert bars["8 others"].y[3] == pytest.approx(others["cooperation_share"].sum(), abs=1e-3)


def test_nobody_alone_is_called_others(make_shares: MakeShares) -> None:
    table = make_shares({"2024-04": dict.fromkeys(("USA", "RUS", "CHN"), (5.0, 3, 0.0, 0))})
    assert set(_bars(influence_share(table, most_actors=2), "cooperation")) == {"United States", "Russia", "China"}


def test_the_table_beside_it_tells_no_share_of_few_events(shares: pd.DataFrame) -> None:
    table = influence_share(shares).layout.meta["table"]
    by_row = {(row[0], row[1]): row for row in table["rows"]}
    share = table["columns"].index("Share of cooperation")
    assert by_row["2024-04", "Russia"][share] == "35\u00a0%"
    assert by_row["2024-03", "United States"][share] is None
    assert by_row["2024-04", "Russia"][share - 1]["text"] == "7"
    assert ("2024-03", "Russia") not in by_row  # no event, no row


@pytest.mark.parametrize("actors", [{}, {"USA": (0.0, 0, 0.0, 0)}])
def test_a_table_without_events_says_so(make_shares: MakeShares, actors: dict[str, Any]) -> None:
    table = make_shares({"2024-04": actors})
    figure = influence_share(table, target="Niger")
    assert figure.layout.title.text == "Influence on Niger"
    assert figure.layout.annotations[0].text.startswith("No events")


def test_a_period_without_events_leaves_a_gap(make_shares: MakeShares) -> None:
    table = make_shares({"2024-03": {"USA": (0.0, 0, 0.0, 0)}, "2024-04": {"USA": (20.0, 6, 0.0, 0)}})
    figure = influence_share(table)
    bars = _bars(figure, "cooperation")["United States"]
    assert list(bars.y) == [0, 1]
    assert list(bars.marker.line.width) == [0, 1]
    assert list(figure.layout.xaxis.ticktext) == ["0 events", "6 events"]
    assert "NaN" not in figure.to_json()


def test_events_without_weight_have_no_share(make_shares: MakeShares) -> None:
    figure = influence_share(make_shares({"2024-04": {"USA": (0.0, 2, 0.0, 0)}}))
    assert figure.layout.annotations[0].text == "No events that weigh anything in 2024-04"


def test_the_description_names_all_who_have_the_largest_part(make_shares: Callable[..., pd.DataFrame]) -> None:
    figure = influence_share(make_shares({"2024-04": {"USA": (10.0, 1, 0.0, 0), "FRA": (10.0, 1, 0.0, 0)}}))
    assert figure.layout.meta["description"].endswith(
        "; in 2024-04 France and the United States each have the largest part, 1 event."
    )
