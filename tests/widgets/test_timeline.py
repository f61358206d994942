from typing import Any

import pytest

from tests.widgets.conftest import Ask
from workbench.charts.evidence_link import anchor
from workbench.errors import ChoiceError, PeriodError
from workbench.widgets import NetworkExplorer, Timeline, link

Pieces = tuple[Any, Any]
PLOTLY = "application/vnd.plotly.v1+json"


@pytest.fixture
def line(pieces: Pieces) -> Timeline:
    """The events of 2024 by week: a plan for 2030 would stretch it."""
    return Timeline(pieces[1][pieces[1]["date_start"] < "2025"])


def test_it_draws_the_chart_and_tells_the_days_of_each_place(line: Timeline) -> None:
    assert [figure["name"] for figure in line.figures] == ["timeline"]
    assert (line.places[0], line.places[-1]) == (["2024-03-11", "2024-03-17"], ["2024-04-22", "2024-04-28"])
    line.unit = "month"
    assert line.places == [["2024-03-01", "2024-03-31"], ["2024-04-01", "2024-04-30"]]
    with pytest.raises(ChoiceError, match="no unit 'hour'"):
        line.unit = "hour"


def test_a_click_leads_to_the_sentences(line: Timeline, ask: Ask) -> None:
    first = next(iter(line.known_events()))
    assert ask(line, "pick", anchors=[anchor(first), "event-unknown"], label="2024-W11") == 1
    assert (line.events, line.picked) == ([first], "2024-W11")
    told, events = ask(line, "evidence")
    assert told == {"all": 1}
    assert events[0]["claims"][0]["trigger"] == "gave"


def test_plotly_comes_compressed_from_the_kernel(line: Timeline) -> None:
    nothing, packed = line.answer("plotly", {})
    assert nothing is None
    assert packed[:2] == b"\x1f\x8b"
    assert all(len(str(value)) < 200_000 for name, value in line.get_state().items())


def test_the_window_leaves_the_bars_and_filters_take_them(line: Timeline) -> None:
    whole = line.figures
    line.period = "2024-04"
    assert line.period == "2024-04-01/2024-04-30"
    assert line.figures == whole
    line.filters = {"statuses": ["actual"]}
    assert line.figures != whole
    with pytest.raises(PeriodError):
        line.period = "soon"


def test_linked_to_a_network_it_shares_window_and_selection(pieces: Pieces) -> None:
    explorer, line = NetworkExplorer(*pieces), Timeline(pieces[1], graph=pieces[0])
    link(explorer, line)
    line.period = "2024-04"
    explorer.selection = {"actor": "RUS"}
    assert explorer.period == "2024-04-01/2024-04-30"
    assert line.places == [["2024-04-08", "2024-04-14"]]


def test_the_report_page_gets_the_same_chart(line: Timeline) -> None:
    figure = line.static_bundle()[PLOTLY]
    assert figure["data"] == line.figures[0]["data"]
    assert figure["layout"]["meta"]["table"]["rows"]


def test_nothing_to_draw_is_said(pieces: Pieces) -> None:
    line = Timeline(pieces[1].iloc[:0])
    assert line.places == []
    assert "No events" in str(line.figures[0]["layout"]["annotations"])
