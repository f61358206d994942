import pandas as pd
import pytest

from workbench.charts import change_drivers


def test_the_steps_end_at_the_change(drivers: pd.DataFrame) -> None:
    bars = change_drivers(drivers).data[0]
    *steps, total = bars.x
    assert sum(steps) == pytest.approx(total)
    assert total == pytest.approx(drivers.attrs["change"])
    reached = [base + step for base, step in zip(bars.base, steps, strict=False)]
    assert list(bars.base[1:-1]) == pytest.approx(reached[:-1])
    assert bars.base[-1] == 0


def test_gains_come_before_losses(drivers: pd.DataFrame) -> None:
    steps = list(change_drivers(drivers).data[0].x[:-1])
    assert steps == sorted(steps, reverse=True)


def test_small_events_are_one_step_and_the_sum_still_holds(drivers: pd.DataFrame) -> None:
    figure = change_drivers(drivers, most_events=3)
    bars = figure.data[0]
    assert [len(one[0].split()) for one in bars.customdata] == [1, 1, 1, 3, 6]
    assert sum(bars.x[:-1]) == pytest.approx(bars.x[-1])
    assert "3 smaller events together" in [one.text for one in figure.layout.annotations]


def test_a_line_tells_day_parties_and_event(drivers: pd.DataFrame) -> None:
    texts = [one.text for one in change_drivers(drivers).layout.annotations]
    assert texts[0] == "2024-04-12 Russia → Niger · aid"
    assert texts[-1] == "Change, the sum of 6 events"


def test_long_names_are_cut_and_the_event_is_kept(drivers: pd.DataFrame) -> None:
    drivers.loc[0, "actors"] = "National Council for the Safeguard of the Homeland of the Republic of Niger"
    figure = change_drivers(drivers)
    line, short = figure.layout.annotations[0].text, figure.layout.meta["narrow"]["0"]
    assert line.endswith("… → Niger · aid")
    assert short.endswith("… → Niger · aid")
    assert len(short) <= 50 < len(line) <= 86
    assert "1" not in figure.layout.meta["narrow"]


def test_the_hover_says_why_an_event_counts_so(drivers: pd.DataFrame) -> None:
    bars = change_drivers(drivers).data[0]
    by_event = {click[0]: hover for click, hover in zip(bars.customdata, bars.hovertext, strict=True)}
    assert "Russia takes part, now" in by_event["event-d0"]
    assert "a rival's event of the period before" in by_event["event-d1"]
    assert "a rival's event, now" in by_event["event-d2"]
    assert "Russia took part in the period before" in by_event["event-d3"]


def test_the_table_ends_with_the_sum(drivers: pd.DataFrame) -> None:
    meta = change_drivers(drivers).layout.meta
    assert [row[-1] for row in meta["table"]["rows"]][-1] == "+18.5\u00a0pts"
    assert meta["table"]["rows"][0][1]["evidence"] == ["event-d0"]
    assert "the largest part is Russia → Niger · aid on 2024-04-12" in meta["description"]


def test_pressure_is_drawn_as_conflict(drivers: pd.DataFrame) -> None:
    friendly = change_drivers(drivers).data[0].marker.color[0]
    drivers.attrs["sign"] = "conflict"
    figure = change_drivers(drivers)
    assert figure.data[0].marker.color[0] != friendly
    assert "Share of pressure" in figure.layout.title.subtitle.text


def test_few_events_are_a_warning(drivers: pd.DataFrame) -> None:
    assert "Fewer than 5 events in a period: points say little" in change_drivers(drivers).layout.title.subtitle.text
    many = pd.concat([drivers] * 5, ignore_index=True)
    many.attrs = drivers.attrs
    assert "Fewer" not in change_drivers(many).layout.title.subtitle.text


def test_no_drivers(drivers: pd.DataFrame) -> None:
    nothing = drivers.iloc[:0]
    assert change_drivers(nothing).layout.annotations[0].text == "No events in 2024-04 against 2024-03"


def test_both_parties_of_a_long_line_are_named(drivers: pd.DataFrame) -> None:
    drivers.loc[0, "actors"] = "Transitional Government of Burkina Faso"
    drivers.loc[0, "recipients"] = "Government of the Republic of Niger"
    figure = change_drivers(drivers)
    assert (
        "Transitional Government of Burki… → Government of the Republic of Ni… · aid"
        in figure.layout.annotations[0].text
    )
    line = figure.layout.meta["narrow"]["0"]
    assert "Transiti" in line
    assert "→ Governm" in line
    assert len(line) <= 50
