import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.influence.drafts import Draft, MakeEvent, drafts, events_from, half_lives
from workbench.influence.change import influence_change
from workbench.influence.drivers import change_drivers
from workbench.model import Period
from workbench.ontology import Sign

APRIL = Period.parse("2024-04")


def test_drivers_are_the_events_of_both_periods_and_add_up(make_event: MakeEvent) -> None:
    before = make_event("USA > NER", day="2024-03-10")
    rival = make_event("RUS > NER", "AID", day="2024-04-12")
    own = make_event("USA, NER", "CONSULT", day="2024-04-19")
    pressure = make_event("USA > NER", "SANCTION", day="2024-04-20")
    table = change_drivers([before, rival, own, pressure], "NER", APRIL, "USA")
    # s_mid = 0.6, T_mid = 11.25
    assert dict(zip(table["event_id"], table["contribution"], strict=True)) == pytest.approx(
        {rival.event_id: -6 / 11.25, before.event_id: -4 / 11.25, own.event_id: 1 / 11.25}
    )
    assert table["event_id"].tolist() == [rival.event_id, before.event_id, own.event_id]
    assert table["contribution"].sum() == pytest.approx(-0.8)
    assert table["takes_part"].tolist() == [False, True, True]
    assert table["period"].tolist() == ["2024-04", "2024-03", "2024-04"]
    assert [table.iloc[2][column] for column in ("event", "actors", "recipients")] == [
        "CONSULT",
        "United States, Niger",
        "",
    ]
    assert str(table.loc[0, "date"]) == "2024-04-12 00:00:00"


@settings(max_examples=40)
@given(drafts=drafts, half_life_days=half_lives, sign=st.sampled_from(["cooperation", "conflict"]))
def test_contributions_sum_to_the_change_of_every_actor(
    make_event: MakeEvent, drafts: list[Draft], half_life_days: float | None, sign: Sign
) -> None:
    events = events_from(make_event, drafts)
    table = influence_change(events, "NER", APRIL, half_life_days=half_life_days)
    column = "change" if sign == "cooperation" else "pressure_change"
    for actor, change in zip(table["actor"], table[column], strict=True):
        drivers = change_drivers(events, "NER", APRIL, actor, sign=sign, half_life_days=half_life_days)
        assert drivers["contribution"].sum() == pytest.approx(change, abs=1e-9)
        assert drivers.attrs["change"] == change
