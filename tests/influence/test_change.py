from math import isnan, nan
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.influence.drafts import Draft, MakeEvent, drafts, events_from, half_lives
from workbench.influence.change import influence_change
from workbench.influence.drivers import change_drivers
from workbench.influence.share import influence_share
from workbench.model import Period, Status

APRIL = Period.parse("2024-04")


def test_gains_stand_first_and_losses_last(make_event: MakeEvent) -> None:
    events = [
        make_event("USA > NER", day="2024-03-10"),
        make_event("RUS > NER", day="2024-04-12"),
        make_event("USA, NER", "CONSULT", day="2024-04-19"),
        make_event("FRA > NER", "SANCTION", day="2024-03-02"),
    ]
    table = influence_change(events, "NER", APRIL)
    assert table["actor"].tolist() == ["RUS", "FRA", "USA"]
    assert table["change"].tolist() == pytest.approx([0.8, 0, -0.8])
    assert table["share"].tolist() == pytest.approx([0.8, 0, 0.2])
    assert table["previous_share"].tolist() == pytest.approx([0, 0, 1])
    assert table["pressure"].tolist() == pytest.approx([nan] * 3, nan_ok=True)
    assert table["pressure_change"].tolist() == pytest.approx([0, -1, 0])
    assert table[["events", "previous_events"]].to_numpy().tolist() == [[1, 0], [0, 1], [1, 1]]
    usa = table.set_index("actor").loc["USA"]
    assert (usa["event_ids"], usa["previous_event_ids"]) == ([events[2].event_id], [events[0].event_id])


def test_tables_say_what_they_rest_on(make_event: MakeEvent) -> None:
    events = [
        make_event("USA > NER", day="2024-03-10", articles=("a1",)),
        make_event("RUS > NER", day="2024-04-10", articles=("a2", "a3")),
        make_event("RUS > NER", day="2024-04-10", status=Status.DENIED),
        make_event("RUS > NER", day="2024"),
    ]
    basis = {
        "target": "NER",
        "target_name": "Niger",
        "level": "country",
        "period": "2024-04",
        "previous_period": "2024-03",
        "events": 2,
        "articles": 3,
        "origins": 1,
        "left_out_status": 1,
        "left_out_vague": 1,
        "left_out_giving_way": 0,
    }
    assert influence_change(events, "NER", APRIL).attrs == basis
    drivers = change_drivers(events, "NER", APRIL, "USA").attrs
    assert drivers == basis | {"actor": "USA", "name": "United States", "sign": "cooperation", "change": -1.0}


def test_no_events_give_empty_tables_of_the_same_columns_and_types(make_event: MakeEvent) -> None:
    one = [make_event("USA > NER")]
    for empty, full in (
        (influence_change([], "NER", APRIL), influence_change(one, "NER", APRIL)),
        (change_drivers([], "NER", APRIL, "USA"), change_drivers(one, "NER", APRIL, "USA")),
    ):
        assert len(empty) == 0
        assert list(empty.dtypes.items()) == list(full.dtypes.items())


def test_events_that_weigh_nothing_make_no_share_and_no_change(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER", score=0.0)]
    (row,) = influence_change(events, "NER", APRIL).to_dict("records")
    assert isnan(row["share"])
    assert row["change"] == 0
    assert change_drivers(events, "NER", APRIL, "USA")["contribution"].tolist() == [0]


@settings(max_examples=40)
@given(drafts=drafts, half_life_days=half_lives)
def test_change_is_the_difference_of_shares(
    make_event: MakeEvent, drafts: list[Draft], half_life_days: float | None
) -> None:
    events = events_from(make_event, drafts)
    table = influence_change(events, "NER", APRIL, half_life_days=half_life_days).set_index("actor").sort_index()
    shares = influence_share(events, "NER", APRIL.run_up(2), half_life_days=half_life_days)
    by_actor = shares.pivot_table(index="actor", columns="period", values="cooperation_share", dropna=False)
    by_actor = by_actor.reindex(index=table.index, columns=["2024-03", "2024-04"])
    pd.testing.assert_series_equal(table["share"], by_actor["2024-04"], check_names=False)
    pd.testing.assert_series_equal(table["previous_share"], by_actor["2024-03"], check_names=False)
    known = by_actor.fillna(0)
    pd.testing.assert_series_equal(table["change"], known["2024-04"] - known["2024-03"], check_names=False)


@settings(max_examples=40)
@given(drafts=drafts, randomness=st.randoms(use_true_random=False))
def test_order_other_periods_and_what_did_not_happen_change_nothing(
    make_event: MakeEvent, drafts: list[Draft], randomness: Random
) -> None:
    events = events_from(make_event, drafts)
    counted = [
        event
        for event in events
        if event.status is Status.ACTUAL
        and any(period.holds(event.date.start, event.date.end) for period in APRIL.run_up(2))
    ]
    randomness.shuffle(events)
    pd.testing.assert_frame_equal(influence_change(events, "NER", APRIL), influence_change(counted, "NER", APRIL))
    pd.testing.assert_frame_equal(
        change_drivers(events, "NER", APRIL, "USA"), change_drivers(counted, "NER", APRIL, "USA")
    )
