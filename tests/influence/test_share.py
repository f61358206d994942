from math import isnan
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.influence.drafts import Draft, MakeEvent, drafts, events_from, half_lives
from workbench.errors import UseError
from workbench.influence.share import contested, influence_share
from workbench.model import Period, Status

APRIL = Period.parse("2024-04")


def test_shares_are_parts_of_what_all_outside_actors_do(make_event: MakeEvent) -> None:
    events = [
        make_event("RUS > NER", "AID", "2024-04-12", articles=("a1", "a2")),
        make_event("NER, USA", "CONSULT", "2024-04-19"),
        make_event("USA > NER", "ACCUSE", "2024-04-20"),
        make_event("FRA > NER", "SANCTION", "2024-04-21"),
        make_event("NER > FRA", "ACCUSE", "2024-04-22"),
    ]
    table = influence_share(events, "NER", [APRIL]).set_index("actor")
    assert list(table.index) == ["FRA", "RUS", "USA"]
    assert table["cooperation_share"].tolist() == pytest.approx([0, 0.8, 0.2])
    assert table["conflict_share"].tolist() == pytest.approx([2 / 3, 0, 1 / 3])
    assert table["standing"].tolist() == pytest.approx([-1, 1, -0.5 / 5.5])
    assert table.loc["USA", "event_ids"] == [events[1].event_id, events[2].event_id]
    assert table.loc["USA", "cooperation_event_ids"] == [events[1].event_id]
    assert table.loc["USA", "conflict_event_ids"] == [events[2].event_id]
    assert (table.loc["RUS", "articles"], table.loc["RUS", "name"]) == (2, "RUS")


def test_every_period_has_a_row_for_every_actor(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER", day="2024-03-05"), make_event("FRA > NER", day="2024-04-05")]
    table = influence_share(events, "NER", APRIL.run_up(3))
    assert list(zip(table["period"], table["actor"], table["cooperation"], strict=True)) == [
        ("2024-02", "FRA", 0),
        ("2024-02", "USA", 0),
        ("2024-03", "FRA", 0),
        ("2024-03", "USA", 10),
        ("2024-04", "FRA", 10),
        ("2024-04", "USA", 0),
    ]
    assert table["start"].dt.date.unique().tolist() == [period.start for period in APRIL.run_up(3)]
    assert table["cooperation_share"].isna().tolist() == [True, True, False, False, False, False]


def test_a_table_says_what_it_rests_on(make_event: MakeEvent) -> None:
    events = [
        make_event("USA > NER", articles=("a1", "a2"), origins=("outlet:wire",)),
        make_event("USA, FRA > NER", "ACCUSE", articles=("a2", "a3"), origins=("outlet:wire", "speaker:FRA")),
        make_event("USA > NER", status=Status.PLANNED, articles=("a4",)),
        make_event("USA > NER", day="2024", articles=("a5",)),
        make_event("USA > MLI", articles=("a6",)),
    ]
    assert influence_share(events, "NER", APRIL.run_up(2)).attrs == {
        "target": "NER",
        "target_name": "Niger",
        "level": "country",
        "period": "2024-03 to 2024-04",
        "events": 2,
        "articles": 3,
        "origins": 2,
        "left_out_status": 1,
        "left_out_vague": 1,
        "left_out_giving_way": 0,
    }


def test_no_events_give_an_empty_table_of_the_same_columns_and_types(make_event: MakeEvent) -> None:
    empty, full = influence_share([], "NER", [APRIL]), influence_share([make_event("USA > NER")], "NER", [APRIL])
    assert len(empty) == 0
    assert list(empty.dtypes.items()) == list(full.dtypes.items())
    assert empty.attrs["events"] == 0
    assert len(contested(empty)) == 0


def test_old_events_fade_within_the_period(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER", day="2024-04-10"), make_event("FRA > NER", day="2024-04-30")]
    table = influence_share(events, "NER", [APRIL], half_life_days=20).set_index("actor")
    assert table["cooperation"].to_dict() == {"FRA": 10.0, "USA": 5.0}
    with pytest.raises(UseError, match="half-life"):
        influence_share(events, "NER", [APRIL], half_life_days=-1)


def test_contested_is_the_number_of_equal_partners(make_event: MakeEvent) -> None:
    events = [
        make_event("USA > NER", day="2024-02-05"),
        *(make_event(f"{one} > NER", day="2024-03-05") for one in ("USA", "FRA", "RUS", "CHN")),
        make_event("USA > NER", "SANCTION", day="2024-04-05"),
    ]
    measured = contested(influence_share(events, "NER", APRIL.run_up(3)))
    assert measured.index.tolist() == ["2024-02", "2024-03", "2024-04"]
    assert measured.tolist()[:2] == pytest.approx([1, 4])
    assert isnan(measured["2024-04"])


@settings(max_examples=40)
@given(drafts=drafts, half_life_days=half_lives)
def test_shares_sum_to_one_or_are_not_known_and_standing_has_its_bounds(
    make_event: MakeEvent, drafts: list[Draft], half_life_days: float | None
) -> None:
    table = influence_share(events_from(make_event, drafts), "NER", APRIL.run_up(2), half_life_days=half_life_days)
    for _, rows in table.groupby("period"):
        for column in ("cooperation_share", "conflict_share"):
            assert rows[column].isna().all() or rows[column].sum() == pytest.approx(1, abs=1e-9)
            assert rows[column].dropna().between(0, 1).all()
    assert table["standing"].dropna().between(-1, 1).all()
    assert contested(table).dropna().ge(1 - 1e-9).all()
    assert "NER" not in set(table["actor"])


@settings(max_examples=40)
@given(drafts=drafts, randomness=st.randoms(use_true_random=False))
def test_the_order_of_events_does_not_matter(make_event: MakeEvent, drafts: list[Draft], randomness: Random) -> None:
    events = events_from(make_event, drafts)
    shuffled = list(events)
    randomness.shuffle(shuffled)
    pd.testing.assert_frame_equal(
        influence_share(events, "NER", APRIL.run_up(2)), influence_share(shuffled, "NER", APRIL.run_up(2))
    )


@settings(max_examples=40)
@given(drafts=drafts)
def test_what_is_not_said_to_have_happened_changes_nothing(make_event: MakeEvent, drafts: list[Draft]) -> None:
    events = events_from(make_event, drafts)
    done = [event for event in events if event.status is Status.ACTUAL]
    pd.testing.assert_frame_equal(
        influence_share(events, "NER", [APRIL]),
        influence_share(done, "NER", [APRIL]),
        # attrs differ, and should: they say how many were left out
    )


@settings(max_examples=40)
@given(drafts=drafts)
def test_events_of_other_periods_change_nothing(make_event: MakeEvent, drafts: list[Draft]) -> None:
    events = events_from(make_event, drafts)
    inside = [event for event in events if APRIL.holds(event.date.start, event.date.end)]
    pd.testing.assert_frame_equal(influence_share(events, "NER", [APRIL]), influence_share(inside, "NER", [APRIL]))
