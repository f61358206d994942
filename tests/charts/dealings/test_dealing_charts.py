"""The charts of what two actors do to each other, on four events."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import pytest

from workbench.charts import dealings_by_channel, dealings_over_time, partner_balance, third_parties
from workbench.influence.dealings import dealings
from workbench.influence.partners import partners
from workbench.model import Channel, Event, Period

MakeEvent = Callable[..., Event]
RUN = Period.parse("2024-04").run_up(2)


@pytest.fixture
def events(make_event: MakeEvent) -> list[Event]:
    return [
        make_event("USA > NER", "AID", "2024-03-05", channels=(Channel.MILITARY,), articles=("a1",)),
        make_event("NER, USA", "CONSULT", "2024-03-06", articles=("a2",)),
        make_event("NER > USA", "SANCTION", "2024-04-10", channels=(Channel.MILITARY,), articles=("a2",)),
        make_event("RUS > NER", "AID", "2024-04-12", articles=("a3",)),
        make_event("RUS > USA", "ACCUSE", "2024-04-12"),
    ]


def _bars(figure: go.Figure) -> dict[str, list[int | None]]:
    return {
        f"{bar.name} {bar.yaxis or 'y'}": list(bar.x if bar.orientation else bar.y)
        for bar in figure.data
        if bar.type == "bar"
    }


def test_partners_are_drawn_to_the_right_and_to_the_left(events: list[Event]) -> None:
    figure = partner_balance(partners(dealings(events, "NER", RUN)))

    assert list(figure.layout.yaxis.ticktext) == ["United States", "RUS"]
    assert _bars(figure) == {
        "Conflict: it acts y": [-1, None],
        "Talks and accords y": [1, None],
        "Cooperation: is acted on y": [1, 1],
    }
    assert figure.data[0].customdata[0] == [f"event-{events[2].event_id}"]
    assert figure.layout.title.subtitle.text.startswith(
        "2024-03 to 2024-04 · 4 events · 3 articles ·<br>1 independent origin"
    )
    assert figure.layout.meta["table"]["rows"][0][0] == "United States"


def test_a_bar_too_low_for_its_number_has_none(make_event: MakeEvent) -> None:
    talks = [make_event("NER, USA", "CONSULT", f"2024-04-{day:02d}") for day in range(1, 15)]
    lone = make_event("USA > NER", "AID", "2024-04-20")
    figure = dealings_over_time(dealings([*talks, lone], "NER", RUN, partner="USA"))
    texts = {f"{bar.name} {bar.yaxis}": list(bar.text)[-1] for bar in figure.data if bar.type == "bar"}
    assert texts["Talks and accords y2"] == "14"
    assert texts["Cooperation y2"] == ""


def test_both_directions_have_a_panel_and_meetings_are_in_each(events: list[Event]) -> None:
    figure = dealings_over_time(dealings(events, "NER", RUN, partner="USA"))

    assert _bars(figure) == {
        "Talks and accords y": [1, None],
        "Conflict y": [None, -1],
        "Cooperation y2": [1, None],
        "Talks and accords y2": [1, None],
    }
    turning = next(trace for trace in figure.data if trace.name == "Turning point")
    assert list(turning.x) == [1]
    assert [one.text for one in figure.layout.annotations] == ["Niger → United States", "United States → Niger"]
    last = figure.layout.meta["table"]["rows"][-1]
    assert (last[0], last[1], last[4], last[5]) == ("2024-04", "both", "\u22126.0", "yes")


def test_a_mark_for_each_channel_period_and_sign(events: list[Event]) -> None:
    figure = dealings_by_channel(dealings(events, "NER", RUN, partner="USA"))

    assert list(figure.layout.yaxis.ticktext) == ["military", "unspecified"]
    friendly, hostile = figure.data
    assert (list(friendly.y), list(hostile.y), list(hostile.x)) == ([-0.23, 0.77], [0.23], [1])
    assert figure.layout.meta["description"].endswith("the channel military, 2 events.")


def test_marks_of_many_periods_stand_clear_of_each_other_on_a_phone(make_event: MakeEvent) -> None:
    year = Period.parse("2024-12").run_up(12)
    happened = [make_event("USA > NER", kind, f"{one}-10") for one in map(str, year) for kind in ("AID", "ACCUSE") * 9]
    figure = dealings_by_channel(dealings(happened, "NER", year, partner="USA"))

    friendly, hostile = figure.data
    assert max(friendly.marker.size) <= 16
    assert list(friendly.x) == list(hostile.x) == list(range(12))
    low, high = figure.layout.yaxis.range[::-1]
    row = (figure.layout.height - figure.layout.margin.t - figure.layout.margin.b) / (high - low)
    assert (hostile.y[0] - friendly.y[0]) * row > max(friendly.marker.size)


def test_every_picture_of_dealings_says_under_it_what_it_rests_on(events: list[Event]) -> None:
    table = dealings(events, "NER", RUN)
    ground = "2024-03 to 2024-04, from 4 events in 3 articles of 1 independent origin"
    for figure in (dealings_over_time(table), dealings_by_channel(table), partner_balance(partners(table))):
        assert ground in figure.layout.meta["description"]


def test_who_deals_with_both_is_drawn_on_two_sides(events: list[Event]) -> None:
    two = [partners(dealings(events, one, RUN)) for one in ("NER", "USA")]
    claims = pd.DataFrame(
        [(event.event_id, event.article_ids[0], event.origin_names[0]) for event in events],
        columns=["event_id", "article_id", "origin"],
    )
    figure = third_parties(*two, evidence=claims)

    assert list(figure.layout.yaxis.ticktext) == ["RUS"]
    assert [(list(trace.x), list(trace.marker.symbol)) for trace in figure.data[1:]] == [
        ([10.0], ["circle-open"]),
        ([-3.0], ["diamond-open"]),
    ]
    assert "2 events · 2 articles ·<br>1 independent origin" in figure.layout.title.subtitle.text


def test_nothing_is_said_as_such() -> None:
    table = dealings([], "NER", RUN, partner="USA")
    none = partners(dealings([], "NER", RUN))
    for figure in (
        dealings_over_time(table),
        dealings_by_channel(table),
        partner_balance(none),
        third_parties(none, none),
    ):
        assert figure.layout.annotations[0].text.startswith("No ")
        assert "2024-03 to 2024-04" in figure.layout.annotations[0].text
